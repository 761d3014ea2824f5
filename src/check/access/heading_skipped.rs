//! SN0504: a heading that leaves out a level, `##` and then `####` (WCAG 2.2, 1.3.1). Screen readers list the headings
//! of a page as a table of contents; a level that is missing looks like a section that is.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockId, BlockKind};
use crate::lang::Side;

use super::twins;

pub const RULE: Rule = Rule::warning("SN0504", "heading-skipped");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    twins::tell(
        cx,
        |cx, side| skipped(cx, side).into_iter().map(|(id, _)| id).collect(),
        findings,
        |block| {
            let level = if let BlockKind::Heading(heading) = &block.kind { heading.level } else { 0 };
            let before = skipped(cx, side_of(cx, block))
                .into_iter()
                .find(|(id, _)| *id == block.id)
                .map_or(0, |(_, level)| level);
            Finding::new(&RULE, block.span).arg("level", usize::from(level)).arg("before", usize::from(before))
        },
    );
}

fn side_of(cx: &Context<'_>, block: &crate::doc::Block) -> Side {
    let is_source = cx.file(Side::Source).is_some_and(|file| file.id == block.span.file);
    if is_source { Side::Source } else { Side::Target }
}

/// The headings that leave out a level, each with the level before it. What opens the lesson may have any level.
fn skipped(cx: &Context<'_>, side: Side) -> Vec<(BlockId, u8)> {
    let mut found = Vec::new();
    let mut before = None;
    for block in cx.blocks.get(side) {
        let BlockKind::Heading(heading) = &block.kind else { continue };
        if let Some(level) = before.filter(|level| heading.level > level + 1) {
            found.push((block.id, level));
        }
        before = Some(heading.level);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_level_that_is_left_out_is_told_once_for_both_versions() {
        let found = Case::new("# A\n\n### B\n\n## C\n", "# A\n\n### B\n\n#### C\n").run(check);
        assert_eq!(found, ["SN0504 vi:3:### B / en:3:### B"]);
        assert_eq!(Case::new("# A\n\n## B\n", "# A\n\n#### B\n").run(check), ["SN0504 en:3:#### B"]);
    }

    #[test]
    fn going_back_and_opening_with_a_low_level_is_right() {
        assert!(Case::new("### A\n\n#### B\n\n# C\n\n## D\n", "x").run(check).is_empty());
    }
}
