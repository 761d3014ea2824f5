//! The glossary page: the course's terms in both languages, in the order of the Vietnamese alphabet, to search and to
//! follow to the lessons that use them.

use serde::Serialize;

use crate::glossary::{Concept, TermId};
use crate::lang::{Lang, SortKey, sort_key};
use crate::view::{LessonEntry, TermIndex};

use super::frame::{Carry, Context, Frame, PageLink, Word};
use super::handout::Written;
use super::site::finish;

/// Lessons that an entry leads to at most: nobody follows hundreds of links.
const LESSONS: usize = 4;

#[derive(Serialize)]
struct GlossaryValues {
    frame: Frame,
    /// Languages of the columns, the one that the entries are sorted by first.
    langs: Vec<String>,
    entries: Vec<EntryValues>,
    /// `Không tìm thấy “{q}” / No results for “{q}”` for the script.
    not_found: Word,
}

#[derive(Serialize)]
struct EntryValues {
    id: String,
    /// One a language, in the order of `langs`.
    names: Vec<NameValues>,
    ipa: String,
    /// The first lessons that use the term.
    lessons: Vec<PageLink>,
    /// How many more do.
    more: usize,
}

#[derive(Serialize)]
struct NameValues {
    lang: String,
    form: String,
    /// Other forms that are accepted.
    also: String,
    definition: String,
}

/// `glossary.html`: every term that a lesson uses, and all of the course's own glossaries.
pub fn glossary(cx: &Context<'_>, index: &TermIndex) -> Written {
    let order = cx.order();
    let mut langs: Vec<Lang> = order.iter().filter_map(|side| cx.project.lang(*side)).collect();
    langs.sort_by_key(|lang| !lang.is_vi());
    let mut shown: Vec<(SortKey, TermId, &Concept)> = cx
        .glossary
        .iter()
        .filter(|(id, concept)| index.is_used(*id) || !concept.shipped)
        .map(|(id, concept)| (sort_key(name(concept, &langs)), id, concept))
        .collect();
    shown.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    let title = cx.word(&order, |side| cx.labels.get(side, "out-glossary")).plain;
    let course = cx.project.title.get(langs.first().copied().unwrap_or(cx.project.source));
    let not_found = |side| cx.labels.format(side, "out-search-none", &crate::i18n::Message::new().text("query", "{q}"));
    let values = GlossaryValues {
        frame: cx.frame("glossary.html", format!("{title} – {course}"), &order, Carry::Linked),
        langs: langs.iter().map(Lang::to_string).collect(),
        not_found: cx.word(&order, not_found),
        entries: shown.iter().map(|(_, id, concept)| entry(cx, index, &langs, *id, concept)).collect(),
    };
    finish(cx, "glossary.html", &values)
}

/// What an entry is sorted by: its form in the first language that has one.
fn name<'c>(concept: &'c Concept, langs: &[Lang]) -> &'c str {
    langs.iter().find_map(|lang| concept.preferred(*lang)).unwrap_or(&concept.id)
}

fn entry(cx: &Context<'_>, index: &TermIndex, langs: &[Lang], id: TermId, concept: &Concept) -> EntryValues {
    let form = |lang: &Lang| {
        let own = concept.designations(*lang);
        let preferred = concept.preferred(*lang).unwrap_or("–").to_owned();
        let admitted = own.map(|d| d.admitted.as_slice()).unwrap_or_default().iter().map(|form| form.text.as_str());
        NameValues {
            lang: lang.to_string(),
            also: admitted.filter(|text| *text != preferred).collect::<Vec<_>>().join(", "),
            form: preferred,
            definition: concept.definition(*lang).to_owned(),
        }
    };
    let order = cx.order();
    let lessons: Vec<&LessonEntry> =
        index.lessons(id).filter(|_| !cx.alone).filter_map(|lesson| cx.contents.get(lesson)).collect();
    EntryValues {
        id: cx.term_id(id),
        names: langs.iter().map(form).collect(),
        ipa: concept.ipa.clone(),
        more: lessons.len().saturating_sub(LESSONS),
        lessons: lessons.iter().take(LESSONS).map(|lesson| cx.page_link("", lesson, &order)).collect(),
    }
}
