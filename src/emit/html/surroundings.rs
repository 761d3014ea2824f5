//! What the writer of blocks knows of the page around it: the course, the words, how things outside are addressed.
//! The handout, the deck and the player each give their own; the blocks themselves are written by `BlockWriter`.

use std::collections::HashMap;

use crate::doc::BlockId;
use crate::emit::Labels;
use crate::emit::code::Highlighter;
use crate::glossary::{Glossary, TermId};
use crate::lang::{Lang, Side};
use crate::project::{MediaFile, MediaLibrary, Project};
use crate::view::Mark;

use super::Context;

/// How a page addresses what lies outside it. Addresses are written as they are, so they must be valid in `href`.
pub trait Addresses {
    /// A lesson's page, and a place on it. `None` where this output has no such page: the link's text stays.
    fn lesson(&self, index: usize, anchor: Option<&str>) -> Option<String>;
    /// A media file: a path from this page, or a `data:` address that holds it.
    fn media(&self, file: &MediaFile) -> String;
    /// A term's entry, here or on another page. `None` where terms are only emphasised.
    fn term(&self, term: TermId) -> Option<String>;
}

/// Shared by all passages of a page.
pub struct Surroundings<'a> {
    pub project: &'a Project,
    pub glossary: &'a Glossary,
    pub media: &'a MediaLibrary,
    pub labels: &'a Labels,
    pub code: &'a Highlighter,
    pub addresses: &'a dyn Addresses,
    /// The ids on this page by the anchors that links in each version use.
    pub anchors: &'a Anchors,
}

impl<'a> Surroundings<'a> {
    pub fn new(cx: &Context<'a>, addresses: &'a dyn Addresses, anchors: &'a Anchors) -> Surroundings<'a> {
        Surroundings {
            project: cx.project,
            glossary: cx.glossary,
            media: cx.media,
            labels: cx.labels,
            code: &cx.engine.code,
            addresses,
            anchors,
        }
    }
}

/// The ids of one page: unique, whoever asks.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    by_anchor: HashMap<(Side, String), String>,
    taken: std::collections::HashSet<String>,
}

impl Anchors {
    /// An id for an anchor of one version: the anchor itself, or with `-2`, `-3` where another has it already.
    pub fn claim(&mut self, side: Side, anchor: &str) -> String {
        let id = self.free(anchor);
        self.by_anchor.entry((side, anchor.to_owned())).or_insert_with(|| id.clone());
        id
    }

    /// Lets an anchor of one version lead to an id that is there already.
    pub fn share(&mut self, side: Side, anchor: &str, id: &str) {
        self.by_anchor.entry((side, anchor.to_owned())).or_insert_with(|| id.to_owned());
    }

    /// The id that an anchor leads to. Links are forgiven their letter case.
    pub fn get(&self, side: Side, anchor: &str) -> Option<&str> {
        let exact = |side, anchor: &str| self.by_anchor.get(&(side, anchor.to_owned()));
        let found = exact(side, anchor).or_else(|| exact(side, &anchor.to_lowercase()));
        // A translator often leaves the anchors of the original.
        found.or_else(|| exact(side.other(), anchor)).map(String::as_str)
    }

    fn free(&mut self, wish: &str) -> String {
        // White space cannot stand in an id; `sn-` is the page's own.
        let wish: String = wish.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect();
        let wish = if wish.is_empty() || wish.starts_with("sn-") { format!("x-{wish}") } else { wish };
        let numbered = (2..).map(|n| format!("{wish}-{n}"));
        let id = std::iter::once(wish.clone()).chain(numbered).find(|id| !self.taken.contains(id)).unwrap_or(wish);
        self.taken.insert(id.clone());
        id
    }
}

/// One version of the lesson as it stands on this page.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    pub lang: Lang,
    /// The lesson's source file, from which its links count.
    pub path: &'a str,
    /// The term uses that are marked, by place.
    pub marks: &'a [Mark],
    /// Numbers of footnotes by label.
    pub footnotes: HashMap<&'a str, usize>,
    /// Numbers of figures and of questions, by block.
    pub numbers: HashMap<BlockId, usize>,
}

impl<'a> Passage<'a> {
    /// A passage without marks, footnotes or numbers.
    pub fn plain(lang: Lang, path: &'a str) -> Passage<'a> {
        Passage { lang, path, marks: &[], footnotes: HashMap::new(), numbers: HashMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_versions_with_one_anchor_get_two_ids() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.claim(Side::Source, "rcd"), "rcd");
        assert_eq!(anchors.claim(Side::Target, "rcd"), "rcd-2");
        assert_eq!(anchors.get(Side::Target, "RCD"), Some("rcd-2"));
        assert_eq!(anchors.get(Side::Source, "none"), None);
        assert_eq!(anchors.claim(Side::Source, "sn-bar"), "x-sn-bar");
    }
}
