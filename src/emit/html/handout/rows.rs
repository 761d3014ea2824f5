//! The rows of a page: each one `div.row` whose cells hold the two languages, so that the style sheet can put them side
//! by side, one below the other, or show one alone.

use crate::doc::{Block, BlockKind, Callout, CalloutKind, Figure, Heading, Table};
use crate::emit::prose::{alt_text, anchor_of, label_of};
use crate::i18n::Message;
use crate::lang::{Side, Sides};
use crate::view::HandoutPage;
use crate::view::handout::{Cells, Row, quiz_of};

use super::super::BlockWriter;
use super::super::block::has_safety;
use super::View;

impl View<'_> {
    pub(super) fn rows(&self, w: &mut BlockWriter<'_>, rows: &[Row<'_>]) {
        for row in rows {
            self.row(w, row);
            w.html.newline();
        }
    }

    fn row(&self, w: &mut BlockWriter<'_>, row: &Row<'_>) {
        match row {
            Row::Heading(cells) => self.heading(w, cells),
            Row::Pair(cells) => {
                let danger = cells.iter().any(|(_, cell)| cell.is_some_and(has_safety));
                w.always(danger, |w| {
                    self.open_row(w, "row", cells, |w| self.cells(w, cells, |w, block| w.block(block)))
                });
            }
            Row::Shared(both) => self.open_row(w, "row wide", &some(both), |w| shared(w, both)),
            Row::Wide(both) => self.open_row(w, "row stacked", &some(both), |w| {
                self.cells(w, &some(both), |w, block| w.block(block));
            }),
            Row::Table(both) => {
                if let (BlockKind::Table(a), BlockKind::Table(b)) = (&both.source.kind, &both.target.kind) {
                    let tables = in_order(self.page, a, b);
                    self.open_row(w, "row wide", &some(both), |w| w.table(&tables as &[(Side, &Table)]));
                }
            }
            Row::List(both) => {
                if let (BlockKind::List(a), BlockKind::List(b)) = (&both.source.kind, &both.target.kind) {
                    let lists = in_order(self.page, a, b);
                    self.open_row(w, "row wide", &some(both), |w| w.list(&lists));
                }
            }
            Row::Callout { kind, cells, rows } => self.callout(w, *kind, cells, rows),
            Row::Quiz(cells) => self.quiz(w, cells),
        }
    }

    /// A row with its anchors: they stand outside the cells, so that they are there whichever language is shown.
    fn open_row(
        &self,
        w: &mut BlockWriter<'_>,
        class: &str,
        cells: &Cells<'_>,
        write: impl FnOnce(&mut BlockWriter<'_>),
    ) {
        w.html.open("div", &[("class", class)]);
        let mut ids: Vec<String> = Vec::new();
        for (side, block) in cells.iter() {
            let anchor = block.and_then(anchor_of).filter(|_| block.and_then(quiz_of).is_none());
            let id = anchor.and_then(|anchor| w.around.anchors.get(side, anchor));
            ids.extend(id.map(str::to_owned).filter(|id| !ids.contains(id)));
        }
        for id in &ids {
            w.html.leaf("span", &[("class", "anchor"), ("id", id)], "");
        }
        write(w);
        w.html.close("div");
    }

    /// The two cells. A missing one says so, in a quiet way; on a page of one language there is nothing to miss.
    fn cells(&self, w: &mut BlockWriter<'_>, cells: &Cells<'_>, mut write: impl FnMut(&mut BlockWriter<'_>, &Block)) {
        w.html.open("div", &[("class", "cells")]);
        w.each_side("div", "cell", |w, side| match cells.get(side) {
            Some(block) => write(w, block),
            None => self.missing(w, side),
        });
        w.html.close("div");
    }

    fn missing(&self, w: &mut BlockWriter<'_>, side: Side) {
        let Some(lang) = self.cx.project.lang(side) else { return };
        w.html.open("p", &[("class", "missing")]);
        for (i, words) in [side, side.other()].into_iter().enumerate() {
            let language = Message::new().text("language", self.cx.labels.language(words, lang));
            let label = self.cx.labels.format(words, "out-no-counterpart", &language);
            if i > 0 {
                w.html.text(" / ");
            }
            w.html.leaf("span", &[("lang", label.lang.as_str())], &label.text);
        }
        w.html.close("p");
    }

    fn heading(&self, w: &mut BlockWriter<'_>, cells: &Cells<'_>) {
        let level = [cells.source, cells.target].into_iter().flatten().filter_map(heading_of).map(|h| h.level).min();
        let class = format!("row head h{}", level.unwrap_or(2));
        self.open_row(w, &class, cells, |w| {
            self.cells(w, cells, |w, block| {
                heading_of(block).into_iter().for_each(|heading| w.heading(heading, heading.level));
            });
        });
    }

    fn callout(&self, w: &mut BlockWriter<'_>, kind: CalloutKind, cells: &Cells<'_>, rows: &[Row<'_>]) {
        w.always(kind.is_safety(), |w| {
            self.open_row(w, "row wide", cells, |w| {
                w.callout_open(kind);
                w.html.open("div", &[("class", "callout-head")]);
                w.icon(kind);
                w.html.open("b", &[("class", "callout-word")]);
                w.label(label_of(kind));
                w.html.close("b");
                w.html.close("div");
                self.callout_title(w, cells);
                self.rows(w, rows);
                w.html.close("div");
            });
        });
    }

    fn callout_title(&self, w: &mut BlockWriter<'_>, cells: &Cells<'_>) {
        let titled = |block: &Block| callout_of(block).is_some_and(|callout| !callout.title.is_empty());
        if !cells.iter().any(|(_, block)| block.is_some_and(titled)) {
            return;
        }
        w.html.open("div", &[("class", "cells callout-title")]);
        w.each_side("div", "cell", |w, side| match cells.get(side).and_then(callout_of) {
            Some(callout) => w.quietly(|w| w.inlines(&callout.title)),
            None => self.missing(w, side),
        });
        w.html.close("div");
    }

    fn quiz(&self, w: &mut BlockWriter<'_>, cells: &Cells<'_>) {
        let version = |side: Side| cells.get(side).and_then(|block| Some((side, block, quiz_of(block)?)));
        let versions: Vec<_> = self.page.order.iter().filter_map(|side| version(*side)).collect();
        self.open_row(w, "row wide", cells, |w| {
            if let ([(side, ..)], true) = (versions.as_slice(), self.page.order.len() > 1) {
                // A question that only one version has: in its language, whatever the reader chose, with a word why.
                let side = *side;
                let lang = w.passage_of(side).lang;
                self.missing(w, side.other());
                w.html.open("div", &[("lang", lang.as_str())]);
                w.in_side(side, |w| w.quiz(&versions));
                w.html.close("div");
            } else {
                w.quiz(&versions);
            }
        });
    }
}

/// What is the same in both languages: a figure with both captions, a formula, code, a rule.
fn shared(w: &mut BlockWriter<'_>, both: &Sides<&Block>) {
    match (&both.source.kind, &both.target.kind) {
        (BlockKind::Figure(a), BlockKind::Figure(b)) => figure(w, both, &Sides::new(a, b)),
        _ => w.block(both.source),
    }
}

fn figure(w: &mut BlockWriter<'_>, blocks: &Sides<&Block>, figures: &Sides<&Figure>) {
    let first = w.order.first().copied().unwrap_or(Side::Source);
    w.html.open("figure", &[]);
    let other_alt = alt_text(&figures.get(first.other()).image.alt);
    w.in_side(first, |w| w.image(&figures.get(first).image, &other_alt));
    w.html.open("figcaption", &[("class", "cells")]);
    w.each_side("div", "cell", |w, side| {
        let said = side == first && !w.is_shown(&figures.get(side).image);
        w.caption(blocks.get(side), figures.get(side), said);
    });
    w.html.close("figcaption");
    w.html.close("figure");
}

fn some<'a>(both: &Sides<&'a Block>) -> Cells<'a> {
    Sides::new(Some(both.source), Some(both.target))
}

fn in_order<'a, T>(page: &HandoutPage<'_>, source: &'a T, target: &'a T) -> Vec<(Side, &'a T)> {
    let both = Sides::new(source, target);
    page.order.iter().map(|side| (*side, *both.get(*side))).collect()
}

pub(super) fn heading_of(block: &Block) -> Option<&Heading> {
    match &block.kind {
        BlockKind::Heading(heading) => Some(heading),
        _ => None,
    }
}

fn callout_of(block: &Block) -> Option<&Callout> {
    match &block.kind {
        BlockKind::Callout(callout) => Some(callout),
        _ => None,
    }
}
