//! Walks over a document: every block in reading order, every group of inlines, every question.
//! One place that knows where content hides (items, cells, options, feedback), so that nothing is forgotten elsewhere.

use super::{Answers, Block, BlockKind, Inline, Quiz};

/// Calls `f` for each block in reading order, parents before children, questions' blocks included.
pub fn blocks<'a>(list: &'a [Block], f: &mut dyn FnMut(&'a Block)) {
    for block in list {
        f(block);
        for child in children(block) {
            blocks(child, f);
        }
    }
}

/// As `blocks`, for those who change them: the reader gives numbers and anchors this way.
pub fn blocks_mut(list: &mut [Block], f: &mut dyn FnMut(&mut Block)) {
    for block in list {
        f(block);
        for child in children_mut(block) {
            blocks_mut(child, f);
        }
    }
}

/// As `children`, in the same order.
pub fn children_mut(block: &mut Block) -> Vec<&mut [Block]> {
    match &mut block.kind {
        BlockKind::List(list) => list.items.iter_mut().map(|item| item.blocks.as_mut_slice()).collect(),
        BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => vec![inner],
        BlockKind::Callout(callout) => vec![&mut callout.blocks],
        BlockKind::Container(container) => vec![&mut container.blocks],
        BlockKind::Quiz(quiz) => {
            let mut lists = vec![quiz.stem.as_mut_slice()];
            match &mut quiz.answers {
                Answers::Choices(choices) => {
                    lists
                        .extend(choices.iter_mut().flat_map(|c| [c.content.as_mut_slice(), c.feedback.as_mut_slice()]));
                }
                Answers::Order(items) => lists.extend(items.iter_mut().map(|item| item.content.as_mut_slice())),
                _ => {}
            }
            lists.push(&mut quiz.feedback);
            lists
        }
        _ => Vec::new(),
    }
}

/// The lists of blocks directly inside a block.
pub fn children(block: &Block) -> Vec<&[Block]> {
    match &block.kind {
        BlockKind::List(list) => list.items.iter().map(|item| item.blocks.as_slice()).collect(),
        BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => vec![inner],
        BlockKind::Callout(callout) => vec![&callout.blocks],
        BlockKind::Container(container) => vec![&container.blocks],
        BlockKind::Quiz(quiz) => quiz_children(quiz),
        _ => Vec::new(),
    }
}

fn quiz_children(quiz: &Quiz) -> Vec<&[Block]> {
    let mut lists = vec![quiz.stem.as_slice()];
    match &quiz.answers {
        Answers::Choices(choices) => {
            lists.extend(choices.iter().flat_map(|c| [c.content.as_slice(), c.feedback.as_slice()]));
        }
        Answers::Order(items) => lists.extend(items.iter().map(|item| item.content.as_slice())),
        _ => {}
    }
    lists.push(&quiz.feedback);
    lists
}

/// Calls `f` once for each run of inlines that belongs directly to this block: a paragraph's or heading's content,
/// each cell of a table, a callout's title, the alt text of a figure, hints and matching sides of a question.
/// Blocks inside the block are not entered.
pub fn inline_groups<'a>(block: &'a Block, f: &mut dyn FnMut(&'a [Inline])) {
    match &block.kind {
        BlockKind::Heading(heading) => f(&heading.content),
        BlockKind::Paragraph(content) => f(content),
        BlockKind::Figure(figure) => f(&figure.image.alt),
        BlockKind::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| f(&cell.content));
        }
        BlockKind::Callout(callout) => f(&callout.title),
        BlockKind::Container(container) => f(&container.title),
        BlockKind::Quiz(quiz) => {
            if let Answers::Match(pairs, extra) = &quiz.answers {
                pairs.iter().for_each(|pair| {
                    f(&pair.left);
                    f(&pair.right);
                });
                extra.iter().for_each(|side| f(side));
            }
            quiz.hints.iter().for_each(|hint| f(hint));
        }
        _ => {}
    }
}

/// Calls `f` for each inline, parents before children, alt texts included.
pub fn inlines<'a>(list: &'a [Inline], f: &mut dyn FnMut(&'a Inline)) {
    for inline in list {
        f(inline);
        inlines(inline.children(), f);
    }
}

/// The questions of a document in reading order, each with its block.
pub fn quizzes(list: &[Block]) -> Vec<(&Block, &Quiz)> {
    let mut found = Vec::new();
    blocks(list, &mut |block| {
        if let BlockKind::Quiz(quiz) = &block.kind {
            found.push((block, quiz.as_ref()));
        }
    });
    found
}
