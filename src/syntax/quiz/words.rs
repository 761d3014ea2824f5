//! The words of questions: kinds as authors declare them, and true or false in both languages.
//! What they are called in messages is in the catalogue.

use unicode_normalization::UnicodeNormalization;

use crate::doc::QuizKind;

/// `Đúng`, `Sai`, `True`, `False` by meaning.
pub(super) fn truth_of(text: &str) -> Option<bool> {
    let word: String = text.trim().trim_end_matches('.').nfc().collect::<String>().to_lowercase();
    match word.as_str() {
        "đúng" | "true" => Some(true),
        "sai" | "false" => Some(false),
        _ => None,
    }
}

pub(super) fn declared(word: &str) -> Option<QuizKind> {
    Some(match word {
        "single" | "single-choice" => QuizKind::Single,
        "multiple" | "multiple-response" => QuizKind::Multiple,
        "true-false" | "truefalse" => QuizKind::TrueFalse,
        "numeric" | "number" => QuizKind::Numeric,
        "short" | "short-answer" => QuizKind::Short,
        "match" | "matching" => QuizKind::Match,
        "order" | "ordering" => QuizKind::Order,
        "cloze" | "gaps" | "gap" => QuizKind::Cloze,
        _ => return None,
    })
}

/// The catalogue's word for a kind.
pub(super) fn kind_word(kind: QuizKind) -> &'static str {
    match kind {
        QuizKind::Single => "out-quiz-single",
        QuizKind::Multiple => "out-quiz-multiple",
        QuizKind::TrueFalse => "out-quiz-true-false",
        QuizKind::Numeric => "out-quiz-numeric",
        QuizKind::Short => "out-quiz-short",
        QuizKind::Match => "out-quiz-match",
        QuizKind::Order => "out-quiz-order",
        QuizKind::Cloze => "out-quiz-cloze",
    }
}
