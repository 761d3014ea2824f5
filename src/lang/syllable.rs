//! The Vietnamese syllable: onset, glide, nucleus, coda, tone; which syllables are possible; where the tone mark stands.
//! Works on one syllable; texts are cut by `normal`.

use super::letters::{Tone, is_vowel, join, split};

/// A syllable's parts, in lower case and without tone marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syllable {
    /// `ngh`, `tr`; empty where the syllable opens with a vowel.
    pub onset: String,
    /// The rounding before the nucleus: `o` in hoa, `u` in thuy and quen; empty without one.
    pub glide: String,
    pub nucleus: String,
    pub coda: String,
    pub tone: Tone,
    /// The letter that bears the tone mark, counted from 0.
    mark: Option<usize>,
}

/// Where the mark stands in an open syllable that ends in oa, oe, uy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToneStyle {
    /// hòa, khỏe, thủy
    Old,
    /// hoà, khoẻ, thuỷ
    New,
}

const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "th", "tr", "qu", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// Nuclei without a glide and the codas that each may have; `-` is no coda.
const PLAIN: [(&str, &str); 21] = [
    ("iê", "c m n ng p t u"),
    ("yê", "m n ng t u"),
    ("uô", "c i m n ng t"),
    ("ươ", "c i m n ng p t u"),
    ("ia", "-"),
    ("ua", "-"),
    ("ưa", "-"),
    ("oo", "c ng"),
    ("a", "- c ch i m n ng nh o p t u y"),
    ("ă", "c m n ng p t"),
    ("â", "c m n ng p t u y"),
    ("e", "- c m n ng o p t"),
    ("ê", "- ch m n ng nh p t u"),
    ("i", "- c ch m n ng nh p t u"),
    ("o", "- c i m n ng p t"),
    ("ô", "- c i m n ng p t"),
    ("ơ", "- i m n p t"),
    ("u", "- c i m n ng p t"),
    ("ư", "- c i m n ng t u"),
    ("y", "- t"),
    ("ya", ""),
];

/// Nuclei after a glide: `o` before a, ă, e; `u` before the others, and before all after q.
const ROUNDED: [(&str, &str); 11] = [
    ("a", "- c ch i n ng nh o p t y m u"),
    ("ă", "c m n ng p t"),
    ("â", "n ng t y"),
    ("e", "- m n o t"),
    ("ê", "- ch n nh t"),
    ("i", "- t"),
    ("ơ", "- n t"),
    ("yê", "n t"),
    ("ya", "-"),
    ("y", "- ch n nh p t u"),
    ("ô", "c"),
];

impl Syllable {
    /// Reads one written syllable, in any case, composed; `None` where Vietnamese cannot form it.
    pub fn parse(text: &str) -> Option<Syllable> {
        let (letters, tone, mark) = letters(text)?;
        ONSETS.iter().filter(|onset| letters.starts_with(**onset)).find_map(|onset| {
            let rime = &letters[onset.len()..];
            let (glide, nucleus, coda) = parse_rime(onset, rime)?;
            let stopped = matches!(coda, "c" | "ch" | "p" | "t");
            if stopped && !matches!(tone, Tone::Acute | Tone::Dot) {
                return None;
            }
            let onset = if *onset == "qu" { "q" } else { onset };
            let [onset, glide, nucleus, coda] = [onset, glide, nucleus, coda].map(str::to_owned);
            Some(Syllable { onset, glide, nucleus, coda, tone, mark })
        })
    }

    /// Which style the mark follows; `None` where the two do not differ or no mark is written.
    pub fn tone_style(&self) -> Option<ToneStyle> {
        let open = self.coda.is_empty() && !self.glide.is_empty() && self.onset != "q";
        if !open || self.nucleus.chars().count() != 1 || !matches!(self.nucleus.as_str(), "a" | "e" | "y") {
            return None;
        }
        let glide = self.onset.chars().count();
        match self.mark? {
            at if at == glide => Some(ToneStyle::Old),
            at if at == glide + 1 => Some(ToneStyle::New),
            _ => None,
        }
    }

    /// The letter that should bear the mark, counted from 0; where two styles differ, the nucleus.
    fn mark_place(&self) -> usize {
        let start = self.onset.chars().count() + self.glide.chars().count();
        match self.nucleus.as_str() {
            "iê" | "yê" | "uô" | "ươ" | "oo" => start + 1,
            _ => start,
        }
    }
}

/// Whether a syllable is possible and bears its tone mark on the right letter, in either style.
pub fn is_well_written(text: &str) -> bool {
    Syllable::parse(text).is_some_and(|syllable| is_well_placed(&syllable))
}

fn is_well_placed(syllable: &Syllable) -> bool {
    syllable.mark.is_none_or(|at| at == syllable.mark_place()) || syllable.tone_style().is_some()
}

/// The syllable with its tone mark on the right letter (`hòan`, `hoàn`), letter case kept; `None` where the mark stands
/// well or the syllable is impossible.
pub fn with_mark_in_place(text: &str) -> Option<String> {
    let syllable = Syllable::parse(text).filter(|syllable| !is_well_placed(syllable))?;
    Some(move_mark(text, syllable.mark?, syllable.mark_place(), syllable.tone))
}

/// Whether Vietnamese can form the syllable. Where the tone mark stands does not matter.
pub fn is_possible(text: &str) -> bool {
    Syllable::parse(text).is_some()
}

/// The syllable in the other style of tone placement, letter case kept; `None` where there is nothing to change.
pub fn with_style(text: &str, style: ToneStyle) -> Option<String> {
    let syllable = Syllable::parse(text)?;
    let now = syllable.tone_style()?;
    let from = syllable.mark.filter(|_| now != style)?;
    let to = if style == ToneStyle::Old { from - 1 } else { from + 1 };
    Some(move_mark(text, from, to, syllable.tone))
}

fn move_mark(text: &str, from: usize, to: usize, tone: Tone) -> String {
    let moved = text.chars().enumerate().map(|(at, c)| {
        let tone = if at == to { tone } else { Tone::Level };
        if at == from || at == to { upper_like(c, join(split(c).0, tone)) } else { c }
    });
    moved.collect()
}

fn upper_like(model: char, letter: char) -> char {
    if model.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

/// Letters without tone, the tone, and which letter bears it. `None` for other characters and for two tones.
fn letters(text: &str) -> Option<(String, Tone, Option<usize>)> {
    let mut letters = String::with_capacity(text.len());
    let (mut tone, mut mark) = (Tone::Level, None);
    for (at, c) in text.chars().enumerate() {
        let (letter, own) = split(c);
        if !letter.is_alphabetic() || (own != Tone::Level && mark.is_some()) {
            return None;
        }
        if own != Tone::Level {
            (tone, mark) = (own, Some(at));
        }
        letters.push(letter);
    }
    (!letters.is_empty()).then_some((letters, tone, mark))
}

/// Glide, nucleus and coda of what follows the onset.
fn parse_rime<'a>(onset: &str, rime: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
    if onset == "qu" {
        return in_table(&ROUNDED, rime).map(|(nucleus, coda)| ("u", nucleus, coda));
    }
    // gìn is written with one i for two.
    if onset == "gi" && !rime.starts_with(is_vowel) {
        return None;
    }
    let front = rime.starts_with(['i', 'e', 'ê', 'y']);
    let allowed = match onset {
        "k" => front,
        "gh" | "ngh" => rime.starts_with(['i', 'e', 'ê']),
        "c" => !front,
        "g" => !rime.starts_with(['e', 'ê', 'y']),
        "ng" => !front,
        _ => true,
    };
    if !allowed || (rime.starts_with("yê") && !onset.is_empty()) || (rime.starts_with("iê") && onset.is_empty()) {
        return None;
    }
    if let Some((nucleus, coda)) = in_table(&PLAIN, rime) {
        return Some(("", nucleus, coda));
    }
    let glide = if rime.starts_with('o') { "o" } else { "u" };
    let rest = rime.strip_prefix(glide)?;
    let fits =
        if glide == "o" { rest.starts_with(['a', 'ă', 'e']) } else { rest.starts_with(['â', 'ê', 'ơ', 'y']) };
    in_table(&ROUNDED, rest).filter(|_| fits).map(|(nucleus, coda)| (glide, nucleus, coda))
}

fn in_table<'a>(table: &[(&str, &str)], rime: &'a str) -> Option<(&'a str, &'a str)> {
    table.iter().find_map(|(nucleus, codas)| {
        let coda = rime.strip_prefix(nucleus)?;
        let written = if coda.is_empty() { "-" } else { coda };
        codas.split(' ').any(|c| c == written).then(|| (&rime[..nucleus.len()], coda))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> [String; 4] {
        let s = Syllable::parse(text).unwrap_or_else(|| panic!("{text}"));
        [s.onset, s.glide, s.nucleus, s.coda]
    }

    #[test]
    fn syllables_fall_into_their_parts() {
        assert_eq!(parts("nghiêng"), ["ngh", "", "iê", "ng"]);
        assert_eq!(parts("Toàn"), ["t", "o", "a", "n"]);
        assert_eq!(parts("quyết"), ["q", "u", "yê", "t"]);
        assert_eq!(parts("thủy"), ["th", "u", "y", ""]);
        assert_eq!(parts("giường"), ["gi", "", "ươ", "ng"]);
        assert_eq!(parts("gì"), ["g", "", "i", ""]);
        assert_eq!(parts("yêu"), ["", "", "yê", "u"]);
        assert_eq!(parts("mạch"), ["m", "", "a", "ch"]);
    }

    #[test]
    fn what_vietnamese_cannot_form_is_refused() {
        for text in ["rơle", "switch", "mạc2", "tiến̂", "kan", "ngi", "toanp", "đièn̂", "nghoa", "hop", "mat", "data", ""]
        {
            assert!(!is_possible(text), "{text}");
        }
    }

    #[test]
    fn every_syllable_of_the_lexicon_is_possible() {
        let rows = include_str!("lexicon/syllables.txt").lines().filter(|line| !line.starts_with('#'));
        let words = rows.filter_map(|row| row.split('\t').next());
        let refused: Vec<&str> = words.filter(|word| !is_possible(word)).collect();
        // A loan word that keeps its g.
        assert_eq!(refused, ["gen"]);
    }

    #[test]
    fn a_mark_on_the_wrong_letter_is_put_in_its_place() {
        for (wrong, right) in [("hòan", "hoàn"), ("ngừơi", "người"), ("Gíup", "Giúp"), ("qủa", "quả"), ("cuả", "của")]
        {
            assert!(!is_well_written(wrong), "{wrong}");
            assert_eq!(with_mark_in_place(wrong).as_deref(), Some(right));
        }
        for right in
            ["hòa", "hoà", "thuỷ", "thuế", "huyền", "khuỷu", "quốc", "gì", "giếng", "giá", "mía", "xoóng", "ngoằn"]
        {
            assert!(is_well_written(right), "{right}");
        }
        let rows = include_str!("lexicon/syllables.txt").lines().filter(|line| !line.starts_with('#'));
        let words = rows.filter_map(|row| row.split('\t').next());
        assert_eq!(words.filter(|word| with_mark_in_place(word).is_some()).collect::<Vec<_>>(), Vec::<&str>::new());
    }

    #[test]
    fn tone_styles_are_told_apart_and_changed() {
        let style = |text: &str| Syllable::parse(text).unwrap().tone_style();
        assert_eq!(style("hòa"), Some(ToneStyle::Old));
        assert_eq!(style("hoà"), Some(ToneStyle::New));
        assert_eq!(style("thuỷ"), Some(ToneStyle::New));
        assert_eq!(style("hoàn"), None);
        assert_eq!(style("quý"), None);
        assert_eq!(style("của"), None);
        assert_eq!(with_style("HOÀ", ToneStyle::Old).as_deref(), Some("HÒA"));
        assert_eq!(with_style("Khỏe", ToneStyle::New).as_deref(), Some("Khoẻ"));
        assert_eq!(with_style("hòa", ToneStyle::Old), None);
    }
}
