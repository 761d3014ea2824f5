//! The lists of a question: options, pairs to match, steps to put in order.
//! Which list is the answer part is decided in `parts`.

use crate::diag::{Finding, Fix};
use crate::doc::{
    Answers, Block, BlockKind, Choice, Container, ContainerKind, Inline, InlineKind, Item, List, MatchPair, OrderItem,
    PlainText,
};
use crate::source::Span;
use crate::syntax::build::cut_front;

use super::{rules, truth_of};

/// What a list is by the look of its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    Choices,
    Match,
    Order,
    Plain { ordered: bool },
}

pub fn kind_of(list: &List) -> ListKind {
    let count = |test: &dyn Fn(&Item) -> bool| list.items.iter().filter(|item| test(item)).count();
    let all = list.items.len();
    if count(&|item| item.task.is_some() || round_box(item).is_some()) * 2 > all {
        ListKind::Choices
    } else if count(&|item| position(item).is_some()) == all {
        ListKind::Order
    } else if count(&|item| !arrows(item).is_empty()) * 2 > all || count(&|item| pasted_arrow(item).is_some()) == all {
        ListKind::Match
    } else {
        ListKind::Plain { ordered: list.start.is_some() }
    }
}

/// The first paragraph of an item.
fn content(item: &Item) -> &[Inline] {
    match item.blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(content)) => content,
        _ => &[],
    }
}

fn first_text(item: &Item) -> &str {
    match content(item).first().map(|inline| &inline.kind) {
        Some(InlineKind::Text(text)) => text,
        _ => "",
    }
}

/// `( )` and `(x)` at the start of an item.
pub fn round_box(item: &Item) -> Option<bool> {
    let text = first_text(item);
    let inside = text.strip_prefix('(')?.split_once(')')?.0;
    match inside.trim() {
        "" if inside.len() <= 1 => Some(false),
        "x" | "X" => Some(true),
        _ => None,
    }
}

/// `[2]` at the start of an item: the position and its length.
fn position(item: &Item) -> Option<(u32, usize)> {
    let text = first_text(item);
    let end = text.strip_prefix('[')?.find(']')? + 1;
    let number = text[1..end].trim().parse().ok().filter(|n| (1..1000).contains(n))?;
    Some((number, end + 1))
}

fn trim_front(blocks: &mut [Block], length: usize) {
    if let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = blocks.first_mut() {
        cut_front(content, length);
        if let Some(first) = content.first() {
            span.start = first.span.start.min(span.end);
        }
    }
}

/// Options with the feedback that stands inside each item.
pub fn choices(list: List) -> Vec<Choice> {
    list.items.into_iter().map(choice).collect()
}

fn choice(mut item: Item) -> Choice {
    let mut correct = item.task == Some(true);
    if let Some(round) = round_box(&item).filter(|_| item.task.is_none()) {
        correct = round;
        let length = first_text(&item).find(')').map_or(0, |i| i + 1);
        trim_front(&mut item.blocks, length);
    }
    let (mut content, mut feedback) = (Vec::new(), Vec::new());
    for block in item.blocks {
        match block.kind {
            BlockKind::Quote(inner) => feedback.extend(inner),
            BlockKind::Container(Container { kind: ContainerKind::Other(name), blocks, .. }) if name == "feedback" => {
                feedback.extend(blocks);
            }
            _ => content.push(block),
        }
    }
    let truth = match content.as_slice() {
        [Block { kind: BlockKind::Paragraph(inlines), .. }] => truth_of(&PlainText::of(inlines).text),
        _ => None,
    };
    Choice { span: item.span, correct, truth, content, feedback }
}

/// Items to put in order. In a list without `[n]`, the written order is the right one.
pub fn order(list: List, findings: &mut Vec<Finding>, whole: Span) -> Answers {
    let mut items = Vec::new();
    for (index, mut item) in list.items.into_iter().enumerate() {
        let mut right = index as u32 + 1;
        if let Some((written, length)) = position(&item) {
            right = written;
            trim_front(&mut item.blocks, length);
        }
        items.push(OrderItem { span: item.span, position: right, content: item.blocks });
    }
    let mut sorted: Vec<u32> = items.iter().map(|item| item.position).collect();
    sorted.sort_unstable();
    if !sorted.iter().copied().eq(1..=items.len() as u32) {
        findings.push(Finding::new(&rules::ORDER, whole).arg("count", items.len()));
        return Answers::None;
    }
    Answers::Order(items)
}

const ARROWS: [&str; 6] = ["-->", "==>", "->", "=>", "→", "⇒"];

/// The arrows in an item's text: which inline, where in its text, how long.
fn arrows(item: &Item) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    for (index, inline) in content(item).iter().enumerate() {
        let InlineKind::Text(text) = &inline.kind else { continue };
        let mut at = 0;
        while at < text.len() {
            match ARROWS.iter().find(|arrow| text[at..].starts_with(**arrow)) {
                Some(arrow) => {
                    found.push((index, at, arrow.len()));
                    at += arrow.len();
                }
                None => at += text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
    }
    found
}

/// Word's arrow that was pasted as `à`, alone between spaces.
fn pasted_arrow(item: &Item) -> Option<(usize, usize, usize)> {
    content(item).iter().enumerate().find_map(|(index, inline)| match &inline.kind {
        InlineKind::Text(text) => text.find(" à ").map(|at| (index, at + 1, 'à'.len_utf8())),
        _ => None,
    })
}

/// Pairs to match and extra choices.
pub fn pairs(list: List, findings: &mut Vec<Finding>) -> Answers {
    let (mut pairs, mut extra, mut broken) = (Vec::new(), Vec::new(), false);
    for item in list.items {
        let found = arrows(&item);
        let arrow = match found.as_slice() {
            [one] => Some(*one),
            [] => pasted_arrow(&item).inspect(|&(index, at, length)| {
                let start = content(&item)[index].span.start + at as u32;
                let span = Span { start, end: start + length as u32, ..item.span };
                let finding = Finding::new(&rules::MATCH_ITEM, span).variant("pasted");
                findings.push(finding.fix(Fix::safe("SN0709-fix", span, "->")));
            }),
            _ => None,
        };
        let Some((index, at, length)) = arrow else {
            let finding = Finding::new(&rules::MATCH_ITEM, item.span);
            findings.push(if found.is_empty() { finding } else { finding.variant("two") });
            broken = true;
            continue;
        };
        let (left, right) = split(content(&item), index, at, length);
        match left.is_empty() {
            true => extra.push(right),
            false => pairs.push(MatchPair { span: item.span, left, right }),
        }
    }
    if broken || pairs.is_empty() { Answers::None } else { Answers::Match(pairs, extra) }
}

/// The inlines before and after an arrow, white space next to it left out.
fn split(list: &[Inline], index: usize, at: usize, length: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut left, mut right) = (list[..index].to_vec(), Vec::new());
    let span = list[index].span;
    if let InlineKind::Text(text) = &list[index].kind {
        let piece = |from: usize, to: usize| {
            let words = text[from..to].trim();
            let start = span.start as usize + from + text[from..to].len() - text[from..to].trim_start().len();
            let span = Span::new(span.file, start, start + words.len());
            (!words.is_empty()).then(|| Inline { span, kind: InlineKind::Text(words.to_owned()) })
        };
        left.extend(piece(0, at));
        right.extend(piece(at + length, text.len()));
    }
    right.extend_from_slice(&list[index + 1..]);
    (left, right)
}
