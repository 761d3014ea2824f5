//! `[deck]` of `course.toml`: what becomes of long prose, whose looks slides take, and in which languages they are written.
//! Arranging slides is `view::deck`.

use crate::doc::Spanned;
use crate::lang::{Lang, Side};

use super::form::read_sides;
use super::manifest::inside;
use super::table::{Reading, Table};

#[derive(Clone, Debug)]
pub struct DeckSettings {
    /// Long prose becomes speaker notes.
    pub prose_to_notes: bool,
    /// The presentation whose looks slides for PowerPoint take, in the course.
    pub template: Option<Spanned<String>>,
    /// The languages of slides that cannot switch (PowerPoint, PDF). Notes are in both.
    pub sides: Vec<Side>,
}

impl Default for DeckSettings {
    fn default() -> Self {
        DeckSettings { prose_to_notes: true, template: None, sides: Side::BOTH.to_vec() }
    }
}

impl DeckSettings {
    /// What of `order` is wanted; all of it where a lesson lacks the wanted language.
    pub fn chosen(&self, order: &[Side]) -> Vec<Side> {
        let wanted: Vec<Side> = order.iter().copied().filter(|side| self.sides.contains(side)).collect();
        if wanted.is_empty() { order.to_vec() } else { wanted }
    }
}

pub(super) fn read_deck(reading: &Reading, table: Table<'_>, source: Lang, languages: &[Lang]) -> DeckSettings {
    let default = DeckSettings::default();
    let template = table
        .text("template")
        .and_then(|(path, span)| inside(reading, path, span).map(|value| Spanned { value, span }));
    let settings = DeckSettings {
        prose_to_notes: table.bool("prose_to_notes").unwrap_or(default.prose_to_notes),
        template,
        sides: read_sides(reading, &table, source, languages).unwrap_or(default.sides),
    };
    table.finish();
    settings
}
