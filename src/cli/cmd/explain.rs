//! `songngu explain SN0101`: a rule's whole story.
//! The pages are in `locales/*/explain`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::driver::{self, rules};

use crate::cli::error::Failure;
use crate::cli::ui::Ui;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let wish = matches.get_one::<String>("code").map_or("", String::as_str);
    let rule = rules::find(wish).ok_or_else(|| Failure::NoSuchRule(wish.to_owned()))?;
    let page = driver::explain(rule.code, ui.catalog.locale()).ok_or_else(|| Failure::NoSuchRule(wish.to_owned()))?;
    ui.give(page)?;
    Ok(ExitCode::SUCCESS)
}
