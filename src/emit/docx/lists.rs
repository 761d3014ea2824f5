//! Lists with Word's own numbering. Each numbered list has a numbering of its own, so that it begins where it should.
//! How the levels look is `package`'s numbering part.

use crate::doc::{Block, BlockKind, Item, List};

use super::package::LEVELS;
use super::write::{Para, Writer};

/// Kinds of numbering (`package::KINDS`).
pub const BULLETS: usize = 0;
pub const DECIMAL: usize = 1;
/// `A.` of options.
pub const UPPER: usize = 2;
/// `a)` of what is matched or ordered.
pub const LOWER: usize = 3;

impl Writer<'_> {
    /// A list of one version.
    pub fn list(&mut self, list: &List) {
        let number = self.numbering_of(list);
        for item in &list.items {
            self.item(item, number);
        }
    }

    /// The numbering that a list begins.
    pub fn numbering_of(&mut self, list: &List) -> usize {
        match list.start {
            Some(start) => self.numbering(DECIMAL, start),
            None => self.numbering(BULLETS, 1),
        }
    }

    pub fn item(&mut self, item: &Item, number: usize) {
        let tick = item.task.map(|done| if done { "☑ " } else { "☐ " }).unwrap_or_default();
        self.numbered(number, tick, &item.blocks);
    }

    /// Blocks under one number; what follows the first paragraph stands indented below it.
    pub fn numbered(&mut self, number: usize, before: &str, blocks: &[Block]) {
        let level = self.depth.min(LEVELS - 1);
        let para = Para { style: "ListParagraph", number: Some((number, level)), ..Para::default() };
        let (first, rest) = match blocks.split_first() {
            Some((Block { kind: BlockKind::Paragraph(content), .. }, rest)) => (Some(content), rest),
            _ => (None, blocks),
        };
        self.paragraph(para, |w| {
            w.run(before);
            if let Some(content) = first {
                w.inlines(content);
            }
        });
        self.depth += 1;
        self.blocks(rest);
        self.depth -= 1;
    }
}
