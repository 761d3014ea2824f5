//! Findings as Word's comments: each at the first words written at its place or after it (ECMA-376 part 1, 17.13.4).
//! What they say is the caller's; without comments a document has no part for them.

use crate::codec::xml::Xml;
use crate::source::Span;

use super::package::NAMESPACES;
use super::write::{Para, Writer};

/// What is to be said about a place in a lesson's source.
#[derive(Clone, Debug)]
pub struct Comment {
    pub span: Span,
    /// Lines, a paragraph each.
    pub text: String,
}

/// The comments of a document under way.
#[derive(Default)]
pub struct Comments {
    /// Not written yet, by place.
    open: Vec<Comment>,
    /// Their texts, by number.
    pub written: Vec<String>,
}

impl Comments {
    pub fn new(mut open: Vec<Comment>) -> Comments {
        open.sort_by_key(|comment| (comment.span.file, comment.span.start));
        Comments { open, written: Vec::new() }
    }

    /// Takes the comments that `is_here` says belong to the words under way, and gives their numbers.
    fn take(&mut self, is_here: impl Fn(Span) -> bool) -> std::ops::Range<usize> {
        let first = self.written.len();
        let (here, later) = std::mem::take(&mut self.open).into_iter().partition(|comment| is_here(comment.span));
        self.open = later;
        self.written.extend(Vec::into_iter(here).map(|comment: Comment| comment.text));
        first..self.written.len()
    }
}

impl Writer<'_> {
    /// Writes the words of `span`, with the comments on them.
    pub fn commented(&mut self, span: Span, write: impl FnOnce(&mut Self)) {
        if self.comments.open.is_empty() {
            return write(self);
        }
        let ids = self.comments.take(|place| place.file == span.file && place.start < span.end);
        self.around(ids, write);
    }

    /// What stands behind all words of its file, such as a code block at the end.
    pub fn last_comments(&mut self) {
        let ids = self.comments.take(|_| true);
        if !ids.is_empty() {
            self.close_grid();
            self.paragraph(Para::default(), |w| w.around(ids, |w| w.run(" ")));
        }
    }

    fn around(&mut self, ids: std::ops::Range<usize>, write: impl FnOnce(&mut Self)) {
        let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
        ids.iter().for_each(|id| self.xml.empty("w:commentRangeStart", &[("w:id", id)]));
        write(self);
        for id in &ids {
            self.xml.empty("w:commentRangeEnd", &[("w:id", id)]);
            self.xml.open("w:r", &[]);
            self.xml.empty("w:commentReference", &[("w:id", id)]);
            self.xml.close("w:r");
        }
    }
}

/// The part that holds the comments.
pub fn part(comments: &[String]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:comments", NAMESPACES, |xml| {
        for (id, text) in comments.iter().enumerate() {
            let attrs = [("w:id", &*id.to_string()), ("w:author", "songngu"), ("w:initials", "sn")];
            xml.element("w:comment", &attrs, |xml| {
                for line in text.lines() {
                    xml.element("w:p", &[], |xml| {
                        xml.element("w:r", &[], |xml| xml.leaf("w:t", &[("xml:space", "preserve")], line));
                    });
                }
            });
        }
    });
    xml.finish()
}
