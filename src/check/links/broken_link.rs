//! SN0401: a link to a file or lesson that is not there, or to nothing.
//! Addresses from the root of a web site (`/course/3`) are told once a lesson: they were meant for that site.

use crate::check::Context;
use crate::course::LinkTarget;
use crate::diag::{Finding, Rule, Severity};
use crate::lang::Side;

use super::addresses::{Address, addresses, is_folder, other_case, other_case_folder};

pub const RULE: Rule = Rule::error("SN0401", "broken-link");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let links = addresses(cx);
    let broken: Vec<(&Address<'_>, &str)> = links
        .iter()
        .filter(|link| !link.is_picture)
        .filter_map(|link| match &link.target {
            LinkTarget::Missing { path } if !is_folder(cx, path) && !is_other_case(cx, path) => {
                Some((link, path.as_str()))
            }
            LinkTarget::Empty => Some((link, "")),
            _ => None,
        })
        .collect();
    let mut on_site = [Side::Source, Side::Target].map(|side| (side, 0, None));
    for (link, path) in &broken {
        let finding = Finding::new(&RULE, link.url_span(cx)).lang(cx.lang(link.side));
        if path.is_empty() {
            findings.push(finding.variant("empty"));
        } else if link.url.starts_with('/') {
            let counted = on_site.iter_mut().find(|(side, ..)| *side == link.side);
            if let Some((_, count, first)) = counted {
                *count += 1;
                first.get_or_insert((finding, link.url));
            }
        } else {
            findings.push(near(cx, finding.arg("path", *path), path));
        }
    }
    for (_, count, first) in on_site {
        if let Some((mut finding, url)) = first {
            finding.severity = Severity::Warning;
            findings.push(finding.variant("site").arg("url", url).arg("count", count));
        }
    }
}

/// What differs only in letter case is SN0404's.
fn is_other_case(cx: &Context<'_>, path: &str) -> bool {
    other_case(cx, path).is_some() || other_case_folder(cx, path).is_some()
}

/// Names a file of the same name elsewhere in the course, when there is just one.
fn near(cx: &Context<'_>, finding: Finding, path: &str) -> Finding {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut same = cx.project.files.iter().filter(|file| file.rsplit('/').next() == Some(name));
    match (same.next(), same.next()) {
        (Some(file), None) => finding.variant("near").arg("near", file.as_str()),
        _ => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_link_to_nothing_is_an_error_at_its_address() {
        let case = Case::new("Xem [bài 2](b.vi.md) và [chưa có]().", "See [lesson 2](../docs/table.pdf).")
            .files(&["media/table.pdf"]);
        assert_eq!(
            case.run(check),
            ["SN0401 vi:1:b.vi.md", "SN0401-empty vi:1:[chưa có]()", "SN0401-near en:1:../docs/table.pdf"]
        );
    }

    #[test]
    fn lessons_files_folders_and_the_web_are_there() {
        let case =
            Case::new("[a](a.en.md) [b](../media/b.pdf) [c](../media) [d](https://example.org) [e](mailto:a@b.c)", "x")
                .files(&["media/b.pdf"]);
        assert!(case.run(check).is_empty());
    }

    #[test]
    fn addresses_of_a_site_are_told_once() {
        let found = Case::new("[a](/course/1) và [b](/course/2)", "x").run(check);
        assert_eq!(found, ["SN0401-site vi:1:/course/1"]);
    }
}
