//! SN0608: how hard the English of a lesson is for the level that the course declares (`support = "A2"`): the length of
//! its sentences, and words that neither the level nor the glossary has. One note a lesson, a report and never an error;
//! without a declared level nothing is said. The word lists are `lang::levels`.

use std::collections::{BTreeMap, HashSet};

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{BlockKind, Inline, OBJECT, PlainText, inline_groups};
use crate::lang::Side;
use crate::lang::inflect::without_possessive;
use crate::lang::levels::{Level, level};
use crate::project::Support;
use crate::source::Span;

pub const RULE: Rule = Rule::note("SN0608", "english-above-level");

/// What a level asks of sentences: words on average, and in the longest.
struct Limits {
    level: Level,
    name: &'static str,
    average: usize,
    longest: usize,
}

fn limits(support: Support) -> Limits {
    let (level, name, average, longest) = match support {
        Support::A2 => (Level::A2, "A2", 15, 22),
        Support::B1 => (Level::B1, "B1", 20, 28),
        Support::B2 => (Level::B2, "B2", 25, 35),
    };
    Limits { level, name, average, longest }
}

/// With fewer words a lesson tells nothing.
const FEW: usize = 40;
/// Percent of words beyond the level that a reader can guess from the rest.
const GUESSED: usize = 8;
/// How many words beyond the level are named.
const NAMED: usize = 5;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if !cx.project.support_is_declared {
        return;
    }
    let limits = limits(cx.project.support);
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some() && cx.lang(*side).is_en()) {
        findings.extend(judge(cx, side, &limits).map(|finding| finding.lang(cx.lang(side))));
    }
}

#[derive(Default)]
struct Measure {
    words: usize,
    sentences: usize,
    long: usize,
    longest: Option<(usize, Span)>,
    beyond: BTreeMap<String, usize>,
    first_beyond: Option<Span>,
}

fn judge(cx: &Context<'_>, side: Side, limits: &Limits) -> Option<Finding> {
    let known = taught_words(cx, side);
    let mut measure = Measure::default();
    for block in cx.blocks.get(side).iter().filter(|block| matches!(block.kind, BlockKind::Paragraph(_))) {
        inline_groups(block, &mut |group: &[Inline]| {
            let plain = PlainText::of(group);
            for sentence in sentences(&plain.text) {
                measure.sentence(&plain, sentence, limits, &known);
            }
        });
    }
    let beyond: usize = measure.beyond.values().sum();
    let average = measure.words / measure.sentences.max(1);
    let hard =
        average > limits.average || beyond * 100 > measure.words * GUESSED || measure.long * 10 > measure.sentences;
    if !hard || measure.words < FEW {
        return None;
    }
    let mut often: Vec<(&String, &usize)> = measure.beyond.iter().collect();
    often.sort_by_key(|(word, count)| (usize::MAX - **count, *word));
    let words: Vec<&str> = often.iter().take(NAMED).map(|(word, _)| word.as_str()).collect();
    let place = measure.longest.filter(|(length, _)| *length > limits.longest).map(|(_, span)| span);
    let finding = Finding::new(&RULE, place.or(measure.first_beyond).or(measure.longest.map(|(_, span)| span)));
    let finding = finding.arg("level", limits.name).arg("average", average).arg("limit", limits.average);
    let finding = finding.arg("long", measure.long).arg("longest", limits.longest);
    let finding = finding.arg("percent", beyond * 100 / measure.words).arg("words", words.join(", "));
    Some(if words.is_empty() { finding.variant("sentences") } else { finding })
}

impl Measure {
    fn sentence(&mut self, plain: &PlainText, range: std::ops::Range<usize>, limits: &Limits, known: &HashSet<String>) {
        let text = &plain.text[range.clone()];
        let (mut count, mut opens) = (0, true);
        let mut start = 0;
        for piece in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '_' | '.' | '/' | OBJECT)))
        {
            let at = range.start + start;
            start += piece.len() + text[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
            let word = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != OBJECT);
            if word.is_empty() {
                continue;
            }
            count += 1;
            // Names, abbreviations, numbers and code stand outside every level.
            let plain_word = word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’'));
            let opening = opens && word.chars().skip(1).all(|c| c.is_ascii_lowercase());
            opens = false;
            let lower = word.to_lowercase().replace('’', "'");
            let lower = without_possessive(&lower).unwrap_or(&lower);
            let judged = (plain_word || opening) && lower.len() > 2 && !known.contains(lower);
            // A word that opens a sentence and is in no list may be a name.
            if judged && level(lower).map_or(!opening, |own| own > limits.level) {
                *self.beyond.entry(lower.to_owned()).or_default() += 1;
                let place = || plain.span(at..at + piece.len());
                self.first_beyond = self.first_beyond.or_else(place);
            }
        }
        if count == 0 {
            return;
        }
        self.words += count;
        self.sentences += 1;
        self.long += usize::from(count > limits.longest);
        if self.longest.is_none_or(|(most, _)| count > most) {
            self.longest = plain.span(range).map(|span| (count, span));
        }
    }
}

/// Sentences end at `.`, `!`, `?` or `:` before a space.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ':')) {
        let end = at + c.len_utf8();
        let short = ["e.g", "i.e", "etc", "vs", "Fig"].iter().any(|short| text[..at].ends_with(short));
        if text[end..].starts_with(' ') && !short {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..text.len());
    let trimmed = found.into_iter().map(|range| {
        let lead = text[range.clone()].len() - text[range.clone()].trim_start().len();
        range.start + lead..range.end
    });
    trimmed.filter(|range| !range.is_empty()).collect()
}

/// The words of the glossary's terms that the lesson uses: the course teaches them.
fn taught_words(cx: &Context<'_>, side: Side) -> HashSet<String> {
    let Some(file) = cx.file(side) else { return HashSet::new() };
    let texts = cx.lesson.uses.get(side).iter().map(|used| file.slice(used.span));
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const A2: &str = "[handout]\nfirst = \"en\"\n";

    fn found(english: &str, support: &str) -> usize {
        let mut case = Case::new("# Bài", &format!("# Lesson\n\n{english}\n")).settings(A2);
        case.support = support.to_owned();
        case.run(check).len()
    }

    #[test]
    fn long_sentences_and_rare_words_are_one_note() {
        let long = "The worker who has to open the box must wait for some time after the power is off because the parts inside \
                    the box can still be very hot and can burn the hand. "
            .repeat(3);
        assert_eq!(found(&long, "A2"), 1);
        let rare = "The reciprocal impedance is notoriously ambiguous. It is a plausible hypothesis. ".repeat(8);
        assert_eq!(found(&rare, "A2"), 1);
        assert_eq!(found(&rare, "B2"), 0);
        assert_eq!(found(&rare, ""), 0);
    }

    #[test]
    fn plain_english_names_and_code_are_right() {
        let plain = "Open the box. Look at the big red button. Do not touch the wire with your hand. \
                     Arduino and `digitalWrite` work at 5 V. Wait for five minutes, e.g. for the light to go out. "
            .repeat(4);
        assert_eq!(found(&plain, "A2"), 0);
    }

    #[test]
    fn sentences_end_at_full_stops_and_not_at_abbreviations() {
        let text = "Use a tool, e.g. a tester. Version 3.2 is new! Why?";
        let texts: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(texts, ["Use a tool, e.g. a tester.", "Version 3.2 is new!", "Why?"]);
    }
}
