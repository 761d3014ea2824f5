//! The checks that look at a course as a whole: what each lesson leaves behind for them, and what they may look at.
//! A lesson is dropped once it is judged, so facts are small; a check that needs some has a field and fills it.

use crate::diag::Finding;
use crate::glossary::Glossary;
use crate::project::Project;
use crate::source::Sources;

use super::Context;
use super::links::broken_anchor::{self, LinkFacts};
use super::links::media_never_used;
use super::teaching::{self, TeachingFacts};
use super::terms::acronym_not_spelled_out::{self, AcronymFacts};
use super::terms::glossary_disagrees::{self, TermFacts};
use super::terms::probable_new_term::{self, NewTermFacts};
use super::terms::two_equivalents::{self, NameFacts};
use super::terms::used::{self, UseFacts};
use super::text::tone_placement::{self, ToneFacts};

/// What one lesson leaves behind.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    pub links: LinkFacts,
    pub terms: TermFacts,
    pub tones: ToneFacts,
    pub teaching: TeachingFacts,
    pub new_terms: NewTermFacts,
    /// Names of media files that the texts hold.
    pub media: Vec<String>,
    pub names: NameFacts,
    pub used: UseFacts,
    pub acronyms: AcronymFacts,
}

impl Facts {
    pub fn of(cx: &Context<'_>) -> Facts {
        Facts {
            lesson: cx.lesson.index,
            links: broken_anchor::facts(cx),
            terms: glossary_disagrees::facts(cx),
            tones: tone_placement::facts(cx),
            teaching: teaching::facts(cx),
            new_terms: probable_new_term::facts(cx),
            media: media_never_used::facts(cx),
            names: two_equivalents::facts(cx),
            used: used::facts(cx),
            acronyms: acronym_not_spelled_out::facts(cx),
        }
    }
}

/// What a check of the course may look at.
pub struct CourseContext<'a> {
    pub project: &'a Project,
    pub sources: &'a Sources,
    pub glossary: &'a Glossary,
    /// In the course's order; only the lessons that were asked for.
    pub lessons: &'a [Facts],
}

impl CourseContext<'_> {
    /// Whether every lesson was judged. What is used nowhere is only then known.
    pub fn is_whole(&self) -> bool {
        self.lessons.len() == self.project.lessons.len()
    }
}

/// A rule's work on a course: adds what it finds, after the findings of all lessons. It may change those of its own family.
pub type CourseCheck = fn(&CourseContext<'_>, &mut Vec<Finding>);
