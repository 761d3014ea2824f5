//! Decks: the slides of a lesson as one file, nothing for the course as a whole.
//! The slides themselves are `view::deck` and `emit::html::deck`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::html::deck;

use super::{Shared, only_lesson};

pub(super) struct Decks {
    pub shared: Arc<Shared>,
}

impl Output for Decks {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let slides = self.shared.deck(work);
        let written =
            work.timings.time(Stage::Emit, || deck::file(&slides, &self.shared.emit(work.session, work.media)));
        Emitted { artifacts: vec![written.artifact], findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "html")
    }
}
