//! The two languages of a lesson: side by side, one below the other, or one alone; and what a document gathers while it is
//! written. Which block stands in which row was decided in `view`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::hash;
use crate::diag::Finding;
use crate::doc::{Block, BlockKind, CalloutKind};
use crate::emit::html::Context;
use crate::emit::prose::{anchor_of, label_of};
use crate::emit::{Label, Labels};
use crate::glossary::TermId;
use crate::lang::{Lang, Side, Sides};
use crate::project::PageProfile;
use crate::view::HandoutPage;
use crate::view::handout::{Cells, Row, quiz_of};

use super::script::{Script, quoted, region};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Where a lesson stands in a book of the course.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub index: usize,
    /// Levels of headings above the lesson's title.
    pub above: u8,
}

/// The name of the place where a lesson of a book begins.
pub fn lesson_label(index: usize) -> String {
    format!("sn-lesson-{index}")
}

pub struct Writer<'a> {
    pub script: Script,
    pub page: &'a HandoutPage<'a>,
    pub cx: &'a Context<'a>,
    pub sheet: &'a PageProfile,
    pub parallel: bool,
    /// The version under way.
    pub side: Side,
    /// No term is explained here.
    pub quiet: bool,
    /// Terms stand out wherever they are used.
    pub strong_terms: bool,
    /// In a column of two.
    pub column: bool,
    /// Choices of the gaps of the question under way.
    pub gaps: Vec<Option<Vec<String>>>,
    /// Pictures by path.
    pub files: BTreeMap<String, Arc<[u8]>>,
    pub findings: Vec<Finding>,
    pub noted: Vec<(Side, String)>,
    /// Terms whose first place has been marked, in that order.
    pub placed: Vec<TermId>,
    anchors: Vec<String>,
    /// A chapter of a book: its names carry the lesson's number, and its headings stand below those of parts.
    pub chapter: Option<Place>,
    /// The level of the last heading: none may be left out below it (PDF/UA-1, 7.4).
    last_level: u8,
}

impl<'a> Writer<'a> {
    pub fn new(page: &'a HandoutPage<'a>, cx: &'a Context<'a>, sheet: &'a PageProfile, parallel: bool) -> Writer<'a> {
        Writer {
            script: Script::default(),
            page,
            cx,
            sheet,
            parallel,
            side: page.order.first().copied().unwrap_or(Side::Source),
            quiet: false,
            strong_terms: false,
            column: false,
            gaps: Vec::new(),
            files: BTreeMap::new(),
            findings: Vec::new(),
            noted: Vec::new(),
            placed: Vec::new(),
            anchors: Vec::new(),
            chapter: None,
            last_level: 0,
        }
    }

    pub fn finish(self) -> (String, BTreeMap<String, Arc<[u8]>>, Vec<Finding>) {
        (self.script.finish(), self.files, self.findings)
    }

    pub fn lang(&self, side: Side) -> Lang {
        self.cx.project.lang(side).unwrap_or(self.cx.project.source)
    }

    /// The width that a passage has, in points.
    pub fn room(&self) -> f64 {
        let page = self.sheet.text_width() * POINTS;
        if self.column { (page - self.sheet.gap * POINTS) / 2.0 } else { page }
    }

    pub fn level(&mut self, level: u8) -> u8 {
        let above = self.chapter.map_or(0, |place| place.above);
        let last = self.last_level.max(above);
        self.last_level = (level + above).clamp(above + 1, last + 1);
        self.last_level
    }

    /// The name of a place: in a book each lesson has its own.
    pub fn name(&self, kind: &str, of: &str) -> String {
        let lesson = self.chapter.map_or_else(String::new, |place| format!("{}-", place.index));
        format!("sn-{lesson}{kind}-{of}")
    }

    /// The name of the place that an anchor is.
    pub fn anchor_label(&self, side: Side, anchor: &str) -> String {
        let side = if side == Side::Source { "s" } else { "t" };
        self.name(side, &hash::hex(anchor.to_lowercase().as_bytes())[..12])
    }

    /// The lesson's source file in the version under way, from which its links count.
    pub fn path(&self) -> &'a str {
        let cx = self.cx;
        let files = cx.project.lessons.get(self.page.lesson.index).map(|lesson| &lesson.files);
        files.and_then(|files| files.get(self.side).as_ref()).map_or("", |file| file.path.as_str())
    }

    /// Marks the place that links to this anchor lead to; the first of a name counts.
    pub fn anchor(&mut self, side: Side, anchor: &str) {
        let name = self.anchor_label(side, anchor);
        if !self.anchors.contains(&name) {
            self.script.raw(&format!("[#metadata(none)#label({})];", quoted(&name)));
            self.anchors.push(name);
        }
    }

    pub fn term_label(&self, term: TermId) -> String {
        self.name("term", &self.cx.term_id(term))
    }

    pub fn quietly(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.quiet, true);
        write(self);
        self.quiet = before;
    }

    /// Writes in a version, marked as its language.
    pub fn in_lang(&mut self, side: Side, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.side, side);
        let lang = self.lang(side);
        self.script.open(&format!("text({}", region(lang)));
        write(self);
        self.script.close();
        self.side = before;
    }

    /// A word of ours in each language of the page, parted by a slash; once where both say the same.
    pub fn label(&mut self, id: &str) {
        self.label_with(|labels, side| labels.get(side, id));
    }

    pub fn label_with(&mut self, make: impl Fn(&Labels, Side) -> Label) {
        for (i, (_, label)) in self.cx.labels.each(&self.page.order, make).into_iter().enumerate() {
            if i > 0 {
                self.script.text(" / ");
            }
            self.script.open(&format!("text({}", region(label.lang)));
            self.script.text(&label.text);
            self.script.close();
        }
    }

    pub fn rows(&mut self, rows: &[Row<'_>]) {
        rows.iter().for_each(|row| self.row(row));
    }

    fn row(&mut self, row: &Row<'_>) {
        match row {
            Row::Heading(cells) => {
                let page = self.page;
                let heading = |side: &Side| match (*cells.get(*side)).map(|block| (block, &block.kind)) {
                    Some((block, BlockKind::Heading(heading))) => Some((*side, block, heading)),
                    _ => None,
                };
                let versions: Vec<_> = page.order.iter().filter_map(heading).collect();
                self.headings(&versions);
            }
            Row::Pair(cells) => self.pair(|w, side| match cells.get(side) {
                Some(block) => w.block(block),
                None => w.missing(side),
            }),
            Row::Shared(both) => self.shared(both),
            Row::Wide(both) => {
                for side in self.page.order.clone() {
                    self.in_lang(side, |w| w.block(both.get(side)));
                }
            }
            Row::Table(both) => {
                if let (BlockKind::Table(a), BlockKind::Table(b)) = (&both.source.kind, &both.target.kind) {
                    let sides = Sides::new(a, b);
                    let tables: Vec<_> = self.page.order.iter().map(|side| (*side, *sides.get(*side))).collect();
                    self.table(&tables);
                }
            }
            Row::List(both) => {
                if let (BlockKind::List(a), BlockKind::List(b)) = (&both.source.kind, &both.target.kind) {
                    let lists = Sides::new(a, b);
                    for i in 0..a.items.len() {
                        self.pair(|w, side| {
                            let list = lists.get(side);
                            let call = match list.start {
                                Some(start) => format!("enum(start: {}, ", start as usize + i),
                                None => "list(".to_owned(),
                            };
                            w.script.open(&call);
                            w.item(&list.items[i]);
                            w.script.close();
                        });
                    }
                }
            }
            Row::Callout { kind, cells, rows } => self.callout_rows(*kind, cells, rows),
            Row::Quiz(cells) => {
                let version = |side: &Side| cells.get(*side).and_then(|block| Some((*side, block, quiz_of(block)?)));
                let versions: Vec<_> = self.page.order.iter().filter_map(version).collect();
                self.quiz(&versions);
            }
        }
    }

    /// A row of two columns, or the versions one below the other.
    pub fn pair(&mut self, mut write: impl FnMut(&mut Self, Side)) {
        let order = self.page.order.clone();
        if order.len() > 1 && self.parallel && !self.column {
            self.script.raw(&format!("pair({}mm, ", self.sheet.gap));
            self.column = true;
            for side in order {
                self.script.open("");
                self.in_lang(side, |w| write(w, side));
                self.script.raw("},");
            }
            self.column = false;
            return self.script.raw(");\n");
        }
        for (i, side) in order.into_iter().enumerate() {
            if i > 0 {
                self.script.open("below(");
            }
            self.in_lang(side, |w| write(w, side));
            if i > 0 {
                self.script.close();
            }
        }
    }

    /// What is the same in both languages: a figure with both captions, a formula, code, a rule.
    fn shared(&mut self, both: &Sides<&Block>) {
        let figure = |side: &Side| match &both.get(*side).kind {
            BlockKind::Figure(figure) => Some((*side, *both.get(*side), figure)),
            _ => None,
        };
        let figures: Vec<_> = self.page.order.iter().filter_map(figure).collect();
        if figures.is_empty() {
            return self.in_lang(Side::Source, |w| w.block(both.source));
        }
        for (side, block, _) in &figures {
            anchor_of(block).into_iter().for_each(|anchor| self.anchor(*side, anchor));
        }
        self.figures(&figures);
    }

    fn callout_rows(&mut self, kind: CalloutKind, cells: &Cells<'_>, rows: &[Row<'_>]) {
        let before = self.script.swap(String::new());
        self.label(label_of(kind));
        let head = self.script.take();
        self.script.swap(before);
        self.script.open(&format!("callout({head}, "));
        let title = |side: Side| match (*cells.get(side)).map(|block| &block.kind) {
            Some(BlockKind::Callout(callout)) if !callout.title.is_empty() => Some(&callout.title),
            _ => None,
        };
        if Side::BOTH.into_iter().any(|side| title(side).is_some()) {
            self.script.open("kept(");
            self.pair(|w, side| {
                if let Some(title) = title(side) {
                    w.quietly(|w| w.wrapped("strong(", title));
                }
            });
            self.script.close();
        }
        self.rows(rows);
        self.script.close();
    }
}
