//! A lesson plan: a form filled in from the lesson's front matter. Steps go into the rows that take their phase; a lesson
//! without a plan gets its time shared out. Setting it on paper is `emit::docx::plan`.

use crate::course::Lesson;
use crate::doc::{BlockKind, FrontMatter, Hours, PlainText, PlanStep};
use crate::lang::{Side, Sides};
use crate::project::{Form, FormRow};

/// Minutes are shared out in steps of five.
const STEP: f64 = 5.0;

#[derive(Debug)]
pub struct PlanPage<'a> {
    pub lesson: &'a Lesson,
    pub form: &'a Form,
    /// The languages of the plan that the lesson has, in their order.
    pub order: Vec<Side>,
    pub rows: Vec<PlanRow<'a>>,
    /// All minutes, self-study included.
    pub total: u32,
    /// The lesson has no plan of its own: the minutes are a proposal.
    pub proposed: bool,
}

#[derive(Debug)]
pub struct PlanRow<'a> {
    pub row: &'a FormRow,
    pub minutes: Option<u32>,
    /// The steps of each version.
    pub steps: Sides<Vec<&'a PlanStep>>,
    /// The lesson's sections, where the form lists them.
    pub sections: Sides<Vec<String>>,
}

impl PlanPage<'_> {
    pub fn meta(&self, side: Side) -> Option<&FrontMatter> {
        self.lesson.docs.get(side).as_ref().map(|document| &document.meta)
    }
}

/// Fills a form in; `wish`: the languages that the course wants, of which the lesson may lack some.
pub fn arrange<'a>(lesson: &'a Lesson, form: &'a Form, wish: &[Side]) -> PlanPage<'a> {
    let has = |side: &Side| lesson.docs.get(*side).is_some();
    let mut order: Vec<Side> = wish.iter().copied().filter(has).collect();
    if order.is_empty() {
        order = Side::BOTH.into_iter().filter(has).collect();
    }
    let steps = |side: Side| -> Vec<&PlanStep> {
        let meta = lesson.docs.get(side).as_ref().map(|document| &document.meta);
        meta.into_iter().flat_map(|meta| &meta.plan).map(|step| &step.value).collect()
    };
    let all = Sides::new(steps(Side::Source), steps(Side::Target));
    let proposed = all.source.is_empty() && all.target.is_empty();
    let hours = Side::BOTH.into_iter().find_map(|side| lesson.docs.get(side).as_ref()?.meta.hours.as_ref());
    let time = hours.map(|hours| minutes(form, &hours.value));
    let row = |row: &'a FormRow| {
        let own = all
            .as_ref()
            .map(|steps| steps.iter().copied().filter(|step| row.takes(step.phase)).collect::<Vec<&PlanStep>>());
        let counted = if own.source.is_empty() { &own.target } else { &own.source };
        let written = counted.iter().filter_map(|step| step.minutes).reduce(|a, b| a + b);
        let share = time.map(|time| ((time * row.share / STEP).round() * STEP).max(STEP) as u32);
        let sections = |side: Side| if row.headings { sections(lesson, side) } else { Vec::new() };
        PlanRow {
            row,
            minutes: if proposed { share } else { written },
            steps: own,
            sections: Sides::new(sections(Side::Source), sections(Side::Target)),
        }
    };
    let mut rows: Vec<PlanRow<'a>> = form.rows.iter().map(row).collect();
    if let (true, Some(time)) = (proposed, time) {
        settle(&mut rows, time as u32);
    }
    let total = rows.iter().filter_map(|row| row.minutes).sum();
    PlanPage { lesson, form, order, rows, total, proposed }
}

/// The minutes of a lesson by the form's hours. An hour of no kind counts as one of theory.
fn minutes(form: &Form, hours: &Hours) -> f64 {
    let minutes = form.minutes;
    match hours.total {
        Some(total) => total * minutes.theory,
        None => hours.theory * minutes.theory + hours.practice * minutes.practice + hours.test * minutes.test,
    }
}

/// Rounding may miss the whole: the longest row takes the difference.
fn settle(rows: &mut [PlanRow<'_>], time: u32) {
    let sum: u32 = rows.iter().filter_map(|row| row.minutes).sum();
    let longest = rows.iter_mut().filter_map(|row| row.minutes.as_mut()).max();
    if let Some(longest) = longest {
        *longest = (*longest + time).saturating_sub(sum);
    }
}

/// Headings of the second level.
fn sections(lesson: &Lesson, side: Side) -> Vec<String> {
    let blocks = lesson.docs.get(side).as_ref().map_or(&[][..], |document| &document.blocks);
    let heading = |kind: &BlockKind| match kind {
        BlockKind::Heading(heading) if heading.level == 2 => Some(PlainText::of(&heading.content).text),
        _ => None,
    };
    blocks.iter().filter_map(|block| heading(&block.kind)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::form_name;

    #[test]
    fn shared_minutes_are_round_and_make_the_whole() {
        for (name, hours) in [("theory", 1.0), ("practice", 3.0), ("integrated", 4.0), ("theory", 0.5)] {
            let form = Form::own(name);
            let time = minutes(&form, &Hours { total: Some(hours), ..Hours::default() });
            let mut rows: Vec<PlanRow<'_>> = form
                .rows
                .iter()
                .map(|row| PlanRow {
                    row,
                    minutes: Some(((time * row.share / STEP).round() * STEP).max(STEP) as u32),
                    steps: Sides::default(),
                    sections: Sides::default(),
                })
                .collect();
            settle(&mut rows, time as u32);
            let sum: u32 = rows.iter().filter_map(|row| row.minutes).sum();
            assert_eq!(f64::from(sum), time.floor(), "{name}");
        }
        assert_eq!(form_name(None), "theory");
    }

    #[test]
    fn an_hour_of_theory_is_shorter_where_the_form_says_so() {
        let hours = Hours { theory: 2.0, practice: 2.0, ..Hours::default() };
        assert_eq!(minutes(&Form::own("theory"), &hours), 210.0);
        assert_eq!(minutes(&Form::own("integrated"), &hours), 240.0);
    }
}
