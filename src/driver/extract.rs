//! Proposes concepts from a whole course: counts each lesson on all cores, then ranks and pairs what was counted.
//! What a candidate is, is `course::extract`.

use rayon::prelude::*;

use crate::course::extract::{Counts, Proposal, count, propose};
use crate::lang::Side;
use crate::lang::words::WordLattice;

use super::{Session, Timings, analyse};

/// Concepts that the course's glossary lacks, the best first.
pub fn extract(session: &Session, timings: &Timings) -> Vec<Proposal> {
    let lattice = WordLattice::new([]);
    let lessons = 0..session.project.lessons.len();
    let counts = lessons
        .into_par_iter()
        .map(|index| count(&analyse(session, index, timings).lesson, &lattice))
        .reduce(Counts::default, Counts::merge);
    propose(&counts, &|vietnamese, form| is_known(session, vietnamese, form))
}

/// Whether a form is one of the glossary's from its first letter to its last, inflected or not.
fn is_known(session: &Session, vietnamese: bool, form: &str) -> bool {
    let side = Side::BOTH.into_iter().find(|side| session.project.lang(*side).is_some_and(|l| l.is_vi() == vietnamese));
    let matcher = side.and_then(|side| session.matchers.get(side).as_ref());
    matcher.is_some_and(|matcher| matcher.find(form).iter().any(|found| found.range == (0..form.len())))
}
