//! Pictures, code and formulas as items of slides: how they are laid out and the least room they need.
//! Tables are `table`.

use std::borrow::Cow;

use crate::course::{LinkTarget, resolve};
use crate::doc::{Block, BlockKind, Image, Inline, InlineKind, Link};
use crate::project::MediaFile;

use super::flow::{Flow, pick};
use super::lines::{self, Place};
use super::measure::{self, Type};
use super::paginate::{FULL, Item};
use super::pairing::Both;
use super::words::{self, Words};
use super::{Listing, Marker, Note, Picture, Unit};

/// A formula higher than this is drawn smaller; nothing else is.
const TALLEST: f32 = 470.0;

impl<'a> Flow<'a, '_> {
    pub(super) fn figure(&mut self, row: Both<&'a Block>, place: Place) {
        self.picture(pick(row, image), row, place);
    }

    /// A picture with its caption below or beside it: whichever leaves it larger.
    pub(super) fn picture(&mut self, images: Both<&'a Image>, blocks: Both<&'a Block>, place: Place) {
        const LEAD: Type = Type::regular(24.0, 1.35);
        const OTHER: Type = Type::regular(20.0, 1.35);
        const BESIDE: f32 = 420.0;
        const ROOM: f32 = 470.0;
        let Some(image) = images.source.or(images.target) else { return };
        if !self.is_here(image) {
            let words = images.map(|image| image.map(|image| Cow::Owned(words::shorten(&in_words(image), 160))));
            if words.iter().any(|(_, w)| w.as_ref().is_some_and(|w| !words::text(w).trim().is_empty())) {
                self.push(lines::line(self.setting, words, Marker::None, place));
            }
            return;
        }
        let caption = images.map(|image| image.map(caption));
        let height = |caption: &Both<Words<'_>>, width| {
            let (lead, other) = self.setting.texts(caption);
            // `Hình 12.` stands before it.
            let number = |text: String| if text.is_empty() { text } else { format!("Figure 00. {text}") };
            // Beside the picture the captions stand further apart.
            measure::stacked(LEAD, &number(lead), OTHER, &number(other), width) + 8.0
        };
        let (caption, cut) = if height(&caption, BESIDE) > ROOM {
            (caption.map(|c| c.map(|c| Cow::Owned(words::shorten(&c, 120)))), true)
        } else {
            (caption, false)
        };
        let aspect = self.aspect(image).unwrap_or(1.5);
        let below = (ROOM - height(&caption, measure::WIDTH) - measure::GAP).max(0.0) * aspect;
        let wide = below.min(measure::WIDTH) > (ROOM * aspect).min(measure::WIDTH - BESIDE - 32.0);
        // A line or two may share the slide; the picture takes what they leave, at least this.
        let least = if wide { height(&caption, measure::WIDTH) + 250.0 } else { height(&caption, BESIDE).max(330.0) };
        let unit = Unit::Figure(Picture { images, blocks, caption, wide });
        let height = least + measure::GAP;
        self.push(Item { unit, frame: place.frame, height, load: FULL - 2 * (FULL / 5), keeps_next: false });
        if cut && (blocks.source.is_some() || blocks.target.is_some()) {
            self.note(Note::Block(blocks));
        }
    }

    /// Whether the picture is in the course or in the lesson itself, so that the deck can hold it.
    fn is_here(&self, image: &Image) -> bool {
        image.url.starts_with("data:image/") || self.file(image).is_some()
    }

    /// Width by height, where the file tells.
    fn aspect(&self, image: &Image) -> Option<f32> {
        let (width, height) = self.file(image)?.size?;
        Some(width as f32 / height.max(1) as f32)
    }

    fn file(&self, image: &Image) -> Option<&'a MediaFile> {
        let materials = self.setting.materials;
        let files = &materials.project.lessons.get(self.setting.lesson.index)?.files;
        let from = files.source.as_ref().or(files.target.as_ref())?;
        let LinkTarget::File { path, .. } = resolve(materials.project, &from.path, &image.url) else { return None };
        materials.media.get(&path)
    }

    pub(super) fn code(&mut self, row: Both<&'a Block>, place: Place) {
        const LINE: f32 = 28.0;
        const MOST: usize = 14;
        /// Letters in a line of the fixed-width face.
        const COLUMNS: usize = 84;
        let rows = |text: &str| text.chars().count().max(1).div_ceil(COLUMNS);
        let codes = pick(row, |block| match &block.kind {
            BlockKind::Code(code) => Some(code),
            _ => None,
        });
        let listing = codes.map(|code| {
            code.map(|code| {
                let mut used = 0;
                let fits = |line: &str| {
                    used += rows(line);
                    used <= MOST
                };
                Listing { code, lines: code.text.lines().map(fits).take_while(|fits| *fits).count() }
            })
        });
        let cut = listing.iter().any(|(_, listing)| listing.is_some_and(|l| l.is_cut()));
        let high = |l: &Listing<'_>| l.code.text.lines().take(l.lines).map(rows).sum::<usize>();
        let most = listing.iter().filter_map(|(_, l)| l.as_ref()).map(high).max().unwrap_or(1);
        let height = most as f32 * LINE + 32.0 + measure::GAP + if cut { 40.0 } else { 0.0 };
        let load = (most as u32 * 2).min(FULL);
        self.push(Item { unit: Unit::Code(listing), frame: place.frame, height, load, keeps_next: false });
        if cut {
            self.note(Note::Block(row));
        }
    }

    pub(super) fn formula(&mut self, row: Both<&'a Block>, place: Place) {
        let latex = pick(row, |block| match &block.kind {
            BlockKind::Math(latex) => Some((latex.as_str(), block)),
            _ => None,
        });
        let high = |latex: &str| latex.split("\\\\").map(|row| if is_high(row) { 92.0 } else { 54.0 }).sum::<f32>();
        let height =
            latex.iter().filter_map(|(_, l)| l.as_ref()).map(|(l, _)| high(l)).fold(0.0, f32::max).min(TALLEST);
        let unit = Unit::Formula(latex);
        self.push(Item { unit, frame: place.frame, height: height + measure::GAP, load: FULL / 5, keeps_next: false });
    }
}

/// Whether a row of a formula holds a fraction or a sign with limits.
fn is_high(row: &str) -> bool {
    ["frac", "sum", "prod", "int", "lim", "max", "min", "begin", "underset", "overset"]
        .iter()
        .any(|name| row.contains(name))
}

/// A picture that is not there: its words, leading to it where it lies on the network.
fn in_words(image: &Image) -> Words<'_> {
    match image.alt.first() {
        Some(first) if image.url.starts_with("http") => {
            let link = Link { url: image.url.clone(), title: String::new(), content: image.alt.clone() };
            Cow::Owned(vec![Inline { span: first.span, kind: InlineKind::Link(link) }])
        }
        _ => Cow::Borrowed(&image.alt),
    }
}

/// What a picture is called: its title, else its alternative text.
fn caption(image: &Image) -> Words<'_> {
    match image.alt.first() {
        Some(alt) if !image.title.is_empty() => Cow::Owned(words::plain(&image.title, alt.span)),
        _ => Cow::Borrowed(&image.alt),
    }
}

fn image(block: &Block) -> Option<&Image> {
    if let BlockKind::Figure(figure) = &block.kind { Some(&figure.image) } else { None }
}
