//! Inline content as HTML: emphasis, links, pictures, terms, formulas, footnote marks, gaps.
//! Addresses are resolved here, by `course::resolve` and the page's own `Addresses`.

use crate::course::{LinkTarget, resolve};
use crate::diag::Finding;
use crate::doc::{Image, Inline, InlineKind, Link};
use crate::emit::math;
use crate::emit::prose::{Piece, alt_text, is_safe_link, pieces};
use crate::project::MediaFile;
use crate::source::Span;
use crate::view::Mark;

use super::author::{self, Address, Fragment};
use super::{BlockWriter, Html};

/// What a picture's address leads to.
pub(super) enum Picture<'a> {
    File(&'a MediaFile),
    /// Written into the lesson itself.
    Data(String),
    Remote(String),
    Missing,
}

impl<'a> BlockWriter<'a> {
    pub fn inlines(&mut self, inlines: &[Inline]) {
        // Author's tags that wait for their end; what is never closed is closed with the run.
        let mut open: Vec<&'static str> = Vec::new();
        for inline in inlines {
            if let InlineKind::Html(source) = &inline.kind {
                self.fragment(source, &mut open);
            } else {
                self.inline(inline);
            }
        }
        while let Some(name) = open.pop() {
            self.html.close(name);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text, inline.span),
            InlineKind::Code(code) => self.html.leaf("code", &[("translate", "no")], code),
            InlineKind::Math(latex, display) => self.math(latex, *display, inline.span),
            InlineKind::Emph(inner) => self.wrapped("em", inner),
            InlineKind::Strong(inner) => self.wrapped("strong", inner),
            InlineKind::Strike(inner) => self.wrapped("del", inner),
            InlineKind::Superscript(inner) => self.wrapped("sup", inner),
            InlineKind::Subscript(inner) => self.wrapped("sub", inner),
            InlineKind::Link(link) => self.link(link),
            InlineKind::Image(image) => self.image(image, ""),
            InlineKind::FootnoteRef(label) => self.footnote_ref(label),
            InlineKind::SoftBreak => self.html.newline(),
            InlineKind::HardBreak => self.html.open("br", &[]),
            InlineKind::Html(source) => self.fragment(source, &mut Vec::new()),
            InlineKind::Gap(number) => self.gap(*number),
        }
    }

    fn wrapped(&mut self, name: &'static str, inner: &[Inline]) {
        self.html.open(name, &[]);
        self.inlines(inner);
        self.html.close(name);
    }

    /// Text with the terms in it that are marked.
    fn words(&mut self, text: &str, span: Span) {
        let marks: &[Mark] = if self.quiet { &[] } else { self.passage().marks };
        for piece in pieces(text, span, marks) {
            match piece {
                Piece::Plain(plain) => self.html.text(&plain),
                Piece::Term(word, mark) => self.term(word, mark),
            }
        }
    }

    /// A link to the term's entry; the page's script opens it in a popover instead.
    fn term(&mut self, word: &str, mark: &Mark) {
        match self.around.addresses.term(mark.term) {
            Some(href) => {
                let note = if self.book { "noteref" } else { "" };
                self.html.leaf("a", &[("class", "term"), ("href", &href), ("epub:type", note)], word);
            }
            None => self.html.leaf("span", &[("class", "term")], word),
        }
        let other = self.around.project.lang(self.side.other());
        let equivalent = other.and_then(|lang| self.around.glossary.get(mark.term).preferred(lang));
        if let (true, Some(lang), Some(equivalent)) = (mark.first, other, equivalent) {
            self.html.open("span", &[("class", "on-paper"), ("lang", lang.as_str())]);
            self.html.text(" (");
            self.html.text(equivalent);
            self.html.text(")");
            self.html.close("span");
        }
    }

    /// A formula; one that cannot be read is shown as it was written, and reported.
    pub(super) fn math(&mut self, latex: &str, display: bool, span: Span) {
        match math::mathml(latex, display) {
            Ok(mathml) => self.html.markup(&mathml),
            Err(error) => {
                self.findings.push(
                    Finding::new(&math::NOT_LATEX, span).lang(self.passage().lang).arg("detail", error.0.as_str()),
                );
                self.html.leaf("code", &[("class", "latex"), ("translate", "no")], latex);
            }
        }
    }

    fn link(&mut self, link: &Link) {
        let quiet = std::mem::replace(&mut self.quiet, true);
        let linked = std::mem::replace(&mut self.linked, true);
        match self.href(&link.url) {
            Address::Use(href) => {
                self.html.open("a", &[("href", &href), ("title", &link.title)]);
                self.inlines(&link.content);
                self.html.close("a");
            }
            Address::Remote(href) => {
                self.html.open("a", &[("href", &href), ("rel", "noopener"), ("title", &link.title)]);
                self.inlines(&link.content);
                self.html.close("a");
            }
            Address::Nowhere => self.inlines(&link.content),
        }
        (self.quiet, self.linked) = (quiet, linked);
    }

    /// Where a link leads as seen from this page.
    fn href(&mut self, url: &str) -> Address {
        let around = self.around;
        match resolve(around.project, self.passage().path, url) {
            LinkTarget::External(url) if is_safe_link(&url) => Address::Remote(url),
            LinkTarget::Anchor(anchor) => match around.anchors.get(self.side, &anchor) {
                Some(id) => Address::Use(format!("#{id}")),
                None => Address::Nowhere,
            },
            LinkTarget::Lesson { index, anchor, .. } => {
                around.addresses.lesson(index, anchor.as_deref()).map_or(Address::Nowhere, Address::Use)
            }
            LinkTarget::File { path, .. } => self.file(&path).map_or(Address::Nowhere, Address::Use),
            _ => Address::Nowhere,
        }
    }

    /// The address of a media file, which is thereby in use.
    fn file(&mut self, path: &str) -> Option<String> {
        let file = self.around.media.get(path)?;
        self.used.insert(file.path.clone());
        Some(self.around.addresses.media(file))
    }

    pub(super) fn picture(&mut self, url: &str) -> Picture<'a> {
        let around = self.around;
        match resolve(around.project, self.passage().path, url) {
            LinkTarget::External(url) if url.starts_with("data:image/") => Picture::Data(url),
            LinkTarget::External(url) if is_safe_link(&url) => Picture::Remote(url),
            LinkTarget::File { path, .. } => around.media.get(&path).map_or(Picture::Missing, |file| {
                self.used.insert(path);
                Picture::File(file)
            }),
            _ => Picture::Missing,
        }
    }

    /// Whether a picture itself is on the page, and not its words in its place.
    pub(super) fn is_shown(&mut self, image: &Image) -> bool {
        matches!(self.picture(&image.url), Picture::File(_) | Picture::Data(_))
    }

    /// A picture in its place, with its size so that the page does not jump. `other_alt` is its description in the
    /// other language, for a picture that both share.
    pub(super) fn image(&mut self, image: &Image, other_alt: &str) {
        let alt = alt_text(&image.alt);
        match self.picture(&image.url) {
            Picture::File(file) => self.media_element(file, &alt, other_alt),
            Picture::Data(src) => self.html.open("img", &[("src", &src), ("alt", &alt), ("data-alt", other_alt)]),
            // No link stands in a link.
            Picture::Remote(_) if self.linked => self.html.leaf("span", &[("class", "no-picture")], &alt),
            Picture::Remote(href) => {
                let words = if alt.trim().is_empty() { &href } else { &alt };
                self.html.leaf("a", &[("href", &href), ("rel", "noopener"), ("class", "remote")], words);
            }
            Picture::Missing => self.html.leaf("span", &[("class", "no-picture")], &alt),
        }
    }

    fn media_element(&mut self, file: &MediaFile, alt: &str, other_alt: &str) {
        let src = self.around.addresses.media(file);
        let kind = file.media_type();
        if kind.starts_with("video/") || kind.starts_with("audio/") {
            let name = if kind.starts_with("video/") { "video" } else { "audio" };
            self.html
                .open(name, &[("src", &src), ("controls", "controls"), ("preload", "metadata"), ("aria-label", alt)]);
            self.html.close(name);
            return;
        }
        let (width, height) = file.size.map_or_else(Default::default, |(w, h)| (w.to_string(), h.to_string()));
        let size = [("width", width.as_str()), ("height", height.as_str())];
        self.html.open(
            "img",
            &[("src", &src), ("alt", alt), ("data-alt", other_alt), size[0], size[1], ("loading", "lazy")],
        );
    }

    fn footnote_ref(&mut self, label: &str) {
        let Some(number) = self.passage().footnotes.get(label).copied() else { return };
        let (lang, number) = (self.passage().lang, number.to_string());
        self.html.open("sup", &[]);
        // Several marks may point at one note; the note leads back to the first.
        let id = format!("sn-ref-{lang}-{number}");
        let id = if self.seen_notes.insert(id.clone()) { id } else { String::new() };
        let href = format!("#sn-note-{lang}-{number}");
        self.html.leaf("a", &[("class", "note-ref"), ("href", &href), ("id", &id)], &number);
        self.html.close("sup");
    }

    fn fragment(&mut self, source: &str, open: &mut Vec<&'static str>) {
        let mut html = std::mem::take(&mut self.html);
        match author::inline(&mut html, source, &mut |url, shown| self.address(url, shown)) {
            Fragment::Opened(name) => open.push(name),
            Fragment::Closed(name) => {
                if let Some(at) = open.iter().rposition(|o| *o == name) {
                    while open.len() > at {
                        html.close(open.pop().unwrap_or(name));
                    }
                }
            }
            Fragment::Done => {}
        }
        self.html = html;
    }

    /// A block of author's HTML.
    pub(super) fn author_html(&mut self, source: &str) {
        let mut html: Html = std::mem::take(&mut self.html);
        author::block(&mut html, source, &mut |url, shown| self.address(url, shown));
        self.html = html;
    }

    fn address(&mut self, url: &str, shown: bool) -> Address {
        if !shown {
            return self.href(url);
        }
        match self.picture(url) {
            Picture::File(file) => Address::Use(self.around.addresses.media(file)),
            Picture::Data(src) => Address::Use(src),
            Picture::Remote(url) => Address::Remote(url),
            Picture::Missing => Address::Nowhere,
        }
    }
}
