//! Runs the stages: loads a course, takes each lesson through parse, analyse, check, arrange and emit, on all cores.
//! Prints nothing; the caller hears of progress through `event`.

mod baseline;
mod build;
mod check;
mod event;
mod explain;
mod extract;
mod find;
mod fix;
mod lesson;
mod media;
mod output;
mod outputs;
mod review;
pub mod rules;
mod select;
mod session;
mod suppress;
mod sync;
mod timing;
mod verify;

pub use baseline::{BASELINE, Baseline};
pub use build::{BuildOptions, BuildReport, Built, build};
pub use check::{CheckReport, check};
pub use event::Event;
pub use explain::{explain, pages};
pub use extract::extract;
pub use find::{Search, find};
pub use fix::{Change, FixOptions, FixReport, fix};
pub use lesson::{Analysed, analyse};
pub use review::review;
pub use select::Selection;
pub use session::{Session, open};
pub use sync::{AcceptReport, LessonStatus, accept, status};
pub use timing::{Stage, Timings};
pub use verify::{Summary, Verified, verify};
