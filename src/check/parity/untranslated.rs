//! SN0113: text that was left in the other language, told by its letters and its little words.
//! A whole lesson left so is told once. Terms, names and code are no matter of this rule.

use std::cell::LazyCell;

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, Inline, InlineKind, PlainText, inlines};
use crate::lang::{Lang, Side};
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
        let total: usize = passages.iter().map(|passage| passage.words).sum();
        let left: Vec<&Passage> = passages.iter().filter(|passage| passage.left).collect();
        let left_words: usize = left.iter().map(|passage| passage.words).sum();
        let say = |finding: Finding| {
            finding.lang(cx.lang(side)).arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
        };
        if left.len() > 1 && left_words * 2 > total {
            let start = cx.file(side).map(|file| file.span().at_start());
            findings.push(say(Finding::new(&RULE, start).variant("lesson").arg("percent", left_words * 100 / total)));
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
        for passage in passages.iter().filter(|passage| !passage.left) {
            findings.extend(passage.sentence.map(|span| say(Finding::new(&RULE, span).variant("sentence"))));
        }
    }
}

struct Passage {
    span: Span,
    words: usize,
    /// Left in the other language.
    left: bool,
    /// A sentence of it that was left.
    sentence: Option<Span>,
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
            let sentence = if left { None } else { sentence(content, &plain, own, other) };
            Some(Passage { span: block.span, words: language::words(&plain.text).count(), left, sentence })
        }
        BlockKind::Heading(heading) => {
            let plain = PlainText::of(&heading.content);
            let words = language::words(&plain.text).count();
            let left = words > 3 && is_same(block) && language::guess(&plain.text, own, other) == Guess::Other;
            Some(Passage { span: block.span, words, left, sentence: None })
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

/// A sentence in the other language among sentences in the own one; titles of works that links lead to are none.
fn sentence(content: &[Inline], plain: &PlainText, own: Lang, other: Lang) -> Option<Span> {
    let mut links = Vec::new();
    inlines(content, &mut |inline| {
        if matches!(inline.kind, InlineKind::Link(_)) {
            links.push(inline.span);
        }
    });
    let mut start = 0;
    for part in plain.text.split_inclusive(['.', '!', '?']) {
        let range = start + (part.len() - part.trim_start().len())..start + part.trim_end().len();
        start += part.len();
        let Some(span) = plain.span(range) else { continue };
        let linked = |link: &Span| link.start < span.end && span.start < link.end;
        if language::is_sentence(part, own, other) && !links.iter().any(linked) {
            return Some(span);
        }
    }
    None
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
    fn a_sentence_left_among_others_is_told() {
        let vi = VI.replace("không phân cực.", "không phân cực. The coil of the relay is not a part of the load.");
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0113-sentence vi:5:The coil of the relay is not a part of t"]);
    }

    #[test]
    fn names_and_translated_text_are_right() {
        assert!(Case::new(VI, EN).run(check).is_empty());
        let names = "# Rơ le\n\nOmron MY2N, Siemens 3RT2, Schneider LC1D09, Panasonic HE1aN, ABB AF09.\n";
        assert!(Case::new(names, names).run(check).is_empty());
    }
}
