//! The whole course as one document: cover, contents, the lessons by parts, all terms with their pages; and the answers of
//! all lessons, which are a document of their own. A lesson in it is written as when it stands alone (`rows`, `front`).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Finding;
use crate::emit::html::Context;
use crate::emit::prose::{each_once, school};
use crate::glossary::TermId;
use crate::lang::{Side, sort_key};
use crate::view::HandoutPage;

use super::front::term_line;
use super::rows::{Place, Writer, lesson_label};
use super::script::{Script, quoted, region};
use super::{Print, Typesetter, Written, set};

/// A lesson ready to be bound.
pub struct Chapter {
    index: usize,
    student: String,
    /// Its answers, where it asks something.
    teacher: Option<String>,
    files: BTreeMap<String, Arc<[u8]>>,
    /// Terms that it explains, and the names of their places.
    terms: Vec<(TermId, String)>,
}

/// The lesson as a chapter of the course.
pub fn chapter(page: &HandoutPage<'_>, cx: &Context<'_>) -> (Chapter, Vec<Finding>) {
    // All lessons stand on the same page, also one that is still without its other version.
    let sheet = cx.project.page.oriented(cx.is_parallel(&cx.order()));
    let parallel = cx.is_parallel(&page.order);
    let index = page.lesson.index;
    let place = Place { index, above: u8::from(part_of(cx, index).is_some()) };
    let writer = || {
        let mut writer = Writer::new(page, cx, &sheet, parallel);
        writer.chapter = Some(place);
        writer
    };
    let mut student = writer();
    student.front();
    student.rows(&page.rows);
    let terms = student.placed.iter().map(|term| (*term, student.term_label(*term))).collect();
    let mut teacher = writer();
    let teacher = teacher.answer_key().then(|| teacher.finish().0);
    let (student, files, findings) = student.finish();
    (Chapter { index, student, teacher, files, terms }, findings)
}

/// The course as `<id>.pdf` and its answers as `teacher/<id>.pdf`.
pub fn book(cx: &Context<'_>, mut chapters: Vec<Chapter>, setter: &Typesetter) -> Written {
    chapters.sort_by_key(|chapter| chapter.index);
    let order = cx.order();
    let sheet = cx.project.page.oriented(cx.is_parallel(&order));
    let (id, lead) = (&cx.project.id, order.first().copied().unwrap_or(Side::Source));
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source);
    let title = cx.project.title.get(lang);
    let mut written = Written::default();
    let mut files: BTreeMap<String, Arc<[u8]>> = chapters.iter().flat_map(|chapter| chapter.files.clone()).collect();
    files.extend(cx.logo.map(|logo| (format!("media/{}", logo.name), logo.bytes.clone())));
    let (mut student, mut teacher) = (cover(cx, &order), String::new());
    student.push_str(&contents(cx, &order));
    let (mut part, mut answered) = (None, None);
    for chapter in &chapters {
        student.push_str("#pagebreak(weak: true)\n");
        part_head(&mut student, cx, &order, chapter.index, &mut part);
        student.push_str(&format!("#metadata(none)#label({})\n", quoted(&lesson_label(chapter.index))));
        student.push_str(&chapter.student);
        if let Some(key) = &chapter.teacher {
            part_head(&mut teacher, cx, &order, chapter.index, &mut answered);
            teacher.push_str(key);
        }
    }
    student.push_str(&terms(cx, &order, &chapters));
    let mut print = |path: &str, body, files| {
        set(
            &mut written,
            cx,
            &sheet,
            setter,
            Print { path, title, lang, place: None, page: None, extra: "", body, files },
        );
    };
    print(&format!("{id}.pdf"), student, files);
    if !teacher.is_empty() {
        print(&format!("teacher/{id}.pdf"), teacher, BTreeMap::new());
    }
    written
}

fn part_of(cx: &Context<'_>, lesson: usize) -> Option<usize> {
    cx.project.lessons.get(lesson)?.part
}

/// The part's title above its first lesson.
fn part_head(out: &mut String, cx: &Context<'_>, order: &[Side], lesson: usize, last: &mut Option<usize>) {
    let Some(part) = part_of(cx, lesson).filter(|part| *last != Some(*part)) else { return };
    *last = Some(part);
    let mut script = Script::default();
    script.open("heading(level: 1, ");
    in_both(&mut script, cx, order, |lang| cx.project.parts[part].title.get(lang).to_owned());
    script.close();
    out.push_str(&script.finish());
}

/// What is said in each language of the course, the second one set back; once where both say the same.
fn in_both(script: &mut Script, cx: &Context<'_>, order: &[Side], say: impl Fn(crate::lang::Lang) -> String) {
    let said = each_once(order, |side| say(cx.project.lang(side).unwrap_or(cx.project.source)));
    for (i, (side, text)) in said.into_iter().enumerate() {
        script.open(&format!("text({}", region(cx.project.lang(side).unwrap_or(cx.project.source))));
        if i > 0 {
            script.raw("linebreak();");
            script.open("second(");
        }
        script.text(&text);
        if i > 0 {
            script.close();
        }
        script.close();
    }
}

/// School, title, code. No number stands on it, and no running head.
fn cover(cx: &Context<'_>, order: &[Side]) -> String {
    let mut script = Script::default();
    script.open("page(header: none, footer: none, ");
    script.open("align(center, ");
    if let Some(logo) =
        cx.logo.filter(|logo| ["svg", "png", "jpg", "jpeg"].iter().any(|kind| logo.name.ends_with(kind)))
    {
        script.raw(&format!("artifact(image({}, height: 22mm));", quoted(&format!("/media/{}", logo.name))));
    }
    in_both(&mut script, cx, order, |lang| school(cx.project, lang));
    script.raw("v(1fr);");
    script.open("text(size: 2.2em, weight: \"bold\", ");
    in_both(&mut script, cx, order, |lang| cx.project.title.get(lang).to_owned());
    script.close();
    if !cx.project.code.is_empty() {
        script.open("block(above: 2em, ");
        script.text(&cx.project.code);
        script.close();
    }
    script.raw("v(2fr);");
    script.close();
    script.close();
    script.finish()
}

/// A word of ours in each language of the course, parted by a slash.
fn label(cx: &Context<'_>, order: &[Side], id: &str) -> String {
    let words = cx.labels.each(order, |labels, side| labels.get(side, id));
    words.into_iter().map(|(_, label)| label.text).collect::<Vec<_>>().join(" / ")
}

fn contents(cx: &Context<'_>, order: &[Side]) -> String {
    let mut script = Script::default();
    script.open("block(below: 1em, text(size: 1.45em, weight: \"bold\", ");
    script.text(&label(cx, order, "out-contents"));
    script.raw("}));\n");
    let depth = if cx.project.parts.is_empty() { 2 } else { 3 };
    script.raw("show outline.entry.where(level: 1): set text(weight: \"bold\");");
    script.raw(&format!("outline(title: none, depth: {depth}, indent: 1em);\n"));
    script.finish()
}

/// All terms that lessons explain, in the order of the first language's alphabet, with the pages where they do.
fn terms(cx: &Context<'_>, order: &[Side], chapters: &[Chapter]) -> String {
    let lead = order.first().and_then(|side| cx.project.lang(*side)).unwrap_or(cx.project.source);
    let mut places: BTreeMap<TermId, Vec<&str>> = BTreeMap::new();
    for (term, place) in chapters.iter().flat_map(|chapter| &chapter.terms) {
        places.entry(*term).or_default().push(place);
    }
    if places.is_empty() {
        return String::new();
    }
    let mut all: Vec<_> = places.into_iter().collect();
    all.sort_by_cached_key(|(term, _)| sort_key(cx.glossary.get(*term).preferred(lead).unwrap_or_default()));
    let mut script = Script::default();
    script.raw("pagebreak(weak: true);");
    script.open("heading(level: 1, ");
    script.text(&label(cx, order, "out-glossary"));
    script.close();
    script.open("columns(2, ");
    for (term, places) in all {
        script.open("block(spacing: 0.5em, ");
        term_line(&mut script, cx, order, term);
        for (i, place) in places.iter().enumerate() {
            let comma = if i > 0 { "\",\";" } else { "" };
            script.raw(&format!("{comma}\" \";box(link(label({0}), page-of({0})));", quoted(place)));
        }
        script.close();
    }
    script.close();
    script.finish()
}
