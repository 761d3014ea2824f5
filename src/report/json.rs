//! Findings as JSON, version 1: the shape is a contract with scripts (design, section 7).
//! Paths are relative to the course; lines and columns count from 1, columns in Unicode scalar values.

use serde::Serialize;

use crate::diag::{Finding, Severity};
use crate::i18n::Catalog;
use crate::source::{Sources, Span};

use super::words::Words;

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
struct Place<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
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
pub fn json(findings: &[Finding], sources: &Sources, catalog: &Catalog, lessons: usize, terms: Terms) -> String {
    let count = |severity: Severity| findings.iter().filter(|f| f.severity == severity).count();
    let summary = Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        lessons,
        terms,
    };
    let findings = findings.iter().map(|finding| entry(finding, sources, catalog)).collect();
    let report = Report { version: 1, findings, summary };
    super::pretty(&report)
}

fn entry<'a>(finding: &'a Finding, sources: &'a Sources, catalog: &Catalog) -> Entry<'a> {
    let words = Words::of(finding, catalog);
    let related = |related: &crate::diag::Related| Related {
        place: place(Some(related.span), sources),
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
        place: place(finding.span, sources),
        related: finding.related.iter().map(related).collect(),
        fix: finding.fix.as_ref().map(|fix| Fix {
            title: words.fix.clone().unwrap_or_default(),
            safe: fix.safe,
            edits: fix.edits.iter().map(edit).collect(),
        }),
        message: words.message,
    }
}

fn place(span: Option<Span>, sources: &Sources) -> Place<'_> {
    let Some(span) = span else {
        return Place { file: "course.toml", line: 1, column: 1, end_line: 1, end_column: 1 };
    };
    let file = sources.get(span.file);
    let (start, end) = (file.start(span), file.end(span));
    Place { file: &file.path, line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
