//! Terms: concepts with their forms in each language, read from CSV, merged, and found in text.
//! What a lesson does with terms is `course::terms`.

mod common;
mod entry;
mod format;
mod lint;
mod matcher;
mod merge;
mod shipped;

pub use entry::{Concept, Designations, Form, FormKind, Glossary, Status, TermId};
pub use format::edit::admit;
pub use matcher::{Match, Matcher};
pub use merge::read;
pub use shipped::{SHIPPED, shipped};

use crate::diag::Rule;

/// Every rule about glossary files.
pub const RULES: &[&Rule] = &[
    &format::csv::BAD_HEADER,
    &format::csv::UNKNOWN_COLUMN,
    &format::csv::MISSPELT_COLUMN,
    &format::csv::BAD_ROW,
    &format::csv::EMPTY_FORM,
    &merge::SHARED_FORM,
    &merge::DUPLICATE,
    &format::csv::BAD_VALUE,
    &lint::UNUSUAL_FORM,
];
