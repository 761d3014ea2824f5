//! A table of plain text: columns as wide as their widest cell, in display cells.
//! What stands in it is `coverage` and `uses`.

use unicode_width::UnicodeWidthStr;

/// Rows of `N` cells under a head.
pub(super) struct Table<const N: usize> {
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub fn new(head: [String; N]) -> Table<N> {
        Table { rows: vec![head] }
    }

    pub fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    /// Two spaces between columns, none at line ends.
    pub fn text(&self) -> String {
        let widths: Vec<usize> =
            (0..N).map(|column| self.rows.iter().map(|row| row[column].width()).max().unwrap_or(0)).collect();
        let mut text = String::new();
        for row in &self.rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())))
                .collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text
    }
}

/// A bar of ten cells for a share, eighths of a cell by block letters.
pub(super) fn bar(covered: usize, used: usize) -> String {
    let eighths = (covered * 80).checked_div(used).unwrap_or(80);
    let mut text = "█".repeat(eighths / 8);
    text.extend(" ▏▎▍▌▋▊▉".chars().nth(eighths % 8).filter(|c| *c != ' '));
    text
}
