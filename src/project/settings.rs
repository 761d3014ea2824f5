//! A course's settings once resolved: every key has its value, whether it was written or is a default.
//! Reading `course.toml` is `manifest`, finding the lesson files `discover`.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::diag::Severity;
use crate::doc::{Hours, Spanned};
use crate::lang::{Lang, Side, Sides};
use crate::source::{SourceFile, Span};

use super::deck::DeckSettings;
use super::page::PageProfile;
use super::scorm::{QuizSettings, ScormSettings};
use super::test::TestSettings;

/// A course as its `course.toml` and its folder describe it.
#[derive(Clone, Debug)]
pub struct Project {
    /// ASCII, for file names and identifiers.
    pub id: String,
    pub title: Localised,
    pub kind: CourseKind,
    /// `MĐ 19`; empty without one.
    pub code: String,
    pub support: Support,
    /// Whether `course.toml` names the level; without it the default serves the glosses and nothing is said of the English.
    pub support_is_declared: bool,
    /// The language written first, and the other one. A course of one language has no target.
    pub source: Lang,
    pub target: Option<Lang>,
    pub parts: Vec<Part>,
    /// In reading order: by parts, or by natural order of the paths.
    pub lessons: Vec<LessonFiles>,
    pub outcomes: Vec<Outcome>,
    /// Paths of CSV files in the course, and names of shipped glossaries (with `@`), in order of writing.
    pub glossaries: Vec<Spanned<String>>,
    pub school: School,
    pub check: CheckSettings,
    pub outputs: Vec<OutputKind>,
    /// The output folder, relative to the course.
    pub out: String,
    pub handout: HandoutSettings,
    pub page: PageProfile,
    /// The languages of lesson plans, in their order.
    pub plan_sides: Vec<Side>,
    pub test: TestSettings,
    pub scorm: ScormSettings,
    pub quiz: QuizSettings,
    /// Word documents carry the open findings as comments.
    pub word_comments: bool,
    pub deck: DeckSettings,
    /// Every file of the course by its path, the output folder left out.
    pub files: HashSet<String>,
    /// Lesson sources by their path.
    pub(super) by_path: HashMap<String, (usize, Side)>,
}

impl Project {
    pub fn lang(&self, side: Side) -> Option<Lang> {
        match side {
            Side::Source => Some(self.source),
            Side::Target => self.target,
        }
    }

    /// The lesson whose source file a path is.
    pub fn lesson_at(&self, path: &str) -> Option<(usize, Side)> {
        self.by_path.get(path).copied()
    }

    pub fn side(&self, lang: Lang) -> Option<Side> {
        if lang == self.source {
            Some(Side::Source)
        } else if Some(lang) == self.target {
            Some(Side::Target)
        } else {
            None
        }
    }
}

/// A text in the languages of the course; `vi = "…"`, `en = "…"`, or one string for both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Localised(pub Vec<(Lang, String)>);

impl Localised {
    /// The text in `lang`, else the first there is, else nothing.
    pub fn get(&self, lang: Lang) -> &str {
        let own = self.0.iter().find(|(l, _)| *l == lang);
        own.or(self.0.first()).map_or("", |(_, text)| text)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourseKind {
    Module,
    Subject,
    Programme,
}

/// The learners' level of English (CEFR): decides how often a term is glossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// Once on each page, slide and question.
    A2,
    /// Once a section.
    B1,
    /// Once a lesson.
    B2,
}

#[derive(Clone, Debug)]
pub struct Part {
    pub id: String,
    pub title: Localised,
    pub hours: Option<Spanned<Hours>>,
    /// Indices into `Project::lessons`.
    pub lessons: Vec<usize>,
}

/// A lesson's name and its file in each language.
#[derive(Clone, Debug)]
pub struct LessonFiles {
    /// What `{lesson}` stood for: `01-an-toan-dien`, or `chapter1/2` where it spans folders.
    pub key: String,
    /// The path of the lesson's pages below an output folder, ASCII, without extension: `chapter1/2`, `index`.
    pub slug: String,
    pub part: Option<usize>,
    pub files: Sides<Option<Arc<SourceFile>>>,
}

#[derive(Clone, Debug)]
pub struct Outcome {
    pub id: String,
    pub text: Localised,
    pub span: Span,
}

#[derive(Clone, Debug, Default)]
pub struct School {
    pub name: Localised,
    pub faculty: Localised,
    /// A path in the course.
    pub logo: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct CheckSettings {
    /// Codes or prefixes (`SN02`) that are switched off.
    pub ignore: Vec<String>,
    /// Codes or prefixes with another severity.
    pub severity: Vec<(String, Severity)>,
    /// Quantities that stand for each other (`220 V` and `230 V`).
    pub same_numbers: Vec<(String, String)>,
}

/// The outputs of `--to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OutputKind {
    Handout,
    Page,
    Deck,
    /// The slides of a lesson as PDF.
    DeckPdf,
    /// SCORM 1.2.
    Scorm,
    Scorm2004Third,
    Scorm2004Fourth,
    /// The course and its quizzes without a platform.
    Player,
    /// A Word document a lesson.
    Docx,
    /// A PowerPoint presentation a lesson.
    Pptx,
    /// A lesson plan a lesson, as Word documents.
    Plan,
    /// A lesson to print, and its answers.
    Pdf,
    /// The course to print, as one document, and its answers.
    Book,
    /// The course as an electronic book.
    Epub,
    /// A paper test a lesson, in several versions.
    Test,
}

impl OutputKind {
    pub const ALL: [OutputKind; 15] = [
        OutputKind::Handout,
        OutputKind::Page,
        OutputKind::Deck,
        OutputKind::DeckPdf,
        OutputKind::Scorm,
        OutputKind::Scorm2004Third,
        OutputKind::Scorm2004Fourth,
        OutputKind::Player,
        OutputKind::Docx,
        OutputKind::Pptx,
        OutputKind::Plan,
        OutputKind::Pdf,
        OutputKind::Book,
        OutputKind::Epub,
        OutputKind::Test,
    ];

    /// The word of `--to`, and the folder below the output folder.
    pub fn as_str(self) -> &'static str {
        match self {
            OutputKind::Handout => "handout",
            OutputKind::Page => "page",
            OutputKind::Deck => "deck",
            OutputKind::DeckPdf => "deck-pdf",
            OutputKind::Scorm => "scorm",
            OutputKind::Scorm2004Third => "scorm-2004-3rd",
            OutputKind::Scorm2004Fourth => "scorm-2004-4th",
            OutputKind::Player => "player",
            OutputKind::Docx => "docx",
            OutputKind::Pptx => "pptx",
            OutputKind::Plan => "plan",
            OutputKind::Pdf => "pdf",
            OutputKind::Book => "book",
            OutputKind::Epub => "epub",
            OutputKind::Test => "test",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoutLayout {
    Parallel,
    Stacked,
    Single,
}

#[derive(Clone, Debug)]
pub struct HandoutSettings {
    pub layout: HandoutLayout,
    /// The language on the left or on top.
    pub first: Side,
}
