//! Slides that are edited (PresentationML, ECMA-376): real layouts and placeholders, text in levels, native tables and
//! equations, speaker notes. What goes on which slide was decided in `view::deck`; `slide` places it, `text` writes it,
//! `master` holds our looks, `template` reads a school's, `package` makes the file.

mod looks;
mod master;
mod notes;
mod objects;
mod package;
mod slide;
mod tables;
mod template;
mod text;
mod units;

use crate::view::Deck;
use crate::world::Artifact;

use super::Written;
use super::html::Context;
use super::picture::Bitmaps;

use looks::Looks;
use package::Parts;
use slide::Page;
pub use template::{BAD_TEMPLATE, Template};

/// The lesson's deck as `<slug>.pptx`.
///
/// On a school's template it has the school's masters, layouts and size.
pub fn deck(deck: &Deck<'_>, cx: &Context<'_>, bitmaps: &Bitmaps, template: Option<&Template>) -> Written {
    let slug = cx.slug(deck.lesson);
    let own = Looks::own();
    let looks = template.map_or(&own, |template| &template.looks);
    let mut parts = Parts::default();
    let mut findings = Vec::new();
    for slide in &deck.slides {
        let mut page = Page::new(deck, cx, (bitmaps, looks), &mut parts, &mut findings);
        page.write(slide);
    }
    let bytes = package::bytes(cx, deck, parts, template);
    let artifacts = bytes.map(|bytes| Artifact::bytes(format!("{slug}.pptx"), bytes)).into_iter().collect();
    Written { artifacts, findings }
}
