//! One lesson through parse and analysis: from two texts to a `Lesson` with pairs and term uses.
//! Judging it is `check`, writing it out `build`.

use crate::course::{Lesson, align, alone, uses};
use crate::diag::Finding;
use crate::doc::Document;
use crate::lang::{Side, Sides};
use crate::syntax;

use super::{Session, Stage, Timings};

/// A lesson and what its readers found.
pub struct Analysed {
    pub lesson: Lesson,
    pub findings: Vec<Finding>,
}

/// Parses and analyses the lesson at an index of `Project::lessons`.
pub fn analyse(session: &Session, index: usize, timings: &Timings) -> Analysed {
    let files = &session.project.lessons[index];
    let mut findings = Vec::new();
    let docs = timings.time(Stage::Parse, || {
        let mut read = |side: Side| -> Option<Document> {
            let parsed = syntax::parse(files.files.get(side).as_ref()?, session.project.lang(side)?);
            findings.extend(parsed.findings);
            Some(parsed.document)
        };
        Sides::new(read(Side::Source), read(Side::Target))
    });
    let uses = timings.time(Stage::Terms, || {
        let found = |side: Side| match (docs.get(side), session.matchers.get(side)) {
            (Some(document), Some(matcher)) => uses(document, matcher),
            _ => Vec::new(),
        };
        Sides::new(found(Side::Source), found(Side::Target))
    });
    let pairs = timings.time(Stage::Align, || match (&docs.source, &docs.target) {
        (Some(source), Some(target)) => align(Sides::new(source, target), Sides::new(&uses.source, &uses.target)),
        (Some(source), None) => alone(source, Side::Source),
        (None, Some(target)) => alone(target, Side::Target),
        (None, None) => Vec::new(),
    });
    Analysed { lesson: Lesson { index, key: files.key.clone(), docs, pairs, uses }, findings }
}
