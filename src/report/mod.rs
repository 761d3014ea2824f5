//! Findings and tables out to bytes: for people, for scripts, for continuous integration.
//! A format is one file and one row in `Format`; printing is the cli's.

pub mod coverage;
mod human;
mod json;
mod short;
mod words;

pub use human::{HumanStyle, human};
pub use json::{Terms, json};
pub use short::short;
pub use words::{Words, severity_word};

/// The formats of `check --format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Human,
    Short,
    Json,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::Human, Format::Short, Format::Json];

    pub fn as_str(self) -> &'static str {
        match self {
            Format::Human => "human",
            Format::Short => "short",
            Format::Json => "json",
        }
    }
}
