//! Sentences of a lesson in which one term can be left out: what the practice of terms asks about. Owned, because the terms
//! of all lessons come together at the end. Which term is asked, and how, is the player's (`assets/scorm/practice.js`).

use std::collections::HashMap;

use crate::course::{Lesson, TermUse};
use crate::doc::{Block, BlockId, BlockKind, Inline, PlainText};
use crate::glossary::{FormKind, TermId};
use crate::lang::Side;

/// A sentence around a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub term: TermId,
    pub side: Side,
    pub before: String,
    /// The term as it is written there.
    pub word: String,
    pub after: String,
}

/// Letters of a sentence that says enough and is read at a glance.
const SHORT: usize = 30;
const LONG: usize = 150;

/// Sentences of paragraphs and list items that hold a term once, in reading order. Questions are left out: their sentences
/// would give answers away.
pub fn examples(lesson: &Lesson) -> Vec<Example> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        let Some(document) = lesson.docs.get(side) else { continue };
        let mut uses: HashMap<BlockId, Vec<&TermUse>> = HashMap::new();
        for one in lesson.uses.get(side).iter().filter(|one| one.form != FormKind::Forbidden) {
            uses.entry(one.block).or_default().push(one);
        }
        let mut blocks = Vec::new();
        prose(&document.blocks, &mut blocks);
        for (id, inlines) in blocks {
            let Some(uses) = uses.get(&id) else { continue };
            let plain = PlainText::of(inlines);
            let place = |one: &&TermUse| Some((one.term, one.nested, plain.range(one.span)?));
            let places: Vec<_> = uses.iter().filter_map(place).collect();
            for (term, _, place) in places.iter().filter(|(_, nested, _)| !nested) {
                let sentence = sentence(&plain.text, place.start);
                let letters = plain.text[sentence.clone()].chars().count();
                let again =
                    places.iter().any(|(other, _, at)| other == term && at != place && sentence.contains(&at.start));
                if again || place.end > sentence.end || !(SHORT..=LONG).contains(&letters) {
                    continue;
                }
                let text = |range: std::ops::Range<usize>| plain.text[range].to_owned();
                found.push(Example {
                    term: *term,
                    side,
                    before: text(sentence.start..place.start).trim_start().to_owned(),
                    word: text(place.clone()),
                    after: text(place.end..sentence.end).trim_end().to_owned(),
                });
            }
        }
    }
    found
}

/// Paragraphs outside questions and teacher's notes.
fn prose<'a>(blocks: &'a [Block], found: &mut Vec<(BlockId, &'a [Inline])>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) => found.push((block.id, content)),
            BlockKind::List(list) => list.items.iter().for_each(|item| prose(&item.blocks, found)),
            BlockKind::Callout(callout) => prose(&callout.blocks, found),
            _ => {}
        }
    }
}

/// The bytes of the sentence that holds a place: from the end of the one before to a full stop before a space.
fn sentence(text: &str, at: usize) -> std::ops::Range<usize> {
    let ends = |from: usize| {
        text[from..].char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!')).map(move |(i, _)| from + i + 1)
    };
    let is_end = |end: &usize| text[*end..].chars().next().is_none_or(char::is_whitespace);
    let start = ends(0).take_while(|end| *end <= at).filter(is_end).last().unwrap_or(0);
    let end = ends(at).find(is_end).unwrap_or(text.len());
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_mark_before_a_space() {
        let text = "Điện áp là 2.5 V. Rơ le nhiệt bảo vệ động cơ! Hết";
        let part = |word: &str| &text[sentence(text, text.find(word).unwrap())];
        assert_eq!(part("áp").trim(), "Điện áp là 2.5 V.");
        assert_eq!(part("nhiệt").trim(), "Rơ le nhiệt bảo vệ động cơ!");
        assert_eq!(part("Hết").trim(), "Hết");
    }
}
