//! What stands below the lesson: footnotes, the terms with their definitions, the answer key for paper.
//! The lesson itself is `rows`.

use crate::glossary::TermId;
use crate::lang::Side;
use crate::view::handout::{Cells, questions, quiz_of};

use super::super::frame::Carry;
use super::super::{BlockWriter, short_answer};
use super::View;

impl View<'_> {
    pub(super) fn back(&self, w: &mut BlockWriter<'_>) {
        self.footnotes(w);
        self.terms(w);
        if !self.cx.play && self.carry != Carry::Book {
            self.answer_key(w);
        }
    }

    fn footnotes(&self, w: &mut BlockWriter<'_>) {
        if self.page.footnotes.iter().all(|(_, notes)| notes.is_empty()) {
            return;
        }
        w.html.open("section", &[("class", "footnotes")]);
        w.html.open("h2", &[]);
        w.label("out-footnotes");
        w.html.close("h2");
        w.html.open("div", &[("class", "cells")]);
        w.each_side("div", "cell", |w, side| {
            let lang = w.passage().lang;
            w.html.open("ol", &[]);
            for (i, note) in self.page.footnotes.get(side).iter().enumerate() {
                let number = i + 1;
                w.html.open("li", &[("id", &format!("sn-note-{lang}-{number}"))]);
                w.item(note.blocks, note.blocks.len() == 1);
                if w.seen_notes.contains(&format!("sn-ref-{lang}-{number}")) {
                    let back = self.cx.labels.get(side, "out-back").text;
                    w.html.text(" ");
                    let href = format!("#sn-ref-{lang}-{number}");
                    w.html.leaf("a", &[("class", "note-back"), ("href", &href), ("aria-label", &back)], "↩");
                }
                w.html.close("li");
            }
            w.html.close("ol");
        });
        w.html.close("div");
        w.html.close("section");
        w.html.newline();
    }

    /// The entries that marked terms lead to. Both languages always: that is what they are for. Not printed: paper has
    /// the equivalents in brackets where they are needed.
    fn terms(&self, w: &mut BlockWriter<'_>) {
        if self.page.terms.is_empty() {
            return;
        }
        w.html.open("section", &[("class", "terms"), ("id", "sn-terms")]);
        w.html.open("h2", &[]);
        w.label("out-terms");
        w.html.close("h2");
        w.html.open("div", &[("class", "entries")]);
        for term in &self.page.terms {
            self.entry(w, *term);
        }
        w.html.close("div");
        self.to_glossary(w);
        w.html.close("section");
        w.html.newline();
    }

    fn entry(&self, w: &mut BlockWriter<'_>, term: TermId) {
        let id = self.cx.term_id(term);
        let (name, note) = if self.carry == Carry::Book { ("aside", "footnote") } else { ("div", "") };
        w.html.open(name, &[("class", "entry"), ("id", &id), ("epub:type", note)]);
        w.html.open("p", &[]);
        let linked = usize::from(self.carry == Carry::Linked);
        self.term_line(w, term, linked, &format!("{}#{id}", self.glossary()));
        w.html.close("p");
        let concept = self.cx.glossary.get(term);
        for lang in self.cx.order().into_iter().filter_map(|side| self.cx.project.lang(side)) {
            let definition = concept.definition(lang);
            if !definition.is_empty() {
                w.html.leaf("p", &[("class", "definition"), ("lang", lang.as_str())], definition);
            }
        }
        w.html.close(name);
    }

    /// In words once, not at each entry, whose first form leads there too: the script puts it into an entry that it opens.
    fn to_glossary(&self, w: &mut BlockWriter<'_>) {
        if self.carry != Carry::Linked {
            return;
        }
        w.html.open("p", &[("class", "to-glossary")]);
        w.html.open("a", &[("href", &self.glossary())]);
        w.label("out-in-glossary");
        w.html.close("a");
        w.html.close("p");
    }

    /// The address of the glossary from this page.
    fn glossary(&self) -> String {
        let slug = self.cx.contents.get(self.page.lesson.index).map_or("", |entry| &entry.slug);
        format!("{}glossary.html", "../".repeat(slug.matches('/').count()))
    }

    /// On paper the folded answers stay folded; they stand together on a page of their own.
    fn answer_key(&self, w: &mut BlockWriter<'_>) {
        let quizzes = questions(&self.page.rows);
        if quizzes.is_empty() {
            return;
        }
        w.html.open("section", &[("class", "answer-key on-paper")]);
        w.html.open("h2", &[]);
        w.label("out-answer-key");
        w.html.close("h2");
        for cells in quizzes {
            w.html.open("div", &[("class", "cells")]);
            w.each_side("p", "cell", |w, side| self.key_line(w, side, &cells));
            w.html.close("div");
        }
        w.html.close("section");
    }

    fn key_line(&self, w: &mut BlockWriter<'_>, side: Side, cells: &Cells<'_>) {
        let Some((block, quiz)) = cells.get(side).and_then(|block| Some((block, quiz_of(block)?))) else { return };
        let number = w.passage().numbers.get(&block.id).copied().unwrap_or(0);
        w.html.leaf("b", &[], &format!("{number}."));
        w.html.text(" ");
        w.html.text(&short_answer(quiz, self.cx.labels, side));
    }
}
