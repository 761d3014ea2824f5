//! SN0507: a link that says only "here" (WCAG 2.2, 2.4.4 and 2.4.9). Screen readers list the links of a page without the
//! sentences around them. An address that stands as its own text is a note: it can be read, if with pain.

use crate::check::Context;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{InlineKind, PlainText, inline_groups, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0507", "vague-link-text");

const VAGUE: [&str; 36] = [
    "here",
    "click here",
    "click",
    "press here",
    "tap here",
    "read more",
    "more",
    "learn more",
    "see more",
    "see here",
    "link",
    "this link",
    "the link",
    "this",
    "this page",
    "details",
    "go",
    "tại đây",
    "ở đây",
    "đây",
    "vào đây",
    "bấm vào đây",
    "nhấn vào đây",
    "nhấp vào đây",
    "click vào đây",
    "bấm đây",
    "xem thêm",
    "đọc thêm",
    "tìm hiểu thêm",
    "chi tiết",
    "xem chi tiết",
    "xem tại đây",
    "liên kết",
    "liên kết này",
    "link này",
    "đường link",
];

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let mut vague: Vec<(Span, String)> = Vec::new();
        let mut bare: Vec<(Span, String)> = Vec::new();
        for block in cx.blocks.get(side) {
            inline_groups(block, &mut |group| {
                inlines(group, &mut |inline| {
                    let InlineKind::Link(link) = &inline.kind else { return };
                    let text = PlainText::of(&link.content).text;
                    if is_vague(&text) {
                        vague.push((inline.span, text.trim().to_owned()));
                    } else if is_address(&text, &link.url) {
                        bare.push((inline.span, link.url.clone()));
                    }
                });
            });
        }
        findings.extend(say(&vague).map(|finding| finding.lang(cx.lang(side))));
        findings.extend(say(&bare).map(|finding| {
            let mut finding = finding.variant("address").lang(cx.lang(side));
            finding.severity = Severity::Note;
            finding
        }));
    }
}

/// One finding a version, at the first of them.
fn say(links: &[(Span, String)]) -> Option<Finding> {
    let (span, text) = links.first()?;
    Some(Finding::new(&RULE, *span).arg("text", text.as_str()).arg("count", links.len()))
}

fn is_vague(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.len() <= 24 && VAGUE.contains(&text.to_lowercase().as_str())
}

/// A long address as its own text; the name of a site and of one page of it can be said.
fn is_address(text: &str, url: &str) -> bool {
    let text = text.trim();
    (text.starts_with("http://") || text.starts_with("https://"))
        && (text == url || url.ends_with(text))
        && text.trim_end_matches('/').matches('/').count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn links_that_say_nothing_are_told_once_a_version() {
        let found = Case::new("Xem [tại đây](a.pdf), [ở đây](b.pdf).", "See [**here**](a.pdf), <https://a.org/x/y>.")
            .run(check);
        assert_eq!(
            found,
            [
                "SN0507 vi:1:[tại đây](a.pdf)",
                "SN0507 en:1:[**here**](a.pdf)",
                "SN0507-address en:1:<https://a.org/x/y>"
            ]
        );
    }

    #[test]
    fn links_that_say_where_they_lead_are_right() {
        let vi = "[Bảng tra dây dẫn tại đây](a.pdf), <https://python.org/>, [Liên kết hóa học](b.pdf)";
        assert!(Case::new(vi, "[Wire table](a.pdf) [Link budget](b.pdf)").run(check).is_empty());
    }
}
