//! What all writers say of prose in the same way: units that keep their numbers, words of pictures, names of places.
//! Markup is each writer's own.

use std::borrow::Cow;

use crate::doc::{
    Answers, Block, BlockKind, CalloutKind, FrontMatter, Gap, GapAnswer, Inline, InlineKind, LessonKind, PlainText,
    Quiz, Spanned, Table,
};
use crate::lang::units::unit;
use crate::lang::{Lang, Side};
use crate::project::Project;
use crate::source::Span;
use crate::view::Mark;

use super::math;

/// A no-break space between a number and its unit, so that no line ends between `220` and `V`.
pub fn keep_units(text: &str) -> Cow<'_, str> {
    let digit_before = |at: usize| text.as_bytes()[..at].last().is_some_and(u8::is_ascii_digit);
    let mut kept = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices(' ').filter(|(at, _)| digit_before(*at)) {
        if unit(&text[at + 1..]).is_some() {
            kept.push_str(&text[done..at]);
            kept.push('\u{A0}');
            done = at + 1;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    kept.push_str(&text[done..]);
    Cow::Owned(kept)
}

/// A stretch of a text: plain, or the words of a term.
pub enum Piece<'t> {
    Plain(Cow<'t, str>),
    Term(&'t str, &'t Mark),
}

/// Cuts a text at the terms that are marked in it. A text that does not stand in the file as it is (its span has another
/// length) cannot be cut.
pub fn pieces<'t>(text: &'t str, span: Span, marks: &'t [Mark]) -> Vec<Piece<'t>> {
    let exact = text.len() == span.len();
    let first = marks.partition_point(|mark| mark.start < span.start);
    let (mut pieces, mut done) = (Vec::new(), 0);
    for mark in marks[first..].iter().take_while(|mark| exact && mark.end <= span.end) {
        let (from, to) = ((mark.start - span.start) as usize, (mark.end - span.start) as usize);
        let (Some(before), Some(word)) = (text.get(done..from), text.get(from..to)) else { continue };
        if !before.is_empty() {
            pieces.push(Piece::Plain(keep_units(before)));
        }
        pieces.push(Piece::Term(word, mark));
        done = to;
    }
    if done < text.len() {
        pieces.push(Piece::Plain(keep_units(&text[done..])));
    }
    pieces
}

/// The words of an alt text; code and formulas in it as written.
pub fn alt_text(alt: &[Inline]) -> String {
    let mut words = String::new();
    for inline in alt {
        match &inline.kind {
            InlineKind::Code(code) => words.push_str(code),
            InlineKind::Math(latex, _) => words.push_str(&math::plain(latex)),
            _ if inline.children().is_empty() => {
                words.push_str(&PlainText::of(std::slice::from_ref(inline)).text);
            }
            _ => words.push_str(&alt_text(inline.children())),
        }
    }
    words
}

/// Schemes that open a page or a program for mail or calls; no scripts.
pub fn is_safe_link(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or("").to_ascii_lowercase();
    url.starts_with("//") || matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel" | "ftp")
}

/// What there is to choose in each gap of a question; `None` for a gap to write into.
pub fn gap_choices(quiz: &Quiz) -> Vec<Option<Vec<String>>> {
    let Answers::Gaps(gaps) = &quiz.answers else { return Vec::new() };
    let choices = |gap: &Gap| match &gap.answer {
        GapAnswer::Choice(choices) => Some(choices.clone()),
        _ => None,
    };
    gaps.iter().map(choices).collect()
}

/// What is said in each language; once where two say the same, and nothing where there is nothing to say.
pub fn each_once(order: &[Side], say: impl Fn(Side) -> String) -> Vec<(Side, String)> {
    let mut said: Vec<(Side, String)> = Vec::new();
    for side in order {
        let text = say(*side);
        if !text.is_empty() && said.iter().all(|(_, own)| *own != text) {
            said.push((*side, text));
        }
    }
    said
}

/// The school and its faculty as one line.
pub fn school(project: &Project, lang: Lang) -> String {
    let parts = [project.school.name.get(lang), project.school.faculty.get(lang)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

/// The message that names a kind of lesson.
pub fn kind_of(kind: LessonKind) -> &'static str {
    match kind {
        LessonKind::Theory => "out-theory",
        LessonKind::Practice => "out-practice",
        LessonKind::Integrated => "out-integrated",
    }
}

/// What a lesson aims at and needs: labels, and the items of each.
pub const AIMS: [&str; 5] = ["out-objectives", "out-knowledge", "out-skills", "out-autonomy", "out-equipment"];

/// The items under a label of `AIMS`.
pub fn aims(meta: &FrontMatter, group: usize) -> &[Spanned<String>] {
    let objectives = &meta.objectives;
    let groups = [&objectives.plain, &objectives.knowledge, &objectives.skills, &objectives.autonomy, &meta.equipment];
    groups[group]
}

/// What a lesson aims at and needs, group by group; what has no kind of its own has no label.
pub fn groups(meta: &FrontMatter) -> impl Iterator<Item = (&'static str, &[Spanned<String>])> {
    let label = |group: usize| if group == 0 { "" } else { AIMS[group] };
    (0..AIMS.len()).map(move |group| (label(group), aims(meta, group))).filter(|(_, items)| !items.is_empty())
}

/// Columns by what they hold: a long text breaks into lines, a long word cannot. In letters of a line.
pub fn column_weights(tables: &[(Side, &Table)]) -> Vec<f64> {
    let columns = tables.first().map_or(0, |(_, table)| table.align.len());
    let mut weights = vec![3.0_f64; columns];
    for (_, table) in tables {
        for row in std::iter::once(&table.head).chain(&table.rows) {
            for (weight, cell) in weights.iter_mut().zip(row) {
                let text = PlainText::of(&cell.content).text;
                let word = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0) as f64;
                *weight = weight.max((text.chars().count() as f64).sqrt() * 3.0).max(word + 2.0);
            }
        }
    }
    weights
}

/// The message that names a kind of callout.
pub fn label_of(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Tip => "out-tip",
        CalloutKind::Note => "out-note",
        CalloutKind::Important => "out-important",
        CalloutKind::Caution => "out-caution",
        CalloutKind::Warning => "out-warning",
        CalloutKind::Danger => "out-danger",
        CalloutKind::Example => "out-example",
        CalloutKind::Procedure => "out-procedure",
    }
}

/// The name under which a block can be linked to.
pub fn anchor_of(block: &Block) -> Option<&str> {
    match &block.kind {
        BlockKind::Heading(heading) => Some(heading.anchor.as_str()),
        BlockKind::Quiz(quiz) => quiz.id.as_deref().or(block.attrs.id.as_deref()),
        _ => block.attrs.id.as_deref(),
    }
    .filter(|anchor| !anchor.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_units() {
        assert_eq!(keep_units("dùng 220 V, 50 Hz và 3 bài"), "dùng 220\u{A0}V, 50\u{A0}Hz và 3 bài");
        assert!(matches!(keep_units("bài 3 và 4"), Cow::Borrowed(_)));
    }
}
