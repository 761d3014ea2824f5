//! The lines of a question that are not Markdown: `= answer`, `? hint`, and `[[gaps]]`. They become marks and placeholders
//! before the Markdown parser sees the text.

use std::ops::Range;

use crate::syntax::lines::{self, Line, LineKind};
use crate::syntax::marks::{self, Mark, MarkKind};
use crate::syntax::rewrite::Edit;

/// Edits for the lines that begin within `range`, the inside of a question whose fence has `quotes` quote marks before it.
pub fn prepare(text: &str, all: &[Line], range: &Range<usize>, edits: &mut Vec<Edit>, marks: &mut Vec<Mark>) {
    let first = all.partition_point(|line| line.start < range.start);
    let mut index = first;
    while let Some(line) = all.get(index).filter(|line| line.start < range.end) {
        index += 1;
        if line.kind != LineKind::Text {
            continue;
        }
        let content = text[line.content()].trim_end();
        let end = line.content + content.len();
        let own_line = line.indent < 4;
        if own_line && let Some(answer) = content.strip_prefix('=') {
            let start = end - answer.trim_start().len();
            let mark = Mark { kind: MarkKind::Answer(start..end), range: line.content..end };
            edits.push(Edit::new(line.content..end, marks::line(marks.len())));
            marks.push(mark);
        } else if own_line && content.strip_prefix('?').is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}'])) {
            let start = end - content[1..].trim_start().len();
            let prefix = &text[line.start..line.content];
            edits.push(Edit::new(line.content..start, format!("{}\n{prefix}# ", marks::line(marks.len()))));
            while let Some(next) = all.get(index).filter(|next| next.start < range.end && continues(text, next)) {
                edits.push(Edit::new(all[index - 1].end..next.content, " "));
                index += 1;
            }
            let last = &all[index - 1];
            marks.push(Mark { kind: MarkKind::Hint, range: line.content..last.end });
        } else {
            gaps(text, line, edits);
        }
    }
}

/// Whether a line goes on with the hint before it.
fn continues(text: &str, line: &Line) -> bool {
    let content = &text[line.content()];
    line.kind == LineKind::Text
        && !content.starts_with(['=', '?', ':', '#', '<', '|', '•', '–'])
        && line.quotes == 0
        && lines::list_marker(content).is_none()
}

/// Puts one character in place of each `[[…]]`, so that nothing inside is read as Markdown.
fn gaps(text: &str, line: &Line, edits: &mut Vec<Edit>) {
    let mut at = line.content;
    while at < line.end {
        let rest = &text[at..line.end];
        if rest.starts_with('`') {
            let ticks = rest.bytes().take_while(|&b| b == b'`').count();
            let close = rest[ticks..].find(&rest[..ticks]);
            at += close.map_or(ticks, |close| close + 2 * ticks);
        } else if rest.starts_with("[[") {
            match rest.find("]]") {
                Some(close) => {
                    edits.push(Edit::new(at..at + close + 2, marks::GAP.to_string()));
                    at += close + 2;
                }
                None => return,
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
}
