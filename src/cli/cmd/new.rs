//! `songngu new DIR`: a starter course that builds clean, with a lesson in two languages and three terms.
//! The files themselves are in `src/assets/starter`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use crate::i18n::Message;
use crate::project::slug;
use crate::world::DiskWorld;

use crate::cli::error::Failure;
use crate::cli::ui::Ui;

/// The starter's files. `{id}` in the manifest becomes the folder's name.
const FILES: [(&str, &str); 4] = [
    ("course.toml", include_str!("../../assets/starter/course.toml")),
    ("lessons/01-bat-dau.vi.md", include_str!("../../assets/starter/lessons/01-bat-dau.vi.md")),
    ("lessons/01-bat-dau.en.md", include_str!("../../assets/starter/lessons/01-bat-dau.en.md")),
    ("glossaries/course.csv", include_str!("../../assets/starter/glossaries/course.csv")),
];

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let folder = matches.get_one::<PathBuf>("dir").cloned().unwrap_or_default();
    let world = DiskWorld::create(&folder)?.ok_or_else(|| Failure::NotEmpty(folder.clone()))?;
    let name = folder
        .file_name()
        .or(Path::new("course").file_name())
        .map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    for (path, text) in FILES {
        // A byte order mark makes Excel read the glossary as UTF-8.
        let mark = if path.ends_with(".csv") { "\u{FEFF}" } else { "" };
        world.write(path, format!("{mark}{}", text.replace("{id}", &slug(&name))).as_bytes())?;
    }
    let message = Message::new().text("dir", folder.display().to_string());
    ui.say(&ui.catalog.format("new-done", &message));
    ui.say("\n");
    Ok(ExitCode::SUCCESS)
}
