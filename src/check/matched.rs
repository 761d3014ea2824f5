//! Blocks that stand for each other, neighbours that the aligner joined to them included.
//! What is inside a pair that the aligner also paired is a match of its own; otherwise its words count here.

use crate::course::{Confidence, pairs_inside};
use crate::doc::{Block, Inline, blocks, inline_groups};
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::Context;

/// One or two blocks of a version against one or two of the other.
pub struct Matched<'a> {
    /// The paired block first.
    pub blocks: Sides<Vec<&'a Block>>,
    pub confidence: Confidence,
    pub depth: u8,
}

/// All matches of a lesson in reading order; none where a version is missing.
pub fn matched<'a>(cx: &Context<'a>) -> Vec<Matched<'a>> {
    let mut found: Vec<Matched<'a>> = Vec::new();
    for pair in &cx.lesson.pairs {
        match (pair.source, pair.target) {
            (Some(source), Some(target)) => found.push(Matched {
                blocks: Sides::new(vec![cx.block(Side::Source, source)], vec![cx.block(Side::Target, target)]),
                confidence: pair.confidence,
                depth: pair.depth,
            }),
            _ if pair.joined => {
                let Some(last) = found.iter_mut().rfind(|matched| matched.depth == pair.depth) else { continue };
                for side in Side::BOTH {
                    let block = pair.get(side).map(|id| cx.block(side, id));
                    last.blocks.get_mut(side).extend(block);
                }
            }
            _ => {}
        }
    }
    found
}

/// The matches that checks of content may trust. Found once a lesson.
pub fn sure<'c, 'a>(cx: &'c Context<'a>) -> &'c [Matched<'a>] {
    cx.sure.get_or_init(|| matched(cx).into_iter().filter(|matched| matched.confidence >= Confidence::SURE).collect())
}

impl<'a> Matched<'a> {
    /// The paired block itself.
    pub fn block(&self, side: Side) -> &'a Block {
        self.blocks.get(side)[0]
    }

    /// From the first to the last block.
    pub fn span(&self, side: Side) -> Span {
        let blocks = self.blocks.get(side);
        blocks.iter().skip(1).fold(blocks[0].span, |span, block| span.to(block.span))
    }

    /// The runs of inlines that are compared here: the blocks' own, and those of blocks inside that have no match.
    pub fn groups(&self, side: Side) -> Vec<&'a [Inline]> {
        let mut groups: Vec<&'a [Inline]> = Vec::new();
        self.each_block(side, &mut |block| inline_groups(block, &mut |group| groups.push(group)));
        groups
    }

    /// The blocks that are compared here: the blocks themselves, and blocks inside that have no match of their own.
    pub fn each_block(&self, side: Side, f: &mut dyn FnMut(&'a Block)) {
        if self.is_paired_inside() {
            f(self.block(side));
        } else {
            self.blocks.get(side).iter().for_each(|block| blocks(std::slice::from_ref(*block), f));
        }
    }

    /// Whether the aligner also paired what is inside the two blocks.
    fn is_paired_inside(&self) -> bool {
        let single = Side::BOTH.iter().all(|side| self.blocks.get(*side).len() == 1);
        single && pairs_inside(self.block(Side::Source), self.block(Side::Target))
    }
}
