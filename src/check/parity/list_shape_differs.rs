//! SN0105: two lists that stand for each other have not the same number of items.
//! Points at the items without a counterpart where the aligner knows them.

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, Item, List};
use crate::lang::{Side, Sides};

use super::gaps::{partners, words};

pub const RULE: Rule = Rule::warning("SN0105", "list-shape-differs");

/// More items than these are told once, at the list.
const FEW: usize = 3;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let partner = Sides::new(partners(cx, Side::Source), partners(cx, Side::Target));
    for matched in sure(cx) {
        let (BlockKind::List(a), BlockKind::List(b)) =
            (&matched.block(Side::Source).kind, &matched.block(Side::Target).kind)
        else {
            continue;
        };
        let count = Sides::new(items(a).count(), items(b).count());
        if count.source == count.target {
            continue;
        }
        let longer = if count.source > count.target { Side::Source } else { Side::Target };
        let list = if longer == Side::Source { a } else { b };
        let is_alone = |item: &&Item| {
            item.blocks.iter().all(|block| partner.get(longer).get(block.id.0 as usize).is_none_or(Option::is_none))
        };
        let alone: Vec<&Item> = items(list).filter(is_alone).collect();
        let base = |finding: Finding| {
            finding
                .lang(cx.lang(Side::Target))
                .arg("there-lang", cx.lang(longer.other()))
                .arg("here-lang", cx.lang(longer))
                .arg("here", *count.get(longer))
                .arg("there", *count.get(longer.other()))
        };
        let other = matched.span(longer.other());
        if alone.len() == count.get(longer) - count.get(longer.other()) && alone.len() <= FEW {
            let one = |item: &&Item| base(Finding::new(&RULE, item.span).variant("item").related(other));
            findings.extend(alone.iter().map(one));
        } else {
            findings.push(base(Finding::new(&RULE, matched.span(longer)).related(other)));
        }
    }
}

/// The items that say something; a comment of a translator may be an item of its own.
fn items(list: &List) -> impl Iterator<Item = &Item> {
    list.items.iter().filter(|item| {
        let speaks = |kind: &BlockKind| !matches!(kind, BlockKind::Html(_) | BlockKind::Paragraph(_));
        item.blocks.iter().any(|block| words(block) > 0 || speaks(&block.kind) || has_content(&block.kind))
    })
}

/// A paragraph may hold nothing but code or a formula.
fn has_content(kind: &BlockKind) -> bool {
    use crate::doc::InlineKind::{Code, Image, Link, Math};
    matches!(kind, BlockKind::Paragraph(content)
        if content.iter().any(|inline| matches!(inline.kind, Code(_) | Math(..) | Image(_) | Link(_))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str =
        "- Ngắt cầu dao Q1\n- Treo biển cấm đóng điện\n- Thử không còn điện bằng bút thử\n- Nối đất tạm thời\n";
    const EN: &str =
        "- Open the switch Q1\n- Hang the tag\n- Prove dead with a voltage tester\n- Earth it for the time being\n";

    #[test]
    fn an_item_that_is_missing_is_named() {
        let en = EN.replace("- Prove dead with a voltage tester\n", "");
        let found = Case::new(VI, &en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0105-item vi:"), "{found:?}");
    }

    #[test]
    fn lists_of_one_length_and_other_marks_are_right() {
        assert!(Case::new(VI, EN).run(check).is_empty());
        let en: String = EN.lines().enumerate().map(|(i, line)| format!("{}. {}\n", i + 1, &line[2..])).collect();
        assert!(Case::new(VI, &en).run(check).is_empty());
    }

    #[test]
    fn a_comment_is_no_item() {
        let en = format!("{EN}- <!-- checked -->\n");
        assert!(Case::new(VI, &en).run(check).is_empty());
    }
}
