//! Lists pasted from Word: `•` and `–` for `-`, no-break spaces after marks, `☐ ☒ ☑` and `[v]` for boxes. They are read as
//! what they were meant to be, with a note and a fix. Numbers written `1/` are only pointed out.

use std::ops::Range;

use crate::diag::{Edit as FixEdit, Finding, Fix, Rule};

use super::lines::{self, LineKind};
use super::prepare;
use super::rewrite::Edit;
use super::scan::Scan;

/// A list mark of Word.
pub const LIST_MARK: Rule = Rule::note("SN0028", "pasted-list-mark");
/// A box that is not `[ ]` or `[x]`.
pub const BOX_MARK: Rule = Rule::note("SN0029", "pasted-box");
/// `1/ …`, `2/ …`: numbering by hand.
pub const HAND_NUMBERS: Rule = Rule::note("SN0030", "hand-numbered");

/// Bullets that are nothing else at the start of a line; the last two are of Word's symbol font.
const BULLETS: [char; 11] = ['•', '‣', '◦', '▪', '●', '○', '■', '➢', '▫', '\u{F0B7}', '\u{F0A7}'];
/// Dashes and dots that may also begin a sentence: they need a list around them.
const DASHES: [char; 3] = ['–', '—', '·'];
const OPEN_BOXES: [char; 3] = ['☐', '□', '\u{F0A8}'];
const CHECKED_BOXES: [char; 5] = ['☒', '☑', '✅', '\u{F0FE}', '\u{F0FD}'];

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2003}' | '\u{2002}')
}

/// The bytes of white space that a text begins with.
fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_space).len()
}

impl Scan<'_> {
    /// Reads the marks at the start of a line.
    pub fn pasted(&mut self, index: usize) {
        let line = &self.lines[index];
        let content = &self.text[line.content()];
        let first = content.chars().next().unwrap_or(' ');
        let mut at = line.content;
        if let Some(length) = self.bullet(index, first, content) {
            self.replace(&LIST_MARK, at..at + length, "- ");
            at += length;
        } else if let Some(marker) = marker_before_wide_space(content) {
            let end = marker + spaces(&content[marker..]);
            self.replace(&LIST_MARK, at + marker..at + end, " ");
            at += end;
        } else {
            at = lines::after_markers(self.text, line);
        }
        let bare = at == line.content;
        if let Some((length, checked)) = box_mark(&self.text[at..line.end], bare) {
            let text = match (bare, checked) {
                (false, false) => "[ ] ",
                (false, true) => "[x] ",
                (true, false) => "- [ ] ",
                (true, true) => "- [x] ",
            };
            self.replace(&BOX_MARK, at..at + length, text);
        }
        if content.starts_with("1/") {
            self.hand_numbers(index);
        }
    }

    fn bullet(&self, index: usize, first: char, content: &str) -> Option<usize> {
        let rest = &content[first.len_utf8().min(content.len())..];
        let space = spaces(rest);
        let plain = BULLETS.contains(&first) && space > 0 && space < rest.len();
        let dash = DASHES.contains(&first) && space > 0 && space < rest.len() && self.list_before(index, first);
        (plain || dash).then(|| first.len_utf8() + space)
    }

    /// Whether a line may begin a list or go on with one: after a blank line, a colon, or another item.
    fn list_before(&self, index: usize, mark: char) -> bool {
        let Some(before) = index.checked_sub(1).map(|i| &self.lines[i]) else { return true };
        let content = self.text[before.content()].trim_end();
        before.kind != LineKind::Text
            || content.ends_with(':')
            || content.starts_with(mark)
            || lines::list_marker(content).is_some()
            || lines::heading_level(content).is_some()
    }

    /// Rewrites a mark; a run of them on neighbouring lines is one finding.
    fn replace(&mut self, rule: &'static Rule, range: Range<usize>, text: &'static str) {
        self.edits.push(Edit::new(range.clone(), text));
        let span = prepare::span(self.file, range.clone());
        let edit = FixEdit { span, text: text.to_owned() };
        let near = |last: u32| {
            self.text.get(last as usize..range.start).is_some_and(|between| between.matches('\n').count() <= 2)
        };
        let running = self.findings.iter_mut().rev().take(3).find(|finding| finding.rule == rule);
        let fix = running.and_then(|finding| finding.fix.as_mut());
        match fix.filter(|fix| fix.edits.last().is_some_and(|last| near(last.span.end))) {
            Some(fix) => fix.edits.push(edit),
            None => {
                let shown = self.text[range].trim().to_owned();
                let title = if rule == &LIST_MARK { "SN0028-fix" } else { "SN0029-fix" };
                let fix = Fix { title, safe: true, edits: vec![edit] };
                self.findings.push(Finding::new(rule, span).arg("mark", shown).fix(fix));
            }
        }
    }

    /// A run of `1/`, `2/`, … that would be a list with `1.`.
    fn hand_numbers(&mut self, index: usize) {
        let mut edits = Vec::new();
        for line in self.lines[index..].iter().filter(|line| line.kind == LineKind::Text) {
            let number = (edits.len() + 1).to_string();
            let content = &self.text[line.content()];
            match content.strip_prefix(number.as_str()).and_then(|rest| rest.strip_prefix('/')) {
                Some(rest) if rest.starts_with(is_space) => {
                    let end = line.content + number.len() + 1;
                    let span = prepare::span(self.file, line.content..end);
                    edits.push(FixEdit { span, text: format!("{number}.") });
                }
                // A line of the same paragraph may stand between.
                _ if content.starts_with(|c: char| c.is_ascii_digit()) => break,
                _ if line.start > self.lines[index].start && lines::heading_level(content).is_some() => break,
                _ => {}
            }
        }
        if edits.len() > 1 {
            let fix = Fix { title: "SN0030-fix", safe: false, edits };
            self.findings.push(Finding::new(&HAND_NUMBERS, fix.edits[0].span).fix(fix));
        }
    }
}

/// The length of a list mark that is followed by white space which Markdown does not know.
fn marker_before_wide_space(content: &str) -> Option<usize> {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &content[digits..];
    let mark = match rest.bytes().next()? {
        b'.' | b')' if (1..=9).contains(&digits) => digits + 1,
        b'-' | b'*' | b'+' if digits == 0 => 1,
        _ => return None,
    };
    let space = spaces(&content[mark..]);
    let wide = content[mark..mark + space].contains(|c: char| !c.is_ascii());
    (wide && mark + space < content.len()).then_some(mark)
}

/// A box at the start of `text` that is no `[ ]` or `[x]`: its length with the white space after it, and whether it is checked.
fn box_mark(text: &str, bare: bool) -> Option<(usize, bool)> {
    let first = text.chars().next()?;
    let (length, checked) = if OPEN_BOXES.contains(&first) {
        (first.len_utf8(), false)
    } else if CHECKED_BOXES.contains(&first) {
        (first.len_utf8(), true)
    } else if let Some(end) = text.strip_prefix('[').and_then(|rest| rest.find(']')).filter(|_| !bare) {
        let inside = &text[1..end + 1];
        let checked = match inside.trim_matches(is_space) {
            "" => false,
            "x" | "X" | "v" | "V" | "✓" | "✔" | "х" => true,
            _ => return None,
        };
        if matches!(inside, " " | "x") {
            return None;
        }
        (end + 2, checked)
    } else {
        return None;
    };
    let space = spaces(&text[length..]);
    (space > 0 && length + space < text.len()).then_some((length + space, checked))
}

#[cfg(test)]
mod tests {
    use crate::syntax::shape::shape;
    use crate::syntax::tests::found;

    #[test]
    fn bullets_and_spaces_of_word() {
        assert_eq!(shape("Gồm:\n• găng tay\n•\tkính\n"), "p(Gồm:) ul[p(găng tay); p(kính)]");
        assert_eq!(shape("Gồm:\n– găng tay\n– kính\n"), "p(Gồm:) ul[p(găng tay); p(kính)]");
        assert_eq!(shape("-\u{a0}a\n-\u{a0}b\n\n1.\u{a0}c\n"), "ul[p(a); p(b)] ol[p(c)]");
        assert_eq!(shape("Điện áp\n– như đã nói – là 220 V\n"), "p(Điện áp⏎– như đã nói – là 220 V)");
        assert_eq!(found("• a\n• b\n\n• c\n"), [("SN0028".to_owned(), "• ".to_owned())]);
        assert_eq!(found("```\n• a\n```\n"), []);
    }

    #[test]
    fn boxes_of_word() {
        assert_eq!(shape("- [X] a\n- [v] b\n- [] c\n- ☒ d\n- [ ] e\n"), "ul[x:p(a); x:p(b); o:p(c); x:p(d); o:p(e)]");
        assert_eq!(shape("☐ a\n☑ b\n"), "ul[o:p(a); x:p(b)]");
        assert_eq!(shape("• ☐ a\n"), "ul[o:p(a)]");
        assert_eq!(shape("- [a] b\n- [](u)\n- [x](u)\n"), "ul[p([a] b); p(<>(u)); p(<x>(u))]");
        assert_eq!(found("- [X] a\n- [v] b\n"), [("SN0029".to_owned(), "[X] ".to_owned())]);
    }

    #[test]
    fn numbers_by_hand_are_pointed_out() {
        assert_eq!(found("1/ Cắt điện\n2/ Khóa\n"), [("SN0030".to_owned(), "1/".to_owned())]);
        assert_eq!(found("1/ một phần\n"), []);
        assert_eq!(found("1/3 số máy\n2/3 số máy\n"), []);
    }
}
