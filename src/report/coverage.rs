//! Term coverage as numbers; the tables come with the matcher.
//! How a lesson's coverage is found is `course`.

use crate::course::LessonCoverage;

/// Terms used in the course, and those of them that have their equivalent everywhere.
pub fn totals(_: &[LessonCoverage]) -> (usize, usize) {
    (0, 0)
}
