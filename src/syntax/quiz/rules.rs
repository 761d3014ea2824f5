//! The rules about how questions are written.
//! Whether the two languages ask the same is a rule of `check`.

use crate::diag::Rule;

/// No option is marked right.
pub const NO_RIGHT: Rule = Rule::error("SN0701", "quiz-no-right-answer");
/// Two ways of answering in one question.
pub const TWO_KINDS: Rule = Rule::error("SN0702", "quiz-two-kinds");
/// Nothing in the question says what the answer is.
pub const NO_ANSWER: Rule = Rule::error("SN0703", "quiz-no-answer");
/// The declared kind is not the kind that is written.
pub const KIND_DIFFERS: Rule = Rule::error("SN0704", "quiz-kind-differs");
/// `220 ± 5 %`: of the value, or percentage points.
pub const TOLERANCE: Rule = Rule::error("SN0705", "quiz-tolerance-unclear");
/// A number that cannot be right: two units, a negative tolerance, a range written backwards.
pub const NUMBER: Rule = Rule::error("SN0706", "quiz-number-wrong");
/// Points or another attribute that cannot be read.
pub const ATTRIBUTE: Rule = Rule::warning("SN0707", "quiz-attribute");
/// Two questions of one id.
pub const SAME_ID: Rule = Rule::error("SN0708", "quiz-same-id");
/// An item of a matching question without an arrow, or with two.
pub const MATCH_ITEM: Rule = Rule::error("SN0709", "quiz-match-item");
/// Positions of an ordering question that are missing or double.
pub const ORDER: Rule = Rule::error("SN0730", "quiz-order-positions");
/// A gap without an answer, or two of one label.
pub const GAP: Rule = Rule::error("SN0731", "quiz-gap");
/// Text after the answers that is neither hint nor feedback.
pub const AFTER_ANSWERS: Rule = Rule::warning("SN0732", "quiz-text-after-answers");
/// A bank that cannot be drawn from, or whose draw would decide the score.
pub const BANK: Rule = Rule::warning("SN0734", "quiz-bank");
/// One option only.
pub const ONE_OPTION: Rule = Rule::warning("SN0733", "quiz-one-option");
