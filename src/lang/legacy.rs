//! Vietnamese text that lost its letters on the way: TCVN3 (ABC) and VNI fonts read as Latin letters, UTF-8 read as
//! Windows-1252. Turns words and texts back; whether a text is damaged is judged in `check::text::damage`.

use unicode_normalization::UnicodeNormalization;

/// TCVN 5712:1993, VN3: the Latin-1 character at each place from `¡`, and the letter that was meant.
const TCVN3: [(&str, &str); 6] = [
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    ("¨©ª«¬\u{AD}®", "ăâêôơưđ"),
    ("µ¶·¸¹»¼½¾ÆÇÈÉÊË", "àảãáạằẳẵắặầẩẫấậ"),
    ("ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ", "èẻẽéẹềểễếệìỉĩíị"),
    ("ßáâãäåæçèéêëìíî", "òỏõóọồổỗốộờởỡớợ"),
    ("ïñòóôõö÷øùúûüýþ", "ùủũúụừửữứựỳỷỹýỵ"),
];

/// A word of a TCVN3 font; `None` where it holds a character that such a font has no letter for.
pub fn from_tcvn3(word: &str) -> Option<String> {
    let letter = |c: char| {
        if c.is_ascii() {
            return Some(c);
        }
        TCVN3.iter().find_map(|(codes, letters)| letters.chars().nth(codes.chars().position(|code| code == c)?))
    };
    word.chars().map(letter).collect()
}

/// What a VNI font lays over the letter before: the mark's character, and what it stands for.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Letters that a VNI font has a place of their own for.
const VNI_LETTERS: [(char, char); 9] =
    [('ñ', 'đ'), ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ'), ('ô', 'ơ'), ('ö', 'ư')];

/// A word of a VNI font; `None` where the marks do not fit their letters.
pub fn from_vni(word: &str) -> Option<String> {
    let mut loose = String::new();
    let mut before = '\0';
    for c in word.chars() {
        let lower = lower(c);
        let mark = VNI_MARKS.iter().find(|(code, _)| *code == lower).map(|(_, marks)| *marks);
        let fits = mark.is_some_and(|marks| match before {
            'a' => true,
            'e' | 'o' => !marks.starts_with('\u{306}'),
            'u' | 'y' | 'ô' | 'ö' => marks.chars().count() == 1 && !marks.starts_with(['\u{302}', '\u{306}']),
            _ => false,
        });
        let own = VNI_LETTERS.iter().find(|(code, _)| *code == lower).map(|(_, letter)| *letter);
        match (mark.filter(|_| fits), own) {
            (Some(marks), _) => loose.push_str(marks),
            (None, Some(letter)) if c == lower => loose.push(letter),
            (None, Some(letter)) => loose.extend(letter.to_uppercase()),
            (None, None) if c.is_ascii() => loose.push(c),
            (None, None) => return None,
        }
        before = if fits { '\0' } else { lower };
    }
    Some(loose.nfc().collect())
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The characters that Windows-1252 has at 0x80 to 0x9F, in order; a place without one stands for itself.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

fn windows_byte(c: char) -> Option<u8> {
    match c as u32 {
        code @ 0x80..=0xFF => Some(code as u8),
        _ => WINDOWS.chars().position(|other| other == c).map(|at| 0x80 + at as u8),
    }
}

/// Characters of a text that are one UTF-8 character read as Windows-1252: their bytes, and the character.
pub fn misread_utf8(text: &str) -> Vec<(std::ops::Range<usize>, char)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let step = c.len_utf8();
        match misread_at(&text[at..]) {
            Some((len, meant)) => {
                found.push((at..at + len, meant));
                at += len;
            }
            None => at += step,
        }
    }
    found
}

fn misread_at(text: &str) -> Option<(usize, char)> {
    let first = text.chars().next().filter(|c| ('Â'..='ô').contains(c))?;
    let length = match first as u32 {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    let mut bytes = [0; 4];
    let mut end = 0;
    for (at, c) in text.chars().take(length).enumerate() {
        // A no-break space that an editor made plain.
        let c = if c == ' ' && at == 1 && first == 'Ã' { '\u{A0}' } else { c };
        bytes[at] = windows_byte(c).filter(|byte| at == 0 || (0x80..0xC0).contains(byte))?;
        end += if c == '\u{A0}' && !text[end..].starts_with(c) { 1 } else { c.len_utf8() };
    }
    let meant = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    Some((end, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_old_fonts_come_back() {
        assert_eq!(from_tcvn3("§iÖn").as_deref(), Some("Điện"));
        assert_eq!(from_tcvn3("¸p").as_deref(), Some("áp"));
        assert_eq!(from_tcvn3("sãng").as_deref(), Some("sóng"));
        assert_eq!(from_tcvn3("điện"), None);
        assert_eq!(from_vni("Ñieän").as_deref(), Some("Điện"));
        assert_eq!(from_vni("aùp").as_deref(), Some("áp"));
        assert_eq!(from_vni("ñöôïc").as_deref(), Some("được"));
        assert_eq!(from_vni("NGÖÔØI").as_deref(), Some("NGƯỜI"));
        assert_eq!(from_vni("Müller"), None);
    }

    #[test]
    fn misread_characters_are_found_where_they_stand() {
        let text = "Ä‘iá»‡n Ã¡p lÃ  gÃ¬";
        let found = misread_utf8(text);
        let meant: String = found.iter().map(|(_, c)| *c).collect();
        assert_eq!(meant, "đệáàì");
        assert_eq!(&text[found[0].0.clone()], "Ä‘");
        assert!(misread_utf8("Điện áp là gì, naïve, 5 °C, ÂM").is_empty());
    }
}
