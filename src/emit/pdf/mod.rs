//! Printed lessons as PDF: a script for typst, set on the page of the course's profile. `typeset` is the door to typst, `script`
//! writes code that cannot be broken by what a lesson says, the rest follows the rows of the handout.

mod blocks;
mod book;
mod front;
mod plan;
mod quiz;
mod rows;
mod script;
mod slides;
mod test;
mod text;
mod typeset;
mod units;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::diag::{Finding, Rule};
use crate::lang::{Lang, Side};
use crate::project::{PageNumber, PageProfile, Project};
use crate::source::Span;
use crate::view::HandoutPage;
use crate::world::Artifact;

use super::Written;
use super::html::Context;

pub use book::{Chapter, book, chapter};
pub use plan::plan;
use rows::Writer;
use script::{quoted, region};
pub use slides::slides;
pub use test::tests;
pub use typeset::{Typesetter, is_font};

/// The page could not be set. Argument: `detail`, typst's own words.
pub const NOT_SET: Rule = Rule::error("SN0906", "pdf-not-made");
/// No font has a character. Argument: `characters`.
pub const NO_GLYPH: Rule = Rule::warning("SN0907", "pdf-missing-character");
/// The font that the page names is not on this machine. Argument: `font`.
pub const NO_FONT: Rule = Rule::note("SN0908", "pdf-font-not-found");

/// A file of the course's `fonts/` folder is none. Argument: `file`.
pub const BAD_FONT: Rule = Rule::warning("SN0909", "font-file-broken");

/// Families with every Vietnamese letter, in the order in which they are tried; the last is typst's own.
const TEXT: [&str; 3] = ["Times New Roman", "Libertinus Serif", "New Computer Modern"];
const CODE: [&str; 5] = ["Consolas", "Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono", "Libertinus Serif"];

/// Whether the fonts of the system are wanted: only where the course chose one.
pub fn wants_system_fonts(project: &Project) -> bool {
    project.page.font_chosen
}

/// The lesson as `<slug>.pdf` without answers, and its answers as `teacher/<slug>.pdf`: what students get never has them.
pub fn lesson(page: &HandoutPage<'_>, cx: &Context<'_>, setter: &Typesetter) -> Written {
    let slug = cx.slug(page.lesson);
    let parallel = cx.is_parallel(&page.order);
    let sheet = cx.project.page.oriented(parallel);
    let mut written = Written::default();
    let mut student = Writer::new(page, cx, &sheet, parallel);
    student.front();
    student.rows(&page.rows);
    student.terms();
    finish(&mut written, student, setter, &format!("{slug}.pdf"));
    let mut teacher = Writer::new(page, cx, &sheet, parallel);
    if teacher.answer_key() {
        finish(&mut written, teacher, setter, &format!("teacher/{slug}.pdf"));
    }
    written
}

/// What is set, and for whom.
struct Print<'a> {
    /// Below the output's folder.
    path: &'a str,
    title: &'a str,
    lang: Lang,
    /// Where findings are placed.
    place: Option<Span>,
    /// The lesson; `None` for the whole course.
    page: Option<usize>,
    /// Functions beside those of `base.typ`.
    extra: &'static str,
    body: String,
    files: BTreeMap<String, Arc<[u8]>>,
}

fn finish(written: &mut Written, writer: Writer<'_>, setter: &Typesetter, path: &str) {
    finish_with(written, writer, setter, path, "");
}

fn finish_with(written: &mut Written, writer: Writer<'_>, setter: &Typesetter, path: &str, extra: &'static str) {
    let (cx, page, sheet) = (writer.cx, writer.page, writer.sheet);
    let place = page.order.iter().find_map(|side| page.document(*side)?.blocks.first()).map(|block| block.span);
    let index = Some(page.lesson.index);
    let lead = page.order.first().copied().unwrap_or(Side::Source);
    let lang = writer.lang(lead);
    let title = cx.title_of(page.lesson, lead);
    let (body, files, findings) = writer.finish();
    written.findings.extend(findings);
    set(written, cx, sheet, setter, Print { path, title, lang, place, page: index, extra, body, files });
}

fn set(written: &mut Written, cx: &Context<'_>, sheet: &PageProfile, setter: &Typesetter, print: Print<'_>) {
    let head = head(cx, sheet, setter, &print);
    let Print { path, place, page, body, files, .. } = print;
    let font = &cx.project.page.font;
    if cx.project.page.font_chosen && !setter.has(font) && !path.contains("teacher/") {
        written.findings.push(Finding::new(&NO_FONT, place).arg("font", font.clone()));
    }
    match setter.pdf(path.trim_end_matches(".pdf"), format!("{head}{body}"), &files) {
        Ok(set) => {
            if !set.missing.is_empty() {
                let lessons = page.map_or(0..cx.project.lessons.len(), |index| index..index + 1);
                let place = set.missing.iter().find_map(|c| written_at(cx, lessons.clone(), *c)).or(place);
                let characters = set.missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c)));
                let characters = characters.collect::<Vec<_>>().join(", ");
                written.findings.push(Finding::new(&NO_GLYPH, place).arg("characters", characters));
            }
            written.artifacts.push(Artifact::bytes(path, set.bytes));
        }
        Err(detail) => written.findings.push(Finding::new(&NOT_SET, place).arg("detail", detail)),
    }
}

/// Where a character first stands in the texts of lessons.
fn written_at(cx: &Context<'_>, lessons: std::ops::Range<usize>, wanted: char) -> Option<Span> {
    let files = cx.project.lessons.get(lessons)?.iter().flat_map(|lesson| [&lesson.files.source, &lesson.files.target]);
    files.flatten().find_map(|file| {
        let start = file.text.find(wanted)?;
        Some(Span::new(file.id, start, start + wanted.len_utf8()))
    })
}

/// The page and its type, then the functions that the script calls.
fn head(cx: &Context<'_>, sheet: &PageProfile, setter: &Typesetter, print: &Print<'_>) -> String {
    let (title, lang) = (print.title, print.lang);
    let course = cx.project.title.get(lang);
    let mut out = String::new();
    let PageProfile { width, height, top, bottom, left, right, text, .. } = sheet;
    let _ = writeln!(out, "#set document(title: {}, author: \"songngu\")", quoted(title));
    let (header, footer) = match sheet.number {
        PageNumber::Top => (PAGE_ON_TOP.to_owned(), "none".to_owned()),
        PageNumber::Bottom => (RUNNING_HEAD.replace("COURSE", &quoted(course)), PAGE_BELOW.to_owned()),
    };
    let _ = writeln!(
        out,
        "#set page(width: {width}mm, height: {height}mm, margin: (top: {top}mm, bottom: {bottom}mm, left: {left}mm, \
         right: {right}mm), header: {header}, footer: {footer})"
    );
    let wish = if cx.project.page.font_chosen { Some(cx.project.page.font.as_str()) } else { None };
    let fonts = |families: &[&str], wish: Option<&str>| -> String {
        let all = wish.into_iter().chain(families.iter().copied()).filter(|family| setter.has(family));
        all.map(|family| format!("{}, ", quoted(&family.to_lowercase()))).collect()
    };
    // The pitch of lines: what lies between a line's foot and the next one's capitals.
    let leading = (text.line - text.size * 0.66).max(text.size * 0.4);
    let _ = writeln!(
        out,
        "#set text(font: ({}), size: {}pt, {})",
        fonts(&TEXT, wish),
        text.size,
        region(lang).trim_end_matches(", ")
    );
    let _ = writeln!(out, "#set par(leading: {leading:.2}pt, spacing: {:.2}pt)", leading + text.size * 0.35);
    let _ = writeln!(out, "#show raw: set text(font: ({}), size: 0.92em)", fonts(&CODE, None));
    out.push_str(include_str!("../../assets/pdf/base.typ"));
    out.push_str(print.extra);
    out
}

const PAGE_ON_TOP: &str =
    "context { let n = counter(page).get().first(); if n > 1 { align(center, text(size: 0.9em, str(n))) } }";
const PAGE_BELOW: &str = "context { set text(size: 0.85em, fill: luma(25%)); \
     align(center, counter(page).display(\"1/1\", both: true)) }";
const RUNNING_HEAD: &str = "context { if counter(page).get().first() > 1 { set text(size: 0.85em, fill: luma(25%)); \
     align(center, COURSE) } }";
