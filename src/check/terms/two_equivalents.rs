//! SN0203: one concept under two names. Within a lesson when the other version keeps to one name; over the course when
//! lessons that are steady in themselves call it by different names, which is a note.

use std::collections::BTreeMap;

use crate::check::{Context, CourseContext};
use crate::diag::{Finding, Fix, Rule, Severity};
use crate::glossary::TermId;
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::admitted_form;
use super::spoken::{Spoken, are_two_names, replace_all, spoken};

pub const RULE: Rule = Rule::warning("SN0203", "two-equivalents");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        if cx.lesson.docs.get(side).is_none() {
            continue;
        }
        let own = spoken(cx, side);
        let other = if own.is_empty() { BTreeMap::new() } else { spoken(cx, side.other()) };
        for (term, forms) in &own {
            let lang = cx.lang(side);
            let Some((main, stray)) = two_names(forms, lang) else { continue };
            // A translator follows a source that has two names itself.
            let steady = other.get(term).is_none_or(|other| two_names(other, cx.lang(side.other())).is_none());
            let used = cx.lesson.uses.get(side.other()).iter().any(|one| one.term == *term);
            if steady && used && !is_introduced(main, stray) {
                findings.push(finding(cx, *term, main, stray, lang));
            }
        }
    }
}

/// The name that is used most, the glossary's own in doubt, and the least used of those that are another name.
fn two_names<'s, 'a>(forms: &'s [Spoken<'a>], lang: Lang) -> Option<(&'s Spoken<'a>, &'s Spoken<'a>)> {
    let main = forms.iter().min_by_key(|one| (std::cmp::Reverse(one.uses.len()), one.kind))?;
    let strays = forms.iter().filter(|one| are_two_names(&main.form.text, &one.form.text, lang));
    Some((main, strays.min_by_key(|one| one.uses.len())?))
}

/// Whether a passage says both: `áp tô mát, còn gọi là cầu dao tự động`. The learner has then met the second name.
fn is_introduced(main: &Spoken<'_>, stray: &Spoken<'_>) -> bool {
    stray.uses.iter().any(|one| main.uses.iter().any(|other| other.block == one.block))
}

fn finding(cx: &Context<'_>, term: TermId, main: &Spoken<'_>, stray: &Spoken<'_>, lang: Lang) -> Finding {
    let finding = Finding::new(&RULE, stray.uses[0].span)
        .related(main.uses[0].span)
        .lang(lang)
        .arg("form", stray.form.text.as_str())
        .arg("preferred", main.form.text.as_str())
        .arg("count", stray.uses.len())
        .arg("other-count", main.uses.len())
        .arg("concept", cx.glossary.get(term).id.as_str());
    match replace_all(cx, &stray.uses, lang, &main.form.text) {
        Some(edits) => finding.fix(Fix { title: "fix-preferred-form", safe: false, edits }),
        None => finding,
    }
}

/// What a lesson calls its concepts.
#[derive(Clone, Debug, Default)]
pub struct NameFacts {
    names: Vec<Name>,
}

/// The name that a version of a lesson uses most for a concept.
#[derive(Clone, Debug)]
struct Name {
    term: TermId,
    lang: Lang,
    form: String,
    first: Span,
}

pub fn facts(cx: &Context<'_>) -> NameFacts {
    let mut names = Vec::new();
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some()) {
        let lang = cx.lang(side);
        for (term, forms) in spoken(cx, side) {
            let main = forms.iter().min_by_key(|one| (std::cmp::Reverse(one.uses.len()), one.kind));
            names.extend(main.filter(|_| two_names(&forms, lang).is_none()).map(|main| Name {
                term,
                lang,
                form: main.form.text.clone(),
                first: main.uses[0].span,
            }));
        }
    }
    NameFacts { names }
}

/// Concepts that no lesson mixes and that different lessons call by different admitted names. The finding takes the place
/// of the single ones about admitted forms.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let mut by_concept: BTreeMap<(TermId, &str), Vec<&Name>> = BTreeMap::new();
    for name in cx.lessons.iter().flat_map(|lesson| &lesson.names.names) {
        by_concept.entry((name.term, name.lang.as_str())).or_default().push(name);
    }
    for ((term, _), names) in by_concept {
        let lang = names[0].lang;
        let count = |form: &str| names.iter().filter(|name| name.form == form).count();
        let Some(main) = names.iter().rev().max_by_key(|name| count(&name.form)) else { continue };
        let strays = names.iter().filter(|name| are_two_names(&name.form, &main.form, lang));
        let Some(stray) = strays.min_by_key(|name| count(&name.form)) else { continue };
        let concept = cx.glossary.get(term).id.as_str();
        findings.retain(|finding| !admitted_form::speaks_of(finding, concept, lang));
        let mut finding = Finding::new(&RULE, stray.first)
            .related(main.first)
            .variant("course")
            .lang(lang)
            .arg("form", stray.form.as_str())
            .arg("preferred", main.form.as_str())
            .arg("count", count(&stray.form))
            .arg("other-count", count(&main.form))
            .arg("concept", concept);
        finding.severity = Severity::Note;
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const TABLE: &str = "vi,en,vi.admitted\ncông tắc tơ,contactor,khởi động từ|contactor\n";

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).glossary(TABLE).run(check)
    }

    const EN: &str = "The contactor closes.\n\nThe contactor opens.\n\nTest the contactor.\n";

    #[test]
    fn the_name_that_is_used_less_is_told_with_the_other() {
        let vi = "Công tắc tơ đóng.\n\nKhởi động từ mở.\n\nThử công tắc tơ.\n";
        assert_eq!(run(vi, EN), ["SN0203 vi:3:Khởi động từ / vi:1:Công tắc tơ"]);
    }

    #[test]
    fn a_name_that_the_lesson_introduces_is_right() {
        let vi = "Công tắc tơ (khởi động từ) đóng.\n\nKhởi động từ mở.\n\nThử công tắc tơ.\n";
        assert!(run(vi, EN).is_empty());
    }

    #[test]
    fn a_translation_may_follow_two_names_of_its_source() {
        let case = Case::new(
            "Công tắc tơ đóng.\n\nKhởi động từ mở.\n",
            "The contactor closes.\n\nThe magnetic switch opens.\n",
        );
        let table = "vi,en,vi.admitted,en.admitted\ncông tắc tơ,contactor,khởi động từ,magnetic switch\n";
        assert!(case.glossary(table).run(check).is_empty());
    }
}
