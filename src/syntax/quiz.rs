//! A question from what stands in its container: stem, answer part, hints, feedback. The kind is read off the content;
//! where that is not certain there is a finding and never a guess, and the question is shown without scoring.

pub mod bank;
mod gaps;
pub mod implied;
pub mod lines;
mod lists;
mod number;
mod parts;
pub mod rules;
#[cfg(test)]
mod tests;
mod words;

use crate::diag::{Arg, Finding, Related, Rule};
use crate::doc::{Answers, Attrs, Block, BlockId, BlockKind, Choice, List, Quiz, QuizKind};
use crate::source::Span;

pub use gaps::restore_outside;

use lists::ListKind;
use number::NumberText;
use parts::{Found, Part, parts};
use words::{declared, kind_word, truth_of};

use super::directive::Directive;
use super::markdown::{Reader, Sibling};

/// The player keeps one letter of how often a question was checked.
const MOST_ATTEMPTS: u32 = 35;

/// Reads a question; `span` is its whole container.
pub fn build(reader: &mut Reader<'_>, directive: &Directive, nodes: Vec<Sibling>, span: Span) -> Quiz {
    let parts = parts(reader, nodes);
    let mut draft = Draft { reader, span, declared: None, conflict: false };
    draft.declared = draft.declared_kind(directive);
    let mut quiz = draft.read(parts);
    gaps::restore(&mut quiz, draft.reader.source);
    quiz.id = directive.attrs.id.clone();
    draft.attributes(&directive.attrs, &mut quiz);
    quiz
}

struct Draft<'r, 'a> {
    reader: &'r mut Reader<'a>,
    span: Span,
    declared: Option<QuizKind>,
    /// Two ways of answering were found.
    conflict: bool,
}

impl Draft<'_, '_> {
    fn find(&mut self, rule: &'static Rule, span: Span) -> &mut Finding {
        self.reader.findings.push(Finding::new(rule, span));
        self.reader.findings.last_mut().expect("a finding was pushed")
    }

    /// Reads `points`, `attempts` and `shuffle` into the question; what else stands there is told.
    fn attributes(&mut self, attrs: &Attrs, quiz: &mut Quiz) {
        for (key, value) in &attrs.pairs {
            let read = match key.as_str() {
                "points" => {
                    let points = value.replace(',', ".").parse::<f64>().ok().filter(|p| p.is_finite() && *p >= 0.0);
                    quiz.points = points.unwrap_or(1.0);
                    points.is_some()
                }
                "attempts" => {
                    quiz.attempts = value.parse().ok().filter(|n| *n <= MOST_ATTEMPTS);
                    quiz.attempts.is_some()
                }
                "shuffle" => {
                    quiz.shuffle = match value.as_str() {
                        "yes" | "true" | "có" => Some(true),
                        "no" | "false" | "không" => Some(false),
                        _ => None,
                    };
                    quiz.shuffle.is_some()
                }
                _ => false,
            };
            if !read {
                let finding = self.find(&rules::ATTRIBUTE, self.span.at_start());
                finding.variant = match key.as_str() {
                    "points" => None,
                    "attempts" => Some("attempts"),
                    "shuffle" => Some("shuffle"),
                    _ => Some("unknown"),
                };
                finding.args = vec![("name", key.clone().into()), ("value", value.clone().into())];
            }
        }
    }

    fn declared_kind(&mut self, directive: &Directive) -> Option<QuizKind> {
        let range = directive.title.clone();
        let word = self.reader.source[range.clone()].trim().to_lowercase();
        if word.is_empty() {
            return None;
        }
        let kind = declared(&word);
        if kind.is_none() {
            let span = Span::new(self.span.file, range.start, range.end);
            let finding = self.find(&rules::KIND_DIFFERS, span);
            finding.variant = Some("unknown");
            finding.args = vec![("declared", word.into())];
        }
        kind
    }

    fn read(&mut self, parts: Vec<Part>) -> Quiz {
        let mut quiz = Quiz {
            id: None,
            kind: None,
            points: 1.0,
            attempts: None,
            shuffle: None,
            bank: None,
            stem: Vec::new(),
            answers: Answers::None,
            hints: Vec::new(),
            feedback: Vec::new(),
            answer_span: self.span,
        };
        let found = self.split(parts, &mut quiz);
        let gap = gaps::any(&quiz.stem);
        match (found, gap) {
            (Found::None, None) => {
                self.find(&rules::NO_ANSWER, self.span);
            }
            (Found::None, Some(_)) => {
                let (source, lang) = (self.reader.source, self.reader.lang);
                let gaps = gaps::read(&mut quiz.stem, source, lang, &mut self.reader.findings);
                match gaps.first().map(|gap| gap.span) {
                    Some(first) => {
                        quiz.answer_span = gaps.iter().fold(first, |span, gap| span.to(gap.span));
                        self.settle(&mut quiz, QuizKind::Cloze, Answers::Gaps(gaps));
                    }
                    // The only gap was in an alt text.
                    None => {
                        self.find(&rules::NO_ANSWER, self.span);
                    }
                }
            }
            (found, Some(gap)) => {
                let finding = self.find(&rules::TWO_KINDS, quiz.answer_span);
                finding.related.push(Related { span: gap });
                show_unscored(&mut quiz, found);
            }
            (Found::Answers(answers), None) => self.written(&mut quiz, answers),
            (Found::Choices(choices), None) => self.choices(&mut quiz, choices),
            (Found::List(kind, list), None) => self.list(&mut quiz, kind, list),
        }
        quiz
    }

    /// Takes the kind and the answers in, unless another kind was declared.
    fn settle(&mut self, quiz: &mut Quiz, kind: QuizKind, answers: Answers) {
        if let Some(declared) = self.declared.filter(|declared| *declared != kind && !self.conflict) {
            let finding = self.find(&rules::KIND_DIFFERS, quiz.answer_span);
            finding.args = vec![("declared", Arg::Word(kind_word(declared))), ("kind", Arg::Word(kind_word(kind)))];
        }
        if !self.conflict {
            quiz.kind = Some(kind);
        }
        quiz.answers = answers;
    }

    /// `=` lines: true or false, a number, or words.
    fn written(&mut self, quiz: &mut Quiz, answers: Vec<(String, Span)>) {
        let mut texts: Vec<(String, Span)> = Vec::new();
        for (text, span) in &answers {
            for part in text.split(" | ") {
                let words = gaps::unquoted(part.trim()).trim();
                if !words.is_empty() {
                    texts.push((words.to_owned(), *span));
                }
            }
        }
        let [(text, span)] = answers.as_slice() else {
            return self.settle(quiz, QuizKind::Short, Answers::Text(texts));
        };
        if texts.is_empty() {
            self.find(&rules::NO_ANSWER, *span).variant = Some("empty");
            return;
        }
        let one =
            texts.len() == 1 && gaps::unquoted(text.trim()) == text.trim() && self.declared != Some(QuizKind::Short);
        if one && let Some(truth) = truth_of(text) {
            return self.settle(quiz, QuizKind::TrueFalse, Answers::TrueFalse(truth));
        }
        if one {
            match number::read(text, *span, self.reader.lang) {
                NumberText::Number(number) => return self.settle(quiz, QuizKind::Numeric, Answers::Number(number)),
                NumberText::Wrong(finding) => return self.reader.findings.push(finding),
                NumberText::Text => {}
            }
        }
        self.settle(quiz, QuizKind::Short, Answers::Text(texts));
    }

    fn choices(&mut self, quiz: &mut Quiz, choices: Vec<Choice>) {
        let right = choices.iter().filter(|choice| choice.correct).count();
        let truths: Vec<bool> = choices.iter().filter_map(|choice| choice.truth).collect();
        let kind = match right {
            _ if choices.len() == 2 && truths.len() == 2 && truths[0] != truths[1] && right == 1 => QuizKind::TrueFalse,
            0 | 1 if self.declared == Some(QuizKind::Multiple) => QuizKind::Multiple,
            0 | 1 => QuizKind::Single,
            _ => QuizKind::Multiple,
        };
        let kind = match (kind, self.declared) {
            (QuizKind::TrueFalse, Some(QuizKind::Single)) => QuizKind::Single,
            (kind, _) => kind,
        };
        if right == 0 {
            self.find(&rules::NO_RIGHT, quiz.answer_span);
        } else if choices.len() == 1 {
            self.find(&rules::ONE_OPTION, quiz.answer_span);
        }
        let answers = Answers::Choices(choices);
        self.settle(quiz, kind, answers);
        if right == 0 {
            quiz.kind = None;
        }
    }

    fn list(&mut self, quiz: &mut Quiz, kind: ListKind, list: List) {
        let before = self.reader.findings.len();
        let plain = list.clone();
        let (kind, answers) = match kind {
            ListKind::Match => (QuizKind::Match, lists::pairs(list, &mut self.reader.findings)),
            _ => (QuizKind::Order, lists::order(list, &mut self.reader.findings, quiz.answer_span)),
        };
        if answers == Answers::None {
            if self.reader.findings.len() == before {
                self.find(&rules::NO_ANSWER, quiz.answer_span);
            }
            return show_unscored(quiz, Found::List(ListKind::Match, plain));
        }
        self.settle(quiz, kind, answers);
    }
}

/// Puts what cannot be scored where it is seen.
fn show_unscored(quiz: &mut Quiz, found: Found) {
    match found {
        Found::Choices(choices) => quiz.answers = Answers::Choices(choices),
        Found::List(_, list) => quiz.stem.push(Block {
            id: BlockId(0),
            span: quiz.answer_span,
            attrs: Attrs::default(),
            kind: BlockKind::List(list),
        }),
        Found::Answers(_) | Found::None => {}
    }
}
