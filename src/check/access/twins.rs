//! A fault that both versions have at one place is told once, at the source, with the other place beside it: whoever
//! mends one mends both.

use crate::check::Context;
use crate::diag::Finding;
use crate::doc::{Block, BlockId};
use crate::lang::Side;

/// Says `say` of each block of both versions that has the fault.
pub fn tell(
    cx: &Context<'_>,
    faults: impl Fn(&Context<'_>, Side) -> Vec<BlockId>,
    findings: &mut Vec<Finding>,
    say: impl Fn(&Block) -> Finding,
) {
    let (source, target) = (faults(cx, Side::Source), faults(cx, Side::Target));
    let counterpart = |id: BlockId| {
        let pair = cx.lesson.pairs.iter().find(|pair| pair.source == Some(id))?;
        pair.target.filter(|other| target.contains(other))
    };
    let mut told = Vec::new();
    for id in source {
        let other = counterpart(id);
        told.extend(other);
        let mut finding = say(cx.block(Side::Source, id));
        match other {
            Some(other) => finding = finding.related(cx.block(Side::Target, other).span),
            None => finding.lang = Some(cx.lang(Side::Source)),
        }
        findings.push(finding);
    }
    for id in target.into_iter().filter(|id| !told.contains(id)) {
        findings.push(say(cx.block(Side::Target, id)).lang(cx.lang(Side::Target)));
    }
}
