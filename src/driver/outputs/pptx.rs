//! Slides to be edited, a presentation a lesson.
//! The slides themselves are `view::deck` and `emit::pptx`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pptx;

use super::{Shared, only_lesson};

pub(super) struct Presentations {
    pub shared: Arc<Shared>,
}

impl Output for Presentations {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let slides = self.shared.fixed_deck(work);
        let cx = self.shared.emit(work.session, work.media);
        let written = work
            .timings
            .time(Stage::Emit, || pptx::deck(&slides, &cx, &self.shared.bitmaps, self.shared.template.as_ref()));
        written.into()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pptx")
    }
}
