//! SN0211: a course that says a term in another way again and again. One finding about the glossary takes the place of
//! many about the lessons: the form that the authors use is missing from it, or the word has another sense.

use std::collections::BTreeMap;

use crate::check::{Context, CourseContext};
use crate::diag::{Arg, Finding, Fix, Rule, Severity};
use crate::glossary::{Concept, Glossary, TermId, admit};
use crate::lang::normal::key;
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::answers::answers;
use super::said_instead::said_instead;
use super::term_without_equivalent as single;

pub const RULE: Rule = Rule::warning("SN0211", "glossary-disagrees");

/// Fewer places are deviations of their own.
const FEW: usize = 3;
/// From so many places on, a course shows how its terms are used.
const RICH: usize = 100;

/// How the terms of a lesson are answered, for the judgement over the course.
#[derive(Clone, Debug, Default)]
pub struct TermFacts {
    terms: Vec<Answered>,
    langs: Option<(Lang, Lang)>,
}

#[derive(Clone, Debug)]
struct Answered {
    term: TermId,
    missing: usize,
    answered: usize,
    /// The first place without an answer.
    first: Option<Span>,
    /// The passages that should answer.
    unanswering: Vec<Span>,
}

/// What the judgement over the course needs to know of a lesson.
pub fn facts(cx: &Context<'_>) -> TermFacts {
    let strict = answers(cx, Side::Source).into_iter().filter(|(term, _)| cx.glossary.get(*term).strict);
    let terms = strict.map(|(term, answers)| Answered {
        term,
        missing: answers.missing.len(),
        answered: answers.answered,
        first: answers.missing.first().map(|missing| missing.span),
        unanswering: answers.missing.iter().map(|missing| missing.counterpart).collect(),
    });
    let langs = cx.is_bilingual().then(|| (cx.lang(Side::Source), cx.lang(Side::Target)));
    TermFacts { terms: terms.collect(), langs }
}

/// Puts one finding in the place of the single ones of each concept that disagrees as a rule.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let (glossary, sources) = (cx.glossary, cx.sources);
    let facts = || cx.lessons.iter().map(|lesson| &lesson.terms);
    let Some((source, target)) = facts().find_map(|facts| facts.langs) else { return };
    let mut sums: BTreeMap<TermId, Answered> = BTreeMap::new();
    for one in facts().flat_map(|facts| &facts.terms) {
        let none = || Answered { term: one.term, missing: 0, answered: 0, first: None, unanswering: Vec::new() };
        let sum = sums.entry(one.term).or_insert_with(none);
        sum.missing += one.missing;
        sum.answered += one.answered;
        sum.first = sum.first.or(one.first);
        sum.unanswering.extend(&one.unanswering);
    }
    let places: usize = sums.values().map(|sum| sum.missing + sum.answered).sum();
    for sum in sums.values().filter(|sum| places >= RICH && is_doubtful(glossary, sum, source)) {
        let doubtful = findings.iter_mut().filter(|finding| {
            finding.rule == &single::RULE && speaks_of(finding, &glossary.get(sum.term).id, source, target)
        });
        doubtful.for_each(|finding| finding.severity = Severity::Note);
    }
    for sum in sums.values().filter(|sum| sum.missing >= FEW && sum.answered < sum.missing * 2) {
        let concept = glossary.get(sum.term);
        let (Some(first), Some(equivalent)) = (sum.first, concept.preferred(target)) else { continue };
        findings.retain(|finding| !(finding.rule == &single::RULE && speaks_of(finding, &concept.id, source, target)));
        let term = concept.preferred(source).unwrap_or_else(|| sources.get(first.file).slice(first));
        // A glossary that ships with songngu is not the user's to change; the course's own may add to it.
        let finding = if concept.shipped {
            Finding::new(&RULE, first).variant("shipped")
        } else {
            Finding::new(&RULE, concept.span).related(first)
        };
        let finding = finding
            .arg("term", term)
            .arg("equivalent", equivalent)
            .arg("count", sum.missing)
            .arg("total", sum.missing + sum.answered)
            .arg("there-lang", target)
            .arg("column", format!("{target}.admitted"));
        findings.push(match admitting(cx, sum, target) {
            Some((form, fix)) => finding.arg("form", form).fix(fix),
            None => finding,
        });
    }
}

/// The form that the lessons have instead, and the fix that adds it to the course's own glossary. Whether the form or the
/// lessons are to be kept is a person's choice.
fn admitting(cx: &CourseContext<'_>, sum: &Answered, target: Lang) -> Option<(String, Fix)> {
    let concept = cx.glossary.get(sum.term);
    let form = said_instead(cx.sources, &sum.unanswering, target).filter(|_| !concept.shipped)?;
    let same = |other: &str| key(other, target.is_vi()) == key(&form, target.is_vi());
    let is_taken =
        |concept: &Concept| concept.designations(target).is_some_and(|d| d.forms().any(|(_, f)| same(&f.text)));
    if cx.glossary.concepts.iter().any(is_taken) {
        return None;
    }
    let edits = admit(cx.sources.get(concept.span.file), concept.span, target, &form)?;
    Some((form, Fix { title: "SN0211-fix", safe: false, edits }))
}

/// Whether a lone word, of which the glossary does not say what part of speech it is, is seldom answered: most likely it
/// has another sense there (`crop up`, `distributed`).
fn is_doubtful(glossary: &Glossary, sum: &Answered, source: Lang) -> bool {
    let concept = glossary.get(sum.term);
    let one_word = concept.preferred(source).is_some_and(|form| !form.trim().contains(char::is_whitespace));
    concept.pos.is_empty() && source.is_en() && one_word && sum.answered < sum.missing * 4
}

/// Whether a single finding is about this concept, from the version written first to the other.
fn speaks_of(finding: &Finding, concept: &str, source: Lang, target: Lang) -> bool {
    let is = |name: &str, value: &Arg| finding.args.iter().any(|(n, v)| *n == name && v == value);
    is("concept", &Arg::from(concept)) && is("here-lang", &Arg::Lang(source)) && is("there-lang", &Arg::Lang(target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Facts;
    use crate::check::testing::Case;

    /// Codes after both the lesson's and the course's check.
    fn codes(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).glossary("vi,en\nmẫu thử,specimen\n").with(|cx| {
            let mut findings = Vec::new();
            single::check(cx, &mut findings);
            let lessons = [Facts { terms: facts(cx), ..Facts::default() }];
            let (project, sources, glossary) = (cx.project, cx.sources, cx.glossary);
            course_check(&CourseContext { project, sources, glossary, lessons: &lessons }, &mut findings);
            findings.iter().map(|finding| finding.rule.code.to_owned()).collect()
        })
    }

    fn lesson(sentence: &str, times: usize) -> String {
        (0..times).map(|i| format!("## {i}\n\n{sentence} {i} V.\n\n")).collect()
    }

    #[test]
    fn a_term_that_is_said_in_another_way_throughout_is_one_finding() {
        assert_eq!(codes(&lesson("Đo mẫu thử ở", 4), &lesson("Measure the coupon at", 4)), ["SN0211"]);
    }

    #[test]
    fn a_single_deviation_stays_with_its_lesson() {
        assert_eq!(codes(&lesson("Đo mẫu thử ở", 1), &lesson("Measure the coupon at", 1)), ["SN0201"]);
    }

    #[test]
    fn a_term_that_is_mostly_answered_is_no_matter_of_the_glossary() {
        let gap = lesson("Đo điện áp ở", 2);
        let vi = format!("{}{gap}{}", lesson("Đo mẫu thử ở", 8), lesson("Lấy mẫu thử ở", 1));
        let gap = lesson("Measure the voltage at", 2);
        let en = format!("{}{gap}{}", lesson("Measure the specimen at", 8), lesson("Take the coupon at", 1));
        assert_eq!(codes(&vi, &en), ["SN0201"]);
    }
}
