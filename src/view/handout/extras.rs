//! What a handout has beside its rows: footnotes with their numbers, numbers of figures and questions, its terms.
//! All of it is taken from what a student may see.

use std::collections::{HashMap, HashSet};

use crate::course::Lesson;
use crate::doc::{Block, BlockId, BlockKind, InlineKind, inline_groups, inlines};
use crate::glossary::TermId;
use crate::lang::{Lang, Side};
use crate::view::{Medium, shown};

use super::{Context, Footnote};

/// Calls `f` for each block that a student's handout shows, in reading order.
fn visible<'a>(blocks: &'a [Block], f: &mut dyn FnMut(&'a Block)) {
    for block in blocks.iter().filter(|block| shown(block, Medium::Handout)) {
        // `doc::blocks` walks into hidden containers, so their subtrees are remembered and passed over.
        let mut hidden: HashSet<BlockId> = HashSet::new();
        crate::doc::blocks(std::slice::from_ref(block), &mut |inner| {
            if hidden.contains(&inner.id) {
                return;
            }
            if shown(inner, Medium::Handout) {
                f(inner);
            } else {
                crate::doc::blocks(std::slice::from_ref(inner), &mut |gone| {
                    hidden.insert(gone.id);
                });
            }
        });
    }
}

/// The footnotes that the page's text points at, in the order of the marks, then those that nothing points at.
/// One that only a teacher's note points at is the teacher's.
pub(super) fn footnotes(blocks: &[Block]) -> Vec<Footnote<'_>> {
    let mut order: Vec<&str> = Vec::new();
    let mut notes: HashMap<&str, &[Block]> = HashMap::new();
    let mut unmarked: Vec<&str> = Vec::new();
    visible(blocks, &mut |block| {
        if let BlockKind::Footnote(label, inner) = &block.kind {
            notes.insert(label, inner);
            unmarked.push(label);
        }
        refs(block, &mut |label| {
            if !order.contains(&label) {
                order.push(label);
            }
        });
    });
    let mut elsewhere = HashSet::new();
    crate::doc::blocks(blocks, &mut |block| refs(block, &mut |label| _ = elsewhere.insert(label)));
    let rest = unmarked.into_iter().filter(|label| !elsewhere.contains(label)).collect::<Vec<_>>();
    let labels = order.into_iter().chain(rest);
    labels.filter_map(|label| Some(Footnote { label, blocks: notes.get(label)? })).collect()
}

fn refs<'a>(block: &'a Block, f: &mut dyn FnMut(&'a str)) {
    inline_groups(block, &mut |group| {
        inlines(group, &mut |inline| {
            if let InlineKind::FootnoteRef(label) = &inline.kind {
                f(label);
            }
        });
    });
}

/// Figures count from 1, questions count from 1.
pub(in crate::view) fn numbers(blocks: &[Block]) -> HashMap<BlockId, usize> {
    let (mut figures, mut questions) = (0, 0);
    let mut numbers = HashMap::new();
    visible(blocks, &mut |block| {
        let count = match &block.kind {
            BlockKind::Figure(_) => &mut figures,
            BlockKind::Quiz(_) => &mut questions,
            _ => return,
        };
        *count += 1;
        numbers.insert(block.id, *count);
    });
    numbers
}

/// The terms of the lesson in the order of first use, the first language's before what only the other uses.
pub(super) fn terms(lesson: &Lesson, order: &[Side]) -> Vec<TermId> {
    let mut terms = Vec::new();
    let mut seen = HashSet::new();
    for side in order {
        let Some(document) = lesson.docs.get(*side) else { continue };
        let mut blocks = HashSet::new();
        visible(&document.blocks, &mut |block| _ = blocks.insert(block.id));
        let uses = lesson.uses.get(*side).iter().filter(|u| !u.nested && blocks.contains(&u.block));
        terms.extend(uses.map(|u| u.term).filter(|term| seen.insert(*term)));
    }
    terms
}

/// The most used terms that have both languages, strict ones before common words; in the order of first use.
pub(super) fn key_terms(lesson: &Lesson, terms: &[TermId], cx: Context<'_>, most: usize) -> Vec<TermId> {
    let Some(target) = cx.project.target else { return Vec::new() };
    let langs: [Lang; 2] = [cx.project.source, target];
    let mut counts: HashMap<TermId, usize> = HashMap::new();
    for (_, uses) in lesson.uses.iter() {
        uses.iter().for_each(|u| *counts.entry(u.term).or_default() += 1);
    }
    let both = |term: &TermId| langs.iter().all(|lang| cx.glossary.get(*term).preferred(*lang).is_some());
    let mut ranked: Vec<(usize, TermId)> = terms.iter().copied().filter(both).enumerate().collect();
    ranked.sort_by_key(|(place, term)| {
        let count = counts.get(term).copied().unwrap_or(0);
        (!cx.glossary.get(*term).strict, std::cmp::Reverse(count), *place)
    });
    ranked.truncate(most);
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, term)| term).collect()
}
