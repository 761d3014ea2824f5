//! Findings and tables out to bytes: for people, for scripts, for continuous integration.
//! A format is one file and one row in `Format`; printing is the cli's.

pub mod coverage;
mod human;
mod json;
mod short;
mod table;
pub mod uses;
mod words;

pub use coverage::TermsInput;
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

/// A value as pretty-printed JSON with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
