//! SN07: can it be taught and answered?
//! What the quiz reader cannot read is `syntax::quiz`'s own finding.

pub mod answer_always_same_place;
pub mod exercise_without_key;
mod facts;
pub mod hours_do_not_add_up;
pub mod no_objectives;
pub mod objective_untested;
pub mod outcome_not_covered;
mod questions;
pub mod quiz_all_right;
pub mod quiz_feedback_differs;
pub mod quiz_no_feedback;
pub mod quiz_options_differ;
pub mod quiz_points_differ;
pub mod test_language;

pub use facts::{TeachingFacts, facts};
