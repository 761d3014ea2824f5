//! What the player knows of the course, as a script (`assets/course.js`): lessons, questions, limits, words.
//! Pages opened from a folder cannot fetch, so data travels as scripts.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::codec::hash;
use crate::doc::Bank;
use crate::project::{Order, Project};
use crate::view::key::Key;
use crate::view::unit::Question;

use super::Unit;
use super::practice::Term;
use crate::emit::html::json;

/// `songngu.course` of the player (`assets/scorm/memory.js` has the same shape).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    pub id: String,
    /// Six letters that change when lessons or questions come, go or move; not when a word changes.
    pub hash: String,
    /// `1.2`, `2004`, `none`.
    pub edition: &'static str,
    /// 0 to 100; `None` for a course without scored questions.
    pub mastery: Option<u8>,
    /// What completes it: `viewed`, `passed`, `both`.
    pub completion: &'static str,
    /// Lessons open one after another.
    pub linear: bool,
    /// The best mark on the school's scale.
    pub scale: f64,
    /// How often a question may be checked; 0 for no limit.
    pub attempts: u32,
    /// Ids of the terms that the learner may look up and practise; the memory keeps two bits for each.
    pub terms: Vec<String>,
    /// Letters kept of a wrong typed answer.
    pub text_limit: usize,
    pub lessons: Vec<LessonFact>,
    /// How many questions of each bank a learner is asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub banks: Vec<usize>,
    pub questions: Vec<QuestionFact>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LessonFact {
    /// The page's path without extension.
    pub key: String,
    pub href: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionFact {
    pub id: String,
    /// Four letters that stand for the id in the learner's memory.
    pub key: String,
    /// Index into `lessons`.
    pub lesson: usize,
    pub kind: &'static str,
    pub points: f64,
    /// The right response as the player writes it (`assets/scorm/memory.js`); the standards' forms are `dialect.js`.
    pub pattern: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<String>,
    /// Of each gap the accepted texts; none of a number or a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Vec<String>>,
    /// Index into `banks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<usize>,
    /// How many options or parts there are; what the longest answer takes is counted from it.
    #[serde(skip)]
    pub options: usize,
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The facts of all units, in the order of lessons.
pub fn course(project: &Project, id: &str, run_time: &'static str, terms: &[Term], units: &[&Unit]) -> Course {
    let lessons: Vec<LessonFact> =
        units.iter().map(|unit| LessonFact { key: unit.slug.clone(), href: format!("{}.html", unit.slug) }).collect();
    let mut taken = BTreeSet::new();
    let mut questions = Vec::new();
    let mut banks: Vec<(usize, Bank)> = Vec::new();
    for (lesson, unit) in units.iter().enumerate() {
        for question in &unit.questions {
            let bank = question.bank.map(|bank| place(&mut banks, (lesson, bank)));
            questions.push(QuestionFact { bank, ..fact(question, lesson, &mut taken) });
        }
    }
    let names = lessons.iter().map(|l| l.key.as_str()).chain(questions.iter().map(|q| q.id.as_str()));
    let hash = hash::hex(names.collect::<Vec<_>>().join("\n").as_bytes())[..6].to_owned();
    Course {
        id: id.to_owned(),
        hash,
        edition: run_time,
        mastery: (!questions.is_empty()).then_some(project.scorm.mastery),
        completion: project.scorm.completion.as_str(),
        linear: project.scorm.order == Order::Linear,
        scale: project.quiz.scale,
        attempts: project.quiz.attempts,
        terms: terms.iter().map(|term| term.id.clone()).collect(),
        text_limit: 0,
        lessons,
        banks: banks.into_iter().map(|(_, bank)| bank.draw).collect(),
        questions,
    }
}

/// Where `one` stands in `list`, at its end when it is new.
fn place<T: PartialEq>(list: &mut Vec<T>, one: T) -> usize {
    list.iter().position(|known| *known == one).unwrap_or_else(|| {
        list.push(one);
        list.len() - 1
    })
}

fn fact(question: &Question, lesson: usize, taken: &mut BTreeSet<String>) -> QuestionFact {
    let options = match &question.key {
        Key::Choice { count, .. } => *count,
        Key::Match { answer, .. } => answer.len(),
        Key::Order(right) => right.len(),
        _ => 0,
    };
    let gaps = match &question.key {
        Key::Gaps(gaps) => gaps.iter().map(texts).collect(),
        _ => Vec::new(),
    };
    QuestionFact {
        key: short_key(&question.id, taken),
        id: question.id.clone(),
        lesson,
        kind: question.key.kind(),
        points: question.points,
        pattern: pattern(&question.key),
        accepted: texts(&question.key),
        gaps,
        bank: None,
        options,
    }
}

/// `b`, `a,c`, `t`, `215:220:225` (lowest, best, highest), the first accepted text, `bac`, or each gap's with a line end.
fn pattern(key: &Key) -> String {
    match key {
        Key::Choice { .. } | Key::Truth(_) | Key::Match { .. } | Key::Order(_) => key.letters(),
        Key::Gaps(gaps) => gaps.iter().map(|gap| gap_pattern(gap) + "\n").collect(),
        Key::Number { value, low, high, .. } => [*low, *value, *high].map(decimal).join(":"),
        Key::Text(texts) => texts.first().map(|a| a.text.clone()).unwrap_or_default(),
    }
}

fn texts(key: &Key) -> Vec<String> {
    match key {
        Key::Text(texts) => texts.iter().map(|a| a.text.clone()).collect(),
        _ => Vec::new(),
    }
}

/// The right response of a gap, as the learner would give it.
fn gap_pattern(key: &Key) -> String {
    match key {
        Key::Number { value, .. } => decimal(*value),
        other => pattern(other),
    }
}

/// CMIDecimal: digits and a point, no exponent.
fn decimal(value: f64) -> String {
    let text = format!("{value:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// 24 bits of the id's hash; the next free value where two ids meet.
fn short_key(id: &str, taken: &mut BTreeSet<String>) -> String {
    let start = u32::from_str_radix(&hash::hex(id.as_bytes())[..6], 16).unwrap_or(0);
    let spelled =
        |n: u32| -> String { (0..4).map(|i| char::from(DIGITS[(n >> (18 - 6 * i)) as usize & 63])).collect() };
    let free = (0..1 << 24).map(|step| spelled((start + step) & 0xFF_FFFF)).find(|key| !taken.contains(key));
    let key = free.unwrap_or_default();
    taken.insert(key.clone());
    key
}

/// A script that sets `songngu.<name>`. Safe inside any page: nothing in it can end a script element.
pub fn script(name: &str, value: &impl Serialize) -> String {
    format!("(window.songngu = window.songngu || {{}}).{name} = {};\n", json(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_have_the_forms_of_the_standard() {
        assert_eq!(pattern(&Key::Choice { right: vec![1], count: 3, many: false }), "b");
        assert_eq!(pattern(&Key::Choice { right: vec![0, 2], count: 3, many: true }), "a,c");
        assert_eq!(pattern(&Key::Truth(false)), "f");
        let number = |value: f64| pattern(&Key::Number { value, low: 0.0, high: 1e7, unit: String::new() });
        assert_eq!(
            (number(220.0).as_str(), number(-2.5).as_str(), number(1e7).as_str()),
            ("0:220:10000000", "0:-2.5:10000000", "0:10000000:10000000")
        );
    }

    #[test]
    fn keys_that_meet_move_on() {
        let mut taken = BTreeSet::new();
        let first = short_key("a", &mut taken);
        let second = short_key("a", &mut taken);
        assert_eq!((first.len(), second.len()), (4, 4));
        assert_ne!(first, second);
        assert_eq!(short_key("a", &mut BTreeSet::new()), first);
    }
}
