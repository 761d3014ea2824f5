//! One number as people write it: `1.234,5` in Vietnamese, `1,234.5` in English, `3 × 10⁴`; strictly, for answers of questions.
//! Generous reading of running text is `quantity`, tolerances are `syntax::quiz`.

use super::Lang;
use super::units;

/// A number at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberRead {
    pub value: f64,
    /// Bytes read.
    pub len: usize,
    /// Written with the marks of the language; `1,234.5` in a Vietnamese text is understood, but not its own style.
    pub own_style: bool,
}

/// Reads a number at the start of `text`: sign, digits with group and decimal marks, power of ten.
/// A word such as `A4` is no number: the caller sees to what stands before.
pub fn number(text: &str, lang: Lang) -> Option<NumberRead> {
    let (sign, start) = match text.chars().next()? {
        '-' | '−' | '–' => (-1.0, text.chars().next()?.len_utf8()),
        '+' => (1.0, 1),
        _ => (1.0, 0),
    };
    let digits = run(&text[start..]);
    let (value, len, own_style) = value(digits, lang)?;
    let mut read = NumberRead { value: sign * value, len: start + len, own_style };
    if let Some((exponent, more)) = power(&text[read.len..]) {
        read.value *= 10f64.powi(exponent);
        read.len += more;
    }
    Some(read)
}

/// The longest run of digits with single marks between them; it may begin with a decimal mark.
fn run(text: &str) -> &str {
    let mark = |c: char| matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2019}');
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let digit_next = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if c.is_ascii_digit() {
            end = i + 1;
        } else if !(mark(c) && digit_next && (i > 0 || matches!(c, '.' | ','))) {
            break;
        }
    }
    &text[..end]
}

/// The value of a run, how much of it belongs to the number, and whether the style is the language's own.
fn value(run: &str, lang: Lang) -> Option<(f64, usize, bool)> {
    if run.is_empty() {
        return None;
    }
    let (group, decimal) = if lang.is_vi() { ('.', ',') } else { (',', '.') };
    if let Some(value) = grouped(run, group, decimal) {
        return Some((value, run.len(), true));
    }
    if let Some(value) = grouped(run, decimal, group) {
        return Some((value, run.len(), false));
    }
    // `1.2.3`, `1,2,3`, `5 100`: no single number; its first part is one.
    let first = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
    let whole = run[..first].parse().ok()?;
    Some((whole, first, true))
}

/// Reads `1G234G567D8`. Groups are of three digits, by the group mark or by one kind of thin or no-break space.
fn grouped(run: &str, group: char, decimal: char) -> Option<f64> {
    let (whole, fraction) = match run.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (run, ""),
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let digits = match separator {
        None => whole.to_owned(),
        Some(separator) if separator != decimal && (separator == group || !matches!(separator, '.' | ',')) => {
            let groups: Vec<&str> = whole.split(separator).collect();
            let all_digits = groups.iter().all(|g| g.bytes().all(|b| b.is_ascii_digit()));
            let sizes = (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|g| g.len() == 3);
            if !all_digits || !sizes || groups[0].starts_with('0') {
                return None;
            }
            groups.concat()
        }
        Some(_) => return None,
    };
    format!("{}.{}", if digits.is_empty() { "0" } else { &digits }, if fraction.is_empty() { "0" } else { fraction })
        .parse()
        .ok()
}

/// `e6`, ` × 10^6`, `·10⁻³` after a mantissa: the exponent and the bytes read.
fn power(text: &str) -> Option<(i32, usize)> {
    if let Some(rest) = text.strip_prefix(['e', 'E']) {
        let (exponent, len) = exponent(rest)?;
        let ends = !rest[len..].starts_with(char::is_alphanumeric);
        return ends.then_some((exponent, 1 + len));
    }
    let rest = units::skip_space(text).strip_prefix(['×', '·', '⋅', 'x', '*'])?;
    let rest = units::skip_space(rest).strip_prefix("10")?;
    let (exponent, len) = match rest.strip_prefix('^') {
        Some(raised) => exponent(raised).map(|(exponent, len)| (exponent, len + 1))?,
        None => units::superscript(rest)?,
    };
    Some((exponent, text.len() - rest.len() + len))
}

/// A signed whole number of at most two digits.
fn exponent(text: &str) -> Option<(i32, usize)> {
    let (sign, start) = match text.chars().next()? {
        '-' => (-1, 1),
        '−' => (-1, '−'.len_utf8()),
        '+' => (1, 1),
        _ => (1, 0),
    };
    let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    let value: i32 = text[start..start + digits].parse().ok().filter(|_| digits <= 2)?;
    Some((sign * value, start + digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vi(text: &str) -> (f64, usize) {
        let read = number(text, Lang::vi()).unwrap();
        (read.value, read.len)
    }

    fn en(text: &str) -> (f64, usize) {
        let read = number(text, Lang::en()).unwrap();
        (read.value, read.len)
    }

    #[test]
    fn marks_follow_the_language() {
        assert_eq!(vi("1.234,5 V"), (1234.5, 7));
        assert_eq!(en("1,234.5 V"), (1234.5, 7));
        assert_eq!(vi("0,5"), (0.5, 3));
        assert_eq!(vi("1.000"), (1000.0, 5));
        assert_eq!(en("1.000"), (1.0, 5));
        assert_eq!(en("12,345,678"), (12345678.0, 10));
        assert_eq!(vi("-3,2."), (-3.2, 4));
        assert_eq!(vi("−40 °C").0, -40.0);
        assert_eq!(en(".8"), (0.8, 2));
        assert_eq!(en("220."), (220.0, 3));
        assert_eq!(en("10\u{a0}000"), (10000.0, 7));
    }

    #[test]
    fn the_other_style_is_understood_and_told() {
        let read = number("1,234.5", Lang::vi()).unwrap();
        assert_eq!((read.value, read.own_style), (1234.5, false));
        let read = number("0.214", Lang::vi()).unwrap();
        assert_eq!((read.value, read.own_style), (0.214, false));
        assert_eq!(number("7,5", Lang::en()).unwrap().value, 7.5);
        assert_eq!(vi("1.2.3"), (1.0, 1));
        assert_eq!(en("1,2,3"), (1.0, 1));
    }

    #[test]
    fn powers_of_ten() {
        assert_eq!(vi("1,5 × 10^3 V"), (1500.0, 11));
        assert_eq!(en("2·10⁻³").0, 0.002);
        assert_eq!(en("1e6"), (1e6, 3));
        assert_eq!(en("1 each").1, 1);
    }

    #[test]
    fn no_number() {
        for text in ["", "V", ".", "-", "+ 5"] {
            assert_eq!(number(text, Lang::vi()), None, "{text}");
        }
    }
}
