//! One walk over the text lines: comments and displayed formulas that run over several lines, foreign markup inside
//! lines, and at the start of each line the fences and headings. Code spans and formulas are stepped over.

use std::collections::HashMap;
use std::ops::Range;

use crate::diag::{Finding, Rule};
use crate::doc::{Attrs, Draft, Ignore};
use crate::source::FileId;

use super::directive;
use super::fences::{Event, EventKind};
use super::foreign;
use super::lines::{self, Line, LineKind};
use super::prepare;
use super::rewrite::Edit;

/// `<!--` without `-->`.
pub const COMMENT_UNCLOSED: Rule = Rule::error("SN0023", "comment-unclosed");

pub struct Scan<'a> {
    pub text: &'a str,
    pub file: FileId,
    pub lines: &'a [Line],
    pub edits: Vec<Edit>,
    pub events: Vec<Event>,
    pub attrs: Vec<(usize, Attrs)>,
    pub ignores: Vec<Ignore>,
    pub drafts: Vec<Draft>,
    /// What foreign labels stand for, in words.
    pub labels: HashMap<String, String>,
    /// How many formulas have a label.
    pub equations: usize,
    pub findings: Vec<Finding>,
    /// What lies before this byte was read as part of something longer.
    done: usize,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str, file: FileId, lines: &'a [Line]) -> Scan<'a> {
        Scan {
            text,
            file,
            lines,
            edits: Vec::new(),
            events: Vec::new(),
            attrs: Vec::new(),
            ignores: Vec::new(),
            drafts: Vec::new(),
            labels: HashMap::new(),
            equations: 0,
            findings: Vec::new(),
            done: 0,
        }
    }

    pub fn run(&mut self) {
        for (index, line) in self.lines.iter().enumerate() {
            if line.kind != LineKind::Text || line.end <= self.done && line.start < self.done {
                continue;
            }
            if line.start >= self.done {
                if self.whole_line(index) {
                    continue;
                }
                self.pasted(index);
            }
            self.inline(index, line.content.max(self.done));
        }
    }

    /// What a line is as a whole: a fence, a heading, a line of a foreign tool. False when its inside is to be read.
    fn whole_line(&mut self, index: usize) -> bool {
        if let Some(end) = self.dashes(index) {
            self.done = end;
            return true;
        }
        let line = &self.lines[index];
        if let Some(event) = prepare::line_event(self.text, line) {
            let heading = matches!(event.kind, EventKind::Heading(_));
            self.events.push(event);
            if heading {
                self.read_heading_attrs(line);
            }
            return !heading;
        }
        if foreign::vanishes(&self.text[line.content()]) {
            self.edits.push(Edit::remove(line.content()));
            return true;
        }
        false
    }

    /// Steps through a line from `at`, acting on what begins markup.
    fn inline(&mut self, index: usize, mut at: usize) {
        let line = &self.lines[index];
        let (end, head) = (line.end, lines::after_markers(self.text, line));
        let bytes = self.text.as_bytes();
        // Whether anything but white space was kept on this line.
        let mut solid = false;
        while at < end {
            let start = at;
            at = match bytes[at] {
                b'\\' => at + 2,
                b'`' => self.code_span(at, end),
                b'$' => self.math(index, at),
                b'<' if self.text[at..].starts_with("<!--") => self.comment(index, at),
                b'<' => self.tag(index, at, solid),
                b':' => self.role(index, at).unwrap_or(at + 1),
                b'{' => self.braces(index, at),
                _ => at + 1,
            };
            let removed = self.edits.last().is_some_and(|edit| edit.range.start <= start && edit.range.end >= at);
            solid |= start >= head && !bytes[start].is_ascii_whitespace() && !removed;
        }
        self.done = self.done.max(at.min(self.text.len()));
    }

    /// Past a code span; past the backticks alone when they are not closed on this line.
    fn code_span(&self, at: usize, end: usize) -> usize {
        let length = self.text[at..end].bytes().take_while(|&b| b == b'`').count();
        let mut rest = at + length;
        while let Some(next) = self.text[rest..end].find('`') {
            let run = self.text[rest + next..end].bytes().take_while(|&b| b == b'`').count();
            if run == length {
                return rest + next + run;
            }
            rest += next + run;
        }
        at + length
    }

    /// Past a formula. A displayed one that runs over several lines is put on one, so that no line of it looks like a list
    /// or a heading.
    fn math(&mut self, index: usize, at: usize) -> usize {
        let end = self.lines[index].end;
        if !self.text[at..].starts_with("$$") {
            let rest = &self.text[at + 1..end];
            let close = rest.find('$').filter(|_| !rest.starts_with(char::is_whitespace));
            return close.map_or(at + 1, |close| at + close + 2);
        }
        if let Some(close) = self.text[at + 2..end].find("$$") {
            return at + close + 4;
        }
        let quotes = self.lines[index].quotes;
        for line in &self.lines[index + 1..(index + 100).min(self.lines.len())] {
            let content = &self.text[line.content()];
            if line.quotes != quotes || directive::colons(content).is_some() || lines::heading_level(content).is_some()
            {
                break;
            }
            if let Some(close) = content.find("$$") {
                self.join_lines(index, line.start);
                return line.content + close + 2;
            }
        }
        at + 2
    }

    /// Line ends from line `index` up to the line that begins at `last` become spaces, prefixes of lines go.
    pub fn join_lines(&mut self, index: usize, last: usize) {
        for pair in self.lines[index..].windows(2).take_while(|pair| pair[0].start < last) {
            self.edits.push(Edit::new(pair[0].end..pair[1].content, " "));
        }
    }

    fn comment(&mut self, index: usize, at: usize) -> usize {
        let Some(length) = self.text[at + 4..].find("-->") else {
            let span = prepare::span(self.file, at..at + 4);
            self.findings.push(Finding::new(&COMMENT_UNCLOSED, span));
            self.edits.push(Edit::remove(at..at + 4));
            return at + 4;
        };
        let inside = at + 4..at + 4 + length;
        let end = inside.end + 3;
        self.read_comment(inside, at..end);
        let range = self.whole_lines(index, at..end);
        self.edits.push(Edit::remove(range));
        end
    }

    /// `songngu: ignore SN0107 SN0203` or `songngu: draft`. What it covers is known once there are blocks.
    fn read_comment(&mut self, inside: Range<usize>, comment: Range<usize>) {
        let words = self.text[inside.clone()].trim_start().strip_prefix("songngu:").map(str::trim_start);
        if words.is_some_and(|words| words.trim_end() == "draft") {
            self.drafts.push(Draft { comment: prepare::span(self.file, comment), covers: None });
            return;
        }
        let Some(codes) = words.and_then(|words| words.strip_prefix("ignore")) else { return };
        let mut at = inside.end - codes.len();
        for code in codes.split(|c: char| c.is_whitespace() || c == ',') {
            // Separators are white space of one byte or a comma; others are of more, and their length is asked for.
            let range = at..at + code.len();
            at = range.end + self.text[range.end..].chars().next().map_or(0, char::len_utf8);
            if !code.is_empty() {
                let [span, comment] = [range, comment.clone()].map(|range| prepare::span(self.file, range));
                self.ignores.push(Ignore { wish: code.to_owned(), span, comment, covers: None });
            }
        }
    }

    /// Between two items of a list a comment on lines of its own goes with its line, or it would part the list.
    fn whole_lines(&self, index: usize, range: Range<usize>) -> Range<usize> {
        let first = &self.lines[index];
        let last = self.lines.partition_point(|line| line.start < range.end).saturating_sub(1);
        let alone = self.text[first.start..range.start].trim().is_empty()
            && self.text[range.end..self.lines[last].end].trim().is_empty();
        let item = |line: Option<&Line>| {
            line.is_some_and(|l| l.kind == LineKind::Text && lines::list_marker(&self.text[l.content()]).is_some())
        };
        let before = index.checked_sub(1).and_then(|i| self.lines.get(i));
        let in_list = before.is_some_and(|l| l.indent > 0) || item(before);
        if alone && in_list && item(self.lines.get(last + 1)) { first.start..self.lines[last].next } else { range }
    }

    /// Takes attributes off the end of a heading.
    fn read_heading_attrs(&mut self, line: &Line) {
        let content = &self.text[line.content()];
        if let Some((open, attrs)) = heading_attrs(content) {
            self.edits.push(Edit::remove(line.content + open..line.content + content.trim_end().len()));
            self.attrs.push((line.content, attrs));
        }
    }
}

/// `{#id .class}` or `[[id]]` at the end of a heading: where it begins, and what it says.
pub fn heading_attrs(content: &str) -> Option<(usize, Attrs)> {
    let content = content.trim_end();
    if let Some(open) = content.rfind('{').filter(|_| content.ends_with('}')) {
        return directive::parse_attrs(&content[open + 1..content.len() - 1]).map(|attrs| (open, attrs));
    }
    let open = content.rfind("[[").filter(|_| content.ends_with("]]"))?;
    let id = content[open + 2..content.len() - 2].to_owned();
    let plain = !id.is_empty() && !id.contains(char::is_whitespace);
    plain.then(|| (open, Attrs { id: Some(id), ..Attrs::default() }))
}
