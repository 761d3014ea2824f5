//! SN0212: a lesson that uses a concept whose entry has the status `deprecated`. Where another entry has the same word in
//! the other language, its form is what to say instead.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::course::TermUse;
use crate::diag::{Finding, Fix, Rule};
use crate::glossary::{Concept, FormKind, Glossary, Status, TermId};
use crate::lang::normal::key;
use crate::lang::{Lang, Side};

use super::spoken::replace_all;

pub const RULE: Rule = Rule::warning("SN0212", "deprecated-concept");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let uses = cx.lesson.uses.get(side);
        let mut found: BTreeMap<TermId, Vec<&TermUse>> = BTreeMap::new();
        for one in uses.iter().filter(|one| !one.nested && one.form != FormKind::Forbidden) {
            let is_old = cx.glossary.get(one.term).status == Status::Deprecated;
            // The same word may be the form of an entry that is in force.
            let in_force =
                |other: &TermUse| other.span == one.span && cx.glossary.get(other.term).status != Status::Deprecated;
            if is_old && !uses.iter().any(in_force) {
                found.entry(one.term).or_default().push(one);
            }
        }
        findings.extend(found.into_iter().map(|(term, uses)| finding(cx, side, term, &uses)));
    }
}

fn finding(cx: &Context<'_>, side: Side, term: TermId, uses: &[&TermUse]) -> Finding {
    let lang = cx.lang(side);
    let written = cx.sources.get(uses[0].span.file).slice(uses[0].span);
    let finding = Finding::new(&RULE, uses[0].span).lang(lang).arg("form", written).arg("count", uses.len());
    let Some(instead) = instead(cx.glossary, cx.glossary.get(term), lang, cx.lang(side.other())) else {
        return finding;
    };
    let finding = finding.variant("instead").arg("preferred", instead);
    match replace_all(cx, uses, lang, instead) {
        Some(edits) => finding.fix(Fix { title: "fix-preferred-form", safe: false, edits }),
        None => finding,
    }
}

/// The form of an entry in force that has the same word in the other language.
fn instead<'g>(glossary: &'g Glossary, old: &Concept, lang: Lang, there: Lang) -> Option<&'g str> {
    let name = |form: &str| key(form, there.is_vi());
    let wanted = name(old.preferred(there)?);
    let same = |concept: &Concept| {
        let forms = concept.designations(there).into_iter().flat_map(|own| own.preferred.iter().chain(&own.admitted));
        concept.status != Status::Deprecated && forms.into_iter().any(|form| name(&form.text) == wanted)
    };
    let new = glossary.concepts.iter().find(|concept| same(concept))?.preferred(lang)?;
    (old.preferred(lang) != Some(new)).then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const TABLE: &str = "id,vi,en,status\ncb,áp tô mát,circuit breaker,\nold,cầu dao tự động,circuit breaker,deprecated\n\
                         lamp,đèn dây tóc,filament lamp,deprecated\n";

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).glossary(TABLE).run(check)
    }

    #[test]
    fn a_deprecated_concept_is_told_once_with_what_to_say_instead() {
        let found = run("Đóng cầu dao tự động. Mở cầu dao tự động.", "Close the circuit breaker.");
        assert_eq!(found, ["SN0212-instead vi:1:cầu dao tự động"]);
        assert_eq!(run("Thay đèn dây tóc.", "Replace it."), ["SN0212 vi:1:đèn dây tóc"]);
    }

    #[test]
    fn a_word_that_an_entry_in_force_has_too_is_right() {
        assert!(run("Đóng áp tô mát.", "Close the circuit breaker.").is_empty());
    }
}
