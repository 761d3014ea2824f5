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
pub use quiz::{Answers, Choice, Gap, GapAnswer, MatchPair, Number, OrderItem, Quiz, QuizKind, Tolerance};
pub use walk::{blocks, blocks_mut, children, children_mut, inline_groups, inlines, quizzes};

use crate::lang::Lang;
use crate::source::FileId;

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub lang: Lang,
    pub file: FileId,
    pub meta: FrontMatter,
    /// In reading order. Footnote definitions are blocks too and stand where they were written.
    pub blocks: Vec<Block>,
    /// Rules that an HTML comment `<!-- songngu: ignore SN0107 -->` switches off, with the block that it covers.
    pub ignores: Vec<(BlockId, String)>,
}
