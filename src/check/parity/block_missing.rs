//! SN0101: the translation lacks a block, a section, or most of the lesson.
//! What is missing is found by `gaps`; items of lists are SN0105's, pictures SN0111's.

use crate::check::Context;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{Block, BlockKind, PlainText};
use crate::lang::Side;

use super::gaps::{Gap, Missing, missing};

pub const RULE: Rule = Rule::warning("SN0101", "block-missing");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if cx.is_bilingual() {
        report(cx, Side::Source, &RULE, findings);
    }
}

/// Says what stands on `side` only. SN0102 is the same seen from the other side.
pub(super) fn report(cx: &Context<'_>, side: Side, rule: &'static Rule, findings: &mut Vec<Finding>) {
    let (here, there) = (cx.lang(side), cx.lang(side.other()));
    match missing(cx, side) {
        Missing::Most { count, total, first } => {
            let start = cx.file(side.other()).map(|file| file.span().at_start());
            let finding = Finding::new(rule, start).variant("most").related(first.span).lang(cx.lang(Side::Target));
            let finding = finding.arg("count", count).arg("total", total);
            findings.push(finding.arg("here", here).arg("there", there));
        }
        Missing::Gaps(gaps) => findings.extend(gaps.iter().map(|gap| {
            let mut finding = one(gap, rule);
            if gap.at_end && side == Side::Target {
                finding.severity = Severity::Note;
            }
            let finding = finding.related(gap.after).lang(cx.lang(Side::Target));
            finding.arg("here", here).arg("there", there)
        })),
    }
}

fn one(gap: &Gap<'_>, rule: &'static Rule) -> Finding {
    let first = gap.blocks[0];
    let finding = Finding::new(rule, first.span).arg("count", gap.blocks.len());
    match &first.kind {
        BlockKind::Heading(heading) if gap.blocks.len() > 1 => {
            finding.variant("section").arg("heading", PlainText::of(&heading.content).text)
        }
        _ if gap.blocks.len() > 1 => finding.variant("several"),
        _ => finding.arg("kind", crate::diag::Arg::Word(kind_word(first))),
    }
}

/// The message that names a kind of block.
pub(super) fn kind_word(block: &Block) -> &'static str {
    match &block.kind {
        BlockKind::Heading(_) => "block-heading",
        BlockKind::Paragraph(_) => "block-paragraph",
        BlockKind::Figure(_) => "block-figure",
        BlockKind::Code(_) => "block-code",
        BlockKind::Math(_) => "block-formula",
        BlockKind::List(_) => "block-list",
        BlockKind::Table(_) => "block-table",
        BlockKind::Quote(_) => "block-quote",
        BlockKind::Callout(_) => "block-callout",
        BlockKind::Container(_) => "block-container",
        BlockKind::Quiz(_) => "block-quiz",
        BlockKind::Html(_) => "block-html",
        BlockKind::Rule => "block-rule",
        BlockKind::Footnote(..) => "block-footnote",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# An toàn điện\n\nKhông chạm vào thanh cái khi tủ còn điện 380 V.\n\n\
        Đeo găng cách điện loại 0 trước khi mở nắp tủ điện.\n\n## Khóa nguồn\n\nKhóa cầu dao Q1 rồi treo biển cấm đóng điện.\n\n\
        Giữ chìa khóa trong người cho đến khi xong việc.\n";
    const EN: &str = "# Electrical safety\n\nDo not touch the busbars while the panel is live at 380 V.\n\n\
        Put on insulating gloves of class 0 before you open the cover.\n\n## Lockout\n\nLock the switch Q1 and hang the tag.\n\n\
        Keep the key on you until the work is done.\n";

    #[test]
    fn a_paragraph_that_is_not_translated_is_named_once() {
        let en = EN.replace("Put on insulating gloves of class 0 before you open the cover.\n\n", "");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(
            found,
            ["SN0101 vi:5:Đeo găng cách điện loại 0 trước khi mở n / en:3:Do not touch the busbars while the panel"]
        );
    }

    #[test]
    fn a_whole_section_is_one_finding() {
        let en = &EN[..EN.find("## Lockout").unwrap()];
        assert_eq!(
            Case::new(VI, en).run(check),
            ["SN0101-section vi:7:## Khóa nguồn / en:5:Put on insulating gloves of class 0 befo"]
        );
    }

    #[test]
    fn two_versions_of_one_shape_are_left_alone() {
        assert!(Case::new(VI, EN).run(check).is_empty());
    }

    #[test]
    fn a_paragraph_glued_to_the_next_is_not_missing() {
        let en = EN.replace("380 V.\n\nPut", "380 V.\nPut");
        assert!(Case::new(VI, &en).run(check).is_empty());
    }

    #[test]
    fn a_passage_that_fell_out_of_its_list_is_not_missing() {
        let page = |title: &str, first: &str, passage: &str, second: &str| {
            format!("# {title}\n\n1. {first}\n\n{passage}\n\n1. {second}\n")
        };
        let vi = "Giá trị này đọc từ tệp `local.settings.json` bằng hàm `os.environ`.";
        let en = "   The value is read from the file `local.settings.json` by the function `os.environ`.";
        let steps = ["Mở tệp cấu hình.", "Chạy chương trình.", "Open the settings file.", "Run the program."];
        let (vi, en) = (page("Cấu hình", steps[0], vi, steps[1]), page("Settings", steps[2], en, steps[3]));
        let told = |vi: &str, en: &str| Case::new(vi, en).run(check).iter().any(|found| found.contains("Giá trị này"));
        assert!(!told(&vi, &en));
        assert!(told(&vi, &en.replace("local.settings.json", "host.json")));
    }

    #[test]
    fn a_lesson_cut_short_is_one_finding() {
        let vi: String = (1..20).map(|i| format!("Bước {i}: đo điện áp tại điểm số {i} của tủ điện.\n\n")).collect();
        let en = "Step 1: measure the voltage at point 1 of the panel.\n";
        let found = Case::new(&vi, en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0101-most en:1"), "{found:?}");
    }
}
