//! Questions on a page that is read: stem, options, a place to write, the answer folded away below.
//! Nothing is scored here; fields for the player are in `play`.

use crate::doc::{Answers, Block, Inline, Quiz};
use crate::emit::Label;
use crate::emit::prose::gap_choices;
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::mixed;

use super::BlockWriter;
use super::answer::{letter, short_answer};

/// A question in one version, or the same question in both.
pub type Versions<'q> = [(Side, &'q Block, &'q Quiz)];

impl BlockWriter<'_> {
    /// A question. Options that pair stand side by side, under one letter.
    pub fn quiz(&mut self, versions: &Versions<'_>) {
        let Some((side, block, quiz)) = versions.first().copied() else { return };
        let number = self.passage_of(side).numbers.get(&block.id).copied().unwrap_or(0);
        let wish = quiz.id.as_deref().or(block.attrs.id.as_deref()).unwrap_or("");
        let id = self.around.anchors.get(side, wish).unwrap_or("").to_owned();
        if let Some(question) = self.played_question(versions) {
            return self.played(question, versions, number, &id);
        }
        self.html.open("section", &[("class", "quiz"), ("id", &id)]);
        self.quiz_head("p", versions, quiz, number);
        self.practice_note();
        self.halves(versions, |w, _, quiz| {
            w.gaps = gap_choices(quiz);
            w.blocks(&quiz.stem);
            w.gaps.clear();
        });
        self.options(versions);
        self.hints(versions);
        self.answer(versions);
        self.html.close("section");
    }

    /// `Câu 3 / Question 3`, what to do, the points when they are not one.
    pub(super) fn quiz_head(&mut self, name: &'static str, versions: &Versions<'_>, quiz: &Quiz, number: usize) {
        self.html.open(name, &[("class", "quiz-head")]);
        self.html.open("b", &[]);
        let label = |labels: &crate::emit::Labels, side: Side| match number {
            0 => labels.get(side, "out-question"),
            _ => labels.format(side, "out-question-number", &Message::new().count("number", number)),
        };
        self.version_label(versions, label);
        self.html.close("b");
        if let Some(kind) = quiz.kind {
            self.html.text(" · ");
            self.version_label(versions, |labels, side| labels.get(side, &format!("out-quiz-{}", kind.as_str())));
        }
        // What is not scored in a package has no points there.
        let counts = self.play.is_none() || name == "legend";
        if counts && quiz.points != 1.0 {
            self.html.text(" · ");
            let points = quiz.points;
            self.version_label(versions, |labels, side| {
                labels.format(side, "out-points", &Message::new().number("points", points))
            });
        }
        self.html.close(name);
    }

    /// A label in the languages of the versions at hand: one inside a passage, both in a row.
    fn version_label(&mut self, versions: &Versions<'_>, make: impl Fn(&crate::emit::Labels, Side) -> Label) {
        if versions.len() > 1 {
            self.label_with(make);
        } else {
            let label = make(self.around.labels, self.side);
            self.html.text(&label.text);
        }
    }

    /// Cells of a row, or the bare content of one version.
    fn halves(&mut self, versions: &Versions<'_>, mut write: impl FnMut(&mut Self, Side, &Quiz)) {
        if let [(side, _, quiz)] = versions {
            write(self, *side, quiz);
            return;
        }
        self.html.open("div", &[("class", "cells")]);
        self.each_side("div", "cell", |w, side| {
            let own = versions.iter().find(|(s, ..)| *s == side);
            own.iter().for_each(|(_, _, quiz)| write(w, side, quiz));
        });
        self.html.close("div");
    }

    fn options(&mut self, versions: &Versions<'_>) {
        let Some((_, _, quiz)) = versions.first() else { return };
        match &quiz.answers {
            Answers::Choices(choices) => {
                let same = versions
                    .iter()
                    .all(|(_, _, q)| matches!(&q.answers, Answers::Choices(c) if c.len() == choices.len()));
                if !same {
                    return self.halves(versions, |w, side, quiz| {
                        let Answers::Choices(choices) = &quiz.answers else { return };
                        w.lettered(choices.len(), &[side], |w, i, _| w.item(&choices[i].content, true));
                    });
                }
                self.lettered(choices.len(), &sides(versions), |w, i, side| {
                    if let Some(Answers::Choices(choices)) = answers(versions, side) {
                        w.item(&choices[i].content, true);
                    }
                });
            }
            Answers::TrueFalse(_) => self.lettered(2, &sides(versions), |w, i, side| {
                let label = w.around.labels.get(side, if i == 0 { "out-true" } else { "out-false" });
                w.html.text(&label.text);
            }),
            Answers::Number(number) => {
                let unit = number.unit.clone();
                self.blank(&unit);
            }
            Answers::Text(_) => self.blank(""),
            Answers::Match(..) => self.halves(versions, |w, _, quiz| w.matching(quiz)),
            Answers::Order(_) => self.halves(versions, |w, _, quiz| w.ordering(quiz)),
            Answers::Gaps(_) | Answers::None => {}
        }
    }

    /// Options A, B, C in the sides given.
    fn lettered(&mut self, count: usize, sides: &[Side], mut write: impl FnMut(&mut Self, usize, Side)) {
        self.html.open("ol", &[("class", "options"), ("type", "A")]);
        for i in 0..count {
            self.html.open("li", &[]);
            if sides.len() > 1 {
                self.html.open("div", &[("class", "cells")]);
                self.each_side("div", "cell", |w, side| write(w, i, side));
                self.html.close("div");
            } else {
                write(self, i, sides.first().copied().unwrap_or(self.side));
            }
            self.html.close("li");
        }
        self.html.close("ol");
    }

    /// A line to write on.
    fn blank(&mut self, unit: &str) {
        self.html.open("p", &[("class", "blank-line")]);
        self.html.leaf("span", &[("class", "blank long")], "\u{A0}");
        if !unit.is_empty() {
            self.html.text("\u{A0}");
            self.html.text(unit);
        }
        self.html.close("p");
    }

    /// Two lists: numbers on the left, letters in another order on the right.
    fn matching(&mut self, quiz: &Quiz) {
        let Answers::Match(pairs, extra) = &quiz.answers else { return };
        self.html.open("div", &[("class", "matching")]);
        self.html.open("ol", &[]);
        for pair in pairs {
            self.html.open("li", &[]);
            self.html.leaf("span", &[("class", "blank short")], "\u{A0}");
            self.html.text(" ");
            self.quietly(|w| w.inlines(&pair.left));
            self.html.close("li");
        }
        self.html.close("ol");
        let right: Vec<&[Inline]> =
            pairs.iter().map(|p| p.right.as_slice()).chain(extra.iter().map(Vec::as_slice)).collect();
        self.html.open("ol", &[("type", "a")]);
        for i in mixed(right.len()) {
            self.html.open("li", &[]);
            self.quietly(|w| w.inlines(right[i]));
            self.html.close("li");
        }
        self.html.close("ol");
        self.html.close("div");
    }

    /// The steps in another order, each with a box for its number.
    fn ordering(&mut self, quiz: &Quiz) {
        let Answers::Order(items) = &quiz.answers else { return };
        self.html.open("ul", &[("class", "ordering")]);
        for (place, i) in mixed(items.len()).into_iter().enumerate() {
            self.html.open("li", &[]);
            self.html.leaf("span", &[("class", "blank short")], "\u{A0}");
            self.html.leaf("b", &[], &format!(" {}. ", letter(place)));
            self.item(&items[i].content, true);
            self.html.close("li");
        }
        self.html.close("ul");
    }

    /// A gap in the stem: its number and a blank, or the choices.
    pub(super) fn gap(&mut self, number: usize) {
        if let Some(fields) = self.fields.take() {
            self.gap_field(&fields, number);
            self.fields = Some(fields);
            return;
        }
        let choices = self.gaps.get(number).cloned().flatten();
        self.html.open("span", &[("class", "gap")]);
        self.html.leaf("sup", &[], &(number + 1).to_string());
        match choices {
            Some(choices) => {
                let order = mixed(choices.len());
                let words: Vec<&str> = order.iter().map(|i| choices[*i].as_str()).collect();
                self.html.leaf("span", &[("class", "choices")], &format!("[{}]", words.join(" / ")));
            }
            None => self.html.leaf("span", &[("class", "blank")], "\u{A0}"),
        }
        self.html.close("span");
    }

    pub(super) fn hints(&mut self, versions: &Versions<'_>) {
        if versions.iter().all(|(_, _, quiz)| quiz.hints.is_empty()) {
            return;
        }
        self.folded("hint", "out-hint", versions, |w, _, quiz| {
            for hint in &quiz.hints {
                w.html.open("p", &[]);
                w.inlines(hint);
                w.html.close("p");
            }
        });
    }

    pub(super) fn answer(&mut self, versions: &Versions<'_>) {
        self.folded("answer", "out-answer", versions, |w, side, quiz| {
            w.html.open("p", &[]);
            w.html.leaf("b", &[], &short_answer(quiz, w.around.labels, side));
            w.html.close("p");
            if let Answers::Choices(choices) = &quiz.answers {
                for (i, choice) in choices.iter().enumerate().filter(|(_, choice)| !choice.feedback.is_empty()) {
                    w.html.open("div", &[("class", "feedback")]);
                    w.html.leaf("b", &[("class", "letter")], &format!("{}.", letter(i)));
                    w.html.open("div", &[]);
                    w.item(&choice.feedback, true);
                    w.html.close("div");
                    w.html.close("div");
                }
            }
            w.blocks(&quiz.feedback);
        });
    }

    fn folded(&mut self, class: &str, label: &str, versions: &Versions<'_>, write: impl FnMut(&mut Self, Side, &Quiz)) {
        self.html.open("details", &[("class", class)]);
        self.html.open("summary", &[]);
        self.version_label(versions, |labels, side| labels.get(side, label));
        self.html.close("summary");
        // An answer shows both languages to everybody: it has been thought about by then.
        self.halves(versions, write);
        self.html.close("details");
    }
}

fn sides(versions: &Versions<'_>) -> Vec<Side> {
    versions.iter().map(|(side, ..)| *side).collect()
}

fn answers<'q>(versions: &Versions<'q>, side: Side) -> Option<&'q Answers> {
    versions.iter().find(|(s, ..)| *s == side).map(|(_, _, quiz)| &quiz.answers)
}
