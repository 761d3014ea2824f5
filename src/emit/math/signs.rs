//! Signs of MathML that several outputs must know: accents, lines, braces, brackets, signs between two things.
//! What each output makes of them is its own matter; bars, which may be brackets, are `bars`.

use crate::codec::xml::Element;

pub const OPENING: [&str; 7] = ["(", "[", "{", "|", "⟨", "‖", "⌈"];
pub const CLOSING: [&str; 7] = [")", "]", "}", "|", "⟩", "‖", "⌉"];

/// Accents above a letter, each with the mark that Unicode puts onto one, and Typst's name.
const ACCENTS: [(&str, &str, &str); 8] = [
    ("^", "\u{302}", "hat"),
    ("~", "\u{303}", "tilde"),
    ("˙", "\u{307}", "dot"),
    ("¨", "\u{308}", "dot.double"),
    ("→", "\u{20D7}", "arrow"),
    ("\u{20D7}", "\u{20D7}", "arrow"),
    ("ˇ", "\u{30C}", "caron"),
    ("´", "\u{301}", "acute"),
];

/// Signs of the blocks of arrows and operators that take no spaces: they stand before what they belong to.
const PREFIXES: &str = "∀∃∄∂∇∅∆∏∐∑∫∬∭∮∞√∠′″";

/// The combining mark of an accent.
pub fn mark(sign: &str) -> Option<&'static str> {
    ACCENTS.iter().find(|(accent, ..)| *accent == sign).map(|(_, mark, _)| *mark)
}

/// Typst's name for an accent.
pub fn accent(sign: &str) -> Option<&'static str> {
    ACCENTS.iter().find(|(accent, ..)| *accent == sign).map(|(.., name)| *name)
}

/// A line above or below.
pub fn is_line(sign: &str) -> bool {
    matches!(sign, "¯" | "‾" | "―" | "_" | "\u{305}")
}

/// Typst's name for a brace above or below.
pub fn brace(sign: &str) -> Option<&'static str> {
    match sign {
        "⏟" => Some("underbrace"),
        "⏞" => Some("overbrace"),
        _ => None,
    }
}

/// A bracket that grows with what it holds.
pub fn is_fence(element: &Element, signs: &[&str]) -> bool {
    element.name == "mo" && signs.contains(&element.text.as_str()) && element.value("stretchy") != Some("false")
}

/// The brace of `cases` has no partner.
pub fn holds_table(elements: &[Element]) -> bool {
    elements.iter().any(|element| element.name == "mtable" || holds_table(&element.children))
}

/// A sign between two things, which has spaces around.
pub fn is_spaced(sign: char) -> bool {
    let operators = matches!(sign, '\u{2190}'..='\u{22FF}' | '\u{27F5}'..='\u{27FF}' | '\u{2A00}'..='\u{2AFF}');
    "=<>+-−±×·÷:".contains(sign) || operators && !PREFIXES.contains(sign)
}
