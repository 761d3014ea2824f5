//! Inline content as runs: emphasis, links, terms with their equivalents, formulas, footnote marks, gaps.
//! Element names and properties are `write`.

use crate::codec::xml::Xml;
use crate::course::{LinkTarget, resolve};
use crate::diag::Finding;
use crate::doc::{Inline, InlineKind, Link};
use crate::emit::math::omml::{self, Home};
use crate::emit::math::{self, Formula};
use crate::emit::prose::{Piece, alt_text, is_safe_link, pieces};
use crate::source::Span;
use crate::view::{Mark, mixed};

use super::write::{Para, Writer};

impl Writer<'_> {
    pub fn inlines(&mut self, inlines: &[Inline]) {
        let look = self.look;
        for inline in inlines {
            self.commented(inline.span, |w| w.inline(inline));
        }
        // What an author's tag changed ends with the run.
        self.look = look;
    }

    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text, inline.span),
            InlineKind::Code(code) => self.looking(|look| look.style = "Code", |w| w.run(code)),
            InlineKind::Math(latex, display) => self.math(latex, *display, inline.span),
            InlineKind::Emph(inner) => self.looking(|look| look.italic = true, |w| w.inlines(inner)),
            InlineKind::Strong(inner) => self.looking(|look| look.bold = true, |w| w.inlines(inner)),
            InlineKind::Strike(inner) => self.looking(|look| look.strike = true, |w| w.inlines(inner)),
            InlineKind::Superscript(inner) => self.looking(|look| look.raised = "superscript", |w| w.inlines(inner)),
            InlineKind::Subscript(inner) => self.looking(|look| look.raised = "subscript", |w| w.inlines(inner)),
            InlineKind::Link(link) => self.link(link),
            InlineKind::Image(image) => self.inline_picture(image),
            InlineKind::FootnoteRef(label) => self.footnote(label),
            InlineKind::SoftBreak => self.run(" "),
            InlineKind::HardBreak => self.line_break(),
            InlineKind::Html(source) => self.tag(source),
            InlineKind::Gap(number) => self.gap(*number),
        }
    }

    /// Text; a term's first use in the lesson is followed by its equivalent.
    fn words(&mut self, text: &str, span: Span) {
        let marks: &[Mark] = if self.quiet { &[] } else { self.page.marks.get(self.side) };
        for piece in pieces(text, span, marks) {
            match piece {
                Piece::Plain(plain) => self.run(&plain),
                Piece::Term(word, mark) => self.term(word, mark),
            }
        }
    }

    fn term(&mut self, word: &str, mark: &Mark) {
        let other = self.cx.project.lang(self.side.other());
        let equivalent = other.and_then(|lang| Some((lang, self.cx.glossary.get(mark.term).preferred(lang)?)));
        match equivalent.filter(|_| mark.first) {
            Some((lang, equivalent)) => {
                self.looking(|look| look.bold = true, |w| w.run(word));
                self.run(" (");
                self.run_in(equivalent, lang);
                self.run(")");
            }
            None => self.run(word),
        }
    }

    /// A formula; one that cannot be read is shown as it was written, and reported.
    pub fn math(&mut self, latex: &str, display: bool, span: Span) {
        match Formula::read(latex, display) {
            Ok(formula) => omml::write(&mut self.xml, &formula, Home::Word),
            Err(error) => {
                let lang = self.lang(self.side);
                self.findings.push(Finding::new(&math::NOT_LATEX, span).lang(lang).arg("detail", error.0.as_str()));
                self.looking(|look| look.style = "Code", |w| w.run(latex));
            }
        }
    }

    fn link(&mut self, link: &Link) {
        let path = self.path().to_owned();
        let write = |w: &mut Self| {
            w.quietly(|w| w.looking(|look| look.style = "Hyperlink", |w| w.inlines(&link.content)));
        };
        let address = match resolve(self.cx.project, &path, &link.url) {
            LinkTarget::External(url) if is_safe_link(&url) => Some(url),
            LinkTarget::Anchor(anchor) => {
                let Some(name) = self.bookmark_of(self.side, &anchor) else { return self.inlines(&link.content) };
                self.xml.open("w:hyperlink", &[("w:anchor", &name)]);
                write(self);
                return self.xml.close("w:hyperlink");
            }
            LinkTarget::Lesson { index, .. } => self.document_of(index),
            _ => None,
        };
        let Some(address) = address else { return self.inlines(&link.content) };
        self.parts.links.push(address);
        let id = format!("link{}", self.parts.links.len());
        self.xml.open("w:hyperlink", &[("r:id", &id)]);
        write(self);
        self.xml.close("w:hyperlink");
    }

    /// Another lesson's document, as seen from this one.
    fn document_of(&self, index: usize) -> Option<String> {
        let entry = self.cx.contents.get(index).filter(|entry| !entry.left_out)?;
        let own = self.cx.contents.get(self.page.lesson.index)?;
        Some(format!("{}{}.docx", "../".repeat(own.slug.matches('/').count()), entry.slug))
    }

    /// The lesson's source file in the version under way, from which its links count.
    pub fn path(&self) -> &str {
        let files = self.cx.project.lessons.get(self.page.lesson.index).map(|lesson| &lesson.files);
        files.and_then(|files| files.get(self.side).as_ref()).map_or("", |file| file.path.as_str())
    }

    /// A footnote where its mark first stands; later marks repeat its number.
    fn footnote(&mut self, label: &str) {
        let page = self.page;
        let Some(note) = page.footnotes.get(self.side).iter().find(|note| note.label == label) else { return };
        let key = (self.side, label.to_owned());
        if let Some(number) = self.seen_notes.iter().position(|seen| *seen == key) {
            return self.looking(|look| look.raised = "superscript", |w| w.run(&(number + 1).to_string()));
        }
        self.seen_notes.push(key);
        let number = self.seen_notes.len();
        let body = std::mem::replace(&mut self.xml, Xml::piece());
        // No comment may stand in a note.
        let comments = std::mem::take(&mut self.comments);
        let (depth, second, grid) = (self.depth, self.second, self.grid);
        (self.depth, self.second, self.grid) = (0, false, false);
        self.paragraph(Para::of("FootnoteText"), |w| {
            w.xml.open("w:r", &[]);
            w.xml.open("w:rPr", &[]);
            w.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
            w.xml.close("w:rPr");
            w.xml.empty("w:footnoteRef", &[]);
            w.xml.close("w:r");
            w.run(" ");
            w.quietly(|w| w.run_of_blocks(note.blocks));
        });
        (self.depth, self.second, self.grid) = (depth, second, grid);
        let written = std::mem::replace(&mut self.xml, body);
        self.comments = comments;
        self.parts.footnotes.resize_with(number, || None);
        self.parts.footnotes[number - 1] = Some(written);
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
        self.xml.close("w:rPr");
        self.xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        self.xml.close("w:r");
    }

    /// An author's tag around words, as far as runs have a word for it.
    fn tag(&mut self, source: &str) {
        let inside = source.trim_start_matches('<').trim_end_matches('>').trim().to_ascii_lowercase();
        let opens = !inside.starts_with('/');
        let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap_or("").to_owned();
        match name.as_str() {
            "br" => self.line_break(),
            "b" | "strong" => self.look.bold = opens,
            "i" | "em" | "var" | "cite" => self.look.italic = opens,
            "s" | "del" => self.look.strike = opens,
            "sup" => self.look.raised = if opens { "superscript" } else { "" },
            "sub" => self.look.raised = if opens { "subscript" } else { "" },
            "code" | "kbd" | "samp" => self.look.style = if opens { "Code" } else { "" },
            _ => {}
        }
    }

    /// A gap of a question: its number and a line to write on, or the choices.
    fn gap(&mut self, number: usize) {
        let choices = self.gaps.get(number).cloned().flatten();
        self.looking(|look| look.raised = "superscript", |w| w.run(&(number + 1).to_string()));
        match choices {
            Some(choices) => {
                let words: Vec<&str> = mixed(choices.len()).into_iter().map(|i| choices[i].as_str()).collect();
                self.run(&format!("[{}]", words.join(" / ")));
            }
            None => self.run("__________"),
        }
    }

    /// The words of an alt text in the look under way.
    pub fn alt(&mut self, alt: &[Inline]) {
        self.run(&alt_text(alt));
    }
}
