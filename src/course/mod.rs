//! A lesson in its two versions, analysed: aligned blocks, term uses, links, and what of it was reviewed.
//! Takes parsed documents and gives values; judging them is `check`, laying them out `view`.

mod align;
mod concordance;
pub mod extract;
mod lesson;
mod links;
mod lock;
mod segment;
mod terms;

pub use align::{align, alone, pairs_inside};
pub use concordance::{Hit, Marked, Place, concordance, text_places};
pub use lesson::{Confidence, Lesson, Pair, TermUse};
pub use links::{LinkTarget, decode, resolve};
pub use lock::{Accepted, Freshness, LOCK, Lock, ReviewState, Reviewer};
pub use segment::{Segment, segments};
pub use terms::{ConceptCoverage, Coverage, LessonCoverage, SideCoverage, coverage, uses};

use crate::diag::Rule;

/// The rules of this layer.
pub const RULES: &[&Rule] = &[&lock::LOCK_LINE];
