//! The map: a row a term, a column a lesson, grouped by the course's parts. A cell says by number, sign and colour how often
//! the term is used and how many uses are answered.

use crate::emit::html::Html;
use crate::i18n::Message;

use super::{Cell, Page, Row};

/// Columns from which on the map is too wide for paper; the table of lessons is printed instead.
const WIDE: usize = 40;

pub(super) fn write(page: &Page<'_>, html: &mut Html) {
    html.leaf("h2", &[("id", "map-title")], &page.get("report-map"));
    if page.rows.is_empty() {
        html.leaf("p", &[], &page.get("report-no-terms"));
        return;
    }
    tools(page, html);
    key(page, html);
    let class = if page.titles.len() > WIDE { "map wide" } else { "map" };
    html.open("div", &[("class", class), ("role", "region"), ("aria-labelledby", "map-title"), ("tabindex", "0")]);
    html.open("table", &[]);
    head(page, html);
    html.open("tbody", &[]);
    for row in &page.rows {
        line(page, row, html);
    }
    html.close("tbody");
    html.close("table");
    html.close("div");
}

/// Filter and order; only where a script can run.
fn tools(page: &Page<'_>, html: &mut Html) {
    html.open("form", &[("class", "tools"), ("hidden", "hidden")]);
    html.leaf("label", &[("for", "filter")], &page.get("report-filter"));
    html.open("input", &[("id", "filter"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false")]);
    html.leaf("label", &[("for", "order")], &page.get("report-order"));
    html.open("select", &[("id", "order")]);
    for (value, id) in
        [("name", "report-order-name"), ("missing", "report-order-missing"), ("uses", "report-order-uses")]
    {
        html.leaf("option", &[("value", value)], &page.get(id));
    }
    html.close("select");
    html.open("label", &[]);
    html.open("input", &[("id", "only"), ("type", "checkbox")]);
    html.text(" ");
    html.text(&page.get("report-only-missing"));
    html.close("label");
    let shown = page.format("report-shown", &Message::new().text("shown", "{shown}").text("all", "{all}"));
    html.leaf("span", &[("class", "shown"), ("role", "status"), ("data-say", &shown)], "");
    html.close("form");
}

fn key(page: &Page<'_>, html: &mut Html) {
    html.open("p", &[("class", "key")]);
    for (class, sample, id) in
        [("f h2", "3", "report-key-full"), ("p", "◐ 2/3", "report-key-part"), ("n", "✕ 0/3", "report-key-none")]
    {
        html.open("span", &[("class", "pair")]);
        html.leaf("span", &[("class", class)], sample);
        html.text(&page.get(id));
        html.close("span");
    }
    html.close("p");
}

fn head(page: &Page<'_>, html: &mut Html) {
    let project = page.input.project;
    let groups = groups(page);
    html.open("colgroup", &[("span", "2")]);
    html.close("colgroup");
    for (_, count) in &groups {
        html.open("colgroup", &[("span", &count.to_string())]);
        html.close("colgroup");
    }
    html.open("thead", &[]);
    if !project.parts.is_empty() {
        html.open("tr", &[("class", "parts")]);
        html.open("td", &[("colspan", "2")]);
        html.close("td");
        for (part, count) in &groups {
            let count = count.to_string();
            html.open("th", &[("scope", "colgroup"), ("colspan", &count)]);
            let lang = page.catalog.locale().lang();
            let title = part.map_or(String::new(), |part| project.parts[part].title.get(lang).to_owned());
            html.leaf("span", &[], if title.is_empty() { "–" } else { &title });
            html.close("th");
        }
        html.close("tr");
    }
    html.open("tr", &[("class", "names")]);
    html.leaf("th", &[("scope", "col")], &page.get("uses-term"));
    html.leaf("th", &[("scope", "col"), ("class", "sum")], &page.get("report-answered"));
    let mut firsts = first_columns(&groups).into_iter();
    for (number, (lang, title)) in page.titles.iter().enumerate() {
        let class = if firsts.next() == Some(true) { "first" } else { "" };
        html.open("th", &[("scope", "col"), ("class", class)]);
        html.open("span", &[("class", "lesson")]);
        html.text(&format!("{}. ", number + 1));
        html.leaf("span", &[("lang", lang.as_str())], title);
        html.close("span");
        html.close("th");
    }
    html.close("tr");
    html.close("thead");
    html.newline();
}

/// Neighbouring lessons of one part, and how many they are.
fn groups(page: &Page<'_>) -> Vec<(Option<usize>, usize)> {
    let mut groups: Vec<(Option<usize>, usize)> = Vec::new();
    for lesson in &page.input.project.lessons {
        match groups.last_mut() {
            Some((part, count)) if *part == lesson.part => *count += 1,
            _ => groups.push((lesson.part, 1)),
        }
    }
    groups
}

/// For each lesson whether a part opens with it.
fn first_columns(groups: &[(Option<usize>, usize)]) -> Vec<bool> {
    groups.iter().flat_map(|(_, count)| (0..*count).map(|at| at == 0)).collect()
}

fn line(page: &Page<'_>, row: &Row, html: &mut Html) {
    let used: usize = row.cells.iter().map(|cell| cell.used).sum();
    let answered: usize = row.cells.iter().map(|cell| cell.answered).sum();
    html.open("tr", &[("data-uses", &used.to_string()), ("data-missing", &(used - answered).to_string())]);
    html.open("th", &[("scope", "row")]);
    page.name(row, html);
    html.close("th");
    cell(Cell { used, answered }, "sum", false, html);
    for (one, first) in row.cells.iter().zip(first_columns(&groups(page))) {
        cell(*one, if first { "first" } else { "" }, true, html);
    }
    html.close("tr");
    html.newline();
}

fn cell(cell: Cell, class: &str, heat: bool, html: &mut Html) {
    let Cell { used, answered } = cell;
    let (state, text) = match (used, answered) {
        (0, _) => ("", String::new()),
        _ if used == answered && heat => (warmth(used), used.to_string()),
        _ if used == answered => ("", used.to_string()),
        (_, 0) => ("n", format!("✕ 0/{used}")),
        _ => ("p", format!("◐ {answered}/{used}")),
    };
    let class = [class, state].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
    html.leaf("td", &[("class", &class)], &text);
}

fn warmth(used: usize) -> &'static str {
    match used {
        1..=2 => "f h1",
        3..=5 => "f h2",
        6..=11 => "f h3",
        _ => "f h4",
    }
}
