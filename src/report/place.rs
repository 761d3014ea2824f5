//! Where a finding stands, as machine formats name it: path, lines and columns from 1, columns in Unicode scalar values.
//! How a terminal shows it is `human`.

use serde::Serialize;

use crate::source::{Sources, Span};

/// The file that stands for what has no place of its own.
pub(super) const MANIFEST: &str = "course.toml";

/// A span in words of people. The end is the place behind the last character.
#[derive(Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub file: &'a str,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

impl<'a> Place<'a> {
    pub fn of(span: Option<Span>, sources: &'a Sources) -> Place<'a> {
        let Some(span) = span else {
            return Place { file: MANIFEST, line: 1, column: 1, end_line: 1, end_column: 1 };
        };
        let file = sources.get(span.file);
        let (start, end) = (file.start(span), file.end(span));
        Place { file: &file.path, line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }
}
