//! `songngu sync`: how far translations are in step with their sources, and accepting what was reviewed.
//! The work itself is `driver::status` and `driver::accept`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::course::{LOCK, Reviewer};
use crate::driver::{self, LessonStatus, Session, Timings};
use crate::i18n::Message;
use crate::report::sync::{SyncRow, json, table};
use crate::world::DiskWorld;

use crate::cli::env;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(ExitCode::FAILURE) };
    let world = course::find(matches)?;
    let timings = Timings::default();
    let session = driver::open(&world, &timings)?;
    // A line of the lock that cannot be read would be missed in silence.
    let of_lock = session.findings.iter().filter(|finding| finding.rule.code.starts_with("SN03")).cloned();
    ui.findings(&of_lock.collect::<Vec<_>>(), &session.sources);
    match name {
        "status" => status(ui, matches, &session, &timings),
        _ => accept(ui, matches, &world, &session, &timings),
    }
}

fn status(ui: &Ui, matches: &ArgMatches, session: &Session, timings: &Timings) -> Result<ExitCode, Failure> {
    let lessons = driver::status(session, timings);
    let mut total = LessonStatus::default();
    lessons.iter().for_each(|lesson| total.add(lesson));
    let rows: Vec<SyncRow> = lessons.iter().map(row).collect();
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => json(&rows, &row(&total)),
        _ => table(&rows, &row(&total), &ui.catalog, ui.style.unicode),
    };
    ui.give(&text)?;
    if session.lock.is_none() && !ui.quiet {
        ui.say(&format!("  {}\n", ui.catalog.get("sync-no-lock")));
    }
    Ok(ExitCode::SUCCESS)
}

fn row(status: &LessonStatus) -> SyncRow {
    let LessonStatus { fresh, stale, missing, unreviewed, draft, .. } = *status;
    SyncRow { lesson: status.lesson.clone(), segments: status.total(), fresh, stale, missing, unreviewed, draft }
}

fn accept(
    ui: &Ui,
    matches: &ArgMatches,
    world: &DiskWorld,
    session: &Session,
    timings: &Timings,
) -> Result<ExitCode, Failure> {
    let lessons = course::lessons(session, matches)?;
    let name = matches.get_one::<String>("by").cloned().unwrap_or_default();
    let report = driver::accept(session, &lessons, &Reviewer { name, date: env::today() }, timings);
    if session.lock.as_ref() != Some(&report.lock) {
        world.write(LOCK, report.lock.text().as_bytes())?;
    }
    if !ui.quiet {
        let say = |id: &str, count: usize| {
            let message = Message::new().count("count", count).count("lessons", lessons.len()).text("file", LOCK);
            ui.say(&format!("  {}\n", ui.catalog.format(id, &message)));
        };
        say("sync-accepted", report.accepted);
        let more =
            [("sync-drafts", report.drafts), ("sync-no-translation", report.missing), ("sync-dropped", report.dropped)];
        more.into_iter().filter(|(_, count)| *count > 0).for_each(|(id, count)| say(id, count));
    }
    Ok(ExitCode::SUCCESS)
}
