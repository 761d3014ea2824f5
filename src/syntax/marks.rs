//! What the rewriting leaves in the text for the builder of blocks: marks, each a line of its own that the Markdown
//! parser passes through as a comment, and single characters that stand for a piece of the original.

use std::ops::Range;

use super::directive::Directive;

/// Opens a mark's comment: a private-use character, so that no author's comment looks like one.
const SIGN: char = '\u{F8F0}';

/// Stands for `[[…]]` in a question.
pub const GAP: char = '\u{F8F1}';
/// Stands for a reference (`:numref:`) in running text.
pub const REFERENCE: char = '\u{F8F2}';
/// Keeps a line that begins with an HTML tag from becoming an HTML block. It stands for nothing.
pub const GUARD: char = '\u{F8F3}';

/// One mark; `range` is the markup in the original text that it stands for.
#[derive(Debug, Clone)]
pub struct Mark {
    pub kind: MarkKind,
    pub range: Range<usize>,
}

#[derive(Debug, Clone)]
pub enum MarkKind {
    /// A container opens. When `titled`, the next block is a heading that holds the title.
    Open { directive: Directive, titled: bool },
    /// The container closes that this mark opened.
    Close(usize),
    /// `= answer`: where the answer stands, without `=`.
    Answer(Range<usize>),
    /// `? hint`: the next block is a heading that holds it.
    Hint,
    /// HTML that is kept as it is.
    Html(Range<usize>),
}

/// The text of a mark's line.
pub fn line(index: usize) -> String {
    format!("<!--{SIGN}{index}-->")
}

/// Reads a mark's line.
pub fn parse(html: &str) -> Option<usize> {
    html.trim().strip_prefix("<!--")?.strip_prefix(SIGN)?.strip_suffix("-->")?.parse().ok()
}
