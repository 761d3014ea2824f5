//! What is missing: for each term and lesson where it is used, and the passage of the other version that lacks it.
//! Which passage that is, is found with the coverage (`course::terms`).

use crate::course::{ConceptCoverage, SideCoverage, TermUse};
use crate::emit::html::Html;
use crate::i18n::Message;
use crate::lang::Side;
use crate::source::Span;

use super::{Page, Row};

/// Places that are named; the others are counted.
const NAMED: usize = 5;

pub(super) fn write(page: &Page<'_>, html: &mut Html) {
    html.leaf("h2", &[("id", "missing")], &page.get("report-missing"));
    let lines = lines(page);
    if lines.is_empty() {
        html.leaf("p", &[], &page.get("report-nothing-missing"));
        return;
    }
    html.open("div", &[("class", "missing"), ("role", "region"), ("aria-labelledby", "missing"), ("tabindex", "0")]);
    html.open("table", &[]);
    html.open("thead", &[]);
    html.open("tr", &[]);
    for id in ["coverage-lesson", "uses-term", "report-used-at", "report-lacking-at"] {
        html.leaf("th", &[("scope", "col")], &page.get(id));
    }
    html.close("tr");
    html.close("thead");
    html.open("tbody", &[]);
    for line in lines {
        write_line(page, &line, html);
    }
    html.close("tbody");
    html.close("table");
    html.close("div");
}

struct Line<'a> {
    lesson: usize,
    row: &'a Row,
    side: Side,
    own: &'a SideCoverage,
}

/// By lesson, then in the order of the alphabet.
fn lines<'a>(page: &'a Page<'_>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (lesson, coverage) in page.coverage.iter().enumerate() {
        let of = |row: &Row| coverage.concepts.iter().find(|concept| concept.term == row.term);
        for (row, concept) in page.rows.iter().filter_map(|row| Some((row, of(row)?))) {
            let concept: &ConceptCoverage = concept;
            let sides = concept.sides.iter().filter(|(_, own)| !own.missing.is_empty());
            lines.extend(sides.map(|(side, own)| Line { lesson, row, side, own }));
        }
    }
    lines
}

fn write_line(page: &Page<'_>, line: &Line<'_>, html: &mut Html) {
    let lang = |side: Side| page.input.project.lang(side).map(|lang| lang.to_string()).unwrap_or_default();
    html.open("tr", &[]);
    html.open("td", &[]);
    html.text(&format!("{}. ", line.lesson + 1));
    let (title_lang, title) = &page.titles[line.lesson];
    html.leaf("span", &[("lang", title_lang.as_str())], title);
    html.close("td");
    html.open("th", &[("scope", "row")]);
    page.name(line.row, html);
    html.close("th");
    html.open("td", &[]);
    html.leaf("b", &[], &lang(line.side));
    html.text(" ");
    places(page, line.own.missing.iter().map(|used: &TermUse| used.span).collect(), html);
    html.close("td");
    html.open("td", &[]);
    html.leaf("b", &[], &lang(line.side.other()));
    html.text(" ");
    let mut beside: Vec<Span> = line.own.beside.iter().flatten().copied().collect();
    beside.dedup();
    if beside.is_empty() {
        html.text(&page.get("find-no-counterpart"));
    }
    places(page, beside, html);
    html.close("td");
    html.close("tr");
    html.newline();
}

/// `lessons/01.vi.md:12, 18, 40`.
fn places(page: &Page<'_>, spans: Vec<Span>, html: &mut Html) {
    let Some(first) = spans.first() else { return };
    let file = page.input.sources.get(first.file);
    let mut lines: Vec<u32> = spans.iter().map(|span| file.start(*span).line).collect();
    lines.dedup();
    let named: Vec<String> = lines.iter().take(NAMED).map(u32::to_string).collect();
    html.leaf("code", &[], &format!("{}:{}", file.path, named.join(", ")));
    if lines.len() > NAMED {
        let more = Message::new().count("count", lines.len() - NAMED);
        html.text(&format!(" {}", page.format("coverage-more", &more)));
    }
}
