//! `songngu check`: findings only.
//! The work itself is `driver::check`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::driver::{self, Event, Timings};
use crate::report::{json, short};

use crate::cli::error::Failure;
use crate::cli::progress::Progress;
use crate::cli::summary;
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
    listen(summary::loaded(&session));
    let report = driver::check(&session, &lessons, &course::selection(matches), &timings, &listen);
    progress.finish();
    match machine {
        "json" => {
            let terms = summary::terms(&report);
            ui.give(&json(&report.findings, &session.sources, &ui.catalog, lessons.len(), terms))?;
        }
        "short" => {
            for finding in &report.findings {
                ui.give(&short(finding, &session.sources, &ui.catalog))?;
            }
        }
        _ => {
            ui.findings(&report.findings, &session.sources);
            ui.say(&format!("  {}\n", summary::counts(ui, &session, &report)));
        }
    }
    if ui.timings {
        summary::timings(ui, &timings);
    }
    Ok(ExitCode::from(u8::from(report.fails(course::fail_on(matches)))))
}
