//! What is right in a question, read off its versions: a key each, and one out of both where they agree.
//! In which words a platform is told is the player's (`assets/scorm/dialect.js`); where fields stand is `emit::html::play`.

use crate::doc::{Answers, Gap, GapAnswer, Inline, MatchPair, Number, PlainText, Quiz, QuizKind};
use crate::lang::units::unit;

use super::mixed;

/// What is right.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Places of the right options among `count`; `many` may be chosen.
    Choice {
        right: Vec<usize>,
        count: usize,
        many: bool,
    },
    Truth(bool),
    /// The middle and the ends of what is accepted, in `unit`.
    Number {
        value: f64,
        low: f64,
        high: f64,
        unit: String,
    },
    /// Accepted answers of both languages.
    Text(Vec<Accepted>),
    /// For each left side the place of its right side among the `options`, in the order of `match_options`.
    Match {
        answer: Vec<usize>,
        options: usize,
    },
    /// The steps by the places in which they are written, in their right order.
    Order(Vec<usize>),
    /// In the order of the first version's gaps: a text, a number, or a choice among words in the order in which they are shown.
    Gaps(Vec<Key>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub text: String,
    /// Letter case counts: the answer is or holds a unit (`mA` is not `MA`).
    pub exact: bool,
}

impl Key {
    /// The player's word for a question of this kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Key::Choice { many: false, .. } => "choice",
            Key::Choice { many: true, .. } => "multiple",
            Key::Truth(_) => "true-false",
            Key::Number { .. } => "numeric",
            Key::Text(_) => "fill-in",
            Key::Match { .. } => "matching",
            Key::Order(_) => "sequencing",
            Key::Gaps(_) => "cloze",
        }
    }

    /// The right options by letter (`a,c`), `t` or `f`, `cab` of what is matched or ordered; nothing for what is typed.
    pub fn letters(&self) -> String {
        match self {
            Key::Choice { right, .. } => {
                right.iter().map(|i| option_letter(*i).to_string()).collect::<Vec<_>>().join(",")
            }
            Key::Match { answer, options } => {
                let letters = letters(&mixed(*options));
                answer.iter().map(|option| letters[*option]).collect()
            }
            Key::Order(right) => {
                let letters = letters(&shown_order(right));
                right.iter().map(|item| letters[*item]).collect()
            }
            Key::Truth(truth) => if *truth { "t" } else { "f" }.to_owned(),
            _ => String::new(),
        }
    }
}

/// `a` to `z`: how an option is called in answers and reports. Questions with more options are not scored.
pub fn option_letter(index: usize) -> char {
    ('a'..='z').nth(index).unwrap_or('z')
}

/// More options than this have no letter of their own in SCORM (`a` to `z`).
const MOST_OPTIONS: usize = 26;

/// The letter of each thing by its written place, when they are shown in this order.
pub fn letters(order: &[usize]) -> Vec<char> {
    let mut letters = vec!['a'; order.len()];
    for (place, thing) in order.iter().enumerate() {
        letters[*thing] = option_letter(place);
    }
    letters
}

/// The order in which steps are shown: not the right one.
pub fn shown_order(right: &[usize]) -> Vec<usize> {
    let mut order = mixed(right.len());
    if order == right {
        order.rotate_left(1);
    }
    order
}

/// The distinct right sides, extra ones at the end, and for each pair the place of its own among them.
pub fn match_options<'q>(pairs: &'q [MatchPair], extra: &'q [Vec<Inline>]) -> (Vec<&'q [Inline]>, Vec<usize>) {
    let (mut options, mut words): (Vec<&[Inline]>, Vec<String>) = (Vec::new(), Vec::new());
    let mut answer = Vec::new();
    let sides = pairs.iter().map(|pair| pair.right.as_slice()).chain(extra.iter().map(Vec::as_slice));
    for side in sides {
        let text = PlainText::of(side).text.trim().to_owned();
        // A formula or a picture has no words: such sides are never one.
        let known = words.iter().position(|word| *word == text && !text.is_empty());
        answer.push(known.unwrap_or(options.len()));
        if known.is_none() {
            options.push(side);
            words.push(text);
        }
    }
    answer.truncate(pairs.len());
    (options, answer)
}

/// For each gap of a version the place of its counterpart in the first one: by label, the others in turn.
pub fn gap_places(gaps: &[Gap], first: &[Gap]) -> Option<Vec<usize>> {
    let free: Vec<usize> = (0..first.len()).filter(|i| first[*i].label.is_none()).collect();
    let mut unlabelled = free.into_iter();
    let place = |gap: &Gap| match &gap.label {
        Some(label) => first.iter().position(|other| other.label.as_ref() == Some(label)),
        None => unlabelled.next(),
    };
    let places: Option<Vec<usize>> = gaps.iter().map(place).collect();
    places.filter(|places| {
        let mut sorted = places.clone();
        sorted.sort_unstable();
        sorted.into_iter().eq(0..first.len())
    })
}

/// One key out of all versions; `None` for what is not scored, or where they disagree. `only`: the version in whose
/// language alone the question is asked; answers of the others are not accepted then.
pub fn keys(versions: &[&Quiz], only: Option<usize>) -> Option<Key> {
    let first = *versions.first()?;
    let own = |quiz: &&Quiz| match (key(quiz)?, &quiz.answers, &first.answers) {
        (Key::Gaps(keys), Answers::Gaps(gaps), Answers::Gaps(others)) => {
            let mut placed: Vec<(usize, Key)> = gap_places(gaps, others)?.into_iter().zip(keys).collect();
            placed.sort_by_key(|(place, _)| *place);
            Some(Key::Gaps(placed.into_iter().map(|(_, key)| key).collect()))
        }
        (key, ..) => Some(key),
    };
    let keys: Vec<Key> = versions.iter().map(own).collect::<Option<_>>()?;
    let both = keys.iter().cloned().map(Some).reduce(|one, other| agreed(one?, other?)).flatten()?;
    Some(only.and_then(|version| keys.get(version).cloned()).unwrap_or(both))
}

/// The key of one version; `None` for what is not scored.
fn key(quiz: &Quiz) -> Option<Key> {
    match (quiz.kind?, &quiz.answers) {
        (QuizKind::TrueFalse, Answers::TrueFalse(truth)) => Some(Key::Truth(*truth)),
        (QuizKind::TrueFalse, Answers::Choices(choices)) => {
            choices.iter().find(|choice| choice.correct)?.truth.map(Key::Truth)
        }
        (kind @ (QuizKind::Single | QuizKind::Multiple), Answers::Choices(choices)) => {
            let right: Vec<usize> = (0..choices.len()).filter(|i| choices[*i].correct).collect();
            let playable = !right.is_empty() && choices.len() <= MOST_OPTIONS;
            let many = kind == QuizKind::Multiple;
            (playable && (many || right.len() == 1)).then_some(Key::Choice { right, count: choices.len(), many })
        }
        (QuizKind::Numeric, Answers::Number(number)) => number_key(number),
        (QuizKind::Short, Answers::Text(texts)) => text_key(texts.iter().map(|(text, _)| text)),
        (QuizKind::Match, Answers::Match(pairs, extra)) => {
            let (options, answer) = match_options(pairs, extra);
            let playable = options.len() > 1 && options.len() <= MOST_OPTIONS && answer.len() <= MOST_OPTIONS;
            playable.then_some(Key::Match { options: options.len(), answer })
        }
        (QuizKind::Order, Answers::Order(items)) => {
            let mut right: Vec<usize> = (0..items.len()).collect();
            right.sort_by_key(|i| items[*i].position);
            let distinct = right.windows(2).all(|two| items[two[0]].position < items[two[1]].position);
            (distinct && items.len() > 1 && items.len() <= MOST_OPTIONS).then_some(Key::Order(right))
        }
        (QuizKind::Cloze, Answers::Gaps(gaps)) => {
            let keys: Option<Vec<Key>> = gaps.iter().map(|gap| gap_key(&gap.answer)).collect();
            keys.filter(|keys| !keys.is_empty() && keys.len() <= MOST_OPTIONS).map(Key::Gaps)
        }
        _ => None,
    }
}

fn number_key(number: &Number) -> Option<Key> {
    let (low, high) = number.range();
    let finite = low.is_finite() && high.is_finite();
    finite.then(|| Key::Number { value: number.value, low, high, unit: number.unit.clone() })
}

fn text_key<'t>(texts: impl Iterator<Item = &'t String>) -> Option<Key> {
    let accepted: Vec<Accepted> = texts.map(|text| accepted(text)).collect();
    (!accepted.is_empty()).then_some(Key::Text(accepted))
}

fn gap_key(answer: &GapAnswer) -> Option<Key> {
    match answer {
        GapAnswer::Text(texts) => text_key(texts.iter()),
        GapAnswer::Number(number) => number_key(number),
        GapAnswer::Choice(choices) => {
            // The first as written is right.
            let right = mixed(choices.len()).iter().position(|choice| *choice == 0)?;
            let playable = (2..=MOST_OPTIONS).contains(&choices.len());
            playable.then(|| Key::Choice { right: vec![right], count: choices.len(), many: false })
        }
    }
}

/// One key out of the two versions'; `None` where they disagree, which the checks report.
fn agreed(one: Key, other: Key) -> Option<Key> {
    match (one, other) {
        (Key::Text(mut all), Key::Text(more)) => {
            all.extend(more.into_iter().filter(|a| !all.contains(a)).collect::<Vec<_>>());
            Some(Key::Text(all))
        }
        (Key::Number { value, low, high, unit }, Key::Number { low: l, high: h, .. }) => {
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0);
            (close(low, l) && close(high, h)).then_some(Key::Number { value, low, high, unit })
        }
        (Key::Gaps(one), Key::Gaps(other)) if one.len() == other.len() => {
            let gaps = one.into_iter().zip(other).map(|(one, other)| agreed(one, other));
            gaps.collect::<Option<Vec<Key>>>().map(Key::Gaps)
        }
        (one, other) => (one == other).then_some(one),
    }
}

fn accepted(text: &str) -> Accepted {
    let exact = text.split_whitespace().any(|word| {
        let symbol = word.trim_start_matches(|c: char| c.is_ascii_digit() || ".,±-".contains(c));
        // One small letter is a word or a name more often than a unit.
        let is_unit = unit(symbol).is_some_and(|(_, len)| len == symbol.len());
        is_unit && (symbol.len() < word.len() || symbol.chars().any(char::is_uppercase))
    });
    Accepted { text: text.to_owned(), exact }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(texts: &[&str]) -> Key {
        Key::Text(texts.iter().map(|text| accepted(text)).collect())
    }

    #[test]
    fn both_languages_answers_count_and_units_keep_their_case() {
        let key = agreed(text(&["công tắc tơ"]), text(&["contactor", "công tắc tơ"])).unwrap();
        assert_eq!(key, text(&["công tắc tơ", "contactor"]));
        let exact = |text: &str| accepted(text).exact;
        assert!(exact("5 mA") && exact("kW") && exact("30mA"));
        assert!(!exact("contactor") && !exact("ampe kìm") && !exact("cầu chì"));
    }

    #[test]
    fn versions_that_disagree_are_not_scored() {
        assert_eq!(agreed(Key::Truth(true), Key::Truth(false)), None);
        let number = |high: f64| Key::Number { value: 220.0, low: 215.0, high, unit: "V".into() };
        assert!(agreed(number(225.0), number(225.0)).is_some());
        assert_eq!(agreed(number(225.0), number(226.0)), None);
    }
}
