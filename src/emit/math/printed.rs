//! Formulas as Typst's math, from the MathML that pages show: one parse for all outputs.
//! An element of MathML that Typst has no word for gives its children, so nothing of a formula goes missing.

use crate::codec::xml::Element;

use super::{MathError, tree, width};

const OPENING: [&str; 7] = ["(", "[", "{", "|", "⟨", "‖", "⌈"];
const CLOSING: [&str; 7] = [")", "]", "}", "|", "⟩", "‖", "⌉"];

/// Signs whose limits stand above and below where the formula is displayed.
const LIMITS: [&str; 8] = ["∑", "∏", "∐", "⋃", "⋂", "lim", "max", "min"];

/// Accents above a letter, each by Typst's name.
const ACCENTS: [(&str, &str); 8] = [
    ("^", "hat"),
    ("~", "tilde"),
    ("˙", "dot"),
    ("¨", "dot.double"),
    ("→", "arrow"),
    ("\u{20D7}", "arrow"),
    ("ˇ", "caron"),
    ("´", "acute"),
];

/// What stands between the dollar signs.
pub fn math(latex: &str, display: bool) -> Result<String, MathError> {
    let root = tree(latex, display)?;
    let mut out = String::new();
    sequence(&mut out, &root.children);
    Ok(out.trim().to_owned())
}

fn sequence(out: &mut String, elements: &[Element]) {
    for one in elements {
        element(out, one);
        out.push(' ');
    }
}

/// An argument of a function: commas and semicolons in it are escaped by `sign`.
fn part(element: &Element) -> String {
    let mut out = String::new();
    self::element(&mut out, element);
    if out.trim().is_empty() { "\"\"".to_owned() } else { out.trim().to_owned() }
}

fn parts(elements: &[Element]) -> String {
    let mut out = String::new();
    sequence(&mut out, elements);
    if out.trim().is_empty() { "\"\"".to_owned() } else { out.trim().to_owned() }
}

fn element(out: &mut String, one: &Element) {
    let children = one.children.as_slice();
    match (one.name.as_str(), children) {
        ("mi" | "mn" | "mo" | "mtext" | "ms", _) => token(out, one),
        ("mspace", _) => out.push_str(&format!("#h({}em)", width(one))),
        ("mfrac", [above, below]) if one.value("linethickness").is_some_and(|line| line.starts_with('0')) => {
            out.push_str(&format!("mat(delim: #none, {}; {})", part(above), part(below)));
        }
        ("mfrac", [above, below]) => out.push_str(&format!("frac({}, {})", part(above), part(below))),
        ("msqrt", _) => out.push_str(&format!("sqrt({})", parts(children))),
        ("mroot", [base, degree]) => out.push_str(&format!("root({}, {})", part(degree), part(base))),
        ("msup" | "mover", [base, above]) if !is_accent(one, above) => attach(out, base, None, Some(above)),
        ("msub" | "munder", [base, below]) => attach(out, base, Some(below), None),
        ("msubsup" | "munderover", [base, below, above]) => attach(out, base, Some(below), Some(above)),
        ("mover", [base, above]) => over(out, base, &above.text),
        ("mtable", rows) => matrix(out, rows),
        ("semantics", [first, ..]) => element(out, first),
        (_, [first, inner @ .., last]) if is_fence(first, &OPENING) && is_fence(last, &CLOSING) => {
            out.push_str(&format!("lr({} {} {})", sign(&first.text), parts(inner), sign(&last.text)));
        }
        (_, [first, inner @ ..]) if is_fence(first, &OPENING) && holds_table(inner) => {
            out.push_str(&format!("lr({} {})", sign(&first.text), parts(inner)));
        }
        _ => sequence(out, children),
    }
}

fn is_fence(element: &Element, signs: &[&str]) -> bool {
    element.name == "mo" && signs.contains(&element.text.as_str()) && element.value("stretchy") != Some("false")
}

fn holds_table(elements: &[Element]) -> bool {
    elements.iter().any(|element| element.name == "mtable" || holds_table(&element.children))
}

fn is_line(sign: &str) -> bool {
    matches!(sign, "¯" | "‾" | "―" | "_" | "\u{305}")
}

fn is_accent(element: &Element, above: &Element) -> bool {
    let sign = above.text.as_str();
    element.name == "mover" && (is_line(sign) || ACCENTS.iter().any(|(accent, _)| *accent == sign))
}

fn attach(out: &mut String, base: &Element, below: Option<&Element>, above: Option<&Element>) {
    let body = part(base);
    let body = if LIMITS.contains(&base.text.as_str()) { format!("limits({body})") } else { body };
    let below = below.map(|below| format!(", b: {}", part(below))).unwrap_or_default();
    let above = above.map(|above| format!(", t: {}", part(above))).unwrap_or_default();
    out.push_str(&format!("attach({body}{below}{above})"));
}

fn over(out: &mut String, base: &Element, sign: &str) {
    match ACCENTS.iter().find(|(accent, _)| *accent == sign) {
        Some((_, name)) => out.push_str(&format!("accent({}, {name})", part(base))),
        None => out.push_str(&format!("overline({})", part(base))),
    }
}

fn matrix(out: &mut String, rows: &[Element]) {
    let row = |row: &Element| row.children.iter().map(part).collect::<Vec<_>>().join(", ");
    let rows: Vec<String> = rows.iter().map(row).collect();
    out.push_str(&format!("mat(delim: #none, {})", rows.join("; ")));
}

/// A letter alone leans; names of functions, units, numbers and words stand upright.
fn token(out: &mut String, element: &Element) {
    let text = element.text.as_str();
    let mut letters = text.chars();
    let single = letters.next().filter(|_| letters.next().is_none());
    match (element.name.as_str(), single) {
        ("mi", Some(letter)) if letter.is_alphabetic() && element.value("mathvariant") != Some("normal") => {
            out.push(letter);
        }
        ("mo", _) => out.push_str(&sign(text)),
        // Words stand apart from their neighbours of themselves.
        ("mtext", _) if text.trim().is_empty() => out.push_str("#h(0.25em)"),
        ("mtext", _) => out.push_str(&quoted(text.trim())),
        _ => out.push_str(&quoted(text)),
    }
}

/// An operator: single signs keep the space that their class has, others are words.
fn sign(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if sign.is_ascii() => format!("\\{sign}"),
        (Some(sign), None) if !sign.is_alphanumeric() => sign.to_string(),
        (None, _) => String::new(),
        _ => quoted(text),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(latex: &str) -> String {
        math(latex, true).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_construct_has_its_own_function() {
        assert_eq!(of(r"I = \frac{U}{R}"), r"I \= frac(U, R)");
        assert_eq!(of(r"\sqrt{3} + \sqrt[3]{x}"), r#"sqrt("3") \+ root("3", x)"#);
        assert_eq!(of(r"I_1^2"), r#"attach(I, b: "1", t: "2")"#);
        assert_eq!(of(r"\overline{AB}"), "overline(A B)");
        assert_eq!(of(r"\text{công suất} = 1,5"), r#""công suất" \= "1,5""#);
        assert_eq!(of(r"5\,\mathrm{mA}\ x\text{ khi }y"), r#""5" #h(0.16666667em) "mA" #h(0.25em) x "khi" y"#);
        assert_eq!(of(r"f(a, b)"), r"f \( a \, b \)");
    }
}
