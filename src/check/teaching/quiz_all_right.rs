//! SN0744: a question in which every option is right: there is nothing to decide.
//! A question without any right option is the reader's finding (SN0701).
//! With three options or more the author may mean it: learners are to find them all. Then it is a note.

use crate::check::Context;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::Answers;

use super::facts::lead_quizzes;

pub const RULE: Rule = Rule::warning("SN0744", "quiz-all-right");

/// Of so few options one is mostly wrong, and a mark slipped in.
const SLIP: usize = 2;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for (side, _, quiz) in lead_quizzes(cx) {
        if let Answers::Choices(choices) = &quiz.answers
            && choices.len() > 1
            && choices.iter().all(|choice| choice.correct)
        {
            let mut finding = Finding::new(&RULE, quiz.answer_span).lang(cx.lang(side)).arg("count", choices.len());
            if choices.len() > SLIP {
                finding.severity = Severity::Note;
            }
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn all_options_right_are_told_once() {
        let quiz = |second: &str| format!("::: quiz\nWas?\n\n- [x] a\n- [{second}] b\n:::\n");
        assert_eq!(Case::new(&quiz("x"), &quiz("x")).run(check), ["SN0744 vi:4:- [x] a"]);
        assert!(Case::new(&quiz(" "), &quiz(" ")).run(check).is_empty());
    }

    #[test]
    fn a_checklist_is_no_question() {
        assert!(Case::new("- [x] a\n- [x] b\n", "- [x] a\n- [x] b\n").run(check).is_empty());
    }
}
