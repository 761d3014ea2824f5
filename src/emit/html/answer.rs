//! Right answers in a line (`B`, `1–c, 2–a`, `220 V ± 5 V`), and the order in which a page shows what is to be ordered.
//! Shared by pages, decks and answer keys.

use crate::doc::{Answers, GapAnswer, Quiz};
use crate::emit::Labels;
use crate::lang::Side;
use crate::view::mixed;

/// `A`, `B`, …; past `Z` the number.
pub fn letter(index: usize) -> String {
    match u8::try_from(index) {
        Ok(i) if i < 26 => char::from(b'A' + i).to_string(),
        _ => (index + 1).to_string(),
    }
}

/// Where in the mixed order each thing of the written order stands.
fn places(count: usize) -> Vec<usize> {
    let mut places = vec![0; count];
    mixed(count).into_iter().enumerate().for_each(|(place, i)| places[i] = place);
    places
}

/// The right answer in a line, in the words of a side; a dash where the question has none that could be read.
pub fn short_answer(quiz: &Quiz, labels: &Labels, side: Side) -> String {
    let text = match &quiz.answers {
        Answers::Choices(choices) => {
            let right = choices.iter().enumerate().filter(|(_, c)| c.correct).map(|(i, _)| letter(i));
            right.collect::<Vec<_>>().join(", ")
        }
        Answers::TrueFalse(truth) => labels.get(side, if *truth { "out-true" } else { "out-false" }).text,
        Answers::Number(number) => number.written.clone(),
        Answers::Text(texts) => texts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" / "),
        Answers::Match(pairs, extra) => {
            let places = places(pairs.len() + extra.len());
            let pair = |i: usize| format!("{}–{}", i + 1, letter(places[i]).to_lowercase());
            (0..pairs.len()).map(pair).collect::<Vec<_>>().join(", ")
        }
        Answers::Order(items) => {
            let places = places(items.len());
            let mut steps: Vec<(u32, usize)> =
                items.iter().enumerate().map(|(i, item)| (item.position, places[i])).collect();
            steps.sort_unstable();
            steps.iter().map(|(_, place)| letter(*place)).collect::<Vec<_>>().join(" – ")
        }
        Answers::Gaps(gaps) => {
            let answer = |gap: &GapAnswer| match gap {
                GapAnswer::Text(texts) => texts.join(" / "),
                GapAnswer::Number(number) => number.written.clone(),
                GapAnswer::Choice(choices) => choices.first().cloned().unwrap_or_default(),
            };
            let numbered = gaps.iter().enumerate().map(|(i, gap)| format!("({}) {}", i + 1, answer(&gap.answer)));
            numbered.collect::<Vec<_>>().join("; ")
        }
        Answers::None => String::new(),
    };
    if text.is_empty() { "–".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_way_back_from_the_mixed_order() {
        assert_eq!(mixed(3), [1, 2, 0]);
        assert_eq!(places(3), [2, 0, 1]);
    }
}
