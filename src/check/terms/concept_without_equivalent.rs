//! SN0206: an entry that has no form in one of the course's languages. A warning where a lesson uses it; all the others
//! together are one note. A row without any form is the reader's SN0044.

use rustc_hash::FxHashSet;

use crate::check::CourseContext;
use crate::diag::{Finding, Rule, Severity};
use crate::glossary::{Concept, Status, TermId};
use crate::lang::{Lang, Side};

pub const RULE: Rule = Rule::warning("SN0206", "concept-without-equivalent");

/// So many are named.
const SHOWN: usize = 5;

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let langs: Vec<Lang> = Side::BOTH.into_iter().filter_map(|side| cx.project.lang(side)).collect();
    if langs.len() < 2 {
        return;
    }
    let used: FxHashSet<TermId> = cx.lessons.iter().flat_map(|lesson| lesson.used.used.iter().copied()).collect();
    let mut idle: Vec<(&Concept, Lang)> = Vec::new();
    for (id, concept) in cx.glossary.iter().filter(|(_, c)| !c.shipped && c.status != Status::Deprecated) {
        let Some(lang) = langs.iter().find(|lang| concept.preferred(**lang).is_none()) else { continue };
        if used.contains(&id) {
            let name = name(concept);
            findings.push(Finding::new(&RULE, concept.span).lang(*lang).arg("term", name).arg("language", *lang));
        } else {
            idle.push((concept, *lang));
        }
    }
    if let Some((first, lang)) = idle.first().filter(|_| cx.is_whole()) {
        let shown: Vec<String> = idle.iter().take(SHOWN).map(|(concept, _)| format!("`{}`", name(concept))).collect();
        let mut finding = Finding::new(&RULE, first.span)
            .variant("unused")
            .lang(*lang)
            .arg("count", idle.len())
            .arg("terms", shown.join(", "));
        finding.severity = Severity::Note;
        findings.push(finding);
    }
}

fn name(concept: &Concept) -> &str {
    concept.designations.iter().find_map(|(lang, _)| concept.preferred(*lang)).unwrap_or(&concept.id)
}
