//! Alignment: which block of one version says what which block of the other does.
//! Dynamic programming over sibling blocks on kind, structure, shared anchors and length; then inside paired ones.
//! What makes two blocks alike is `features`; what follows from a pair is judged in `check`.

mod features;
mod path;

use crate::doc::{Answers, Block, BlockId, BlockKind, Document, Item, Quiz};
use crate::lang::{Side, Sides};

use super::{Confidence, Pair, TermUse};
use features::{Features, Table};
use path::Step;

/// Pairs the blocks of two versions. Deterministic; costs the product of the longest sibling lists.
pub fn align(docs: Sides<&Document>, uses: Sides<&[TermUse]>) -> Vec<Pair> {
    let mut aligner = Aligner {
        features: Sides::new(
            Table::new(&docs.source.blocks, uses.source),
            Table::new(&docs.target.blocks, uses.target),
        ),
        pairs: Vec::new(),
    };
    let lists = docs.map(|document| document.blocks.iter().collect::<Vec<_>>());
    aligner.siblings(&lists.source, &lists.target, 0, true);
    aligner.pairs
}

/// The pairs of a lesson that exists in one language only.
pub fn alone(document: &Document, side: Side) -> Vec<Pair> {
    document.blocks.iter().map(|block| single(side, block.id, 0, false)).collect()
}

fn single(side: Side, id: BlockId, depth: u8, joined: bool) -> Pair {
    let mut ids = Sides::default();
    *ids.get_mut(side) = Some(id);
    Pair { source: ids.source, target: ids.target, depth, confidence: Confidence(0.0), joined }
}

struct Aligner {
    features: Sides<Table>,
    pairs: Vec<Pair>,
}

impl Aligner {
    /// Aligns two lists of sibling blocks, then what is inside each pair. `sure`: the two lists surely belong together.
    fn siblings(&mut self, source: &[&Block], target: &[&Block], depth: u8, sure: bool) {
        let left: Vec<&Features> = source.iter().map(|block| self.features.source.block(block.id)).collect();
        let right: Vec<&Features> = target.iter().map(|block| self.features.target.block(block.id)).collect();
        for step in path::best(&left, &right, sure) {
            match step {
                Step::Both { source: i, target: j, score } => self.pair(source[i], target[j], score, depth),
                Step::Alone { side, index, joined } => {
                    let id = if side == Side::Source { source[index].id } else { target[index].id };
                    self.pairs.push(single(side, id, depth, joined));
                }
            }
        }
    }

    fn pair(&mut self, source: &Block, target: &Block, score: f32, depth: u8) {
        let confidence = Confidence(score.clamp(0.0, 1.0));
        let pair = Pair { source: Some(source.id), target: Some(target.id), depth, confidence, joined: false };
        self.pairs.push(pair);
        let (depth, sure) = (depth.saturating_add(1), confidence >= Confidence::SURE);
        match (&source.kind, &target.kind) {
            (BlockKind::List(a), BlockKind::List(b)) => self.items(&a.items, &b.items, depth, sure),
            (BlockKind::Quiz(a), BlockKind::Quiz(b)) => self.quiz(a, b, depth, sure),
            (a, b) => {
                if let (Some(a), Some(b)) = (inner(a), inner(b)) {
                    self.lists(a, b, depth, sure);
                }
            }
        }
    }

    /// Items of two lists are paired as units, then block by block inside.
    fn items(&mut self, source: &[Item], target: &[Item], depth: u8, sure: bool) {
        let left: Vec<Features> = source.iter().map(|item| self.features.source.unit(&item.blocks)).collect();
        let right: Vec<Features> = target.iter().map(|item| self.features.target.unit(&item.blocks)).collect();
        let steps = path::best(&left.iter().collect::<Vec<_>>(), &right.iter().collect::<Vec<_>>(), sure);
        for step in steps {
            match step {
                Step::Both { source: i, target: j, score } => {
                    self.lists(&source[i].blocks, &target[j].blocks, depth, score >= Confidence::SURE.0);
                }
                Step::Alone { side, index, .. } => {
                    let item = if side == Side::Source { &source[index] } else { &target[index] };
                    self.pairs.extend(item.blocks.iter().map(|block| single(side, block.id, depth, false)));
                }
            }
        }
    }

    /// Stem with stem, feedback with feedback; options and steps by their place, which the format makes the same.
    fn quiz(&mut self, source: &Quiz, target: &Quiz, depth: u8, sure: bool) {
        self.lists(&source.stem, &target.stem, depth, sure);
        match (&source.answers, &target.answers) {
            (Answers::Choices(a), Answers::Choices(b)) => {
                let sure = sure && a.len() == b.len();
                for (a, b) in a.iter().zip(b) {
                    self.lists(&a.content, &b.content, depth, sure);
                    self.lists(&a.feedback, &b.feedback, depth, sure);
                }
            }
            (Answers::Order(a), Answers::Order(b)) => {
                let sure = sure && a.len() == b.len();
                for (a, b) in a.iter().zip(b) {
                    self.lists(&a.content, &b.content, depth, sure);
                }
            }
            _ => {}
        }
        self.lists(&source.feedback, &target.feedback, depth, sure);
    }

    fn lists(&mut self, source: &[Block], target: &[Block], depth: u8, sure: bool) {
        self.siblings(&source.iter().collect::<Vec<_>>(), &target.iter().collect::<Vec<_>>(), depth, sure);
    }
}

/// The blocks inside a quote, callout, container or footnote.
fn inner(kind: &BlockKind) -> Option<&[Block]> {
    match kind {
        BlockKind::Quote(blocks) | BlockKind::Footnote(_, blocks) => Some(blocks),
        BlockKind::Callout(callout) => Some(&callout.blocks),
        BlockKind::Container(container) => Some(&container.blocks),
        _ => None,
    }
}
