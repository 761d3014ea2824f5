//! SN0404: a path that is right but for capital and small letters.
//! Windows forgives it; web servers, phones and the LMS do not.

use crate::check::Context;
use crate::course::LinkTarget;
use crate::diag::{Edit, Finding, Fix, Rule};

use super::addresses::{addresses, is_folder, other_case, other_case_folder};

pub const RULE: Rule = Rule::error("SN0404", "path-letter-case");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for address in addresses(cx) {
        let LinkTarget::Missing { path } = &address.target else { continue };
        if !address.is_picture && is_folder(cx, path) {
            continue;
        }
        let Some(file) = other_case(cx, path).or_else(|| other_case_folder(cx, path)) else { continue };
        let span = address.url_span(cx);
        let mut finding = Finding::new(&RULE, span).lang(cx.lang(address.side));
        // The end of the address is the file's name; the folders before it may be written relatively.
        let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let folder = |path: &str| path.rfind('/').map_or("", |at| &path[..at]).to_owned();
        if let (Some(at), true) = (address.url.rfind(&name(path)), folder(path) == folder(file))
            && span != address.span
        {
            let start = span.start + at as u32;
            let span = crate::source::Span { start, end: start + name(path).len() as u32, ..span };
            let edits = vec![Edit { span, text: name(file) }];
            finding = finding.fix(Fix { title: "fix-letter-case", safe: true, edits });
        }
        findings.push(finding.arg("path", path.as_str()).arg("file", file));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn capital_letters_count() {
        let case =
            Case::new("![Rơ le](../media/Relay.SVG)", "![Relay](../media/relay.svg)").files(&["media/relay.svg"]);
        assert_eq!(case.run(check), ["SN0404 vi:1:../media/Relay.SVG"]);
        let fix = case.with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            findings[0].fix.clone()
        });
        let edit = &fix.unwrap().edits[0];
        assert_eq!((&case.vi[edit.span.range()], edit.text.as_str()), ("Relay.SVG", "relay.svg"));
    }

    #[test]
    fn lessons_and_folders_count_too() {
        let case = Case::new("[bài](A.en.md) và [hình](../Media)", "[lesson](a.vi.md#x) [media](../media)");
        let case = case.files(&["media/relay.svg"]);
        assert_eq!(case.run(check), ["SN0404 vi:1:A.en.md", "SN0404 vi:1:../Media"]);
    }

    #[test]
    fn a_file_that_is_not_there_at_all_is_no_matter_of_letters() {
        assert!(Case::new("![Rơ le](../media/other.svg)", "x").files(&["media/relay.svg"]).run(check).is_empty());
    }
}
