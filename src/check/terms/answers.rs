//! Which uses of terms are answered in the block that stands for theirs. The ground of SN0201.

use std::collections::{BTreeMap, HashMap};

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::course::TermUse;
use crate::doc::BlockId;
use crate::glossary::TermId;
use crate::lang::Side;
use crate::source::Span;

/// What the blocks of a lesson say of one concept, from one version to the other.
#[derive(Default)]
pub struct Answers {
    /// First uses in blocks whose counterpart has no equivalent: the use and the counterpart.
    pub missing: Vec<(Span, Span)>,
    /// Blocks that use the concept and whose counterpart answers.
    pub answered: usize,
}

/// The concepts that the version on `side` uses.
pub fn answers(cx: &Context<'_>, side: Side) -> BTreeMap<TermId, Answers> {
    let matches = sure(cx);
    let (own, other) = (by_match(cx, &matches, side), by_match(cx, &matches, side.other()));
    let mut found: BTreeMap<TermId, Answers> = BTreeMap::new();
    for (at, uses) in own.iter().enumerate() {
        // Two concepts that share a form stand at one place: an answer to either is an answer.
        let mut readings: HashMap<Span, Vec<TermId>> = HashMap::new();
        uses.iter().for_each(|one| readings.entry(one.span).or_default().push(one.term));
        let mut seen: Vec<TermId> = Vec::new();
        for one in uses.iter().filter(|one| !one.nested) {
            if seen.contains(&one.term) {
                continue;
            }
            seen.push(one.term);
            // A sentence may stand in the block before or after.
            let near = at.saturating_sub(1)..(at + 2).min(other.len());
            let is_answer = |other: &TermUse| readings[&one.span].contains(&other.term);
            let answers = found.entry(one.term).or_default();
            if near.clone().any(|at| other[at].iter().any(|other| is_answer(other))) {
                answers.answered += 1;
            } else {
                answers.missing.push((one.span, matches[at].span(side.other())));
            }
        }
    }
    found
}

/// The uses in each match, in reading order; those in blocks without a sure counterpart are left out.
fn by_match<'a>(cx: &Context<'a>, matches: &[Matched<'a>], side: Side) -> Vec<Vec<&'a TermUse>> {
    let mut home: HashMap<BlockId, usize> = HashMap::new();
    for (at, matched) in matches.iter().enumerate() {
        // Inner matches come after outer ones and take their blocks over.
        matched.each_block(side, &mut |block| {
            home.insert(block.id, at);
        });
    }
    let mut groups = vec![Vec::new(); matches.len()];
    for one in cx.lesson.uses.get(side) {
        if let Some(at) = home.get(&one.block) {
            groups[*at].push(one);
        }
    }
    groups
}
