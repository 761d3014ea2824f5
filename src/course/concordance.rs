//! The places of a concept in context, each passage beside its counterpart in the other version.
//! Which places are meant is the caller's; drawing them is `report::find`.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::doc::{Block, BlockId, Document, Inline, InlineKind, PlainText, blocks, inline_groups, inlines};
use crate::lang::inflect::dictionary_form;
use crate::lang::normal::Keys;
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::Lesson;

/// A marked stretch and the innermost block that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    pub block: BlockId,
    pub span: Span,
}

/// A passage and its counterpart; at least one of them has marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    pub sides: Sides<Option<Place>>,
}

/// A run of text in one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The first mark, or the whole run where there is none.
    pub span: Span,
    /// The words without markup; empty where they are no running text (an accepted answer).
    pub text: String,
    /// Bytes of `text`.
    pub marks: Vec<Range<usize>>,
}

/// A run of inlines: its block and its number there.
type Run = (BlockId, usize);

/// Every passage with a mark, in reading order.
pub fn concordance(lesson: &Lesson, marks: &Sides<Vec<Marked>>) -> Vec<Hit> {
    let versions = Sides::new(Version::new(lesson, Side::Source, marks), Version::new(lesson, Side::Target, marks));
    let mut rows: BTreeMap<(u32, u32), (Option<Run>, Option<Run>)> = BTreeMap::new();
    for side in Side::BOTH {
        let (own, other) = (versions.get(side), versions.get(side.other()));
        for run in own.marks.keys() {
            let partner = own.counterpart(*run, other, side, lesson);
            let (source, target) = if side == Side::Source { (Some(*run), partner) } else { (partner, Some(*run)) };
            let at = |version: &Version<'_>, run: Option<Run>| run.map_or(u32::MAX, |run| version.start(run));
            rows.entry((at(&versions.source, source), at(&versions.target, target))).or_insert((source, target));
        }
    }
    let hits = rows.into_values().map(|(source, target)| Hit {
        lesson: lesson.index,
        sides: Sides::new(
            source.and_then(|run| versions.source.place(run)),
            target.and_then(|run| versions.target.place(run)),
        ),
    });
    hits.collect()
}

/// One version of a lesson, made ready for looking up.
struct Version<'a> {
    blocks: Vec<&'a Block>,
    /// The block that holds each block.
    parents: Vec<Option<usize>>,
    marks: BTreeMap<Run, Vec<Span>>,
}

impl<'a> Version<'a> {
    fn new(lesson: &'a Lesson, side: Side, marks: &Sides<Vec<Marked>>) -> Version<'a> {
        let blocks = lesson.block_index(side);
        let mut version = Version { parents: parents(&blocks), blocks, marks: BTreeMap::new() };
        for mark in marks.get(side) {
            let groups = version.groups(mark.block);
            let number = groups.iter().position(|group| spans(group).is_some_and(|span| span.contains(mark.span)));
            let run = (mark.block, number.unwrap_or(groups.len()));
            version.marks.entry(run).or_default().push(mark.span);
        }
        version
    }

    fn groups(&self, block: BlockId) -> Vec<&'a [Inline]> {
        let mut groups: Vec<&'a [Inline]> = Vec::new();
        inline_groups(self.blocks[block.0 as usize], &mut |group| groups.push(group));
        groups
    }

    /// The runs of a block and of all blocks inside it.
    fn runs(&self, block: BlockId) -> Vec<Run> {
        let mut runs = Vec::new();
        blocks(std::slice::from_ref(self.blocks[block.0 as usize]), &mut |inner| {
            runs.extend((0..self.groups(inner.id).len()).map(|number| (inner.id, number)));
        });
        runs
    }

    /// The run of the other version that says the same: at the same place of the nearest pair, or the one that has a mark.
    fn counterpart(&self, run: Run, other: &Version<'_>, side: Side, lesson: &Lesson) -> Option<Run> {
        let pairs: HashMap<BlockId, BlockId> =
            lesson.pairs.iter().filter_map(|pair| Some((pair.get(side)?, pair.get(side.other())?))).collect();
        let holders = std::iter::successors(Some(run.0.0 as usize), |block| self.parents[*block]);
        let (own, partner) =
            holders.map(|block| BlockId(block as u32)).find_map(|block| Some((block, *pairs.get(&block)?)))?;
        let (mine, theirs) = (self.runs(own), other.runs(partner));
        let same = || mine.iter().position(|one| *one == run).and_then(|at| theirs.get(at)).copied();
        if mine.len() == theirs.len() && same().is_some() {
            return same();
        }
        theirs.iter().copied().find(|one| other.marks.contains_key(one)).or(theirs.first().copied())
    }

    fn start(&self, run: Run) -> u32 {
        let group = self.groups(run.0).get(run.1).copied().and_then(spans);
        group.or(self.marks.get(&run).and_then(|marks| marks.first().copied())).map_or(u32::MAX, |span| span.start)
    }

    fn place(&self, run: Run) -> Option<Place> {
        let none = Vec::new();
        let marks = self.marks.get(&run).unwrap_or(&none);
        let Some(group) = self.groups(run.0).get(run.1).copied() else {
            return marks.first().map(|span| Place { span: *span, text: String::new(), marks: Vec::new() });
        };
        let plain = PlainText::of(group);
        let mut found: Vec<Range<usize>> = marks.iter().filter_map(|span| plain.range(*span)).collect();
        let mut text = plain.text.clone();
        if found.is_empty()
            && let Some(first) = marks.first()
        {
            // The words of a picture in the line.
            inlines(group, &mut |inline| {
                if let InlineKind::Image(image) = &inline.kind
                    && inline.span.contains(*first)
                {
                    let alt = PlainText::of(&image.alt);
                    found = marks.iter().filter_map(|span| alt.range(*span)).collect();
                    text = alt.text;
                }
            });
        }
        found.sort_by_key(|range| range.start);
        let span = marks.first().copied().or(spans(group))?;
        Some(Place { span, text, marks: found })
    }
}

/// From the first to the last inline.
fn spans(group: &[Inline]) -> Option<Span> {
    Some(group.first()?.span.to(group.last()?.span))
}

fn parents(blocks: &[&Block]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        while open.last().is_some_and(|last| !blocks[*last].span.contains(block.span)) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(at);
    }
    parents
}

/// Where a document says the words, whatever their case and spelling, an English plural at the end included.
pub fn text_places(document: &Document, words: &str) -> Vec<Marked> {
    let vietnamese = document.lang.is_vi();
    let wanted = Keys::of(words, vietnamese);
    let mut found = Vec::new();
    if wanted.tokens.is_empty() {
        return found;
    }
    blocks(&document.blocks, &mut |block| {
        inline_groups(block, &mut |group| {
            let plain = PlainText::of(group);
            let keys = Keys::of(&plain.text, vietnamese);
            for start in matches(&keys, &wanted, document.lang.is_en()) {
                let last = start + wanted.tokens.len() - 1;
                let range = keys.tokens[start].start as usize..keys.tokens[last].end as usize;
                found.extend(plain.span(range).map(|span| Marked { block: block.id, span }));
            }
        });
    });
    found
}

/// The tokens at which the wanted ones start.
fn matches(keys: &Keys, wanted: &Keys, english: bool) -> Vec<usize> {
    let count = wanted.tokens.len();
    let same = |have: usize, want: usize| {
        let (have, want_key) = (keys.key(have), wanted.key(want));
        have == want_key || english && want + 1 == count && dictionary_form(have) == dictionary_form(want_key)
    };
    let starts = 0..(keys.tokens.len() + 1).saturating_sub(count);
    starts.filter(|start| (0..count).all(|token| same(start + token, token))).collect()
}
