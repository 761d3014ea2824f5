//! SN0506: a table whose header row is empty (WCAG 2.2, 1.3.1). A screen reader says the column's header with each cell;
//! here it says nothing. An empty corner cell is right.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockId, BlockKind, OBJECT, PlainText};
use crate::lang::Side;

use super::twins;

pub const RULE: Rule = Rule::warning("SN0506", "table-without-header");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    twins::tell(cx, headless, findings, |block| Finding::new(&RULE, block.span));
}

fn headless(cx: &Context<'_>, side: Side) -> Vec<BlockId> {
    let tables = cx.blocks.get(side).iter().filter(|block| match &block.kind {
        BlockKind::Table(table) => {
            let is_empty = |cell: &crate::doc::Cell| {
                let text = PlainText::of(&cell.content).text;
                text.trim().is_empty() && !text.contains(OBJECT)
            };
            !table.rows.is_empty() && table.head.iter().all(is_empty)
        }
        _ => false,
    });
    tables.map(|block| block.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn an_empty_header_row_is_told() {
        let table = "| | |\n|---|---|\n| 12 V | 24 V |\n";
        assert_eq!(Case::new(table, table).run(check), ["SN0506 vi:1:| | | / en:1:| | |"]);
    }

    #[test]
    fn an_empty_corner_and_headers_of_code_are_right() {
        let table = "| | A |\n|---|---|\n| 12 V | 24 V |\n\n| `x` | |\n|---|---|\n| 1 | 2 |\n";
        assert!(Case::new(table, table).run(check).is_empty());
    }
}
