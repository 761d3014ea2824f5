//! The letters of Vietnamese: what tone a letter bears, what it is without it, and lower case.
//! Uses nothing but the standard library, because `build.rs` reads this file too: the lexicon and the text must be
//! folded by the same rules.

/// Whether a character belongs to a word: `char::is_alphanumeric` with a short way for the letters of Vietnamese, which
/// is asked for every letter of a course several times.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c.is_ascii_alphanumeric(),
        'À'..='ỿ' if !('\u{250}'..='\u{1DFF}').contains(&c) => !matches!(c, '×' | '÷'),
        _ => c.is_alphanumeric(),
    }
}

/// Whether a character is a letter: `char::is_alphabetic`, in the same way.
pub fn is_alphabetic(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c.is_ascii_alphabetic(),
        'À'..='ỿ' if !('\u{250}'..='\u{1DFF}').contains(&c) => !matches!(c, '×' | '÷'),
        _ => c.is_alphabetic(),
    }
}

/// The tone of a syllable, in the order of the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// ngang: no mark
    Level,
    /// huyền: à
    Grave,
    /// hỏi: ả
    Hook,
    /// ngã: ã
    Tilde,
    /// sắc: á
    Acute,
    /// nặng: ạ
    Dot,
}

impl Tone {
    /// The tones that are written, in the order of `VOWELS`.
    pub const MARKED: [Tone; 5] = [Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];

    /// The letter that stands for the tone at the end of a key, as typists know it from Telex; upper case, so that it
    /// is never taken for a letter of the word. The level tone has none.
    pub fn key(self) -> Option<char> {
        match self {
            Tone::Level => None,
            Tone::Grave => Some('F'),
            Tone::Hook => Some('R'),
            Tone::Tilde => Some('X'),
            Tone::Acute => Some('S'),
            Tone::Dot => Some('J'),
        }
    }
}

/// Lower case, upper case, and both with the five marks, in the order of `Tone::MARKED`.
const VOWELS: [(char, char, [char; 5], [char; 5]); 12] = [
    ('a', 'A', ['à', 'ả', 'ã', 'á', 'ạ'], ['À', 'Ả', 'Ã', 'Á', 'Ạ']),
    ('ă', 'Ă', ['ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'], ['Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ']),
    ('â', 'Â', ['ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'], ['Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ']),
    ('e', 'E', ['è', 'ẻ', 'ẽ', 'é', 'ẹ'], ['È', 'Ẻ', 'Ẽ', 'É', 'Ẹ']),
    ('ê', 'Ê', ['ề', 'ể', 'ễ', 'ế', 'ệ'], ['Ề', 'Ể', 'Ễ', 'Ế', 'Ệ']),
    ('i', 'I', ['ì', 'ỉ', 'ĩ', 'í', 'ị'], ['Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị']),
    ('o', 'O', ['ò', 'ỏ', 'õ', 'ó', 'ọ'], ['Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ']),
    ('ô', 'Ô', ['ồ', 'ổ', 'ỗ', 'ố', 'ộ'], ['Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ']),
    ('ơ', 'Ơ', ['ờ', 'ở', 'ỡ', 'ớ', 'ợ'], ['Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ']),
    ('u', 'U', ['ù', 'ủ', 'ũ', 'ú', 'ụ'], ['Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ']),
    ('ư', 'Ư', ['ừ', 'ử', 'ữ', 'ứ', 'ự'], ['Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự']),
    ('y', 'Y', ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'], ['Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ']),
];

const LATIN: u32 = 0xC0;
const LATIN_END: u32 = 0x1B1;
const ADDITIONAL: u32 = 0x1EA0;
const ADDITIONAL_END: u32 = 0x1EFA;

static LATIN_TABLE: [(char, Tone); (LATIN_END - LATIN) as usize] = table(LATIN);
static ADDITIONAL_TABLE: [(char, Tone); (ADDITIONAL_END - ADDITIONAL) as usize] = table(ADDITIONAL);

/// Stands in the tables for what is no Vietnamese letter.
const OTHER: char = '\0';

/// Letter and tone of the N characters from `first` on.
const fn table<const N: usize>(first: u32) -> [(char, Tone); N] {
    let mut table = [(OTHER, Tone::Level); N];
    let mut row = 0;
    while row < VOWELS.len() {
        let (lower, upper, marked, upper_marked) = VOWELS[row];
        put(&mut table, first, lower, (lower, Tone::Level));
        put(&mut table, first, upper, (lower, Tone::Level));
        let mut tone = 0;
        while tone < 5 {
            put(&mut table, first, marked[tone], (lower, Tone::MARKED[tone]));
            put(&mut table, first, upper_marked[tone], (lower, Tone::MARKED[tone]));
            tone += 1;
        }
        row += 1;
    }
    put(&mut table, first, 'đ', ('đ', Tone::Level));
    put(&mut table, first, 'Đ', ('đ', Tone::Level));
    table
}

const fn put<const N: usize>(table: &mut [(char, Tone); N], first: u32, at: char, value: (char, Tone)) {
    let code = at as u32;
    if code >= first && code < first + N as u32 {
        table[(code - first) as usize] = value;
    }
}

/// A composed letter in lower case without its tone, and the tone: `Ấ` is `â` with `Acute`. What Vietnamese does not
/// write comes back in lower case (the first character of it, where lower case needs several).
pub fn split(c: char) -> (char, Tone) {
    let known = match c as u32 {
        0..0x80 => return (c.to_ascii_lowercase(), Tone::Level),
        code @ LATIN..LATIN_END => LATIN_TABLE[(code - LATIN) as usize],
        code @ ADDITIONAL..ADDITIONAL_END => ADDITIONAL_TABLE[(code - ADDITIONAL) as usize],
        _ => (OTHER, Tone::Level),
    };
    if known.0 != OTHER { known } else { (c.to_lowercase().next().unwrap_or(c), Tone::Level) }
}

/// A lower-case letter with a tone mark; the letter itself where it cannot bear one.
pub fn join(letter: char, tone: Tone) -> char {
    let mark = Tone::MARKED.iter().position(|t| *t == tone);
    let vowel = VOWELS.iter().find(|(lower, ..)| *lower == letter);
    match (mark, vowel) {
        (Some(mark), Some((_, _, marked, _))) => marked[mark],
        _ => letter,
    }
}

/// Whether a lower-case letter without tone is a vowel of Vietnamese.
pub fn is_vowel(letter: char) -> bool {
    VOWELS.iter().any(|(lower, ..)| *lower == letter)
}

/// Adds the key of a composed word to `keys`: lower case, its tones after its letters. `hoà` and `hòa` have one key.
/// With `vietnamese`, i and y are one where they are the whole rime after a lone h, k, l, m, s, t or after qu: `kỹ` and
/// `kĩ` have one key, `tay` and `tai` have not.
pub fn push_key(word: &str, vietnamese: bool, keys: &mut String) {
    let start = keys.len();
    let mut tones = [Tone::Level; 8];
    let mut count = 0;
    let plain = word.bytes().take_while(u8::is_ascii).count();
    keys.push_str(&word[..plain]);
    keys[start..].make_ascii_lowercase();
    for c in word[plain..].chars() {
        let (letter, tone) = split(c);
        keys.push(letter);
        if tone != Tone::Level && count < tones.len() {
            tones[count] = tone;
            count += 1;
        }
    }
    if vietnamese && matches!(&keys.as_bytes()[start..], [b'h' | b'k' | b'l' | b'm' | b's' | b't', b'y'] | b"quy") {
        keys.pop();
        keys.push('i');
    }
    keys.extend(tones[..count].iter().filter_map(|tone| tone.key()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> String {
        let mut key = String::new();
        push_key(word, true, &mut key);
        key
    }

    #[test]
    fn tone_placement_and_case_do_not_count() {
        assert_eq!(key("hoà"), key("HÒA"));
        assert_eq!(key("thuỷ"), key("thủy"));
        assert_eq!(key("Điện"), "điênJ");
        assert_ne!(key("hoa"), key("hòa"));
        assert_ne!(key("toan"), key("toán"));
    }

    #[test]
    fn i_and_y_are_one_only_where_spelling_varies() {
        assert_eq!(key("kỹ"), key("kĩ"));
        assert_eq!(key("lý"), key("lí"));
        assert_eq!(key("qui"), key("quy"));
        assert_ne!(key("quýt"), key("quít"));
        assert_ne!(key("tay"), key("tai"));
        assert_ne!(key("tuy"), key("tui"));
        assert_ne!(key("thy"), key("thi"));
    }

    #[test]
    fn letters_split_and_join() {
        assert_eq!(split('Ặ'), ('ă', Tone::Dot));
        assert_eq!(split('Ö'), ('ö', Tone::Level));
        assert_eq!(join('ơ', Tone::Hook), 'ở');
        assert_eq!(join('b', Tone::Hook), 'b');
    }
}
