//! A lesson arranged for reading: rows of blocks that belong together, in reading order, and what stands around them.
//! Nothing of the lesson is lost but what is not meant for a student's handout. Markup is `emit::html::handout`.

mod extras;
mod rows;

use std::collections::HashMap;

use crate::course::Lesson;
use crate::doc::{Block, BlockId, BlockKind, CalloutKind, Document, Quiz};
use crate::glossary::{Glossary, TermId};
use crate::lang::{Side, Sides};
use crate::project::Project;

pub(in crate::view) use extras::numbers;

use super::{Contents, Mark, Medium, marks};

/// At most so many terms stand in the box at the top.
const KEY_TERMS: usize = 12;

/// What arranging needs beside the lesson.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub project: &'a Project,
    pub glossary: &'a Glossary,
    pub contents: &'a Contents,
}

/// One lesson's handout. Borrows everything from the lesson.
#[derive(Debug)]
pub struct HandoutPage<'a> {
    pub lesson: &'a Lesson,
    /// The versions that there are, the first language (left or top) first; one or two.
    pub order: Vec<Side>,
    /// The heading of level 1 with which each version begins, if it does.
    pub title: Cells<'a>,
    pub rows: Vec<Row<'a>>,
    /// In the order of their numbers, from 1.
    pub footnotes: Sides<Vec<Footnote<'a>>>,
    pub marks: Sides<Vec<Mark>>,
    /// Numbers of figures and of questions (each from 1) by block.
    pub numbers: Sides<HashMap<BlockId, usize>>,
    /// Terms in the order of first use, teacher's notes left out.
    pub terms: Vec<TermId>,
    /// The terms of the box at the top: the most used ones that have both languages, in the order of first use.
    pub key_terms: Vec<TermId>,
}

/// The two blocks of a row; one may be missing.
pub type Cells<'a> = Sides<Option<&'a Block>>;

#[derive(Debug)]
pub struct Footnote<'a> {
    pub label: &'a str,
    pub blocks: &'a [Block],
}

/// What stands beside or below each other.
#[derive(Debug)]
pub enum Row<'a> {
    Heading(Cells<'a>),
    /// Side by side, or one below the other.
    Pair(Cells<'a>),
    /// The same in both languages: stands once across the page; a figure with both captions.
    Shared(Sides<&'a Block>),
    /// Two tables too wide to stand side by side: one below the other.
    Wide(Sides<&'a Block>),
    /// Two tables of one shape as one, both languages in each cell.
    Table(Sides<&'a Block>),
    /// Two lists that pair item by item.
    List(Sides<&'a Block>),
    /// A box with rows of its own.
    Callout {
        kind: CalloutKind,
        cells: Cells<'a>,
        rows: Vec<Row<'a>>,
    },
    Quiz(Cells<'a>),
}

impl<'a> HandoutPage<'a> {
    pub fn document(&self, side: Side) -> Option<&'a Document> {
        self.lesson.docs.get(side).as_ref()
    }
}

/// Arranges a lesson. One that has no version gives a page without rows; the driver leaves it out.
pub fn arrange<'a>(lesson: &'a Lesson, cx: Context<'a>) -> HandoutPage<'a> {
    let first = cx.project.handout.first;
    let order: Vec<Side> = [first, first.other()].into_iter().filter(|side| lesson.docs.get(*side).is_some()).collect();
    let mut rows = rows::Pairing::new(lesson, cx.project).rows();
    let title = take_title(&mut rows);
    let side = |side: Side| lesson.docs.get(side).as_ref();
    let page_marks = |s: Side| {
        let other = cx.project.lang(s.other());
        let blocks = side(s).map_or(&[][..], |doc| &doc.blocks);
        marks(blocks, lesson.uses.get(s), cx.glossary, other, cx.project.support, Medium::Handout)
    };
    let terms = extras::terms(lesson, &order);
    let sides = Sides::new(Side::Source, Side::Target);
    HandoutPage {
        lesson,
        title,
        rows,
        footnotes: sides.map(|s| side(s).map(|doc| extras::footnotes(&doc.blocks)).unwrap_or_default()),
        marks: sides.map(page_marks),
        numbers: sides.map(|s| side(s).map(|doc| extras::numbers(&doc.blocks)).unwrap_or_default()),
        key_terms: extras::key_terms(lesson, &terms, cx, KEY_TERMS),
        terms,
        order,
    }
}

/// The heading of level 1 at the very beginning is the page's title.
fn take_title<'a>(rows: &mut Vec<Row<'a>>) -> Cells<'a> {
    let is_title = |block: &Option<&Block>| match block.map(|b| &b.kind) {
        Some(BlockKind::Heading(heading)) => heading.level == 1,
        _ => block.is_none(),
    };
    match rows.first() {
        Some(Row::Heading(cells)) if is_title(&cells.source) && is_title(&cells.target) => {
            let cells = *cells;
            rows.remove(0);
            cells
        }
        _ => Sides::default(),
    }
}

/// The questions of rows, those inside callouts too, in reading order.
pub fn questions<'a>(rows: &[Row<'a>]) -> Vec<Cells<'a>> {
    let mut found = Vec::new();
    for row in rows {
        match row {
            Row::Quiz(cells) => found.push(*cells),
            Row::Callout { rows, .. } => found.extend(questions(rows)),
            _ => {}
        }
    }
    found
}

/// The question of a block.
pub fn quiz_of(block: &Block) -> Option<&Quiz> {
    match &block.kind {
        BlockKind::Quiz(quiz) => Some(quiz),
        _ => None,
    }
}
