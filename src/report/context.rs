//! The words around a place in a file, on one line and cut to length.
//! For whole passages side by side see `find`.

use crate::source::{SourceFile, Span};

/// The line of a place, at most so many letters before and after it, `…` where it was cut.
pub(super) fn around(file: &SourceFile, span: Span, letters: usize) -> String {
    let text = &file.text;
    let (start, end) = (span.start as usize, span.end as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let before: Vec<(usize, char)> = text[line_start..start].char_indices().collect();
    let cut = before.len().saturating_sub(letters);
    let from = before.get(cut).map_or(start, |(at, _)| line_start + at);
    let to = text[end..line_end].char_indices().nth(letters).map_or(line_end, |(at, _)| end + at);
    let words = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = |cut: bool| if cut { "…" } else { "" };
    format!("{}{words}{}", mark(cut > 0), mark(to < line_end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "x\nMột rơ le nhiệt tốt\r\ny".to_owned());
        let start = file.text.find("rơ").expect("it is there");
        let span = Span::new(file.id, start, start + "rơ le".len());
        assert_eq!(around(&file, span, 40), "Một rơ le nhiệt tốt");
        assert_eq!(around(&file, span, 3), "…ột rơ le nh…");
    }
}
