//! A deck as one HTML file: slides, style sheet, script and pictures inside, nothing loaded from anywhere.
//! What goes on which slide was decided in `view::deck`; `slide` and `unit` write it, `chrome` what stands around it.

mod chrome;
mod notes;
mod slide;
mod unit;

use crate::diag::Finding;
use crate::emit::math::font;
use crate::glossary::TermId;
use crate::lang::{Side, Sides};
use crate::project::MediaFile;
use crate::view::{Deck, Medium};
use crate::world::Artifact;

use super::{Addresses, Anchors, BlockWriter, Context, Html, Markup, Passage, Surroundings};

const STYLES: [&str; 5] = [
    include_str!("../../assets/deck/slides.css"),
    include_str!("../../assets/deck/objects.css"),
    include_str!("../../assets/theme/math.css"),
    include_str!("../../assets/deck/stage.css"),
    include_str!("../../assets/deck/print.css"),
];

const SCRIPTS: [&str; 7] = [
    include_str!("../../assets/deck/state.js"),
    include_str!("../../assets/deck/stage.js"),
    include_str!("../../assets/deck/overview.js"),
    include_str!("../../assets/deck/presenter.js"),
    include_str!("../../assets/deck/panels.js"),
    include_str!("../../assets/deck/keys.js"),
    include_str!("../../assets/deck/start.js"),
];

/// A deck's file and what came up while it was written (formulas that could not be converted).
#[derive(Debug)]
pub struct Written {
    pub artifact: Artifact,
    pub findings: Vec<Finding>,
}

/// Writes `<slug>.html`.
pub fn file(deck: &Deck<'_>, cx: &Context<'_>) -> Written {
    let anchors = anchors(deck);
    let around = Surroundings::new(cx, &Inside, &anchors);
    let mut writer = BlockWriter::new(&around, Medium::Slides, passages(deck, cx), deck.order.clone());
    let page = Page { deck, cx };
    (0..deck.slides.len()).for_each(|index| page.slide(&mut writer, index));
    let slides = std::mem::replace(&mut writer.html, Html::new()).finish();
    page.write(&mut writer, &slides);
    let slug = cx.slug(deck.lesson);
    let artifact = Artifact::bytes(format!("{slug}.html"), writer.html.finish().into_string());
    Written { artifact, findings: writer.findings }
}

/// Everything is in the file; other lessons' decks and terms are not.
struct Inside;

impl Addresses for Inside {
    fn lesson(&self, _: usize, _: Option<&str>) -> Option<String> {
        None
    }

    fn media(&self, file: &MediaFile) -> String {
        file.data_address()
    }

    fn term(&self, _: TermId) -> Option<String> {
        None
    }
}

/// The id of a slide, from 0; what the address ends in.
fn slide_id(index: usize) -> String {
    format!("s{}", index + 1)
}

/// Headings lead to their slides.
fn anchors(deck: &Deck<'_>) -> Anchors {
    let mut anchors = Anchors::default();
    for (index, slide) in deck.slides.iter().enumerate() {
        for (side, anchor) in &slide.anchors {
            anchors.share(*side, anchor, &slide_id(index));
        }
    }
    anchors
}

fn passages<'a>(deck: &'a Deck<'_>, cx: &Context<'a>) -> Sides<Option<Passage<'a>>> {
    Sides::new(Side::Source, Side::Target).map(|side| {
        let lang = cx.project.lang(side).filter(|_| deck.order.contains(&side))?;
        let file = cx.project.lessons.get(deck.lesson.index)?.files.get(side).as_ref()?;
        let mut passage = Passage::plain(lang, &file.path);
        passage.marks = deck.marks.get(side);
        passage.numbers.clone_from(deck.numbers.get(side));
        Some(passage)
    })
}

/// A deck on its way into a page.
struct Page<'a> {
    deck: &'a Deck<'a>,
    cx: &'a Context<'a>,
}

impl Page<'_> {
    /// The page around its slides.
    fn write(&self, w: &mut BlockWriter<'_>, slides: &Markup) {
        w.html.markup(&Markup::trusted("<!DOCTYPE html>\n".to_owned()));
        let lang = |side: Side| self.cx.project.lang(side).filter(|_| self.deck.order.contains(&side));
        let tag = |side: Side| lang(side).map(|lang| lang.to_string()).unwrap_or_default();
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        let show = if self.deck.is_bilingual() { "both" } else { side_name(first) };
        let attrs = [
            ("lang", tag(first)),
            ("class", if self.deck.is_bilingual() { "" } else { "single" }.to_owned()),
            ("data-show", show.to_owned()),
            ("data-first", side_name(first).to_owned()),
            ("data-src", tag(Side::Source)),
            ("data-tgt", tag(Side::Target)),
        ];
        w.html.open("html", &attrs.each_ref().map(|(key, value)| (*key, value.as_str())));
        self.head(w, font::is_wanted(slides.as_str()));
        w.html.open("body", &[]);
        let label = self.cx.labels.get(first, "deck-slides");
        w.html.open("main", &[("id", "deck"), ("aria-label", &label.text)]);
        w.html.markup(slides);
        w.html.close("main");
        self.chrome(w);
        self.script(w);
        w.html.close("body");
        w.html.close("html");
        w.html.newline();
    }

    fn head(&self, w: &mut BlockWriter<'_>, formulas: bool) {
        w.html.open("head", &[]);
        w.html.open("meta", &[("charset", "utf-8")]);
        w.html.open("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        // Nothing may be loaded, even if a lesson found a way to ask for it.
        let policy = "default-src 'none'; img-src data:; media-src data:; font-src data:; \
                      style-src 'unsafe-inline'; script-src 'unsafe-inline'";
        w.html.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
        w.html.leaf("title", &[], &self.title());
        w.html.open("style", &[]);
        w.html.markup(&Markup::trusted(STYLES.concat()));
        if formulas {
            w.html.markup(&Markup::trusted(font::style(&font::address())));
        }
        w.html.close("style");
        w.html.close("head");
    }

    /// The lesson's title in the lead language, then the course's.
    fn title(&self) -> String {
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        let own =
            self.deck.title.get(first).as_ref().map(|words| crate::emit::prose::alt_text(words)).unwrap_or_default();
        let course = self.cx.project.title.get(self.cx.project.lang(first).unwrap_or(self.cx.project.source));
        if course.is_empty() { own } else { format!("{own} – {course}") }
    }

    fn script(&self, w: &mut BlockWriter<'_>) {
        let kept: [(&'static str, &str); 2] = [
            // Kept as text: the presenter's window gets them when it is opened.
            ("presenter-style", include_str!("../../assets/deck/presenter.css")),
            ("presenter-script", include_str!("../../assets/deck/presenter-window.js")),
        ];
        for (id, text) in kept {
            w.html.open("script", &[("type", "text/plain"), ("id", id)]);
            w.html.markup(&Markup::trusted(text.to_owned()));
            w.html.close("script");
        }
        w.html.open("script", &[]);
        w.html.markup(&Markup::trusted(SCRIPTS.concat()));
        w.html.close("script");
    }
}

/// The value of `data-show` and `data-only` for a version.
fn side_name(side: Side) -> &'static str {
    match side {
        Side::Source => "src",
        Side::Target => "tgt",
    }
}

/// An element with nothing in it but what the style sheet draws.
fn empty(html: &mut Html, name: &'static str, class: &str) {
    html.leaf(name, &[("class", class), ("aria-hidden", "true")], "");
}
