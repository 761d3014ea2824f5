//! The commands, one a file: each reads its arguments, calls the driver and prints the outcome.
//! Which course and which lessons are meant is found in `course`.

pub(super) mod build;
pub(super) mod check;
pub(super) mod completions;
mod course;
pub(super) mod explain;
pub(super) mod fix;
pub(super) mod new;
pub(super) mod sync;
pub(super) mod terms;
pub(super) mod verify;
