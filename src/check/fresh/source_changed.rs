//! SN0301: one side of a reviewed pair says something else now, and the other does not: the source changed and its
//! translation waits, or the translation was changed after its review.

use crate::check::Context;
use crate::course::Freshness;
use crate::diag::{Finding, Rule};
use crate::lang::Side;

use super::{first_line, judged};

pub const RULE: Rule = Rule::warning("SN0301", "source-changed");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for (segment, freshness) in judged(cx) {
        let variant = match freshness {
            Freshness::SourceChanged => None,
            Freshness::TranslationChanged => Some("translation"),
            _ => continue,
        };
        let finding = Finding::new(&RULE, first_line(cx, segment, Side::Target))
            .related(first_line(cx, segment, Side::Source))
            .lang(cx.lang(Side::Target))
            .arg("here-lang", cx.lang(Side::Target))
            .arg("there-lang", cx.lang(Side::Source));
        findings.push(Finding { variant, ..finding });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Rơ le\n\nCấp nguồn 12 V.\n\nTháo vỏ máy.\n";
    const EN: &str = "# Relays\n\nSupply 12 V.\n\nTake off the cover.\n";

    #[test]
    fn a_source_that_changed_is_told_at_its_translation() {
        let found = Case::new(&VI.replace("12", "24"), EN).accepted(VI, EN).run(check);
        assert_eq!(found, ["SN0301 en:3:Supply 12 V. / vi:3:Cấp nguồn 24 V."]);
    }

    #[test]
    fn a_translation_that_changed_is_told_too() {
        let found = Case::new(VI, &EN.replace("Take off", "Remove")).accepted(VI, EN).run(check);
        assert_eq!(found, ["SN0301-translation en:5:Remove the cover. / vi:5:Tháo vỏ máy."]);
    }

    #[test]
    fn without_a_lock_and_without_a_change_there_is_nothing_to_say() {
        assert!(Case::new(VI, EN).run(check).is_empty());
        assert!(Case::new(VI, EN).accepted(VI, EN).run(check).is_empty());
    }
}
