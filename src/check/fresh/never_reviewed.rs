//! SN0302: passages that nobody has accepted yet. One finding a lesson, at the first of them.
//! Drafts of machines are `machine_draft`.

use crate::check::Context;
use crate::course::Freshness;
use crate::diag::{Finding, Rule};
use crate::lang::Side;

use super::{count, first_line, judged};

pub const RULE: Rule = Rule::warning("SN0302", "never-reviewed");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let open = count(cx, Freshness::NeverReviewed);
    let Some((first, _)) = judged(cx).iter().find(|(_, freshness)| *freshness == Freshness::NeverReviewed) else {
        return;
    };
    let all = judged(cx).iter().filter(|(segment, _)| segment.pair().is_some()).count();
    let finding = Finding::new(&RULE, first_line(cx, first, Side::Target))
        .related(first_line(cx, first, Side::Source))
        .lang(cx.lang(Side::Target))
        .arg("count", open)
        .arg("lesson", cx.lesson.key.as_str());
    findings.push(if open == all { finding.variant("lesson") } else { finding });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Rơ le\n\nCấp nguồn 12 V.\n";
    const EN: &str = "# Relays\n\nSupply 12 V.\n";

    #[test]
    fn new_passages_are_one_finding() {
        let (vi, en) = (format!("{VI}\nTháo vỏ.\n\nĐo 5 A.\n"), format!("{EN}\nTake off the cover.\n\nMeasure 5 A.\n"));
        let found = Case::new(&vi, &en).accepted(VI, EN).run(check);
        assert_eq!(found, ["SN0302 en:5:Take off the cover. / vi:5:Tháo vỏ."]);
    }

    #[test]
    fn a_lesson_that_nobody_has_seen_is_told_as_a_whole() {
        let found = Case::new(VI, EN).accepted("# Khác\n", "# Other\n").run(check);
        assert_eq!(found, ["SN0302-lesson en:1:# Relays / vi:1:# Rơ le"]);
    }

    #[test]
    fn code_and_formulas_that_are_the_same_need_no_review() {
        let same = "\n```\nx = 1\n```\n\n$$U = RI$$\n";
        let found = Case::new(&format!("{VI}{same}"), &format!("{EN}{same}")).accepted(VI, EN).run(check);
        assert!(found.is_empty(), "{found:?}");
    }
}
