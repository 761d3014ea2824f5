//! Tables on slides: up to five columns and six rows at a size that can be read from the last bench.
//! A table of more is cut, and the slide says that the handout has the rest.

use std::borrow::Cow;
use std::ops::Range;

use crate::doc::{Block, BlockKind, Cell, OBJECT, PlainText, Table};
use crate::lang::Side;

use super::flow::pick;
use super::lines::Place;
use super::measure::{self, Type};
use super::paginate::{FULL, Item};
use super::pairing::Both;
use super::{Grid, Setting, Unit, words};

const COLUMNS: usize = 5;
const ROWS: usize = 6;
const LEAD: Type = Type::regular(22.0, 1.3);
const OTHER: Type = Type::regular(20.0, 1.3);
const HEAD: [Type; 2] = [Type::bold(22.0, 1.3), Type::bold(20.0, 1.3)];
/// Padding and rules of a cell, across and down.
const PADDING: (f32, f32) = (25.0, 17.0);
/// The line `see the handout`.
const SEE: f32 = 44.0;
/// The room that a table may take below a title of one line in each language.
const ROOM: f32 = 505.0;

/// The slides' share of a table: one item for each slide it needs, and whether anything was left out.
pub fn items<'a>(setting: &Setting<'_>, row: Both<&'a Block>, place: Place) -> (Vec<Item<'a>>, bool) {
    let tables = pick(row, |block| if let BlockKind::Table(table) = &block.kind { Some(table) } else { None });
    let alike = |a: &Table, b: &Table| {
        a.align.len() == b.align.len() && a.rows.len() == b.rows.len() && a.head.len() == b.head.len()
    };
    if let (Some(a), Some(b)) = (tables.source, tables.target)
        && !alike(a, b)
    {
        // Two shapes: each version has its own table.
        let (mut items, cut) = of(setting, super::pairing::only(Side::Source, a), place);
        let (more, cut_too) = of(setting, super::pairing::only(Side::Target, b), place);
        items.extend(more);
        return (items, cut || cut_too);
    }
    of(setting, tables, place)
}

fn of<'a>(setting: &Setting<'_>, tables: Both<&'a Table>, place: Place) -> (Vec<Item<'a>>, bool) {
    let Some(first) = tables.source.or(tables.target) else { return (Vec::new(), false) };
    let columns = first.align.len().min(COLUMNS);
    let too_many = first.align.len() > COLUMNS || first.rows.len() > ROWS;
    let room = if too_many { ROOM - SEE } else { ROOM };
    let layout = Layout { setting, tables, widths: widths(&tables, columns) };
    let head = layout.row_height(&HEAD, |table| Some(&table.head));
    let (mut chunks, too_high) = layout.balanced(head, room, first.rows.len().min(ROWS));
    let cut = too_many || too_high;
    if too_many {
        chunks.truncate(1);
    }
    let last = chunks.len().saturating_sub(1);
    let items = chunks.into_iter().enumerate().map(|(i, (rows, height))| {
        let says_so = cut && i == last;
        let grid = Grid { tables, rows, columns, widths: layout.widths.clone(), cut: says_so };
        let height = head + height + if says_so { SEE } else { 0.0 } + measure::GAP;
        let load = (height / ROOM * FULL as f32).min(FULL as f32 - 7.0) as u32;
        Item { unit: Unit::Table(grid), frame: place.frame, height, load, keeps_next: false }
    });
    (items.collect(), cut)
}

struct Layout<'a, 's> {
    setting: &'s Setting<'s>,
    tables: Both<&'a Table>,
    widths: Vec<u32>,
}

impl<'a> Layout<'a, '_> {
    /// As `chunks`, on as few slides, each about as full as the others.
    fn balanced(&self, head: f32, room: f32, count: usize) -> (Vec<(Range<usize>, f32)>, bool) {
        let mut best = self.chunks(head, room, count);
        for step in 1..16 {
            let next = self.chunks(head, room * (1.0 - step as f32 / 20.0), count);
            if next.1 != best.1 || next.0.len() != best.0.len() {
                break;
            }
            best = next;
        }
        best
    }

    /// Ranges of rows that fit a slide with the head above them, with their heights. The second value says that a row
    /// was so high that it had to be left out.
    fn chunks(&self, head: f32, room: f32, count: usize) -> (Vec<(Range<usize>, f32)>, bool) {
        let mut chunks: Vec<(Range<usize>, f32)> = Vec::new();
        let (mut start, mut used) = (0, 0.0);
        for i in 0..count {
            let height = self.row_height(&[LEAD, OTHER], |table| table.rows.get(i));
            if head + height > room {
                // Not even alone: the table ends before it.
                if start < i {
                    chunks.push((start..i, used));
                }
                // A head alone still names what the handout shows.
                if chunks.is_empty() {
                    chunks.push((0..0, 0.0));
                }
                return (chunks, true);
            }
            if head + used + height > room {
                chunks.push((start..i, used));
                (start, used) = (i, 0.0);
            }
            used += height;
        }
        if start < count || chunks.is_empty() {
            chunks.push((start..count, used));
        }
        (chunks, false)
    }

    fn row_height(&self, sizes: &[Type; 2], row: impl Fn(&'a Table) -> Option<&'a Vec<Cell>>) -> f32 {
        let height = |column: usize, share: u32| {
            let width = measure::WIDTH * share as f32 / 100.0 - PADDING.0;
            let (lead, other) = cell_texts(self.setting, &self.tables, |table| row(table)?.get(column));
            // The first column may name its rows in bold.
            let sizes = if column == 0 { &HEAD } else { sizes };
            measure::stacked(sizes[0], &lead, sizes[1], &other, width.max(1.0))
        };
        let highest = self.widths.iter().enumerate().map(|(i, share)| height(i, *share)).fold(0.0, f32::max);
        highest + PADDING.1
    }
}

fn cell_texts<'a>(
    setting: &Setting<'_>,
    tables: &Both<&'a Table>,
    cell: impl Fn(&'a Table) -> Option<&'a Cell>,
) -> (String, String) {
    let cells = tables.map(|table| Some(Cow::Borrowed(table.and_then(&cell)?.content.as_slice())));
    let (lead, other) = setting.measured(&cells);
    // A cell with code or a formula stands twice even when both say the same.
    let twice = other.is_empty() && cells.source.is_some() && cells.target.is_some();
    if twice && cells.source.iter().any(|words| PlainText::of(words).text.contains(OBJECT)) {
        return (lead.clone(), lead);
    }
    (lead, other)
}

/// Column widths in per cent: by the longest cell of each, none so narrow that its words would break.
fn widths(tables: &Both<&Table>, columns: usize) -> Vec<u32> {
    let wish = |column: usize| {
        let cells = |table: &'_ Table| {
            let all = std::iter::once(&table.head).chain(table.rows.iter().take(ROWS));
            all.filter_map(|row| row.get(column)).map(|c| words::text(&c.content)).collect::<Vec<_>>()
        };
        let texts: Vec<String> = tables.iter().filter_map(|(_, t)| *t).flat_map(cells).collect();
        let longest = texts.iter().map(|t| HEAD[0].width(t)).fold(0.0, f32::max) + PADDING.0;
        let word = texts.iter().flat_map(|t| t.split_whitespace()).map(|w| HEAD[0].width(w)).fold(0.0, f32::max);
        // The square root keeps one long column from starving the others.
        (word + PADDING.0, longest.sqrt() * 20.0)
    };
    let wishes: Vec<(f32, f32)> = (0..columns).map(wish).collect();
    let total: f32 = wishes.iter().map(|(word, wish)| word.max(*wish)).sum::<f32>().max(1.0);
    wishes.iter().map(|(word, wish)| (word.max(*wish) / total * 100.0).floor().max(4.0) as u32).collect()
}
