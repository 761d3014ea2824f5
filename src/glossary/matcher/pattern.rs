//! The ways in which one form of a term may be written: inflection and spelling in English, spacing of loan words in
//! Vietnamese, letter case where it counts. Finding them is the trie's work (`super`).

use std::ops::Range;

use crate::glossary::common::is_common;
use crate::glossary::{Concept, FormKind, TermId};
use crate::lang::Lang;
use crate::lang::inflect::{noun_forms, verb_forms};
use crate::lang::letters::push_key;
use crate::lang::normal::Keys;
use crate::lang::spelling::spellings;
use crate::lang::syllable::is_possible;

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
    /// Whether the tokens are written in the case that the form asks for. Endings are free.
    pub fn allows(&self, text: &str, keys: &Keys, tokens: Range<usize>) -> bool {
        let (words, strict) = match self {
            Case::Fold => return true,
            Case::Exact(words) => (words, false),
            Case::Capitals(words) => (words, true),
        };
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
        WordClass::Verb => vec![0],
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
const PREFIXES: [&str; 12] =
    ["auto", "back", "data", "hyper", "micro", "mini", "multi", "pre", "semi", "sub", "super", "under"];

/// A compound of two words in one, and one of these prefixes apart: `data set`, `dataset`; `hyperparameter`,
/// `hyper-parameter`.
fn other_compound(form: &str) -> Option<String> {
    let is_word = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_alphabetic());
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

/// Longer terms are written in one way only: the ways double with each syllable.
const MOST_SYLLABLES: usize = 4;

/// Other ways to part and join the syllables of a Vietnamese form: rơ le, rơle; môđun, mô đun.
fn spacings(form: &str, keys: &Keys) -> Vec<Vec<Vec<String>>> {
    if form.is_ascii() || keys.tokens.iter().any(|token| !form[token.range()].chars().all(char::is_alphabetic)) {
        return Vec::new();
    }
    let mut parted: Vec<Vec<&str>> = vec![Vec::new()];
    for token in &keys.tokens {
        let word = &form[token.range()];
        let choices = if is_possible(word) { vec![vec![word]] } else { partings(word) };
        parted = parted
            .iter()
            .flat_map(|before| choices.iter().map(move |choice| [before.as_slice(), choice].concat()))
            .collect();
    }
    let mut ways: Vec<Vec<Vec<String>>> = Vec::new();
    for syllables in parted {
        for joined in joinings(&syllables) {
            let way: Vec<Vec<String>> = joined.iter().map(|word| vec![key(word)]).collect();
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    ways
}

/// A word and all ways to read it as two or three syllables.
fn partings(word: &str) -> Vec<Vec<&str>> {
    let mut found = vec![vec![word]];
    let cuts: Vec<usize> = word.char_indices().skip(1).map(|(at, _)| at).collect();
    for (i, &first) in cuts.iter().enumerate() {
        let (head, rest) = word.split_at(first);
        if !is_possible(head) {
            continue;
        }
        if is_possible(rest) {
            found.push(vec![head, rest]);
        }
        for &second in &cuts[i + 1..] {
            let (middle, tail) = (&word[first..second], &word[second..]);
            if is_possible(middle) && is_possible(tail) {
                found.push(vec![head, middle, tail]);
            }
        }
    }
    found
}

/// Every way to write neighbours as one word, where that is no syllable of its own.
fn joinings(syllables: &[&str]) -> Vec<Vec<String>> {
    let gaps = syllables.len() - 1;
    if gaps >= MOST_SYLLABLES {
        return vec![syllables.iter().map(|s| (*s).to_owned()).collect()];
    }
    let join = |choice: u32| {
        let mut words = vec![syllables[0].to_owned()];
        for (gap, syllable) in syllables[1..].iter().enumerate() {
            match words.last_mut() {
                Some(word) if choice >> gap & 1 == 1 => word.push_str(syllable),
                _ => words.push((*syllable).to_owned()),
            }
        }
        words
    };
    let is_clear =
        |words: &Vec<String>| words.iter().all(|word| syllables.contains(&word.as_str()) || !is_possible(word));
    (0..1 << gaps).map(join).filter(is_clear).collect()
}

fn key(word: &str) -> String {
    let mut key = String::new();
    push_key(word, true, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vietnamese(form: &str) -> Vec<String> {
        let ways = ways(form, Lang::vi(), "", true);
        ways.into_iter().map(|way| way.into_iter().map(|word| word[0].clone()).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn loan_words_are_parted_and_joined() {
        assert!(vietnamese("rơ le").contains(&"rơle".to_owned()));
        assert!(vietnamese("rơle").contains(&"rơ le".to_owned()));
        assert!(vietnamese("môđun").contains(&"mô đun".to_owned()));
        assert!(vietnamese("áptômát").contains(&"apS tô matS".to_owned()));
        assert!(vietnamese("công tắc tơ").contains(&"côngtăctơS".to_owned()));
        assert!(vietnamese("ampe kìm").contains(&"am pe kimF".to_owned()));
    }

    #[test]
    fn what_is_joined_to_another_syllable_is_left_out() {
        assert!(!vietnamese("tư a").contains(&"tưa".to_owned()));
    }

    #[test]
    fn english_phrases_inflect_at_their_head() {
        let words = |form: &str, pos: &str| english(form, pos, false);
        assert!(words("bill of materials", "noun")[0].contains(&"bills".to_owned()));
        assert!(words("circuit breaker", "noun")[1].contains(&"breakers".to_owned()));
        assert_eq!(words("circuit breaker", "noun")[0], ["circuit"]);
        assert!(words("lock out", "verb")[0].contains(&"locked".to_owned()));
        assert!(!words("switch", "noun")[0].contains(&"switching".to_owned()));
        assert!(words("to isolate", "")[0].contains(&"isolated".to_owned()));
        assert_eq!(words("live", "adj")[0], ["live"]);
        assert!(words("PLC", "noun")[0].contains(&"plcs".to_owned()));
    }
}
