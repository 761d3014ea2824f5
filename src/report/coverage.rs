//! Term coverage as table, CSV and JSON: for each lesson and in total, terms used, terms with both forms, terms missing
//! and where. How a lesson's coverage is found is `course::terms`.

use serde::Serialize;

use crate::course::{LessonCoverage, TermUse};
use crate::glossary::{Glossary, TermId};
use crate::i18n::{Catalog, Message};
use crate::lang::Side;
use crate::project::Project;
use crate::source::Sources;

use super::table::{Table, bar};

/// What the reports of terms read.
pub struct TermsInput<'a> {
    pub project: &'a Project,
    pub sources: &'a Sources,
    pub glossary: &'a Glossary,
}

/// A term of one lesson that the other version lacks.
struct Missing<'a> {
    term: TermId,
    side: Side,
    first: &'a TermUse,
    uses: usize,
}

/// One lesson's numbers.
struct Row<'a> {
    lesson: &'a str,
    used: usize,
    covered: usize,
    missing: Vec<Missing<'a>>,
}

/// Terms used in the course, and those of them that have their equivalent in every lesson. A term counts once.
pub fn totals(lessons: &[LessonCoverage]) -> (usize, usize) {
    let mut used = std::collections::BTreeMap::new();
    for concept in lessons.iter().flat_map(|lesson| &lesson.concepts) {
        if let Some(covered) = state(concept) {
            *used.entry(concept.term).or_insert(true) &= covered;
        }
    }
    (used.len(), used.values().filter(|covered| **covered).count())
}

/// The same of one lesson.
pub fn lesson_totals(lesson: &LessonCoverage) -> (usize, usize) {
    let states: Vec<bool> = lesson.concepts.iter().filter_map(state).collect();
    (states.len(), states.iter().filter(|covered| **covered).count())
}

/// Whether a concept that a lesson uses has its equivalent both ways; `None` when only nested uses were found.
fn state(concept: &crate::course::ConceptCoverage) -> Option<bool> {
    let sides = [&concept.sides.source, &concept.sides.target];
    sides.iter().any(|side| !side.uses.is_empty()).then(|| sides.iter().all(|side| side.missing.is_empty()))
}

fn rows<'a>(input: &TermsInput<'a>, lessons: &'a [LessonCoverage]) -> Vec<Row<'a>> {
    let row = |(lesson, coverage): (&'a crate::project::LessonFiles, &'a LessonCoverage)| {
        let (used, covered) = lesson_totals(coverage);
        let missing = coverage.concepts.iter().flat_map(|concept| {
            concept.sides.iter().filter_map(move |(side, own)| {
                let first = own.missing.first()?;
                Some(Missing { term: concept.term, side, first, uses: own.missing.len() })
            })
        });
        Row { lesson: &lesson.key, used, covered, missing: missing.collect() }
    };
    input.project.lessons.iter().zip(lessons).map(row).collect()
}

fn word<'a>(input: &TermsInput<'a>, term: TermId, side: Side) -> &'a str {
    let concept = input.glossary.get(term);
    input.project.lang(side).and_then(|lang| concept.preferred(lang)).unwrap_or(&concept.id)
}

fn line(input: &TermsInput<'_>, used: &TermUse) -> u32 {
    input.sources.get(used.span.file).start(used.span).line
}

/// Missing terms that a table line names at most.
const NAMED: usize = 4;

/// The table for people, in the reader's language.
pub fn table(input: &TermsInput<'_>, lessons: &[LessonCoverage], catalog: &Catalog, unicode: bool) -> String {
    let head = ["coverage-lesson", "coverage-terms", "coverage-covered", "", "coverage-missing"];
    let mut table = Table::new(head.map(|id| if id.is_empty() { String::new() } else { catalog.get(id) }));
    for row in rows(input, lessons) {
        let mut names: Vec<String> = row.missing.iter().take(NAMED).map(|m| named(input, m, catalog)).collect();
        if row.missing.len() > NAMED {
            let more = Message::new().count("count", row.missing.len() - NAMED);
            names.push(catalog.format("coverage-more", &more));
        }
        let missing = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
        let share = if unicode { bar(row.covered, row.used) } else { String::new() };
        table.row([row.lesson.to_owned(), row.used.to_string(), row.covered.to_string(), share, missing]);
    }
    let (used, covered) = totals(lessons);
    let percent = format!("{}%", (covered * 100).checked_div(used).unwrap_or(100));
    table.row([catalog.get("coverage-course"), used.to_string(), covered.to_string(), percent, String::new()]);
    table.text()
}

fn named(input: &TermsInput<'_>, missing: &Missing<'_>, catalog: &Catalog) -> String {
    let lang = input.project.lang(missing.side).map(|lang| lang.to_string()).unwrap_or_default();
    let place = catalog.format(
        "coverage-line",
        &Message::new().text("lang", lang).text("line", line(input, missing.first).to_string()),
    );
    format!("{} ({place})", word(input, missing.term, missing.side))
}

/// One row a lesson and missing term; a lesson without one has a row with empty cells.
pub fn csv(input: &TermsInput<'_>, lessons: &[LessonCoverage]) -> String {
    let mut out = crate::codec::csv_out::Writer::new(&[
        "lesson", "used", "covered", "term", "lang", "form", "file", "line", "uses",
    ]);
    for row in rows(input, lessons) {
        let numbers = [row.lesson.to_owned(), row.used.to_string(), row.covered.to_string()];
        if row.missing.is_empty() {
            out.row(numbers.iter().map(String::as_str).chain([""; 6]));
        }
        for missing in &row.missing {
            let file = input.sources.get(missing.first.span.file);
            let cells = [
                input.glossary.get(missing.term).id.clone(),
                input.project.lang(missing.side).map(|lang| lang.to_string()).unwrap_or_default(),
                word(input, missing.term, missing.side).to_owned(),
                file.path.clone(),
                line(input, missing.first).to_string(),
                missing.uses.to_string(),
            ];
            out.row(numbers.iter().chain(&cells).map(String::as_str));
        }
    }
    out.text()
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    lessons: Vec<LessonEntry<'a>>,
    total: Total,
}

#[derive(Serialize)]
struct LessonEntry<'a> {
    lesson: &'a str,
    used: usize,
    covered: usize,
    missing: Vec<MissingEntry<'a>>,
}

#[derive(Serialize)]
struct MissingEntry<'a> {
    term: &'a str,
    lang: String,
    form: &'a str,
    places: usize,
    file: &'a str,
    line: u32,
}

#[derive(Serialize)]
struct Total {
    used: usize,
    covered: usize,
}

/// The same facts as JSON, version 1.
pub fn json(input: &TermsInput<'_>, lessons: &[LessonCoverage]) -> String {
    let missing = |missing: &Missing<'_>| MissingEntry {
        term: &input.glossary.get(missing.term).id,
        lang: input.project.lang(missing.side).map(|lang| lang.to_string()).unwrap_or_default(),
        form: word(input, missing.term, missing.side),
        places: missing.uses,
        file: &input.sources.get(missing.first.span.file).path,
        line: line(input, missing.first),
    };
    let rows = rows(input, lessons);
    let entry = |row: &Row<'_>| row.missing.iter().map(missing).collect::<Vec<_>>();
    let entries: Vec<Vec<MissingEntry<'_>>> = rows.iter().map(entry).collect();
    let lessons_out = rows.iter().zip(entries).map(|(row, missing)| LessonEntry {
        lesson: row.lesson,
        used: row.used,
        covered: row.covered,
        missing,
    });
    let (used, covered) = totals(lessons);
    let report = Report { version: 1, lessons: lessons_out.collect(), total: Total { used, covered } };
    super::pretty(&report)
}
