//! A change to the user's files that would settle a finding. Applying fixes is the driver's work.
//! What is wrong is said by the finding that holds the fix.

use crate::source::Span;

/// Replaces the bytes of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

/// One fix; all its edits belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// A message of the catalogue, with the finding's own arguments.
    pub title: &'static str,
    /// Whether the meaning of the text certainly stays as it is.
    pub safe: bool,
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit that is certain.
    pub fn safe(title: &'static str, span: Span, text: impl Into<String>) -> Fix {
        Fix { title, safe: true, edits: vec![Edit { span, text: text.into() }] }
    }
}
