//! Finds a concept, or any words, in the whole course with their counterparts; says what is near when there is nothing.
//! Passages are put side by side by `course::concordance`.

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::course::extract::{Counts, Proposal, count, propose};
use crate::course::{Hit, Lesson, Marked, concordance, text_places};
use crate::glossary::TermId;
use crate::lang::inflect::dictionary_form;
use crate::lang::normal::key;
use crate::lang::words::WordLattice;
use crate::lang::{Lang, Side};

use super::{Session, Timings, analyse};

/// What a search gave.
pub struct Search {
    /// The concepts that were meant; none when the words were searched as text.
    pub terms: Vec<TermId>,
    pub hits: Vec<Hit>,
    /// What the glossary has that looks like the words; only where they are no term.
    pub near: Vec<(Lang, String)>,
    /// What the words of no glossary probably are in the other language.
    pub counterpart: Option<Proposal>,
}

/// Near forms that are named at most.
const NEAR: usize = 5;

/// Searches for a term: by its id, by any of its forms in either language, or as plain words.
pub fn find(session: &Session, words: &str, timings: &Timings) -> Search {
    let words = words.trim();
    let terms = concepts(session, words);
    let lessons = (0..session.project.lessons.len()).into_par_iter();
    if !terms.is_empty() {
        let hits = lessons.map(|index| {
            let lesson = analyse(session, index, timings).lesson;
            let marks = lesson.uses.as_ref().map(|uses| {
                let own = uses.iter().filter(|used| terms.contains(&used.term));
                own.map(|used| Marked { block: used.block, span: used.span }).collect()
            });
            concordance(&lesson, &marks)
        });
        return Search { hits: hits.flatten().collect(), terms, near: Vec::new(), counterpart: None };
    }
    let lattice = WordLattice::new([]);
    let one = |index: usize| {
        let lesson = analyse(session, index, timings).lesson;
        (as_text(&lesson, words), count(&lesson, &lattice))
    };
    let found: Vec<(Vec<Hit>, Counts)> = lessons.map(one).collect();
    let (hits, counts): (Vec<Vec<Hit>>, Vec<Counts>) = found.into_iter().unzip();
    let hits: Vec<Hit> = hits.into_iter().flatten().collect();
    let counts = counts.into_iter().fold(Counts::default(), Counts::merge);
    let counterpart = if hits.is_empty() { None } else { partner(&counts, words) };
    Search { terms, hits, near: near(session, words), counterpart }
}

/// The concepts that the words name.
fn concepts(session: &Session, words: &str) -> Vec<TermId> {
    let id = words.to_lowercase().replace(' ', "_");
    let by_id = session.glossary.iter().filter(|(_, concept)| concept.id == words || concept.id == id);
    let mut terms: Vec<TermId> = by_id.map(|(term, _)| term).collect();
    for matcher in Side::BOTH.iter().filter_map(|side| session.matchers.get(*side).as_ref()) {
        terms
            .extend(matcher.find(words).iter().filter(|found| found.range == (0..words.len())).map(|found| found.term));
    }
    terms.sort();
    terms.dedup();
    terms
}

fn as_text(lesson: &Lesson, words: &str) -> Vec<Hit> {
    let marks = lesson.docs.as_ref().map(|document| document.as_ref().map_or(Vec::new(), |d| text_places(d, words)));
    concordance(lesson, &marks)
}

fn partner(counts: &Counts, words: &str) -> Option<Proposal> {
    let english = |text: &str| dictionary_form(&text.to_lowercase()).into_owned();
    let same = |one: &Proposal| key(&one.vi.text, true) == key(words, true) || english(&one.en.text) == english(words);
    propose(counts, &|_, _| false).into_iter().find(same)
}

/// Forms of the glossary that differ from the words by tone marks or a few letters, or hold them.
fn near(session: &Session, words: &str) -> Vec<(Lang, String)> {
    let wanted = bare(words);
    let mut found: Vec<(f64, Lang, String)> = Vec::new();
    for (_, concept) in session.glossary.iter() {
        for (lang, own) in &concept.designations {
            for (_, form) in own.forms() {
                let have = bare(&form.text);
                let inside = wanted.chars().count() > 2 && have.split(' ').any(|word| word == wanted);
                let likeness =
                    strsim::normalized_damerau_levenshtein(&wanted, &have).max(if inside { 0.75 } else { 0.0 });
                if likeness >= 0.7 {
                    found.push((likeness, *lang, form.text.clone()));
                }
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
    found.dedup_by(|a, b| a.2 == b.2);
    found.into_iter().take(NEAR).map(|(_, lang, form)| (lang, form)).collect()
}

/// Small letters without marks, one space between words: what is typed without a Vietnamese keyboard.
fn bare(text: &str) -> String {
    let letters = text.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).flat_map(char::to_lowercase);
    let plain: String =
        letters.map(|c| if c == 'đ' { 'd' } else { c }).map(|c| if c == '-' { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
