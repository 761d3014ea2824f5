//! Inline content: text, emphasis, links, images, code, formulas.
//! Blocks that hold it are in `block`; its words without markup are `plain`.

use crate::source::Span;

/// A piece of inline content and where it stands, markup included.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline {
    pub span: Span,
    pub kind: InlineKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum InlineKind {
    /// Either exactly the bytes of its span, or one escape or entity (`\*`, `&amp;`) or foreign reference (`:numref:`)
    /// whose text differs from its bytes.
    /// The reader cuts text at escapes so that a place within text is always a place in the file.
    Text(String),
    Code(String),
    /// LaTeX, and whether it is displayed.
    Math(String, bool),
    Emph(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    Superscript(Vec<Inline>),
    Subscript(Vec<Inline>),
    Link(Link),
    Image(Image),
    /// The label of the footnote.
    FootnoteRef(String),
    SoftBreak,
    HardBreak,
    /// Inline HTML that the author wrote; sanitised when it is emitted.
    Html(String),
    /// A gap of a fill-in question: its number within the question, from 0 (`Answers::Gaps`).
    Gap(usize),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub url: String,
    pub title: String,
    pub content: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    pub url: String,
    pub title: String,
    pub alt: Vec<Inline>,
}

impl Inline {
    /// What stands inside: the children of emphasis and links, the alt text of an image; empty for leaves.
    pub fn children(&self) -> &[Inline] {
        match &self.kind {
            InlineKind::Emph(c)
            | InlineKind::Strong(c)
            | InlineKind::Strike(c)
            | InlineKind::Superscript(c)
            | InlineKind::Subscript(c) => c,
            InlineKind::Link(link) => &link.content,
            InlineKind::Image(image) => &image.alt,
            _ => &[],
        }
    }
}
