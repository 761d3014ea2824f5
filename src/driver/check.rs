//! Runs the checks of a whole course, lesson by lesson on all cores, and gathers what they found.
//! Which checks there are is `rules`; writing outputs is `build`.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::check::{Context, CourseContext, Facts};
use crate::course::{LessonCoverage, TermUse, coverage};
use crate::diag::{Finding, Rule, Severity};
use crate::doc::Ignore;
use crate::lang::{Lang, Sides};
use crate::source::Span;

use super::event::{Event, Listener};
use super::suppress::Suppressions;
use super::{Analysed, Baseline, Selection, Session, Stage, Timings, analyse, rules};

/// What the checks of a course found.
#[derive(Clone, Default)]
pub struct CheckReport {
    /// By place: file, then byte; those without a place first.
    pub findings: Vec<Finding>,
    /// One a lesson, in the course's order.
    pub coverage: Vec<LessonCoverage>,
    pub uses: Vec<Sides<Vec<TermUse>>>,
    /// How many findings the baseline left out.
    pub left_out: usize,
    /// What the baseline would still leave out.
    baseline: Baseline,
    suppressions: Suppressions,
}

impl CheckReport {
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Nothing found yet.
    fn with(selection: &Selection) -> CheckReport {
        CheckReport { baseline: selection.baseline.clone().unwrap_or_default(), ..CheckReport::default() }
    }

    /// Takes in the comments of a lesson, before its findings.
    fn heed(&mut self, ignores: &[(Lang, Vec<Ignore>)], heeded: &[Span]) {
        for (lang, ignores) in ignores {
            self.suppressions.add(*lang, ignores.clone(), heeded);
        }
    }

    /// Takes in what an output found.
    pub(super) fn add(&mut self, mut findings: Vec<Finding>, session: &Session, selection: &Selection) {
        if findings.is_empty() {
            return;
        }
        self.suppressions.apply(&mut findings);
        selection.apply(&session.project.check, &mut findings);
        self.left_out += self.baseline.leave_out(&mut findings, &session.sources);
        self.findings.extend(findings);
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
    pub ignores: Vec<(Lang, Vec<Ignore>)>,
    /// Places of comments that a check looked at itself.
    pub heeded: Vec<Span>,
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
    let (coverage, facts, heeded) = timings.time(Stage::Check, || {
        let context = Context::new(&session.project, &session.sources, &session.glossary, &lesson)
            .with_lock(session.lock.as_ref());
        rules::LESSON.iter().for_each(|(_, check)| check(&context, &mut findings));
        let facts = Facts::of(&context);
        (coverage(&lesson, &session.glossary), facts, context.heeded.take())
    });
    let uses = lesson.uses.clone();
    let documents = [&lesson.docs.source, &lesson.docs.target].into_iter().flatten();
    let ignores = documents.map(|document| (document.lang, document.ignores.clone())).collect();
    (lesson, LessonFacts { findings, coverage, uses, facts, ignores, heeded })
}

/// The findings of a lesson without those that its comments, settings, flags and the baseline take away.
pub(super) fn open(facts: &LessonFacts, session: &Session, selection: &Selection) -> Vec<Finding> {
    let mut report = CheckReport::with(selection);
    report.heed(&facts.ignores, &facts.heeded);
    report.add(facts.findings.clone(), session, selection);
    report.findings
}

/// Puts the lessons' findings and the course's own in order.
pub(super) fn gather(session: &Session, facts: Vec<LessonFacts>, selection: &Selection) -> CheckReport {
    let mut report = CheckReport::with(selection);
    let mut findings = session.findings.clone();
    let mut all = Vec::new();
    for lesson in facts {
        findings.extend(lesson.findings);
        report.coverage.push(lesson.coverage);
        report.uses.push(lesson.uses);
        report.heed(&lesson.ignores, &lesson.heeded);
        all.push(lesson.facts);
    }
    let (project, sources, glossary) = (&session.project, &session.sources, &session.glossary);
    let course = CourseContext { project, sources, glossary, lessons: &all };
    rules::COURSE.iter().for_each(|(_, check)| check(&course, &mut findings));
    report.add(findings, session, selection);
    let is_off = |rule: &Rule| selection.is_ignored(&project.check, rule);
    report.add(report.suppressions.findings(session, course.is_whole(), &is_off), session, selection);
    if course.is_whole() && selection.is_everything() {
        report.add(report.baseline.outdated().into_iter().collect(), session, selection);
    }
    report
}
