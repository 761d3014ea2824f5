//! SN0205: an acronym that a lesson uses and that neither it nor an earlier lesson spells out in any version. What the glossary has is explained on
//! the page. Which words pass for acronyms is `acronyms`.

use rustc_hash::FxHashSet;

use crate::check::{Context, CourseContext};
use crate::diag::{Finding, Rule};
use crate::doc::{PlainText, inline_groups};
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::acronyms::{acronyms, is_spelled_out, may_hold_acronym};

pub const RULE: Rule = Rule::note("SN0205", "acronym-not-spelled-out");

/// The acronyms of a lesson in reading order.
#[derive(Clone, Debug, Default)]
pub struct AcronymFacts {
    seen: Vec<Seen>,
}

#[derive(Clone, Debug)]
struct Seen {
    acronym: String,
    first: Span,
    lang: Lang,
    /// The lesson says its words, or the author wants nothing said about it.
    explained: bool,
}

pub fn facts(cx: &Context<'_>) -> AcronymFacts {
    let mut seen: Vec<Seen> = Vec::new();
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some()) {
        for block in cx.blocks.get(side) {
            let text = cx.sources.get(block.span.file).slice(block.span);
            if !may_hold_acronym(text) {
                continue;
            }
            inline_groups(block, &mut |group| {
                let plain = PlainText::of(group);
                for range in acronyms(&plain.text) {
                    let Some(span) = plain.span(range.clone()) else { continue };
                    let acronym = &plain.text[range.clone()];
                    let at = seen.iter().position(|seen| seen.acronym == acronym).unwrap_or_else(|| {
                        let (lang, explained) = (cx.lang(side), cx.is_ignored(&RULE, side, span));
                        seen.push(Seen { acronym: acronym.to_owned(), first: span, lang, explained });
                        seen.len() - 1
                    });
                    let explained = seen[at].explained;
                    seen[at].explained = explained || is_term(cx, side, span) || is_spelled_out(&plain.text, range);
                }
            });
        }
    }
    AcronymFacts { seen }
}

/// One note a lesson, with the acronyms that neither it nor an earlier lesson spells out. Each is told once.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let mut known: FxHashSet<&str> = FxHashSet::default();
    for lesson in cx.lessons {
        let seen = &lesson.acronyms.seen;
        let open: Vec<&Seen> =
            seen.iter().filter(|seen| !seen.explained && !known.contains(seen.acronym.as_str())).collect();
        known.extend(seen.iter().map(|seen| seen.acronym.as_str()));
        let Some(first) = open.first() else { continue };
        let all: Vec<String> = open.iter().map(|seen| format!("`{}`", seen.acronym)).collect();
        let finding = Finding::new(&RULE, first.first)
            .lang(first.lang)
            .arg("acronym", first.acronym.as_str())
            .arg("count", open.len())
            .arg("acronyms", all.join(", "));
        findings.push(if open.len() > 1 { finding.variant("several") } else { finding });
    }
}

/// Whether a use of a glossary term holds the place.
fn is_term(cx: &Context<'_>, side: Side, span: Span) -> bool {
    let uses = cx.lesson.uses.get(side);
    let after = uses.partition_point(|one| one.span.start <= span.start);
    uses[..after].iter().rev().take(8).any(|one| one.span.contains(span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Facts;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).glossary("vi,en,en.admitted\náp tô mát,circuit breaker,MCB\n").with(|cx| {
            let lessons = [Facts { acronyms: facts(cx), ..Facts::default() }];
            let mut findings = Vec::new();
            let (project, sources, glossary) = (cx.project, cx.sources, cx.glossary);
            course_check(&CourseContext { project, sources, glossary, lessons: &lessons }, &mut findings);
            let text =
                |finding: &Finding| cx.sources.get(finding.span.unwrap().file).slice(finding.span.unwrap()).to_owned();
            findings.iter().map(|finding| format!("{} {}", finding.variant.unwrap_or(""), text(finding))).collect()
        })
    }

    #[test]
    fn acronyms_without_their_words_are_one_finding_a_lesson() {
        assert_eq!(run("Lắp SPD.", "Fit an SPD."), [" SPD"]);
        assert_eq!(run("Lắp SPD và UPS.", "Fit an SPD and a UPS."), ["several SPD"]);
    }

    #[test]
    fn either_version_or_the_glossary_may_spell_them_out() {
        assert!(run("Lắp SPD.", "Fit a surge protective device (SPD).").is_empty());
        assert!(run("Áp tô mát loại C.", "An MCB of type C.").is_empty());
    }
}
