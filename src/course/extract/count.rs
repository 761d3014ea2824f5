//! Candidates of a lesson and how often they stand where, merged into those of a course.
//! What a candidate is, is `english` and `vietnamese`; which of them count, `rank`.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use crate::course::Lesson;
use crate::lang::inflect::dictionary_form;
use crate::lang::words::WordLattice;
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

use super::evidence::Evidence;
use super::segment::{Piece, segments};
use super::{english, vietnamese};

/// A candidate's number: the hash of its key.
pub type Id = u64;

/// Beyond so many candidates, those that were seen once are forgotten: memory stays bounded whatever the course.
const MANY: usize = 1_500_000;

/// A course of more lessons than this must say a thing three times, a smaller one twice.
const SMALL: usize = 100;

/// One candidate.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Words in their dictionary form, parted by spaces.
    pub key: Box<str>,
    pub count: u32,
    pub lessons: u32,
    /// The best writing so far, and how good it is: 0 is best.
    form: Box<str>,
    rank: u8,
    /// The lesson's number and the place.
    first: (usize, Span),
}

/// The candidates of one language.
#[derive(Clone, Debug, Default)]
pub struct Table {
    rows: FxHashMap<Id, Candidate>,
}

impl Table {
    pub fn iter(&self) -> impl Iterator<Item = (Id, &Candidate)> {
        self.rows.iter().map(|(id, row)| (*id, row))
    }

    /// A candidate as a glossary would have it.
    pub fn form(&self, id: Id) -> Option<String> {
        self.rows.get(&id).map(|row| glossary_form(&row.form, row.rank % 2 == 0))
    }

    fn merge(&mut self, other: Table) {
        for (id, row) in other.rows {
            match self.rows.entry(id) {
                std::collections::hash_map::Entry::Vacant(free) => drop(free.insert(row)),
                std::collections::hash_map::Entry::Occupied(mut own) => own.get_mut().merge(row),
            }
        }
        if self.rows.len() > MANY {
            self.rows.retain(|_, row| row.count > 1);
        }
    }
}

impl Candidate {
    /// Whether it was never seen as a dictionary would write it: a plural, or a verb in -s.
    pub fn is_inflected(&self) -> bool {
        self.rank % 2 == 1
    }

    pub fn first(&self) -> Span {
        self.first.1
    }

    fn merge(&mut self, other: Candidate) {
        self.count += other.count;
        self.lessons += other.lessons;
        let earlier = |first: &(usize, Span)| (first.0, first.1.start);
        if (other.rank, earlier(&other.first)) < (self.rank, earlier(&self.first)) {
            self.rank = other.rank;
            self.form = other.form;
        }
        if earlier(&other.first) < earlier(&self.first) {
            self.first = other.first;
        }
    }
}

/// What lessons leave behind for `propose`.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub(super) en: Table,
    pub(super) vi: Table,
    /// How English words behave, by their dictionary form.
    pub(super) words: FxHashMap<Box<str>, Evidence>,
    /// For each stretch of text its candidates in English and in Vietnamese.
    pub(super) segments: Vec<(Vec<Id>, Vec<Id>)>,
    lessons: usize,
}

impl Counts {
    pub fn merge(mut self, mut other: Counts) -> Counts {
        if self.lessons < other.lessons {
            std::mem::swap(&mut self, &mut other);
        }
        self.en.merge(other.en);
        self.vi.merge(other.vi);
        for (word, evidence) in other.words {
            self.words.entry(word).or_default().add(evidence);
        }
        self.segments.extend(other.segments);
        self.lessons += other.lessons;
        self
    }

    /// How often a candidate must stand in the course.
    pub(super) fn least(&self) -> u32 {
        if self.lessons > SMALL { 3 } else { 2 }
    }
}

/// Counts the candidates of one lesson. Only English and Vietnamese are known; a lesson in one version has none.
pub fn count(lesson: &Lesson, lattice: &WordLattice) -> Counts {
    let mut counts = Counts { lessons: 1, ..Counts::default() };
    let Sides { source: Some(source), target: Some(target) } = lesson.docs.as_ref().map(|d| d.as_ref().map(|d| d.lang))
    else {
        return counts;
    };
    let Some(english) = english_side(source, target) else { return counts };
    segments(lesson, &mut |segment| {
        let (en, vi) = (segment.get(english), segment.get(english.other()));
        let mut ids = (Vec::new(), Vec::new());
        let Counts { en: en_table, vi: vi_table, words, .. } = &mut counts;
        for piece in en {
            let text = &piece.plain.text[piece.range.clone()];
            english::candidates(text, words, &mut |found| ids.0.extend(en_table.note(lesson.index, piece, found)));
        }
        for piece in vi {
            let text = &piece.plain.text[piece.range.clone()];
            vietnamese::candidates(text, lattice, &mut |found| ids.1.extend(vi_table.note(lesson.index, piece, found)));
        }
        if !ids.0.is_empty() && !ids.1.is_empty() {
            counts.segments.push(ids);
        }
    });
    counts
}

fn english_side(source: Lang, target: Lang) -> Option<Side> {
    match (source, target) {
        _ if source.is_en() && target.is_vi() => Some(Side::Source),
        _ if source.is_vi() && target.is_en() => Some(Side::Target),
        _ => None,
    }
}

/// A candidate in a text.
pub struct Found<'a> {
    pub key: &'a str,
    /// Bytes of the text.
    pub range: std::ops::Range<usize>,
    /// Whether it is written as a dictionary would.
    pub base: bool,
}

impl Table {
    fn note(&mut self, lesson: usize, piece: &Piece<'_>, found: Found<'_>) -> Option<Id> {
        let id = id(found.key);
        let range = piece.range.start + found.range.start..piece.range.start + found.range.end;
        let written = &piece.plain.text[range.clone()];
        let rank = 2 * u8::from(written.split(' ').any(opens_with_capital)) + u8::from(!found.base);
        match self.rows.get_mut(&id) {
            Some(row) => {
                row.count += 1;
                if rank < row.rank {
                    row.rank = rank;
                    row.form = written.into();
                }
            }
            None => {
                let first = (lesson, piece.plain.span(range)?);
                let (key, form) = (found.key.into(), written.into());
                self.rows.insert(id, Candidate { key, count: 1, lessons: 1, form, rank, first });
            }
        }
        Some(id)
    }
}

fn opens_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn id(key: &str) -> Id {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// Small letters where only the first one is a capital (the opening of a sentence), the singular, one space between words,
/// and none of the characters without ink that word processors leave.
fn glossary_form(written: &str, base: bool) -> String {
    let inked: String =
        written.chars().filter(|c| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')).nfc().collect();
    let mut words: Vec<String> = inked.split_whitespace().map(str::to_owned).collect();
    let whole_name = |word: &str| base || opens_with_capital(word) && word.chars().skip(1).all(char::is_lowercase);
    if let Some(last) = words.last_mut() {
        let (head, tail) =
            last.rsplit_once('-').map_or(("", last.as_str()), |(_, tail)| last.split_at(last.len() - tail.len()));
        *last = match tail.strip_suffix('s').filter(|stem| stem.len() > 1 && stem.chars().all(char::is_uppercase)) {
            Some(abbreviation) => format!("{head}{abbreviation}"),
            _ if whole_name(tail) => last.clone(),
            _ => format!("{head}{}", dictionary_form(tail)),
        };
    }
    let opens = |word: &str| opens_with_capital(word) && !word.chars().skip(1).any(char::is_uppercase);
    if words.len() > 1 && opens(&words[0]) && !words[1..].iter().any(|word| opens_with_capital(word)) {
        words[0] = words[0].to_lowercase();
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_written_as_in_a_glossary() {
        assert_eq!(glossary_form("Thermal relays", false), "thermal relay");
        assert_eq!(glossary_form("PLCs", false), "PLC");
        assert_eq!(glossary_form("Keras", false), "Keras");
        assert_eq!(glossary_form("star-deltas", false), "star-delta");
        assert_eq!(glossary_form("Hugging Face", true), "Hugging Face");
        assert_eq!(glossary_form("kiế\u{200B}n  trúc", true), "kiến trúc");
    }
}
