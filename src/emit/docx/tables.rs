//! Tables: one version, or two of the same shape as one table whose cells hold both languages. Head rows repeat on
//! each page. Which of the two it is was decided in `view`.

use crate::doc::{Align, Cell, PlainText, Table};
use crate::emit::prose::column_weights;
use crate::lang::Side;

use super::write::{Para, Tail, Writer};

/// A column gets at least this share of the width.
const NARROWEST: f64 = 0.08;

impl Writer<'_> {
    pub fn table(&mut self, tables: &[(Side, &Table)]) {
        let Some((_, first)) = tables.first() else { return };
        let widths = widths(tables, self.room());
        self.apart();
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.empty("w:tblStyle", &[("w:val", "Data")]);
        self.xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<usize>().to_string()), ("w:type", "dxa")]);
        if self.depth > 0 {
            self.xml.empty("w:tblInd", &[("w:w", &(self.depth * super::write::STEP).to_string()), ("w:type", "dxa")]);
        }
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")];
        self.xml.empty("w:tblLook", &look);
        self.xml.close("w:tblPr");
        self.grid_columns(&widths);
        let (depth, second) = (std::mem::take(&mut self.depth), std::mem::take(&mut self.second));
        if first.head.iter().any(|cell| !cell.content.is_empty()) {
            self.table_row(tables, &widths, true, |table| table.head.as_slice());
        }
        for i in 0..first.rows.len() {
            self.table_row(tables, &widths, false, |table| table.rows.get(i).map_or(&[], Vec::as_slice));
        }
        (self.depth, self.second) = (depth, second);
        self.xml.close("w:tbl");
        self.tail = Tail::Table;
    }

    /// Keeps a table that begins here from growing into the one before.
    pub fn apart(&mut self) {
        if self.tail == Tail::Table {
            self.paragraph(Para::of("Tight"), |_| {});
        }
    }

    pub fn grid_columns(&mut self, widths: &[usize]) {
        self.xml.open("w:tblGrid", &[]);
        widths.iter().for_each(|width| self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        self.xml.close("w:tblGrid");
    }

    fn table_row<'t>(
        &mut self,
        tables: &[(Side, &'t Table)],
        widths: &[usize],
        head: bool,
        cells: impl Fn(&'t Table) -> &'t [Cell],
    ) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        if head {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close("w:trPr");
        for (column, width) in widths.iter().enumerate() {
            let versions: Vec<(Side, &Cell)> =
                tables.iter().filter_map(|(side, table)| Some((*side, cells(table).get(column)?))).collect();
            let align = tables.first().and_then(|(_, table)| table.align.get(column)).copied().unwrap_or(Align::None);
            self.cell(*width, 1, |w| w.versions(&versions, align, head));
        }
        self.xml.close("w:tr");
    }

    /// A cell; it ends with a paragraph, as it must.
    pub fn cell(&mut self, width: usize, span: usize, write: impl FnOnce(&mut Self)) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if span > 1 {
            self.xml.empty("w:gridSpan", &[("w:val", &span.to_string())]);
        }
        self.xml.close("w:tcPr");
        self.tail = Tail::Nothing;
        write(self);
        if self.tail != Tail::Paragraph {
            self.paragraph(Para::of("Tight"), |_| {});
        }
        self.xml.close("w:tc");
    }

    /// What is the same in both languages stands once.
    fn versions(&mut self, versions: &[(Side, &Cell)], align: Align, head: bool) {
        let same = |a: &Cell, b: &Cell| PlainText::of(&a.content).text == PlainText::of(&b.content).text;
        let shown = match versions {
            [(_, one), (_, other)] if same(one, other) => &versions[..1],
            all => all,
        };
        let style = if head { "TableHead" } else { "TableText" };
        for (side, cell) in shown {
            let para = Para { style, centred: align == Align::Center, ..Para::default() };
            self.in_side(*side, |w| w.paragraph(para, |w| w.inlines(&cell.content)));
        }
    }
}

/// Widths by what the columns hold, none too narrow to read.
fn widths(tables: &[(Side, &Table)], room: usize) -> Vec<usize> {
    let weights = column_weights(tables);
    let sum: f64 = weights.iter().sum();
    let shares: Vec<f64> = weights.iter().map(|weight| (weight / sum).max(NARROWEST)).collect();
    let sum: f64 = shares.iter().sum();
    shares.iter().map(|share| (share / sum * room as f64) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    #[test]
    fn columns_share_the_room_by_what_they_hold() {
        let span = Span::new(FileId(0), 0, 0);
        let text = |text: &str| Cell {
            span,
            content: vec![crate::doc::Inline { span, kind: crate::doc::InlineKind::Text(text.to_owned()) }],
        };
        let table = Table {
            align: vec![Align::None; 2],
            head: vec![text("U"), text(&"điện áp ".repeat(20))],
            rows: Vec::new(),
        };
        let widths = widths(&[(Side::Source, &table)], 9000);
        assert!(widths[0] >= 600 && widths[1] > 3 * widths[0], "{widths:?}");
    }
}
