//! Which uses of terms are marked for the reader: the first in each stretch of text, by the learners' level.
//!
//! Level B2 marks a term once a lesson, B1 once a section (down to headings of level 2). A2 asks for once a page; as a page
//! on a screen has no end, that is read as what lies before the eyes: under each heading, and in each question anew.
//! Headings, links, captions and footnotes are never marked, nor terms in a question whose answer they are.

use std::collections::HashSet;

use crate::course::TermUse;
use crate::doc::{Answers, Block, BlockKind, GapAnswer, Inline, InlineKind, Quiz};
use crate::glossary::{FormKind, Glossary, TermId};
use crate::lang::Lang;
use crate::project::Support;
use crate::source::Span;

use super::{Medium, shown};

/// A use that is marked, by its bytes in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub start: u32,
    pub end: u32,
    pub term: TermId,
    /// The first in the lesson: the one that paper explains in brackets.
    pub first: bool,
}

/// The marks of one version, sorted by place. `other` is the language whose equivalent a mark would show.
pub fn marks(
    blocks: &[Block],
    uses: &[TermUse],
    glossary: &Glossary,
    other: Option<Lang>,
    support: Support,
    medium: Medium,
) -> Vec<Mark> {
    let Some(other) = other else { return Vec::new() };
    let worth =
        |u: &&TermUse| !u.nested && u.form != FormKind::Forbidden && glossary.get(u.term).preferred(other).is_some();
    let mut uses: Vec<TermUse> = uses.iter().filter(worth).copied().collect();
    uses.sort_by_key(|u| (u.span.start, u.span.end));
    let mut marker = Marker { uses, glossary, support, medium, ..Marker::empty(glossary) };
    marker.blocks(blocks);
    marker.marks.sort_by_key(|mark| mark.start);
    marker.marks
}

struct Marker<'a> {
    uses: Vec<TermUse>,
    glossary: &'a Glossary,
    support: Support,
    medium: Medium,
    /// Since the last heading that counts.
    seen: HashSet<TermId>,
    seen_in_lesson: HashSet<TermId>,
    /// Answers of the question under way.
    taboo: HashSet<TermId>,
    marks: Vec<Mark>,
}

impl<'a> Marker<'a> {
    fn empty(glossary: &'a Glossary) -> Marker<'a> {
        Marker {
            uses: Vec::new(),
            glossary,
            support: Support::B2,
            medium: Medium::Handout,
            seen: HashSet::new(),
            seen_in_lesson: HashSet::new(),
            taboo: HashSet::new(),
            marks: Vec::new(),
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let medium = self.medium;
        for block in blocks.iter().filter(|block| shown(block, medium)) {
            match &block.kind {
                BlockKind::Heading(heading) => self.heading(heading.level),
                BlockKind::Paragraph(content) => self.inlines(content),
                BlockKind::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
                BlockKind::Table(table) => table.rows.iter().flatten().for_each(|cell| self.inlines(&cell.content)),
                BlockKind::Quote(inner) => self.blocks(inner),
                BlockKind::Callout(callout) => self.blocks(&callout.blocks),
                BlockKind::Container(container) => self.blocks(&container.blocks),
                BlockKind::Quiz(quiz) => self.quiz(quiz),
                _ => {}
            }
        }
    }

    fn heading(&mut self, level: u8) {
        let opens_section = match self.support {
            Support::A2 => true,
            Support::B1 => level <= 2,
            Support::B2 => false,
        };
        if opens_section {
            self.seen.clear();
        }
    }

    fn quiz(&mut self, quiz: &Quiz) {
        let outside = (self.support == Support::A2).then(|| std::mem::take(&mut self.seen));
        self.taboo = self.answers(quiz);
        self.blocks(&quiz.stem);
        self.taboo.clear();
        if let Some(seen) = outside {
            self.seen.extend(seen);
        }
    }

    /// The terms that a question asks for or offers.
    fn answers(&self, quiz: &Quiz) -> HashSet<TermId> {
        let written: HashSet<TermId> =
            accepted(quiz).iter().flat_map(|text| self.glossary.with_form(text)).copied().collect();
        let is_answer = |u: &&TermUse| quiz.answer_span.contains(u.span) || written.contains(&u.term);
        self.uses.iter().filter(is_answer).map(|u| u.term).collect()
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) if text.len() == inline.span.len() => self.text(inline.span),
                InlineKind::Link(_) | InlineKind::Image(_) => {}
                _ => self.inlines(inline.children()),
            }
        }
    }

    /// Only uses that lie in one piece of text are marked: a mark cannot straddle markup.
    fn text(&mut self, span: Span) {
        let first = self.uses.partition_point(|u| u.span.start < span.start);
        let inside = self.uses[first..].iter().take_while(|u| u.span.start < span.end);
        let inside: Vec<TermUse> = inside.filter(|u| span.contains(u.span)).copied().collect();
        for u in inside {
            if !self.taboo.contains(&u.term) && self.seen.insert(u.term) {
                let first = self.seen_in_lesson.insert(u.term);
                self.marks.push(Mark { start: u.span.start, end: u.span.end, term: u.term, first });
            }
        }
    }
}

/// Answers that are written out, in lower case.
fn accepted(quiz: &Quiz) -> HashSet<String> {
    match &quiz.answers {
        Answers::Text(texts) => texts.iter().map(|(text, _)| text.to_lowercase()).collect(),
        Answers::Gaps(gaps) => {
            let texts = gaps.iter().flat_map(|gap| match &gap.answer {
                GapAnswer::Text(texts) | GapAnswer::Choice(texts) => texts.as_slice(),
                GapAnswer::Number(_) => &[],
            });
            texts.map(|text| text.to_lowercase()).collect()
        }
        _ => HashSet::new(),
    }
}
