//! The course as a book for phones and readers (EPUB 3.3): a chapter a lesson, in both languages, with the terms as notes that
//! open where they stand. Chapters are the handout's pages; the container is written here, without a clock.

mod package;
mod xhtml;

use crate::diag::Finding;
use crate::emit::html::Context;
use crate::emit::html::handout;
use crate::view::HandoutPage;
use crate::world::{Artifact, Content};

pub use package::book;

/// A lesson ready for its book.
pub struct Chapter {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    /// The file's name without ending.
    name: String,
    body: String,
    media: Vec<(String, std::sync::Arc<[u8]>)>,
}

/// A lesson's chapter and what came up while it was written.
pub fn chapter(page: &HandoutPage<'_>, cx: &Context<'_>) -> (Chapter, Vec<Finding>) {
    let slug = cx.slug(page.lesson);
    let handout::Chapter { body, media, findings } = handout::chapter(page, cx);
    let bytes = |artifact: Artifact| match artifact.content {
        Content::Bytes(bytes) => Some((artifact.path, bytes)),
        Content::Copy(_) => None,
    };
    let chapter = Chapter {
        lesson: page.lesson.index,
        name: handout::chapter_name(slug),
        body: xhtml::xhtml(body.as_str()),
        media: media.into_iter().filter_map(bytes).collect(),
    };
    (chapter, findings)
}
