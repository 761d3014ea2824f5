//! English candidates: runs of one to four content words, cut at closed-class words, numbers and signs.
//! What a word's surroundings say about it goes to `evidence`; the closed classes are `words`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::lang::inflect::dictionary_form;
use crate::lang::normal::Keys;

use super::count::Found;
use super::evidence::{Evidence, is_participle};
use super::words::{EnglishClass as Class, english_class};

/// Words of a candidate at most.
pub const LONGEST: usize = 4;

/// Hands every candidate of a text to `f`, and adds what is seen of its words.
pub fn candidates(text: &str, words: &mut FxHashMap<Box<str>, Evidence>, f: &mut dyn FnMut(Found<'_>)) {
    let keys = Keys::of(text, false);
    let classes = classes(&keys);
    let mut key = String::new();
    for run in runs(&classes) {
        for token in run.clone() {
            let mut evidence = evidence(&classes, &run, token);
            let word = dictionary_form(keys.key(token));
            evidence.singular = evidence.head * u32::from(word == keys.key(token));
            match words.get_mut(word.as_ref()) {
                Some(own) => own.add(evidence),
                None => drop(words.insert(word.as_ref().into(), evidence)),
            }
        }
        let kept = without_verbs(&classes, run);
        for start in kept.clone() {
            for end in start + 1..=kept.end.min(start + LONGEST) {
                let base = write_key(&keys, start..end, &mut key);
                let range = keys.tokens[start].start as usize..keys.tokens[end - 1].end as usize;
                f(Found { key: &key, range, base });
            }
        }
    }
}

/// The class of each token. A short word behind a number is its unit. An adverb in -ly counts only before a participle (`fully connected layer`).
pub fn classes(keys: &Keys) -> Vec<Class> {
    let count = keys.tokens.len();
    let mut classes: Vec<Class> = (0..count)
        .map(|token| if keys.tokens[token].sign { Class::Sign } else { english_class(keys.key(token)) })
        .collect();
    for (token, class) in classes.iter_mut().enumerate().skip(1) {
        let is_unit = || keys.key(token).len() <= 3 && keys.key(token - 1).starts_with(|c: char| c.is_ascii_digit());
        if *class == Class::Content && is_unit() {
            *class = Class::Cut;
        }
    }
    for (token, class) in classes.iter_mut().enumerate() {
        let opens = |next: usize| is_participle(keys.key(next)) || keys.key(next).ends_with("ing");
        if *class == Class::Adverb && token + 1 < count && opens(token + 1) {
            *class = Class::Content;
        }
    }
    classes
}

/// The runs of content words.
pub fn runs(classes: &[Class]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (token, _) in classes.iter().enumerate().filter(|(_, class)| **class == Class::Content) {
        match runs.last_mut() {
            Some(run) if run.end == token => run.end += 1,
            _ => runs.push(token..token + 1),
        }
    }
    runs
}

fn before(classes: &[Class], run: &Range<usize>) -> Class {
    run.start.checked_sub(1).map_or(Class::Sign, |token| classes[token])
}

fn is_object_next(classes: &[Class], run: &Range<usize>) -> bool {
    matches!(classes.get(run.end), Some(Class::Determiner))
}

fn evidence(classes: &[Class], run: &Range<usize>, token: usize) -> Evidence {
    let mut seen = Evidence::default();
    let (first, last) = (token == run.start, token + 1 == run.end);
    match before(classes, run) {
        _ if last && is_object_next(classes, run) => seen.verb = 1,
        Class::BeforeVerb | Class::To if first => seen.verb = 1,
        Class::Sign if first && !last => (seen.inner, seen.opening) = (1, 1),
        _ if !last => seen.inner = 1,
        Class::Be | Class::Degree if first => seen.predicate = 1,
        Class::Determiner | Class::Preposition => seen.head = 1,
        _ if !first => seen.head = 1,
        _ => {}
    }
    seen
}

/// A run without the verb that opens it (`we train models`) or closes it (`the model learns a …`).
pub fn without_verbs(classes: &[Class], mut run: Range<usize>) -> Range<usize> {
    if is_object_next(classes, &run) {
        run.end -= 1;
    }
    if matches!(before(classes, &run), Class::BeforeVerb | Class::To) && run.start < run.end {
        run.start += 1;
    }
    run
}

/// Words parted by spaces, the last in its dictionary form; gives whether that is how it is written.
fn write_key(keys: &Keys, tokens: Range<usize>, key: &mut String) -> bool {
    key.clear();
    for token in tokens.start..tokens.end - 1 {
        key.push_str(keys.key(token));
        key.push(' ');
    }
    let last = keys.key(tokens.end - 1);
    let base = dictionary_form(last);
    key.push_str(&base);
    base == last
}
