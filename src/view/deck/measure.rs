//! How much room text takes on a slide, estimated from its letters: no font is at hand when slides are arranged.
//! The widths are those of the widest face of the deck's font stack, so a slide that fits here fits on any machine.
//! Every number has its twin in `assets/deck/slides.css`; what is set with it is decided in `flow` and `paginate`.

use super::words::BOLD;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A slide is 1280 × 720 CSS pixels; what is left of it inside the margins (64 at the sides, 48 above, 56 below).
pub const WIDTH: f32 = 1152.0;
pub const HEIGHT: f32 = 616.0;
/// Between the title and the body.
pub const TITLE_GAP: f32 = 20.0;
/// Between two items.
pub const GAP: f32 = 16.0;

/// A size of type: pixels and line height.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub px: f32,
    pub leading: f32,
    /// Bold faces run wider.
    pub bold: bool,
}

impl Type {
    pub const fn regular(px: f32, leading: f32) -> Type {
        Type { px, leading, bold: false }
    }

    pub const fn bold(px: f32, leading: f32) -> Type {
        Type { px, leading, bold: true }
    }

    /// The height of `text` set in lines of `width`.
    pub fn height(self, text: &str, width: f32) -> f32 {
        self.lines(text, width) as f32 * self.px * self.leading
    }

    /// The lines that `text` needs: words are never torn unless one is wider than the line.
    pub fn lines(self, text: &str, width: f32) -> usize {
        let space = self.width(" ");
        let (mut lines, mut used) = (0usize, f32::INFINITY);
        let mut bold = self.bold;
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            let wide = self.run(word, &mut bold);
            if used + space + wide <= width {
                used += space + wide;
                continue;
            }
            // A word that is too long runs over as many lines as it fills.
            let whole = (wide / width).floor();
            lines += 1 + whole as usize;
            used = wide - whole * width;
        }
        lines
    }

    /// The width of a run of letters on one line.
    pub fn width(self, text: &str) -> f32 {
        self.run(text, &mut self.bold.clone())
    }

    /// As `width`, where `BOLD` signs switch the face.
    fn run(self, text: &str, bold: &mut bool) -> f32 {
        let mut ems_wide = 0.0;
        for c in text.chars() {
            if c == BOLD {
                *bold = !*bold;
            } else {
                ems_wide += ems(c) * if *bold { 1.13 } else { 1.02 };
            }
        }
        ems_wide * self.px
    }
}

/// The advance of a letter in ems.
fn ems(c: char) -> f32 {
    let base = if c.is_ascii() { c } else { c.nfd().next().unwrap_or(c) };
    match base {
        ' ' | '\u{A0}' => 0.32,
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | 'J' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.42,
        'm' | 'M' | 'w' | 'W' | '…' | '—' | '→' | '%' => 0.99,
        '+' | '=' | '<' | '>' | '±' | '×' => 0.84,
        c if is_combining_mark(c) => 0.0,
        c if c.is_uppercase() => 0.76,
        // Ideographs and emoji are as wide as high.
        c if (c as u32) >= 0x2E80 => 1.05,
        _ => 0.64,
    }
}

/// Sizes of a slide that holds two languages: the lead, the other below it.
pub const LEAD: Type = Type::regular(28.0, 1.4);
pub const OTHER: Type = Type::regular(20.0, 1.4);
/// Between the two.
pub const PAIR_GAP: f32 = 4.0;
/// The size of a course of one language.
pub const ALONE: Type = Type::regular(30.0, 1.4);
/// Both languages of a safety slide.
pub const SAFETY: Type = Type::regular(30.0, 1.4);
pub const SAFETY_HEAD: Type = Type::bold(32.0, 1.3);

/// The height of a text and its counterpart in the space of `width`, whichever languages the audience looks at:
/// a slide must hold both together and each alone in the lead's size.
pub fn pair(lead: &str, other: &str, width: f32) -> f32 {
    stacked(LEAD, lead, OTHER, other, width)
}

/// As `pair`, in sizes of the caller.
pub fn stacked(lead_type: Type, lead: &str, other_type: Type, other: &str, width: f32) -> f32 {
    if other.is_empty() {
        return lead_type.height(lead, width);
    }
    if lead.is_empty() {
        return lead_type.height(other, width);
    }
    let both = lead_type.height(lead, width) + PAIR_GAP + other_type.height(other, width);
    both.max(lead_type.height(other, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_take_no_room_and_words_stay_whole() {
        let kind = Type::regular(20.0, 1.4);
        assert_eq!(kind.width("điện"), kind.width("đien"));
        assert!(kind.width("a\u{E000}b\u{E000}c") > kind.width("abc"));
        assert_eq!(kind.lines("", 100.0), 0);
        assert_eq!(kind.lines("một hai ba", 1000.0), 1);
        assert_eq!(kind.lines("aaaaaaa bbbbbbb", 100.0), 2);
        // One word of twenty letters is about 261 pixels: three lines of a hundred.
        assert_eq!(kind.lines(&"a".repeat(20), 100.0), 3);
    }

    #[test]
    fn each_language_alone_must_fit_in_the_leads_size() {
        let long = "từ ".repeat(200);
        assert_eq!(pair("ngắn", &long, WIDTH), LEAD.height(&long, WIDTH));
        assert!(pair("Cắt điện", "Switch off", WIDTH) < 75.0);
    }
}
