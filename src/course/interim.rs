//! Stands in until terms are matched: no uses, no coverage.
//! The branch that brings `terms` removes this file.

use crate::doc::Document;
use crate::glossary::{Glossary, Matcher};

use super::{Lesson, TermUse};

pub fn uses(_: &Document, _: &Matcher) -> Vec<TermUse> {
    Vec::new()
}

#[derive(Clone, Debug, Default)]
pub struct LessonCoverage;

pub fn coverage(_: &Lesson, _: &Glossary) -> LessonCoverage {
    LessonCoverage
}
