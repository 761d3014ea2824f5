//! SCORM packages of each edition: one SCO for the course with a menu of its own, a package a lesson, or a SCO a lesson.
//! `unit` compresses a lesson as soon as it is arranged, `package` puts the course together. Pages are written by `emit::html`, the player is `assets/scorm`.

mod budget;
mod course;
mod describe;
mod guide;
mod manifest;
mod offline;
mod package;
mod player;
mod practice;
mod words;

pub use offline::{offline, single_name};
pub use package::{Unit, name, packages, unit, unit_and_files};

use crate::diag::Rule;

/// The standard that a package follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    Scorm12,
    /// SCORM 2004, 3rd and 4th edition: one run-time, two manifests.
    Scorm2004Third,
    Scorm2004Fourth,
}

impl Edition {
    /// The run-time's version, as the player's scripts name it.
    fn run_time(self) -> &'static str {
        match self {
            Edition::Scorm12 => "1.2",
            Edition::Scorm2004Third | Edition::Scorm2004Fourth => "2004",
        }
    }

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Scorm12 => "SCORM 1.2",
            Edition::Scorm2004Third => "SCORM 2004 3rd Edition",
            Edition::Scorm2004Fourth => "SCORM 2004 4th Edition",
        }
    }
}

/// To the player's scripts: there is no platform.
const NO_RUN_TIME: &str = "none";

/// What the player must remember does not fit into cmi.suspend_data. Arguments: `length`, `limit`, `questions`.
pub const MEMORY_TOO_LONG: Rule = Rule::error("SN0801", "learner-memory-too-long");
