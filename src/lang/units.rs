//! Units of measure: recognised after a number and brought to one way of writing, so that `mm2`, `mm^2` and `mm²` agree.
//! For the strict reading of answers. Case counts (`mΩ` is not `MΩ`). Units in words (`vôn`, `volts`) are words, not units.

/// Ways of writing a whole unit that are not made of prefix and symbol, and their normal form.
const ALIASES: &[(&str, &str)] = &[
    ("vòng/phút", "r/min"),
    ("v/ph", "r/min"),
    ("vg/ph", "r/min"),
    ("rpm", "r/min"),
    ("r/min", "r/min"),
    ("km/h", "km/h"),
    ("độ C", "°C"),
    ("ºC", "°C"),
    ("℃", "°C"),
    ("oC", "°C"),
    ("° C", "°C"),
    ("N·m", "N·m"),
    ("N.m", "N·m"),
    ("Nm", "N·m"),
    ("°C", "°C"),
    ("°F", "°F"),
    ("°", "°"),
    ("%", "%"),
    ("‰", "‰"),
    ("dB", "dB"),
    ("ppm", "ppm"),
    ("bps", "bit/s"),
    ("kbps", "kbit/s"),
    ("Mbps", "Mbit/s"),
];

/// Symbols that take no prefix.
const PLAIN: &[&str] = &["min", "h", "lx", "lm", "cd", "mol", "rad", "bar", "kg", "ha", "s", "VDC", "VAC"];

/// Symbols that take a prefix; longer ones first.
const BASES: &[&str] = &[
    "ohm", "bit", "var", "VAh", "VA", "Wh", "Ah", "Hz", "Pa", "Wb", "Ω", "V", "A", "W", "F", "H", "J", "N", "K", "T",
    "S", "C", "m", "g", "s", "L", "l", "B",
];

const PREFIXES: &[&str] = &["p", "n", "µ", "m", "c", "d", "k", "M", "G", "T"];

/// The text after at most one space of any width.
pub fn skip_space(text: &str) -> &str {
    text.strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}']).unwrap_or(text)
}

/// A unit at the start of `text` that ends there as a word: its normal form and the bytes read.
pub fn unit(text: &str) -> Option<(String, usize)> {
    let (mut normal, mut len) = atom(text)?;
    // `m/s²`, `kg/m³`, `Ω·m`: further symbols.
    while let Some(mark) = text[len..].chars().next().filter(|c| matches!(c, '/' | '·')) {
        let rest = &text[len + mark.len_utf8()..];
        let Some((more, more_len)) = atom(rest) else { break };
        normal.push(mark);
        normal.push_str(&more);
        len += mark.len_utf8() + more_len;
    }
    ends(&text[len..]).then_some((normal, len))
}

fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '^')
}

/// One symbol with its exponent.
fn atom(text: &str) -> Option<(String, usize)> {
    let ends_here = |written: &str, normal: &str| ends(&text[written.len()..]) || matches!(normal, "%" | "‰");
    if let Some((written, normal)) = ALIASES.iter().find(|(w, n)| text.starts_with(w) && ends_here(w, n)) {
        return Some(((*normal).to_owned(), written.len()));
    }
    let (symbol, mut len) = symbol(text)?;
    let (raised, more) = raised(&text[len..]);
    len += more;
    Some((symbol + raised, len))
}

fn symbol(text: &str) -> Option<(String, usize)> {
    let closes = |rest: &str| !rest.starts_with(|c: char| c.is_alphabetic());
    if let Some(plain) = PLAIN.iter().find(|p| text.strip_prefix(**p).is_some_and(closes)) {
        return Some(((*plain).to_owned(), plain.len()));
    }
    let base = |rest: &str| {
        let spelled = rest.strip_prefix('\u{2126}').map(|after| (("Ω"), 3, after));
        let found = BASES
            .iter()
            .find_map(|b| rest.strip_prefix(*b).filter(|after| closes(after)).map(|after| (*b, b.len(), after)));
        spelled.or(found).filter(|(.., after)| closes(after)).map(|(name, len, _)| {
            let name = match name {
                "ohm" => "Ω",
                "l" => "L",
                other => other,
            };
            (name.to_owned(), len)
        })
    };
    if let Some(found) = base(text) {
        return Some(found);
    }
    let micro = text.strip_prefix(['µ', 'μ']).map(|rest| ("µ", rest));
    let prefixed = micro.or_else(|| PREFIXES.iter().find_map(|p| text.strip_prefix(*p).map(|rest| (*p, rest))));
    let (prefix, rest) = prefixed?;
    let (name, len) = base(rest)?;
    Some((format!("{prefix}{name}"), text.len() - rest.len() + len))
}

/// `2`, `^2`, `²` after a symbol.
fn raised(text: &str) -> (&'static str, usize) {
    let forms = [("²", "²"), ("³", "³"), ("^2", "²"), ("^3", "³"), ("2", "²"), ("3", "³")];
    let found = forms.iter().find(|(written, _)| text.starts_with(written));
    found
        .filter(|(written, _)| ends(&text[written.len()..]))
        .map_or(("", 0), |(written, normal)| (*normal, written.len()))
}

/// Superscript digits with a sign: the number and the bytes read.
pub fn superscript(text: &str) -> Option<(i32, usize)> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let (sign, start) = if text.starts_with('⁻') { (-1, '⁻'.len_utf8()) } else { (1, 0) };
    let (mut value, mut len, mut count) = (0i32, start, 0);
    for c in text[start..].chars() {
        let Some(digit) = DIGITS.iter().position(|&d| d == c).filter(|_| count < 2) else { break };
        value = value * 10 + digit as i32;
        len += c.len_utf8();
        count += 1;
    }
    (count > 0).then_some((sign * value, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_prefixes_count() {
        let normal = |text: &str| unit(text).map(|(normal, _)| normal).unwrap_or_default();
        assert_eq!(normal("mΩ"), "mΩ");
        assert_eq!(normal("Mohm"), "MΩ");
        assert_eq!(normal("k\u{2126}"), "kΩ");
        assert_eq!(normal("μF"), "µF");
        assert_eq!(normal("kWh"), "kWh");
        assert_eq!(normal("mm2, copper"), "mm²");
        assert_eq!(normal("m/s^2"), "m/s²");
        assert_eq!(normal("vòng/phút"), "r/min");
        assert_eq!(normal("lần"), "");
        assert_eq!(normal("kv"), "");
    }

    #[test]
    fn a_unit_ends_as_a_word() {
        assert_eq!(unit("Volt"), None);
        assert_eq!(unit("m."), Some(("m".to_owned(), 1)));
        assert_eq!(unit("m³/h)"), Some(("m³/h".to_owned(), 5)));
        assert_eq!(unit("Mật"), None);
        assert_eq!(unit("min"), Some(("min".to_owned(), 3)));
    }
}
