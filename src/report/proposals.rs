//! Proposed concepts as table, JSON, and a glossary file that is ready to edit: columns as in every glossary, what the
//! course says of each in the note. How they are found is `course::extract`.

use serde::Serialize;

use crate::codec::csv_out::Writer;
use crate::course::extract::{Designation, Proposal};
use crate::i18n::{Catalog, Message};
use crate::source::Sources;

use super::context::around;
use super::table::Table;

/// Proposals that the table shows; the other formats have all.
const SHOWN: usize = 40;

/// Letters of context on each side of a form.
const CONTEXT: usize = 60;

/// The table for people, in the reader's language.
pub fn table(proposals: &[Proposal], sources: &Sources, catalog: &Catalog) -> String {
    if proposals.is_empty() {
        return catalog.get("extract-none") + "\n";
    }
    let head = ["extract-vi", "extract-en", "extract-uses", "extract-lessons", "extract-together", "extract-place"];
    let mut table = Table::new(head.map(|id| catalog.get(id)));
    for one in proposals.iter().take(SHOWN) {
        table.row([
            one.vi.text.clone(),
            one.en.text.clone(),
            format!("{} · {}", one.vi.count, one.en.count),
            one.lessons.to_string(),
            format!("{:.0}%", one.strength * 100.0),
            place(&one.en, sources),
        ]);
    }
    let mut text = table.text();
    let count = |n: usize| Message::new().count("count", n);
    if proposals.len() > SHOWN {
        text += &format!("{}\n", catalog.format("extract-more", &count(proposals.len() - SHOWN)));
    }
    text + &format!("{}\n", catalog.get("extract-next"))
}

/// A glossary: every row with `status` proposed, its counts and first place in the note.
pub fn csv(proposals: &[Proposal], sources: &Sources, catalog: &Catalog) -> String {
    let mut out = Writer::new(&["id", "vi", "en", "status", "note"]);
    for one in proposals {
        let id = one.en.text.to_lowercase().replace(' ', "_");
        out.row([id.as_str(), &one.vi.text, &one.en.text, "proposed", &note(one, sources, catalog)]);
    }
    out.text()
}

fn note(one: &Proposal, sources: &Sources, catalog: &Catalog) -> String {
    let message = Message::new()
        .count("vi", one.vi.count as usize)
        .count("en", one.en.count as usize)
        .count("together", one.together as usize)
        .count("lessons", one.lessons as usize)
        .text("place", place(&one.en, sources))
        .text("context", context(&one.en, sources))
        .text("counterpart", context(&one.vi, sources));
    catalog.format("extract-note", &message)
}

fn place(form: &Designation, sources: &Sources) -> String {
    let file = sources.get(form.first.file);
    format!("{}:{}", file.path, file.start(form.first).line)
}

fn context(form: &Designation, sources: &Sources) -> String {
    around(sources.get(form.first.file), form.first, CONTEXT)
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    proposals: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    vi: Side<'a>,
    en: Side<'a>,
    together: u32,
    lessons: u32,
    /// Dice coefficient, of three digits.
    strength: f64,
}

#[derive(Serialize)]
struct Side<'a> {
    form: &'a str,
    count: u32,
    file: &'a str,
    line: u32,
    column: u32,
    context: String,
}

/// The same facts as JSON, version 1.
pub fn json(proposals: &[Proposal], sources: &Sources) -> String {
    let entries = proposals.iter().map(|one| Entry {
        vi: side(&one.vi, sources),
        en: side(&one.en, sources),
        together: one.together,
        lessons: one.lessons,
        strength: (one.strength * 1000.0).round() / 1000.0,
    });
    super::pretty(&Report { version: 1, proposals: entries.collect() })
}

fn side<'a>(form: &'a Designation, sources: &'a Sources) -> Side<'a> {
    let file = sources.get(form.first.file);
    let place = file.start(form.first);
    let context = context(form, sources);
    Side { form: &form.text, count: form.count, file: &file.path, line: place.line, column: place.column, context }
}
