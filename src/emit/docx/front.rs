//! What stands above the lesson: school, title, kind and hours, contents, what it aims at, its key terms.
//! The lesson itself is `rows`.

use crate::doc::{BlockKind, PlainText};
use crate::emit::html::handout::hours_list;
use crate::emit::prose::{AIMS, aims, anchor_of, each_once, kind_of, school};
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::handout::Row;

use super::lists::BULLETS;
use super::write::{Para, Writer};

/// Fewer headings need no contents.
const FEWEST_HEADINGS: usize = 3;

impl Writer<'_> {
    pub fn front(&mut self) {
        self.school();
        self.title();
        self.facts();
        self.contents();
        self.objectives();
        self.key_terms();
    }

    fn school(&mut self) {
        for (side, line) in each_once(&self.page.order, |side| school(self.cx.project, self.lang(side))) {
            self.in_side(side, |w| w.paragraph(Para::of("School"), |w| w.run(&line)));
        }
    }

    fn title(&mut self) {
        let page = self.page;
        self.paragraph(Para::of("Heading1"), |w| {
            for (i, side) in page.order.iter().enumerate() {
                let block = *page.title.get(*side);
                block.and_then(anchor_of).into_iter().for_each(|anchor| w.mark(*side, anchor));
                w.looking(
                    |look| look.style = if i > 0 { "Second" } else { "" },
                    |w| {
                        if i > 0 {
                            w.line_break();
                        }
                        w.in_side(*side, |w| match block.map(|block| &block.kind) {
                            Some(BlockKind::Heading(heading)) => w.quietly(|w| w.inlines(&heading.content)),
                            _ => {
                                w.run(w.cx.title_of(page.lesson, *side));
                            }
                        });
                    },
                );
            }
        });
    }

    /// `Bài tích hợp · Thời gian: lý thuyết 2 giờ, thực hành 2 giờ`.
    fn facts(&mut self) {
        let meta = self.page.order.iter().find_map(|side| self.page.document(*side)).map(|document| &document.meta);
        let Some(meta) = meta.filter(|meta| meta.kind.is_some() || meta.hours.is_some()) else { return };
        self.paragraph(Para::of("Facts"), |w| {
            if let Some(kind) = &meta.kind {
                w.label(kind_of(kind.value));
            }
            if let Some(hours) = meta.hours.as_ref().map(|hours| hours.value) {
                if meta.kind.is_some() {
                    w.run(" · ");
                }
                w.label_with(|labels, side| {
                    let list = hours_list(labels, side, &hours);
                    labels.format(side, "out-hours", &Message::new().text("hours", list))
                });
            }
        });
    }

    /// A contents field, filled in without page numbers: what Word would ask to update is right from the beginning.
    fn contents(&mut self) {
        let page = self.page;
        let headings = page.rows.iter().filter_map(|row| match row {
            Row::Heading(cells) => Some(cells),
            _ => None,
        });
        let entries: Vec<(u8, String, String)> = headings.filter_map(|cells| self.entry(cells)).collect();
        if entries.len() < FEWEST_HEADINGS {
            return;
        }
        for (i, (level, text, bookmark)) in entries.iter().enumerate() {
            let style = ["TOC1", "TOC2", "TOC3"][usize::from(level.saturating_sub(2).min(2))];
            self.paragraph(Para::of(style), |w| {
                if i == 0 {
                    w.field_mark("begin");
                    w.xml.open("w:r", &[]);
                    w.xml.leaf("w:instrText", &[("xml:space", "preserve")], " TOC \\o \"2-4\" \\n \\h \\z ");
                    w.xml.close("w:r");
                    w.field_mark("separate");
                }
                w.xml.open("w:hyperlink", &[("w:anchor", bookmark)]);
                w.run(text);
                w.xml.close("w:hyperlink");
                if i + 1 == entries.len() {
                    w.field_mark("end");
                }
            });
        }
    }

    fn entry(&self, cells: &crate::view::handout::Cells<'_>) -> Option<(u8, String, String)> {
        let mut texts: Vec<String> = Vec::new();
        let (mut level, mut bookmark) = (6, None);
        for side in &self.page.order {
            let Some(block) = *cells.get(*side) else { continue };
            let BlockKind::Heading(heading) = &block.kind else { continue };
            level = level.min(heading.level);
            texts.push(PlainText::of(&heading.content).text);
            bookmark = bookmark.or_else(|| self.bookmark_of(*side, anchor_of(block)?));
        }
        (level <= 4).then_some((level, texts.join(" / "), bookmark?))
    }

    fn field_mark(&mut self, kind: &str) {
        self.xml.open("w:r", &[]);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.close("w:r");
    }

    fn objectives(&mut self) {
        let page = self.page;
        let meta = |side: Side| page.document(side).map(|document| &document.meta);
        let all: Vec<_> = page.order.iter().filter_map(|side| meta(*side)).collect();
        if all.iter().all(|meta| meta.objectives.is_empty() && meta.equipment.is_empty()) {
            return;
        }
        // A row a group: a row that is as high as a page cannot stand below the title.
        for (group, label) in AIMS.into_iter().enumerate() {
            let items = |side: Side| meta(side).map_or(&[][..], |meta| aims(meta, group));
            if page.order.iter().all(|side| items(*side).is_empty()) {
                continue;
            }
            self.pair(|w, side| {
                let word = w.cx.labels.get(side, label).text;
                w.paragraph(Para { style: "BoxHead", keep: true, ..Para::default() }, |w| w.run(&word));
                let number = w.numbering(BULLETS, 1);
                for item in items(side) {
                    let para = Para { style: "ListParagraph", number: Some((number, 0)), ..Para::default() };
                    w.paragraph(para, |w| w.run(&item.value));
                }
            });
        }
        self.close_grid();
    }

    /// The terms that the lesson uses most, in both languages.
    fn key_terms(&mut self) {
        let page = self.page;
        if page.key_terms.is_empty() || page.order.len() < 2 {
            return;
        }
        self.paragraph(Para { style: "BoxHead", keep: true, ..Para::default() }, |w| w.label("out-key-terms"));
        for term in &page.key_terms {
            let concept = self.cx.glossary.get(*term);
            self.paragraph(Para::of("Tight"), |w| {
                for (i, side) in page.order.iter().enumerate() {
                    let lang = w.lang(*side);
                    let Some(form) = concept.preferred(lang) else { continue };
                    if i > 0 {
                        w.run(" – ");
                    }
                    w.looking(|look| look.bold = i == 0, |w| w.run_in(form, lang));
                    if lang.is_en() && !concept.ipa.is_empty() {
                        w.run_in(&format!(" {}", concept.ipa), lang);
                    }
                }
            });
        }
    }
}
