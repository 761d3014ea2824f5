//! What the handout has beside its lessons: the index, the glossary page, style sheet and script.
//! The lessons' own pages are `handout`, the glossary page `glossary`.

use serde::Serialize;

use crate::diag::Finding;
use crate::doc::Hours;
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::LessonEntry;
use crate::world::Artifact;

use super::frame::{Carry, Context, Frame, Word, show};
use super::handout::Written;

#[derive(Serialize)]
struct IndexValues {
    frame: Frame,
    school: Word,
    parts: Vec<PartValues>,
    left_out: Vec<String>,
    /// The decimal marks of both languages, where they differ.
    decimal: Option<Word>,
    /// What to do with the files, a paragraph each.
    uses: Vec<Word>,
}

#[derive(Serialize)]
struct PartValues {
    /// `Phần 1. An toàn điện`; none for a course without parts.
    title: Option<Word>,
    hours: String,
    /// Where the numbering of the lessons goes on.
    start: usize,
    lessons: Vec<LessonValues>,
}

#[derive(Serialize)]
struct TitleValues {
    lang: String,
    text: String,
    /// `src` or `tgt`, empty for the only one.
    only: &'static str,
}

#[derive(Serialize)]
struct LessonValues {
    href: String,
    titles: Vec<TitleValues>,
    missing: Option<Word>,
}

/// `index.html`: the parts and lessons, what was left out and why, what to do with the files.
pub fn index(cx: &Context<'_>) -> Written {
    let order = cx.order();
    let first = order.first().copied().unwrap_or(Side::Source);
    let title = cx.project.title.get(cx.project.lang(first).unwrap_or(cx.project.source)).to_owned();
    let word = |id: &str| cx.word(&order, |side| cx.labels.get(side, id));
    let is_two = order.len() > 1 && cx.project.source != cx.project.target.unwrap_or(cx.project.source);
    let vi_en = is_two && order.iter().all(|s| cx.project.lang(*s).is_some_and(|l| l.is_vi() || l.is_en()));
    let values = IndexValues {
        frame: cx.frame("index.html", title, &order, Carry::Linked),
        school: cx.word(&order, |side| cx.localised(side, &cx.project.school.name)),
        parts: parts(cx, &order),
        left_out: cx.contents.iter().filter(|(_, l)| l.left_out).map(|(_, l)| l.key.clone()).collect(),
        decimal: vi_en.then(|| word("out-decimal-note")),
        uses: ["out-use-read", "out-use-print", "out-use-send", "out-use-lms"].map(word).into(),
    };
    finish(cx, "index.html", &values)
}

/// Renders a page of the site.
pub(super) fn finish(cx: &Context<'_>, name: &str, values: &impl Serialize) -> Written {
    let mut findings: Vec<Finding> = Vec::new();
    let text = cx.engine.render(name, values, &mut findings);
    Written { artifacts: vec![Artifact::bytes(name, text)], findings }
}

fn parts(cx: &Context<'_>, order: &[Side]) -> Vec<PartValues> {
    let mut start = 1;
    let mut all = Vec::new();
    for (i, part) in cx.project.parts.iter().enumerate() {
        let lessons = lessons(cx, order, |_, index| part.lessons.contains(&index));
        let count = lessons.len();
        all.push(PartValues {
            title: Some(cx.part_title(order, i)),
            hours: part.hours.as_ref().map(|hours| hours_word(cx, order, &hours.value)).unwrap_or_default(),
            start,
            lessons,
        });
        start += count;
    }
    let rest = lessons(cx, order, |entry, index| {
        !entry.left_out && cx.project.parts.iter().all(|part| !part.lessons.contains(&index))
    });
    if !rest.is_empty() {
        let title = cx.word(order, |side| cx.labels.get(side, "out-other-lessons"));
        let title = (!cx.project.parts.is_empty()).then_some(title);
        all.push(PartValues { title, hours: String::new(), start, lessons: rest });
    }
    all
}

fn hours_word(cx: &Context<'_>, order: &[Side], hours: &Hours) -> String {
    let word = cx.word(order, |side| {
        let list = super::handout::hours_list(cx.labels, side, hours);
        cx.labels.format(side, "out-hours", &Message::new().text("hours", list))
    });
    word.html
}

fn lessons(cx: &Context<'_>, order: &[Side], keep: impl Fn(&LessonEntry, usize) -> bool) -> Vec<LessonValues> {
    let kept = cx.contents.iter().filter(|(index, entry)| !entry.left_out && keep(entry, *index));
    kept.map(|(_, entry)| {
        let sides: Vec<Side> = order.iter().copied().filter(|side| entry.titles.get(*side).is_some()).collect();
        // A lesson without any title goes by its key.
        let sides = if sides.is_empty() { order[..order.len().min(1)].to_vec() } else { sides };
        let title = |side: Side, one_of_two: bool| {
            let label = cx.title(entry, side);
            let only = if one_of_two { show(side) } else { "" };
            TitleValues { lang: label.lang.to_string(), text: label.text, only }
        };
        let lacking = order.iter().copied().find(|side| !sides.contains(side));
        LessonValues {
            href: format!("{}.html", entry.slug),
            titles: sides.iter().map(|side| title(*side, sides.len() > 1)).collect(),
            missing: lacking.and_then(|side| cx.project.lang(side)).map(|lang| {
                cx.word(order, |side| {
                    let language = Message::new().text("language", cx.labels.language(side, lang));
                    cx.labels.format(side, "out-no-version", &language)
                })
            }),
        }
    })
    .collect()
}

/// The style sheet and the script of the pages.
pub fn assets(cx: &Context<'_>) -> Vec<Artifact> {
    vec![
        Artifact::bytes("assets/songngu.css", cx.engine.css.as_bytes()),
        Artifact::bytes("assets/songngu.js", cx.engine.js.as_bytes()),
    ]
}
