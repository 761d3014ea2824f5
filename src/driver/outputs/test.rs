//! Paper tests: question sheets in several versions, and their answers for the teacher.
//! The sheets themselves are `emit::pdf::test`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf;
use crate::view::unit::test_side;

use super::Shared;

pub(super) struct Tests {
    pub shared: Arc<Shared>,
}

impl Output for Tests {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let mut page = self.shared.arrange(work);
        if let Some(side) = test_side(&page) {
            page.order = vec![side];
        }
        let cx = self.shared.emit(work.session, work.media);
        let setter = self.shared.setter(work.session);
        let written = work.timings.time(Stage::Emit, || pdf::tests(&page, &cx, setter));
        written.into()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, _: &Session) -> String {
        String::new()
    }
}
