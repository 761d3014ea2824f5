//! The two languages of a lesson: side by side in a grid of rows, one below the other, or one alone. Headings stand between
//! the grids, so that Word's navigation and contents see them. Which block stands in which row was decided in `view`.

use crate::doc::{Block, BlockKind, CalloutKind, Figure};
use crate::emit::prose::{anchor_of, label_of};
use crate::i18n::Message;
use crate::lang::{Side, Sides};
use crate::view::handout::{Cells, Row, quiz_of};

use super::blocks::heading_style;
use super::write::{Para, TWIPS, Tail, Writer};

impl Writer<'_> {
    pub fn rows(&mut self, rows: &[Row<'_>]) {
        rows.iter().for_each(|row| self.row(row));
    }

    fn row(&mut self, row: &Row<'_>) {
        match row {
            Row::Heading(cells) => self.wide(|w| w.heading_pair(cells)),
            Row::Pair(cells) => self.pair(|w, side| match cells.get(side) {
                Some(block) => w.block(block),
                None => w.missing(side),
            }),
            Row::Shared(both) => self.wide(|w| w.shared(both)),
            Row::Wide(both) => self.wide(|w| {
                for side in w.page.order.clone() {
                    w.in_side(side, |w| w.block(both.get(side)));
                }
            }),
            Row::Table(both) => self.wide(|w| {
                if let (BlockKind::Table(a), BlockKind::Table(b)) = (&both.source.kind, &both.target.kind) {
                    let sides = Sides::new(a, b);
                    let tables: Vec<_> = w.page.order.iter().map(|side| (*side, *sides.get(*side))).collect();
                    w.table(&tables);
                }
            }),
            Row::List(both) => {
                if let (BlockKind::List(a), BlockKind::List(b)) = (&both.source.kind, &both.target.kind) {
                    let numbers = Sides::new(self.numbering_of(a), self.numbering_of(b));
                    let lists = Sides::new(a, b);
                    for i in 0..a.items.len() {
                        self.pair(|w, side| w.item(&lists.get(side).items[i], *numbers.get(side)));
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

    /// A row of the grid, or the versions one below the other.
    pub fn pair(&mut self, mut write: impl FnMut(&mut Self, Side)) {
        let order = self.page.order.clone();
        if self.parallel {
            self.open_grid();
            let width = self.room();
            self.xml.open("w:tr", &[]);
            for side in order {
                self.cell(width, 1, |w| w.in_side(side, |w| write(w, side)));
            }
            self.xml.close("w:tr");
            return;
        }
        for (i, side) in order.into_iter().enumerate() {
            let before = self.second;
            self.second |= i > 0;
            self.in_side(side, |w| write(w, side));
            self.second = before;
        }
    }

    /// What takes the whole width: between the grids, or across the columns of a callout's.
    pub fn wide(&mut self, write: impl FnOnce(&mut Self)) {
        if !(self.parallel && self.boxed) {
            self.close_grid();
            return write(self);
        }
        self.open_grid();
        let width = self.room();
        self.xml.open("w:tr", &[]);
        self.grid = false;
        self.cell(width * 2, 2, write);
        self.grid = true;
        self.xml.close("w:tr");
    }

    fn open_grid(&mut self) {
        if std::mem::replace(&mut self.grid, true) {
            return;
        }
        let width = self.room();
        self.begin_table(if self.boxed { "Box" } else { "Pairs" }, &[width, width]);
    }

    pub fn close_grid(&mut self) {
        if std::mem::replace(&mut self.grid, false) {
            self.xml.close("w:tbl");
            self.tail = Tail::Table;
        }
    }

    pub fn begin_table(&mut self, style: &str, widths: &[usize]) {
        self.apart();
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.empty("w:tblStyle", &[("w:val", style)]);
        self.xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<usize>().to_string()), ("w:type", "dxa")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        self.xml.close("w:tblPr");
        self.grid_columns(widths);
    }

    pub fn end_table(&mut self) {
        self.xml.close("w:tbl");
        self.tail = Tail::Table;
    }

    /// A heading with both versions: one paragraph, so that contents list it once.
    fn heading_pair(&mut self, cells: &Cells<'_>) {
        let heading = |side: Side| {
            let block = (*cells.get(side))?;
            match &block.kind {
                BlockKind::Heading(heading) => Some((side, block, heading)),
                _ => None,
            }
        };
        let versions: Vec<_> = self.page.order.iter().filter_map(|side| heading(*side)).collect();
        let Some(level) = versions.iter().map(|(_, _, heading)| heading.level).min() else { return };
        self.paragraph(Para::of(heading_style(level)), |w| {
            for (side, block, _) in &versions {
                anchor_of(block).into_iter().for_each(|anchor| w.mark(*side, anchor));
            }
            for (i, (side, _, heading)) in versions.iter().enumerate() {
                let second = i > 0;
                w.looking(
                    |look| look.style = if second { "Second" } else { "" },
                    |w| {
                        if second {
                            w.run(" / ");
                        }
                        w.in_side(*side, |w| w.quietly(|w| w.inlines(&heading.content)));
                    },
                );
            }
        });
    }

    /// What is the same in both languages: a figure with both captions, a formula, code, a rule.
    fn shared(&mut self, both: &Sides<&Block>) {
        let figure = |side: Side| -> Option<(Side, &Block, &Figure)> {
            match &both.get(side).kind {
                BlockKind::Figure(figure) => Some((side, *both.get(side), figure)),
                _ => None,
            }
        };
        let figures: Vec<_> = self.page.order.iter().filter_map(|side| figure(*side)).collect();
        if figures.is_empty() {
            self.in_side(Side::Source, |w| w.block(both.source));
        } else {
            self.figures(&figures);
        }
    }

    /// A box with a line at its left, its word in front, and rows of its own.
    fn callout_rows(&mut self, kind: CalloutKind, cells: &Cells<'_>, rows: &[Row<'_>]) {
        let head = |w: &mut Self| {
            w.paragraph(Para { style: "CalloutHead", keep: true, ..Para::default() }, |w| w.label(label_of(kind)));
        };
        let title = |w: &mut Self, side: Side| match (*cells.get(side)).map(|block| &block.kind) {
            Some(BlockKind::Callout(callout)) if !callout.title.is_empty() => {
                w.paragraph(Para { style: "CalloutTitle", keep: true, ..Para::default() }, |w| {
                    w.quietly(|w| w.inlines(&callout.title));
                });
            }
            _ => {}
        };
        let titled = cells.iter().any(|(_, block)| match block.map(|block| &block.kind) {
            Some(BlockKind::Callout(callout)) => !callout.title.is_empty(),
            _ => false,
        });
        let body = |w: &mut Self| {
            w.wide(head);
            if titled {
                w.pair(title);
            }
            w.rows(rows);
        };
        // A callout in a callout goes on in its box.
        if self.boxed {
            return body(self);
        }
        self.close_grid();
        self.boxed = true;
        if self.parallel {
            body(self);
            self.close_grid();
        } else {
            let width = (self.sheet.text_width() * TWIPS) as usize;
            self.begin_table("Box", &[width]);
            self.xml.open("w:tr", &[]);
            self.cell(width, 1, body);
            self.xml.close("w:tr");
            self.xml.close("w:tbl");
            self.tail = Tail::Table;
        }
        self.boxed = false;
    }

    /// Says in a quiet way that a version is still to come.
    pub fn missing(&mut self, side: Side) {
        let lang = self.lang(side);
        self.paragraph(Para::of("Missing"), |w| {
            let language = Message::new().text("language", w.cx.labels.language(side, lang));
            let label = w.cx.labels.format(side, "out-no-counterpart", &language);
            w.run_in(&label.text, label.lang);
        });
    }
}
