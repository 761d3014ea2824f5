//! `sync`: how far the translations of a course are in step with their sources, and the acceptance of what was reviewed.
//! What is remembered and compared is `course::lock`; nothing is written here.

use rayon::prelude::*;

use crate::course::{Freshness, Lock, Reviewer, Segment, segments};
use crate::lang::{Lang, Side, Sides};

use super::{Session, Timings, analyse};

/// How many segments of a lesson stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonStatus {
    pub lesson: String,
    /// Accepted, and since then nothing changed.
    pub fresh: usize,
    /// One side, or a term's forms, changed after the review.
    pub stale: usize,
    /// Passages of the source without a translation.
    pub missing: usize,
    pub unreviewed: usize,
    /// Machine's translations.
    pub draft: usize,
}

/// A lock with more lessons accepted.
pub struct AcceptReport {
    pub lock: Lock,
    /// Segments that are newly accepted.
    pub accepted: usize,
    /// Segments that stay open: drafts, and passages without a translation.
    pub drafts: usize,
    pub missing: usize,
    /// Lessons that left the course.
    pub dropped: usize,
}

impl LessonStatus {
    pub fn total(&self) -> usize {
        self.fresh + self.stale + self.missing + self.unreviewed + self.draft
    }

    pub fn add(&mut self, other: &LessonStatus) {
        self.fresh += other.fresh;
        self.stale += other.stale;
        self.missing += other.missing;
        self.unreviewed += other.unreviewed;
        self.draft += other.draft;
    }
}

/// The state of each lesson, in the course's order.
pub fn status(session: &Session, timings: &Timings) -> Vec<LessonStatus> {
    let empty = Lock::default();
    let lock = session.lock.as_ref().unwrap_or(&empty);
    (0..session.project.lessons.len())
        .into_par_iter()
        .map(|index| {
            let lesson = &session.project.lessons[index].key;
            let segments = segments(&analyse(session, index, timings).lesson);
            let mut status = LessonStatus { lesson: lesson.clone(), ..LessonStatus::default() };
            for (segment, freshness) in segments.iter().zip(lock.judge(lesson, &segments)) {
                count(session, lock, segment, freshness, &mut status);
            }
            status
        })
        .collect()
}

fn count(session: &Session, lock: &Lock, segment: &Segment, freshness: Freshness, status: &mut LessonStatus) {
    match freshness {
        // What only the translation has is no segment of the source.
        Freshness::Fresh if segment.pair().is_none() => {}
        Freshness::Fresh => {
            let accepted = segment.pair().and_then(|pair| lock.accepted(&status.lesson, pair));
            let changed = accepted.is_some_and(|accepted| {
                accepted.changed_terms(segment, &session.glossary, langs(session)).next().is_some()
            });
            *(if changed { &mut status.stale } else { &mut status.fresh }) += 1;
        }
        Freshness::SourceChanged | Freshness::TranslationChanged => status.stale += 1,
        Freshness::NeverReviewed => status.unreviewed += 1,
        Freshness::Missing => status.missing += 1,
        Freshness::Draft => status.draft += 1,
    }
}

/// Accepts lessons as they are. Without some of the course's lessons, those that it has no more are kept in the lock.
pub fn accept(session: &Session, lessons: &[usize], by: &Reviewer, timings: &Timings) -> AcceptReport {
    let mut report =
        AcceptReport { lock: session.lock.clone().unwrap_or_default(), accepted: 0, drafts: 0, missing: 0, dropped: 0 };
    let found: Vec<Vec<Segment>> =
        lessons.par_iter().map(|index| segments(&analyse(session, *index, timings).lesson)).collect();
    for (index, segments) in lessons.iter().zip(found) {
        let lesson = &session.project.lessons[*index].key;
        report.drafts += segments.iter().filter(|segment| segment.draft && segment.pair().is_some()).count();
        report.missing += segments.iter().filter(|s| s.hashes.source.is_some() && s.hashes.target.is_none()).count();
        report.accepted += report.lock.accept(lesson, &segments, by, &session.glossary, langs(session));
    }
    if lessons.len() == session.project.lessons.len() {
        let is_there = |key: &str| session.project.lessons.iter().any(|lesson| lesson.key == key);
        report.dropped = report.lock.keep_lessons(&is_there);
    }
    report
}

fn langs(session: &Session) -> Sides<Option<Lang>> {
    Sides::new(Side::Source, Side::Target).map(|side| session.project.lang(side))
}
