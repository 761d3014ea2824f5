//! Blocks: headings, paragraphs, lists, tables, figures, callouts, containers.
//! Inline content is in `inline`, questions in `quiz`.

use crate::source::Span;

use super::{Attrs, Image, Inline, Quiz};

/// The number of a block within its document, in reading order, nested blocks counted (a list item's blocks too).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// A block and where it stands. The span covers the block's own markup, without the line end after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub id: BlockId,
    pub span: Span,
    pub attrs: Attrs,
    pub kind: BlockKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    Heading(Heading),
    Paragraph(Vec<Inline>),
    /// A paragraph that holds nothing but one image.
    Figure(Figure),
    Code(Code),
    /// A displayed formula that is a block of its own; the text is LaTeX.
    Math(String),
    List(List),
    Table(Table),
    Quote(Vec<Block>),
    Callout(Callout),
    Container(Container),
    Quiz(Box<Quiz>),
    /// HTML that the author wrote; sanitised when it is emitted. Comments are not kept.
    Html(String),
    Rule,
    /// A footnote's definition: its label and what it says.
    Footnote(String, Vec<Block>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    pub content: Vec<Inline>,
    /// Unique within the document: the explicit id, or the heading's words in lower case with `-` (GitHub's rule).
    pub anchor: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub image: Image,
    /// Where the image markup stands.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// The first word of the info string in lower case; empty without one.
    pub language: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number of an ordered list.
    pub start: Option<u32>,
    pub tight: bool,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub span: Span,
    /// `- [ ]` and `- [x]`.
    pub task: Option<bool>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    None,
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// One a column.
    pub align: Vec<Align>,
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub span: Span,
    pub content: Vec<Inline>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalloutKind {
    Tip,
    Note,
    Important,
    Caution,
    Warning,
    Danger,
    Example,
    Procedure,
}

impl CalloutKind {
    pub fn as_str(self) -> &'static str {
        match self {
            CalloutKind::Tip => "tip",
            CalloutKind::Note => "note",
            CalloutKind::Important => "important",
            CalloutKind::Caution => "caution",
            CalloutKind::Warning => "warning",
            CalloutKind::Danger => "danger",
            CalloutKind::Example => "example",
            CalloutKind::Procedure => "procedure",
        }
    }

    /// Danger, warning and caution show both languages whatever the reader chose.
    pub fn is_safety(self) -> bool {
        matches!(self, CalloutKind::Danger | CalloutKind::Warning | CalloutKind::Caution)
    }
}

/// `::: warning Title`, `> [!WARNING]` and their foreign relatives.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    pub kind: CalloutKind,
    pub title: Vec<Inline>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContainerKind {
    /// For the teacher; its bytes never reach a student's copy.
    Teacher,
    HandoutOnly,
    SlidesOnly,
    /// A `:::` container of a name that songngu does not know, or a foreign wrapper: its blocks count, its name does not.
    Other(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Container {
    pub kind: ContainerKind,
    pub title: Vec<Inline>,
    pub blocks: Vec<Block>,
}
