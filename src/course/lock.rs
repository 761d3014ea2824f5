//! The lock, `songngu.lock`: which segments were reviewed, by whom and when. A text file, one sorted line a segment, so that
//! git merges it; both sides of a segment are known by their hashes, so that moving text loses nothing. Where the lines
//! come from is `segment`, what follows from them `check::fresh`.

use std::collections::{BTreeMap, HashSet};

use crate::diag::{Finding, Fix, Rule};
use crate::glossary::{Concept, Glossary, TermId};
use crate::lang::normal::key;
use crate::lang::{Lang, Sides};
use crate::source::{SourceFile, Span};

use super::Segment;

/// The file's name in the course.
pub const LOCK: &str = "songngu.lock";

pub const LOCK_LINE: Rule = Rule::warning("SN0305", "lock-line");

const HEAD: &str =
    "# songngu.lock 1: lesson, source, translation, state, date, by, terms. Written by `songngu sync accept`.\n";

/// What stands in a line about a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewState {
    /// A machine's translation that nobody has read.
    Draft,
    Reviewed,
}

/// Who accepts, and the day as `2026-11-25`.
#[derive(Clone, Debug)]
pub struct Reviewer {
    pub name: String,
    pub date: String,
}

/// One line: a segment as it was accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    pub state: ReviewState,
    pub date: String,
    pub by: String,
    /// Concepts used, with a hash of their forms at that time.
    pub terms: BTreeMap<String, String>,
}

/// A lesson's lines by the hashes of both sides.
type Lines = BTreeMap<(u64, u64), Accepted>;

/// A line and where it stands.
type Placed = (Accepted, Span);

/// The lock of a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lock {
    lessons: BTreeMap<String, Lines>,
}

/// How a segment stands to what was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    Fresh,
    /// The source says something else than when this translation was accepted.
    SourceChanged,
    /// The translation says something else than when it was accepted for this source.
    TranslationChanged,
    NeverReviewed,
    /// A machine's translation that nobody has read.
    Draft,
    /// There is no translation.
    Missing,
}

impl Lock {
    /// Reads the file. A line that cannot be read is a finding, and the rest goes on.
    pub fn read(file: &SourceFile) -> (Lock, Vec<Finding>) {
        let mut lines: BTreeMap<(&str, (u64, u64)), Placed> = BTreeMap::new();
        let (mut findings, mut twice) = (Vec::new(), Vec::new());
        let mut start = 0;
        for raw in file.text.split_inclusive('\n') {
            let span = Span::new(file.id, start, start + raw.len());
            start += raw.len();
            let line = raw.trim_end_matches(['\n', '\r']).trim_start_matches('\u{FEFF}');
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            // What git writes around the two sides of a merge.
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark)) {
                findings.push(wrong(file, span, true).variant("conflict"));
                continue;
            }
            let Some((lesson, pair, accepted)) = read_line(line) else {
                findings.push(wrong(file, span, false));
                continue;
            };
            // The later review counts; of two alike the first line stays.
            match lines.get_mut(&(lesson, pair)) {
                Some((known, place)) if rank(known) < rank(&accepted) => {
                    twice.push(std::mem::replace(place, span));
                    *known = accepted;
                }
                Some(_) => twice.push(span),
                None => {
                    lines.insert((lesson, pair), (accepted, span));
                }
            }
        }
        findings.extend(twice.into_iter().map(|span| wrong(file, span, true).variant("twice")));
        let mut lock = Lock::default();
        for ((lesson, pair), (accepted, _)) in lines {
            lock.lessons.entry(lesson.to_owned()).or_default().insert(pair, accepted);
        }
        (lock, findings)
    }

    /// The file: sorted, the same for the same lock.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (lesson, lines) in &self.lessons {
            lines.iter().for_each(|(pair, accepted)| text.push_str(&write_line(lesson, *pair, accepted)));
        }
        text
    }

    /// The line of a segment: of this lesson, or of another that it was moved from.
    pub fn accepted(&self, lesson: &str, pair: (u64, u64)) -> Option<&Accepted> {
        let own = self.lessons.get(lesson).and_then(|lines| lines.get(&pair));
        own.or_else(|| self.lessons.values().find_map(|lines| lines.get(&pair)))
    }

    /// How each segment of a lesson stands to what was accepted.
    pub fn judge(&self, lesson: &str, segments: &[Segment]) -> Vec<Freshness> {
        let now: HashSet<(u64, u64)> = segments.iter().filter_map(Segment::pair).collect();
        // What was accepted and still stands so says nothing about the others: a short text occurs several times.
        let gone = self.lessons.get(lesson).into_iter().flatten().filter(|(pair, _)| !now.contains(pair));
        let (mut sources, mut targets) = (HashSet::new(), HashSet::new());
        for ((source, target), _) in gone {
            sources.insert(*source);
            targets.insert(*target);
        }
        let one = |segment: &Segment| match (segment.pair(), segment.hashes.source) {
            (None, Some(_)) => Freshness::Missing,
            // What only the translation has is judged by parity rules.
            (None, None) => Freshness::Fresh,
            (Some(pair), _) => match self.accepted(lesson, pair) {
                _ if segment.draft => Freshness::Draft,
                Some(accepted) if accepted.state == ReviewState::Draft => Freshness::Draft,
                Some(_) => Freshness::Fresh,
                None if targets.contains(&pair.1) => Freshness::SourceChanged,
                None if sources.contains(&pair.0) => Freshness::TranslationChanged,
                None => Freshness::NeverReviewed,
            },
        };
        segments.iter().map(one).collect()
    }

    /// Accepts a lesson as it is: its lines become those of its segments, and what was accepted before keeps name and date.
    /// Drafts are left as they are. Gives how many segments are newly accepted.
    pub fn accept(
        &mut self,
        lesson: &str,
        segments: &[Segment],
        by: &Reviewer,
        glossary: &Glossary,
        langs: Sides<Option<Lang>>,
    ) -> usize {
        let mut lines = Lines::new();
        let mut new = 0;
        for segment in segments {
            let Some(pair) = segment.pair().filter(|_| !segment.draft) else { continue };
            let terms: BTreeMap<String, String> =
                segment.terms.iter().map(|term| forms_of(glossary, *term, langs)).collect();
            let known = self.accepted(lesson, pair);
            let same = known.filter(|old| old.state == ReviewState::Reviewed && old.terms == terms).cloned();
            let accepted = same.unwrap_or_else(|| {
                new += 1;
                Accepted { state: ReviewState::Reviewed, date: by.date.clone(), by: tidy(&by.name), terms }
            });
            lines.insert(pair, accepted);
        }
        if lines.is_empty() {
            self.lessons.remove(lesson);
        } else {
            self.lessons.insert(lesson.to_owned(), lines);
        }
        new
    }

    /// Drops the lines of lessons that the course has no more. Gives how many lessons these are.
    pub fn keep_lessons(&mut self, is_there: &dyn Fn(&str) -> bool) -> usize {
        let before = self.lessons.len();
        self.lessons.retain(|lesson, _| is_there(lesson));
        before - self.lessons.len()
    }
}

impl Accepted {
    /// The concepts whose forms are not what they were at the review.
    pub fn changed_terms<'a>(
        &'a self,
        segment: &'a Segment,
        glossary: &'a Glossary,
        langs: Sides<Option<Lang>>,
    ) -> impl Iterator<Item = TermId> + 'a {
        segment.terms.iter().copied().filter(move |term| {
            let (id, forms) = forms_of(glossary, *term, langs);
            self.terms.get(&id).is_some_and(|then| *then != forms)
        })
    }
}

/// A concept's id as it stands in a line, and a hash of what must be written: preferred forms and forbidden ones.
/// A further admitted form changes nothing for a text that was reviewed.
fn forms_of(glossary: &Glossary, term: TermId, langs: Sides<Option<Lang>>) -> (String, String) {
    let concept: &Concept = glossary.get(term);
    let mut forms = String::new();
    for (_, lang) in langs.iter() {
        let Some(own) = lang.and_then(|lang| concept.designations(lang)) else { continue };
        let vietnamese = lang.is_some_and(|lang| lang.is_vi());
        let mut forbidden: Vec<String> = own.forbidden.iter().map(|form| key(&form.text, vietnamese)).collect();
        forbidden.sort();
        let preferred = own.preferred.as_ref().map_or(String::new(), |form| key(&form.text, vietnamese));
        forms.push_str(&format!("{preferred}|{}\n", forbidden.join("|")));
    }
    let mut hash = crate::codec::hash::hex(forms.as_bytes());
    hash.truncate(8);
    (tidy(&concept.id).replace([',', ':'], "_"), hash)
}

/// Without what parts the cells of a line.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rank(accepted: &Accepted) -> (ReviewState, &str) {
    (accepted.state, &accepted.date)
}

/// A line that is left out, with the fix that deletes it. Only where the line says nothing that counts is that certain.
fn wrong(file: &SourceFile, span: Span, safe: bool) -> Finding {
    let shown = file.slice(span).trim_end().len() as u32;
    let fix = Fix { safe, ..Fix::safe("SN0305-fix", span, "") };
    Finding::new(&LOCK_LINE, Span { end: span.start + shown, ..span }).fix(fix)
}

fn write_line(lesson: &str, pair: (u64, u64), accepted: &Accepted) -> String {
    let terms: Vec<String> = accepted.terms.iter().map(|(id, forms)| format!("{id}:{forms}")).collect();
    let state = if accepted.state == ReviewState::Draft { "draft" } else { "reviewed" };
    let Accepted { date, by, .. } = accepted;
    let line = format!("{lesson}\t{:016x}\t{:016x}\t{state}\t{date}\t{by}\t{}", pair.0, pair.1, terms.join(","));
    // Editors and git dislike white space at the end of a line.
    format!("{}\n", line.trim_end())
}

fn read_line(line: &str) -> Option<(&str, (u64, u64), Accepted)> {
    let mut cells: Vec<&str> = line.split('\t').collect();
    // Without terms their cell is left away.
    cells.resize(cells.len().max(7), "");
    let [lesson, source, target, state, date, by, terms] = cells[..] else { return None };
    let hash = |cell: &str| u64::from_str_radix(cell, 16).ok().filter(|_| cell.len() == 16);
    let state = match state {
        "reviewed" => ReviewState::Reviewed,
        "draft" => ReviewState::Draft,
        _ => return None,
    };
    let terms: Option<BTreeMap<String, String>> = terms
        .split(',')
        .filter(|term| !term.is_empty())
        .map(|term| term.rsplit_once(':').map(|(id, forms)| (id.to_owned(), forms.to_owned())))
        .collect();
    let accepted = Accepted { state, date: date.to_owned(), by: by.to_owned(), terms: terms? };
    Some((lesson, (hash(source)?, hash(target)?), accepted))
}

#[cfg(test)]
mod tests;
