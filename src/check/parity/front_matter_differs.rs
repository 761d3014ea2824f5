//! SN0114: the front matter of the two versions does not agree: hours, kind, outcomes, how many objectives and
//! pieces of equipment, the steps of the plan and their minutes.
//! The words of titles and objectives are not compared.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{FrontMatter, Hours, PlanStep, Spanned};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0114", "front-matter-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let (Some(source), Some(target)) = (&cx.lesson.docs.source, &cx.lesson.docs.target) else { return };
    // A version without front matter takes what it needs from the other.
    let (Some(there), Some(here)) = (source.meta.span, target.meta.span) else { return };
    let (a, b) = (&source.meta, &target.meta);
    for field in fields(a, b) {
        findings.push(
            Finding::new(&RULE, field.target.unwrap_or(here))
                .related(field.source.unwrap_or(there))
                .lang(cx.lang(Side::Target))
                .arg("key", field.key)
                .arg("there", field.there)
                .arg("here", field.here)
                .arg("there-lang", cx.lang(Side::Source))
                .arg("here-lang", cx.lang(Side::Target)),
        );
    }
}

/// A key whose values do not agree.
struct Field {
    key: &'static str,
    there: String,
    here: String,
    source: Option<Span>,
    target: Option<Span>,
}

fn fields(a: &FrontMatter, b: &FrontMatter) -> Vec<Field> {
    let mut found = Vec::new();
    if let (Some(x), Some(y)) = (&a.hours, &b.hours)
        && x.value != y.value
    {
        found.push(Field::of("hours", x, y, hours_text));
    }
    if let (Some(x), Some(y)) = (&a.kind, &b.kind)
        && x.value != y.value
    {
        found.push(Field::of("type", x, y, |kind| format!("{kind:?}").to_lowercase()));
    }
    if let (Some(x), Some(y)) = (&a.test_language, &b.test_language)
        && x.value != y.value
    {
        found.push(Field::of("test_language", x, y, ToString::to_string));
    }
    let ids = |list: &[Spanned<String>]| {
        let mut ids: Vec<&str> = list.iter().map(|id| id.value.as_str()).collect();
        ids.sort_unstable();
        ids.join(", ")
    };
    if !a.outcomes.is_empty() && !b.outcomes.is_empty() && ids(&a.outcomes) != ids(&b.outcomes) {
        found.push(Field {
            key: "outcomes",
            there: ids(&a.outcomes),
            here: ids(&b.outcomes),
            source: whole(&a.outcomes),
            target: whole(&b.outcomes),
        });
    }
    let lists = [
        ("objectives", &a.objectives.plain, &b.objectives.plain),
        ("objectives.knowledge", &a.objectives.knowledge, &b.objectives.knowledge),
        ("objectives.skills", &a.objectives.skills, &b.objectives.skills),
        ("objectives.autonomy", &a.objectives.autonomy, &b.objectives.autonomy),
        ("equipment", &a.equipment, &b.equipment),
    ];
    for (key, x, y) in lists {
        if x.len() != y.len() {
            let (there, here) = (x.len().to_string(), y.len().to_string());
            found.push(Field { key, there, here, source: whole(x), target: whole(y) });
        }
    }
    plan(a, b, &mut found);
    found
}

/// The steps of the plan and their minutes; what teacher and students do is words.
fn plan(a: &FrontMatter, b: &FrontMatter, found: &mut Vec<Field>) {
    let place = |plan: &[Spanned<PlanStep>]| Some(plan.first()?.span.to(plan.last()?.span));
    let (x, y) = (&a.plan, &b.plan);
    if x.is_empty() || y.is_empty() {
        return;
    }
    if x.len() != y.len() {
        let (there, here) = (x.len().to_string(), y.len().to_string());
        found.push(Field { key: "plan", there, here, source: place(x), target: place(y) });
        return;
    }
    for (p, q) in x.iter().zip(y) {
        if p.value.phase != q.value.phase {
            found.push(Field::of("plan.phase", p, q, |step| format!("{:?}", step.phase)));
        } else if p.value.minutes != q.value.minutes {
            let minutes = |step: &PlanStep| step.minutes.map_or("–".to_owned(), |minutes| minutes.to_string());
            found.push(Field::of("plan.minutes", p, q, minutes));
        }
    }
}

impl Field {
    fn of<T>(key: &'static str, a: &Spanned<T>, b: &Spanned<T>, text: impl Fn(&T) -> String) -> Field {
        Field { key, there: text(&a.value), here: text(&b.value), source: Some(a.span), target: Some(b.span) }
    }
}

fn hours_text(hours: &Hours) -> String {
    match hours.total {
        Some(total) => total.to_string(),
        None => format!("{} + {} + {}", hours.theory, hours.practice, hours.test),
    }
}

fn whole(list: &[Spanned<String>]) -> Option<Span> {
    Some(list.first()?.span.to(list.last()?.span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Phase;
    use crate::source::FileId;

    fn spanned<T>(value: T) -> Spanned<T> {
        Spanned { value, span: Span::new(FileId(0), 0, 1) }
    }

    fn meta(hours: f64, objectives: &[&str], outcomes: &[&str]) -> FrontMatter {
        let list = |texts: &[&str]| texts.iter().map(|text| spanned((*text).to_owned())).collect();
        let mut meta = FrontMatter {
            hours: Some(spanned(Hours { total: Some(hours), ..Hours::default() })),
            ..FrontMatter::default()
        };
        meta.objectives.plain = list(objectives);
        meta.outcomes = list(outcomes);
        meta
    }

    #[test]
    fn other_hours_and_a_lost_objective_are_told() {
        let vi = meta(3.0, &["Đo điện áp", "Đo dòng điện"], &["LO1"]);
        let en = meta(4.0, &["Measure voltage"], &["LO1", "LO2"]);
        let keys: Vec<&str> = fields(&vi, &en).iter().map(|field| field.key).collect();
        assert_eq!(keys, ["hours", "outcomes", "objectives"]);
    }

    #[test]
    fn another_plan_is_told() {
        let plan = |steps: &[(Phase, u32)]| {
            let step = |(phase, minutes): &(Phase, u32)| {
                let (teacher, students) = (String::new(), String::new());
                spanned(PlanStep { phase: *phase, minutes: Some(*minutes), teacher, students })
            };
            FrontMatter { plan: steps.iter().map(step).collect(), ..FrontMatter::default() }
        };
        let vi = plan(&[(Phase::LeadIn, 10), (Phase::Solve, 30)]);
        let keys = |en: &FrontMatter| fields(&vi, en).iter().map(|field| field.key).collect::<Vec<_>>();
        assert_eq!(keys(&plan(&[(Phase::LeadIn, 15), (Phase::Solve, 30)])), ["plan.minutes"]);
        assert_eq!(keys(&plan(&[(Phase::LeadIn, 10), (Phase::Close, 30)])), ["plan.phase"]);
        assert_eq!(keys(&plan(&[(Phase::LeadIn, 10)])), ["plan"]);
        assert_eq!(keys(&FrontMatter::default()), [""; 0]);
        assert_eq!(keys(&vi.clone()), [""; 0]);
    }

    #[test]
    fn other_words_and_another_order_of_outcomes_are_right() {
        assert!(fields(&meta(3.0, &["Đo"], &["LO1", "LO2"]), &meta(3.0, &["Measure"], &["LO2", "LO1"])).is_empty());
    }
}
