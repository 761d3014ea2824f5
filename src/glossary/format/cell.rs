//! What people write into one cell of forms: alternatives, brackets, spare spaces.
//! Takes the text of a cell and gives the forms; which column it was is the reader's business.

/// The forms of a cell, the first one before the others, and what was unusual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    pub forms: Vec<String>,
    /// Something in brackets was left out or became a form of its own.
    pub brackets: bool,
    /// Forms were parted by something else than `|`.
    pub parted: bool,
    /// The part of speech that stood in brackets.
    pub pos: Option<&'static str>,
}

/// Reads a cell. Forms are parted by `|`; `;` and a slash between spaces are understood where they can mean nothing else.
pub fn forms(cell: &str) -> Forms {
    let mut found = Forms::default();
    for part in cell.split('|') {
        for piece in alternatives(part, &mut found.parted) {
            read_form(&tidy(piece), &mut found);
        }
    }
    let mut seen = Vec::new();
    found.forms.retain(|form| {
        let new = !form.is_empty() && !seen.contains(form);
        seen.extend(new.then(|| form.clone()));
        new
    });
    found
}

/// Single spaces, none at the ends.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn alternatives<'a>(part: &'a str, parted: &mut bool) -> Vec<&'a str> {
    let words = |text: &str| text.split_whitespace().count();
    let pieces: Vec<&str> = if part.contains(';') { part.split(';').collect() } else { part.split(" / ").collect() };
    // `source data / distribution` is one phrase, `dự đoán / suy luận` is two.
    let clear = part.contains(';') || pieces.windows(2).all(|pair| words(pair[0]) == words(pair[1]));
    if pieces.len() < 2 || !clear {
        return vec![part];
    }
    *parted = true;
    pieces
}

/// A form, its brackets resolved: an abbreviation after it is a form of its own, an optional word before or inside it
/// makes a second form, anything else in brackets explains and is left out.
fn read_form(text: &str, found: &mut Forms) {
    let Some((before, inside, after)) = brackets(text) else {
        found.forms.push(text.to_owned());
        return;
    };
    found.brackets = true;
    let optional = !after.trim().is_empty();
    let short = tidy(&format!("{before} {after}"));
    read_form(&short, found);
    match part_of_speech(inside) {
        Some(pos) => found.pos = Some(pos),
        None if is_abbreviation(inside) => found.forms.push(inside.to_owned()),
        None if optional => read_form(&tidy(&format!("{before}{inside}{after}")), found),
        None if let Some(other) = other_form(&short, inside) => found.forms.push(other),
        None => {}
    }
}

/// The text before, in and after the first pair of brackets.
fn brackets(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    Some((before, inside.trim(), after))
        .filter(|(before, _, after)| !(before.trim().is_empty() && after.trim().is_empty()))
}

/// Another name in brackets: `tích vô hướng (hoặc tích trong)`, `dataset (data set)`, `frozen weight (freeze weight)`. What
/// shares no word with the form, or opens with a preposition, explains.
fn other_form(form: &str, inside: &str) -> Option<String> {
    const EXPLAINING: [&str; 12] = ["in", "of", "for", "vs", "on", "at", "khi", "trong", "của", "cho", "ở", "về"];
    let said = inside.strip_prefix("or ").or(inside.strip_prefix("hoặc ")).or(inside.strip_prefix("hay "));
    if let Some(other) = said {
        return Some(tidy(other));
    }
    let words = |text: &str| text.split(' ').map(str::to_lowercase).collect::<Vec<_>>();
    let (own, other) = (words(form), words(inside));
    let explains = inside.contains(',') || EXPLAINING.contains(&other[0].as_str());
    let same = own.concat() == other.concat() || other.len() > 1 && other.iter().any(|word| own.contains(word));
    (same && !explains).then(|| tidy(inside))
}

fn is_abbreviation(text: &str) -> bool {
    !text.contains(' ') && text.chars().filter(|c| c.is_uppercase()).count() >= 2
}

fn part_of_speech(text: &str) -> Option<&'static str> {
    match text.to_lowercase().trim_end_matches('.') {
        "noun" | "n" | "danh từ" => Some("noun"),
        "verb" | "v" | "động từ" => Some("verb"),
        "adjective" | "adj" | "tính từ" => Some("adj"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Vec<String> {
        forms(cell).forms
    }

    #[test]
    fn alternatives_are_parted() {
        assert_eq!(read("ampe  kế | am pe kế|"), ["ampe kế", "am pe kế"]);
        assert_eq!(read("dự đoán / suy luận"), ["dự đoán", "suy luận"]);
        assert_eq!(read("source data / distribution"), ["source data / distribution"]);
        assert_eq!(read("a/b test"), ["a/b test"]);
        assert_eq!(read("cáp; dây cáp"), ["cáp", "dây cáp"]);
        assert!(forms("cáp; dây cáp").parted && !forms("cáp|dây cáp").parted);
    }

    #[test]
    fn brackets_explain_abbreviate_or_hold_what_may_be_left_out() {
        assert_eq!(read("argument (in programming)"), ["argument"]);
        assert_eq!(read("linear discriminant analysis (LDA)"), ["linear discriminant analysis", "LDA"]);
        assert_eq!(read("(statistical) inference"), ["inference", "statistical inference"]);
        assert_eq!(read("mô hình (hóa) ngôn ngữ"), ["mô hình ngôn ngữ", "mô hình hóa ngôn ngữ"]);
        assert_eq!(read("tích vô hướng (hoặc tích trong)"), ["tích vô hướng", "tích trong"]);
        assert_eq!(read("dataset (data set)"), ["dataset", "data set"]);
        assert_eq!(read("phân phối Gauss (phân phối chuẩn)"), ["phân phối Gauss", "phân phối chuẩn"]);
        assert_eq!(read("machine (in machine tools)"), ["machine"]);
        assert_eq!(forms("code (verb)").pos, Some("verb"));
        assert_eq!(read("(abc)"), ["(abc)"]);
    }
}
