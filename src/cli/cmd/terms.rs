//! `songngu terms`: how the terms of the glossary are used.
//! The tables themselves are `report::coverage` and `report::uses`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::cli::error::Failure;
use crate::cli::ui::Ui;

pub(in crate::cli) fn run(_: &Ui, _: &ArgMatches) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
