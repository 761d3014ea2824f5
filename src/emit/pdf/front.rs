//! What stands around the lesson: school, title, kind and hours, contents, objectives, key terms; the terms with their pages
//! behind it; and the answers, which are a document of their own.

use crate::doc::BlockKind;
use crate::emit::html::handout::hours_list;
use crate::emit::html::{Context, short_answer};
use crate::emit::prose::{AIMS, aims, anchor_of, each_once, kind_of, school};
use crate::glossary::TermId;
use crate::i18n::Message;
use crate::lang::{Side, sort_key};
use crate::view::handout::{Row, questions, quiz_of};

use super::rows::Writer;
use super::script::{Script, quoted, region};

/// Fewer headings need no contents.
const FEWEST_HEADINGS: usize = 3;

impl Writer<'_> {
    pub fn front(&mut self) {
        if self.chapter.is_none() {
            self.school();
        }
        self.title();
        self.facts();
        self.contents();
        self.objectives();
        self.key_terms();
    }

    /// A book has one table of contents, at its beginning.
    fn contents(&mut self) {
        let headings = self.page.rows.iter().filter(|row| matches!(row, Row::Heading(_))).count();
        if headings >= FEWEST_HEADINGS && self.chapter.is_none() {
            self.script.raw("outline(title: none, depth: 3, indent: 1em, target: heading.where(level: 2).or(heading.where(level: 3)));\n");
        }
    }

    pub fn school(&mut self) {
        for (side, line) in each_once(&self.page.order, |side| school(self.cx.project, self.lang(side))) {
            self.script.open("block(spacing: 0.5em, ");
            self.in_lang(side, |w| {
                w.script.open("second(");
                w.script.text(&line);
                w.script.close();
            });
            self.script.close();
        }
    }

    pub fn title(&mut self) {
        let page = self.page;
        for side in &page.order {
            let block = *page.title.get(*side);
            block.and_then(anchor_of).into_iter().for_each(|anchor| self.anchor(*side, anchor));
        }
        let level = self.level(1);
        self.script.open(&format!("heading(level: {level}, "));
        for (i, side) in page.order.iter().enumerate() {
            self.in_lang(*side, |w| {
                if i > 0 {
                    w.script.raw("linebreak();");
                    w.script.open("second(");
                }
                match (*page.title.get(*side)).map(|block| &block.kind) {
                    Some(BlockKind::Heading(heading)) => w.quietly(|w| w.inlines(&heading.content)),
                    _ => {
                        w.script.text(w.cx.title_of(page.lesson, *side));
                    }
                }
                if i > 0 {
                    w.script.close();
                }
            });
        }
        self.script.close();
    }

    /// `Bài tích hợp · Thời gian: lý thuyết 2 giờ, thực hành 2 giờ`.
    fn facts(&mut self) {
        let meta = self.page.order.iter().find_map(|side| self.page.document(*side)).map(|document| &document.meta);
        let Some(meta) = meta.filter(|meta| meta.kind.is_some() || meta.hours.is_some()) else { return };
        self.paragraph(|w| {
            if let Some(kind) = &meta.kind {
                w.label(kind_of(kind.value));
            }
            if let Some(hours) = meta.hours.as_ref().map(|hours| hours.value) {
                if meta.kind.is_some() {
                    w.script.text(" · ");
                }
                w.label_with(|labels, side| {
                    let list = hours_list(labels, side, &hours);
                    labels.format(side, "out-hours", &Message::new().text("hours", list))
                });
            }
        });
    }

    fn objectives(&mut self) {
        let page = self.page;
        let meta = |side: Side| page.document(side).map(|document| &document.meta);
        for (group, label) in AIMS.into_iter().enumerate() {
            let items = |side: Side| meta(side).map_or(&[][..], |meta| aims(meta, group));
            if page.order.iter().all(|side| items(*side).is_empty()) {
                continue;
            }
            self.pair(|w, side| {
                let word = w.cx.labels.get(side, label).text;
                w.script.open("block(sticky: true, above: 1em, below: 0.5em, ");
                w.script.open("strong(");
                w.script.text(&word);
                w.script.close();
                w.script.close();
                w.script.raw("list(");
                for item in items(side) {
                    w.script.raw(&format!("[#{}],", quoted(&item.value)));
                }
                w.script.raw(");\n");
            });
        }
    }

    /// The terms that the lesson uses most, in both languages.
    fn key_terms(&mut self) {
        let page = self.page;
        if page.key_terms.is_empty() || page.order.len() < 2 {
            return;
        }
        self.script.open("block(sticky: true, above: 1.2em, below: 0.6em, ");
        self.script.open("strong(");
        self.label("out-key-terms");
        self.script.close();
        self.script.close();
        for term in &page.key_terms {
            self.script.open("block(spacing: 0.45em, ");
            term_line(&mut self.script, self.cx, &page.order, *term);
            self.script.close();
        }
        self.script.raw("v(0.8em);\n");
    }

    /// The terms that were explained, in the order of the first language's alphabet, with the pages where they were.
    pub fn terms(&mut self) {
        let (page, cx) = (self.page, self.cx);
        let lead = page.order.first().copied().unwrap_or(Side::Source);
        let lang = self.lang(lead);
        let mut terms: Vec<_> = std::mem::take(&mut self.placed);
        if terms.is_empty() {
            return;
        }
        terms.sort_by_cached_key(|term| sort_key(cx.glossary.get(*term).preferred(lang).unwrap_or_default()));
        let level = self.level(2);
        self.script.open(&format!("heading(level: {level}, "));
        self.label("out-terms");
        self.script.close();
        self.script.open("columns(2, ");
        for term in terms {
            let name = self.term_label(term);
            self.script.open("block(spacing: 0.5em, ");
            term_line(&mut self.script, cx, &page.order, term);
            self.script.raw(&format!("\" \"; box(link(label({0}), page-of({0})));", quoted(&name)));
            self.script.close();
        }
        self.script.close();
    }

    /// The answers under the lesson's title; `false` for a lesson without questions.
    pub fn answer_key(&mut self) -> bool {
        let quizzes = questions(&self.page.rows);
        if quizzes.is_empty() {
            return false;
        }
        self.title();
        let level = self.level(2);
        self.script.open(&format!("heading(level: {level}, "));
        self.label("out-answer-key");
        self.script.close();
        for cells in quizzes {
            self.pair(|w, side| {
                let Some((block, quiz)) = cells.get(side).and_then(|block| Some((block, quiz_of(block)?))) else {
                    return;
                };
                let number = w.page.numbers.get(side).get(&block.id).copied().unwrap_or(0);
                let answer = short_answer(quiz, w.cx.labels, side);
                w.paragraph(|w| {
                    w.script.raw(&format!("strong({});", quoted(&format!("{number}. "))));
                    w.script.text(&answer);
                });
            });
        }
        true
    }
}

/// `áp tô mát – circuit breaker /ˈsɜːkɪt/`.
pub fn term_line(script: &mut Script, cx: &Context<'_>, order: &[Side], term: TermId) {
    let concept = cx.glossary.get(term);
    let mut first = true;
    for lang in order.iter().filter_map(|side| cx.project.lang(*side)) {
        let Some(form) = concept.preferred(lang) else { continue };
        if !first {
            script.text(" – ");
        }
        script.open(&format!("text({}", region(lang)));
        if std::mem::take(&mut first) {
            script.raw(&format!("strong({});", quoted(form)));
        } else {
            script.text(form);
        }
        if lang.is_en() && !concept.ipa.is_empty() {
            script.text(&format!(" {}", concept.ipa));
        }
        script.close();
    }
}
