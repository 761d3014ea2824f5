//! Why a command could not run, in words with a way out.
//! Findings about the course are not here: they are values.

use std::path::PathBuf;

use crate::i18n::{Catalog, Message};
use crate::world::{WorldError, WorldErrorKind};

/// A command could not run at all: exit code 2.
#[derive(Debug)]
pub(super) enum Failure {
    /// No `course.toml` here or above.
    NoCourse(PathBuf),
    /// The folder for a new course holds something.
    NotEmpty(PathBuf),
    Files(WorldError),
    /// `explain` was asked for a code that no rule has; the one that may have been meant.
    NoSuchRule(String, Option<&'static str>),
    /// `--lesson` matched nothing.
    NoLesson(String),
    BadGlob(String),
    /// Standard output was closed or full.
    Output(std::io::Error),
}

impl From<WorldError> for Failure {
    fn from(error: WorldError) -> Failure {
        Failure::Files(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Output(error)
    }
}

impl Failure {
    pub fn text(&self, catalog: &Catalog) -> String {
        let say = |id: &str, value: String| catalog.format(id, &Message::new().text("value", value));
        match self {
            Failure::NoCourse(folder) => say("fail-no-course", folder.display().to_string()),
            Failure::NotEmpty(folder) => say("fail-not-empty", folder.display().to_string()),
            Failure::NoSuchRule(code, None) => say("fail-no-rule", code.clone()),
            Failure::NoSuchRule(code, Some(near)) => {
                let near = catalog.format("usage-near", &Message::new().text("near", *near));
                format!("{}\n  {near}", say("fail-no-rule", code.clone()))
            }
            Failure::NoLesson(glob) => say("fail-no-lesson", glob.clone()),
            Failure::BadGlob(glob) => say("fail-bad-glob", glob.clone()),
            Failure::Output(error) => say("fail-output", error.to_string()),
            Failure::Files(error) => {
                let id = match error.kind {
                    WorldErrorKind::NotFound => "fail-not-found",
                    WorldErrorKind::Denied => "fail-denied",
                    WorldErrorKind::InUse => "fail-in-use",
                    WorldErrorKind::NoSpace => "fail-no-space",
                    WorldErrorKind::Other => "fail-other",
                };
                let message = Message::new().text("value", error.path.as_str()).text("detail", error.detail.as_str());
                catalog.format(id, &message)
            }
        }
    }
}
