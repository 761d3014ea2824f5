//! SN0208: entries of the course's own glossaries that no lesson uses, in one finding with the first of them.
//! What ships with songngu is larger than any course.

use rustc_hash::FxHashSet;

use crate::check::CourseContext;
use crate::diag::{Finding, Rule};
use crate::glossary::{Concept, Status, TermId};
use crate::lang::{Lang, Side};

pub const RULE: Rule = Rule::note("SN0208", "term-never-used");

/// So many are named.
const SHOWN: usize = 5;

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_whole() || cx.lessons.is_empty() {
        return;
    }
    let used: FxHashSet<TermId> = cx.lessons.iter().flat_map(|lesson| lesson.used.used.iter().copied()).collect();
    let own = || cx.glossary.iter().filter(|(_, concept)| !concept.shipped);
    // An entry that lacks a form is SN0206's matter.
    let langs: Vec<Lang> = Side::BOTH.into_iter().filter_map(|side| cx.project.lang(side)).collect();
    let is_due = |concept: &Concept| {
        concept.status != Status::Deprecated && langs.iter().all(|lang| concept.preferred(*lang).is_some())
    };
    let unused: Vec<_> = own().filter(|(id, concept)| !used.contains(id) && is_due(concept)).collect();
    let Some((_, first)) = unused.first() else { return };
    let name =
        |concept: &crate::glossary::Concept| concept.preferred(cx.project.source).unwrap_or(&concept.id).to_owned();
    let shown: Vec<String> = unused.iter().take(SHOWN).map(|(_, concept)| format!("`{}`", name(concept))).collect();
    let finding = Finding::new(&RULE, first.span)
        .arg("count", unused.len())
        .arg("total", own().count())
        .arg("terms", shown.join(", "));
    findings.push(if unused.len() > SHOWN { finding.variant("many") } else { finding });
}
