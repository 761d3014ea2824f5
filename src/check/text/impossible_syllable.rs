//! SN0604: a word with Vietnamese marks that Vietnamese cannot form, with what was probably meant: `đựoc`, `nguời`, and
//! the mark on the wrong letter, `hòan`. Told only where a known syllable is near; names, loan words of several
//! syllables and words of other languages have none. How far two syllables are apart is `slips`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::check::Context;
use crate::diag::{Finding, Fix, Rule};
use crate::lang::known::{are_neighbours, base, is_known, rows};
use crate::lang::letters::{is_vowel, split};
use crate::lang::syllable::with_mark_in_place;
use crate::lang::{Side, known};

use super::prose::{Run, has_marks, prose, words};
use super::slips::{FULL, HALF, distance};

pub const RULE: Rule = Rule::warning("SN0604", "impossible-syllable");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some() && cx.lang(*side).is_vi()) {
        for run in &prose(cx).get(side).runs {
            for range in run.odd_words() {
                findings.extend(judge(cx, run, range).map(|finding| finding.lang(cx.lang(side))));
            }
        }
    }
}

fn judge(cx: &Context<'_>, run: &Run, range: Range<usize>) -> Option<Finding> {
    let text = run.plain.text.as_str();
    let written = &text[range.clone()];
    let word: String = written.nfc().collect();
    let is_letter = |c: char| c.is_ascii_alphabetic() || (!c.is_ascii() && base(split(c).0).is_ascii_alphabetic());
    if !word.chars().all(is_letter) || !has_marks(&word) || is_part_of_name(text, &range) {
        return None;
    }
    let span = run.plain.span(range.clone())?;
    let (right, variant, safe) = match with_mark_in_place(&word) {
        Some(right) => (right, Some("mark"), true),
        None => (suggestion(text, &range, &word)?, None, false),
    };
    let mut finding = Finding::new(&RULE, span).arg("word", written).arg("right", right.as_str());
    finding.variant = variant;
    let edit = run.edit(cx, range, right)?;
    Some(finding.fix(Fix { title: "fix-syllable", safe, edits: vec![edit] }))
}

/// Within a file's name, an address, an identifier.
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| matches!(c, '_' | '@' | '\\' | '/' | '&');
    text[..range.start].ends_with(joins) || text[range.end..].starts_with(joins)
}

/// The syllable that was probably meant, in the letter case of the word.
fn suggestion(text: &str, range: &Range<usize>, word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if is_known(&lower) || vowel_groups(&lower) != 1 || is_foreign(&lower) || is_joined(&lower) {
        return None;
    }
    let all: Vec<Range<usize>> = words(text).collect();
    let at = all.iter().position(|other| other == range)?;
    let near =
        |index: Option<usize>| index.and_then(|index| all.get(index)).map(|range| text[range.clone()].to_lowercase());
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let is_vietnamese = |word: &Option<String>| word.as_deref().is_some_and(is_known);
    if !is_vietnamese(&before) && !is_vietnamese(&after) {
        return None;
    }
    let capital = word.starts_with(char::is_uppercase);
    let shouted = capital && word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    // A name may be spelled as it likes; only slips of marks are told there.
    let limit = match capital && !shouted {
        true if opens_sentence(text, range.start) => FULL - 1,
        true => HALF,
        false => FULL,
    };
    let bare = known::bare(&lower);
    let length = bare.len();
    let near = rows().iter().filter(|row| row.bare.len().abs_diff(length) <= 1);
    let scored = near.filter_map(|row| {
        let apart = distance(&lower, row.text).filter(|apart| *apart <= limit)?;
        let joined = before.as_deref().is_some_and(|word| are_neighbours(word, row.text))
            || after.as_deref().is_some_and(|word| are_neighbours(row.text, word));
        Some((if joined { apart.saturating_sub(HALF) } else { apart }, !joined, u32::MAX - row.count, row.text))
    });
    let (.., best) = scored.min()?;
    Some(match (shouted, capital) {
        (true, _) => best.to_uppercase(),
        (_, true) => best.chars().next().into_iter().flat_map(char::to_uppercase).chain(best.chars().skip(1)).collect(),
        _ => best.to_owned(),
    })
}

fn opens_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '(' | '\u{FFFC}'));
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '…'])
}

/// Loan words written as one (`nơron`, `rơle`) have several; a syllable has one.
fn vowel_groups(word: &str) -> usize {
    let vowels: Vec<bool> = word.chars().map(|c| is_vowel(split(c).0)).collect();
    vowels.iter().enumerate().filter(|(at, vowel)| **vowel && (*at == 0 || !vowels[at - 1])).count()
}

/// Two syllables of a loan word written as one: `điốt`.
fn is_joined(word: &str) -> bool {
    let cuts = word.char_indices().skip(1).map(|(at, _)| word.split_at(at));
    cuts.into_iter().any(|(first, second)| are_neighbours(first, second))
}

/// Letters and openings that only loan words have: `crôm`, `stơ`.
fn is_foreign(word: &str) -> bool {
    let mut start = word.chars();
    let (first, second) = (start.next().unwrap_or(' '), start.next().unwrap_or(' '));
    word.contains(['f', 'j', 'w', 'z'])
        || matches!(
            (first, second),
            ('b' | 'c' | 'd' | 'g' | 'k' | 'p' | 's', 'r' | 'l') | ('s' | 'x', 't' | 'p' | 'c' | 'k')
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn fixes(text: &str) -> Vec<(String, bool)> {
        Case::new(text, "x").with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            let fixes = findings.iter().map(|finding| finding.fix.as_ref().unwrap());
            fixes.map(|fix| (fix.edits[0].text.clone(), fix.safe)).collect()
        })
    }

    fn fixed(text: &str) -> Vec<String> {
        fixes(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn slips_of_typing_are_told_with_the_word_that_was_meant() {
        assert_eq!(fixed("Máy đựoc nối đất."), ["được"]);
        assert_eq!(fixed("Nguời thợ đo điẹn áp."), ["Người", "điện"]);
        assert_eq!(fixed("Việc tâp trung vào thực hành."), ["tập"]);
        assert_eq!(fixed("Dòng điện khôgn đổi ở đườngg dây."), ["không", "đường"]);
    }

    #[test]
    fn a_mark_on_the_wrong_letter_is_put_in_its_place() {
        assert_eq!(
            fixes("Học sinh hòan thành; qủa cầu của ngừơi thợ."),
            [("hoàn".to_owned(), true), ("quả".to_owned(), true), ("người".to_owned(), true)]
        );
        assert_eq!(Case::new("Đã hòan thành.", "x").run(check), ["SN0604-mark vi:1:hòan"]);
    }

    #[test]
    fn names_loan_words_and_other_languages_are_left() {
        let vi = "Mạng nơron và điốt của Poincaré ở Đắk Lắk và Hồng Kông; rơle, vectơ, crôm, môđun, café, Schrödinger, Ωm, kΩ. \
                  Hoà bình, thuỷ điện, quý vị; `đựoc`; tệp đựoc_x; Krông Pắk; định lý Rôn.";
        assert_eq!(Case::new(vi, "Đựoc.").run(check), Vec::<String>::new());
    }
}
