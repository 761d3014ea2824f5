//! Roles and braces of other tools inside lines: `:label:`, `:numref:`, `:cite:`, `{:target="_blank"}`, `{/* … */}`.
//! Labels become anchors, references links to what stands in the same lesson, the rest goes.

use crate::doc::Attrs;
use crate::syntax::directive::parse_attrs;
use crate::syntax::lines::{self, Line, LineKind};
use crate::syntax::marks;
use crate::syntax::outline;
use crate::syntax::rewrite::Edit;
use crate::syntax::scan::Scan;

impl Scan<'_> {
    /// A role at the `:` at `at`: where it ends, or `None` when it is a plain colon.
    pub(in crate::syntax) fn role(&mut self, index: usize, at: usize) -> Option<usize> {
        let end = self.lines[index].end;
        let rest = &self.text[at + 1..end];
        let name_len = rest.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        let after = rest[name_len..].strip_prefix(':').filter(|_| name_len > 0)?;
        let spaced = after.trim_start();
        let body = spaced.strip_prefix('`')?;
        let close = body.find('`')?;
        let (name, value) = (&rest[..name_len], &body[..close]);
        let start = end - body.len();
        let range = at..start + close + 1;
        match name {
            "label" | "eqlabel" => self.label(index, at, value, name == "eqlabel"),
            "numref" | "eqref" | "ref" if spaced.len() >= after.len().saturating_sub(1) => {
                self.edits.push(Edit::new(range.clone(), marks::REFERENCE.to_string()));
                return Some(range.end);
            }
            "cite" | "citet" | "citep" | "width" | "height" | "bibliography" => {}
            // Another role: its text stays, as code.
            _ if spaced.len() == after.len() => {
                self.edits.push(Edit::remove(at..start - 1));
                return Some(range.end);
            }
            _ => return None,
        }
        let before = self.text[..at].strip_suffix(' ').filter(|_| matches!(name, "cite" | "citet" | "citep"));
        self.edits.push(Edit::remove(before.map_or(at, str::len)..range.end));
        Some(range.end)
    }

    /// An anchor for what stands before: the heading, figure, formula or table.
    fn label(&mut self, index: usize, at: usize, name: &str, equation: bool) {
        self.attrs.push((at, Attrs { id: Some(name.to_owned()), ..Attrs::default() }));
        let words = |line: &Line| self.text[line.content()].trim();
        let before = self.lines[..index].iter().rev().find(|l| l.kind == LineKind::Text && !words(l).starts_with(':'));
        let content = before.map_or("", words);
        let words = if equation {
            self.equations += 1;
            format!("({})", self.equations)
        } else if lines::heading_level(content).is_some() {
            outline::plain(content.trim_matches('#'))
        } else {
            content.strip_prefix("![").and_then(|rest| rest.split("](").next()).map(outline::plain).unwrap_or_default()
        };
        if !words.is_empty() {
            self.labels.insert(name.to_owned(), words);
        }
    }

    /// Attributes in braces after a link, an image or code, alone on a line or at its end; comments of MDX.
    pub(in crate::syntax) fn braces(&mut self, index: usize, at: usize) -> usize {
        let end = self.lines[index].end;
        if self.text[at..].starts_with("{/*") {
            return match self.text[at..].find("*/}") {
                Some(length) => {
                    self.edits.push(Edit::remove(at..at + length + 3));
                    at + length + 3
                }
                None => at + 1,
            };
        }
        let Some(close) = self.text[at..end].find('}') else { return at + 1 };
        let inside = &self.text[at + 1..at + close];
        let marked = inside.trim_start().starts_with([':', '.', '#']);
        let adjacent = self.text[self.lines[index].start..at].ends_with([')', ']', '`', '*']);
        let last = self.text[at + close + 1..end].trim().is_empty();
        let attrs = parse_attrs(inside).filter(|attrs| !attrs.is_empty());
        match attrs {
            Some(attrs) if marked && (adjacent || last) => {
                let edit = Edit::remove(at..at + close + 1);
                self.edits.push(edit);
                if last && let Some(id) = attrs.id {
                    self.attrs.push((at, Attrs { id: Some(id), ..Attrs::default() }));
                }
                at + close + 1
            }
            _ => at + 1,
        }
    }
}
