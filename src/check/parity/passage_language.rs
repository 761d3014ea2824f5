//! SN0122: a passage in the other language inside a block that is translated otherwise: a sentence or half of one, a cell
//! of a table, a short item, heading or option. Whole blocks are SN0113's, alt texts SN0503's.

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, Inline, InlineKind, OBJECT, PlainText, inlines};
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::language::{self, Guess};
use super::untranslated;

pub const RULE: Rule = Rule::warning("SN0122", "passage-in-other-language");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_bilingual() {
        return;
    }
    for side in Side::BOTH {
        let mut found = long(cx, side);
        found.extend(short(cx, side));
        if found.is_empty() || untranslated::is_left(cx, side) {
            continue;
        }
        found.sort_by_key(|(span, _)| *span);
        found.dedup_by_key(|(span, _)| *span);
        findings.extend(found.into_iter().map(|(span, variant)| {
            let finding = Finding::new(&RULE, span).lang(cx.lang(side));
            let finding = if variant.is_empty() { finding } else { finding.variant(variant) };
            finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other()))
        }));
    }
}

type Found = (Span, &'static str);

/// Runs of words within paragraphs, cells and headings.
fn long(cx: &Context<'_>, side: Side) -> Vec<Found> {
    let (own, other) = (cx.lang(side), cx.lang(side.other()));
    let mut found = Vec::new();
    for block in cx.blocks.get(side) {
        if matches!(block.kind, BlockKind::Figure(_)) {
            continue;
        }
        crate::doc::inline_groups(block, &mut |group| {
            let plain = PlainText::of(group);
            let Some(range) = language::run(&plain.text, own, other) else { return };
            // A paragraph that is left as a whole has been told.
            let whole = matches!(block.kind, BlockKind::Paragraph(_))
                && language::guess(&plain.text, own, other) == Guess::Other;
            let Some(span) = plain.span(range).filter(|_| !whole) else { return };
            if !is_quoted(group, span) {
                found.push((span, ""));
            }
        });
    }
    found
}

/// Titles of works that a link leads to, and what is set in italics, are named, not left.
fn is_quoted(group: &[Inline], span: Span) -> bool {
    let mut quoted = false;
    inlines(group, &mut |inline| {
        let overlaps = inline.span.start < span.end && span.start < inline.span.end;
        quoted |= overlaps && matches!(inline.kind, InlineKind::Link(_) | InlineKind::Emph(_));
    });
    quoted
}

/// Short texts that are word for word those of the counterpart.
fn short(cx: &Context<'_>, side: Side) -> Vec<Found> {
    let (own, other) = (cx.lang(side), cx.lang(side.other()));
    let mut found = Vec::new();
    for matched in sure(cx) {
        let (here, there) = (matched.block(side), matched.block(side.other()));
        match (&here.kind, &there.kind) {
            (BlockKind::Table(_), BlockKind::Table(_)) => {
                let (here, there) = (groups(here), groups(there));
                if here.len() == there.len() {
                    let cells = here.iter().zip(&there);
                    found.extend(cells.filter_map(|(a, b)| Some((left(a, b, own, other, true)?, "cell"))));
                }
            }
            (BlockKind::Paragraph(a), BlockKind::Paragraph(b)) => {
                found.extend(left(a, b, own, other, false).map(|span| (span, "item")));
            }
            (BlockKind::Heading(a), BlockKind::Heading(b)) => {
                found.extend(left(&a.content, &b.content, own, other, false).map(|span| (span, "heading")));
            }
            _ => {}
        }
    }
    found
}

fn groups(block: &Block) -> Vec<&[Inline]> {
    let mut found = Vec::new();
    crate::doc::inline_groups(block, &mut |group| found.push(group));
    found
}

/// The place of a short text that was left.
fn left(here: &[Inline], there: &[Inline], own: Lang, other: Lang, cell: bool) -> Option<Span> {
    let span = here.first()?.span.to(here.last()?.span);
    let (a, b) = (PlainText::of(here), PlainText::of(there));
    // Nearly all texts differ from their counterpart, and that is seen at once.
    if a.text.trim() != b.text.trim() {
        return None;
    }
    // Longer ones are SN0113's, save in tables, where it does not look.
    let long = language::guess(&a.text, own, other) == Guess::Other;
    let is_left = if long { cell } else { language::is_short_prose(&a.text, own, other) };
    let objects = a.text.matches(OBJECT).count();
    (is_left && objects < 2 && !is_quoted(here, span)).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const EN: &str = "# Relays\n\nA relay is a switch that is moved by a coil.\n\nThe coil of the relay needs 12 V and it is not polarised.\n\n- Measure the coil.\n- Fit the relay.\n\n| Step | Range |\n| --- | --- |\n| Check the coil of it | 12 V |\n";
    const VI: &str = "# Rơ le\n\nRơ le là một công tắc do cuộn hút tác động.\n\nCuộn hút của rơ le cần 12 V và không phân cực.\n\n- Đo cuộn hút.\n- Lắp rơ le.\n\n| Bước | Thang |\n| --- | --- |\n| Kiểm tra cuộn hút | 12 V |\n";

    #[test]
    fn a_sentence_or_half_of_one_is_told() {
        let vi = VI.replace("không phân cực.", "không phân cực. The coil of the relay is not a part of the load.");
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0122 vi:5:The coil of the relay is not a part of t"]);
        let vi = VI.replace("và không phân cực.", "and it is not polarised so that you can turn it as you like.");
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0122 vi:5:and it is not polarised so that you can "]);
        let en = EN.replace(
            "moved by a coil.",
            "moved by a coil, and a coil is a wire that is wound round a core of iron so that a current can move it. Cuộn hút không phải là tải.",
        );
        assert_eq!(Case::new(VI, &en).run(check), ["SN0122 en:3:Cuộn hút không phải là tải"]);
    }

    #[test]
    fn cells_items_and_headings_are_told() {
        let vi = VI.replace("# Rơ le", "# Connect the LED");
        assert_eq!(
            Case::new(&vi, &EN.replace("# Relays", "# Connect the LED")).run(check),
            ["SN0122-heading vi:1:Connect the LED"]
        );
        let vi = VI.replace("Kiểm tra cuộn hút |", "Check the coil of it |");
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0122-cell vi:12:Check the coil of it"]);
        let vi = VI.replace("Đo cuộn hút.", "Measure the coil.");
        assert_eq!(Case::new(&vi, EN).run(check), ["SN0122-item vi:7:Measure the coil."]);
        let en = EN.replace("Fit the relay.", "Lắp rơ le.");
        assert_eq!(Case::new(VI, &en).run(check), ["SN0122-item en:8:Lắp rơ le."]);
    }

    #[test]
    fn names_terms_and_quotations_are_right() {
        assert_eq!(Case::new(VI, EN).run(check), [""; 0]);
        for text in [
            "Đọc “The coil of the relay is not a part of the load” trên nhãn.",
            "Đọc [The coil of the relay is not a part of the load](https://example.org).",
            "Cuộn hút (a coil that is moved by a current of the control circuit) đóng.",
        ] {
            let vi = VI.replace("Rơ le là một công tắc do cuộn hút tác động.", text);
            assert_eq!(Case::new(&vi, EN).run(check), [""; 0], "{text}");
        }
        let names = "# Omron\n\nOmron MY2N, Siemens 3RT2.\n\n- Terms of Service\n- Raspberry Pi Pico W\n";
        assert_eq!(Case::new(names, names).run(check), [""; 0]);
    }
}
