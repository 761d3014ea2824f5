//! SN0116: a link that has words in one version is a bare address, or has nothing to click, in the other.
//! Whether the link is there at all is SN0112's.

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{Inline, InlineKind, OBJECT, PlainText, inlines};
use crate::lang::Side;

use super::link_missing::{Link, links};

pub const RULE: Rule = Rule::warning("SN0116", "link-text-lost");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        let source = links(cx, matched, Side::Source);
        if source.is_empty() {
            continue;
        }
        let mut target = links(cx, matched, Side::Target);
        for link in &source {
            let Some(at) = target.iter().position(|other| other.address == link.address) else { continue };
            let other = target.remove(at);
            let (there, here) = (label(link), label(&other));
            match (there, here) {
                (Label::Words, Label::Bare | Label::Empty) => {
                    findings.push(finding(cx, Side::Target, &other, link, here));
                }
                (Label::Bare | Label::Empty, Label::Words) => {
                    findings.push(finding(cx, Side::Source, link, &other, there));
                }
                _ => {}
            }
        }
    }
}

/// `lost` is the link without words, on `side`.
fn finding(cx: &Context<'_>, side: Side, lost: &Link<'_>, whole: &Link<'_>, label: Label) -> Finding {
    let finding = Finding::new(&RULE, lost.span).related(whole.span).lang(cx.lang(side));
    let finding = if label == Label::Empty { finding.variant("empty") } else { finding };
    let finding = finding.arg("here", lost.url).arg("there", PlainText::of(whole.content).text.trim());
    finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
}

#[derive(Clone, Copy, PartialEq)]
enum Label {
    Words,
    /// The address itself.
    Bare,
    Empty,
}

fn label(link: &Link<'_>) -> Label {
    let text = PlainText::of(link.content).text;
    let text = text.trim();
    let shows = |inline: &Inline| {
        matches!(inline.kind, InlineKind::Code(_) | InlineKind::Image(_) | InlineKind::Math(..) | InlineKind::Html(_))
    };
    let mut object = false;
    inlines(link.content, &mut |inline| object |= shows(inline));
    // `fast.ai` is a name, and so is `code/pi`.
    let written = text.contains("://") || text.starts_with("www.") || text.contains('@');
    let bare = |url: &str| {
        let url = url.split_once("://").map_or(url, |(_, rest)| rest);
        url.trim_start_matches("mailto:").trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    if text.chars().any(char::is_alphanumeric) {
        if written && bare(text) == bare(link.url) { Label::Bare } else { Label::Words }
    } else if object || text.contains(OBJECT) || !text.is_empty() {
        Label::Words
    } else {
        Label::Empty
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(&format!("Xem {vi} để biết thêm về rơ le."), &format!("See {en} for more about relays.")).run(check)
    }

    #[test]
    fn a_bare_and_an_empty_link_are_told() {
        let words = "[tài liệu của hãng](https://example.org/relay)";
        assert_eq!(
            run(words, "<https://example.org/relay>"),
            ["SN0116 en:1:<https://example.org/relay> / vi:1:[tài liệu của hãng](https://example.org/"]
        );
        assert_eq!(
            run(words, "[](https://example.org/relay)"),
            ["SN0116-empty en:1:[](https://example.org/relay) / vi:1:[tài liệu của hãng](https://example.org/"]
        );
        assert_eq!(run("https://example.org/relay", "[the manual](https://example.org/relay)").len(), 1);
    }

    #[test]
    fn other_words_pictures_and_two_bare_addresses_are_right() {
        for (vi, en) in [
            ("[tài liệu](https://example.org/relay)", "[the manual](https://example.org/relay)"),
            ("<https://example.org/relay>", "https://example.org/relay"),
            ("[![Rơ le](a.png)](https://example.org/relay)", "[the relay](https://example.org/relay)"),
            ("[`relay`](https://example.org/relay)", "[relay](https://example.org/relay)"),
        ] {
            assert_eq!(run(vi, en), [""; 0], "{vi} {en}");
        }
    }
}
