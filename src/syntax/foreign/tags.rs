//! What happens to each tag that stands in a text line: it vanishes, opens a container, is kept as HTML, or stays for the
//! reader of inlines. Block wrappers leave a paragraph's end behind.

use std::ops::Range;

use crate::doc::CalloutKind;
use crate::syntax::directive::{DirectiveKind, kind_of};
use crate::syntax::fences::{Event, EventKind, Family};
use crate::syntax::lines::{self, LineKind};
use crate::syntax::marks::GUARD;
use crate::syntax::rewrite::Edit;
use crate::syntax::scan::Scan;

use super::tag::{self, Tag};
use super::{Becomes, directive, element};

impl Scan<'_> {
    /// Acts on the tag at the `<` at `at`. `solid` tells whether text was kept before it on its line. Gives where reading goes on.
    pub(in crate::syntax) fn tag(&mut self, index: usize, at: usize, solid: bool) -> usize {
        let found = tag::parse(self.text, at).and_then(|tag| element(&tag.name).map(|becomes| (tag, becomes)));
        let Some((tag, becomes)) = found else {
            return self.stays(at, at + 1, solid);
        };
        let end = tag.range.end;
        match becomes {
            Becomes::Inline => {
                self.join_within(index, &tag.range);
                return self.stays(at, end, solid);
            }
            Becomes::Drop => return self.drop_element(&tag),
            Becomes::Html if !tag.closing && !self.in_row(index) => {
                if let Some(end) = self.element_end(&tag) {
                    return self.keep_html(index, tag.range.start..end);
                }
                self.vanish(index, tag.range, solid);
            }
            Becomes::Text(mark) => self.text_mark(index, &tag, mark, solid),
            Becomes::Quiz if !tag.closing && self.question(index, &tag) => {}
            Becomes::Callout(_) | Becomes::Quiz | Becomes::Feedback if !tag.empty => self.wrapper(index, &tag, becomes),
            _ => self.vanish(index, tag.range, solid),
        }
        end
    }

    /// Markup that stays in the text; at the start of a line it must not begin an HTML block.
    fn stays(&mut self, at: usize, end: usize, solid: bool) -> usize {
        if !solid {
            self.edits.push(Edit::new(at..at, GUARD.to_string()));
        }
        end
    }

    fn in_row(&self, index: usize) -> bool {
        self.text[self.lines[index].content()].starts_with(['|', '#'])
    }

    fn join_within(&mut self, index: usize, range: &Range<usize>) {
        let last = self.lines.partition_point(|line| line.start < range.end).saturating_sub(1);
        if last > index {
            self.join_lines(index, self.lines[last].start);
        }
    }

    /// Takes a wrapper out. Where text goes on beside it, its place becomes the end of a paragraph.
    fn vanish(&mut self, index: usize, range: Range<usize>, solid: bool) {
        let line = &self.lines[index];
        let last = &self.lines[self.lines.partition_point(|line| line.start < range.end).saturating_sub(1)];
        let after = !self.text[range.end.min(last.end)..last.end].trim().is_empty();
        let block = !self.in_row(index) && lines::after_markers(self.text, line) == line.content;
        let text_above = index > 0 && self.lines[index - 1].kind == LineKind::Text;
        let parts = block && (solid && !after || !solid && after && text_above);
        let prefix = &self.text[line.start..line.content];
        let edit = if parts { Edit::new(range, format!("\n{prefix}")) } else { Edit::remove(range) };
        self.edits.push(edit);
    }

    /// A script or style with all in it.
    fn drop_element(&mut self, tag: &Tag) -> usize {
        let end = if tag.closing || tag.empty { None } else { self.element_end(tag) };
        let end = end.unwrap_or(tag.range.end);
        self.edits.push(Edit::remove(tag.range.start..end));
        end
    }

    /// Where the element of an opening tag ends, elements of its name inside it counted.
    fn element_end(&self, tag: &Tag) -> Option<usize> {
        if tag.empty || tag.name.eq_ignore_ascii_case("embed") {
            return Some(tag.range.end);
        }
        let (mut depth, mut at) = (1, tag.range.end);
        while let Some(found) = self.text[at..].find('<') {
            at += found;
            match tag::parse(self.text, at).filter(|inner| inner.name.eq_ignore_ascii_case(&tag.name)) {
                Some(inner) if inner.closing => depth -= 1,
                Some(inner) if !inner.empty => depth += 1,
                _ => {}
            }
            at += 1;
            if depth == 0 {
                return self.text[at..].find('>').map(|end| at + end + 1);
            }
        }
        None
    }

    fn keep_html(&mut self, index: usize, range: Range<usize>) -> usize {
        let line = &self.lines[index];
        let end = range.end;
        let family = Family::Foreign("html".to_owned());
        let (quotes, line_start) = (line.quotes, line.start);
        self.events.push(Event { kind: EventKind::Html, family, range, quotes, line_start });
        end
    }

    /// `<h2>` and `<li>` at the start of a line.
    fn text_mark(&mut self, index: usize, tag: &Tag, mark: &'static str, solid: bool) {
        let line = &self.lines[index];
        let alone = self.text[tag.range.end.min(line.end)..line.end].trim().is_empty();
        let rule = mark == "***";
        if tag.closing || solid || self.in_row(index) || alone != rule {
            return self.vanish(index, tag.range.clone(), solid);
        }
        let text_above = index > 0 && self.lines[index - 1].kind == LineKind::Text;
        let prefix = &self.text[line.start..line.content];
        let text = if text_above && mark != "- " { format!("\n{prefix}{mark}") } else { mark.to_owned() };
        self.edits.push(Edit::new(tag.range.clone(), text));
    }

    /// A component that becomes a container.
    fn wrapper(&mut self, index: usize, tag: &Tag, becomes: &Becomes) {
        let attrs = &self.text[tag.attrs.clone()];
        let title = match tag::attribute(attrs, "title").filter(|title| !tag.closing && !title.trim().is_empty()) {
            // The value is a part of the text: its place is the distance of the two.
            Some(title) => {
                let start = title.as_ptr() as usize - self.text.as_ptr() as usize;
                start..start + title.len()
            }
            None => tag.range.end..tag.range.end,
        };
        let mut opened = directive(becomes, title);
        if tag::attribute(attrs, "warning").is_some_and(|value| value != "false") {
            opened.kind = DirectiveKind::Callout(CalloutKind::Warning);
        }
        if let Some(kind @ DirectiveKind::Callout(_)) = tag::attribute(attrs, "type").and_then(kind_of) {
            opened.kind = kind;
        }
        let kind = if tag.closing { EventKind::Close } else { EventKind::Open(opened) };
        let line = &self.lines[index];
        let (quotes, line_start) = (line.quotes, line.start);
        let family = Family::Foreign(tag.name.clone());
        self.events.push(Event { kind, family, range: tag.range.clone(), quotes, line_start });
    }
}
