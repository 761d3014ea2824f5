//! SN0501: a picture without alternative text, or with its file's name for one (WCAG 2.2, 1.1.1).
//! Whether the text fits the picture nobody but a person can tell.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, Image, Inline, InlineKind, PlainText, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0501", "missing-alt-text");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let mut judge = |image: &Image, span: Span| {
            let finding = Finding::new(&RULE, span).lang(cx.lang(side));
            let alt = PlainText::of(&image.alt).text;
            let file = image.url.rsplit('/').next().unwrap_or("");
            if alt.trim().is_empty() {
                findings.push(finding);
            } else if alt.trim() == file {
                findings.push(finding.variant("file-name").arg("alt", alt.trim()));
            }
        };
        for block in cx.blocks.get(side) {
            if let BlockKind::Figure(figure) = &block.kind {
                judge(&figure.image, figure.span);
            }
            crate::doc::inline_groups(block, &mut |group: &[Inline]| {
                inlines(group, &mut |inline| {
                    if let InlineKind::Image(image) = &inline.kind {
                        judge(image, inline.span);
                    }
                });
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_picture_without_words_is_told() {
        let found = Case::new("![](../media/relay.svg)", "Text ![relay.svg](../media/relay.svg) here.").run(check);
        assert_eq!(
            found,
            ["SN0501 vi:1:![](../media/relay.svg)", "SN0501-file-name en:1:![relay.svg](../media/relay.svg)"]
        );
    }

    #[test]
    fn a_picture_with_words_is_right() {
        assert!(Case::new("![Rơ le](../media/relay.svg)", "![`K1`](../media/relay.svg)").run(check).is_empty());
    }
}
