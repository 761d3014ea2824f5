//! `songngu terms`: how the terms of the glossary are used.
//! The tables themselves are `report::coverage` and `report::uses`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::driver::{self, CheckReport, Selection, Timings};
use crate::report::{TermsInput, coverage, uses};

use crate::cli::error::Failure;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(ExitCode::FAILURE) };
    let world = course::find(matches)?;
    let timings = Timings::default();
    let session = driver::open(&world, &timings)?;
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let report = driver::check(&session, &lessons, &Selection::default(), &timings, &|_| {});
    let input = TermsInput { project: &session.project, sources: &session.sources, glossary: &session.glossary };
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    ui.give(&text(ui, name, format, &input, &report))?;
    Ok(ExitCode::SUCCESS)
}

fn text(ui: &Ui, name: &str, format: &str, input: &TermsInput<'_>, report: &CheckReport) -> String {
    match (name, format) {
        ("coverage", "json") => coverage::json(input, &report.coverage),
        ("coverage", "csv") => coverage::csv(input, &report.coverage),
        ("coverage", _) => coverage::table(input, &report.coverage, &ui.catalog, ui.style.unicode),
        (_, "json") => uses::json(input, &report.uses),
        (_, "csv") => uses::csv(input, &report.uses),
        _ => uses::table(input, &report.uses, &ui.catalog),
    }
}
