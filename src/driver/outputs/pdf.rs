//! Printed lessons: a PDF for students and one with the answers, a lesson.
//! The documents themselves are `view::handout` and `emit::pdf`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf;

use super::{Shared, only_lesson};

pub(super) struct Prints {
    pub shared: Arc<Shared>,
}

impl Output for Prints {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let setter = self.shared.setter(work.session);
        let written = work.timings.time(Stage::Emit, || pdf::lesson(&page, &cx, setter));
        written.into()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pdf")
    }
}
