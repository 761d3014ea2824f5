//! SN0118: words that one version sets off (bold, italics) stand unmarked in the other.
//! Counts only: which words carry the stress differs between languages, and single italics are a matter of taste.

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, Inline, InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::note("SN0118", "emphasis-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        // In a heading bold says nothing; a table is compared by its cells elsewhere.
        if Side::BOTH.iter().any(|side| matches!(matched.block(*side).kind, BlockKind::Heading(_))) {
            continue;
        }
        let (source, target) = (Marks::of(matched, Side::Source), Marks::of(matched, Side::Target));
        let side = match (source.strong.len(), target.strong.len()) {
            (1.., 0) if target.others <= source.others => Side::Source,
            (0, 1..) if source.others <= target.others => Side::Target,
            (a, b) if a > b * 2 && a - b > 1 && target.others <= source.others => Side::Source,
            (a, b) if b > a * 2 && b - a > 1 && source.others <= target.others => Side::Target,
            _ => continue,
        };
        let (more, fewer) = if side == Side::Source { (&source, &target) } else { (&target, &source) };
        let Some(first) = more.strong.first() else { continue };
        let finding = Finding::new(&RULE, *first).related(matched.span(side.other())).lang(cx.lang(Side::Target));
        let finding = finding.arg("here", more.strong.len()).arg("there", fewer.strong.len());
        findings.push(finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other())));
    }
}

struct Marks {
    /// What is set in bold.
    strong: Vec<Span>,
    /// Italics, code and quotation marks: what else sets words off.
    others: usize,
}

impl Marks {
    fn of(matched: &Matched<'_>, side: Side) -> Marks {
        let mut marks = Marks { strong: Vec::new(), others: 0 };
        for group in matched.groups(side) {
            inlines(group, &mut |inline: &Inline| match &inline.kind {
                InlineKind::Strong(_) => marks.strong.push(inline.span),
                InlineKind::Emph(_) | InlineKind::Code(_) => marks.others += 1,
                InlineKind::Html(html) if html.starts_with("<b") || html.starts_with("<strong") => marks.others += 1,
                InlineKind::Text(text) => marks.others += text.matches(['“', '"', '«']).count(),
                _ => {}
            });
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn bold_that_is_gone_is_told() {
        let found =
            Case::new("**Không** đóng điện khi còn khóa treo.", "Do not switch on while a lock hangs.").run(check);
        assert_eq!(found, ["SN0118 vi:1:**Không** / en:1:Do not switch on while a lock hangs."]);
    }

    #[test]
    fn italics_quotes_and_one_more_are_right() {
        for (vi, en) in [
            ("**Rơ le** là một công tắc.", "A *relay* is a switch."),
            ("**Rơ le** là một công tắc.", "A “relay” is a switch."),
            ("**Rơ le** và **cuộn hút**.", "The **relay** and the coil."),
            ("*Rơ le* là một công tắc.", "A relay is a switch."),
        ] {
            assert_eq!(Case::new(vi, en).run(check), [""; 0], "{vi} / {en}");
        }
    }
}
