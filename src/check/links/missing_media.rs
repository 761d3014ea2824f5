//! SN0403: a picture that is not there, in a lesson or in a glossary.
//! What differs only in letter case is SN0404's, links are SN0401's.

use crate::check::{Context, CourseContext};
use crate::course::LinkTarget;
use crate::diag::{Finding, Rule};

use super::addresses::{addresses, other_case};

pub const RULE: Rule = Rule::error("SN0403", "missing-media");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for picture in addresses(cx).iter().filter(|address| address.is_picture) {
        match &picture.target {
            LinkTarget::Missing { path } if other_case(cx, path).is_none() => {
                let finding = Finding::new(&RULE, picture.url_span(cx)).lang(cx.lang(picture.side));
                findings.push(finding.arg("path", path.as_str()));
            }
            LinkTarget::Empty => {
                findings.push(Finding::new(&RULE, picture.span).variant("empty").lang(cx.lang(picture.side)));
            }
            _ => {}
        }
    }
}

/// Pictures that the course's own glossaries name; the practice of terms shows them.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    for (_, concept) in cx.glossary.iter().filter(|(_, concept)| !concept.shipped && !concept.image.is_empty()) {
        if !cx.project.files.contains(&concept.image) {
            findings.push(Finding::new(&RULE, concept.span).variant("term").arg("path", concept.image.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_picture_that_is_not_there_is_an_error() {
        let case =
            Case::new("![Rơ le](../media/relay.svg)", "![Relay](../media/ralay.svg)").files(&["media/relay.svg"]);
        assert_eq!(case.run(check), ["SN0403 en:1:../media/ralay.svg"]);
    }

    #[test]
    fn a_picture_on_the_web_is_not_asked_for() {
        assert!(Case::new("![Rơ le](https://example.org/relay.svg)", "x").run(check).is_empty());
    }
}
