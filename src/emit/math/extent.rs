//! About how much room a formula takes: some programs stretch it to the box that it is given. No typesetting; a letter is
//! half an em wide, whatever it is.

use crate::codec::xml::Element;

use super::signs::is_spaced;
use super::width;

/// Width and height in ems of the text around.
pub fn extent(formula: &Element) -> (f32, f32) {
    let part = |i: usize| formula.children.get(i).map_or((0.0, 0.0), extent);
    let ((first, first_high), (second, second_high), (third, _)) = (part(0), part(1), part(2));
    match formula.name.as_str() {
        "mi" | "mn" | "mtext" | "ms" => (0.52 * letters(formula), 1.3),
        "mo" => (0.5 * letters(formula) + if formula.text.chars().any(is_spaced) { 0.55 } else { 0.0 }, 1.3),
        "mspace" => (width(formula).max(0.0), 0.0),
        "mfrac" => (first.max(second) + 0.3, first_high + second_high + 0.2),
        "msub" | "msup" => (first + 0.7 * second, first_high + 0.3),
        "msubsup" => (first + 0.7 * second.max(third), first_high + 0.6),
        "mover" if second <= 0.6 => (first, first_high + 0.2),
        "munder" | "mover" => (first.max(0.7 * second), first_high + 0.8),
        "munderover" => (first.max(0.7 * second.max(third)), first_high + 1.6),
        "mroot" => (first + 1.0, first_high + 0.2),
        "mtable" => {
            let rows: Vec<(f32, f32)> = formula.children.iter().map(extent).collect();
            let wide = rows.iter().map(|(wide, _)| *wide).fold(0.0, f32::max);
            (wide + 0.5, rows.iter().map(|(_, high)| high + 0.3).sum())
        }
        name => {
            let inner = formula.children.iter().map(extent);
            let (wide, high) = inner.fold((0.0, 0.0f32), |(wide, high), (w, h)| (wide + w, high.max(h)));
            match name {
                "msqrt" => (wide + 0.9, high + 0.2),
                "mtd" => (wide + 0.4, high),
                _ => (wide, high),
            }
        }
    }
}

fn letters(element: &Element) -> f32 {
    element.text.chars().filter(|c| !matches!(c, '\u{2061}'..='\u{2064}')).count() as f32
}

#[cfg(test)]
mod tests {
    use super::super::Formula;

    fn room(latex: &str) -> (f32, f32) {
        Formula::read(latex, true).unwrap().room()
    }

    #[test]
    fn a_fraction_is_as_wide_as_its_wider_part_and_higher_than_a_line() {
        let (line, part) = (room("aaaa + bbbb"), room(r"\frac{aaaa}{bbbb}"));
        assert!(part.0 < line.0 && part.1 > line.1, "{line:?} {part:?}");
        assert!(room("x_{aaaa}").0 < room("xaaaa").0);
        assert!(room(r"\begin{matrix} a \\ b \\ c \end{matrix}").1 > 2.0 * line.1);
    }
}
