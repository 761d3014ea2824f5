//! The teacher's notes of a slide, in both languages: prose that was too long for it, teacher's containers, answers.
//! Which notes a slide has is `view::deck`'s decision.

use crate::doc::{Answers, Quiz};
use crate::lang::Side;
use crate::view::deck::{Both, Note, Slide};

use super::super::{BlockWriter, letter, short_answer};
use super::Page;

impl Page<'_> {
    pub(super) fn notes(&self, w: &mut BlockWriter<'_>, slide: &Slide<'_>) {
        if slide.notes.is_empty() {
            return;
        }
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        let label = self.cx.labels.get(first, "deck-notes");
        w.html.open("aside", &[("class", "notes"), ("aria-label", &label.text)]);
        // A version a column; the teacher sees both, whatever the audience does.
        w.always(true, |w| {
            w.each_side("div", "half", |w, side| {
                slide.notes.iter().for_each(|note| self.note(w, side, note));
            });
        });
        w.html.close("aside");
    }

    fn note(&self, w: &mut BlockWriter<'_>, side: Side, note: &Note<'_>) {
        match note {
            Note::Block(blocks) => own(blocks, side, |block| w.block(block)),
            Note::Teacher(blocks) => own(blocks, side, |blocks| {
                w.html.open("div", &[("class", "teacher")]);
                w.blocks(blocks);
                w.html.close("div");
            }),
            Note::Answer(quizzes) => own(quizzes, side, |(_, quiz)| self.answer(w, side, quiz)),
            Note::Say(frame) if frame.side == side => {
                w.html.open("p", &[]);
                w.html.text(&frame.before);
                w.html.leaf("b", &[], &frame.said);
                w.html.text(&frame.after);
                w.html.close("p");
            }
            Note::Say(_) => {}
        }
    }

    fn answer(&self, w: &mut BlockWriter<'_>, side: Side, quiz: &Quiz) {
        w.html.open("p", &[]);
        w.word("deck-answer");
        w.html.text(" ");
        w.html.leaf("b", &[], &short_answer(quiz, self.cx.labels, side));
        w.html.close("p");
        if let Answers::Choices(choices) = &quiz.answers {
            for (i, choice) in choices.iter().enumerate().filter(|(_, choice)| !choice.feedback.is_empty()) {
                w.html.leaf("b", &[("class", "letter")], &format!("{}.", letter(i)));
                w.blocks(&choice.feedback);
            }
        }
        w.blocks(&quiz.feedback);
        for hint in &quiz.hints {
            w.html.open("p", &[]);
            w.word("out-hint");
            w.html.text(": ");
            w.inlines(hint);
            w.html.close("p");
        }
    }
}

fn own<T: Copy>(both: &Both<T>, side: Side, write: impl FnOnce(T)) {
    if let Some(value) = both.get(side) {
        write(*value);
    }
}
