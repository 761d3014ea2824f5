//! Paragraphs and runs of slides (DrawingML, ECMA-376 part 1, 21.1.2), and equations that have a shape to themselves.
//! Which shape they stand in is `slide`'s.

use crate::codec::xml::Xml;
use crate::diag::Finding;
use crate::doc::{Block, BlockKind, Inline, InlineKind};
use crate::emit::code::{Class, pieces_of};
use crate::emit::docx::region;
use crate::emit::html::Context;
use crate::emit::math::omml::{self, Home};
use crate::emit::math::{self, Formula, MathError};
use crate::emit::prose::{Piece, alt_text, pieces};
use crate::emit::{Label, Labels};
use crate::lang::{Lang, Side};
use crate::source::Span;
use crate::view::{Deck, Mark};

/// Sizes of program code: the first at which its lines fit, the last where none does.
const LISTING: [u32; 3] = [1800, 1600, 1400];

/// How text looks. Sizes in hundredths of a point.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub size: u32,
    pub bold: bool,
    pub italic: bool,
    pub grey: bool,
    /// In thousandths of the size: above or below the line.
    pub raised: i32,
    /// Program code of a class: one width of letters, and the colour of the class.
    pub code: Option<Class>,
}

/// What stands before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark0 {
    None,
    Bullet,
    Number(u32),
}

pub struct Text<'a, 'w> {
    pub xml: Xml,
    pub deck: &'a Deck<'a>,
    pub cx: &'a Context<'a>,
    pub findings: &'w mut Vec<Finding>,
    pub side: Side,
    pub look: Look,
}

impl Text<'_, '_> {
    pub fn lang(&self, side: Side) -> Lang {
        self.cx.project.lang(side).unwrap_or(self.cx.project.source)
    }

    pub fn paragraph(&mut self, level: u8, mark: Mark0, write: impl FnOnce(&mut Self)) {
        self.xml.open("a:p", &[]);
        // Numbers and bullets hang; what has none begins where their text does.
        let (left, indent) = (u32::from(level) * 342_900 + if mark == Mark0::None { 0 } else { 342_900 }, 342_900);
        let (left, indent) = (left.to_string(), format!("-{indent}"));
        let mut attrs = vec![("marL", left.as_str())];
        attrs.push(("indent", if mark == Mark0::None { "0" } else { indent.as_str() }));
        let level = level.min(8).to_string();
        if level != "0" {
            attrs.insert(0, ("lvl", &level));
        }
        // The order of the schema is of no matter to attributes.
        self.xml.open("a:pPr", &attrs);
        match mark {
            Mark0::None => self.xml.empty("a:buNone", &[]),
            Mark0::Bullet => self.xml.empty("a:buChar", &[("char", "•")]),
            Mark0::Number(start) => {
                let start = start.to_string();
                self.xml.empty("a:buAutoNum", &[("type", "arabicPeriod"), ("startAt", &start)]);
            }
        }
        self.xml.close("a:pPr");
        write(self);
        self.xml.close("a:p");
    }

    pub fn looking(&mut self, change: impl FnOnce(&mut Look), write: impl FnOnce(&mut Self)) {
        let before = self.look;
        change(&mut self.look);
        write(self);
        self.look = before;
    }

    pub fn in_side(&mut self, side: Side, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.side, side);
        write(self);
        self.side = before;
    }

    pub fn run(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let (size, lang) = (self.look.size.to_string(), region(self.lang(self.side)));
        let raised = self.look.raised.to_string();
        let mut attrs = vec![("lang", lang), ("sz", size.as_str())];
        if self.look.bold {
            attrs.push(("b", "1"));
        }
        if self.look.italic {
            attrs.push(("i", "1"));
        }
        if self.look.raised != 0 {
            attrs.push(("baseline", &raised));
        }
        if self.look.code.is_some() {
            attrs.push(("noProof", "1"));
        }
        self.xml.open("a:r", &[]);
        self.xml.open("a:rPr", &attrs);
        let colour = self.look.code.map_or("", Class::colour);
        if self.look.grey || !colour.is_empty() {
            self.xml.open("a:solidFill", &[]);
            match colour {
                "" => self.xml.empty("a:schemeClr", &[("val", "tx2")]),
                colour => self.xml.empty("a:srgbClr", &[("val", colour)]),
            }
            self.xml.close("a:solidFill");
        }
        if self.look.code.is_some() {
            self.xml.empty("a:latin", &[("typeface", "Consolas")]);
            self.xml.empty("a:cs", &[("typeface", "Consolas")]);
        }
        self.xml.close("a:rPr");
        self.xml.leaf("a:t", &[], text);
        self.xml.close("a:r");
    }

    /// A word of ours in each language of the deck, parted by a slash; once where both say the same.
    pub fn label_with(&mut self, make: impl Fn(&Labels, Side) -> Label) {
        for (i, (side, label)) in self.cx.labels.each(&self.deck.order, make).into_iter().enumerate() {
            let text = if i == 0 { label.text } else { format!(" / {}", label.text) };
            self.in_side(side, |w| w.looking(|look| look.grey |= i > 0, |w| w.run(&text)));
        }
    }

    pub fn label(&mut self, id: &str) {
        self.label_with(|labels, side| labels.get(side, id));
    }

    pub fn inlines(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text, inline.span),
            InlineKind::Code(code) => self.code(code, Class::Plain),
            // Within a line a formula is text: programs other than PowerPoint would lose the whole line for it.
            InlineKind::Math(latex, _) => self.formula_text(&math::plain(latex)),
            InlineKind::Emph(inner) => self.looking(|look| look.italic = true, |w| w.inlines(inner)),
            InlineKind::Strong(inner) => self.looking(|look| look.bold = true, |w| w.inlines(inner)),
            InlineKind::Superscript(inner) => self.looking(|look| look.raised = 30_000, |w| w.inlines(inner)),
            InlineKind::Subscript(inner) => self.looking(|look| look.raised = -25_000, |w| w.inlines(inner)),
            InlineKind::Strike(inner) => self.inlines(inner),
            InlineKind::Link(link) => self.inlines(&link.content),
            InlineKind::Image(image) => self.run(&alt_text(&image.alt)),
            InlineKind::SoftBreak => self.run(" "),
            InlineKind::HardBreak => self.xml.empty("a:br", &[]),
            InlineKind::Gap(number) => self.run(&format!("({}) __________", number + 1)),
            InlineKind::FootnoteRef(_) | InlineKind::Html(_) => {}
        }
    }

    /// Program code of one class; keywords are bold, as on pages.
    pub fn code(&mut self, text: &str, class: Class) {
        self.looking(|look| (look.code, look.bold) = (Some(class), look.bold || class.is_bold()), |w| w.run(text));
    }

    /// The first lines of a program, in one paragraph.
    pub fn listing(&mut self, language: &str, text: &str, lines: usize) {
        let tokens = self.cx.engine.code.tokens(language, text);
        let end = text.split_inclusive('\n').take(lines).map(str::len).sum();
        let end = text.get(..end).unwrap_or(text).trim_end_matches('\n').len();
        let size = listing_size(&text[..end]);
        let points = size.to_string();
        self.paragraph(0, Mark0::None, |w| {
            w.looking(
                |look| look.size = size,
                |w| {
                    for (class, piece) in pieces_of(&tokens, &text[..end]) {
                        for (i, line) in piece.split('\n').enumerate() {
                            if i > 0 {
                                w.xml.open("a:br", &[]);
                                w.xml.empty("a:rPr", &[("sz", &points)]);
                                w.xml.close("a:br");
                            }
                            w.code(line, class);
                        }
                    }
                },
            );
        });
    }

    /// Text; terms stand out.
    fn words(&mut self, text: &str, span: Span) {
        let marks: &[Mark] = self.deck.marks.get(self.side);
        for piece in pieces(text, span, marks) {
            match piece {
                Piece::Plain(plain) => self.run(&plain),
                Piece::Term(word, _) => self.looking(|look| look.bold = true, |w| w.run(word)),
            }
        }
    }

    /// A formula as text: what follows `_` stands below the line, what follows `^` above.
    pub fn formula_text(&mut self, plain: &str) {
        let mut rest = plain;
        while let Some(at) = rest.find(['_', '^']) {
            self.run(&rest[..at]);
            let raised = if rest[at..].starts_with('_') { -25_000 } else { 30_000 };
            let (script, after) = script(&rest[at + 1..]);
            self.looking(|look| look.raised = raised, |w| w.run(script));
            rest = after;
        }
        self.run(rest);
    }

    /// A formula alone in its shape, to be edited.
    pub fn equation(&mut self, formula: &Formula) {
        self.xml.open("a:p", &[]);
        self.xml.open("a14:m", &[]);
        omml::write(&mut self.xml, formula, Home::Slides);
        self.xml.close("a14:m");
        self.xml.close("a:p");
    }

    pub fn not_latex(&mut self, error: &MathError, span: Span) {
        let lang = self.lang(self.side);
        self.findings.push(Finding::new(&math::NOT_LATEX, span).lang(lang).arg("detail", error.0.as_str()));
    }

    /// Blocks by their words, a paragraph each: notes, answers.
    pub fn plain_blocks(&mut self, blocks: &[Block]) {
        crate::doc::blocks(blocks, &mut |block| match &block.kind {
            BlockKind::Paragraph(content) => self.paragraph(0, Mark0::None, |w| w.inlines(content)),
            BlockKind::Heading(heading) => {
                self.paragraph(0, Mark0::None, |w| w.looking(|look| look.bold = true, |w| w.inlines(&heading.content)));
            }
            BlockKind::Code(code) => {
                code.text.lines().for_each(|line| self.paragraph(0, Mark0::None, |w| w.code(line, Class::Plain)));
            }
            BlockKind::Math(latex) => self.paragraph(0, Mark0::None, |w| w.run(&math::plain(latex))),
            BlockKind::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    self.paragraph(0, Mark0::None, |w| {
                        for (i, cell) in row.iter().enumerate() {
                            w.run(if i > 0 { " | " } else { "" });
                            w.inlines(&cell.content);
                        }
                    });
                }
            }
            _ => {}
        });
    }
}

/// By the pixels of a slide of the usual width; a letter of code is 0.55 em wide.
fn listing_size(code: &str) -> u32 {
    let (high, wide) = (code.lines().count(), code.lines().map(|line| line.chars().count()).max().unwrap_or(0));
    let fits = |size: &u32| {
        wide as f64 * f64::from(*size) * 0.0073 <= 1100.0 && high as f64 * f64::from(*size) * 0.016 <= 320.0
    };
    LISTING.into_iter().find(fits).unwrap_or(LISTING[LISTING.len() - 1])
}

/// What stands below or above the line, without brackets around it, and the rest of the formula.
fn script(formula: &str) -> (&str, &str) {
    let mut depth = 0usize;
    let close = formula.starts_with('(').then(|| {
        formula.find(|c: char| {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            depth == 0
        })
    });
    match close.flatten() {
        Some(end) => (&formula[1..end], &formula[end + 1..]),
        None => {
            let end = formula.char_indices().skip(1).find(|(_, c)| !c.is_alphanumeric());
            formula.split_at(end.map_or(formula.len(), |(at, _)| at))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_smaller_where_it_is_long_or_wide() {
        assert_eq!(listing_size("x = 1"), 1800);
        assert_eq!(listing_size(&"x = 1\n".repeat(12)), 1600);
        assert_eq!(listing_size(&"x".repeat(200)), 1400);
    }

    #[test]
    fn a_script_is_a_word_or_what_stands_in_its_brackets() {
        assert_eq!(script("m − 1"), ("m", " − 1"));
        assert_eq!(script("(i + (1))^2"), ("i + (1)", "^2"));
        assert_eq!(script("∞ x"), ("∞", " x"));
        assert_eq!(script("(i"), ("(i", ""));
    }
}
