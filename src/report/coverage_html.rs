//! Term coverage as one HTML file to read, print and send: totals, a map of lessons and terms, what is missing and where.
//! Self-contained and complete without scripts; style and script are in `assets/report`.

mod map;
mod missing;

use crate::course::LessonCoverage;
use crate::emit::html::Html;
use crate::glossary::TermId;
use crate::i18n::{Catalog, Message};
use crate::lang::{Lang, Side, SortKey, sort_key};
use crate::syntax;

use super::coverage::{TermsInput, totals};
use super::frame::{self, Skip};

const STYLE: &str = include_str!("../assets/report/coverage.css");
const SCRIPT: &str = include_str!("../assets/report/coverage.js");

/// How a concept stands in one lesson: uses in both versions, and those that have an answer in the other.
#[derive(Clone, Copy, Default)]
struct Cell {
    used: usize,
    answered: usize,
}

/// A concept and its cells, one a lesson.
struct Row {
    term: TermId,
    /// The first form, and the one in the other language.
    names: Vec<(Lang, String)>,
    cells: Vec<Cell>,
}

/// What the parts of the page are written from.
struct Page<'a> {
    input: &'a TermsInput<'a>,
    catalog: &'a Catalog,
    coverage: &'a [LessonCoverage],
    /// Lessons' titles, in the reader's language where the course has it.
    titles: Vec<(Lang, String)>,
    /// In the order of the Vietnamese alphabet.
    rows: Vec<Row>,
}

/// The page, in the reader's language.
pub fn page(input: &TermsInput<'_>, coverage: &[LessonCoverage], catalog: &Catalog) -> String {
    let page = Page { input, catalog, coverage, titles: titles(input, catalog), rows: rows(input, coverage) };
    let title = format!("{} – {}", catalog.get("report-title"), input.project.title.get(catalog.locale().lang()));
    let mut html = Html::new();
    html.open("main", &[]);
    html.leaf("h1", &[], &title);
    page.totals(&mut html);
    map::write(&page, &mut html);
    page.lessons(&mut html);
    missing::write(&page, &mut html);
    html.close("main");
    let skip = Skip { words: catalog.get("report-skip"), to: "missing" };
    frame::page(catalog, &title, &skip, &[STYLE], SCRIPT, html.finish())
}

fn titles(input: &TermsInput<'_>, catalog: &Catalog) -> Vec<(Lang, String)> {
    let first = input.project.side(catalog.locale().lang()).unwrap_or(Side::Source);
    let title = |lesson: &crate::project::LessonFiles| {
        let found = [first, first.other()].into_iter().find_map(|side| {
            let file = lesson.files.get(side).as_ref()?;
            Some((input.project.lang(side)?, syntax::outline(file)?))
        });
        found.unwrap_or((input.project.source, lesson.key.clone()))
    };
    input.project.lessons.iter().map(title).collect()
}

fn rows(input: &TermsInput<'_>, coverage: &[LessonCoverage]) -> Vec<Row> {
    let mut langs: Vec<Lang> = Side::BOTH.into_iter().filter_map(|side| input.project.lang(side)).collect();
    langs.sort_by_key(|lang| !lang.is_vi());
    let mut by_term: std::collections::BTreeMap<TermId, Vec<Cell>> = std::collections::BTreeMap::new();
    for (lesson, concept) in coverage.iter().enumerate().flat_map(|(i, l)| l.concepts.iter().map(move |c| (i, c))) {
        let sides = [&concept.sides.source, &concept.sides.target];
        let used = sides.iter().map(|side| side.uses.len()).sum();
        let missing: usize = sides.iter().map(|side| side.missing.len()).sum();
        if used > 0 {
            let cells = by_term.entry(concept.term).or_insert_with(|| vec![Cell::default(); coverage.len()]);
            cells[lesson] = Cell { used, answered: used - missing };
        }
    }
    let mut rows: Vec<(SortKey, Row)> = by_term
        .into_iter()
        .map(|(term, cells)| {
            let concept = input.glossary.get(term);
            let form = |lang: &Lang| Some((*lang, concept.preferred(*lang)?.to_owned()));
            let names: Vec<(Lang, String)> = langs.iter().filter_map(form).collect();
            let key = sort_key(names.first().map_or(concept.id.as_str(), |(_, name)| name));
            (key, Row { term, names, cells })
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.term.cmp(&b.1.term)));
    rows.into_iter().map(|(_, row)| row).collect()
}

impl Page<'_> {
    fn get(&self, id: &str) -> String {
        self.catalog.get(id)
    }

    /// Terms used, those with both forms, and their share; lessons.
    fn totals(&self, html: &mut Html) {
        let (used, covered) = totals(self.coverage);
        let percent = (covered * 100).checked_div(used).unwrap_or(100);
        let open: usize = self.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.used - cell.answered).sum();
        html.open("ul", &[("class", "totals")]);
        for (id, value) in [
            ("report-covered", format!("{covered}/{used}")),
            ("report-share", format!("{percent}%")),
            ("report-open", open.to_string()),
            ("report-lessons", self.coverage.len().to_string()),
        ] {
            html.open("li", &[]);
            html.leaf("b", &[], &value);
            html.text(" ");
            html.leaf("span", &[], &self.get(id));
            html.close("li");
        }
        html.close("ul");
    }

    /// A line a lesson.
    fn lessons(&self, html: &mut Html) {
        html.leaf("h2", &[], &self.get("report-by-lesson"));
        html.open("table", &[("class", "lessons")]);
        html.open("thead", &[]);
        html.open("tr", &[]);
        for id in ["coverage-lesson", "coverage-terms", "coverage-covered", "report-share"] {
            html.leaf("th", &[("scope", "col")], &self.get(id));
        }
        html.close("tr");
        html.close("thead");
        html.open("tbody", &[]);
        for (number, (lang, title)) in self.titles.iter().enumerate() {
            let cells = || self.rows.iter().map(|row| row.cells[number]).filter(|cell| cell.used > 0);
            let (used, covered) = (cells().count(), cells().filter(|cell| cell.used == cell.answered).count());
            let percent = (covered * 100).checked_div(used).unwrap_or(100);
            html.open("tr", &[]);
            html.open("th", &[("scope", "row")]);
            html.text(&format!("{}. ", number + 1));
            html.leaf("span", &[("lang", lang.as_str())], title);
            html.close("th");
            html.leaf("td", &[], &used.to_string());
            html.leaf("td", &[], &covered.to_string());
            html.open("td", &[]);
            html.leaf("meter", &[("max", "100"), ("value", &percent.to_string()), ("aria-hidden", "true")], "");
            html.text(&format!(" {percent}%"));
            html.close("td");
            html.close("tr");
            html.newline();
        }
        html.close("tbody");
        html.close("table");
    }

    /// `Công tắc tơ · contactor`, each in its language.
    fn name(&self, row: &Row, html: &mut Html) {
        for (i, (lang, name)) in row.names.iter().enumerate() {
            let class = if i == 0 { "form" } else { "other" };
            html.leaf("span", &[("class", class), ("lang", lang.as_str())], name);
            html.text(" ");
        }
        if row.names.is_empty() {
            html.text(&self.input.glossary.get(row.term).id);
        }
    }

    fn format(&self, id: &str, message: &Message<'_>) -> String {
        self.catalog.format(id, message)
    }
}
