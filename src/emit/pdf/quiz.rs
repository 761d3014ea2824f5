//! Questions as they stand on paper: stem, options, lines to write on.
//! Answers stand in the teacher's document (`front::answer_key`).

use crate::doc::{Answers, Block, Choice, Quiz};
use crate::emit::html::letter;
use crate::emit::prose::{anchor_of, gap_choices};
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::mixed;

use super::rows::Writer;
use super::script::quoted;

/// A question in one version, or the same question in both.
type Versions<'q> = [(Side, &'q Block, &'q Quiz)];

impl Writer<'_> {
    pub fn quiz(&mut self, versions: &Versions<'_>) {
        let Some((side, block, quiz)) = versions.first().copied() else { return };
        anchor_of(block).into_iter().for_each(|anchor| self.anchor(side, anchor));
        let number = self.page.numbers.get(side).get(&block.id).copied().unwrap_or(0);
        if self.column || versions.len() < self.page.order.len() {
            self.question_head(number, quiz);
            return self.in_lang(side, |w| {
                w.stem(quiz);
                w.options_of(quiz);
            });
        }
        let order: Vec<usize> = (0..choices(quiz).len()).collect();
        self.question(versions, number, &order);
    }

    /// A question under a number, its options in this order.
    pub fn question(&mut self, versions: &Versions<'_>, number: usize, order: &[usize]) {
        let Some((_, _, quiz)) = versions.first().copied() else { return };
        self.question_head(number, quiz);
        // The stem stays with what follows it.
        self.script.open("kept(");
        self.each(versions, |w, quiz| w.stem(quiz));
        self.script.close();
        match &quiz.answers {
            Answers::Choices(_) => {}
            Answers::Number(_) | Answers::Text(_) => return self.options_of(quiz),
            _ => return self.each(versions, |w, quiz| w.options_of(quiz)),
        }
        for (place, i) in order.iter().enumerate() {
            self.each(versions, |w, quiz| {
                let content = choices(quiz).get(*i).map_or(&[][..], |choice| &choice.content);
                w.lettered(&format!("{}.", letter(place)), |w| w.item_blocks(content));
            });
        }
    }

    fn each(&mut self, versions: &Versions<'_>, mut write: impl FnMut(&mut Self, &Quiz)) {
        self.pair(|w, side| {
            let own = versions.iter().find(|(own, ..)| *own == side);
            own.into_iter().for_each(|(_, _, quiz)| write(w, quiz));
        });
    }

    /// `Câu 3 / Question 3 · chọn một đáp án / choose one · 2 điểm / 2 points`.
    fn question_head(&mut self, number: usize, quiz: &Quiz) {
        self.script.open("question(");
        self.script.open("strong(");
        self.label_with(|labels, side| match number {
            0 => labels.get(side, "out-question"),
            _ => labels.format(side, "out-question-number", &Message::new().count("number", number)),
        });
        self.script.close();
        if let Some(kind) = quiz.kind {
            self.script.text(" · ");
            self.label(&format!("out-quiz-{}", kind.as_str()));
        }
        if quiz.points != 1.0 {
            self.script.text(" · ");
            let points = quiz.points;
            self.label_with(|labels, side| labels.format(side, "out-points", &Message::new().number("points", points)));
        }
        self.script.close();
    }

    fn stem(&mut self, quiz: &Quiz) {
        self.gaps = gap_choices(quiz);
        self.blocks(&quiz.stem);
        self.gaps.clear();
    }

    /// One thing under a letter.
    fn lettered(&mut self, mark: &str, write: impl FnOnce(&mut Self)) {
        self.script.open(&format!("enum(numbering: (..) => {}, ", quoted(mark)));
        self.quietly(write);
        self.script.close();
    }

    /// Where one version is answered.
    fn options_of(&mut self, quiz: &Quiz) {
        match &quiz.answers {
            Answers::Choices(choices) => {
                for (i, choice) in choices.iter().enumerate() {
                    self.lettered(&format!("{}.", letter(i)), |w| w.item_blocks(&choice.content));
                }
            }
            Answers::TrueFalse(_) => {
                for (i, id) in ["out-true", "out-false"].into_iter().enumerate() {
                    let word = self.cx.labels.get(self.side, id).text;
                    self.lettered(&format!("{}.", letter(i)), |w| w.script.text(&word));
                }
            }
            Answers::Number(number) => self.script.raw(&format!("line-to-write({});\n", quoted(&number.unit))),
            Answers::Text(_) => self.script.raw("line-to-write(\"\");\n"),
            Answers::Match(pairs, extra) => {
                for (i, pair) in pairs.iter().enumerate() {
                    self.lettered(&format!("{}.", i + 1), |w| {
                        w.inlines(&pair.left);
                        w.script.text("  → ");
                        w.script.raw("gap-line;");
                    });
                }
                let right: Vec<_> = pairs.iter().map(|pair| &pair.right).chain(extra).collect();
                for (place, i) in mixed(right.len()).into_iter().enumerate() {
                    self.lettered(&format!("{})", letter(place).to_lowercase()), |w| w.inlines(right[i]));
                }
            }
            Answers::Order(items) => {
                for (place, i) in mixed(items.len()).into_iter().enumerate() {
                    self.lettered(&format!("____ {}.", letter(place)), |w| w.item_blocks(&items[i].content));
                }
            }
            Answers::Gaps(_) | Answers::None => {}
        }
    }
}

/// The options of a question that has some.
pub fn choices(quiz: &Quiz) -> &[Choice] {
    match &quiz.answers {
        Answers::Choices(choices) => choices,
        _ => &[],
    }
}
