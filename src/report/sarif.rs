//! Findings as SARIF 2.1.0 (OASIS, errata 01): one run, the rules that fired with their explain pages, a result a finding.
//! Clauses are named where a value follows from one.

use serde_json::{Value, json};

use crate::diag::{Edit, Finding, Fix};
use crate::source::Span;

use super::fingerprint::fingerprints;
use super::input::{FindingsInput, RulePage, with_help};
use super::place::Place;

/// Paths count from the root of the sources (3.14.14); whoever reads the log knows where that is.
const ROOT: &str = "%SRCROOT%";

/// The whole log.
pub(super) fn sarif(input: &FindingsInput<'_>) -> String {
    let fired: Vec<&RulePage> =
        input.rules.iter().filter(|page| input.findings.iter().any(|finding| finding.rule == page.rule)).collect();
    let lang = input.catalog.locale().as_str();
    let driver = json!({
        "name": "songngu",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": lang,
        "rules": fired.iter().map(|page| rule(page)).collect::<Vec<_>>(),
    });
    let prints = fingerprints(input.findings, input.sources);
    let results = input.findings.iter().zip(&prints).map(|(finding, print)| result(finding, print, &fired, input));
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            // 3.17.3: the part before the last slash names the kind of run, so that several courses stand side by side.
            "automationDetails": { "id": format!("songngu/{}/", input.project.id) },
            "language": lang,
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: { "description": { "text": input.catalog.get("report-root") } } },
            "results": results.collect::<Vec<_>>(),
        }],
    });
    super::pretty(&log)
}

fn rule(page: &RulePage) -> Value {
    json!({
        "id": page.rule.code,
        "name": page.rule.name,
        "shortDescription": { "text": page.sentence() },
        "fullDescription": { "text": page.summary() },
        "help": { "text": page.body(), "markdown": page.body() },
        "defaultConfiguration": { "level": page.rule.severity.as_str() },
    })
}

fn result(finding: &Finding, print: &str, fired: &[&RulePage], input: &FindingsInput<'_>) -> Value {
    let words = input.words(finding);
    let said = words.related.clone().unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.rule.code,
        "level": finding.severity.as_str(),
        "message": { "text": with_help(&words, input.catalog) },
        "locations": [{ "physicalLocation": location(finding.span, input) }],
        "partialFingerprints": { "songnguFinding/v1": print },
    });
    if let Some(index) = fired.iter().position(|page| page.rule == finding.rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(lang) = finding.lang {
        result["properties"] = json!({ "lang": lang.to_string() });
    }
    if !finding.related.is_empty() {
        let related = finding.related.iter().enumerate().map(|(id, related)| {
            let mut place = json!({ "id": id, "physicalLocation": location(Some(related.span), input) });
            if !said.is_empty() {
                place["message"] = json!({ "text": said });
            }
            place
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(own) = &finding.fix {
        result["fixes"] = json!([fix(own, &words.fix.unwrap_or_default(), input)]);
    }
    result
}

fn location(span: Option<Span>, input: &FindingsInput<'_>) -> Value {
    let place = Place::of(span, input.sources);
    json!({ "artifactLocation": artifact(place.file, input), "region": region(&place) })
}

/// 3.30.8: the end column is that of the character behind the region.
fn region(place: &Place<'_>) -> Value {
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    })
}

fn artifact(file: &str, input: &FindingsInput<'_>) -> Value {
    json!({ "uri": uri(&input.path(file)), "uriBaseId": ROOT })
}

/// 3.55: all edits of a file are one change, each a region and what takes its place.
fn fix(fix: &Fix, title: &str, input: &FindingsInput<'_>) -> Value {
    let mut changes: Vec<(&str, Vec<Value>)> = Vec::new();
    for edit in &fix.edits {
        let place = Place::of(Some(edit.span), input.sources);
        match changes.iter_mut().find(|(file, _)| *file == place.file) {
            Some((_, list)) => list.push(replacement(edit, &place)),
            None => changes.push((place.file, vec![replacement(edit, &place)])),
        }
    }
    let changes = changes
        .into_iter()
        .map(|(file, list)| json!({ "artifactLocation": artifact(file, input), "replacements": list }));
    json!({
        "description": { "text": title },
        "artifactChanges": changes.collect::<Vec<_>>(),
        "properties": { "safe": fix.safe },
    })
}

fn replacement(edit: &Edit, place: &Place<'_>) -> Value {
    json!({ "deletedRegion": region(place), "insertedContent": { "text": edit.text } })
}

/// A path as a relative reference of RFC 3986: what is neither unreserved nor a slash is percent-encoded.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_reference() {
        assert_eq!(uri("lessons/01 điện.vi.md"), "lessons/01%20%C4%91i%E1%BB%87n.vi.md");
        assert_eq!(uri("a:b/100%?#.md"), "a%3Ab/100%25%3F%23.md");
    }
}
