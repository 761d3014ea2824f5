//! The syllables that Vietnamese has, out of all that it could form, and which of them stand side by side in words.
//! Made by `build.rs` from the word lists in `lexicon/`; read when first asked for, which few courses do.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::letters::{Tone, push_key, split};

static TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/syllables.txt"));

struct Known {
    /// By key, so that hoà and hòa are one.
    by_key: HashMap<String, &'static Row>,
    pairs: HashSet<&'static str>,
}

/// A syllable of the lists: as it is written, its letters without any mark, and how often it was counted.
pub struct Row {
    pub text: &'static str,
    pub bare: String,
    pub count: u32,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows = TABLE.split("\n\n").next().unwrap_or("").lines().filter_map(|row| row.split_once(' '));
    rows.map(|(text, count)| Row { text, bare: bare(text), count: count.parse().unwrap_or(0) }).collect()
});

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known {
    by_key: ROWS.iter().map(|row| (key(row.text), row)).collect(),
    pairs: TABLE.split("\n\n").nth(1).unwrap_or("").lines().collect(),
});

/// Every syllable of the lists.
pub fn rows() -> &'static [Row] {
    &ROWS
}

/// Whether a composed word, in any case, is a syllable of the lists.
pub fn is_known(word: &str) -> bool {
    KNOWN.by_key.contains_key(&key(word))
}

/// Whether two syllables, in lower case, are neighbours in a word of the lists.
pub fn are_neighbours(first: &str, second: &str) -> bool {
    KNOWN.pairs.contains(format!("{first} {second}").as_str())
}

fn key(word: &str) -> String {
    let mut key = String::new();
    push_key(word, true, &mut key);
    key
}

/// Lower case without any mark: `duong` of Đường.
pub fn bare(word: &str) -> String {
    word.chars().map(|c| base(split(c).0)).collect()
}

/// A letter without its hook, roof or bar.
pub fn base(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        other => other,
    }
}

/// The tone of a word; level when it has none or several.
pub fn tone(word: &str) -> Tone {
    let mut tones = word.chars().map(|c| split(c).1).filter(|tone| *tone != Tone::Level);
    match (tones.next(), tones.next()) {
        (Some(tone), None) => tone,
        _ => Tone::Level,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_lists_is_known_in_every_spelling() {
        assert!(is_known("điện") && is_known("HOÀ") && is_known("kĩ") && !is_known("điẹn") && !is_known("relay"));
        assert!(are_neighbours("được", "phép") || are_neighbours("an", "toàn"));
        assert!(rows().len() > 2000 && rows().iter().any(|row| row.text == "người" && row.bare == "nguoi"));
    }
}
