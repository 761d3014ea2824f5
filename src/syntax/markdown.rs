//! The door to comrak: Markdown blocks to the blocks of the document, every place mapped back to the file.
//! Inline content is `markdown::inlines`, containers are put together in `build`.

mod html;
mod inlines;
mod table;
mod text;

use std::ops::Range;

use comrak::nodes::{ListType, Node, NodeValue, Sourcepos};
use comrak::{Arena, Options};

use crate::diag::Finding;
use crate::doc::{Attrs, Block, BlockId, BlockKind, Code, Figure, Heading, Inline, InlineKind, Item, List};
use crate::lang::Lang;
use crate::source::{FileId, Span};

use super::build;
use super::marks::{self, MarkKind};
use super::prepare::Prepared;

/// A block, or a mark that stands between blocks.
#[derive(Debug)]
pub enum Sibling {
    Block(Block),
    Mark(usize),
}

/// How deep blocks, and inlines within one, may lie in one another. What lies deeper is drawn up to this level, so that
/// no text, however broken, exhausts the stack of those who walk over the document.
pub const DEEPEST: usize = 64;

/// Reads one prepared lesson.
pub struct Reader<'a> {
    /// The text of the file.
    pub source: &'a str,
    pub file: FileId,
    pub lang: Lang,
    pub prepared: &'a Prepared,
    /// Where the lines of the rewritten text begin.
    starts: Vec<usize>,
    pub findings: Vec<Finding>,
    /// How many blocks are open around what is read.
    pub depth: usize,
}

/// The blocks of a prepared lesson; ids and anchors are still to be given.
pub fn read(reader: &mut Reader<'_>) -> Vec<Block> {
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &reader.prepared.rewrite.text, &options());
    let nodes = reader.nodes(root);
    build::assemble(reader, nodes)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.parse.leave_footnote_definitions = true;
    options.parse.escaped_char_spans = true;
    options
}

impl<'a> Reader<'a> {
    pub fn new(source: &'a str, file: FileId, lang: Lang, prepared: &'a Prepared) -> Reader<'a> {
        let text = &prepared.rewrite.text;
        let starts =
            std::iter::once(0).chain(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i + 1));
        let starts = starts.collect();
        Reader { source, file, lang, prepared, starts, findings: Vec::new(), depth: 0 }
    }

    pub fn text(&self) -> &'a str {
        &self.prepared.rewrite.text
    }

    /// comrak's position (lines and byte columns from 1, the end included) as bytes of the rewritten text.
    fn range(&self, position: Sourcepos) -> Range<usize> {
        let text = self.text();
        let at = |line: usize, column: usize| {
            let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(text.len());
            (start + column).min(text.len())
        };
        let mut start = at(position.start.line, position.start.column.saturating_sub(1));
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        // Column 0 means the end of the line before.
        let mut end = match position.end.column {
            0 => at(position.end.line, 0).saturating_sub(1),
            column => at(position.end.line, column),
        };
        while !text.is_char_boundary(end) {
            end += 1;
        }
        start..end.max(start)
    }

    /// The place in the file of a range of the rewritten text.
    pub fn span(&self, range: Range<usize>) -> Span {
        let original = self.prepared.rewrite.original(range);
        Span::new(self.file, original.start, original.end)
    }

    /// As `span`, without white space at either end.
    fn trimmed(&self, range: Range<usize>) -> Span {
        let span = self.span(range);
        let text = &self.source[span.range()];
        let blank = |c: char| c.is_ascii_whitespace();
        let start = span.start as usize + text.len() - text.trim_start_matches(blank).len();
        let end = (span.start as usize + text.trim_end_matches(blank).len()).max(start);
        Span::new(self.file, start, end)
    }

    /// The children of a block as blocks and marks.
    fn nodes(&mut self, parent: Node<'_>) -> Vec<Sibling> {
        if self.depth >= DEEPEST {
            let leaf = |node: &Node<'_>| node.data().value.contains_inlines() || is_leaf(&node.data().value);
            return parent.descendants().filter(leaf).filter_map(|node| self.node(node)).collect();
        }
        self.depth += 1;
        let nodes = parent.children().filter_map(|child| self.node(child)).collect();
        self.depth -= 1;
        nodes
    }

    /// The children of a block as blocks.
    fn blocks(&mut self, parent: Node<'_>) -> Vec<Block> {
        let nodes = self.nodes(parent);
        build::assemble(self, nodes)
    }

    fn node(&mut self, node: Node<'_>) -> Option<Sibling> {
        let data = node.data();
        let range = self.range(data.sourcepos);
        let mut span = self.trimmed(range.clone());
        let kind = match &data.value {
            NodeValue::HtmlBlock(html) => match marks::parse(&html.literal) {
                Some(mark) => match &self.prepared.marks.get(mark)?.kind {
                    MarkKind::Html(html) => {
                        span = Span::new(self.file, html.start, html.end);
                        BlockKind::Html(self.source[html.clone()].to_owned())
                    }
                    _ => return Some(Sibling::Mark(mark)),
                },
                _ => html::block(&html.literal)?,
            },
            NodeValue::Paragraph => {
                let content = self.inlines(node, range);
                if content.is_empty() {
                    return None;
                }
                paragraph(content)
            }
            NodeValue::Heading(heading) => {
                let content = self.inlines(node, range);
                BlockKind::Heading(Heading { level: heading.level, content, anchor: String::new() })
            }
            NodeValue::CodeBlock(code) => self.code(&code.info, &code.literal)?,
            NodeValue::List(list) => {
                let (ordered, start, tight) = (list.list_type == ListType::Ordered, list.start, list.tight);
                let items = node.children().map(|item| self.item(item)).collect();
                let start = ordered.then_some(u32::try_from(start).unwrap_or(1));
                BlockKind::List(List { start, tight, items })
            }
            NodeValue::BlockQuote => {
                let blocks = self.blocks(node);
                build::quote(blocks)
            }
            NodeValue::FootnoteDefinition(note) => BlockKind::Footnote(note.name.clone(), self.blocks(node)),
            NodeValue::Table(table) => self.table(node, table),
            NodeValue::ThematicBreak => BlockKind::Rule,
            _ => return None,
        };
        let mut block = Block { id: BlockId(0), span, attrs: Attrs::default(), kind };
        build::cover(&mut block);
        Some(Sibling::Block(block))
    }

    fn item(&mut self, node: Node<'_>) -> Item {
        let data = node.data();
        let task = match &data.value {
            NodeValue::TaskItem(task) => Some(task.symbol.is_some()),
            _ => None,
        };
        let blocks = self.blocks(node);
        let own = self.trimmed(self.range(data.sourcepos));
        let span = blocks.iter().fold(own, |span, block| span.to(block.span));
        Item { span, task, blocks }
    }

    /// `None` for the tables of contents that some books write as code.
    fn code(&self, info: &str, literal: &str) -> Option<BlockKind> {
        let word = info.trim().trim_start_matches(['{', '.']).split([' ', ',', '{', '}', '\t']).next().unwrap_or("");
        let language = word.to_lowercase();
        match language.as_str() {
            "toc" | "eval_rst" => None,
            "math" => Some(BlockKind::Math(literal.trim().to_owned())),
            _ => Some(BlockKind::Code(Code { language, text: self.restore(literal) })),
        }
    }

    /// The author's text where a mark or placeholder went into code by mistake.
    fn restore(&self, literal: &str) -> String {
        if !literal.contains("<!--\u{F8F0}") {
            return literal.to_owned();
        }
        let line = |line: &str| match marks::parse(line).and_then(|mark| self.prepared.marks.get(mark)) {
            Some(mark) => self.source[mark.range.clone()].to_owned(),
            None => line.to_owned(),
        };
        literal.lines().map(|text| line(text) + "\n").collect()
    }
}

/// Blocks without blocks inside, apart from those that hold inlines.
fn is_leaf(value: &NodeValue) -> bool {
    matches!(value, NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_) | NodeValue::ThematicBreak | NodeValue::Table(_))
}

/// A paragraph of one image is a figure, one of a displayed formula is a block of its own.
fn paragraph(mut content: Vec<Inline>) -> BlockKind {
    if let [only] = content.as_mut_slice() {
        match &mut only.kind {
            InlineKind::Image(image) => {
                return BlockKind::Figure(Figure { image: image.clone(), span: only.span });
            }
            InlineKind::Math(latex, true) => return BlockKind::Math(std::mem::take(latex)),
            _ => {}
        }
    }
    BlockKind::Paragraph(content)
}
