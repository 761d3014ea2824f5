//! Questions as they stand on paper: stem, options, lines to write on.
//! Answers stand at the end of the document (`back`).

use crate::doc::{Answers, Block, Quiz};
use crate::emit::html::letter;
use crate::emit::prose::gap_choices;
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::mixed;

use super::lists::{DECIMAL, LOWER, UPPER};
use super::write::{Para, Writer};

/// A question in one version, or the same question in both.
type Versions<'q> = [(Side, &'q Block, &'q Quiz)];

impl Writer<'_> {
    pub fn quiz(&mut self, versions: &Versions<'_>) {
        let Some((side, block, quiz)) = versions.first().copied() else { return };
        let number = self.page.numbers.get(side).get(&block.id).copied().unwrap_or(0);
        let inside = self.depth > 0 || versions.len() < self.page.order.len();
        if inside {
            return self.alone(number, side, block, quiz);
        }
        self.wide(|w| w.question_head(number, side, block, quiz));
        self.pair(|w, side| {
            let own = versions.iter().find(|(own, ..)| *own == side);
            own.into_iter().for_each(|(_, _, quiz)| w.stem(quiz));
        });
        self.options(versions);
    }

    /// A question that stands inside a passage, or in one version only.
    fn alone(&mut self, number: usize, side: Side, block: &Block, quiz: &Quiz) {
        let nested = self.grid && self.depth > 0;
        let write = |w: &mut Self| {
            w.in_side(side, |w| {
                w.question_head(number, side, block, quiz);
                w.stem(quiz);
                w.options_of(quiz);
            });
        };
        if nested { write(self) } else { self.wide(write) }
    }

    /// `Câu 3 / Question 3 · chọn một đáp án / choose one · 2 điểm / 2 points`.
    fn question_head(&mut self, number: usize, side: Side, block: &Block, quiz: &Quiz) {
        self.paragraph(Para { style: "QuestionHead", keep: true, ..Para::default() }, |w| {
            if let Some(anchor) = quiz.id.as_deref().or(block.attrs.id.as_deref()) {
                w.mark(side, anchor);
            }
            w.looking(
                |look| look.bold = true,
                |w| {
                    w.label_with(|labels, side| match number {
                        0 => labels.get(side, "out-question"),
                        _ => labels.format(side, "out-question-number", &Message::new().count("number", number)),
                    });
                },
            );
            if let Some(kind) = quiz.kind {
                w.run(" · ");
                w.label(&format!("out-quiz-{}", kind.as_str()));
            }
            if quiz.points != 1.0 {
                w.run(" · ");
                let points = quiz.points;
                w.label_with(|labels, side| {
                    labels.format(side, "out-points", &Message::new().number("points", points))
                });
            }
        });
    }

    fn stem(&mut self, quiz: &Quiz) {
        self.gaps = gap_choices(quiz);
        self.blocks(&quiz.stem);
        self.gaps.clear();
    }

    fn options(&mut self, versions: &Versions<'_>) {
        let Some((_, _, first)) = versions.first() else { return };
        let of = |side: Side| versions.iter().find(|(own, ..)| *own == side).map(|(_, _, quiz)| &quiz.answers);
        match &first.answers {
            Answers::Choices(choices) => {
                let same = versions
                    .iter()
                    .all(|(_, _, quiz)| matches!(&quiz.answers, Answers::Choices(own) if own.len() == choices.len()));
                if !same {
                    return self.each(versions, |w, quiz| w.options_of(quiz));
                }
                let numbers: Vec<_> = versions.iter().map(|(side, ..)| (*side, self.numbering(UPPER, 1))).collect();
                for i in 0..choices.len() {
                    self.pair(|w, side| {
                        let number = numbers.iter().find(|(own, _)| *own == side).map(|(_, number)| *number);
                        if let (Some(Answers::Choices(choices)), Some(number)) = (of(side), number) {
                            w.quietly(|w| w.numbered(number, "", &choices[i].content));
                        }
                    });
                }
            }
            Answers::Number(_) | Answers::Text(_) => self.wide(|w| w.options_of(first)),
            Answers::Gaps(_) | Answers::None => {}
            _ => self.each(versions, |w, quiz| w.options_of(quiz)),
        }
    }

    fn each(&mut self, versions: &Versions<'_>, mut write: impl FnMut(&mut Self, &Quiz)) {
        self.pair(|w, side| {
            let own = versions.iter().find(|(own, ..)| *own == side);
            own.into_iter().for_each(|(_, _, quiz)| write(w, quiz));
        });
    }

    /// Where one version is answered.
    fn options_of(&mut self, quiz: &Quiz) {
        match &quiz.answers {
            Answers::Choices(choices) => {
                let number = self.numbering(UPPER, 1);
                choices.iter().for_each(|choice| self.quietly(|w| w.numbered(number, "", &choice.content)));
            }
            Answers::TrueFalse(_) => {
                let number = self.numbering(UPPER, 1);
                for id in ["out-true", "out-false"] {
                    let word = self.cx.labels.get(self.side, id).text;
                    self.numbered(number, &word, &[]);
                }
            }
            Answers::Number(number) => self.line(&number.unit),
            Answers::Text(_) => self.line(""),
            Answers::Match(pairs, extra) => {
                let left = self.numbering(DECIMAL, 1);
                for pair in pairs {
                    self.answer_line(left, |w| w.inlines(&pair.left));
                }
                let right: Vec<_> = pairs.iter().map(|pair| &pair.right).chain(extra).collect();
                let letters = self.numbering(LOWER, 1);
                for i in mixed(right.len()) {
                    let para = Para { style: "ListParagraph", number: Some((letters, self.depth)), ..Para::default() };
                    self.paragraph(para, |w| w.quietly(|w| w.inlines(right[i])));
                }
            }
            Answers::Order(items) => {
                for (place, i) in mixed(items.len()).into_iter().enumerate() {
                    self.paragraph(Para::of("ListParagraph"), |w| {
                        w.run("____  ");
                        w.looking(|look| look.bold = true, |w| w.run(&format!("{}. ", letter(place))));
                        w.quietly(|w| w.run_of_blocks(&items[i].content));
                    });
                }
            }
            Answers::Gaps(_) | Answers::None => {}
        }
    }

    fn answer_line(&mut self, number: usize, write: impl FnOnce(&mut Self)) {
        let para = Para { style: "ListParagraph", number: Some((number, self.depth)), ..Para::default() };
        self.paragraph(para, |w| {
            w.quietly(write);
            w.run("  → ____");
        });
    }

    /// A line to write on.
    fn line(&mut self, unit: &str) {
        self.paragraph(Para::default(), |w| {
            w.run(&"_".repeat(40));
            if !unit.is_empty() {
                w.run(&format!("\u{A0}{unit}"));
            }
        });
    }
}
