//! Blocks as HTML, in one language or with both side by side where a list or a table pairs item by item.
//! The handout, the deck and the player write their passages with it; which block goes where is `view`'s decision.

use std::collections::{BTreeSet, HashSet};

use crate::diag::Finding;
use crate::doc::{Block, BlockKind, Callout, CalloutKind, Code, Container, Figure, Heading, List, blocks};
use crate::emit::prose::label_of;
use crate::lang::{Side, Sides};
use crate::view::unit::Question;
use crate::view::{Medium, shown};

use super::fields::GapFields;
use super::{Html, Passage, Surroundings, icon};

/// Writes the passages of one page. Make one a page, take `html`, `used` and `findings` out at the end.
pub struct BlockWriter<'a> {
    pub html: Html,
    /// Course paths of the media files that the page shows or links to.
    pub used: BTreeSet<String>,
    pub findings: Vec<Finding>,
    pub(super) around: &'a Surroundings<'a>,
    pub(super) medium: Medium,
    passages: Sides<Option<Passage<'a>>>,
    /// The versions that this page has, the first language first.
    pub(super) order: Vec<Side>,
    pub(super) side: Side,
    /// Both languages stay visible whatever the reader chose.
    pub(super) always: bool,
    /// No term is marked here: headings, links.
    pub(super) quiet: bool,
    /// The choices of the gaps of the question under way, `None` for a gap to write into.
    pub(super) gaps: Vec<Option<Vec<String>>>,
    /// The gaps of the played question under way.
    pub(super) fields: Option<GapFields>,
    pub(super) seen_notes: HashSet<String>,
    /// How many tables have been written.
    pub(super) tables: usize,
    /// Inside a link.
    pub(super) linked: bool,
    /// In a book: a term leads to its note, which a reader opens as a window.
    pub(super) book: bool,
    /// The questions that are played, on the pages of a package.
    pub(super) play: Option<&'a [Question]>,
}

impl<'a> BlockWriter<'a> {
    /// `order` names the versions that the page shows, the first language first; each needs its passage.
    pub fn new(
        around: &'a Surroundings<'a>,
        medium: Medium,
        passages: Sides<Option<Passage<'a>>>,
        order: Vec<Side>,
    ) -> BlockWriter<'a> {
        let side = order.first().copied().unwrap_or(Side::Source);
        BlockWriter {
            html: Html::new(),
            used: BTreeSet::new(),
            findings: Vec::new(),
            around,
            medium,
            passages,
            order,
            side,
            always: false,
            quiet: false,
            gaps: Vec::new(),
            fields: None,
            linked: false,
            book: false,
            tables: 0,
            seen_notes: HashSet::new(),
            play: None,
        }
    }

    /// The version that is being written.
    pub fn passage(&self) -> &Passage<'a> {
        self.passage_of(self.side)
    }

    pub(super) fn passage_of(&self, side: Side) -> &Passage<'a> {
        let other = || self.passages.get(side.other()).as_ref();
        self.passages.get(side).as_ref().or_else(other).expect("a page shows at least one version")
    }

    /// Writes in another version for a while.
    pub fn in_side(&mut self, side: Side, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.side, side);
        write(self);
        self.side = before;
    }

    /// Writes something that no reader's choice hides: safety callouts.
    pub fn always(&mut self, always: bool, write: impl FnOnce(&mut Self)) {
        let before = self.always;
        self.always |= always;
        write(self);
        self.always = before;
    }

    pub(super) fn quietly(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.quiet, true);
        write(self);
        self.quiet = before;
    }

    /// The value of `data-only`: the style sheet hides what belongs to the version that the reader does not want.
    pub(super) fn only(&self, side: Side) -> &'static str {
        match side {
            _ if self.always || self.order.len() < 2 => "",
            Side::Source => "src",
            Side::Target => "tgt",
        }
    }

    /// One element a version of the page, in order, each with its language: the halves of a row.
    pub fn each_side(&mut self, name: &'static str, class: &str, mut write: impl FnMut(&mut Self, Side)) {
        for side in self.order.clone() {
            let lang = self.passage_of(side).lang;
            let attrs = [("class", class), ("lang", lang.as_str()), ("data-only", self.only(side))];
            self.html.open(name, &attrs);
            self.in_side(side, |w| write(w, side));
            self.html.close(name);
        }
    }

    /// A word of ours in each language of the page, parted by a slash that goes with either.
    pub fn label(&mut self, id: &str) {
        self.label_with(|labels, side| labels.get(side, id));
    }

    pub(super) fn label_with(&mut self, make: impl Fn(&crate::emit::Labels, Side) -> crate::emit::Label) {
        for (i, side) in self.order.clone().into_iter().enumerate() {
            let label = make(self.around.labels, side);
            if i > 0 {
                let both = if self.always { "" } else { "both" };
                self.html.leaf("span", &[("class", "slash"), ("data-only", both)], " / ");
            }
            self.html.leaf("span", &[("lang", label.lang.as_str()), ("data-only", self.only(side))], &label.text);
        }
    }

    /// A word of ours in the language of the passage under way.
    pub fn word(&mut self, id: &str) {
        let label = self.around.labels.get(self.side, id);
        self.html.text(&label.text);
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// A block in the version under way. What is not meant for this output or for students is not written at all.
    pub fn block(&mut self, block: &Block) {
        if !shown(block, self.medium) {
            return;
        }
        match &block.kind {
            BlockKind::Heading(heading) => self.heading(heading, heading.level),
            BlockKind::Paragraph(content) => {
                self.html.open("p", &[]);
                self.inlines(content);
                self.html.close("p");
            }
            BlockKind::Figure(figure) => self.figure(block, figure),
            BlockKind::Code(code) => self.code(code),
            BlockKind::Math(latex) => self.formula(latex, block),
            BlockKind::List(list) => self.list(&[(self.side, list)]),
            BlockKind::Table(table) => self.table(&[(self.side, table)]),
            BlockKind::Quote(inner) => {
                self.html.open("blockquote", &[]);
                self.blocks(inner);
                self.html.close("blockquote");
            }
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Container(container) => self.container(container),
            BlockKind::Quiz(quiz) => self.quiz(&[(self.side, block, quiz)]),
            BlockKind::Html(source) => self.author_html(source),
            BlockKind::Rule => self.html.open("hr", &[]),
            // Notes stand together at the end of the page.
            BlockKind::Footnote(..) => {}
        }
        self.html.newline();
    }

    /// A heading; `level` may differ from the author's where the page has its own title above.
    pub fn heading(&mut self, heading: &Heading, level: u8) {
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1];
        self.html.open(name, &[]);
        self.quietly(|w| w.inlines(&heading.content));
        self.html.close(name);
    }

    fn figure(&mut self, block: &Block, figure: &Figure) {
        self.html.open("figure", &[]);
        self.image(&figure.image, "");
        self.html.open("figcaption", &[]);
        let said = !self.is_shown(&figure.image);
        self.caption(block, figure, said);
        self.html.close("figcaption");
        self.html.close("figure");
    }

    /// `Hình 3.` and the picture's title, or its alt text where it has none. `said`: the alt text stands in the
    /// picture's place already.
    pub(super) fn caption(&mut self, block: &Block, figure: &Figure, said: bool) {
        let number = self.passage().numbers.get(&block.id).copied().unwrap_or(0);
        if number > 0 {
            let label = self.around.labels.get(self.side, "out-figure");
            self.html.leaf("b", &[("class", "number")], &format!("{}\u{A0}{number}.", label.text));
            self.html.text(" ");
        }
        if figure.image.title.is_empty() && said {
            return;
        }
        if figure.image.title.is_empty() {
            // The picture's alternative says the same to those who listen.
            self.html.open("span", &[("aria-hidden", "true")]);
            self.quietly(|w| w.inlines(&figure.image.alt));
            self.html.close("span");
        } else {
            self.html.text(&figure.image.title);
        }
    }

    /// The tab index of what scrolls by itself on a narrow page; on slides nothing scrolls.
    pub(super) fn scrolls(&self) -> &'static str {
        if self.medium == Medium::Slides { "" } else { "0" }
    }

    pub fn code(&mut self, code: &Code) {
        let tokens = self.around.code.tokens(&code.language, &code.text);
        // Long lines scroll, so the block must take the focus.
        self.html.open("pre", &[("class", "code"), ("tabindex", self.scrolls()), ("translate", "no")]);
        self.html.open("code", &[("data-language", &code.language)]);
        for token in tokens.iter() {
            let text = &code.text[token.range.clone()];
            match token.class.page() {
                "" => self.html.text(text),
                class => self.html.leaf("span", &[("class", class)], text),
            }
        }
        self.html.close("code");
        self.html.close("pre");
    }

    pub fn formula(&mut self, latex: &str, block: &Block) {
        self.html.open("div", &[("class", "formula"), ("tabindex", self.scrolls())]);
        self.math(latex, true, block.span);
        self.html.close("div");
    }

    /// A list in one version, or two lists that pair item by item: the number stands once, the items side by side.
    pub fn list(&mut self, lists: &[(Side, &List)]) {
        let Some((_, first)) = lists.first() else { return };
        let name = if first.start.is_some() { "ol" } else { "ul" };
        let start = first.start.filter(|n| *n != 1).map(|n| n.to_string()).unwrap_or_default();
        let tasks = if first.items.iter().any(|item| item.task.is_some()) { "tasks" } else { "" };
        let paired = if lists.len() > 1 { "paired" } else { "" };
        self.html.open(name, &[("class", format!("{tasks} {paired}").trim()), ("start", &start)]);
        for (i, item) in first.items.iter().enumerate() {
            self.html.open("li", &[]);
            if let Some(done) = item.task {
                // Paper and screen alike: a box to tick by hand.
                self.html.leaf("span", &[("class", "box"), ("aria-hidden", "true")], if done { "☑" } else { "☐" });
            }
            if lists.len() > 1 {
                let danger = lists.iter().any(|(_, list)| list.items[i].blocks.iter().any(has_safety));
                self.always(danger, |w| {
                    w.html.open("div", &[("class", "cells")]);
                    w.each_side("div", "cell", |w, side| {
                        let own = lists.iter().find(|(s, _)| *s == side);
                        own.iter().for_each(|(_, list)| w.item(&list.items[i].blocks, list.tight));
                    });
                    w.html.close("div");
                });
            } else {
                self.item(&item.blocks, first.tight);
            }
            self.html.close("li");
        }
        self.html.close(name);
    }

    /// What is in an item; the paragraphs of a tight list are bare text.
    pub(super) fn item(&mut self, blocks: &[Block], tight: bool) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(content) if tight => self.inlines(content),
                _ => self.block(block),
            }
        }
    }

    fn callout(&mut self, callout: &Callout) {
        self.callout_open(callout.kind);
        self.html.open("p", &[("class", "callout-head")]);
        self.icon(callout.kind);
        self.html.open("b", &[("class", "callout-word")]);
        self.word(label_of(callout.kind));
        self.html.close("b");
        if !callout.title.is_empty() {
            self.html.text(" ");
            self.quietly(|w| w.inlines(&callout.title));
        }
        self.html.close("p");
        self.blocks(&callout.blocks);
        self.html.close("div");
    }

    pub(super) fn callout_open(&mut self, kind: CalloutKind) {
        self.html.open("div", &[("class", &format!("callout {}", kind.as_str())), ("role", "note")]);
    }

    pub(super) fn icon(&mut self, kind: CalloutKind) {
        icon::write(&mut self.html, kind);
    }

    fn container(&mut self, container: &Container) {
        if !container.title.is_empty() {
            self.html.open("p", &[("class", "container-title")]);
            self.inlines(&container.title);
            self.html.close("p");
        }
        self.blocks(&container.blocks);
    }
}

/// Whether a danger, warning or caution is in a block, at whatever depth.
pub(super) fn has_safety(block: &Block) -> bool {
    let mut found = false;
    blocks(std::slice::from_ref(block), &mut |block| {
        found |= matches!(&block.kind, BlockKind::Callout(callout) if callout.kind.is_safety());
    });
    found
}
