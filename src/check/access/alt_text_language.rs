//! SN0503: an alternative text in the other language. A screen reader reads it with the wrong voice, and it is the
//! caption on the page. Names and terms of a word or two are no matter of this rule.

use crate::check::Context;
use crate::check::parity::language::{is_little, is_vietnamese, words};
use crate::diag::{Finding, Rule};
use crate::doc::PlainText;
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::pictures::pictures;

pub const RULE: Rule = Rule::warning("SN0503", "alt-text-language");

/// Of more pictures than these it is the version's matter: one finding.
const FEW: usize = 3;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(target) = cx.project.target else { return };
    if ![cx.project.source, target].iter().all(|lang| lang.is_vi() || lang.is_en()) {
        return;
    }
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some()) {
        let texts =
            pictures(cx, side).into_iter().map(|picture| (picture.span, PlainText::of(&picture.image.alt).text));
        let wrong: Vec<(Span, String)> = texts.filter(|(_, alt)| is_other(alt, cx.lang(side))).collect();
        let say = |(span, alt): &(Span, String)| {
            let finding = Finding::new(&RULE, *span).lang(cx.lang(side)).arg("alt", alt.trim());
            finding.arg("here-lang", cx.lang(side)).arg("count", wrong.len())
        };
        if wrong.len() > FEW {
            findings.push(say(&wrong[0]).variant("file"));
        } else {
            findings.extend(wrong.iter().map(say));
        }
    }
}

fn is_other(alt: &str, own: Lang) -> bool {
    let (mut count, mut little, mut marked) = (0, 0, 0);
    for word in words(alt) {
        count += 1;
        little += usize::from(is_little(word));
        marked += usize::from(word.chars().any(is_vietnamese));
    }
    if own.is_vi() { count > 3 && marked == 0 && little > 0 } else { count > 2 && marked * 2 >= count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn an_alternative_text_in_the_other_language_is_told() {
        let found = Case::new("![A relay with two contacts](a.svg)", "![Rơ le hai tiếp điểm](a.svg)").run(check);
        assert_eq!(
            found,
            ["SN0503 vi:1:![A relay with two contacts](a.svg)", "SN0503 en:1:![Rơ le hai tiếp điểm](a.svg)"]
        );
    }

    #[test]
    fn names_and_terms_are_left() {
        let vi = "![Raspberry Pi Sense HAT](a.svg) ![Rơ le the Grove](a.svg)";
        assert!(Case::new(vi, "![The market of Đà Nẵng](a.svg) ![Phở](a.svg)").run(check).is_empty());
    }
}
