//! SN0746: the right option of every single choice stands at the same place, so that learners can guess it: in a lesson of
//! five such questions or more, or in a course of eight.

use crate::check::{Context, CourseContext};
use crate::diag::{Finding, Rule};
use crate::doc::{Answers, Document, QuizKind, quizzes};
use crate::source::Span;

use super::facts::lead;

pub const RULE: Rule = Rule::warning("SN0746", "answer-always-same-place");

/// By chance it happens to five questions of three options once in eighty lessons.
const IN_LESSON: usize = 5;
const IN_COURSE: usize = 8;
/// With two options "always the first" is only told of many.
const OPTIONS: usize = 3;

/// Where the right option of a single choice stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From 1.
    pub number: usize,
    pub span: Span,
}

/// The single choices of a version; true or false always has its own order.
pub(super) fn places(document: &Document) -> Vec<Place> {
    let questions = quizzes(&document.blocks).into_iter().filter(|(_, quiz)| quiz.kind == Some(QuizKind::Single));
    let places = questions.filter_map(|(_, quiz)| match &quiz.answers {
        Answers::Choices(choices) if choices.len() >= OPTIONS => {
            let right = choices.iter().position(|choice| choice.correct)?;
            Some(Place { number: right + 1, span: choices[right].span })
        }
        _ => None,
    });
    places.collect()
}

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some((side, document)) = lead(cx) else { return };
    let places = places(document);
    if let Some(place) = constant(&places, IN_LESSON) {
        let finding = Finding::new(&RULE, place.span).lang(cx.lang(side));
        findings.push(finding.arg("count", places.len()).arg("number", place.number));
    }
}

/// Over the course, when no lesson alone has been told.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let alone = |places: &[Place]| constant(places, IN_LESSON).is_some();
    if !cx.is_whole() || cx.lessons.iter().any(|facts| alone(&facts.teaching.places)) {
        return;
    }
    let places: Vec<Place> = cx.lessons.iter().flat_map(|facts| facts.teaching.places.iter().copied()).collect();
    if let Some(place) = constant(&places, IN_COURSE) {
        let finding = Finding::new(&RULE, place.span).variant("course");
        findings.push(finding.arg("count", places.len()).arg("number", place.number));
    }
}

/// The first of at least `few` places that are all the same.
fn constant(places: &[Place], few: usize) -> Option<Place> {
    let first = *places.first()?;
    (places.len() >= few && places.iter().all(|place| place.number == first.number)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn lesson(right: &[usize]) -> String {
        let option = |right: usize, at: usize| if right == at { "- [x] a" } else { "- [ ] b" };
        let quiz = |right: &usize| {
            let options: Vec<&str> = (1..=3).map(|at| option(*right, at)).collect();
            format!("::: quiz\nWhich?\n\n{}\n:::\n\n", options.join("\n"))
        };
        right.iter().map(quiz).collect()
    }

    #[test]
    fn five_answers_at_one_place_are_told() {
        let text = lesson(&[2, 2, 2, 2, 2]);
        assert_eq!(Case::new(&text, &text).run(check), ["SN0746 vi:5:- [x] a"]);
    }

    #[test]
    fn fewer_or_mixed_ones_are_not() {
        for right in [&[1, 1, 1, 1][..], &[1, 1, 2, 1, 1]] {
            let text = lesson(right);
            assert!(Case::new(&text, &text).run(check).is_empty());
        }
    }
}
