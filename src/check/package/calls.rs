//! SN0820 run-time-calls: what the scripts of a package say to the platform, as far as literals show it. Elements and
//! values against `model`; whether a session is begun, ended, and ended in a way that browsers still run.

use crate::diag::{Finding, Rule};
use crate::source::{SourceFile, Span};

use super::{Manifest, Package, model, references};

/// Arguments: `name`, `value`, `wanted`, `version`.
pub const RULE: Rule = Rule::warning("SN0820", "run-time-calls");

/// Findings of one kind at most: a library repeats itself.
const MOST: usize = 10;

/// An element that a script names in full, with the value when it is a literal too.
struct Call<'a> {
    name: &'a str,
    place: Span,
    /// The call sets something.
    sets: bool,
    value: Option<&'a str>,
}

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    let Some(manifest) = &package.manifest else { return };
    if references::scos(manifest).is_empty() {
        return;
    }
    let scripts = || package.texts.iter().filter(|file| !file.path.to_ascii_lowercase().ends_with(".css"));
    let calls: Vec<Call<'_>> = scripts().flat_map(|file| calls(file)).collect();
    elements(manifest, &calls, findings);
    session(package, manifest, findings);
}

/// Every element and value that is written out.
fn elements(manifest: &Manifest, calls: &[Call<'_>], findings: &mut Vec<Finding>) {
    let is_12 = manifest.version.is_12();
    // A library for both versions names the elements of both; it picks at run time.
    let speaks = calls.iter().any(|call| model::find(call.name, is_12).is_some() && !is_of_both(call.name));
    let mut found = 0;
    for call in calls {
        let mut finding = Finding::new(&RULE, call.place).arg("name", call.name);
        finding = finding.arg("version", manifest.version.as_str()).arg("value", call.value.unwrap_or(""));
        let finding = match (model::find(call.name, is_12), model::find(call.name, !is_12)) {
            (None, Some(_)) if !speaks => finding.variant("other-version"),
            (None, None) => finding.variant("unknown"),
            (Some(entry), _) if call.sets && !entry.write => finding.variant("read-only"),
            (Some(entry), other) => {
                let wrong = call.value.filter(|_| call.sets).and_then(|value| Some((value, entry.wanted(value)?)));
                // In a library for both, the value may be meant for the other.
                let meant = |value: &str| speaks && other.is_some_and(|other| other.wanted(value).is_none());
                match wrong {
                    Some((value, wanted)) if !(meant(value) && speaks_both(calls)) => {
                        finding.variant("value").arg("wanted", wanted)
                    }
                    _ => continue,
                }
            }
            _ => continue,
        };
        found += 1;
        if found <= MOST {
            findings.push(finding);
        }
    }
}

fn is_of_both(name: &str) -> bool {
    model::find(name, true).is_some() && model::find(name, false).is_some()
}

fn speaks_both(calls: &[Call<'_>]) -> bool {
    let only =
        |is_12| calls.iter().any(|c| model::find(c.name, is_12).is_some() && model::find(c.name, !is_12).is_none());
    only(true) && only(false)
}

/// How the session is begun and ended.
fn session(package: &Package, manifest: &Manifest, findings: &mut Vec<Finding>) {
    let says = |word: &str| package.texts.iter().any(|file| file.text.contains(word));
    let (api, begin, end) = if manifest.version.is_12() {
        ("API", "LMSInitialize", "LMSFinish")
    } else {
        ("API_1484_11", "Initialize", "Terminate")
    };
    let scos = references::scos(manifest);
    let place = scos.first().map_or(package.place, |item| manifest.tag(item));
    let mut raise = |variant, name: &str| {
        let finding = Finding::new(&RULE, place).variant(variant).arg("name", name).arg("value", api);
        findings.push(finding.arg("version", manifest.version.as_str()));
    };
    if !says(begin) || !says(api) {
        raise("silent", begin);
    } else if !says(end) {
        raise("no-end", end);
    } else if says("unload") && !["pagehide", "visibilitychange", "beforeunload"].iter().any(|word| says(word)) {
        raise("unload", "unload");
    }
}

/// Elements of the data models that a file names as whole literals in calls that read or write.
fn calls(file: &SourceFile) -> Vec<Call<'_>> {
    let text = file.text.as_str();
    let mut found = Vec::new();
    for (at, _) in text.match_indices("cmi.") {
        let quote = match text[..at].chars().next_back() {
            Some(quote @ ('"' | '\'')) => quote,
            _ => continue,
        };
        let Some(length) = text[at..].find(quote) else { continue };
        let name = &text[at..at + length];
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_'));
        let before = text[..at - 1].trim_end();
        let Some(function) = before.strip_suffix('(') else { continue };
        if !is_name || name.ends_with('.') {
            continue;
        }
        let (sets, gets) = (function.ends_with("SetValue"), function.ends_with("GetValue"));
        let after = text[at + length + 1..].trim_start();
        if (sets && after.starts_with(',')) || (gets && after.starts_with(')')) {
            let value = after.strip_prefix(',').filter(|_| sets).and_then(|rest| literal(rest.trim_start()));
            found.push(Call { name, place: Span::new(file.id, at, at + length), sets, value });
        }
    }
    found
}

/// A literal that is the last argument of its call.
fn literal(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let end = text[1..].find(quote)? + 1;
    let value = &text[1..end];
    (text[end + 1..].trim_start().starts_with(')') && !value.contains(['\\', '\n'])).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn whole_literals_in_calls_are_read_and_nothing_else() {
        let text = "api.LMSSetValue('cmi.core.exit', 'suspend'); x.GetValue(\"cmi.mode\");\n\
                    s.SetValue('cmi.interactions.' + n + '.id', 'a'); set('cmi.exit', ''); t = 'cmi.core.entry';\n\
                    SetValue( 'cmi.location' , place ); SetValue('cmi.exit', 'a' + b); SetValue('cmi.";
        let file = Sources::default().add("a.js", text.to_owned());
        let found: Vec<_> = calls(&file).iter().map(|call| (call.name, call.sets, call.value)).collect();
        let expected = [
            ("cmi.core.exit", true, Some("suspend")),
            ("cmi.mode", false, None),
            ("cmi.location", true, None),
            ("cmi.exit", true, None),
        ];
        assert_eq!(found, expected);
    }
}
