//! `[[công tắc tơ | contactor]]`, `[[220 ± 5 V]]`, `[[12 V ~ 24 V]]`, `[[a: 12 V]]`: the gaps of a fill-in question.
//! They come as placeholders from `lines`; where no gap is meant they become text again.

use crate::diag::Finding;
use crate::doc::{self, Answers, Block, BlockKind, Gap, GapAnswer, Inline, InlineKind, Quiz, QuizKind};
use crate::lang::Lang;
use crate::source::Span;

use super::number::{self, NumberText};
use super::rules;

/// Numbers the gaps of a stem in reading order and reads each.
pub fn read(stem: &mut [Block], source: &str, lang: Lang, findings: &mut Vec<Finding>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    each_list(stem, &mut |figure, list| {
        if figure {
            return restore_inlines(list, source);
        }
        number_gaps(list, source, &mut |span| {
            let gap = gap(span, source, lang, findings);
            if let Some(label) = &gap.label
                && let Some(first) = gaps.iter().find(|other| other.label.as_ref() == Some(label))
            {
                let finding = Finding::new(&rules::GAP, span).variant("label").arg("label", label.as_str());
                findings.push(finding.related(first.span));
            }
            gaps.push(gap);
            gaps.len() - 1
        });
    });
    gaps
}

/// The first gap in the blocks. Those of questions within are theirs.
pub fn any(blocks: &[Block]) -> Option<Span> {
    let mut found = None;
    for block in blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Quiz(_))) {
        doc::inline_groups(block, &mut |group| {
            doc::inlines(group, &mut |inline| {
                if matches!(inline.kind, InlineKind::Gap(_)) {
                    found.get_or_insert(inline.span);
                }
            });
        });
        found = found.or_else(|| doc::children(block).into_iter().find_map(any));
    }
    found
}

/// Calls `f` for the inline lists of each block, questions within left out.
fn each_list(blocks: &mut [Block], f: &mut dyn FnMut(bool, &mut Vec<Inline>)) {
    for block in blocks.iter_mut().filter(|block| !matches!(block.kind, BlockKind::Quiz(_))) {
        let figure = matches!(block.kind, BlockKind::Figure(_));
        inline_lists(&mut block.kind, &mut |list| f(figure, list));
        for child in doc::children_mut(block) {
            each_list(child, f);
        }
    }
}

/// Gaps outside questions become the author's text again.
pub fn restore_outside(blocks: &mut [Block], source: &str) {
    each_list(blocks, &mut |_, list| restore_inlines(list, source));
}

fn inline_lists(kind: &mut BlockKind, f: &mut dyn FnMut(&mut Vec<Inline>)) {
    match kind {
        BlockKind::Heading(heading) => f(&mut heading.content),
        BlockKind::Paragraph(content) => f(content),
        BlockKind::Figure(figure) => f(&mut figure.image.alt),
        BlockKind::Callout(callout) => f(&mut callout.title),
        BlockKind::Container(container) => f(&mut container.title),
        BlockKind::Table(table) => {
            table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| f(&mut cell.content));
        }
        _ => {}
    }
}

/// Gaps that are none, because the question is of another kind or they stand in an option, become the author's text again.
pub fn restore(quiz: &mut Quiz, source: &str) {
    let cloze = quiz.kind == Some(QuizKind::Cloze);
    let blocks = |list: &mut [Block]| restore_outside(list, source);
    match &mut quiz.answers {
        Answers::Choices(choices) => choices.iter_mut().for_each(|choice| {
            blocks(&mut choice.content);
            blocks(&mut choice.feedback);
        }),
        Answers::Order(items) => items.iter_mut().for_each(|item| blocks(&mut item.content)),
        Answers::Match(pairs, extra) => {
            pairs.iter_mut().for_each(|pair| {
                restore_inlines(&mut pair.left, source);
                restore_inlines(&mut pair.right, source);
            });
            extra.iter_mut().for_each(|side| restore_inlines(side, source));
        }
        _ => {}
    }
    blocks(&mut quiz.feedback);
    quiz.hints.iter_mut().for_each(|hint| restore_inlines(hint, source));
    if !cloze {
        blocks(&mut quiz.stem);
    }
}

fn restore_inlines(list: &mut [Inline], source: &str) {
    for inline in list {
        match &mut inline.kind {
            InlineKind::Gap(_) => inline.kind = InlineKind::Text(source[inline.span.range()].to_owned()),
            InlineKind::Image(image) => restore_inlines(&mut image.alt, source),
            other => children_of(other).into_iter().for_each(|inner| restore_inlines(inner, source)),
        }
    }
}

/// The content of emphasis and links.
fn children_of(kind: &mut InlineKind) -> Option<&mut Vec<Inline>> {
    match kind {
        InlineKind::Emph(inner)
        | InlineKind::Strong(inner)
        | InlineKind::Strike(inner)
        | InlineKind::Superscript(inner)
        | InlineKind::Subscript(inner) => Some(inner),
        InlineKind::Link(link) => Some(&mut link.content),
        _ => None,
    }
}

fn number_gaps(list: &mut [Inline], source: &str, next: &mut dyn FnMut(Span) -> usize) {
    for inline in list {
        let span = inline.span;
        match &mut inline.kind {
            InlineKind::Gap(number) => *number = next(span),
            InlineKind::Image(image) => restore_inlines(&mut image.alt, source),
            other => children_of(other).into_iter().for_each(|inner| number_gaps(inner, source, next)),
        }
    }
}

fn gap(span: Span, source: &str, lang: Lang, findings: &mut Vec<Finding>) -> Gap {
    let written = &source[span.range()];
    let inner = written.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).unwrap_or(written).trim();
    let (label, inner) = match inner.split_once(':') {
        Some((label, rest)) if is_label(label) && rest.starts_with([' ', '\u{a0}']) => {
            (Some(label.to_owned()), rest.trim())
        }
        _ => (None, inner),
    };
    let parts = |mark: char| -> Vec<String> {
        inner.split(mark).map(|part| unquoted(part.trim()).to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let answer = if inner.contains('~') {
        GapAnswer::Choice(parts('~'))
    } else {
        match number::read(inner, span, lang) {
            NumberText::Number(number) => GapAnswer::Number(number),
            NumberText::Wrong(finding) => {
                findings.push(finding);
                GapAnswer::Text(parts('|'))
            }
            NumberText::Text => GapAnswer::Text(parts('|')),
        }
    };
    let empty = match &answer {
        GapAnswer::Text(texts) => texts.is_empty(),
        GapAnswer::Choice(choices) => choices.len() < 2,
        GapAnswer::Number(_) => false,
    };
    if empty {
        findings.push(Finding::new(&rules::GAP, span).arg("gap", written));
    }
    Gap { span, label, answer }
}

fn is_label(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 12
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// A text without the quotes that force it to be text.
pub fn unquoted(text: &str) -> &str {
    const PAIRS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];
    PAIRS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close)).unwrap_or(text)
}
