//! A lesson in its two versions, analysed: aligned blocks, term uses, links.
//! Takes parsed documents and gives values; judging them is `check`, laying them out `view`.

mod align;
mod lesson;
mod links;
mod terms;

pub use align::{align, alone};
pub use lesson::{Confidence, Lesson, Pair, TermUse};
pub use links::{LinkTarget, decode, resolve};
pub use terms::{ConceptCoverage, Coverage, LessonCoverage, SideCoverage, coverage, uses};
