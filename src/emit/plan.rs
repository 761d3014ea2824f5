//! What writers of lesson plans have in common: the form's texts with the lesson's data in them, the shares of the table, the
//! groups of objectives. Word's documents are `docx::plan`, those to print `pdf::plan`.

use crate::diag::{Finding, Rule};
use crate::doc::{FrontMatter, Spanned};
use crate::lang::Side;
use crate::project::Text;
use crate::view::HandoutPage;
use crate::view::plan::PlanPage;

use super::html::Context;
use super::html::handout::hours_list;
use super::prose::groups;

/// A lesson without a plan: its minutes were shared out. No arguments.
pub const PROPOSED: Rule = Rule::note("SN0904", "plan-proposed");
/// A form of the course cannot be read; ours is used. Arguments: `file`, `detail`.
pub const BAD_FORM: Rule = Rule::warning("SN0905", "plan-form-broken");

/// Shares of the width: number, content, teacher, students, minutes.
pub const COLUMNS: [f64; 5] = [0.06, 0.24, 0.30, 0.28, 0.12];

/// What stands for a number or a title that is still to be written.
pub const BLANK: &str = "........";

/// Says of a plan without steps that its minutes are a proposal.
pub fn proposed(plan: &PlanPage<'_>) -> Option<Finding> {
    let document = plan.order.iter().find_map(|side| plan.lesson.docs.get(*side).as_ref());
    let place = document.and_then(|document| document.meta.span.or(document.blocks.first().map(|block| block.span)));
    plan.proposed.then(|| Finding::new(&PROPOSED, place))
}

/// A form's text with the lesson's data in it.
pub fn filled(cx: &Context<'_>, page: &HandoutPage<'_>, text: &Text, side: Side) -> String {
    let (project, index) = (cx.project, page.lesson.index);
    let lang = project.lang(side).unwrap_or(project.source);
    let title = |index: usize| cx.contents.get(index).map(|entry| entry.title(side).to_owned());
    let hours = page.order.iter().find_map(|own| page.document(*own)?.meta.hours.as_ref());
    let data = [
        ("{number}", (index + 1).to_string()),
        ("{title}", title(index).unwrap_or_default()),
        ("{hours}", hours.map(|hours| hours_list(cx.labels, side, &hours.value)).unwrap_or_default()),
        ("{previous}", index.checked_sub(1).and_then(title).unwrap_or_else(|| BLANK.repeat(2))),
        ("{course}", project.title.get(lang).to_owned()),
        ("{school}", project.school.name.get(lang).to_owned()),
        ("{faculty}", project.school.faculty.get(lang).to_owned()),
    ];
    data.iter().fold(text.get(lang).to_owned(), |text, (name, value)| text.replace(name, value))
}

/// What a lesson aims at, by kind; equipment has a place of its own in the form.
pub fn objectives(meta: &FrontMatter) -> impl Iterator<Item = (&'static str, &[Spanned<String>])> {
    groups(meta).filter(|(label, _)| *label != "out-equipment")
}
