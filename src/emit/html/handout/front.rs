//! What stands above the lesson: its title, kind and hours, what it aims at, its key terms.
//! The lesson itself is `rows`.

use crate::doc::{FrontMatter, Hours};
use crate::emit::Label;
use crate::emit::prose::{anchor_of, groups, kind_of, school};
use crate::glossary::TermId;
use crate::i18n::Message;
use crate::lang::Side;

use super::super::BlockWriter;
use super::View;
use super::rows::heading_of;

impl View<'_> {
    pub(super) fn front(&self, w: &mut BlockWriter<'_>) {
        w.html.open("header", &[("class", "lesson-head")]);
        self.title(w);
        self.facts(w);
        self.name_line(w);
        w.html.close("header");
        self.one_language(w);
        self.objectives(w);
        self.key_terms(w);
    }

    /// The heading with which each version begins; the title of the contents where it begins with none.
    fn title(&self, w: &mut BlockWriter<'_>) {
        w.html.open("div", &[("class", "row head h1")]);
        for (side, block) in self.page.title.iter() {
            let anchor = block.and_then(anchor_of).and_then(|anchor| w.around.anchors.get(side, anchor));
            let twice = side == Side::Target && anchor.is_some_and(|id| self.source_title_id(w).as_deref() == Some(id));
            if let Some(id) = anchor.filter(|_| !twice) {
                w.html.leaf("span", &[("class", "anchor"), ("id", id)], "");
            }
        }
        w.html.open("div", &[("class", "cells")]);
        w.each_side("div", "cell", |w, side| match self.page.title.get(side).and_then(heading_of) {
            Some(heading) => w.heading(heading, 1),
            None => {
                w.html.leaf("h1", &[], self.cx.title_of(self.page.lesson, side));
            }
        });
        w.html.close("div");
        w.html.close("div");
        w.html.newline();
    }

    fn source_title_id(&self, w: &BlockWriter<'_>) -> Option<String> {
        let anchor = self.page.title.source.and_then(anchor_of)?;
        w.around.anchors.get(Side::Source, anchor).map(str::to_owned)
    }

    /// The front matter of the first language, else of the other.
    fn meta(&self) -> Option<&FrontMatter> {
        self.page.order.iter().find_map(|side| self.page.document(*side)).map(|document| &document.meta)
    }

    /// `Bài tích hợp · Thời gian: lý thuyết 2 giờ, thực hành 2 giờ`.
    fn facts(&self, w: &mut BlockWriter<'_>) {
        let Some(meta) = self.meta() else { return };
        if meta.kind.is_none() && meta.hours.is_none() {
            return;
        }
        w.html.open("p", &[("class", "facts")]);
        if let Some(kind) = &meta.kind {
            w.label(kind_of(kind.value));
        }
        if let Some(hours) = meta.hours.as_ref().map(|hours| hours.value) {
            if meta.kind.is_some() {
                w.html.text(" · ");
            }
            w.label_with(|labels, side| {
                let list = hours_list(labels, side, &hours);
                labels.format(side, "out-hours", &Message::new().text("hours", list))
            });
        }
        w.html.close("p");
    }

    /// A line for the student's name, on paper only.
    fn name_line(&self, w: &mut BlockWriter<'_>) {
        w.html.open("p", &[("class", "name-line on-paper")]);
        for (id, dots) in [("out-name-line", 34), ("out-class-line", 12), ("out-date-line", 14)] {
            w.html.open("span", &[]);
            w.label_with(|labels, side| labels.format(side, id, &Message::new().text("dots", "")));
            w.html.text(&".".repeat(dots));
            w.html.close("span");
        }
        w.html.close("p");
    }

    /// Says that the other version is still to come.
    fn one_language(&self, w: &mut BlockWriter<'_>) {
        let [side] = self.page.order[..] else { return };
        let Some(lang) = self.cx.project.lang(side.other()) else { return };
        w.html.open("p", &[("class", "missing")]);
        for (i, words) in [side.other(), side].into_iter().enumerate() {
            let language = Message::new().text("language", self.cx.labels.language(words, lang));
            let label = self.cx.labels.format(words, "out-one-language", &language);
            if i > 0 {
                w.html.text(" ");
            }
            w.html.leaf("span", &[("lang", label.lang.as_str())], &label.text);
        }
        w.html.close("p");
    }

    fn objectives(&self, w: &mut BlockWriter<'_>) {
        let meta = |side: Side| self.page.document(side).map(|document| &document.meta);
        let empty = |meta: &FrontMatter| meta.objectives.is_empty() && meta.equipment.is_empty();
        if self.page.order.iter().filter_map(|side| meta(*side)).all(empty) {
            return;
        }
        w.html.open("section", &[("class", "box objectives")]);
        w.html.open("div", &[("class", "cells")]);
        w.each_side("div", "cell", |w, side| {
            let Some(meta) = meta(side) else { return };
            if !meta.objectives.is_empty() {
                w.html.leaf("h2", &[], &self.cx.labels.get(side, "out-objectives").text);
            }
            for (label, items) in groups(meta) {
                if !label.is_empty() {
                    w.html.leaf("h3", &[], &self.cx.labels.get(side, label).text);
                }
                w.html.open("ul", &[]);
                items.iter().for_each(|item| w.html.leaf("li", &[], &item.value));
                w.html.close("ul");
            }
        });
        w.html.close("div");
        w.html.close("section");
        w.html.newline();
    }

    /// The box of key terms: term, equivalent, pronunciation; a listen button comes with the script.
    fn key_terms(&self, w: &mut BlockWriter<'_>) {
        if self.page.key_terms.is_empty() || self.page.order.len() < 2 {
            return;
        }
        w.html.open("section", &[("class", "box key-terms")]);
        w.html.open("h2", &[]);
        w.label("out-key-terms");
        w.html.close("h2");
        w.html.open("ul", &[]);
        for term in &self.page.key_terms {
            w.html.open("li", &[]);
            self.term_line(w, *term, usize::MAX, &format!("#{}", self.cx.term_id(*term)));
            w.html.close("li");
        }
        w.html.close("ul");
        w.html.close("section");
        w.html.newline();
    }

    /// `áp tô mát – circuit breaker /ˈsɜːkɪt/`: both languages always, each with its tag. The first `linked` forms lead
    /// to `href`.
    pub(super) fn term_line(&self, w: &mut BlockWriter<'_>, term: TermId, linked: usize, href: &str) {
        let concept = self.cx.glossary.get(term);
        let langs = self.cx.order().into_iter().filter_map(|side| self.cx.project.lang(side));
        let forms = langs.filter_map(|lang| Some((lang, concept.preferred(lang)?)));
        for (i, (lang, form)) in forms.enumerate() {
            if i > 0 {
                w.html.text(" – ");
            }
            let (name, href) = if i < linked { ("a", href) } else { ("b", "") };
            w.html.leaf(name, &[("lang", lang.as_str()), ("class", "form"), ("href", href)], form);
            if lang.is_en() && !concept.ipa.is_empty() {
                w.html.text(" ");
                w.html.leaf("span", &[("class", "ipa"), ("lang", "en-fonipa")], &concept.ipa);
            }
        }
    }

    pub(super) fn school(&self, side: Side) -> Label {
        let lang = self.cx.project.lang(side).unwrap_or(self.cx.project.source);
        Label { lang, text: school(self.cx.project, lang) }
    }
}

/// `lý thuyết 2 giờ, thực hành 2 giờ`.
pub(in crate::emit) fn hours_list(labels: &crate::emit::Labels, side: Side, hours: &Hours) -> String {
    let part = |id: &str, value: f64| labels.format(side, id, &Message::new().number("hours", value)).text;
    if let Some(total) = hours.total {
        return part("out-hours-total", total);
    }
    let parts =
        [("out-hours-theory", hours.theory), ("out-hours-practice", hours.practice), ("out-hours-test", hours.test)];
    parts
        .into_iter()
        .filter(|(_, value)| *value > 0.0)
        .map(|(id, value)| part(id, value))
        .collect::<Vec<_>>()
        .join(", ")
}
