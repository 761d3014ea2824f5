//! Formulas as Typst's math, from the MathML that pages show: one parse for all outputs.
//! An element of MathML that Typst has no word for gives its children, so nothing of a formula goes missing.

use crate::codec::xml::Element;

use super::signs::{CLOSING, OPENING, accent, brace, holds_table, is_fence, is_line};
use super::{Formula, width};

/// Signs whose limits stand above and below where the formula is displayed.
const LIMITS: [&str; 8] = ["∑", "∏", "∐", "⋃", "⋂", "lim", "max", "min"];

/// What stands between the dollar signs.
pub fn math(formula: &Formula) -> String {
    let mut out = String::new();
    match formula.tree.children.as_slice() {
        [table] if is_aligned(table) => lines(&mut out, &table.children),
        children => sequence(&mut out, children),
    }
    out.trim().to_owned()
}

fn sequence(out: &mut String, elements: &[Element]) {
    for one in elements {
        let mut piece = String::new();
        element(&mut piece, one);
        let piece = piece.trim();
        // A space in the source beside a text is one on paper.
        let apart = !piece.starts_with('"') && !out.ends_with('"');
        if apart && !out.is_empty() && !out.ends_with(' ') && !piece.is_empty() {
            out.push(' ');
        }
        out.push_str(piece);
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
        ("munder" | "mover", [base, sign]) if brace(&sign.text).is_some() => braced(out, base, sign, None),
        ("munder" | "mover", [base, note]) if braced_base(base).is_some() => {
            braced_base(base).into_iter().for_each(|(body, sign)| braced(out, body, sign, Some(note)));
        }
        ("msup" | "mover", [base, above]) if !is_accent(one, above) => attach(out, base, None, Some(above)),
        ("msub" | "munder", [base, below]) => attach(out, base, Some(below), None),
        ("msubsup" | "munderover", [base, below, above]) => attach(out, base, Some(below), Some(above)),
        ("mover", [base, above]) => over(out, base, &above.text),
        ("mtable", rows) => matrix(out, rows, one.value("class").is_some_and(|class| class.contains("left"))),
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

fn is_accent(element: &Element, above: &Element) -> bool {
    let sign = above.text.as_str();
    element.name == "mover" && (is_line(sign) || accent(sign).is_some())
}

fn attach(out: &mut String, base: &Element, below: Option<&Element>, above: Option<&Element>) {
    let body = part(base);
    let body = if LIMITS.contains(&base.text.as_str()) { format!("limits({body})") } else { body };
    let below = below.map(|below| format!(", b: {}", part(below))).unwrap_or_default();
    let above = above.map(|above| format!(", t: {}", part(above))).unwrap_or_default();
    out.push_str(&format!("attach({body}{below}{above})"));
}

fn over(out: &mut String, base: &Element, sign: &str) {
    match accent(sign) {
        Some(name) => out.push_str(&format!("accent({}, {name})", part(base))),
        None => out.push_str(&format!("overline({})", part(base))),
    }
}

fn matrix(out: &mut String, rows: &[Element], left: bool) {
    let row = |row: &Element| row.children.iter().map(part).collect::<Vec<_>>().join(", ");
    let rows: Vec<String> = rows.iter().map(row).collect();
    let align = if left { "align: #left, " } else { "" };
    out.push_str(&format!("mat(delim: #none, {align}{})", rows.join("; ")));
}

/// Equations below one another, aligned where LaTeX aligns them.
fn lines(out: &mut String, rows: &[Element]) {
    for (i, row) in rows.iter().enumerate() {
        out.push_str(if i > 0 { " \\ " } else { "" });
        let cells: Vec<String> = row.children.iter().map(|cell| parts(std::slice::from_ref(cell))).collect();
        out.push_str(&cells.join(" & "));
    }
}

fn is_aligned(table: &Element) -> bool {
    table.name == "mtable" && table.value("class").is_some_and(|class| class.contains("alignlike"))
}

/// What a brace holds, and the brace, where a note to it follows.
fn braced_base(base: &Element) -> Option<(&Element, &Element)> {
    match base.children.as_slice() {
        [body, sign] if matches!(base.name.as_str(), "munder" | "mover") && brace(&sign.text).is_some() => {
            Some((body, sign))
        }
        [one] if base.name == "mrow" => braced_base(one),
        _ => None,
    }
}

fn braced(out: &mut String, body: &Element, sign: &Element, note: Option<&Element>) {
    let note = note.map(|note| format!(", {}", part(note))).unwrap_or_default();
    out.push_str(&format!("{}({}{note})", brace(&sign.text).unwrap_or("underbrace"), part(body)));
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
        ("mn", _) if text.chars().all(|c| c.is_ascii_digit()) => out.push_str(text),
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
        math(&Formula::read(latex, true).unwrap())
    }

    #[test]
    fn each_construct_has_its_own_function() {
        assert_eq!(of(r"I = \frac{U}{R}"), r"I \= frac(U, R)");
        assert_eq!(of(r"\sqrt{3} + \sqrt[3]{x}"), r"sqrt(3) \+ root(3, x)");
        assert_eq!(of(r"I_1^2"), "attach(I, b: 1, t: 2)");
        assert_eq!(of(r"\overline{AB}"), "overline(A B)");
        assert_eq!(of(r"\text{công suất} = 1,5"), r#""công suất"\="1,5""#);
        let unit = of(r"5\,\mathrm{mA}\ x\text{ khi }y").replace('\u{A0}', "~");
        assert_eq!(unit, r#"5 #h(0.16666667em)"mA""~"x"~khi~"y"#);
        assert_eq!(of(r"\underbrace{a + b}_{n}"), r"underbrace(a \+ b, n)");
        assert_eq!(of(r"\begin{aligned} a &= b \\ c &= d \end{aligned}"), r"a & \= b \ c & \= d");
        assert_eq!(of(r"f(a, b)"), r"f \( a \, b \)");
    }
}
