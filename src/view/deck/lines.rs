//! Paragraphs and list items as lines of a slide: what stays, what goes to the notes, how high it is.
//! Long prose keeps its first sentence; a list item is kept whole unless it would fill a slide by itself.

use std::borrow::Cow;

use crate::doc::{Block, Image, Inline, InlineKind};
use crate::lang::Side;

use super::measure::{self, Type};
use super::paginate::{FULL, Item};
use super::words::{self, Words};
use super::{Both, Line, Marker, Setting, Unit, is_same};

/// Prose over this many characters is long; so is a list item over `LONG_ITEM`.
const LONG_PROSE: usize = 170;
const LONG_ITEM: usize = 260;
/// A first sentence is kept up to here.
const KEPT: usize = 200;
/// No line may be higher; it would leave no room for a title of two lines.
const TALLEST: f32 = 440.0;

/// Where a line stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    pub frame: Option<usize>,
    pub depth: u8,
    /// In a danger, warning or caution: both languages in one size.
    pub safety: bool,
    /// Nothing may be left out: dangers, questions.
    pub whole: bool,
}

/// The width that a marker takes, and each level of a list.
const MARKER: f32 = 48.0;
const INDENT: f32 = 36.0;
/// The padding of a frame at its sides.
const FRAME: f32 = 60.0;

impl Place {
    pub fn width(self, marker: Marker) -> f32 {
        let marker = if marker == Marker::None { 0.0 } else { MARKER };
        let frame = if self.frame.is_some() || self.safety { FRAME } else { 0.0 };
        measure::WIDTH - frame - marker - f32::from(self.depth) * INDENT
    }
}

/// A paragraph's lines, and whether something of it must go to the notes.
pub fn paragraph<'a>(
    setting: &Setting<'_>,
    content: Both<&'a [Inline]>,
    marker: Marker,
    place: Place,
) -> (Vec<Item<'a>>, bool) {
    let content: Both<Words<'a>> = content.map(|words| words.map(without_pictures));
    if content.iter().all(|(_, words)| words.as_ref().is_none_or(|w| words::text(w).trim().is_empty())) {
        return (Vec::new(), false);
    }
    let longest = content.iter().filter_map(|(_, w)| w.as_ref()).map(|w| words::text(w).chars().count()).max();
    let limit = if marker == Marker::None { LONG_PROSE } else { LONG_ITEM };
    let prose = setting.materials.project.deck.prose_to_notes && longest.unwrap_or(0) > limit;
    let whole = line(setting, content.clone(), marker, place);
    if whole.height <= TALLEST && (place.whole || !prose) {
        return (vec![whole], false);
    }
    if place.whole {
        return (by_sentence(setting, &content, marker, place), false);
    }
    let kept = content.map(|words| words.map(|w| Cow::Owned(words::shorten(&words::first_sentence(&w), KEPT))));
    (vec![line(setting, kept, marker, place)], true)
}

/// A line for each sentence, the versions side by side as far as both go.
fn by_sentence<'a>(setting: &Setting<'_>, content: &Both<Words<'a>>, marker: Marker, place: Place) -> Vec<Item<'a>> {
    let mut sentences = content.as_ref().map(|words| words.as_ref().map(|w| words::sentences(w)).unwrap_or_default());
    let count = sentences.source.len().max(sentences.target.len());
    let mut take = |side: Side| {
        let own = sentences.get_mut(side);
        if own.is_empty() { None } else { Some(Cow::Owned(own.remove(0))) }
    };
    (0..count)
        .map(|i| {
            let words = Both { source: take(Side::Source), target: take(Side::Target) };
            line(setting, words, if i == 0 { marker } else { Marker::None }, place)
        })
        .collect()
}

/// One line and its room.
pub fn line<'a>(setting: &Setting<'_>, words: Both<Words<'a>>, marker: Marker, place: Place) -> Item<'a> {
    let same = is_same(&words);
    let (lead, other) = setting.measured(&words);
    let width = place.width(marker);
    let height = if place.safety {
        measure::SAFETY.height(&lead, width) + measure::PAIR_GAP + measure::SAFETY.height(&other, width)
    } else if setting.bilingual {
        measure::pair(&lead, &other, width)
    } else {
        measure::ALONE.height(&lead, width)
    };
    let formulas: f32 = words.iter().filter_map(|(_, w)| w.as_ref()).map(|w| words::formulas_push(w)).sum();
    let height = height + formulas;
    let load = match (setting.bilingual, other.is_empty()) {
        (true, false) => FULL / 5,
        (true, true) => FULL / 7,
        (false, _) => FULL / 7 * measure::ALONE.lines(&lead, width).min(7) as u32,
    };
    let keeps_next = lead.trim_end().ends_with(':');
    let unit = Unit::Line(Line { marker, depth: place.depth, words, same });
    Item { unit, frame: place.frame, height: height + measure::GAP, load, keeps_next }
}

/// A line in the size of a subheading.
pub fn subhead<'a>(setting: &Setting<'_>, words: Both<Words<'a>>, place: Place) -> Item<'a> {
    const LEAD: Type = Type::bold(26.0, 1.3);
    const OTHER: Type = Type::bold(20.0, 1.3);
    const HEAD: Type = measure::SAFETY_HEAD;
    let (lead, other) = setting.texts(&words);
    let width = place.width(Marker::None);
    let height = if place.safety {
        HEAD.height(&lead, width) + measure::PAIR_GAP + HEAD.height(&other, width)
    } else {
        measure::stacked(LEAD, &lead, OTHER, &other, width)
    };
    let unit = Unit::Subhead(words);
    Item { unit, frame: place.frame, height: height + measure::GAP, load: 3, keeps_next: true }
}

/// The pictures in a run of text, for figures of their own.
pub fn pictures(content: &[Inline]) -> Vec<&Image> {
    let mut found = Vec::new();
    crate::doc::inlines(content, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            found.push(image);
        }
    });
    found
}

fn without_pictures(content: &[Inline]) -> Words<'_> {
    if pictures(content).is_empty() {
        return Cow::Borrowed(content);
    }
    // A link around nothing but a picture goes with it.
    let is_picture = |inline: &Inline| match &inline.kind {
        InlineKind::Image(_) => true,
        InlineKind::Link(link) => words::text(&link.content).trim().is_empty(),
        _ => false,
    };
    Cow::Owned(content.iter().filter(|inline| !is_picture(inline)).cloned().collect())
}

/// The inline content of a paragraph.
pub fn content(block: &Block) -> Option<&[Inline]> {
    match &block.kind {
        crate::doc::BlockKind::Paragraph(content) => Some(content),
        _ => None,
    }
}
