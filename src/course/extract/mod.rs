//! Proposes concepts for a glossary: what a course says again and again in both languages and no glossary names yet.
//! Candidates are counted lesson by lesson (`english`, `vietnamese`), ranked (`rank`) and given their best partner in
//! the other language (`pairing`). How often that is right: `docs/terms.md`.

mod count;
mod english;
mod evidence;
mod pairing;
mod phrases;
mod rank;
mod segment;
mod vietnamese;
mod words;

pub use count::{Counts, count};
pub use phrases::{Phrase, phrases};

use crate::lang::normal::key;
use crate::source::Span;

/// One side of a proposed concept.
#[derive(Clone, Debug, PartialEq)]
pub struct Designation {
    /// As a glossary would have it: singular, in small letters where the course writes any.
    pub text: String,
    /// How often it stands in blocks that have a counterpart.
    pub count: u32,
    /// The first place.
    pub first: Span,
}

/// A concept that the glossary lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub en: Designation,
    pub vi: Designation,
    /// In how many pairs of sentences both stand.
    pub together: u32,
    /// Lessons that use the English form.
    pub lessons: u32,
    /// Dice coefficient: 1 where each stands only with the other.
    pub strength: f64,
    pub score: f64,
}

/// What is proposed at most.
const MOST: usize = 1000;

/// Proposals, the best first. `known` says whether a form of a language (`true` for Vietnamese) is in the glossary.
pub fn propose(counts: &Counts, known: &dyn Fn(bool, &str) -> bool) -> Vec<Proposal> {
    let least = counts.least();
    let english = rank::ranked(&counts.en, least, |row| evidence::is_noun_phrase(&counts.words, row));
    let vietnamese = rank::ranked(&counts.vi, least, |_| true);
    let links = pairing::link(&counts.segments, &english, &vietnamese);
    let mut proposals: Vec<Proposal> = links
        .into_iter()
        .filter_map(|link| {
            let (en, vi) = (&english[link.en], &vietnamese[link.vi]);
            let (en_text, vi_text) = (counts.en.form(en.id)?, counts.vi.form(vi.id)?);
            let new = !same_word(&en_text, &vi_text) && !known(false, &en_text) && !known(true, &vi_text);
            new.then(|| Proposal {
                score: rank::score(en, &link),
                en: Designation { text: en_text, count: en.count, first: en.first },
                vi: Designation { text: vi_text, count: vi.count, first: vi.first },
                together: link.together,
                lessons: en.lessons,
                strength: link.dice,
            })
        })
        .collect();
    proposals.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.en.text.cmp(&b.en.text)));
    proposals.truncate(MOST);
    proposals
}

/// A word that stays as it is in both languages needs no glossary.
fn same_word(en: &str, vi: &str) -> bool {
    key(en, true) == key(vi, true)
}

#[cfg(test)]
mod tests;
