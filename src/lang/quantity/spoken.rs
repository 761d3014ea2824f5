//! Numbers written as words, ordinals, names of months and Roman numerals.
//! `spoken` only serves to ask whether a number in digits may be said in words on the other side: a homonym (`năm`) does no
//! harm there. `amounts` are numbers that surely are some, as a unit follows.

use std::ops::Range;

use crate::lang::Lang;
use crate::lang::letters::is_alphabetic;

use super::{Quantity, units};

/// The values that words of a text may stand for.
pub fn spoken(text: &str, lang: Lang) -> Vec<f64> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
    let mut values = if lang.is_vi() { vietnamese(&words) } else { english(&words) };
    values.extend(text.split(|c: char| !c.is_alphanumeric()).filter_map(roman));
    values
}

/// Amounts in words: a number word and the unit after it (`ten seconds`, `nửa giờ`). Without a unit a word may mean
/// anything, and is left to `spoken`.
pub fn amounts(text: &str, lang: Lang) -> Vec<Quantity> {
    // Most texts have no number word at all.
    let starts = |range: Range<usize>| starts_amount(&text[range], lang);
    if !words(text).any(starts) {
        return Vec::new();
    }
    let words: Vec<Range<usize>> = words(text).collect();
    let word = |at: usize| words.get(at).map_or("", |range| &text[range.clone()]);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let number = if lang.is_vi() { vietnamese_number(&word, at) } else { english_number(&word, at) };
        let Some((value, next)) = number else {
            at += 1;
            continue;
        };
        let range = words[at].start..words[next - 1].end;
        let rest = &text[range.end..];
        let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-']).len();
        // A lone letter after a word is a name: `one A`.
        if let Some((unit, length)) = units::at(&rest[gap..]).filter(|(_, length)| gap > 0 && *length > 1) {
            let mut whole = range.start..range.end + gap + length;
            let mut value = value;
            // `một giờ rưỡi`.
            if let Some(half) = text[whole.end..].strip_prefix(" rưỡi") {
                value += 0.5;
                whole.end = text.len() - half.len();
            }
            found.push(Quantity { range, whole, readings: vec![value], unit: Some(unit) });
        }
        at = next;
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split(|c: char| !is_alphabetic(c)).filter(|word| !word.is_empty()).map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

fn starts_amount(word: &str, lang: Lang) -> bool {
    if lang.is_vi() {
        matches!(word, "nửa" | "Nửa") || cardinal(word, VI).is_some()
    } else {
        matches!(word, "half" | "Half") || word.len() > 2 && cardinal(word, EN).is_some()
    }
}

/// A number word's value; the table is asked for short words only.
fn cardinal(word: &str, table: &[(&str, f64)]) -> Option<f64> {
    // The longest are `seventeen` and `bảy`: nearly all words of a text are settled by their length or first letter.
    if word.len() > 9 || word.len() < 2 {
        return None;
    }
    let first = word.as_bytes()[0].to_ascii_lowercase();
    let same = |name: &str| {
        name.len() == word.len()
            && name.as_bytes()[0] == first
            && (name == word || name.chars().eq(word.chars().flat_map(char::to_lowercase)))
    };
    table.iter().find(|(name, _)| same(name)).map(|(_, value)| *value)
}

/// The value from a word on, and the first word after it.
fn english_number<'a>(word: &dyn Fn(usize) -> &'a str, at: usize) -> Option<(f64, usize)> {
    if matches!(word(at), "half" | "Half") && matches!(word(at + 1), "a" | "an") {
        return Some((0.5, at + 2));
    }
    let first = cardinal(word(at), EN).filter(|value| *value < 100.0 && word(at).len() > 2)?;
    let (mut value, mut next) = (first, at + 1);
    if first >= 20.0
        && let Some(unit) = cardinal(word(next), EN).filter(|unit| (1.0..10.0).contains(unit) && word(next).len() > 2)
    {
        (value, next) = (value + unit, next + 1);
    }
    if let Some(factor) = factor(word(next), EN_FACTORS) {
        (value, next) = (value * factor, next + 1);
    }
    if word(next) == "and" && word(next + 1) == "a" && word(next + 2) == "half" {
        (value, next) = (value + 0.5, next + 3);
    }
    Some((value, next))
}

fn vietnamese_number<'a>(word: &dyn Fn(usize) -> &'a str, at: usize) -> Option<(f64, usize)> {
    if matches!(word(at), "nửa" | "Nửa") {
        return Some((0.5, at + 1));
    }
    // `thứ hai ngày 5`, `tháng năm`: names of days and months.
    let named = at > 0 && matches!(word(at - 1), "thứ" | "Thứ" | "tháng" | "Tháng" | "ngày" | "năm" | "không");
    let digit = |at: usize| cardinal(word(at), VI).filter(|value| (1.0..10.0).contains(value));
    let first = cardinal(word(at), VI).filter(|value| (1.0..=10.0).contains(value) && !named)?;
    let (mut value, mut next) = (first, at + 1);
    if first == 10.0 || word(next) == "mươi" {
        if first < 10.0 {
            (value, next) = (first * 10.0, next + 1);
        }
        // `mười năm` may be ten years: what follows decides.
        let year = word(next) == "năm" && digit(next + 1).is_none() && units::at(word(next + 1)).is_none();
        if let Some(unit) = digit(next).filter(|_| !year) {
            (value, next) = (value + unit, next + 1);
        }
    }
    if let Some(factor) = factor(word(next), VI_FACTORS) {
        (value, next) = (value * factor, next + 1);
    }
    Some((value, next))
}

fn english(words: &[&str]) -> Vec<f64> {
    let mut values = Vec::new();
    for (i, word) in words.iter().enumerate() {
        // `one second`, `per second`: a unit.
        let before = i.checked_sub(1).map_or("", |at| words[at]);
        let unit = *word == "second" && (before == "per" || before == "each" || others(before, EN).next().is_some());
        if !unit {
            values.extend(others(word, EN_OTHERS));
        }
        let Some(first) = others(word, EN).next() else { continue };
        values.push(first);
        let mut sum = first;
        let mut next = i + 1;
        if first >= 20.0
            && let Some(unit) = words.get(next).and_then(|w| others(w, EN).next()).filter(|v| *v < 10.0)
        {
            sum += unit;
            next += 1;
        }
        values.push(sum);
        values.extend(words.get(next).and_then(|w| factor(w, EN_FACTORS)).map(|factor| sum * factor));
    }
    values
}

fn vietnamese(words: &[&str]) -> Vec<f64> {
    let mut values = Vec::new();
    for (i, word) in words.iter().enumerate() {
        values.extend(others(word, VI_OTHERS));
        let Some(first) = others(word, VI).next() else { continue };
        values.push(first);
        let unit_at = |at: usize| words.get(at).and_then(|w| others(w, VI).next()).filter(|v| *v < 10.0);
        let (mut sum, mut next) = (first, i + 1);
        if *word == "mười" {
            if let Some(unit) = unit_at(next) {
                (sum, next) = (sum + unit, next + 1);
            }
        } else if words.get(next) == Some(&"mươi") {
            (sum, next) = (first * 10.0, next + 1);
            if let Some(unit) = unit_at(next) {
                (sum, next) = (sum + unit, next + 1);
            }
        } else if let Some(unit) = words.get(next).and_then(|w| VI.iter().find(|(name, _)| name == w)) {
            // `hai lăm` is twenty-five.
            values.push(first * 10.0 + unit.1);
        }
        values.push(sum);
        values.extend(words.get(next).and_then(|w| factor(w, VI_FACTORS)).map(|factor| sum * factor));
    }
    values
}

fn others<'a>(word: &'a str, table: &'a [(&'a str, f64)]) -> impl Iterator<Item = f64> + 'a {
    table.iter().filter(move |(name, _)| *name == word).map(|(_, value)| *value)
}

fn factor(word: &str, table: &[(&str, f64)]) -> Option<f64> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// `IV`, `XXI`: capital letters only.
fn roman(word: &str) -> Option<f64> {
    let digit = |c: char| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Vec<i32> = word.chars().map(digit).collect::<Option<_>>()?;
    let sign = |i: usize| if digits.get(i + 1).is_some_and(|next| *next > digits[i]) { -1 } else { 1 };
    (!digits.is_empty()).then(|| digits.iter().enumerate().map(|(i, d)| f64::from(d * sign(i))).sum())
}

#[rustfmt::skip]
const EN: &[(&str, f64)] = &[
    ("zero", 0.0), ("one", 1.0), ("two", 2.0), ("three", 3.0), ("four", 4.0), ("five", 5.0), ("six", 6.0), ("seven", 7.0),
    ("eight", 8.0), ("nine", 9.0), ("ten", 10.0), ("eleven", 11.0), ("twelve", 12.0), ("thirteen", 13.0), ("fourteen", 14.0),
    ("fifteen", 15.0), ("sixteen", 16.0), ("seventeen", 17.0), ("eighteen", 18.0), ("nineteen", 19.0), ("twenty", 20.0),
    ("thirty", 30.0), ("forty", 40.0), ("fifty", 50.0), ("sixty", 60.0), ("seventy", 70.0), ("eighty", 80.0), ("ninety", 90.0),
    ("hundred", 100.0), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("a", 1.0), ("an", 1.0),
];

/// Words that stand for a number in some sense, fractions also by their percentage and their divisor.
#[rustfmt::skip]
const EN_OTHERS: &[(&str, f64)] = &[
    ("first", 1.0), ("second", 2.0), ("third", 3.0), ("fourth", 4.0), ("fifth", 5.0), ("sixth", 6.0), ("seventh", 7.0),
    ("eighth", 8.0), ("ninth", 9.0), ("tenth", 10.0), ("thirds", 3.0), ("fourths", 4.0), ("fifths", 5.0), ("tenths", 10.0),
    ("once", 1.0), ("twice", 2.0), ("double", 2.0), ("both", 2.0), ("pair", 2.0), ("couple", 2.0), ("triple", 3.0),
    ("half", 2.0), ("half", 0.5), ("half", 50.0), ("quarter", 4.0), ("quarter", 0.25), ("quarter", 25.0), ("quarters", 4.0),
    ("dozen", 12.0), ("single", 1.0), ("no", 0.0), ("none", 0.0), ("decade", 10.0), ("century", 100.0),
    ("january", 1.0), ("february", 2.0), ("march", 3.0), ("april", 4.0), ("may", 5.0), ("june", 6.0), ("july", 7.0),
    ("august", 8.0), ("september", 9.0), ("october", 10.0), ("november", 11.0), ("december", 12.0),
    ("monday", 2.0), ("tuesday", 3.0), ("wednesday", 4.0), ("thursday", 5.0), ("friday", 6.0), ("saturday", 7.0),
    ("binary", 2.0), ("fold", 1.0),
];

const EN_FACTORS: &[(&str, f64)] =
    &[("hundred", 100.0), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("dozen", 12.0)];

#[rustfmt::skip]
const VI: &[(&str, f64)] = &[
    ("không", 0.0), ("một", 1.0), ("mốt", 1.0), ("hai", 2.0), ("ba", 3.0), ("bốn", 4.0), ("tư", 4.0), ("năm", 5.0), ("lăm", 5.0),
    ("nhăm", 5.0), ("sáu", 6.0), ("bảy", 7.0), ("bẩy", 7.0), ("tám", 8.0), ("chín", 9.0), ("mười", 10.0),
    ("trăm", 100.0), ("nghìn", 1e3), ("ngàn", 1e3), ("triệu", 1e6), ("tỷ", 1e9), ("tỉ", 1e9),
];

#[rustfmt::skip]
const VI_OTHERS: &[(&str, f64)] = &[
    ("nhất", 1.0), ("đầu", 1.0), ("nhì", 2.0), ("đôi", 2.0), ("cặp", 2.0), ("nửa", 0.5), ("nửa", 2.0), ("nửa", 50.0),
    ("rưỡi", 0.5), ("chục", 10.0), ("tá", 12.0), ("giêng", 1.0), ("chạp", 12.0), ("mươi", 10.0), ("nhị", 2.0), ("tứ", 4.0),
    ("thập", 10.0), ("kỷ", 100.0),
];

const VI_FACTORS: &[(&str, f64)] =
    &[("trăm", 100.0), ("nghìn", 1e3), ("ngàn", 1e3), ("triệu", 1e6), ("tỷ", 1e9), ("tỉ", 1e9), ("chục", 10.0)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_up_to_a_hundred_and_their_multiples_are_known() {
        let vi = |text: &str| spoken(text, Lang::vi());
        assert!(vi("hai mươi lăm bước").contains(&25.0));
        assert!(vi("mười hai").contains(&12.0));
        assert!(vi("hai trăm").contains(&200.0));
        assert!(vi("thế kỷ XXI").contains(&21.0));
        let en = |text: &str| spoken(text, Lang::en());
        assert!(en("Twenty-five steps").contains(&25.0));
        assert!(en("two hundred").contains(&200.0));
        assert!(en("one third").contains(&3.0));
        assert!(!en("a step").contains(&2.0));
        assert!(!en("one second").contains(&2.0) && en("the second").contains(&2.0));
    }

    #[test]
    fn amounts_in_words_have_a_value_and_a_unit() {
        let read = |text: &str, lang: Lang| {
            let amounts = amounts(text, lang).into_iter();
            amounts.map(|q| (q.readings[0], q.unit.unwrap().dimension, text[q.whole].to_owned())).collect::<Vec<_>>()
        };
        let vi = |text: &str| read(text, Lang::vi());
        assert_eq!(vi("Chờ mười giây."), [(10.0, "time", "mười giây".to_owned())]);
        assert_eq!(vi("Sau hai mươi lăm phút"), [(25.0, "time", "hai mươi lăm phút".to_owned())]);
        assert_eq!(vi("Một giờ rưỡi")[0].0, 1.5);
        assert_eq!(vi("nửa giờ")[0].0, 0.5);
        assert_eq!(vi("mười năm kinh nghiệm"), [(10.0, "calendar", "mười năm".to_owned())]);
        assert_eq!(vi("hai trăm vôn")[0].0, 200.0);
        assert!(vi("thứ hai ngày 5 tháng năm").is_empty() && vi("hai bước").is_empty());
        let en = |text: &str| read(text, Lang::en());
        assert_eq!(en("a sleep of ten seconds"), [(10.0, "time", "ten seconds".to_owned())]);
        assert_eq!(en("Twenty-five minutes")[0].0, 25.0);
        assert_eq!(en("half an hour")[0].0, 0.5);
        assert_eq!(en("one and a half hours")[0].0, 1.5);
        assert_eq!(en("two hundred volts")[0].0, 200.0);
        assert!(en("ten steps, a second, one A").is_empty());
    }
}
