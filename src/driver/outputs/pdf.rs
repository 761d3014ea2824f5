//! Printed lessons: a PDF for students and one with the answers, a lesson.
//! The documents themselves are `view::handout` and `emit::pdf`.

use std::sync::{Arc, OnceLock};

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf::{self, Typesetter};

use super::{Shared, only_lesson};

pub(super) struct Prints {
    pub shared: Arc<Shared>,
    /// Made by the first lesson: only it knows whether fonts of the system are wanted.
    pub setter: OnceLock<Typesetter>,
}

impl Output for Prints {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let setter = self.setter.get_or_init(|| Typesetter::new(pdf::wants_system_fonts(&work.session.project)));
        let written = work.timings.time(Stage::Emit, || pdf::lesson(&page, &cx, setter));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "pdf")
    }
}
