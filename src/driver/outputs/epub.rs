//! The course as a book.
//! Chapters and container are `emit::epub`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::epub::{self, Chapter};
use crate::project::MediaLibrary;
use crate::world::Artifact;

use super::{Gathered, Shared};

pub(super) struct Book {
    pub shared: Arc<Shared>,
    /// Gathered lesson by lesson.
    pub chapters: Gathered<Chapter>,
}

impl Output for Book {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let (chapter, findings) = work.timings.time(Stage::Emit, || epub::chapter(&page, &cx));
        self.chapters.push(chapter);
        Emitted { artifacts: Vec::new(), findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let cx = self.shared.emit(session, &media);
        let book = epub::book(&cx, self.chapters.take()).map(|bytes| Artifact::bytes(self.opens(session), bytes));
        Emitted { artifacts: book.into_iter().collect(), findings: Vec::new() }
    }

    fn opens(&self, session: &Session) -> String {
        format!("{}.epub", session.project.id)
    }
}
