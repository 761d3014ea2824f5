//! Findings as JSON, version 1: the shape is a contract with scripts (design, section 7).
//! Paths are relative to the course; lines and columns count from 1, columns in Unicode scalar values.

use serde::Serialize;

use crate::diag::{Finding, Severity};

use super::input::FindingsInput;
use super::place::Place;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    findings: Vec<Entry<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    lang: Option<String>,
    #[serde(flatten)]
    place: Place<'a>,
    message: String,
    related: Vec<Related<'a>>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    message: String,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: String,
    safe: bool,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    file: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
}

/// The numbers at the end of the report.
#[derive(Serialize, Clone, Copy, Debug)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
    pub lessons: usize,
    pub terms: Terms,
}

/// Terms used in the course, and those of them that have their equivalent everywhere.
#[derive(Serialize, Clone, Copy, Debug)]
pub struct Terms {
    pub used: usize,
    pub covered: usize,
}

/// The whole report, pretty-printed, with a line end.
pub(super) fn json(input: &FindingsInput<'_>) -> String {
    let summary = Summary {
        errors: input.count(Severity::Error),
        warnings: input.count(Severity::Warning),
        notes: input.count(Severity::Note),
        lessons: input.project.lessons.len(),
        terms: input.terms,
    };
    let findings = input.findings.iter().map(|finding| entry(finding, input)).collect();
    super::pretty(&Report { version: 1, findings, summary })
}

fn entry<'a>(finding: &'a Finding, input: &FindingsInput<'a>) -> Entry<'a> {
    let (words, sources) = (input.words(finding), input.sources);
    let related = |related: &crate::diag::Related| Related {
        place: Place::of(Some(related.span), sources),
        message: words.related.clone().unwrap_or_default(),
    };
    let edit = |edit: &'a crate::diag::Edit| Edit {
        file: &sources.get(edit.span.file).path,
        start: edit.span.start,
        end: edit.span.end,
        text: &edit.text,
    };
    Entry {
        code: finding.rule.code,
        severity: finding.severity.as_str(),
        lang: finding.lang.map(|lang| lang.to_string()),
        place: Place::of(finding.span, sources),
        related: finding.related.iter().map(related).collect(),
        fix: finding.fix.as_ref().map(|fix| Fix {
            title: words.fix.clone().unwrap_or_default(),
            safe: fix.safe,
            edits: fix.edits.iter().map(edit).collect(),
        }),
        message: words.message,
    }
}
