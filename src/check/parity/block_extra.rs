//! SN0102: the translation has a block that the version written first has not.
//! The same look as SN0101 takes, from the other side (`gaps`).

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::lang::Side;

use super::block_missing::report;
use super::gaps::{Missing, missing};

pub const RULE: Rule = Rule::warning("SN0102", "block-extra");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    // Where most of the lesson is missing the two are different texts, and SN0101 has said so.
    if cx.is_bilingual() && matches!(missing(cx, Side::Source), Missing::Gaps(_)) {
        report(cx, Side::Target, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Đo điện áp\n\nĐặt đồng hồ ở thang đo 500 V rồi chạm hai que đo.\n\nĐọc kết quả.\n";
    const EN: &str =
        "# Measuring voltage\n\nSet the meter to the 500 V range and touch the two probes.\n\nRead the result.\n";

    #[test]
    fn an_added_paragraph_is_named() {
        let en = format!("{EN}\nSwitch the meter off when you are finished, and put it back in its case.\n");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(found, ["SN0102 en:7:Switch the meter off when you are finish / vi:5:Đọc kết quả."]);
    }

    #[test]
    fn an_added_rule_or_comment_is_no_block_to_miss() {
        let en = format!("{EN}\n---\n\n<!-- checked in May -->\n");
        assert!(Case::new(VI, &en).run(check).is_empty());
    }
}
