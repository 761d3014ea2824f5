//! The document model that every reader and writer shares: blocks, inlines, quizzes, front matter.
//! Values only. Reading Markdown is `syntax`, laying out is `view`, writing is `emit`.

mod attr;
mod block;
mod inline;
mod meta;
mod plain;
mod quiz;
mod walk;

pub use attr::Attrs;
pub use block::{
    Align, Block, BlockId, BlockKind, Callout, CalloutKind, Cell, Code, Container, ContainerKind, Figure, Heading,
    Item, List, Table,
};
pub use inline::{Image, Inline, InlineKind, Link};
pub use meta::{FrontMatter, Hours, LessonKind, Objectives, Phase, PlanStep, Spanned};
pub use plain::{OBJECT, PlainText};
pub use quiz::{Answers, Bank, Choice, Gap, GapAnswer, MatchPair, Number, OrderItem, Quiz, QuizKind, Tolerance};
pub use walk::{blocks, blocks_mut, children, children_mut, inline_groups, inlines, quizzes};

use crate::lang::Lang;
use crate::source::{FileId, Span};

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub lang: Lang,
    pub file: FileId,
    pub meta: FrontMatter,
    /// In reading order. Footnote definitions are blocks too and stand where they were written.
    pub blocks: Vec<Block>,
    /// What HTML comments `<!-- songngu: ignore SN0107 -->` switch off, one entry a code.
    pub ignores: Vec<Ignore>,
    /// Comments `<!-- songngu: draft -->`: the block below is a machine's translation.
    pub drafts: Vec<Draft>,
}

/// A comment that calls the block below it a machine's translation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draft {
    pub comment: Span,
    pub covers: Option<Span>,
}

/// A rule that a comment switches off for the block below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ignore {
    /// A code, the start of one, or a name, as it is written.
    pub wish: String,
    /// Where the wish stands.
    pub span: Span,
    /// The whole comment.
    pub comment: Span,
    /// The block that it covers; `None` where no block follows.
    pub covers: Option<Span>,
}
