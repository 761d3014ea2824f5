//! SN02: are the terms the glossary's, and the same thing in both languages?
//! Finding the uses is `course::terms`; the glossary's own problems are its reader's (SN004).

pub mod acronym_not_spelled_out;
mod acronyms;
pub mod admitted_form;
mod answers;
pub mod concept_without_equivalent;
pub mod deprecated_concept;
pub mod forbidden_form;
pub mod glossary_disagrees;
pub mod probable_new_term;
pub mod quiz_term_not_taught;
mod spoken;
pub mod term_never_used;
pub mod term_without_equivalent;
pub mod two_equivalents;
pub mod used;
mod usual;

pub use answers::Answers;
