//! Texts made comparable: tokens with keys in which case, tone placement, i/y and the normal form do not count,
//! each with its bytes in the original. Words of several syllables are `words`, inflection is `inflect`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::letters::{is_alphanumeric, push_key};

/// Stands after each key of `Keys::text`; never inside one.
pub const SEPARATOR: char = '_';

/// A word's letters and digits, or one sign. Spaces, and hyphens between letters, part tokens and are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the original text.
    pub start: u32,
    pub end: u32,
    key_start: u32,
    key_end: u32,
    pub sign: bool,
}

impl Token {
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A text cut into tokens, with their keys one after the other, each followed by `SEPARATOR`.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    pub text: String,
    pub tokens: Vec<Token>,
}

impl Keys {
    /// Cuts a text of at most 4 GiB. With `vietnamese`, i and y are folded where the syllable allows.
    pub fn of(text: &str, vietnamese: bool) -> Keys {
        let mut keys = Keys {
            text: String::with_capacity(text.len() + text.len() / 4),
            tokens: Vec::with_capacity(text.len() / 4),
        };
        let mut after_word = false;
        let mut at = 0;
        while let Some(c) = char_at(text, at) {
            let (start, next) = (at, at + c.len_utf8());
            let in_word = is_word(c);
            at = next;
            if in_word {
                let (end, plain) = if is_ideograph(c) { (next, true) } else { word_end(text, start) };
                keys.push_word(&text[start..end], plain, start, vietnamese);
                at = end;
            } else if !(c.is_whitespace() || is_ignorable(c) || after_word && is_soft_hyphen(text, start, c)) {
                keys.push_sign(start, c);
            }
            after_word = in_word;
        }
        keys
    }

    /// A word at `start`; `plain` when it is composed letters and digits alone.
    fn push_word(&mut self, word: &str, plain: bool, start: usize, vietnamese: bool) {
        let key_start = self.text.len();
        if plain {
            push_key(word, vietnamese, &mut self.text);
        } else {
            let plain: String = word.chars().filter(|c| !is_ignorable(*c)).map(straight).nfc().collect();
            push_key(&plain, vietnamese, &mut self.text);
        }
        self.close(start..start + word.len(), key_start, false);
    }

    fn push_sign(&mut self, start: usize, c: char) {
        let key_start = self.text.len();
        // The separator itself and the marks at which the segmenter cuts are signs like any other.
        self.text.push(if matches!(c, SEPARATOR | '。' | '、') { '.' } else { c });
        self.close(start..start + c.len_utf8(), key_start, true);
    }

    fn close(&mut self, range: Range<usize>, key_start: usize, sign: bool) {
        let key_end = self.text.len();
        self.text.push(SEPARATOR);
        let [start, end, key_start, key_end] = [range.start, range.end, key_start, key_end].map(|n| n as u32);
        self.tokens.push(Token { start, end, key_start, key_end, sign });
    }

    pub fn key(&self, token: usize) -> &str {
        let token = &self.tokens[token];
        &self.text[token.key_start as usize..token.key_end as usize]
    }

    /// Where the key of a token starts in `text`; at the end for the token after the last.
    pub fn key_start(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.text.len(), |t| t.key_start as usize)
    }
}

/// One string for each way to write the same words.
pub fn key(text: &str, vietnamese: bool) -> String {
    Keys::of(text, vietnamese).text
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The end of the word that starts at `at`, and whether it is composed letters and digits alone.
fn word_end(text: &str, mut at: usize) -> (usize, bool) {
    let mut plain = true;
    loop {
        at += text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        match char_at(text, at) {
            Some(c) if is_word(c) && !is_ideograph(c) => {
                plain &= !matches!(c, '\u{300}'..='\u{36F}' | 'ʼ');
                at += c.len_utf8();
            }
            Some(c) if is_inner(text, at, c) => {
                plain = false;
                at += c.len_utf8();
            }
            _ => return (at, plain),
        }
    }
}

fn is_word(c: char) -> bool {
    is_alphanumeric(c) || matches!(c, '\u{300}'..='\u{36F}')
}

/// Characters without ink that word processors leave inside words.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// Chinese and Japanese write no spaces: each sign of theirs is a token.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

fn straight(c: char) -> char {
    if matches!(c, '’' | 'ʼ') { '\'' } else { c }
}

/// An apostrophe or an invisible character between two letters belongs to the word.
fn is_inner(text: &str, at: usize, c: char) -> bool {
    (straight(c) == '\'' || is_ignorable(c)) && char_at(text, at + c.len_utf8()).is_some_and(is_word)
}

/// A hyphen between two words, without space, joins them like a space. The caller knows that a word ends before it.
fn is_soft_hyphen(text: &str, at: usize, c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–') && char_at(text, at + c.len_utf8()).is_some_and(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let keys = Keys::of(text, true);
        (0..keys.tokens.len()).map(|i| keys.key(i).to_owned()).collect()
    }

    #[test]
    fn spaces_and_hyphens_part_words_and_signs_stand_alone() {
        assert_eq!(keys("Rơ-le nhiệt, 24 V"), ["rơ", "le", "nhiêtJ", ",", "24", "v"]);
        assert_eq!(keys("a - b"), ["a", "-", "b"]);
        assert_eq!(keys("star–delta\u{A0}x"), ["star", "delta", "x"]);
        assert_eq!(keys("a_b"), ["a", ".", "b"]);
    }

    #[test]
    fn decomposed_and_invisible_characters_do_not_count() {
        let nfd: String = "Hoà bình kỹ thuật".nfd().collect();
        assert_eq!(keys(&nfd), keys("hòa bình kĩ thuật"));
        assert_eq!(keys("mạ\u{200B}ch"), keys("mạch"));
    }

    #[test]
    fn apostrophes_inside_words_stay() {
        assert_eq!(keys("the relay’s 'coil'"), ["the", "relay's", "'", "coil", "'"]);
    }

    #[test]
    fn ranges_are_bytes_of_the_original() {
        let text = "Đo điện\u{A0}áp";
        let keys = Keys::of(text, true);
        let words: Vec<&str> = keys.tokens.iter().map(|t| &text[t.range()]).collect();
        assert_eq!(words, ["Đo", "điện", "áp"]);
    }
}
