//! SN0711: a question gives other points in each language: a learner's score would depend on the language.
//! Which answer is right is SN0710's.

use crate::check::Context;
use crate::diag::{Arg, Finding, Rule};
use crate::lang::Side;

use super::questions::questions;

pub const RULE: Rule = Rule::error("SN0711", "quiz-points-differ");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for pair in questions(cx) {
        let (there, here) = (pair.source.1.points, pair.target.1.points);
        if there == here {
            continue;
        }
        let finding = Finding::new(&RULE, pair.target.0.span).related(pair.source.0.span).lang(cx.lang(Side::Target));
        let finding = finding.arg("there", Arg::Number(there)).arg("here", Arg::Number(here));
        findings.push(finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        let quiz = |attrs: &str, stem: &str| format!("::: quiz {attrs}\n{stem}\n\n- [ ] 48 V\n- [x] 12 V\n:::\n");
        Case::new(&quiz(vi, "Điện áp nào an toàn?"), &quiz(en, "Which voltage is safe?")).run(check)
    }

    #[test]
    fn other_points_are_told() {
        let place = "en:1:::: quiz {#q1 points=1} / vi:1:::: quiz {#q1 points=2}";
        assert_eq!(run("{#q1 points=2}", "{#q1 points=1}"), [format!("SN0711 {place}")]);
        assert_eq!(run("{points=2}", "{#q1}").len(), 1);
    }

    #[test]
    fn one_point_written_or_not_is_the_same() {
        assert_eq!(run("{#q1 points=1}", "{#q1}"), [""; 0]);
        assert_eq!(run("{#q1 points=0,5}", "{#q1 points=0.5}"), [""; 0]);
    }
}
