//! Segments: pairs of blocks with words, each side known by a hash of what it says. What a reviewer accepts is a segment.
//! Spaces, line ends, tone placement, quotation marks and the place in the file do not count. What was accepted is `lock`.

use unicode_normalization::UnicodeNormalization;

use crate::codec::hash;
use crate::doc::{Answers, Block, BlockId, BlockKind, GapAnswer, Inline, InlineKind, Quiz, blocks, inline_groups};
use crate::glossary::TermId;
use crate::lang::normal::key;
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

use super::align::pairs_inside;
use super::{Lesson, TermUse};

/// A pair of blocks that stand for each other, or blocks of one version without a counterpart.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The first block of each side.
    pub spans: Sides<Option<Span>>,
    /// What each side says.
    pub hashes: Sides<Option<u64>>,
    /// Concepts used on either side, sorted.
    pub terms: Vec<TermId>,
    /// Marked as a machine's translation.
    pub draft: bool,
}

impl Segment {
    /// Both hashes of a pair.
    pub fn pair(&self) -> Option<(u64, u64)> {
        Some((self.hashes.source?, self.hashes.target?))
    }
}

/// The segments of a lesson in reading order. What says the same on both sides (code, formulas, pictures) needs no review
/// and is left out, and so is what has no words.
pub fn segments(lesson: &Lesson) -> Vec<Segment> {
    let index = Sides::new(lesson.block_index(Side::Source), lesson.block_index(Side::Target));
    let mut groups: Vec<(Sides<Vec<&Block>>, u8)> = Vec::new();
    for pair in &lesson.pairs {
        let found = Sides::new(Side::Source, Side::Target)
            .map(|side| pair.get(side).map(|id| index.get(side)[id.0 as usize]).into_iter().collect::<Vec<_>>());
        match groups.iter_mut().rfind(|(_, depth)| *depth == pair.depth).filter(|_| pair.joined) {
            Some((last, _)) => {
                last.source.extend(found.source);
                last.target.extend(found.target);
            }
            None => groups.push((found, pair.depth)),
        }
    }
    groups.into_iter().filter_map(|(sides, _)| segment(lesson, &sides)).collect()
}

fn segment(lesson: &Lesson, sides: &Sides<Vec<&Block>>) -> Option<Segment> {
    let inside = match (&sides.source[..], &sides.target[..]) {
        ([source], [target]) => pairs_inside(source, target),
        _ => false,
    };
    let mut ids = Sides::<Vec<BlockId>>::default();
    let hashes = Sides::new(Side::Source, Side::Target).map(|side| {
        let lang = lesson.docs.get(side).as_ref()?.lang;
        let mut words = String::new();
        for block in sides.get(side) {
            let mut take = |block: &Block| {
                ids.get_mut(side).push(block.id);
                push_block(block, &mut words);
            };
            if inside { take(block) } else { blocks(std::slice::from_ref(*block), &mut |block| take(block)) }
        }
        (!words.trim().is_empty()).then(|| hash_of(&words, lang))
    });
    let (source, target) = (hashes.source, hashes.target);
    if source == target {
        return None;
    }
    let spans = sides.as_ref().map(|list| list.first().map(|block| block.span));
    let mut terms: Vec<TermId> =
        Side::BOTH.iter().flat_map(|side| used(lesson.uses.get(*side), ids.get(*side))).collect();
    terms.sort_unstable();
    terms.dedup();
    Some(Segment { spans, hashes, terms, draft: is_draft(lesson, &spans) })
}

fn used<'a>(uses: &'a [TermUse], ids: &'a [BlockId]) -> impl Iterator<Item = TermId> + 'a {
    uses.iter().filter(|one| !one.nested && ids.contains(&one.block)).map(|one| one.term)
}

/// Whether front matter or a comment above calls either side a machine's work.
fn is_draft(lesson: &Lesson, spans: &Sides<Option<Span>>) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let Some(document) = lesson.docs.get(side) else { return false };
        let covers = |span: Span| document.drafts.iter().any(|draft| draft.covers.is_some_and(|c| c.contains(span)));
        document.meta.draft.is_some() || spans.get(side).is_some_and(covers)
    })
}

/// Says the same in whatever spelling: words by their keys, and where capitals stand (`mV` is not `MV`).
fn hash_of(words: &str, lang: Lang) -> u64 {
    let mut text = key(words, lang.is_vi());
    let letters = words.nfc().filter(|c| c.is_alphanumeric()).enumerate();
    for (at, _) in letters.filter(|(_, c)| c.is_uppercase()) {
        text.push_str(&format!(" {at}"));
    }
    let hex = hash::hex(text.as_bytes());
    u64::from_str_radix(&hex[..16], 16).unwrap_or_default()
}

/// What a block itself says; blocks inside it are not entered.
fn push_block(block: &Block, words: &mut String) {
    inline_groups(block, &mut |group| {
        push_inlines(group, words);
        words.push('\n');
    });
    match &block.kind {
        BlockKind::Code(code) => words.push_str(&code.text),
        BlockKind::Math(text) | BlockKind::Html(text) => words.push_str(text),
        BlockKind::Figure(figure) => words.push_str(&figure.image.url),
        BlockKind::Quiz(quiz) => push_answers(quiz, words),
        _ => {}
    }
}

fn push_inlines(group: &[Inline], words: &mut String) {
    for inline in group {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) | InlineKind::Math(text, _) | InlineKind::Html(text) => {
                words.push_str(text)
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => words.push(' '),
            InlineKind::FootnoteRef(label) => words.push_str(label),
            InlineKind::Gap(_) => words.push('\u{FFFC}'),
            InlineKind::Link(link) => {
                push_inlines(&link.content, words);
                words.push_str(&format!(" <{}>", link.url));
            }
            InlineKind::Image(image) => {
                push_inlines(&image.alt, words);
                words.push_str(&format!(" <{}>", image.url));
            }
            _ => push_inlines(inline.children(), words),
        }
    }
}

/// The answers that have words. Options and steps are blocks and say theirs themselves; which of them are right is the
/// same in both versions and judged by the rules of questions.
fn push_answers(quiz: &Quiz, words: &mut String) {
    let mut push = |text: &str| {
        words.push_str(text);
        words.push('\n');
    };
    match &quiz.answers {
        Answers::Number(number) => push(&number.written),
        Answers::Text(answers) => answers.iter().for_each(|(text, _)| push(text)),
        Answers::Gaps(gaps) => gaps.iter().for_each(|gap| match &gap.answer {
            GapAnswer::Text(texts) | GapAnswer::Choice(texts) => push(&texts.join(" | ")),
            GapAnswer::Number(number) => push(&number.written),
        }),
        _ => {}
    }
}
