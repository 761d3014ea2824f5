//! SN0509: meaning that only a colour bears, "the items in red are required" (WCAG 2.2, 1.4.1). A printed page is grey, and
//! one man in twelve does not see red. A note, and only for set phrases about marking: where the colour is the thing
//! itself, a red wire or a red button, nothing is said.

use crate::check::Context;
use crate::check::text::prose::prose;
use crate::diag::{Finding, Rule};
use crate::lang::{Lang, Side};

pub const RULE: Rule = Rule::note("SN0509", "colour-alone");

const MARKED: [&str; 8] = ["marked", "highlighted", "shown", "printed", "written", "shaded", "coloured", "colored"];
const COLOURS: [&str; 7] = ["red", "green", "blue", "yellow", "orange", "purple", "pink"];

const MARKED_VI: [&str; 8] = ["tô", "bôi", "in", "đánh dấu", "ghi", "viết", "tô đậm", "bôi đậm"];
const COLOURS_VI: [&str; 8] = ["đỏ", "xanh", "vàng", "cam", "tím", "hồng", "xanh lá", "xanh dương"];

/// What gives the meaning a second time.
const BESIDE: [&str; 12] = [
    "bold",
    "asterisk",
    "*",
    "underlined",
    "dashed",
    "dotted",
    "label",
    "in đậm",
    "chữ đậm",
    "gạch chân",
    "dấu sao",
    "nét đứt",
];

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some()) {
        for run in &prose(cx).get(side).runs {
            let Some((start, end)) = phrase(&run.plain.text, cx.lang(side)) else { continue };
            findings.extend(
                run.plain.span(start..end).map(|span| {
                    Finding::new(&RULE, span).lang(cx.lang(side)).arg("phrase", &run.plain.text[start..end])
                }),
            );
        }
    }
}

/// The first phrase that marks by colour, as bytes of the text.
fn phrase(text: &str, lang: Lang) -> Option<(usize, usize)> {
    let colours: &[&str] = if lang.is_vi() { &COLOURS_VI } else { &COLOURS };
    if !lang.is_vi() && !lang.is_en() || !colours.iter().any(|colour| text.contains(colour)) {
        return None;
    }
    if BESIDE.iter().any(|word| text.contains(word)) {
        return None;
    }
    let found = colours.iter().flat_map(|colour| text.match_indices(colour).map(|(at, _)| (at, at + colour.len())));
    let mut found: Vec<(usize, usize)> =
        found.filter_map(|(at, end)| Some((opening(text, at, end, lang)?, end))).collect();
    found.sort_unstable();
    found.into_iter().next()
}

/// Where the words that mark begin, when they stand right before the colour.
fn opening(text: &str, at: usize, end: usize, lang: Lang) -> Option<usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if is_letter(text[end..].chars().next()) || is_letter(text[..at].chars().next_back()) {
        return None;
    }
    let before = text[..at].strip_suffix(' ')?;
    let (before, marks): (&str, &[&str]) = if lang.is_vi() {
        (before.strip_suffix(" màu").unwrap_or(before), &MARKED_VI)
    } else {
        (before.strip_suffix(" in")?, &MARKED)
    };
    let word = marks.iter().find(|word| before.ends_with(**word))?;
    let start = before.len() - word.len();
    // `ô tô đỏ` is a red car.
    (!is_letter(text[..start].chars().next_back()) && !text[..start].ends_with("ô ")).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn marking_by_colour_is_a_note() {
        let found = Case::new("Các mục tô màu đỏ là lỗi.", "The items marked in red are faults.").run(check);
        assert_eq!(found, ["SN0509 vi:1:tô màu đỏ", "SN0509 en:1:marked in red"]);
    }

    #[test]
    fn things_that_have_a_colour_are_left() {
        let vi = "Phần in đậm và tô đỏ.";
        assert!(
            Case::new("Nút màu đỏ, dây màu xanh, ô tô đỏ.", "The red button, the wires in red.").run(check).is_empty()
        );
        assert!(Case::new(vi, "Items in bold, marked in red.").run(check).is_empty());
    }
}
