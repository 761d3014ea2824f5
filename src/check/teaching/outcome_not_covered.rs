//! SN0742: learning outcomes that the course declares and no lesson works towards, and outcomes that a lesson names and
//! the course does not have. Silent where no outcomes are declared.

use crate::check::CourseContext;
use crate::diag::{Finding, Fix, Rule};

pub const RULE: Rule = Rule::warning("SN0742", "outcome-not-covered");

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let declared = &cx.project.outcomes;
    if declared.is_empty() {
        return;
    }
    let named = || cx.lessons.iter().flat_map(|facts| &facts.teaching.outcomes);
    for wish in named().filter(|wish| !declared.iter().any(|outcome| outcome.id == wish.value)) {
        let finding = Finding::new(&RULE, wish.span).variant("unknown").arg("outcome", wish.value.clone());
        let near = declared
            .iter()
            .map(|o| (strsim::damerau_levenshtein(&o.id.to_lowercase(), &wish.value.to_lowercase()), &o.id))
            .min();
        findings.push(match near.filter(|(distance, _)| *distance <= 1) {
            Some((_, near)) => {
                let fix = Fix { safe: false, ..Fix::safe("fix-outcome", wish.span, near.clone()) };
                finding.variant("unknown-near").arg("near", near.clone()).fix(fix)
            }
            None => {
                let ids: Vec<&str> = declared.iter().map(|outcome| outcome.id.as_str()).collect();
                finding.arg("known", ids.join(", "))
            }
        });
    }
    // What no lesson names is only known when all have been read.
    if !cx.is_whole() || cx.lessons.is_empty() {
        return;
    }
    if named().next().is_none() {
        let finding = Finding::new(&RULE, declared[0].span).variant("none");
        findings.push(finding.arg("count", declared.len()));
        return;
    }
    for outcome in declared.iter().filter(|outcome| !named().any(|wish| wish.value == outcome.id)) {
        findings.push(Finding::new(&RULE, outcome.span).arg("outcome", outcome.id.clone()));
    }
}
