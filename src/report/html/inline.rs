//! Inline content for reviewing: what the author wrote, with the words that findings point at marked.
//! Nothing leads away from the page: addresses and pictures are told, not loaded.

use crate::diag::Severity;
use crate::doc::{GapAnswer, Image, Inline, InlineKind};
use crate::emit::html::Html;
use crate::source::Span;

use super::blocks::Writer;

impl Writer<'_, '_> {
    pub(super) fn inlines(&mut self, list: &[Inline]) {
        list.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline) {
        let within = |w: &mut Self, name: &'static str, content: &[Inline]| {
            w.html.open(name, &[]);
            w.inlines(content);
            w.html.close(name);
        };
        match &inline.kind {
            InlineKind::Text(text) => self.words(text, inline.span),
            InlineKind::Code(code) => self.marked(inline.span, |html| html.leaf("code", &[], code)),
            InlineKind::Math(latex, _) => {
                self.marked(inline.span, |html| html.leaf("code", &[("class", "math")], latex));
            }
            InlineKind::Emph(content) => within(self, "em", content),
            InlineKind::Strong(content) => within(self, "strong", content),
            InlineKind::Strike(content) => within(self, "s", content),
            InlineKind::Superscript(content) => within(self, "sup", content),
            InlineKind::Subscript(content) => within(self, "sub", content),
            InlineKind::Link(link) => {
                // The words of a link are cut like all text; its address is not shown, so it marks the whole.
                let address = Span { start: end_of(&link.content).unwrap_or(inline.span.start), ..inline.span };
                let worst = self.marks.within(address, self.passage);
                self.html.open("span", &[("class", "link"), ("title", &link.url)]);
                worst.inspect(|severity| self.html.open("mark", &[("class", severity.as_str())]));
                self.inlines(&link.content);
                worst.inspect(|_| self.html.close("mark"));
                self.html.close("span");
            }
            InlineKind::Image(image) => self.image(image),
            InlineKind::FootnoteRef(label) => self.html.leaf("sup", &[], &format!("[{label}]")),
            InlineKind::SoftBreak => self.html.text(" "),
            InlineKind::HardBreak => self.html.open("br", &[]),
            InlineKind::Html(source) => self.marked(inline.span, |html| html.leaf("code", &[], source)),
            InlineKind::Gap(number) => {
                let text = self.gap(*number);
                self.marked(inline.span, |html| html.leaf("span", &[("class", "gap")], &text));
            }
        }
    }

    /// Text that stands in the file letter for letter is cut at marks; an escape is marked whole.
    pub(super) fn words(&mut self, text: &str, span: Span) {
        if text.len() != span.len() {
            self.marked(span, |html| html.text(text));
            return;
        }
        for (piece, worst) in self.marks.cut(span, self.passage) {
            let range = (piece.start - span.start) as usize..(piece.end - span.start) as usize;
            let words = text.get(range).unwrap_or("");
            mark(&mut self.html, worst, |html| html.text(words));
        }
    }

    fn marked(&mut self, span: Span, write: impl FnOnce(&mut Html)) {
        let worst = self.marks.within(span, self.passage);
        mark(&mut self.html, worst, write);
    }

    /// `[Hình: the alt text]`, and the file's path.
    pub(super) fn image(&mut self, image: &Image) {
        self.html.open("span", &[("class", "picture")]);
        let label = self.review.word("out-figure");
        self.html.leaf("b", &[("lang", self.reader()), ("class", "label")], &label);
        self.html.text(" ");
        self.inlines(&image.alt);
        self.html.text(" ");
        self.html.leaf("code", &[], &image.url);
        self.html.close("span");
    }

    fn gap(&self, number: usize) -> String {
        match self.gaps.get(number).map(|gap| &gap.answer) {
            Some(GapAnswer::Text(words)) => words.join(" | "),
            Some(GapAnswer::Choice(words)) => words.join(" ~ "),
            Some(GapAnswer::Number(number)) => number.written.clone(),
            None => "…".to_owned(),
        }
    }
}

/// Where a run of inlines ends in the file.
fn end_of(list: &[Inline]) -> Option<u32> {
    list.last().map(|inline| inline.span.end)
}

fn mark(html: &mut Html, worst: Option<Severity>, write: impl FnOnce(&mut Html)) {
    match worst {
        Some(severity) => {
            html.open("mark", &[("class", severity.as_str())]);
            write(html);
            html.close("mark");
        }
        None => write(html),
    }
}
