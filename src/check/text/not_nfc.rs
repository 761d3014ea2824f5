//! SN0601: letters written as a base and loose marks (NFD), as text copied from some programs is.
//! It looks right and is not found by searching, sorts wrongly, and falls apart in some fonts. One finding a block.

use unicode_normalization::UnicodeNormalization;

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::lang::Side;
use crate::source::{SourceFile, Span};

use super::grouped::by_block;

pub const RULE: Rule = Rule::warning("SN0601", "not-nfc");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let Some(file) = cx.file(side) else { continue };
        let edits = edits(file).into_iter().map(|edit| (edit, ())).collect();
        by_block(cx, side, edits, findings, |items, _| {
            let edits: Vec<Edit> = items.into_iter().map(|(edit, ())| edit).collect();
            let finding = Finding::new(&RULE, edits[0].span).lang(cx.lang(side)).arg("count", edits.len());
            finding.fix(Fix { title: "fix-nfc", safe: true, edits })
        });
    }
}

/// One edit a word that has loose marks which belong into its letters.
fn edits(file: &SourceFile) -> Vec<Edit> {
    let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    if !file.text.contains(is_mark) {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut start = 0;
    for word in file.text.split_inclusive(char::is_whitespace) {
        if word.contains(is_mark) {
            let word = word.trim_end();
            let composed: String = word.nfc().collect();
            if composed != word {
                edits.push(Edit { span: Span::new(file.id, start, start + word.len()), text: composed });
            }
        }
        start += word.len();
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_block_with_loose_marks_is_one_finding_with_a_fix() {
        let loose: String = "Điện áp và dòng điện.".nfd().collect();
        let case = Case::new(&format!("# Đo\n\n{loose}\n"), "# Measuring\n\nVoltage and current.\n");
        assert_eq!(case.run(check).len(), 1);
        assert_eq!(case.fixed(check), "# Đo\n\nĐiện áp và dòng điện.\n");
    }

    #[test]
    fn a_mark_that_no_letter_takes_in_and_the_ohm_sign_are_left() {
        assert!(Case::new("Vectơ x\u{305} và 5 \u{2126}.", "A vector x\u{305}, 5 \u{2126}.").run(check).is_empty());
    }
}
