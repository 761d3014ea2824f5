//! Word documents (Office Open XML, ECMA-376): a lesson as a teacher goes on editing it, with real styles, headings, lists,
//! tables, footnotes and equations. `write` puts down paragraphs and runs, `rows` the two languages side by side; `package`
//! makes the file.

mod back;
mod blocks;
mod comments;
mod front;
mod lists;
mod package;
mod pictures;
mod plan;
mod quiz;
mod rows;
mod styles;
mod tables;
mod text;
mod write;

use crate::diag::Finding;
use crate::project::HandoutLayout;
use crate::view::HandoutPage;
use crate::world::Artifact;

use super::html::Context;
use super::picture::Bitmaps;

pub use comments::Comment;
use comments::Comments;
pub use pictures::NOT_FOR_WORD;
pub use plan::plan;
use write::Writer;
pub use write::region;

/// A document and what came up while it was written.
pub struct Written {
    pub artifacts: Vec<Artifact>,
    pub findings: Vec<Finding>,
}

/// The lesson as `<slug>.docx`, with what is to be said about it as comments.
pub fn lesson(page: &HandoutPage<'_>, cx: &Context<'_>, bitmaps: &Bitmaps, comments: Vec<Comment>) -> Written {
    let slug = cx.contents.get(page.lesson.index).map_or(page.lesson.key.as_str(), |entry| entry.slug.as_str());
    let parallel = page.order.len() > 1 && cx.project.handout.layout == HandoutLayout::Parallel;
    let sheet = cx.project.page.oriented(parallel);
    let mut writer = Writer::new(page, cx, bitmaps, &sheet, parallel);
    writer.comments = Comments::new(comments);
    writer.front();
    writer.rows(&page.rows);
    writer.last_comments();
    writer.answer_key();
    let (document, findings) = writer.finish();
    let bytes = package::bytes(cx, page, &sheet, document);
    let artifacts = bytes.map(|bytes| Artifact::bytes(format!("{slug}.docx"), bytes)).into_iter().collect();
    Written { artifacts, findings }
}
