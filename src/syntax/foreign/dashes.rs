//! `--- task ---` … `--- /task ---`: the block directives of some coding clubs' lessons, with their header
//! (`---`, `title: …`, `---`) and their code blocks.

use std::ops::Range;

use crate::syntax::fences::{Event, EventKind, Family};
use crate::syntax::rewrite::Edit;
use crate::syntax::scan::Scan;

use super::{Becomes, DASHES, directive};

impl Scan<'_> {
    /// A directive on line `index`. Gives where reading goes on.
    pub(in crate::syntax) fn dashes(&mut self, index: usize) -> Option<usize> {
        let line = &self.lines[index];
        let content = self.text[line.content()].trim_end();
        // Translation tools escape the dashes or take them for a heading.
        let bare = content.trim_start_matches('#').trim_start();
        let bare = bare.strip_prefix('\\').unwrap_or(bare);
        let word = bare.strip_prefix("--- ")?.strip_suffix(" ---")?.trim();
        let (closing, name) = match word.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, word),
        };
        let range = line.content..line.content + content.len();
        if name == "code" && !closing {
            return self.dash_code(index, range);
        }
        let (_, becomes) = DASHES.iter().find(|(known, _)| *known == name)?;
        let (title, end) = if closing { (range.end..range.end, line.end) } else { self.header(index) };
        if end > line.end {
            self.edits.push(Edit::remove(line.end..end));
        }
        let kind = if closing { EventKind::Close } else { EventKind::Open(directive(becomes, title.clone())) };
        if matches!(becomes, Becomes::Vanish) {
            self.edits.push(Edit::remove(range));
            return Some(end);
        }
        let range = if title.is_empty() { range } else { range.start..end };
        let (quotes, line_start) = (line.quotes, line.start);
        self.events.push(Event { kind, family: Family::Foreign(format!("--{name}")), range, quotes, line_start });
        Some(end)
    }

    /// The header after a directive: where its title stands, and where it ends.
    fn header(&self, index: usize) -> (Range<usize>, usize) {
        let end = self.lines[index].end;
        let nothing = (end..end, end);
        let mut lines = self.lines[index + 1..].iter().take(8);
        if lines.next().is_none_or(|line| self.text[line.content()].trim() != "---") {
            return nothing;
        }
        let mut title = nothing.0.clone();
        for line in lines {
            let content = self.text[line.content()].trim_end();
            if content == "---" {
                return (title, line.end);
            }
            if let Some(value) = content.strip_prefix("title:") {
                let end = line.content + content.len();
                title = end - value.trim_start().len()..end;
            }
        }
        nothing
    }

    /// `--- code ---`: a code block.
    fn dash_code(&mut self, index: usize, range: Range<usize>) -> Option<usize> {
        let close = self.lines[index + 1..].iter().find(|line| self.text[line.content()].trim() == "--- /code ---")?;
        let (_, header_end) = self.header(index);
        let header = &self.text[range.end..header_end];
        let language = header.lines().find_map(|line| line.trim().strip_prefix("language:")).unwrap_or("").trim();
        self.edits.push(Edit::new(range.start..header_end, format!("```{language}")));
        self.edits.push(Edit::new(close.content..close.end, "```"));
        Some(close.end)
    }
}
