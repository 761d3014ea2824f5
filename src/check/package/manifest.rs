//! SN0811 no-manifest, SN0812 manifest-not-xml, SN0813 unknown-scorm-version: whether there is a manifest at all, and which
//! SCORM it says it is. What stands in it is `shape` and `references`.

use crate::codec::xml::{self, Element};
use crate::diag::{Finding, Rule};
use crate::source::{SourceFile, Span};

use super::{Package, Version};

/// Arguments: `file`.
pub const NO_MANIFEST: Rule = Rule::error("SN0811", "no-manifest");
/// Arguments: `detail`.
pub const NOT_XML: Rule = Rule::error("SN0812", "manifest-not-xml");
/// Arguments: `value`, `wanted`.
pub const VERSION: Rule = Rule::warning("SN0813", "unknown-scorm-version");

/// The manifest's bytes as text, and whether they are text as XML wants it.
pub fn decode(bytes: &[u8]) -> (String, bool) {
    let wide = |big: bool| {
        let unit = |pair: &[u8]| if big { [pair[0], pair[1]] } else { [pair[1], pair[0]] };
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| u16::from_be_bytes(unit(pair))).collect();
        (String::from_utf16_lossy(&units), String::from_utf16(&units).is_ok() && bytes.len().is_multiple_of(2))
    };
    match bytes {
        [0xFE, 0xFF, ..] => wide(true),
        [0xFF, 0xFE, ..] => wide(false),
        _ => (String::from_utf8_lossy(bytes).into_owned(), std::str::from_utf8(bytes).is_ok()),
    }
}

/// The manifest's root and version; what is wrong with them goes to `findings`.
pub fn parse(file: &SourceFile, is_text: bool, findings: &mut Vec<Finding>) -> Option<(Element, Version)> {
    if !is_text {
        let at = file.text.find('\u{FFFD}').unwrap_or(0);
        let place = Span::new(file.id, at, (at + 3).min(file.text.len()));
        findings.push(Finding::new(&NOT_XML, place).variant("encoding").arg("detail", ""));
    }
    match xml::parse(&file.text) {
        Ok(root) => {
            let version = version(&root, file, findings);
            Some((root, version))
        }
        Err(fault) => {
            let at = (0..=fault.at.min(file.text.len())).rev().find(|at| file.text.is_char_boundary(*at)).unwrap_or(0);
            findings.push(Finding::new(&NOT_XML, Span::new(file.id, at, at)).arg("detail", fault.detail));
            None
        }
    }
}

/// Namespaces of the content packages of 1.2 and 2004.
const SPACES: [(&str, bool); 2] =
    [("http://www.imsproject.org/xsd/imscp_rootv1p1p2", true), ("http://www.imsglobal.org/xsd/imscp_v1p1", false)];

fn version(root: &Element, file: &SourceFile, findings: &mut Vec<Finding>) -> Version {
    let metadata = root.child("metadata");
    let schema = metadata.and_then(|metadata| metadata.child("schema"));
    let said = metadata.and_then(|metadata| metadata.child("schemaversion"));
    let span = |element: &Element| Span::new(file.id, element.whole.start, element.whole.end);
    let mut raise = |variant, place: Span, value: &str, wanted: &str| {
        findings.push(Finding::new(&VERSION, place).variant(variant).arg("value", value).arg("wanted", wanted));
    };
    let tag = Span::new(file.id, root.tag.start, root.tag.end);
    let by_space = SPACES.iter().find(|(space, _)| *space == root.space).map(|(_, old)| *old);
    let by_word = said.and_then(|said| match said.text.as_str() {
        "1.2" => Some(Version::V12),
        "CAM 1.3" => Some(Version::V2004(2)),
        "2004 3rd Edition" => Some(Version::V2004(3)),
        "2004 4th Edition" => Some(Version::V2004(4)),
        _ => None,
    });
    let assumed = if by_space == Some(false) { Version::V2004(3) } else { Version::V12 };
    match (said, by_word) {
        (None, _) => raise("missing", metadata.map_or(tag, span), "", ""),
        (Some(said), None) if said.text == "ADL SCORM" => raise("swapped", span(said), &said.text, ""),
        (Some(said), None) => raise("unknown", span(said), &said.text, ""),
        (Some(said), Some(word)) if by_space.is_some_and(|old| old != word.is_12()) => {
            raise("mismatch", span(said), &said.text, &root.space);
        }
        _ => {}
    }
    if let Some(schema) = schema.filter(|schema| schema.text != "ADL SCORM" && by_word.is_some()) {
        raise("schema", span(schema), &schema.text, "");
    }
    if by_space.is_none() {
        raise("namespace", tag, &root.space, SPACES[usize::from(!by_word.unwrap_or(assumed).is_12())].0);
    }
    by_word.unwrap_or(assumed)
}

/// Whether the manifest is where it should be.
pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    if package.paths().any(|path| path == "imsmanifest.xml") {
        return;
    }
    let last = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or("").to_ascii_lowercase();
    let mut found: Vec<&str> = package.paths().filter(|path| last(path) == "imsmanifest.xml").collect();
    found.sort_by_key(|path| path.len());
    let variant = match found.first() {
        Some(path) if path.contains(['/', '\\']) => "folder",
        Some(_) => "case",
        None if package.paths().any(|path| path == "cmi5.xml" || path == "tincan.xml") => "other",
        None => "none",
    };
    let file = found.first().copied().unwrap_or("");
    findings.push(Finding::new(&NO_MANIFEST, package.place).variant(variant).arg("file", file));
}
