//! Bars that belong together, `|x|` and `‖x‖_2`: LaTeX writes the same sign for the one that opens, the one that closes and
//! the one that stands alone in `P(a|b)`. Office Math and Typst, which draw them as brackets, must be told.

use crate::codec::xml::Element;

/// The signs as MathML has them, and as brackets.
const BARS: [(&str, &str); 4] = [("∣", "|"), ("|", "|"), ("∥", "‖"), ("‖", "‖")];

/// Puts what stands between two bars that belong together into a row with them.
pub fn paired(mut formula: Element) -> Element {
    let children: Vec<Element> = std::mem::take(&mut formula.children).into_iter().map(paired).collect();
    let is_row = matches!(formula.name.as_str(), "math" | "mrow" | "mstyle" | "mpadded" | "msqrt" | "mtd");
    formula.children = if is_row { row(&children) } else { children };
    formula
}

fn row(children: &[Element]) -> Vec<Element> {
    let mut out: Vec<Element> = Vec::with_capacity(children.len());
    let mut rest = children;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let bracket = bar(first).filter(|_| opens(out.last()));
        let close =
            bracket.and_then(|bracket| Some((bracket, after.iter().position(|end| closing(end) == Some(bracket))?)));
        match close.filter(|(_, length)| *length > 0) {
            Some((bracket, length)) => {
                let sign = || Element { name: "mo".into(), text: bracket.into(), ..Element::default() };
                let inner = std::iter::once(sign()).chain(row(&after[..length])).chain([sign()]).collect();
                let whole = Element { name: "mrow".into(), children: inner, ..Element::default() };
                let mut end = after[length].clone();
                match end.children.first_mut() {
                    Some(base) => *base = whole,
                    None => end = whole,
                }
                out.push(end);
                rest = &after[length + 1..];
            }
            None => out.push(first.clone()),
        }
    }
    out
}

pub fn is_bar(element: &Element) -> bool {
    bar(element).is_some()
}

/// The bracket that a bar stands for.
fn bar(element: &Element) -> Option<&'static str> {
    let own = |text: &str| BARS.iter().find(|(sign, _)| *sign == text).map(|(_, bracket)| *bracket);
    matches!(element.name.as_str(), "mo" | "mi").then(|| own(&element.text)).flatten()
}

/// The same of a bar with scripts, too: `‖x‖_2`.
fn closing(element: &Element) -> Option<&'static str> {
    match (element.name.as_str(), element.children.first()) {
        ("msub" | "msup" | "msubsup", Some(base)) => bar(base),
        _ => bar(element),
    }
}

/// Whether a bar behind an element opens: after a thing it stands alone (`a|b`) or closes.
fn opens(before: Option<&Element>) -> bool {
    before.is_none_or(|before| match before.name.as_str() {
        "mo" => !matches!(before.text.as_str(), ")" | "]" | "}" | "⟩" | "!" | "′"),
        "mspace" | "mfrac" | "munder" | "mover" | "munderover" => true,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::super::{Formula, omml, printed};
    use crate::codec::xml::Xml;

    #[test]
    fn bars_in_pairs_are_brackets_and_others_stay() {
        assert_eq!(plain(r"\frac{1}{|B_t|}"), "1/|B_t|");
        assert_eq!(plain(r"\|x\|_2^2 + |-y| = 1"), "‖x‖_2^2 + |−y| = 1");
        assert_eq!(plain(r"P(a|b) P(c \mid d)"), "P(a|b)P(c ∣ d)");
        assert_eq!(printed::math(&Formula::read(r"|B_t|", false).unwrap()), r#"lr(\| attach(B, b: t) \|)"#);
    }

    #[test]
    fn word_draws_them_as_brackets() {
        let mut xml = Xml::piece();
        omml::write(&mut xml, &Formula::read(r"\|x\|_2", false).unwrap(), omml::Home::Word);
        let text = String::from_utf8(xml.finish()).unwrap();
        assert!(text.contains("<m:sSub><m:e><m:d>") && text.contains("m:val=\"‖\""), "{text}");
    }
}
