//! The command line: arguments, terminal, progress, exit codes. The only layer that prints.
//! What was asked for goes to standard output; progress, findings for people and summaries to standard error.

mod args;
mod cmd;
mod env;
mod error;
mod page;
mod progress;
mod summary;
mod ui;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::i18n::{Catalog, Locale, negotiate};
use error::Failure;
use ui::Ui;

/// Exit code for "could not run at all".
const COULD_NOT_RUN: u8 = 2;

/// Runs the command with its arguments, the program's name first.
///
/// Gives 0 when nothing reached the failure level, 1 when findings did, 2 when it could not run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let catalog = Catalog::new(reader_language(&arguments));
    let matches = match args::command(&catalog).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(wrong) => return usage::report(&wrong, &catalog),
    };
    let ui = Ui::new(catalog, &matches);
    if let Some(jobs) = matches.get_one::<usize>("jobs") {
        // Only the first call in a process counts, and this is it.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(*jobs).build_global();
    }
    let outcome = match matches.subcommand() {
        Some(("new", matches)) => cmd::new::run(&ui, matches),
        Some(("build", matches)) => cmd::build::run(&ui, matches),
        Some(("check", matches)) => cmd::check::run(&ui, matches),
        Some(("fix", matches)) => cmd::fix::run(&ui, matches),
        Some(("sync", matches)) => cmd::sync::run(&ui, matches),
        Some(("terms", matches)) => cmd::terms::run(&ui, matches),
        Some(("verify", matches)) => cmd::verify::run(&ui, matches),
        Some(("explain", matches)) => cmd::explain::run(&ui, matches),
        Some(("completions", matches)) => cmd::completions::run(&ui, matches),
        _ => Ok(ExitCode::from(COULD_NOT_RUN)),
    };
    outcome.unwrap_or_else(|failure: Failure| {
        ui.say(&format!("{}: {}\n", ui.catalog.get("severity-error"), failure.text(&ui.catalog)));
        ExitCode::from(COULD_NOT_RUN)
    })
}

/// The interface language: the flag, then the variables in their order, then the operating system's setting.
fn reader_language(arguments: &[OsString]) -> Locale {
    let flag = env::flag_value(arguments, "--ui-lang");
    let wishes: Vec<String> = flag.into_iter().chain(env::language_wishes()).collect();
    negotiate(wishes.iter().map(String::as_str))
}
