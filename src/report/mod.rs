//! Findings and tables out to bytes: for people, for scripts, for continuous integration.
//! A format is one file and one row in `Format`; printing is the cli's.

mod context;
pub mod coverage;
pub mod coverage_html;
pub mod find;
mod fingerprint;
mod frame;
mod github;
mod gitlab;
pub mod html;
mod human;
mod input;
mod json;
mod junit;
mod place;
pub mod proposals;
mod sarif;
mod short;
pub mod sync;
mod table;
pub mod uses;
mod words;

pub use coverage::TermsInput;
pub use human::{HumanStyle, human};
pub use input::{FindingsInput, RulePage};
pub use json::Terms;
pub use short::short;
pub use words::{Words, severity_word};

/// The formats of `check --format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Human,
    Short,
    Json,
    Sarif,
    Junit,
    Github,
    Gitlab,
    Html,
}

impl Format {
    pub const ALL: [Format; 8] = [
        Format::Human,
        Format::Short,
        Format::Json,
        Format::Sarif,
        Format::Junit,
        Format::Github,
        Format::Gitlab,
        Format::Html,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Format::Human => "human",
            Format::Short => "short",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::Junit => "junit",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Html => "html",
        }
    }

    /// The format of a word.
    pub fn of(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// All findings as this format has them; `None` where more is wanted: a terminal for `human`, the lessons for `html`.
    pub fn text(self, input: &FindingsInput<'_>) -> Option<String> {
        let lines = || input.findings.iter().map(|finding| short(finding, input.sources, input.catalog)).collect();
        match self {
            Format::Human | Format::Html => None,
            Format::Short => Some(lines()),
            Format::Json => Some(json::json(input)),
            Format::Sarif => Some(sarif::sarif(input)),
            Format::Junit => Some(junit::junit(input)),
            Format::Github => Some(github::github(input)),
            Format::Gitlab => Some(gitlab::gitlab(input)),
        }
    }
}

/// A value as pretty-printed JSON with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
