//! SN0209: phrases that the lessons repeat and that no glossary has. One note a course, and only for one that keeps a
//! glossary of its own. The proposals with their equivalents are `songngu terms extract`.

use std::collections::BTreeMap;

use crate::check::{Context, CourseContext};
use crate::course::extract::{Phrase, phrases};
use crate::diag::{Finding, Rule};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::note("SN0209", "probable-new-term");

/// A phrase of a term is said so often in the course.
const OFTEN: u32 = 8;

/// Phrases that the note names.
const NAMED: usize = 3;

/// What a lesson repeats outside the glossary.
#[derive(Clone, Debug, Default)]
pub struct NewTermFacts {
    phrases: Vec<Phrase>,
}

/// The repeated phrases of a lesson's English version; none where the course has no glossary of its own.
pub fn facts(cx: &Context<'_>) -> NewTermFacts {
    let own = cx.glossary.concepts.iter().rev().any(|concept| !concept.shipped);
    let english = Side::BOTH.into_iter().find(|side| cx.project.lang(*side).is_some_and(|lang| lang.is_en()));
    let Some(side) = english.filter(|_| own && cx.is_bilingual()) else { return NewTermFacts::default() };
    let found = cx.lesson.docs.get(side).as_ref().map(|document| phrases(document, cx.lesson.uses.get(side)));
    NewTermFacts { phrases: found.unwrap_or_default() }
}

/// One note that names the most frequent phrases.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_whole() {
        return;
    }
    let mut sums: BTreeMap<&str, (u32, Span)> = BTreeMap::new();
    for phrase in cx.lessons.iter().flat_map(|lesson| &lesson.new_terms.phrases) {
        sums.entry(&phrase.text).or_insert((0, phrase.first)).0 += phrase.count;
    }
    let whole = |text: &str, count: u32| {
        // A piece of a longer phrase is told with it.
        let longer = |other: &str| other.len() > text.len() && other.split(text).count() > 1;
        !sums.iter().any(|(other, (more, _))| longer(other) && *more * 5 >= count * 4)
    };
    let mut often: Vec<(&str, u32, Span)> = sums
        .iter()
        .filter(|(_, (count, _))| *count >= OFTEN)
        .map(|(text, (count, first))| (*text, *count, *first))
        .collect();
    often.retain(|(text, count, _)| whole(text, *count));
    often.sort_by_key(|(text, count, _)| (std::cmp::Reverse(*count), *text));
    let Some((_, _, first)) = often.first() else { return };
    let names: Vec<String> = often.iter().take(NAMED).map(|(text, count, _)| format!("{text} ({count})")).collect();
    findings.push(Finding::new(&RULE, *first).arg("names", names.join(", ")).arg("count", often.len()));
}
