//! SN0117: a piece of code within a sentence is another one in the other version, or is not there.
//! Words that a translator put in place of words (`tên của bạn`, `your name`) are no difference; blocks are SN0109's.

use strsim::normalized_levenshtein;

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0117", "inline-code-differs");

/// Two pieces less alike than this are two names, not one with a slip.
const ALIKE: f64 = 0.5;
/// As alike as this one is the other with a slip.
const SLIP: f64 = 0.75;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        let (mut source, mut target) = (codes(matched, Side::Source), codes(matched, Side::Target));
        if source.is_empty() && target.is_empty() {
            continue;
        }
        source.retain(|code| {
            let same = target.iter().position(|other| other.is_same(code));
            same.map(|at| target.remove(at)).is_none()
        });
        // A slip, before anything else: the right name may stand elsewhere in the passage.
        source.retain(|code| !pair_off(cx, code, &mut target, SLIP, findings));
        // Said twice in one version, or without the marks of code, it is there all the same.
        let text = |side| cx.file(side).map_or("", |file| file.slice(matched.span(side)));
        source.retain(|code| !text(Side::Target).contains(bare(code.text)));
        target.retain(|code| !text(Side::Source).contains(bare(code.text)));
        if source.is_empty() && target.is_empty() {
            continue;
        }
        source.retain(|code| !pair_off(cx, code, &mut target, ALIKE, findings));
        let translated = source.len().min(target.len());
        for (side, left) in [(Side::Source, &source), (Side::Target, &target)] {
            for code in left.iter().skip(translated).filter(|code| code.is_program()) {
                findings.push(alone(cx, matched, side, code));
            }
        }
    }
}

struct Piece<'a> {
    text: &'a str,
    span: Span,
}

impl Piece<'_> {
    /// White space and the kind of quotes are the writer's matter.
    fn is_same(&self, other: &Piece<'_>) -> bool {
        let signs = |text: &'_ str| {
            text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '\'' { '"' } else { c }).collect::<String>()
        };
        self.text == other.text || signs(self.text) == signs(other.text)
    }

    /// Whether a machine reads it: no words of a language, no example text.
    fn is_program(&self) -> bool {
        let words = self.text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
        self.text.is_ascii() && words < 2 && self.text.contains(|c: char| c.is_ascii_alphanumeric())
    }
}

fn codes<'a>(matched: &Matched<'a>, side: Side) -> Vec<Piece<'a>> {
    let mut found = Vec::new();
    for group in matched.groups(side) {
        inlines(group, &mut |inline| {
            if let InlineKind::Code(text) = &inline.kind {
                found.push(Piece { text, span: inline.span });
            }
        });
    }
    found
}

/// Sets a piece against the most alike one of the target. True when it has a counterpart, told or not.
fn pair_off(
    cx: &Context<'_>,
    code: &Piece<'_>,
    target: &mut Vec<Piece<'_>>,
    enough: f64,
    findings: &mut Vec<Finding>,
) -> bool {
    let score = |other: &Piece<'_>| normalized_levenshtein(code.text, other.text);
    let best = target.iter().enumerate().map(|(at, other)| (score(other), at)).max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((_, at)) = best.filter(|(score, _)| *score >= enough) else { return false };
    let other = target.remove(at);
    if code.is_program() && other.is_program() && !is_inflected(code.text, other.text) {
        let finding = Finding::new(&RULE, other.span).variant("differs").related(code.span);
        let finding = finding.lang(cx.lang(Side::Target)).arg("there", code.text).arg("here", other.text);
        findings.push(finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target)));
    }
    true
}

/// `Dataset` and `Datasets`, `.map` and `map()`: one name in two dresses.
fn is_inflected(a: &str, b: &str) -> bool {
    let plain = |text: &str| bare(text).trim_end_matches('s').to_lowercase();
    plain(a) == plain(b)
}

fn bare(text: &str) -> &str {
    let text = text.trim().trim_end_matches("()");
    text.trim_matches(['.', ':', ',', ';', '"', '\'', '/', '$', '<', '>'])
}

fn alone(cx: &Context<'_>, matched: &Matched<'_>, side: Side, code: &Piece<'_>) -> Finding {
    let mut finding = Finding::new(&RULE, code.span).related(matched.span(side.other())).lang(cx.lang(Side::Target));
    // A name that the translation adds takes nothing away.
    finding.severity = if side == Side::Source { Severity::Warning } else { Severity::Note };
    finding.arg("here", code.text).arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(&format!("Gọi {vi} trước khi đo."), &format!("Call {en} before you measure.")).run(check)
    }

    #[test]
    fn another_name_and_a_lost_one_are_told() {
        assert_eq!(
            run("`pin_mode(13)`", "`pin_mode(12)`"),
            ["SN0117-differs en:1:`pin_mode(12)` / vi:1:`pin_mode(13)`"]
        );
        assert_eq!(
            run("hàm `setup()`", "the function"),
            ["SN0117 vi:1:`setup()` / en:1:Call the function before you measure."]
        );
    }

    #[test]
    fn translated_words_and_lost_marks_are_right() {
        for (vi, en) in [
            ("`tên của bạn`", "`your name`"),
            ("`setup()`", "setup()"),
            ("`x=1`", "`x = 1`"),
            ("`Dataset`", "`Datasets`"),
            ("`print('a')`", "`print(\"a\")`"),
        ] {
            assert_eq!(run(vi, en), [""; 0], "{vi} {en}");
        }
    }
}
