//! SN0108: the same number stands with another unit (`5 V` and `5 kV`).
//! Numbers that differ themselves are SN0107's.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::lang::Side;
use crate::lang::quantity::Agreement;

use super::passage::{SameNumbers, passages};

pub const RULE: Rule = Rule::error("SN0108", "unit-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let same = SameNumbers::of(cx);
    for passage in passages(cx).iter().flatten() {
        let compared = passage.compare(&same);
        let digits = compared.agreeing.iter().filter(|(.., agreement)| *agreement == Agreement::OtherUnit);
        let digits = digits.map(|(i, j, _)| (&passage.numbers.source[*i], &passage.numbers.target[*j]));
        let said = compared.said_otherwise().into_iter();
        let said = said.filter(|(.., agreement)| *agreement == Agreement::OtherUnit).map(|(a, b, _)| (a, b));
        for (source, target) in digits.chain(said) {
            let written = |side, span| cx.file(side).map_or("", |file| file.slice(span));
            let finding = Finding::new(&RULE, target.whole).related(source.whole).lang(cx.lang(Side::Target));
            findings.push(
                finding
                    .arg("there", written(Side::Source, source.whole))
                    .arg("here", written(Side::Target, target.whole))
                    .arg("there-lang", cx.lang(Side::Source))
                    .arg("here-lang", cx.lang(Side::Target)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn another_unit_is_an_error() {
        let found = Case::new("Cầu dao chịu được 22 kV.", "The switch withstands 22 V.").run(check);
        assert_eq!(found, ["SN0108 en:1:22 V / vi:1:22 kV"]);
    }

    #[test]
    fn another_unit_is_an_error_in_words_too() {
        let run = |vi: &str, en: &str| Case::new(vi, en).run(check);
        assert_eq!(run("Chờ 10 phút.", "Wait for ten seconds."), ["SN0108 en:1:ten seconds / vi:1:10 phút"]);
        assert_eq!(run("Chờ năm giây.", "Wait for five minutes."), ["SN0108 en:1:five minutes / vi:1:năm giây"]);
        assert_eq!(run("Lệch 5 ‰.", "Off by 5%."), ["SN0108 en:1:5% / vi:1:5 ‰"]);
        assert_eq!(run("Nung tới 300 °C.", "Heat it to 300 °F."), ["SN0108 en:1:300 °F / vi:1:300 °C"]);
        assert_eq!(run("Hệ số 100 và 100 MB/s.", "A factor of 100, and 100 GB/s.").len(), 1);
    }

    #[test]
    fn another_name_of_the_unit_and_a_converted_value_are_right() {
        for (vi, en) in [
            ("Chờ 30 giây.", "Wait for 30 seconds."),
            ("Chờ 1,5 giây.", "Wait for 1500 ms."),
            ("Tiết diện 2,5 mm2.", "A cross-section of 2.5 mm²."),
            ("Nguồn 220 V.", "A supply of 220."),
            ("Chờ nửa giờ.", "Wait for 30 minutes."),
            ("Chờ mười giây.", "Wait for 10 s."),
            ("Chờ một phút.", "Wait a second."),
            ("Hệ số 100 và 100 GB/s.", "A factor of 100, and 100 GB/s."),
        ] {
            assert!(Case::new(vi, en).run(check).is_empty(), "{vi} / {en}");
        }
    }
}
