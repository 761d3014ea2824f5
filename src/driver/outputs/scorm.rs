//! The SCORM package of the course: lessons are compressed one by one, the zip is made at the end.
//! Questions and pages are `view` and `emit::scorm`.

use std::sync::{Arc, Mutex};

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::html;
use crate::emit::scorm::{self, Unit};
use crate::project::MediaLibrary;
use crate::view::{self, TermIndex};

use super::Shared;

pub(super) struct Scorm {
    shared: Arc<Shared>,
    /// The lessons so far, in any order, and which terms the glossary page lists.
    done: Mutex<(Vec<Unit>, TermIndex)>,
}

impl Scorm {
    pub fn new(shared: Arc<Shared>) -> Scorm {
        Scorm { shared, done: Mutex::default() }
    }

    fn context<'a>(&'a self, session: &'a Session, media: &'a MediaLibrary) -> html::Context<'a> {
        html::Context { play: true, ..self.shared.emit(session, media) }
    }
}

impl Output for Scorm {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page =
            work.timings.time(Stage::Arrange, || view::handout::arrange(work.lesson, self.shared.view(work.session)));
        let cx = self.context(work.session, work.media);
        let (unit, findings) = work.timings.time(Stage::Emit, || scorm::unit(&page, &cx));
        let mut done = self.done.lock().expect("no thread panics while it holds the lock");
        done.0.push(unit);
        done.1.add(&page);
        Emitted { artifacts: Vec::new(), findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let mut done = self.done.lock().expect("no thread panics while it holds the lock");
        let (units, terms) = std::mem::take(&mut *done);
        let (artifacts, findings) = scorm::package(&self.context(session, &media), units, &terms);
        Emitted { artifacts, findings }
    }

    fn opens(&self, session: &Session) -> String {
        format!("{}.zip", session.project.id)
    }
}
