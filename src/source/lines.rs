//! Lines and columns of a text, for messages and for machine formats.
//! A column counts Unicode scalar values from 1; display cells are the terminal's matter (`report::human`).

/// Where the lines of one text begin.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
}

/// A place as people and JSON name it: both from 1, the column in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

impl LineIndex {
    pub fn new(text: &str) -> LineIndex {
        let starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1))
            .collect();
        LineIndex { starts }
    }

    /// The line (from 0) that holds the byte.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&s| s as usize <= byte) - 1
    }

    /// The first byte of a line (from 0); past the last line, the last line's.
    pub fn line_start(&self, line: usize) -> usize {
        self.starts[line.min(self.starts.len() - 1)] as usize
    }

    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// Line and column of a byte of `text`, the text this index was made of. A byte inside a character counts as its first.
    /// A byte order mark has no column of its own.
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let byte = byte.min(text.len());
        let line = self.line_of(byte);
        let before = text.as_bytes()[self.line_start(line)..byte].iter().filter(|&&b| b & 0xC0 != 0x80).count();
        let bom = usize::from(line == 0 && byte >= 3 && text.starts_with('\u{FEFF}'));
        Position { line: line as u32 + 1, column: (before - bom) as u32 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_skip_the_byte_order_mark() {
        let text = "\u{FEFF}# Điện\r\náp 220";
        let index = LineIndex::new(text);
        let at = |needle: &str| index.position(text, text.find(needle).unwrap());
        assert_eq!(at("#"), Position { line: 1, column: 1 });
        assert_eq!(at("n\r"), Position { line: 1, column: 6 });
        assert_eq!(at("220"), Position { line: 2, column: 4 });
        assert_eq!(index.position(text, text.len()), Position { line: 2, column: 7 });
    }
}
