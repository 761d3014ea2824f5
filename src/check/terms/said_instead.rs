//! What the lessons say where the glossary has another form: words that stand in nearly all of these places and hardly
//! anywhere else. Nothing is said where two answers are possible. Ground of the fix of SN0211.

use std::collections::HashMap;

use rustc_hash::FxHashSet;

use crate::lang::Lang;
use crate::lang::normal::Keys;
use crate::source::{FileId, Sources, Span};

/// Words of a form at most.
const LONGEST: usize = 4;
/// Of ten places, so many must have it.
const SHARE: usize = 8;
/// Words that begin or end no term.
const SMALL: [&str; 40] = [
    "the", "a", "an", "of", "at", "in", "on", "to", "for", "and", "or", "is", "are", "with", "by", "from", "this",
    "that", "its", "each", "it", "be", "as", "của", "là", "và", "các", "những", "một", "ở", "cho", "được", "với", "có",
    "trong", "này", "khi", "để", "thì", "từ",
];

/// Words that follow each other, and where they stand first.
struct Candidate {
    /// Places that have it.
    places: usize,
    /// How often it stands in them.
    times: usize,
    first: Span,
}

/// The form that the passages at `places` have in common, as it is written there.
pub fn said_instead(sources: &Sources, places: &[Span], lang: Lang) -> Option<String> {
    let least = (places.len() * SHARE).div_ceil(10).max(3);
    let mut found: HashMap<String, Candidate> = HashMap::new();
    for place in places {
        let mut seen = FxHashSet::default();
        each_run(sources.get(place.file).slice(*place), lang, &mut |key, range| {
            let first = Span::new(place.file, place.start as usize + range.start, place.start as usize + range.end);
            let candidate = found.entry(key.to_owned()).or_insert(Candidate { places: 0, times: 0, first });
            candidate.times += 1;
            candidate.places += usize::from(seen.insert(key.to_owned()));
        });
    }
    found.retain(|_, candidate| candidate.places >= least);
    drop_frequent(&mut found, sources, places, lang);
    let longest = found.iter().max_by_key(|(key, candidate)| (candidate.places, key.len(), std::cmp::Reverse(*key)))?;
    if found.keys().any(|key| !longest.0.contains(key.as_str())) {
        return None;
    }
    let written = sources.get(longest.1.first.file).slice(longest.1.first);
    // An abbreviation keeps its capitals, the first word of a sentence does not.
    let is_name = written.chars().skip(1).any(char::is_uppercase);
    Some(if is_name { written.to_owned() } else { written.to_lowercase() })
}

/// Drops what stands elsewhere in these files as well: for three times in the places, once.
fn drop_frequent(found: &mut HashMap<String, Candidate>, sources: &Sources, places: &[Span], lang: Lang) {
    let mut files: Vec<FileId> = places.iter().map(|place| place.file).collect();
    files.sort_unstable();
    files.dedup();
    let mut all: HashMap<&str, usize> = found.keys().map(|key| (key.as_str(), 0)).collect();
    for file in files {
        each_run(&sources.get(file).text, lang, &mut |key, _| {
            if let Some(times) = all.get_mut(key) {
                *times += 1;
            }
        });
    }
    let kept: FxHashSet<String> = found
        .iter()
        .filter(|(key, candidate)| all[key.as_str()].saturating_sub(candidate.times) * 3 <= candidate.times)
        .map(|(key, _)| key.clone())
        .collect();
    found.retain(|key, _| kept.contains(key));
}

/// Calls `f` with each run of words that could be a form: its key and its bytes in the text.
fn each_run(text: &str, lang: Lang, f: &mut dyn FnMut(&str, std::ops::Range<usize>)) {
    let keys = Keys::of(text, lang.is_vi());
    let is_word = |at: usize| !keys.tokens[at].sign && !keys.key(at).starts_with(|c: char| c.is_ascii_digit());
    let is_small = |at: usize| SMALL.contains(&text[keys.tokens[at].range()].to_lowercase().as_str());
    for first in (0..keys.tokens.len()).filter(|at| is_word(*at) && !is_small(*at)) {
        for last in (first..keys.tokens.len().min(first + LONGEST)).take_while(|at| is_word(*at)) {
            if !is_small(last) {
                let range = keys.tokens[first].range().start..keys.tokens[last].range().end;
                f(&keys.text[keys.key_start(first)..keys.key_start(last + 1)], range);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said in the lines that begin with `-`.
    fn said(text: &str, lang: Lang) -> Option<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text.to_owned());
        let mut at = 0;
        let mut places = Vec::new();
        for line in text.split_inclusive('\n') {
            if line.starts_with('-') {
                places.push(Span::new(file.id, at, at + line.len()));
            }
            at += line.len();
        }
        said_instead(&sources, &places, lang)
    }

    #[test]
    fn what_all_places_have_and_no_others_is_the_form() {
        let en =
            "Take the gauge.\n- Measure the test coupon now.\n- A Test coupon is cut.\n- Look at the test coupon.\n";
        assert_eq!(said(en, Lang::en()).as_deref(), Some("test coupon"));
        let vi = "Đo điện áp.\n- Đây là ví dụ một.\n- Ví dụ khác.\n- Xem ví dụ sau.\n";
        assert_eq!(said(vi, Lang::vi()).as_deref(), Some("ví dụ"));
    }

    #[test]
    fn what_stands_everywhere_or_is_one_of_two_is_none() {
        assert_eq!(said("The coupon.\n\nA coupon.\n- coupon a1\n- coupon b\n- coupon c\n", Lang::en()), None);
        assert_eq!(said("- coupon cut, gauge\n- gauge x coupon\n- gauge, coupon y\n", Lang::en()), None);
        assert_eq!(said("- coupon\n- coupon\n", Lang::en()), None, "two places are too few");
    }
}
