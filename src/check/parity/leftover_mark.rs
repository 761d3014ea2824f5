//! SN0121: marks that say the author is not done: `TODO`, `[chưa dịch]`, `lorem ipsum`, a translator's note, a conflict
//! of two versions of the file. Comments count, as nobody else will ever see them; code and formulas do not.

use crate::check::Context;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{BlockKind, InlineKind, PlainText, inline_groups, inlines};
use crate::lang::Side;
use crate::source::{SourceFile, Span};

pub const RULE: Rule = Rule::warning("SN0121", "leftover-mark");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let (Some(_), Some(file)) = (cx.lesson.docs.get(side), cx.file(side)) else { continue };
        let mut found: Vec<(Span, Leftover)> = Vec::new();
        for block in cx.blocks.get(side) {
            inline_groups(block, &mut |group| {
                // Nearly every paragraph is settled here, without its text being put together.
                let mut maybe = false;
                inlines(group, &mut |inline| {
                    maybe |= matches!(&inline.kind, InlineKind::Text(text) if may_hold(text));
                });
                if maybe {
                    let plain = PlainText::of(group);
                    found.extend(
                        in_text(&plain.text, false).filter_map(|(range, kind)| Some((plain.span(range)?, kind))),
                    );
                } else if matches!(block.kind, BlockKind::Paragraph(_)) && group.len() < 4 {
                    let order = is_order(&PlainText::of(group).text);
                    found.extend(order.then_some((block.span, Leftover::Untranslated)));
                }
            });
        }
        let code = code_spans(cx, side);
        found.extend(in_comments(file, &code));
        found.extend(conflicts(file, &code));
        found.sort_by_key(|(span, _)| *span);
        findings.extend(found.into_iter().map(|(span, kind)| finding(cx, side, file, span, kind)));
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Leftover {
    /// Something is still to be done.
    Todo,
    /// Still to be translated.
    Untranslated,
    /// A word of the translator to the reader or to an editor.
    Translator,
    /// A place that was to be filled in.
    Placeholder,
    Conflict,
}

fn finding(cx: &Context<'_>, side: Side, file: &SourceFile, span: Span, kind: Leftover) -> Finding {
    let mut finding = Finding::new(&RULE, span).lang(cx.lang(side));
    finding = match kind {
        Leftover::Todo => finding,
        Leftover::Untranslated => finding.variant("untranslated"),
        Leftover::Translator => finding.variant("translator"),
        Leftover::Placeholder => finding.variant("placeholder"),
        Leftover::Conflict => finding.variant("conflict"),
    };
    finding.severity = match kind {
        // Both versions of a line would be taught.
        Leftover::Conflict => Severity::Error,
        // It may be meant for the reader.
        Leftover::Translator => Severity::Note,
        _ => RULE.severity,
    };
    let mark: String = file.slice(span).split_whitespace().collect::<Vec<_>>().join(" ").chars().take(40).collect();
    finding.arg("mark", mark).arg("here-lang", cx.lang(side))
}

/// Capital letters as programmers write them; `XXX` and `TBD` too.
const TODO: [&str; 6] = ["TODO", "FIXME", "XXX", "TBD", "TBC", "WIP"];

/// What stands at the start of brackets or of a comment, in small letters.
const TRANSLATE: [&str; 13] = [
    "dịch",
    "chưa dịch",
    "cần dịch",
    "đang dịch",
    "dịch sau",
    "chờ dịch",
    "bổ sung sau",
    "translate",
    "untranslated",
    "to be translated",
    "needs translation",
    "not translated",
    "translation needed",
];
const TRANSLATOR: [&str; 8] = [
    "nd:",
    "n.d:",
    "người dịch:",
    "lời người dịch",
    "ghi chú của người dịch",
    "tn:",
    "translator's note",
    "translator’s note",
];
const FILL: [&str; 12] = [
    "điền ",
    "chèn ",
    "thêm hình",
    "thêm ảnh",
    "cần bổ sung",
    "cần hoàn thiện",
    "insert ",
    "add image",
    "add picture",
    "your text here",
    "placeholder",
    "tbd",
];

/// A paragraph that is nothing but a word to the translator: *dịch đoạn phía trên*.
fn is_order(text: &str) -> bool {
    const ORDERS: [&str; 9] = [
        "dịch đoạn",
        "dịch phần",
        "dịch câu",
        "chưa dịch",
        "cần dịch",
        "chờ dịch",
        "to be translated",
        "translate this",
        "not translated yet",
    ];
    let length = text.len();
    length < 60 && !text.contains('.') && {
        let lower = text.trim().to_lowercase();
        ORDERS.iter().any(|order| lower.starts_with(order))
    }
}

fn may_hold(text: &str) -> bool {
    text.contains(['[', '(', '{', '?']) || TODO.iter().any(|word| text.contains(word)) || text.contains("orem ipsum")
}

/// The marks of a text. In a comment they need no brackets.
fn in_text(text: &str, comment: bool) -> impl Iterator<Item = (std::ops::Range<usize>, Leftover)> {
    let mut found = Vec::new();
    for word in TODO {
        let places = text.match_indices(word).map(|(at, _)| at..at + word.len());
        found.extend(places.filter(|range| is_todo(text, range)).map(|range| (range, Leftover::Todo)));
    }
    let lorem = text.find("orem ipsum").and_then(|at| Some(at.checked_sub(1)?..at + 10));
    found.extend(lorem.filter(|range| text.is_char_boundary(range.start)).map(|range| (range, Leftover::Placeholder)));
    for (at, _) in text.match_indices("???") {
        let alone = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "([{:".contains(c));
        if alone {
            found.push((at..at + 3, Leftover::Todo));
        }
    }
    for (at, c) in text.match_indices(['[', '(']) {
        let close = if c == "[" { ']' } else { ')' };
        let inside = &text[at + 1..];
        let Some(end) = inside.find(close) else { continue };
        if let Some(kind) = remark(&inside[..end], c == "[") {
            found.push((at..at + 2 + end, kind));
        }
    }
    for (at, _) in text.match_indices("{{") {
        let inside = &text[at + 2..];
        let Some(end) = inside.find("}}").filter(|end| *end <= 40) else { continue };
        let name = inside[..end].trim();
        if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_. -".contains(c)) {
            found.push((at..at + 4 + end, Leftover::Placeholder));
        }
    }
    if comment && found.is_empty() {
        found.extend(remark(text, true).map(|kind| (0..text.len(), kind)));
    }
    // `[TODO: …]` is one mark.
    let spans: Vec<std::ops::Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
    let inner = move |range: &std::ops::Range<usize>| {
        spans.iter().any(|other| other != range && other.start <= range.start && range.end <= other.end)
    };
    found.into_iter().filter(move |(range, _)| !inner(range))
}

/// What the words in brackets say; `square`: or of a comment.
fn remark(inside: &str, square: bool) -> Option<Leftover> {
    let lower = inside.trim().to_lowercase();
    let begins = |list: &[&str]| {
        list.iter().any(|start| {
            let rest = lower.strip_prefix(start);
            rest.is_some_and(|rest| start.ends_with([' ', ':']) || !rest.starts_with(char::is_alphanumeric))
        })
    };
    if begins(&TRANSLATOR) {
        return Some(Leftover::Translator);
    }
    // `(dịch)` may well be a word of the text; `(chưa dịch)` is none.
    if lower.chars().count() <= 80 && begins(if square { &TRANSLATE } else { &TRANSLATE[1..] }) {
        return Some(Leftover::Untranslated);
    }
    (square && lower.chars().count() <= 60 && begins(&FILL)).then_some(Leftover::Placeholder)
}

/// `TODO` as a word, not the rest of `TODOS` or the name of a file.
fn is_todo(text: &str, range: &std::ops::Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | 'X'));
    let ends = match after {
        Some('.') => text[range.end + 1..].starts_with(char::is_alphanumeric),
        other => part(other),
    };
    !part(before) && !ends
}

/// The places of the file where code and formulas stand.
fn code_spans(cx: &Context<'_>, side: Side) -> Vec<Span> {
    let mut spans = Vec::new();
    for block in cx.blocks.get(side) {
        if matches!(block.kind, BlockKind::Code(_) | BlockKind::Math(_)) {
            spans.push(block.span);
        }
        inline_groups(block, &mut |group| {
            inlines(group, &mut |inline| {
                if matches!(inline.kind, InlineKind::Code(_)) {
                    spans.push(inline.span);
                }
            });
        });
    }
    spans
}

fn in_comments(file: &SourceFile, code: &[Span]) -> Vec<(Span, Leftover)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = file.text[at..].find("<!--") {
        let start = at + open + 4;
        let Some(length) = file.text[start..].find("-->") else { break };
        at = start + length + 3;
        let inside = &file.text[start..start + length];
        let span = Span::new(file.id, start - 4, at);
        if inside.trim_start().starts_with("songngu:") || code.iter().any(|code| code.contains(span)) {
            continue;
        }
        found.extend(in_text(inside, true).next().map(|(_, kind)| (span, kind)));
    }
    found
}

/// The lines that a program for versions leaves where two authors changed the same lines.
fn conflicts(file: &SourceFile, code: &[Span]) -> Vec<(Span, Leftover)> {
    let Some(first) = file.text.find("<<<<<<< ") else { return Vec::new() };
    let whole = file.text.contains("\n=======") && file.text.contains("\n>>>>>>>");
    let mut found = Vec::new();
    let starts =
        std::iter::once(first).chain(file.text[first + 1..].match_indices("\n<<<<<<< ").map(|(at, _)| first + 2 + at));
    for start in starts.filter(|_| whole) {
        let line_start = start == 0 || file.text.as_bytes()[start - 1] == b'\n';
        let end = start + file.text[start..].find(['\r', '\n']).unwrap_or(file.text.len() - start);
        let span = Span::new(file.id, start, end);
        // Inside a fence too, unless a lesson on versions shows whole conflicts in one.
        let shown = code.iter().any(|code| code.contains(span) && file.slice(*code).contains("\n>>>>>>>"));
        if line_start && !shown {
            found.push((span, Leftover::Conflict));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str) -> Vec<String> {
        Case::new(&format!("# A\n\n{vi}\n"), "# A\n\nRead the meter.\n").run(check)
    }

    #[test]
    fn marks_of_unfinished_work_are_told() {
        assert_eq!(run("Đọc số đo. TODO: thêm hình"), ["SN0121 vi:3:TODO"]);
        assert_eq!(run("Đọc số đo [cần dịch lại]."), ["SN0121-untranslated vi:3:[cần dịch lại]"]);
        assert_eq!(run("*dịch đoạn phía trên*"), ["SN0121-untranslated vi:3:*dịch đoạn phía trên*"]);
        assert_eq!(run("Đọc số đo (chưa dịch hết)."), ["SN0121-untranslated vi:3:(chưa dịch hết)"]);
        assert_eq!(run("Rơ le (ND: còn gọi là rờ le) đóng."), ["SN0121-translator vi:3:(ND: còn gọi là rờ le)"]);
        assert_eq!(run("Dòng điện là ??? ampe."), ["SN0121 vi:3:???"]);
        assert_eq!(run("Lorem ipsum dolor sit amet."), ["SN0121-placeholder vi:3:Lorem ipsum"]);
        assert_eq!(run("Trường {{ten_truong}} biên soạn."), ["SN0121-placeholder vi:3:{{ten_truong}}"]);
        assert_eq!(run("Đọc số đo.\n\n<!-- chưa dịch -->\n\nXong."), ["SN0121-untranslated vi:5:<!-- chưa dịch -->"]);
        assert_eq!(run("Đọc số đo.\n\n<!-- TODO hỏi thầy Nam -->"), ["SN0121 vi:5:<!-- TODO hỏi thầy Nam -->"]);
        assert_eq!(
            run("<<<<<<< HEAD\nĐọc số đo.\n=======\nGhi số đo.\n>>>>>>> main"),
            ["SN0121-conflict vi:3:<<<<<<< HEAD"]
        );
    }

    #[test]
    fn code_names_and_words_of_the_text_are_right() {
        for vi in [
            "Ghi `TODO` vào mã.",
            "```python\n# TODO thêm\n```",
            "Bản dịch (dịch từ tiếng Anh) của bài.",
            "Tệp TODO.md và TODOS.",
            "Thật vậy sao???",
            "<!-- songngu: ignore SN0121 -->\n\nĐọc.",
            "Số La Mã XXXI.",
            "Thẻ [x] và [dịch vụ](https://example.org).",
        ] {
            assert_eq!(run(vi), [""; 0], "{vi}");
        }
    }
}
