//! Tables of slides: real ones, to be typed in, both languages in a cell, in the largest letters that their area holds.
//! Where they stand is `slide`; how many rows a slide takes is decided in `view::deck`.

use crate::doc::{Cell, PlainText, Table};
use crate::lang::Side;
use crate::view::deck::Grid;

use super::master::{Area, EMU};
use super::slide::Page;
use super::text::{Mark0, Text};

/// Sizes of the lead in hundredths of a point: the first that fits, the last where none does.
const SIZES: [u32; 4] = [2000, 1800, 1600, 1400];

/// Pixels of a letter's width, and of a line's height, for a hundredth of a point.
const LETTER: f64 = 0.0075;
const LINE: f64 = 0.016;

/// The margins of a cell, in pixels: left and right, above and below.
const BESIDE: i64 = 8;
const ABOVE: i64 = 3;

/// A cell in the languages shown: one where both say the same.
type Pair<'a> = Vec<(Side, &'a Cell)>;

impl Page<'_, '_> {
    pub fn table(&mut self, grid: &Grid<'_>, area: Area) {
        let rows = rows(grid, &self.deck.order);
        let sum: u32 = grid.widths.iter().sum::<u32>().max(1);
        let widths: Vec<i64> =
            grid.widths.iter().map(|share| area.width * i64::from(*share) / i64::from(sum)).collect();
        let high = |size: u32| rows.iter().map(|(_, row)| height(row, &widths, size)).sum::<i64>();
        let size = SIZES.into_iter().find(|size| high(*size) <= area.height).unwrap_or(SIZES[SIZES.len() - 1]);
        let id = self.next_id();
        self.xml.open("p:graphicFrame", &[]);
        self.xml.open("p:nvGraphicFramePr", &[]);
        self.xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("Table {id}"))]);
        self.xml.open("p:cNvGraphicFramePr", &[]);
        self.xml.empty("a:graphicFrameLocks", &[("noGrp", "1")]);
        self.xml.close("p:cNvGraphicFramePr");
        self.xml.empty("p:nvPr", &[]);
        self.xml.close("p:nvGraphicFramePr");
        Area { height: high(size).min(area.height).max(1), ..area }.write(&mut self.xml, "p:xfrm");
        self.xml.open("a:graphic", &[]);
        self.xml.open("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/table")]);
        self.xml.open("a:tbl", &[]);
        self.xml.open("a:tblPr", &[("firstRow", "1")]);
        self.xml.leaf("a:tableStyleId", &[], super::master::TABLE_STYLE);
        self.xml.close("a:tblPr");
        self.xml.open("a:tblGrid", &[]);
        widths.iter().for_each(|width| self.xml.empty("a:gridCol", &[("w", &(width * EMU).to_string())]));
        self.xml.close("a:tblGrid");
        for (head, row) in &rows {
            // Programs make a row higher where its words need it, none lower.
            let least = row.iter().map(|cell| lines(cell, None, size)).fold(0.0, f64::max).ceil() as i64 + 2 * ABOVE;
            self.xml.open("a:tr", &[("h", &(least * EMU).to_string())]);
            row.iter().for_each(|cell| self.cell(cell, *head, size));
            self.xml.close("a:tr");
        }
        self.xml.close("a:tbl");
        self.xml.close("a:graphicData");
        self.xml.close("a:graphic");
        self.xml.close("p:graphicFrame");
    }

    /// Formulas in tables are text.
    fn cell(&mut self, cell: &Pair<'_>, head: bool, size: u32) {
        let mut text: Text<'_, '_> = self.text(size);
        for (i, (side, cell)) in cell.iter().enumerate() {
            text.in_side(*side, |w| {
                w.looking(
                    |look| (look.bold, look.grey, look.size) = (head, i > 0, sized(size, i)),
                    |w| w.paragraph(0, Mark0::None, |w| w.inlines(&cell.content)),
                );
            });
        }
        let body = text.xml.finish();
        let (beside, above) = ((BESIDE * EMU).to_string(), (ABOVE * EMU).to_string());
        let x = &mut self.xml;
        x.open("a:tc", &[]);
        x.open("a:txBody", &[]);
        x.empty("a:bodyPr", &[]);
        x.empty("a:lstStyle", &[]);
        if body.iter().all(u8::is_ascii_whitespace) {
            x.empty("a:p", &[]);
        } else {
            x.put(&body);
        }
        x.close("a:txBody");
        x.empty("a:tcPr", &[("marL", &beside), ("marR", &beside), ("marT", &above), ("marB", &above)]);
        x.close("a:tc");
    }
}

/// The rows of a table, the head first, `true`, where it has one.
fn rows<'a>(grid: &Grid<'a>, order: &[Side]) -> Vec<(bool, Vec<Pair<'a>>)> {
    let tables: Vec<(Side, &Table)> =
        order.iter().filter_map(|side| Some((*side, *grid.tables.get(*side).as_ref()?))).collect();
    let headed = tables.first().is_some_and(|(_, first)| first.head.iter().any(|cell| !cell.content.is_empty()));
    let row = |of: &dyn Fn(&'a Table) -> Option<&'a Vec<Cell>>| -> Vec<Pair<'a>> {
        let cell = |column: usize| {
            let versions = tables.iter().filter_map(|(side, table)| Some((*side, of(table)?.get(column)?)));
            once_where_same(versions.collect())
        };
        (0..grid.widths.len()).map(cell).collect()
    };
    let head = headed.then(|| (true, row(&|table| Some(&table.head))));
    head.into_iter().chain(grid.rows.clone().map(|at| (false, row(&|table| table.rows.get(at))))).collect()
}

fn once_where_same(mut cell: Pair<'_>) -> Pair<'_> {
    if let [(_, one), (_, other)] = cell.as_slice()
        && PlainText::of(&one.content).text == PlainText::of(&other.content).text
    {
        cell.truncate(1);
    }
    cell
}

/// The size of the language `i` places after the lead.
fn sized(size: u32, i: usize) -> u32 {
    if i > 0 { size * 6 / 7 } else { size }
}

/// About the height of a row in pixels.
fn height(row: &[Pair<'_>], widths: &[i64], size: u32) -> i64 {
    let cells = row.iter().zip(widths).map(|(cell, width)| lines(cell, Some(width - 2 * BESIDE), size));
    cells.fold(0.0, f64::max).ceil() as i64 + 2 * ABOVE
}

/// About the height of a cell's words: broken to a width, or a line for each language.
fn lines(cell: &Pair<'_>, width: Option<i64>, size: u32) -> f64 {
    let version = |(i, (_, cell)): (usize, &(Side, &Cell))| {
        let size = f64::from(sized(size, i));
        let letters = PlainText::of(&cell.content).text.chars().count() as f64;
        let lines = width.map_or(1.0, |width| (letters * size * LETTER / width.max(1) as f64).ceil().max(1.0));
        lines * size * LINE
    };
    cell.iter().enumerate().map(version).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Inline, InlineKind};
    use crate::source::{FileId, Span};

    fn cell(words: &str) -> Cell {
        let span = Span::new(FileId(0), 0, 0);
        Cell { span, content: vec![Inline { span, kind: InlineKind::Text(words.into()) }] }
    }

    #[test]
    fn a_row_is_as_high_as_its_highest_cell_and_shrinks_with_its_letters() {
        let (short, long) = (cell("dây pha"), cell(&"bảo vệ ".repeat(30)));
        let low: Vec<Pair<'_>> = vec![vec![(Side::Source, &short)], vec![(Side::Source, &short)]];
        let high: Vec<Pair<'_>> = vec![vec![(Side::Source, &short)], vec![(Side::Source, &long)]];
        assert!(height(&low, &[300, 300], 2000) < height(&high, &[300, 300], 1400));
        assert!(height(&high, &[300, 300], 1400) < height(&high, &[300, 300], 2000));
        let both = vec![vec![(Side::Source, &short), (Side::Target, &long)]];
        assert!(height(&both, &[300], 2000) > height(&low, &[300, 300], 2000));
    }

    #[test]
    fn what_is_the_same_stands_once() {
        let (one, other) = (cell("220 V"), cell("dây"));
        assert_eq!(once_where_same(vec![(Side::Source, &one), (Side::Target, &one)]).len(), 1);
        assert_eq!(once_where_same(vec![(Side::Source, &one), (Side::Target, &other)]).len(), 2);
    }
}
