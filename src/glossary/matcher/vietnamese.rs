//! Tells a Vietnamese noun from a verb or an adjective with the same letters by the words around it: `cảnh báo rằng`,
//! `nguy hiểm nhất`, `tải tài liệu về`. Only what is plain is refused; a doubtful place is a use.

use std::ops::Range;

use crate::lang::normal::{Keys, key};
use std::sync::LazyLock;

use super::pattern::WordClass;

/// What follows a verb of saying, what follows an adjective; verbs with the directions that show them.
struct Signs {
    that: String,
    most: String,
    more: String,
    separable: Vec<(String, Vec<String>)>,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| Signs {
    that: one("rằng"),
    most: one("nhất"),
    more: one("hơn"),
    separable: vec![(one("tải"), ["về", "xuống", "lên"].map(one).to_vec())],
});

/// So far from its verb may a direction stand.
const REACH: usize = 5;

fn one(syllable: &str) -> String {
    key(syllable, true).trim_end_matches('_').to_owned()
}

/// Whether the form at the tokens may be of the class that its entry names; `starts` are the starts of words.
pub fn fits(class: WordClass, keys: &Keys, starts: &[bool], tokens: &Range<usize>) -> bool {
    if class != WordClass::Noun || tokens.end >= keys.tokens.len() {
        return true;
    }
    let after = keys.key(tokens.end);
    if after == SIGNS.that {
        return false;
    }
    let alone = starts[tokens.end] && starts.get(tokens.end + 1).copied().unwrap_or(true);
    let compared = after == SIGNS.most || after == SIGNS.more && !is_number(keys, tokens.end + 1);
    !(alone && compared || tokens.len() == 1 && is_parted_verb(keys, tokens.start))
}

fn is_number(keys: &Keys, token: usize) -> bool {
    token < keys.tokens.len() && keys.key(token).starts_with(|c: char| c.is_ascii_digit())
}

/// `tải … về`: the verb with its direction behind the object.
fn is_parted_verb(keys: &Keys, token: usize) -> bool {
    let directions = SIGNS.separable.iter().find(|(verb, _)| verb == keys.key(token));
    let reach = token + 1..keys.tokens.len().min(token + 1 + REACH);
    let after = reach.take_while(|at| !keys.tokens[*at].sign);
    directions.is_some_and(|(_, found)| after.into_iter().any(|at| found.iter().any(|d| d == keys.key(at))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_noun(text: &str, tokens: Range<usize>) -> bool {
        let keys = Keys::of(text, true);
        fits(WordClass::Noun, &keys, &vec![true; keys.tokens.len()], &tokens)
    }

    #[test]
    fn verbs_and_adjectives_are_no_nouns() {
        assert!(!is_noun("Thầy cảnh báo rằng trời mưa", 1..3));
        assert!(!is_noun("Nguy hiểm nhất là điện", 0..2));
        assert!(!is_noun("Cách này tiện hơn", 2..3) && is_noun("Tải hơn 5 tấn", 0..1));
        assert!(!is_noun("Tải tài liệu về máy", 0..1) && is_noun("Tải nặng, đi về chậm", 0..1));
    }
}
