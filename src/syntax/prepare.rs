//! From the text of a lesson to the text that the Markdown parser sees: containers become marks, comments vanish,
//! foreign markup becomes songngu's own. Spans stay those of the file through `Rewrite`.

use std::collections::HashMap;
use std::ops::Range;

use crate::diag::Finding;
use crate::doc::{Attrs, Draft, Ignore};
use crate::source::{FileId, Span};

use super::directive::{self, DirectiveKind};
use super::fences::{self, End, Event, EventKind, Family, Pairing};
use super::lines::{self, Line, LineKind};
use super::marks::{self, Mark, MarkKind};
use super::quiz;
use super::rewrite::{Edit, Rewrite};
use super::scan::Scan;

/// The rewritten text and what was taken out of it.
#[derive(Debug, Default)]
pub struct Prepared {
    pub rewrite: Rewrite,
    pub marks: Vec<Mark>,
    /// Attributes of the heading or block that begins or ends on the line where they stood, by place.
    pub attrs: Vec<(usize, Attrs)>,
    /// `songngu: ignore` comments, without the blocks that they cover.
    pub ignores: Vec<Ignore>,
    /// `songngu: draft` comments, likewise.
    pub drafts: Vec<Draft>,
    /// What foreign labels stand for, in words.
    pub labels: HashMap<String, String>,
    pub findings: Vec<Finding>,
}

/// Prepares `text`; its first `front_matter_end` bytes are front matter.
pub fn prepare(text: &str, file: FileId, front_matter_end: usize) -> Prepared {
    let lines = lines::classify(text, front_matter_end);
    let mut scan = Scan::new(text, file, &lines);
    scan.run();
    let Scan { mut edits, events, attrs, ignores, drafts, labels, mut findings, .. } = scan;
    if front_matter_end > 0 {
        edits.push(Edit::remove(0..front_matter_end));
    } else if text.starts_with('\u{FEFF}') {
        edits.push(Edit::remove(0..'\u{FEFF}'.len_utf8()));
    }
    let (pairings, more) = fences::resolve(&events, file);
    findings.extend(more);
    let mut marker = Marker { text, lines: &lines, events: &events, edits, marks: Vec::new() };
    marker.place(&pairings);
    let Marker { mut edits, mut marks, .. } = marker;
    for range in questions(&events, &pairings, text.len()) {
        quiz::lines::prepare(text, &lines, &range, &mut edits, &mut marks);
    }
    Prepared { rewrite: Rewrite::apply(text, edits), marks, attrs, ignores, drafts, labels, findings }
}

/// The insides of the questions.
fn questions(events: &[Event], pairings: &[Pairing], end: usize) -> Vec<Range<usize>> {
    let inside = |pairing: &Pairing| {
        let event = &events[pairing.open];
        let quiz = matches!(&event.kind, EventKind::Open(directive) if directive.kind == DirectiveKind::Quiz);
        let end = match pairing.end {
            End::At(close) => events[close].line_start,
            End::Before(next) => events[next].line_start,
            End::File => end,
        };
        let component = event.family == Family::Foreign("Question".to_owned());
        (quiz && !component && event.range.end <= end).then_some(event.range.end..end)
    };
    pairings.iter().filter_map(inside).collect()
}

/// Puts marks where containers open and close.
struct Marker<'a> {
    text: &'a str,
    lines: &'a [Line],
    events: &'a [Event],
    edits: Vec<Edit>,
    marks: Vec<Mark>,
}

impl Marker<'_> {
    fn place(&mut self, pairings: &[Pairing]) {
        let mut claimed = vec![false; self.events.len()];
        // Inner containers close first where several close before one line.
        for pairing in pairings.iter().rev() {
            let event = &self.events[pairing.open];
            let EventKind::Open(directive) = &event.kind else { continue };
            claimed[pairing.open] = true;
            let titled = !directive.title.is_empty() && directive.kind != DirectiveKind::Quiz;
            let open = self.mark(MarkKind::Open { directive: directive.clone(), titled }, event.range.clone());
            self.open_line(event, open, titled.then(|| directive.title.clone()));
            match pairing.end {
                End::At(close) => {
                    claimed[close] = true;
                    let range = self.events[close].range.clone();
                    let mark = self.mark(MarkKind::Close(open), range.clone());
                    self.replace_line(&self.events[close], range, &marks::line(mark));
                }
                End::Before(before) => {
                    let mark = self.mark(MarkKind::Close(open), event.range.clone());
                    let at = self.events[before].line_start;
                    let prefix = self.prefix(event);
                    self.edits.push(Edit::new(at..at, format!("\n{prefix}{}\n\n", marks::line(mark))));
                }
                End::File => {}
            }
        }
        for (event, _) in self.events.iter().zip(claimed).filter(|(_, claimed)| !claimed) {
            match event.kind {
                EventKind::Close => self.edits.push(Edit::remove(event.range.clone())),
                EventKind::Html => {
                    let mark = self.mark(MarkKind::Html(event.range.clone()), event.range.clone());
                    self.replace_line(event, event.range.clone(), &marks::line(mark));
                }
                _ => {}
            }
        }
    }

    fn mark(&mut self, kind: MarkKind, range: Range<usize>) -> usize {
        self.marks.push(Mark { kind, range });
        self.marks.len() - 1
    }

    /// The line that holds a byte.
    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.start <= at).saturating_sub(1)
    }

    /// White space and quote marks as they stand before the event, list markers as spaces.
    fn prefix(&self, event: &Event) -> String {
        let line = &self.lines[self.line(event.range.start)];
        let markers = lines::after_markers(self.text, line) - line.content;
        self.text[line.start..line.content].to_owned() + &" ".repeat(markers)
    }

    fn open_line(&mut self, event: &Event, mark: usize, title: Option<Range<usize>>) {
        let line = marks::line(mark);
        match title {
            None => self.replace_line(event, event.range.clone(), &line),
            Some(title) => {
                let heading = format!("{line}\n{}# ", self.prefix(event));
                self.replace_line(event, event.range.start..title.start, &heading);
                self.edits.push(Edit::new(title.end..event.range.end, "\n"));
            }
        }
    }

    /// Replaces markup by lines of its own; a blank line before keeps a table from swallowing them.
    fn replace_line(&mut self, event: &Event, range: Range<usize>, text: &str) {
        let index = self.line(range.start);
        let line = &self.lines[index];
        let prefix = self.prefix(event);
        let head = lines::after_markers(self.text, line);
        let before = self.text[head.min(range.start)..range.start].trim();
        let mut replacement = String::new();
        if !before.is_empty() {
            replacement.push_str(&format!("\n\n{prefix}"));
        } else if head == line.content && index > 0 && self.lines[index - 1].kind == LineKind::Text {
            self.edits.push(Edit::new(line.start..line.start, format!("{prefix}\n")));
        }
        replacement.push_str(text);
        let last = &self.lines[self.line(range.end)];
        // A title goes on the line that its heading mark begins.
        if !text.ends_with(' ') && !self.text[range.end..last.end.max(range.end)].trim().is_empty() {
            replacement.push_str(&format!("\n{prefix}"));
        }
        self.edits.push(Edit::new(range, replacement));
    }
}

/// What a line opens or closes, if it is a fence or a heading.
pub fn line_event(text: &str, line: &Line) -> Option<Event> {
    let start = lines::after_markers(text, line);
    let content = &text[start..line.end];
    let event = |kind, family| {
        let range = start..start + content.trim_end().len();
        Some(Event { kind, family, range, quotes: line.quotes, line_start: line.start })
    };
    if let Some(colons) = directive::colons(content) {
        let kind = match directive::parse(&content[colons..], start + colons) {
            Some(directive) => EventKind::Open(directive),
            None => EventKind::Close,
        };
        return event(kind, Family::Colons(colons));
    }
    let level = lines::heading_level(content).filter(|_| start == line.content && line.indent < 4)?;
    event(EventKind::Heading(level), Family::Colons(0))
}

/// A span in `file` for a range.
pub fn span(file: FileId, range: Range<usize>) -> Span {
    Span::new(file, range.start, range.end)
}
