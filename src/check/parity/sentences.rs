//! The sentences of a passage, each with its place and its length: the ground of SN0120 and SN0122.
//! Cut by marks and capitals; a wrong cut costs little, as both versions are cut alike.

use std::ops::Range;

use crate::lang::letters::is_alphanumeric;

/// A sentence in bytes of the text, white space around it left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    pub range: Range<usize>,
    /// Letters and digits.
    pub length: usize,
}

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 16] =
    ["e.g", "i.e", "eg", "ie", "vs", "fig", "no", "dr", "mr", "mrs", "prof", "tp", "pgs", "ts", "ths", "cf"];

/// Cuts a text into sentences. Pieces without a word belong to the sentence before them.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '!' | '?' | '…' | '\u{3002}') || at < start {
            continue;
        }
        let after = &text[at + c.len_utf8()..];
        let rest = after.trim_start_matches(['.', '!', '?', '…', ')', ']', '"', '”', '’', '\'', '*', '»']);
        let next = rest.trim_start();
        let spaced = rest.len() > next.len() || next.is_empty();
        // A small letter goes on with the sentence, and so does what follows `e.g.`.
        if !spaced || next.starts_with(char::is_lowercase) || (c == '.' && is_abbreviation(&text[start..at])) {
            continue;
        }
        let end = text.len() - rest.len();
        push(&mut found, text, start..end);
        start = text.len() - next.len();
    }
    push(&mut found, text, start..text.len());
    found
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[')).next().unwrap_or("");
    let lone = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    lone || ABBREVIATIONS.iter().any(|short| short.eq_ignore_ascii_case(word))
}

fn push(found: &mut Vec<Sentence>, text: &str, range: Range<usize>) {
    let piece = &text[range.clone()];
    let length = letters(piece);
    if length == 0 {
        return;
    }
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.start + piece.trim_end().len();
    // `1.` and `A.` at the start number what follows.
    match found.last_mut() {
        Some(last) if last.length < 3 => {
            last.range.end = end;
            last.length += length;
        }
        _ => found.push(Sentence { range: start..end, length }),
    }
}

/// How many letters and digits a text has.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| is_alphanumeric(*c)).count()
}

/// Whether a text ends as a sentence does. A colon or a formula leads on to what follows.
pub fn is_closed(text: &str) -> bool {
    ends_with(text, &['.', '!', '?', '…'])
}

/// Whether a text ends with a mark or an object, so that nothing shows that it broke off.
pub fn is_finished(text: &str) -> bool {
    ends_with(text, &['.', '!', '?', '…', ':', ';', '\u{fffc}'])
}

fn ends_with(text: &str, marks: &[char]) -> bool {
    text.trim_end().trim_end_matches([')', ']', '"', '”', '’', '\'', '*', '»']).ends_with(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| &text[sentence.range]).collect()
    }

    #[test]
    fn marks_and_capitals_end_a_sentence() {
        assert_eq!(cut("Cắt điện. Treo biển! Đo 2.5 V?"), ["Cắt điện.", "Treo biển!", "Đo 2.5 V?"]);
        assert_eq!(
            cut("It is (see Fig. 3) closed. “Stop.” He waits"),
            ["It is (see Fig. 3) closed.", "“Stop.”", "He waits"]
        );
        assert_eq!(cut("Use tools, e.g. Pliers. v.v. và các thứ"), ["Use tools, e.g. Pliers. v.v. và các thứ"]);
        assert_eq!(cut("1. Đo điện áp. …"), ["1. Đo điện áp."]);
        assert!(cut(" … ").is_empty());
    }

    #[test]
    fn a_text_that_stops_short_is_known() {
        assert!(
            is_closed("Xong.”") && !is_closed("như sau:") && is_finished("như sau:") && !is_finished("rồi chờ cho")
        );
    }
}
