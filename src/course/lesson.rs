//! The lesson as all later stages see it, and the facts that alignment and term matching found in it.
//! Finding the pairs is `align`, the uses `terms`.

use crate::doc::{Block, BlockId, Document, blocks};
use crate::glossary::{FormKind, TermId};
use crate::lang::{Side, Sides};
use crate::source::Span;

/// A lesson with what the analysis found.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// Index into `Project::lessons`.
    pub index: usize,
    pub key: String,
    pub docs: Sides<Option<Document>>,
    /// Top-level blocks in reading order, those of containers and callouts paired inside them. See `Pair`.
    pub pairs: Vec<Pair>,
    /// Uses in reading order, longest match only.
    pub uses: Sides<Vec<TermUse>>,
}

impl Lesson {
    /// The blocks of one version by their number; index with `BlockId`.
    pub fn block_index(&self, side: Side) -> Vec<&Block> {
        let mut index = Vec::new();
        if let Some(document) = self.docs.get(side) {
            blocks(&document.blocks, &mut |block| index.push(block));
        }
        debug_assert!(index.iter().enumerate().all(|(i, b)| b.id == BlockId(i as u32)));
        index
    }
}

/// Two blocks that say the same in the two languages, or one that has no counterpart.
///
/// Each sibling list is aligned for itself: the document's own blocks first, then, where two containers, callouts,
/// quotes or list items are paired, what is inside them (`depth` counts the levels). Pairs stand in reading order: the
/// target's order where one side is absent is that of its neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    pub source: Option<BlockId>,
    pub target: Option<BlockId>,
    /// 0 for the document's own blocks.
    pub depth: u8,
    pub confidence: Confidence,
    /// Only with one side: it belongs to the pair just before, where two neighbours of this version stand against one
    /// block of the other. It is not missing there.
    pub joined: bool,
}

impl Pair {
    pub fn get(&self, side: Side) -> Option<BlockId> {
        match side {
            Side::Source => self.source,
            Side::Target => self.target,
        }
    }
}

/// From 0 (a guess by position) to 1 (anchors agree). Below `Confidence::SURE` checks of content stay silent.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Confidence(pub f32);

impl Confidence {
    pub const SURE: Confidence = Confidence(0.5);
}

/// One use of a concept in running text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermUse {
    pub term: TermId,
    pub form: FormKind,
    /// From the first to the last letter in the file.
    pub span: Span,
    /// The innermost block that holds it.
    pub block: BlockId,
    /// It lies inside a longer use: it is not listed and demands nothing, yet it satisfies its counterpart.
    pub nested: bool,
}
