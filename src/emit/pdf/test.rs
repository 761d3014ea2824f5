//! A paper test out of a lesson's questions: versions with codes, each with its own order of questions and options and its
//! own draw from banks, and the answers of all versions on one sheet for the teacher. The seed decides; nothing else does.

use crate::codec::hash;
use crate::doc::{Answers, Bank, Block, Quiz};
use crate::emit::html::{Context, letter, short_answer};
use crate::i18n::Message;
use crate::lang::Side;
use crate::project::FIRST_CODE;
use crate::view::HandoutPage;
use crate::view::handout::{questions, quiz_of};

use super::quiz::choices;
use super::rows::Writer;
use super::script::quoted;
use super::{Typesetter, Written, finish};

/// A question of a version, with the order of its options.
struct Asked<'a> {
    versions: Vec<(Side, &'a Block, &'a Quiz)>,
    order: Vec<usize>,
}

/// The versions as `<slug>-<code>.pdf` and their answers as `teacher/<slug>.pdf`; nothing for a lesson without questions.
/// `page` is the lesson, in the languages of the test.
pub fn tests(page: &HandoutPage<'_>, cx: &Context<'_>, setter: &Typesetter) -> Written {
    let slug = cx.slug(page.lesson);
    let parallel = cx.is_parallel(&page.order);
    let sheet = cx.project.page.oriented(parallel);
    let mut written = Written::default();
    let settings = cx.project.test;
    let mut drawn = Vec::new();
    for code in FIRST_CODE..FIRST_CODE + settings.versions {
        let asked = draw(page, &format!("{}/{slug}/{code}", settings.seed));
        if asked.is_empty() {
            return written;
        }
        let mut writer = Writer::new(page, cx, &sheet, parallel);
        writer.sheet_head(code);
        for (i, one) in asked.iter().enumerate() {
            writer.question(&one.versions, i + 1, &one.order);
        }
        finish(&mut written, writer, setter, &format!("{slug}-{code}.pdf"));
        drawn.push((code, asked));
    }
    let mut teacher = Writer::new(page, cx, &sheet, parallel);
    teacher.keys(&drawn);
    finish(&mut written, teacher, setter, &format!("teacher/{slug}.pdf"));
    written
}

/// Things in an order that the chance decides: each by the hash of the chance and its name.
fn shuffled<T>(chance: &str, mut things: Vec<(String, T)>) -> Vec<T> {
    things.sort_by_cached_key(|(name, _)| hash::hex(format!("{chance}/{name}").as_bytes()));
    things.into_iter().map(|(_, thing)| thing).collect()
}

fn draw<'a>(page: &HandoutPage<'a>, chance: &str) -> Vec<Asked<'a>> {
    let cells = questions(&page.rows);
    let version = |cells: &crate::view::handout::Cells<'a>, side: Side| {
        (*cells.get(side)).and_then(|block| Some((side, block, quiz_of(block)?)))
    };
    let all = cells.iter().enumerate().filter_map(|(i, cells)| {
        let versions: Vec<_> = page.order.iter().filter_map(|side| version(cells, *side)).collect();
        // What cannot be answered in every language of the sheet is no question of a test.
        let whole = versions.len() == page.order.len() && versions.iter().all(|(.., quiz)| quiz.kind.is_some());
        let name = versions.first().and_then(|(.., quiz)| quiz.id.clone()).unwrap_or_else(|| i.to_string());
        whole.then_some((name.clone(), (name, versions)))
    });
    let mut taken: Vec<(Bank, usize)> = Vec::new();
    let mut asked = Vec::new();
    for (name, versions) in shuffled(chance, all.collect()) {
        let Some((_, _, quiz)) = versions.first().copied() else { continue };
        if let Some(bank) = quiz.bank {
            let at = taken.iter().position(|(own, _)| *own == bank).unwrap_or_else(|| {
                taken.push((bank, 0));
                taken.len() - 1
            });
            if taken[at].1 == bank.draw {
                continue;
            }
            taken[at].1 += 1;
        }
        let options = (0..choices(quiz).len()).map(|i| (i.to_string(), i)).collect();
        let fixed = quiz.shuffle == Some(false) || quiz.kind == Some(crate::doc::QuizKind::TrueFalse);
        let order =
            if fixed { (0..choices(quiz).len()).collect() } else { shuffled(&format!("{chance}/{name}"), options) };
        asked.push(Asked { versions, order });
    }
    asked
}

impl Writer<'_> {
    /// School, lesson, code, and lines for the student's name.
    fn sheet_head(&mut self, code: u32) {
        // A term's equivalent may be what a question asks for.
        self.quiet = true;
        self.school();
        self.title();
        self.paragraph(|w| {
            w.script.open("strong(");
            w.label_with(|labels, side| {
                labels.format(side, "out-test-code", &Message::new().text("code", code.to_string()))
            });
            w.script.close();
        });
        for (id, dots) in [("out-name-line", 60), ("out-class-line", 20), ("out-date-line", 20)] {
            self.paragraph(|w| {
                w.label_with(|labels, side| labels.format(side, id, &Message::new().text("dots", "")));
                w.script.text(&".".repeat(dots));
            });
        }
    }

    /// The answers of all versions, a column a code.
    fn keys(&mut self, drawn: &[(u32, Vec<Asked<'_>>)]) {
        self.title();
        let level = self.level(2);
        self.script.open(&format!("heading(level: {level}, "));
        self.label("out-answer-key");
        self.script.close();
        let rows = drawn.iter().map(|(_, asked)| asked.len()).max().unwrap_or(0);
        self.script.raw(&format!("table(columns: {}, table.header([],", drawn.len() + 1));
        drawn.iter().for_each(|(code, _)| self.script.raw(&format!("[#{}],", quoted(&code.to_string()))));
        self.script.raw("),");
        for row in 0..rows {
            self.script.raw(&format!("[#{}],", quoted(&(row + 1).to_string())));
            for (_, asked) in drawn {
                let answer = asked.get(row).map(|one| self.answer(one)).unwrap_or_default();
                self.script.raw(&format!("[#{}],", quoted(&answer)));
            }
        }
        self.script.raw(");\n");
    }

    fn answer(&self, asked: &Asked<'_>) -> String {
        let Some((side, _, quiz)) = asked.versions.first().copied() else { return String::new() };
        if !matches!(quiz.answers, Answers::Choices(_)) {
            let mut answers: Vec<String> =
                asked.versions.iter().map(|(side, _, quiz)| short_answer(quiz, self.cx.labels, *side)).collect();
            answers.dedup();
            return answers.join(" / ");
        }
        let right = |i: &usize| choices(quiz).get(*i).is_some_and(|choice| choice.correct);
        let letters = asked.order.iter().enumerate().filter(|(_, i)| right(i)).map(|(place, _)| letter(place));
        let letters: Vec<String> = letters.collect();
        if letters.is_empty() { short_answer(quiz, self.cx.labels, side) } else { letters.join(", ") }
    }
}
