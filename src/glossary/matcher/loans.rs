//! The ways to write a Vietnamese form of several syllables: parted, joined or hyphened, as writers do with loan words
//! (rơ le, rơle, rơ-le; pít tông, pittông; axit, a-xít). Every way is a sequence of words, each with its spellings, as
//! keys. Words of other languages, which no Vietnamese syllables can spell, stay as they are.

use crate::lang::letters::{Tone, is_vowel, join, push_key, split};
use crate::lang::normal::Keys;
use crate::lang::syllable::is_possible;

/// Longer terms are not joined at will: the ways double with each syllable.
const MOST_SYLLABLES: usize = 4;

/// Other ways to part and join the syllables of a Vietnamese form.
pub fn spacings(form: &str, keys: &Keys) -> Vec<Vec<Vec<String>>> {
    if keys.tokens.iter().any(|token| !form[token.range()].chars().all(char::is_alphabetic)) {
        return Vec::new();
    }
    // Each reading is the form's words, each as syllables.
    let mut readings: Vec<Vec<Vec<&str>>> = vec![Vec::new()];
    for token in &keys.tokens {
        let word = &form[token.range()];
        let choices = if is_possible(word) { vec![vec![word]] } else { partings(word) };
        let mut longer = Vec::new();
        for before in &readings {
            longer.extend(choices.iter().map(|choice| [before.as_slice(), std::slice::from_ref(choice)].concat()));
        }
        readings = longer;
    }
    let mut ways: Vec<Vec<Vec<String>>> = Vec::new();
    for words in readings {
        let foreign = words.iter().flatten().any(|syllable| !is_possible(syllable));
        for groups in joinings(&words) {
            let way: Vec<Vec<String>> = groups.iter().map(|group| spellings(group, foreign)).collect();
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    ways
}

/// A word and all ways to read it as two or three syllables.
fn partings(word: &str) -> Vec<Vec<&str>> {
    let mut found = vec![vec![word]];
    let cuts: Vec<usize> = word.char_indices().skip(1).map(|(at, _)| at).collect();
    for (i, &first) in cuts.iter().enumerate() {
        let (head, rest) = word.split_at(first);
        if !is_loan(head) {
            continue;
        }
        if is_loan(rest) {
            found.push(vec![head, rest]);
        }
        for &second in &cuts[i + 1..] {
            let (middle, tail) = (&word[first..second], &word[second..]);
            if is_loan(middle) && is_loan(tail) {
                found.push(vec![head, middle, tail]);
            }
        }
    }
    found
}

/// A syllable, or what stands for one in a loan word: without its mark before a stop (`pit`), with f (`fu`).
fn is_loan(text: &str) -> bool {
    is_possible(text) || is_possible(&native(text))
}

/// The spelling that the rules of Vietnamese ask for: pít for pit, phu for fu.
fn native(syllable: &str) -> String {
    let onset = syllable.strip_prefix(['f', 'F']).map(|rest| format!("ph{rest}"));
    let spelled = onset.unwrap_or_else(|| syllable.to_owned());
    let stopped = ends_in_stop(&spelled) && spelled.chars().all(|c| split(c).1 == Tone::Level);
    let vowel = spelled.char_indices().rfind(|(_, c)| is_vowel(split(*c).0)).filter(|_| stopped);
    match vowel {
        Some((at, c)) => {
            format!("{}{}{}", &spelled[..at], join(split(c).0, Tone::Acute), &spelled[at + c.len_utf8()..])
        }
        None => spelled,
    }
}

/// The spelling without the mark that a stop asks for: pit for pít. Only of plain letters, as loan words have them.
fn unmarked(syllable: &str) -> Option<String> {
    let plain: String =
        syllable.chars().map(split).map(|(c, t)| if t == Tone::Acute { c } else { join(c, t) }).collect();
    (ends_in_stop(syllable) && plain != syllable && plain.is_ascii()).then_some(plain)
}

fn ends_in_stop(syllable: &str) -> bool {
    syllable.ends_with(['c', 'p', 't'])
}

/// Groups of syllables that are written as one word: every choice of gaps, where the whole is no syllable of its own.
fn joinings<'a>(words: &[Vec<&'a str>]) -> Vec<Vec<Vec<&'a str>>> {
    let syllables: Vec<&str> = words.concat();
    let gaps = syllables.len() - 1;
    if gaps >= MOST_SYLLABLES {
        return vec![syllables.iter().map(|s| vec![*s]).collect(), words.to_vec()];
    }
    let group = |choice: u32| {
        let mut groups = vec![vec![syllables[0]]];
        for (gap, syllable) in syllables[1..].iter().enumerate() {
            match groups.last_mut() {
                Some(group) if choice >> gap & 1 == 1 => group.push(syllable),
                _ => groups.push(vec![syllable]),
            }
        }
        groups
    };
    let is_clear =
        |groups: &Vec<Vec<&str>>| groups.iter().all(|group| group.len() == 1 || !is_possible(&group.concat()));
    (0..1 << gaps).map(group).filter(is_clear).collect()
}

/// The keys of a group: as it stands, and where the form is no single syllable also as writers spell loan words.
fn spellings(group: &[&str], foreign: bool) -> Vec<String> {
    let mut found = vec![String::new()];
    for syllable in group {
        let mut choices = vec![(*syllable).to_owned()];
        choices.extend(foreign.then(|| native(syllable)).filter(|other| other != syllable));
        choices.extend(unmarked(syllable));
        found = found.iter().flat_map(|before| choices.iter().map(move |choice| format!("{before}{choice}"))).collect();
    }
    let mut keys: Vec<String> = found.iter().map(|word| key(word)).collect();
    keys.dedup();
    keys
}

fn key(word: &str) -> String {
    let mut key = String::new();
    push_key(word, true, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(form: &str, text: &str) -> bool {
        let keys = Keys::of(text, true);
        let words: Vec<&str> = (0..keys.tokens.len()).map(|token| keys.key(token)).collect();
        let fits = |way: &Vec<Vec<String>>| {
            way.len() == words.len()
                && way.iter().zip(&words).all(|(forms, word)| forms.iter().any(|form| form == word))
        };
        spacings(form, &Keys::of(form, true)).iter().any(fits)
    }

    #[test]
    fn loan_words_are_parted_and_joined() {
        for (form, text) in [
            ("rơ le", "rơle"),
            ("rơle", "rơ-le"),
            ("môđun", "mô đun"),
            ("áptômát", "áp tô mát"),
            ("công tắc tơ", "côngtắctơ"),
            ("ampe kìm", "am pe kìm"),
            ("bugi", "bu-gi"),
            ("panme", "pan me"),
            ("ba via", "bavia"),
            ("xi lanh", "xilanh"),
        ] {
            assert!(written(form, text), "{form}: {text}");
        }
    }

    #[test]
    fn the_mark_before_a_stop_and_f_may_be_foreign() {
        for (form, text) in [
            ("pít tông", "pittông"),
            ("pít tông", "pit-tông"),
            ("axit sunfuric", "a-xít sun-phu-ric"),
            ("axit sunfuric", "axít sunfuric"),
            ("a-xê-ty-len", "a xê ty len"),
        ] {
            assert!(written(form, text), "{form}: {text}");
        }
        assert!(!written("cách điện", "cach điện") && !written("mạch", "mach"));
    }

    #[test]
    fn what_is_joined_to_another_syllable_is_left_out() {
        assert!(!written("tư a", "tưa"));
    }
}
