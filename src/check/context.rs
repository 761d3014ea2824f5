//! What a rule may look at: one lesson in both versions, its course, the terms.
//! The rules themselves are in the folders beside it.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use crate::course::{Lesson, Lock, Pair};
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockId};
use crate::glossary::{Glossary, TermId};
use crate::lang::{Lang, Side, Sides};
use crate::project::Project;
use crate::source::{SourceFile, Sources, Span};

use super::fresh::Judged;
use super::matched::Matched;
use super::parity::Passage;
use super::terms::Answers;
use super::text::Prose;

/// A lesson and all that a rule may ask about it.
pub struct Context<'a> {
    pub project: &'a Project,
    pub sources: &'a Sources,
    pub glossary: &'a Glossary,
    pub lesson: &'a Lesson,
    /// What was reviewed; `None` in a course without a lock, where rules about freshness are silent.
    pub lock: Option<&'a Lock>,
    /// The blocks of each version by their number.
    pub blocks: Sides<Vec<&'a Block>>,
    /// See `matched::sure`.
    pub(super) sure: OnceCell<Vec<Matched<'a>>>,
    /// See `parity::passage::passages`.
    pub(super) passages: OnceCell<Vec<Vec<Passage<'a>>>>,
    /// See `terms::answers`.
    pub(super) answers: Sides<OnceCell<BTreeMap<TermId, Answers>>>,
    /// See `text::prose`.
    pub(super) prose: OnceCell<Sides<Prose>>,
    /// See `fresh::judged`.
    pub(super) judged: OnceCell<Vec<Judged>>,
    /// Places of the comments that `is_ignored` found.
    pub heeded: RefCell<Vec<Span>>,
}

/// A rule's work: looks at a lesson and adds what it finds.
pub type Check = fn(&Context<'_>, &mut Vec<Finding>);

impl<'a> Context<'a> {
    pub fn new(project: &'a Project, sources: &'a Sources, glossary: &'a Glossary, lesson: &'a Lesson) -> Context<'a> {
        let blocks = Sides::new(lesson.block_index(Side::Source), lesson.block_index(Side::Target));
        Context {
            project,
            sources,
            glossary,
            lesson,
            lock: None,
            blocks,
            sure: OnceCell::new(),
            passages: OnceCell::new(),
            answers: Sides::default(),
            prose: OnceCell::new(),
            judged: OnceCell::new(),
            heeded: RefCell::default(),
        }
    }

    /// The same with what was reviewed.
    pub fn with_lock(self, lock: Option<&'a Lock>) -> Context<'a> {
        Context { lock, ..self }
    }

    /// Whether a comment switches a rule off at a place: for facts about the course that leave such places out. Findings
    /// need not ask; the driver takes them away.
    pub fn is_ignored(&self, rule: &Rule, side: Side, place: Span) -> bool {
        let ignores = self.lesson.docs.get(side).iter().flat_map(|document| &document.ignores);
        let covers = |block: Option<Span>| block.is_some_and(|block| block.contains(place));
        let own = ignores.filter(|ignore| rule.is_meant_by(&ignore.wish) && covers(ignore.covers));
        let before = self.heeded.borrow().len();
        self.heeded.borrow_mut().extend(own.map(|ignore| ignore.span));
        self.heeded.borrow().len() > before
    }

    /// Whether the lesson is there in both languages; parity rules have nothing to say otherwise.
    pub fn is_bilingual(&self) -> bool {
        self.lesson.docs.source.is_some() && self.lesson.docs.target.is_some()
    }

    pub fn block(&self, side: Side, id: BlockId) -> &'a Block {
        self.blocks.get(side)[id.0 as usize]
    }

    /// The pairs that have a block on both sides, with these blocks.
    pub fn pairs(&self) -> impl Iterator<Item = (&'a Pair, Sides<&'a Block>)> + '_ {
        self.lesson.pairs.iter().filter_map(|pair| {
            let source = self.block(Side::Source, pair.source?);
            let target = self.block(Side::Target, pair.target?);
            Some((pair, Sides::new(source, target)))
        })
    }

    /// The language of a side. Asked only for sides that are there.
    pub fn lang(&self, side: Side) -> Lang {
        self.project.lang(side).unwrap_or(self.project.source)
    }

    pub fn file(&self, side: Side) -> Option<&'a SourceFile> {
        self.project.lessons[self.lesson.index].files.get(side).as_deref()
    }
}
