//! The glossaries that come with songngu, by the names that `course.toml` uses after `@`.
//! A new one is a CSV in `glossaries/` and a row here.

/// Name, path by which findings and reports call it, text.
pub const SHIPPED: &[(&str, &str, &str)] = &[
    ("electrical", "@electrical.csv", include_str!("../../glossaries/electrical.csv")),
    ("safety", "@safety.csv", include_str!("../../glossaries/safety.csv")),
];

/// Path and text of a shipped glossary, named without `@`.
pub fn shipped(name: &str) -> Option<(&'static str, &'static str)> {
    SHIPPED.iter().find(|(own, ..)| *own == name).map(|(_, path, text)| (*path, *text))
}
