//! Formulas: LaTeX to MathML, with a line of plain text for readers that show no MathML.
//! The only door to pulldown-latex. Where a formula stands on a page is the writers' matter.

mod bars;
mod extent;
pub mod font;
mod infix;
mod linear;
pub mod omml;
pub mod printed;
mod signs;

use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Event, Parser, Storage, push_mathml};
use unicode_normalization::UnicodeNormalization;

use crate::codec::xml::{Element, parse};
use crate::diag::Rule;

use super::html::Markup;

/// A formula could not be read as LaTeX; its source is shown instead. Argument: `detail`, the parser's words.
pub const NOT_LATEX: Rule = Rule::warning("SN0901", "formula-not-converted");

/// What is wrong with a formula, in the parser's (English) words, one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MathError(pub String);

/// A formula that could be read, for outputs with a notation of their own.
pub struct Formula {
    tree: Element,
    displayed: bool,
}

impl Formula {
    pub fn read(latex: &str, displayed: bool) -> Result<Formula, MathError> {
        Formula::of(&convert(latex, displayed)?, displayed)
    }

    fn of(mathml: &str, displayed: bool) -> Result<Formula, MathError> {
        let tree = parse(mathml).map_err(|fault| MathError(fault.detail))?;
        Ok(Formula { tree: bars::paired(tree), displayed })
    }

    /// As a line of plain text: `I = U/R`.
    pub fn line(&self) -> String {
        linear::text(&self.tree)
    }

    /// About the width and the height, in ems.
    pub fn room(&self) -> (f32, f32) {
        extent::extent(&self.tree)
    }
}

/// MathML Core for a formula. `alttext` holds the formula as a line of text.
pub fn mathml(latex: &str, display: bool) -> Result<Markup, MathError> {
    let converted = convert(latex, display)?;
    let alt = Formula::of(&converted, display).map_or_else(|_| latex.to_owned(), |formula| formula.line());
    Ok(Markup::trusted(with_alt(&converted, &alt)))
}

/// A formula as a line of plain text; what is no formula stays as it is.
pub fn plain(latex: &str) -> String {
    Formula::read(latex, false).map_or_else(|_| latex.to_owned(), |formula| formula.line())
}

fn convert(latex: &str, display: bool) -> Result<String, MathError> {
    let prepared = infix::to_prefix(&degrees(&decimal_commas(latex)));
    let storage = Storage::new();
    let events: Vec<Event<'_>> = Parser::new(&prepared, &storage).collect::<Result<_, _>>().map_err(|error| {
        let unknown = unknown_command(&prepared).map(|name| format!(": {name}")).unwrap_or_default();
        MathError(one_line(&error) + &unknown)
    })?;
    let mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let config = RenderConfig { display_mode: mode, ..RenderConfig::default() };
    let mut out = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut out, events, config).map_err(|error| MathError(error.to_string()))?;
    let out = out
        .replace("&amp;nbsp;", "\u{A0}")
        .replace("&nbsp;", "\u{A0}")
        // At the edges of a text MathML takes spaces away; LaTeX keeps them.
        .replace("<mtext> ", "<mtext>\u{A0}")
        .replace(" </mtext>", "\u{A0}</mtext>")
        .replace("</mn><mrow><mo>,</mo></mrow><mn>", ",")
        // The library leaves "less than" as it is, which only HTML forgives.
        .replace("><</", ">&lt;</");
    // A sign that is struck out is one sign; tags are left out of it, whose end could be taken for one.
    let out: String = out.split_inclusive('>').flat_map(|chunk| chunk.nfc()).collect();
    Ok(joined(&out))
}

/// Upright letters in a row as one identifier: the library makes one of each letter of `\mathrm{mA}`.
fn joined(mathml: &str) -> String {
    const OPEN: &str = "<mi mathvariant=\"normal\">";
    const CLOSE: &str = "</mi>";
    let mut pieces = mathml.split(OPEN);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    let mut joins = false;
    for piece in pieces {
        if joins {
            out.truncate(out.len() - CLOSE.len());
        } else {
            out.push_str(OPEN);
        }
        out.push_str(piece);
        joins = piece.strip_suffix(CLOSE).is_some_and(|letters| letters.chars().all(char::is_alphabetic));
    }
    out
}

/// The width of an `mspace` in ems; below 0 it draws its neighbours together.
fn width(space: &Element) -> f32 {
    space.value("width").and_then(|width| width.strip_suffix("em")?.parse().ok()).unwrap_or_default()
}

/// Puts `alttext` on the `math` element.
fn with_alt(mathml: &str, alt: &str) -> String {
    let mut tag = super::html::Html::new();
    tag.open("math", &[("alttext", alt)]);
    let tag = tag.finish();
    let opened = tag.as_str().trim_end_matches('>');
    mathml.replacen("<math", opened, 1)
}

/// A comma between two digits is a decimal mark or groups digits: as a separator it would stand apart (`1, 5`).
/// In braces, as LaTeX has it, it comes out between two numbers, which `mathml` joins.
fn decimal_commas(latex: &str) -> String {
    let bytes = latex.as_bytes();
    let between_digits =
        |i: usize| i > 0 && bytes[i - 1].is_ascii_digit() && bytes.get(i + 1).is_some_and(u8::is_ascii_digit);
    let mut out = String::with_capacity(latex.len() + 8);
    for (i, c) in latex.char_indices() {
        if c == ',' && between_digits(i) { out.push_str("{,}") } else { out.push(c) }
    }
    out
}

/// A raised ring is the sign of degrees: as a sign it stands by its number, as an exponent apart.
fn degrees(latex: &str) -> String {
    let mut out = latex.replace(r"^{\circ}", r"\mathrm{°}");
    let mut from = 0;
    while let Some(at) = out[from..].find(r"^\circ").map(|at| from + at) {
        from = at + r"^\circ".len();
        if !out[from..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.replace_range(at..from, r"\mathrm{°}");
        }
    }
    out
}

/// The first command that the library does not know: its report says only that there is one.
fn unknown_command(latex: &str) -> Option<&str> {
    let names = latex.match_indices('\\').map(|(at, _)| {
        let rest = &latex[at + 1..];
        &latex[at..at + 1 + rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())]
    });
    let is_unknown = |name: &&str| {
        let storage = Storage::new();
        Parser::new(name, &storage)
            .any(|event| event.is_err_and(|error| one_line(&error).contains("unknown primitive")))
    };
    names.filter(|name| name.len() > 1).find(is_unknown)
}

/// The first line of the parser's report says what is wrong; the rest draws the place.
fn one_line(error: &dyn std::error::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_mathml_with_a_readable_line() {
        let math = mathml(r"I = \frac{U}{R} = 1,5\ \mathrm{mA}", true).unwrap();
        let html = math.as_str();
        assert!(html.starts_with("<math alttext=\"I = U/R = 1,5 mA\""), "{html}");
        assert!(html.contains("<mfrac>") && html.contains("display=\"block\""), "{html}");
        assert!(!html.contains("nbsp"), "{html}");
    }

    #[test]
    fn a_decimal_comma_is_no_separator() {
        let html = mathml("f(1,5; a, b)", false).unwrap().into_string();
        assert!(html.contains("<mn>1,5</mn>") && html.contains("<mi>a</mi><mo"), "{html}");
    }

    #[test]
    fn what_is_less_is_well_formed() {
        let math = mathml(r"a < b, c \lt d, x \ll y", false).unwrap();
        assert!(crate::codec::xml::parse(math.as_str()).is_ok(), "{}", math.as_str());
    }

    #[test]
    fn bad_latex_is_an_error_and_no_panic() {
        for bad in [r"\frac{1", r"\notacommand", "}", r"\left(", "x^2^3", "&", r"\\", "\u{0}", r"\begin{x}"] {
            let _ = mathml(bad, false);
        }
        assert!(mathml(r"\frac{1", false).is_err());
        let error = mathml(r"\frac{1}{2} + \nosuch{x}", false).unwrap_err();
        assert!(error.0.ends_with(r": \nosuch"), "{error:?}");
        assert_eq!(plain(r"a \not= b \not\in c \not\subset d"), "a ≠ b ∉ c ⊄ d");
        assert_eq!(plain(r"25\,^\circ\mathrm{C} = 30^{\circ}"), "25 °C = 30°");
    }
}
