//! Inline content: comrak's nodes to the document's, each with its place in the file.
//! How text is cut so that a place in it is a place in the file is `text`; author's HTML is `html`.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use crate::doc::{Image, Inline, InlineKind, Link};
use crate::source::Span;

use super::{DEEPEST, Reader, html};

/// The inline content of one block while it is read.
pub(super) struct Run {
    /// How far the rewritten text has been read; where a piece is searched that comrak misplaces.
    pub cursor: usize,
    /// Where the block lies.
    pub start: usize,
    pub end: usize,
    /// How much is open around what is read.
    depth: usize,
}

impl Reader<'_> {
    /// The inline content of a block that lies at `range` of the rewritten text, white space at its ends left out.
    pub(super) fn inlines(&mut self, node: Node<'_>, range: Range<usize>) -> Vec<Inline> {
        let mut run = Run { cursor: range.start, start: range.start, end: range.end, depth: 0 };
        let mut content = self.children(node, &mut run);
        let blank = |inline: &Inline| match &inline.kind {
            InlineKind::Text(text) => text.trim().is_empty(),
            InlineKind::SoftBreak | InlineKind::HardBreak => true,
            _ => false,
        };
        while content.last().is_some_and(blank) {
            content.pop();
        }
        let lead = content.iter().take_while(|inline| blank(inline)).count();
        content.drain(..lead);
        content
    }

    fn children(&mut self, node: Node<'_>, run: &mut Run) -> Vec<Inline> {
        let mut list: Vec<Inline> = Vec::new();
        if run.depth >= DEEPEST {
            for leaf in node.descendants().filter(|node| node.first_child().is_none()) {
                self.inline(leaf, run, &mut list);
            }
            return list;
        }
        run.depth += 1;
        for child in node.children() {
            self.inline(child, run, &mut list);
        }
        run.depth -= 1;
        html::fold(list, self.source)
    }

    fn inline(&mut self, node: Node<'_>, run: &mut Run, out: &mut Vec<Inline>) {
        let data = node.data();
        let range = self.range(data.sourcepos);
        match &data.value {
            NodeValue::Text(text) => return self.cut_text(text, range, run, out),
            NodeValue::Escaped => return self.escaped(node, range, run, out),
            NodeValue::SoftBreak => return self.line_break(InlineKind::SoftBreak, range, run, out),
            NodeValue::LineBreak => return self.line_break(InlineKind::HardBreak, range, run, out),
            _ => {}
        }
        let leaf = |kind| (kind, range.clone());
        let (kind, range) = match &data.value {
            NodeValue::Code(code) => self.code_span(&code.literal, range, run),
            NodeValue::Math(math) => {
                leaf(InlineKind::Math(self.latex(range.clone(), &math.literal), math.display_math))
            }
            NodeValue::HtmlInline(raw) => leaf(InlineKind::Html(raw.clone())),
            NodeValue::FootnoteReference(note) => leaf(InlineKind::FootnoteRef(note.name.clone())),
            NodeValue::Emph => leaf(InlineKind::Emph(self.children(node, run))),
            NodeValue::Strong => leaf(InlineKind::Strong(self.children(node, run))),
            NodeValue::Strikethrough => {
                let children = self.children(node, run);
                if !self.text()[range.clone()].starts_with("~~") {
                    return self.single_tilde(range, children, run, out);
                }
                leaf(InlineKind::Strike(children))
            }
            NodeValue::Link(link) => {
                let (url, title) = (link.url.clone(), link.title.clone());
                leaf(InlineKind::Link(Link { url, title, content: self.children(node, run) }))
            }
            NodeValue::Image(image) => {
                let (url, title) = (image.url.clone(), image.title.clone());
                leaf(InlineKind::Image(Image { url, title, alt: self.children(node, run) }))
            }
            _ => return,
        };
        run.cursor = run.cursor.max(range.end);
        let mut inline = Inline { span: self.span(range), kind };
        inline.span = inline.children().iter().fold(inline.span, |span, child| span.to(child.span));
        out.push(inline);
    }

    /// An escaped character: its text is one character, its place the backslash too.
    fn escaped(&mut self, node: Node<'_>, range: Range<usize>, run: &mut Run, out: &mut Vec<Inline>) {
        let text: String = node.children().filter_map(|child| child.data().value.text().map(str::to_owned)).collect();
        let source = self.text();
        let fits = |at: usize| source[at..].strip_prefix('\\').is_some_and(|rest| rest.starts_with(&text));
        let start = if fits(range.start) {
            Some(range.start)
        } else {
            (run.cursor..run.end).find(|&at| source.is_char_boundary(at) && fits(at))
        };
        let range = start.map_or(range, |start| start..start + 1 + text.len());
        run.cursor = run.cursor.max(range.end);
        out.push(Inline { span: self.span(range), kind: InlineKind::Text(text) });
    }

    fn line_break(&mut self, kind: InlineKind, range: Range<usize>, run: &mut Run, out: &mut Vec<Inline>) {
        let source = self.text();
        let from = run.cursor.min(source.len());
        let newline = source[from..].find('\n').map(|found| from + found).filter(|&at| at < run.end);
        let range = match newline {
            Some(at) if kind == InlineKind::SoftBreak => at..at + 1,
            Some(at) => from.min(at)..at + 1,
            None => range,
        };
        run.cursor = run.cursor.max(range.end);
        out.push(Inline { span: self.span(range), kind });
    }

    /// `5~10 V, 20~30 V`: one tilde is a range, not struck text.
    fn single_tilde(&mut self, range: Range<usize>, children: Vec<Inline>, run: &mut Run, out: &mut Vec<Inline>) {
        run.cursor = run.cursor.max(range.end);
        let tilde = |span: Span| Inline { span, kind: InlineKind::Text("~".to_owned()) };
        let (open, close) = (self.span(range.start..range.start + 1), self.span(range.end - 1..range.end));
        Self::push_merged(out, tilde(open));
        for child in children {
            Self::push_merged(out, child);
        }
        Self::push_merged(out, tilde(close));
    }

    /// The LaTeX of a formula from the file itself, quote marks of continued lines left out.
    fn latex(&self, range: Range<usize>, literal: &str) -> String {
        let span = self.span(range);
        let written = self.source[span.range()].trim_matches('$');
        if written.contains('\n') {
            let lines = written.lines().map(|line| line.trim_start().trim_start_matches("> ").trim_end());
            return lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        }
        literal.trim().to_owned()
    }

    fn code_span(&mut self, literal: &str, range: Range<usize>, run: &mut Run) -> (InlineKind, Range<usize>) {
        let source = self.text();
        let kind = InlineKind::Code(literal.to_owned());
        if source[range.clone()].starts_with('`') && source[range.clone()].ends_with('`') {
            return (kind, range);
        }
        // Some positions leave the backticks out.
        let mut wide = range.clone();
        while wide.start > run.cursor && source.as_bytes()[wide.start - 1] == b'`' {
            wide.start -= 1;
        }
        while wide.end < run.end && source.as_bytes()[wide.end] == b'`' {
            wide.end += 1;
        }
        (kind, wide)
    }
}
