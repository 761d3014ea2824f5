//! Slides as PDF, a file a lesson.
//! The slides themselves are `view::deck` and `emit::pdf::slides`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf;

use super::{Shared, only_lesson};

pub(super) struct Slides {
    pub shared: Arc<Shared>,
}

impl Output for Slides {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let deck = self.shared.fixed_deck(work);
        let page = self.shared.arrange(work);
        let (cx, setter) = (self.shared.emit(work.session, work.media), self.shared.setter(work.session));
        let written = work.timings.time(Stage::Emit, || pdf::slides(&deck, page, &cx, setter));
        written.into()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pdf")
    }
}
