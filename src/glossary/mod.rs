//! Terms: concepts with their forms in each language, read from CSV, merged, and found in text.
//! What a lesson does with terms is `course::terms`.

mod entry;
mod interim;

pub use entry::{Concept, Designations, Form, FormKind, Glossary, Status, TermId};
pub use interim::*;
