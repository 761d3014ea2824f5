//! The course to print: one document with cover, contents and terms, and one with all answers.
//! The documents themselves are `view::handout` and `emit::pdf::book`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf::{self, Chapter};
use crate::project::MediaLibrary;

use super::{Gathered, Shared};

pub(super) struct PrintedBook {
    pub shared: Arc<Shared>,
    /// Gathered lesson by lesson.
    pub chapters: Gathered<Chapter>,
}

impl Output for PrintedBook {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let (chapter, findings) = work.timings.time(Stage::Emit, || pdf::chapter(&page, &cx));
        self.chapters.push(chapter);
        Emitted { artifacts: Vec::new(), findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let cx = self.shared.emit(session, &media);
        let written = pdf::book(&cx, self.chapters.take(), self.shared.setter(session));
        written.into()
    }

    fn opens(&self, session: &Session) -> String {
        format!("{}.pdf", session.project.id)
    }
}
