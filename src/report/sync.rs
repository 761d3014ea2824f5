//! How far each lesson is reviewed, as table and JSON. How it is found is `course::lock`.
//! What changed in detail is told by the findings of SN03.

use serde::Serialize;

use crate::i18n::Catalog;

use super::table::{Table, bar};

/// A lesson's segments by their state.
#[derive(Clone, Debug, Serialize)]
pub struct SyncRow {
    pub lesson: String,
    pub segments: usize,
    pub fresh: usize,
    pub stale: usize,
    pub missing: usize,
    pub unreviewed: usize,
    pub draft: usize,
}

/// The table for people; the last row is the course.
pub fn table(rows: &[SyncRow], total: &SyncRow, catalog: &Catalog, unicode: bool) -> String {
    let head = ["sync-lesson", "sync-fresh", "sync-stale", "sync-missing", "sync-unreviewed", "sync-draft"];
    let mut cells: Vec<String> = head.iter().map(|id| catalog.get(id)).collect();
    cells.push(String::new());
    let mut table = Table::new(row(cells));
    for one in rows {
        let share = if unicode { bar(one.fresh, one.segments) } else { percent(one) };
        table.row(row(cells_of(&one.lesson, one, share)));
    }
    table.row(row(cells_of(&catalog.get("sync-course"), total, percent(total))));
    table.text()
}

fn cells_of(name: &str, one: &SyncRow, share: String) -> Vec<String> {
    let numbers = [one.fresh, one.stale, one.missing, one.unreviewed, one.draft];
    let mut cells = vec![name.to_owned()];
    cells.extend(numbers.map(|number| number.to_string()));
    cells.push(share);
    cells
}

fn row(cells: Vec<String>) -> [String; 7] {
    cells.try_into().unwrap_or_default()
}

fn percent(one: &SyncRow) -> String {
    format!("{}%", (one.fresh * 100).checked_div(one.segments).unwrap_or(100))
}

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    lessons: &'a [SyncRow],
    total: &'a SyncRow,
}

/// The same facts as JSON, version 1.
pub fn json(rows: &[SyncRow], total: &SyncRow) -> String {
    super::pretty(&Report { version: 1, lessons: rows, total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn a_lesson_is_a_row_with_a_bar() {
        let row =
            SyncRow { lesson: "a".to_owned(), segments: 4, fresh: 2, stale: 1, missing: 1, unreviewed: 0, draft: 0 };
        let text = table(std::slice::from_ref(&row), &row, &Catalog::new(Locale::En), true);
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[1], ["a", "2", "1", "1", "0", "0", "█████"]);
        assert_eq!(lines[2].last(), Some(&"50%"));
        let json: serde_json::Value = serde_json::from_str(&json(std::slice::from_ref(&row), &row)).unwrap();
        assert_eq!((&json["version"], &json["total"]["stale"]), (&1.into(), &1.into()));
    }
}
