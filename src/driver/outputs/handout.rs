//! The handout: a page a lesson, then index, glossary and assets.
//! The pages themselves are `view::handout` and `emit::html`.

use std::sync::{Arc, Mutex};

use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::html::{self, handout, site};
use crate::project::MediaLibrary;
use crate::view::TermIndex;

use super::Shared;

pub(super) struct Handout {
    shared: Arc<Shared>,
    /// Which terms the glossary page lists, gathered lesson by lesson.
    terms: Mutex<TermIndex>,
}

impl Handout {
    pub fn new(shared: Arc<Shared>) -> Handout {
        Handout { shared, terms: Mutex::default() }
    }
}

impl Output for Handout {
    fn is_whole(&self) -> bool {
        true
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        self.terms.lock().expect("no thread panics while it holds the lock").add(&page);
        let written =
            work.timings.time(Stage::Emit, || handout::page(&page, &self.shared.emit(work.session, work.media)));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let media = MediaLibrary::default();
        let cx = self.shared.emit(session, &media);
        let terms = self.terms.lock().expect("no thread panics while it holds the lock");
        let mut emitted = Emitted { artifacts: site::assets(&cx), findings: Vec::new() };
        for written in [site::index(&cx), html::glossary(&cx, &terms)] {
            emitted.artifacts.extend(written.artifacts);
            emitted.findings.extend(written.findings);
        }
        emitted
    }

    fn opens(&self, _: &Session) -> String {
        "index.html".to_owned()
    }
}
