//! The words of inline content as one string, with the way back to the bytes of the file.
//! Term matching, number comparison and language checks read this; markup, code and formulas are out of the way.

use crate::source::Span;

use super::{Inline, InlineKind};

/// Stands in plain text for what has no words: code, a formula, an image, a gap.
pub const OBJECT: char = '\u{FFFC}';

/// Plain text and where each piece of it came from.
#[derive(Clone, Debug, Default)]
pub struct PlainText {
    pub text: String,
    pieces: Vec<Piece>,
}

/// `text[start..start + len]` came from `span`; `exact` when byte for byte.
#[derive(Clone, Debug)]
struct Piece {
    start: usize,
    len: usize,
    span: Span,
    exact: bool,
}

impl PlainText {
    /// The words of a run of inlines. Link texts count; alt texts, code, formulas and author's HTML do not.
    pub fn of(inlines: &[Inline]) -> PlainText {
        // Nearly always the words are the bytes of the file less some markup.
        let bytes = match (inlines.first(), inlines.last()) {
            (Some(first), Some(last)) => last.span.end.saturating_sub(first.span.start) as usize,
            _ => 0,
        };
        let mut plain = PlainText { text: String::with_capacity(bytes), pieces: Vec::with_capacity(inlines.len()) };
        plain.push_all(inlines);
        plain
    }

    fn push_all(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.push(text, inline.span, text.len() == inline.span.len()),
                InlineKind::SoftBreak | InlineKind::HardBreak => self.push(" ", inline.span, false),
                InlineKind::Code(_) | InlineKind::Math(..) | InlineKind::Image(_) | InlineKind::Gap(_) => {
                    self.push(OBJECT.encode_utf8(&mut [0; 4]), inline.span, false);
                }
                // `a<br>b` is two words.
                InlineKind::Html(html) if html.to_ascii_lowercase().starts_with("<br") => {
                    self.push(" ", inline.span, false)
                }
                InlineKind::Html(_) | InlineKind::FootnoteRef(_) => {}
                _ => self.push_all(inline.children()),
            }
        }
    }

    fn push(&mut self, text: &str, span: Span, exact: bool) {
        self.pieces.push(Piece { start: self.text.len(), len: text.len(), span, exact });
        self.text.push_str(text);
    }

    /// The bytes of the file for a range of the plain text: from its first letter to its last, markup between them included.
    /// `None` for an empty range or one outside the text.
    pub fn span(&self, range: std::ops::Range<usize>) -> Option<Span> {
        if range.is_empty() || range.end > self.text.len() {
            return None;
        }
        let first = self.piece_at(range.start)?;
        let last = self.piece_at(range.end - 1)?;
        let start = if first.exact { first.span.start + (range.start - first.start) as u32 } else { first.span.start };
        let end = if last.exact { last.span.start + (range.end - last.start) as u32 } else { last.span.end };
        Some(Span { file: first.span.file, start, end: end.max(start) })
    }

    /// The way back: where in the plain text the bytes of a span stand. `None` where its ends are not in it.
    pub fn range(&self, span: Span) -> Option<std::ops::Range<usize>> {
        let first = self
            .pieces
            .iter()
            .find(|p| p.span.file == span.file && p.span.start <= span.start && span.start < p.span.end)?;
        let last = self
            .pieces
            .iter()
            .rfind(|p| p.span.file == span.file && p.span.start < span.end && span.end <= p.span.end)?;
        let start = if first.exact { first.start + (span.start - first.span.start) as usize } else { first.start };
        let end = if last.exact { last.start + (span.end - last.span.start) as usize } else { last.start + last.len };
        (start < end).then_some(start..end)
    }

    /// Whether any of a range stands in the file letter for letter. What the reader put in place of a reference does not.
    pub fn is_written(&self, range: std::ops::Range<usize>) -> bool {
        let first = self.pieces.partition_point(|piece| piece.start + piece.len <= range.start);
        self.pieces[first..].iter().take_while(|piece| piece.start < range.end).any(|piece| piece.exact)
    }

    fn piece_at(&self, byte: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.start + piece.len <= byte);
        self.pieces.get(index)
    }

    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == OBJECT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn text(text: &str, start: usize, end: usize) -> Inline {
        Inline { span: Span::new(FileId(0), start, end), kind: InlineKind::Text(text.into()) }
    }

    #[test]
    fn a_range_across_emphasis_and_an_escape_maps_back_to_the_file() {
        // "**short** circuit &amp; x"
        let strong = Inline { span: Span::new(FileId(0), 0, 9), kind: InlineKind::Strong(vec![text("short", 2, 7)]) };
        let plain = PlainText::of(&[strong, text(" circuit ", 9, 18), text("&", 18, 23), text(" x", 23, 25)]);
        assert_eq!(plain.text, "short circuit & x");
        assert_eq!(plain.span(0..13), Some(Span::new(FileId(0), 2, 17)));
        assert_eq!(plain.span(14..15), Some(Span::new(FileId(0), 18, 23)));
        assert_eq!(plain.span(16..17), Some(Span::new(FileId(0), 24, 25)));
        assert_eq!(plain.span(3..3), None);
        assert_eq!(plain.range(Span::new(FileId(0), 2, 17)), Some(0..13));
        assert_eq!(plain.range(Span::new(FileId(0), 18, 23)), Some(14..15));
        assert_eq!(plain.range(Span::new(FileId(0), 25, 30)), None);
        assert!(plain.is_written(0..13) && plain.is_written(12..15) && !plain.is_written(14..15));
    }
}
