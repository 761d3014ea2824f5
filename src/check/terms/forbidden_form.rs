//! SN0202: a form that the glossary says is not to be used.
//! The fix writes the preferred form where the text has the listed form itself, so that no ending is in doubt.

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::glossary::FormKind;
use crate::lang::Side;

use super::spoken::replacement;

pub const RULE: Rule = Rule::warning("SN0202", "forbidden-form");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let (Some(file), lang) = (cx.file(side), cx.lang(side)) else { continue };
        for one in cx.lesson.uses.get(side) {
            if one.form != FormKind::Forbidden || one.nested {
                continue;
            }
            let concept = cx.glossary.get(one.term);
            let written = file.slice(one.span);
            let finding = Finding::new(&RULE, one.span).lang(lang).arg("form", written);
            let Some(preferred) = concept.preferred(lang) else {
                findings.push(finding.variant("alone"));
                continue;
            };
            let mut finding = finding.arg("preferred", preferred);
            if let Some(text) = replacement(cx, one, lang, preferred) {
                let edits = vec![Edit { span: one.span, text }];
                finding = finding.fix(Fix { title: "fix-preferred-form", safe: true, edits });
            }
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const TABLE: &str = "vi,en,vi.forbidden,en.forbidden\náp tô mát,circuit breaker,cầu dao tự động,automatic switch\n";

    fn case(vi: &str, en: &str) -> Case {
        Case::new(vi, en).glossary(TABLE)
    }

    fn fixed(case: &Case) -> Vec<Option<String>> {
        case.with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            findings.into_iter().map(|finding| finding.fix.map(|fix| fix.edits[0].text.clone())).collect()
        })
    }

    #[test]
    fn a_forbidden_form_is_told_and_mended() {
        let case = case("Cầu dao tự động đã mở.", "The automatic switch is open.");
        assert_eq!(case.run(check), ["SN0202 vi:1:Cầu dao tự động", "SN0202 en:1:automatic switch"]);
        assert_eq!(fixed(&case), [Some("Áp tô mát".to_owned()), Some("circuit breaker".to_owned())]);
    }

    #[test]
    fn the_plural_stays_and_where_an_article_would_change_there_is_no_fix() {
        assert_eq!(fixed(&case("x", "Two automatic switches.")), [Some("circuit breakers".to_owned())]);
        assert_eq!(fixed(&case("x", "AUTOMATIC SWITCH")), [None]);
        assert_eq!(fixed(&case("x", "Open an automatic switch.")), [None]);
    }

    #[test]
    fn the_preferred_form_and_code_are_right() {
        assert!(case("Áp tô mát và `cầu dao tự động`.", "A circuit breaker.").run(check).is_empty());
    }
}
