//! The words of a lesson's prose, and which of them are odd: words beyond ASCII that are no well-written Vietnamese
//! syllable. Most lessons have a handful, and only those are looked at closely by the rules of this family.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::check::Context;
use crate::diag::Edit;
use crate::doc::{Inline, InlineKind, PlainText, inline_groups, inlines};
use crate::lang::letters::{is_alphanumeric, split};
use crate::lang::syllable::is_well_written;
use crate::lang::{Side, Sides};

use super::damaged_text::{Damage, damage};

/// One version's prose.
#[derive(Default)]
pub struct Prose<'a> {
    pub runs: Vec<Run<'a>>,
}

/// A run of inlines: a paragraph, a cell, an alternative text.
pub struct Run<'a> {
    pub plain: PlainText,
    /// Bytes of the plain text.
    pub odd: Vec<Range<usize>>,
    /// Damage by a wrong encoding; odd words in it are no matter of other rules.
    pub damage: Option<Damage>,
    pub inlines: &'a [Inline],
}

thread_local! {
    /// Words that were found to be well written: a few thousand at most, as many as the language has.
    static GOOD: RefCell<HashSet<String>> = RefCell::default();
}

/// The prose of both versions. Found once a lesson.
pub fn prose<'c, 'a>(cx: &'c Context<'a>) -> &'c Sides<Prose<'a>> {
    cx.prose.get_or_init(|| Sides::new(read(cx, Side::Source), read(cx, Side::Target)))
}

fn read<'a>(cx: &Context<'a>, side: Side) -> Prose<'a> {
    let mut prose = Prose::default();
    for block in cx.blocks.get(side) {
        inline_groups(block, &mut |group: &'a [Inline]| {
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

impl<'a> Prose<'a> {
    fn push(&mut self, inlines: &'a [Inline]) {
        if inlines.is_empty() {
            return;
        }
        let plain = PlainText::of(inlines);
        let odd = if plain.text.is_ascii() { Vec::new() } else { odd_words(&plain.text) };
        let damage = if plain.text.is_ascii() { None } else { damage(&plain.text, &odd) };
        self.runs.push(Run { plain, odd, damage, inlines });
    }
}

impl Run<'_> {
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

fn odd_words(text: &str) -> Vec<Range<usize>> {
    GOOD.with_borrow_mut(|good| words(text).filter(|range| is_odd(&text[range.clone()], good)).collect())
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
