//! SN0602: Vietnamese that lost its letters: text of a TCVN3 or VNI font without the font, UTF-8 read as Windows-1252,
//! and letters that are gone for good (`U+FFFD`). A passage is damaged when turning it back gives syllables that
//! Vietnamese has where there were none. Turning words back is `lang::legacy`.

use std::ops::Range;

use crate::check::Context;
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::lang::known::is_known;
use crate::lang::syllable::is_possible;
use crate::lang::{Side, legacy};

use super::grouped::by_block;
use super::prose::{Run, prose};

pub const RULE: Rule = Rule::error("SN0602", "damaged-text");

/// What happened to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Tcvn3,
    Vni,
    Utf8,
    /// Letters that no reader can bring back.
    Lost,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Tcvn3 => "TCVN3",
            Kind::Vni => "VNI",
            Kind::Utf8 => "UTF-8",
            Kind::Lost => "",
        }
    }
}

/// The damage of a run: its first to its last damaged word, and what each word was.
#[derive(Clone, Debug)]
pub struct Damage {
    pub kind: Kind,
    pub range: Range<usize>,
    repairs: Vec<(Range<usize>, String)>,
    /// Whether every repaired word is a syllable that Vietnamese can form.
    certain: bool,
}

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let damaged = prose(cx).get(side).runs.iter().filter_map(|run| Some((run, run.damage.as_ref()?)));
        let items =
            damaged.filter_map(|(run, damage)| Some((place(run, damage)?, Told::of(cx, run, damage)))).collect();
        by_block(cx, side, items, findings, |items, _| say(items).lang(cx.lang(side)));
    }
}

/// What a finding says of one run.
#[derive(Clone)]
struct Told {
    kind: Kind,
    before: String,
    after: String,
    edits: Vec<Edit>,
    safe: bool,
}

impl Told {
    fn of(cx: &Context<'_>, run: &Run, damage: &Damage) -> Told {
        let wanted = damage.repairs.iter().map(|(range, text)| run.edit(cx, range.clone(), text.clone()));
        let edits: Vec<Edit> = wanted.clone().flatten().collect();
        let whole = wanted.clone().all(|edit| edit.is_some());
        let before = &run.plain.text[damage.range.clone()];
        let mut after = before.to_owned();
        for (range, text) in damage.repairs.iter().rev() {
            after.replace_range(range.start - damage.range.start..range.end - damage.range.start, text);
        }
        Told { kind: damage.kind, before: cut(before), after: cut(&after), edits, safe: whole && damage.certain }
    }
}

/// The first words of a text.
fn cut(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().take(5).collect();
    if text.split_ascii_whitespace().count() > words.len() { words.join(" ") + " …" } else { words.join(" ") }
}

fn place(run: &Run, damage: &Damage) -> Option<Edit> {
    Some(Edit { span: run.plain.span(damage.range.clone())?, text: String::new() })
}

fn say(items: Vec<(Edit, Told)>) -> Finding {
    let (place, first) = &items[0];
    let finding = Finding::new(&RULE, place.span);
    if first.kind == Kind::Lost {
        return finding.variant("lost");
    }
    let finding = finding.arg("kind", first.kind.name()).arg("before", first.before.as_str());
    let finding = finding.arg("after", first.after.as_str());
    let safe = items.iter().all(|(_, told)| told.safe);
    let edits: Vec<Edit> = items.into_iter().flat_map(|(_, told)| told.edits).collect();
    if edits.is_empty() { finding } else { finding.fix(Fix { title: "fix-damaged", safe, edits }) }
}

/// The damage of a text of which some words are odd.
pub fn damage(text: &str, odd: &[Range<usize>]) -> Option<Damage> {
    if odd.is_empty() {
        return None;
    }
    misread(text).or_else(|| old_font(text)).or_else(|| lost(text))
}

fn misread(text: &str) -> Option<Damage> {
    // Every lead byte that Vietnamese text has becomes one of these letters.
    if !text.contains(['Â', 'Ã', 'Ä', 'Å', 'Æ', 'á', 'â', 'ï']) {
        return None;
    }
    let found = legacy::misread_utf8(text);
    let letter = |c: char| c.is_alphabetic() && c as u32 >= 0x100;
    let strong = |(range, c): &(Range<usize>, char)| {
        let written = &text[range.clone()];
        // `ĐÃ”` and `Ã ` in capitals are right: they need company.
        letter(*c)
            || matches!(*c, '‐'..='…' | '°' | '±' | 'µ' | '\u{FEFF}')
            || !written.ends_with(['”', '’', ' ', '»', '…'])
    };
    if !found.iter().any(strong) {
        return None;
    }
    // Whole words are shown.
    let start = text[..found.first()?.0.start].rfind(is_gap).map_or(0, |at| at + 1);
    let end = found.last()?.0.end;
    let range = start..text[end..].find(is_gap).map_or(text.len(), |at| end + at);
    let repairs = found.into_iter().map(|(range, c)| (range, c.to_string())).collect();
    let damage = Damage { kind: Kind::Utf8, range, repairs, certain: true };
    Some(Damage { certain: certain(text, &damage), ..damage })
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t')
}

/// Whether no odd word is left once the repairs are made.
fn certain(text: &str, damage: &Damage) -> bool {
    let mut repaired = text.to_owned();
    for (range, text) in damage.repairs.iter().rev() {
        repaired.replace_range(range.clone(), text);
    }
    let mut words = super::prose::words(&repaired).map(|range| &repaired[range]).filter(|word| !word.is_ascii());
    words.all(|word| is_possible(word) || word.chars().all(|c| !c.is_alphabetic()))
}

fn lost(text: &str) -> Option<Damage> {
    let first = text.find('\u{FFFD}')?;
    let last = text.rfind('\u{FFFD}')? + '\u{FFFD}'.len_utf8();
    Some(Damage { kind: Kind::Lost, range: first..last, repairs: Vec::new(), certain: false })
}

/// A word that could be of an old font: Latin-1 only, with a letter or sign beyond ASCII.
struct Word<'t> {
    range: Range<usize>,
    text: &'t str,
}

fn old_font(text: &str) -> Option<Damage> {
    let stretches = stretches(text);
    let found = stretches.iter().filter_map(|stretch| judge(stretch, None));
    let mut whole = found.max_by_key(|damage| damage.repairs.len())?;
    // Once a passage is known to be damaged, less is asked of its other stretches.
    let all: Vec<Damage> = stretches.iter().filter_map(|stretch| judge(stretch, Some(whole.kind))).collect();
    whole.certain = all.iter().all(|damage| damage.certain);
    whole.repairs = all.into_iter().flat_map(|damage| damage.repairs).collect();
    whole.range = whole.repairs.first()?.0.start..whole.repairs.last()?.0.end;
    Some(whole)
}

/// Runs of words that could be of an old font. What has letters beyond Latin-1 is Vietnamese as it should be, and parts
/// two of them.
fn stretches(text: &str) -> Vec<Vec<Word<'_>>> {
    let mut stretches = vec![Vec::new()];
    for (range, word) in pieces(text).filter(|(_, word)| !word.is_ascii()) {
        if word.chars().any(|c| c as u32 > 0xFF) {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut()
            && word.chars().count() > 1
        {
            stretch.push(Word { range, text: word });
        }
    }
    stretches
}

/// The words of a text, parted by white space and by signs of ASCII and of typography only.
fn pieces(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let parts = |c: char| {
        c.is_ascii() && !c.is_ascii_alphanumeric() || matches!(c, '\u{A0}' | '\u{2000}'..='\u{206F}' | '\u{FFFC}')
    };
    let mut start = 0;
    text.split(parts).filter_map(move |word| {
        let range = start..start + word.len();
        start = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((range, word))
    })
}

type Reading = fn(&str) -> Option<String>;

/// The damage of a stretch; with `known`, of that kind and on little evidence.
fn judge(stretch: &[Word<'_>], known: Option<Kind>) -> Option<Damage> {
    if stretch.is_empty() {
        return None;
    }
    let now = stretch.iter().filter(|word| is_known(word.text)).count();
    let readings: [(Kind, Reading); 2] = [(Kind::Tcvn3, legacy::from_tcvn3), (Kind::Vni, legacy::from_vni)];
    let mut best: Option<(usize, Damage)> = None;
    for (kind, read) in readings.into_iter().filter(|(kind, _)| known.is_none_or(|known| known == *kind)) {
        let turned = stretch.iter().map(|word| (word, read(word.text)));
        let turned: Vec<(&Word<'_>, String)> = turned.filter_map(|(word, text)| Some((word, text?))).collect();
        let good = turned.iter().filter(|(_, text)| is_known(text)).count();
        let damaged = if known.is_some() { good > now } else { is_damage(stretch, &turned, now, good) };
        if !damaged || best.as_ref().is_some_and(|(best, _)| *best >= good) {
            continue;
        }
        let certain = turned.len() == stretch.len() && turned.iter().all(|(_, text)| is_possible(text));
        let turned = turned.into_iter().filter(|(_, text)| is_possible(text));
        let repairs: Vec<(Range<usize>, String)> = turned.map(|(word, text)| (word.range.clone(), text)).collect();
        let range = repairs.first()?.0.start..repairs.last()?.0.end;
        best = Some((good, Damage { kind, range, repairs, certain }));
    }
    best.map(|(_, damage)| damage)
}

/// Whether a reading makes sense of words that make none as they are.
fn is_damage(stretch: &[Word<'_>], turned: &[(&Word<'_>, String)], now: usize, good: usize) -> bool {
    // Signs inside a word, and letters that neither Vietnamese nor its neighbours put together so.
    let is_strange =
        |word: &str| word.chars().count() > 2 && !word.contains(['·', '°', '²', '³']) && !is_possible(word);
    if stretch.len() == 1 {
        return now == 0 && good == 1 && is_strange(stretch[0].text) && turned[0].1.chars().count() > 2;
    }
    good >= now + 2 && good * 10 >= stretch.len() * 7
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn repaired(text: &str) -> Option<String> {
        let odd: Vec<_> = super::super::prose::words(text).filter(|range| !text[range.clone()].is_ascii()).collect();
        let damage = damage(text, &odd)?;
        let mut repaired = text.to_owned();
        damage.repairs.iter().rev().for_each(|(range, text)| repaired.replace_range(range.clone(), text));
        Some(repaired)
    }

    #[test]
    fn text_of_old_fonts_and_misread_text_are_turned_back() {
        let right = "Điện áp của cuộn hút là 24 V.";
        assert_eq!(repaired("§iÖn ¸p cña cuén hót lµ 24 V.").as_deref(), Some(right));
        assert_eq!(repaired("Ñieän aùp cuûa cuoän huùt laø 24 V.").as_deref(), Some(right));
        assert_eq!(repaired("Ä‘iá»‡n Ã¡p").as_deref(), Some("điện áp"));
        // All letters are letters of Vietnamese.
        assert_eq!(repaired("bãng sãng tõng").as_deref(), Some("bóng sóng từng"));
        assert_eq!(repaired("Hãy ®o ®iÖn ¸p").as_deref(), Some("Hãy đo điện áp"));
    }

    #[test]
    fn a_damaged_sentence_among_sound_ones_is_found() {
        let case = Case::new(
            "# Đo\n\nĐo điện áp trước. Sau ®ã ng¾t nguån.\n\nĐo dòng điện.\n",
            "# Measuring\n\nMeasure first. Don’t touch.\n\nMeasure.\n",
        );
        assert_eq!(case.run(check), ["SN0602 vi:3:®ã ng¾t nguån"]);
    }

    #[test]
    fn sound_text_names_and_signs_are_left() {
        let vi = "Gốm là “ĐÔ THỊ CỔ”. Khoảng cách 5 N·m, góc 5°, Windows®, 2×3, naïve, Müller, «là».\n\nSách là cách và các bài toán.\n";
        let en = "A café in São Paulo, Schrödinger’s déjà vu, “here” — 3½ µm, 5 ± 2 µs, señor Núñez.\n";
        assert!(Case::new(vi, en).run(check).is_empty());
    }
}
