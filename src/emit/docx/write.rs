//! Paragraphs, runs and what a document gathers while it is written: relations, footnotes, numberings, pictures.
//! What is written is the other modules'; element names and their order are those of ECMA-376 part 1, 17.

use std::collections::BTreeMap;

use crate::codec::hash;
use crate::codec::xml::Xml;
use crate::diag::Finding;
use crate::doc::blocks;
use crate::emit::html::Context;
use crate::emit::picture::Bitmaps;
use crate::emit::prose::anchor_of;
use crate::emit::{Label, Labels};
use crate::lang::{Lang, Side};
use crate::project::PageProfile;
use crate::view::HandoutPage;

use super::comments::Comments;

/// Twentieths of a point in a millimetre.
pub const TWIPS: f64 = 56.692_9;

/// Levels of indentation, in twips.
pub const STEP: usize = 360;

/// How the text of a run looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    /// `superscript`, `subscript`.
    pub raised: &'static str,
    /// A character style.
    pub style: &'static str,
}

/// A paragraph's properties.
#[derive(Clone, Copy, Debug, Default)]
pub struct Para<'s> {
    pub style: &'s str,
    /// Numbering and level.
    pub number: Option<(usize, usize)>,
    pub keep: bool,
    pub break_before: bool,
    /// Stands in the middle of the line.
    pub centred: bool,
}

impl<'s> Para<'s> {
    pub fn of(style: &'s str) -> Para<'s> {
        Para { style, ..Para::default() }
    }
}

/// A cell must end with a paragraph, and two tables must not touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    Nothing,
    Paragraph,
    Table,
}

/// What a document is made of.
#[derive(Default)]
pub struct Parts {
    pub body: Option<Xml>,
    /// Each footnote's paragraphs, from number 1.
    pub footnotes: Vec<Option<Xml>>,
    /// Addresses outside the document: `rId` with a number from 1, after those of the package.
    pub links: Vec<String>,
    /// Files below `word/media`.
    pub media: BTreeMap<String, std::sync::Arc<[u8]>>,
    /// The relations of pictures, in order: a name of `media` each.
    pub pictures: Vec<String>,
    /// The texts of comments, by number.
    pub comments: Vec<String>,
    /// Numberings, from 1: the kind and where it starts.
    pub numbers: Vec<(usize, u32)>,
}

pub struct Writer<'a> {
    pub xml: Xml,
    pub page: &'a HandoutPage<'a>,
    pub cx: &'a Context<'a>,
    pub bitmaps: &'a Bitmaps,
    pub sheet: &'a PageProfile,
    pub parallel: bool,
    /// The version under way.
    pub side: Side,
    pub look: Look,
    /// No term is explained here.
    pub quiet: bool,
    /// Depth of lists.
    pub depth: usize,
    /// The second language below the first: set off by a line at its left.
    pub second: bool,
    /// Whether rows stand in a callout's box.
    pub boxed: bool,
    /// A grid of rows is open.
    pub grid: bool,
    /// What was written last, where it matters.
    pub tail: Tail,
    /// Choices of the gaps of the question under way.
    pub gaps: Vec<Option<Vec<String>>>,
    pub parts: Parts,
    pub findings: Vec<Finding>,
    pub seen_notes: Vec<(Side, String)>,
    pub comments: Comments,
    bookmarks: usize,
    anchors: Vec<(Side, String)>,
}

impl<'a> Writer<'a> {
    pub fn new(
        page: &'a HandoutPage<'a>,
        cx: &'a Context<'a>,
        bitmaps: &'a Bitmaps,
        sheet: &'a PageProfile,
        parallel: bool,
    ) -> Writer<'a> {
        let mut anchors = Vec::new();
        for side in &page.order {
            let list = page.document(*side).map_or(&[][..], |document| &document.blocks);
            blocks(list, &mut |block| anchors.extend(anchor_of(block).map(|anchor| (*side, anchor.to_owned()))));
        }
        Writer {
            xml: Xml::piece(),
            page,
            cx,
            bitmaps,
            sheet,
            parallel,
            side: page.order.first().copied().unwrap_or(Side::Source),
            look: Look::default(),
            quiet: false,
            depth: 0,
            second: false,
            boxed: false,
            grid: false,
            tail: Tail::Nothing,
            gaps: Vec::new(),
            parts: Parts::default(),
            findings: Vec::new(),
            seen_notes: Vec::new(),
            comments: Comments::default(),
            bookmarks: 0,
            anchors,
        }
    }

    pub fn finish(mut self) -> (Parts, Vec<Finding>) {
        self.close_grid();
        self.parts.body = Some(self.xml);
        self.parts.comments = self.comments.written;
        (self.parts, self.findings)
    }

    pub fn lang(&self, side: Side) -> Lang {
        self.cx.project.lang(side).unwrap_or(self.cx.project.source)
    }

    /// The width that a passage has, in twips.
    pub fn room(&self) -> usize {
        let page = self.sheet.text_width() * TWIPS;
        let columns = if self.grid && self.parallel { (page - self.sheet.gap * TWIPS) / 2.0 } else { page };
        (columns as usize).saturating_sub(self.depth * STEP)
    }

    pub fn in_side(&mut self, side: Side, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.side, side);
        write(self);
        self.side = before;
    }

    pub fn quietly(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.quiet, true);
        write(self);
        self.quiet = before;
    }

    /// Writes with another look of runs.
    pub fn looking(&mut self, change: impl FnOnce(&mut Look), write: impl FnOnce(&mut Self)) {
        let before = self.look;
        change(&mut self.look);
        write(self);
        self.look = before;
    }

    pub fn paragraph(&mut self, para: Para<'_>, write: impl FnOnce(&mut Self)) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        if !para.style.is_empty() {
            self.xml.empty("w:pStyle", &[("w:val", para.style)]);
        }
        if para.keep {
            // In the first row of a grid some programs keep the whole table together for it.
            let wanted = if self.grid && !self.boxed { "0" } else { "1" };
            self.xml.empty("w:keepNext", &[("w:val", wanted)]);
        }
        if para.break_before {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((number, level)) = para.number {
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            self.xml.empty("w:numId", &[("w:val", &number.to_string())]);
            self.xml.close("w:numPr");
        }
        if self.second {
            self.xml.open("w:pBdr", &[]);
            let line = [("w:val", "single"), ("w:sz", "12"), ("w:space", "8"), ("w:color", "A6A6A6")];
            self.xml.empty("w:left", &line);
            self.xml.close("w:pBdr");
        }
        let list = if para.number.is_some() { 0 } else { self.depth * STEP };
        let left = list + if self.second { STEP } else { 0 };
        // A numbered paragraph has its level's own indentation.
        if left > 0 && (para.number.is_none() || self.second) {
            let own = para.number.map_or(0, |(_, level)| (level + 1) * STEP);
            let hanging = if para.number.is_some() { STEP } else { 0 }.to_string();
            self.xml.empty("w:ind", &[("w:left", &(left + own).to_string()), ("w:hanging", &hanging)]);
        }
        if para.centred {
            self.xml.empty("w:jc", &[("w:val", "center")]);
        }
        self.xml.close("w:pPr");
        write(self);
        self.xml.close("w:p");
        self.tail = Tail::Paragraph;
    }

    /// Text in the look and language under way.
    pub fn run(&mut self, text: &str) {
        let lang = self.lang(self.side);
        self.run_in(text, lang);
    }

    pub fn run_in(&mut self, text: &str, lang: Lang) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        self.properties(lang);
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.xml.empty("w:br", &[]);
            }
            if !line.is_empty() {
                self.xml.leaf("w:t", &[("xml:space", "preserve")], line);
            }
        }
        self.xml.close("w:r");
    }

    fn properties(&mut self, lang: Lang) {
        let Look { bold, italic, strike, raised, style } = self.look;
        self.xml.open("w:rPr", &[]);
        if !style.is_empty() {
            self.xml.empty("w:rStyle", &[("w:val", style)]);
        }
        for (wanted, name) in [(bold, "w:b"), (italic, "w:i"), (strike, "w:strike")] {
            if wanted {
                self.xml.empty(name, &[]);
            }
        }
        if !raised.is_empty() {
            self.xml.empty("w:vertAlign", &[("w:val", raised)]);
        }
        self.xml.empty("w:lang", &[("w:val", region(lang))]);
        self.xml.close("w:rPr");
    }

    pub fn line_break(&mut self) {
        self.xml.open("w:r", &[]);
        self.xml.empty("w:br", &[]);
        self.xml.close("w:r");
    }

    /// A word of ours in each language of the page, parted by a slash; once where both say the same.
    pub fn label(&mut self, id: &str) {
        self.label_with(|labels, side| labels.get(side, id));
    }

    pub fn label_with(&mut self, make: impl Fn(&Labels, Side) -> Label) {
        for (i, (_, label)) in self.cx.labels.each(&self.page.order, make).into_iter().enumerate() {
            if i > 0 {
                self.run(" / ");
            }
            self.run_in(&label.text, label.lang);
        }
    }

    /// A numbering of its own.
    pub fn numbering(&mut self, kind: usize, start: u32) -> usize {
        self.parts.numbers.push((kind, start));
        self.parts.numbers.len()
    }

    /// The name of the bookmark that an anchor is; `None` for one that is not in this document.
    pub fn bookmark_of(&self, side: Side, anchor: &str) -> Option<String> {
        let has = |side: Side| self.anchors.iter().any(|(own, name)| *own == side && name.eq_ignore_ascii_case(anchor));
        let side = [side, side.other()].into_iter().find(|side| has(*side))?;
        Some(bookmark(side, anchor))
    }

    /// Marks the place that links to this anchor lead to.
    pub fn mark(&mut self, side: Side, anchor: &str) {
        let (id, name) = (self.bookmarks.to_string(), bookmark(side, anchor));
        self.bookmarks += 1;
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }
}

/// At most 40 letters, digits and `_` (17.13.6.2).
fn bookmark(side: Side, anchor: &str) -> String {
    let side = if side == Side::Source { "s" } else { "t" };
    format!("sn_{side}_{}", &hash::hex(anchor.to_lowercase().as_bytes())[..12])
}

/// The tag by which Word chooses a dictionary.
pub fn region(lang: Lang) -> &'static str {
    match lang.as_str() {
        "vi" => "vi-VN",
        "en" => "en-GB",
        "zh" => "zh-CN",
        "ja" => "ja-JP",
        "ko" => "ko-KR",
        "fr" => "fr-FR",
        "de" => "de-DE",
        "lo" => "lo-LA",
        "km" => "km-KH",
        _ => "x-none",
    }
}
