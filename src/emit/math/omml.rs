//! Formulas as Office Math (ECMA-376 part 1, 22.1), from the MathML that pages show: one parse, two forms.
//! An element of MathML that Office Math has no word for gives its children, so nothing of a formula goes missing.

use crate::codec::xml::{Element, Xml, parse};

use super::{MathError, mathml};

/// Signs that take what follows them as their operand.
const NARY: [&str; 8] = ["∑", "∏", "∐", "∫", "∬", "∮", "⋃", "⋂"];

/// Where the operand of such a sign ends.
const RELATIONS: [&str; 12] = ["=", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "∼", "≪", "≫"];

const OPENING: [&str; 7] = ["(", "[", "{", "|", "⟨", "‖", "⌈"];
const CLOSING: [&str; 7] = [")", "]", "}", "|", "⟩", "‖", "⌉"];

/// Accents above a letter, each with its combining sign, which Office wants.
const ACCENTS: [(&str, &str); 8] = [
    ("^", "\u{302}"),
    ("~", "\u{303}"),
    ("˙", "\u{307}"),
    ("¨", "\u{308}"),
    ("→", "\u{20D7}"),
    ("\u{20D7}", "\u{20D7}"),
    ("ˇ", "\u{30C}"),
    ("´", "\u{301}"),
];

/// Writes `m:oMath`; the formula's own line where it is displayed (`m:oMathPara`).
pub fn write(xml: &mut Xml, latex: &str, display: bool) -> Result<(), MathError> {
    let source = mathml(latex, display)?;
    let root = parse(source.as_str()).map_err(|fault| MathError(fault.detail))?;
    if display {
        xml.open("m:oMathPara", &[]);
    }
    xml.open("m:oMath", &[]);
    sequence(xml, &root.children);
    xml.close("m:oMath");
    if display {
        xml.close("m:oMathPara");
    }
    Ok(())
}

fn sequence(xml: &mut Xml, elements: &[Element]) {
    let mut rest = elements;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if let Some((sign, below, above)) = nary(first) {
            let ends = |element: &Element| element.name == "mo" && RELATIONS.contains(&element.text.as_str());
            let end = rest.iter().position(ends).unwrap_or(rest.len());
            operator(xml, sign, below, above, &rest[..end]);
            rest = &rest[end..];
        } else {
            element(xml, first);
        }
    }
}

/// The sign and its limits, where an element is a large operator.
fn nary(element: &Element) -> Option<(&str, Option<&Element>, Option<&Element>)> {
    let (base, below, above) = match (element.name.as_str(), element.children.as_slice()) {
        ("mo", _) => (element, None, None),
        ("munder" | "msub", [base, below]) => (base, Some(below), None),
        ("mover" | "msup", [base, above]) => (base, None, Some(above)),
        ("munderover" | "msubsup", [base, below, above]) => (base, Some(below), Some(above)),
        _ => return None,
    };
    NARY.contains(&base.text.as_str()).then_some((base.text.as_str(), below, above))
}

fn operator(xml: &mut Xml, sign: &str, below: Option<&Element>, above: Option<&Element>, operand: &[Element]) {
    xml.open("m:nary", &[]);
    xml.open("m:naryPr", &[]);
    xml.empty("m:chr", &[("m:val", sign)]);
    xml.empty("m:limLoc", &[("m:val", if sign == "∫" { "subSup" } else { "undOvr" })]);
    xml.empty("m:subHide", &[("m:val", if below.is_some() { "0" } else { "1" })]);
    xml.empty("m:supHide", &[("m:val", if above.is_some() { "0" } else { "1" })]);
    xml.close("m:naryPr");
    part(xml, "m:sub", below.map_or(&[], std::slice::from_ref));
    part(xml, "m:sup", above.map_or(&[], std::slice::from_ref));
    part(xml, "m:e", operand);
    xml.close("m:nary");
}

fn part(xml: &mut Xml, name: &'static str, elements: &[Element]) {
    xml.open(name, &[]);
    sequence(xml, elements);
    xml.close(name);
}

fn element(xml: &mut Xml, element: &Element) {
    let children = element.children.as_slice();
    match (element.name.as_str(), children) {
        ("mi" | "mn" | "mo" | "mtext" | "ms", _) => token(xml, element),
        ("mspace", _) => run(xml, "\u{2002}", "p", false),
        ("mfrac", [above, below]) => {
            xml.open("m:f", &[]);
            if element.value("linethickness").is_some_and(|line| line.starts_with('0')) {
                xml.open("m:fPr", &[]);
                xml.empty("m:type", &[("m:val", "noBar")]);
                xml.close("m:fPr");
            }
            part(xml, "m:num", std::slice::from_ref(above));
            part(xml, "m:den", std::slice::from_ref(below));
            xml.close("m:f");
        }
        ("msqrt", _) => radical(xml, None, children),
        ("mroot", [base, degree]) => radical(xml, Some(degree), std::slice::from_ref(base)),
        ("msup", [base, above]) => script(xml, "m:sSup", base, &[("m:sup", above)]),
        ("msub", [base, below]) => script(xml, "m:sSub", base, &[("m:sub", below)]),
        ("msubsup", [base, below, above]) => script(xml, "m:sSubSup", base, &[("m:sub", below), ("m:sup", above)]),
        ("munder", [base, below]) => limit(xml, "m:limLow", base, below),
        ("mover", [base, above]) => over(xml, base, above),
        ("munderover", [base, below, above]) => {
            xml.open("m:limUpp", &[]);
            xml.open("m:e", &[]);
            limit(xml, "m:limLow", base, below);
            xml.close("m:e");
            part(xml, "m:lim", std::slice::from_ref(above));
            xml.close("m:limUpp");
        }
        ("mtable", rows) => matrix(xml, rows),
        ("semantics", [first, ..]) => sequence(xml, std::slice::from_ref(first)),
        (_, [first, inner @ .., last]) if is_fence(first, &OPENING) && is_fence(last, &CLOSING) => {
            fenced(xml, &first.text, inner, &last.text);
        }
        (_, [first, inner @ ..]) if is_fence(first, &OPENING) && holds_table(inner) => {
            fenced(xml, &first.text, inner, "")
        }
        _ => sequence(xml, children),
    }
}

fn is_fence(element: &Element, signs: &[&str]) -> bool {
    element.name == "mo" && signs.contains(&element.text.as_str()) && element.value("stretchy") != Some("false")
}

/// The brace of `cases` has no partner.
fn holds_table(elements: &[Element]) -> bool {
    elements.iter().any(|element| element.name == "mtable" || holds_table(&element.children))
}

fn fenced(xml: &mut Xml, open: &str, inner: &[Element], close: &str) {
    xml.open("m:d", &[]);
    xml.open("m:dPr", &[]);
    xml.empty("m:begChr", &[("m:val", open)]);
    xml.empty("m:endChr", &[("m:val", close)]);
    xml.close("m:dPr");
    part(xml, "m:e", inner);
    xml.close("m:d");
}

fn radical(xml: &mut Xml, degree: Option<&Element>, base: &[Element]) {
    xml.open("m:rad", &[]);
    if degree.is_none() {
        xml.open("m:radPr", &[]);
        xml.empty("m:degHide", &[("m:val", "1")]);
        xml.close("m:radPr");
    }
    part(xml, "m:deg", degree.map_or(&[], std::slice::from_ref));
    part(xml, "m:e", base);
    xml.close("m:rad");
}

fn script(xml: &mut Xml, name: &'static str, base: &Element, scripts: &[(&'static str, &Element)]) {
    xml.open(name, &[]);
    part(xml, "m:e", std::slice::from_ref(base));
    for (name, script) in scripts {
        part(xml, name, std::slice::from_ref(*script));
    }
    xml.close(name);
}

fn limit(xml: &mut Xml, name: &'static str, base: &Element, limit: &Element) {
    xml.open(name, &[]);
    part(xml, "m:e", std::slice::from_ref(base));
    part(xml, "m:lim", std::slice::from_ref(limit));
    xml.close(name);
}

fn over(xml: &mut Xml, base: &Element, above: &Element) {
    let sign = above.text.as_str();
    if matches!(sign, "¯" | "‾" | "―" | "_" | "\u{305}") {
        xml.open("m:bar", &[]);
        xml.open("m:barPr", &[]);
        xml.empty("m:pos", &[("m:val", "top")]);
        xml.close("m:barPr");
        part(xml, "m:e", std::slice::from_ref(base));
        xml.close("m:bar");
    } else if let Some((_, combining)) = ACCENTS.iter().find(|(accent, _)| *accent == sign) {
        xml.open("m:acc", &[]);
        xml.open("m:accPr", &[]);
        xml.empty("m:chr", &[("m:val", combining)]);
        xml.close("m:accPr");
        part(xml, "m:e", std::slice::from_ref(base));
        xml.close("m:acc");
    } else {
        limit(xml, "m:limUpp", base, above);
    }
}

fn matrix(xml: &mut Xml, rows: &[Element]) {
    xml.open("m:m", &[]);
    for row in rows {
        xml.open("m:mr", &[]);
        for cell in &row.children {
            part(xml, "m:e", std::slice::from_ref(cell));
        }
        xml.close("m:mr");
    }
    xml.close("m:m");
}

/// A letter alone leans, as in MathML; names of functions and units stand upright.
fn token(xml: &mut Xml, element: &Element) {
    let text = element.text.as_str();
    match element.name.as_str() {
        "mtext" | "ms" => run(xml, text, "", true),
        "mi" if text.chars().count() == 1 && element.value("mathvariant") != Some("normal") => {
            run(xml, text, "i", false)
        }
        _ => run(xml, text, "p", false),
    }
}

fn run(xml: &mut Xml, text: &str, style: &str, plain_text: bool) {
    xml.open("m:r", &[]);
    xml.open("m:rPr", &[]);
    if plain_text {
        xml.empty("m:nor", &[]);
    } else {
        xml.empty("m:sty", &[("m:val", style)]);
    }
    xml.close("m:rPr");
    xml.open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", "Cambria Math"), ("w:hAnsi", "Cambria Math")]);
    xml.close("w:rPr");
    xml.leaf("m:t", &[("xml:space", "preserve")], text);
    xml.close("m:r");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The elements of Office Math without their fonts and properties, to be read.
    fn omml(latex: &str) -> String {
        let mut xml = Xml::piece();
        write(&mut xml, latex, false).unwrap();
        let text = String::from_utf8(xml.finish()).unwrap();
        let root = parse(&text.replace("<m:oMath>", "<m:oMath xmlns:m=\"m\" xmlns:w=\"w\">")).unwrap();
        fn show(element: &Element) -> String {
            let inner = element.children.iter().filter(|c| !c.name.ends_with("Pr")).map(show).collect::<String>();
            match element.name.as_str() {
                "t" => element.text.clone(),
                "r" | "oMath" => inner,
                name => format!("{name}({inner})"),
            }
        }
        show(&root)
    }

    #[test]
    fn each_construct_has_its_own_element() {
        assert_eq!(omml(r"I = \frac{U}{R}"), "I=f(num(U)den(R))");
        assert_eq!(omml(r"\sqrt{3} + \sqrt[3]{x}"), "rad(deg()e(3))+rad(deg(3)e(x))");
        assert_eq!(omml(r"I_1^2"), "sSubSup(e(I)sub(1)sup(2))");
        assert_eq!(omml(r"\sum_{i=1}^{n} x_i = 5"), "nary(sub(i=1)sup(n)e(sSub(e(x)sub(i))))=5");
        assert_eq!(omml(r"\overline{AB}"), "bar(e(AB))");
        assert_eq!(omml(r"\left(\frac{a}{b}\right)"), "d(e(f(num(a)den(b))))");
        assert_eq!(omml(r"\begin{matrix} a & b \\ c & d \end{matrix}"), "m(mr(e(a)e(b))mr(e(c)e(d)))");
        assert_eq!(omml(r"\text{công suất} = 1,5"), "công suất=1,5");
    }

    #[test]
    fn what_is_no_formula_is_an_error() {
        assert!(write(&mut Xml::piece(), r"\frac{1", false).is_err());
    }
}
