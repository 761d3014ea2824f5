//! SN0106: two tables that stand for each other have not the same rows or columns.
//! The row that is missing is found by what a translation keeps: numbers, Latin words, length.

use crate::check::Context;
use crate::check::kept::{self, Kept};
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, Cell, PlainText, Table};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0106", "table-shape-differs");

/// More rows than these are told once, at the table.
const FEW: usize = 3;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
        let (BlockKind::Table(a), BlockKind::Table(b)) = (&source.kind, &target.kind) else { continue };
        let base = |finding: Finding, longer: Side, here: usize, there: usize| {
            finding
                .lang(cx.lang(Side::Target))
                .arg("here-lang", cx.lang(longer))
                .arg("there-lang", cx.lang(longer.other()))
                .arg("here", here)
                .arg("there", there)
        };
        if a.head.len() != b.head.len() {
            let finding = Finding::new(&RULE, target.span).variant("columns").related(source.span);
            findings.push(base(finding, Side::Target, b.head.len(), a.head.len()));
            continue;
        }
        let (longer, long, short) =
            if a.rows.len() > b.rows.len() { (Side::Source, a, b) } else { (Side::Target, b, a) };
        let lost = unpaired(long, short);
        let other = matched.span(longer.other());
        if !lost.is_empty() && lost.len() <= FEW {
            for span in lost.iter().filter_map(|row| row_span(&long.rows[*row])) {
                let finding = Finding::new(&RULE, span).variant("row").related(other);
                findings.push(base(finding, longer, long.rows.len(), short.rows.len()));
            }
        } else if !lost.is_empty() {
            let finding = Finding::new(&RULE, matched.span(longer)).related(other);
            findings.push(base(finding, longer, long.rows.len(), short.rows.len()));
        }
    }
}

fn row_span(row: &[Cell]) -> Option<Span> {
    Some(row.first()?.span.to(row.last()?.span))
}

/// The rows of the longer table that are left when its rows are set against those of the shorter in the best way.
fn unpaired(long: &Table, short: &Table) -> Vec<usize> {
    let cells = |table: &Table| {
        let rows = table.rows.iter();
        rows.map(|row| Kept::of(row.iter().map(|cell| PlainText::of(&cell.content).text))).collect::<Vec<_>>()
    };
    kept::unpaired(&cells(long), &cells(short))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "| Dây | Dòng |\n| --- | --- |\n| 1,5 mm² | 16 A |\n| 2,5 mm² | 20 A |\n| 4 mm² | 25 A |\n";
    const EN: &str = "| Wire | Current |\n| --- | --- |\n| 1.5 mm² | 16 A |\n| 2.5 mm² | 20 A |\n| 4 mm² | 25 A |\n";

    #[test]
    fn the_missing_row_is_named() {
        let en = EN.replace("| 2.5 mm² | 20 A |\n", "");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0106-row vi:4:"), "{found:?}");
    }

    #[test]
    fn a_missing_column_is_told_once() {
        let en = "| Wire |\n| --- |\n| 1.5 mm² |\n| 2.5 mm² |\n| 4 mm² |\n";
        let found = Case::new(VI, en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0106-columns en:1"), "{found:?}");
    }

    #[test]
    fn tables_of_one_shape_are_right() {
        assert!(Case::new(VI, EN).run(check).is_empty());
    }
}
