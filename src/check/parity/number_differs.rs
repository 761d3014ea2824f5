//! SN0107: a number in one version is another number in the other, or is not there.
//! Compares by value, block against block; SN0108 looks at the units of numbers that agree.

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Finding, Rule, Severity};
use crate::lang::Side;
use crate::lang::quantity::{self, Agreement, any_equal};

use super::passage::{Compared, Placed, SameNumbers, passages};

pub const RULE: Rule = Rule::error("SN0107", "number-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let same = SameNumbers::of(cx);
    let matches = sure(cx);
    for (i, matched) in matches.iter().enumerate() {
        let around =
            [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|i| matches.get(i)).collect::<Vec<_>>();
        for numbers in &passages(cx)[i] {
            judge(cx, &numbers.compare(&same), matched, &around, findings);
        }
    }
}

fn judge(
    cx: &Context<'_>,
    compared: &Compared<'_>,
    matched: &Matched<'_>,
    around: &[&Matched<'_>],
    findings: &mut Vec<Finding>,
) {
    let (mut pairs, mut single) = compared.differences();
    let said = compared.said_otherwise();
    // A number that is said in words with another unit is SN0108's.
    let is_said = |placed: &Placed| said.iter().any(|(a, b, _)| a.span == placed.span || b.span == placed.span);
    single.retain(|(_, placed)| !is_said(placed));
    pairs.retain(|(a, b)| !is_said(a) && !is_said(b));
    pairs.extend(said.iter().filter(|(.., agreement)| *agreement == Agreement::Different).map(|(a, b, _)| (*a, *b)));
    pairs.sort_by_key(|(_, target)| target.span);
    for (source, target) in pairs {
        let written = |side, placed: &Placed| cx.file(side).map_or("", |file| file.slice(placed.span)).to_owned();
        findings.push(
            Finding::new(&RULE, target.span)
                .related(source.span)
                .lang(cx.lang(Side::Target))
                .arg("there", written(Side::Source, source))
                .arg("here", written(Side::Target, target))
                .arg("there-lang", cx.lang(Side::Source))
                .arg("here-lang", cx.lang(Side::Target)),
        );
    }
    for side in Side::BOTH.into_iter().filter(|_| compared.is_complete()) {
        let alone: Vec<&Placed> = single.iter().filter(|(s, _)| *s == side).map(|(_, placed)| *placed).collect();
        report_alone(cx, side, matched, around, &alone, findings);
    }
}

/// Says which numbers of a passage only one version has, in one finding.
fn report_alone(
    cx: &Context<'_>,
    side: Side,
    matched: &Matched<'_>,
    around: &[&Matched<'_>],
    alone: &[&Placed],
    findings: &mut Vec<Finding>,
) {
    let other = side.other();
    let stands_near = |placed: &Placed| {
        let texts = around.iter().filter_map(|near| Some(cx.file(other)?.slice(near.span(other))));
        texts.into_iter().any(|text| any_equal(&quantity::every_number(text), &placed.quantity.readings))
    };
    // `1` is said in too many ways (`a`, `again`) to be missed.
    let is_one = |placed: &Placed| placed.quantity.unit.is_none() && placed.quantity.readings == [1.0];
    let mut left: Vec<&&Placed> = alone.iter().filter(|placed| !is_one(placed) && !stands_near(placed)).collect();
    left.sort_by_key(|placed| placed.span);
    let Some(first) = left.first() else { return };
    let written = left.iter().map(|placed| cx.file(side).map_or("", |file| file.slice(placed.span)));
    let mut finding = Finding::new(&RULE, first.span).variant("alone").related(matched.span(other));
    // A number that only one version gives is often a freedom of the translator.
    finding.severity = Severity::Warning;
    let finding = finding.arg("here", written.collect::<Vec<_>>().join("; ")).arg("count", left.len());
    findings
        .push(finding.lang(cx.lang(Side::Target)).arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(other)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).run(check)
    }

    #[test]
    fn a_number_that_was_changed_points_at_both_places() {
        let found = run(
            "Điện áp định mức của cuộn hút công tắc tơ là 220 V (50 Hz).",
            "The rated voltage of the contactor coil is 230 V (50 Hz).",
        );
        assert_eq!(found, ["SN0107 en:1:230 / vi:1:220"]);
    }

    #[test]
    fn spelling_of_numbers_is_free() {
        for (vi, en) in [
            ("Đo trong 1.000 ms với 6000 mẫu, sai số 0,8.", "Measure for 1,000 ms with 6k samples, error .8."),
            ("Có ba bước và 25 câu hỏi.", "There are 3 steps and twenty-five questions."),
            ("Ngày 25 tháng 9 năm 2025 ta có 1/3 lớp.", "On September 25, 2025 we had one third of the class."),
            ("1. Đo 12 V\n1. Đo 24 V\n1. Đo 48 V", "1. Measure 12 V\n2. Measure 24 V\n3. Measure 48 V"),
            ("Đặt `x = 5` rồi chạy lại chương trình này.", "Set x = 5 and run this program again."),
            ("Nối từ 10 đến 20 V, sai số ±5 %.", "Connect 10–20 V, tolerance ± 5%."),
            ("Ngày 3/5/2024 lúc 14 giờ 30.", "On 3 May 2024 at 14:30."),
            ("Ngày mùng 3 tháng Năm năm 2024.", "May 3rd, 2024."),
            ("Thế kỷ 21, lần thứ ba, tầng 2.", "The 21st century, the 3rd time, the second floor."),
            ("Ba phần tư thời gian (75 %).", "3/4 of the time (75 percent)."),
            ("Khoảng mười lăm phút, tức 1/4 giờ.", "About 15 minutes, a quarter of an hour."),
            ("Cứ 10 người thì có 7 người.", "Seven out of ten people."),
            ("Giảm 1,5 lần trong 90 phút.", "It fell 1.5 times in one and a half hours."),
            ("Đất nóng 40 độ C sau hai tuần.", "The soil reached 40°C after 14 days."),
            ("Trang 12 có công thức $E = 3$ và 3 hình.", "Page 12 has the formula $E = 3$ and figures."),
        ] {
            assert_eq!(run(vi, en), [""; 0], "{vi} / {en}");
        }
    }

    #[test]
    fn amounts_in_words_are_compared() {
        assert_eq!(run("Chờ mười giây.", "Wait for twenty seconds."), ["SN0107 en:1:twenty / vi:1:mười"]);
        assert_eq!(run("Chờ mười giây.", "Wait for 20 s."), ["SN0107 en:1:20 / vi:1:mười"]);
        assert_eq!(run("Chờ 10 phút.", "Wait for ten seconds."), [""; 0]);
    }

    #[test]
    fn a_number_that_one_version_adds_is_a_warning() {
        let found = run(
            "Chờ cho tụ điện phóng hết rồi mới mở nắp tủ.",
            "Wait 5 minutes for the capacitor, then open the cover.",
        );
        assert_eq!(found, ["SN0107-alone en:1:5 / vi:1:Chờ cho tụ điện phóng hết rồi mới mở nắp"]);
    }

    #[test]
    fn the_course_may_call_two_values_the_same() {
        let case = Case::new("Nguồn 220 V cho cuộn hút.", "A supply of 230 V for the coil.");
        assert_eq!(case.run(check).len(), 1);
        assert!(case.settings("[check]\nsame_numbers = [[\"220 V\", \"230 V\"]]").run(check).is_empty());
    }

    #[test]
    fn tables_are_compared_cell_by_cell() {
        let vi = "| Dây | Dòng |\n| --- | --- |\n| 1,5 mm² | 16 A |\n| 2,5 mm² | 20 A |";
        let en = "| Wire | Current |\n| --- | --- |\n| 1.5 mm² | 20 A |\n| 2.5 mm² | 16 A |";
        assert_eq!(run(vi, en), ["SN0107 en:3:20 / vi:3:16", "SN0107 en:4:16 / vi:4:20"]);
    }
}
