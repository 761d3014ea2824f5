//! Phrases of two or three English words that a lesson repeats and no glossary covers, counted at little cost: what the
//! rule for probable new terms looks at. The full proposals, with partners, are `propose`.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use crate::course::TermUse;
use crate::doc::{Document, PlainText, blocks, inline_groups};
use crate::lang::inflect::dictionary_form;
use crate::lang::normal::Keys;
use crate::source::Span;

use super::english::{classes, runs, without_verbs};
use super::evidence::looks_like_no_noun;

/// A phrase of a lesson, in small letters and the singular.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    pub text: Box<str>,
    pub count: u32,
    pub first: Span,
}

/// Fewer places in one lesson are not kept: memory stays small.
const AGAIN: u32 = 2;

/// The phrases that an English document repeats, outside all uses of terms.
pub fn phrases(document: &Document, uses: &[TermUse]) -> Vec<Phrase> {
    let mut found: FxHashMap<u64, Phrase> = FxHashMap::default();
    blocks(&document.blocks, &mut |block| {
        inline_groups(block, &mut |group| {
            let plain = PlainText::of(group);
            if plain.text.len() > 12 {
                count(&plain, uses, &mut found);
            }
        });
    });
    let mut kept: Vec<Phrase> = found.into_values().filter(|phrase| phrase.count >= AGAIN).collect();
    kept.sort_by_key(|phrase| phrase.first);
    kept
}

fn count(plain: &PlainText, uses: &[TermUse], found: &mut FxHashMap<u64, Phrase>) {
    let keys = Keys::of(&plain.text, false);
    let classes = classes(&keys);
    for run in runs(&classes).into_iter().filter(|run| run.len() > 1) {
        let run = without_verbs(&classes, run);
        for piece in free(plain, &keys, run, uses) {
            for start in piece.clone() {
                for end in (start + 2)..=piece.end.min(start + 3) {
                    note(plain, &keys, start..end, found);
                }
            }
        }
    }
}

/// The parts of a run that no use of a term touches.
fn free(plain: &PlainText, keys: &Keys, run: Range<usize>, uses: &[TermUse]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for token in run {
        let Some(span) = plain.span(keys.tokens[token].range()) else { continue };
        let next = uses.partition_point(|used| used.span.start < span.end);
        let covered = uses[..next].iter().rev().take(4).any(|used| used.span.end > span.start);
        match parts.last_mut() {
            _ if covered => {}
            Some(part) if part.end == token => part.end += 1,
            _ => parts.push(token..token + 1),
        }
    }
    parts
}

fn note(plain: &PlainText, keys: &Keys, tokens: Range<usize>, found: &mut FxHashMap<u64, Phrase>) {
    let written = |token: usize| &plain.text[keys.tokens[token].range()];
    // Names are no terms: every word opens with a capital. The first of a sentence tells nothing of its own.
    let name = tokens.clone().all(|token| written(token).starts_with(char::is_uppercase));
    let last = dictionary_form(keys.key(tokens.end - 1));
    if name || looks_like_no_noun(&last) || last.ends_with("ing") {
        return;
    }
    let mut hasher = FxHasher::default();
    (tokens.start..tokens.end - 1).for_each(|token| keys.key(token).hash(&mut hasher));
    last.hash(&mut hasher);
    let id = hasher.finish();
    if let Some(phrase) = found.get_mut(&id) {
        phrase.count += 1;
        return;
    }
    let range = keys.tokens[tokens.start].start as usize..keys.tokens[tokens.end - 1].end as usize;
    let Some(first) = plain.span(range) else { return };
    let mut text = String::new();
    (tokens.start..tokens.end - 1).for_each(|token| {
        text.push_str(keys.key(token));
        text.push(' ');
    });
    text.push_str(&last);
    found.insert(id, Phrase { text: text.into(), count: 1, first });
}
