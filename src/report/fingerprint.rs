//! A name for a finding that stays the same when lines move, so that a service knows it again in the next run.
//! It hashes what is wrong where: rule, file, the words themselves; never a line number or the reader's language.

use std::collections::HashMap;

use crate::codec::hash;
use crate::diag::Finding;
use crate::source::{Sources, Span};

use super::place::MANIFEST;

/// Hexadecimal digits of a fingerprint.
const DIGITS: usize = 32;

/// One a finding, in their order; no two alike.
pub(super) fn fingerprints(findings: &[Finding], sources: &Sources) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    findings
        .iter()
        .map(|finding| {
            let key = key(finding, sources);
            // The same words twice in a file are told apart by their order.
            let before = seen.entry(key.clone()).or_default();
            let name = hash::hex(format!("{key}\0{before}").as_bytes());
            *before += 1;
            name[..DIGITS].to_owned()
        })
        .collect()
}

fn key(finding: &Finding, sources: &Sources) -> String {
    let (code, variant) = (finding.rule.code, finding.variant.unwrap_or(""));
    let (file, words) = match finding.span {
        Some(span) => (sources.get(span.file).path.as_str(), words(span, sources)),
        // Nothing in a file says what it is about, but its facts do.
        None => (MANIFEST, finding.args.iter().map(|(name, arg)| format!("{name}={arg:?}\0")).collect()),
    };
    format!("{code}\0{variant}\0{file}\0{words}")
}

/// The text of a span and of the lines that it lies on, white space evened out.
fn words(span: Span, sources: &Sources) -> String {
    let file = sources.get(span.file);
    let first = file.lines.line_start(file.lines.line_of(span.start as usize));
    let rest = &file.text[span.end as usize..];
    let last = span.end as usize + rest.find('\n').unwrap_or(rest.len());
    let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}\0{}", even(file.slice(span)), even(file.text.get(first..last).unwrap_or("")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Rule;

    const RULE: Rule = Rule::error("SN0107", "number-differs");

    fn prints(text: &str, needles: &[(usize, &str)]) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text.to_owned());
        let found = |(nth, needle): &(usize, &str)| {
            let at = text.match_indices(needle).nth(*nth).unwrap().0;
            Finding::new(&RULE, Span::new(file.id, at, at + needle.len()))
        };
        fingerprints(&needles.iter().map(found).collect::<Vec<_>>(), &sources)
    }

    #[test]
    fn lines_that_move_keep_their_fingerprints() {
        let before = prints("Điện áp 220 V.\n\nĐiện áp 380 V.\n", &[(0, "220"), (0, "380")]);
        let after = prints("# Mới\r\n\r\nĐiện áp 220 V.\r\n\r\nĐiện  áp 380 V.\r\n", &[(0, "220"), (0, "380")]);
        assert_eq!(before, after);
        assert_ne!(before[0], before[1]);
        assert_ne!(before[0], prints("Dòng điện 220 V.", &[(0, "220")])[0], "another sentence is another finding");
    }

    #[test]
    fn the_same_words_twice_are_two_findings() {
        let twice = prints("220 V.\n\n220 V.\n", &[(0, "220"), (1, "220")]);
        assert_ne!(twice[0], twice[1]);
        assert_eq!(twice[0], prints("220 V.\n", &[(0, "220")])[0], "the first keeps its name when the second goes");
    }

    #[test]
    fn what_has_no_place_is_known_by_its_facts() {
        let of = |name: &str| fingerprints(&[Finding::new(&RULE, None).arg("lesson", name)], &Sources::default());
        assert_eq!(of("a"), of("a"));
        assert_ne!(of("a"), of("b"));
    }
}
