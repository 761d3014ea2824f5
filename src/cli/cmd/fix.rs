//! `songngu fix`: mends what can be mended, or shows what would change.
//! The work itself is `driver::fix`.

use std::process::ExitCode;

use clap::ArgMatches;

use crate::codec::diff;
use crate::driver::{self, Change, FixOptions, FixReport, Timings};
use crate::i18n::Message;

use crate::cli::error::Failure;
use crate::cli::progress::Progress;
use crate::cli::summary;
use crate::cli::ui::Ui;

use super::course;

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let world = course::find(matches)?;
    let timings = Timings::default();
    let selection = course::selection(matches);
    let options = FixOptions { selection: &selection, unsafe_fixes: matches.get_flag("unsafe-fixes") };
    let progress = Progress::new(ui, &[]);
    let report = driver::fix(&world, &options, &timings, &|event| progress.hear(event))?;
    progress.finish();
    let only_shown = matches.get_flag("diff");
    if only_shown {
        for change in &report.changes {
            ui.give(&diff::unified(&change.path, &change.before, &change.after))?;
        }
    } else {
        world.write_all(report.changes.iter().map(|change| (change.path.as_str(), change.after.as_bytes())))?;
    }
    closing(ui, &report, &options, only_shown);
    if ui.timings {
        summary::timings(ui, &timings);
    }
    // What was only shown is still there.
    let left = if only_shown { &report.found } else { &report.left };
    Ok(ExitCode::from(u8::from(left.fails(course::fail_on(matches)))))
}

/// The last lines: what was mended where, what is left and how to go on.
fn closing(ui: &Ui, report: &FixReport, options: &FixOptions<'_>, only_shown: bool) {
    if ui.quiet {
        return;
    }
    let catalog = &ui.catalog;
    for change in &report.changes {
        ui.say(&format!("  {}\n", line(ui, change)));
    }
    let message = Message::new().count("count", report.mended).count("files", report.changes.len());
    let id = match (report.mended, only_shown) {
        (0, _) => "fix-nothing",
        (_, true) => "fix-would-mend",
        (_, false) => "fix-mended",
    };
    ui.say(&format!("  {}\n", catalog.format(id, &message)));
    let waiting = report.unsafe_left();
    if waiting > 0 && !options.unsafe_fixes {
        ui.say(&format!("  {}\n", catalog.format("fix-unsafe-left", &Message::new().count("count", waiting))));
    }
    summary::say_counts(ui, &report.session, &report.left);
}

/// `lessons/01.vi.md: 3 (SN0028 × 2, SN0202)`.
fn line(ui: &Ui, change: &Change) -> String {
    let times = if ui.style.unicode { "×" } else { "x" };
    let rules: Vec<String> = change
        .mended
        .iter()
        .map(|(rule, count)| if *count == 1 { rule.code.to_owned() } else { format!("{} {times} {count}", rule.code) })
        .collect();
    let count: usize = change.mended.iter().map(|(_, count)| count).sum();
    let message =
        Message::new().text("file", change.path.as_str()).count("count", count).text("rules", rules.join(", "));
    ui.catalog.format("fix-file", &message)
}
