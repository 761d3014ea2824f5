//! Words that a form is only a part of in writing: behind a prefix that turns it into its contrary (`non-conductor`,
//! `de-energised`), or in the address of a page. Phrases are `idioms`.

use std::ops::Range;

use crate::lang::normal::Keys;

const PREFIXES: [&str; 5] = ["anti", "de", "dis", "non", "un"];

/// Whether the tokens are part of another word or of an address.
pub fn is_other_word(text: &str, keys: &Keys, tokens: &Range<usize>) -> bool {
    let start = keys.tokens[tokens.start].range().start;
    let hyphened = text[..start].ends_with(['-', '\u{2010}', '\u{2011}']);
    let negated = hyphened && tokens.start > 0 && PREFIXES.contains(&keys.key(tokens.start - 1));
    negated || is_address(text, start)
}

/// Whether a place lies in an address that stands in the text as it is.
fn is_address(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
    before.contains("://") || before.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_other(text: &str, token: usize) -> bool {
        is_other_word(text, &Keys::of(text, false), &(token..token + 1))
    }

    #[test]
    fn contraries_and_addresses_are_other_words() {
        assert!(is_other("It is de-energised.", 3) && is_other("A non-conductor", 2));
        assert!(!is_other("re-energised", 1) && !is_other("star-delta", 1) && !is_other("not de energised", 2));
        assert!(is_other("https://example.org/pump/valve", 8) && !is_other("see https://a.b pump", 8));
    }
}
