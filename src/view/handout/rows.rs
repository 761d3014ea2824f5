//! From two lists of blocks and the aligner's pairs to rows. Every block that a student may see lands in a row,
//! whatever the pairs say: the pairs only decide what stands beside what.

use std::collections::{HashMap, HashSet};

use crate::course::{Lesson, resolve};
use crate::doc::{Block, BlockId, BlockKind, ContainerKind, Figure, List, PlainText, Table};
use crate::lang::{Side, Sides};
use crate::project::Project;
use crate::view::{Medium, shown};

use super::{Cells, Row};

/// The pairs of a lesson, ready to be asked.
pub(super) struct Pairing<'a> {
    lesson: &'a Lesson,
    project: &'a Project,
    target_of: HashMap<BlockId, BlockId>,
}

impl<'a> Pairing<'a> {
    pub fn new(lesson: &'a Lesson, project: &'a Project) -> Pairing<'a> {
        let target_of = lesson.pairs.iter().filter_map(|pair| Some((pair.source?, pair.target?))).collect();
        Pairing { lesson, project, target_of }
    }

    /// The rows of the whole lesson.
    pub fn rows(&self) -> Vec<Row<'a>> {
        let blocks = |side: Side| self.lesson.docs.get(side).as_ref().map_or(&[][..], |doc| &doc.blocks);
        self.siblings(blocks(Side::Source), blocks(Side::Target))
    }

    /// Merges two sibling lists: the source's order leads, what only the target has stands where the target has it.
    fn siblings(&self, source: &'a [Block], target: &'a [Block]) -> Vec<Row<'a>> {
        let (source, target) = (flat(source), flat(target));
        let place: HashMap<BlockId, usize> = target.iter().enumerate().map(|(i, block)| (block.id, i)).collect();
        let partner = |block: &Block| self.target_of.get(&block.id).and_then(|id| place.get(id)).copied();
        let wanted: HashSet<usize> = source.iter().filter_map(|block| partner(block)).collect();
        let mut done = vec![false; target.len()];
        let mut rows = Vec::new();
        for block in &source {
            let Some(at) = partner(block).filter(|at| !done[*at]) else {
                rows.push(self.row(Sides::new(Some(block), None)));
                continue;
            };
            for earlier in (0..at).filter(|i| !wanted.contains(i)) {
                if !std::mem::replace(&mut done[earlier], true) {
                    rows.push(self.row(Sides::new(None, Some(target[earlier]))));
                }
            }
            done[at] = true;
            rows.push(self.row(Sides::new(Some(block), Some(target[at]))));
        }
        let rest = (0..target.len()).filter(|i| !done[*i]);
        rows.extend(rest.map(|i| self.row(Sides::new(None, Some(target[i])))));
        rows
    }

    fn row(&self, cells: Cells<'a>) -> Row<'a> {
        match (cells.source, cells.target) {
            (Some(source), Some(target)) => self.pair(source, target),
            (Some(one), None) | (None, Some(one)) => match &one.kind {
                BlockKind::Heading(_) => Row::Heading(cells),
                BlockKind::Quiz(_) => Row::Quiz(cells),
                BlockKind::Callout(callout) => {
                    let children = |cell: Option<&'a Block>| if cell.is_some() { &callout.blocks[..] } else { &[][..] };
                    let rows = self.siblings(children(cells.source), children(cells.target));
                    Row::Callout { kind: callout.kind, cells, rows }
                }
                _ => Row::Pair(cells),
            },
            (None, None) => Row::Pair(cells),
        }
    }

    fn pair(&self, source: &'a Block, target: &'a Block) -> Row<'a> {
        let cells = Sides::new(Some(source), Some(target));
        let both = Sides::new(source, target);
        match (&source.kind, &target.kind) {
            (BlockKind::Heading(_), BlockKind::Heading(_)) => Row::Heading(cells),
            (BlockKind::Quiz(_), BlockKind::Quiz(_)) => Row::Quiz(cells),
            (BlockKind::Figure(a), BlockKind::Figure(b)) if self.same_picture(a, b) => Row::Shared(both),
            (BlockKind::Math(a), BlockKind::Math(b)) if a.trim() == b.trim() => Row::Shared(both),
            (BlockKind::Code(a), BlockKind::Code(b)) if a == b => Row::Shared(both),
            (BlockKind::Html(a), BlockKind::Html(b)) if a == b => Row::Shared(both),
            (BlockKind::Rule, BlockKind::Rule) => Row::Shared(both),
            (BlockKind::Table(a), BlockKind::Table(b)) => match (width(a).max(width(b)) <= COLUMN, same_shape(a, b)) {
                (true, _) => Row::Pair(cells),
                (false, true) => Row::Table(both),
                (false, false) => Row::Wide(both),
            },
            (BlockKind::List(a), BlockKind::List(b)) if items_pair(a, b) => Row::List(both),
            (BlockKind::Callout(a), BlockKind::Callout(b)) if a.kind == b.kind => {
                Row::Callout { kind: a.kind, cells, rows: self.siblings(&a.blocks, &b.blocks) }
            }
            _ => Row::Pair(cells),
        }
    }

    /// Whether two figures show one file, each path counted from its own lesson file.
    fn same_picture(&self, a: &Figure, b: &Figure) -> bool {
        let files = &self.project.lessons[self.lesson.index].files;
        match (&files.source, &files.target) {
            (Some(from), Some(other)) => {
                resolve(self.project, &from.path, &a.image.url) == resolve(self.project, &other.path, &b.image.url)
            }
            _ => a.image.url == b.image.url,
        }
    }
}

/// The blocks of a list that a handout shows, containers without a title opened. Footnotes have their own place.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks.iter().filter(|block| shown(block, Medium::Handout)) {
        match &block.kind {
            BlockKind::Container(container)
                if container.title.is_empty() || matches!(container.kind, ContainerKind::HandoutOnly) =>
            {
                all.extend(flat(&container.blocks));
            }
            BlockKind::Footnote(..) => {}
            _ => all.push(block),
        }
    }
    all
}

/// Lists whose items stand side by side under one number or dot.
fn items_pair(a: &List, b: &List) -> bool {
    a.items.len() == b.items.len()
        && a.start == b.start
        && a.items.iter().zip(&b.items).all(|(x, y)| x.task.is_some() == y.task.is_some())
}

fn same_shape(a: &Table, b: &Table) -> bool {
    a.align.len() == b.align.len()
        && a.rows.len() == b.rows.len()
        && a.rows.iter().zip(&b.rows).all(|(x, y)| x.len() == y.len())
}

/// The narrowest column of the two-column page, in CSS pixels (60 rem wide).
const COLUMN: usize = 440;

/// About how wide a table wants to be: a column as wide as its longest cell, wrapped at 22 characters.
fn width(table: &Table) -> usize {
    let chars = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).chain(table.head.get(column));
        cells.map(|cell| PlainText::of(&cell.content).text.chars().count()).max().unwrap_or(0).min(22)
    };
    (0..table.align.len()).map(|column| chars(column) * 8 + 24).sum()
}
