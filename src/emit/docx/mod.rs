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

use crate::view::HandoutPage;
use crate::world::Artifact;

use super::Written;
use super::html::Context;
use super::picture::Bitmaps;

pub use comments::Comment;
use comments::Comments;
pub use pictures::NOT_FOR_WORD;
pub use plan::plan;
use write::Writer;
pub use write::region;

/// The lesson as `<slug>.docx`, with what is to be said about it as comments.
pub fn lesson(page: &HandoutPage<'_>, cx: &Context<'_>, bitmaps: &Bitmaps, comments: Vec<Comment>) -> Written {
    let slug = cx.slug(page.lesson);
    let parallel = cx.is_parallel(&page.order);
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
