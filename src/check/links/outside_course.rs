//! SN0405: a link or picture whose path leaves the course's folder.
//! It cannot be in any output, and on another computer it is not there.

use crate::check::Context;
use crate::course::LinkTarget;
use crate::diag::{Finding, Rule};

use super::addresses::addresses;

pub const RULE: Rule = Rule::warning("SN0405", "link-leaves-course");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for address in addresses(cx).iter().filter(|address| address.target == LinkTarget::Outside) {
        let finding = Finding::new(&RULE, address.url_span(cx)).lang(cx.lang(address.side));
        findings.push(finding.arg("url", address.url));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_path_above_the_course_is_told() {
        let found = Case::new("[a](../../khac/a.md) [b](../b.pdf)", "x").files(&["b.pdf"]).run(check);
        assert_eq!(found, ["SN0405 vi:1:../../khac/a.md"]);
    }
}
