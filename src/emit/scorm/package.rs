//! From units to the zip: which files a package has, in which order, and what the manifest says of them.
//! The lessons' pages are written by `emit::html::handout`, the player's page by `player`.

use std::collections::BTreeSet;

use crate::codec::zip::{Entry, archive};
use crate::diag::Finding;
use crate::emit::html::{self, Context};
use crate::view::unit::{Question, questions};
use crate::view::{HandoutPage, TermIndex};
use crate::world::{Artifact, Content};

use super::course::{self, Course};
use super::manifest::{self, Manifest};
use super::{Edition, MEMORY_TOO_LONG, budget, player, read_me, words};

/// A lesson ready for its package. Small: its files are compressed already.
pub struct Unit {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    /// The page's path without extension.
    pub slug: String,
    pub questions: Vec<Question>,
    entries: Vec<Entry>,
}

/// A lesson's page and media, compressed, and what came up. `cx.play` must be set.
pub fn unit(page: &HandoutPage<'_>, cx: &Context<'_>) -> (Unit, Vec<Finding>) {
    let lesson = page.lesson.index;
    let slug = cx.contents.get(lesson).map_or(page.lesson.key.as_str(), |entry| entry.slug.as_str()).to_owned();
    let questions = questions(page, cx.glossary, &slug);
    let written = html::handout::unit(page, cx, &questions);
    let entries = written.artifacts.iter().filter_map(entry).collect();
    (Unit { lesson, slug, questions, entries }, written.findings)
}

/// A page or media file as an entry. Files of the course by path do not come here: media is loaded before.
fn entry(artifact: &Artifact) -> Option<Entry> {
    match &artifact.content {
        Content::Bytes(bytes) => Entry::new(artifact.path.clone(), bytes).ok(),
        Content::Copy(_) => None,
    }
}

/// The zip and the file that says what to do with it. Units may come in any order.
pub fn package(cx: &Context<'_>, mut units: Vec<Unit>, terms: &TermIndex) -> (Vec<Artifact>, Vec<Finding>) {
    units.sort_by_key(|unit| unit.lesson);
    let mut findings = Vec::new();
    let mut course = course::course(cx.project, Edition::Scorm12, 0, &units);
    match budget::text_limit(&course) {
        Ok(letters) => course.text_limit = letters,
        Err(length) => findings.push(too_long(&course, length)),
    }
    let lessons: Vec<(usize, &str)> = units.iter().map(|unit| (unit.lesson, unit.slug.as_str())).collect();
    let mut files = vec![player::index(cx, &lessons, &course, &mut findings)];
    let glossary = html::glossary(cx, terms);
    findings.extend(glossary.findings);
    files.extend(glossary.artifacts);
    files.extend(html::site::assets(cx));
    files.extend(player::assets());
    files.push(Artifact::bytes("assets/words.js", words::words(cx.project, cx.labels)));
    files.push(Artifact::bytes("assets/course.js", course::script("course", &course)));
    let entries = files.iter().filter_map(entry).chain(units.into_iter().flat_map(|unit| unit.entries));
    let name = format!("{}.zip", cx.project.id);
    let mut artifacts = vec![read_me::artifact(cx, &name, &course)];
    if let Some(bytes) = assemble(cx, &course, entries) {
        artifacts.push(Artifact::bytes(name, bytes));
    }
    (artifacts, findings)
}

fn too_long(course: &Course, length: usize) -> Finding {
    Finding::new(&MEMORY_TOO_LONG, None)
        .arg("length", length)
        .arg("limit", budget::LIMIT)
        .arg("questions", course.questions.len())
}

/// The archive: manifest first. `None` only for what no zip can hold (a file of more than 4 GB without a name).
fn assemble(cx: &Context<'_>, course: &Course, entries: impl Iterator<Item = Entry>) -> Option<Vec<u8>> {
    // Lessons share pictures.
    let mut names = BTreeSet::new();
    let entries: Vec<Entry> = entries.filter(|entry| names.insert(entry.name().to_owned())).collect();
    let (mut pages, shared): (Vec<String>, Vec<String>) = names.into_iter().partition(|name| name.ends_with(".html"));
    pages.sort_by_key(|name| name != player::INDEX);
    let manifest = manifest::write(&Manifest {
        id: &cx.project.id,
        title: &title(cx),
        mastery: course.mastery,
        pages: &pages,
        shared: &shared,
    });
    let first = Entry::new("imsmanifest.xml", &manifest).ok()?;
    archive(first, entries).ok()
}

/// The course's title in its languages, once where both say the same.
fn title(cx: &Context<'_>) -> String {
    let order = cx.order();
    cx.word(&order, |side| cx.localised(side, &cx.project.title)).plain
}
