//! The font of formulas on pages, slides and in books: phones have none with the sizes of brackets and roots. A small copy of
//! the one that the PDF uses too. Characters outside of it come from the reader's own fonts.

use std::sync::{Arc, LazyLock};

use crate::codec::font;
use crate::project::data_address;

/// Beside the style sheet that names it.
pub const FILE: &str = "math.otf";

/// The style sheet of what holds formulas; `font` is where the font is. Its letters are lower than those of the fonts that
/// screens read in.
pub fn style(font: &str) -> String {
    format!(
        "@font-face {{ font-family: \"Songngu Math\"; src: url(\"{font}\"); }}\n\
         math {{ font-family: \"Songngu Math\", math; font-size: 1.12em; }}\n"
    )
}

/// The font as an address that holds it, for pages that have no files beside them.
pub fn address() -> String {
    data_address(FILE, &bytes())
}

/// Whether markup has formulas.
pub fn is_wanted(markup: &str) -> bool {
    markup.contains("<math")
}

/// The font that this is a copy of.
fn whole() -> Option<&'static [u8]> {
    typst_assets::fonts().find(|font| font::postscript_name(font).as_deref() == Some("NewCMMath-Regular"))
}

/// What stretches; operators and signs; what has a place of its own in Unicode; Greek; the small letters of Vietnamese, which
/// words in formulas have.
const CHARACTERS: [&str; 5] = [
    "()[]{}|‖⌈⌉⌊⌋⟨⟩√∑∏∐∫∬∭∮⋂⋃⋀⋁←→↔↑↓⇐⇒⇔⏞⏟⎴⎵¯^ˆ~˜˙¨\u{302}\u{303}\u{305}\u{307}\u{308}\u{332}\u{338}\u{20d7}‾",
    "±·×÷°′″…⋯⋮⋱≠≤≥≈∞∂∇−∈∉∋⊂⊆⊃⊇∪∩∀∃∅∥⊥∠∼≃≅≡≪≫∝∓∘∙⋅⊕⊖⊗∴∵¬∧∨↦ℓℏΩµ∗∖∣∤⊤⊙≺≻⪯⪰⟂⟶⟵ℝℕℤℚℂℬℰℱℋℐℒℳℛ",
    "ϑϕϵ𝜕𝜖𝜗𝜘𝜙𝜚𝜛ℎ\u{a0}\u{2009}\u{200a}\u{2061}\u{2062}\u{2063}𝟎𝟏",
    "αβγδεζηθικλμνξοπρςστυφχψωΓΔΘΛΞΠΣΥΦΨ",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĐ",
];

/// The same with ASCII and Unicode's mathematical alphabets: bold, italic and script letters, bold and italic Greek.
fn characters() -> impl Iterator<Item = char> {
    let alphabets = ('\u{1d400}'..='\u{1d467}').chain('\u{1d49c}'..='\u{1d4b5}').chain('\u{1d6a8}'..='\u{1d71b}');
    // Letters that were in Unicode before the alphabets have no second place there.
    let elsewhere = "\u{1d455}\u{1d49d}\u{1d4a0}\u{1d4a1}\u{1d4a3}\u{1d4a4}\u{1d4a7}\u{1d4a8}\u{1d4ad}";
    let alphabets = alphabets.filter(|c| !elsewhere.contains(*c));
    CHARACTERS.into_iter().flat_map(str::chars).chain(' '..='~').chain(alphabets)
}

/// The font, made when it is first asked for; empty where it cannot be made, and the reader's own font serves.
pub fn bytes() -> Arc<[u8]> {
    static FONT: LazyLock<Arc<[u8]>> = LazyLock::new(|| {
        whole().and_then(|whole| font::subset(whole, characters(), "Songngu Math")).unwrap_or_default().into()
    });
    FONT.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_small_and_has_what_formulas_need() {
        let own = bytes();
        assert!((20_000..150_000).contains(&own.len()), "{}", own.len());
        let missing: String = characters().filter(|c| !font::has(&own, *c)).collect();
        assert_eq!(missing, "");
        assert!(!font::has(&own, 'ж'));
        let whole = whole().unwrap();
        for c in ['(', '{', '√', '∑', '→', '⏞'] {
            assert_eq!(font::sizes(&own, c), font::sizes(whole, c), "{c}");
        }
    }
}
