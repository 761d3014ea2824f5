//! The slides that songngu makes itself: title, words of today, objectives, and the last one, to say aloud.
//! Their words come from the front matter, the glossary and the lesson's own sentences.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::doc::{Block, BlockKind, Heading, Inline, Objectives, PlainText, Spanned};
use crate::glossary::{FormKind, TermId};
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

use super::lines::{self, Place};
use super::measure::{self, Type};
use super::paginate::{Item, Section};
use super::words::{self, Words};
use super::{Both, Group, Marker, Note, Setting, Slide, SlideKind, SpeakingFrame, Unit};

/// Key terms on a slide.
const TERMS: usize = 8;
/// The room below a title of one line in each language.
const ROOM: f32 = 500.0;
/// Sentences to say, and the words in one.
const SENTENCES: usize = 4;
const SHORT: std::ops::RangeInclusive<usize> = 4..=14;

/// The lesson's title in each version: front matter, else the first heading, else the name of its file.
pub fn lesson_title<'a>(setting: &Setting<'a>) -> Both<Words<'a>> {
    let lesson = setting.lesson;
    lesson.docs.as_ref().map(|document| {
        let document = document.as_ref()?;
        if let Some(title) = &document.meta.title {
            return Some(Cow::Owned(words::plain(&title.value, title.span)));
        }
        let first = document.blocks.iter().find_map(heading);
        let name = lesson.key.rsplit('/').next().unwrap_or(&lesson.key);
        let span = Span::new(document.file, 0, 0);
        Some(first.map_or_else(|| Cow::Owned(words::plain(name, span)), |h| Cow::Borrowed(h.content.as_slice())))
    })
}

fn heading(block: &Block) -> Option<&Heading> {
    match &block.kind {
        BlockKind::Heading(heading) if heading.level == 1 => Some(heading),
        _ => None,
    }
}

fn slide<'a>(kind: SlideKind, units: Vec<Unit<'a>>) -> Slide<'a> {
    let groups = if units.is_empty() { Vec::new() } else { vec![Group { frame: None, units }] };
    Slide {
        kind,
        title: Sides { source: None, target: None },
        long_title: false,
        context: Sides { source: None, target: None },
        continued: false,
        groups,
        notes: Vec::new(),
        anchors: Vec::new(),
    }
}

pub fn title_slide<'a>(setting: &Setting<'a>, title: &Both<Words<'a>>) -> Slide<'a> {
    let (lead, other) = setting.texts(title);
    let long = lead.chars().count().max(other.chars().count()) > 48;
    Slide { title: title.clone(), long_title: long, ..slide(SlideKind::Title, Vec::new()) }
}

/// The terms that the lesson uses most, in the order in which they come; those with a word in both languages.
fn key_terms(setting: &Setting<'_>) -> Vec<TermId> {
    let materials = setting.materials;
    let project = materials.project;
    let Some(target) = project.target else { return Vec::new() };
    let uses = setting.lesson.uses.get(setting.lead);
    let uses = if uses.is_empty() { setting.lesson.uses.get(setting.lead.other()) } else { uses };
    let mut counts: HashMap<TermId, (usize, usize)> = HashMap::new();
    let counted = uses.iter().filter(|u| !u.nested && u.form != FormKind::Forbidden);
    for (place, term_use) in counted.enumerate() {
        counts.entry(term_use.term).or_insert((place, 0)).1 += 1;
    }
    let mut terms: Vec<(TermId, usize, usize)> =
        counts.into_iter().map(|(term, (place, n))| (term, place, n)).collect();
    terms.retain(|(term, ..)| {
        let concept = materials.glossary.get(*term);
        let forms = (concept.preferred(project.source), concept.preferred(target));
        matches!(forms, (Some(a), Some(b)) if !a.eq_ignore_ascii_case(b))
    });
    // A term of the trade before a common word, then the one used more often, then the earlier one.
    terms.sort_by_key(|(term, place, n)| (!materials.glossary.get(*term).strict, std::cmp::Reverse(*n), *place));
    terms.truncate(TERMS);
    terms.sort_by_key(|(_, place, _)| *place);
    terms.into_iter().map(|(term, ..)| term).collect()
}

/// As many of the terms as their cards, two a row, leave room for.
fn fitting(setting: &Setting<'_>, mut terms: Vec<TermId>) -> Vec<TermId> {
    const COLUMN: f32 = (measure::WIDTH - 48.0) / 2.0 - 25.0;
    const WORD: Type = Type::bold(28.0, 1.3);
    const OTHER: Type = Type::bold(24.0, 1.3);
    let card = |term: &TermId| {
        let concept = setting.materials.glossary.get(*term);
        let height = |side: Side, kind: Type| {
            let Some(lang) = setting.materials.project.lang(side) else { return 0.0 };
            let word = concept.preferred(lang).unwrap_or_default();
            // The pronunciation is in small regular type.
            let ipa = if lang.is_en() { Type::regular(20.0, 1.3).width(&concept.ipa) } else { 0.0 };
            let lines = ((kind.width(word) + ipa) / (COLUMN * 0.94)).ceil().max(1.0);
            lines * kind.px * kind.leading
        };
        height(setting.lead, WORD) + height(setting.lead.other(), OTHER) + 16.0
    };
    let height = |terms: &[TermId]| {
        let rows = terms.chunks(2).map(|row| row.iter().map(&card).fold(0.0, f32::max) + measure::GAP);
        rows.sum::<f32>()
    };
    while height(&terms) > ROOM {
        terms.pop();
    }
    terms
}

pub fn words_slide<'a>(setting: &Setting<'_>) -> Option<Slide<'a>> {
    let terms = fitting(setting, key_terms(setting));
    (!terms.is_empty()).then(|| slide(SlideKind::Words, vec![Unit::Terms(terms)]))
}

/// The objectives of the front matter, group by group.
pub fn objectives<'a>(setting: &Setting<'a>) -> Option<Section<'a>> {
    let mut section = Section::new(SlideKind::Objectives, Sides { source: None, target: None });
    let lists = |pick: fn(&Objectives) -> &Vec<Spanned<String>>| {
        setting.lesson.docs.as_ref().map(|d| d.as_ref().map_or(&[][..], |d| pick(&d.meta.objectives).as_slice()))
    };
    let groups: [(&'static str, Sides<&'a [Spanned<String>]>); 4] = [
        ("", lists(|o| &o.plain)),
        ("out-knowledge", lists(|o| &o.knowledge)),
        ("out-skills", lists(|o| &o.skills)),
        ("out-autonomy", lists(|o| &o.autonomy)),
    ];
    for (label, list) in groups {
        let count = list.source.len().max(list.target.len());
        if count > 0 && !label.is_empty() {
            section.items.push(Item { unit: Unit::Label(label), frame: None, height: 48.0, load: 3, keeps_next: true });
        }
        for i in 0..count {
            let words = list.map(|own| own.get(i).map(|text| Cow::Owned(words::plain(&text.value, text.span))));
            section.items.push(lines::line(setting, words, Marker::Bullet, Place::default()));
        }
    }
    (!section.items.is_empty()).then_some(section)
}

/// Sentences of the lesson with a key term left out, in the language that is learned; without them, nothing.
pub fn speak_slide<'a>(setting: &Setting<'a>) -> Option<Slide<'a>> {
    let terms = fitting(setting, key_terms(setting));
    let side = spoken(setting)?;
    let mut frames = frames(setting, side, &terms);
    let say = Type::regular(28.0, 1.4);
    // The gap is about as wide as twelve letters; the prompt has a line of its own.
    let height = |f: &SpeakingFrame| say.height(&format!("{}nnnnnnnnnnnn{}", f.before, f.after), 1100.0) + 63.0;
    while frames.iter().map(height).sum::<f32>() > ROOM {
        frames.pop();
    }
    if terms.is_empty() {
        return None;
    }
    let mut units: Vec<Unit<'a>> = frames.iter().cloned().map(Unit::Say).collect();
    if units.len() < 2 {
        units = vec![Unit::Terms(terms)];
    }
    let notes = if units.len() < 2 { Vec::new() } else { frames.into_iter().map(Note::Say).collect() };
    Some(Slide { notes, ..slide(SlideKind::Speak, units) })
}

/// The version to practise speaking in: English where there is one, else the translation.
fn spoken(setting: &Setting<'_>) -> Option<Side> {
    let project = setting.materials.project;
    let side = project.side(Lang::en()).unwrap_or(Side::Target);
    (setting.bilingual && setting.lesson.docs.get(side).is_some()).then_some(side)
}

fn frames(setting: &Setting<'_>, side: Side, terms: &[TermId]) -> Vec<SpeakingFrame> {
    let lesson = setting.lesson;
    let mut found: Vec<SpeakingFrame> = Vec::new();
    let Some(document) = lesson.docs.get(side) else { return found };
    crate::doc::blocks(&document.blocks, &mut |block| {
        let Some(content) = lines::content(block) else { return };
        if found.len() == SENTENCES {
            return;
        }
        let own = lesson.uses.get(side).iter().filter(|u| u.block == block.id && !u.nested);
        for term_use in own {
            let wanted = terms.contains(&term_use.term) && found.iter().all(|frame| frame.term != term_use.term);
            if let Some(frame) = wanted.then(|| frame(content, side, term_use.term, term_use.span)).flatten() {
                found.push(frame);
                return;
            }
        }
    });
    found
}

/// The sentence around a term, when it is short and nothing but text.
fn frame(content: &[Inline], side: Side, term: TermId, at: Span) -> Option<SpeakingFrame> {
    let sentence = words::sentences(content).into_iter().find(|sentence| {
        let bounds = sentence.first().zip(sentence.last());
        bounds.is_some_and(|(first, last)| first.span.start <= at.start && at.end <= last.span.end)
    })?;
    let plain = PlainText::of(&sentence);
    let text = plain.text.trim();
    let whole = text.ends_with(['.', '!']) && text.starts_with(char::is_uppercase);
    if !whole || !SHORT.contains(&text.split_whitespace().count()) || text.contains(crate::doc::OBJECT) {
        return None;
    }
    let from = (0..plain.text.len()).find(|i| {
        plain.text.is_char_boundary(*i) && plain.span(*i..*i + 1).is_some_and(|span| span.start == at.start)
    })?;
    let rest = plain.text.get(from..)?;
    let said = rest.get(..at.len()).filter(|_| plain.span(from..from + at.len()) == Some(at))?;
    Some(SpeakingFrame {
        side,
        term,
        before: plain.text[..from].trim_start().to_owned(),
        after: rest[said.len()..].trim_end().to_owned(),
        said: said.to_owned(),
    })
}
