//! The questions of a lesson that stand for each other: by their id, else as the aligner paired them.
//! What differs between the two is told by the rules SN0710 to SN0712.

use crate::check::Context;
use crate::doc::{Block, BlockKind, PlainText, Quiz, quizzes};
use crate::lang::{Side, Sides};

pub(super) type Question<'a> = (&'a Block, &'a Quiz);

/// Questions with one id, and those without an id that the aligner paired.
pub(super) fn questions<'a>(cx: &Context<'a>) -> Vec<Sides<Question<'a>>> {
    let (Some(source), Some(target)) = (&cx.lesson.docs.source, &cx.lesson.docs.target) else { return Vec::new() };
    let others = quizzes(&target.blocks);
    let mut pairs: Vec<Sides<Question<'a>>> = Vec::new();
    for (block, quiz) in quizzes(&source.blocks) {
        let same_id = |other: &&Question<'a>| quiz.id.is_some() && other.1.id == quiz.id;
        pairs.extend(others.iter().find(same_id).map(|other| Sides::new((block, quiz), *other)));
    }
    let known = |side: Side, block: &Block| pairs.iter().any(|pair| pair.get(side).0.id == block.id);
    let aligned = cx.pairs().filter_map(|(_, blocks)| match (&blocks.source.kind, &blocks.target.kind) {
        (BlockKind::Quiz(a), BlockKind::Quiz(b)) => Some(Sides::new((blocks.source, &**a), (blocks.target, &**b))),
        _ => None,
    });
    let fresh: Vec<_> =
        aligned.filter(|pair| !known(Side::Source, pair.source.0) && !known(Side::Target, pair.target.0)).collect();
    pairs.extend(fresh);
    pairs
}

/// The words of an option, a step, feedback.
pub(super) fn words(content: &[Block]) -> String {
    let mut text = String::new();
    crate::doc::blocks(content, &mut |block| {
        crate::doc::inline_groups(block, &mut |group| text.push_str(&PlainText::of(group).text));
    });
    text
}
