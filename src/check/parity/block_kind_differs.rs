//! SN0103: a block is of one kind here and of another there: a list became a paragraph, a danger a note,
//! teacher's notes a plain block. Boxes that only look different (quotation, note, tip) are taken for the same.

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Arg, Finding, Rule, Severity};
use crate::doc::{Block, BlockKind, ContainerKind};
use crate::lang::Side;

use super::block_missing::kind_word;

pub const RULE: Rule = Rule::warning("SN0103", "block-kind-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        let one_each = Side::BOTH.iter().all(|side| matched.blocks.get(*side).len() == 1);
        if let (true, Some(difference)) = (one_each, difference(matched)) {
            findings.push(finding(cx, matched, difference));
        }
    }
}

enum Difference {
    Kind,
    Callout(&'static str, &'static str),
    /// Teacher's notes, slides only, handout only: what a student gets to see differs.
    Audience,
    /// Numbered in one, with bullets in the other.
    Numbering,
}

fn difference(matched: &Matched<'_>) -> Option<Difference> {
    let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
    if audience(source) != audience(target) {
        return Some(Difference::Audience);
    }
    match (&source.kind, &target.kind) {
        (BlockKind::Callout(a), BlockKind::Callout(b)) => {
            let weighs = a.kind != b.kind && (a.kind.is_safety() || b.kind.is_safety());
            weighs.then(|| Difference::Callout(a.kind.as_str(), b.kind.as_str()))
        }
        (BlockKind::List(a), BlockKind::List(b)) => {
            (a.start.is_some() != b.start.is_some()).then_some(Difference::Numbering)
        }
        (BlockKind::Callout(callout), other) | (other, BlockKind::Callout(callout)) => {
            let boxed = matches!(other, BlockKind::Quote(_) | BlockKind::Container(_));
            (callout.kind.is_safety() || !boxed).then_some(Difference::Kind)
        }
        (a, b) => (!alike(a, b)).then_some(Difference::Kind),
    }
}

/// Kinds that authors use for each other without harm, and pictures or formulas glued to their paragraph.
fn alike(a: &BlockKind, b: &BlockKind) -> bool {
    use BlockKind::{Container, Figure, Footnote, Html, Math, Paragraph, Quote};
    let loose = |kind: &BlockKind| {
        matches!(kind, Paragraph(_) | Figure(_) | Math(_) | Quote(_) | Container(_) | Html(_) | Footnote(..))
    };
    std::mem::discriminant(a) == std::mem::discriminant(b) || (loose(a) && loose(b))
}

/// The containers that decide who sees what.
fn audience(block: &Block) -> Option<&ContainerKind> {
    match &block.kind {
        BlockKind::Container(container) if !matches!(container.kind, ContainerKind::Other(_)) => Some(&container.kind),
        _ => None,
    }
}

fn finding(cx: &Context<'_>, matched: &Matched<'_>, difference: Difference) -> Finding {
    let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
    let finding = Finding::new(&RULE, target.span)
        .related(source.span)
        .lang(cx.lang(Side::Target))
        .arg("there-lang", cx.lang(Side::Source))
        .arg("here-lang", cx.lang(Side::Target));
    match difference {
        Difference::Kind => {
            finding.arg("there", Arg::Word(kind_word(source))).arg("here", Arg::Word(kind_word(target)))
        }
        Difference::Callout(there, here) => finding.variant("callout").arg("there", there).arg("here", here),
        Difference::Audience => finding.variant("audience"),
        Difference::Numbering => {
            let mut finding = finding.variant("numbering");
            finding.severity = Severity::Note;
            finding
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).run(check)
    }

    #[test]
    fn a_danger_that_became_a_note_is_told() {
        let vi = "# A\n\n::: danger Điện áp cao\nKhông chạm vào thanh cái 380 V.\n:::\n";
        let en = "# A\n\n::: note High voltage\nDo not touch the 380 V busbars.\n:::\n";
        assert_eq!(run(vi, en), ["SN0103-callout en:3:::: note High voltage / vi:3:::: danger Điện áp cao"]);
    }

    #[test]
    fn teachers_notes_that_became_open_are_told() {
        let vi = "# A\n\n::: teacher\nĐáp án là 12 V.\n:::\n";
        let en = "# A\n\n::: note\nThe answer is 12 V.\n:::\n";
        assert_eq!(run(vi, en), ["SN0103-audience en:3:::: note / vi:3:::: teacher"]);
    }

    #[test]
    fn a_quotation_for_a_tip_is_the_same() {
        let vi = "# A\n\n> [!TIP]\n> Ghi lại kết quả 12 V.\n";
        let en = "# A\n\n> Write down the result, 12 V.\n";
        assert_eq!(run(vi, en), [""; 0]);
    }
}
