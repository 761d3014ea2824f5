//! SCORM 1.2 packages: one SCO for the course with a menu of its own. `unit` compresses a lesson as soon as it is
//! arranged, `package` puts the course together. Pages are written by `emit::html`, the player is `assets/scorm`.

mod budget;
mod course;
mod manifest;
mod package;
mod player;
mod read_me;
mod words;

pub use package::{Unit, package, unit};

use crate::diag::Rule;

/// What the player must remember does not fit into cmi.suspend_data. Arguments: `length`, `limit`, `questions`.
pub const MEMORY_TOO_LONG: Rule = Rule::error("SN0801", "learner-memory-too-long");
