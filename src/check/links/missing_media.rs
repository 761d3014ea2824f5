//! SN0403: a picture that is not there.
//! What differs only in letter case is SN0404's, links are SN0401's.

use crate::check::Context;
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
