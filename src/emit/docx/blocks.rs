//! Blocks of one version as paragraphs: headings, code, quotations, callouts inside a passage.
//! Lists, tables, pictures and questions have files of their own; what stands side by side is `rows`.

use crate::doc::{Block, BlockKind, Callout, Code, Container, Heading};
use crate::emit::code::pieces_of;
use crate::emit::html::author_words;
use crate::emit::prose::{anchor_of, label_of};
use crate::lang::Lang;
use crate::view::{Medium, shown};

use super::write::{Para, Writer};

impl Writer<'_> {
    pub fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// A block in the version under way. What is not meant for students is not written at all.
    pub fn block(&mut self, block: &Block) {
        if !shown(block, Medium::Handout) {
            return;
        }
        match &block.kind {
            BlockKind::Heading(heading) => self.heading(block, heading),
            BlockKind::Paragraph(content) => self.text_paragraph(block, Para::default(), |w| w.inlines(content)),
            BlockKind::Figure(figure) => self.figure(block, figure),
            BlockKind::Code(code) => self.code(code),
            BlockKind::Math(latex) => self.paragraph(Para { centred: true, ..Para::default() }, |w| {
                w.math(latex, true, block.span);
            }),
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => self.table(&[(self.side, table)]),
            BlockKind::Quote(inner) => self.quoted(inner),
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Container(container) => self.container(container),
            BlockKind::Quiz(quiz) => self.quiz(&[(self.side, block, quiz)]),
            BlockKind::Html(source) => self.author(source),
            BlockKind::Rule => self.paragraph(Para::of("Rule"), |_| {}),
            // Notes stand at the foot of the page where their marks are.
            BlockKind::Footnote(..) => {}
        }
    }

    /// A paragraph with the place that links to its block lead to.
    fn text_paragraph(&mut self, block: &Block, para: Para<'_>, write: impl FnOnce(&mut Self)) {
        self.paragraph(para, |w| {
            if let Some(anchor) = anchor_of(block) {
                w.mark(w.side, anchor);
            }
            write(w);
        });
    }

    /// A heading in one version, as in a document of one language.
    pub fn heading(&mut self, block: &Block, heading: &Heading) {
        let style = heading_style(heading.level);
        self.text_paragraph(block, Para::of(style), |w| w.quietly(|w| w.inlines(&heading.content)));
    }

    fn code(&mut self, code: &Code) {
        let text = code.text.trim_end_matches('\n');
        let tokens = self.cx.engine.code.tokens(&code.language, &code.text);
        self.paragraph(Para::of("SourceCode"), |w| {
            for (class, piece) in pieces_of(&tokens, text) {
                // The program's language is nobody's: one font for both columns.
                w.looking(|look| look.style = class.word(), |w| w.run_in(&piece, Lang::en()));
            }
        });
    }

    fn quoted(&mut self, inner: &[Block]) {
        for block in inner.iter().filter(|block| shown(block, Medium::Handout)) {
            match &block.kind {
                BlockKind::Paragraph(content) => self.paragraph(Para::of("Quote"), |w| w.inlines(content)),
                _ => self.block(block),
            }
        }
    }

    /// A callout inside a passage: its word in front, a line at its left.
    fn callout(&mut self, callout: &Callout) {
        let before = self.second;
        self.second = true;
        self.paragraph(Para { style: "CalloutHead", keep: true, ..Para::default() }, |w| {
            let word = w.cx.labels.get(w.side, label_of(callout.kind)).text;
            w.run(&word);
            if !callout.title.is_empty() {
                w.run(": ");
                w.quietly(|w| w.inlines(&callout.title));
            }
        });
        self.blocks(&callout.blocks);
        self.second = before;
    }

    fn container(&mut self, container: &Container) {
        if !container.title.is_empty() {
            self.paragraph(Para { keep: true, ..Para::default() }, |w| {
                w.looking(|look| look.bold = true, |w| w.inlines(&container.title));
            });
        }
        self.blocks(&container.blocks);
    }

    /// An author's HTML by its words: Word has no such thing.
    fn author(&mut self, source: &str) {
        let words = author_words(source);
        if !words.is_empty() {
            self.paragraph(Para::default(), |w| w.run(&words));
        }
    }

    /// The words of blocks in one run of paragraphs, the first without a paragraph of its own: footnotes, items.
    pub fn run_of_blocks(&mut self, blocks: &[Block]) {
        for (i, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) => {
                    if i > 0 {
                        self.line_break();
                    }
                    self.inlines(content);
                }
                BlockKind::Math(latex) => self.math(latex, false, block.span),
                BlockKind::Code(code) => self.looking(|look| look.style = "Code", |w| w.run(&code.text)),
                _ => crate::doc::inline_groups(block, &mut |group| self.inlines(group)),
            }
        }
    }
}

/// The style of a level; the lesson's title is of the first.
pub fn heading_style(level: u8) -> &'static str {
    ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"][usize::from(level.clamp(1, 6)) - 1]
}
