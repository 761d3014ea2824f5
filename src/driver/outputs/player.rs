//! The course with its quizzes as a folder of pages and as one file, for schools without a platform.
//! Questions and pages are `view` and `emit::scorm`; lessons' files are written as they come, and kept for the one file.

use std::sync::Arc;

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::scorm::{self, Unit};
use crate::project::MediaLibrary;
use crate::world::Artifact;

use super::{Gathered, Shared};

pub(super) struct Player {
    shared: Arc<Shared>,
    /// The lessons so far with their files, in any order.
    done: Gathered<(Unit, Vec<Artifact>)>,
}

impl Player {
    pub fn new(shared: Arc<Shared>) -> Player {
        Player { shared, done: Gathered::new() }
    }
}

impl Output for Player {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.played(work.session, work.media, false);
        let (unit, artifacts, findings) = work.timings.time(Stage::Emit, || scorm::unit_and_files(&page, &cx));
        self.done.push((unit, artifacts.clone()));
        Emitted { artifacts, findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let mut done = self.done.take();
        done.sort_by_key(|(unit, _)| unit.lesson);
        let (units, files): (Vec<Unit>, Vec<Vec<Artifact>>) = done.into_iter().unzip();
        let (artifacts, findings) =
            scorm::offline(&self.shared.played(session, &media, false), &units, &files.concat());
        Emitted { artifacts, findings }
    }

    fn opens(&self, session: &Session) -> String {
        scorm::single_name(&session.project.id)
    }
}
