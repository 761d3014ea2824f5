//! From blocks to items of slides: headings open sections, everything else becomes lines, figures, tables and notes.
//! Safety callouts and questions interrupt a section with slides of their own. Filling slides is `paginate`.

use std::borrow::Cow;

use crate::doc::{Block, BlockKind, Callout, Container, ContainerKind, Heading, Inline, List};
use crate::lang::{Side, Sides};

use super::lines::{self, Place};
use super::paginate::{Item, Section};
use super::pairing::{Both, Pairing, only};
use super::words::Words;
use super::{Frame, Marker, Note, Setting, SlideKind, paginate, question, table};
use crate::view::{Medium, shown};

/// Headings down to this level open a slide.
const OPENS_SLIDE: u8 = 3;

/// The sections of a lesson and the frames that their items name.
pub fn sections<'a>(setting: &Setting<'a>, title: &Both<Words<'a>>) -> (Vec<Section<'a>>, Vec<Frame<'a>>) {
    let docs = setting.lesson.docs.as_ref();
    let blocks = |side: Side| docs.get(side).as_ref().map_or(&[][..], |document| &document.blocks[..]);
    let mut flow = Flow {
        setting,
        pairing: Pairing::new(setting.lesson),
        done: Vec::new(),
        open: Section::new(SlideKind::Content, title.clone()),
        heading: title.clone(),
        own_slide: false,
        begun: false,
        titled: false,
        questions: 0,
        frames: Vec::new(),
    };
    let rows = flow.pairing.blocks(blocks(Side::Source), blocks(Side::Target));
    flow.rows(rows, Place::default());
    flow.close();
    (flow.done, flow.frames)
}

pub(super) struct Flow<'a, 's> {
    pub setting: &'s Setting<'a>,
    pub pairing: Pairing,
    done: Vec<Section<'a>>,
    pub open: Section<'a>,
    /// The heading under which we are.
    pub heading: Both<Words<'a>>,
    /// The open section began with a heading that no slide shows yet.
    own_slide: bool,
    /// A slide of the heading has been closed already.
    begun: bool,
    /// The lesson's own title has been met.
    titled: bool,
    pub questions: usize,
    frames: Vec<Frame<'a>>,
}

impl<'a> Flow<'a, '_> {
    pub fn rows(&mut self, rows: Vec<Both<&'a Block>>, place: Place) {
        for row in rows {
            match (row.source, row.target) {
                (Some(a), Some(b)) if std::mem::discriminant(&a.kind) != std::mem::discriminant(&b.kind) => {
                    let (first, second) = if self.setting.lead == Side::Source { (a, b) } else { (b, a) };
                    self.row(only(self.setting.lead, first), place);
                    self.row(only(self.setting.lead.other(), second), place);
                }
                _ => self.row(row, place),
            }
        }
    }

    /// A block in both versions, of one kind.
    fn row(&mut self, row: Both<&'a Block>, place: Place) {
        let Some(block) = row.source.or(row.target) else { return };
        match &block.kind {
            BlockKind::Heading(_) => self.heading(row, place),
            BlockKind::Paragraph(_) => self.paragraph(row, Marker::None, place),
            BlockKind::Figure(_) => self.figure(row, place),
            BlockKind::Code(_) => self.code(row, place),
            BlockKind::Math(_) => self.formula(row, place),
            BlockKind::List(_) => self.list(pick(row, list), place),
            BlockKind::Table(_) => self.table(row, place),
            BlockKind::Quote(_) => {
                let frame = self.frame(None, Sides { source: None, target: None });
                self.inside(pick(row, quote), Place { frame: place.frame.or(frame), ..place });
            }
            BlockKind::Callout(_) => self.callout(pick(row, callout), place),
            BlockKind::Container(container) => self.container(row, container, place),
            BlockKind::Quiz(_) => self.question(row),
            BlockKind::Html(_) | BlockKind::Footnote(..) => self.note(Note::Block(row)),
            BlockKind::Rule => self.open.breaks.push(self.open.items.len()),
        }
    }

    pub fn inside(&mut self, inner: Both<&'a [Block]>, place: Place) {
        let rows = self.pairing.blocks(inner.source.unwrap_or(&[]), inner.target.unwrap_or(&[]));
        self.rows(rows, place);
    }

    pub fn push(&mut self, item: Item<'a>) {
        self.open.items.push(item);
    }

    pub fn note(&mut self, note: Note<'a>) {
        self.open.notes.push((self.open.items.len(), note));
    }

    fn heading(&mut self, row: Both<&'a Block>, place: Place) {
        let headings = pick(row, heading);
        let Some(first) = headings.source.or(headings.target) else { return };
        let words = headings.map(|h| h.map(|h| Cow::Borrowed(h.content.as_slice())));
        let anchors = headings.iter().filter_map(|(side, h)| Some((side, h.as_ref()?.anchor.as_str())));
        if first.level > OPENS_SLIDE || place.frame.is_some() || place.safety {
            self.open.anchors.extend(anchors);
            self.push(lines::subhead(self.setting, words, place));
            return;
        }
        // The lesson's title has its slide.
        if first.level == 1 && !self.titled && self.done.is_empty() && self.open.is_empty() {
            self.titled = true;
            self.open.anchors.extend(anchors);
            return;
        }
        self.close();
        self.heading = words.clone();
        let kept = std::mem::replace(&mut self.open, Section::new(SlideKind::Content, words)).anchors;
        self.open.anchors = kept;
        self.open.anchors.extend(anchors);
        self.own_slide = true;
        self.begun = false;
    }

    /// Ends the section under way. One without content is shown when its heading would be lost.
    fn close(&mut self) {
        if self.open.is_empty() && !self.own_slide {
            return;
        }
        self.begun = true;
        self.own_slide = false;
        let mut next = Section::new(SlideKind::Content, self.heading.clone());
        next.continued = true;
        self.done.push(std::mem::replace(&mut self.open, next));
    }

    /// Slides of another kind under the same heading.
    pub fn interrupt(&mut self, kind: SlideKind, title: Both<Words<'a>>, fill: impl FnOnce(&mut Self)) {
        // A heading with nothing before the interruption is named above its title.
        self.own_slide = false;
        self.close();
        let begun = self.begun;
        let mut section = Section::new(kind, title);
        section.context = self.heading.clone();
        section.anchors = std::mem::take(&mut self.open.anchors);
        self.open = section;
        fill(self);
        self.done.push(std::mem::replace(&mut self.open, Section::new(SlideKind::Content, self.heading.clone())));
        self.open.continued = begun;
        self.begun = begun;
    }

    pub fn paragraph(&mut self, row: Both<&'a Block>, marker: Marker, place: Place) {
        let content = pick(row, lines::content);
        let (items, cut) = lines::paragraph(self.setting, content, marker, place);
        self.open.items.extend(items);
        if cut {
            self.note(Note::Block(row));
        }
        let images = content.map(|c| c.map(lines::pictures).unwrap_or_default());
        for i in 0..images.source.len().max(images.target.len()) {
            let images = images.as_ref().map(|images| images.get(i).copied());
            self.picture(images, Sides { source: None, target: None }, place);
        }
    }

    fn list(&mut self, lists: Both<&'a List>, place: Place) {
        let items = |side: Side| lists.get(side).as_ref().map_or(&[][..], |list| &list.items[..]);
        let start = lists.source.or(lists.target).and_then(|list| list.start);
        for (i, item) in self.pairing.items(items(Side::Source), items(Side::Target)).into_iter().enumerate() {
            let task = item.source.or(item.target).and_then(|item| item.task);
            let mut marker = match (task, start) {
                (Some(done), _) => Marker::Box(done),
                (_, Some(start)) => Marker::Number(start.saturating_add(i as u32)),
                _ => Marker::Bullet,
            };
            let blocks = |item: Option<&'a crate::doc::Item>| item.map_or(&[][..], |item| &item.blocks[..]);
            for row in self.pairing.blocks(blocks(item.source), blocks(item.target)) {
                let paragraph = row.iter().all(|(_, block)| block.is_none_or(|b| lines::content(b).is_some()));
                if paragraph {
                    self.paragraph(row, std::mem::replace(&mut marker, Marker::None), place);
                } else {
                    self.rows(vec![row], Place { depth: (place.depth + 1).min(3), ..place });
                }
            }
        }
    }

    fn table(&mut self, row: Both<&'a Block>, place: Place) {
        let (items, cut) = table::items(self.setting, row, place);
        self.open.items.extend(items);
        if cut {
            self.note(Note::Block(row));
        }
    }

    fn frame(&mut self, kind: Option<crate::doc::CalloutKind>, title: Both<Words<'a>>) -> Option<usize> {
        let head = paginate::frame_head(self.setting, kind, &title);
        self.frames.push(Frame { kind, title, continued: false, head });
        Some(self.frames.len() - 1)
    }

    fn callout(&mut self, callouts: Both<&'a Callout>, place: Place) {
        let Some(first) = callouts.source.or(callouts.target) else { return };
        let title = callouts.map(|c| c.filter(|c| !c.title.is_empty()).map(|c| Cow::Borrowed(c.title.as_slice())));
        let inner = callouts.map(|c| c.map(|c| c.blocks.as_slice()));
        if first.kind.is_safety() {
            self.interrupt(SlideKind::Safety(first.kind), Sides { source: None, target: None }, |flow| {
                let place = Place { safety: true, whole: true, ..Place::default() };
                if title.source.is_some() || title.target.is_some() {
                    flow.push(lines::subhead(flow.setting, title, place));
                }
                flow.inside(inner, place);
            });
            return;
        }
        let frame = self.frame(Some(first.kind), title);
        self.inside(inner, Place { frame, depth: 0, ..place });
    }

    fn container(&mut self, row: Both<&'a Block>, container: &'a Container, place: Place) {
        let inner = pick(row, container_blocks);
        match container.kind {
            ContainerKind::Teacher => self.note(Note::Teacher(inner)),
            _ if !row.iter().all(|(_, block)| block.is_none_or(|b| shown(b, Medium::Slides))) => {}
            _ => {
                let title = pick(row, container_title);
                if title.source.is_some() || title.target.is_some() {
                    let words = title.map(|t| t.map(Cow::Borrowed));
                    self.push(lines::subhead(self.setting, words, place));
                }
                self.inside(inner, place);
            }
        }
    }

    fn question(&mut self, row: Both<&'a Block>) {
        self.questions += 1;
        let number = self.questions;
        self.interrupt(SlideKind::Question(number), Sides { source: None, target: None }, |flow| {
            question::fill(flow, row);
        });
    }
}

/// One part of the blocks of a row.
pub(super) fn pick<'a, T>(row: Both<&'a Block>, part: impl Fn(&'a Block) -> Option<T>) -> Both<T> {
    row.map(|block| block.and_then(&part))
}

fn heading(block: &Block) -> Option<&Heading> {
    if let BlockKind::Heading(heading) = &block.kind { Some(heading) } else { None }
}

fn list(block: &Block) -> Option<&List> {
    if let BlockKind::List(list) = &block.kind { Some(list) } else { None }
}

fn quote(block: &Block) -> Option<&[Block]> {
    if let BlockKind::Quote(blocks) = &block.kind { Some(blocks) } else { None }
}

fn callout(block: &Block) -> Option<&Callout> {
    if let BlockKind::Callout(callout) = &block.kind { Some(callout) } else { None }
}

fn container_blocks(block: &Block) -> Option<&[Block]> {
    if let BlockKind::Container(container) = &block.kind { Some(&container.blocks) } else { None }
}

fn container_title(block: &Block) -> Option<&[Inline]> {
    match &block.kind {
        BlockKind::Container(container) if !container.title.is_empty() => Some(&container.title),
        _ => None,
    }
}
