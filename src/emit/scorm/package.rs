//! From units to zips: which files a package has, in which order, and what the manifest says of them.
//! The lessons' pages are written by `emit::html::handout`, the player's page by `player`.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::codec::zip::{Entry, archive};
use crate::diag::Finding;
use crate::emit::html::{self, Context};
use crate::glossary::TermId;
use crate::project::{Completion, Granularity, Order};
use crate::view::practice::{Example, examples};
use crate::view::unit::{Question, asked, questions};
use crate::view::{HandoutPage, TermIndex};
use crate::world::{Artifact, Content};

use super::course::{self, Course};
use super::describe::describe;
use super::guide::{self, Packed};
use super::manifest::{self, Item, Manifest, Sco};
use super::practice::{self, Term};
use super::{Edition, MEMORY_TOO_LONG, budget, player, words};

/// A lesson ready for its package. Small: its files are compressed already.
pub struct Unit {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    /// The page's path without extension.
    pub slug: String,
    pub questions: Vec<Question>,
    terms: Vec<TermId>,
    examples: Vec<Example>,
    entries: Vec<Entry>,
}

/// A lesson's page and media, compressed, and what came up. `cx.play` must be set. What `wanted` refuses by its path is left
/// out: another lesson of the same package has brought it.
pub fn unit(page: &HandoutPage<'_>, cx: &Context<'_>, wanted: &dyn Fn(&str) -> bool) -> (Unit, Vec<Finding>) {
    let (mut unit, files, findings) = unit_and_files(page, cx);
    unit.entries = files.iter().filter(|file| wanted(&file.path)).filter_map(entry).collect();
    (unit, findings)
}

/// The same for pages that stay files: beside the unit, the page and its media.
pub fn unit_and_files(page: &HandoutPage<'_>, cx: &Context<'_>) -> (Unit, Vec<Artifact>, Vec<Finding>) {
    let lesson = page.lesson.index;
    let slug = cx.slug(page.lesson).to_owned();
    let questions = questions(page, cx.glossary, &cx.project.quiz, &slug);
    let written = html::handout::unit(page, cx, &questions);
    let (terms, examples) = (page.terms.clone(), examples(page.lesson));
    (Unit { lesson, slug, questions, terms, examples, entries: Vec::new() }, written.artifacts, written.findings)
}

/// A page or media file as an entry. Files of the course by path do not come here: media is loaded before.
fn entry(artifact: &Artifact) -> Option<Entry> {
    match &artifact.content {
        Content::Bytes(bytes) => Entry::new(artifact.path.clone(), bytes).ok(),
        Content::Copy(_) => None,
    }
}

/// The zips and the file that says what to do with them. Units may come in any order.
pub fn packages(cx: &Context<'_>, edition: Edition, mut units: Vec<Unit>) -> (Vec<Artifact>, Vec<Finding>) {
    units.sort_by_key(|unit| unit.lesson);
    let maker = Maker { cx, run_time: edition.run_time(), granularity: cx.project.scorm.granularity };
    let (mut zips, mut findings) = (Vec::new(), Vec::new());
    let bundles: Vec<Vec<Unit>> = match maker.granularity {
        Granularity::Lesson => units.into_iter().map(|unit| vec![unit]).collect(),
        Granularity::Course | Granularity::ScoPerLesson => vec![units],
    };
    let questions = bundles.iter().flatten().map(|unit| asked(&unit.questions)).sum();
    for units in bundles {
        zips.extend(maker.bundle(edition, units, &mut findings));
    }
    let names: Vec<&str> = zips.iter().map(|zip| zip.path.as_str()).collect();
    let packed = Packed { edition, names: &names, questions };
    let mut artifacts = vec![guide::artifact(cx, &packed, &mut findings)];
    artifacts.extend(zips);
    (artifacts, findings)
}

/// The name of a package: `dien-cong-nghiep.zip`, or with its lesson where each has one.
pub fn name(project: &str, lesson: Option<&str>) -> String {
    lesson.map_or(format!("{project}.zip"), |slug| format!("{project}-{}.zip", flat(slug)))
}

fn flat(slug: &str) -> String {
    slug.replace('/', "-")
}

/// Makes what stands around lessons, for packages and for the course without a platform.
pub(super) struct Maker<'a> {
    pub cx: &'a Context<'a>,
    pub run_time: &'static str,
    pub granularity: Granularity,
}

/// What stands around the lessons of a package.
pub(super) struct Pages {
    pub files: Vec<Artifact>,
    plays: Vec<Play>,
    terms: TermIndex,
}

/// One SCO: its page, the script with its facts, and the lessons that it plays.
struct Play {
    page: String,
    script: String,
    course: Course,
    title: String,
}

impl Maker<'_> {
    /// One package. `None` only for what no zip can hold (a file of more than 4 GB without a name).
    fn bundle(&self, edition: Edition, units: Vec<Unit>, findings: &mut Vec<Finding>) -> Option<Artifact> {
        let cx = self.cx;
        let alone = (self.granularity == Granularity::Lesson).then(|| units.first()).flatten();
        let name = name(&cx.project.id, alone.map(|unit| unit.slug.as_str()));
        let id = name.trim_end_matches(".zip").to_owned();
        let whole = player::course_title(cx);
        let title = match alone {
            Some(unit) => format!("{whole} – {}", self.lesson_title(unit)),
            None => whole,
        };
        let Pages { files, plays, terms } = self.pages(&id, &title, &units, findings);
        let about = describe(cx, &id, &terms);
        let items = self.items(&units, &plays);
        let own: Vec<Entry> = files.par_iter().filter_map(entry).collect();
        let entries = own.into_iter().chain(units.into_iter().flat_map(|unit| unit.entries));
        let linear = cx.project.scorm.order == Order::Linear;
        let manifest = Manifest { edition, id: &id, title: &title, about: &about, linear, items, shared: Vec::new() };
        let bytes = self.assemble(manifest, entries)?;
        Some(Artifact::bytes(name, bytes))
    }

    /// Everything but the lessons' own pages: players, glossary, practice, what they share.
    pub(super) fn pages(&self, id: &str, title: &str, units: &[Unit], findings: &mut Vec<Finding>) -> Pages {
        let cx = self.cx;
        let mut terms = TermIndex::default();
        units.iter().for_each(|unit| terms.insert(unit.lesson, &unit.terms));
        let lessons: Vec<usize> = units.iter().map(|unit| unit.lesson).collect();
        let sentences: Vec<&Example> = units.iter().flat_map(|unit| &unit.examples).collect();
        let practised: Vec<Term> = practice::terms(cx, &terms, &lessons, &sentences);
        let plays: Vec<Play> = if self.granularity == Granularity::ScoPerLesson {
            let mut play = |unit: &Unit| {
                let slug = flat(&unit.slug);
                let course = self.facts(&format!("{id}-{slug}"), &[unit], &practised, findings);
                let (page, script) = (format!("sco-{slug}.html"), format!("assets/course-{slug}.js"));
                Play { page, script, course, title: self.lesson_title(unit) }
            };
            units.iter().map(&mut play).collect()
        } else {
            let course = self.facts(id, &units.iter().collect::<Vec<_>>(), &practised, findings);
            let (page, script) = (player::INDEX.to_owned(), player::FACTS.to_owned());
            vec![Play { page, script, course, title: title.to_owned() }]
        };
        let mut files = Vec::new();
        let players = plays.par_iter().zip(self.shares(units)).map(|(play, lessons)| {
            let mut findings = Vec::new();
            let page = player::index(cx, &play.page, &play.script, &lessons, &play.course, &mut findings);
            ([page, Artifact::bytes(play.script.clone(), course::script("course", &play.course))], findings)
        });
        for (made, found) in players.collect::<Vec<_>>() {
            files.extend(made);
            findings.extend(found);
        }
        let glossary = html::glossary(cx, &terms);
        findings.extend(glossary.findings);
        files.extend(glossary.artifacts);
        files.extend(html::site::assets(cx));
        files.extend(player::assets());
        if !practised.is_empty() {
            files.extend(practice::files(cx, &practised, findings));
        }
        files.push(Artifact::bytes("assets/words.js", words::words(cx.project, cx.labels)));
        Pages { files, plays, terms }
    }

    /// The lessons of each SCO: index into the project and page.
    fn shares<'u>(&self, units: &'u [Unit]) -> Vec<Vec<(usize, &'u str)>> {
        let all = units.iter().map(|unit| (unit.lesson, unit.slug.as_str()));
        match self.granularity {
            Granularity::ScoPerLesson => all.map(|one| vec![one]).collect(),
            _ => vec![all.collect()],
        }
    }

    /// What the player knows of these lessons, with room for what they must remember.
    fn facts(&self, id: &str, units: &[&Unit], terms: &[Term], findings: &mut Vec<Finding>) -> Course {
        let mut course = course::course(self.cx.project, id, self.run_time, terms, units);
        match budget::text_limit(&course) {
            Ok(letters) => course.text_limit = letters,
            Err(length) => findings.push(too_long(&course, length)),
        }
        course
    }

    /// The tree that the platform shows: one entry, or the lessons under their parts.
    fn items(&self, units: &[Unit], plays: &[Play]) -> Vec<Item> {
        let decides = self.cx.project.scorm.completion != Completion::Viewed;
        let sco = |play: &Play, own: Vec<String>| Sco {
            files: std::iter::once(play.page.clone()).chain(own).collect(),
            mastery: play.course.mastery.filter(|_| decides),
        };
        if self.granularity != Granularity::ScoPerLesson {
            let one = |play: &Play| Item {
                id: "course".to_owned(),
                title: play.title.clone(),
                sco: Some(sco(play, Vec::new())),
                items: Vec::new(),
            };
            return plays.iter().map(one).collect();
        }
        let mut items: Vec<Item> = Vec::new();
        for (unit, play) in units.iter().zip(plays) {
            let own = vec![play.script.clone(), format!("{}.html", unit.slug)];
            let (id, title) = (format!("lesson-{}", flat(&unit.slug)), play.title.clone());
            let lesson = Item { id, title, sco: Some(sco(play, own)), items: Vec::new() };
            let part = self.cx.project.lessons.get(unit.lesson).and_then(|lesson| lesson.part);
            let Some(part) = part else {
                items.push(lesson);
                continue;
            };
            let id = format!("part-{}", part + 1);
            match items.last_mut().filter(|last| last.id == id) {
                Some(last) => last.items.push(lesson),
                None => {
                    let title = self.cx.part_title(&self.cx.order(), part).plain;
                    items.push(Item { id, title, sco: None, items: vec![lesson] });
                }
            }
        }
        items
    }

    /// The archive: manifest first, then names in order. What no SCO calls its own is shared.
    fn assemble(&self, mut manifest: Manifest<'_>, entries: impl Iterator<Item = Entry>) -> Option<Vec<u8>> {
        // Lessons share pictures.
        let mut names = BTreeSet::new();
        let entries: Vec<Entry> = entries.filter(|entry| names.insert(entry.name().to_owned())).collect();
        if self.granularity != Granularity::ScoPerLesson
            && let Some(sco) = manifest.items.first_mut().and_then(|item| item.sco.as_mut())
        {
            sco.files.extend(names.iter().filter(|name| name.ends_with(".html") && **name != player::INDEX).cloned());
        }
        let owned: BTreeSet<&String> = manifest.scos().into_iter().flat_map(|(_, sco)| &sco.files).collect();
        manifest.shared = names.iter().filter(|name| !owned.contains(name)).cloned().collect();
        let first = Entry::new("imsmanifest.xml", &manifest::write(&manifest)).ok()?;
        archive(first, entries).ok()
    }

    fn lesson_title(&self, unit: &Unit) -> String {
        player::lesson_title(self.cx, unit.lesson).map_or_else(|| unit.slug.clone(), |title| title.plain)
    }
}

fn too_long(course: &Course, length: usize) -> Finding {
    Finding::new(&MEMORY_TOO_LONG, None)
        .arg("length", length)
        .arg("limit", budget::LIMIT)
        .arg("questions", course.questions.len())
}
