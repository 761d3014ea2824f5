//! The teacher's notes of a slide in both languages: prose that was too long for it, teacher's containers, answers.
//! Which notes a slide has is `view::deck`'s decision.

use crate::doc::Quiz;
use crate::emit::html::short_answer;
use crate::lang::Side;
use crate::view::deck::{Note, Slide};

use super::text::{Mark0, Text};

impl Text<'_, '_> {
    /// The notes; `false` where there are none.
    pub fn notes(&mut self, slide: &Slide<'_>) -> bool {
        // Notes are in both languages, whatever the slides are in.
        let versions = self.cx.order().into_iter().filter(|side| self.deck.lesson.docs.get(*side).is_some());
        for (i, side) in versions.collect::<Vec<_>>().into_iter().enumerate() {
            if i > 0 && !slide.notes.is_empty() {
                self.paragraph(0, Mark0::None, |w| w.run("—"));
            }
            self.in_side(side, |w| slide.notes.iter().for_each(|note| w.note(side, note)));
        }
        !slide.notes.is_empty()
    }

    fn note(&mut self, side: Side, note: &Note<'_>) {
        match note {
            Note::Block(blocks) => {
                blocks.get(side).iter().for_each(|block| self.plain_blocks(std::slice::from_ref(block)));
            }
            Note::Teacher(blocks) => blocks.get(side).iter().for_each(|blocks| self.plain_blocks(blocks)),
            Note::Answer(quizzes) => quizzes.get(side).iter().for_each(|(_, quiz)| self.answer(side, quiz)),
            Note::Say(frame) if frame.side == side => self.paragraph(0, Mark0::None, |w| {
                w.run(&frame.before);
                w.looking(|look| look.bold = true, |w| w.run(&frame.said));
                w.run(&frame.after);
            }),
            Note::Say(_) => {}
        }
    }

    fn answer(&mut self, side: Side, quiz: &Quiz) {
        let (word, answer) = (self.cx.labels.get(side, "deck-answer").text, short_answer(quiz, self.cx.labels, side));
        self.paragraph(0, Mark0::None, |w| {
            w.run(&format!("{word} "));
            w.looking(|look| look.bold = true, |w| w.run(&answer));
        });
        self.plain_blocks(&quiz.feedback);
    }
}
