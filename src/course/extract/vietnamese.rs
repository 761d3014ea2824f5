//! Vietnamese candidates: runs of one to five words of the word lattice, cut at function words, numbers and signs.
//! Which words cut is `words`.

use crate::lang::normal::Keys;
use crate::lang::words::WordLattice;

use super::count::Found;
use super::words::{VietnameseClass as Class, vietnamese_class};

/// Words and syllables of a candidate at most.
const WORDS: usize = 5;
const SYLLABLES: usize = 7;

/// A word of the lattice: its tokens.
struct Word {
    start: usize,
    end: usize,
    class: Class,
}

/// Hands every candidate of a text to `f`.
pub fn candidates(text: &str, lattice: &WordLattice, f: &mut dyn FnMut(Found<'_>)) {
    let keys = Keys::of(text, true);
    let words = words(&keys, lattice);
    let mut key = String::new();
    for (first, word) in words.iter().enumerate().filter(|(_, word)| word.class == Class::Content) {
        key.clear();
        let mut token = word.start;
        for last in words[first..].iter().take(WORDS) {
            if last.class == Class::Cut || last.end - word.start > SYLLABLES {
                break;
            }
            for token in token..last.end {
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push_str(keys.key(token));
            }
            token = last.end;
            if last.class != Class::Inside {
                let range = keys.tokens[word.start].start as usize..keys.tokens[last.end - 1].end as usize;
                f(Found { key: &key, range, base: true });
            }
        }
    }
}

fn words(keys: &Keys, lattice: &WordLattice) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut key = String::new();
    for (token, start) in lattice.starts(keys).into_iter().enumerate() {
        match words.last_mut() {
            Some(word) if !start => word.end = token + 1,
            _ => words.push(Word { start: token, end: token + 1, class: Class::Cut }),
        }
    }
    for word in &mut words {
        key.clear();
        for token in word.start..word.end {
            if token > word.start {
                key.push(' ');
            }
            key.push_str(keys.key(token));
        }
        word.class = if keys.tokens[word.start].sign { Class::Cut } else { vietnamese_class(&key) };
    }
    words
}
