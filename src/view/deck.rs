//! A lesson as slides: what goes on which one, and what the teacher says to it.
//!
//! `flow` turns blocks into items with their heights, `paginate` fills slides with them, `extras` adds the slides that
//! songngu makes itself. Slides are cut for both languages shown together, so switching languages never moves anything.
//! Writing is `emit::html::deck`. A deck is the teacher's copy: answers and teacher's notes are in it.

mod extras;
mod flow;
mod lines;
mod measure;
mod objects;
mod paginate;
mod pairing;
mod question;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use super::handout::numbers;
use super::{Mark, Medium, marks};
use crate::course::Lesson;
use crate::doc::{Block, BlockId, CalloutKind, Code, Image, Inline, Quiz, QuizKind, Table};
use crate::glossary::{Glossary, TermId};
use crate::lang::{Side, Sides};
use crate::project::{MediaLibrary, Project};

use paginate::Filler;

pub use pairing::Both;
pub use words::Words;

/// A lesson's slides in order.
#[derive(Debug)]
pub struct Deck<'a> {
    pub lesson: &'a Lesson,
    /// The versions that the deck has, the large one first.
    pub order: Vec<Side>,
    /// The lesson's title in each version.
    pub title: Both<Words<'a>>,
    pub slides: Vec<Slide<'a>>,
    /// Term uses that stand out.
    pub marks: Sides<Vec<Mark>>,
    /// Numbers of figures, the same as in the handout.
    pub numbers: Sides<HashMap<BlockId, usize>>,
}

impl Deck<'_> {
    pub fn is_bilingual(&self) -> bool {
        self.order.len() > 1
    }
}

#[derive(Debug)]
pub struct Slide<'a> {
    pub kind: SlideKind,
    /// Empty on slides whose title is a label of ours.
    pub title: Both<Words<'a>>,
    /// The title is too long for its full size.
    pub long_title: bool,
    /// The heading under which a slide of another title stands (a danger, a question).
    pub context: Both<Words<'a>>,
    /// Not the first slide of its heading: `(tiếp / cont.)`.
    pub continued: bool,
    pub groups: Vec<Group<'a>>,
    pub notes: Vec<Note<'a>>,
    /// Anchors of the headings on this slide; links to them lead here.
    pub anchors: Vec<(Side, &'a str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideKind {
    Title,
    Objectives,
    /// Key terms of the lesson with their equivalents.
    Words,
    /// A heading with nothing under it.
    Section,
    Content,
    /// A danger, warning or caution: a band across the slide, both languages whatever the switch says.
    Safety(CalloutKind),
    /// A question, by its number in the lesson.
    Question(usize),
    /// "Can you say it?"
    Speak,
}

/// Neighbouring items, in a frame or on the bare slide.
#[derive(Debug)]
pub struct Group<'a> {
    pub frame: Option<Frame<'a>>,
    pub units: Vec<Unit<'a>>,
}

/// A callout or quotation that holds items together.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// `None` for a quotation.
    pub kind: Option<CalloutKind>,
    pub title: Both<Words<'a>>,
    /// Begun on an earlier slide.
    pub continued: bool,
    /// The height of its head, in pixels.
    head: f32,
}

/// The least that is never torn apart.
#[derive(Clone, Debug)]
pub enum Unit<'a> {
    Line(Line<'a>),
    /// A heading too small for a slide of its own.
    Subhead(Both<Words<'a>>),
    /// Knowledge, skills, autonomy: the message that names the group.
    Label(&'static str),
    Figure(Picture<'a>),
    Code(Both<Listing<'a>>),
    /// LaTeX and the block it stands in; equal in both versions, or one a version.
    Formula(Both<(&'a str, &'a Block)>),
    Table(Grid<'a>),
    /// What a question asks to do.
    Task(QuizKind),
    Options(Options<'a>),
    /// True and false.
    Truth,
    /// A place to write, with its unit.
    Blank(String),
    Match(MatchRow<'a>),
    /// The choices of a gap: its number and what there is to choose.
    GapChoices(usize, Both<Vec<String>>),
    Terms(Vec<TermId>),
    /// A sentence to say with a term left out.
    Say(SpeakingFrame),
}

/// A paragraph or an item of a list.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    pub marker: Marker,
    /// How deep in lists, from 0.
    pub depth: u8,
    pub words: Both<Words<'a>>,
    /// Both versions look the same, so one stands for both.
    pub same: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    None,
    Bullet,
    Number(u32),
    /// A box of a checklist, ticked or not.
    Box(bool),
}

#[derive(Clone, Debug)]
pub struct Picture<'a> {
    pub images: Both<&'a Image>,
    /// The blocks, for the figure's number; `None` for a picture that stood in a line of text.
    pub blocks: Both<&'a Block>,
    pub caption: Both<Words<'a>>,
    /// Caption below rather than beside.
    pub wide: bool,
}

/// Code, as many lines of it as a slide holds.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    pub code: &'a Code,
    pub lines: usize,
}

impl Listing<'_> {
    pub fn is_cut(&self) -> bool {
        self.lines < self.code.text.lines().count()
    }
}

/// Rows of a table.
#[derive(Clone, Debug)]
pub struct Grid<'a> {
    pub tables: Both<&'a Table>,
    /// The rows shown.
    pub rows: std::ops::Range<usize>,
    /// The columns shown, from the first.
    pub columns: usize,
    /// Widths of the shown columns in per cent.
    pub widths: Vec<u32>,
    /// The handout has the rest.
    pub cut: bool,
}

/// Options of a question, under letters from `first` on.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    pub first: usize,
    pub options: Vec<Line<'a>>,
    /// In two columns.
    pub columns: bool,
}

/// The row of a matching question: a numbered left side, a lettered right side that is not its answer.
#[derive(Clone, Debug)]
pub struct MatchRow<'a> {
    pub number: usize,
    /// Empty in the rows of extra choices.
    pub left: Option<Line<'a>>,
    pub right: Line<'a>,
}

/// A sentence of the lesson to say aloud.
#[derive(Clone, Debug)]
pub struct SpeakingFrame {
    pub side: Side,
    pub term: TermId,
    /// Before and after the term, and the term as it stands there.
    pub before: String,
    pub after: String,
    pub said: String,
}

/// What the teacher reads in the presenter's window.
#[derive(Clone, Debug)]
pub enum Note<'a> {
    /// Prose that was too long for the slide, or what stands in the handout only in part.
    Block(Both<&'a Block>),
    /// The blocks of a teacher's container.
    Teacher(Both<&'a [Block]>),
    /// The right answer and the feedback.
    Answer(Both<(&'a Block, &'a Quiz)>),
    /// The sentence of a speaking frame.
    Say(SpeakingFrame),
}

/// What arranging may look at beside the lesson.
#[derive(Clone, Copy, Debug)]
pub struct Materials<'a> {
    pub project: &'a Project,
    pub glossary: &'a Glossary,
    pub media: &'a MediaLibrary,
}

/// Arranges a lesson. One that exists in neither language gives no slide.
pub fn arrange<'a>(lesson: &'a Lesson, materials: Materials<'a>) -> Deck<'a> {
    let first = materials.project.handout.first;
    let order: Vec<Side> = [first, first.other()].into_iter().filter(|side| lesson.docs.get(*side).is_some()).collect();
    let Some(lead) = order.first().copied() else {
        let title = Sides { source: None, target: None };
        return Deck { lesson, order, title, slides: Vec::new(), marks: Sides::default(), numbers: Sides::default() };
    };
    let blocks = |side: Side| lesson.docs.get(side).as_ref().map_or(&[][..], |document| &document.blocks[..]);
    let project = materials.project;
    let sides = Sides::new(Side::Source, Side::Target);
    let marks = sides.map(|side| {
        let other = project.lang(side.other());
        let uses = lesson.uses.get(side);
        let mut found = marks(blocks(side), uses, materials.glossary, other, project.support, Medium::Slides);
        // The equivalent stands below already; no brackets.
        found.iter_mut().for_each(|mark| mark.first = false);
        found
    });
    let setting = Setting { lead, bilingual: order.len() > 1, materials, lesson, marks };
    let title = extras::lesson_title(&setting);
    let mut slides = vec![extras::title_slide(&setting, &title)];
    slides.extend(extras::words_slide(&setting));
    let objectives = extras::objectives(&setting);
    let (sections, frames) = flow::sections(&setting, &title);
    let mut filler = Filler::new(&setting, frames);
    for section in objectives.into_iter().chain(sections) {
        slides.extend(filler.slides(section));
    }
    slides.extend(extras::speak_slide(&setting));
    let numbers = sides.map(|side| numbers(blocks(side)));
    Deck { lesson, order, title, slides, marks: setting.marks, numbers }
}

/// What holds for all slides of a deck.
struct Setting<'a> {
    lead: Side,
    bilingual: bool,
    materials: Materials<'a>,
    lesson: &'a Lesson,
    marks: Sides<Vec<Mark>>,
}

impl Setting<'_> {
    /// The texts of both versions, the lead first; the other empty when it says the same.
    fn texts(&self, words: &Both<Words<'_>>) -> (String, String) {
        self.each_text(words, |_, words| words::text(words))
    }

    /// As `texts`, with what is set in bold type marked for measuring.
    fn measured(&self, words: &Both<Words<'_>>) -> (String, String) {
        self.each_text(words, |side, words| words::measured(words, self.marks.get(side)))
    }

    fn each_text(&self, words: &Both<Words<'_>>, text: impl Fn(Side, &[Inline]) -> String) -> (String, String) {
        let of = |side: Side| words.get(side).as_ref().map(|w| text(side, w)).unwrap_or_default();
        let lead = of(self.lead);
        if is_same(words) { (lead, String::new()) } else { (lead, of(self.lead.other())) }
    }
}

/// Whether both versions are there and look the same.
fn is_same(words: &Both<Words<'_>>) -> bool {
    matches!((&words.source, &words.target), (Some(a), Some(b)) if words::same(a, b))
}
