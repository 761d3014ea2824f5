//! SCORM packages of one edition: lessons are compressed one by one, the zips are made at the end.
//! Questions and pages are `view` and `emit::scorm`.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::html;
use crate::emit::scorm::{self, Edition, Unit};
use crate::project::{Granularity, MediaLibrary};

use super::{Gathered, Shared};

pub(super) struct Scorm {
    shared: Arc<Shared>,
    edition: Edition,
    /// The lessons so far, in any order.
    done: Gathered<Unit>,
}

impl Scorm {
    pub fn new(shared: Arc<Shared>, edition: Edition) -> Scorm {
        Scorm { shared, edition, done: Gathered::new() }
    }

    fn context<'a>(&'a self, session: &'a Session, media: &'a MediaLibrary) -> html::Context<'a> {
        self.shared.played(session, media, session.project.scorm.granularity != Granularity::Course)
    }
}

impl Output for Scorm {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.context(work.session, work.media);
        let (unit, findings) = work.timings.time(Stage::Emit, || scorm::unit(&page, &cx));
        self.done.push(unit);
        Emitted { artifacts: Vec::new(), findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let units = self.done.take();
        let (artifacts, findings) = scorm::packages(&self.context(session, &media), self.edition, units);
        Emitted { artifacts, findings }
    }

    fn opens(&self, session: &Session) -> String {
        match session.project.scorm.granularity {
            Granularity::Lesson => String::new(),
            Granularity::Course | Granularity::ScoPerLesson => scorm::name(&session.project.id, None),
        }
    }
}
