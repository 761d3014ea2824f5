//! Single pages: the handout of a lesson as one file, to be sent by itself.
//! The pages themselves are `view::handout` and `emit::html`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::html::handout;

use super::{Shared, only_lesson};

pub(super) struct Pages {
    pub shared: Arc<Shared>,
}

impl Output for Pages {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let written =
            work.timings.time(Stage::Emit, || handout::single_file(&page, &self.shared.emit(work.session, work.media)));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "html")
    }
}
