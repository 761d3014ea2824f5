//! From blocks and marks to the blocks of a document: containers, callouts, questions;
//! then numbers, anchors, attributes, and the blocks that `ignore` comments cover.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use crate::diag::{Finding, Fix, Rule};
use crate::doc::{
    Block, BlockId, BlockKind, Callout, Container, ContainerKind, Document, Inline, InlineKind, PlainText, blocks,
    blocks_mut, children, inline_groups, quizzes,
};
use crate::source::Span;

use super::directive::{self, Directive, DirectiveKind};
use super::fences::UNCLOSED;
use super::markdown::{DEEPEST, Reader, Sibling};
use super::marks::{Mark, MarkKind};
use super::prepare::Prepared;
use super::quiz;

/// A note that gives answers away: the author may have meant `::: notes`, which only the teacher sees.
pub const NOTE_WITH_ANSWERS: Rule = Rule::warning("SN0031", "note-with-answers");

/// Words that answers go by.
const ANSWER_WORDS: [&str; 4] = ["đáp án", "answer key", "correct answer", "model answer"];

/// A container that is open while siblings are read.
struct Frame {
    mark: usize,
    directive: Directive,
    title: Vec<Inline>,
    nodes: Vec<Sibling>,
}

/// Puts a list of siblings together.
pub fn assemble(reader: &mut Reader<'_>, nodes: Vec<Sibling>) -> Vec<Block> {
    let prepared = reader.prepared;
    let mut stack: Vec<Frame> = Vec::new();
    let mut top = Vec::new();
    let mut nodes = nodes.into_iter().peekable();
    while let Some(node) = nodes.next() {
        let Sibling::Mark(index) = node else {
            stack.last_mut().map_or(&mut top, |frame| &mut frame.nodes).push(node);
            continue;
        };
        match &prepared.marks[index].kind {
            MarkKind::Open { directive, titled } => {
                let mut title = Vec::new();
                if *titled
                    && let Some(Sibling::Block(Block { kind: BlockKind::Heading(heading), .. })) = nodes.peek_mut()
                {
                    title = std::mem::take(&mut heading.content);
                    nodes.next();
                }
                stack.push(Frame { mark: index, directive: directive.clone(), title, nodes: Vec::new() });
            }
            MarkKind::Close(open) => {
                if let Some(found) = stack.iter().position(|frame| frame.mark == *open) {
                    while stack.len() > found {
                        close(reader, &mut stack, &mut top, Some(index));
                    }
                }
            }
            _ => stack.last_mut().map_or(&mut top, |frame| &mut frame.nodes).push(node),
        }
    }
    while let Some(frame) = stack.last() {
        torn(reader, frame);
        close(reader, &mut stack, &mut top, None);
    }
    let top = quiz::implied::lists(reader, top);
    top.into_iter().filter_map(block_of).collect()
}

/// Reports a container whose closing fence stands outside the list item or quote that it opened in.
fn torn(reader: &mut Reader<'_>, frame: &Frame) {
    let closes = |mark: &Mark| matches!(mark.kind, MarkKind::Close(open) if open == frame.mark);
    let Some(close) = reader.prepared.marks.iter().find(|mark| closes(mark)) else { return };
    let name = frame.directive.name.as_str();
    let open = &reader.prepared.marks[frame.mark].range;
    // One that was forgotten and closed by the reader has been reported.
    if name.is_empty() || close.range == *open {
        return;
    }
    let teacher = frame.directive.kind == DirectiveKind::Container(ContainerKind::Teacher);
    let span = |range: &std::ops::Range<usize>| Span::new(reader.file, range.start, range.end);
    let finding = Finding::new(&UNCLOSED, span(open)).arg("name", name).related(span(&close.range));
    let finding = if teacher { finding.variant("teacher") } else { finding };
    reader.findings.push(finding);
}

fn block_of(node: Sibling) -> Option<Block> {
    match node {
        Sibling::Block(block) => Some(block),
        Sibling::Mark(_) => None,
    }
}

/// Closes the innermost frame.
fn close(reader: &mut Reader<'_>, stack: &mut Vec<Frame>, top: &mut Vec<Sibling>, end: Option<usize>) {
    let Some(frame) = stack.pop() else { return };
    let marks = &reader.prepared.marks;
    let open = &marks[frame.mark].range;
    let last = frame.nodes.last().map(|node| match node {
        Sibling::Block(block) => block.span.end as usize,
        Sibling::Mark(index) => marks[*index].range.end,
    });
    let end = end.map_or(0, |mark| marks[mark].range.end).max(last.unwrap_or(0)).max(open.end);
    let span = Span::new(reader.file, open.start, end);
    let stack_depth = stack.len();
    let parent = stack.last_mut().map_or(top, |frame| &mut frame.nodes);
    if frame.directive.kind == DirectiveKind::Vanish || reader.depth + stack_depth >= DEEPEST {
        return parent.extend(frame.nodes);
    }
    if frame.directive.kind == DirectiveKind::Bank {
        let nodes = quiz::implied::lists(reader, frame.nodes);
        return parent.extend(quiz::bank::questions(reader, &frame.directive, frame.title, nodes, span));
    }
    let attrs = frame.directive.attrs.clone();
    let foreign = frame.directive.name.is_empty();
    let kind = container(reader, frame, span);
    let mut block = Block { id: BlockId(0), span, attrs, kind };
    if foreign {
        quiz::implied::stem(parent, &mut block, reader.source);
    }
    cover(&mut block);
    parent.push(Sibling::Block(block));
}

/// Points at the name of a `note` that speaks of answers.
fn note_with_answers(reader: &mut Reader<'_>, directive: &Directive, title: &[Inline], list: &[Block]) {
    if directive.name != "note" {
        return;
    }
    let mut text = PlainText::of(title).text;
    blocks(list, &mut |block| inline_groups(block, &mut |group| text.push_str(&PlainText::of(group).text)));
    let text = text.nfc().collect::<String>().to_lowercase();
    if let Some(word) = ANSWER_WORDS.iter().find(|word| text.contains(**word)) {
        let span = Span::new(reader.file, directive.name_range.start, directive.name_range.end);
        let fix = Fix { safe: false, ..Fix::safe("SN0031-fix", span, "teacher") };
        reader.findings.push(Finding::new(&NOTE_WITH_ANSWERS, span).arg("word", *word).fix(fix));
    }
}

fn container(reader: &mut Reader<'_>, frame: Frame, span: Span) -> BlockKind {
    if frame.directive.kind == DirectiveKind::Quiz {
        return BlockKind::Quiz(Box::new(quiz::build(reader, &frame.directive, frame.nodes, span)));
    }
    let title = frame.title;
    let nodes = quiz::implied::lists(reader, frame.nodes);
    let blocks: Vec<Block> = nodes.into_iter().filter_map(block_of).collect();
    note_with_answers(reader, &frame.directive, &title, &blocks);
    match frame.directive.kind {
        DirectiveKind::Callout(kind) => BlockKind::Callout(Callout { kind, title, blocks }),
        DirectiveKind::Container(kind) => BlockKind::Container(Container { kind, title, blocks }),
        DirectiveKind::Quiz | DirectiveKind::Bank | DirectiveKind::Vanish => BlockKind::Quote(blocks),
    }
}

/// Widens a block to all that is in it.
pub fn cover(block: &mut Block) {
    let mut span = block.span;
    if let BlockKind::List(list) = &block.kind {
        span = list.items.iter().fold(span, |span, item| span.to(item.span));
    }
    for child in children(block).into_iter().flatten() {
        span = span.to(child.span);
    }
    inline_groups(block, &mut |group| span = group.iter().fold(span, |span, inline| span.to(inline.span)));
    block.span = span;
}

/// A quote, or the callout that `> [!WARNING] Title` makes of it.
pub fn quote(mut blocks: Vec<Block>) -> BlockKind {
    let Some(Block { kind: BlockKind::Paragraph(content), .. }) = blocks.first_mut() else {
        return BlockKind::Quote(blocks);
    };
    let Some((name, length)) = alert_name(content) else { return BlockKind::Quote(blocks) };
    let Some(DirectiveKind::Callout(kind)) = directive::kind_of(&name) else { return BlockKind::Quote(blocks) };
    let line_end = content.iter().position(|i| matches!(i.kind, InlineKind::SoftBreak | InlineKind::HardBreak));
    let rest = line_end.map_or(Vec::new(), |at| content.split_off(at).split_off(1));
    let mut title = std::mem::take(content);
    cut_front(&mut title, length);
    match rest.first() {
        Some(first) => {
            let start = first.span.start;
            let block = &mut blocks[0];
            block.span.start = start;
            block.kind = BlockKind::Paragraph(rest);
            cover(block);
        }
        None => {
            blocks.remove(0);
        }
    }
    BlockKind::Callout(Callout { kind, title, blocks })
}

/// The word of `[!WORD]` at the start of a text, and how many bytes it takes with the marks after it.
fn alert_name(content: &[Inline]) -> Option<(String, usize)> {
    let InlineKind::Text(text) = &content.first()?.kind else { return None };
    let end = text.strip_prefix("[!")?.find(']')? + 2;
    let mut length = end + 1;
    if text[length..].starts_with(['-', '+']) {
        length += 1;
    }
    Some((text[2..end].to_owned(), length))
}

/// Takes the first `length` bytes and the white space after them off a run that begins with that much text.
pub fn cut_front(content: &mut Vec<Inline>, length: usize) {
    let Some(Inline { span, kind: InlineKind::Text(text) }) = content.first_mut() else { return };
    let length = length.min(text.len());
    let length = text.len() - text[length..].trim_start().len();
    if length == text.len() {
        content.remove(0);
    } else {
        text.drain(..length);
        span.start += length as u32;
    }
}

/// Gives numbers, attributes, anchors and the blocks of `ignore` comments.
pub fn finish(document: &mut Document, prepared: &Prepared) {
    let mut next = 0;
    let mut starts: Vec<usize> = Vec::new();
    blocks_mut(&mut document.blocks, &mut |block| {
        block.id = BlockId(next);
        next += 1;
        starts.push(block.span.start as usize);
    });
    let mut attrs: Vec<(usize, &crate::doc::Attrs)> = Vec::new();
    for (place, given) in &prepared.attrs {
        if let Some(index) = starts.iter().rposition(|start| start <= place) {
            attrs.push((index, given));
        }
    }
    blocks_mut(&mut document.blocks, &mut |block| {
        for (_, given) in attrs.iter().filter(|(index, _)| *index == block.id.0 as usize) {
            block.attrs.id = given.id.clone().or(block.attrs.id.take());
            block.attrs.classes.extend(given.classes.iter().cloned());
            block.attrs.pairs.extend(given.pairs.iter().cloned());
        }
    });
    anchors(document);
    comments(document, prepared);
}

/// Comments that say something to songngu, with the blocks below them.
fn comments(document: &mut Document, prepared: &Prepared) {
    document.ignores = prepared.ignores.clone();
    document.drafts = prepared.drafts.clone();
    if document.ignores.is_empty() && document.drafts.is_empty() {
        return;
    }
    let mut spans = Vec::new();
    blocks(&document.blocks, &mut |block| spans.push(block.span));
    let below = |comment: Span| spans.iter().find(|span| span.start >= comment.end).copied();
    document.ignores.iter_mut().for_each(|ignore| ignore.covers = below(ignore.comment));
    document.drafts.iter_mut().for_each(|draft| draft.covers = below(draft.comment));
}

/// Two questions of one id.
pub fn same_ids(document: &Document) -> Vec<Finding> {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut findings = Vec::new();
    for (block, quiz) in quizzes(&document.blocks) {
        let Some(id) = quiz.id.as_deref() else { continue };
        let here = block.span.at_start();
        match seen.get(id) {
            Some(first) => findings.push(Finding::new(&quiz::rules::SAME_ID, here).arg("id", id).related(*first)),
            None => {
                seen.insert(id, here);
            }
        }
    }
    findings
}

/// Anchors of headings: the explicit ids first, so that no slug takes one of them.
fn anchors(document: &mut Document) {
    let mut taken: HashSet<String> = HashSet::new();
    blocks(&document.blocks, &mut |block| taken.extend(block.attrs.id.clone()));
    blocks_mut(&mut document.blocks, &mut |block| {
        let BlockKind::Heading(heading) = &mut block.kind else { return };
        heading.anchor = match &block.attrs.id {
            Some(id) => id.clone(),
            None => {
                let slug = slug(&words_and_code(&heading.content));
                let unique = std::iter::once(slug.clone()).chain((1..).map(|n| format!("{slug}-{n}")));
                unique.into_iter().find(|name| !taken.contains(name)).unwrap_or(slug)
            }
        };
        taken.insert(heading.anchor.clone());
    });
}

/// The words of a heading, those of code among them, which plain text leaves out.
fn words_and_code(inlines: &[Inline]) -> String {
    let mut words = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
            InlineKind::SoftBreak | InlineKind::HardBreak => words.push(' '),
            InlineKind::Image(_) => {}
            _ => words.push_str(&words_and_code(inline.children())),
        }
    }
    words
}

/// GitHub's rule: lower case, letters and digits of any script kept, spaces to `-`, the rest left out.
pub fn slug(text: &str) -> String {
    let keep = |c: char| match c {
        ' ' | '\u{a0}' => Some('-'),
        '-' | '_' => Some(c),
        c if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) => Some(c),
        _ => None,
    };
    let slug: String = text.trim().to_lowercase().chars().filter_map(keep).collect();
    if slug.is_empty() { "section".to_owned() } else { slug }
}
