//! Lesson plans (giáo án) to print: a form from top to bottom, as in Word. What goes into which row was decided in
//! `view::plan`; the words are the form's, filled in by `emit::plan`.

use crate::emit::html::Context;
use crate::emit::plan::{BLANK, COLUMNS, filled, objectives};
use crate::lang::Side;
use crate::project::{FormBlock, PageNumber, Text};
use crate::view::HandoutPage;
use crate::view::plan::{PlanPage, PlanRow};

use super::rows::Writer;
use super::script::quoted;
use super::{Typesetter, Written, finish};

/// The plan as `<slug>.pdf`. `page` is the lesson, arranged for the plan's languages.
pub fn plan(plan: &PlanPage<'_>, page: &HandoutPage<'_>, cx: &Context<'_>, setter: &Typesetter) -> Written {
    let slug = cx.slug(page.lesson);
    let mut sheet = cx.project.page.oriented(false);
    // A plan is a form: no running head.
    sheet.number = PageNumber::Top;
    let mut writer = Writer::new(page, cx, &sheet, false);
    for block in &plan.form.blocks {
        writer.form_block(plan, block);
    }
    let mut written = Written::default();
    finish(&mut written, writer, setter, &format!("{slug}.pdf"));
    written
}

impl Writer<'_> {
    fn form_block(&mut self, plan: &PlanPage<'_>, block: &FormBlock) {
        match block {
            FormBlock::Columns { left, right } => {
                self.script.raw("block(above: 1em, below: 1em, grid(columns: (1fr, 1fr), ");
                for texts in [left, right] {
                    self.script.open("align(center, ");
                    texts.iter().for_each(|text| self.form_lines(text));
                    self.script.raw("}),");
                }
                self.script.raw("));\n");
            }
            FormBlock::Title { text } => {
                let level = self.level(1);
                self.script.open("align(center, ");
                self.form_heading(level, text, "linebreak();");
                self.script.close();
            }
            FormBlock::Objectives { head, lead } => {
                self.form_head(head);
                self.form_lines(lead);
                for side in self.page.order.clone() {
                    self.in_lang(side, |w| w.plan_objectives(plan, side));
                }
            }
            FormBlock::Equipment { head } => {
                self.form_head(head);
                for side in self.page.order.clone() {
                    let items = plan.meta(side).map_or(&[][..], |meta| &meta.equipment);
                    self.in_lang(side, |w| w.bullets(items.iter().map(|item| item.value.as_str())));
                }
            }
            FormBlock::Lines { head, count } => {
                self.form_head(head);
                self.script.raw(&"block(width: 100%, above: 1.6em, line(length: 100%, stroke: (thickness: 0.5pt, dash: \"dotted\")));\n".repeat(*count));
            }
            FormBlock::Procedure { head, columns, total } => {
                self.form_head(head);
                self.procedure(plan, columns, total);
            }
        }
    }

    fn form_head(&mut self, head: &Text) {
        let level = self.level(2);
        self.form_heading(level, head, "\" / \";");
    }

    /// A heading in the languages of the plan, the second one set back behind `apart`.
    fn form_heading(&mut self, level: u8, text: &Text, apart: &str) {
        self.script.open(&format!("heading(level: {level}, "));
        for (i, side) in self.page.order.clone().into_iter().enumerate() {
            let words = filled(self.cx, self.page, text, side);
            self.in_lang(side, |w| {
                if i > 0 {
                    w.script.raw(apart);
                    w.script.open("second(");
                }
                w.script.text(&words);
                if i > 0 {
                    w.script.close();
                }
            });
        }
        self.script.close();
    }

    /// A line in each language of the plan.
    fn form_lines(&mut self, text: &Text) {
        for side in self.page.order.clone() {
            let words = filled(self.cx, self.page, text, side);
            if !words.is_empty() {
                self.script.open("block(spacing: 0.8em, ");
                self.in_lang(side, |w| w.script.text(&words));
                self.script.close();
            }
        }
    }

    fn plan_objectives(&mut self, plan: &PlanPage<'_>, side: Side) {
        let Some(meta) = plan.meta(side) else { return };
        for (label, items) in objectives(meta) {
            if !label.is_empty() {
                let word = self.cx.labels.get(side, label).text;
                self.script.raw(&format!("block(sticky: true, strong({}));\n", quoted(&format!("– {word}:"))));
            }
            self.bullets(items.iter().map(|item| item.value.as_str()));
        }
    }

    fn bullets<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        self.script.raw("list(");
        items.for_each(|item| self.script.raw(&format!("[#{}],", quoted(item))));
        self.script.raw(");\n");
    }

    fn procedure(&mut self, plan: &PlanPage<'_>, columns: &[Text; 5], total: &Text) {
        let shares = COLUMNS.map(|share| format!("{share}fr")).join(", ");
        self.script.raw(&format!("table(columns: ({shares}), table.header("));
        for column in columns {
            self.script.open("align(center, ");
            self.form_lines(column);
            self.script.raw("}),");
        }
        self.script.raw("),");
        plan.rows.iter().enumerate().for_each(|(i, row)| self.step_row(i + 1, row));
        self.script.open("table.cell(colspan: 4, ");
        self.script.open("strong(");
        self.form_lines(total);
        self.script.close();
        self.script.raw("}),");
        self.number_cell(Some(plan.total));
        self.script.raw(");\n");
    }

    fn step_row(&mut self, number: usize, row: &PlanRow<'_>) {
        self.number_cell(u32::try_from(number).ok());
        self.script.open("");
        self.script.open("strong(");
        self.form_lines(&row.row.title);
        self.script.close();
        for side in self.page.order.clone() {
            for section in row.sections.get(side) {
                self.cell_line(side, &format!("– {section}"));
            }
        }
        self.script.raw("},");
        for is_teacher in [true, false] {
            self.script.open("");
            for side in self.page.order.clone() {
                for step in row.steps.get(side) {
                    self.cell_line(side, if is_teacher { &step.teacher } else { &step.students });
                }
            }
            self.script.raw("},");
        }
        self.number_cell(row.minutes);
    }

    fn cell_line(&mut self, side: Side, text: &str) {
        self.script.open("block(spacing: 0.8em, ");
        self.in_lang(side, |w| w.script.text(text));
        self.script.close();
    }

    fn number_cell(&mut self, number: Option<u32>) {
        let text = number.map_or_else(|| BLANK.to_owned(), |number| number.to_string());
        self.script.raw(&format!("align(center, {}),", quoted(&text)));
    }
}
