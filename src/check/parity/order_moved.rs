//! SN0115: blocks, items or sections that stand in another order in the other version.
//! Who stands for whom is the aligner's finding; here only the order of the pairs is read.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockId, BlockKind, PlainText, children};
use crate::lang::Side;
use crate::source::Span;

use super::gaps::partners;

pub const RULE: Rule = Rule::warning("SN0115", "order-moved");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let (Some(source), true) = (&cx.lesson.docs.source, cx.is_bilingual()) else { return };
    let partner = partners(cx, Side::Source);
    // In order in both: nearly always. A child never has a lower number than its parent.
    let mut order = Order { cx, partner, findings };
    order.blocks(&source.blocks);
}

struct Order<'c, 'a, 'f> {
    cx: &'c Context<'a>,
    partner: Vec<Option<BlockId>>,
    findings: &'f mut Vec<Finding>,
}

/// A block or an item with its place in the other version.
struct Unit<'a> {
    first: &'a Block,
    span: Span,
    other: BlockId,
    /// Its number among its siblings, from 1.
    number: usize,
}

impl<'a> Order<'_, 'a, '_> {
    fn blocks(&mut self, list: &'a [Block]) {
        let units = list.iter().enumerate().filter_map(|(at, block)| {
            // Pictures and rules float.
            let floats = matches!(block.kind, BlockKind::Figure(_) | BlockKind::Rule | BlockKind::Html(_));
            if floats { None } else { self.unit(std::slice::from_ref(block), block.span, at + 1) }
        });
        let units: Vec<Unit<'a>> = units.collect();
        self.report(&units, None);
        for block in list {
            if let BlockKind::List(items) = &block.kind {
                let units = items.items.iter().enumerate();
                let units: Vec<Unit<'a>> =
                    units.filter_map(|(at, item)| self.unit(&item.blocks, item.span, at + 1)).collect();
                self.report(&units, Some(items.start.is_some()));
            }
            // Options and steps of questions are SN0710's.
            if !matches!(block.kind, BlockKind::Quiz(_)) {
                children(block).into_iter().for_each(|inner| self.blocks(inner));
            }
        }
    }

    fn unit(&self, blocks: &'a [Block], span: Span, number: usize) -> Option<Unit<'a>> {
        let paired = |block: &&Block| self.partner.get(block.id.0 as usize).copied().flatten();
        let other = blocks.iter().find_map(|block| paired(&block))?;
        Some(Unit { first: blocks.first()?, span, other, number })
    }

    /// Names what stands outside the longest run that is in order in both, neighbours that moved together once.
    fn report(&mut self, units: &[Unit<'a>], numbered: Option<bool>) {
        if units.windows(2).all(|two| two[0].other <= two[1].other) {
            return;
        }
        let stays = in_order(&units.iter().map(|unit| unit.other).collect::<Vec<_>>());
        let mut at = 0;
        while at < units.len() {
            if stays[at] {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < units.len() && !stays[end] && units[end].other > units[end - 1].other {
                end += 1;
            }
            self.one(units, at, end, numbered);
            at = end;
        }
    }

    fn one(&mut self, units: &[Unit<'a>], at: usize, end: usize, numbered: Option<bool>) {
        let cx = self.cx;
        let unit = &units[at];
        let here = cx.block(Side::Target, unit.other).span;
        let mut finding = Finding::new(&RULE, here).related(unit.span).arg("count", end - at);
        let place = 1 + units.iter().filter(|other| other.other < unit.other).count();
        match (numbered, &unit.first.kind) {
            (Some(true), _) => {
                finding = finding.variant("step").arg("there", unit.number).arg("here", place);
            }
            (Some(false), _) => finding = finding.variant("item"),
            (None, BlockKind::Heading(heading)) => {
                finding = finding.variant("section").arg("heading", PlainText::of(&heading.content).text);
            }
            (None, _) if end - at > 1 => finding = finding.variant("several"),
            (None, _) => {}
        }
        let finding = finding.lang(cx.lang(Side::Target));
        self.findings.push(finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target)));
    }
}

/// Which members belong to the longest rising run.
fn in_order(list: &[BlockId]) -> Vec<bool> {
    let mut longest: Vec<(usize, Option<usize>)> = Vec::with_capacity(list.len());
    for (at, id) in list.iter().enumerate() {
        let before = (0..at).filter(|i| list[*i] <= *id).max_by_key(|i| (longest[*i].0, *i));
        longest.push((before.map_or(1, |i| longest[i].0 + 1), before));
    }
    let mut stays = vec![false; list.len()];
    let mut last = (0..list.len()).max_by_key(|i| longest[*i].0);
    while let Some(at) = last {
        stays[at] = true;
        last = longest[at].1;
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Khóa nguồn\n\n1. Ngắt cầu dao Q1.\n2. Khóa bằng ổ khóa số 7.\n3. Treo biển LOTO.\n4. Thử không còn điện ở 400 V.\n";
    const EN: &str = "# Lockout\n\n1. Open the switch Q1.\n2. Lock it with padlock 7.\n3. Hang the LOTO tag.\n4. Prove dead at 400 V.\n";

    #[test]
    fn swapped_steps_are_told_once() {
        let en = "# Lockout\n\n1. Open the switch Q1.\n2. Lock it with padlock 7.\n3. Prove dead at 400 V.\n4. Hang the LOTO tag.\n";
        let found = Case::new(VI, en).run(check);
        assert_eq!(found, ["SN0115-step en:6:Hang the LOTO tag. / vi:5:3. Treo biển LOTO."]);
    }

    #[test]
    fn swapped_sections_are_told_at_the_heading() {
        let vi = "# Đo\n\n## Điện áp\n\nĐặt thang 500 V, chạm que vào `X1` và `X2`.\n\n## Dòng điện\n\nKẹp ampe kìm quanh dây `L1`, thang 20 A.\n";
        let en = "# Measuring\n\n## Current\n\nClamp the meter round the wire `L1`, range 20 A.\n\n## Voltage\n\nSet the range to 500 V and touch `X1` and `X2`.\n";
        let found = Case::new(vi, en).run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("SN0115-section "), "{found:?}");
    }

    #[test]
    fn the_same_order_is_right() {
        assert_eq!(Case::new(VI, EN).run(check), [""; 0]);
        let vi = "- Kìm\n- Tua vít cách điện 1000 V\n- Bút thử\n";
        let en = "- Pliers\n- Screwdriver, insulated to 1000 V\n- Voltage tester\n";
        assert_eq!(Case::new(vi, en).run(check), [""; 0]);
    }
}
