//! `songngu build`: checks, outputs, summary.
//! The work itself is `driver::build`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::ArgMatches;

use crate::driver::{self, BuildOptions, BuildReport, Built, Session, Timings};
use crate::i18n::Message;
use crate::project::OutputKind;

use crate::cli::COULD_NOT_RUN;
use crate::cli::error::Failure;
use crate::cli::progress::Progress;
use crate::cli::summary;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let start = Instant::now();
    let world = course::find(matches)?;
    let timings = Timings::default();
    let session = driver::open(&world, &timings)?;
    let outputs = outputs(&session, matches);
    let options = BuildOptions {
        outputs: &outputs,
        lessons: &course::lessons(&session, matches)?,
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| world.root().join(&session.project.out)),
        selection: course::selection_and_baseline(matches, &world)?,
    };
    let progress = Progress::new(ui, &outputs);
    progress.hear(summary::loaded(&session));
    let report = driver::build(&session, &world, &options, &timings, &|event| progress.hear(event));
    progress.finish();
    ui.findings(&report.check.findings, &session.sources);
    closing(ui, &session, &report, start.elapsed());
    if ui.timings {
        summary::timings(ui, &timings);
    }
    if !report.failed.is_empty() {
        return Ok(ExitCode::from(COULD_NOT_RUN));
    }
    Ok(ExitCode::from(u8::from(report.check.fails(course::fail_on(matches)))))
}

/// What `--to` names, else what the course asks for.
fn outputs(session: &Session, matches: &ArgMatches) -> Vec<OutputKind> {
    let Some(words) = matches.get_many::<String>("to") else { return session.project.outputs.clone() };
    let words: Vec<&String> = words.collect();
    OutputKind::ALL.into_iter().filter(|kind| words.iter().any(|word| *word == kind.as_str())).collect()
}

/// The last lines: counts, what was written where and what for, how long it took.
fn closing(ui: &Ui, session: &Session, report: &BuildReport, elapsed: Duration) {
    if ui.quiet {
        failed(ui, report);
        return;
    }
    let catalog = &ui.catalog;
    let rule = if ui.style.unicode { "─" } else { "-" };
    ui.say(&format!("  {}\n", rule.repeat(70)));
    summary::say_counts(ui, session, &report.check);
    let rows: Vec<[String; 5]> = report.built.iter().map(|built| row(ui, built)).collect();
    let width = |column: usize| rows.iter().map(|row| cells(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    for row in &rows {
        let line: Vec<String> = row.iter().zip(&widths).map(|(text, width)| pad(text, *width)).collect();
        ui.say(&format!("  {}\n", line.join("  ").trim_end()));
    }
    failed(ui, report);
    let message = Message::new().number("seconds", (elapsed.as_secs_f64() * 100.0).round() / 100.0);
    ui.say(&format!("  {}\n", catalog.format("summary-done", &message)));
}

fn failed(ui: &Ui, report: &BuildReport) {
    for (kind, error) in &report.failed {
        let name = ui.catalog.get(&format!("output-{}", kind.as_str()));
        let why = Failure::from(error.clone()).text(&ui.catalog);
        let message = Message::new().text("output", name).text("why", why);
        let text = ui.catalog.format("summary-failed-output", &message);
        ui.say(&format!("{}: {text}\n", ui.catalog.get("severity-error")));
    }
}

/// Name, place, what for, number of files, size.
fn row(ui: &Ui, built: &Built) -> [String; 5] {
    let catalog = &ui.catalog;
    let word = built.kind.as_str();
    [
        catalog.get(&format!("output-{word}")),
        built.path.display().to_string(),
        catalog.get(&format!("summary-use-{word}")),
        catalog.format("summary-files", &Message::new().count("count", built.files)),
        size(ui, built.bytes),
    ]
}

pub(super) fn size(ui: &Ui, bytes: u64) -> String {
    let (size, unit) = match bytes {
        0..1_000_000 => (bytes.div_ceil(1000) as f64, "kB"),
        _ => ((bytes as f64 / 100_000.0).round() / 10.0, "MB"),
    };
    ui.catalog.format("summary-size", &Message::new().number("size", size).text("unit", unit))
}

fn cells(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(cells(text))))
}
