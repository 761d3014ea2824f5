//! The places of a term in context: both versions side by side for people (`columns`), CSV and JSON for programs.
//! Finding them is `course::concordance`.

mod columns;

use serde::Serialize;

use crate::codec::csv_out::Writer;
use crate::course::extract::Proposal;
use crate::course::{Hit, Place};
use crate::glossary::TermId;
use crate::i18n::{Catalog, Message};
use crate::lang::{Lang, Side};

use super::context::around;
use super::coverage::TermsInput;
use super::human::HumanStyle;

/// What was searched and found.
pub struct Found<'a> {
    pub words: &'a str,
    /// None when the words were searched as text.
    pub terms: &'a [TermId],
    pub hits: &'a [Hit],
    pub near: &'a [(Lang, String)],
    pub counterpart: Option<&'a Proposal>,
}

/// Letters around a place that is no running text.
const AROUND: usize = 60;

/// For people: what was found in a sentence, then every passage beside its counterpart.
pub fn table(input: &TermsInput<'_>, found: &Found<'_>, catalog: &Catalog, style: HumanStyle) -> String {
    let mut text = heading(input, found, catalog);
    for hit in found.hits {
        text.push('\n');
        text += &columns::passage(input, hit, catalog, style);
    }
    text
}

fn heading(input: &TermsInput<'_>, found: &Found<'_>, catalog: &Catalog) -> String {
    let mut lines = Vec::new();
    if found.terms.is_empty() && found.hits.is_empty() {
        lines.push(catalog.format("find-nothing", &Message::new().text("words", found.words)));
    } else if found.terms.is_empty() {
        lines.push(catalog.format("find-no-term", &Message::new().text("words", found.words)));
    }
    for term in found.terms {
        let concept = input.glossary.get(*term);
        let langs = Side::BOTH.into_iter().filter_map(|side| input.project.lang(side));
        let forms: Vec<&str> = langs.filter_map(|lang| concept.preferred(lang)).collect();
        lines.push(forms.join(" · "));
    }
    if !found.near.is_empty() {
        let names: Vec<String> = found.near.iter().map(|(lang, form)| format!("{form} ({lang})")).collect();
        lines.push(catalog.format("find-near", &Message::new().text("names", names.join(", "))));
    }
    if let Some(one) = found.counterpart {
        let message = Message::new().text("vi", one.vi.text.as_str()).text("en", one.en.text.as_str());
        lines.push(
            catalog.format("find-counterpart", &message.count("percent", (one.strength * 100.0).round() as usize)),
        );
    }
    if !found.hits.is_empty() || !found.terms.is_empty() {
        lines.push(counts(input, found, catalog));
    }
    lines.join("\n") + "\n"
}

/// `vi 12 · en 14 · 5 lessons`.
fn counts(input: &TermsInput<'_>, found: &Found<'_>, catalog: &Catalog) -> String {
    let mut parts: Vec<String> = Vec::new();
    for side in Side::BOTH {
        let Some(lang) = input.project.lang(side) else { continue };
        // A place that is no running text has no marks of its own.
        let uses = |place: &Place| if place.text.is_empty() { 1 } else { place.marks.len() };
        let count: usize = found.hits.iter().filter_map(|hit| hit.sides.get(side).as_ref()).map(uses).sum();
        parts.push(format!("{lang} {count}"));
    }
    let mut lessons: Vec<usize> = found.hits.iter().map(|hit| hit.lesson).collect();
    lessons.dedup();
    parts.push(catalog.format("find-lessons", &Message::new().count("count", lessons.len())));
    parts.join(" · ")
}

/// The words of a place, on one line.
fn words(input: &TermsInput<'_>, place: &Place) -> String {
    let text = if place.text.is_empty() {
        around(input.sources.get(place.span.file), place.span, AROUND)
    } else {
        place.text.replace(crate::doc::OBJECT, "…")
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands at the marks, as it is written.
fn marked(input: &TermsInput<'_>, place: &Place) -> Vec<String> {
    if place.text.is_empty() {
        return vec![input.sources.get(place.span.file).slice(place.span).to_owned()];
    }
    place.marks.iter().map(|range| place.text[range.clone()].to_owned()).collect()
}

/// A row a passage; columns for each language of the course, the source first.
pub fn csv(input: &TermsInput<'_>, found: &Found<'_>) -> String {
    let sides: Vec<(Side, Lang)> =
        Side::BOTH.into_iter().filter_map(|side| Some((side, input.project.lang(side)?))).collect();
    let names = ["file", "line", "found", "text"];
    let columns = sides.iter().flat_map(|(_, lang)| names.map(|name| format!("{lang}.{name}")));
    let head: Vec<String> = std::iter::once("lesson".to_owned()).chain(columns).collect();
    let mut out = Writer::new(&head.iter().map(String::as_str).collect::<Vec<_>>());
    for hit in found.hits {
        let mut cells = vec![input.project.lessons[hit.lesson].key.clone()];
        for (side, _) in &sides {
            match hit.sides.get(*side) {
                Some(place) => {
                    let file = input.sources.get(place.span.file);
                    let line = file.start(place.span).line.to_string();
                    cells.extend([file.path.clone(), line, marked(input, place).join(" | "), words(input, place)]);
                }
                None => cells.extend([const { String::new() }; 4]),
            }
        }
        out.row(cells.iter().map(String::as_str));
    }
    out.text()
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    query: &'a str,
    terms: Vec<&'a str>,
    near: Vec<Near<'a>>,
    counterpart: Option<Counterpart<'a>>,
    passages: Vec<Passage<'a>>,
}

#[derive(Serialize)]
struct Near<'a> {
    lang: String,
    form: &'a str,
}

#[derive(Serialize)]
struct Counterpart<'a> {
    vi: &'a str,
    en: &'a str,
    strength: f64,
}

#[derive(Serialize)]
struct Passage<'a> {
    lesson: &'a str,
    places: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    lang: String,
    file: &'a str,
    line: u32,
    column: u32,
    text: String,
    found: Vec<String>,
}

/// The same facts as JSON, version 1; `found` is what stands at the marks.
pub fn json(input: &TermsInput<'_>, found: &Found<'_>) -> String {
    let entry = |(side, place): (Side, &Option<Place>)| {
        let place = place.as_ref()?;
        let file = input.sources.get(place.span.file);
        let at = file.start(place.span);
        Some(Entry {
            lang: input.project.lang(side)?.to_string(),
            file: &file.path,
            line: at.line,
            column: at.column,
            text: words(input, place),
            found: marked(input, place),
        })
    };
    super::pretty(&Report {
        version: 1,
        query: found.words,
        terms: found.terms.iter().map(|term| input.glossary.get(*term).id.as_str()).collect(),
        near: found.near.iter().map(|(lang, form)| Near { lang: lang.to_string(), form }).collect(),
        counterpart: found.counterpart.map(|one| Counterpart {
            vi: &one.vi.text,
            en: &one.en.text,
            strength: (one.strength * 1000.0).round() / 1000.0,
        }),
        passages: found
            .hits
            .iter()
            .map(|hit| Passage {
                lesson: &input.project.lessons[hit.lesson].key,
                places: hit.sides.iter().filter_map(entry).collect(),
            })
            .collect(),
    })
}
