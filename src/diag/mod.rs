//! Findings about the user's material, as values without prose: rule, place, facts, fix.
//! Words come from the message catalogue when a finding is printed (`report`).

mod finding;
mod fix;
mod rule;

pub use finding::{Arg, Finding, Related};
pub use fix::{Edit, Fix};
pub use rule::{Rule, Severity};
