//! Every address that a lesson links to or shows, resolved. The ground of the SN04 rules.
//! What an address means is `course::links`.

use crate::check::Context;
use crate::course::{LinkTarget, resolve};
use crate::doc::{Inline, InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

/// A link or a picture.
pub struct Address<'a> {
    pub side: Side,
    pub url: &'a str,
    /// The link's or picture's markup.
    pub span: Span,
    pub is_picture: bool,
    pub target: LinkTarget,
}

/// The addresses of both versions in reading order, the source's first.
pub fn addresses<'a>(cx: &Context<'a>) -> Vec<Address<'a>> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        let from = cx.file(side).map_or("", |file| file.path.as_str());
        let mut push = |url: &'a str, span: Span, is_picture: bool| {
            found.push(Address { side, url, span, is_picture, target: resolve(cx.project, from, url) });
        };
        for block in cx.blocks.get(side) {
            if let crate::doc::BlockKind::Figure(figure) = &block.kind {
                push(&figure.image.url, figure.span, true);
            }
            crate::doc::inline_groups(block, &mut |group: &'a [Inline]| {
                inlines(group, &mut |inline| match &inline.kind {
                    InlineKind::Link(link) => push(&link.url, inline.span, false),
                    InlineKind::Image(image) => push(&image.url, inline.span, true),
                    _ => {}
                });
            });
        }
    }
    found
}

impl Address<'_> {
    /// Where the address itself is written; the whole markup where it is spelled in another way (escapes, references).
    pub fn url_span(&self, cx: &Context<'_>) -> Span {
        let written = cx.file(self.side).map_or("", |file| file.slice(self.span));
        match written.rfind(self.url) {
            Some(at) if !self.url.is_empty() => {
                let start = self.span.start as usize + at;
                Span::new(self.span.file, start, start + self.url.len())
            }
            _ => self.span,
        }
    }
}

/// The file of the course that a path means when letter case is forgiven.
pub fn other_case<'a>(cx: &Context<'a>, path: &str) -> Option<&'a str> {
    let lower = path.to_lowercase();
    let mut files: Vec<&str> =
        cx.project.files.iter().map(String::as_str).filter(|file| file.to_lowercase() == lower).collect();
    files.sort_unstable();
    files.first().copied()
}

/// The folder of the course that a path means when letter case is forgiven.
pub fn other_case_folder<'a>(cx: &Context<'a>, path: &str) -> Option<&'a str> {
    let lower = path.to_lowercase();
    let folders = cx.project.files.iter().filter_map(|file| {
        let (at, _) = file.match_indices('/').find(|(at, _)| file[..*at].to_lowercase() == lower)?;
        Some(&file[..at])
    });
    folders.min()
}

/// Whether a path is a folder of the course.
pub fn is_folder(cx: &Context<'_>, path: &str) -> bool {
    path.is_empty()
        || cx.project.files.iter().any(|file| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
}
