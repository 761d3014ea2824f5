//! Fills slides: as many items as fit, the rest on continued slides, each about as full as the others.
//! Heights come with the items; nothing is made smaller so that more fits.

use std::collections::HashSet;

use super::measure::{self, Type};
use super::{Both, Frame, Group, Note, Setting, Slide, SlideKind, Unit, Words};
use crate::doc::CalloutKind;
use crate::lang::Side;

/// An item with the room it takes.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    pub unit: Unit<'a>,
    /// Index into the deck's frames.
    pub frame: Option<usize>,
    /// In pixels, the gap after it included.
    pub height: f32,
    /// In shares of `FULL`: a slide holds five items in two languages or seven lines in one, room or not.
    pub load: u32,
    /// It introduces what follows and must not stand last on a slide.
    pub keeps_next: bool,
}

/// The load of a whole slide.
pub const FULL: u32 = 35;

/// What stands under one heading.
#[derive(Debug)]
pub struct Section<'a> {
    pub kind: SlideKind,
    pub title: Both<Words<'a>>,
    pub context: Both<Words<'a>>,
    pub continued: bool,
    pub items: Vec<Item<'a>>,
    /// Notes and the number of items that stand before each.
    pub notes: Vec<(usize, Note<'a>)>,
    /// Item numbers before which a new slide begins.
    pub breaks: Vec<usize>,
    pub anchors: Vec<(Side, &'a str)>,
}

impl<'a> Section<'a> {
    pub fn new(kind: SlideKind, title: Both<Words<'a>>) -> Section<'a> {
        Section {
            kind,
            title,
            context: Both { source: None, target: None },
            continued: false,
            items: Vec::new(),
            notes: Vec::new(),
            breaks: Vec::new(),
            anchors: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.notes.is_empty()
    }
}

/// The padding of a frame above and below.
const FRAME_PADDING: f32 = 28.0;

/// The height of a frame's head: its word and its title, in as many lines as they need.
pub fn frame_head(setting: &Setting<'_>, kind: Option<CalloutKind>, title: &Both<Words<'_>>) -> f32 {
    const HEAD: Type = Type::bold(22.0, 30.0 / 22.0);
    if kind.is_none() {
        return 0.0;
    }
    let (lead, other) = setting.texts(title);
    // The longest words of ours stand for all.
    let line = format!("Quan trọng / Important (tiếp) / (cont.) {lead} / {other}");
    HEAD.height(&line, measure::WIDTH - 110.0) + measure::GAP
}
/// The line above the title that names the heading.
const CONTEXT: f32 = 34.0;
/// The padding of the band of a safety slide.
const BAND: f32 = 60.0;

/// The sizes of a slide's title, and of one too long for them.
const TITLE: [Type; 2] = [Type::bold(36.0, 1.25), Type::bold(24.0, 1.3)];
const LONG_TITLE: [Type; 2] = [Type::bold(28.0, 1.3), Type::bold(20.0, 1.3)];
const TITLE_ALONE: Type = Type::bold(40.0, 1.25);

/// The height of a section's title with the mark of continuation, and whether it needs the smaller size.
fn title_height(section: &Section<'_>, setting: &Setting<'_>) -> (f32, bool) {
    let context = if section.context.source.is_some() || section.context.target.is_some() { CONTEXT } else { 0.0 };
    let band = if matches!(section.kind, SlideKind::Safety(_)) { BAND } else { 0.0 };
    let (lead, other) = match section.kind {
        SlideKind::Content | SlideKind::Section => setting.texts(&section.title),
        // Both languages in one line.
        SlideKind::Question(_) => return (context + TITLE[0].px * TITLE[0].leading, false),
        // Words of ours: a line each.
        _ => ("Nguy hiểm".to_owned(), if setting.bilingual { "Danger".to_owned() } else { String::new() }),
    };
    let (lead, other) = (format!("{lead} (tiếp)"), if other.is_empty() { other } else { format!("{other} (cont.)") });
    if other.is_empty() {
        let lines = TITLE_ALONE.lines(&lead, measure::WIDTH).min(2);
        let kind = if lines < 2 { TITLE_ALONE } else { TITLE[0] };
        return (band + context + lines as f32 * kind.px * kind.leading, lines > 1);
    }
    let one_line = TITLE[0].lines(&lead, measure::WIDTH) == 1
        && TITLE[1].lines(&other, measure::WIDTH) == 1
        // The other language alone takes the lead's size.
        && TITLE[0].lines(&other, measure::WIDTH) <= 2;
    let sizes = if one_line { TITLE } else { LONG_TITLE };
    let height = |kind: Type, text: &str| kind.lines(text, measure::WIDTH).min(2) as f32 * kind.px * kind.leading;
    let both = height(sizes[0], &lead) + 2.0 + height(sizes[1], &other);
    (band + context + both.max(height(sizes[0], &other)), !one_line)
}

/// Fills the slides of a deck, section by section.
pub struct Filler<'a, 's> {
    pub setting: &'s Setting<'a>,
    /// All frames of the deck; items name theirs by index.
    pub frames: Vec<Frame<'a>>,
    /// Frames that an earlier slide shows.
    begun: HashSet<usize>,
}

impl<'a, 's> Filler<'a, 's> {
    pub fn new(setting: &'s Setting<'a>, frames: Vec<Frame<'a>>) -> Filler<'a, 's> {
        Filler { setting, frames, begun: HashSet::new() }
    }

    /// The slides of a section; at least one, so that no heading is lost.
    pub fn slides(&mut self, section: Section<'a>) -> Vec<Slide<'a>> {
        let (title, long_title) = title_height(&section, self.setting);
        let room = measure::HEIGHT - title - measure::TITLE_GAP;
        let ends = balanced(&section, &self.frames, room);
        let mut slides = Vec::with_capacity(ends.len());
        let mut items = section.items.into_iter();
        let mut notes = section.notes.into_iter().peekable();
        let (mut from, last) = (0, ends.len() - 1);
        for (number, end) in ends.into_iter().enumerate() {
            let groups = self.groups(items.by_ref().take(end - from));
            from = end;
            let mut own_notes = Vec::new();
            while notes.peek().is_some_and(|(at, _)| *at <= end || number == last) {
                own_notes.extend(notes.next().map(|(_, note)| note));
            }
            let bare = groups.is_empty() && section.kind == SlideKind::Content;
            slides.push(Slide {
                kind: if bare { SlideKind::Section } else { section.kind },
                title: section.title.clone(),
                long_title,
                context: section.context.clone(),
                continued: section.continued || number > 0,
                groups,
                notes: own_notes,
                anchors: if number == 0 { section.anchors.clone() } else { Vec::new() },
            });
        }
        slides
    }

    /// Items by their frames. A frame that began on an earlier slide says so.
    fn groups(&mut self, items: impl Iterator<Item = Item<'a>>) -> Vec<Group<'a>> {
        let mut groups: Vec<(Option<usize>, Group<'a>)> = Vec::new();
        for item in items {
            match groups.last_mut() {
                Some((frame, group)) if *frame == item.frame => group.units.push(item.unit),
                _ => {
                    let mut frame = item.frame.and_then(|f| self.frames.get(f)).cloned();
                    if let (Some(frame), Some(index)) = (&mut frame, item.frame) {
                        frame.continued = !self.begun.insert(index);
                    }
                    groups.push((item.frame, Group { frame, units: vec![item.unit] }));
                }
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// Where each slide ends, as item numbers: first as few slides as will do, then with the least room that keeps that
/// number, so that no slide is left with one lonely item.
fn balanced(section: &Section<'_>, frames: &[Frame<'_>], room: f32) -> Vec<usize> {
    let fewest = fill(section, frames, room);
    let (mut low, mut high) = (0.0, room);
    let mut best = fewest;
    for _ in 0..12 {
        let middle = (low + high) / 2.0;
        let ends = fill(section, frames, middle);
        if ends.len() == best.len() {
            high = middle;
            best = ends;
        } else {
            low = middle;
        }
    }
    best
}

fn fill(section: &Section<'_>, frames: &[Frame<'_>], room: f32) -> Vec<usize> {
    let items = &section.items;
    let mut ends = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let mut end = fit(section, frames, start, room);
        // What introduces the next item goes over with it, unless it has the slide to itself.
        while end < items.len() && end > start + 1 && items[end - 1].keeps_next {
            end -= 1;
        }
        ends.push(end);
        start = end;
    }
    if ends.is_empty() { vec![0] } else { ends }
}

/// How far a slide reaches that begins with the item `start`: at least over that one.
fn fit(section: &Section<'_>, frames: &[Frame<'_>], start: usize, room: f32) -> usize {
    let items = &section.items;
    let (mut used, mut load) = (0.0, 0);
    let mut frame = None;
    let mut end = start;
    while end < items.len() {
        let item = &items[end];
        let opens = item.frame.is_some() && item.frame != frame;
        let head = if opens { around(frames, item) } else { 0.0 };
        // A frame that would fit a slide of its own is not torn for the sake of the rest of this one.
        let whole = if opens && end > start { frame_height(section, frames, end) } else { 0.0 };
        if whole > room - used && whole <= room {
            break;
        }
        let too_full = used + head + item.height - measure::GAP > room || load + item.load > FULL;
        if end > start && (too_full || section.breaks.contains(&end)) {
            break;
        }
        used += head + item.height;
        load += item.load;
        frame = item.frame;
        end += 1;
    }
    end
}

/// What a frame adds to the items in it.
fn around(frames: &[Frame<'_>], item: &Item<'_>) -> f32 {
    item.frame.and_then(|index| frames.get(index)).map_or(0.0, |frame| frame.head + FRAME_PADDING)
}

/// The height of the frame that begins with an item.
fn frame_height(section: &Section<'_>, frames: &[Frame<'_>], first: usize) -> f32 {
    let own = section.items[first..].iter().take_while(|item| item.frame == section.items[first].frame);
    around(frames, &section.items[first]) + own.map(|item| item.height).sum::<f32>()
}
