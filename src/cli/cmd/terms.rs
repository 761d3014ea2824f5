//! `songngu terms`: how the terms of the glossary are used, and which terms it lacks.
//! What is printed is made in `report`: `coverage`, `uses`, `find`, `proposals`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::driver::{self, Selection, Session, Timings};
use crate::report::{TermsInput, coverage, coverage_html, find, proposals, uses};

use crate::cli::error::Failure;
use crate::cli::summary;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(ExitCode::FAILURE) };
    let world = course::find(matches)?;
    let timings = Timings::default();
    let session = driver::open(&world, &timings)?;
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let text = match name {
        "extract" => extracted(ui, format, &session, &timings),
        "find" => found(ui, matches, format, &session, &timings),
        _ => used(ui, name, format, &session, &timings),
    };
    ui.give(&text)?;
    if ui.timings {
        summary::timings(ui, &timings);
    }
    Ok(ExitCode::SUCCESS)
}

fn found(ui: &Ui, matches: &ArgMatches, format: &str, session: &Session, timings: &Timings) -> String {
    let words = matches.get_one::<String>("term").map_or("", String::as_str);
    let search = driver::find(session, words, timings);
    let found = find::Found {
        words,
        terms: &search.terms,
        hits: &search.hits,
        near: &search.near,
        counterpart: search.counterpart.as_ref(),
    };
    let input = input(session);
    match format {
        "json" => find::json(&input, &found),
        "csv" => find::csv(&input, &found),
        _ => find::table(&input, &found, &ui.catalog, ui.style),
    }
}

fn input(session: &Session) -> TermsInput<'_> {
    TermsInput { project: &session.project, sources: &session.sources, glossary: &session.glossary }
}

fn extracted(ui: &Ui, format: &str, session: &Session, timings: &Timings) -> String {
    let found = driver::extract(session, timings);
    match format {
        "json" => proposals::json(&found, &session.sources),
        "csv" => proposals::csv(&found, &session.sources, &ui.catalog),
        _ => proposals::table(&found, &session.sources, &ui.catalog),
    }
}

fn used(ui: &Ui, name: &str, format: &str, session: &Session, timings: &Timings) -> String {
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let report = driver::check(session, &lessons, &Selection::default(), timings, &|_| {});
    let input = input(session);
    match (name, format) {
        ("coverage", "json") => coverage::json(&input, &report.coverage),
        ("coverage", "csv") => coverage::csv(&input, &report.coverage),
        ("coverage", "html") => coverage_html::page(&input, &report.coverage, &ui.catalog),
        ("coverage", _) => coverage::table(&input, &report.coverage, &ui.catalog, ui.style.unicode),
        (_, "json") => uses::json(&input, &report.uses),
        (_, "csv") => uses::csv(&input, &report.uses),
        _ => uses::table(&input, &report.uses, &ui.catalog),
    }
}
