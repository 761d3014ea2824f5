//! Lesson plans (giáo án) as Word documents: a form from top to bottom. What goes into which row was decided in
//! `view::plan`; the words are the form's.

use crate::diag::{Finding, Rule};
use crate::emit::html::Context;
use crate::emit::html::handout::hours_list;
use crate::emit::picture::Bitmaps;
use crate::lang::Side;
use crate::project::{FormBlock, PageNumber, Text};
use crate::view::HandoutPage;
use crate::view::plan::{PlanPage, PlanRow};
use crate::world::Artifact;

use super::lists::BULLETS;
use super::write::{Para, TWIPS, Writer};
use super::{Written, package};

/// A lesson without a plan: its minutes were shared out. No arguments.
pub const PROPOSED: Rule = Rule::note("SN0904", "plan-proposed");
/// A form of the course cannot be read; ours is used. Arguments: `file`, `detail`.
pub const BAD_FORM: Rule = Rule::warning("SN0905", "plan-form-broken");

/// Shares of the width: number, content, teacher, students, minutes.
const COLUMNS: [f64; 5] = [0.06, 0.24, 0.30, 0.28, 0.12];

const DOTS: &str = "........................................................................................";

/// The plan as `<slug>.docx`. `page` is the lesson, arranged for the plan's languages.
pub fn plan(plan: &PlanPage<'_>, page: &HandoutPage<'_>, cx: &Context<'_>, bitmaps: &Bitmaps) -> Written {
    let slug = cx.contents.get(page.lesson.index).map_or(page.lesson.key.as_str(), |entry| entry.slug.as_str());
    let mut sheet = cx.project.page.oriented(false);
    // A plan is a form: no running head.
    sheet.number = PageNumber::Top;
    let mut writer = Writer::new(page, cx, bitmaps, &sheet, false);
    for block in &plan.form.blocks {
        writer.form_block(plan, block);
    }
    let (document, mut findings) = writer.finish();
    if plan.proposed {
        let meta = plan.order.iter().find_map(|side| plan.lesson.docs.get(*side).as_ref());
        let place = meta.and_then(|document| document.meta.span.or(document.blocks.first().map(|block| block.span)));
        findings.push(Finding::new(&PROPOSED, place));
    }
    let bytes = package::bytes(cx, page, &sheet, document);
    let artifacts = bytes.map(|bytes| Artifact::bytes(format!("{slug}.docx"), bytes)).into_iter().collect();
    Written { artifacts, findings }
}

impl Writer<'_> {
    fn form_block(&mut self, plan: &PlanPage<'_>, block: &FormBlock) {
        match block {
            FormBlock::Columns { left, right } => self.form_columns(left, right),
            FormBlock::Title { text } => self.each_line("Heading1", true, |w, side| w.filled(text, side)),
            FormBlock::Objectives { head, lead } => {
                self.form_head(head);
                self.each_line("", false, |w, side| w.filled(lead, side));
                for side in self.page.order.clone() {
                    self.in_side(side, |w| w.plan_objectives(plan));
                }
            }
            FormBlock::Equipment { head } => {
                self.form_head(head);
                for side in self.page.order.clone() {
                    let items = plan.meta(side).map_or(&[][..], |meta| &meta.equipment);
                    self.in_side(side, |w| w.bullets(items.iter().map(|item| item.value.as_str())));
                }
            }
            FormBlock::Lines { head, count } => {
                self.form_head(head);
                (0..*count).for_each(|_| self.paragraph(Para::default(), |w| w.run(DOTS)));
            }
            FormBlock::Procedure { head, columns, total } => {
                self.form_head(head);
                self.procedure(plan, columns, total);
            }
        }
    }

    /// A form's text with the lesson's data in it.
    fn filled(&self, text: &Text, side: Side) -> String {
        let (project, index) = (self.cx.project, self.page.lesson.index);
        let lang = self.lang(side);
        let title = |index: usize| self.cx.contents.get(index).map(|entry| entry.title(side).to_owned());
        let hours = self.page.order.iter().find_map(|own| self.page.document(*own)?.meta.hours.as_ref());
        let previous = index.checked_sub(1).and_then(title).unwrap_or_else(|| "................".to_owned());
        let data = [
            ("{number}", (index + 1).to_string()),
            ("{title}", title(index).unwrap_or_default()),
            ("{hours}", hours.map(|hours| hours_list(self.cx.labels, side, &hours.value)).unwrap_or_default()),
            ("{previous}", previous),
            ("{course}", project.title.get(lang).to_owned()),
            ("{school}", project.school.name.get(lang).to_owned()),
            ("{faculty}", project.school.faculty.get(lang).to_owned()),
        ];
        data.iter().fold(text.get(lang).to_owned(), |text, (name, value)| text.replace(name, value))
    }

    /// A line in each language of the plan, the second one set back.
    fn each_line(&mut self, style: &str, centred: bool, line: impl Fn(&Self, Side) -> String) {
        for (i, side) in self.page.order.clone().into_iter().enumerate() {
            let text = line(self, side);
            if text.is_empty() {
                continue;
            }
            let style = if i > 0 && style == "Heading1" { "BoxHead" } else { style };
            self.in_side(side, |w| {
                w.paragraph(Para { style, centred, ..Para::default() }, |w| {
                    w.looking(|look| look.style = if i > 0 { "Second" } else { "" }, |w| w.run(&text));
                });
            });
        }
    }

    fn form_head(&mut self, head: &Text) {
        let texts: Vec<(Side, String)> = self.page.order.iter().map(|side| (*side, self.filled(head, *side))).collect();
        self.paragraph(Para::of("Heading2"), |w| {
            for (i, (side, text)) in texts.iter().enumerate() {
                w.looking(
                    |look| look.style = if i > 0 { "Second" } else { "" },
                    |w| w.in_side(*side, |w| w.run(&if i > 0 { format!(" / {text}") } else { text.clone() })),
                );
            }
        });
    }

    fn form_columns(&mut self, left: &[Text], right: &[Text]) {
        let half = (self.sheet.text_width() * TWIPS / 2.0) as usize;
        self.begin_table("Plain", &[half, half]);
        self.xml.open("w:tr", &[]);
        for texts in [left, right] {
            self.cell(half, 1, |w| {
                for text in texts {
                    w.each_line("Tight", true, |w, side| w.filled(text, side));
                }
            });
        }
        self.xml.close("w:tr");
        self.end_table();
        self.paragraph(Para::of("Tight"), |_| {});
    }

    fn plan_objectives(&mut self, plan: &PlanPage<'_>) {
        let Some(meta) = plan.meta(self.side) else { return };
        let groups = [
            ("", &meta.objectives.plain),
            ("out-knowledge", &meta.objectives.knowledge),
            ("out-skills", &meta.objectives.skills),
            ("out-autonomy", &meta.objectives.autonomy),
        ];
        for (label, items) in groups.into_iter().filter(|(_, items)| !items.is_empty()) {
            if !label.is_empty() {
                let word = self.cx.labels.get(self.side, label).text;
                self.paragraph(Para { keep: true, ..Para::default() }, |w| {
                    w.looking(|look| look.bold = true, |w| w.run(&format!("– {word}:")));
                });
            }
            self.bullets(items.iter().map(|item| item.value.as_str()));
        }
    }

    fn bullets<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let number = self.numbering(BULLETS, 1);
        for item in items {
            let para = Para { style: "ListParagraph", number: Some((number, 0)), ..Para::default() };
            self.paragraph(para, |w| w.run(item));
        }
    }

    fn procedure(&mut self, plan: &PlanPage<'_>, columns: &[Text; 5], total: &Text) {
        let room = self.sheet.text_width() * TWIPS;
        let widths = COLUMNS.map(|share| (share * room) as usize);
        self.begin_table("Data", &widths);
        self.xml.open("w:tr", &[]);
        self.xml.element("w:trPr", &[], |xml| xml.empty("w:tblHeader", &[]));
        for (column, width) in columns.iter().zip(widths) {
            self.cell(width, 1, |w| w.each_line("TableHead", true, |w, side| w.filled(column, side)));
        }
        self.xml.close("w:tr");
        for (i, row) in plan.rows.iter().enumerate() {
            self.step_row(i + 1, row, &widths);
        }
        self.xml.open("w:tr", &[]);
        let most = widths[..4].iter().sum();
        self.cell(most, 4, |w| w.each_line("TableHead", false, |w, side| w.filled(total, side)));
        self.cell(widths[4], 1, |w| w.number_cell(Some(plan.total)));
        self.xml.close("w:tr");
        self.end_table();
    }

    fn step_row(&mut self, number: usize, row: &PlanRow<'_>, widths: &[usize; 5]) {
        self.xml.open("w:tr", &[]);
        self.cell(widths[0], 1, |w| w.number_cell(u32::try_from(number).ok()));
        self.cell(widths[1], 1, |w| {
            w.each_line("TableHead", false, |w, side| row.row.title.get(w.lang(side)).to_owned());
            for side in w.page.order.clone() {
                for section in row.sections.get(side) {
                    w.in_side(side, |w| w.paragraph(Para::of("TableText"), |w| w.run(&format!("– {section}"))));
                }
            }
        });
        for (width, is_teacher) in [(widths[2], true), (widths[3], false)] {
            self.cell(width, 1, |w| {
                for side in w.page.order.clone() {
                    for step in row.steps.get(side) {
                        let text = if is_teacher { &step.teacher } else { &step.students };
                        w.in_side(side, |w| w.paragraph(Para::of("TableText"), |w| w.run(text)));
                    }
                }
            });
        }
        self.cell(widths[4], 1, |w| w.number_cell(row.minutes));
        self.xml.close("w:tr");
    }

    fn number_cell(&mut self, number: Option<u32>) {
        let text = number.map_or_else(|| "........".to_owned(), |number| number.to_string());
        self.paragraph(Para { style: "TableText", centred: true, ..Para::default() }, |w| w.run(&text));
    }
}
