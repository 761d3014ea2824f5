//! Changes to a glossary file that keep all else as it is: a further admitted form in a row.
//! Reading the file is `csv`; whether the change is wanted is said by whoever finds the form.

use crate::codec::csv::{Cell, Record, quoted, records};
use crate::diag::Edit;
use crate::lang::Lang;
use crate::source::{SourceFile, Span};

use super::columns::{Column, column};
use super::csv::opening;

/// The edits that admit a form in the row at `row`; the column is made where there is none. `None` where rows do not fit
/// the header, so that a new column would give their spare cells a meaning.
pub fn admit(file: &SourceFile, row: Span, lang: Lang, form: &str) -> Option<Vec<Edit>> {
    let (start, mark) = opening(&file.text);
    let table = records(&file.text, start, mark);
    let (header, rows) = table.split_first()?;
    let record = rows.iter().find(|record| record.range == row.range())?;
    let mark = char::from(mark);
    let place = |at: usize, text: String| Edit { span: Span::new(file.id, at, at), text };
    let wanted = Some(Column::Admitted(lang));
    let mut edits = Vec::new();
    let at = header.cells.iter().position(|cell| column(&cell.text) == wanted).or_else(|| {
        let fits = table.iter().all(|record| record.cells.len() <= header.cells.len());
        fits.then(|| {
            edits.push(place(header.range.end, format!("{mark}{lang}.admitted")));
            header.cells.len()
        })
    })?;
    edits.push(match record.cells.get(at) {
        Some(cell) => replaced(file, cell, form, mark),
        None => place(record.range.end, format!("{}{}", missing(record, at, mark), quoted(form, mark as u8))),
    });
    Some(edits)
}

fn replaced(file: &SourceFile, cell: &Cell, form: &str, mark: char) -> Edit {
    let known = cell.text.trim();
    let text = if known.is_empty() { form.to_owned() } else { format!("{known} | {form}") };
    Edit { span: Span::new(file.id, cell.range.start, cell.range.end), text: quoted(&text, mark as u8) }
}

/// The delimiters up to a cell that the row does not have.
fn missing(record: &Record, at: usize, mark: char) -> String {
    mark.to_string().repeat(at + 1 - record.cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn admitted(table: &str, row: &str, form: &str) -> Option<String> {
        let file = Sources::default().add("g.csv", table.to_owned());
        let start = table.find(row).unwrap();
        let mut text = table.to_owned();
        for edit in admit(&file, Span::new(file.id, start, start + row.len()), Lang::en(), form)?.iter().rev() {
            text.replace_range(edit.span.range(), &edit.text);
        }
        Some(text)
    }

    #[test]
    fn a_form_goes_into_its_cell() {
        let table = "\u{FEFF}vi;en;en.admitted\r\na;b;c\r\nd;e;\r\nf;g\r\n";
        assert_eq!(admitted(table, "a;b;c", "x").unwrap(), table.replace("b;c", "b;c | x"));
        assert_eq!(admitted(table, "d;e;", "x;y").unwrap(), table.replace("d;e;", "d;e;\"x;y\""));
        assert_eq!(admitted(table, "f;g", "x").unwrap(), table.replace("f;g", "f;g;x"));
    }

    #[test]
    fn a_column_that_is_not_there_is_made() {
        let table = "vi,en,note\na,b,\nc,d\n";
        assert_eq!(admitted(table, "c,d", "x").unwrap(), "vi,en,note,en.admitted\na,b,\nc,d,,x\n");
        assert_eq!(admitted("vi,en\na,b\nc,d,e\n", "a,b", "x"), None);
    }
}
