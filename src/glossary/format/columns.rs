//! The columns of a glossary table: which header means what, and what an unknown header was meant to be.
//! Reading the rows is `csv`.

use crate::lang::Lang;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Id,
    Preferred(Lang),
    Admitted(Lang),
    Forbidden(Lang),
    Definition(Lang),
    Ipa,
    Pos,
    Domain,
    Image,
    Source,
    Note,
    Status,
    Strict,
    Match,
    Keep,
}

const PLAIN: [(&str, Column); 10] = [
    ("id", Column::Id),
    ("pos", Column::Pos),
    ("domain", Column::Domain),
    ("image", Column::Image),
    ("source", Column::Source),
    ("note", Column::Note),
    ("status", Column::Status),
    ("strict", Column::Strict),
    ("match", Column::Match),
    ("keep", Column::Keep),
];

/// Headers that people write for a column, in lower case.
const MEANT: [(&str, &str); 12] = [
    ("vietnamese", "vi"),
    ("tiếng việt", "vi"),
    ("việt", "vi"),
    ("thuật ngữ tiếng việt", "vi"),
    ("english", "en"),
    ("tiếng anh", "en"),
    ("anh", "en"),
    ("thuật ngữ tiếng anh", "en"),
    ("ipa", "en.ipa"),
    ("pronunciation", "en.ipa"),
    ("định nghĩa", "vi.def"),
    ("definition", "en.def"),
];

/// The column that a header names; letter case does not count.
pub fn column(header: &str) -> Option<Column> {
    let name = header.trim().to_lowercase();
    if let Some((_, column)) = PLAIN.iter().find(|(own, _)| *own == name) {
        return Some(*column);
    }
    let (lang, part) = name.split_once('.').unwrap_or((&name, ""));
    // Only tags of two letters: any short word would pass for a rarer one.
    let lang: Lang = (lang.len() == 2).then_some(lang)?.parse().ok()?;
    match part {
        "" => Some(Column::Preferred(lang)),
        "admitted" => Some(Column::Admitted(lang)),
        "forbidden" => Some(Column::Forbidden(lang)),
        "def" => Some(Column::Definition(lang)),
        "ipa" if lang.is_en() => Some(Column::Ipa),
        _ => None,
    }
}

/// What an unknown header may have been meant for.
pub fn near(header: &str) -> Option<String> {
    let name = header.trim().to_lowercase();
    if let Some((_, meant)) = MEANT.iter().find(|(own, _)| *own == name) {
        return Some((*meant).to_owned());
    }
    let known = names();
    let close = known.into_iter().map(|own| (strsim::damerau_levenshtein(&name, &own), own)).min()?;
    // A third of a short name may differ by chance: `licence` is not `silence`.
    (close.0 <= 2 && close.0 * 3 < close.1.chars().count()).then_some(close.1)
}

/// Every column of a Vietnamese and English glossary, as headers.
fn names() -> Vec<String> {
    let forms = ["vi", "en"]
        .into_iter()
        .flat_map(|lang| ["", ".admitted", ".forbidden", ".def"].into_iter().map(move |part| format!("{lang}{part}")));
    let plain = PLAIN.iter().map(|(name, _)| (*name).to_owned());
    forms.chain(["en.ipa".to_owned()]).chain(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_columns_in_any_case() {
        assert_eq!(column(" ID "), Some(Column::Id));
        assert_eq!(column("VI"), Some(Column::Preferred(Lang::vi())));
        assert_eq!(column("en.Forbidden"), Some(Column::Forbidden(Lang::en())));
        assert_eq!(column("vi.ipa"), None);
        assert_eq!(column("licence"), None);
        assert_eq!(column("use"), None);
    }

    #[test]
    fn a_wrong_header_has_a_near_one() {
        assert_eq!(near("vi.admited").as_deref(), Some("vi.admitted"));
        assert_eq!(near("Tiếng Việt").as_deref(), Some("vi"));
        assert_eq!(near("domian").as_deref(), Some("domain"));
        assert_eq!(near("licence"), None);
        assert_eq!(near("page"), None);
    }
}
