//! The lines of a lesson and what each is at first sight: text, code, or blank; with its quote and list surroundings.
//! Only as much of Markdown as is needed to know where songngu's own markup may stand; the rest is the parser's.

use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    Blank,
    Text,
    /// Fences of code blocks, what is in them, and indented code.
    Code,
    /// The front matter and its fences.
    FrontMatter,
}

/// A line: byte offsets into the text.
#[derive(Debug, Clone)]
pub struct Line {
    pub kind: LineKind,
    pub start: usize,
    /// Without the line end.
    pub end: usize,
    /// Where the next line begins.
    pub next: usize,
    /// Where the content begins: after quote marks and indentation.
    pub content: usize,
    /// How many `>` stand before the content.
    pub quotes: usize,
    /// Columns of white space before the content, after the last quote mark.
    pub indent: usize,
}

impl Line {
    pub fn content(&self) -> Range<usize> {
        self.content..self.end
    }
}

/// Cuts a text into lines from `from` on; what stands before is front matter.
pub fn classify(text: &str, front_matter_end: usize) -> Vec<Line> {
    let mut lines = Vec::with_capacity(text.len() / 40 + 1);
    let mut state = State::default();
    let mut start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    while start < text.len() {
        let mut line = cut(text, start);
        if start < front_matter_end {
            line.kind = LineKind::FrontMatter;
        } else {
            line.kind = state.kind(text, &line);
        }
        start = line.next;
        lines.push(line);
    }
    lines
}

fn cut(text: &str, start: usize) -> Line {
    let bytes = text.as_bytes();
    let end = bytes[start..].iter().position(|&b| b == b'\n' || b == b'\r').map_or(text.len(), |i| start + i);
    let next = match (bytes.get(end), bytes.get(end + 1)) {
        (Some(b'\r'), Some(b'\n')) => end + 2,
        (Some(_), _) => end + 1,
        (None, _) => end,
    };
    let (mut content, mut quotes, mut indent) = (start, 0, 0);
    while content < end {
        match bytes[content] {
            b' ' => indent += 1,
            b'\t' => indent += 4 - indent % 4,
            b'>' => {
                quotes += 1;
                indent = 0;
                // One space after the mark belongs to it.
                if bytes.get(content + 1) == Some(&b' ') {
                    content += 1;
                }
            }
            _ => break,
        }
        content += 1;
    }
    Line { kind: LineKind::Text, start, end, next, content: content.min(end), quotes, indent }
}

#[derive(Default)]
struct State {
    /// Mark, length, quote depth, list indent of the code fence that is open.
    fence: Option<(u8, usize, usize, usize)>,
    /// Content columns of the open list items.
    lists: Vec<usize>,
    quotes: usize,
    after_blank: bool,
    after_code: bool,
}

impl State {
    fn kind(&mut self, text: &str, line: &Line) -> LineKind {
        let content = &text[line.content()];
        if let Some((mark, length, quotes, list)) = self.fence {
            let left = line.quotes < quotes || (!content.is_empty() && list > 0 && line.indent < list);
            if !left {
                if fence_length(content, mark) >= length && content.trim_matches(mark as char).trim().is_empty() {
                    self.fence = None;
                }
                self.after_blank = false;
                return LineKind::Code;
            }
            self.fence = None;
        }
        if content.trim_end().is_empty() {
            self.after_blank = true;
            return LineKind::Blank;
        }
        let kind = self.text_kind(content, line);
        self.after_blank = false;
        self.after_code = kind == LineKind::Code;
        self.quotes = line.quotes;
        kind
    }

    fn text_kind(&mut self, content: &str, line: &Line) -> LineKind {
        if line.quotes != self.quotes {
            self.lists.clear();
        }
        if self.after_blank || list_marker(content).is_some() {
            while self.lists.last().is_some_and(|&column| line.indent < column) {
                self.lists.pop();
            }
        }
        let list = self.lists.last().copied().unwrap_or(0);
        if line.indent >= list + 4 && (self.after_blank || self.after_code || line.start == 0) {
            return LineKind::Code;
        }
        let (mut rest, mut column) = (content, line.indent);
        while let Some(width) = list_marker(rest) {
            column += width;
            self.lists.push(column);
            rest = &rest[width.min(rest.len())..];
        }
        for mark in [b'`', b'~'] {
            let length = fence_length(rest, mark);
            if length >= 3 && !(mark == b'`' && rest[length..].contains('`')) {
                self.fence = Some((mark, length, line.quotes, self.lists.last().copied().unwrap_or(0)));
                return LineKind::Code;
            }
        }
        LineKind::Text
    }
}

fn fence_length(content: &str, mark: u8) -> usize {
    content.bytes().take_while(|&b| b == mark).count()
}

/// The width of a list marker with the white space after it: `- `, `12. `.
pub fn list_marker(content: &str) -> Option<usize> {
    let bytes = content.as_bytes();
    let mark = match bytes.first()? {
        b'-' | b'*' | b'+' => 1,
        b'0'..=b'9' => {
            let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
            if digits > 9 || !matches!(bytes.get(digits), Some(b'.' | b')')) {
                return None;
            }
            digits + 1
        }
        _ => return None,
    };
    let spaces = bytes[mark..].iter().take_while(|&&b| b == b' ' || b == b'\t').count();
    match spaces {
        0 if bytes.len() == mark => Some(mark),
        0 => None,
        1..=4 => Some(mark + spaces),
        _ => Some(mark + 1),
    }
}

/// Where the content of a line begins after its list markers.
pub fn after_markers(text: &str, line: &Line) -> usize {
    let mut start = line.content;
    while let Some(width) = list_marker(&text[start..line.end]) {
        start = (start + width).min(line.end);
    }
    start
}

/// The level of an ATX heading.
pub fn heading_level(content: &str) -> Option<u8> {
    let level = content.bytes().take_while(|&b| b == b'#').count();
    let after = content.as_bytes().get(level);
    ((1..=6).contains(&level) && matches!(after, None | Some(b' ' | b'\t'))).then_some(level as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use LineKind::*;

    fn kinds(text: &str) -> Vec<LineKind> {
        classify(text, 0).iter().map(|line| line.kind).collect()
    }

    #[test]
    fn code_is_told_from_text() {
        assert_eq!(kinds("a\n\n    code\n    more\nb\n"), [Text, Blank, Code, Code, Text]);
        assert_eq!(kinds("```py\n::: x\n```\nb"), [Code, Code, Code, Text]);
        assert_eq!(kinds("- a\n\n    b\n\n     ::: tip\n"), [Text, Blank, Text, Blank, Text]);
        assert_eq!(kinds("> ```\n> x\ny"), [Code, Code, Text]);
        assert_eq!(kinds("- ```\n  x\n\ny"), [Code, Code, Code, Text]);
        assert_eq!(kinds("````\n```\n````\r\nz"), [Code, Code, Code, Text]);
    }

    #[test]
    fn prefixes_are_measured() {
        let lines = classify("> - a\r\n>   ::: tip\n", 0);
        assert_eq!((lines[1].quotes, lines[1].indent, lines[1].content), (1, 2, 11));
        assert_eq!(lines[0].next, 7);
    }
}
