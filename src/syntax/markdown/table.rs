//! Tables: the head, the rows, and the cells with their places.
//! What stands in a cell is `inlines`.

use comrak::nodes::{Node, NodeTable, NodeValue, TableAlignment};

use crate::doc::{Align, BlockKind, Cell, Table};

use super::Reader;

impl Reader<'_> {
    pub(super) fn table(&mut self, node: Node<'_>, table: &NodeTable) -> BlockKind {
        let align = table.alignments.iter().map(|align| match align {
            TableAlignment::None => Align::None,
            TableAlignment::Left => Align::Left,
            TableAlignment::Center => Align::Center,
            TableAlignment::Right => Align::Right,
        });
        let mut result = Table { align: align.collect(), head: Vec::new(), rows: Vec::new() };
        for row in node.children() {
            let cells = row.children().map(|cell| self.cell(cell)).collect();
            if matches!(row.data().value, NodeValue::TableRow(true)) {
                result.head = cells;
            } else {
                result.rows.push(cells);
            }
        }
        BlockKind::Table(result)
    }

    fn cell(&mut self, node: Node<'_>) -> Cell {
        let range = self.range(node.data().sourcepos);
        let content = self.inlines(node, range.clone());
        let span = content.iter().fold(self.trimmed(range), |span, inline| span.to(inline.span));
        Cell { span, content }
    }
}
