//! What an output is to the driver, and the way of its files to the disk.
//! Which outputs there are is the table in `outputs`; the order of work is `build`.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::course::Lesson;
use crate::diag::Finding;
use crate::emit::Written;
use crate::project::{MediaLibrary, OutputKind};
use crate::world::{Artifact, DiskOutput, DiskWorld, WorldError};

use super::{Built, CheckReport, Session, Timings};

/// What an output is given of one lesson.
pub(super) struct LessonWork<'a> {
    pub session: &'a Session,
    pub lesson: &'a Lesson,
    pub media: &'a MediaLibrary,
    /// What is open in the lesson, where an output wants to know; what only the whole course shows is not among it.
    pub findings: &'a [Finding],
    pub timings: &'a Timings,
}

/// Files, and what was found while they were written (a formula that cannot be converted).
#[derive(Default)]
pub(super) struct Emitted {
    pub artifacts: Vec<Artifact>,
    pub findings: Vec<Finding>,
}

impl From<Written> for Emitted {
    fn from(written: Written) -> Emitted {
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }
}

/// An output on its way: lessons come in any order, from several threads; then `finish` once.
pub(super) trait Output: Sync {
    /// Whether it stands for the whole course: then it is given every lesson, also where only some were asked for.
    fn is_whole(&self) -> bool {
        false
    }

    fn lesson(&self, work: &LessonWork<'_>) -> Emitted;

    /// What stands for the whole course: indexes, assets, the package.
    fn finish(&self, session: &Session, check: &CheckReport) -> Emitted;

    /// Where people begin, below the output's folder; the folder itself when there are several beginnings.
    fn opens(&self, session: &Session) -> String;
}

/// Where an output's files go until they are all there. After a failure it takes no more.
pub(super) struct Sink {
    kind: OutputKind,
    target: PathBuf,
    disk: Result<DiskOutput, WorldError>,
    state: Mutex<SinkState>,
    bytes: AtomicU64,
}

#[derive(Default)]
struct SinkState {
    /// Names of all files so far: media that several lessons show comes more than once.
    names: HashSet<String>,
    failure: Option<WorldError>,
}

impl Sink {
    /// `keep`: files of an earlier build that this one does not write stay.
    pub fn new(kind: OutputKind, out: &std::path::Path, keep: bool) -> Sink {
        let target = out.join(kind.as_str());
        let disk = DiskOutput::begin(&target, keep);
        Sink { kind, target, disk, state: Mutex::default(), bytes: AtomicU64::new(0) }
    }

    pub fn put(&self, artifacts: &[Artifact], world: &DiskWorld) {
        let Ok(disk) = &self.disk else { return };
        for artifact in artifacts {
            {
                let mut state = self.state.lock().expect("no thread panics while it holds the lock");
                if state.failure.is_some() || !state.names.insert(artifact.path.clone()) {
                    continue;
                }
            }
            match disk.put(artifact, world) {
                Ok(bytes) => {
                    self.bytes.fetch_add(bytes, Ordering::Relaxed);
                }
                Err(error) => {
                    self.state.lock().expect("no thread panics while it holds the lock").failure.get_or_insert(error);
                }
            }
        }
    }

    /// Puts the output in its place, or says what failed first.
    pub fn commit(self, opens: &str) -> Result<Built, WorldError> {
        let state = self.state.into_inner().expect("no thread panics while it holds the lock");
        let disk = self.disk?;
        if let Some(failure) = state.failure {
            return Err(failure);
        }
        disk.commit()?;
        let path = if opens.is_empty() { self.target } else { self.target.join(opens) };
        Ok(Built { kind: self.kind, path, files: state.names.len(), bytes: self.bytes.into_inner() })
    }
}
