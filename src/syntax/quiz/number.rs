//! `220 V ± 5 V`, `220 V ± 5 %`, `209..231 V`: the number of a numeric question or gap, in the numbers of the file's language.
//! One number as such is read by `lang::numbers`, a unit by `lang::units`.

use crate::diag::{Finding, Rule};
use crate::doc::{Number, Tolerance};
use crate::lang::{Lang, numbers, units};
use crate::source::Span;

use super::rules;

/// What a text is, read as a number.
pub enum NumberText {
    Number(Number),
    /// Meant as a number, and wrong.
    Wrong(Finding),
    /// Not a number.
    Text,
}

/// Reads the whole of `text`, which stands at `span`.
pub fn read(text: &str, span: Span, lang: Lang) -> NumberText {
    let Some((first, rest)) = part(text.trim(), lang) else { return NumberText::Text };
    if let Some(rest) = after_mark(rest, &["...", "..", "…"]) {
        return range(&first, rest, text, span, lang);
    }
    let Some(rest) = after_mark(rest, &["±", "+-", "+/-", "+/−", "+−"]) else {
        if !rest.trim().is_empty() {
            return NumberText::Text;
        }
        return number(first.value, Tolerance::Absolute(0.0), first.unit, text, span);
    };
    let Some((off, "")) = part(rest.trim(), lang).map(|(off, rest)| (off, rest.trim())) else {
        return wrong(&rules::NUMBER, "tolerance", text, span);
    };
    if off.value < 0.0 {
        return wrong(&rules::NUMBER, "tolerance", text, span);
    }
    match (first.unit.as_str(), off.unit.as_str()) {
        ("", "%") => wrong(&rules::TOLERANCE, "", text, span),
        ("%", "%") => number(first.value, Tolerance::Absolute(off.value), first.unit, text, span),
        (_, "%") => number(first.value, Tolerance::Percent(off.value), first.unit, text, span),
        ("", _) => number(first.value, Tolerance::Absolute(off.value), off.unit, text, span),
        (unit, own) if own.is_empty() || own == unit => {
            number(first.value, Tolerance::Absolute(off.value), first.unit, text, span)
        }
        _ => wrong(&rules::NUMBER, "units", text, span),
    }
}

fn range(first: &Part, rest: &str, text: &str, span: Span, lang: Lang) -> NumberText {
    let Some((last, "")) = part(rest.trim(), lang).map(|(last, rest)| (last, rest.trim())) else {
        return NumberText::Text;
    };
    if !first.unit.is_empty() && !last.unit.is_empty() && first.unit != last.unit {
        return wrong(&rules::NUMBER, "units", text, span);
    }
    if last.value < first.value {
        return wrong(&rules::NUMBER, "range", text, span);
    }
    let unit = if last.unit.is_empty() { first.unit.clone() } else { last.unit };
    let (middle, half) = ((first.value + last.value) / 2.0, (last.value - first.value) / 2.0);
    number(middle, Tolerance::Absolute(half), unit, text, span)
}

fn number(value: f64, tolerance: Tolerance, unit: String, text: &str, span: Span) -> NumberText {
    NumberText::Number(Number { value, tolerance, unit, span, written: text.trim().to_owned() })
}

fn wrong(rule: &'static Rule, variant: &'static str, text: &str, span: Span) -> NumberText {
    let finding = Finding::new(rule, span).arg("answer", text.trim());
    NumberText::Wrong(if variant.is_empty() { finding } else { finding.variant(variant) })
}

struct Part {
    value: f64,
    unit: String,
}

/// A number with its unit, and what follows. A unit is one that is known, or a word after a space (`3 pha`, `5 lần`).
fn part(text: &str, lang: Lang) -> Option<(Part, &str)> {
    let number = numbers::number(text, lang)?;
    let rest = &text[number.len..];
    let spaced = units::skip_space(rest);
    if let Some((unit, len)) = units::unit(spaced) {
        return Some((Part { value: number.value, unit }, &spaced[len..]));
    }
    let mut unit = String::new();
    let mut after = rest;
    let word_end = spaced.find(|c: char| !c.is_alphabetic()).unwrap_or(spaced.len());
    if spaced.len() < rest.len() && (1..=24).contains(&word_end) {
        unit = spaced[..word_end].to_owned();
        after = &spaced[word_end..];
    } else if spaced.len() == rest.len() && word_end > 0 {
        // `3D`, `CAT6`: a name.
        return None;
    }
    Some((Part { value: number.value, unit }, after))
}

fn after_mark<'a>(rest: &'a str, marks: &[&str]) -> Option<&'a str> {
    let rest = rest.trim_start();
    marks.iter().find_map(|mark| rest.strip_prefix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn vi(text: &str) -> Option<(f64, Tolerance, String)> {
        match read(text, Span::new(FileId(0), 0, text.len()), Lang::vi()) {
            NumberText::Number(number) => Some((number.value, number.tolerance, number.unit)),
            _ => None,
        }
    }

    fn code(text: &str) -> Option<(&'static str, Option<&'static str>)> {
        match read(text, Span::new(FileId(0), 0, text.len()), Lang::en()) {
            NumberText::Wrong(finding) => Some((finding.rule.code, finding.variant)),
            _ => None,
        }
    }

    #[test]
    fn tolerances_and_ranges() {
        let volt = |value, tolerance| Some((value, tolerance, "V".to_owned()));
        assert_eq!(vi("220 V ± 5 V"), volt(220.0, Tolerance::Absolute(5.0)));
        assert_eq!(vi("220 ± 5 V"), volt(220.0, Tolerance::Absolute(5.0)));
        assert_eq!(vi("220 V +- 5 %"), volt(220.0, Tolerance::Percent(5.0)));
        assert_eq!(vi("220 V +/- 2,5"), volt(220.0, Tolerance::Absolute(2.5)));
        assert_eq!(vi("209..231 V"), volt(220.0, Tolerance::Absolute(11.0)));
        assert_eq!(vi("85 % ± 2 %"), Some((85.0, Tolerance::Absolute(2.0), "%".to_owned())));
        assert_eq!(vi("1.450 vòng/phút"), Some((1450.0, Tolerance::Absolute(0.0), "r/min".to_owned())));
        assert_eq!(vi("3 pha"), Some((3.0, Tolerance::Absolute(0.0), "pha".to_owned())));
        assert_eq!(vi("115"), Some((115.0, Tolerance::Absolute(0.0), String::new())));
    }

    #[test]
    fn what_is_no_number_is_text() {
        for text in ["công tắc tơ", "3D", "12 V một chiều", "5 lần đo liên tiếp", "2 | hai"] {
            assert_eq!(vi(text), None, "{text}");
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn wrong_numbers_are_told() {
        assert_eq!(code("220 ± 5 %"), Some(("SN0705", None)));
        assert_eq!(code("220 V ± 5 A"), Some(("SN0706", Some("units"))));
        assert_eq!(code("231..209 V"), Some(("SN0706", Some("range"))));
        assert_eq!(code("220 V ± five"), Some(("SN0706", Some("tolerance"))));
    }
}
