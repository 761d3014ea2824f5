//! One cell: spaces, hyphens, commas and stops in terms, pronunciations, definitions that define nothing.
//! Takes the cell's text and gives at most one finding.

use crate::codec::csv::quoted;
use crate::diag::Finding;
use crate::glossary::Designations;
use crate::lang::Lang;
use crate::lang::normal::key;
use crate::source::Span;

use super::{UNUSUAL_FORM, better};
use crate::glossary::format::cell::tidy;

/// A cell of forms. `mark` is the table's delimiter.
pub fn forms_cell(text: &str, span: Span, mark: u8) -> Option<Finding> {
    let forms: Vec<&str> = text.trim().split('|').map(str::trim).filter(|form| !form.is_empty()).collect();
    let mended = |mend: &dyn Fn(&str) -> String| forms.iter().map(|form| mend(form)).collect::<Vec<_>>().join("|");
    let find = |variant, text: String, safe| Some(better(variant, span, &text, quoted(&text, mark), safe));
    if forms.iter().any(|form| has_spare_space(form)) {
        return find("space", mended(&tidy), true);
    }
    if forms.iter().any(|form| ends_in_stop(form)) {
        return find("punctuation", mended(&|form| form.trim_end_matches(['.', ',', ';', ':']).to_owned()), true);
    }
    if forms.iter().any(|form| form.contains(" - ")) {
        return find("hyphen", mended(&|form| form.replace(" - ", "-")), false);
    }
    // Who parts forms by `|` means the comma: `phòng cháy, chữa cháy|PCCC`.
    if forms.len() == 1 && is_list(forms[0]) {
        return find("comma", forms[0].replace(", ", "|"), false);
    }
    None
}

/// Two spaces, a line end, a space that only looks like one.
fn has_spare_space(form: &str) -> bool {
    form.contains("  ") || form.contains(|c: char| c.is_whitespace() && c != ' ')
}

/// A full stop at the end is part of an abbreviation that has more of them: `v.v.`, `a.c.`.
fn ends_in_stop(form: &str) -> bool {
    let stops = form.matches('.').count();
    form.ends_with([',', ';', ':']) || form.ends_with('.') && stops == 1 && !form.ends_with(" etc.") && form.len() > 5
}

/// Short pieces between commas, outside brackets.
fn is_list(form: &str) -> bool {
    let pieces: Vec<&str> = form.split(", ").collect();
    pieces.len() > 1 && !form.contains('(') && pieces.iter().all(|piece| (1..=4).contains(&piece.split(' ').count()))
}

/// A pronunciation: between slashes, in the signs of the phonetic alphabet. `ipa` is tidy.
pub fn ipa(ipa: &str, span: Span, mark: u8) -> Option<Finding> {
    let inside = ipa.trim_matches(['/', '[', ']', ' ']);
    let spelled: String = inside
        .chars()
        .map(|c| match c {
            '\'' | '’' => 'ˈ',
            ',' => 'ˌ',
            ':' => 'ː',
            c => c,
        })
        .collect();
    if spelled.chars().any(|c| c.is_ascii_digit() || c.is_ascii_uppercase()) {
        return Some(Finding::new(&UNUSUAL_FORM, span).variant("ipa").arg("ipa", ipa));
    }
    let whole = ipa.starts_with('/') && ipa.ends_with('/') || ipa.starts_with('[') && ipa.ends_with(']');
    // Two pronunciations may stand in a cell.
    if whole && spelled == inside || inside.contains(['/', ';']) {
        return None;
    }
    let text = format!("/{spelled}/");
    Some(better("ipa-spelling", span, &text, quoted(&text, mark), true))
}

/// A definition that says the term and no more.
pub fn definition(own: &Designations, lang: Lang, span: Span) -> Option<Finding> {
    let name = |text: &str| key(text.trim_end_matches('.'), lang.is_vi());
    let said = name(&own.definition);
    let repeats = !said.is_empty() && own.forms().any(|(_, form)| name(&form.text) == said);
    repeats.then(|| Finding::new(&UNUSUAL_FORM, span).variant("definition").lang(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn mended(text: &str) -> Option<(&'static str, String)> {
        let finding = forms_cell(text, Span::new(FileId(0), 0, text.len()), b',')?;
        Some((finding.variant?, finding.fix?.edits[0].text.clone()))
    }

    #[test]
    fn cells_are_tidied() {
        assert_eq!(mended("rơ  le|rơle"), Some(("space", "rơ le|rơle".to_owned())));
        assert_eq!(mended("thanh cái."), Some(("punctuation", "thanh cái".to_owned())));
        assert_eq!(mended("one - hot encoding"), Some(("hyphen", "one-hot encoding".to_owned())));
        assert_eq!(mended("cáp, dây cáp"), Some(("comma", "cáp|dây cáp".to_owned())));
    }

    #[test]
    fn tidy_cells_are_right() {
        for text in [
            "rơ le | rơle",
            "v.v.",
            "sao – tam giác",
            "cross-sectional area",
            "",
            "bảo vệ 1,5 A",
            "phòng cháy, chữa cháy|PCCC",
        ] {
            assert_eq!(mended(text), None, "{text}");
        }
    }

    fn pronounced(text: &str) -> Option<(&'static str, Option<String>)> {
        let finding = ipa(text, Span::new(FileId(0), 0, text.len()), b',')?;
        Some((finding.variant?, finding.fix.map(|fix| fix.edits[0].text.clone())))
    }

    #[test]
    fn pronunciations_stand_between_slashes_in_phonetic_signs() {
        assert_eq!(pronounced("/ˈriːleɪ/"), None);
        assert_eq!(pronounced("ri:leɪ"), Some(("ipa-spelling", Some("/riːleɪ/".to_owned()))));
        assert_eq!(pronounced("/'riːleɪ/"), Some(("ipa-spelling", Some("/ˈriːleɪ/".to_owned()))));
        assert_eq!(pronounced("RI-lay"), Some(("ipa", None)));
    }
}
