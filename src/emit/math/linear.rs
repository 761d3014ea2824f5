//! A formula as one line of text: `\frac{U}{R}` is `U/R`. For eyes and voices without MathML; no reader of LaTeX.
//! What is not known loses its backslash and stays, so nothing of a formula goes missing.

/// Commands that are a sign of their own.
const SIGNS: [(&str, &str); 38] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("Delta", "Δ"),
    ("varepsilon", "ε"),
    ("epsilon", "ε"),
    ("eta", "η"),
    ("theta", "θ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("Sigma", "Σ"),
    ("tau", "τ"),
    ("varphi", "φ"),
    ("phi", "φ"),
    ("Phi", "Φ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Omega", "Ω"),
    ("times", "×"),
    ("cdot", "·"),
    ("div", "÷"),
    ("pm", "±"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("ne", "≠"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("infty", "∞"),
    ("sum", "Σ"),
    ("int", "∫"),
    ("to", "→"),
    ("circ", "°"),
];

/// Commands about looks only: they go, what they hold stays.
const LOOKS: [&str; 12] = [
    "mathrm",
    "text",
    "textrm",
    "mathbf",
    "mathit",
    "mathsf",
    "operatorname",
    "left",
    "right",
    "displaystyle",
    "big",
    "mathbb",
];

/// The line of text for a formula, white space made single.
pub fn text(latex: &str) -> String {
    let mut reader = Reader { rest: latex, depth: 0 };
    let mut out = String::new();
    reader.run(&mut out, None);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

/// Deeper nesting than any real formula; beyond it braces are read flat.
const DEEPEST: usize = 40;

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// Reads up to `end` or to the end of the formula.
    fn run(&mut self, out: &mut String, end: Option<char>) {
        while let Some(c) = self.next() {
            match c {
                c if Some(c) == end => return,
                '\\' => self.command(out),
                '{' if self.depth < DEEPEST => {
                    self.depth += 1;
                    self.run(out, Some('}'));
                    self.depth -= 1;
                }
                '{' | '}' | '$' => {}
                '&' | '~' => out.push(' '),
                c => out.push(c),
            }
        }
    }

    fn command(&mut self, out: &mut String) {
        let letters = self.rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let name = &self.rest[..letters];
        self.rest = &self.rest[letters..];
        match name {
            "" => match self.next() {
                Some(',' | ';' | ':' | '!' | ' ' | '\\') => out.push(' '),
                Some(c) => out.push(c),
                None => {}
            },
            "frac" | "dfrac" | "tfrac" => {
                let (above, below) = (self.argument(), self.argument());
                out.push_str(&format!("{}/{}", bracketed(&above), bracketed(&below)));
            }
            "sqrt" => {
                let inner = self.argument();
                out.push_str(&format!("√{}", bracketed(&inner)));
            }
            "quad" | "qquad" => out.push(' '),
            "begin" | "end" => {
                self.argument();
            }
            name if LOOKS.contains(&name) => {}
            name => match SIGNS.iter().find(|(command, _)| *command == name) {
                Some((_, sign)) => out.push_str(sign),
                None => out.push_str(name),
            },
        }
    }

    /// The next group in braces, or the next character.
    fn argument(&mut self) -> String {
        self.rest = self.rest.trim_start();
        let mut inner = String::new();
        match self.next() {
            Some('{') if self.depth < DEEPEST => {
                self.depth += 1;
                self.run(&mut inner, Some('}'));
                self.depth -= 1;
            }
            Some('\\') => self.command(&mut inner),
            Some(c) => inner.push(c),
            None => {}
        }
        inner.trim().to_owned()
    }
}

/// In brackets when it is more than one sign or word.
fn bracketed(text: &str) -> String {
    let simple = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | ','));
    if simple { text.to_owned() } else { format!("({text})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_read_as_a_person_would_type_them() {
        assert_eq!(text(r"I = \frac{U}{R}"), "I = U/R");
        assert_eq!(text(r"P = \sqrt{3}\,U I \cos\varphi"), "P = √3 U I cosφ");
        assert_eq!(text(r"\frac{220\ \mathrm{V}}{1000\ \Omega} \approx 0{,}22"), "(220 V)/(1000 Ω) ≈ 0,22");
        assert_eq!(text(r"\text{công suất} \ne 0"), "công suất ≠ 0");
    }

    #[test]
    fn broken_and_deep_input_comes_to_an_end() {
        assert_eq!(text(r"\frac{1"), "1/");
        assert_eq!(text(&"{".repeat(100_000)), "");
        assert_eq!(text(r"\"), "");
    }
}
