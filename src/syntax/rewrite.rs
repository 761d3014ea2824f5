//! The text that the Markdown parser sees, and the way back from its bytes to the bytes of the file.
//! Edits (foreign markup, container fences, byte order marks) are collected in any order and applied once.
//! What an edit means is decided by those who make it (`prepare`, `foreign`, `fences`).

use std::borrow::Cow;
use std::ops::Range;

/// Replaces a range of the original text.
#[derive(Debug, Clone)]
pub struct Edit {
    pub range: Range<usize>,
    pub text: Cow<'static, str>,
}

impl Edit {
    pub fn new(range: Range<usize>, text: impl Into<Cow<'static, str>>) -> Edit {
        Edit { range, text: text.into() }
    }

    pub fn remove(range: Range<usize>) -> Edit {
        Edit::new(range, "")
    }
}

/// A run of the rewritten text and where it came from.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Where it begins in the rewritten text.
    at: usize,
    /// Where it begins and ends in the original.
    from: usize,
    to: usize,
    /// Byte for byte the original.
    exact: bool,
}

/// A rewritten text with its map. Lines end in `\n` only.
#[derive(Debug, Default)]
pub struct Rewrite {
    pub text: String,
    pieces: Vec<Piece>,
}

impl Rewrite {
    /// Applies the edits. Where two overlap, the one that begins first wins, and of two at one place the longer.
    pub fn apply(source: &str, mut edits: Vec<Edit>) -> Rewrite {
        edits.sort_by_key(|edit| (edit.range.start, edit.range.start != edit.range.end, usize::MAX - edit.range.end));
        let mut out = Rewrite { text: String::with_capacity(source.len() + 256), pieces: Vec::new() };
        let mut done = 0;
        for edit in edits {
            if edit.range.start < done {
                continue;
            }
            out.keep(source, done..edit.range.start);
            out.put(&edit.text, edit.range.clone());
            done = edit.range.end;
        }
        out.keep(source, done..source.len());
        out
    }

    /// Copies a range, carriage returns of line ends left out. What the parser would alter (NUL) becomes a replacement character.
    fn keep(&mut self, source: &str, range: Range<usize>) {
        let bytes = source.as_bytes();
        let mut start = range.start;
        while let Some(found) = bytes[start..range.end].iter().position(|&b| b == b'\r' || b == 0) {
            let at = start + found;
            self.exact(source, start..at);
            let end = if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') && at + 1 < range.end {
                at + 2
            } else {
                at + 1
            };
            self.put(if bytes[at] == 0 { "\u{FFFD}" } else { "\n" }, at..end);
            start = end;
        }
        self.exact(source, start..range.end);
    }

    fn exact(&mut self, source: &str, range: Range<usize>) {
        if !range.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), from: range.start, to: range.end, exact: true });
            self.text.push_str(&source[range]);
        }
    }

    fn put(&mut self, text: &str, range: Range<usize>) {
        if !text.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), from: range.start, to: range.end, exact: false });
            self.text.push_str(text);
        }
    }

    fn piece(&self, byte: usize) -> Option<(usize, Piece)> {
        let index = self.pieces.partition_point(|piece| piece.at <= byte).checked_sub(1)?;
        Some((index, self.pieces[index]))
    }

    /// The original bytes for a range of the rewritten text.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.piece(range.start).map_or(0, |(_, piece)| {
            if piece.exact { (piece.from + range.start - piece.at).min(piece.to) } else { piece.from }
        });
        if range.is_empty() {
            return start..start;
        }
        let end = self.piece(range.end - 1).map_or(start, |(_, piece)| {
            if piece.exact { (piece.from + range.end - piece.at).min(piece.to) } else { piece.to }
        });
        start..end.max(start)
    }

    /// Of a byte in replaced text: whether it is the first of its piece, and the original of the piece.
    pub fn replaced(&self, byte: usize) -> Option<(bool, Range<usize>)> {
        let (_, piece) = self.piece(byte).filter(|(_, piece)| !piece.exact)?;
        Some((piece.at == byte, piece.from..piece.to))
    }

    /// The end of the longest run from `byte` to at most `end` that lies in one piece, and whether it is exact.
    pub fn run(&self, byte: usize, end: usize) -> (usize, bool) {
        match self.piece(byte) {
            Some((index, piece)) => {
                let next = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.at);
                (next.min(end).max(byte + 1), piece.exact)
            }
            None => (end, false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_the_rewritten_text_are_places_in_the_file() {
        let source = "ab <!-- x --> cd\r\nef";
        let edits = vec![Edit::remove(3..13), Edit::new(18..18, "+"), Edit::new(18..19, "EE")];
        let rewrite = Rewrite::apply(source, edits);
        assert_eq!(rewrite.text, "ab  cd\n+EEf");
        let cd = rewrite.text.find("cd").unwrap();
        assert_eq!(rewrite.original(cd..cd + 2), 14..16);
        assert_eq!(rewrite.original(0..cd + 2), 0..16);
        let newline = rewrite.text.find('\n').unwrap();
        assert_eq!(rewrite.original(newline..newline + 1), 16..18);
        let replaced = rewrite.text.find("EE").unwrap();
        assert_eq!(rewrite.original(replaced + 1..replaced + 2), 18..19);
        assert_eq!(rewrite.run(0, 100), (3, true));
    }

    #[test]
    fn of_overlapping_edits_the_first_wins() {
        let rewrite = Rewrite::apply("abcdef", vec![Edit::new(2..4, "X"), Edit::remove(1..3), Edit::new(1..1, "!")]);
        assert_eq!(rewrite.text, "a!def");
    }
}
