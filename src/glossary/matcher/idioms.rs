//! Phrases in which the letters of a term are another word: `of course`, `pha trà`. A form inside one of them is no use,
//! unless it is as long as the phrase itself. Set compounds belong to the lexicon; here stand verbs with their objects
//! and turns of speech. Our own lists, of words that glossaries like to hold.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lang::normal::Keys;

/// Phrases by the key of their first word.
type Phrases = FxHashMap<String, Vec<Vec<String>>>;

static VIETNAMESE: LazyLock<Phrases> = LazyLock::new(|| phrases(include_str!("idioms.vi.txt"), true));
static ENGLISH: LazyLock<Phrases> = LazyLock::new(|| phrases(include_str!("idioms.en.txt"), false));

/// No phrase has more words.
const LONGEST: usize = 6;

/// A phrase a line; what opens with `#` is a remark.
fn phrases(list: &str, vietnamese: bool) -> Phrases {
    let mut found = Phrases::default();
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let keys = Keys::of(line, vietnamese);
        let mut words = (0..keys.tokens.len()).map(|token| keys.key(token).to_owned());
        if let Some(first) = words.next() {
            found.entry(first).or_default().push(words.collect());
        }
    }
    found
}

/// Whether the tokens lie inside a longer phrase of the list.
pub fn is_inside(keys: &Keys, tokens: &Range<usize>, vietnamese: bool) -> bool {
    let phrases: &Phrases = if vietnamese { &VIETNAMESE } else { &ENGLISH };
    let starts = (tokens.start.saturating_sub(LONGEST - 1)..=tokens.start).rev();
    starts.into_iter().any(|start| {
        let candidates = phrases.get(keys.key(start)).into_iter().flatten();
        candidates.into_iter().any(|rest| {
            let end = start + 1 + rest.len();
            let holds = end >= tokens.end && end <= keys.tokens.len() && end - start > tokens.len();
            holds && rest.iter().zip(start + 1..).all(|(word, token)| keys.key(token) == word)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(text: &str, tokens: Range<usize>, vietnamese: bool) -> bool {
        is_inside(&Keys::of(text, vietnamese), &tokens, vietnamese)
    }

    #[test]
    fn a_word_inside_a_phrase_is_none_of_its_own() {
        assert!(inside("That is, of course, true.", 4..5, false));
        assert!(inside("Anh em pha trà uống.", 2..3, true));
        assert!(!inside("The course starts today.", 1..2, false));
        assert!(!inside("Ba pha, trà nóng.", 1..2, true));
    }

    #[test]
    fn a_form_as_long_as_the_phrase_stands() {
        assert!(!inside("the supply chain", 1..3, false) && inside("the supply chain", 1..2, false));
    }

    #[test]
    fn no_phrase_is_longer_than_is_looked_for() {
        for list in [&*VIETNAMESE, &*ENGLISH] {
            assert!(list.values().flatten().all(|rest| (1..LONGEST).contains(&rest.len())));
        }
    }
}
