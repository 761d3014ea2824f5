//! SN02: are the terms the glossary's, and the same thing in both languages?
//! Finding the uses is `course::terms`; the glossary's own problems are its reader's (SN004).

mod answers;
pub mod forbidden_form;
pub mod glossary_disagrees;
pub mod probable_new_term;
mod said_instead;
pub mod term_without_equivalent;
