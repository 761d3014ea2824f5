//! SN0711: a question gives other points in each language, or is drawn from another bank: a learner's score would depend
//! on the language.
//! Which answer is right is SN0710's.

use crate::check::Context;
use crate::diag::{Arg, Finding, Rule};
use crate::doc::{Bank, Block, Quiz};
use crate::lang::Side;

use super::questions::questions;

pub const RULE: Rule = Rule::error("SN0711", "quiz-points-differ");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut told = Vec::new();
    for pair in questions(cx) {
        let (there, here) = (pair.source.1.points, pair.target.1.points);
        let banks = (pair.source.1.bank, pair.target.1.bank);
        let draws = |bank: Option<Bank>| bank.map_or(0, |bank| bank.draw);
        // Once a bank, not once a question.
        if draws(banks.0) != draws(banks.1) && !told.contains(&banks) {
            told.push(banks);
            let place = |(block, quiz): (&Block, &Quiz)| quiz.bank.map_or(block.span, |bank| bank.span);
            let finding = Finding::new(&RULE, place(pair.target)).related(place(pair.source));
            let finding = finding.variant("bank").lang(cx.lang(Side::Target));
            let finding = finding.arg("there", draws(banks.0)).arg("here", draws(banks.1));
            findings.push(finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target)));
        }
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
    fn a_bank_of_another_draw_is_told_once() {
        let bank = |draw: usize| {
            let question = |n: usize| format!("::: quiz {{#q{n}}}\n12 V?\n\n= 12\n:::\n\n");
            format!(":::: bank {{draw={draw}}}\n{}{}{}::::\n", question(1), question(2), question(3))
        };
        assert_eq!(Case::new(&bank(2), &bank(1)).run(check).len(), 1);
        assert_eq!(Case::new(&bank(2), &bank(2)).run(check), [""; 0]);
    }

    #[test]
    fn one_point_written_or_not_is_the_same() {
        assert_eq!(run("{#q1 points=1}", "{#q1}"), [""; 0]);
        assert_eq!(run("{#q1 points=0,5}", "{#q1 points=0.5}"), [""; 0]);
    }
}
