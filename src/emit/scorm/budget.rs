//! How long the learner's memory can get. SCORM 1.2 RTE 3.4.4: cmi.suspend_data holds at most 4096 characters.
//! The format is written by `assets/scorm/memory.js`; both must change together, and a browser test compares them.

use super::course::{Course, QuestionFact};

pub const LIMIT: usize = 4096;

/// Letters kept of a wrong typed answer: as many as there is room for, within these.
const FEWEST_LETTERS: usize = 6;
const MOST_LETTERS: usize = 32;

/// Letters of a number, point and sign included.
const NUMBER: usize = 12;

/// Four of the question, one of the credit, one of the attempts, a comma.
const ANSWER_FRAME: usize = 7;

/// The seed of draws and orders, in base 36.
const SEED: usize = 6;

/// The most letters of wrong typed answers that always fit, or the length that even the least takes.
pub fn text_limit(course: &Course) -> Result<usize, usize> {
    let fits = |letters: &usize| longest(course, *letters) <= LIMIT;
    (FEWEST_LETTERS..=MOST_LETTERS).rev().find(fits).ok_or_else(|| longest(course, FEWEST_LETTERS))
}

/// The length of the longest line that the player may have to keep.
pub fn longest(course: &Course, letters: usize) -> usize {
    let lessons = course.lessons.len();
    // `2;b;` hash `;` up to a million saves `;` lesson `.` row up to 46655 `;` bits `;` answers `;` seed `;`
    // Terms come last and are left out where they do not fit.
    let frame =
        4 + course.hash.len() + 1 + 4 + 1 + base36(lessons) + 1 + 3 + 1 + lessons.div_ceil(6) + 1 + 1 + SEED + 1;
    let cost = |question: &QuestionFact| ANSWER_FRAME + response(question, letters);
    let always: usize = course.questions.iter().filter(|question| question.bank.is_none()).map(cost).sum();
    let drawn = course.banks.iter().enumerate().map(|(bank, draw)| {
        let mut costs: Vec<usize> = course.questions.iter().filter(|q| q.bank == Some(bank)).map(cost).collect();
        costs.sort_unstable_by(|a, b| b.cmp(a));
        costs.iter().take(*draw).sum::<usize>()
    });
    frame + always + drawn.sum::<usize>()
}

fn response(question: &QuestionFact, letters: usize) -> usize {
    match question.kind {
        "numeric" => NUMBER,
        "multiple" | "matching" | "sequencing" => question.options,
        // Each gap: a right text by its number, a number, or what was typed; and a point.
        "cloze" => {
            let typed = (letters * 3 * 8).div_ceil(6).max((NUMBER * 8).div_ceil(6));
            question.gaps.iter().map(|texts| typed.max(1 + base36(texts.len())) + 1).sum()
        }
        // UTF-8 of up to three bytes a letter, as base64.
        "fill-in" => (letters * 3 * 8).div_ceil(6).max(base36(question.accepted.len())),
        _ => 1,
    }
}

/// Digits of a number below `count`.
fn base36(count: usize) -> usize {
    std::iter::successors(Some(count.max(1) - 1), |n| Some(n / 36).filter(|n| *n > 0)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::scorm::course::LessonFact;

    fn course(kind: &'static str, questions: usize) -> Course {
        let fact = |i: usize| QuestionFact {
            id: format!("q{i}"),
            key: "abcd".into(),
            lesson: 0,
            kind,
            points: 1.0,
            pattern: "a".into(),
            accepted: Vec::new(),
            gaps: vec![Vec::new(); 3],
            bank: None,
            options: 4,
        };
        let lessons = vec![LessonFact { key: "a".into(), href: "a.html".into() }];
        let questions = (0..questions).map(fact).collect();
        Course {
            id: "c".into(),
            hash: "abcdef".into(),
            edition: "1.2",
            mastery: None,
            completion: "both",
            linear: false,
            scale: 10.0,
            attempts: 0,
            terms: Vec::new(),
            text_limit: 0,
            lessons,
            banks: Vec::new(),
            questions,
        }
    }

    #[test]
    fn few_questions_leave_room_for_long_answers_and_many_for_short_ones() {
        assert_eq!(text_limit(&course("fill-in", 10)), Ok(MOST_LETTERS));
        let many = text_limit(&course("fill-in", 80)).unwrap();
        assert!((FEWEST_LETTERS..MOST_LETTERS).contains(&many));
        assert!(longest(&course("fill-in", 80), many) <= LIMIT);
    }

    #[test]
    fn what_cannot_fit_is_told_with_its_length() {
        assert!(text_limit(&course("choice", 500)).is_ok());
        let length = text_limit(&course("choice", 700)).unwrap_err();
        assert!(length > LIMIT);
    }

    #[test]
    fn of_a_bank_only_what_is_drawn_takes_room() {
        let mut all = course("choice", 12);
        let (one, none) = (longest(&course("choice", 1), 6), longest(&course("choice", 0), 6));
        all.banks = vec![3];
        all.questions.iter_mut().take(10).for_each(|question| question.bank = Some(0));
        assert_eq!(longest(&all, 6), none + 5 * (one - none));
    }

    #[test]
    fn digits_in_base_36() {
        assert_eq!([base36(0), base36(1), base36(36), base36(37), base36(1297)], [1, 1, 1, 2, 3]);
    }
}
