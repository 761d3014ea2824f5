//! Which level of English a word belongs to, by our own lists of headwords (`levels/`) and their inflected forms.
//! A help for judging texts, not a test of them: the lists are a teacher's knowledge, not a corpus.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::inflect::{noun_forms, verb_forms};
use super::spelling::spellings;

/// A level of the Common European Framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    A2,
    B1,
    B2,
}

const LISTS: [(Level, &str); 3] = [
    (Level::A2, include_str!("levels/a2.txt")),
    (Level::B1, include_str!("levels/b1.txt")),
    (Level::B2, include_str!("levels/b2.txt")),
];

/// Every form of every headword; built when first asked for, which only courses with a declared level do.
static FORMS: LazyLock<HashMap<String, Level>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for (level, list) in LISTS {
        let words = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        for word in words {
            let word = word.to_lowercase();
            for form in derived(&word) {
                forms.entry(form).or_insert(level);
            }
            forms.entry(word).or_insert(level);
        }
    }
    forms
});

fn derived(word: &str) -> Vec<String> {
    let mut forms = noun_forms(word);
    forms.extend(verb_forms(word));
    forms.extend(degrees(word));
    forms
}

/// `safer`, `safest`, `safely`.
fn degrees(word: &str) -> Vec<String> {
    let stem = word.strip_suffix('e').unwrap_or(word);
    let adverb = match word {
        _ if word.ends_with("le") => format!("{stem}y"),
        _ if word.ends_with("ic") => format!("{word}ally"),
        _ => match word.strip_suffix('y') {
            Some(stem) => format!("{stem}ily"),
            None => format!("{word}ly"),
        },
    };
    let mut forms = vec![adverb, format!("{stem}er"), format!("{stem}est")];
    if let Some(stem) = word.strip_suffix('y') {
        forms.extend([format!("{stem}ier"), format!("{stem}iest")]);
    } else if let Some(last) = word.chars().last().filter(|c| "bdgmnt".contains(*c)) {
        forms.extend([format!("{word}{last}er"), format!("{word}{last}est")]);
    }
    forms
}

/// The level of a word in lower case; `None` where no list has it. British and American spellings are one.
pub fn level(word: &str) -> Option<Level> {
    let forms = &*FORMS;
    let found = |word: &str| forms.get(word).copied();
    found(word).or_else(|| spellings(word).iter().find_map(|word| found(word))).or_else(|| {
        let stem = word.strip_prefix("un").or_else(|| word.strip_prefix("re")).or_else(|| word.strip_prefix("non"));
        stem.filter(|stem| stem.len() > 4).and_then(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_level_in_every_form() {
        assert_eq!(level("switches"), Some(Level::A2));
        assert_eq!(level("went"), Some(Level::A2));
        assert_eq!(level("safest"), Some(Level::A2));
        assert_eq!(level("insulated"), Some(Level::B1));
        assert_eq!(level("colours"), level("colors"));
        assert_eq!(level("reciprocal"), Some(Level::B2));
        assert_eq!(level("contactor"), None);
    }

    #[test]
    fn lists_are_as_long_as_they_should_be() {
        for (level, list) in LISTS {
            let words = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
            assert!(words.clone().count() > 1400, "{level:?}");
            let odd: Vec<&str> =
                words.filter(|word| !word.chars().all(|c| c.is_ascii_alphabetic() || ".'".contains(c))).collect();
            assert_eq!(odd, Vec::<&str>::new());
        }
    }
}
