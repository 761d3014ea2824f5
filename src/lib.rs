//! songngu: a compiler for bilingual courses.
//! The stages and layers are described in `docs/ARCHITECTURE.md`; `tests/tidy.rs` holds the code to them.

pub mod check;
pub mod cli;
pub mod codec;
pub mod course;
pub mod diag;
pub mod doc;
pub mod driver;
pub mod emit;
pub mod glossary;
pub mod i18n;
pub mod lang;
pub mod project;
pub mod report;
pub mod source;
pub mod syntax;
pub mod view;
pub mod world;
