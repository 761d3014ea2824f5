//! The YAML between `---` fences at the top of a lesson: where it lies, and what its keys say.
//! All keys are optional; an unknown or wrong one is a finding and the rest is read.

mod keys;
mod yaml;

use std::ops::Range;

use crate::diag::{Finding, Rule};
use crate::doc::{FrontMatter, Spanned};
use crate::source::{FileId, Span};

use keys::Keys;

pub use keys::{UNKNOWN_KEY, WRONG_VALUE};

/// The closing `---` was forgotten.
pub const UNCLOSED: Rule = Rule::error("SN0024", "front-matter-unclosed");
/// The YAML cannot be read.
pub const BROKEN: Rule = Rule::error("SN0027", "front-matter-broken");

/// Where the front matter lies.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The YAML without its fences.
    pub body: Range<usize>,
    /// Where the lesson begins; 0 without front matter.
    pub end: usize,
    pub start: usize,
    /// The closing fence was forgotten.
    pub unclosed: bool,
}

/// Finds the front matter: a first line `---`, up to a line `---` or `...`.
pub fn find(text: &str) -> Found {
    let start = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut lines = text[start..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return Found::default() };
    let body_start = start + first.len();
    let (mut at, mut blank, mut keys) = (body_start, None, false);
    while let Some(line) = lines.next() {
        let words = line.trim_end();
        if matches!(words, "---" | "...") {
            let empty = text[body_start..at].trim().is_empty();
            let found = Found { body: body_start..at, end: at + line.len(), start, unclosed: false };
            return if keys || empty { found } else { Found::default() };
        }
        keys |= is_key(words);
        let yaml =
            keys && is_key(words) || words.is_empty() || line.starts_with(['#', '-', ' ', '\t', '}', ']', '"', '\'']);
        if !yaml || words.starts_with("##") || (blank.is_some() && words.starts_with("# ") && !before_key(&lines)) {
            break;
        }
        if words.is_empty() {
            blank.get_or_insert(at);
        }
        at += line.len();
    }
    let end = blank.unwrap_or(at);
    if keys { Found { body: body_start..end, end, start, unclosed: true } } else { Found::default() }
}

/// Whether a `#` line is a comment of YAML: the next line that is none is a key.
fn before_key<'a>(lines: &(impl Iterator<Item = &'a str> + Clone)) -> bool {
    let next = lines.clone().map(str::trim_end).find(|line| !line.is_empty() && !line.starts_with("# "));
    next.is_some_and(is_key)
}

fn is_key(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(key, _)| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-'))
}

/// Reads the keys. Of YAML that cannot be read, the title is taken all the same.
pub fn read(text: &str, file: FileId, found: &Found) -> (FrontMatter, Vec<Finding>) {
    let mut keys = Keys { meta: FrontMatter::default(), findings: Vec::new() };
    if found.end == 0 {
        return (keys.meta, keys.findings);
    }
    let span = Span::new(file, found.start, found.start + text[found.start..found.end].trim_end().len());
    keys.meta.span = Some(span);
    if found.unclosed {
        let first = Span::new(file, found.start, found.start + 3);
        keys.findings.push(Finding::new(&UNCLOSED, first).related(Span { start: span.end, ..span }));
    }
    let body = &text[found.body.clone()];
    match yaml::read(body, file, found.body.start) {
        Ok(value) => keys.read(&value),
        Err(broken) => {
            let (start, end) = line_range(body, broken.line);
            let place = Span::new(file, found.body.start + start, found.body.start + end);
            let colon = body[start..end].matches(": ").count() > 1 && !body[start..end].contains(['"', '\'']);
            let finding = Finding::new(&BROKEN, place).arg("detail", broken.detail);
            keys.findings.push(if colon { finding.variant("colon") } else { finding });
            keys.meta.title = title(body).map(|value| Spanned { value, span: place });
        }
    }
    (keys.meta, keys.findings)
}

/// Start and end of a line (from 0) of a text; of the last line, where there are fewer.
fn line_range(text: &str, line: usize) -> (usize, usize) {
    let mut start = 0;
    let mut range = (0, 0);
    for (index, piece) in text.split_inclusive('\n').enumerate() {
        range = (start, start + piece.trim_end().len());
        if index == line {
            break;
        }
        start += piece.len();
    }
    range
}

/// The title alone, for the outline and for YAML that cannot be read.
pub fn title(yaml: &str) -> Option<String> {
    let line = yaml.lines().find_map(|line| line.strip_prefix("title:"))?.trim();
    let unquoted = line.strip_prefix(['"', '\'']).and_then(|rest| rest.strip_suffix(['"', '\''])).unwrap_or(line);
    let unquoted = if unquoted.len() == line.len() { unquoted.split(" #").next()?.trim_end() } else { unquoted };
    (!unquoted.is_empty() && !unquoted.starts_with(['|', '>', '{'])).then(|| unquoted.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{LessonKind, Phase};
    use crate::lang::Lang;
    use crate::syntax::sound::sound;
    use crate::syntax::tests::found as findings;

    const FULL: &str = "---\ntitle: \"An toàn: điện\"\ntype: integrated   # loại\nhours: { theory: 1, practice: 2.5, test: 0 }\nobjectives:\n  knowledge: [Nêu được, Kể được]\n  skills:\n    - Đo được 220 V\noutcomes: [LO1, LO3]\nequipment: Bút thử\nplan:\n  - { phase: lead-in, minutes: 15, teacher: Hỏi, students: Đáp }\n  - phase: self-study\n---\n# A\n";

    #[test]
    fn all_keys_with_their_places() {
        for text in [FULL.to_owned(), format!("\u{FEFF}{}", FULL.replace('\n', "\r\n"))] {
            let meta = sound(&text, Lang::vi()).meta;
            let at = |span: Span| &text[span.range()];
            let title = meta.title.unwrap();
            assert_eq!((title.value.as_str(), at(title.span)), ("An toàn: điện", "\"An toàn: điện\""));
            assert_eq!(meta.kind.map(|kind| (kind.value, at(kind.span))), Some((LessonKind::Integrated, "integrated")));
            let hours = meta.hours.unwrap();
            assert_eq!((hours.value.theory, hours.value.practice, hours.value.total), (1.0, 2.5, None));
            assert_eq!(
                meta.objectives.knowledge.iter().map(|k| at(k.span)).collect::<Vec<_>>(),
                ["Nêu được", "Kể được"]
            );
            assert_eq!(at(meta.objectives.skills[0].span), "Đo được 220 V");
            assert_eq!(meta.outcomes.len(), 2);
            assert_eq!(meta.equipment[0].value, "Bút thử");
            assert_eq!((meta.plan[0].value.minutes, meta.plan[1].value.phase), (Some(15), Phase::SelfStudy));
            assert!(at(meta.span.unwrap()).ends_with("---"));
        }
        assert!(findings(FULL).is_empty());
    }

    #[test]
    fn wrong_keys_and_values() {
        let one = |yaml: &str| findings(&format!("---\n{yaml}\n---\n# A\n"));
        let pair = |code: &str, text: &str| vec![(code.to_owned(), text.to_owned())];
        assert_eq!(one("objectivs: [a]"), pair("SN0025 near", "objectivs"));
        assert_eq!(one("mau_sac: xanh"), pair("SN0025", "mau_sac"));
        assert_eq!(one("layout: post\ndate: 2024-01-02"), []);
        assert_eq!(one("type: lecture"), pair("SN0026 choice", "lecture"));
        assert_eq!(one("hours: nhiều"), pair("SN0026", "nhiều"));
        assert_eq!(one("title: [a, b]")[0].0, "SN0026");
        assert_eq!(one("plan: 3"), pair("SN0026", "3"));
        assert_eq!(one("title: Bài 1: An toàn"), pair("SN0027 colon", "title: Bài 1: An toàn"));
        assert_eq!(one("title: \"An toàn"), pair("SN0027", "title: \"An toàn"));
        assert_eq!(one("hours: 3\ntitle: 2024\n\n# ghi chú\noutcomes:"), []);
    }

    #[test]
    fn a_forgotten_end_leaves_the_lesson_readable() {
        let text = "---\ntitle: A\n\n# Bài\n\nđoạn\n\n---\n\nhết\n";
        assert_eq!(findings(text), [("SN0024".to_owned(), "---".to_owned())]);
        assert_eq!(crate::syntax::shape::shape(text), "h1(Bài) p(đoạn) rule p(hết)");
        assert_eq!(crate::syntax::shape::shape("---\n\nđoạn\n\n---\n"), "rule p(đoạn) rule");
    }
}
