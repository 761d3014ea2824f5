//! SN0104: a heading stands on another level than its counterpart.
//! A version that begins one level lower throughout is told once.

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::BlockKind;
use crate::lang::Side;

pub const RULE: Rule = Rule::warning("SN0104", "heading-level-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let matches = sure(cx);
    let headings: Vec<_> = matches
        .iter()
        .filter_map(|matched| {
            let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
            match (&source.kind, &target.kind) {
                (BlockKind::Heading(a), BlockKind::Heading(b)) => Some((source, target, a.level, b.level)),
                _ => None,
            }
        })
        .collect();
    let shift = |a: u8, b: u8| i16::from(b) - i16::from(a);
    let differing: Vec<_> = headings.iter().filter(|(_, _, a, b)| a != b).collect();
    let Some((_, _, a, b)) = differing.first() else { return };
    let shifted = headings.iter().filter(|(_, _, x, y)| shift(*x, *y) == shift(*a, *b)).count();
    let throughout = headings.len() > 2 && shifted * 10 >= headings.len() * 8;
    for (source, target, there, here) in differing {
        let finding = Finding::new(&RULE, target.span)
            .related(source.span)
            .lang(cx.lang(Side::Target))
            .arg("there", usize::from(*there))
            .arg("here", usize::from(*here))
            .arg("there-lang", cx.lang(Side::Source))
            .arg("here-lang", cx.lang(Side::Target))
            .arg("count", shifted);
        if throughout && shift(*there, *here) == shift(*a, *b) {
            if !findings.iter().any(|f| f.rule == &RULE && f.variant == Some("throughout")) {
                findings.push(finding.variant("throughout"));
            }
        } else {
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Một\n\nĐoạn 1.\n\n## Hai\n\nĐoạn 2.\n\n## Ba\n\nĐoạn 3.\n";

    #[test]
    fn one_heading_on_another_level_is_told() {
        let en = "# One\n\nText 1.\n\n### Two\n\nText 2.\n\n## Three\n\nText 3.\n";
        assert_eq!(Case::new(VI, en).run(check), ["SN0104 en:5:### Two / vi:5:## Hai"]);
    }

    #[test]
    fn a_version_that_is_lower_throughout_is_told_once() {
        let en = "## One\n\nText 1.\n\n### Two\n\nText 2.\n\n### Three\n\nText 3.\n";
        assert_eq!(Case::new(VI, en).run(check), ["SN0104-throughout en:1:## One / vi:1:# Một"]);
    }

    #[test]
    fn another_way_to_write_the_same_level_is_right() {
        let en = "One\n===\n\nText 1.\n\n## Two\n\nText 2.\n\n## Three\n\nText 3.\n";
        assert!(Case::new(VI, en).run(check).is_empty());
    }
}
