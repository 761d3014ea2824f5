//! Judges a finished package, anybody's: reads the archive within limits, in memory, and runs the rules of `check::package`.
//! Which rules there are is theirs; printing is the cli's.

use crate::check::package::{self, MOST_UNPACKED, Manifest, NOT_AN_ARCHIVE, Package};
use crate::codec::zip::{Archive, Member, ReadError};
use crate::diag::{Finding, Severity};
use crate::project::{Localised, Project};
use crate::source::{Sources, Span};
use crate::world::{MemoryWorld, WorldError};

use super::{Selection, Timings, open};

/// What was found in a package, and what it is.
pub struct Verified {
    /// By place; the first file stands for the package itself.
    pub findings: Vec<Finding>,
    pub sources: Sources,
    pub summary: Option<Summary>,
    /// Reports stand on a course; this one has the package's name and no lessons.
    pub project: Project,
}

/// What people want to see of a package.
pub struct Summary {
    /// `SCORM 1.2`; nothing without a manifest that can be read.
    pub version: Option<&'static str>,
    pub title: String,
    pub scos: usize,
    pub files: usize,
    pub bytes: u64,
}

/// Bytes of one page, script, style sheet or manifest at most: longer ones are not looked into.
const LONGEST_TEXT: u64 = 8 << 20;

const TEXTS: [&str; 5] = [".html", ".htm", ".xhtml", ".js", ".css"];

impl Verified {
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Judges a package by its bytes. `name` is what reports call it.
pub fn verify(name: &str, bytes: Vec<u8>, selection: &Selection) -> Result<Verified, WorldError> {
    let mut sources = Sources::default();
    let place = sources.add(name, String::new()).span();
    let mut findings = Vec::new();
    let package = read(place, bytes, &mut sources, &mut findings);
    let summary = package.as_ref().map(|package| {
        package::check(package, &mut findings);
        Summary {
            version: package.manifest.as_ref().map(|manifest| manifest.version.as_str()),
            title: package.title().unwrap_or("").to_owned(),
            scos: package.scos(),
            files: package.files(),
            bytes: package.bytes,
        }
    });
    let title = summary.as_ref().map(|summary| summary.title.as_str()).filter(|title| !title.is_empty());
    let project = project(name, title.unwrap_or(name))?;
    selection.apply(&project.check, &mut findings);
    findings.sort_by_key(|finding| (finding.span.map(|span| (span.file, span.start, span.end)), finding.rule.code));
    Ok(Verified { findings, sources, summary, project })
}

/// Reads every entry once: texts are kept, of the others only whether they can be read.
fn read(place: Span, bytes: Vec<u8>, sources: &mut Sources, findings: &mut Vec<Finding>) -> Option<Package> {
    let size = bytes.len() as u64;
    let opened = Archive::open(bytes).and_then(|mut archive| Ok((archive.members()?, archive)));
    let (members, mut archive) = match opened {
        Ok(opened) => opened,
        Err(detail) => {
            let finding = Finding::new(&NOT_AN_ARCHIVE, place).variant("no-zip");
            findings.push(finding.arg("file", "").arg("detail", detail));
            return None;
        }
    };
    let mut package =
        Package { place, bytes: size, members, unreadable: Vec::new(), manifest: None, texts: Vec::new() };
    let mut left = MOST_UNPACKED;
    // The manifest comes first, so that its findings do too.
    let is_manifest = |member: &Member| member.name == "imsmanifest.xml";
    let mut order: Vec<usize> = (0..package.members.len()).filter(|index| !package.members[*index].folder).collect();
    order.sort_by_key(|index| !is_manifest(&package.members[*index]));
    for index in order {
        let member = &package.members[index];
        let name = member.name.to_ascii_lowercase();
        let kept = is_manifest(member) || TEXTS.iter().any(|ending| name.ends_with(ending));
        let outcome = if kept && member.size <= LONGEST_TEXT {
            archive.read(index, LONGEST_TEXT.min(left)).map(|bytes| {
                left -= bytes.len() as u64;
                keep(&mut package, index, &bytes, sources, findings);
            })
        } else {
            // What is declared is a promise: nothing may be longer than it says.
            archive.test(index, member.size.min(left)).map(|length| left -= length)
        };
        if let Err(error) = outcome {
            let stop = error == ReadError::TooLong && left < LONGEST_TEXT;
            package.unreadable.push((index, error));
            if stop {
                break;
            }
        }
    }
    Some(package)
}

/// Takes a text into the sources.
fn keep(package: &mut Package, index: usize, bytes: &[u8], sources: &mut Sources, findings: &mut Vec<Finding>) {
    let name = package.members[index].name.clone();
    let (text, is_text) = package::decode(bytes);
    let file = sources.add(name.as_str(), text);
    if name != "imsmanifest.xml" {
        package.texts.push(file);
    } else if let Some((root, version)) = package::parse(&file, is_text, findings) {
        package.manifest = Some(Manifest { file, root, version });
    }
}

/// A course without lessons in a package's name.
fn project(name: &str, title: &str) -> Result<Project, WorldError> {
    let manifest =
        "[course]\nid = \"package\"\ntitle = \"package\"\nsource = \"vi\"\n[languages.vi]\npath = \"{lesson}.md\"\n";
    let world = MemoryWorld::new([("course.toml".to_owned(), manifest.as_bytes().to_vec())]);
    let mut project = open(&world, &Timings::default())?.project;
    project.id = name.to_owned();
    project.title = Localised(vec![(project.source, title.to_owned())]);
    Ok(project)
}
