//! The baseline: findings that a course had when it began to be checked, kept in a file and left out from then on.
//! A finding is known by rule, file and the words around it, not by its line, so that moving text keeps it. The file is
//! text, one sorted line an entry, so that git merges it. Comments in lessons are `suppress`.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::codec::hash;
use crate::diag::{Finding, Rule};
use crate::source::{SourceFile, Sources, Span};

/// The file's name in the course, where no other is given.
pub const BASELINE: &str = "songngu.baseline";

pub const OUTDATED: Rule = Rule::note("SN0034", "baseline-outdated");

const HEAD: &str = "# songngu baseline 1: rule, words around it, how often, file\n";

/// How many findings of a kind are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline {
    entries: BTreeMap<Entry, usize>,
    /// Lines that are no entry.
    unread: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    path: String,
    code: String,
    words: String,
}

impl Baseline {
    /// The baseline that leaves out these findings.
    pub fn of(findings: &[Finding], sources: &Sources) -> Baseline {
        let mut baseline = Baseline::default();
        for finding in findings {
            *baseline.entries.entry(entry(finding, sources)).or_default() += 1;
        }
        baseline
    }

    /// Reads the file. After a merge an entry may stand twice: the larger number counts.
    pub fn parse(text: &str) -> Baseline {
        let mut baseline = Baseline::default();
        for line in text.trim_start_matches('\u{FEFF}').lines() {
            let line = line.trim();
            // What git writes around two sides of a merge: both sides count.
            let mark = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark));
            if line.is_empty() || line.starts_with('#') || mark {
                continue;
            }
            match read_line(line) {
                Some((entry, count)) => {
                    let known = baseline.entries.entry(entry).or_default();
                    *known = count.max(*known);
                }
                None => baseline.unread += 1,
            }
        }
        baseline
    }

    pub fn text(&self) -> String {
        let line =
            |(entry, count): (&Entry, &usize)| format!("{} {} {count} {}\n", entry.code, entry.words, entry.path);
        std::iter::once(HEAD.to_owned()).chain(self.entries.iter().map(line)).collect()
    }

    /// How many findings it stands for.
    pub fn len(&self) -> usize {
        self.entries.values().sum()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Drops the findings that are listed, each entry as often as it says. Gives their number.
    pub fn leave_out(&mut self, findings: &mut Vec<Finding>, sources: &Sources) -> usize {
        let before = findings.len();
        if !self.is_empty() {
            findings.retain(|finding| match self.entries.get_mut(&entry(finding, sources)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            });
        }
        before - findings.len()
    }

    /// The entries that had nothing to leave out, as one finding. Those of outputs are not asked for: a check makes none.
    pub fn outdated(&self) -> Option<Finding> {
        let judged = |entry: &Entry| !entry.code.starts_with("SN08") && !entry.code.starts_with("SN09");
        let left: Vec<&Entry> =
            self.entries.iter().filter(|(e, n)| **n > 0 && judged(e)).map(|(entry, _)| entry).collect();
        let count = left.len() + self.unread;
        let first = left.first().map_or(String::new(), |entry| format!("{} {}", entry.code, entry.path));
        let finding = Finding::new(&OUTDATED, None).arg("count", count).arg("first", first);
        (count > 0).then(|| if left.is_empty() { finding.variant("unread") } else { finding })
    }
}

fn read_line(line: &str) -> Option<(Entry, usize)> {
    let mut words = line.splitn(4, ' ');
    let mut next = || words.next().map(str::to_owned);
    let (code, hash, count, path) = (next()?, next()?, next()?, next()?);
    let is_entry = code.starts_with("SN") && hash.bytes().all(|b| b.is_ascii_hexdigit());
    Some((Entry { path, code, words: hash }, count.parse().ok().filter(|_| is_entry)?))
}

fn entry(finding: &Finding, sources: &Sources) -> Entry {
    let (path, words) = match finding.span {
        Some(span) => {
            let file = sources.get(span.file);
            (file.path.as_str(), file.text[passage(file, span)].to_owned())
        }
        None => ("course.toml", finding.args.iter().map(|(name, value)| format!("{name} {value:?} ")).collect()),
    };
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let mut hash = hash::hex(words.as_bytes());
    hash.truncate(16);
    Entry { path: path.to_owned(), code: finding.rule.code.to_owned(), words: hash }
}

/// The lines around the start of a span that belong together: a paragraph, an item, a row; in a table of terms the row.
fn passage(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let line = file.lines.line_of(span.start as usize);
    let (mut first, mut last) = (line, line);
    if file.path.ends_with(".md") || file.path.ends_with(".mdx") {
        while first > 0 && !begins(file.line(first)) && !file.line(first - 1).trim().is_empty() {
            first -= 1;
        }
        let more = |next: usize| next < file.lines.line_count() && !file.line(next).trim().is_empty();
        while more(last + 1) && !begins(file.line(last + 1)) {
            last += 1;
        }
    }
    let end = file.lines.line_start(last) + file.line(last).len();
    file.lines.line_start(first)..end
}

/// Whether a line begins something of its own: a heading, an item, a row, a fence.
fn begins(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && line[digits..].starts_with(['.', ')']);
    numbered || line.starts_with(['#', '-', '*', '+', '>', '|', ':', '`', '<', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: Rule = Rule::warning("SN0107", "number-differs");
    static STATIC: Rule = RULE;

    /// The findings at each `12` of a text.
    fn found(text: &str) -> (Sources, Vec<Finding>) {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text.to_owned());
        let at = |(start, _): (usize, &str)| Finding::new(&STATIC, Span::new(file.id, start, start + 2));
        let findings = text.match_indices("12").map(at).collect();
        (sources, findings)
    }

    fn left(baseline: &Baseline, text: &str) -> usize {
        let (sources, mut findings) = found(text);
        baseline.clone().leave_out(&mut findings, &sources);
        findings.len()
    }

    fn of(text: &str) -> Baseline {
        let (sources, findings) = found(text);
        Baseline::of(&findings, &sources)
    }

    #[test]
    fn moved_and_rewrapped_text_stays_left_out_and_changed_text_does_not() {
        let baseline = Baseline::parse(&of("# A\n\nĐo 12 V\nở đây.\n\n- 12 A\n").text());
        assert_eq!(baseline.len(), 2);
        assert_eq!(left(&baseline, "# A\n\n- 12 A\n- x\n\nĐo 12\nV ở đây.\n"), 0);
        assert_eq!(left(&baseline, "# A\n\nĐo 12 V ở kia.\n\n- 12 A\n"), 1);
        assert_eq!(left(&baseline, "- 12 A\n- 12 A\n"), 1, "an entry counts once");
    }

    #[test]
    fn a_union_of_two_branches_is_read() {
        let (one, two) = (of("12 a\n").text(), of("12 b\n\n12 b\n").text());
        let merged = format!("<<<<<<< HEAD\n{one}=======\n{two}>>>>>>> other\n{one}");
        let baseline = Baseline::parse(&merged);
        assert_eq!(baseline.len(), 3);
        assert_eq!(left(&baseline, "12 a\n\n12 b\n\n12 b\n"), 0);
        assert!(baseline.outdated().is_some_and(|finding| finding.variant.is_none()));
        assert_eq!(Baseline::parse("SN0107 what\n").outdated().and_then(|finding| finding.variant), Some("unread"));
    }
}
