//! SN0712: a question explains its answer, or gives a hint, in one language only.
//! The words are not compared; right answers are SN0710's.

use crate::check::Context;
use crate::check::kept::{self, Kept};
use crate::diag::{Finding, Rule};
use crate::doc::{Answers, Block, Choice, PlainText, Quiz};
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::questions::{questions, words};

pub const RULE: Rule = Rule::warning("SN0712", "quiz-feedback-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for pair in questions(cx) {
        let quizzes = Sides::new(pair.source.1, pair.target.1);
        for side in Side::BOTH {
            let (own, other) = (*quizzes.get(side), *quizzes.get(side.other()));
            let related = pair.get(side.other()).0.span;
            let mut push = |finding: Finding| {
                let finding = finding.related(related).lang(cx.lang(Side::Target));
                findings.push(finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other())));
            };
            if let (Some(span), false) = (span_of(&own.feedback), explains(other)) {
                push(Finding::new(&RULE, span));
            }
            if own.hints.len() > other.hints.len() {
                let extra = lost_hint(own, other).unwrap_or(pair.get(side).0.span);
                let finding = Finding::new(&RULE, extra).variant("hint");
                push(finding.arg("here", own.hints.len()).arg("there", other.hints.len()));
            }
            option_feedback(own, other).into_iter().for_each(|span| push(Finding::new(&RULE, span).variant("option")));
        }
    }
}

fn span_of(blocks: &[Block]) -> Option<Span> {
    Some(blocks.first()?.span.to(blocks.last()?.span))
}

/// Whether a question explains itself at all, as a whole or option by option.
fn explains(quiz: &Quiz) -> bool {
    let by_option = matches!(&quiz.answers, Answers::Choices(list) if list.iter().any(|one| !one.feedback.is_empty()));
    by_option || !quiz.feedback.is_empty()
}

/// The hint without a counterpart, by what a translation keeps.
fn lost_hint(own: &Quiz, other: &Quiz) -> Option<Span> {
    let list = |quiz: &Quiz| {
        quiz.hints.iter().map(|hint| Kept::of([PlainText::of(hint).text].into_iter())).collect::<Vec<_>>()
    };
    let hint = own.hints.get(*kept::unpaired(&list(own), &list(other)).first()?)?;
    Some(hint.first()?.span.to(hint.last()?.span))
}

/// Feedback of options that the same option of the other version has not. Options are paired by their place; where one
/// is missing, SN0710 has told it.
fn option_feedback(own: &Quiz, other: &Quiz) -> Vec<Span> {
    let (Answers::Choices(x), Answers::Choices(y)) = (&own.answers, &other.answers) else { return Vec::new() };
    if x.len() != y.len() {
        return Vec::new();
    }
    let says = |choice: &Choice| words(&choice.feedback).chars().any(char::is_alphanumeric);
    // An explanation of the whole question does for that of an option.
    let whole = own.feedback.is_empty() && !other.feedback.is_empty() && !y.iter().any(says);
    let lost = x.iter().zip(y).filter(|(a, b)| says(a) && !says(b) && !whole);
    lost.filter_map(|(choice, _)| span_of(&choice.feedback)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "::: quiz {#q1}\nĐiện áp nào an toàn?\n\n- [ ] 48 V\n  > Còn quá cao.\n- [x] 12 V\n\n? Nơi ẩm và chật.\n> Dùng điện áp cực thấp an toàn.\n:::\n";
    const EN: &str = "::: quiz {#q1}\nWhich voltage is safe?\n\n- [ ] 48 V\n  > Still too high.\n- [x] 12 V\n\n? Damp and narrow.\n> Use safety extra-low voltage.\n:::\n";

    fn run(en: &str) -> Vec<String> {
        let found = Case::new(VI, en).run(check);
        found.into_iter().map(|line| line.split(" / ").next().unwrap_or("").to_owned()).collect()
    }

    #[test]
    fn feedback_and_hints_on_one_side_are_told() {
        let silent = EN.replace("> Use safety extra-low voltage.\n", "").replace("  > Still too high.\n", "");
        assert_eq!(run(&silent), ["SN0712 vi:9:Dùng điện áp cực thấp an toàn.", "SN0712-option vi:5:Còn quá cao."]);
        assert_eq!(run(&EN.replace("? Damp and narrow.\n", "")), ["SN0712-hint vi:8:Nơi ẩm và chật."]);
        assert_eq!(run(&EN.replace("  > Still too high.\n", "")), ["SN0712-option vi:5:Còn quá cao."]);
    }

    #[test]
    fn the_same_in_both_is_right() {
        assert_eq!(run(EN), [""; 0]);
    }
}
