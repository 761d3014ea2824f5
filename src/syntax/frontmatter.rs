//! The YAML between `---` fences at the top of a lesson: where it lies, and what its keys say.
//! All keys are optional; an unknown or wrong one is a finding and the rest is read.

use std::ops::Range;

use crate::diag::Finding;
use crate::doc::FrontMatter;
use crate::source::{FileId, Span};

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
    for line in lines {
        let words = line.trim_end();
        if matches!(words, "---" | "...") {
            return Found { body: body_start..at, end: at + line.len(), start, unclosed: false };
        }
        keys |= is_key(words);
        let yaml =
            keys && is_key(words) || words.is_empty() || line.starts_with(['#', '-', ' ', '\t', '}', ']', '"', '\'']);
        if !yaml || (words.starts_with("# ") && blank.is_some()) || words.starts_with("##") {
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

fn is_key(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(key, _)| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-'))
}

/// Reads the keys.
pub fn read(_text: &str, file: FileId, found: &Found) -> (FrontMatter, Vec<Finding>) {
    let mut meta = FrontMatter::default();
    if found.end > 0 {
        meta.span = Some(Span::new(file, found.start, found.end));
    }
    (meta, Vec::new())
}

/// The title alone, for the outline.
pub fn title(yaml: &str) -> Option<String> {
    let line = yaml.lines().find_map(|line| line.strip_prefix("title:"))?.trim();
    let unquoted = line.strip_prefix(['"', '\'']).and_then(|rest| rest.strip_suffix(['"', '\''])).unwrap_or(line);
    (!unquoted.is_empty() && !unquoted.starts_with(['|', '>', '{'])).then(|| unquoted.to_owned())
}
