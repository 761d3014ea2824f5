//! SN0112: a link of one version is not in its counterpart, or leads to another place of the same site.
//! Addresses of the language versions of a site (`/en/`, `vi.`) are taken for the same.

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::course::{LinkTarget, decode, resolve};
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{Inline, InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0112", "link-missing");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let everywhere = |side| {
        let all = cx.blocks.get(side).iter().flat_map(|block| of_block(cx, side, block));
        all.map(|link| link.address).collect::<Vec<_>>()
    };
    let (in_source, in_target) = (everywhere(Side::Source), everywhere(Side::Target));
    for matched in sure(cx) {
        let (mut source, mut target) = (links(cx, matched, Side::Source), links(cx, matched, Side::Target));
        source.retain(|link| {
            let same = target.iter().position(|other| other.address == link.address);
            let Some(other) = same.map(|at| target.remove(at)) else { return true };
            if is_slip(link.url, other.url) {
                let finding = Finding::new(&RULE, other.span).variant("differs").related(link.span);
                let finding = finding.arg("here", other.url).arg("there", link.url);
                findings.push(named(cx, Side::Target, finding));
            }
            false
        });
        source.retain(|link| {
            let moved =
                target.iter().position(|other| other.address.site == link.address.site && other.is_changed(link));
            let moved = moved.or_else(|| target.iter().position(|other| is_host_slip(link.url, other.url)));
            let Some(at) = moved else { return true };
            let other = target.remove(at);
            let finding = Finding::new(&RULE, other.span).variant("differs").related(link.span);
            let finding = finding.arg("here", other.url).arg("there", link.url);
            findings.push(named(cx, Side::Target, finding));
            false
        });
        // A link to another site in its place is the translator's choice; one that stands elsewhere has only moved.
        let (source_count, target_count) = (source.len(), target.len());
        source.retain(|link| !in_target.contains(&link.address));
        target.retain(|link| !in_source.contains(&link.address));
        for (side, links, others) in [(Side::Source, source, target_count), (Side::Target, target, source_count)] {
            for link in links.iter().skip(others) {
                let mut finding =
                    Finding::new(&RULE, link.span).related(matched.span(side.other())).arg("here", link.url);
                // What a translator adds takes nothing away.
                finding.severity = if side == Side::Source { Severity::Warning } else { Severity::Note };
                findings.push(named(cx, side, finding));
            }
        }
    }
}

/// Whether what follows `?` is the same but for a letter or two: neither another language nor another counter.
fn is_slip(a: &str, b: &str) -> bool {
    let (Some((page, x)), Some((other, y))) = (a.split_once('?'), b.split_once('?')) else { return false };
    let close = x.len() > 6 && x.len().abs_diff(y.len()) <= 1;
    page == other && close && !x.contains("lang") && x != y && strsim::levenshtein(x, y) == 1
}

/// Whether two addresses are the same but for one letter of the host, `.org` and `.orf`.
fn is_host_slip(a: &str, b: &str) -> bool {
    let parts = |url: &str| {
        let bare = url.split_once("://").map(|(_, rest)| rest.trim_end_matches('/').to_owned())?;
        let (host, path) = bare.split_once('/').unwrap_or((&bare, ""));
        Some((host.to_lowercase(), path.to_owned()))
    };
    let (Some((x, path)), Some((y, other))) = (parts(a), parts(b)) else { return false };
    path == other && x.len() == y.len() && x.len() > 8 && strsim::levenshtein(&x, &y) == 1
}

fn named(cx: &Context<'_>, side: Side, finding: Finding) -> Finding {
    let finding = finding.lang(cx.lang(Side::Target));
    finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
}

/// What two versions of an address share.
#[derive(PartialEq)]
pub(super) struct Address {
    /// The host without its language, or what kind of place in the course.
    site: String,
    /// The end of the path: sites move whole folders, and a page keeps its name.
    rest: String,
}

pub(super) struct Link<'a> {
    pub url: &'a str,
    pub span: Span,
    pub address: Address,
    pub content: &'a [Inline],
}

impl Link<'_> {
    /// Whether this is the other link with a slip: not the same page under a name in another language.
    fn is_changed(&self, other: &Link<'_>) -> bool {
        let host = |url: &str| url.split('/').nth(2).unwrap_or("").to_lowercase();
        let external = self.address.site.contains('.');
        let alike = strsim::normalized_levenshtein(&self.address.rest, &other.address.rest) >= 0.5;
        external && alike && host(self.url) == host(other.url)
    }
}

/// The links of a side of a match. SN0116 reads them too.
pub(super) fn links<'a>(cx: &Context<'a>, matched: &Matched<'a>, side: Side) -> Vec<Link<'a>> {
    let mut found = Vec::new();
    matched.each_block(side, &mut |block| found.extend(of_block(cx, side, block)));
    found
}

fn of_block<'a>(cx: &Context<'_>, side: Side, block: &'a crate::doc::Block) -> Vec<Link<'a>> {
    let from = cx.file(side).map_or("", |file| file.path.as_str());
    let mut found = Vec::new();
    crate::doc::inline_groups(block, &mut |group| {
        inlines(group, &mut |inline| {
            if let InlineKind::Link(link) = &inline.kind
                && let Some(address) = address(cx, from, &link.url)
            {
                found.push(Link { url: &link.url, span: inline.span, address, content: &link.content });
            }
        });
    });
    found
}

/// The address without what differs between languages; places on the same page have other names in each.
fn address(cx: &Context<'_>, from: &str, url: &str) -> Option<Address> {
    match resolve(cx.project, from, url) {
        LinkTarget::External(url) => Some(external(cx, &url)),
        LinkTarget::Lesson { index, .. } => Some(Address { site: "lesson".to_owned(), rest: index.to_string() }),
        LinkTarget::File { path, .. } | LinkTarget::Missing { path } => {
            let name = path.rsplit('/').next().unwrap_or(&path);
            Some(Address { site: String::new(), rest: name.split('.').next().unwrap_or(name).to_lowercase() })
        }
        LinkTarget::Anchor(_) => Some(Address { site: "page".to_owned(), rest: String::new() }),
        LinkTarget::Outside | LinkTarget::Empty => None,
    }
}

fn external(cx: &Context<'_>, url: &str) -> Address {
    let is_language = |part: &str| {
        let primary = part.split(['-', '_']).next().unwrap_or(part);
        [Side::Source, Side::Target].iter().any(|side| cx.lang(*side).as_str().eq_ignore_ascii_case(primary))
    };
    let bare = url.split_once(':').map_or(url, |(_, rest)| rest).trim_start_matches('/');
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let labels: Vec<&str> = host.split('.').filter(|label| *label != "www" && !is_language(label)).collect();
    let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
    // What follows `?` is mostly for counting visitors, unless it is all there is.
    let path = if path.starts_with('?') { path } else { path.split('?').next().unwrap_or(path) };
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && !is_language(part)).collect();
    let name = parts
        .last()
        .map_or("", |name| [".html", ".htm", ".md"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name));
    Address { site: labels.join(".").to_lowercase(), rest: format!("{}#{}", decode(name), decode(anchor)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(&format!("Xem {vi} để biết thêm về rơ le."), &format!("See {en} for more about relays.")).run(check)
    }

    #[test]
    fn a_link_that_is_gone_is_told() {
        assert_eq!(
            run("[tài liệu](https://example.org/relay)", "the manual"),
            ["SN0112 vi:1:[tài liệu](https://example.org/relay) / en:1:See the manual for more about relays."]
        );
    }

    #[test]
    fn another_page_of_the_site_is_told() {
        assert_eq!(run("[a](https://example.org)", "[a](https://example.orf)").len(), 1);
        let query = "https://example.org/policy?view=shell-7.1";
        assert_eq!(run(&format!("[a]({query})"), &format!("[a]({})", query.replace("7.1", "7.X"))).len(), 1);
        let found = run("[thảo luận](https://example.org/t/2316)", "[forum](https://example.org/t/2315)");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0112-differs en:1"), "{found:?}");
    }

    #[test]
    fn the_same_page_in_another_language_is_right() {
        for (vi, en) in [
            ("https://example.org/docs/relay.html", "https://example.org/relay"),
            ("https://example.org/a%E2%80%93b", "https://example.org/a–b"),
            ("https://vi.wikipedia.org/wiki/R%C6%A1_le", "https://en.wikipedia.org/wiki/Relay"),
            ("https://docs.example.org/vi/relay/", "http://docs.example.org/en-us/relay"),
            ("https://example.org/relay?from=vi", "https://example.org/relay?from=en"),
            ("https://one.example/relay", "https://two.example/rele"),
            ("#ro-le", "#relay"),
        ] {
            assert_eq!(run(&format!("[a]({vi})"), &format!("[a]({en})")), [""; 0], "{vi} {en}");
        }
    }
}
