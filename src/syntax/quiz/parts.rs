//! What a question's container holds, and where its stem ends: the answer part is the last group of one kind,
//! after it come hints and feedback only. What the answers mean is read in `quiz`.

use crate::diag::Related;
use crate::doc::{Block, BlockKind, Choice, Inline, List, Quiz, QuizKind};
use crate::source::Span;
use crate::syntax::markdown::{Reader, Sibling};
use crate::syntax::marks::MarkKind;

use super::lists::{self, ListKind};
use super::{Draft, rules};

/// What the container holds, in order.
pub(super) enum Part {
    Block(Block),
    /// `= …`: the answer and where it stands.
    Answer(String, Span),
    Hint(Vec<Inline>),
}

/// The siblings of a container as parts.
pub(super) fn parts(reader: &Reader<'_>, nodes: Vec<Sibling>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut nodes = nodes.into_iter().peekable();
    while let Some(node) = nodes.next() {
        match node {
            Sibling::Block(block) => parts.push(Part::Block(block)),
            Sibling::Mark(index) => match &reader.prepared.marks[index].kind {
                MarkKind::Answer(range) => {
                    let text = reader.source[range.clone()].to_owned();
                    parts.push(Part::Answer(text, Span::new(reader.file, range.start, range.end)));
                }
                MarkKind::Hint => {
                    if let Some(Sibling::Block(Block { kind: BlockKind::Heading(heading), .. })) = nodes.peek_mut() {
                        parts.push(Part::Hint(std::mem::take(&mut heading.content)));
                        nodes.next();
                    }
                }
                _ => {}
            },
        }
    }
    parts
}

/// What makes the answer part.
pub(super) enum Found {
    Answers(Vec<(String, Span)>),
    Choices(Vec<Choice>),
    List(ListKind, List),
    None,
}

impl Draft<'_, '_> {
    /// Parts the stem from the answer part, hints and feedback. The answer part is the last group of its kind.
    pub(super) fn split(&mut self, parts: Vec<Part>, quiz: &mut Quiz) -> Found {
        let declared_order = self.declared == Some(QuizKind::Order);
        let kind = |part: &Part| match part {
            Part::Answer(..) => Some(ListKind::Plain { ordered: false }),
            Part::Block(Block { kind: BlockKind::List(list), .. }) => match lists::kind_of(list) {
                ListKind::Plain { ordered: true } if declared_order => Some(ListKind::Order),
                ListKind::Plain { .. } => None,
                kind => Some(kind),
            },
            _ => None,
        };
        let Some(last) = parts.iter().rposition(|part| kind(part).is_some()) else {
            self.without_answers(parts, quiz);
            return Found::None;
        };
        let group = kind(&parts[last]);
        let within = |part: &Part| kind(part) == group || is_quote(part) || matches!(part, Part::Hint(_));
        let mut first = last;
        for index in (0..last).rev().take_while(|&index| within(&parts[index])) {
            if kind(&parts[index]) == group {
                first = index;
            }
        }
        self.other_kind(&parts[..first], &parts[last], &kind);
        let mut found = Found::None;
        let mut line_before = None;
        let mut span: Option<Span> = None;
        for (index, part) in parts.into_iter().enumerate() {
            match part {
                Part::Hint(hint) => quiz.hints.push(hint),
                Part::Answer(..) if index < first => {}
                Part::Answer(text, at) => {
                    span = Some(span.map_or(at, |span| span.to(at)));
                    match &mut found {
                        Found::Answers(answers) => answers.push((text, at)),
                        _ => found = Found::Answers(vec![(text, at)]),
                    }
                }
                Part::Block(block) if index < first => quiz.stem.push(block),
                Part::Block(block) => {
                    let here = block.span;
                    match block.kind {
                        BlockKind::List(list) if index <= last => {
                            span = Some(span.map_or(here, |span| span.to(here)));
                            add_list(&mut found, group, list);
                            line_before = Some(here.end);
                        }
                        BlockKind::Quote(inner) => match (&mut found, line_before) {
                            (Found::Choices(choices), Some(end)) if self.next_line(end, here.start) => {
                                choices.last_mut().into_iter().for_each(|c| c.feedback.extend(inner.clone()));
                                line_before = Some(here.end);
                            }
                            _ => quiz.feedback.extend(inner),
                        },
                        kind => {
                            self.find(&rules::AFTER_ANSWERS, here);
                            quiz.feedback.push(Block { kind, ..block });
                        }
                    }
                }
            }
        }
        quiz.answer_span = span.unwrap_or(self.span);
        found
    }

    /// Without an answer part: quotes at the end are feedback, the rest is the stem with its gaps.
    fn without_answers(&mut self, parts: Vec<Part>, quiz: &mut Quiz) {
        let stem_end = parts.iter().rposition(|part| !is_quote(part) && !matches!(part, Part::Hint(_)));
        for (index, part) in parts.into_iter().enumerate() {
            match part {
                Part::Hint(hint) => quiz.hints.push(hint),
                Part::Block(Block { kind: BlockKind::Quote(inner), .. }) if Some(index) > stem_end => {
                    quiz.feedback.extend(inner);
                }
                Part::Block(block) => quiz.stem.push(block),
                Part::Answer(..) => {}
            }
        }
    }

    /// `=` lines and options, or options and an order, in one question.
    fn other_kind(&mut self, before: &[Part], last: &Part, kind: &dyn Fn(&Part) -> Option<ListKind>) {
        let plain = |part: &Part| matches!(part, Part::Answer(..));
        let conflict = before.iter().find(|part| match kind(part) {
            // A checklist or a list with arrows may well be part of the stem.
            Some(ListKind::Match) | None => false,
            Some(ListKind::Order) => true,
            Some(ListKind::Choices) => plain(last) && has_right(part),
            Some(ListKind::Plain { .. }) => true,
        });
        if let (Some(first), Some(span)) = (conflict.and_then(span_of), span_of(last)) {
            self.find(&rules::TWO_KINDS, span).related.push(Related { span: first });
            self.conflict = true;
        }
    }

    /// Whether nothing but one line end and white space stands between two places.
    fn next_line(&self, end: u32, start: u32) -> bool {
        let between = self.reader.source.get(end as usize..start as usize).unwrap_or("");
        between.trim().is_empty() && between.matches('\n').count() <= 1
    }
}

fn add_list(found: &mut Found, group: Option<ListKind>, list: List) {
    match (found, group) {
        (Found::Choices(choices), _) => choices.extend(lists::choices(list)),
        (Found::List(_, before), _) => before.items.extend(list.items),
        (found, Some(ListKind::Choices)) => *found = Found::Choices(lists::choices(list)),
        (found, Some(kind)) => *found = Found::List(kind, list),
        (_, None) => {}
    }
}

fn is_quote(part: &Part) -> bool {
    matches!(part, Part::Block(Block { kind: BlockKind::Quote(_), .. }))
}

fn has_right(part: &Part) -> bool {
    match part {
        Part::Block(Block { kind: BlockKind::List(list), .. }) => {
            list.items.iter().any(|item| item.task == Some(true) || lists::round_box(item) == Some(true))
        }
        _ => false,
    }
}

fn span_of(part: &Part) -> Option<Span> {
    match part {
        Part::Block(block) => Some(block.span),
        Part::Answer(_, span) => Some(*span),
        Part::Hint(_) => None,
    }
}
