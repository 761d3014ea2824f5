//! `[[công tắc tơ | contactor]]`, `[[220 ± 5 V]]`, `[[12 V ~ 24 V]]`, `[[a: 12 V]]`: the gaps of a fill-in question.

use crate::diag::Finding;
use crate::doc::{self, Block, BlockKind, Gap, GapAnswer, Inline, InlineKind};
use crate::lang::Lang;
use crate::source::Span;

use super::number::{self, NumberText};
use super::rules;

/// Numbers the gaps of a stem in reading order and reads each.
pub fn read(stem: &mut [Block], source: &str, lang: Lang, findings: &mut Vec<Finding>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    doc::blocks_mut(stem, &mut |block| {
        inline_lists(&mut block.kind, &mut |list| {
            number_gaps(list, &mut |span| {
                let gap = gap(span, source, lang, findings);
                if let Some(label) = &gap.label
                    && let Some(first) = gaps.iter().find(|other| other.label.as_ref() == Some(label))
                {
                    let finding = Finding::new(&rules::GAP, span).variant("label").arg("label", label.as_str());
                    findings.push(finding.related(first.span));
                }
                gaps.push(gap);
                gaps.len() - 1
            })
        });
    });
    gaps
}

/// Whether there is a gap in the blocks.
pub fn any(blocks: &[Block]) -> Option<Span> {
    let mut found = None;
    doc::blocks(blocks, &mut |block| {
        doc::inline_groups(block, &mut |group| {
            doc::inlines(group, &mut |inline| {
                if matches!(inline.kind, InlineKind::Gap(_)) {
                    found.get_or_insert(inline.span);
                }
            });
        });
    });
    found
}

fn inline_lists(kind: &mut BlockKind, f: &mut dyn FnMut(&mut Vec<Inline>)) {
    match kind {
        BlockKind::Heading(heading) => f(&mut heading.content),
        BlockKind::Paragraph(content) => f(content),
        BlockKind::Table(table) => {
            table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| f(&mut cell.content));
        }
        _ => {}
    }
}

fn number_gaps(list: &mut [Inline], next: &mut dyn FnMut(Span) -> usize) {
    for inline in list {
        let span = inline.span;
        match &mut inline.kind {
            InlineKind::Gap(number) => *number = next(span),
            InlineKind::Emph(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strike(inner)
            | InlineKind::Superscript(inner)
            | InlineKind::Subscript(inner) => number_gaps(inner, next),
            InlineKind::Link(link) => number_gaps(&mut link.content, next),
            _ => {}
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
