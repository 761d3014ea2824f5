//! The words of a lesson's prose, and which of them are odd: words beyond ASCII that are no well-written Vietnamese
//! syllable. Most lessons have a handful, and only those are looked at closely by the rules of this family.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::check::Context;
use crate::diag::Edit;
use crate::doc::{Inline, InlineKind, PlainText, inline_groups, inlines};
use crate::lang::letters::{Tone, is_alphanumeric, split};
use crate::lang::syllable::is_well_written;
use crate::lang::{Side, Sides};

use super::damaged_text::{Damage, damage};

/// One version's prose.
#[derive(Default)]
pub struct Prose {
    pub runs: Vec<Run>,
}

/// A run of inlines: a paragraph, a cell, an alternative text.
pub struct Run {
    pub plain: PlainText,
    /// Bytes of the plain text.
    pub odd: Vec<Range<usize>>,
    /// Words that end in oa, oe or uy with a mark: the ones that SN0605 looks at.
    pub styled: Vec<Range<usize>>,
    /// Damage by a wrong encoding; odd words in it are no matter of other rules.
    pub damage: Option<Damage>,
}

thread_local! {
    /// Words that were found to be well written: a few thousand at most, as many as the language has.
    static GOOD: RefCell<HashSet<String>> = RefCell::default();
}

/// The prose of both versions. Found once a lesson.
pub fn prose<'c>(cx: &'c Context<'_>) -> &'c Sides<Prose> {
    cx.prose.get_or_init(|| Sides::new(read(cx, Side::Source), read(cx, Side::Target)))
}

fn read(cx: &Context<'_>, side: Side) -> Prose {
    let mut prose = Prose::default();
    for block in cx.blocks.get(side) {
        inline_groups(block, &mut |group: &[Inline]| {
            prose.push(group);
            inlines(group, &mut |inline| {
                if let InlineKind::Image(image) = &inline.kind {
                    prose.push(&image.alt);
                }
            });
        });
    }
    prose
}

impl Prose {
    fn push(&mut self, inlines: &[Inline]) {
        if inlines.is_empty() {
            return;
        }
        let plain = PlainText::of(inlines);
        let (odd, styled) = notable_words(&plain.text);
        let damage = damage(&plain.text, &odd);
        self.runs.push(Run { plain, odd, styled, damage });
    }
}

impl Run {
    /// The odd words that no damage explains.
    pub fn odd_words(&self) -> impl Iterator<Item = Range<usize>> {
        let is_damaged = |range: &Range<usize>| {
            self.damage.as_ref().is_some_and(|damage| damage.range.start < range.end && range.start < damage.range.end)
        };
        self.odd.iter().filter(move |range| !is_damaged(range)).cloned()
    }

    /// A change of a range of the text; `None` where the file does not have it letter for letter.
    pub fn edit(&self, cx: &Context<'_>, range: Range<usize>, text: String) -> Option<Edit> {
        let span = self.plain.span(range.clone())?;
        let written = cx.sources.get(span.file).slice(span);
        (written == &self.plain.text[range]).then_some(Edit { span, text })
    }
}

/// The runs of letters and digits of a text. Loose marks, and signs that damaged letters become, count as letters.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.by_ref().find(|(_, c)| is_part(*c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| is_part(*c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

fn is_part(c: char) -> bool {
    is_alphanumeric(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{a1}'..='\u{bf}' | '\u{d7}' | '\u{f7}')
}

/// The words of a text that hold a character beyond ASCII. Text without one is passed by a byte at a time.
fn marked_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + bytes[from..].iter().position(|byte| !byte.is_ascii())?;
            let first = text[at..].chars().next()?;
            from = at + first.len_utf8();
            if !is_part(first) {
                continue;
            }
            let start =
                bytes[..at].iter().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |before| before + 1);
            let rest = text[from..].char_indices().find(|(_, c)| !is_part(*c));
            from = rest.map_or(text.len(), |(end, _)| from + end);
            return Some(start..from);
        }
    })
}

/// The odd words of a text, and those with a tone mark that could stand elsewhere.
fn notable_words(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut odd, mut styled) = (Vec::new(), Vec::new());
    GOOD.with_borrow_mut(|good| {
        for range in marked_words(text) {
            let word = &text[range.clone()];
            if is_odd(word, good) {
                odd.push(range);
            } else if is_styled(word) {
                styled.push(range);
            }
        }
    });
    (odd, styled)
}

/// Only syllables that end in oa, oe or uy with a mark.
fn is_styled(word: &str) -> bool {
    let mut last = word.chars().rev();
    let (Some(end), Some(before)) = (last.next(), last.next()) else { return false };
    if !before.is_ascii() && !end.is_ascii() {
        return false;
    }
    let ((end, first), (before, second)) = (split(end), split(before));
    matches!((before, end), ('o', 'a' | 'e') | ('u', 'y')) && (first != Tone::Level) != (second != Tone::Level)
}

fn is_odd(word: &str, good: &mut HashSet<String>) -> bool {
    if word.is_ascii() || good.contains(word) {
        return false;
    }
    let composed: String;
    let well = if is_nfc(word) {
        is_well_written(word)
    } else {
        composed = word.nfc().collect();
        is_well_written(&composed)
    };
    if well {
        good.insert(word.to_owned());
    }
    !well
}

/// Whether a word has a letter that Vietnamese writes and English does not.
pub fn has_marks(word: &str) -> bool {
    word.chars().any(|c| !c.is_ascii() && crate::lang::known::base(split(c).0).is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beyond_ascii_are_found_whole() {
        let text = "Đo R1đ, “x” a-b ®iÖn (ấm).";
        let found: Vec<&str> = marked_words(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["Đo", "R1đ", "®iÖn", "ấm"]);
        let all: Vec<&str> = words(text).map(|range| &text[range]).filter(|word| !word.is_ascii()).collect();
        assert_eq!(all, found);
    }

    #[test]
    fn odd_words_and_words_of_two_styles_are_told_apart() {
        let text = "Khoá cửa, hòan thành, quý, đựoc.";
        let (odd, styled) = notable_words(text);
        let words =
            |ranges: Vec<Range<usize>>| ranges.into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(words(odd), ["hòan", "đựoc"]);
        assert_eq!(words(styled), ["Khoá", "quý"]);
    }
}
