//! What files of Word and PowerPoint have in common: the package around their parts (ECMA-376 part 2), with content types,
//! relations and core properties. No clock: the same parts give the same bytes. What the parts hold is `docx` and `pptx`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::xml::Xml;
use crate::codec::zip::{Entry, archive};

/// Where relations of the format are named.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";

/// What tells a part's content type by its name; `None` for what its ending tells.
pub type KindOf = fn(&str) -> Option<String>;

/// The parts of a file by name.
pub struct Package {
    /// Name, content type where `kind_of` does not know it, bytes.
    files: Vec<(String, Option<String>, Vec<u8>)>,
    kind_of: KindOf,
}

/// A relation: its identifier, its kind below `OFFICE` (`metadata/…` below the package's, or a whole address), what it leads to.
#[derive(Clone, Debug)]
pub struct Relation {
    pub id: String,
    pub kind: String,
    pub target: String,
    /// Leads out of the file.
    pub external: bool,
}

impl Relation {
    pub fn new(id: impl Into<String>, kind: &str, target: impl Into<String>) -> Relation {
        Relation { id: id.into(), kind: kind.to_owned(), target: target.into(), external: false }
    }
}

/// Who made the file and what it is about (part 2, 11).
pub struct Core<'a> {
    pub title: &'a str,
    pub course: &'a str,
    pub lang: &'a str,
}

impl Package {
    /// A package whose document is the part `main`.
    pub fn new(main: &str, core: &Core<'_>, kind_of: KindOf) -> Package {
        let mut package = Package { files: Vec::new(), kind_of };
        let document = Relation::new("rId1", "officeDocument", main);
        let properties = Relation::new("rId2", "metadata/core-properties", "docProps/core.xml");
        package.add("_rels/.rels", relations(&[document, properties]));
        package.add("docProps/core.xml", properties_part(core));
        package
    }

    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.push((name.into(), None, bytes));
    }

    /// A part of somebody else's, with its type.
    pub fn add_as(&mut self, name: impl Into<String>, kind: Option<String>, bytes: Vec<u8>) {
        self.files.push((name.into(), kind, bytes));
    }

    /// The file; `None` only for what no zip can hold. Media go below `folder`.
    pub fn finish(mut self, folder: &str, media: BTreeMap<String, Arc<[u8]>>) -> Option<Vec<u8>> {
        let types = self.content_types();
        self.files.extend(media.iter().map(|(name, bytes)| (format!("{folder}/{name}"), None, bytes.to_vec())));
        let entries = self.files.into_iter().map(|(name, _, bytes)| Entry::new(name, &bytes));
        archive(Entry::new("[Content_Types].xml", &types).ok()?, entries.collect::<Result<Vec<_>, _>>().ok()?).ok()
    }

    fn content_types(&self) -> Vec<u8> {
        let mut xml = Xml::document();
        xml.element("Types", &[("xmlns", &format!("{PACKAGE}content-types"))], |xml| {
            let defaults = [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpg", "image/jpeg"),
                ("jpeg", "image/jpeg"),
                ("gif", "image/gif"),
                ("svg", "image/svg+xml"),
            ];
            for (ending, kind) in defaults {
                xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
            }
            for (name, kind, _) in &self.files {
                let core = || "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
                let known = || if name == "docProps/core.xml" { Some(core()) } else { (self.kind_of)(name) };
                if let Some(kind) = kind.clone().or_else(known) {
                    xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
                }
            }
        });
        xml.finish()
    }
}

/// The part that says what another part leads to.
pub fn relations(list: &[Relation]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}relationships"))], |xml| {
        for Relation { id, kind, target, external } in list {
            let kind = match kind.as_str() {
                kind if kind.starts_with("metadata/") => format!("{PACKAGE}relationships/{kind}"),
                kind if kind.contains(':') => kind.to_owned(),
                kind => format!("{OFFICE}{kind}"),
            };
            let mut attrs = vec![("Id", id.as_str()), ("Type", &kind), ("Target", target)];
            if *external {
                attrs.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attrs);
        }
    });
    xml.finish()
}

fn properties_part(core: &Core<'_>) -> Vec<u8> {
    let mut xml = Xml::document();
    let spaces = [
        ("xmlns:cp", &*format!("{PACKAGE}metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.leaf("dc:title", &[], core.title);
        xml.leaf("dc:subject", &[], core.course);
        xml.leaf("dc:creator", &[], "songngu");
        xml.leaf("dc:language", &[], core.lang);
    });
    xml.finish()
}
