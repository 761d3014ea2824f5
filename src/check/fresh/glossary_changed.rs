//! SN0304: a concept whose forms were changed since the passages that use it were reviewed.
//! One finding a concept and lesson, at the first of these passages.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::course::{Freshness, Segment};
use crate::diag::{Finding, Rule};
use crate::glossary::TermId;
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::{first_line, judged};

pub const RULE: Rule = Rule::warning("SN0304", "glossary-changed");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(lock) = cx.lock else { return };
    let langs = Sides::new(Some(cx.lang(Side::Source)), Some(cx.lang(Side::Target)));
    let mut changed: BTreeMap<TermId, Vec<&Segment>> = BTreeMap::new();
    for (segment, _) in judged(cx).iter().filter(|(_, freshness)| *freshness == Freshness::Fresh) {
        let Some(accepted) = segment.pair().and_then(|pair| lock.accepted(&cx.lesson.key, pair)) else { continue };
        for term in accepted.changed_terms(segment, cx.glossary, langs) {
            changed.entry(term).or_default().push(segment);
        }
    }
    for (term, segments) in changed {
        let concept = cx.glossary.get(term);
        let form = |side: Side| concept.preferred(cx.lang(side)).unwrap_or(&concept.id);
        let place = place(cx, term, segments[0]);
        let finding = Finding::new(&RULE, place).related(Some(concept.span).filter(|_| !concept.shipped));
        findings.push(
            finding
                .lang(cx.lang(Side::Target))
                .arg("term", form(Side::Source))
                .arg("equivalent", form(Side::Target))
                .arg("count", segments.len()),
        );
    }
}

/// The concept's first use in the segment, the translation's before the source's.
fn place(cx: &Context<'_>, term: TermId, segment: &Segment) -> Option<Span> {
    let used = |side: Side| {
        let block = (*segment.spans.get(side))?;
        cx.lesson.uses.get(side).iter().find(|one| one.term == term && block.contains(one.span)).map(|one| one.span)
    };
    used(Side::Target).or_else(|| used(Side::Source)).or_else(|| first_line(cx, segment, Side::Target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Rơ le\n\nCuộn hút 12 V.\n\nĐo cuộn hút.\n";
    const EN: &str = "# Relays\n\nThe coil takes 12 V.\n\nMeasure the coil.\n";

    fn run(now: &'static str) -> Vec<String> {
        Case::new(VI, EN).glossary(now).accepted_with(VI, EN, "id,vi,en\nc,cuộn hút,coil\n").run(check)
    }

    #[test]
    fn other_forms_are_told_once_a_lesson() {
        assert_eq!(run("id,vi,en\nc,cuộn dây,coil\n"), ["SN0304 en:3:coil / en:2:c,cuộn dây,coil"]);
    }

    #[test]
    fn a_further_form_or_another_column_changes_nothing() {
        assert!(run("id,vi,en,en.admitted,vi.def\nc,cuộn hút,coil,winding,Dây quấn.\n").is_empty());
    }
}
