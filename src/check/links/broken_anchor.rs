//! SN0402: a link to a place on a page that is not there. Places of other lessons are known only when all lessons have
//! been read: `facts` keeps what little that takes from each lesson, `course_check` judges at the end.

use std::collections::{HashMap, HashSet};

use crate::check::{Context, CourseContext};
use crate::course::LinkTarget;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::doc::BlockKind;
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

use super::addresses::addresses;
use crate::check::matched::matched;

pub const RULE: Rule = Rule::warning("SN0402", "broken-anchor");

/// What a lesson leaves behind for the check of links between lessons.
#[derive(Clone, Debug, Default)]
pub struct LinkFacts {
    /// Index into `Project::lessons`.
    lesson: usize,
    anchors: Sides<HashSet<String>>,
    /// Headings that stand for each other.
    translations: Vec<Sides<String>>,
    links: Vec<LessonLink>,
}

/// A link to a place in another lesson.
#[derive(Clone, Debug)]
struct LessonLink {
    span: Span,
    /// The link's markup is plain, so that its address can be changed.
    plain: bool,
    lang: Lang,
    lesson: usize,
    side: Side,
    anchor: String,
}

/// Links to places on the same page.
pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let anchors = Sides::new(anchors(cx, Side::Source), anchors(cx, Side::Target));
    let translations = translations(cx);
    for address in addresses(cx) {
        let LinkTarget::Anchor(anchor) = &address.target else { continue };
        if is_there(anchors.get(address.side), anchor) {
            continue;
        }
        let span = address.url_span(cx);
        let finding = Finding::new(&RULE, span).lang(cx.lang(address.side)).arg("anchor", anchor.as_str());
        let own = translated(&translations, address.side, anchor);
        findings.push(with_translation(finding, own, span != address.span, span, "translated"));
    }
}

/// What the check of links between lessons needs to know of a lesson.
pub fn facts(cx: &Context<'_>) -> LinkFacts {
    let links = addresses(cx).into_iter().filter_map(|address| {
        let span = address.url_span(cx);
        let LinkTarget::Lesson { index, side, anchor: Some(anchor) } = address.target else { return None };
        let plain = span != address.span && address.url.ends_with(&format!("#{anchor}"));
        Some(LessonLink { span, plain, lang: cx.lang(address.side), lesson: index, side, anchor })
    });
    let links = links.filter(|link| !link.anchor.is_empty()).collect();
    let anchors = Sides::new(anchors(cx, Side::Source), anchors(cx, Side::Target));
    LinkFacts { lesson: cx.lesson.index, anchors, translations: translations(cx), links }
}

/// Links to places in other lessons. Lessons that are not among the facts are not judged.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    findings.extend(broken_between(cx.lessons.iter().map(|lesson| &lesson.links)));
}

fn broken_between<'a>(facts: impl Iterator<Item = &'a LinkFacts> + Clone) -> Vec<Finding> {
    let lessons: HashMap<usize, &LinkFacts> = facts.clone().map(|facts| (facts.lesson, facts)).collect();
    let links = facts.flat_map(|facts| &facts.links);
    let broken = links.filter_map(|link| {
        let lesson = lessons.get(&link.lesson)?;
        (!is_there(lesson.anchors.get(link.side), &link.anchor)).then_some((link, lesson))
    });
    let finding = |(link, lesson): (&LessonLink, &&LinkFacts)| {
        let finding =
            Finding::new(&RULE, link.span).variant("lesson").lang(link.lang).arg("anchor", link.anchor.as_str());
        let own = translated(&lesson.translations, link.side, &link.anchor);
        // Only what stands behind `#` is changed.
        let start = link.span.end.saturating_sub(link.anchor.len() as u32 + 1);
        with_translation(finding, own, link.plain, Span { start, ..link.span }, "lesson-translated")
    };
    broken.map(finding).collect()
}

/// Names the place as this language calls it, where the link has its name in the other one.
fn with_translation(finding: Finding, own: Option<&str>, plain: bool, span: Span, variant: &'static str) -> Finding {
    let Some(own) = own else { return finding };
    let finding = finding.variant(variant).arg("near", own);
    if !plain {
        return finding;
    }
    let edits = vec![Edit { span, text: format!("#{own}") }];
    finding.fix(Fix { title: "fix-anchor", safe: true, edits })
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

/// The names of headings that stand for each other.
fn translations(cx: &Context<'_>) -> Vec<Sides<String>> {
    let anchors = |matched: &crate::check::matched::Matched<'_>| match (
        &matched.block(Side::Source).kind,
        &matched.block(Side::Target).kind,
    ) {
        (BlockKind::Heading(source), BlockKind::Heading(target)) => {
            Some(Sides::new(source.anchor.clone(), target.anchor.clone()))
        }
        _ => None,
    };
    matched(cx).iter().filter_map(anchors).collect()
}

/// The own name of the heading that has this name in the other language.
fn translated<'t>(translations: &'t [Sides<String>], side: Side, anchor: &str) -> Option<&'t str> {
    let pair = translations.iter().find(|pair| pair.get(side.other()) == anchor)?;
    Some(pair.get(side).as_str())
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
    fn generated_names_are_known_in_both_languages() {
        let vi = "# Rơ le (24 V)\n\n[a](#rơ-le-24-v) [b](#r%C6%A1-le-24-v) [c](#Đo-điện-áp) [d](#đo-điện-áp-1) [e](#đo-điện-áp-2)\n\n\
                  ## Đo điện áp\n\n## Đo điện áp\n";
        let en = "# Relays & `coils`\n\n[a](#relays--coils) [b](#what-is-it) [c](#what-is-it-2)\n\n## What is it?\n";
        assert_eq!(Case::new(vi, en).run(check), ["SN0402 vi:3:#đo-điện-áp-2", "SN0402 en:3:#what-is-it-2"]);
    }

    #[test]
    fn a_place_in_another_lesson_is_judged_at_the_end() {
        let vi = "# Rơ le\n\nXem [a](a.vi.md#rơ-le) và [b](a.vi.md#khong-co).\n";
        let found = Case::new(vi, "# Relays\n\nSee a and b.\n").with(|cx| broken_between([&facts(cx)].into_iter()));
        assert_eq!(found.len(), 1);
        assert_eq!(&vi[found[0].span.unwrap().range()], "a.vi.md#khong-co");
    }
}
