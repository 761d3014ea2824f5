//! Questions that other tools write without a container: a list of `- ( )` and `- (x)`, a component after its question.
//! The stem is what stands before them.

use crate::doc::{Attrs, Block, BlockId, BlockKind, List};
use crate::syntax::directive::{Directive, DirectiveKind};
use crate::syntax::markdown::{Reader, Sibling};

use super::{build, gaps, lists};

/// How many blocks between a heading and its question still belong to the question.
const NEAR: usize = 6;

/// Makes questions of the lists whose items all begin with `( )` or `(x)`.
pub fn lists(reader: &mut Reader<'_>, nodes: Vec<Sibling>) -> Vec<Sibling> {
    if !nodes.iter().any(is_round) {
        return nodes;
    }
    let mut out = Vec::new();
    for node in nodes {
        let Sibling::Block(block) = node else {
            out.push(node);
            continue;
        };
        if !is_round(&Sibling::Block(block.clone())) {
            out.push(Sibling::Block(block));
            continue;
        }
        let span = block.span;
        let place = span.start as usize..span.start as usize;
        let directive = Directive {
            kind: DirectiveKind::Quiz,
            name: String::new(),
            attrs: Attrs::default(),
            title: place.clone(),
            name_range: place,
            known: true,
        };
        let quiz = build(reader, &directive, vec![Sibling::Block(block)], span);
        let kind = BlockKind::Quiz(Box::new(quiz));
        let mut block = Block { id: BlockId(0), span, attrs: Attrs::default(), kind };
        stem(&mut out, &mut block, reader.source);
        out.push(Sibling::Block(block));
    }
    out
}

fn is_round(node: &Sibling) -> bool {
    let round = |list: &List| !list.items.is_empty() && list.items.iter().all(|i| lists::round_box(i).is_some());
    matches!(node, Sibling::Block(Block { kind: BlockKind::List(list), .. }) if round(list))
}

/// Moves what asks the question into a question without a stem: from a small heading on, else the last paragraph.
pub fn stem(before: &mut Vec<Sibling>, block: &mut Block, source: &str) {
    let BlockKind::Quiz(quiz) = &mut block.kind else { return };
    if !quiz.stem.is_empty() {
        return;
    }
    let kind = |node: &Sibling| match node {
        Sibling::Block(block) => match &block.kind {
            BlockKind::Heading(heading) => Some(if heading.level >= 3 { Before::Small } else { Before::Wall }),
            BlockKind::Paragraph(_) => Some(Before::Text),
            BlockKind::Quiz(_) | BlockKind::Rule | BlockKind::Callout(_) | BlockKind::Container(_) => {
                Some(Before::Wall)
            }
            _ => Some(Before::Other),
        },
        Sibling::Mark(_) => None,
    };
    let small = before
        .iter()
        .rev()
        .take(NEAR)
        .take_while(|node| kind(node) != Some(Before::Wall))
        .position(|node| kind(node) == Some(Before::Small));
    let count = match small {
        Some(back) => back + 1,
        None => usize::from(before.last().and_then(kind) == Some(Before::Text)),
    };
    for node in before.split_off(before.len() - count) {
        let Sibling::Block(mut moved) = node else { continue };
        if let BlockKind::Heading(heading) = &mut moved.kind {
            moved.kind = BlockKind::Paragraph(std::mem::take(&mut heading.content));
        }
        block.span = block.span.to(moved.span);
        quiz.stem.push(moved);
    }
    gaps::restore_outside(&mut quiz.stem, source);
}

/// What stands before a question.
#[derive(PartialEq)]
enum Before {
    Small,
    Wall,
    Text,
    Other,
}
