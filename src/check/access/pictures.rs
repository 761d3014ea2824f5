//! The pictures of a version, in paragraphs and as figures, with the place of their markup. The ground of SN0501 and
//! SN0503; what they show and whether they are there is `links`.

use crate::check::Context;
use crate::doc::{BlockKind, Image, Inline, InlineKind, inline_groups, inlines};
use crate::lang::Side;
use crate::source::Span;

pub struct Picture<'a> {
    pub image: &'a Image,
    pub span: Span,
}

pub fn pictures<'a>(cx: &Context<'a>, side: Side) -> Vec<Picture<'a>> {
    let mut found = Vec::new();
    for block in cx.blocks.get(side) {
        if let BlockKind::Figure(figure) = &block.kind {
            found.push(Picture { image: &figure.image, span: figure.span });
        }
        inline_groups(block, &mut |group: &'a [Inline]| {
            inlines(group, &mut |inline| {
                if let InlineKind::Image(image) = &inline.kind {
                    found.push(Picture { image, span: inline.span });
                }
            });
        });
    }
    found
}
