//! `[scorm]` and `[quiz]` of `course.toml`: how packages are cut, when they count as completed, how questions are played.
//! What a package makes of them is `emit::scorm` and the player's scripts.

use super::table::Table;

/// `[scorm]`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScormSettings {
    /// The score from 0 to 100 from which the course is passed.
    pub mastery: u8,
    pub granularity: Granularity,
    pub order: Order,
    pub completion: Completion,
}

/// What one package holds, and what in it the platform launches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// One package, one SCO with a menu of its own.
    Course,
    /// A package for each lesson.
    Lesson,
    /// One package with a SCO for each lesson, the parts as nested items.
    ScoPerLesson,
}

impl Granularity {
    const WORDS: [(&'static str, Granularity); 3] = [
        ("course", Granularity::Course),
        ("lesson", Granularity::Lesson),
        ("sco-per-lesson", Granularity::ScoPerLesson),
    ];

    /// The word in `course.toml`.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, one)| *one == self).map_or("", |(word, _)| word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Free,
    /// A lesson opens when the one before it is done.
    Linear,
}

/// What completes a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// Every lesson read to its end; questions decide nothing.
    Viewed,
    /// The pass mark reached; what was read decides nothing.
    Passed,
    Both,
}

impl Completion {
    const WORDS: [(&str, Completion); 3] =
        [("viewed", Completion::Viewed), ("passed", Completion::Passed), ("both", Completion::Both)];

    /// The word in `course.toml` and in the player's facts.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, rule)| *rule == self).map_or("", |(word, _)| word)
    }
}

impl Default for ScormSettings {
    fn default() -> Self {
        ScormSettings {
            mastery: 70,
            granularity: Granularity::Course,
            order: Order::Free,
            completion: Completion::Both,
        }
    }
}

/// `[quiz]`.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizSettings {
    /// The best mark on the school's scale: learners see `8,5/10`, the platform gets 0 to 100.
    pub scale: f64,
    /// How often a question may be checked; 0 for as often as the learner likes.
    pub attempts: u32,
    /// Whether options stand in another order for each learner.
    pub shuffle: bool,
}

impl Default for QuizSettings {
    fn default() -> Self {
        QuizSettings { scale: 10.0, attempts: 0, shuffle: false }
    }
}

pub(super) fn read_scorm(table: Table<'_>) -> ScormSettings {
    let default = ScormSettings::default();
    let order = [("free", Order::Free), ("linear", Order::Linear)];
    let settings = ScormSettings {
        mastery: table.number_within("mastery", 0.0, 100.0).map_or(default.mastery, |n| n as u8),
        granularity: table.choice("granularity", &Granularity::WORDS).unwrap_or(default.granularity),
        order: table.choice("order", &order).unwrap_or(default.order),
        completion: table.choice("completion", &Completion::WORDS).unwrap_or(default.completion),
    };
    table.finish();
    settings
}

pub(super) fn read_quiz(table: Table<'_>) -> QuizSettings {
    let default = QuizSettings::default();
    let settings = QuizSettings {
        scale: table.number_within("scale", 1.0, 1000.0).unwrap_or(default.scale),
        attempts: table.number_within("attempts", 0.0, 35.0).map_or(default.attempts, |n| n as u32),
        shuffle: table.bool("shuffle").unwrap_or(default.shuffle),
    };
    table.finish();
    settings
}
