//! SN0745: questions that tell a learner no more than right or wrong. One finding a lesson, with their number.
//! That feedback stands in one language only is a matter of parity.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{Answers, Quiz};

use super::facts::lead_quizzes;

pub const RULE: Rule = Rule::note("SN0745", "quiz-no-feedback");

/// One or two questions on the way are talked about in class.
const FEW: usize = 3;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let questions = lead_quizzes(cx);
    let silent: Vec<_> = questions.iter().filter(|(_, _, quiz)| quiz.kind.is_some() && !has_feedback(quiz)).collect();
    if let Some((side, block, _)) = silent.first().filter(|_| silent.len() >= FEW) {
        // The fence's line is enough to point at a question.
        let place = cx.file(*side).map_or(block.span, |file| {
            let line = file.slice(block.span).lines().next().unwrap_or("");
            crate::source::Span { end: block.span.start + line.len() as u32, ..block.span }
        });
        let finding = Finding::new(&RULE, place).lang(cx.lang(*side)).arg("count", silent.len());
        findings.push(finding.arg("total", questions.len()));
    }
}

fn has_feedback(quiz: &Quiz) -> bool {
    let on_options = match &quiz.answers {
        Answers::Choices(choices) => choices.iter().any(|choice| !choice.feedback.is_empty()),
        _ => false,
    };
    on_options || !quiz.feedback.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn silent_questions_are_counted_once_a_lesson() {
        let silent = "::: quiz\nU?\n\n= 12 V\n:::\n\n";
        let found = Case::new(&silent.repeat(3), &silent.repeat(3)).run(check);
        assert_eq!(found, ["SN0745 vi:1:::: quiz"]);
        assert!(Case::new(&silent.repeat(2), &silent.repeat(2)).run(check).is_empty());
    }

    #[test]
    fn feedback_anywhere_in_the_question_is_enough() {
        let whole = "::: quiz\nU?\n\n= 12 V\n\n> Vì ẩm.\n:::\n\n";
        let option = "::: quiz\nU?\n\n- [x] 12 V\n  > Đúng.\n- [ ] 48 V\n:::\n\n";
        assert!(Case::new(&whole.repeat(3), &whole.repeat(3)).run(check).is_empty());
        assert!(Case::new(&option.repeat(3), &option.repeat(3)).run(check).is_empty());
    }
}
