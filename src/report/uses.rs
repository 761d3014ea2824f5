//! Every use of every term, as table, CSV and JSON. The JSON is a contract with scripts (design, section 7):
//! start and end are bytes of the file, columns count Unicode scalar values from 1.

use serde::Serialize;

use crate::course::TermUse;
use crate::glossary::FormKind;
use crate::i18n::Catalog;
use crate::lang::Sides;

use super::coverage::TermsInput;
use super::table::Table;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    uses: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    term: &'a str,
    form: &'static str,
    lang: String,
    file: &'a str,
    line: u32,
    column: u32,
    start: u32,
    end: u32,
    text: &'a str,
}

/// The uses of all lessons in reading order, source before target; nested ones are not listed.
fn entries<'a>(input: &TermsInput<'a>, lessons: &[Sides<Vec<TermUse>>]) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for (side, used) in
        lessons.iter().flat_map(|lesson| lesson.iter()).flat_map(|(s, uses)| uses.iter().map(move |u| (s, u)))
    {
        if used.nested {
            continue;
        }
        let file = input.sources.get(used.span.file);
        let place = file.start(used.span);
        entries.push(Entry {
            term: &input.glossary.get(used.term).id,
            form: used.form.as_str(),
            lang: input.project.lang(side).map(|lang| lang.to_string()).unwrap_or_default(),
            file: &file.path,
            line: place.line,
            column: place.column,
            start: used.span.start,
            end: used.span.end,
            text: file.slice(used.span),
        });
    }
    entries
}

pub fn json(input: &TermsInput<'_>, lessons: &[Sides<Vec<TermUse>>]) -> String {
    super::pretty(&Report { version: 1, uses: entries(input, lessons) })
}

pub fn csv(input: &TermsInput<'_>, lessons: &[Sides<Vec<TermUse>>]) -> String {
    let mut out =
        crate::codec::csv_out::Writer::new(&["term", "form", "lang", "file", "line", "column", "start", "end", "text"]);
    for e in entries(input, lessons) {
        let numbers = [e.line, e.column, e.start, e.end].map(|n| n.to_string());
        let [line, column, start, end] = numbers.each_ref().map(String::as_str);
        out.row([e.term, e.form, &e.lang, e.file, line, column, start, end, e.text]);
    }
    out.text()
}

/// The table for people, in the reader's language.
pub fn table(input: &TermsInput<'_>, lessons: &[Sides<Vec<TermUse>>], catalog: &Catalog) -> String {
    let head = ["uses-term", "uses-lang", "uses-form", "uses-place", "uses-text"];
    let mut table = Table::new(head.map(|id| catalog.get(id)));
    for e in entries(input, lessons) {
        let form = catalog.get(match e.form {
            form if form == FormKind::Preferred.as_str() => "form-preferred",
            form if form == FormKind::Admitted.as_str() => "form-admitted",
            _ => "form-forbidden",
        });
        let place = format!("{}:{}:{}", e.file, e.line, e.column);
        let text = e.text.split_whitespace().collect::<Vec<_>>().join(" ");
        table.row([e.term.to_owned(), e.lang, form, place, text]);
    }
    table.text()
}
