//! The table of outputs: which writer makes which.
//! A new output is its writer in `emit` and a row here.

use crate::project::OutputKind;
use crate::world::DiskWorld;

use super::handout::Handout;
use super::output::{Emitted, LessonWork, Output};
use super::{CheckReport, Session};

/// The writer of an output.
pub(super) fn new(kind: OutputKind, session: &Session, world: &DiskWorld) -> Box<dyn Output> {
    match kind {
        OutputKind::Handout => Box::new(Handout::new(session, world, false)),
        OutputKind::Page => Box::new(Handout::new(session, world, true)),
        OutputKind::Deck | OutputKind::Scorm => Box::new(Nothing),
    }
}

struct Nothing;

impl Output for Nothing {
    fn lesson(&self, _: &LessonWork<'_>) -> Emitted {
        Emitted::default()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, _: &Session) -> String {
        String::new()
    }
}
