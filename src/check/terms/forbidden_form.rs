//! SN0202: a form that the glossary says is not to be used.
//! The fix writes the preferred form where the text has the listed form itself, so that no ending is in doubt.

use crate::check::Context;
use crate::course::TermUse;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::glossary::FormKind;
use crate::lang::{Lang, Side};

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
            if let Some(text) = replacement(cx, one, lang, written, preferred, &file.text) {
                let edits = vec![Edit { span: one.span, text }];
                finding = finding.fix(Fix { title: "fix-preferred-form", safe: true, edits });
            }
            findings.push(finding);
        }
    }
}

/// The preferred form as it stands in this place; `None` where an ending or an article would have to change.
fn replacement(
    cx: &Context<'_>,
    one: &TermUse,
    lang: Lang,
    written: &str,
    preferred: &str,
    text: &str,
) -> Option<String> {
    let designations = cx.glossary.get(one.term).designations(lang)?;
    let is_listed = designations.forbidden.iter().any(|form| form.text.to_lowercase() == written.to_lowercase());
    if !is_listed || (lang.is_en() && article_changes(text, one.span.start as usize, written, preferred)) {
        return None;
    }
    let mut letters = written.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    // `MCB` is written in capitals for itself.
    let all_capitals =
        written.chars().filter(|c| c.is_alphabetic()).count() > 1 && !written.chars().any(char::is_lowercase);
    if !capital || all_capitals {
        return (!all_capitals).then(|| preferred.to_owned());
    }
    let mut rest = preferred.chars();
    let first = rest.next()?;
    Some(first.to_uppercase().chain(rest).collect())
}

/// Whether `a` or `an` before the place fits the one form and not the other.
fn article_changes(text: &str, start: usize, written: &str, preferred: &str) -> bool {
    let before = text[..start].trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    let vowel = |word: &str| word.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    matches!(before.as_str(), "a" | "an") && vowel(written) != vowel(preferred)
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
    fn where_an_ending_or_an_article_would_change_there_is_no_fix() {
        assert_eq!(fixed(&case("x", "Two automatic switches.")), [None]);
        assert_eq!(fixed(&case("x", "Open an automatic switch.")), [None]);
    }

    #[test]
    fn the_preferred_form_and_code_are_right() {
        assert!(case("Áp tô mát và `cầu dao tự động`.", "A circuit breaker.").run(check).is_empty());
    }
}
