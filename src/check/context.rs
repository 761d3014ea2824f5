//! What a rule may look at: one lesson in both versions, its course, the terms.
//! The rules themselves are in the folders beside it.

use std::cell::OnceCell;

use crate::course::{Lesson, Pair};
use crate::diag::Finding;
use crate::doc::{Block, BlockId};
use crate::glossary::Glossary;
use crate::lang::{Lang, Side, Sides};
use crate::project::Project;
use crate::source::{SourceFile, Sources};

use super::matched::Matched;
use super::parity::Passage;
use super::text::Prose;

/// A lesson and all that a rule may ask about it.
pub struct Context<'a> {
    pub project: &'a Project,
    pub sources: &'a Sources,
    pub glossary: &'a Glossary,
    pub lesson: &'a Lesson,
    /// The blocks of each version by their number.
    pub blocks: Sides<Vec<&'a Block>>,
    /// See `matched::sure`.
    pub(super) sure: OnceCell<Vec<Matched<'a>>>,
    /// See `parity::passage::passages`.
    pub(super) passages: OnceCell<Vec<Vec<Passage<'a>>>>,
    /// See `text::prose`.
    pub(super) prose: OnceCell<Sides<Prose<'a>>>,
}

/// A rule's work: looks at a lesson and adds what it finds.
pub type Check = fn(&Context<'_>, &mut Vec<Finding>);

impl<'a> Context<'a> {
    pub fn new(project: &'a Project, sources: &'a Sources, glossary: &'a Glossary, lesson: &'a Lesson) -> Context<'a> {
        let blocks = Sides::new(lesson.block_index(Side::Source), lesson.block_index(Side::Target));
        let (sure, passages, prose) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Context { project, sources, glossary, lesson, blocks, sure, passages, prose }
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
