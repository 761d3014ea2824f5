//! A lesson as part of a learning package: its questions with the keys by which the player judges them.
//! The page itself is the handout's (`view::handout`). Which of the standards' words a question becomes is `emit::scorm`.

use crate::codec::hash;
use crate::doc::{Answers, Bank, Block, BlockId, Choice, GapAnswer, PlainText, Quiz};
use crate::glossary::Glossary;
use crate::lang::{Side, Sides};
use crate::project::{QuizSettings, slug};
use crate::source::Span;

use super::HandoutPage;
use super::handout::{self, Cells, quiz_of};
use super::key::{Key, keys};

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
    /// How often it may be checked; 0 for no limit.
    pub attempts: u32,
    /// Whether its options stand in another order for each learner.
    pub shuffle: bool,
    pub bank: Option<Bank>,
    /// The language in which alone it is asked (`test_language`).
    pub test: Option<Side>,
}

/// How many of these questions each learner is asked.
pub fn asked(questions: &[Question]) -> usize {
    let mut banks: Vec<(Bank, usize)> = Vec::new();
    for bank in questions.iter().filter_map(|question| question.bank) {
        match banks.iter_mut().find(|(known, _)| *known == bank) {
            Some((_, count)) => *count += 1,
            None => banks.push((bank, 1)),
        }
    }
    questions.len() - banks.iter().map(|(bank, count)| count.saturating_sub(bank.draw)).sum::<usize>()
}

/// The questions of a lesson that are scored, in reading order. Questions inside lists or other blocks of one version,
/// and those whose two versions disagree are shown for practice.
pub fn questions(
    page: &HandoutPage<'_>,
    glossary: &Glossary,
    settings: &QuizSettings,
    lesson_slug: &str,
) -> Vec<Question> {
    let mut found = Vec::new();
    let prefix = prefix(lesson_slug);
    for cells in handout::questions(&page.rows) {
        let is_form = |text: &str| !glossary.with_form(&text.trim().to_lowercase()).is_empty();
        if let Some(mut question) = question(page, &is_form, settings, &cells) {
            question.id = unique(&found, &format!("{prefix}_{}", question.id));
            found.push(question);
        }
    }
    found
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

fn question(
    page: &HandoutPage<'_>,
    is_form: &dyn Fn(&str) -> bool,
    settings: &QuizSettings,
    cells: &Cells<'_>,
) -> Option<Question> {
    let version = |side: Side| cells.get(side).and_then(|block| Some((side, block, quiz_of(block)?)));
    let versions: Vec<(Side, &Block, &Quiz)> = page.order.iter().filter_map(|side| version(*side)).collect();
    let test = test_side(page).filter(|test| versions.iter().any(|(side, ..)| side == test));
    let only = versions.iter().position(|(side, ..)| Some(*side) == test);
    let key = keys(&versions.iter().map(|(_, _, quiz)| *quiz).collect::<Vec<_>>(), only)?;
    let (side, block, quiz) = versions.first()?;
    if quiz.points <= 0.0 {
        return None;
    }
    let written = versions.iter().find_map(|(_, block, quiz)| quiz.id.as_deref().or(block.attrs.id.as_deref()));
    let number = page.numbers.get(*side).get(&block.id).copied().unwrap_or(0);
    let id = written.map(slug).filter(|id| id != "x").unwrap_or_else(|| format!("n{number}"));
    let holds = versions.iter().any(|(side, _, quiz)| answer_is_term(page, is_form, *side, quiz));
    let attempts = quiz.attempts.unwrap_or(settings.attempts);
    let shuffle = quiz.shuffle.unwrap_or(settings.shuffle) && matches!(key, Key::Choice { .. });
    let blocks = Sides::new(cells.source.map(|b| b.id), cells.target.map(|b| b.id));
    let (id, points, bank) = (id.chars().take(16).collect(), quiz.points, quiz.bank);
    Some(Question { id, blocks, points, key, holds, attempts, shuffle, bank, test })
}

/// The version whose language the lesson asks its questions in.
pub fn test_side(page: &HandoutPage<'_>) -> Option<Side> {
    let wish = page.order.iter().find_map(|side| page.document(*side)?.meta.test_language.as_ref())?.value;
    page.order.iter().copied().find(|side| page.document(*side).is_some_and(|doc| doc.lang == wish))
}

/// Whether a right answer is, as a whole, a term: a use of one, or for what is typed, one of its forms.
fn answer_is_term(page: &HandoutPage<'_>, is_form: &dyn Fn(&str) -> bool, side: Side, quiz: &Quiz) -> bool {
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
        Answers::Text(texts) => texts.iter().any(|(text, _)| is_form(text)),
        Answers::Match(pairs, _) => {
            pairs.iter().flat_map(|pair| [&pair.left, &pair.right]).any(|side| is_form(&PlainText::of(side).text))
        }
        Answers::Gaps(gaps) => gaps.iter().any(|gap| match &gap.answer {
            GapAnswer::Text(texts) | GapAnswer::Choice(texts) => texts.iter().any(|text| is_form(text)),
            GapAnswer::Number(_) => false,
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_lesson_name_is_cut_and_stays_its_own() {
        let (a, b) = (prefix(&"x".repeat(50)), prefix(&"x".repeat(51)));
        assert!(a.len() <= 40 && a != b);
        assert_eq!(prefix("chapter-1/2"), "chapter-1-2");
    }
}
