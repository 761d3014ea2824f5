//! SCORM packages of one edition: lessons are compressed one by one, the zips are made at the end.
//! Questions and pages are `view` and `emit::scorm`.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

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
    /// The files of the one package so far: lessons share pictures, and each is compressed once.
    names: Mutex<HashSet<String>>,
}

impl Scorm {
    pub fn new(shared: Arc<Shared>, edition: Edition) -> Scorm {
        Scorm { shared, edition, done: Gathered::new(), names: Mutex::default() }
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
        let alone = work.session.project.scorm.granularity == Granularity::Lesson;
        let is_new = |name: &str| self.names.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        let (unit, findings) =
            work.timings.time(Stage::Emit, || scorm::unit(&page, &cx, &|name| alone || is_new(name)));
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
