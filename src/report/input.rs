//! What the reports of findings read, and the few sentences that several of them say alike.
//! Each format is a file of its own.

use crate::diag::{Finding, Rule, Severity};
use crate::i18n::Catalog;
use crate::project::Project;
use crate::source::Sources;

use super::json::Terms;
use super::words::Words;

/// The findings of a course and what puts them into words.
#[derive(Clone, Copy)]
pub struct FindingsInput<'a> {
    pub project: &'a Project,
    pub sources: &'a Sources,
    /// In the order of the report.
    pub findings: &'a [Finding],
    pub catalog: &'a Catalog,
    pub terms: Terms,
    pub rules: &'a [RulePage],
    /// The course's folder below its repository, with `/` at the end; empty at its top. Services that show findings
    /// beside the code count paths from there.
    pub folder: &'a str,
}

/// A rule and its explain page in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct RulePage {
    pub rule: &'static Rule,
    pub page: &'static str,
}

impl RulePage {
    /// The page without its title.
    pub fn body(&self) -> &'static str {
        self.page.split_once('\n').map_or("", |(_, body)| body.trim())
    }

    /// What the rule is about: the first paragraph.
    pub fn summary(&self) -> &'static str {
        let body = self.body();
        body.split("\n\n").next().unwrap_or(body)
    }

    /// The first sentence of that.
    pub fn sentence(&self) -> &'static str {
        let summary = self.summary();
        summary.find(". ").map_or(summary, |end| &summary[..=end])
    }
}

impl FindingsInput<'_> {
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// A path of the course as its repository knows it.
    pub(super) fn path(&self, file: &str) -> String {
        format!("{}{file}", self.folder)
    }

    pub(super) fn words(&self, finding: &Finding) -> Words {
        Words::of(finding, self.catalog)
    }

    /// The index of the lesson that a finding stands in; none for what stands in the manifest or a glossary.
    pub(super) fn lesson_of(&self, finding: &Finding) -> Option<usize> {
        let file = finding.span?.file;
        self.project
            .lessons
            .iter()
            .position(|lesson| lesson.files.iter().any(|(_, own)| own.as_ref().is_some_and(|own| own.id == file)))
    }
}

/// The message, and on a line of its own what to do about it.
pub(super) fn with_help(words: &Words, catalog: &Catalog) -> String {
    match &words.help {
        Some(help) => format!("{}\n{}: {help}", words.message, catalog.get("report-help")),
        None => words.message.clone(),
    }
}
