//! A lesson as part of a learning package: its questions with the keys by which the player judges them.
//! The page itself is the handout's (`view::handout`). Which of the standards' words a question becomes is `emit::scorm`.

use std::collections::HashSet;

use crate::codec::hash;
use crate::doc::{Answers, Block, BlockId, Choice, Quiz, QuizKind};
use crate::glossary::Glossary;
use crate::lang::units::unit;
use crate::lang::{Side, Sides};
use crate::project::slug;
use crate::source::Span;

use super::HandoutPage;
use super::handout::{Cells, Row, quiz_of};

/// A question that is played and scored. Owned, because the facts of all lessons come together at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in the course, `[A-Za-z0-9_-]`, at most 64 letters: `01-an-toan-dien_q1`.
    pub id: String,
    /// The block of each version that has it.
    pub blocks: Sides<Option<BlockId>>,
    pub points: f64,
    pub key: Key,
    /// Its answer is a term: the other language would give it away until it is answered.
    pub holds: bool,
}

/// What is right.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Places of the right options among `count`; `many` may be chosen.
    Choice {
        right: Vec<usize>,
        count: usize,
        many: bool,
    },
    Truth(bool),
    /// The middle and the ends of what is accepted, in `unit`.
    Number {
        value: f64,
        low: f64,
        high: f64,
        unit: String,
    },
    /// Accepted answers of both languages.
    Text(Vec<Accepted>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub text: String,
    /// Letter case counts: the answer is or holds a unit (`mA` is not `MA`).
    pub exact: bool,
}

impl Key {
    /// The player's word for a question of this kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Key::Choice { many: false, .. } => "choice",
            Key::Choice { many: true, .. } => "multiple",
            Key::Truth(_) => "true-false",
            Key::Number { .. } => "numeric",
            Key::Text(_) => "fill-in",
        }
    }

    /// The right options by letter (`a,c`), `t` or `f`; nothing for what is typed.
    pub fn letters(&self) -> String {
        match self {
            Key::Choice { right, .. } => {
                right.iter().map(|i| option_letter(*i).to_string()).collect::<Vec<_>>().join(",")
            }
            Key::Truth(truth) => if *truth { "t" } else { "f" }.to_owned(),
            _ => String::new(),
        }
    }
}

/// `a` to `z`: how an option is called in answers and reports. Questions with more options are not scored.
pub fn option_letter(index: usize) -> char {
    ('a'..='z').nth(index).unwrap_or('z')
}

/// More options than this have no letter of their own in SCORM (`a` to `z`).
const MOST_OPTIONS: usize = 26;

/// The questions of a lesson that are scored, in reading order. Questions inside lists or other blocks of one version,
/// those of other kinds, and those whose two versions disagree are shown for practice.
pub fn questions(page: &HandoutPage<'_>, glossary: &Glossary, lesson_slug: &str) -> Vec<Question> {
    let mut found = Vec::new();
    let prefix = prefix(lesson_slug);
    collect(&page.rows, &mut |cells| {
        if let Some(mut question) = question(page, glossary, cells) {
            question.id = unique(&found, &format!("{prefix}_{}", question.id));
            found.push(question);
        }
    });
    found
}

fn collect<'a>(rows: &[Row<'a>], f: &mut dyn FnMut(&Cells<'a>)) {
    for row in rows {
        match row {
            Row::Quiz(cells) => f(cells),
            Row::Callout { rows, .. } => collect(rows, f),
            _ => {}
        }
    }
}

/// The lesson's part of an id; a long one is cut and told apart by its hash.
fn prefix(lesson_slug: &str) -> String {
    let flat = lesson_slug.replace('/', "-");
    if flat.len() <= 40 { flat } else { format!("{}-{}", &flat[..32], &hash::hex(flat.as_bytes())[..6]) }
}

fn unique(found: &[Question], wish: &str) -> String {
    let taken = |id: &str| found.iter().any(|question| question.id == id);
    let numbered = (2..).map(|n| format!("{wish}-{n}"));
    std::iter::once(wish.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

fn question(page: &HandoutPage<'_>, glossary: &Glossary, cells: &Cells<'_>) -> Option<Question> {
    let version = |side: Side| cells.get(side).and_then(|block| Some((side, block, quiz_of(block)?)));
    let versions: Vec<(Side, &Block, &Quiz)> = page.order.iter().filter_map(|side| version(*side)).collect();
    let keys: Option<Vec<Key>> = versions.iter().map(|(_, _, quiz)| key(quiz)).collect();
    let key = keys?.into_iter().map(Some).reduce(|one, other| agreed(one?, other?)).flatten()?;
    let (side, block, quiz) = versions.first()?;
    if quiz.points <= 0.0 {
        return None;
    }
    let written = versions.iter().find_map(|(_, block, quiz)| quiz.id.as_deref().or(block.attrs.id.as_deref()));
    let number = page.numbers.get(*side).get(&block.id).copied().unwrap_or(0);
    let id = written.map(slug).filter(|id| id != "x").unwrap_or_else(|| format!("n{number}"));
    let holds = versions.iter().any(|(side, _, quiz)| answer_is_term(page, glossary, *side, quiz));
    let blocks = Sides::new(cells.source.map(|b| b.id), cells.target.map(|b| b.id));
    Some(Question { id: id.chars().take(16).collect(), blocks, points: quiz.points, key, holds })
}

/// The key of one version; `None` for what is not scored.
fn key(quiz: &Quiz) -> Option<Key> {
    match (quiz.kind?, &quiz.answers) {
        (QuizKind::TrueFalse, Answers::TrueFalse(truth)) => Some(Key::Truth(*truth)),
        (QuizKind::TrueFalse, Answers::Choices(choices)) => {
            choices.iter().find(|choice| choice.correct)?.truth.map(Key::Truth)
        }
        (kind @ (QuizKind::Single | QuizKind::Multiple), Answers::Choices(choices)) => {
            let right: Vec<usize> = (0..choices.len()).filter(|i| choices[*i].correct).collect();
            let playable = !right.is_empty() && choices.len() <= MOST_OPTIONS;
            let many = kind == QuizKind::Multiple;
            (playable && (many || right.len() == 1)).then_some(Key::Choice { right, count: choices.len(), many })
        }
        (QuizKind::Numeric, Answers::Number(number)) => {
            let (low, high) = number.range();
            let finite = low.is_finite() && high.is_finite();
            finite.then(|| Key::Number { value: number.value, low, high, unit: number.unit.clone() })
        }
        (QuizKind::Short, Answers::Text(texts)) => {
            let accepted: Vec<Accepted> = texts.iter().map(|(text, _)| accepted(text)).collect();
            (!accepted.is_empty()).then_some(Key::Text(accepted))
        }
        _ => None,
    }
}

/// One key out of the two versions'; `None` where they disagree, which the checks report.
fn agreed(one: Key, other: Key) -> Option<Key> {
    match (one, other) {
        (Key::Text(mut all), Key::Text(more)) => {
            all.extend(more.into_iter().filter(|a| !all.contains(a)).collect::<Vec<_>>());
            Some(Key::Text(all))
        }
        (Key::Number { value, low, high, unit }, Key::Number { low: l, high: h, .. }) => {
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0);
            (close(low, l) && close(high, h)).then_some(Key::Number { value, low, high, unit })
        }
        (one, other) => (one == other).then_some(one),
    }
}

fn accepted(text: &str) -> Accepted {
    let exact = text.split_whitespace().any(|word| {
        let symbol = word.trim_start_matches(|c: char| c.is_ascii_digit() || ".,±-".contains(c));
        // One small letter is a word or a name more often than a unit.
        let is_unit = unit(symbol).is_some_and(|(_, len)| len == symbol.len());
        is_unit && (symbol.len() < word.len() || symbol.chars().any(char::is_uppercase))
    });
    Accepted { text: text.to_owned(), exact }
}

/// Whether a right answer is, as a whole, a term: a use of one, or for what is typed, one of its forms.
fn answer_is_term(page: &HandoutPage<'_>, glossary: &Glossary, side: Side, quiz: &Quiz) -> bool {
    let content = |choice: &Choice| {
        let (first, last) = (choice.content.first()?.span, choice.content.last()?.span);
        Some(Span { end: last.end, ..first })
    };
    match &quiz.answers {
        Answers::Choices(choices) => {
            let uses = page.lesson.uses.get(side);
            // The rest may be an article or a full stop.
            let fills = |span: Span| uses.iter().any(|u| span.contains(u.span) && u.span.len() * 4 >= span.len() * 3);
            choices.iter().filter(|choice| choice.correct).filter_map(content).any(fills)
        }
        Answers::Text(texts) => {
            let texts: HashSet<String> = texts.iter().map(|(text, _)| text.to_lowercase()).collect();
            let concepts = glossary.iter().flat_map(|(_, concept)| &concept.designations);
            concepts.flat_map(|(_, words)| words.forms()).any(|(_, form)| texts.contains(&form.text.to_lowercase()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(texts: &[&str]) -> Key {
        Key::Text(texts.iter().map(|text| accepted(text)).collect())
    }

    #[test]
    fn both_languages_answers_count_and_units_keep_their_case() {
        let key = agreed(text(&["công tắc tơ"]), text(&["contactor", "công tắc tơ"])).unwrap();
        assert_eq!(key, text(&["công tắc tơ", "contactor"]));
        let exact = |text: &str| accepted(text).exact;
        assert!(exact("5 mA") && exact("kW") && exact("30mA"));
        assert!(!exact("contactor") && !exact("ampe kìm") && !exact("cầu chì"));
    }

    #[test]
    fn versions_that_disagree_are_not_scored() {
        assert_eq!(agreed(Key::Truth(true), Key::Truth(false)), None);
        let number = |high: f64| Key::Number { value: 220.0, low: 215.0, high, unit: "V".into() };
        assert!(agreed(number(225.0), number(225.0)).is_some());
        assert_eq!(agreed(number(225.0), number(226.0)), None);
    }

    #[test]
    fn a_long_lesson_name_is_cut_and_stays_its_own() {
        let (a, b) = (prefix(&"x".repeat(50)), prefix(&"x".repeat(51)));
        assert!(a.len() <= 40 && a != b);
        assert_eq!(prefix("chapter-1/2"), "chapter-1-2");
    }
}
