//! SN0113: whole blocks that were left in the other language, told by their letters and little words.
//! A whole lesson left so is told once. Parts of a block, cells and short texts are SN0122's.

use std::cell::LazyCell;

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, PlainText};
use crate::lang::Side;
use crate::source::Span;

use super::language::{self, Guess};

pub const RULE: Rule = Rule::warning("SN0113", "left-untranslated");

/// A shorter option of a question may be an example sentence.
const FEW_IN_OPTION: usize = 10;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_bilingual() {
        return;
    }
    for side in Side::BOTH {
        let passages = passages(cx, side);
        let say = |finding: Finding| {
            finding.lang(cx.lang(side)).arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
        };
        if let Some(percent) = most(&passages) {
            let start = cx.file(side).map(|file| file.span().at_start());
            findings.push(say(Finding::new(&RULE, start).variant("lesson").arg("percent", percent)));
            continue;
        }
        // Neighbours that were left are one finding.
        let mut last = None;
        for (at, passage) in passages.iter().enumerate().filter(|(_, passage)| passage.left) {
            if last != Some(at.wrapping_sub(1)) || at == 0 {
                findings.push(say(Finding::new(&RULE, passage.span)));
            }
            last = Some(at);
        }
    }
}

/// Whether a side as a whole was left; SN0122 has nothing to add then.
pub(super) fn is_left(cx: &Context<'_>, side: Side) -> bool {
    most(&passages(cx, side)).is_some()
}

/// How many words in a hundred were left, where that is most of the lesson.
fn most(passages: &[Passage]) -> Option<usize> {
    let left = || passages.iter().filter(|passage| passage.left);
    let total: usize = passages.iter().map(|passage| passage.words).sum();
    let words: usize = left().map(|passage| passage.words).sum();
    (left().count() > 1 && words * 2 > total).then(|| words * 100 / total)
}

struct Passage {
    span: Span,
    words: usize,
    /// Left in the other language.
    left: bool,
}

/// Paragraphs and headings that hold words.
fn passages(cx: &Context<'_>, side: Side) -> Vec<Passage> {
    let (own, other) = (cx.lang(side), cx.lang(side.other()));
    // Asked only where the letters do not tell.
    let same = LazyCell::new(|| same_as_counterpart(cx, side));
    let options = option_spans(cx, side);
    let is_option = |block: &Block| options.iter().any(|span| span.contains(block.span));
    let is_same = |block: &Block| same.contains(&block.span);
    let passages = cx.blocks.get(side).iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph(content) => {
            let plain = PlainText::of(content);
            let left = match language::guess(&plain.text, own, other) {
                // An option of a question may be an example in the language that is taught.
                Guess::Other => !(is_option(block) && language::words(&plain.text).count() < FEW_IN_OPTION),
                Guess::Own => false,
                // The same text in both: English where one of the two is Vietnamese, else the translation is at fault.
                Guess::Unclear => {
                    let at_fault = own.is_vi() || (!other.is_vi() && side == Side::Target);
                    at_fault && is_same(block) && language::is_prose(&plain.text, own, other)
                }
            };
            Some(Passage { span: block.span, words: language::words(&plain.text).count(), left })
        }
        BlockKind::Heading(heading) => {
            let plain = PlainText::of(&heading.content);
            let words = language::words(&plain.text).count();
            let left = words > 3 && is_same(block) && language::guess(&plain.text, own, other) == Guess::Other;
            Some(Passage { span: block.span, words, left })
        }
        _ => None,
    });
    passages.filter(|passage| passage.words > 0).collect()
}

/// The blocks whose words are those of their counterpart.
fn same_as_counterpart(cx: &Context<'_>, side: Side) -> Vec<Span> {
    let text = |block: &Block| {
        let mut text = String::new();
        crate::doc::inline_groups(block, &mut |group| text.push_str(PlainText::of(group).text.trim()));
        text
    };
    let matches = sure(cx);
    let same = matches.iter().filter(|matched| text(matched.block(Side::Source)) == text(matched.block(Side::Target)));
    same.map(|matched| matched.block(side).span).collect()
}

/// The options of questions.
fn option_spans(cx: &Context<'_>, side: Side) -> Vec<Span> {
    let document = cx.lesson.docs.get(side).iter();
    let quizzes = document.flat_map(|document| crate::doc::quizzes(&document.blocks));
    quizzes.map(|(_, quiz)| quiz.answer_span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const EN: &str = "# Relays\n\nA relay is a switch that is moved by a coil.\n\nThe coil of the relay needs 12 V and it is not polarised.\n\nMeasure the coil with a meter before you fit it.\n";
    const VI: &str = "# Rơ le\n\nRơ le là một công tắc do cuộn hút tác động.\n\nCuộn hút của rơ le cần 12 V và không phân cực.\n\nĐo cuộn hút bằng đồng hồ trước khi lắp.\n";

    #[test]
    fn a_paragraph_left_in_english_is_told() {
        let vi = VI.replace(
            "Cuộn hút của rơ le cần 12 V và không phân cực.",
            "The coil of the relay needs 12 V and it is not polarised.",
        );
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0113 vi:5:The coil of the relay needs 12 V and it "]);
    }

    #[test]
    fn a_paragraph_left_in_vietnamese_is_told() {
        let en =
            EN.replace("A relay is a switch that is moved by a coil.", "Rơ le là một công tắc do cuộn hút tác động.");
        assert_eq!(Case::new(VI, &en).run(check), ["SN0113 en:3:Rơ le là một công tắc do cuộn hút tác độ"]);
    }

    #[test]
    fn a_lesson_left_untranslated_is_told_once() {
        assert_eq!(Case::new(EN, EN).run(check), ["SN0113-lesson vi:1:"]);
    }

    #[test]
    fn names_and_translated_text_are_right() {
        assert!(Case::new(VI, EN).run(check).is_empty());
        let names = "# Rơ le\n\nOmron MY2N, Siemens 3RT2, Schneider LC1D09, Panasonic HE1aN, ABB AF09.\n";
        assert!(Case::new(names, names).run(check).is_empty());
    }
}
