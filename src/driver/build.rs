//! Builds a course: every lesson through all stages, every output whole or not at all.
//! What an output is made of is in `outputs`; here is the order of things.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::lang::Sides;
use crate::project::OutputKind;
use crate::world::{DiskWorld, WorldError};

use super::check::{LessonFacts, gather, judge, open};
use super::event::{Event, Listener};
use super::media::MediaStore;
use super::output::{LessonWork, Output, Sink};
use super::outputs::Shared;
use super::{CheckReport, Selection, Session, Stage, Timings, analyse, outputs};

/// What to build and where.
pub struct BuildOptions<'a> {
    pub outputs: &'a [OutputKind],
    /// Indices into `Project::lessons`.
    pub lessons: &'a [usize],
    /// The output folder.
    pub out: PathBuf,
    pub selection: Selection,
}

/// What a build found and made.
pub struct BuildReport {
    pub check: CheckReport,
    pub built: Vec<Built>,
    pub failed: Vec<(OutputKind, WorldError)>,
}

/// An output in its place.
#[derive(Clone, Debug)]
pub struct Built {
    pub kind: OutputKind,
    /// What a person opens: a file, or the folder when there are several.
    pub path: PathBuf,
    pub files: usize,
    pub bytes: u64,
}

/// One output with the place where its files gather.
struct Line {
    output: Box<dyn Output>,
    sink: Sink,
}

/// Runs the whole way. Findings never stop an output; an output that fails does not stop the others.
pub fn build(
    session: &Session,
    world: &DiskWorld,
    options: &BuildOptions<'_>,
    timings: &Timings,
    listen: Listener<'_>,
) -> BuildReport {
    let partial = options.lessons.len() < session.project.lessons.len();
    let media = MediaStore::default();
    let (shared, theme_findings) = timings.time(Stage::Load, || Shared::new(session, world, &media, options.outputs));
    let shared = Arc::new(shared);
    let lines: Vec<Line> = options
        .outputs
        .iter()
        .map(|kind| {
            let output = outputs::new(*kind, shared.clone());
            let keep = partial && !output.is_whole();
            Line { output, sink: Sink::new(*kind, &options.out, keep) }
        })
        .collect();
    let done = AtomicUsize::new(0);
    let facts: Vec<LessonFacts> = (0..session.project.lessons.len())
        .into_par_iter()
        .filter_map(|index| {
            let chosen = options.lessons.contains(&index);
            let wanted: Vec<&Line> = lines.iter().filter(|line| chosen || line.output.is_whole()).collect();
            if wanted.is_empty() && !chosen {
                return None;
            }
            let facts = one_lesson(session, index, world, &wanted, (&media, &options.selection), timings);
            if !chosen {
                return None;
            }
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            listen(Event::LessonDone { done, total: options.lessons.len() });
            Some(facts)
        })
        .collect();
    let mut check = gather(session, facts, &options.selection);
    check.add(theme_findings, session, &options.selection);
    let (mut built, mut failed) = (Vec::new(), Vec::new());
    for (line, kind) in lines.into_iter().zip(options.outputs) {
        listen(Event::Writing(*kind));
        let emitted = timings.time(Stage::Emit, || line.output.finish(session, &check));
        let opens = line.output.opens(session);
        let placed = timings.time(Stage::Write, || {
            line.sink.put(&emitted.artifacts, world);
            line.sink.commit(&opens)
        });
        // What a lesson's own output has told is not told again by one of the course.
        let new = emitted.findings.into_iter().filter(|finding| !check.findings.contains(finding)).collect();
        check.add(new, session, &options.selection);
        match placed {
            Ok(done) => built.push(done),
            Err(error) => failed.push((*kind, error)),
        }
    }
    BuildReport { check, built, failed }
}

/// A lesson from its texts to its files; what stays are the facts that the course needs.
fn one_lesson(
    session: &Session,
    index: usize,
    world: &DiskWorld,
    lines: &[&Line],
    (store, selection): (&MediaStore, &Selection),
    timings: &Timings,
) -> LessonFacts {
    let (lesson, mut facts) = judge(session, analyse(session, index, timings), timings);
    // Only `terms uses` lists them; a large course need not keep them all.
    facts.uses = Sides::default();
    if lesson.docs.source.is_none() && lesson.docs.target.is_none() {
        return facts;
    }
    let media = timings.time(Stage::Load, || store.of(&lesson, &session.project, world));
    let findings = if session.project.word_comments { open(&facts, session, selection) } else { Vec::new() };
    let work = LessonWork { session, lesson: &lesson, media: &media, findings: &findings, timings };
    for line in lines {
        let emitted = line.output.lesson(&work);
        timings.time(Stage::Write, || line.sink.put(&emitted.artifacts, world));
        // Several outputs stumble over the same formula: it is one finding.
        for finding in emitted.findings {
            if !facts.findings.contains(&finding) {
                facts.findings.push(finding);
            }
        }
    }
    facts
}
