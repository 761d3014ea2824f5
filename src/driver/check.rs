//! Runs the checks of a whole course, lesson by lesson on all cores, and gathers what they found.
//! Which checks there are is `rules`; writing outputs is `build`.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::check::{Context, CourseContext, Facts};
use crate::course::{LessonCoverage, TermUse, coverage};
use crate::diag::{Finding, Severity};
use crate::lang::Sides;

use super::event::{Event, Listener};
use super::{Analysed, Selection, Session, Stage, Timings, analyse, rules, select};

/// What the checks of a course found.
pub struct CheckReport {
    /// By place: file, then byte; those without a place first.
    pub findings: Vec<Finding>,
    /// One a lesson, in the course's order.
    pub coverage: Vec<LessonCoverage>,
    pub uses: Vec<Sides<Vec<TermUse>>>,
}

impl CheckReport {
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Takes in what an output found.
    pub(super) fn add(&mut self, findings: Vec<Finding>, session: &Session, selection: &Selection) {
        if !findings.is_empty() {
            self.findings.extend(findings);
            self.settle(session, selection);
        }
    }

    fn settle(&mut self, session: &Session, selection: &Selection) {
        selection.apply(&session.project.check, &mut self.findings);
        self.findings.sort_by_key(|finding| (finding.span.map(|s| (s.file, s.start, s.end)), finding.rule.code));
    }

    /// Whether anything is at or above a severity.
    pub fn fails(&self, level: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= level)
    }
}

/// What one lesson leaves behind for the course.
pub(super) struct LessonFacts {
    pub findings: Vec<Finding>,
    pub coverage: LessonCoverage,
    pub uses: Sides<Vec<TermUse>>,
    pub facts: Facts,
}

/// Checks the lessons whose index is in `lessons`.
pub fn check(
    session: &Session,
    lessons: &[usize],
    selection: &Selection,
    timings: &Timings,
    listen: Listener<'_>,
) -> CheckReport {
    let done = AtomicUsize::new(0);
    let facts: Vec<LessonFacts> = lessons
        .par_iter()
        .map(|index| {
            let facts = judge(session, analyse(session, *index, timings), timings).1;
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            listen(Event::LessonDone { done, total: lessons.len() });
            facts
        })
        .collect();
    gather(session, facts, selection)
}

/// Runs every lesson check on an analysed lesson.
pub(super) fn judge(session: &Session, analysed: Analysed, timings: &Timings) -> (crate::course::Lesson, LessonFacts) {
    let Analysed { lesson, mut findings } = analysed;
    let (coverage, facts) = timings.time(Stage::Check, || {
        let context = Context::new(&session.project, &session.sources, &session.glossary, &lesson);
        rules::LESSON.iter().for_each(|(_, check)| check(&context, &mut findings));
        select::drop_ignored(&lesson, &mut findings);
        (coverage(&lesson, &session.glossary), Facts::of(&context))
    });
    let uses = lesson.uses.clone();
    (lesson, LessonFacts { findings, coverage, uses, facts })
}

/// Puts the lessons' findings and the course's own in order.
pub(super) fn gather(session: &Session, facts: Vec<LessonFacts>, selection: &Selection) -> CheckReport {
    let mut report = CheckReport { findings: session.findings.clone(), coverage: Vec::new(), uses: Vec::new() };
    let mut all = Vec::new();
    for lesson in facts {
        report.findings.extend(lesson.findings);
        report.coverage.push(lesson.coverage);
        report.uses.push(lesson.uses);
        all.push(lesson.facts);
    }
    let (project, sources, glossary) = (&session.project, &session.sources, &session.glossary);
    let course = CourseContext { project, sources, glossary, lessons: &all };
    rules::COURSE.iter().for_each(|(_, check)| check(&course, &mut report.findings));
    report.settle(session, selection);
    report
}
