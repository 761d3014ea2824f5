//! What stands below the lesson: the answers, on a page of their own that a teacher takes out before handing on.
//! How an answer reads is `html::answer`.

use crate::emit::html::short_answer;
use crate::view::handout::{questions, quiz_of};

use super::write::{Para, Writer};

impl Writer<'_> {
    pub fn answer_key(&mut self) {
        let quizzes = questions(&self.page.rows);
        if quizzes.is_empty() {
            return;
        }
        self.close_grid();
        let head = Para { style: "Heading2", break_before: true, ..Para::default() };
        self.paragraph(head, |w| w.label("out-answer-key"));
        for cells in quizzes {
            self.pair(|w, side| {
                let Some((block, quiz)) = cells.get(side).and_then(|block| Some((block, quiz_of(block)?))) else {
                    return;
                };
                let number = w.page.numbers.get(side).get(&block.id).copied().unwrap_or(0);
                let answer = short_answer(quiz, w.cx.labels, side);
                w.paragraph(Para::default(), |w| {
                    w.looking(|look| look.bold = true, |w| w.run(&format!("{number}. ")));
                    w.run(&answer);
                });
            });
        }
        self.close_grid();
    }
}
