//! Inline content: emphasis, links, terms with their equivalents, formulas, footnotes, gaps.
//! Blocks are `blocks`.

use crate::course::{LinkTarget, resolve};
use crate::diag::Finding;
use crate::doc::{Inline, InlineKind, Link};
use crate::emit::math::{self, Formula, printed};
use crate::emit::prose::{Piece, is_safe_link, pieces};
use crate::source::Span;
use crate::view::{Mark, mixed};

use super::rows::{Writer, lesson_label};
use super::script::{quoted, region};

impl Writer<'_> {
    pub fn inlines(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text, inline.span),
            InlineKind::Code(code) => self.code_span(code),
            InlineKind::Math(latex, display) => self.math(latex, *display, inline.span),
            InlineKind::Emph(inner) => self.wrapped("emph(", inner),
            InlineKind::Strong(inner) => self.wrapped("strong(", inner),
            InlineKind::Strike(inner) => self.wrapped("strike(", inner),
            InlineKind::Superscript(inner) => self.wrapped("super(", inner),
            InlineKind::Subscript(inner) => self.wrapped("sub(", inner),
            InlineKind::Link(link) => self.link(link),
            InlineKind::Image(image) => self.image(image, 0.2, true),
            InlineKind::FootnoteRef(label) => self.footnote(label),
            InlineKind::SoftBreak => self.script.text(" "),
            InlineKind::HardBreak => self.script.raw("linebreak();"),
            // Tags around words change looks only; a line break is a line break.
            InlineKind::Html(source) if source.to_ascii_lowercase().starts_with("<br") => {
                self.script.raw("linebreak();")
            }
            InlineKind::Html(_) => {}
            InlineKind::Gap(number) => self.gap(*number),
        }
    }

    pub fn wrapped(&mut self, call: &str, inner: &[Inline]) {
        self.script.open(call);
        self.inlines(inner);
        self.script.close();
    }

    pub fn code_span(&mut self, code: &str) {
        self.script.raw(&format!("raw({});", quoted(code)));
    }

    /// Text; a term's first use in the lesson is followed by its equivalent.
    fn words(&mut self, text: &str, span: Span) {
        let marks: &[Mark] = if self.quiet { &[] } else { self.page.marks.get(self.side) };
        for piece in pieces(text, span, marks) {
            match piece {
                Piece::Plain(plain) => self.script.text(&plain),
                Piece::Term(word, mark) => self.term(word, mark),
            }
        }
    }

    fn term(&mut self, word: &str, mark: &Mark) {
        let other = self.cx.project.lang(self.side.other());
        let equivalent = other.and_then(|lang| Some((lang, self.cx.glossary.get(mark.term).preferred(lang)?)));
        let Some((lang, equivalent)) = equivalent.filter(|_| mark.first) else {
            if self.strong_terms {
                return self.script.raw(&format!("strong({});", quoted(word)));
            }
            return self.script.text(word);
        };
        if !self.placed.contains(&mark.term) {
            self.placed.push(mark.term);
            let name = self.term_label(mark.term);
            self.script.raw(&format!("[#metadata(none)#label({})];", quoted(&name)));
        }
        self.script.open("strong(");
        self.script.text(word);
        self.script.close();
        self.script.text(" (");
        self.script.open(&format!("text({}", region(lang)));
        self.script.text(equivalent);
        self.script.close();
        self.script.text(")");
    }

    /// A formula; one that cannot be read is shown as it was written, and reported.
    pub fn math(&mut self, latex: &str, display: bool, span: Span) {
        match Formula::read(latex, display) {
            Ok(formula) => {
                let alt = quoted(&formula.line());
                let formula = printed::math(&formula);
                let formula = if display { format!("$ {formula} $") } else { format!("${formula}$") };
                self.script.raw(&format!("{{set math.equation(alt: {alt}); {formula}}};\n"));
            }
            Err(error) => {
                let lang = self.lang(self.side);
                self.findings.push(Finding::new(&math::NOT_LATEX, span).lang(lang).arg("detail", error.0.as_str()));
                self.code_span(latex);
            }
        }
    }

    fn link(&mut self, link: &Link) {
        let quiet = std::mem::replace(&mut self.quiet, true);
        match resolve(self.cx.project, self.path(), &link.url) {
            LinkTarget::External(url) if is_safe_link(&url) => {
                self.wrapped(&format!("link({}, ", quoted(&url)), &link.content);
            }
            LinkTarget::Anchor(anchor) => {
                let name = self.anchor_label(self.side, &anchor);
                self.wrapped(&format!("refer({}, ", quoted(&name)), &link.content);
            }
            LinkTarget::Lesson { index, .. } if self.chapter.is_some() => {
                self.wrapped(&format!("refer({}, ", quoted(&lesson_label(index))), &link.content);
            }
            _ => self.inlines(&link.content),
        }
        self.quiet = quiet;
    }

    /// A footnote where its mark first stands; later marks repeat its number.
    fn footnote(&mut self, label: &str) {
        let page = self.page;
        let Some(note) = page.footnotes.get(self.side).iter().find(|note| note.label == label) else { return };
        let key = (self.side, label.to_owned());
        let number = self.noted.iter().position(|seen| *seen == key);
        if let Some(number) = number {
            let name = self.name("note", &number.to_string());
            return self.script.raw(&format!("footnote(label({}));", quoted(&name)));
        }
        self.noted.push(key);
        let name = self.name("note", &(self.noted.len() - 1).to_string());
        self.script.raw("[#");
        self.script.open("footnote(");
        let quiet = std::mem::replace(&mut self.quiet, true);
        self.blocks(note.blocks);
        self.quiet = quiet;
        self.script.raw(&format!("}}) #label({})];", quoted(&name)));
    }

    /// A gap of a question: its number and a line to write on, or the choices.
    fn gap(&mut self, number: usize) {
        let choices = self.gaps.get(number).cloned().flatten();
        self.script.raw(&format!("super({});", quoted(&(number + 1).to_string())));
        match choices {
            Some(choices) => {
                let words: Vec<&str> = mixed(choices.len()).into_iter().map(|i| choices[i].as_str()).collect();
                self.script.text(&format!("[{}]", words.join(" / ")));
            }
            None => self.script.raw("gap-line;"),
        }
    }
}
