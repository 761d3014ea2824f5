//! SN0743: hours that do not add up: the lessons of a part against the part, the minutes of a plan against its lesson.
//! A period of theory has 45 minutes and an hour of practice 60; some schools count either for all, so both are right.

use crate::check::{Context, CourseContext};
use crate::diag::{Arg, Finding, Rule};
use crate::doc::{Hours, Phase, PlanStep, Spanned};
use crate::lang::Side;

pub const RULE: Rule = Rule::warning("SN0743", "hours-do-not-add-up");

const SHORT: f64 = 45.0;
const LONG: f64 = 60.0;

/// A plan against its lesson's hours.
pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let Some(document) = cx.lesson.docs.get(side) else { continue };
        let (Some(hours), Some(first)) = (&document.meta.hours, document.meta.plan.first()) else { continue };
        let Some(minutes) = misfit(&document.meta.plan, hours.value.sum()) else { continue };
        let last = document.meta.plan.last().unwrap_or(first);
        let finding = Finding::new(&RULE, hours.span).variant("plan").related(first.span.to(last.span));
        let (low, high) = (hours.value.sum() * SHORT, hours.value.sum() * LONG);
        let finding = finding.arg("minutes", Arg::Number(f64::from(minutes)));
        findings.push(finding.arg("low", Arg::Number(low)).arg("high", Arg::Number(high)).lang(cx.lang(side)));
        // The other version has the same plan; that it has is another rule's matter.
        return;
    }
}

/// The minutes of a plan that no way of counting brings together with the hours.
fn misfit(plan: &[Spanned<PlanStep>], hours: f64) -> Option<u32> {
    let sum = |steps: &mut dyn Iterator<Item = &Spanned<PlanStep>>| steps.filter_map(|s| s.value.minutes).sum::<u32>();
    let all = sum(&mut plan.iter());
    let in_class = sum(&mut plan.iter().filter(|step| step.value.phase != Phase::SelfStudy));
    let complete = plan.iter().all(|step| step.value.minutes.is_some());
    let (all_minutes, class_minutes) = (f64::from(all), f64::from(in_class));
    let too_long = class_minutes > hours * LONG;
    let too_short = complete && all_minutes < hours * SHORT;
    (hours > 0.0 && all > 0 && (too_long || too_short)).then_some(all)
}

/// The lessons of each part against the part.
pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    for part in &cx.project.parts {
        let Some(own) = &part.hours else { continue };
        let of = |lesson: &usize| cx.lessons.iter().find(|facts| facts.lesson == *lesson)?.teaching.hours.as_ref();
        let hours: Option<Vec<&Spanned<Hours>>> = part.lessons.iter().map(of).collect();
        let Some(hours) = hours.filter(|list| !list.is_empty()) else { continue };
        for (variant, there, here) in differences(&own.value, &hours) {
            let finding = Finding::new(&RULE, own.span).variant(variant).arg("part", part.id.clone());
            findings.push(finding.arg("there", Arg::Number(there)).arg("here", Arg::Number(here)));
        }
    }
}

/// Which kind of hours differs, the part's own, the sum of its lessons. Totals, where either gives nothing else.
fn differences(part: &Hours, lessons: &[&Spanned<Hours>]) -> Vec<(&'static str, f64, f64)> {
    let sum = |kind: fn(&Hours) -> f64| lessons.iter().map(|hours| kind(&hours.value)).sum::<f64>();
    let only_total = part.total.is_some() || lessons.iter().any(|hours| hours.value.total.is_some());
    let mut found = if only_total {
        vec![("total", part.sum(), sum(Hours::sum))]
    } else {
        let tests = ("test", part.test, sum(|h| h.test));
        vec![("theory", part.theory, sum(|h| h.theory)), ("practice", part.practice, sum(|h| h.practice)), tests]
    };
    found.retain(|(_, there, here)| (there - here).abs() > 0.01);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(hours: &str, minutes: &[u32]) -> Vec<String> {
        let phases = ["lead-in", "solve", "close", "self-study"];
        let steps: String =
            phases.iter().zip(minutes).map(|(p, m)| format!("  - {{ phase: {p}, minutes: {m} }}\n")).collect();
        let text = format!("---\ntitle: A\nhours: {hours}\nplan:\n{steps}---\n# A\n");
        Case::new(&text, "# A\n").run(check)
    }

    #[test]
    fn a_plan_that_is_too_long_or_too_short_is_told() {
        assert_eq!(run("{ theory: 1, practice: 2, test: 0 }", &[20, 180]).len(), 1);
        assert_eq!(run("3", &[20, 90]).len(), 1);
    }

    #[test]
    fn both_ways_of_counting_are_right_and_self_study_is_not_class_time() {
        assert!(run("{ theory: 1, practice: 2, test: 0 }", &[15, 150]).is_empty());
        assert!(run("3", &[15, 120]).is_empty());
        assert!(run("3", &[15, 150, 15, 60]).is_empty());
        assert!(run("3", &[]).is_empty());
    }

    #[test]
    fn kinds_are_compared_each_for_itself() {
        let hours = |theory, practice| Hours { theory, practice, ..Hours::default() };
        let spanned = |value| Spanned { value, span: crate::source::Span::new(crate::source::FileId(0), 0, 1) };
        let (a, b) = (spanned(hours(1.0, 2.0)), spanned(hours(1.5, 2.5)));
        assert_eq!(differences(&hours(2.5, 5.0), &[&a, &b]), [("practice", 5.0, 4.5)]);
        let whole = spanned(Hours { total: Some(4.0), ..Hours::default() });
        assert!(differences(&hours(3.0, 4.0), &[&a, &whole]).is_empty());
    }
}
