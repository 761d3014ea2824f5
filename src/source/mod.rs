//! Text as it lies in files: the text itself, byte spans into it, and line tables.
//! Nothing here knows what the text means.

mod lines;
mod span;
mod text;

pub use lines::{LineIndex, Position};
pub use span::{FileId, Span};
pub use text::{SourceFile, Sources};
