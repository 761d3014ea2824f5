//! `songngu check`: findings only.
//! The work itself is `driver::check`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::diag::Severity;
use crate::driver::{self, CheckReport, Event, Session, Timings};
use crate::i18n::Message;
use crate::report::{Terms, json, short};

use crate::cli::error::Failure;
use crate::cli::progress::Progress;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let world = course::find(matches)?;
    let timings = Timings::default();
    let session = driver::open(&world, &timings)?;
    let progress = Progress::new(ui, &[]);
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let machine = matches.get_one::<String>("format").map_or("human", String::as_str);
    let quiet = machine != "human";
    let listen = |event: Event| {
        if !quiet {
            progress.hear(event)
        }
    };
    listen(loaded(&session));
    let report = driver::check(&session, &lessons, &course::selection(matches), &timings, &listen);
    progress.finish();
    match machine {
        "json" => {
            let terms = terms(&report);
            ui.give(&json(&report.findings, &session.sources, &ui.catalog, lessons.len(), terms))?;
        }
        "short" => {
            for finding in &report.findings {
                ui.give(&short(finding, &session.sources, &ui.catalog))?;
            }
        }
        _ => {
            ui.findings(&report.findings, &session.sources);
            ui.say(&format!("  {}\n", counts(ui, &session, &report)));
        }
    }
    if ui.timings {
        super::build::print_timings(ui, &timings);
    }
    Ok(ExitCode::from(u8::from(report.fails(course::fail_on(matches)))))
}

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
pub(super) fn counts(ui: &Ui, session: &Session, report: &CheckReport) -> String {
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
