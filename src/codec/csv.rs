//! CSV text to records whose cells know their bytes. What the columns mean is the reader's business.
//! Quoting is csv-core's; the choice of the delimiter is ours.

use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

/// One row. The ranges are bytes of the text, quotation marks included, delimiters and line ends not.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub range: Range<usize>,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub text: String,
    pub range: Range<usize>,
    /// The quotation mark at its start is never closed: the cell has swallowed the rest of the text.
    pub unclosed: bool,
}

/// The delimiter of a table, read off its first row: tab, semicolon or comma, whichever parts it most.
pub fn delimiter(first_row: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first_row.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| *mark == byte && !quoted) {
            *count += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark)
}

/// All records of `text[start..]`; empty lines are none.
pub fn records(text: &str, start: usize, delimiter: u8) -> Vec<Record> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut records = Vec::new();
    let mut cells: Vec<Cell> = Vec::new();
    let mut at = start;
    let mut field_start = at;
    let mut field = Vec::new();
    let mut buffer = [0; 512];
    loop {
        let (result, read, written) = reader.read_field(&text.as_bytes()[at..], &mut buffer);
        at += read;
        field.extend_from_slice(&buffer[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                cells.push(cell(text, field_start..at, &field, delimiter));
                field.clear();
                field_start = at;
                if record_end {
                    records.extend(record(std::mem::take(&mut cells)));
                }
            }
            ReadFieldResult::End => return records,
        }
    }
}

/// A cell's text as it stands in a table with this delimiter: in quotation marks where it has to be.
pub fn quoted(text: &str, delimiter: u8) -> String {
    let needs = text.contains([char::from(delimiter), '"', '\n', '\r']) || text != text.trim();
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn record(cells: Vec<Cell>) -> Option<Record> {
    let range = cells.first()?.range.start..cells.last()?.range.end;
    Some(Record { range, cells })
}

/// A cell from the raw bytes that the reader consumed for it: line ends before it, its delimiter or line end after it.
fn cell(text: &str, raw: Range<usize>, field: &[u8], delimiter: u8) -> Cell {
    let before = &text[raw.clone()];
    let inside = before.trim_start_matches(['\r', '\n']);
    // An empty cell at the end of its row has nothing but the line end after it.
    let start = if inside.is_empty() { raw.start } else { raw.end - inside.len() };
    let bytes = text.as_bytes();
    let mut end = raw.end;
    if end > start && bytes[end - 1] == delimiter {
        end -= 1;
    } else {
        while end > start && matches!(bytes[end - 1], b'\r' | b'\n') {
            end -= 1;
        }
    }
    let quoted = bytes[start..end].starts_with(b"\"");
    let unclosed = quoted && raw.end == text.len() && bytes[start..end].iter().filter(|b| **b == b'"').count() % 2 == 1;
    Cell { text: String::from_utf8_lossy(field).into_owned(), range: start..end, unclosed }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str, mark: u8) -> Vec<Vec<(String, &str)>> {
        let records = records(text, 0, mark);
        records.into_iter().map(|r| r.cells.into_iter().map(|c| (c.text, &text[c.range])).collect()).collect()
    }

    #[test]
    fn cells_know_their_bytes() {
        let rows = table("a,b\r\n\"x, \"\"y\"\"\n2\",\r\n\r\nđ,e", b',');
        assert_eq!(rows[0], [("a".to_owned(), "a"), ("b".to_owned(), "b")]);
        assert_eq!(rows[1], [("x, \"y\"\n2".to_owned(), "\"x, \"\"y\"\"\n2\""), (String::new(), "")]);
        assert_eq!(rows[2], [("đ".to_owned(), "đ"), ("e".to_owned(), "e")]);
        assert_eq!(
            records("a,b\r\nc,\r\nd,", 0, b',').iter().map(|r| r.range.clone()).collect::<Vec<_>>(),
            [0..3, 5..7, 9..11]
        );
        assert_eq!(rows.len(), 3);
    }

    #[test]
    fn cells_longer_than_the_buffer_are_whole() {
        let long = "ậ".repeat(1000);
        assert_eq!(table(&format!("{long};x"), b';')[0][0].0, long);
    }

    #[test]
    fn the_delimiter_is_read_off_the_first_row() {
        assert_eq!(delimiter("id;vi;en"), b';');
        assert_eq!(delimiter("id\tvi\ten"), b'\t');
        assert_eq!(delimiter("\"a;b;c\",vi"), b',');
        assert_eq!(delimiter("vi"), b',');
    }

    #[test]
    fn a_cell_is_quoted_where_it_has_to_be() {
        assert_eq!(quoted("a|b", b','), "a|b");
        assert_eq!(quoted("a, b", b','), "\"a, b\"");
        assert_eq!(quoted("a, b", b';'), "a, b");
        assert_eq!(quoted("3\" x", b';'), "\"3\"\" x\"");
    }

    #[test]
    fn an_unclosed_quotation_mark_is_noticed() {
        let rows = records("a,b\n\"x,y\nz,w\n", 0, b',');
        assert!(rows.last().unwrap().cells.last().unwrap().unclosed);
        assert!(!records("a,\"b\"", 0, b',')[0].cells[1].unclosed);
    }
}
