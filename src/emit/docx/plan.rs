//! Lesson plans (giáo án) as Word documents: a form from top to bottom. What goes into which row was decided in
//! `view::plan`; the words are the form's, filled in by `emit::plan`.

use crate::emit::html::Context;
use crate::emit::picture::Bitmaps;
use crate::emit::plan::{BLANK, COLUMNS, filled, objectives, proposed};
use crate::lang::Side;
use crate::project::{FormBlock, PageNumber, Text};
use crate::view::HandoutPage;
use crate::view::plan::{PlanPage, PlanRow};
use crate::world::Artifact;

use super::lists::BULLETS;
use super::write::{Para, TWIPS, Writer};
use super::{Written, package};

/// The plan as `<slug>.docx`. `page` is the lesson, arranged for the plan's languages.
pub fn plan(plan: &PlanPage<'_>, page: &HandoutPage<'_>, cx: &Context<'_>, bitmaps: &Bitmaps) -> Written {
    let slug = cx.slug(page.lesson);
    let mut sheet = cx.project.page.oriented(false);
    // A plan is a form: no running head.
    sheet.number = PageNumber::Top;
    let mut writer = Writer::new(page, cx, bitmaps, &sheet, false);
    for block in &plan.form.blocks {
        writer.form_block(plan, block);
    }
    let (document, mut findings) = writer.finish();
    findings.extend(proposed(plan));
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
                (0..*count).for_each(|_| self.paragraph(Para::default(), |w| w.run(&BLANK.repeat(11))));
            }
            FormBlock::Procedure { head, columns, total } => {
                self.form_head(head);
                self.procedure(plan, columns, total);
            }
        }
    }

    fn filled(&self, text: &Text, side: Side) -> String {
        filled(self.cx, self.page, text, side)
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
        for (label, items) in objectives(meta) {
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
        let text = number.map_or_else(|| BLANK.to_owned(), |number| number.to_string());
        self.paragraph(Para { style: "TableText", centred: true, ..Para::default() }, |w| w.run(&text));
    }
}
