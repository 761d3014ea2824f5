//! Slides to be edited, a presentation a lesson.
//! The slides themselves are `view::deck` and `emit::pptx`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pptx;
use crate::view;

use super::{Shared, only_lesson};

pub(super) struct Presentations {
    pub shared: Arc<Shared>,
}

impl Output for Presentations {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let (project, glossary, media) = (&work.session.project, &work.session.glossary, work.media);
        let materials = view::deck::Materials { project, glossary, media };
        let mut slides = work.timings.time(Stage::Arrange, || view::deck::arrange(work.lesson, materials));
        slides.order = project.deck.chosen(&slides.order);
        let cx = self.shared.emit(work.session, media);
        let written = work
            .timings
            .time(Stage::Emit, || pptx::deck(&slides, &cx, &self.shared.bitmaps, self.shared.template.as_ref()));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pptx")
    }
}
