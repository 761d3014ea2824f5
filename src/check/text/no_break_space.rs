//! SN0607: a no-break space where none belongs. After `#` the line is no heading; at the start of a line it pushes the
//! text in; between two ordinary words it only hinders the line break, which is a note. Between a number and its unit, a
//! name and its number, it is wanted. After list marks it is SN0028's, which reads them all the same.

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule, Severity};
use crate::doc::BlockKind;
use crate::lang::Side;
use crate::source::{SourceFile, Span};

use super::grouped::by_block;

pub const RULE: Rule = Rule::warning("SN0607", "no-break-space");

#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// After the mark of a heading, which then is none.
    Mark,
    LineStart,
    Words,
}

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let Some(file) = cx.file(side) else { continue };
        let is_code = |edit: &Edit| {
            let mut blocks = cx.blocks.get(side).iter();
            blocks.any(|block| {
                matches!(block.kind, BlockKind::Code(_) | BlockKind::Math(_) | BlockKind::Html(_))
                    && block.span.contains(edit.span)
            })
        };
        let found = odd_spaces(file).into_iter().filter(|(edit, _)| !is_code(edit));
        let (words, starts): (Vec<_>, Vec<_>) = found.partition(|(_, place)| *place == Place::Words);
        by_block(cx, side, starts, findings, |items, _| say(items).lang(cx.lang(side)));
        if !words.is_empty() {
            let mut finding = say(words).variant("words").lang(cx.lang(side));
            finding.severity = Severity::Note;
            findings.push(finding);
        }
    }
}

fn say(items: Vec<(Edit, Place)>) -> Finding {
    let marks = items.iter().any(|(_, place)| *place == Place::Mark);
    let edits: Vec<Edit> = items.into_iter().map(|(edit, _)| edit).collect();
    let finding = Finding::new(&RULE, edits[0].span).arg("count", edits.len());
    // A mark that becomes one changes the page, as it was meant to.
    let finding = finding.fix(Fix { title: "fix-no-break", safe: !marks, edits });
    if marks { finding.variant("mark") } else { finding }
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

fn odd_spaces(file: &SourceFile) -> Vec<(Edit, Place)> {
    let mut found = Vec::new();
    if !file.text.contains(is_no_break) {
        return found;
    }
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        if line.contains(is_no_break) {
            of_line(file, start, line.trim_end_matches(['\n', '\r']), &mut found);
        }
        start += line.len();
    }
    found
}

fn of_line(file: &SourceFile, start: usize, line: &str, found: &mut Vec<(Edit, Place)>) {
    let mut push = |range: std::ops::Range<usize>, text: &str, place| {
        let span = Span::new(file.id, start + range.start, start + range.end);
        found.push((Edit { span, text: text.to_owned() }, place));
    };
    let open = line.trim_start_matches([' ', '\t', '>']);
    let indent = line.len() - open.len();
    let text = open.trim_start_matches(|c| is_no_break(c) || c == ' ');
    if open.starts_with(is_no_break) && !text.is_empty() {
        push(indent..line.len() - text.len(), "", Place::LineStart);
    }
    let mark = mark(text);
    let after = &text[mark..];
    if mark > 0 && after.starts_with(is_no_break) {
        let at = line.len() - after.len();
        let rest = after.trim_start_matches(|c| is_no_break(c) || c == ' ');
        push(at..line.len() - rest.len(), " ", Place::Mark);
    }
    for (at, c) in line.char_indices().filter(|(_, c)| is_no_break(*c)) {
        if at >= line.len() - after.len() && is_between_words(line, at, c) {
            push(at..at + c.len_utf8(), " ", Place::Words);
        }
    }
}

/// How long the heading mark is that a line opens with.
fn mark(text: &str) -> usize {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if hashes <= 6 { hashes } else { 0 }
}

/// Two words of small letters, of two letters or more each: neither a unit nor a number nor a name.
fn is_between_words(line: &str, at: usize, c: char) -> bool {
    let is_ordinary = |word: &str| {
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic) && word.starts_with(char::is_lowercase)
    };
    let before = line[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let after = line[at + c.len_utf8()..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    is_ordinary(before) && is_ordinary(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn spaces_that_break_marks_and_push_lines_in_are_told() {
        let case =
            Case::new("#\u{A0}Rơ le\n\n-\u{A0}cuộn hút\n\n\u{A0}\u{A0}Tiếp điểm.\n", "# Relay\n\nthe\u{A0}coil\n");
        assert_eq!(
            case.run(check),
            ["SN0607-mark vi:1:\u{A0}", "SN0607 vi:5:\u{A0}\u{A0}", "SN0607-words en:3:\u{A0}"]
        );
    }

    #[test]
    fn numbers_units_and_names_keep_theirs() {
        let text = "# A\n\nNguồn 24\u{A0}V, Hình\u{A0}3, bà\u{A0}Lan, “x\u{A0}; y”.\n\n```text\n├──\u{A0}tệp\n```\n";
        assert!(Case::new(text, text).run(check).is_empty());
    }
}
