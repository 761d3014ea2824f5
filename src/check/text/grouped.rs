//! Edits put together by block: one finding a block, or one for the file where many blocks are concerned.
//! Shared by the rules about single letters and signs, which come in crowds.

use crate::check::Context;
use crate::diag::{Edit, Finding};
use crate::lang::Side;

/// In more blocks than these it is the file's matter.
const FEW: usize = 3;

/// The edits of one block, with its number.
type Group<T> = (Option<usize>, Vec<(Edit, T)>);

/// Says `finding` of each group of edits, in file order; the flag is whether the group is the whole file.
pub fn by_block<T: Clone>(
    cx: &Context<'_>,
    side: Side,
    items: Vec<(Edit, T)>,
    findings: &mut Vec<Finding>,
    say: impl Fn(Vec<(Edit, T)>, bool) -> Finding,
) {
    let Some(document) = cx.lesson.docs.get(side) else { return };
    let block_of = |edit: &Edit| document.blocks.iter().position(|block| block.span.contains(edit.span));
    let mut groups: Vec<Group<T>> = Vec::new();
    for item in &items {
        let block = block_of(&item.0);
        match groups.last_mut() {
            Some((last, group)) if *last == block => group.push(item.clone()),
            _ => groups.push((block, vec![item.clone()])),
        }
    }
    if groups.len() > FEW {
        findings.push(say(items, true).variant("file"));
    } else {
        findings.extend(groups.into_iter().map(|(_, group)| say(group, false)));
    }
}
