//! Acronyms in a run of text: which words are some, and whether the words beside one spell it out.
//! Text in, ranges out; what a lesson makes of it is `acronym_not_spelled_out`.

use std::ops::Range;

use crate::lang::letters::is_alphanumeric;

/// Known to everybody, or names of standards, bodies and signs that a lesson is not expected to spell out.
const KNOWN: &str = " AC DC OK AI OS UI VS AA AAA BBC IBM NASA HDMI JPEG PNG SVG TCN COM KM PDF USB LED LCD TV PC CPU GPU RAM ROM HTML CSS URL HTTP HTTPS WWW SMS GPS DVD CD ID IP FAQ \
    QR SIM SD AM PM IT VIP EU UK US USA UN WHO VN TP HCM VND USD EUR COVID SARS \
    IEC ISO IEEE TCVN QCVN EN BS DIN VDE NF NFPA ANSI ASTM JIS NEC OSHA UL CE CC BY SA NC ND MIT GNU \
    SI PE PEN TN TT TNC TNS \
    JSON XML CSV SQL API ASCII UTF README TODO NOTE WARNING DANGER ON OFF NO YES START STOP AND OR NOT XOR NAND NOR TRUE \
    FALSE NULL NAN IF ELSE GET POST PUT HEAD ";

/// The acronyms of a text: two to six capitals, a plural s outside. Units, Roman numbers, names of parts (`-KM`) and
/// shouting are none.
pub fn acronyms(text: &str) -> Vec<Range<usize>> {
    if !may_hold_acronym(text) {
        return Vec::new();
    }
    let words = words(text);
    let shouts = |at: usize, other: usize| {
        let gap = |a: &Range<usize>, b: &Range<usize>| text[a.end.min(b.end)..a.start.max(b.start)].trim().is_empty();
        words.get(other).is_some_and(|word| {
            let word_text = &text[word.clone()];
            word_text.chars().count() > 1 && is_capital(word_text) && gap(&words[at], word)
        })
    };
    // Two capitalised words before it make it the end of a name: `Raspberry Pi Sense HAT`.
    let ends_name = |at: usize| {
        let name = |other: usize| text[words[other].clone()].starts_with(char::is_uppercase);
        at > 1 && name(at - 1) && name(at - 2) && &text[words[at - 1].end..words[at].start] == " "
    };
    let is_acronym = |at: usize, range: &Range<usize>| {
        let word = &text[range.clone()];
        (2..=6).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_uppercase())
            && !KNOWN.split(' ').any(|known| known == word)
            && !is_roman(word)
            && !is_unit(word)
            && !is_part_of_name(text, range)
            && !ends_name(at)
            && !shouts(at, at + 1)
            && !(at > 0 && shouts(at, at - 1))
    };
    let singular = |range: &Range<usize>| {
        let plural = text[range.clone()].strip_suffix('s').is_some_and(|stem| stem.len() > 1);
        range.start..range.end - usize::from(plural)
    };
    let found = words.iter().enumerate().map(|(at, range)| (at, singular(range)));
    found.filter(|(at, range)| is_acronym(*at, range)).map(|(_, range)| range).collect()
}

/// Two capitals side by side; most texts have none.
pub fn may_hold_acronym(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair[0].is_ascii_uppercase() && pair[1].is_ascii_uppercase())
}

/// Runs of letters and digits.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if is_alphanumeric(c) => start = Some(at),
            Some(from) if !is_alphanumeric(c) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn is_capital(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase())
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_unit(word: &str) -> bool {
    crate::lang::units::unit(word).is_some_and(|(_, len)| len == word.len())
}

/// `-KM`, `K_NO`, `README.md`, `path/CON`, `x=AB`, `F2A`: a name that is written in capitals.
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let next = text[range.end..].chars().nth(1);
    let joined = |c: Option<char>| c.is_some_and(|c| matches!(c, '_' | '=' | '@' | '#' | '\\' | ':' | '$'));
    let dash = before.is_some_and(|c| matches!(c, '-' | '–' | '.' | '/'))
        && !text[..range.start].chars().nth_back(1).is_some_and(|c| c.is_alphanumeric());
    let dotted = after == Some('.') && next.is_some_and(char::is_alphanumeric);
    joined(before) && before != Some(':') || joined(after) && after != Some(':') || dash || dotted
}

/// Signs of a definition in words.
const DEFINING: [&str; 6] = ["viết tắt", "tên đầy đủ", "stands for", "short for", "abbreviat", "acronym"];

/// Whether the text around an acronym says its words: `surge protective device (SPD)`, `SPD (surge …)`, words whose
/// first letters it is made of, or a sentence that says so.
pub fn is_spelled_out(text: &str, range: Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let bracket = after.trim_start().strip_prefix(['(', '[', '–', '—', ':']);
    let explained = bracket.is_some_and(|inside| count_words(inside.split([')', ']']).next().unwrap_or("")) >= 2);
    let opened = before.rfind('(').filter(|at| !before[*at..].contains(')'));
    let in_brackets = opened.is_some_and(|at| count_words(&before[..at]) >= 2);
    explained || in_brackets || DEFINING.iter().any(|sign| text.contains(sign)) || has_initials(text, &text[range])
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_lowercase)).count()
}

/// Whether words one after the other begin with the letters of the acronym.
fn has_initials(text: &str, acronym: &str) -> bool {
    let initials: String = text
        .split(|c: char| !is_alphanumeric(c))
        .filter(|word| word.chars().any(char::is_lowercase))
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect();
    acronym.len() > 2 && initials.contains(acronym)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        acronyms(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn acronyms_are_told_from_units_numbers_names_and_shouting() {
        assert_eq!(found("The RCD and two MCBs, NO/NC"), ["RCD", "MCB"]);
        assert_eq!(found("VA, kW, IV, -KM, K_AB, PLAN.md, IEC 60364, LED"), [""; 0]);
        assert_eq!(found("a Raspberry Pi Sense HAT"), [""; 0]);
        assert_eq!(found("CẤM ĐÓNG ĐIỆN, KEEP OUT"), [""; 0]);
        assert_eq!(found("áp tô mát MCB-C16 và PPE."), ["MCB", "PPE"]);
    }

    #[test]
    fn words_beside_an_acronym_spell_it_out() {
        let spelled = |text: &str| is_spelled_out(text, acronyms(text).into_iter().next().unwrap());
        assert!(spelled("a residual current device (RCD) trips"));
        assert!(spelled("RCD (thiết bị chống dòng rò) tác động"));
        assert!(spelled("RCD là chữ viết tắt của một thiết bị"));
        assert!(spelled("RCD: residual current device"));
        assert!(!spelled("The RCD trips (see below)"));
    }
}
