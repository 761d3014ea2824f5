//! Rules about a finished package, anybody's: SCORM 1.2 and SCORM 2004, 3rd and 4th edition (SN0810 to SN0829). Values
//! in, findings out: the driver reads the archive. What each rule asks is said in its explain page.

mod archive;
mod calls;
mod manifest;
mod model;
mod names;
mod references;
mod requests;
mod shape;

pub use archive::{MOST_UNPACKED, NOT_AN_ARCHIVE};
pub use manifest::{decode, parse};

use std::sync::Arc;

use crate::codec::xml::{Attribute, Element};
use crate::codec::zip::{Member, ReadError};
use crate::diag::{Finding, Rule};
use crate::source::{SourceFile, Span};

/// Which SCORM a package says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    V12,
    /// With its edition: 2, 3 or 4.
    V2004(u8),
}

impl Version {
    pub fn as_str(self) -> &'static str {
        match self {
            Version::V12 => "SCORM 1.2",
            Version::V2004(2) => "SCORM 2004 2nd Edition",
            Version::V2004(4) => "SCORM 2004 4th Edition",
            Version::V2004(_) => "SCORM 2004 3rd Edition",
        }
    }

    fn is_12(self) -> bool {
        self == Version::V12
    }
}

/// The manifest inside a package.
pub struct Manifest {
    pub file: Arc<SourceFile>,
    pub root: Element,
    pub version: Version,
}

/// A package that could be opened.
pub struct Package {
    /// The package itself, for what has no place inside.
    pub place: Span,
    /// The size of the archive.
    pub bytes: u64,
    pub members: Vec<Member>,
    /// Entries that could not be read, by index.
    pub unreadable: Vec<(usize, ReadError)>,
    pub manifest: Option<Manifest>,
    /// Pages, scripts and style sheets, named by their path in the package.
    pub texts: Vec<Arc<SourceFile>>,
}

/// What one rule does.
type Check = fn(&Package, &mut Vec<Finding>);

/// Every check, in the order of the rules.
const CHECKS: [Check; 8] = [
    archive::check,
    names::check,
    manifest::check,
    shape::check,
    references::check,
    calls::check,
    requests::check,
    references::several,
];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &archive::NOT_AN_ARCHIVE,
    &manifest::NO_MANIFEST,
    &manifest::NOT_XML,
    &manifest::VERSION,
    &shape::RULE,
    &references::NOWHERE,
    &references::FILE_MISSING,
    &references::NOT_LISTED,
    &names::RULE,
    &archive::LARGE,
    &calls::RULE,
    &requests::RULE,
    &references::SEVERAL,
];

/// Everything that the rules find in a package.
pub fn check(package: &Package, findings: &mut Vec<Finding>) {
    CHECKS.iter().for_each(|check| check(package, findings));
}

impl Package {
    /// Paths of files, folders left out.
    fn paths(&self) -> impl Iterator<Item = &str> {
        self.members.iter().filter(|member| !member.folder).map(|member| member.name.as_str())
    }

    /// The title and the SCOs that the manifest names.
    pub fn title(&self) -> Option<&str> {
        let organizations = self.manifest.as_ref()?.root.child("organizations")?;
        let title = organizations.child("organization")?.child("title")?;
        Some(title.text.as_str()).filter(|text| !text.is_empty())
    }

    /// How many items lead to a SCO.
    pub fn scos(&self) -> usize {
        self.manifest.as_ref().map_or(0, |manifest| references::scos(manifest).len())
    }

    /// How many files there are.
    pub fn files(&self) -> usize {
        self.paths().count()
    }
}

impl Manifest {
    fn tag(&self, element: &Element) -> Span {
        Span::new(self.file.id, element.tag.start, element.tag.end)
    }

    fn place(&self, attribute: &Attribute) -> Span {
        Span::new(self.file.id, attribute.place.start, attribute.place.end)
    }

    /// Every element, each with the one it stands in.
    fn elements(&self) -> Vec<(&Element, Option<&Element>)> {
        let mut all = Vec::new();
        self.root.walk(&mut |element, above| all.push((element, above)));
        all
    }
}
