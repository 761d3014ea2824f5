//! What crosses lessons: their titles and order, for contents, `previous` and `next`; where each term occurs.
//! Built by the driver before any lesson is arranged, from the outlines alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::glossary::TermId;
use crate::lang::{Side, Sides};
use crate::project::Project;

use super::HandoutPage;

/// The lessons of a course in reading order.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    lessons: Vec<LessonEntry>,
}

#[derive(Clone, Debug)]
pub struct LessonEntry {
    pub key: String,
    /// The page's path below the output folder, without extension.
    pub slug: String,
    /// In each version that there is; plain text.
    pub titles: Sides<Option<String>>,
    /// No version could be read: there is no page, the index says so.
    pub left_out: bool,
}

impl LessonEntry {
    /// The title in a version, else in the other, else the lesson's key.
    pub fn title(&self, side: Side) -> &str {
        let other = || self.titles.get(side.other()).as_deref();
        self.titles.get(side).as_deref().or_else(other).unwrap_or(&self.key)
    }

    /// The version that `title` really is in.
    pub fn title_side(&self, side: Side) -> Side {
        if self.titles.get(side).is_none() && self.titles.get(side.other()).is_some() { side.other() } else { side }
    }
}

impl Contents {
    /// One entry of `titles` a lesson of the project, in its order; a version without a readable file has no title.
    pub fn new(project: &Project, titles: Vec<Sides<Option<String>>>) -> Contents {
        let all = titles.into_iter().chain(std::iter::repeat_with(Sides::default));
        let entry = |(lesson, titles): (&crate::project::LessonFiles, Sides<Option<String>>)| LessonEntry {
            key: lesson.key.clone(),
            slug: lesson.slug.clone(),
            titles,
            left_out: lesson.files.source.is_none() && lesson.files.target.is_none(),
        };
        Contents { lessons: project.lessons.iter().zip(all).map(entry).collect() }
    }

    pub fn get(&self, index: usize) -> Option<&LessonEntry> {
        self.lessons.get(index)
    }

    pub fn iter(&self) -> impl Iterator<Item = (usize, &LessonEntry)> {
        self.lessons.iter().enumerate()
    }

    /// The lesson before this one that has a page.
    pub fn previous(&self, index: usize) -> Option<&LessonEntry> {
        self.lessons.get(..index)?.iter().rev().find(|lesson| !lesson.left_out)
    }

    /// The lesson after this one that has a page.
    pub fn next(&self, index: usize) -> Option<&LessonEntry> {
        self.lessons.get(index + 1..)?.iter().find(|lesson| !lesson.left_out)
    }
}

/// In which lessons each term occurs; gathered while lessons are arranged, in any order.
#[derive(Clone, Debug, Default)]
pub struct TermIndex {
    lessons: BTreeMap<TermId, BTreeSet<usize>>,
}

impl TermIndex {
    pub fn add(&mut self, page: &HandoutPage<'_>) {
        self.insert(page.lesson.index, &page.terms);
    }

    pub fn insert(&mut self, lesson: usize, terms: &[TermId]) {
        for term in terms {
            self.lessons.entry(*term).or_default().insert(lesson);
        }
    }

    /// Indices of lessons, ascending.
    pub fn lessons(&self, term: TermId) -> impl Iterator<Item = usize> {
        self.lessons.get(&term).into_iter().flatten().copied()
    }

    pub fn is_used(&self, term: TermId) -> bool {
        self.lessons.contains_key(&term)
    }
}
