//! Questions: the kinds of the format and what each holds. Reading them is `syntax::quiz`, scoring is the player's.
//! How an answer is judged for the learner is not here.

use crate::source::Span;

use super::{Block, Inline};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuizKind {
    Single,
    Multiple,
    TrueFalse,
    Numeric,
    Short,
    Match,
    Order,
    Cloze,
}

impl QuizKind {
    /// The word after `::: quiz`, also a CSS class and the start of message names.
    pub fn as_str(self) -> &'static str {
        match self {
            QuizKind::Single => "single",
            QuizKind::Multiple => "multiple",
            QuizKind::TrueFalse => "true-false",
            QuizKind::Numeric => "numeric",
            QuizKind::Short => "short",
            QuizKind::Match => "match",
            QuizKind::Order => "order",
            QuizKind::Cloze => "cloze",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// As written (`{#q1}`); without one, questions are paired by place.
    pub id: Option<String>,
    /// `None` when the answer part could not be read: the reader has said why, and the question is shown without scoring.
    pub kind: Option<QuizKind>,
    /// 1 unless written.
    pub points: f64,
    /// How often it may be checked (`attempts=2`), and whether its options are shuffled (`shuffle=no`), where it says so.
    pub attempts: Option<u32>,
    pub shuffle: Option<bool>,
    /// The bank in which it is one of several.
    pub bank: Option<Bank>,
    pub stem: Vec<Block>,
    pub answers: Answers,
    pub hints: Vec<Vec<Inline>>,
    /// Feedback for the whole question.
    pub feedback: Vec<Block>,
    /// Where the answer part stands; for findings about answers.
    pub answer_span: Span,
}

/// `::: bank {draw=2}` around questions: each learner is asked that many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bank {
    /// The container; tells the banks of a lesson apart.
    pub span: Span,
    /// From 1; fewer than the bank has questions.
    pub draw: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answers {
    /// Single choice, multiple response, and true or false written as two options.
    Choices(Vec<Choice>),
    /// `= Đúng`, `= False`.
    TrueFalse(bool),
    Number(Number),
    /// Accepted answers of a short-answer question.
    Text(Vec<(String, Span)>),
    /// Pairs, and the extra choices of `- -> text`.
    Match(Vec<MatchPair>, Vec<Vec<Inline>>),
    /// In the order in which they are written; `position` is the right one.
    Order(Vec<OrderItem>),
    /// In the order of `InlineKind::Gap` in the stem.
    Gaps(Vec<Gap>),
    None,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub span: Span,
    pub correct: bool,
    /// For true or false: which of the two this option is.
    pub truth: Option<bool>,
    pub content: Vec<Block>,
    pub feedback: Vec<Block>,
}

/// How far a number may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// `± 5` in the answer's own unit; percentage points when the unit is `%`.
    Absolute(f64),
    /// `± 5 %` of the value.
    Percent(f64),
}

/// `= 220 V ± 5 V`, or `= 209..231 V` which is kept as its middle and half its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    pub tolerance: Tolerance,
    /// Empty without one. Case counts.
    pub unit: String,
    pub span: Span,
    /// The answer as the author wrote it, without `=`.
    pub written: String,
}

impl Number {
    /// The lowest and highest accepted value.
    pub fn range(&self) -> (f64, f64) {
        let off = match self.tolerance {
            Tolerance::Absolute(off) => off,
            Tolerance::Percent(percent) => self.value.abs() * percent / 100.0,
        };
        (self.value - off, self.value + off)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatchPair {
    pub span: Span,
    pub left: Vec<Inline>,
    pub right: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OrderItem {
    pub span: Span,
    /// From 1.
    pub position: u32,
    pub content: Vec<Block>,
}

/// `[[label: answer]]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub span: Span,
    pub label: Option<String>,
    pub answer: GapAnswer,
}

#[derive(Clone, Debug, PartialEq)]
pub enum GapAnswer {
    Text(Vec<String>),
    Number(Number),
    /// The first is right.
    Choice(Vec<String>),
}
