//! SN0106: two tables that stand for each other have not the same rows or columns.
//! The row that is missing is found by what a translation keeps: numbers, Latin words, length.

use crate::check::Context;
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
    let prints = |table: &Table| table.rows.iter().map(|row| Print::of(row)).collect::<Vec<_>>();
    let (long, short) = (prints(long), prints(short));
    let (n, m) = (long.len(), short.len());
    // best[i][j]: the most likeness of the first i rows against the first j, all j of them used.
    let mut best = vec![vec![f32::NEG_INFINITY; m + 1]; n + 1];
    best[0][0] = 0.0;
    for i in 1..=n {
        best[i][0] = 0.0;
        for j in 1..=m.min(i) {
            best[i][j] = best[i - 1][j].max(best[i - 1][j - 1] + long[i - 1].likeness(&short[j - 1]));
        }
    }
    let (mut i, mut j) = (n, m);
    let mut left = Vec::new();
    while i > 0 {
        if j > 0 && best[i][j] > best[i - 1][j] {
            j -= 1;
        } else {
            left.push(i - 1);
        }
        i -= 1;
    }
    left.reverse();
    left
}

/// What a translation keeps of a row.
struct Print {
    /// Words of digits or plain Latin letters, by cell.
    kept: Vec<(usize, String)>,
    lengths: Vec<usize>,
}

impl Print {
    fn of(row: &[Cell]) -> Print {
        let mut print = Print { kept: Vec::new(), lengths: Vec::new() };
        for (column, cell) in row.iter().enumerate() {
            let text = PlainText::of(&cell.content).text.to_lowercase();
            print.lengths.push(text.chars().count());
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && w.is_ascii());
            print.kept.extend(words.map(|word| (column, word.to_owned())));
        }
        print
    }

    fn likeness(&self, other: &Print) -> f32 {
        let common = self.kept.iter().filter(|kept| other.kept.contains(kept)).count() as f32;
        let close = |(a, b): (&usize, &usize)| 1.0 - a.abs_diff(*b) as f32 / (*a.max(b) as f32 + 1.0);
        let length: f32 = self.lengths.iter().zip(&other.lengths).map(close).sum();
        1.0 + common + 0.5 * length / self.lengths.len().max(1) as f32
    }
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
