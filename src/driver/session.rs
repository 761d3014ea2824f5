//! An opened course: project, texts, glossary, matchers. What every command starts from.
//! Lessons are not parsed yet; that is `lesson`.

use std::sync::Arc;

use globset::Glob;

use crate::course::{LOCK, Lock};
use crate::diag::{Finding, Rule};
use crate::glossary::{self, Glossary, Matcher};
use crate::lang::Sides;
use crate::project::{self, Project};
use crate::source::{SourceFile, Sources};
use crate::world::{World, WorldError};

use super::{Stage, Timings};

pub const NO_GLOSSARY: Rule = Rule::error("SN0012", "no-such-glossary");

/// A course with everything that its lessons are judged and laid out by.
pub struct Session {
    pub project: Project,
    pub sources: Sources,
    pub glossary: Glossary,
    /// How many glossary files were read.
    pub glossary_files: usize,
    pub matchers: Sides<Option<Matcher>>,
    /// What was reviewed; `None` in a course that has not begun to review.
    pub lock: Option<Lock>,
    /// What was found while reading the manifest, the folder and the glossaries.
    pub findings: Vec<Finding>,
}

/// Opens the course of a world. Fails only when there is no readable `course.toml`.
pub fn open(world: &dyn World, timings: &Timings) -> Result<Session, WorldError> {
    let loaded = timings.time(Stage::Load, || project::load(world))?;
    let (project, mut sources, mut findings) = (loaded.project, loaded.sources, loaded.findings);
    let lock = timings.time(Stage::Load, || lock(world, &mut sources, &mut findings));
    timings.time(Stage::Glossary, || {
        let files = glossary_files(world, &project, &mut sources, &mut findings);
        let (glossary, problems) = glossary::read(&files);
        findings.extend(problems);
        let target = || project.target.map(|lang| Matcher::new(&glossary, lang));
        let (source, target) = rayon::join(|| Matcher::new(&glossary, project.source), target);
        let matchers = Sides::new(Some(source), target);
        Ok(Session { project, sources, glossary, glossary_files: files.len(), matchers, lock, findings })
    })
}

fn lock(world: &dyn World, sources: &mut Sources, findings: &mut Vec<Finding>) -> Option<Lock> {
    if !world.exists(LOCK) {
        return None;
    }
    let file = project::text_file(world, LOCK, sources, findings)?;
    let (lock, wrong) = Lock::read(&file);
    findings.extend(wrong);
    Some(lock)
}

/// The glossary files that the manifest names, in its order; whether each is shipped with songngu.
fn glossary_files(
    world: &dyn World,
    project: &Project,
    sources: &mut Sources,
    findings: &mut Vec<Finding>,
) -> Vec<(Arc<SourceFile>, bool)> {
    let mut files = Vec::new();
    for wish in &project.glossaries {
        if let Some(name) = wish.value.strip_prefix('@') {
            match glossary::shipped(name) {
                Some((path, text)) => files.push((sources.add(path, text.to_owned()), true)),
                None => findings.push(no_glossary(&wish.value).at(wish.span)),
            }
            continue;
        }
        let pattern = Glob::new(&wish.value).map(|glob| glob.compile_matcher());
        let mut paths: Vec<&String> = match &pattern {
            Ok(glob) => project.files.iter().filter(|path| glob.is_match(path)).collect(),
            Err(_) => Vec::new(),
        };
        paths.sort();
        if paths.is_empty() {
            findings.push(no_glossary(&wish.value).at(wish.span));
        }
        for path in paths {
            files.extend(project::text_file(world, path, sources, findings).map(|file| (file, false)));
        }
    }
    files
}

fn no_glossary(wish: &str) -> Finding {
    let names: Vec<String> = glossary::SHIPPED.iter().map(|(name, ..)| format!("@{name}")).collect();
    Finding::new(&NO_GLOSSARY, None).arg("glossary", wish).arg("shipped", names.join(", "))
}
