//! SN0505: a second heading of level 1. A page has one title; the second one is no part of the first for a screen reader,
//! and the table of contents shows it beside the lesson. One finding a version, at the second title.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::BlockKind;
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0505", "two-titles");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let (source, target) = (titles(cx, Side::Source), titles(cx, Side::Target));
    let say = |titles: &[Span]| Some(Finding::new(&RULE, *titles.get(1)?).arg("count", titles.len()));
    match (say(&source), say(&target)) {
        (Some(finding), Some(_)) => findings.push(finding.related(target[1])),
        (Some(finding), None) => findings.push(finding.lang(cx.lang(Side::Source))),
        (None, Some(finding)) => findings.push(finding.lang(cx.lang(Side::Target))),
        (None, None) => {}
    }
}

fn titles(cx: &Context<'_>, side: Side) -> Vec<Span> {
    let is_title =
        |block: &&crate::doc::Block| matches!(&block.kind, BlockKind::Heading(heading) if heading.level == 1);
    // A merge that was never finished has a line of `=`, which makes a title of the line before; SN0121 tells it.
    let is_merge = |span: &Span| cx.file(side).is_some_and(|file| file.slice(*span).starts_with("<<<<<<<"));
    let titles = cx.blocks.get(side).iter().copied().filter(is_title).map(|block| block.span);
    titles.filter(|span| !is_merge(span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_second_title_is_told() {
        assert_eq!(Case::new("# A\n\n# B\n\n# C\n", "# A\n\n## B\n").run(check), ["SN0505 vi:3:# B"]);
        assert_eq!(Case::new("# A\n\n# B\n", "# A\n\n# B\n").run(check), ["SN0505 vi:3:# B / en:3:# B"]);
    }

    #[test]
    fn one_title_is_right() {
        assert!(Case::new("# A\n\n## B\n", "# A\n\n## B\n").run(check).is_empty());
    }
}
