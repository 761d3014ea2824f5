//! How the course itself uses an English word: as the head of a noun phrase, before one, as a verb, as what something is.
//! That tells nouns from verbs without a tagger, word by word, from the words around them.

use rustc_hash::FxHashMap;

use super::count::Candidate;

/// Counts of the places of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Last of a run of content words, behind a determiner, a preposition or another content word.
    pub head: u32,
    /// Of these, how often without an ending.
    pub singular: u32,
    /// Before another content word.
    pub inner: u32,
    /// Behind `to`, a pronoun or a modal verb; before a determiner.
    pub verb: u32,
    /// First of a sentence or item, before another content word: an adjective, or a command (`Wear gloves`).
    pub opening: u32,
    /// Behind a form of `be` or an adverb of degree.
    pub predicate: u32,
}

impl Evidence {
    pub fn add(&mut self, other: Evidence) {
        self.head += other.head;
        self.singular += other.singular;
        self.inner += other.inner;
        self.verb += other.verb;
        self.predicate += other.predicate;
        self.opening += other.opening;
    }

    fn is_head(self) -> bool {
        self.head > 0 && self.head >= self.verb + self.predicate && self.head * 4 >= self.inner
    }

    fn is_verb(self) -> bool {
        let free = self.inner - self.opening.min(self.inner);
        self.verb > self.head + free || self.head == 0 && self.opening > free
    }
}

/// Whether a candidate is a noun phrase: its last word is used as a noun, its first not as a verb.
pub fn is_noun_phrase(words: &FxHashMap<Box<str>, Evidence>, candidate: &Candidate) -> bool {
    // `motor hums`: a phrase that only stands in -s is one of a noun that stands without it elsewhere.
    let last = candidate.key.rsplit(' ').next().unwrap_or(&candidate.key);
    let noun = || words.get(last).is_some_and(|word| word.singular > 0);
    let single = last.len() == candidate.key.len();
    is_noun_key(words, &candidate.key) && (single || !candidate.is_inflected() || noun())
}

fn is_noun_key(words: &FxHashMap<Box<str>, Evidence>, key: &str) -> bool {
    let of = |word: &str| words.get(word).copied().unwrap_or_default();
    let (first, last) = (key.split(' ').next().unwrap_or(key), key.rsplit(' ').next().unwrap_or(key));
    let single = first.len() == key.len();
    of(last).is_head() && (single || !of(first).is_verb()) && !looks_like_no_noun(last)
}

/// Endings of adjectives and participles that are hardly ever nouns.
pub fn looks_like_no_noun(word: &str) -> bool {
    let ending = ["able", "ible", "ous", "ful", "less"].iter().any(|ending| word.ends_with(ending));
    let noun = ["table", "variable", "cable", "bus", "observable", "executable", "consumable"].contains(&word);
    ending && !noun || is_participle(word)
}

/// `trained`, not `speed`.
pub fn is_participle(word: &str) -> bool {
    word.ends_with("ed") && !word.ends_with("eed") && word.len() > 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(rows: &[(&str, [u32; 4])]) -> FxHashMap<Box<str>, Evidence> {
        let evidence =
            |[head, inner, verb, opening]: [u32; 4]| Evidence { head, inner, verb, opening, ..Evidence::default() };
        rows.iter().map(|(word, counts)| ((*word).into(), evidence(*counts))).collect()
    }

    #[test]
    fn a_noun_phrase_ends_in_a_noun_and_opens_with_no_verb() {
        let words = words(&[
            ("relay", [9, 2, 0, 0]),
            ("press", [0, 1, 8, 0]),
            ("thermal", [0, 9, 0, 1]),
            ("isolated", [2, 1, 0, 1]),
            ("wear", [0, 3, 0, 3]),
        ]);
        assert!(is_noun_key(&words, "thermal relay") && is_noun_key(&words, "relay"));
        assert!(!is_noun_key(&words, "wear relay"));
        assert!(!is_noun_key(&words, "press relay") && !is_noun_key(&words, "thermal"));
        assert!(!is_noun_key(&words, "isolated") && !is_noun_key(&words, "unseen"));
    }
}
