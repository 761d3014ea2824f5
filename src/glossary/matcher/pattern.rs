//! The ways in which one form of a term may be written: inflection and spelling in English, spacing of loan words in
//! Vietnamese, letter case where it counts. Finding them is the trie's work (`super`).

use std::ops::Range;

use crate::glossary::common::is_common;
use crate::glossary::{Concept, FormKind, TermId};
use crate::lang::Lang;
use crate::lang::inflect::{noun_forms, verb_forms};
use crate::lang::normal::Keys;
use crate::lang::spelling::spellings;
use crate::lang::syllable::is_possible;

use super::loans::spacings;

/// One form of one concept.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub term: TermId,
    pub form: FormKind,
    pub text: String,
    pub class: WordClass,
    pub case: Case,
    /// A row of a glossary that ships with songngu yields to the course's own.
    pub shipped: bool,
    /// For each of its syllables whether the general lexicon starts a word there; empty outside Vietnamese.
    pub words: Vec<bool>,
}

/// What the column `pos` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordClass {
    Noun,
    Verb,
    Other,
    Unknown,
}

/// How letter case counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Case {
    Fold,
    /// As in these words; the first letter of a sentence may be a capital.
    Exact(Vec<String>),
    /// An abbreviation that in small letters is another word (`CO`, `IT`): as written.
    Capitals(Vec<String>),
}

impl Pattern {
    pub fn new(term: TermId, concept: &Concept, form: FormKind, text: &str) -> Pattern {
        let keys = Keys::of(text, false);
        let written = || keys.tokens.iter().map(|token| text[token.range()].to_owned()).collect();
        let case = if concept.exact_case {
            Case::Exact(written())
        } else if is_short_abbreviation(text) {
            Case::Capitals(written())
        } else {
            Case::Fold
        };
        let class = WordClass::of(&concept.pos);
        Pattern { term, form, text: text.to_owned(), class, case, shipped: concept.shipped, words: Vec::new() }
    }
}

/// A text of so many capitals and no small letter is a title in capitals, not an abbreviation.
const MOST_CAPITALS: usize = 6;

fn is_short_abbreviation(text: &str) -> bool {
    let capitals = text.len() <= 4 && text.bytes().all(|b| b.is_ascii_uppercase());
    let lower = text.to_ascii_lowercase();
    capitals && (is_possible(&lower) || is_common(&lower))
}

impl WordClass {
    pub fn of(pos: &str) -> WordClass {
        match pos.trim().trim_end_matches('.').to_lowercase().as_str() {
            "" => WordClass::Unknown,
            "noun" | "n" | "danh từ" => WordClass::Noun,
            "verb" | "v" | "động từ" => WordClass::Verb,
            _ => WordClass::Other,
        }
    }
}

impl Case {
    /// Whether the tokens are written in the case that the form asks for. Endings are free. Where all is in capitals, a
    /// form with small letters has lost its own, and an abbreviation cannot be told from the word that it spells.
    pub fn allows(&self, text: &str, keys: &Keys, tokens: Range<usize>) -> bool {
        let (words, strict) = match self {
            Case::Fold => return true,
            Case::Exact(words) => (words, false),
            Case::Capitals(words) => (words, true),
        };
        let has_small = |text: &str| text.chars().any(char::is_lowercase);
        if !has_small(text) && text.chars().filter(|c| c.is_uppercase()).count() > MOST_CAPITALS {
            let form = words.concat();
            return has_small(&form) || !is_short_abbreviation(&form);
        }
        let opens = !strict && opens_sentence(text, keys, tokens.start);
        // Another way of spacing has other tokens: then the letters alone are compared.
        let have: String = tokens.clone().map(|token| &text[keys.tokens[token].range()]).collect();
        let want: String = words.concat();
        let mut first = opens;
        for (want, have) in want.chars().zip(have.chars()) {
            let same_letter = want.to_lowercase().eq(have.to_lowercase());
            if !same_letter {
                break;
            }
            if want != have && !(first && have.is_uppercase()) {
                return false;
            }
            first = false;
        }
        true
    }
}

/// Whether nothing or the end of a sentence stands before the token.
fn opens_sentence(text: &str, keys: &Keys, token: usize) -> bool {
    token == 0 || matches!(&text[keys.tokens[token - 1].range()], "." | "!" | "?" | ":" | "…" | "“" | "\"" | "(")
}

/// Sequences of words, each word with its alternatives, as keys. The first is the form as it is written and inflected; the
/// others yield to what another form of the concept says in so many letters. `vietnamese` is the language of the texts, `lang` that
/// of the form.
pub fn ways(form: &str, lang: Lang, pos: &str, vietnamese: bool) -> Vec<Vec<Vec<String>>> {
    let form = form.trim_end_matches('.');
    if lang.is_en() {
        let mut ways = vec![english(form, pos, vietnamese)];
        ways.extend(other_spellings(&ways[0]));
        ways.extend(other_compound(form).map(|other| english(&other, pos, vietnamese)));
        return ways;
    }
    let keys = Keys::of(form, vietnamese);
    let plain: Vec<Vec<String>> = (0..keys.tokens.len()).map(|token| vec![keys.key(token).to_owned()]).collect();
    if plain.is_empty() {
        return Vec::new();
    }
    let mut ways = vec![plain];
    if lang.is_vi() {
        ways.extend(spacings(form, &keys));
        if form.is_ascii() {
            // A foreign word that became one of ours: email, e-mail.
            ways.extend(other_compound(form).map(|other| english(&other, "adj", vietnamese)));
        }
    }
    ways
}

/// An English form: the head of a noun phrase takes the plural, the first word of a verb its endings.
fn english(form: &str, pos: &str, vietnamese: bool) -> Vec<Vec<String>> {
    let (form, class) = match form.strip_prefix("to ") {
        Some(verb) => (verb, WordClass::Verb),
        None => (form, WordClass::of(pos)),
    };
    let keys = Keys::of(form, vietnamese);
    let words: Vec<&str> = (0..keys.tokens.len()).map(|token| keys.key(token)).collect();
    let class = if class == WordClass::Unknown && words.len() == 1 && is_plain_verb(words[0]) {
        WordClass::Verb
    } else {
        class
    };
    let inflected = match class {
        WordClass::Verb => vec![verb_at(form, &words)],
        WordClass::Noun | WordClass::Unknown => heads(&words),
        WordClass::Other => Vec::new(),
    };
    let alternatives = words.iter().enumerate().map(|(at, word)| {
        let mut forms = vec![(*word).to_owned()];
        if inflected.contains(&at) && word.ends_with(|c: char| c.is_ascii_lowercase()) {
            forms.extend(if class == WordClass::Verb { verb_forms(word) } else { noun_forms(word) });
        } else if inflected.contains(&at) {
            forms.push(format!("{word}s"));
        }
        forms.sort();
        forms.dedup();
        forms
    });
    alternatives.collect()
}

/// Where a verb takes its endings: its first word, or what a prefix is joined to (`de-energise`).
fn verb_at(form: &str, words: &[&str]) -> usize {
    let prefixed = words.len() > 1 && matches!(words[0], "de" | "re" | "un" | "pre" | "over" | "under");
    usize::from(prefixed && form[words[0].len()..].starts_with('-'))
}

/// The same words in British and American spelling, mixed as it comes; `None` where there is no other.
fn other_spellings(way: &[Vec<String>]) -> Option<Vec<Vec<String>>> {
    let both =
        |forms: &Vec<String>| forms.iter().flat_map(|form| [vec![form.clone()], spellings(form)].concat()).collect();
    let spelled: Vec<Vec<String>> = way.iter().map(both).collect();
    (spelled.iter().map(Vec::len).ne(way.iter().map(Vec::len))).then_some(spelled)
}

/// Endings that only verbs have.
fn is_plain_verb(word: &str) -> bool {
    word.len() > 5
        && ["ize", "ise", "yze", "yse", "ify"].iter().any(|ending| word.ends_with(ending))
        && !word.ends_with("rise")
}

/// Parts that are written apart, with a hyphen or as one word, as the writer likes.
const PREFIXES: [&str; 13] =
    ["auto", "back", "data", "e", "hyper", "micro", "mini", "multi", "pre", "semi", "sub", "super", "under"];

/// A compound of two words in one, and one of these prefixes apart: `data set`, `dataset`; `hyperparameter`,
/// `hyper-parameter`.
fn other_compound(form: &str) -> Option<String> {
    let is_word = |part: &str| (part.len() > 1 || part == "e") && part.bytes().all(|b| b.is_ascii_alphabetic());
    if let Some((first, second)) = form.split_once([' ', '-']) {
        let joined = format!("{first}{second}");
        return (is_word(first) && is_word(second) && !is_common(&joined.to_lowercase())).then_some(joined);
    }
    let apart = PREFIXES.iter().find_map(|prefix| Some((prefix, form.strip_prefix(prefix)?)));
    apart.filter(|(_, rest)| rest.len() > 3 && is_word(rest)).map(|(prefix, rest)| format!("{prefix} {rest}"))
}

/// The last word, and the word before the first preposition: `bills of materials`, `cut-outs`.
fn heads(words: &[&str]) -> Vec<usize> {
    const PREPOSITIONS: [&str; 14] =
        ["against", "at", "by", "for", "from", "in", "of", "on", "per", "to", "under", "with", "without", "out"];
    let mut heads: Vec<usize> = words.len().checked_sub(1).into_iter().collect();
    heads.extend(words.iter().position(|word| PREPOSITIONS.contains(word)).and_then(|at| at.checked_sub(1)));
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_phrases_inflect_at_their_head() {
        let words = |form: &str, pos: &str| english(form, pos, false);
        assert!(words("bill of materials", "noun")[0].contains(&"bills".to_owned()));
        assert!(words("circuit breaker", "noun")[1].contains(&"breakers".to_owned()));
        assert_eq!(words("circuit breaker", "noun")[0], ["circuit"]);
        assert!(words("lock out", "verb")[0].contains(&"locked".to_owned()));
        assert!(!words("switch", "noun")[0].contains(&"switching".to_owned()));
        assert!(words("to isolate", "")[0].contains(&"isolated".to_owned()));
        assert!(words("de-energise", "verb")[1].contains(&"energised".to_owned()));
        assert_eq!(words("live", "adj")[0], ["live"]);
        assert!(words("PLC", "noun")[0].contains(&"plcs".to_owned()));
    }
}
