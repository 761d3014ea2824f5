//! Tables: one version, or two of the same shape as one table whose cells hold both languages.
//! Which of the two it is was decided in `view`.

use crate::doc::{Align, Cell, PlainText, Table};
use crate::i18n::Message;
use crate::lang::Side;

use super::BlockWriter;

impl BlockWriter<'_> {
    /// A table in one version, or two of the same shape. It scrolls by itself where the page is narrow.
    pub fn table(&mut self, tables: &[(Side, &Table)]) {
        let Some((_, first)) = tables.first() else { return };
        self.tables += 1;
        // Regions of a page need names of their own.
        let number = Message::new().count("number", self.tables);
        let label = self.around.labels.format(self.side, "out-table", &number);
        let scrolls = self.scrolls();
        let (role, name) = if scrolls.is_empty() { ("", "") } else { ("region", label.text.as_str()) };
        let region = [("class", "table"), ("role", role), ("tabindex", scrolls), ("aria-label", name)];
        self.html.open("div", &region);
        self.html.open("table", &[("class", if tables.len() > 1 { "paired" } else { "" })]);
        let columns: Vec<&'static str> = (0..first.align.len()).map(|column| column_class(first, column)).collect();
        if first.head.iter().any(|cell| !cell.content.is_empty()) {
            self.html.open("thead", &[]);
            self.row(&columns, |column| cells(tables, |table| table.head.get(column)), "col");
            self.html.close("thead");
        }
        self.html.open("tbody", &[]);
        for i in 0..first.rows.len() {
            let cell = |column| cells(tables, |table| table.rows.get(i).and_then(|row| row.get(column)));
            self.row(&columns, cell, if names_rows(first) { "row" } else { "" });
        }
        self.html.close("tbody");
        self.html.close("table");
        self.html.close("div");
    }

    /// `scope`: `col` heads all cells, `row` the first, an empty one none.
    fn row<'c>(&mut self, columns: &[&'static str], cell: impl Fn(usize) -> Vec<(Side, &'c Cell)>, scope: &str) {
        self.html.open("tr", &[]);
        for (i, class) in columns.iter().enumerate() {
            let head = scope == "col" || (scope == "row" && i == 0);
            let name = if head { "th" } else { "td" };
            self.html.open(name, &[("class", class), ("scope", if head { scope } else { "" })]);
            self.cell(&cell(i));
            self.html.close(name);
        }
        self.html.close("tr");
        self.html.newline();
    }

    /// What is the same in both languages stands once.
    fn cell(&mut self, versions: &[(Side, &Cell)]) {
        match versions {
            [] => {}
            [(side, cell)] => self.in_side(*side, |w| w.inlines(&cell.content)),
            [(side, one), (_, other)] if same(one, other) => self.in_side(*side, |w| w.inlines(&one.content)),
            _ => self.each_side("div", "in-cell", |w, side| {
                let own = versions.iter().find(|(s, _)| *s == side);
                own.iter().for_each(|(_, cell)| w.inlines(&cell.content));
            }),
        }
    }
}

fn cells<'c>(tables: &[(Side, &'c Table)], get: impl Fn(&'c Table) -> Option<&'c Cell>) -> Vec<(Side, &'c Cell)> {
    tables.iter().filter_map(|(side, table)| Some((*side, get(table)?))).collect()
}

fn words(cell: &Cell) -> String {
    PlainText::of(&cell.content).text
}

/// Whether two cells would look the same: equal words and no markup whose content `words` leaves out.
fn same(one: &Cell, other: &Cell) -> bool {
    let text = words(one);
    text == words(other) && !text.contains(crate::doc::OBJECT)
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

/// As the author aligned it; else to the right where all are numbers.
fn column_class(table: &Table, column: usize) -> &'static str {
    let body = || table.rows.iter().filter_map(|row| row.get(column)).map(words).filter(|text| !text.trim().is_empty());
    let numbers = body().next().is_some() && body().all(|text| is_number(&text));
    match table.align.get(column) {
        Some(Align::Right) => "right",
        Some(Align::Center) => "center",
        Some(Align::Left) => "",
        _ if numbers => "right",
        _ => "",
    }
}

/// The first column names its rows unless it holds numbers only or has no head.
fn names_rows(table: &Table) -> bool {
    let headed = table.head.first().is_some_and(|cell| !cell.content.is_empty());
    headed && table.align.len() > 1 && column_class(table, 0) != "right"
}
