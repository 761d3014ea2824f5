//! What a manifest points at. SN0815 reference-to-nothing, SN0816 listed-file-missing, SN0817 file-not-listed, SN0822
//! several-scos. The order and values of its elements are `shape`.

use std::collections::{HashMap, HashSet};

use crate::codec::xml::Element;
use crate::diag::{Finding, Rule, Severity};

use super::{Manifest, Package};

/// Arguments: `value`.
pub const NOWHERE: Rule = Rule::error("SN0815", "reference-to-nothing");
/// Arguments: `file`, `other`. An error where it is the file that is opened.
pub const FILE_MISSING: Rule = Rule::warning("SN0816", "listed-file-missing");
/// Arguments: `file`, `count`.
pub const NOT_LISTED: Rule = Rule::note("SN0817", "file-not-listed");
/// Arguments: `count`.
pub const SEVERAL: Rule = Rule::note("SN0822", "several-scos");

/// Files beside the content that need no listing: the manifest, schemas, metadata.
const BESIDE: [&str; 3] = [".xsd", ".dtd", ".xml"];

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    let Some(manifest) = &package.manifest else { return };
    let elements = manifest.elements();
    nowhere(manifest, &elements, findings);
    let paths: HashSet<&str> = package.paths().collect();
    let folded: HashMap<String, &str> = package.paths().map(|path| (path.to_lowercase(), path)).collect();
    let mut listed = HashSet::new();
    let main = manifest.root.value("base").unwrap_or("");
    for resources in manifest.root.children.iter().filter(|child| child.name == "resources") {
        let above = format!("{main}{}", resources.value("base").unwrap_or(""));
        for resource in resources.children.iter().filter(|child| child.name == "resource") {
            let base = format!("{above}{}", resource.value("base").unwrap_or(""));
            let files = resource.children.iter().filter(|child| child.name == "file");
            for element in std::iter::once(resource).chain(files) {
                let Some(href) = element.attribute("href").filter(|href| !is_address(&href.value)) else { continue };
                let path = path_of(&base, &href.value);
                if let Some(known) = folded.get(&path.to_lowercase()) {
                    listed.insert(*known);
                }
                if paths.contains(path.as_str()) || path.is_empty() && element.name != "resource" {
                    continue;
                }
                let other = folded.get(&path.to_lowercase());
                let mut finding = Finding::new(&FILE_MISSING, manifest.place(href)).arg("file", path.as_str());
                finding.variant = other.map(|_| "case");
                finding = finding.arg("other", other.copied().unwrap_or(""));
                if element.name == "resource" {
                    finding.severity = Severity::Error;
                }
                findings.push(finding);
            }
        }
    }
    let is_beside = |path: &str| BESIDE.iter().any(|ending| path.to_ascii_lowercase().ends_with(ending));
    let left: Vec<&str> = package.paths().filter(|path| !listed.contains(path) && !is_beside(path)).collect();
    if let Some(first) = left.first() {
        findings.push(Finding::new(&NOT_LISTED, package.place).arg("file", *first).arg("count", left.len()));
    }
}

/// Attributes that name another element, and what they may name.
fn nowhere(manifest: &Manifest, elements: &[(&Element, Option<&Element>)], findings: &mut Vec<Finding>) {
    let ids = |name: &str| -> HashSet<&str> {
        elements.iter().filter(|(element, _)| element.name == name).filter_map(|(e, _)| e.value("identifier")).collect()
    };
    // An item may also lead to a manifest inside the manifest.
    let mut resources = ids("resource");
    resources.extend(ids("manifest"));
    let organizations = ids("organization");
    for (element, _) in elements {
        let (attribute, known, variant) = match element.name.as_str() {
            "item" => ("identifierref", &resources, None),
            "dependency" => ("identifierref", &resources, None),
            "organizations" => ("default", &organizations, Some("default")),
            _ => continue,
        };
        let Some(found) = element.attribute(attribute).filter(|found| !known.contains(found.value.as_str())) else {
            continue;
        };
        let mut finding = Finding::new(&NOWHERE, manifest.place(found)).arg("value", found.value.as_str());
        finding.variant = variant;
        findings.push(finding);
    }
}

fn is_address(href: &str) -> bool {
    href.contains("://") || href.starts_with("//") || href.starts_with("data:") || href.starts_with("javascript:")
}

/// The file that a reference means: percent signs read, what follows the path left out, `.` and `..` resolved.
fn path_of(base: &str, href: &str) -> String {
    let path = format!("{base}{href}");
    let path = path.split(['?', '#']).next().unwrap_or("");
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut parts = Vec::new();
    for part in text.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Items that lead to a SCO.
pub(super) fn scos(manifest: &Manifest) -> Vec<&Element> {
    let elements = manifest.elements();
    let kind = |e: &Element| e.attributes.iter().any(|a| a.name.eq_ignore_ascii_case("scormtype") && a.value == "sco");
    let resources = elements.iter().map(|(element, _)| *element).filter(|e| e.name == "resource" && kind(e));
    let ids: HashSet<&str> = resources.filter_map(|resource| resource.value("identifier")).collect();
    let leads = |item: &Element| item.value("identifierref").is_some_and(|target| ids.contains(target));
    elements.into_iter().map(|(element, _)| element).filter(|e| e.name == "item" && leads(e)).collect()
}

/// Several SCOs in one package: a matter of what teachers want to see in the grade book.
pub(super) fn several(package: &Package, findings: &mut Vec<Finding>) {
    let Some(manifest) = &package.manifest else { return };
    let items = scos(manifest);
    if let [_, second, ..] = items.as_slice() {
        findings.push(Finding::new(&SEVERAL, manifest.tag(second)).arg("count", items.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_paths() {
        assert_eq!(path_of("", "index.html?lang=vi#a"), "index.html");
        assert_eq!(path_of("shared/", "b%C3%A0i%201.html"), "shared/bài 1.html");
        assert_eq!(path_of("", "./a/../b.html"), "b.html");
        assert_eq!(path_of("", "../../b%"), "b%");
    }
}
