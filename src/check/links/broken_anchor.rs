//! SN0402: a link to a place on a page that is not there. Places of other lessons are known only when all lessons have
//! been read: `facts` keeps what little that takes from each lesson, `course_check` judges at the end.

use std::collections::{HashMap, HashSet};

use crate::check::Context;
use crate::course::LinkTarget;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::doc::BlockKind;
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

use super::addresses::addresses;
use crate::check::matched::matched;

pub const RULE: Rule = Rule::error("SN0402", "broken-anchor");

/// What a lesson leaves behind for the check of links between lessons.
#[derive(Clone, Debug, Default)]
pub struct LinkFacts {
    /// Index into `Project::lessons`.
    pub lesson: usize,
    anchors: Sides<HashSet<String>>,
    links: Vec<LessonLink>,
}

/// A link to a place in another lesson.
#[derive(Clone, Debug)]
struct LessonLink {
    span: Span,
    lang: Lang,
    lesson: usize,
    side: Side,
    anchor: String,
}

/// Links to places on the same page.
pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let anchors = Sides::new(anchors(cx, Side::Source), anchors(cx, Side::Target));
    for address in addresses(cx) {
        let LinkTarget::Anchor(anchor) = &address.target else { continue };
        if is_there(anchors.get(address.side), anchor) {
            continue;
        }
        let span = address.url_span(cx);
        let finding = Finding::new(&RULE, span).lang(cx.lang(address.side)).arg("anchor", anchor.as_str());
        findings.push(match translated(cx, address.side, anchor) {
            Some(own) if span != address.span => {
                let edits = vec![Edit { span, text: format!("#{own}") }];
                let finding = finding.variant("translated").arg("near", own);
                finding.fix(Fix { title: "fix-anchor", safe: true, edits })
            }
            _ => finding,
        });
    }
}

/// What the check of links between lessons needs to know of a lesson.
pub fn facts(cx: &Context<'_>) -> LinkFacts {
    let links = addresses(cx).into_iter().filter_map(|address| {
        let span = address.url_span(cx);
        let LinkTarget::Lesson { index, side, anchor: Some(anchor) } = address.target else { return None };
        Some(LessonLink { span, lang: cx.lang(address.side), lesson: index, side, anchor })
    });
    let links = links.filter(|link| !link.anchor.is_empty() && !is_ignored(cx, link.span)).collect();
    let anchors = Sides::new(anchors(cx, Side::Source), anchors(cx, Side::Target));
    LinkFacts { lesson: cx.lesson.index, anchors, links }
}

/// Whether a comment above the block switches this rule off; the driver asks for findings of the lesson itself.
fn is_ignored(cx: &Context<'_>, span: Span) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let ignores = cx.lesson.docs.get(side).iter().flat_map(|document| &document.ignores);
        let mut own = ignores.filter(|(_, wish)| RULE.code.starts_with(wish.as_str()) || wish == RULE.name);
        own.any(|(block, _)| cx.block(side, *block).span.contains(span))
    })
}

/// Links to places in other lessons. Lessons that are not among the facts are not judged.
pub fn course_check(facts: &[LinkFacts]) -> Vec<Finding> {
    let lessons: HashMap<usize, &LinkFacts> = facts.iter().map(|facts| (facts.lesson, facts)).collect();
    let links = facts.iter().flat_map(|facts| &facts.links);
    let broken = links.filter(|link| {
        lessons.get(&link.lesson).is_some_and(|lesson| !is_there(lesson.anchors.get(link.side), &link.anchor))
    });
    broken
        .map(|link| {
            Finding::new(&RULE, link.span).variant("lesson").lang(link.lang).arg("anchor", link.anchor.as_str())
        })
        .collect()
}

fn is_there(anchors: &HashSet<String>, anchor: &str) -> bool {
    // `#` and `#top` are the top of every page.
    anchor.is_empty() || anchor == "top" || anchors.contains(anchor) || anchors.contains(&anchor.to_lowercase())
}

/// The names of places in a version: headings, ids of blocks and questions, footnotes, ids in author's HTML.
fn anchors(cx: &Context<'_>, side: Side) -> HashSet<String> {
    // Ids in HTML count wherever they are written.
    let mut found: HashSet<String> = cx.file(side).map(|file| html_ids(&file.text)).into_iter().flatten().collect();
    for block in cx.blocks.get(side) {
        found.extend(block.attrs.id.clone());
        match &block.kind {
            BlockKind::Heading(heading) => {
                found.insert(heading.anchor.clone());
            }
            BlockKind::Quiz(quiz) => found.extend(quiz.id.clone()),
            BlockKind::Footnote(label, _) => found.extend([format!("fn-{label}"), label.clone()]),
            _ => {}
        }
    }
    found
}

fn html_ids(html: &str) -> Vec<String> {
    let values =
        ["id=", "name="].into_iter().flat_map(|key| html.match_indices(key).map(move |(at, _)| at + key.len()));
    values
        .filter_map(|at| {
            let quote = html[at..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
            html[at + 1..].split(quote).next().map(str::to_owned)
        })
        .collect()
}

/// The own heading that stands for the heading of this name in the other language.
fn translated(cx: &Context<'_>, side: Side, anchor: &str) -> Option<String> {
    matched(cx).iter().find_map(|matched| match (&matched.block(side).kind, &matched.block(side.other()).kind) {
        (BlockKind::Heading(own), BlockKind::Heading(other)) if other.anchor == anchor => Some(own.anchor.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Rơ le\n\nXem [cuộn hút](#cuộn-hút).\n\n## Cuộn hút\n\nNguồn 12 V.\n";

    #[test]
    fn a_place_in_the_other_language_is_told_with_its_own_name() {
        let en = "# Relays\n\nSee [the coil](#cuộn-hút).\n\n## Coil\n\nSupply 12 V.\n";
        assert_eq!(Case::new(VI, en).run(check), ["SN0402-translated en:3:#cuộn-hút"]);
    }

    #[test]
    fn places_that_are_there_are_right() {
        let en = "# Relays\n\nSee [the coil](#coil), [top](#) and [x](#part).\n\n## Coil\n\n<a id=\"part\"></a>Supply 12 V.\n";
        assert!(Case::new(VI, en).run(check).is_empty());
    }

    #[test]
    fn a_place_in_another_lesson_is_judged_at_the_end() {
        let vi = "# Rơ le\n\nXem [a](a.vi.md#rơ-le) và [b](a.vi.md#khong-co).\n";
        let found = Case::new(vi, "# Relays\n\nSee a and b.\n").with(|cx| course_check(&[facts(cx)]));
        assert_eq!(found.len(), 1);
        assert_eq!(&vi[found[0].span.unwrap().range()], "a.vi.md#khong-co");
    }
}
