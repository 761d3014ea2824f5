//! SN0740: lessons that say nowhere what learners will be able to do. One finding for all of them: a wall helps nobody.
//! Silent about lessons that are no more than text, unless others of the course state objectives.
//! Whether objectives are tested is `objective_untested`.

use crate::check::CourseContext;
use crate::diag::{Finding, Rule};

pub const RULE: Rule = Rule::note("SN0740", "no-objectives");

/// Lessons that the message names.
const SHOWN: usize = 5;

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let aimed = cx.lessons.iter().any(|facts| facts.teaching.aimless.is_none());
    let meant = cx.lessons.iter().filter(|facts| aimed || facts.teaching.planned);
    let lacking: Vec<_> = meant.filter_map(|facts| Some((facts, facts.teaching.aimless?))).collect();
    let Some((_, first)) = lacking.first() else { return };
    let name = |lesson: usize| cx.project.lessons[lesson].key.as_str();
    let shown: Vec<&str> = lacking.iter().take(SHOWN).map(|(facts, _)| name(facts.lesson)).collect();
    let more = if lacking.len() > SHOWN { ", …" } else { "" };
    let finding = Finding::new(&RULE, *first).arg("count", lacking.len());
    findings.push(finding.arg("lessons", format!("{}{more}", shown.join(", "))));
}
