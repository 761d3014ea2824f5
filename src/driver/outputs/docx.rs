//! Word documents, one a lesson.
//! The documents themselves are `view::handout` and `emit::docx`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::docx;

use super::{Shared, only_lesson};

pub(super) struct Documents {
    pub shared: Arc<Shared>,
}

impl Output for Documents {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let written = work.timings.time(Stage::Emit, || docx::lesson(&page, &cx, &self.shared.bitmaps));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "docx")
    }
}
