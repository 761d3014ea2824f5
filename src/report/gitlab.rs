//! Findings as a code quality report of GitLab: an array of issues, each known by its fingerprint from run to run.
//! The service wants few keys (description, check_name, fingerprint, severity, location); others it does not read.

use serde::Serialize;

use crate::diag::Severity;

use super::fingerprint::fingerprints;
use super::input::FindingsInput;
use super::place::Place;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// The whole report.
pub(super) fn gitlab(input: &FindingsInput<'_>) -> String {
    let prints = fingerprints(input.findings, input.sources);
    let issues: Vec<Issue> = input
        .findings
        .iter()
        .zip(prints)
        .map(|(finding, fingerprint)| {
            let place = Place::of(finding.span, input.sources);
            Issue {
                description: input.words(finding).message,
                check_name: finding.rule.code,
                fingerprint,
                severity: severity(finding.severity),
                location: Location {
                    path: input.path(place.file),
                    lines: Lines { begin: place.line, end: place.end_line },
                },
            }
        })
        .collect();
    super::pretty(&issues)
}

/// Of info, minor, major, critical, blocker.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}
