//! A formula as one line of text: `\frac{U}{R}` is `U/R`. For eyes and voices without MathML, from the MathML that the
//! pages show. An element that a line has no form for gives its children, so nothing of a formula goes missing.

use crate::codec::xml::Element;

use super::signs::{brace, is_line, is_spaced, mark};
use super::width;

/// The line of text for a formula, white space made single.
pub fn text(formula: &Element) -> String {
    let mut line = Line::default();
    line.element(formula);
    line.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What follows `_`, `^`, `/` or `√`: in brackets when it is more than one sign or word.
fn group(element: &Element) -> String {
    let text = text(element);
    let simple = text.chars().all(|c| {
        c.is_alphanumeric()
            || matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '_' | '.' | ',' | '′' | '∞' | '⊤' | '*')
    });
    if simple || is_bracketed(&text) { text } else { format!("({text})") }
}

/// `(a + b)` or `|x|`, not `(a)(b)`.
fn is_bracketed(text: &str) -> bool {
    if ['|', '‖'].iter().any(|bar| text.starts_with(*bar) && text.ends_with(*bar) && text.matches(*bar).count() == 2)
    {
        return true;
    }
    let mut depth = 0usize;
    text.starts_with('(')
        && text.char_indices().all(|(at, c)| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth > 0 || at + 1 == text.len()
        })
}

#[derive(Default)]
struct Line {
    out: String,
    /// The last thing was the name of a function, a fraction or had scripts: a letter after it keeps its distance.
    apart: bool,
    /// A bar has opened that is not closed yet.
    barred: bool,
}

impl Line {
    fn element(&mut self, one: &Element) {
        match (one.name.as_str(), one.children.as_slice()) {
            ("mi" | "mn", _) => self.word(&one.text),
            ("mo", _) => self.operator(&one.text),
            ("mtext" | "ms", _) => self.out.push_str(&one.text),
            ("mspace", _) if width(one) > 0.0 => self.out.push(' '),
            ("mspace" | "mphantom", _) => {}
            ("mfrac", [above, below]) => self.fraction(above, below),
            ("msqrt", [inner]) => self.word(&format!("√{}", group(inner))),
            ("msqrt", _) => self.word(&format!("√{}", group(&row(one)))),
            ("mroot", [base, degree]) => self.word(&format!("{}√{}", raised(&text(degree)), group(base))),
            // A brace says what its note says.
            ("munder" | "mover", [base, sign]) if brace(&sign.text).is_some() => self.element(base),
            ("msub" | "munder", [base, below]) => self.scripts(base, Some(below), None),
            ("mover", [base, above]) if self.accent(base, &above.text) => {}
            ("msup" | "mover", [base, above]) => self.scripts(base, None, Some(above)),
            ("msubsup" | "munderover", [base, below, above]) => self.scripts(base, Some(below), Some(above)),
            ("mtable", rows) => self.table(rows),
            ("semantics", [first, ..]) => self.element(first),
            (_, inner) => inner.iter().for_each(|inner| self.element(inner)),
        }
    }

    fn word(&mut self, text: &str) {
        let name = text.chars().count() > 1 && text.chars().all(char::is_alphabetic);
        let meets = self.out.ends_with(|c: char| c.is_alphanumeric() || ")]∞⊤".contains(c));
        if meets && (name || self.apart) {
            self.out.push(' ');
        }
        self.out.push_str(text);
        self.apart = name;
    }

    fn fraction(&mut self, above: &Element, below: &Element) {
        self.word(&format!("{}/{}", group(above), group(below)));
        self.apart = true;
    }

    /// Signs between two things have spaces around; a sign of one thing, as in `−1`, none.
    fn operator(&mut self, sign: &str) {
        let opens = |c: char| match c {
            '|' | '‖' => self.barred,
            _ => matches!(c, '(' | '[' | '{' | ',' | ';' | '_' | '^'),
        };
        let between = self.out.trim_end().chars().last().is_some_and(|c| !is_spaced(c) && !opens(c));
        match sign {
            "\u{2061}" | "\u{2062}" | "\u{2063}" | "\u{2064}" => {}
            "," | ";" => self.out.push_str(&format!("{sign} ")),
            "|" | "‖" => {
                self.barred = !self.barred;
                self.out.push_str(sign);
            }
            _ if between && sign.chars().all(is_spaced) => self.out.push_str(&format!(" {sign} ")),
            _ => self.out.push_str(sign),
        }
        self.apart &= sign == "\u{2061}";
    }

    fn scripts(&mut self, base: &Element, below: Option<&Element>, above: Option<&Element>) {
        match base.name.as_str() {
            "mrow" | "munder" | "mover" => self.word(&group(base)),
            _ => self.element(base),
        }
        if let Some(below) = below {
            self.out.push_str(&format!("_{}", group(below)));
        }
        match above.map(group).as_deref() {
            None => {}
            Some("∘" | "(∘)" | "°" | "(°)") => self.out.push('°'),
            Some(primes) if primes.chars().all(|c| matches!(c, '′' | '″')) => self.out.push_str(primes),
            Some(above) => self.out.push_str(&format!("^{above}")),
        }
        self.apart = true;
    }

    /// A mark on each letter; `false` for what is none.
    fn accent(&mut self, base: &Element, sign: &str) -> bool {
        let Some(mark) = mark(sign).or(is_line(sign).then_some("\u{304}")) else { return false };
        let marked: String = text(base).chars().map(|letter| format!("{letter}{mark}")).collect();
        self.word(&marked);
        true
    }

    /// Rows parted by semicolons, cells by commas; parts of one equation by nothing.
    fn table(&mut self, rows: &[Element]) {
        for (i, row) in rows.iter().enumerate() {
            self.out.push_str(if i > 0 { "; " } else { "" });
            for (i, cell) in row.children.iter().enumerate() {
                let told = text(cell);
                self.out.push_str(if i == 0 || told.is_empty() || told.starts_with(is_spaced) { "" } else { ", " });
                self.element(cell);
            }
        }
    }
}

/// A row of what an element holds.
fn row(element: &Element) -> Element {
    Element { name: "mrow".to_owned(), ..element.clone() }
}

/// The degree of a root above the line where Unicode has its signs.
fn raised(degree: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let sign = |c: char| match c {
        'n' => Some('ⁿ'),
        c => DIGITS.get(c.to_digit(10)? as usize).copied(),
    };
    degree.chars().map(sign).collect::<Option<String>>().unwrap_or_else(|| format!("({degree})"))
}

#[cfg(test)]
mod tests {
    use super::super::plain;

    #[test]
    fn formulas_read_as_a_person_would_type_them() {
        assert_eq!(plain(r"I = \frac{U}{R}"), "I = U/R");
        assert_eq!(plain(r"P = \sqrt{3}\,U I \cos\varphi"), "P = √3 UI cos φ");
        assert_eq!(plain(r"\frac{220\ \mathrm{V}}{1000\ \Omega} \approx 0{,}22"), "(220 V)/(1000 Ω) ≈ 0,22");
        assert_eq!(plain(r"\text{công suất} \ne 0"), "công suất ≠ 0");
        assert_eq!(plain(r"x_{i+1} = -x_i^2y_i"), "x_(i + 1) = −x_i^2 y_i");
        assert_eq!(plain(r"\frac{1}{2}x"), "1/2 x");
        assert_eq!(plain(r"\mathbf{x} \in \mathbb{R}^n"), "𝐱 ∈ ℝ^n");
        assert_eq!(plain(r"\sum_{i=1}^{n} x_i \to \infty"), "∑_(i = 1)^n x_i → ∞");
        assert_eq!(plain(r"f'(a, b) = \log_2 x + \sqrt[3]{8} + \sqrt[k]{8}"), "f′(a, b) = log_2 x + ³√8 + (k)√8");
        assert_eq!(plain(r"\bar{x} + \vec{v} = 90^\circ\mathrm{C}"), "x\u{304} + v\u{20D7} = 90°C");
        assert_eq!(plain(r"\underbrace{a + b}_{\text{tổng}}"), "(a + b)_tổng");
        assert_eq!(plain(r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"), "(a, b; c, d)");
        assert_eq!(plain(r"\begin{aligned} a &= b \\ c &= d \end{aligned}"), "a = b; c = d");
        assert_eq!(plain(r"\frac{(a+b)}{(a)(b)}"), "(a + b)/((a)(b))");
    }

    #[test]
    fn what_is_no_formula_stays_as_it_was_written() {
        assert_eq!(plain(r"\frac{1"), r"\frac{1");
        assert_eq!(plain(r"\"), r"\");
        let deep = "{".repeat(100_000);
        assert_eq!(plain(&deep), deep);
    }
}
