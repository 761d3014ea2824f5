//! Term uses of a document, and which of them the other version answers. Whether that is a problem is `check::terms`.
//! Headings, link texts, alt texts, table cells and questions count; code, formulas, addresses and front matter do not.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::doc::{Answers, Block, BlockId, BlockKind, Document, Gap, GapAnswer, Inline, InlineKind, PlainText, Quiz};
use crate::doc::{blocks, inline_groups, inlines};
use crate::glossary::{FormKind, Glossary, Match, Matcher, TermId};
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::{Lesson, TermUse};

/// Every use in a document, in reading order; nested ones after the use that holds them.
pub fn uses(document: &Document, matcher: &Matcher) -> Vec<TermUse> {
    let mut uses = Vec::new();
    blocks(&document.blocks, &mut |block| {
        inline_groups(block, &mut |group| find_in_group(group, block.id, matcher, &mut uses));
        if let BlockKind::Quiz(quiz) = &block.kind {
            find_in_answers(block, quiz, matcher, &mut uses);
        }
    });
    uses.sort_by_key(|u| (u.span.start, std::cmp::Reverse(u.span.end), u.nested));
    uses
}

fn find_in_group(group: &[Inline], block: BlockId, matcher: &Matcher, uses: &mut Vec<TermUse>) {
    let mut find = |inlines: &[Inline]| {
        let plain = PlainText::of(inlines);
        uses.extend(matcher.find(&plain.text).into_iter().filter_map(|found| {
            plain.is_written(found.range.clone()).then_some(())?;
            let span = plain.span(found.range.clone())?;
            Some(term_use(&found, span, block))
        }));
    };
    find(group);
    // The words of an inline image are no part of the sentence around it.
    inlines(group, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            find(&image.alt);
        }
    });
}

fn term_use(found: &Match, span: Span, block: BlockId) -> TermUse {
    TermUse { term: found.term, form: found.form, span, block, nested: found.nested }
}

/// Accepted answers that are text: of short-answer questions and of gaps.
fn find_in_answers(block: &Block, quiz: &Quiz, matcher: &Matcher, uses: &mut Vec<TermUse>) {
    let mut find = |text: &str, start: u32| {
        uses.extend(matcher.find(text).into_iter().map(|found| {
            let span = Span {
                file: block.span.file,
                start: start + found.range.start as u32,
                end: start + found.range.end as u32,
            };
            term_use(&found, span, block.id)
        }));
    };
    match &quiz.answers {
        Answers::Text(answers) => {
            answers
                .iter()
                .filter(|(text, span)| text.len() == span.len())
                .for_each(|(text, span)| find(text, span.start));
        }
        Answers::Gaps(gaps) => gaps.iter().flat_map(gap_texts).for_each(|(text, start)| find(text, start)),
        _ => {}
    }
}

/// The texts of a gap and where they start; none where label or spacing leave the places in doubt.
fn gap_texts(gap: &Gap) -> Vec<(&str, u32)> {
    let (GapAnswer::Text(texts) | GapAnswer::Choice(texts)) = &gap.answer else { return Vec::new() };
    // `[[` and `]]`, and ` | ` or ` ~ ` between.
    let written = 4 + texts.iter().map(String::len).sum::<usize>() + 3 * texts.len().saturating_sub(1);
    if gap.label.is_some() || gap.span.len() != written {
        return Vec::new();
    }
    let mut start = gap.span.start + 2;
    let mut places = Vec::new();
    for text in texts {
        places.push((text.as_str(), start));
        start += text.len() as u32 + 3;
    }
    places
}

/// What a lesson's two versions say of each concept that either of them uses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonCoverage {
    /// In the order of the first use.
    pub concepts: Vec<ConceptCoverage>,
}

/// One concept in the two versions of a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct ConceptCoverage {
    pub term: TermId,
    pub sides: Sides<SideCoverage>,
}

/// One concept in one version.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SideCoverage {
    /// The uses that demand an equivalent in the other version: not nested, forbidden forms too.
    pub uses: Vec<TermUse>,
    /// How many uses satisfy the other version: nested ones too, forbidden forms not.
    pub satisfying: usize,
    /// The uses to which the other version has no answer in the whole lesson.
    pub missing: Vec<TermUse>,
    /// For each of these the block of the other version where the equivalent should stand.
    pub beside: Vec<Option<Span>>,
}

/// How one version is answered by the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Concepts used.
    pub used: usize,
    /// Of these, concepts whose every use has an equivalent somewhere in the other version.
    pub covered: usize,
}

impl LessonCoverage {
    /// From the version on `side` to the other.
    pub fn of(&self, side: Side) -> Coverage {
        let used = self.concepts.iter().map(|concept| concept.sides.get(side)).filter(|own| !own.uses.is_empty());
        used.fold(Coverage::default(), |sum, own| Coverage {
            used: sum.used + 1,
            covered: sum.covered + usize::from(own.missing.is_empty()),
        })
    }
}

/// Compares the uses of a lesson's versions over the whole lesson. A concept without a form in the other language
/// demands nothing there.
pub fn coverage(lesson: &Lesson, glossary: &Glossary) -> LessonCoverage {
    let langs = lesson.docs.as_ref().map(|document| document.as_ref().map(|d| d.lang));
    let satisfied = lesson.uses.as_ref().map(|uses| {
        let terms = uses.iter().filter(|u| u.form != FormKind::Forbidden).map(|u| u.term);
        terms.collect::<FxHashSet<TermId>>()
    });
    let mut table = Table::default();
    for side in Side::BOTH {
        let uses = lesson.uses.get(side);
        // Two concepts that share a form stand at one place: an answer to either is an answer.
        let mut readings: FxHashMap<Span, Vec<TermId>> = FxHashMap::default();
        uses.iter().for_each(|u| readings.entry(u.span).or_default().push(u.term));
        for one in uses {
            let own = table.entry(one.term).sides.get_mut(side);
            own.satisfying += usize::from(one.form != FormKind::Forbidden);
            if one.nested {
                continue;
            }
            own.uses.push(*one);
            let answered = readings[&one.span].iter().any(|term| satisfied.get(side.other()).contains(term));
            let demands = langs.get(side.other()).is_none_or(|lang| glossary.get(one.term).preferred(lang).is_some());
            if demands && !answered {
                own.missing.push(*one);
            }
        }
    }
    find_beside(lesson, &mut table.rows);
    LessonCoverage { concepts: table.rows }
}

/// Fills in where in the other version the missing equivalents should stand: the nearest pair that holds the use.
fn find_beside(lesson: &Lesson, concepts: &mut [ConceptCoverage]) {
    for side in Side::BOTH {
        if concepts.iter().all(|concept| concept.sides.get(side).missing.is_empty()) {
            continue;
        }
        let (own, other) = (lesson.block_index(side), lesson.block_index(side.other()));
        let pairs = lesson.pairs.iter().filter_map(|pair| Some((pair.get(side)?, pair.get(side.other())?)));
        let pairs: Vec<(Span, Span)> =
            pairs.map(|(own_id, id)| (own[own_id.0 as usize].span, other[id.0 as usize].span)).collect();
        for concept in concepts.iter_mut() {
            let coverage = concept.sides.get_mut(side);
            let beside = |used: &TermUse| {
                let holding = pairs.iter().filter(|(block, _)| block.contains(used.span));
                holding.min_by_key(|(block, _)| block.len()).map(|(_, block)| *block)
            };
            coverage.beside = coverage.missing.iter().map(beside).collect();
        }
    }
}

/// Rows by concept, in the order in which concepts were first asked for.
#[derive(Default)]
struct Table {
    rows: Vec<ConceptCoverage>,
    index: FxHashMap<TermId, usize>,
}

impl Table {
    fn entry(&mut self, term: TermId) -> &mut ConceptCoverage {
        let at = *self.index.entry(term).or_insert(self.rows.len());
        if at == self.rows.len() {
            self.rows.push(ConceptCoverage { term, sides: Sides::default() });
        }
        &mut self.rows[at]
    }
}

#[cfg(test)]
mod tests;
