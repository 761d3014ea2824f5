//! Questions that are played: fields to choose or type in, places for result and feedback. Judging is the page's script
//! (`assets/scorm/quiz.js`); without it stem, options and the folded answer are still there.

use serde::Serialize;

use crate::doc::{Answers, Block, Choice, Quiz};
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::key::{Accepted, Key, option_letter};
use crate::view::unit::Question;

use super::BlockWriter;
use super::fields::GapFields;
use super::quiz::Versions;

/// What the page's script knows of a question.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    kind: &'static str,
    right: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<NumberItem<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accepted: Vec<TextItem<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gaps: Vec<GapItem<'a>>,
    /// How often it may be checked; 0 for no limit.
    attempts: u32,
    shuffle: bool,
    /// It may not be asked: pages inside the player wait to be told.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    drawn: bool,
}

/// One of the three says what is right.
#[derive(Serialize)]
struct GapItem<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<NumberItem<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accepted: Vec<TextItem<'a>>,
    #[serde(skip_serializing_if = "String::is_empty")]
    letter: String,
}

#[derive(Serialize)]
struct NumberItem<'a> {
    low: f64,
    high: f64,
    unit: &'a str,
}

#[derive(Serialize)]
struct TextItem<'a> {
    text: &'a str,
    exact: bool,
}

/// The questions of a page as JSON that may stand in a script element.
pub fn items(questions: &[Question]) -> String {
    let list: Vec<Item<'_>> = questions.iter().map(item).collect();
    json(&list)
}

fn item(question: &Question) -> Item<'_> {
    let gaps = match &question.key {
        Key::Gaps(gaps) => gaps.iter().map(gap).collect(),
        _ => Vec::new(),
    };
    Item {
        id: &question.id,
        kind: question.key.kind(),
        right: question.key.letters(),
        number: number(&question.key),
        accepted: texts(&question.key),
        gaps,
        attempts: question.attempts,
        shuffle: question.shuffle,
        drawn: question.bank.is_some(),
    }
}

fn gap(key: &Key) -> GapItem<'_> {
    GapItem { number: number(key), accepted: texts(key), letter: key.letters() }
}

fn number(key: &Key) -> Option<NumberItem<'_>> {
    match key {
        Key::Number { low, high, unit, .. } => Some(NumberItem { low: *low, high: *high, unit }),
        _ => None,
    }
}

fn texts(key: &Key) -> Vec<TextItem<'_>> {
    match key {
        Key::Text(texts) => texts.iter().map(|Accepted { text, exact }| TextItem { text, exact: *exact }).collect(),
        _ => Vec::new(),
    }
}

/// JSON that cannot end the script element in which it stands.
pub fn json(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).expect("plain data becomes JSON");
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

impl<'a> BlockWriter<'a> {
    /// The scored question that these versions are; `None` on pages that are only read, and for practice.
    pub(super) fn played_question(&self, versions: &Versions<'_>) -> Option<&'a Question> {
        let is = |question: &&Question| {
            versions.iter().all(|(side, block, _)| *question.blocks.get(*side) == Some(block.id))
                && question.blocks.iter().filter(|(_, id)| id.is_some()).count() == versions.len()
        };
        self.play?.iter().find(is)
    }

    /// A question with fields; `number` is its number in the lesson, `anchor` the id that links lead to.
    pub(super) fn played(&mut self, question: &Question, versions: &Versions<'_>, number: usize, anchor: &str) {
        let Some((_, _, quiz)) = versions.first() else { return };
        let id = |part: &str| field_id(question, part);
        let hold = match question.test {
            Some(Side::Source) => "src",
            Some(Side::Target) => "tgt",
            None if question.holds => "yes",
            None => "",
        };
        let points = question.points.to_string();
        let section = [
            ("class", "quiz play"),
            ("id", anchor),
            ("data-question", &question.id),
            ("data-points", &points),
            ("data-hold", hold),
        ];
        self.html.open("section", &section);
        self.html.open("form", &[("novalidate", "novalidate")]);
        self.html.open("fieldset", &[("aria-describedby", &id("stem"))]);
        self.quiz_head("legend", versions, quiz, number);
        self.test_note(question);
        self.html.open("div", &[("class", "stem"), ("id", &id("stem"))]);
        // Where the answer is a term, no other term's entry may lead to it.
        let quiet = self.quiet;
        self.quiet |= !hold.is_empty();
        self.stem(versions, &id("gap"), matches!(question.key, Key::Gaps(_)));
        self.quiet = quiet;
        self.html.close("div");
        match &question.key {
            Key::Choice { count, many, .. } => {
                let letters: Vec<char> = (0..*count).map(option_letter).collect();
                let kind = if *many { "checkbox" } else { "radio" };
                self.fields(kind, &letters, question, versions, |w, i, quiz| {
                    if let Answers::Choices(choices) = &quiz.answers {
                        w.item(&choices[i].content, true);
                    }
                });
            }
            Key::Truth(_) => {
                let order = truths(quiz);
                let letters = order.map(|truth| if truth { 't' } else { 'f' });
                self.fields("radio", &letters, question, versions, |w, i, quiz| w.truth(quiz, order[i]));
            }
            Key::Number { low, unit, .. } => {
                // The number pad of some phones has no minus sign.
                let mode = if *low < 0.0 { "text" } else { "decimal" };
                self.line(mode, unit, &id("field"));
            }
            Key::Text(_) => self.line("text", "", &id("field")),
            Key::Match { .. } => self.match_fields(question, versions, &id("match")),
            Key::Order(right) => self.step_fields(right, versions),
            // Their fields stand in the stem.
            Key::Gaps(_) => {}
        }
        self.html.close("fieldset");
        self.hints(versions);
        self.html.open("p", &[("class", "act")]);
        self.html.open("button", &[("type", "submit"), ("class", "check")]);
        self.label("play-check");
        self.html.close("button");
        self.html.close("p");
        self.html.leaf(
            "div",
            &[("class", "result"), ("id", &id("result")), ("tabindex", "-1"), ("hidden", "hidden")],
            "",
        );
        self.after(versions);
        self.answer(versions);
        self.html.close("form");
        self.html.close("section");
    }

    /// Options, a row each: the whole row is the field's label.
    fn fields(
        &mut self,
        kind: &'static str,
        letters: &[char],
        question: &Question,
        versions: &Versions<'_>,
        mut write: impl FnMut(&mut Self, usize, &Quiz),
    ) {
        let name = field_id(question, "field");
        self.html.open("ul", &[("class", "options")]);
        for (i, letter) in letters.iter().enumerate() {
            self.html.open("li", &[]);
            self.html.open("label", &[("class", "option")]);
            self.html.open("input", &[("type", kind), ("name", &name), ("value", &letter.to_string())]);
            self.quietly(|w| w.pair("span", versions, |w, quiz| write(w, i, quiz)));
            self.html.close("label");
            self.choice_feedback(question, *letter, versions);
            self.html.close("li");
        }
        self.html.close("ul");
    }

    /// One of the two answers of a true-false question, in the author's words or ours.
    fn truth(&mut self, quiz: &Quiz, truth: bool) {
        match option(quiz, truth) {
            Some(choice) => self.item(&choice.content, true),
            None => self.word(if truth { "out-true" } else { "out-false" }),
        }
    }

    /// A field to type in.
    fn line(&mut self, mode: &str, unit: &str, id: &str) {
        self.html.open("p", &[("class", "field")]);
        self.html.open("label", &[("for", id)]);
        self.label("play-your-answer");
        self.html.close("label");
        self.html.open(
            "input",
            &[
                ("type", "text"),
                ("id", id),
                ("inputmode", mode),
                ("maxlength", "200"),
                ("autocomplete", "off"),
                ("autocapitalize", "off"),
                ("autocorrect", "off"),
                ("spellcheck", "false"),
            ],
        );
        if !unit.is_empty() {
            self.html.leaf("span", &[("class", "unit")], unit);
        }
        self.html.close("p");
    }

    /// What is said to those who chose an option; hidden until then.
    fn choice_feedback(&mut self, question: &Question, letter: char, versions: &Versions<'_>) {
        let own = |quiz: &Quiz| choice_feedback(quiz, &question.key, letter).to_vec();
        if versions.iter().all(|(_, _, quiz)| own(quiz).is_empty()) {
            return;
        }
        let attrs = [("class", "feedback"), ("data-choice", &*letter.to_string()), ("hidden", "hidden")];
        self.html.open("div", &attrs);
        self.always(true, |w| w.pair("div", versions, |w, quiz| w.item(&own(quiz), true)));
        self.html.close("div");
    }

    /// Feedback for the whole question, hidden until it is checked. Both languages always: the question has been
    /// thought about by then.
    fn after(&mut self, versions: &Versions<'_>) {
        self.html.open("div", &[("class", "after"), ("hidden", "hidden")]);
        self.always(true, |w| {
            if versions.iter().any(|(_, _, quiz)| !quiz.feedback.is_empty()) {
                w.html.open("div", &[("class", "feedback")]);
                w.pair("div", versions, |w, quiz| w.blocks(&quiz.feedback));
                w.html.close("div");
            }
        });
        self.html.close("div");
    }

    /// Two cells, or the bare content where there is one version.
    pub(super) fn pair(
        &mut self,
        name: &'static str,
        versions: &Versions<'_>,
        mut write: impl FnMut(&mut Self, &Quiz),
    ) {
        if let [(side, _, quiz)] = versions {
            let side = *side;
            self.html.open(name, &[("class", "cell")]);
            self.in_side(side, |w| write(w, quiz));
            self.html.close(name);
            return;
        }
        self.html.open(name, &[("class", "cells")]);
        self.each_side(name, "cell", |w, side| {
            let own = versions.iter().find(|(s, ..)| *s == side);
            own.iter().for_each(|(_, _, quiz)| write(w, quiz));
        });
        self.html.close(name);
    }

    /// The stem, with fields where the question is played in it.
    fn stem(&mut self, versions: &Versions<'_>, id: &str, with_fields: bool) {
        let Some((_, _, first)) = versions.first().copied() else { return };
        self.pair("div", versions, |w, quiz| {
            w.fields = with_fields.then(|| GapFields::new(id.to_owned(), quiz, first)).flatten();
            w.blocks(&quiz.stem);
            w.fields = None;
        });
    }

    /// Says in which language alone the question is asked, in both: who does not read it must know why.
    fn test_note(&mut self, question: &Question) {
        let Some(lang) = question.test.and_then(|side| self.around.project.lang(side)) else { return };
        self.html.open("p", &[("class", "practice")]);
        self.always(true, |w| {
            w.label_with(|labels, side| {
                labels.format(side, "play-test-language", &Message::new().text("language", lang.to_string()))
            })
        });
        self.html.close("p");
    }

    /// Says that a question is for practice: its kind is not scored.
    pub(super) fn practice_note(&mut self) {
        if self.play.is_some() {
            self.html.open("p", &[("class", "practice")]);
            self.label("play-practice");
            self.html.close("p");
        }
    }
}

fn field_id(question: &Question, part: &str) -> String {
    format!("sn-q-{}-{part}", question.id)
}

/// The order in which true and false stand: the author's where the options are written.
fn truths(quiz: &Quiz) -> [bool; 2] {
    match &quiz.answers {
        Answers::Choices(choices) if choices.first().and_then(|choice| choice.truth) == Some(false) => [false, true],
        _ => [true, false],
    }
}

fn option(quiz: &Quiz, truth: bool) -> Option<&Choice> {
    match &quiz.answers {
        Answers::Choices(choices) => choices.iter().find(|choice| choice.truth == Some(truth)),
        _ => None,
    }
}

fn choice_feedback<'q>(quiz: &'q Quiz, key: &Key, letter: char) -> &'q [Block] {
    let choice = match (key, &quiz.answers) {
        (Key::Truth(_), _) => option(quiz, letter == 't'),
        (_, Answers::Choices(choices)) => {
            choices.iter().enumerate().find(|(i, _)| option_letter(*i) == letter).map(|(_, c)| c)
        }
        _ => None,
    };
    choice.map_or(&[], |choice| &choice.feedback)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_script() {
        assert!(!json(&"</script><!--").contains('<'));
    }
}
