//! `songngu check`: findings only.
//! The work itself is `driver::check`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::driver::{self, Baseline, Event, Timings};
use crate::i18n::Message;
use crate::report::{FindingsInput, Format};
use crate::world::DiskWorld;

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
    let format = matches.get_one::<String>("format").and_then(|word| Format::of(word)).unwrap_or(Format::Human);
    let listen = |event: Event| {
        if format == Format::Human {
            progress.hear(event)
        }
    };
    listen(summary::loaded(&session));
    let writes = matches.get_flag("write-baseline");
    let selection = if writes { course::selection(matches) } else { course::selection_and_baseline(matches, &world)? };
    let report = driver::check(&session, &lessons, &selection, &timings, &listen);
    progress.finish();
    if writes {
        let path = course::baseline_path(matches)?;
        return write_baseline(ui, &world, &path, &Baseline::of(&report.findings, &session.sources));
    }
    let input = FindingsInput {
        project: &session.project,
        sources: &session.sources,
        findings: &report.findings,
        catalog: &ui.catalog,
        terms: summary::terms(&report),
        rules: &driver::pages(ui.catalog.locale()),
        folder: &world.folder_in_repository(),
    };
    let text = match format {
        Format::Human => {
            ui.findings(&report.findings, &session.sources);
            summary::say_counts(ui, &session, &report);
            None
        }
        Format::Html => Some(driver::review(&session, &report, input, &timings)),
        _ => format.text(&input),
    };
    if let Some(text) = text {
        ui.give_to(&text, matches.get_one::<PathBuf>("out").map(PathBuf::as_path))?;
    }
    if ui.timings {
        summary::timings(ui, &timings);
    }
    Ok(ExitCode::from(u8::from(report.fails(course::fail_on(matches)))))
}

/// Accepts what there is: from now on only new findings are shown.
fn write_baseline(ui: &Ui, world: &DiskWorld, path: &str, baseline: &Baseline) -> Result<ExitCode, Failure> {
    world.write(path, baseline.text().as_bytes())?;
    let message = Message::new().count("count", baseline.len()).text("file", path);
    ui.say(&format!("  {}\n", ui.catalog.format("baseline-written", &message)));
    Ok(ExitCode::SUCCESS)
}
