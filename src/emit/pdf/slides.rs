//! Slides as PDF: what `view::deck` put on each, both languages, without notes and answers, so that students may have them.
//! The items of a slide are `units`; the functions that the script calls are `assets/pdf/slides.typ`.

use crate::emit::html::Context;
use crate::emit::prose::{label_of, school};
use crate::i18n::Message;
use crate::lang::Side;
use crate::project::{PageNumber, PageProfile, Type};
use crate::view::deck::{Frame, Group, Slide, SlideKind, Unit};
use crate::view::{Deck, HandoutPage};

use super::rows::Writer;
use super::{Typesetter, Written, finish_with};

/// Millimetres of a slide: 1280 by 720 pixels of a 96th of an inch.
const SIZE: (f64, f64) = (338.666, 190.5);
const SIDES: f64 = 17.0;

/// The deck as `<slug>.pdf`. `page` is the lesson as a handout, from which its places and numbers come.
pub fn slides(deck: &Deck<'_>, mut page: HandoutPage<'_>, cx: &Context<'_>, setter: &Typesetter) -> Written {
    let slug = cx.slug(deck.lesson);
    let mut written = Written::default();
    if deck.slides.is_empty() {
        return written;
    }
    page.order.clone_from(&deck.order);
    page.marks.clone_from(&deck.marks);
    // Slides have no notes at their feet.
    page.footnotes = crate::lang::Sides::default();
    let sheet = sheet(&cx.project.page);
    let mut writer = Writer::new(&page, cx, &sheet, false);
    writer.strong_terms = true;
    deck.slides.iter().for_each(|slide| writer.slide(slide));
    let extra = include_str!("../../assets/pdf/slides.typ");
    finish_with(&mut written, writer, setter, &format!("{slug}.pdf"), extra);
    written
}

fn sheet(own: &PageProfile) -> PageProfile {
    let text = Type { size: 24.0, line: 30.0 };
    let (width, height) = SIZE;
    let (top, bottom, left, right) = (10.0, 14.0, SIDES, SIDES);
    PageProfile { width, height, top, bottom, left, right, text, number: PageNumber::Top, ..own.clone() }
}

impl Writer<'_> {
    fn slide(&mut self, slide: &Slide<'_>) {
        for (side, anchor) in &slide.anchors {
            self.anchor(*side, anchor);
        }
        let opens = matches!(slide.kind, SlideKind::Title | SlideKind::Section);
        self.script.open(if opens { "opening(" } else { "slide(" });
        self.slide_head(slide);
        self.script.raw("},");
        self.script.open("");
        match slide.kind {
            SlideKind::Title => self.course(),
            SlideKind::Safety(_) => {
                self.script.open("danger(");
                self.groups(&slide.groups);
                self.script.close();
            }
            _ => self.groups(&slide.groups),
        }
        self.script.close();
    }

    fn slide_head(&mut self, slide: &Slide<'_>) {
        let level = self.level(if slide.kind == SlideKind::Title { 1 } else { 2 });
        self.script.open(&format!("heading(level: {level}, "));
        match slide.kind {
            SlideKind::Question(number) => self.label_with(|labels, side| {
                labels.format(side, "out-question-number", &Message::new().count("number", number))
            }),
            SlideKind::Objectives => self.label("out-objectives"),
            SlideKind::Words => self.label("deck-words"),
            SlideKind::Speak => self.label("deck-speak"),
            SlideKind::Safety(kind) => self.label(label_of(kind)),
            SlideKind::Title | SlideKind::Section | SlideKind::Content => {
                self.quietly(|w| w.both(&slide.title, false));
            }
        }
        if slide.continued {
            self.script.raw("\" \";");
            self.script.open("lesser(");
            self.label("deck-continued");
            self.script.close();
        }
        self.script.close();
    }

    /// Course and school below the lesson's title.
    fn course(&mut self) {
        let project = self.cx.project;
        for side in self.page.order.clone() {
            let lang = self.lang(side);
            self.in_lang(side, |w| {
                for line in [project.title.get(lang).to_owned(), school(project, lang)] {
                    w.script.open("block(spacing: 0.7em, ");
                    w.script.text(&line);
                    w.script.close();
                }
            });
        }
    }

    fn groups(&mut self, groups: &[Group<'_>]) {
        // A picture that is not wide has the words beside it.
        if let [Group { frame: None, units }, rest @ ..] = groups
            && let Some(Unit::Figure(picture)) = units.first()
            && !picture.wide
        {
            self.script.open("beside(");
            self.picture_of(picture);
            self.script.raw("},");
            self.script.open("");
            self.caption_of(picture);
            self.units(&units[1..]);
            rest.iter().for_each(|group| self.group(group));
            return self.script.close();
        }
        groups.iter().for_each(|group| self.group(group));
    }

    fn group(&mut self, group: &Group<'_>) {
        let Some(frame) = &group.frame else { return self.units(&group.units) };
        let Some(kind) = frame.kind else {
            self.script.open("quote(block: true, ");
            self.units(&group.units);
            return self.script.close();
        };
        self.script.open("callout(");
        self.frame_head(frame, label_of(kind));
        self.script.raw("},");
        self.script.open("");
        self.units(&group.units);
        self.script.close();
    }

    fn frame_head(&mut self, frame: &Frame<'_>, label: &str) {
        self.label(label);
        if frame.continued {
            self.script.raw("\" \";");
            return self.label("deck-continued");
        }
        for side in self.page.order.clone() {
            if let Some(words) = frame.title.get(side) {
                self.script.text(" · ");
                self.in_lang(side, |w| w.quietly(|w| w.inlines(words)));
            }
        }
    }

    fn units(&mut self, units: &[Unit<'_>]) {
        units.iter().for_each(|unit| self.unit(unit));
    }

    /// The versions of a thing, the lead first.
    pub fn having<T>(&self, both: &crate::view::deck::Both<T>) -> Vec<Side> {
        self.page.order.iter().copied().filter(|side| both.get(*side).is_some()).collect()
    }
}
