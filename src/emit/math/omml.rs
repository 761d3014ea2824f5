//! Formulas as Office Math (ECMA-376 part 1, 22.1), from the MathML that pages show: one parse, two forms.
//! An element of MathML that Office Math has no word for gives its children, so nothing of a formula goes missing.

use crate::codec::xml::{Element, Xml};

use super::signs::{CLOSING, OPENING, brace, holds_table, is_fence, is_line, mark};
use super::{Formula, bars, width};

/// Signs that take what follows them as their operand.
const NARY: [&str; 8] = ["∑", "∏", "∐", "∫", "∬", "∮", "⋃", "⋂"];

/// Where the operand of such a sign ends.
const RELATIONS: [&str; 12] = ["=", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "∼", "≪", "≫"];

/// Whose text a formula stands in: runs carry the font in that document's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    Word,
    Slides,
}

/// Writes `m:oMath`; the formula's own line where it is displayed (`m:oMathPara`).
pub fn write(xml: &mut Xml, formula: &Formula, home: Home) {
    if formula.displayed {
        xml.open("m:oMathPara", &[]);
    }
    xml.open("m:oMath", &[]);
    Omml { xml, home }.sequence(&formula.tree.children);
    xml.close("m:oMath");
    if formula.displayed {
        xml.close("m:oMathPara");
    }
}

/// A formula under way.
struct Omml<'x> {
    xml: &'x mut Xml,
    home: Home,
}

impl Omml<'_> {
    fn sequence(&mut self, elements: &[Element]) {
        let mut rest = elements;
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            if let Some((sign, below, above)) = nary(first) {
                let ends = |element: &Element| element.name == "mo" && RELATIONS.contains(&element.text.as_str());
                let end = rest.iter().position(ends).unwrap_or(rest.len());
                self.operator(sign, below, above, &rest[..end]);
                rest = &rest[end..];
            } else {
                self.element(first);
            }
        }
    }

    fn operator(&mut self, sign: &str, below: Option<&Element>, above: Option<&Element>, operand: &[Element]) {
        self.xml.open("m:nary", &[]);
        self.xml.open("m:naryPr", &[]);
        self.xml.empty("m:chr", &[("m:val", sign)]);
        self.xml.empty("m:limLoc", &[("m:val", if sign == "∫" { "subSup" } else { "undOvr" })]);
        self.xml.empty("m:subHide", &[("m:val", if below.is_some() { "0" } else { "1" })]);
        self.xml.empty("m:supHide", &[("m:val", if above.is_some() { "0" } else { "1" })]);
        self.xml.close("m:naryPr");
        self.part("m:sub", below.map_or(&[], std::slice::from_ref));
        self.part("m:sup", above.map_or(&[], std::slice::from_ref));
        self.part("m:e", operand);
        self.xml.close("m:nary");
    }

    fn part(&mut self, name: &'static str, elements: &[Element]) {
        self.xml.open(name, &[]);
        self.sequence(elements);
        self.xml.close(name);
    }

    fn element(&mut self, element: &Element) {
        let children = element.children.as_slice();
        match (element.name.as_str(), children) {
            ("mi" | "mn" | "mo" | "mtext" | "ms", _) => self.token(element),
            ("mspace", _) => self.space(width(element)),
            ("mfrac", [above, below]) => {
                self.xml.open("m:f", &[]);
                if element.value("linethickness").is_some_and(|line| line.starts_with('0')) {
                    self.xml.open("m:fPr", &[]);
                    self.xml.empty("m:type", &[("m:val", "noBar")]);
                    self.xml.close("m:fPr");
                }
                self.part("m:num", std::slice::from_ref(above));
                self.part("m:den", std::slice::from_ref(below));
                self.xml.close("m:f");
            }
            ("msqrt", _) => self.radical(None, children),
            ("mroot", [base, degree]) => self.radical(Some(degree), std::slice::from_ref(base)),
            ("msup", [base, above]) => self.script("m:sSup", base, &[("m:sup", above)]),
            ("msub", [base, below]) => self.script("m:sSub", base, &[("m:sub", below)]),
            ("msubsup", [base, below, above]) => self.script("m:sSubSup", base, &[("m:sub", below), ("m:sup", above)]),
            ("munder" | "mover", [base, sign]) if brace(&sign.text).is_some() => {
                self.group(base, &sign.text, if element.name == "munder" { "bot" } else { "top" });
            }
            ("munder", [base, below]) => self.limit("m:limLow", base, below),
            ("mover", [base, above]) => self.over(base, above),
            ("munderover", [base, below, above]) => {
                self.xml.open("m:limUpp", &[]);
                self.xml.open("m:e", &[]);
                self.limit("m:limLow", base, below);
                self.xml.close("m:e");
                self.part("m:lim", std::slice::from_ref(above));
                self.xml.close("m:limUpp");
            }
            ("mtable", rows) => self.matrix(rows, element.value("class").unwrap_or_default()),
            ("semantics", [first, ..]) => self.sequence(std::slice::from_ref(first)),
            (_, [first, inner @ .., last]) if is_fence(first, &OPENING) && is_fence(last, &CLOSING) => {
                self.fenced(&first.text, inner, &last.text);
            }
            (_, [first, inner @ ..]) if is_fence(first, &OPENING) && holds_table(inner) => {
                self.fenced(&first.text, inner, "")
            }
            _ => self.sequence(children),
        }
    }

    fn fenced(&mut self, open: &str, inner: &[Element], close: &str) {
        self.xml.open("m:d", &[]);
        self.xml.open("m:dPr", &[]);
        self.xml.empty("m:begChr", &[("m:val", open)]);
        self.xml.empty("m:endChr", &[("m:val", close)]);
        self.xml.close("m:dPr");
        self.part("m:e", inner);
        self.xml.close("m:d");
    }

    fn radical(&mut self, degree: Option<&Element>, base: &[Element]) {
        self.xml.open("m:rad", &[]);
        if degree.is_none() {
            self.xml.open("m:radPr", &[]);
            self.xml.empty("m:degHide", &[("m:val", "1")]);
            self.xml.close("m:radPr");
        }
        self.part("m:deg", degree.map_or(&[], std::slice::from_ref));
        self.part("m:e", base);
        self.xml.close("m:rad");
    }

    fn script(&mut self, name: &'static str, base: &Element, scripts: &[(&'static str, &Element)]) {
        self.xml.open(name, &[]);
        self.part("m:e", std::slice::from_ref(base));
        for (name, script) in scripts {
            self.part(name, std::slice::from_ref(*script));
        }
        self.xml.close(name);
    }

    fn limit(&mut self, name: &'static str, base: &Element, limit: &Element) {
        self.xml.open(name, &[]);
        self.part("m:e", std::slice::from_ref(base));
        self.part("m:lim", std::slice::from_ref(limit));
        self.xml.close(name);
    }

    fn over(&mut self, base: &Element, above: &Element) {
        let sign = above.text.as_str();
        if is_line(sign) {
            self.xml.open("m:bar", &[]);
            self.xml.open("m:barPr", &[]);
            self.xml.empty("m:pos", &[("m:val", "top")]);
            self.xml.close("m:barPr");
            self.part("m:e", std::slice::from_ref(base));
            self.xml.close("m:bar");
        } else if let Some(combining) = mark(sign) {
            self.xml.open("m:acc", &[]);
            self.xml.open("m:accPr", &[]);
            self.xml.empty("m:chr", &[("m:val", combining)]);
            self.xml.close("m:accPr");
            self.part("m:e", std::slice::from_ref(base));
            self.xml.close("m:acc");
        } else {
            self.limit("m:limUpp", base, above);
        }
    }

    fn matrix(&mut self, rows: &[Element], class: &str) {
        let columns = rows.iter().map(|row| row.children.len()).max().unwrap_or(0);
        self.xml.open("m:m", &[]);
        self.xml.open("m:mPr", &[]);
        self.xml.open("m:mcs", &[]);
        for column in 0..columns {
            let place = match class {
                class if class.contains("alignlike") => ["right", "left"][column % 2],
                class if class.contains("left") => "left",
                _ => "center",
            };
            self.xml.open("m:mc", &[]);
            self.xml.open("m:mcPr", &[]);
            self.xml.empty("m:count", &[("m:val", "1")]);
            self.xml.empty("m:mcJc", &[("m:val", place)]);
            self.xml.close("m:mcPr");
            self.xml.close("m:mc");
        }
        self.xml.close("m:mcs");
        self.xml.close("m:mPr");
        for row in rows {
            self.xml.open("m:mr", &[]);
            for cell in &row.children {
                self.xml.open("m:e", &[]);
                // A relation without a left side is an error to LibreOffice: nothing stands there, which has no width.
                if cell.children.first().is_some_and(|first| RELATIONS.contains(&first.text.as_str())) {
                    self.run("\u{200B}", "", true);
                }
                self.sequence(std::slice::from_ref(cell));
                self.xml.close("m:e");
            }
            self.xml.close("m:mr");
        }
        self.xml.close("m:m");
    }

    /// A brace above or below.
    fn group(&mut self, base: &Element, sign: &str, place: &str) {
        self.xml.open("m:groupChr", &[]);
        self.xml.open("m:groupChrPr", &[]);
        self.xml.empty("m:chr", &[("m:val", sign)]);
        self.xml.empty("m:pos", &[("m:val", place)]);
        self.xml.empty("m:vertJc", &[("m:val", if place == "top" { "bot" } else { "top" })]);
        self.xml.close("m:groupChrPr");
        self.part("m:e", std::slice::from_ref(base));
        self.xml.close("m:groupChr");
    }

    /// A letter alone leans, as in MathML; names of functions and units stand upright.
    fn token(&mut self, element: &Element) {
        let text = element.text.as_str();
        match element.name.as_str() {
            "mtext" | "ms" => self.run(text, "", true),
            _ if is_upright(element) || bars::is_bar(element) => self.run(text, "", true),
            "mi" if text.chars().count() == 1 => self.run(text, "i", false),
            "mi" => self.run(text, "", true),
            _ => self.run(text, "p", false),
        }
    }

    /// The space of Unicode next in width.
    fn space(&mut self, ems: f32) {
        let space = match ems {
            ..=0.0 => return,
            ..0.2 => "\u{2009}",
            ..0.3 => "\u{2005}",
            ..0.75 => "\u{2002}",
            ..1.5 => "\u{2003}",
            _ => "\u{2003}\u{2003}",
        };
        self.run(space, "", true);
    }

    fn run(&mut self, text: &str, style: &str, plain_text: bool) {
        self.xml.open("m:r", &[]);
        self.xml.open("m:rPr", &[]);
        if plain_text {
            self.xml.empty("m:nor", &[]);
        } else {
            self.xml.empty("m:sty", &[("m:val", style)]);
        }
        self.xml.close("m:rPr");
        match self.home {
            Home::Word => {
                self.xml.open("w:rPr", &[]);
                self.xml.empty("w:rFonts", &[("w:ascii", "Cambria Math"), ("w:hAnsi", "Cambria Math")]);
                self.xml.close("w:rPr");
            }
            Home::Slides => {
                self.xml.open("a:rPr", &[]);
                self.xml.empty("a:latin", &[("typeface", "Cambria Math")]);
                self.xml.close("a:rPr");
            }
        }
        self.xml.leaf("m:t", &[("xml:space", "preserve")], text);
        self.xml.close("m:r");
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

/// A word that was asked to stand upright: a unit, mostly. As plain text it does in every program.
fn is_upright(element: &Element) -> bool {
    let letters = element.text.chars().all(char::is_alphabetic);
    element.name == "mi" && letters && element.value("mathvariant") == Some("normal")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::xml::parse;

    /// The elements of Office Math without their fonts and properties, to be read.
    fn omml(latex: &str) -> String {
        let mut xml = Xml::piece();
        write(&mut xml, &Formula::read(latex, false).unwrap(), Home::Word);
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
    fn the_letters_of_a_unit_are_one_upright_word() {
        let mut xml = Xml::piece();
        write(&mut xml, &Formula::read(r"I = 220\,\mathrm{mA}", false).unwrap(), Home::Slides);
        let text = String::from_utf8(xml.finish()).unwrap();
        assert!(text.contains("<m:t xml:space=\"preserve\">mA</m:t>"), "{text}");
        assert_eq!(omml(r"A = 5\,\mathrm{mm}^2 \sin x"), "A=5\u{2009}sSup(e(mm)sup(2))\u{2009}sin\u{2061}\u{2009}x");
        assert_eq!(omml(r"220\ \mathrm{V} \quad x\text{ khi }y"), "220\u{A0}V\u{2003}x\u{A0}khi\u{A0}y");
    }

    #[test]
    fn what_is_no_formula_is_an_error() {
        assert!(Formula::read(r"\frac{1", false).is_err());
    }
}
