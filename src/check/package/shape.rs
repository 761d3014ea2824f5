//! SN0814 manifest-shape: elements, attributes and values against what the schemas of SCORM and the books beside them say,
//! as small tables. Places where LMSs differ are warnings; what makes a platform miss a SCO is an error.

use std::collections::HashMap;

use crate::codec::xml::Element;
use crate::diag::{Finding, Rule, Severity};
use crate::source::Span;

use super::{Manifest, Package, Version};

/// Arguments: `name`, `inside`, `value`, `wanted`.
pub const RULE: Rule = Rule::warning("SN0814", "manifest-shape");

/// An element of content packaging: what it holds in this order, what it needs, which attributes it must have.
struct Shape {
    name: &'static str,
    children: &'static [&'static str],
    needed: &'static [&'static str],
    attributes: &'static [&'static str],
}

const fn shape(
    name: &'static str,
    children: &'static [&'static str],
    needed: &'static [&'static str],
    attributes: &'static [&'static str],
) -> Shape {
    Shape { name, children, needed, attributes }
}

/// Content packaging 1.1.2 and 1.1.4, in which these agree.
const SHAPES: [Shape; 9] = [
    shape(
        "manifest",
        &["metadata", "organizations", "resources", "manifest"],
        &["organizations", "resources"],
        &["identifier"],
    ),
    shape("metadata", &["schema", "schemaversion"], &[], &[]),
    shape("organizations", &["organization"], &[], &[]),
    shape("organization", &["title", "item", "metadata"], &["title", "item"], &["identifier"]),
    shape("item", &["title", "item", "metadata"], &["title"], &["identifier"]),
    shape("resources", &["resource"], &[], &[]),
    shape("resource", &["metadata", "file", "dependency"], &[], &["identifier", "type"]),
    shape("file", &["metadata"], &[], &["href"]),
    shape("dependency", &[], &[], &["identifierref"]),
];

/// ADL's own elements: name, version 1.2?, first edition of 2004, where it stands.
const ADL: [(&str, bool, u8, &str); 12] = [
    ("location", true, 2, "metadata"),
    ("prerequisites", true, 0, "item"),
    ("maxtimeallowed", true, 0, "item"),
    ("timelimitaction", true, 0, "item"),
    ("datafromlms", true, 0, "item"),
    ("masteryscore", true, 0, "item"),
    ("timeLimitAction", false, 2, "item"),
    ("dataFromLMS", false, 2, "item"),
    ("completionThreshold", false, 2, "item"),
    ("data", false, 4, "item"),
    ("map", false, 4, "data"),
    ("presentation", false, 2, "item"),
];

const ACTIONS: [&str; 4] = ["exit,message", "exit,no message", "continue,message", "continue,no message"];

/// Attributes of 2004 that the 4th edition brought.
const FOURTH: [&str; 4] = ["completedByMeasure", "minProgressMeasure", "progressWeight", "sharedDataGlobalToSystem"];

struct Judge<'a> {
    manifest: &'a Manifest,
    findings: &'a mut Vec<Finding>,
}

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    let Some(manifest) = &package.manifest else { return };
    let mut judge = Judge { manifest, findings };
    let mut ids: HashMap<&str, &Element> = HashMap::new();
    for (element, above) in manifest.elements() {
        if element.space == manifest.root.space {
            judge.packaging(element, above);
        } else if element.space.contains("adlnet.org") && element.space.contains("adlcp") {
            judge.adl(element, above);
        }
        judge.values(element);
        judge.attributes(element);
        if element.space == manifest.root.space
            && let Some(id) = element.attribute("identifier")
        {
            if !is_name(&id.value) {
                judge.raise("identifier", manifest.place(id), &id.value, "", &id.value, "");
            } else if let Some(other) = ids.insert(&id.value, element) {
                let related = manifest.tag(other);
                judge.raise("identifier-twice", manifest.place(id), &id.value, "", &id.value, "");
                judge.findings.last_mut().into_iter().for_each(|f| *f = f.clone().related(related));
            }
        }
    }
}

impl Judge<'_> {
    fn raise(&mut self, variant: &'static str, place: Span, name: &str, inside: &str, value: &str, wanted: &str) {
        let finding = Finding::new(&RULE, place).variant(variant).arg("name", name).arg("inside", inside);
        let mut finding = finding.arg("value", value).arg("wanted", wanted);
        // A platform that does not know the type of a resource runs it without reporting, or not at all.
        if matches!(variant, "scorm-type" | "no-items" | "score") {
            finding.severity = Severity::Error;
        }
        self.findings.push(finding);
    }

    /// An element of content packaging among its brothers.
    fn packaging(&mut self, element: &Element, above: Option<&Element>) {
        let tag = self.manifest.tag(element);
        let Some(shape) = SHAPES.iter().find(|shape| shape.name == element.name) else {
            let holder = above.map_or("", |above| &above.name);
            let known = SHAPES.iter().find(|shape| shape.name == holder);
            if known.is_some_and(|shape| !shape.children.contains(&element.name.as_str())) {
                self.raise(
                    "element",
                    tag,
                    &element.name,
                    holder,
                    "",
                    &known.map_or(String::new(), |s| s.children.join(", ")),
                );
            }
            return;
        };
        for wanted in shape.attributes.iter().filter(|name| element.attribute(name).is_none()) {
            self.raise("attribute-missing", tag, wanted, &element.name, "", "");
        }
        for wanted in shape.needed.iter().filter(|name| element.child(name).is_none()) {
            self.raise("element-missing", tag, wanted, &element.name, "", "");
        }
        self.order(element, shape);
    }

    /// What a `shape` holds stands in its order, and before everything of other namespaces. One finding an element.
    fn order(&mut self, element: &Element, shape: &Shape) {
        let (mut last, mut before) = (0, "");
        for child in &element.children {
            let known = shape.children.iter().position(|name| *name == child.name);
            let own = child.space == element.space;
            let rank = match known.filter(|_| own) {
                Some(rank) => rank,
                None if own => {
                    if SHAPES.iter().any(|shape| shape.name == child.name) {
                        let place = self.manifest.tag(child);
                        self.raise("element", place, &child.name, &element.name, "", &shape.children.join(", "));
                    }
                    continue;
                }
                None => shape.children.len(),
            };
            if rank < last {
                let place = self.manifest.tag(child);
                self.raise("order", place, &child.name, &element.name, before, "");
                return;
            }
            (last, before) = (rank, &child.name);
        }
    }

    /// An element of ADL's: of this version, and at its place.
    fn adl(&mut self, element: &Element, above: Option<&Element>) {
        let tag = self.manifest.tag(element);
        let version = self.manifest.version;
        let allowed = |row: &&(&str, bool, u8, &str)| match version {
            Version::V12 => row.1,
            Version::V2004(edition) => row.2 > 0 && row.2 <= edition.max(3),
        };
        let row = ADL.iter().find(|row| row.0 == element.name);
        match row {
            Some(row) if allowed(&row) => {
                if above.is_some_and(|above| above.name != row.3) {
                    self.raise("place", tag, &element.name, above.map_or("", |above| &above.name), "", row.3);
                }
            }
            _ => {
                let near = ADL.iter().filter(allowed).find(|row| row.0.eq_ignore_ascii_case(&element.name));
                let variant = if near.is_some() { "spelling" } else { "version" };
                self.raise(variant, tag, &element.name, "", version.as_str(), near.map_or("", |row| row.0));
            }
        }
    }

    fn values(&mut self, element: &Element) {
        let (text, place) =
            (element.text.as_str(), Span::new(self.manifest.file.id, element.whole.start, element.whole.end));
        let between = |low: f64, high: f64| number(text).is_some_and(|value| (low..=high).contains(&value));
        match element.name.as_str() {
            "masteryscore" if !between(0.0, 100.0) => self.raise("score", place, "masteryscore", "", text, "0–100"),
            "minNormalizedMeasure" if !between(-1.0, 1.0) => {
                self.raise("score", place, "minNormalizedMeasure", "", text, "-1 … 1");
            }
            "completionThreshold" if !text.is_empty() && !between(0.0, 1.0) => {
                self.raise("value", place, "completionThreshold", "", text, "0–1");
            }
            name @ ("timelimitaction" | "timeLimitAction") if !ACTIONS.contains(&text) => {
                self.raise("value", place, name, "", text, "{exit | continue},{message | no message}");
            }
            "maxtimeallowed" if !super::model::is_timespan(text) => {
                self.raise("value", place, "maxtimeallowed", "", text, "HHHH:MM:SS.SS");
            }
            _ => {}
        }
    }

    fn attributes(&mut self, element: &Element) {
        let wanted = if self.manifest.version.is_12() { "scormtype" } else { "scormType" };
        for attribute in &element.attributes {
            let place = self.manifest.place(attribute);
            let (name, value) = (attribute.name.as_str(), attribute.value.as_str());
            if name.eq_ignore_ascii_case("scormtype") {
                if name != wanted {
                    self.raise("scorm-type", place, name, self.manifest.version.as_str(), value, wanted);
                } else if !["sco", "asset"].contains(&value) {
                    self.raise("value", place, name, "", value, "sco | asset");
                }
            } else if FOURTH.contains(&name) && self.manifest.version != Version::V2004(4) {
                self.raise("edition", place, name, self.manifest.version.as_str(), value, "");
            } else if name == "isvisible" && !["true", "false", "1", "0"].contains(&value) {
                self.raise("value", place, name, "", value, "true | false");
            } else if matches!(name, "minProgressMeasure" | "progressWeight")
                && !number(value).is_some_and(|value| (0.0..=1.0).contains(&value))
            {
                self.raise("value", place, name, "", value, "0–1");
            }
        }
        if element.name == "resource"
            && element.space == self.manifest.root.space
            && element.attribute("href").is_some()
            && !element.attributes.iter().any(|a| a.name.eq_ignore_ascii_case("scormtype"))
        {
            self.raise("attribute-missing", self.manifest.tag(element), wanted, "resource", "", "");
        }
    }
}

/// A decimal number as the schemas write it: no exponent.
fn number(text: &str) -> Option<f64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    plain.then(|| text.parse().ok()).flatten()
}

/// An XML name without a colon.
fn is_name(text: &str) -> bool {
    let starts = text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
    starts && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{B7}'))
}
