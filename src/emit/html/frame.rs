//! The frame around a page: head, reader's bar, footer. Values for the templates, made of labels and addresses.
//! What is inside the frame is written by `handout`, `site` and `glossary`.

use serde::Serialize;

use crate::course::Lesson;
use crate::glossary::{Glossary, TermId};
use crate::lang::Side;
use crate::project::{CourseKind, HandoutLayout, MediaFile, MediaLibrary, Project, slug};
use crate::view::{Contents, LessonEntry};

use super::{Engine, Html};
use crate::emit::{Label, Labels};

/// What all pages of the handout need. Made once a build, shared by all threads.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub project: &'a Project,
    pub glossary: &'a Glossary,
    /// The media that the lesson at hand shows or links to.
    pub media: &'a MediaLibrary,
    /// The school's, for the head of the printed page.
    pub logo: Option<&'a MediaFile>,
    pub contents: &'a Contents,
    pub labels: &'a Labels,
    pub engine: &'a Engine,
    /// The pages are part of a package: questions are played, a player stands around them.
    pub play: bool,
    /// Each lesson's page stands by itself: what leads to another lesson is text.
    pub alone: bool,
    /// The pictures that the glossary names.
    pub term_images: &'a [(TermId, MediaFile)],
}

/// How the page brings its looks and its script.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Carry {
    /// As files beside it; `../` as often as the page lies deep.
    Linked,
    /// Inside itself.
    Inline,
    /// The page is a chapter of a book, which brings its own.
    Book,
}

/// A label that stands in both languages: markup for text, plain for attributes.
#[derive(Serialize)]
pub struct Word {
    pub html: String,
    /// A line a language, for what is too long to stand in one.
    pub lines: String,
    pub plain: String,
}

/// A language that the reader can choose.
#[derive(Serialize)]
pub struct Choice {
    /// `src`, `tgt` or `both`.
    pub show: &'static str,
    pub lang: String,
    pub name: String,
    /// Announced when it is chosen.
    pub said: String,
    /// The skip link's words; none for `both`.
    pub skip: String,
}

/// A link to a page of the handout.
#[derive(Serialize)]
pub struct PageLink {
    pub href: String,
    /// In the languages of the page.
    pub title: Word,
}

#[derive(Serialize)]
pub struct Frame {
    pub lang: String,
    /// The languages of both versions, empty for one that the page does not have.
    pub src: String,
    pub tgt: String,
    pub layout: &'static str,
    /// `first` is on the left or on top: `src` or `tgt`.
    pub first: &'static str,
    pub title: String,
    pub course: Word,
    pub code: String,
    /// From this page to the handout's own folder: empty, or `../` and so on.
    pub root: String,
    pub linked: bool,
    /// Whether a style sheet of its own brings the font of formulas.
    pub formulas: bool,
    pub css: String,
    pub js: String,
    pub early: String,
    /// See `Context::play`.
    pub play: bool,
    /// The page's path without extension: its name to the player.
    pub name: String,
    pub choices: Vec<Choice>,
    pub previous: Option<PageLink>,
    pub next: Option<PageLink>,
    /// Whether contents and glossary are there to link to.
    pub site: bool,
    pub words: std::collections::BTreeMap<&'static str, Word>,
}

/// Labels that templates use, with `-` as `_`.
const WORDS: [(&str, &str); 22] = [
    ("language", "out-language"),
    ("text_size", "out-text-size"),
    ("smaller", "out-text-smaller"),
    ("larger", "out-text-larger"),
    ("dark", "out-dark"),
    ("light", "out-light"),
    ("print", "out-print"),
    ("glossary", "out-glossary"),
    ("contents", "out-contents"),
    ("previous", "out-previous"),
    ("next", "out-next"),
    ("skip", "out-skip"),
    ("listen", "out-listen"),
    ("close", "out-close"),
    ("other_lessons", "out-other-lessons"),
    ("left_out", "out-left-out"),
    ("left_out_why", "out-left-out-why"),
    ("use", "out-use"),
    ("search", "out-search"),
    ("search_hint", "out-search-hint"),
    ("used_in", "out-used-in"),
    ("objectives", "out-objectives"),
];

impl<'a> Context<'a> {
    /// The sides of the course, the first language first.
    pub fn order(&self) -> Vec<Side> {
        let first = self.project.handout.first;
        [first, first.other()].into_iter().filter(|side| self.project.lang(*side).is_some()).collect()
    }

    /// Where a lesson's files lie below an output's folder, without ending.
    pub fn slug(&self, lesson: &'a Lesson) -> &'a str {
        self.contents.get(lesson.index).map_or(lesson.key.as_str(), |entry| entry.slug.as_str())
    }

    /// A lesson's title in the words of a side; its name where it has none.
    pub fn title_of(&self, lesson: &'a Lesson, side: Side) -> &'a str {
        self.contents.get(lesson.index).map_or(lesson.key.as_str(), |entry| entry.title(side))
    }

    /// Whether the languages of a printed page stand side by side.
    pub fn is_parallel(&self, order: &[Side]) -> bool {
        order.len() > 1 && self.project.handout.layout == HandoutLayout::Parallel
    }

    /// A frame for a page at `path` below the handout's folder, showing the sides of `order`.
    pub fn frame(&self, path: &str, title: String, order: &[Side], carry: Carry) -> Frame {
        let lang =
            |side: Option<&Side>| side.and_then(|s| self.project.lang(*s)).map(|l| l.to_string()).unwrap_or_default();
        let linked = carry == Carry::Linked;
        let inline = |text: &str| if linked { String::new() } else { text.to_owned() };
        Frame {
            lang: lang(order.first()),
            src: lang(order.iter().find(|side| **side == Side::Source)),
            tgt: lang(order.iter().find(|side| **side == Side::Target)),
            layout: match self.project.handout.layout {
                HandoutLayout::Parallel => "parallel",
                HandoutLayout::Stacked => "stacked",
                HandoutLayout::Single => "single",
            },
            first: order.first().map_or("src", |side| show(*side)),
            title,
            course: self.word(order, |side| self.localised(side, &self.project.title)),
            code: self.project.code.clone(),
            root: "../".repeat(path.matches('/').count()),
            linked,
            formulas: false,
            css: inline(&self.engine.css).replace("</", "<\\/"),
            js: inline(&self.engine.js).replace("</", "<\\/"),
            early: self.engine.early.replace("</", "<\\/"),
            play: self.play,
            name: path.trim_end_matches(".html").to_owned(),
            choices: self.choices(order),
            previous: None,
            next: None,
            site: linked,
            words: WORDS.iter().map(|(name, id)| (*name, self.word(order, |side| self.labels.get(side, id)))).collect(),
        }
    }

    /// A text in the languages of a page: once where both say the same.
    pub fn word(&self, order: &[Side], text: impl Fn(Side) -> Label) -> Word {
        let labels: Vec<(Side, Label)> = order.iter().map(|side| (*side, text(*side))).collect();
        let same = labels.iter().all(|(_, label)| label.text == labels[0].1.text);
        let shown = if same { &labels[..labels.len().min(1)] } else { &labels[..] };
        let (mut html, mut lines) = (Html::new(), Html::new());
        for (i, (side, label)) in shown.iter().enumerate() {
            if i > 0 {
                html.leaf("span", &[("class", "slash"), ("data-only", "both")], " / ");
            }
            let only = if shown.len() > 1 { show(*side) } else { "" };
            html.leaf("span", &[("lang", label.lang.as_str()), ("data-only", only)], &label.text);
            let line = [("class", "line"), ("lang", label.lang.as_str()), ("data-only", only)];
            lines.leaf("span", &line, &label.text);
        }
        let plain = shown.iter().map(|(_, label)| label.text.as_str()).collect::<Vec<_>>().join(" / ");
        Word { html: html.finish().into_string(), lines: lines.finish().into_string(), plain }
    }

    /// A text of the settings in the language of a side.
    pub(in crate::emit) fn localised(&self, side: Side, text: &crate::project::Localised) -> Label {
        let lang = self.project.lang(side).unwrap_or(self.project.source);
        Label { lang, text: text.get(lang).to_owned() }
    }

    /// The reader's choices; none for a page in one language.
    fn choices(&self, order: &[Side]) -> Vec<Choice> {
        if order.len() < 2 {
            return Vec::new();
        }
        let mut sides = order.to_vec();
        sides.sort_by_key(|side| *side == Side::Target);
        let one = |side: Side| {
            let lang = self.project.lang(side).unwrap_or(self.project.source);
            let own = || crate::i18n::Message::new().text("language", self.labels.language(side, lang));
            Choice {
                show: show(side),
                lang: lang.to_string(),
                name: self.labels.own_name(side, lang),
                said: self.labels.format(side, "out-showing", &own()).text,
                skip: self.labels.format(side, "out-only", &own()).text,
            }
        };
        let both = self.word(order, |side| self.labels.get(side, "out-both"));
        let said = self.labels.get(order[0], "out-showing-both");
        let both = Choice {
            show: "both",
            lang: said.lang.to_string(),
            name: both.plain,
            said: said.text,
            skip: String::new(),
        };
        sides.into_iter().map(one).chain([both]).collect()
    }

    /// A link from a page with this `root`, showing the sides of `order`, to a lesson's page.
    pub fn page_link(&self, root: &str, entry: &LessonEntry, order: &[Side]) -> PageLink {
        PageLink { href: format!("{root}{}.html", entry.slug), title: self.word(order, |side| self.title(entry, side)) }
    }

    /// A lesson's title as a side knows it, with the language that it really is in.
    pub fn title(&self, entry: &LessonEntry, side: Side) -> Label {
        let lang = self.project.lang(entry.title_side(side)).unwrap_or(self.project.source);
        Label { lang, text: entry.title(side).to_owned() }
    }

    /// `Phần 1. An toàn điện`.
    pub fn part_title(&self, order: &[Side], part: usize) -> Word {
        let label = match self.project.kind {
            CourseKind::Programme => "out-part-programme",
            _ => "out-part-module",
        };
        self.word(order, |side| {
            let own = self.localised(side, &self.project.parts[part].title);
            Label { lang: own.lang, text: format!("{} {}. {}", self.labels.get(side, label).text, part + 1, own.text) }
        })
    }

    /// The id of a term's entry, on the glossary page and in the list at the end of a lesson.
    pub fn term_id(&self, term: TermId) -> String {
        format!("sn-t-{}", slug(&self.glossary.get(term).id))
    }
}

/// `src` or `tgt`: the names of the versions in the pages' data attributes.
pub fn show(side: Side) -> &'static str {
    match side {
        Side::Source => "src",
        Side::Target => "tgt",
    }
}
