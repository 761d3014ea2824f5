//! CSV out: RFC 4180, with a byte order mark so that Excel reads Vietnamese letters.
//! Reading is `csv`.

/// Rows on their way to a text.
pub struct Writer {
    writer: csv::Writer<Vec<u8>>,
}

impl Writer {
    pub fn new(head: &[&str]) -> Writer {
        let mut writer = Writer { writer: csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec()) };
        writer.row(head.iter().copied());
        writer
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        // Writing to memory fails only when a row has another number of cells than the head.
        let written = self.writer.write_record(cells);
        debug_assert!(written.is_ok(), "{written:?}");
    }

    pub fn text(self) -> String {
        let bytes = self.writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_and_quotes_are_quoted() {
        let mut out = Writer::new(&["a", "b"]);
        out.row(["x, y", "\"z\""]);
        assert_eq!(out.text(), "\u{FEFF}a,b\n\"x, y\",\"\"\"z\"\"\"\n");
    }
}
