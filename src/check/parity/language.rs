//! Which of two languages a passage is written in, where that is plain: by the letters that only Vietnamese has,
//! and by the little words of English. The ground of SN0113; other languages are told only by being the same text.

use crate::lang::Lang;
use crate::lang::letters::is_alphanumeric;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    Own,
    Other,
    /// Too short, or names and numbers only.
    Unclear,
}

/// Fewer words tell nothing.
const FEW: usize = 6;
const FEW_IN_SENTENCE: usize = 8;

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

/// Whether a sentence is plainly in the other language, within a passage that is not.
pub fn is_sentence(text: &str, own: Lang, other: Lang) -> bool {
    // Nearly every sentence is settled by its letters alone.
    if text.chars().any(is_vietnamese) == own.is_vi() {
        return false;
    }
    let count = Count::of(text);
    let plain = count.words >= FEW_IN_SENTENCE && text.trim_start().starts_with(char::is_uppercase);
    if own.is_vi() && other.is_en() {
        plain && count.vietnamese == 0 && count.little * 5 >= count.words && count.little > 2
    } else {
        plain && other.is_vi() && count.vietnamese * 2 >= count.words
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
    text.split(|c: char| !(is_letter(c) || matches!(c, '0'..='9' | '\'' | '’' | '_' | '.' | '-' | '/')))
        .map(|word| word.trim_matches(['.', '-', '/', '\'', '’', '_']))
        .filter(|word| word.starts_with(is_letter))
}

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

fn is_little(word: &str) -> bool {
    word.len() <= 5 && LITTLE.iter().any(|little| little.eq_ignore_ascii_case(word))
}

/// Letters with marks of Vietnamese; a lone é or ü is in names of many languages.
#[rustfmt::skip]
fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        'đ' | 'Đ' | 'ă' | 'Ă' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'Ạ'..='ỹ'
            | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
            | 'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
            | '\u{300}'..='\u{309}' | '\u{31b}' | '\u{323}'
    )
}

const LITTLE: [&str; 48] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "do", "for", "from", "has", "have", "how",
    "if", "in", "into", "is", "it", "its", "not", "of", "on", "or", "our", "so", "than", "that", "the", "their",
    "then", "there", "these", "they", "this", "to", "was", "we", "what", "when", "which", "will", "with", "you",
    "your",
];
