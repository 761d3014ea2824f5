//! A question on slides: what to do, the stem, the options. The answer and the feedback are the teacher's notes.
//! What is to be ordered or matched stands in an order that gives nothing away.

use std::borrow::Cow;

use crate::doc::{Answers, Block, BlockKind, Gap, GapAnswer, Inline, Quiz};
use crate::lang::{Side, Sides};

use super::flow::{Flow, pick};
use super::lines::{self, Place};
use super::measure::{self, Type};
use super::paginate::{FULL, Item};
use super::pairing::Both;
use super::words::{self, Words};
use super::{Line, Marker, MatchRow, Note, Options, Setting, Unit};
use crate::view::mixed;

const LEAD: Type = Type::regular(26.0, 1.35);
const OTHER: Type = Type::regular(20.0, 1.35);
/// The letter before an option, and the gap after it.
const LETTER: f32 = 52.0;
const GAP: f32 = 12.0;
/// Half the slide, for two columns.
const COLUMN: f32 = measure::WIDTH / 2.0 - 16.0;

/// Puts a question into the open section.
pub fn fill<'a>(flow: &mut Flow<'a, '_>, row: Both<&'a Block>) {
    let quizzes = pick(row, quiz);
    let Some(first) = quizzes.source.or(quizzes.target) else { return };
    if let Some(kind) = first.kind {
        flow.push(Item { unit: Unit::Task(kind), frame: None, height: 44.0, load: 2, keeps_next: true });
    }
    flow.inside(quizzes.map(|q| q.map(|q| q.stem.as_slice())), Place { whole: true, ..Place::default() });
    match &first.answers {
        Answers::Choices(_) => choices(flow, quizzes),
        Answers::TrueFalse(_) => {
            flow.push(Item { unit: Unit::Truth, frame: None, height: 90.0, load: 5, keeps_next: false });
        }
        Answers::Number(number) => blank(flow, &number.unit),
        Answers::Text(_) => blank(flow, ""),
        Answers::Match(..) => matching(flow, quizzes),
        Answers::Order(_) => ordering(flow, quizzes),
        Answers::Gaps(_) => gaps(flow, quizzes),
        Answers::None => {}
    }
    let both = |block: Option<&'a Block>| block.and_then(|block| Some((block, quiz(block)?)));
    flow.note(Note::Answer(row.map(both)));
}

fn quiz(block: &Block) -> Option<&Quiz> {
    if let BlockKind::Quiz(quiz) = &block.kind { Some(quiz) } else { None }
}

fn blank(flow: &mut Flow<'_, '_>, unit: &str) {
    flow.push(Item { unit: Unit::Blank(unit.to_owned()), frame: None, height: 90.0, load: 5, keeps_next: false });
}

fn choices<'a>(flow: &mut Flow<'a, '_>, quizzes: Both<&'a Quiz>) {
    let content = quizzes.map(|quiz| match quiz.map(|q| &q.answers) {
        Some(Answers::Choices(choices)) => choices.iter().map(|c| c.content.as_slice()).collect(),
        _ => Vec::new(),
    });
    options(flow, content, |count| (0..count).collect());
}

fn ordering<'a>(flow: &mut Flow<'a, '_>, quizzes: Both<&'a Quiz>) {
    let content = quizzes.map(|quiz| match quiz.map(|q| &q.answers) {
        Some(Answers::Order(items)) => items.iter().map(|item| item.content.as_slice()).collect(),
        _ => Vec::new(),
    });
    options(flow, content, mixed);
}

/// Lettered options, in two columns when there are many short ones.
fn options<'a>(flow: &mut Flow<'a, '_>, content: Sides<Vec<&'a [Block]>>, order: fn(usize) -> Vec<usize>) {
    let count = content.source.len().max(content.target.len());
    let at = |i: usize| content.as_ref().map(|own| own.get(i).copied());
    let options: Vec<Line<'a>> =
        order(count).into_iter().map(|i| option(flow.setting, at(i).map(|c| c.and_then(first_words)))).collect();
    let short = |line: &Line<'_>| {
        let (lead, other) = flow.setting.texts(&line.words);
        LEAD.lines(&lead, COLUMN - LETTER) <= 1 && LEAD.lines(&other, COLUMN - LETTER) <= 1
    };
    if count >= 4 && options.iter().all(short) {
        let rows = count.div_ceil(2);
        let height = rows as f32 * (height(flow.setting, &options[0], COLUMN - LETTER) + GAP) + measure::GAP;
        let load = (rows as u32 * 6).min(FULL);
        let unit = Unit::Options(Options { first: 0, options, columns: true });
        flow.push(Item { unit, frame: None, height, load, keeps_next: false });
    } else {
        for (first, line) in options.into_iter().enumerate() {
            let height = height(flow.setting, &line, measure::WIDTH - LETTER) + GAP;
            let unit = Unit::Options(Options { first, options: vec![line], columns: false });
            flow.push(Item { unit, frame: None, height, load: 5, keeps_next: false });
        }
    }
    // What an option holds beside its words: a picture, code.
    for i in 0..count {
        let rest = at(i).map(|blocks| blocks.map(|blocks| blocks.get(1..).unwrap_or(&[])));
        flow.inside(rest, Place { whole: true, ..Place::default() });
    }
}

fn option<'a>(setting: &Setting<'_>, content: Both<&'a [Inline]>) -> Line<'a> {
    let words: Both<Words<'a>> = content.map(|c| c.map(Cow::Borrowed));
    match lines::line(setting, words, Marker::None, Place::default()).unit {
        Unit::Line(line) => line,
        _ => unreachable!("`line` makes lines"),
    }
}

fn first_words(blocks: &[Block]) -> Option<&[Inline]> {
    blocks.first().and_then(lines::content)
}

fn height(setting: &Setting<'_>, line: &Line<'_>, width: f32) -> f32 {
    let (lead, other) = setting.texts(&line.words);
    measure::stacked(LEAD, &lead, OTHER, &other, width)
}

/// A column to match from, and beside it the other one in mixed order with the extra choices.
fn matching<'a>(flow: &mut Flow<'a, '_>, quizzes: Both<&'a Quiz>) {
    type Columns<'a> = (Vec<&'a [Inline]>, Vec<&'a [Inline]>);
    let columns: Sides<Columns<'a>> = quizzes.map(|quiz| match quiz.map(|q| &q.answers) {
        Some(Answers::Match(pairs, extra)) => {
            let left = pairs.iter().map(|pair| pair.left.as_slice()).collect();
            let right = pairs.iter().map(|pair| &pair.right).chain(extra).map(Vec::as_slice).collect();
            (left, right)
        }
        _ => Default::default(),
    });
    let count = columns.source.1.len().max(columns.target.1.len());
    let half = COLUMN - LETTER;
    for (i, right) in mixed(count).into_iter().enumerate() {
        let left = columns.as_ref().map(|(left, _)| left.get(i).copied());
        let left = (left.source.is_some() || left.target.is_some()).then(|| option(flow.setting, left));
        let right = option(flow.setting, columns.as_ref().map(|(_, own)| own.get(right).copied()));
        let left_height = left.as_ref().map_or(0.0, |line| height(flow.setting, line, half));
        let height = left_height.max(height(flow.setting, &right, half)) + GAP + 2.0;
        let unit = Unit::Match(MatchRow { number: i + 1, left, right });
        flow.push(Item { unit, frame: None, height, load: 5, keeps_next: false });
    }
}

/// What there is to choose for each gap that offers a choice.
fn gaps<'a>(flow: &mut Flow<'a, '_>, quizzes: Both<&'a Quiz>) {
    let gaps = quizzes.map(|quiz| match quiz.map(|q| &q.answers) {
        Some(Answers::Gaps(gaps)) => gaps.as_slice(),
        _ => &[],
    });
    for i in 0..gaps.source.len().max(gaps.target.len()) {
        let choices = gaps.map(|own: &[Gap]| own.get(i).and_then(offered));
        if choices.source.is_none() && choices.target.is_none() {
            continue;
        }
        let text = |side: Side| choices.get(side).as_ref().map(|c| c.join("  /  ")).unwrap_or_default();
        let (lead, other) = (text(flow.setting.lead), text(flow.setting.lead.other()));
        let height = measure::stacked(LEAD, &lead, OTHER, &other, measure::WIDTH - LETTER) + GAP;
        let unit = Unit::GapChoices(i + 1, choices);
        flow.push(Item { unit, frame: None, height, load: 5, keeps_next: false });
    }
}

/// The choices of a gap in alphabetical order: as written, the first would be the right one.
fn offered(gap: &Gap) -> Option<Vec<String>> {
    let GapAnswer::Choice(choices) = &gap.answer else { return None };
    let mut choices = choices.clone();
    choices.sort_by_key(|choice| words_key(choice));
    Some(choices)
}

fn words_key(text: &str) -> String {
    words::formula(text).to_lowercase()
}
