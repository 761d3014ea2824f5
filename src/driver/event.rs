//! Progress as it happens, for whoever draws it. Sent from worker threads; a listener must be `Sync`.
//! Drawing it is `cli::progress`.

use crate::project::OutputKind;

/// Something that a person who waits would like to know.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The course has been read.
    Loaded { lessons: usize, languages: usize, glossaries: usize, terms: usize },
    /// One more lesson has gone through all stages.
    LessonDone { done: usize, total: usize },
    /// An output is being put in its place.
    Writing(OutputKind),
}

/// Who listens.
pub type Listener<'a> = &'a (dyn Fn(Event) + Sync);
