//! Which of two languages a passage is written in, where that is plain: by the letters that only Vietnamese has,
//! and by the little words of English. The ground of SN0113 and SN0122; other languages are told only by being the same text.

use std::ops::Range;

use crate::doc::OBJECT;
use crate::lang::letters::is_alphanumeric;
use crate::lang::{Lang, syllable};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    Own,
    Other,
    /// Too short, or names and numbers only.
    Unclear,
}

/// Fewer words tell nothing.
const FEW: usize = 6;
const FEW_IN_RUN: usize = 8;

/// Which language a paragraph is in.
pub fn guess(text: &str, own: Lang, other: Lang) -> Guess {
    let count = Count::of(text);
    if count.words < FEW {
        return Guess::Unclear;
    }
    match (own.is_vi(), other.is_vi()) {
        (true, _) if other.is_en() && count.is_english() => Guess::Other,
        (true, _) if count.is_vietnamese() => Guess::Own,
        (_, true) if count.is_vietnamese() => Guess::Other,
        (_, true) if own.is_en() && count.is_english() => Guess::Own,
        _ => Guess::Unclear,
    }
}

/// A run of words that is plainly in the other language, within a passage that is not; in bytes of the text.
pub fn run(text: &str, own: Lang, other: Lang) -> Option<Range<usize>> {
    // Nearly every sentence is settled by its letters alone: an English one has none of Vietnamese, a Vietnamese
    // passage is looked at only for English.
    if own.is_vi() && other.is_en() {
        return english_run(text);
    }
    (other.is_vi() && text.chars().any(is_vietnamese)).then(|| vietnamese_run(text)).flatten()
}

/// Eight words and more without a Vietnamese one among them, of which enough are little words of English.
fn english_run(text: &str) -> Option<Range<usize>> {
    let mut run: Option<Run> = None;
    for range in word_ranges(text) {
        let word = &text[range.clone()];
        // What belongs to Vietnamese only, and a bracket or quotation mark, ends the run.
        let broken = word.chars().any(is_vietnamese)
            || run.as_ref().is_some_and(|run| {
                text[run.range.end..range.start].contains(['(', ')', '“', '”', '"', '«', '»', OBJECT])
            });
        if broken {
            if let Some(found) = run.take().filter(|run| run.is_english() && !is_quoted(text, &run.range)) {
                return Some(found.range);
            }
            if word.chars().any(is_vietnamese) {
                continue;
            }
        }
        // The unit of a number begins no sentence.
        if run.is_none() && text[..range.start].trim_end().ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let run = run.get_or_insert(Run { range: range.clone(), words: 0, little: 0, plain: 0 });
        run.range.end = range.end;
        run.words += 1;
        run.little += usize::from(is_little(word));
        run.plain += usize::from(word.starts_with(char::is_lowercase));
    }
    run.filter(|run| run.is_english() && !is_quoted(text, &run.range)).map(|run| run.range)
}

/// Words of Vietnamese in an English text: five and more, most of them with its letters.
fn vietnamese_run(text: &str) -> Option<Range<usize>> {
    let mut run: Option<Run> = None;
    for range in word_ranges(text) {
        let word = &text[range.clone()];
        let own = word.chars().any(is_vietnamese);
        let apart = run.as_ref().is_some_and(|run| {
            let between = &text[run.range.end..range.start];
            // An English word breaks the run; a syllable without marks does not.
            between.contains(['(', ')', '“', '”', '"', '«', '»', OBJECT])
        });
        if apart || (!own && !syllable::is_possible(word)) {
            if let Some(found) = run.take().filter(|run| run.is_vietnamese() && !is_quoted(text, &run.range)) {
                return Some(found.range);
            }
            if !own {
                continue;
            }
        }
        if run.is_none() && !own {
            continue;
        }
        let run = run.get_or_insert(Run { range: range.clone(), words: 0, little: 0, plain: 0 });
        run.range.end = range.end;
        run.words += 1;
        run.little += usize::from(own);
        run.plain += usize::from(word.starts_with(char::is_lowercase));
    }
    run.filter(|run| run.is_vietnamese() && !is_quoted(text, &run.range)).map(|run| run.range)
}

/// In brackets or quotation marks: an example, or the other name of what was said.
fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    before.ends_with(['(', '“', '"', '«', '‘', '['])
}

struct Run {
    range: Range<usize>,
    words: usize,
    /// Words that speak for the language.
    little: usize,
    /// Words in small letters: a run of capitals is a name.
    plain: usize,
}

impl Run {
    fn is_english(&self) -> bool {
        self.words >= FEW_IN_RUN && self.little > 2 && self.little * 5 >= self.words && self.plain * 2 > self.words
    }

    fn is_vietnamese(&self) -> bool {
        self.words >= FEW && self.little * 2 >= self.words && self.plain * 2 > self.words
    }
}

/// Whether a short text (a cell, a heading, an item) that both versions share was left: a phrase, not a name or a term.
pub fn is_short_prose(text: &str, own: Lang, other: Lang) -> bool {
    let count = Count::of(text);
    let plain = words(text).filter(|word| word.starts_with(char::is_lowercase)).count();
    if own.is_vi() && other.is_en() {
        let content = words(text).filter(|word| word.starts_with(char::is_lowercase) && !is_little(word)).count();
        let speaks = words(text).any(|word| SPEAKS.iter().any(|little| little.eq_ignore_ascii_case(word)));
        // `Terms of Service` is a name; `Check the voltage of the coil` and `Connect the LED` are not.
        let phrase = (speaks || (count.little > 0 && content > 0)) && (plain + 1) * 3 >= count.words * 2;
        count.vietnamese == 0 && count.words > 2 && (phrase || (content > 2 && content + 1 == count.words))
    } else {
        other.is_vi() && count.words > 1 && count.vietnamese * 2 >= count.words && plain * 2 >= count.words
    }
}

/// Whether a text that both versions share is prose at all, not a list of names.
pub fn is_prose(text: &str, own: Lang, other: Lang) -> bool {
    let count = Count::of(text);
    let lower = words(text).filter(|word| word.starts_with(char::is_lowercase)).count();
    let known = [own, other].iter().any(|lang| lang.is_en() || lang.is_vi());
    count.words >= FEW && lower * 2 > count.words && (!known || count.little > 0)
}

/// The words of a text: what begins with a letter.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    word_ranges(text).map(|range| &text[range])
}

fn word_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let inner = |c: char| is_letter(c) || matches!(c, '0'..='9' | '\'' | '’' | '_' | '.' | '-' | '/');
    text.split(move |c: char| !inner(c)).filter_map(|piece| {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let word = piece.trim_matches(['.', '-', '/', '\'', '’', '_']);
        let start = start + (piece.len() - piece.trim_start_matches(['.', '-', '/', '\'', '’', '_']).len());
        word.starts_with(is_letter).then(|| start..start + word.len())
    })
}

/// The lengths of the little words that begin with a byte, as bits: nearly all words of a text are settled by that.
const LENGTHS: [u8; 256] = {
    let mut lengths = [0; 256];
    let mut at = 0;
    while at < LITTLE.len() {
        lengths[LITTLE[at].as_bytes()[0] as usize] |= 1 << LITTLE[at].len();
        at += 1;
    }
    lengths
};

struct Count {
    words: usize,
    /// With a letter that only Vietnamese has.
    vietnamese: usize,
    /// Little words of English.
    little: usize,
}

impl Count {
    fn of(text: &str) -> Count {
        let mut count = Count { words: 0, vietnamese: 0, little: 0 };
        for word in words(text) {
            count.words += 1;
            count.vietnamese += usize::from(word.chars().any(is_vietnamese));
            count.little += usize::from(is_little(word));
        }
        count
    }

    fn is_english(&self) -> bool {
        self.vietnamese * 20 <= self.words && self.little > 1 && self.little * 100 >= self.words * 15
    }

    fn is_vietnamese(&self) -> bool {
        self.vietnamese * 10 >= self.words * 3
    }
}

fn is_letter(c: char) -> bool {
    is_alphanumeric(c) && !c.is_ascii_digit()
}

pub fn is_little(word: &str) -> bool {
    let mut letters = [0; 5];
    let Some(small) = letters.get_mut(..word.len()) else { return false };
    let first = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    if LENGTHS[first as usize] & 1 << word.len() == 0 {
        return false;
    }
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    LITTLE.binary_search_by(|little| little.as_bytes().cmp(small)).is_ok()
}

/// Letters with marks of Vietnamese; a lone é or ü is in names of many languages.
#[rustfmt::skip]
pub fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        'đ' | 'Đ' | 'ă' | 'Ă' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'Ạ'..='ỹ'
            | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
            | 'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
            | '\u{300}'..='\u{309}' | '\u{31b}' | '\u{323}'
    )
}

/// Little words that stand in sentences and hardly in names.
const SPEAKS: [&str; 14] =
    ["the", "a", "an", "your", "you", "this", "is", "are", "to", "how", "what", "with", "from", "it"];

/// In the order of their bytes, none of more than five.
const LITTLE: [&str; 48] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "do", "for", "from", "has", "have", "how",
    "if", "in", "into", "is", "it", "its", "not", "of", "on", "or", "our", "so", "than", "that", "the", "their",
    "then", "there", "these", "they", "this", "to", "was", "we", "what", "when", "which", "will", "with", "you",
    "your",
];
