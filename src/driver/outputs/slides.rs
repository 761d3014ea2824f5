//! Slides as PDF, a file a lesson.
//! The slides themselves are `view::deck` and `emit::pdf::slides`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf;
use crate::view;

use super::{Shared, only_lesson};

pub(super) struct Slides {
    pub shared: Arc<Shared>,
}

impl Output for Slides {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let (project, glossary, media) = (&work.session.project, &work.session.glossary, work.media);
        let materials = view::deck::Materials { project, glossary, media };
        let mut deck = work.timings.time(Stage::Arrange, || view::deck::arrange(work.lesson, materials));
        deck.order = project.deck.chosen(&deck.order);
        let page = self.shared.arrange(work);
        let (cx, setter) = (self.shared.emit(work.session, media), self.shared.setter(work.session));
        let written = work.timings.time(Stage::Emit, || pdf::slides(&deck, page, &cx, setter));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pdf")
    }
}
