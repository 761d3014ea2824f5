//! SN0204: a lesson that calls a concept only by an admitted form where the glossary prefers another name. One note a
//! concept and version; a lesson that mixes both is SN0203's. What ships
//! with songngu admits its forms for good: only the course's own glossaries say what the course prefers.

use crate::check::Context;
use crate::diag::{Arg, Finding, Fix, Rule};
use crate::glossary::FormKind;
use crate::lang::{Lang, Side};

use super::spoken::{Spoken, are_two_names, replace_all, spoken};

pub const RULE: Rule = Rule::note("SN0204", "admitted-form");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        if cx.lesson.docs.get(side).is_none() {
            continue;
        }
        let lang = cx.lang(side);
        for (term, forms) in spoken(cx, side) {
            let concept = cx.glossary.get(term);
            let Some(preferred) = concept.designations(lang).and_then(|own| own.preferred.as_ref()) else { continue };
            let another = |form: &Spoken<'_>| are_two_names(&form.form.text, &preferred.text, lang);
            if concept.shipped || forms.iter().any(|form| form.kind == FormKind::Preferred || !another(form)) {
                continue;
            }
            let Some(main) = forms.iter().max_by_key(|form| form.uses.len()) else { continue };
            let finding = Finding::new(&RULE, main.uses[0].span)
                .lang(lang)
                .arg("form", main.form.text.as_str())
                .arg("preferred", preferred.text.as_str())
                .arg("count", main.uses.len())
                .arg("concept", concept.id.as_str());
            findings.push(match replace_all(cx, &main.uses, lang, &preferred.text) {
                Some(edits) => finding.fix(Fix { title: "fix-preferred-form", safe: false, edits }),
                None => finding,
            });
        }
    }
}

/// Whether a finding of this rule is about this concept.
pub fn speaks_of(finding: &Finding, concept: &str, lang: Lang) -> bool {
    let about = || finding.args.iter().any(|(name, value)| *name == "concept" && *value == Arg::from(concept));
    finding.rule == &RULE && finding.lang == Some(lang) && about()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str) -> Vec<String> {
        let table = "vi,en,vi.admitted\nmạch điện,circuit,mạch\náp tô mát,circuit breaker,CB|cầu dao tự động\n";
        Case::new(vi, "The circuit breaker opens the circuit.").glossary(table).run(check)
    }

    #[test]
    fn a_lesson_that_knows_only_the_admitted_name_is_told_once() {
        let found = run("Cầu dao tự động mở mạch điện. Đóng cầu dao tự động.");
        assert_eq!(found, ["SN0204 vi:1:Cầu dao tự động"]);
    }

    #[test]
    fn short_forms_and_abbreviations_are_right() {
        assert!(run("CB mở mạch.").is_empty());
        assert!(run("Áp tô mát mở mạch. Cầu dao tự động.").is_empty());
    }
}
