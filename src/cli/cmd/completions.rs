//! `songngu completions SHELL`: a script for the shell, from the one definition of the arguments.
//! Which shells there are is in `cli::args`.

use std::process::ExitCode;

use clap::ArgMatches;
use clap_complete::Shell;

use crate::cli::args;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let name = matches.get_one::<String>("shell").map_or("bash", String::as_str);
    let shell: Shell = name.parse().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut args::command(&ui.catalog), "songngu", &mut script);
    ui.give(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
