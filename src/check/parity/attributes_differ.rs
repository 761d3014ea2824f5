//! SN0119: two blocks that stand for each other have other attributes: an id, a class, a width, a title.
//! Ids and points of questions are SN0710's and SN0711's; the kind of a block is SN0103's.

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{Attrs, Block, BlockKind, PlainText};
use crate::lang::Side;

pub const RULE: Rule = Rule::warning("SN0119", "attributes-differ");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    // Ids that only one version has are told once: mostly a translator dropped them all.
    let mut alone: Option<(Finding, usize)> = None;
    for matched in sure(cx) {
        let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
        if matches!(source.kind, BlockKind::Quiz(_))
            || std::mem::discriminant(&source.kind) != std::mem::discriminant(&target.kind)
        {
            continue;
        }
        if let (Some(there), Some(here)) = (title(source), title(target)) {
            one_title(cx, (source, there), (target, here), findings);
        }
        if source.attrs == target.attrs {
            continue;
        }
        for difference in differences(&source.attrs, &target.attrs) {
            let mut finding = Finding::new(&RULE, first_line(cx, Side::Target, target))
                .related(first_line(cx, Side::Source, source))
                .variant(difference.variant)
                .lang(cx.lang(Side::Target))
                .arg("there", difference.there)
                .arg("here", difference.here);
            finding.severity = difference.severity;
            let finding = finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target));
            match (&mut alone, difference.variant) {
                (Some((_, count)), "id-alone") => *count += 1,
                (None, "id-alone") => alone = Some((finding, 1)),
                _ => findings.push(finding),
            }
        }
    }
    findings.extend(alone.map(|(finding, count)| finding.arg("count", count)));
}

/// A box with a title in one version only.
fn one_title(cx: &Context<'_>, source: (&Block, String), target: (&Block, String), findings: &mut Vec<Finding>) {
    let (side, title, block, other) = match (source.1.is_empty(), target.1.is_empty()) {
        (false, true) => (Side::Source, source.1, source.0, target.0),
        (true, false) => (Side::Target, target.1, target.0, source.0),
        _ => return,
    };
    let finding = Finding::new(&RULE, first_line(cx, side, block)).variant("title");
    let finding = finding.related(first_line(cx, side.other(), other)).lang(cx.lang(Side::Target)).arg("title", title);
    findings.push(finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other())));
}

/// The title of a box; `None` for what has none.
fn title(block: &Block) -> Option<String> {
    let title = match &block.kind {
        BlockKind::Callout(callout) => &callout.title,
        BlockKind::Container(container) => &container.title,
        _ => return None,
    };
    Some(PlainText::of(title).text.trim().to_owned())
}

/// Stands for what is not there.
const NONE: &str = "–";

struct Difference {
    variant: &'static str,
    there: String,
    here: String,
    severity: Severity,
}

fn differences(a: &Attrs, b: &Attrs) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut push = |variant, there: String, here: String, severity| {
        found.push(Difference { variant, there, here, severity });
    };
    match (&a.id, &b.id) {
        // A link from another lesson leads to one of the two only.
        (Some(x), Some(y)) if x != y => push("id", x.clone(), y.clone(), Severity::Warning),
        (Some(x), None) => push("id-alone", x.clone(), String::new(), Severity::Note),
        (None, Some(y)) => push("id-alone", String::new(), y.clone(), Severity::Note),
        _ => {}
    }
    let sorted = |attrs: &Attrs| {
        let mut classes: Vec<&str> = attrs.classes.iter().map(String::as_str).collect();
        classes.sort_unstable();
        if classes.is_empty() { NONE.to_owned() } else { classes.join(" ") }
    };
    if sorted(a) != sorted(b) {
        push("class", sorted(a), sorted(b), Severity::Warning);
    }
    let keys = a.pairs.iter().chain(&b.pairs).map(|(key, _)| key.as_str());
    let mut seen: Vec<&str> = Vec::new();
    for key in keys {
        // Words are translated; sizes, counts and names of files are not.
        let words = matches!(key, "title" | "alt" | "caption" | "lang" | "summary" | "label");
        if seen.contains(&key) || words {
            continue;
        }
        seen.push(key);
        if a.get(key) != b.get(key) {
            let text = |value: Option<&str>| value.map_or(NONE.to_owned(), |value| format!("{key}={value}"));
            push("value", text(a.get(key)), text(b.get(key)), Severity::Warning);
        }
    }
    found
}

/// Attributes stand on the first line of a block.
fn first_line(cx: &Context<'_>, side: Side, block: &Block) -> crate::source::Span {
    let length = cx.file(side).map_or(0, |file| file.slice(block.span).lines().next().unwrap_or("").len());
    crate::source::Span { end: block.span.start + length as u32, ..block.span }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        let vi = format!("# A\n\n::: {vi}\nKhông chạm vào thanh cái 380 V.\n:::\n");
        let en = format!("# A\n\n::: {en}\nDo not touch the 380 V busbars.\n:::\n");
        Case::new(&vi, &en).run(check)
    }

    #[test]
    fn another_id_class_value_and_a_lost_title_are_told() {
        assert_eq!(run("warning {#a}", "warning {#b}"), ["SN0119-id en:3:::: warning {#b} / vi:3:::: warning {#a}"]);
        assert_eq!(run("warning {.wide}", "warning"), ["SN0119-class en:3:::: warning / vi:3:::: warning {.wide}"]);
        assert_eq!(run("warning {width=40%}", "warning {width=80%}").len(), 1);
        assert_eq!(run("warning Điện áp", "warning"), ["SN0119-title vi:3:::: warning Điện áp / en:3:::: warning"]);
    }

    #[test]
    fn the_same_attributes_and_translated_titles_are_right() {
        for (vi, en) in [
            ("warning Điện áp {#a .x .y}", "warning Voltage {#a .y .x}"),
            ("warning {caption=\"Điện áp\"}", "warning {caption=\"Voltage\"}"),
            ("warning", "warning"),
        ] {
            assert_eq!(run(vi, en), [""; 0], "{vi} / {en}");
        }
    }
}
