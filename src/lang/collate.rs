//! The order of words in a Vietnamese dictionary: by syllables, by letters (a ă â b c d đ e ê …), tones last.
//! English and other Latin text falls into the same order, so that both columns of a glossary sort alike.

use unicode_normalization::UnicodeNormalization;

/// Letters by their rank; those that Vietnamese does not use stand where the Latin alphabet has them.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A text's place in the order; compare keys with `<`.
///
/// Spaces and signs part syllables and weigh less than any letter; digits come before letters. Tones (in the order level,
/// grave, hook, tilde, acute, dot) decide only between texts whose letters agree, letter case not at all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<u16>,
    tones: Vec<u8>,
}

/// The key of a text.
pub fn sort_key(text: &str) -> SortKey {
    let mut key = SortKey { letters: Vec::new(), tones: Vec::new() };
    for c in text.nfc().flat_map(char::to_lowercase) {
        let (letter, tone) = split_tone(c);
        match LETTERS.chars().position(|l| l == letter) {
            Some(rank) => key.push(100 + rank as u16, tone),
            None if letter.is_ascii_digit() => key.push(10 + letter as u16 - '0' as u16, 0),
            None if letter.is_alphanumeric() => key.push(200 + (u32::from(letter) % 60_000) as u16, 0),
            // One gap however many signs.
            None if key.letters.last().is_some_and(|last| *last != 0) => key.push(0, 0),
            None => {}
        }
    }
    key
}

impl SortKey {
    fn push(&mut self, letter: u16, tone: u8) {
        self.letters.push(letter);
        self.tones.push(tone);
    }
}

/// A letter without its tone, and the tone's rank.
fn split_tone(c: char) -> (char, u8) {
    let mut tone = 0;
    let bare: String = std::iter::once(c)
        .nfd()
        .filter(|mark| {
            let rank = match mark {
                '\u{300}' => 1,
                '\u{309}' => 2,
                '\u{303}' => 3,
                '\u{301}' => 4,
                '\u{323}' => 5,
                _ => return true,
            };
            tone = rank;
            false
        })
        .nfc()
        .collect();
    (bare.chars().next().unwrap_or(c), tone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_as_in_a_dictionary() {
        // Letters before tones: án follows an directly.
        let expected = [
            "3 pha",
            "an",
            "án",
            "an toàn",
            "áp tô mát",
            "ăn",
            "ấm",
            "ba",
            "bà",
            "bả",
            "bã",
            "bá",
            "bạ",
            "cách điện",
            "công suất",
            "công tắc",
            "công tắc tơ",
            "cơ",
            "da",
            "đá",
            "đo",
            "rô to",
            "rơ le",
        ];
        let mut words = expected.to_vec();
        words.reverse();
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, expected);
    }

    #[test]
    fn composed_and_decomposed_letters_are_one() {
        assert_eq!(sort_key("đo\u{302}\u{323}ng"), sort_key("Động"));
    }
}
