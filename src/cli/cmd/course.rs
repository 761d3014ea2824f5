//! Which course a command means, and which of its lessons.
//! Reading the course is `driver::open`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use globset::Glob;

use crate::diag::Severity;
use crate::driver::{BASELINE, Baseline, Selection, Session};
use crate::world::{DiskWorld, World, WorldErrorKind};

use crate::cli::error::Failure;

/// The course that was named, or the nearest above the current folder that has a `course.toml`.
pub(super) fn find(matches: &ArgMatches) -> Result<DiskWorld, Failure> {
    match matches.get_one::<PathBuf>("course") {
        Some(named) => {
            // The manifest itself may be named too: that is what a double click or a drag gives.
            let folder = if named.ends_with("course.toml") { named.parent().unwrap_or(named) } else { named };
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            DiskWorld::course(folder).ok_or_else(|| Failure::NoCourse(named.clone()))
        }
        None => DiskWorld::course_above(Path::new(".")).ok_or_else(|| Failure::NoCourse(PathBuf::from("."))),
    }
}

/// The lessons that `--lesson` names, all without it.
pub(super) fn lessons(session: &Session, matches: &ArgMatches) -> Result<Vec<usize>, Failure> {
    let all = 0..session.project.lessons.len();
    let Some(wishes) = matches.get_many::<String>("lesson") else { return Ok(all.collect()) };
    let mut chosen = vec![false; all.len()];
    for wish in wishes {
        let glob = Glob::new(wish).map_err(|_| Failure::BadGlob(wish.clone()))?.compile_matcher();
        let mut hit = false;
        for (index, lesson) in session.project.lessons.iter().enumerate() {
            if glob.is_match(&lesson.key) || lesson.key.rsplit('/').next().is_some_and(|name| glob.is_match(name)) {
                chosen[index] = true;
                hit = true;
            }
        }
        if !hit {
            return Err(Failure::NoLesson(wish.clone()));
        }
    }
    Ok(all.filter(|index| chosen[*index]).collect())
}

/// The rules that the flags ask for.
pub(super) fn selection(matches: &ArgMatches) -> Selection {
    let list = |name: &str| matches.get_many::<String>(name).into_iter().flatten().cloned().collect();
    Selection { select: list("select"), ignore: list("ignore"), baseline: None }
}

/// As `selection`, with the findings that the course's baseline leaves out.
pub(super) fn selection_and_baseline(matches: &ArgMatches, world: &DiskWorld) -> Result<Selection, Failure> {
    let path = baseline_path(matches)?;
    let bytes = match world.read(&path) {
        Ok(bytes) => Some(bytes),
        // Without a flag it need not be there.
        Err(error) if error.kind == WorldErrorKind::NotFound && !matches.contains_id("baseline") => None,
        Err(error) => return Err(error.into()),
    };
    let baseline = bytes.map(|bytes| Baseline::parse(&String::from_utf8_lossy(&bytes)));
    Ok(Selection { baseline, ..selection(matches) })
}

/// The file of the baseline: in the course, or where the flag says from the current folder.
pub(super) fn baseline_path(matches: &ArgMatches) -> Result<String, Failure> {
    match matches.get_one::<PathBuf>("baseline") {
        Some(file) => Ok(std::path::absolute(file)?.to_string_lossy().into_owned()),
        None => Ok(BASELINE.to_owned()),
    }
}

/// The severity from which a run fails.
pub(super) fn fail_on(matches: &ArgMatches) -> Severity {
    matches.get_one::<String>("fail-on").and_then(|word| word.parse().ok()).unwrap_or(Severity::Error)
}
