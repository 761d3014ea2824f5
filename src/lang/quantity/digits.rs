//! Finds numbers in digits: separators of both languages, suffixes such as `6k`, words such as `6 nghìn`, units.
//! Digits that belong to a name (`ESP32`, `3D`) are no quantity.

use crate::lang::Lang;

use super::Quantity;
use super::units::{self, Unit};

/// The quantities of a text in the order in which they stand.
pub fn quantities(text: &str, lang: Lang) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_number(text, at) {
        let end = number_end(text, start);
        if text[..start].chars().next_back().is_some_and(|c| c.is_alphabetic() || c == '_') {
            at = name_end(text, end);
            continue;
        }
        at = match after(text, end, lang) {
            After::Name(end) => end,
            After::Number { factors, unit, end: whole } => {
                push(&mut found, text, start..end, whole, &factors, unit);
                whole
            }
        };
    }
    found
}

/// The value of every run of digits, whatever it belongs to: for asking whether a number occurs at all.
pub fn every_number(text: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_number(text, at) {
        at = number_end(text, start);
        let written = &text[start..at];
        found.extend(readings(written).unwrap_or_default());
        found.extend(written.split(['.', ',']).filter_map(|part| part.parse::<f64>().ok()));
    }
    found
}

/// The start of the next number: a digit, or a mark that opens one (`.8`).
fn next_number(text: &str, from: usize) -> Option<usize> {
    let digit = from + text.as_bytes()[from..].iter().position(u8::is_ascii_digit)?;
    let before = &text[from..digit];
    let opens = before.ends_with(['.', ',']) && {
        let earlier = before[..before.len() - 1].chars().next_back();
        earlier.is_none_or(|c| c.is_whitespace() || "([~≈=<>".contains(c)) && from < digit
    };
    Some(if opens { digit - 1 } else { digit })
}

/// Digits, marks between digits, and groups of three after a space.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = start + usize::from(!digit(start));
    loop {
        while digit(end) {
            end += 1;
        }
        let space = ["\u{a0}", "\u{202f}", "\u{2009}", " "].iter().find(|s| text[end..].starts_with(**s));
        if matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1) {
            end += 1;
        } else if let Some(space) = space
            && groups_so_far(&text[start..end])
            && (0..3).all(|i| digit(end + space.len() + i))
            && !digit(end + space.len() + 3)
        {
            end += space.len();
        } else {
            return end;
        }
    }
}

/// Whether the text is one to three digits, or that and groups of three after spaces.
fn groups_so_far(text: &str) -> bool {
    let mut groups = text.split(|c: char| c.is_whitespace());
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_digit()))
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

/// What follows the digits.
enum After {
    /// They belong to a name that ends here.
    Name(usize),
    Number {
        factors: Vec<f64>,
        unit: Option<Unit>,
        end: usize,
    },
}

fn after(text: &str, end: usize, lang: Lang) -> After {
    let rest = &text[end..];
    let glued: &str = &rest[..rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())];
    if let Some((unit, length)) = units::at(rest) {
        return After::Number { factors: vec![1.0], unit: Some(unit), end: end + length };
    }
    if !glued.is_empty() {
        let factors = match glued {
            "k" | "K" => vec![1e3, 1.0],
            "M" | "tr" => vec![1e6, 1.0],
            "B" => vec![1e9, 1.0],
            "st" | "nd" | "rd" | "th" | "s" | "x" | "X" => vec![1.0],
            _ => return After::Name(name_end(text, end)),
        };
        return After::Number { factors, unit: None, end: end + glued.len() };
    }
    let gap = gap_length(rest);
    let (mut factor, mut multiplied, mut gap) = (1.0, 0, gap);
    let mut rest = rest;
    // `80 nghìn tỷ` is 80 times a thousand times a thousand million.
    while let Some((more, length)) = multiplier(&rest[gap..], lang) {
        factor *= more;
        multiplied += gap + length;
        rest = &rest[gap + length..];
        gap = gap_length(rest);
    }
    match units::at(&rest[gap..]) {
        Some((unit, length)) => {
            After::Number { factors: vec![factor], unit: Some(unit), end: end + multiplied + gap + length }
        }
        None => After::Number { factors: vec![factor], unit: None, end: end + multiplied },
    }
}

/// The bytes of spaces and hyphens at the start of a text.
fn gap_length(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-', '\u{2011}']).len()
}

fn multiplier(text: &str, lang: Lang) -> Option<(f64, usize)> {
    const VI: [(&str, f64); 8] = [
        ("nghìn", 1e3),
        ("ngàn", 1e3),
        ("triệu", 1e6),
        ("tỷ", 1e9),
        ("tỉ", 1e9),
        ("trăm", 1e2),
        ("chục", 10.0),
        ("vạn", 1e4),
    ];
    const EN: [(&str, f64); 5] =
        [("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("hundred", 1e2)];
    let words: &[(&str, f64)] = if lang.is_vi() { &VI } else { &EN };
    let word = &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())];
    words.iter().find(|(name, _)| *name == word).map(|(name, factor)| (*factor, name.len()))
}

fn name_end(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    from + rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
}

fn push(
    found: &mut Vec<Quantity>,
    text: &str,
    range: std::ops::Range<usize>,
    whole: usize,
    factors: &[f64],
    unit: Option<Unit>,
) {
    if let Some(values) = readings(&text[range.clone()]) {
        let readings = values.iter().flat_map(|value| factors.iter().map(move |factor| value * factor)).collect();
        found.push(Quantity { whole: range.start..whole, range, readings, unit });
        return;
    }
    // A version, an address, a date: each part is a number of its own.
    let mut start = range.start;
    for part in text[range.clone()].split(['.', ',']) {
        if let Ok(value) = part.parse::<f64>() {
            let range = start..start + part.len();
            found.push(Quantity { whole: range.clone(), range, readings: vec![value], unit: None });
        }
        start += part.len() + 1;
    }
}

/// The values that digits with marks may have in either language; `None` when they are no one number.
fn readings(written: &str) -> Option<Vec<f64>> {
    let plain: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let marks: Vec<char> = plain.chars().filter(|c| !c.is_ascii_digit()).collect();
    let value = |whole: &str, fraction: &str| format!("{whole}.{fraction}0").parse::<f64>().ok();
    let grouped = |text: &str, mark: char| {
        let mut groups = text.split(mark);
        let first = groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0'));
        first && groups.all(|group| group.len() == 3)
    };
    let squeeze = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    match marks[..] {
        [] => plain.parse().ok().map(|value| vec![value]),
        [mark] => {
            let (whole, fraction) = plain.split_once(mark)?;
            let decimal = value(if whole.is_empty() { "0" } else { whole }, fraction)?;
            let group = grouped(&plain, mark).then(|| value(&squeeze(&plain), "")).flatten();
            Some(group.into_iter().chain([decimal]).collect())
        }
        [first, .., last] if first != last && marks.iter().filter(|m| **m == last).count() == 1 => {
            let (whole, fraction) = plain.rsplit_once(last)?;
            if grouped(whole, first) { value(&squeeze(whole), fraction).map(|v| vec![v]) } else { None }
        }
        [first, ..] if marks.iter().all(|m| *m == first) && grouped(&plain, first) => {
            value(&squeeze(&plain), "").map(|v| vec![v])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, lang: Lang) -> Vec<Vec<f64>> {
        quantities(text, lang).into_iter().map(|q| q.readings).collect()
    }

    #[test]
    fn marks_are_read_in_every_way_they_can_be_meant() {
        assert_eq!(readings("1.234"), Some(vec![1234.0, 1.234]));
        assert_eq!(readings("0.125"), Some(vec![0.125]));
        assert_eq!(readings("1.234,5"), Some(vec![1234.5]));
        assert_eq!(readings("1,234,567"), Some(vec![1_234_567.0]));
        assert_eq!(readings("192.168.1.1"), None);
    }

    #[test]
    fn names_are_no_quantities_and_dates_fall_into_parts() {
        assert!(values("ESP32 và 3D, v2", Lang::vi()).is_empty());
        assert_eq!(values("25/9/2025", Lang::vi()), [[25.0], [9.0], [2025.0]]);
        assert_eq!(values("version 1.2.3", Lang::en()), [[1.0], [2.0], [3.0]]);
        assert_eq!(values("the 1990s and the 21st", Lang::en()), [[1990.0], [21.0]]);
        assert_eq!(values("in 2023 in the", Lang::en()), [[2023.0]]);
    }

    #[test]
    fn a_full_stop_at_the_end_is_no_part_of_the_number() {
        let found = quantities("It is 220 V. In 2020.", Lang::en());
        assert_eq!(found.iter().map(|q| q.whole.clone()).collect::<Vec<_>>(), [6..11, 16..20]);
    }
}
