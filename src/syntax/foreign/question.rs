//! `<Question choices={[{ text: "…", explain: "…", correct: true }]} />`: a quiz component, read as options with feedback.
//! The texts stay where they stand in the file; only what lies between them is rewritten.

use std::ops::Range;

use crate::syntax::fences::{Event, EventKind, Family};
use crate::syntax::rewrite::Edit;
use crate::syntax::scan::Scan;

use super::tag::{self, Tag};
use super::{Becomes, directive};

/// One option: where its text and its explanation stand.
#[derive(Debug, Default, PartialEq)]
struct Choice {
    text: Range<usize>,
    explain: Range<usize>,
    correct: bool,
}

impl Scan<'_> {
    /// The component as a question; false when it holds no choices that can be read.
    pub(in crate::syntax) fn question(&mut self, index: usize, tag: &Tag) -> bool {
        let choices = choices(self.text, &tag.attrs);
        let Some(last) = choices.last() else { return false };
        let line = &self.lines[index];
        let (quotes, line_start) = (line.quotes, line.start);
        let family = Family::Foreign("Question".to_owned());
        let open = tag.range.start..tag.range.start + 1 + tag.name.len();
        let end = if last.explain.is_empty() { last.text.end } else { last.explain.end };
        let close = tag.range.end - 1..tag.range.end;
        let kind = EventKind::Open(directive(&Becomes::Quiz, open.end..open.end));
        self.events.push(Event { kind, family: family.clone(), range: open.clone(), quotes, line_start });
        let mut at = open.end;
        for choice in &choices {
            let mark = if choice.correct { "\n\n- [x] " } else { "\n\n- [ ] " };
            self.edits.push(Edit::new(at..choice.text.start, mark));
            at = choice.text.end;
            self.one_line(choice.text.clone());
            if !choice.explain.is_empty() {
                self.edits.push(Edit::new(at..choice.explain.start, "\n  > "));
                self.one_line(choice.explain.clone());
                at = choice.explain.end;
            }
        }
        self.edits.push(Edit::new(end..close.start, "\n\n"));
        self.events.push(Event {
            kind: EventKind::Close,
            family,
            range: close.clone(),
            quotes,
            line_start: close.start,
        });
        true
    }

    /// Line ends inside a text become spaces.
    fn one_line(&mut self, range: Range<usize>) {
        let newlines = self.text[range.clone()].match_indices(['\n', '\r']);
        let edits: Vec<Edit> = newlines.map(|(i, _)| Edit::new(range.start + i..range.start + i + 1, " ")).collect();
        self.edits.extend(edits);
    }
}

/// Reads the objects of a JavaScript array. Order: a text comes before its explanation, or they are given up.
fn choices(text: &str, range: &Range<usize>) -> Vec<Choice> {
    let bytes = text.as_bytes();
    let mut found: Vec<Choice> = Vec::new();
    let (mut at, mut key) = (range.start, "");
    let mut word = range.start..range.start;
    while at < range.end {
        match bytes[at] {
            b'{' => found.push(Choice::default()),
            b':' => key = text[word.clone()].trim_matches(['"', '\'']),
            b'"' | b'\'' | b'`' => {
                let Some(end) = tag::quoted_end(bytes, at).filter(|&end| end < range.end) else { return Vec::new() };
                let value = at + 1..end;
                match (key, found.last_mut()) {
                    ("text", Some(choice)) => choice.text = value,
                    ("explain" | "explanation", Some(choice)) => choice.explain = value,
                    _ => word = at..end + 1,
                }
                key = "";
                at = end;
            }
            b if b.is_ascii_alphabetic() => {
                let length = bytes[at..range.end].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                word = at..at + length;
                if key == "correct" && &text[word.clone()] == "true" {
                    found.last_mut().into_iter().for_each(|choice| choice.correct = true);
                }
                at += length - 1;
            }
            _ => {}
        }
        at += 1;
    }
    found.retain(|choice| !choice.text.is_empty());
    let ordered = found.iter().all(|choice| choice.explain.is_empty() || choice.text.end <= choice.explain.start);
    if ordered { found } else { Vec::new() }
}
