//! SN0603: a letter of another script that looks like a Latin one, inside a Latin word: Cyrillic `а`, Greek `Ο`.
//! The word looks right, and no search, no glossary and no screen reader knows it. Whole words in another script are meant.

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::lang::Side;

use super::grouped::by_block;
use super::prose::prose;

pub const RULE: Rule = Rule::warning("SN0603", "look-alike-letters");

/// Letters that no eye tells from the Latin ones.
const ALIKE: [(&str, &str); 2] =
    [("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝ", "ABESIJKMHOPCTYXaesijopcyxdhqw"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")];

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let mut items = Vec::new();
        for run in &prose(cx).get(side).runs {
            for range in run.odd_words() {
                let word = &run.plain.text[range.clone()];
                let Some(latin) = latin(word).or_else(|| celsius(&run.plain.text, range.start, word)) else { continue };
                let told = (word.to_owned(), latin.clone());
                items.extend(run.edit(cx, range, latin).map(|edit| (edit, told)));
            }
        }
        by_block(cx, side, items, findings, |items, _| {
            let (edits, told): (Vec<Edit>, Vec<(String, String)>) = items.into_iter().unzip();
            let strange = told[0].0.chars().find(|c| alike(*c).is_some()).unwrap_or(' ');
            let finding = Finding::new(&RULE, edits[0].span).lang(cx.lang(side)).arg("word", told[0].1.as_str());
            let finding = finding.arg("letter", strange.to_string()).arg("count", edits.len());
            let finding = finding.arg("code", format!("U+{:04X}", strange as u32));
            finding.fix(Fix { title: "fix-look-alike", safe: true, edits })
        });
    }
}

fn alike(c: char) -> Option<char> {
    ALIKE.iter().find_map(|(letters, latin)| latin.chars().nth(letters.chars().position(|letter| letter == c)?))
}

/// The word in Latin letters; `None` for a word that is Latin already or is meant in another script.
fn latin(word: &str) -> Option<String> {
    // The scripts stand at U+0370 to U+052F.
    let other = |c: char| ('\u{370}'..='\u{52F}').contains(&c);
    if !word.chars().any(other) || !word.chars().any(|c| c.is_alphabetic() && !other(c)) {
        return None;
    }
    let latin = word.chars().map(|c| if other(c) { alike(c) } else { Some(c) });
    latin.collect()
}

/// `°С` with a Cyrillic letter, which keyboards of that script give.
fn celsius(text: &str, start: usize, word: &str) -> Option<String> {
    match word {
        "С" if text[..start].ends_with(['°', 'º']) => Some("C".to_owned()),
        "°С" => Some("°C".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_strange_letter_inside_a_word_is_told_with_the_right_word() {
        let case = Case::new("Đo điện trở bằng m\u{430}y đo ở 25 °\u{421}.", "Measure the r\u{435}sistance.");
        assert_eq!(case.run(check), ["SN0603 vi:1:m\u{430}y", "SN0603 en:1:r\u{435}sistance"]);
        assert_eq!(latin("P\u{443}thon").as_deref(), Some("Python"));
    }

    #[test]
    fn words_of_another_script_and_greek_signs_are_meant() {
        let text = "Chữ \u{41c}\u{43e}\u{441}\u{43a}\u{432}\u{430}, góc α, Δt, kΩ, μm, λ.";
        assert!(Case::new(text, text).run(check).is_empty());
    }
}
