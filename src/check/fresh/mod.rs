//! Rules about freshness: what changed since a translation was reviewed. Silent in a course without `songngu.lock`.
//! What is remembered is `course::lock`, what is compared `course::segment`.

pub mod glossary_changed;
pub mod machine_draft;
pub mod never_reviewed;
pub mod source_changed;

use crate::course::{Freshness, Segment, segments};
use crate::lang::Side;
use crate::source::Span;

use super::Context;

/// A segment and how it stands to what was accepted.
pub type Judged = (Segment, Freshness);

/// The segments of a lesson that is there in both languages; none without a lock. Found once a lesson.
fn judged<'c>(cx: &'c Context<'_>) -> &'c [Judged] {
    cx.judged.get_or_init(|| {
        let Some(lock) = cx.lock.filter(|_| cx.is_bilingual()) else { return Vec::new() };
        let segments = segments(cx.lesson);
        let freshness = lock.judge(&cx.lesson.key, &segments);
        segments.into_iter().zip(freshness).collect()
    })
}

/// The first line of a segment on one side: a whole table would hide the message.
fn first_line(cx: &Context<'_>, segment: &Segment, side: Side) -> Option<Span> {
    let span = (*segment.spans.get(side))?;
    let text = cx.file(side)?.slice(span);
    let line = text.lines().next().unwrap_or("").trim_end().len();
    Some(Span { end: span.start + line as u32, ..span })
}

fn count(cx: &Context<'_>, wanted: Freshness) -> usize {
    judged(cx).iter().filter(|(_, freshness)| *freshness == wanted).count()
}
