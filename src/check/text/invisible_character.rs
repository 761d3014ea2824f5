//! SN0606: characters without ink inside text: zero-width spaces and joiners, direction marks, soft hyphens, a byte order
//! mark in the middle, control characters. Copied from web pages and slides; a word that holds one is found by no search.
//! In code it is a note, because a string may want one.

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule, Severity};
use crate::doc::BlockKind;
use crate::lang::Side;
use crate::source::{SourceFile, Span};

use super::grouped::by_block;
use super::prose::prose;

pub const RULE: Rule = Rule::warning("SN0606", "invisible-character");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let Some(file) = cx.file(side) else { continue };
        let found = invisible(file);
        if found.is_empty() {
            continue;
        }
        let damaged = damaged(cx, side);
        let found = found.into_iter().filter(|(edit, _)| !damaged.iter().any(|span| span.contains(edit.span)));
        let code = |edit: &Edit| {
            let mut blocks = cx.blocks.get(side).iter();
            blocks.any(|block| matches!(block.kind, BlockKind::Code(_)) && block.span.contains(edit.span))
        };
        let (in_code, in_prose): (Vec<_>, Vec<_>) = found.partition(|(edit, _)| code(edit));
        by_block(cx, side, in_prose, findings, |items, _| say(items, true).lang(cx.lang(side)));
        if !in_code.is_empty() {
            let mut finding = say(in_code, false).variant("code").lang(cx.lang(side));
            finding.severity = Severity::Note;
            findings.push(finding);
        }
    }
}

fn say(items: Vec<(Edit, char)>, safe: bool) -> Finding {
    let count = items.len();
    let code = format!("U+{:04X}", items[0].1 as u32);
    let edits: Vec<Edit> = items.into_iter().map(|(edit, _)| edit).collect();
    let finding = Finding::new(&RULE, edits[0].span).arg("count", count).arg("code", code);
    finding.fix(Fix { title: "fix-invisible", safe, edits })
}

/// The soft hyphen is a letter of TCVN3 text: what is damaged is SN0602's.
fn damaged(cx: &Context<'_>, side: Side) -> Vec<Span> {
    let runs = prose(cx).get(side).runs.iter();
    runs.filter_map(|run| run.plain.span(run.damage.as_ref()?.range.clone())).collect()
}

/// The invisible characters of a file that nothing there asks for.
fn invisible(file: &SourceFile) -> Vec<(Edit, char)> {
    let text = file.text.as_str();
    let mut found = Vec::new();
    // The first bytes of all characters that are looked for; the rest of a text is passed by.
    let maybe = |byte: &u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF);
    let mut at = 0;
    while let Some(step) = text.as_bytes()[at..].iter().position(maybe) {
        at += step;
        let Some(c) = text[at..].chars().next() else { break };
        if is_invisible(c) && !(c == '\u{FEFF}' && at == 0) && !is_wanted(text, at, c) {
            let span = Span::new(file.id, at, at + c.len_utf8());
            found.push((Edit { span, text: replacement(c).to_owned() }, c));
        }
        at += c.len_utf8();
    }
    found
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || c.is_control() && c.is_ascii() && !matches!(c, '\t' | '\n' | '\r')
}

/// The line ends of slides (vertical tab) and page breaks become spaces.
fn replacement(c: char) -> &'static str {
    if matches!(c, '\u{B}' | '\u{C}') { " " } else { "" }
}

/// Whether the signs beside a joiner, a break or a direction mark need it: emoji, scripts that join their letters or
/// write without spaces, scripts that run from right to left.
fn is_wanted(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back().unwrap_or(' ');
    let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
    let any = |test: fn(char) -> bool| test(before) || test(after);
    match c {
        '\u{200C}' | '\u{200D}' => any(|c| {
            matches!(c, '\u{590}'..='\u{10FF}' | '\u{1780}'..='\u{1CFF}' | '\u{2190}'..='\u{2BFF}' | '\u{FE00}'..='\u{FE0F}')
                || c as u32 >= 0x1F000
        }),
        '\u{200B}' | '\u{2060}' => {
            any(|c| matches!(c, '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3000}'..='\u{9FFF}'))
        }
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            text.contains(|c| matches!(c, '\u{590}'..='\u{8FF}'))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn characters_without_ink_are_told_once_a_block() {
        let case =
            Case::new("Mạ\u{200B}ch đi\u{200B}ện, dòng\u{B}điện.", "A cir\u{AD}cuit.\n\n```py\nx = 'a\u{200B}'\n```\n");
        let found = case.run(check);
        assert_eq!(found, ["SN0606 vi:1:\u{200B}", "SN0606 en:1:\u{AD}", "SN0606-code en:4:\u{200B}"]);
        assert_eq!(case.fixed(check), "Mạch điện, dòng điện.");
    }

    #[test]
    fn what_other_scripts_and_emoji_need_is_left() {
        let text = "\u{FEFF}👩\u{200D}🔧 می\u{200C}خواهم \u{200E}(x) สวัส\u{200B}ดี";
        assert!(Case::new(text, text).run(check).is_empty());
    }
}
