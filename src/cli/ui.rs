//! The terminal as the commands see it: catalogue, style, what may be printed where.
//! What a finding looks like is `report::human`.

use std::io::{Write, stderr, stdout};
use std::path::Path;

use clap::ArgMatches;

use crate::diag::{Finding, Severity};
use crate::i18n::Catalog;
use crate::report::{HumanStyle, human};
use crate::source::Sources;
use crate::world::DiskWorld;

use super::env;
use super::error::Failure;

/// How this run talks to its user.
pub(super) struct Ui {
    pub catalog: Catalog,
    pub style: HumanStyle,
    pub quiet: bool,
    pub verbose: bool,
    pub timings: bool,
    /// Somebody watches standard error: progress may move.
    pub watched: bool,
}

impl Ui {
    pub fn new(catalog: Catalog, matches: &ArgMatches) -> Ui {
        let colour = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => true,
            Some("never") => false,
            _ => env::wants_colour(),
        };
        let style = HumanStyle { colour, unicode: env::draws_boxes(), width: env::columns() };
        let quiet = matches.get_flag("quiet");
        let (verbose, timings) = (matches.get_flag("verbose"), matches.get_flag("timings"));
        Ui { catalog, style, quiet, verbose, timings, watched: env::is_watched() && !quiet }
    }

    /// To standard error. A reader who went away is no reason to stop building.
    pub fn say(&self, text: &str) {
        let _ = stderr().write_all(text.as_bytes());
    }

    /// To standard output: what was asked for.
    pub fn give(&self, text: &str) -> Result<(), Failure> {
        stdout().write_all(text.as_bytes()).map_err(Failure::from)
    }

    /// To a file where one is named, else to standard output. Some shells recode what is sent into a file; this does not.
    pub fn give_to(&self, text: &str, file: Option<&Path>) -> Result<(), Failure> {
        let Some(file) = file else { return self.give(text) };
        DiskWorld::new(".").write(&file.to_string_lossy(), text.as_bytes()).map_err(Failure::from)
    }

    /// Findings for people. Notes are shown only to those who ask for more.
    pub fn findings(&self, findings: &[Finding], sources: &Sources) {
        let shown = findings.iter().filter(|finding| match finding.severity {
            Severity::Error => true,
            Severity::Warning => !self.quiet,
            Severity::Note => self.verbose && !self.quiet,
        });
        for finding in shown {
            self.say(&human(finding, sources, &self.catalog, self.style));
            self.say("\n");
        }
    }
}
