//! The review page: one file that shows a course lesson by lesson, both versions side by side, each finding at its row.
//! Evidence for the council and a worklist for teachers. A lesson is written by itself, so the driver need keep none.

mod blocks;
mod finding;
mod inline;
mod lesson;
mod marks;
mod overview;

use std::collections::HashMap;

use crate::course::LessonCoverage;
use crate::diag::{Finding, Severity};
use crate::emit::html::{Html, Markup};
use crate::i18n::Message;
use crate::lang::Sides;
use crate::source::FileId;

use super::FindingsInput;
use super::frame::{self, Skip};

pub use lesson::lesson;

const STYLES: [&str; 2] =
    [include_str!("../../assets/review/page.css"), include_str!("../../assets/review/lesson.css")];

const SCRIPT: &str = include_str!("../../assets/review/review.js");

/// What the page is written from.
pub struct Review<'a> {
    pub input: FindingsInput<'a>,
    /// One a lesson, in the course's order.
    pub coverage: &'a [LessonCoverage],
    /// Which findings stand in each lesson, by their index.
    by_lesson: Vec<Vec<usize>>,
    /// Those that stand in none.
    of_course: Vec<usize>,
}

/// A lesson's part of the page.
pub struct Section {
    /// In each version that there is.
    titles: Sides<Option<String>>,
    html: Markup,
}

impl<'a> Review<'a> {
    pub fn new(input: FindingsInput<'a>, coverage: &'a [LessonCoverage]) -> Review<'a> {
        let mut lessons: HashMap<FileId, usize> = HashMap::new();
        for (index, lesson) in input.project.lessons.iter().enumerate() {
            lessons.extend(lesson.files.iter().filter_map(|(_, file)| Some((file.as_ref()?.id, index))));
        }
        let mut by_lesson = vec![Vec::new(); input.project.lessons.len()];
        let mut of_course = Vec::new();
        for (index, finding) in input.findings.iter().enumerate() {
            match finding.span.and_then(|span| lessons.get(&span.file)) {
                Some(lesson) => by_lesson[*lesson].push(index),
                None => of_course.push(index),
            }
        }
        Review { input, coverage, by_lesson, of_course }
    }

    /// The page around the sections of all lessons, which stand in the course's order.
    pub fn page(&self, sections: &[Section]) -> String {
        let mut html = Html::new();
        self.overview(&mut html, sections);
        for section in sections {
            html.markup(&section.html);
        }
        let made = Message::new().text("version", env!("CARGO_PKG_VERSION"));
        html.close("main");
        html.open("footer", &[]);
        html.leaf("p", &[], &self.input.catalog.format("review-made", &made));
        html.close("footer");
        let title = format!("{} – {}", self.word("review-title"), self.course_title());
        let skip = Skip { words: self.word("review-skip"), to: "main" };
        frame::page(self.input.catalog, &title, &skip, &STYLES, SCRIPT, html.finish())
    }

    fn word(&self, id: &str) -> String {
        self.input.catalog.get(id)
    }

    /// In the reader's language where the course has it.
    fn course_title(&self) -> &str {
        let project = self.input.project;
        let own = project.title.0.iter().find(|(lang, _)| lang.as_str() == self.input.catalog.locale().as_str());
        own.map_or(project.title.get(project.source), |(_, title)| title)
    }

    /// How many findings of a list have each severity: errors, warnings, notes.
    fn counts(&self, list: &[usize]) -> [usize; 3] {
        [Severity::Error, Severity::Warning, Severity::Note]
            .map(|severity| list.iter().filter(|index| self.finding(**index).severity == severity).count())
    }

    fn finding(&self, index: usize) -> &'a Finding {
        &self.input.findings[index]
    }
}

/// The id of a finding on the page.
fn finding_id(index: usize) -> String {
    format!("f{}", index + 1)
}

/// The id of a lesson on the page.
fn lesson_id(index: usize) -> String {
    format!("lesson-{}", index + 1)
}
