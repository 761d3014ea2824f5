//! What several commands say at the start and at the end: what was read, counts, stage times.
//! The table of what was written is `cmd::build`'s own.

use std::time::Duration;

use crate::diag::Severity;
use crate::driver::{CheckReport, Event, Session, Stage, Timings};
use crate::i18n::Message;
use crate::report::Terms;

use super::ui::Ui;

/// The event that says what was read.
pub(super) fn loaded(session: &Session) -> Event {
    let project = &session.project;
    Event::Loaded {
        lessons: project.lessons.len(),
        languages: 1 + usize::from(project.target.is_some()),
        glossaries: session.glossary_files,
        terms: session.glossary.concepts.len(),
    }
}

/// Terms used and covered in the whole course: a term counts once.
pub(super) fn terms(report: &CheckReport) -> Terms {
    let (used, covered) = crate::report::coverage::totals(&report.coverage);
    Terms { used, covered }
}

/// `12 lessons · terms with both forms 387/402 (96%) · 0 errors, 2 warnings`.
fn counts(ui: &Ui, session: &Session, report: &CheckReport) -> String {
    let terms = terms(report);
    let percent = (terms.covered * 100).checked_div(terms.used).unwrap_or(100);
    let message = Message::new()
        .count("lessons", session.project.lessons.len())
        .count("covered", terms.covered)
        .count("used", terms.used)
        .count("percent", percent)
        .count("errors", report.count(Severity::Error))
        .count("warnings", report.count(Severity::Warning))
        .count("notes", report.count(Severity::Note));
    ui.catalog.format("summary-counts", &message)
}

/// The counts, and what the baseline left out of them.
pub(super) fn say_counts(ui: &Ui, session: &Session, report: &CheckReport) {
    ui.say(&format!("  {}\n", counts(ui, session, report)));
    if report.left_out > 0 {
        let message = Message::new().count("count", report.left_out);
        ui.say(&format!("  {}\n", ui.catalog.format("baseline-left-out", &message)));
    }
}

/// The time of each stage, added up over all threads, with its share.
pub(super) fn timings(ui: &Ui, timings: &Timings) {
    let total: Duration = Stage::ALL.iter().map(|stage| timings.get(*stage)).sum();
    for stage in Stage::ALL {
        let time = timings.get(stage);
        let percent = 100.0 * time.as_secs_f64() / total.as_secs_f64().max(f64::MIN_POSITIVE);
        let message = Message::new()
            .text("stage", format!("{:<9}", stage.as_str()))
            .number("milliseconds", (time.as_secs_f64() * 10_000.0).round() / 10.0)
            .number("percent", percent.round());
        ui.say(&format!("  {}\n", ui.catalog.format("timing-share", &message)));
    }
}
