//! What the checks of teaching keep of a lesson, and how they look at it: one version is enough where both agree.
//! The checks themselves are beside it.

use crate::check::Context;
use crate::doc::{Block, BlockKind, ContainerKind, Document, Hours, PlainText, Quiz, Spanned, quizzes};
use crate::lang::Side;
use crate::source::Span;

use super::answer_always_same_place::{self, Place};
use super::exercise_without_key;

/// How a heading over objectives begins, in lower case. `Objective functions` is none.
const OBJECTIVES: [&str; 8] = [
    "mục tiêu",
    "objectives",
    "learning objective",
    "learning goal",
    "learning outcome",
    "what you will learn",
    "what you'll learn",
    "chuẩn đầu ra",
];

/// What one lesson leaves behind.
#[derive(Clone, Debug, Default)]
pub struct TeachingFacts {
    /// Where the lesson begins, when it says nowhere what learners will be able to do.
    pub aimless: Option<Span>,
    /// Front matter says how the lesson is taught: its kind, hours, outcomes or plan.
    pub planned: bool,
    /// Ids of outcomes, as front matter names them.
    pub outcomes: Vec<Spanned<String>>,
    pub hours: Option<Spanned<Hours>>,
    /// Where the right answer of each single choice stands.
    pub places: Vec<Place>,
    /// The heading of exercises that no answers follow.
    pub keyless: Option<Span>,
    /// Something in the lesson is for the teacher only.
    pub for_teacher: bool,
}

/// What the judgement over the course needs to know of a lesson.
pub fn facts(cx: &Context<'_>) -> TeachingFacts {
    let Some((_, document)) = lead(cx) else { return TeachingFacts::default() };
    let metas = || Side::BOTH.into_iter().filter_map(|side| cx.lesson.docs.get(side).as_ref()).map(|d| &d.meta);
    let aimless = metas().all(|meta| meta.objectives.is_empty()) && !document.blocks.iter().any(says_objectives);
    TeachingFacts {
        planned: metas().any(|m| m.kind.is_some() || m.hours.is_some() || !m.outcomes.is_empty() || !m.plan.is_empty()),
        aimless: aimless.then(|| start(document)).flatten(),
        outcomes: metas().map(|meta| &meta.outcomes).find(|list| !list.is_empty()).cloned().unwrap_or_default(),
        hours: metas().find_map(|meta| meta.hours.clone()),
        places: answer_always_same_place::places(document),
        keyless: exercise_without_key::keyless(&document.blocks),
        for_teacher: has_teacher(&document.blocks),
    }
}

/// The version that is looked at where one is enough: the first written, or the one there is.
pub(super) fn lead<'a>(cx: &Context<'a>) -> Option<(Side, &'a Document)> {
    Side::BOTH.into_iter().find_map(|side| Some((side, cx.lesson.docs.get(side).as_ref()?)))
}

/// The questions of that version.
pub(super) fn lead_quizzes<'a>(cx: &Context<'a>) -> Vec<(Side, &'a Block, &'a Quiz)> {
    let Some((side, document)) = lead(cx) else { return Vec::new() };
    quizzes(&document.blocks).into_iter().map(|(block, quiz)| (side, block, quiz)).collect()
}

/// Where the lesson begins.
fn start(document: &Document) -> Option<Span> {
    document.meta.span.or_else(|| Some(document.blocks.first()?.span)).map(Span::at_start)
}

/// A heading over objectives in the text itself.
fn says_objectives(block: &Block) -> bool {
    let BlockKind::Heading(heading) = &block.kind else { return false };
    let words = PlainText::of(&heading.content).text.to_lowercase();
    OBJECTIVES.iter().any(|start| words.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(start))
}

fn has_teacher(blocks: &[Block]) -> bool {
    let mut found = false;
    crate::doc::blocks(blocks, &mut |block| {
        found |= matches!(&block.kind, BlockKind::Container(c) if c.kind == ContainerKind::Teacher);
    });
    found
}
