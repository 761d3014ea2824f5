//! Fields of questions that are matched, put in order, or filled in. Each works by keyboard and touch alone; nothing is dragged.
//! Reading and judging them is `assets/scorm/fields.js`; what stands around them is `play`.

use crate::doc::{Answers, Gap, GapAnswer, Inline, PlainText, Quiz};
use crate::emit::Labels;
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::key::{gap_places, letters, match_options, option_letter, shown_order};
use crate::view::mixed;
use crate::view::unit::Question;

use super::BlockWriter;
use super::quiz::Versions;

/// The gaps of the version under way, as fields.
pub(super) struct GapFields {
    /// What the fields' ids begin with.
    id: String,
    gaps: Vec<Gap>,
    /// For each gap its place in the answer.
    places: Vec<usize>,
}

impl GapFields {
    pub fn new(id: String, quiz: &Quiz, first: &Quiz) -> Option<GapFields> {
        let (Answers::Gaps(gaps), Answers::Gaps(others)) = (&quiz.answers, &first.answers) else { return None };
        Some(GapFields { id, gaps: gaps.clone(), places: gap_places(gaps, others)? })
    }
}

impl BlockWriter<'_> {
    /// A field in place of a gap; both languages' fields of one gap say the same.
    pub(super) fn gap_field(&mut self, fields: &GapFields, number: usize) {
        let (Some(gap), Some(place)) = (fields.gaps.get(number), fields.places.get(number)) else { return };
        let (id, place) = (format!("{}-{}-{number}", fields.id, self.side_word()), place.to_string());
        let name = numbered(self.around.labels, self.side, "play-gap", number + 1);
        let common = [("id", id.as_str()), ("class", "gap-field"), ("data-gap", &place), ("aria-label", &name)];
        self.html.open("span", &[("class", "gap part"), ("data-part", &place)]);
        match &gap.answer {
            GapAnswer::Choice(choices) => {
                self.html.open("select", &common);
                self.html.leaf("option", &[("value", "")], "…");
                let order = mixed(choices.len());
                for (letter, choice) in order.iter().enumerate() {
                    let value = option_letter(letter).to_string();
                    self.html.leaf("option", &[("value", &value)], &choices[*choice]);
                }
                self.html.close("select");
            }
            answer => {
                let (size, unit) = match answer {
                    GapAnswer::Number(number) => ("6", number.unit.as_str()),
                    _ => ("14", ""),
                };
                let more = [
                    ("type", "text"),
                    ("size", size),
                    ("maxlength", "100"),
                    ("autocomplete", "off"),
                    ("autocapitalize", "off"),
                    ("spellcheck", "false"),
                ];
                self.html.open("input", &[&common[..], &more[..]].concat());
                if !unit.is_empty() {
                    self.html.text("\u{A0}");
                    self.html.leaf("span", &[("class", "unit")], unit);
                }
            }
        }
        self.html.close("span");
    }

    fn side_word(&self) -> &'static str {
        if self.side == Side::Source { "src" } else { "tgt" }
    }

    /// Left sides with a choice each, and the lettered right sides.
    pub(super) fn match_fields(&mut self, question: &Question, versions: &Versions<'_>, id: &str) {
        let sides = versions.iter().filter_map(|(side, _, quiz)| {
            let Answers::Match(pairs, extra) = &quiz.answers else { return None };
            let lefts: Vec<&[Inline]> = pairs.iter().map(|pair| pair.left.as_slice()).collect();
            Some((*side, lefts, match_options(pairs, extra).0))
        });
        let sides: Vec<_> = sides.collect();
        let Some((_, lefts, rights)) = sides.first() else { return };
        let order = mixed(rights.len());
        let left =
            |at: usize| sides.iter().filter_map(move |(side, own, _)| Some((*side, *own.get(at)?))).collect::<Vec<_>>();
        let right =
            |at: usize| sides.iter().filter_map(move |(side, _, own)| Some((*side, *own.get(at)?))).collect::<Vec<_>>();
        self.html.open("ol", &[("class", "match-left")]);
        for at in 0..lefts.len() {
            let (name, place) = (format!("{id}-left-{at}"), at.to_string());
            self.html.open("li", &[("class", "part"), ("data-part", &place)]);
            self.html.open("div", &[("id", &name)]);
            self.texts(&left(at));
            self.html.close("div");
            self.html.open("select", &[("data-left", &place), ("aria-labelledby", &name)]);
            self.html.leaf("option", &[("value", "")], "…");
            for (letter, option) in order.iter().enumerate() {
                let letter = option_letter(letter);
                let said = letter.to_uppercase().to_string();
                let words: Vec<String> =
                    right(*option).iter().map(|(_, text)| PlainText::of(text).text.trim().to_owned()).collect();
                // In both languages the other one would give the answer away.
                let words = if question.holds { Vec::new() } else { distinct(words) };
                let text = if words.is_empty() { said } else { format!("{said}. {}", words.join(" / ")) };
                self.html.leaf("option", &[("value", &letter.to_string())], &text);
            }
            self.html.close("select");
            self.html.close("li");
        }
        self.html.close("ol");
        self.html.open("ol", &[("class", "match-right"), ("type", "A")]);
        for option in order {
            self.html.open("li", &[]);
            self.texts(&right(option));
            self.html.close("li");
        }
        self.html.close("ol");
    }

    /// One text in each version, or once where there is one.
    fn texts(&mut self, texts: &[(Side, &[Inline])]) {
        if let [(side, text)] = texts {
            return self.in_side(*side, |w| w.quietly(|w| w.inlines(text)));
        }
        self.html.open("span", &[("class", "cells")]);
        self.each_side("span", "cell", |w, side| {
            for (_, text) in texts.iter().filter(|(own, _)| *own == side) {
                w.quietly(|w| w.inlines(text));
            }
        });
        self.html.close("span");
    }

    /// Steps with a button up and one down.
    pub(super) fn step_fields(&mut self, right: &[usize], versions: &Versions<'_>) {
        let order = shown_order(right);
        let letters = letters(&order);
        self.html.open("ol", &[("class", "steps")]);
        for item in order {
            let letter = letters[item].to_string();
            self.html.open("li", &[("class", "part step"), ("data-step", &letter)]);
            self.pair("div", versions, |w, quiz| {
                if let Answers::Order(items) = &quiz.answers
                    && let Some(step) = items.get(item)
                {
                    w.quietly(|w| w.item(&step.content, true));
                }
            });
            self.html.open("span", &[("class", "moves")]);
            for (by, sign, label) in [("-1", "▲", "play-move-up"), ("1", "▼", "play-move-down")] {
                self.html.open("button", &[("type", "button"), ("data-move", by)]);
                self.html.leaf("span", &[("aria-hidden", "true")], sign);
                self.html.open("span", &[("class", "unseen")]);
                self.label(label);
                self.html.close("span");
                self.html.close("button");
            }
            self.html.close("span");
            self.html.close("li");
        }
        self.html.close("ol");
        self.html.leaf("p", &[("class", "unseen moved"), ("aria-live", "polite")], "");
    }
}

fn distinct(mut words: Vec<String>) -> Vec<String> {
    words.dedup();
    words.retain(|word| !word.is_empty());
    words
}

fn numbered(labels: &Labels, side: Side, id: &str, number: usize) -> String {
    labels.format(side, id, &Message::new().count("number", number)).text
}
