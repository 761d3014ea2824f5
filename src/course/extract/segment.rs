//! The smallest stretches of a lesson that say the same in both versions: paired sentences where both blocks have as many,
//! whole blocks otherwise. Code, formulas and addresses are no words.

use std::ops::Range;

use crate::course::{Confidence, Lesson};
use crate::doc::{Inline, PlainText, inline_groups};
use crate::lang::{Side, Sides};

/// A stretch of plain text on one side.
pub struct Piece<'a> {
    pub plain: &'a PlainText,
    pub range: Range<usize>,
}

/// Hands each stretch to `f`, in reading order; both sides have text.
pub fn segments(lesson: &Lesson, f: &mut dyn FnMut(Sides<Vec<Piece<'_>>>)) {
    for unit in units(lesson) {
        let plain = unit.map(|groups| groups.into_iter().map(PlainText::of).collect::<Vec<PlainText>>());
        if plain.source.len() == plain.target.len() {
            plain.source.iter().zip(&plain.target).for_each(|(source, target)| sentence_pairs(source, target, f));
        } else {
            f(plain
                .as_ref()
                .map(|texts| texts.iter().map(|plain| Piece { plain, range: 0..plain.text.len() }).collect()));
        }
    }
}

/// The runs of inlines of each pair of blocks, neighbours that the aligner joined to it included.
fn units(lesson: &Lesson) -> Vec<Sides<Vec<&[Inline]>>> {
    let blocks = Sides::new(lesson.block_index(Side::Source), lesson.block_index(Side::Target));
    let groups = |side: Side, id: crate::doc::BlockId| {
        let mut groups: Vec<&[Inline]> = Vec::new();
        inline_groups(blocks.get(side)[id.0 as usize], &mut |group| groups.push(group));
        groups
    };
    let mut units: Vec<(u8, Sides<Vec<&[Inline]>>)> = Vec::new();
    for pair in &lesson.pairs {
        match (pair.source, pair.target) {
            (Some(source), Some(target)) if pair.confidence >= Confidence::SURE => {
                units.push((pair.depth, Sides::new(groups(Side::Source, source), groups(Side::Target, target))));
            }
            _ if pair.joined => {
                let Some((_, last)) = units.iter_mut().rfind(|(depth, _)| *depth == pair.depth) else { continue };
                for side in Side::BOTH {
                    last.get_mut(side).extend(pair.get(side).into_iter().flat_map(|id| groups(side, id)));
                }
            }
            _ => {}
        }
    }
    units.into_iter().map(|(_, unit)| unit).filter(|u| !u.source.is_empty() && !u.target.is_empty()).collect()
}

fn sentence_pairs(source: &PlainText, target: &PlainText, f: &mut dyn FnMut(Sides<Vec<Piece<'_>>>)) {
    let (left, right) = (sentences(&source.text), sentences(&target.text));
    let piece = |plain, range| vec![Piece { plain, range }];
    if left.len() == right.len() {
        let pairs = left.into_iter().zip(right);
        pairs.for_each(|(l, r)| f(Sides::new(piece(source, l), piece(target, r))));
    } else {
        f(Sides::new(piece(source, 0..source.text.len()), piece(target, 0..target.text.len())));
    }
}

/// Sentences by their marks: one ends at `.`, `?`, `!` or `…` before a space and a capital or sign.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '?' | '!' | '…') && chars.peek().is_some_and(|(_, next)| next.is_whitespace());
        let opens = || text[at + c.len_utf8()..].trim_start().chars().next().is_some_and(|next| !next.is_lowercase());
        if ends && opens() {
            found.push(start..at + c.len_utf8());
            start = at + c.len_utf8();
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_before_a_capital() {
        let text = "Cắt điện. Đo lại, v.v. rồi nối. Xong?";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(found, ["Cắt điện.", "Đo lại, v.v. rồi nối.", "Xong?"]);
        assert!(sentences("").is_empty());
    }
}
