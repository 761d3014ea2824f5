//! SN0747: exercises to which no answers are given for the teacher. Told only in courses that write for the teacher at all,
//! once a lesson; questions that are scored bring their answers with them.

use crate::check::CourseContext;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, ContainerKind, PlainText};
use crate::source::Span;

pub const RULE: Rule = Rule::note("SN0747", "exercise-without-key");

/// Words that head exercises, in lower case.
const EXERCISES: [&str; 7] = [
    "bài tập",
    "câu hỏi ôn tập",
    "câu hỏi thảo luận",
    "exercise",
    "review question",
    "discussion question",
    "homework",
];
/// Words that head or open answers.
const ANSWERS: [&str; 7] = ["đáp án", "lời giải", "hướng dẫn giải", "bài giải", "answer", "solution", "key"];

/// The first heading of exercises in a lesson with open ones behind it and no answers anywhere after.
pub(super) fn keyless(blocks: &[Block]) -> Option<Span> {
    let (at, level, span) = blocks.iter().enumerate().find_map(|(at, block)| match &block.kind {
        BlockKind::Heading(heading) if is_about(&EXERCISES, block) => Some((at, heading.level, block.span)),
        _ => None,
    })?;
    let rest = &blocks[at + 1..];
    let ends = |block: &Block| matches!(&block.kind, BlockKind::Heading(heading) if heading.level <= level);
    let section = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
    let open = section.iter().any(|block| matches!(block.kind, BlockKind::List(_) | BlockKind::Paragraph(_)));
    let scored = section.iter().any(|block| matches!(block.kind, BlockKind::Quiz(_)));
    (open && !scored && !rest.iter().any(is_key)).then_some(span)
}

/// Teacher's notes, a part for the answers, or something folded away.
fn is_key(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Container(container) => {
            container.kind == ContainerKind::Teacher || container.blocks.iter().any(is_key)
        }
        BlockKind::Html(_) => true,
        BlockKind::Heading(_) => is_about(&ANSWERS, block),
        BlockKind::Callout(callout) => {
            callout.blocks.iter().any(is_key) || says(&ANSWERS, &PlainText::of(&callout.title).text)
        }
        _ => false,
    }
}

fn is_about(words: &[&str], block: &Block) -> bool {
    let BlockKind::Heading(heading) = &block.kind else { return false };
    says(words, &PlainText::of(&heading.content).text)
}

fn says(words: &[&str], text: &str) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    if cx.lessons.iter().any(|facts| facts.teaching.for_teacher) {
        findings.extend(cx.lessons.iter().filter_map(|facts| Some(Finding::new(&RULE, facts.teaching.keyless?))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn has_finding(text: &str) -> bool {
        Case::new(text, "# A\n").with(|cx| keyless(&cx.lesson.docs.source.as_ref().unwrap().blocks).is_some())
    }

    #[test]
    fn open_exercises_want_answers() {
        assert!(has_finding("# A\n\n## Bài tập\n\n1. Tính dòng điện.\n2. Chọn áp tô mát.\n"));
    }

    #[test]
    fn answers_for_the_teacher_or_scored_questions_are_enough() {
        assert!(!has_finding("## Bài tập\n\n1. Tính dòng điện.\n\n::: teacher\nĐáp án: 5 A.\n:::\n"));
        assert!(!has_finding("## Bài tập\n\n1. Tính dòng điện.\n\n## Đáp án\n\n5 A\n"));
        assert!(!has_finding("## Câu hỏi ôn tập\n\nTrả lời các câu sau.\n\n::: quiz\nU?\n\n= 12 V\n:::\n"));
        assert!(!has_finding("## Đo điện áp\n\n1. Cắt điện.\n"));
    }
}
