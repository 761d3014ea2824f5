//! SN0211: a course that says a term in another way again and again. One finding about the glossary takes the place of
//! many about the lessons: the form that the authors use is missing from it, or the word has another sense.

use std::collections::BTreeMap;

use crate::check::{Context, CourseContext};
use crate::diag::{Arg, Finding, Fix, Rule, Severity};
use crate::glossary::{Glossary, TermId, admit};
use crate::lang::{Lang, Side};
use crate::source::Span;

use super::answers::answers;
use super::term_without_equivalent as single;
use super::usual::{Passage, Usual, usual};

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
    /// The passages that should have an answer.
    missing: Vec<Passage>,
    answered: usize,
    /// The first place without an answer.
    first: Option<Span>,
}

/// What the judgement over the course needs to know of a lesson.
pub fn facts(cx: &Context<'_>) -> TermFacts {
    let strict = answers(cx, Side::Source).iter().filter(|(term, _)| cx.glossary.get(**term).strict);
    let terms = strict.map(|(term, answers)| Answered {
        term: *term,
        answered: answers.answered,
        first: answers.missing.first().map(|missing| missing.span),
        missing: answers
            .missing
            .iter()
            .map(|missing| Passage { span: missing.counterpart, position: missing.position })
            .collect(),
    });
    let langs = cx.is_bilingual().then(|| (cx.lang(Side::Source), cx.lang(Side::Target)));
    TermFacts { terms: terms.collect(), langs }
}

/// Puts one finding in the place of the single ones of each concept that disagrees as a rule.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let facts = || cx.lessons.iter().map(|lesson| &lesson.terms);
    let Some((source, target)) = facts().find_map(|facts| facts.langs) else { return };
    let sums = sums(facts().flat_map(|facts| &facts.terms));
    let places: usize = sums.values().map(|sum| sum.missing.len() + sum.answered).sum();
    for sum in sums.values().filter(|sum| places >= RICH && is_doubtful(cx.glossary, sum, source)) {
        let doubtful = findings.iter_mut().filter(|finding| {
            finding.rule == &single::RULE && speaks_of(finding, &cx.glossary.get(sum.term).id, source, target)
        });
        doubtful.for_each(|finding| finding.severity = Severity::Note);
    }
    let disagree = |sum: &&Answered| sum.missing.len() >= FEW && sum.answered < sum.missing.len() * 2;
    let patterns: Vec<&Answered> = sums.values().filter(disagree).collect();
    if patterns.is_empty() {
        return;
    }
    let wanted: Vec<_> = patterns.iter().map(|sum| (sum.term, sum.missing.clone())).collect();
    let mut said = usual(cx, &wanted, Side::Target, target);
    for sum in patterns {
        let Some(finding) = pattern(cx, sum, said.remove(&sum.term), source, target) else { continue };
        let concept = &cx.glossary.get(sum.term).id;
        findings.retain(|finding| !(finding.rule == &single::RULE && speaks_of(finding, concept, source, target)));
        findings.push(finding);
    }
}

/// What the lessons say of each concept together.
fn sums<'a>(terms: impl Iterator<Item = &'a Answered>) -> BTreeMap<TermId, Answered> {
    let mut sums: BTreeMap<TermId, Answered> = BTreeMap::new();
    for one in terms {
        let nothing = || Answered { term: one.term, missing: Vec::new(), answered: 0, first: None };
        let sum = sums.entry(one.term).or_insert_with(nothing);
        sum.missing.extend(&one.missing);
        sum.answered += one.answered;
        sum.first = sum.first.or(one.first);
    }
    sums
}

/// The finding about one concept: with the form that the lessons have instead, where they agree on one.
fn pattern(cx: &CourseContext<'_>, sum: &Answered, said: Option<Usual>, source: Lang, target: Lang) -> Option<Finding> {
    let concept = cx.glossary.get(sum.term);
    let (first, equivalent) = (sum.first?, concept.preferred(target)?);
    let term = concept.preferred(source).unwrap_or_else(|| cx.sources.get(first.file).slice(first));
    // A glossary that ships with songngu is not the user's to change; the course's own may add to it.
    let finding =
        if concept.shipped { Finding::new(&RULE, first) } else { Finding::new(&RULE, concept.span).related(first) };
    let mut finding = finding
        .arg("term", term)
        .arg("equivalent", equivalent)
        .arg("answered", sum.answered)
        .arg("total", sum.missing.len() + sum.answered)
        .arg("there-lang", target)
        .arg("column", format!("{target}.admitted"));
    let Some(said) = said else {
        // One word for it here, another there: then the word has other senses, and the entry may be right.
        if sum.missing.len() < sum.answered * 2 {
            finding.severity = Severity::Note;
        }
        let variant = concept.shipped.then_some("shipped");
        return Some(Finding { variant, ..finding.arg("count", sum.missing.len()) });
    };
    let edits =
        if concept.shipped { None } else { admit(cx.sources.get(concept.span.file), concept.span, target, &said.form) };
    // A form that is used less than the glossary's own is a stray of some lessons.
    if said.count < sum.answered {
        finding.severity = Severity::Note;
    }
    finding = finding.variant(if concept.shipped { "shipped-form" } else { "form" });
    finding = finding.arg("count", said.count).arg("form", said.form);
    Some(match edits {
        Some(edits) => finding.fix(Fix { title: "SN0211-fix", safe: false, edits }),
        None => finding,
    })
}

/// Whether a lone word, of which the glossary does not say what part of speech it is, is seldom answered: most likely it
/// has another sense there (`crop up`, `distributed`).
fn is_doubtful(glossary: &Glossary, sum: &Answered, source: Lang) -> bool {
    let concept = glossary.get(sum.term);
    let one_word = concept.preferred(source).is_some_and(|form| !form.trim().contains(char::is_whitespace));
    concept.pos.is_empty() && source.is_en() && one_word && sum.answered < sum.missing.len() * 4
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
