//! SN0818 file-name-trouble: names of files that some platform or some computer cannot keep.
//! Names that lead out of the package are `archive`.

use std::collections::HashMap;

use crate::diag::{Finding, Rule};

use super::Package;

/// Arguments: `file`, `other`, `count`.
pub const RULE: Rule = Rule::warning("SN0818", "file-name-trouble");

/// Names that Windows keeps for devices, whatever the extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    let mut kinds: Vec<(&'static str, Vec<&str>)> = Vec::new();
    let mut known: HashMap<String, &str> = HashMap::new();
    let mut clashes = Vec::new();
    for path in package.paths() {
        if let Some(kind) = trouble(path) {
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, paths)) => paths.push(path),
                None => kinds.push((kind, vec![path])),
            }
        }
        if let Some(other) = known.insert(path.to_lowercase(), path) {
            clashes.push((other, path));
        }
    }
    let finding = |variant, file: &str, other: &str, count: usize| {
        let finding = Finding::new(&RULE, package.place).variant(variant);
        finding.arg("file", file).arg("other", other).arg("count", count)
    };
    findings.extend(kinds.iter().map(|(kind, paths)| finding(kind, paths[0], "", paths.len())));
    findings.extend(clashes.first().map(|(one, other)| finding("clash", one, other, clashes.len())));
}

/// Why a path is trouble.
fn trouble(path: &str) -> Option<&'static str> {
    let reserved = |part: &str| {
        let stem = part.split('.').next().unwrap_or("").to_ascii_lowercase();
        let numbered = ["com", "lpt"].iter().any(|port| {
            stem.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [digit] if digit.is_ascii_digit()))
        });
        RESERVED.contains(&stem.as_str()) || numbered
    };
    if path.contains('\\') {
        Some("backslash")
    } else if !path.is_ascii() {
        Some("accents")
    } else if path.contains(['<', '>', ':', '"', '|', '?', '*'])
        || path.split('/').any(|part| reserved(part) || part.ends_with(['.', ' ']))
    {
        Some("windows")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_trouble_is_known() {
        assert_eq!(trouble("a\\b.html"), Some("backslash"));
        assert_eq!(trouble("bài/a.html"), Some("accents"));
        for path in ["aux.html", "a/COM1", "a./b", "what?.html"] {
            assert_eq!(trouble(path), Some("windows"), "{path}");
        }
        for path in ["a/b.html", "company.html", "com12.html", "auxiliary.js", "a b.html"] {
            assert_eq!(trouble(path), None, "{path}");
        }
    }
}
