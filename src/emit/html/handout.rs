//! The page of a lesson: an arranged handout in its frame, as a page of the site or as one file that holds everything.
//! Which block stands in which row was decided in `view::handout`.

mod back;
mod front;
mod rows;
#[cfg(test)]
mod tests;

pub(in crate::emit) use front::hours_list;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::diag::Finding;
use crate::doc::blocks;
use crate::emit::math::font;
use crate::emit::prose::anchor_of;
use crate::glossary::TermId;
use crate::lang::{Side, Sides};
use crate::project::MediaFile;
use crate::view::unit::Question;
use crate::view::{HandoutPage, Medium};
use crate::world::{Artifact, Content};

use super::frame::{Carry, Context, Frame, PageLink, Word};
use super::{Addresses, Anchors, BlockWriter, Html, Passage, Surroundings, play};

/// The folder of pictures and other media, below the handout's.
const MEDIA: &str = "media";

/// A page and what came up while it was written.
#[derive(Debug)]
pub struct Written {
    /// The page, then the media files that it needs beside it. Pages that share a file each give it.
    pub artifacts: Vec<Artifact>,
    /// Formulas that could not be converted, theme files that do not work.
    pub findings: Vec<Finding>,
}

/// The lesson's page of the site: `<slug>.html`, with style sheet, script and media beside it.
pub fn page(page: &HandoutPage<'_>, cx: &Context<'_>) -> Written {
    write(page, cx, Carry::Linked, &[])
}

/// The lesson's page of a package: as on the site, with these questions to be played.
pub fn unit(page: &HandoutPage<'_>, cx: &Context<'_>, questions: &[Question]) -> Written {
    write(page, cx, Carry::Linked, questions)
}

/// The same page as one file: style sheet, script and pictures inside, so that it can be sent by itself.
pub fn single_file(page: &HandoutPage<'_>, cx: &Context<'_>) -> Written {
    write(page, cx, Carry::Inline, &[])
}

/// A lesson as a chapter of a book: what stands in its body, and the media that it shows.
pub struct Chapter {
    pub body: super::Markup,
    pub media: Vec<Artifact>,
    pub findings: Vec<Finding>,
}

/// The name of a chapter's file, without ending: books have no folders.
pub fn chapter_name(slug: &str) -> String {
    slug.replace('/', "-")
}

pub fn chapter(page: &HandoutPage<'_>, cx: &Context<'_>) -> Chapter {
    let (html, used, findings) = body(page, cx, Carry::Book, String::new(), &[]);
    let media = used.iter().filter_map(|path| cx.media.get(path)).map(media_artifact).collect();
    Chapter { body: html.finish(), media, findings }
}

/// How a lesson's page addresses what lies outside it.
struct PageAddresses<'a> {
    cx: &'a Context<'a>,
    root: String,
    carry: Carry,
    /// The lesson whose page this is.
    own: usize,
    terms: &'a [TermId],
}

impl Addresses for PageAddresses<'_> {
    fn lesson(&self, index: usize, anchor: Option<&str>) -> Option<String> {
        let entry = self.cx.contents.get(index).filter(|entry| !entry.left_out)?;
        if self.cx.alone && index != self.own {
            return None;
        }
        // Pages that travel alone are all in one folder, as far as anybody knows.
        let name = match self.carry {
            Carry::Linked => format!("{}{}.html", self.root, entry.slug),
            Carry::Book => format!("{}.xhtml", chapter_name(&entry.slug)),
            Carry::Inline => return None,
        };
        Some(anchor.map_or(name.clone(), |anchor| format!("{name}#{anchor}")))
    }

    fn media(&self, file: &MediaFile) -> String {
        media_address(self.carry, &self.root, file)
    }

    fn term(&self, term: TermId) -> Option<String> {
        self.terms.contains(&term).then(|| format!("#{}", self.cx.term_id(term)))
    }
}

/// What `lesson.html` is filled with.
#[derive(Serialize)]
struct LessonValues {
    frame: Frame,
    /// The school and its faculty, for the head of the printed page.
    school: Word,
    logo: String,
    previous: Option<PageLink>,
    next: Option<PageLink>,
    body: String,
    /// What the page's script must know of the questions, as JSON.
    questions: String,
}

fn write(page: &HandoutPage<'_>, cx: &Context<'_>, carry: Carry, questions: &[Question]) -> Written {
    let slug = cx.slug(page.lesson);
    let path = format!("{slug}.html");
    let first = page.order.first().copied().unwrap_or(Side::Source);
    let title = cx.title_of(page.lesson, first);
    let course = cx.project.title.get(cx.project.lang(first).unwrap_or(cx.project.source));
    let mut frame = cx.frame(&path, format!("{title} – {course}"), &page.order, carry);
    let (html, used, mut findings) = body(page, cx, carry, frame.root.clone(), questions);
    let view = View { page, cx, carry };
    let link = |entry: Option<&crate::view::LessonEntry>| {
        entry.filter(|_| carry == Carry::Linked && !cx.alone).map(|entry| cx.page_link(&frame.root, entry, &page.order))
    };
    frame.previous = link(cx.contents.previous(page.lesson.index));
    frame.next = link(cx.contents.next(page.lesson.index));
    let body = html.finish().into_string();
    let formulas = font::is_wanted(&body);
    match carry {
        Carry::Inline if formulas => frame.css += &font::style(&font::address()),
        _ => frame.formulas = formulas,
    }
    let values = LessonValues {
        school: cx.word(&page.order, |side| view.school(side)),
        logo: cx.logo.map(|file| media_address(carry, &frame.root, file)).unwrap_or_default(),
        previous: link(cx.contents.previous(page.lesson.index)),
        next: link(cx.contents.next(page.lesson.index)),
        body,
        questions: play::items(questions),
        frame,
    };
    let text = cx.engine.render("lesson.html", &values, &mut findings);
    let mut artifacts = vec![Artifact::bytes(path, text)];
    if carry == Carry::Linked {
        artifacts.extend(used.iter().filter_map(|path| cx.media.get(path)).chain(cx.logo).map(media_artifact));
        artifacts.extend(formulas.then(formula_files).into_iter().flatten());
    }
    Written { artifacts, findings }
}

/// The lesson between its title and its answers, the media that it uses, and what came up.
fn body(
    page: &HandoutPage<'_>,
    cx: &Context<'_>,
    carry: Carry,
    root: String,
    questions: &[Question],
) -> (Html, BTreeSet<String>, Vec<Finding>) {
    let addresses = PageAddresses { cx, root, carry, own: page.lesson.index, terms: &page.terms };
    let anchors = anchors(page);
    let around = Surroundings::new(cx, &addresses, &anchors);
    let mut writer = BlockWriter::new(&around, Medium::Handout, passages(page, cx), page.order.clone());
    writer.play = cx.play.then_some(questions);
    writer.book = carry == Carry::Book;
    let view = View { page, cx, carry };
    view.front(&mut writer);
    view.rows(&mut writer, &page.rows);
    view.back(&mut writer);
    let BlockWriter { html, used, findings, .. } = writer;
    (html, used, findings)
}

fn media_address(carry: Carry, root: &str, file: &MediaFile) -> String {
    match carry {
        Carry::Linked => format!("{root}{MEDIA}/{}", file.name),
        Carry::Book => format!("{MEDIA}/{}", file.name),
        Carry::Inline => file.data_address(),
    }
}

/// A media file below the handout's folder.
fn media_artifact(file: &MediaFile) -> Artifact {
    Artifact { path: format!("{MEDIA}/{}", file.name), content: Content::Bytes(file.bytes.clone()) }
}

/// Style sheet and font, for pages with formulas.
fn formula_files() -> [Artifact; 2] {
    let font = Artifact { path: format!("assets/{}", font::FILE), content: Content::Bytes(font::bytes()) };
    [Artifact::bytes("assets/formulas.css", font::style(font::FILE)), font]
}

/// A page and what it is written with.
struct View<'a> {
    page: &'a HandoutPage<'a>,
    cx: &'a Context<'a>,
    carry: Carry,
}

fn passages<'a>(page: &'a HandoutPage<'a>, cx: &Context<'a>) -> Sides<Option<Passage<'a>>> {
    let passage = |side: Side| {
        let document = page.document(side)?;
        let file = cx.project.lessons.get(page.lesson.index).and_then(|lesson| lesson.files.get(side).as_ref());
        let footnotes: HashMap<&str, usize> =
            page.footnotes.get(side).iter().enumerate().map(|(i, note)| (note.label, i + 1)).collect();
        let numbers = page.numbers.get(side).clone();
        let path = file.map_or("", |file| file.path.as_str());
        Some(Passage { lang: document.lang, path, marks: page.marks.get(side), footnotes, numbers })
    };
    Sides::new(passage(Side::Source), passage(Side::Target))
}

/// Every anchor that a link may name: headings, and blocks with an id of their own. Where both versions of a row have
/// the same anchor, the row has it once.
fn anchors(page: &HandoutPage<'_>) -> Anchors {
    let mut anchors = Anchors::default();
    let named = |side: Side| {
        let mut list = Vec::new();
        if let Some(document) = page.document(side) {
            blocks(&document.blocks, &mut |block| {
                list.extend(anchor_of(block).map(|anchor| (block.id, anchor)));
            });
        }
        list
    };
    let source = named(Side::Source);
    for (_, anchor) in &source {
        anchors.claim(Side::Source, anchor);
    }
    let target_of: HashMap<_, _> = page.lesson.pairs.iter().filter_map(|p| Some((p.target?, p.source?))).collect();
    for (id, anchor) in named(Side::Target) {
        let partner = target_of.get(&id);
        match source.iter().find(|(other, name)| Some(other) == partner && *name == anchor) {
            Some(_) => {
                let id = anchors.get(Side::Source, anchor).unwrap_or(anchor).to_owned();
                anchors.share(Side::Target, anchor, &id);
            }
            None => drop(anchors.claim(Side::Target, anchor)),
        }
    }
    anchors
}
