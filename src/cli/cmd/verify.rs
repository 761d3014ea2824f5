//! `songngu verify`: judges a finished package, anybody's.
//! The work itself is `driver::verify`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use crate::diag::Severity;
use crate::driver::{self, Verified};
use crate::i18n::Message;
use crate::report::html::Review;
use crate::report::{FindingsInput, Format, Terms};
use crate::world::{DiskWorld, World};

use crate::cli::error::Failure;
use crate::cli::ui::Ui;

use super::{build, course};

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let path = matches.get_one::<PathBuf>("package").map_or(Path::new(""), PathBuf::as_path);
    let shown = path.to_string_lossy().replace('\\', "/");
    let bytes = DiskWorld::new(".").read(&path.to_string_lossy())?;
    let verified = driver::verify(&shown, bytes, &course::selection(matches))?;
    let format = matches.get_one::<String>("format").and_then(|word| Format::of(word)).unwrap_or(Format::Human);
    let input = FindingsInput {
        project: &verified.project,
        sources: &verified.sources,
        findings: &verified.findings,
        catalog: &ui.catalog,
        terms: Terms { used: 0, covered: 0 },
        rules: &driver::pages(ui.catalog.locale()),
        folder: "",
    };
    let text = match format {
        Format::Human => {
            ui.findings(&verified.findings, &verified.sources);
            say(ui, &verified);
            None
        }
        Format::Html => Some(Review::new(input, &[]).page(&[])),
        _ => format.text(&input),
    };
    if let Some(text) = text {
        ui.give_to(&text, matches.get_one::<PathBuf>("out").map(PathBuf::as_path))?;
    }
    let fail_on = course::fail_on(matches);
    let fails = verified.findings.iter().any(|finding| finding.severity >= fail_on);
    Ok(ExitCode::from(u8::from(fails)))
}

/// What the package is, and how it looks.
fn say(ui: &Ui, verified: &Verified) {
    let say = |id: &str, message: &Message<'_>| ui.say(&format!("  {}\n", ui.catalog.format(id, message)));
    if let Some(summary) = &verified.summary {
        let version = summary.version.map_or_else(|| ui.catalog.get("verify-no-version"), str::to_owned);
        let message = Message::new()
            .text("version", version)
            .text("title", if summary.title.is_empty() { "–" } else { summary.title.as_str() })
            .count("scos", summary.scos)
            .text("files", ui.catalog.format("summary-files", &Message::new().count("count", summary.files)))
            .text("size", build::size(ui, summary.bytes));
        say("verify-package", &message);
    }
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| verified.count(severity));
    if errors + warnings == 0 {
        say("verify-clean", &Message::new().count("notes", notes));
    } else {
        say("verify-counts", &Message::new().count("errors", errors).count("warnings", warnings).count("notes", notes));
    }
}
