//! Alignment: which block of one version says what which block of the other does.
//! Dynamic programming over sibling blocks on kind, structure, shared anchors and length; then inside paired ones.
//! What makes two blocks alike is `features`; what follows from a pair is judged in `check`.

mod features;
mod moved;
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
        let mut right: Vec<&Features> = target.iter().map(|block| self.features.target.block(block.id)).collect();
        // Sections that change places are put back for as long as the path is looked for.
        let sections = moved::sections(&left, &right);
        let target: &[&Block] = match &sections {
            Some(order) => &order.iter().map(|at| target[*at]).collect::<Vec<_>>(),
            None => target,
        };
        if let Some(order) = &sections {
            right = order.iter().map(|at| right[*at]).collect();
        }
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

/// Whether the aligner goes on inside a pair of blocks.
pub fn pairs_inside(source: &Block, target: &Block) -> bool {
    let boxed = |block: &Block| {
        use BlockKind::{Callout, Container, Footnote, Quote};
        matches!(block.kind, Quote(_) | Callout(_) | Container(_) | Footnote(..))
    };
    match (&source.kind, &target.kind) {
        (BlockKind::List(_), BlockKind::List(_)) | (BlockKind::Quiz(_), BlockKind::Quiz(_)) => true,
        _ => boxed(source) && boxed(target),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::source::Sources;
    use crate::syntax;

    /// The top-level pairs as the first words of their blocks: `a=b`, `a=` and `=b`, with `+` where joined.
    fn shown(source: &str, target: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let vi = syntax::parse(&sources.add("a.vi.md", source.to_owned()), Lang::vi()).document;
        let en = syntax::parse(&sources.add("a.en.md", target.to_owned()), Lang::en()).document;
        let word = |document: &Document, id: Option<BlockId>| {
            let block = document.blocks.iter().find(|block| Some(block.id) == id);
            let text = block.map_or("", |block| sources.get(block.span.file).slice(block.span));
            text.trim_start_matches(['#', ' ', '-']).split_whitespace().next().unwrap_or("").to_owned()
        };
        let pairs = align(Sides::new(&vi, &en), Sides::new(&[], &[]));
        let top = pairs.into_iter().filter(|pair| pair.depth == 0);
        let show =
            |p: Pair| format!("{}={}{}", word(&vi, p.source), word(&en, p.target), if p.joined { "+" } else { "" });
        top.map(show).collect()
    }

    const VI: &str = "# Mở đầu\n\nmột đoạn văn ngắn về điện áp 220 V.\n\nhai là đoạn nói về dòng điện 16 A trong mạch.\n\n\
        ## Dụng cụ\n\nba đoạn này nói về đồng hồ vạn năng và que đo.\n\n- bút thử điện\n- ampe kìm\n\n```c\nint x = 1;\n```\n";
    const EN: &str = "# Opening\n\none short paragraph on the voltage 220 V.\n\ntwo speaks of a current of 16 A in the circuit.\n\n\
        ## Tools\n\nthree speaks of the multimeter and the test leads.\n\n- voltage tester\n- clamp meter\n\n```c\nint x = 1;\n```\n";

    #[test]
    fn equal_structure_pairs_one_to_one() {
        let pairs = shown(VI, EN);
        assert_eq!(pairs, ["Mở=Opening", "một=one", "hai=two", "Dụng=Tools", "ba=three", "bút=voltage", "```c=```c"]);
    }

    #[test]
    fn a_lost_block_disturbs_nothing_else() {
        let en = EN.replace("two speaks of a current of 16 A in the circuit.\n\n", "");
        assert_eq!(shown(VI, &en)[1..5], ["một=one", "hai=", "Dụng=Tools", "ba=three"]);
        let en = EN.replace("## Tools", "extra words that only the English has, of no use to anybody.\n\n## Tools");
        assert_eq!(shown(VI, &en)[1..5], ["một=one", "hai=two", "=extra", "Dụng=Tools"]);
    }

    #[test]
    fn swapped_blocks_find_each_other_by_their_anchors() {
        let vi =
            "# T\n\nđo điện áp 220 V ở `X1` và 380 V ở `X2`.\n\ndòng điện 16 A qua `Q7` và 25 A qua `Q8` trong tủ.\n";
        let en = "# T\n\na current of 16 A through `Q7` and 25 A through `Q8` in the panel.\n\nmeasure 220 V at `X1` and 380 V at `X2`.\n";
        let pairs = shown(vi, en);
        assert!(pairs.contains(&"đo=measure".to_owned()) && pairs.contains(&"dòng=a".to_owned()), "{pairs:?}");
    }

    #[test]
    fn a_picture_glued_to_its_paragraph_is_not_missing() {
        let vi = "# T\n\n![Hình](a.svg)\n\nĐoạn văn này mô tả hình vẽ ở trên và các thành phần của nó.\n";
        let en = "# T\n\n![Figure](a.svg)\nThis paragraph describes the figure above and its parts in some detail.\n";
        let pairs = shown(vi, en);
        assert_eq!(pairs.len(), 3, "{pairs:?}");
        assert_eq!(pairs.iter().filter(|pair| pair.ends_with('+')).count(), 1, "{pairs:?}");
    }
}
