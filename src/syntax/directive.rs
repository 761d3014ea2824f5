//! `::: name Title {#id .class key=value}`: the line that opens a container, its attributes, and the names songngu knows.
//! Which closing fence belongs to it is `fences`.

use std::ops::Range;

use crate::doc::{Attrs, CalloutKind, ContainerKind};

/// What a container is.
#[derive(Debug, Clone, PartialEq)]
pub enum DirectiveKind {
    Callout(CalloutKind),
    Container(ContainerKind),
    Quiz,
    /// Questions of which some are asked; they stand where it stood.
    Bank,
    /// A foreign wrapper without meaning: its blocks stand where it stood.
    Vanish,
}

/// The opening of a container.
#[derive(Debug, Clone, PartialEq)]
pub struct Directive {
    pub kind: DirectiveKind,
    /// As written; empty for foreign markup.
    pub name: String,
    pub attrs: Attrs,
    /// Where the title stands in the original; for a question, the declared kind.
    pub title: Range<usize>,
    /// Where the name stands.
    pub name_range: Range<usize>,
    /// Whether songngu knows the name.
    pub known: bool,
}

/// The names and what they are. Foreign names that mean the same are in the second half.
const NAMES: &[(&str, DirectiveKind)] = &[
    ("note", DirectiveKind::Callout(CalloutKind::Note)),
    ("tip", DirectiveKind::Callout(CalloutKind::Tip)),
    ("important", DirectiveKind::Callout(CalloutKind::Important)),
    ("caution", DirectiveKind::Callout(CalloutKind::Caution)),
    ("warning", DirectiveKind::Callout(CalloutKind::Warning)),
    ("danger", DirectiveKind::Callout(CalloutKind::Danger)),
    ("example", DirectiveKind::Callout(CalloutKind::Example)),
    ("procedure", DirectiveKind::Callout(CalloutKind::Procedure)),
    ("teacher", DirectiveKind::Container(ContainerKind::Teacher)),
    ("notes", DirectiveKind::Container(ContainerKind::Teacher)),
    ("handout-only", DirectiveKind::Container(ContainerKind::HandoutOnly)),
    ("slides-only", DirectiveKind::Container(ContainerKind::SlidesOnly)),
    ("quiz", DirectiveKind::Quiz),
    ("bank", DirectiveKind::Bank),
    ("info", DirectiveKind::Callout(CalloutKind::Note)),
    ("hint", DirectiveKind::Callout(CalloutKind::Tip)),
    ("attention", DirectiveKind::Callout(CalloutKind::Caution)),
];

/// What a container's name means; `None` for a name that songngu does not know.
pub fn kind_of(name: &str) -> Option<DirectiveKind> {
    let lower = name.to_lowercase();
    NAMES.iter().find(|(known, _)| *known == lower).map(|(_, kind)| kind.clone())
}

/// The known name that is nearest to a misspelt one.
pub fn nearest(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    NAMES
        .iter()
        .map(|(known, _)| (strsim::jaro_winkler(known, &lower), *known))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// How many colons begin the content, when it is a fence (three or more).
pub fn colons(content: &str) -> Option<usize> {
    let count = content.bytes().take_while(|&b| b == b':').count();
    (count >= 3).then_some(count)
}

/// Reads what follows the colons; `at` is where `rest` begins in the original text. `None` for a closing fence.
pub fn parse(rest: &str, at: usize) -> Option<Directive> {
    let rest = rest.trim_end().trim_end_matches(':').trim_end();
    let begin = rest.len() - rest.trim_start().len();
    let rest = &rest[begin..];
    let at = at + begin;
    if rest.is_empty() {
        return None;
    }
    let name_end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
    let mut name = rest[..name_end].to_owned();
    let mut name_range = at..at + name_end;
    let (body, attrs) = split_attrs(&rest[name_end..]);
    let mut attrs = attrs.unwrap_or_default();
    if name.is_empty() {
        // `::: {.note}` of Pandoc and `:::{note}` of MyST.
        if attrs.classes.is_empty() {
            name = rest.trim_matches(['{', '}']).trim().to_owned();
        } else {
            name = attrs.classes.remove(0);
        }
        name_range = at..at + rest.len();
    }
    let title = trim_title(rest, name_end..name_end + body.len());
    let known = kind_of(&name);
    Some(Directive {
        kind: known.clone().unwrap_or_else(|| DirectiveKind::Container(ContainerKind::Other(name.clone()))),
        name,
        attrs,
        title: at + title.start..at + title.end,
        name_range,
        known: known.is_some(),
    })
}

fn trim_title(rest: &str, range: Range<usize>) -> Range<usize> {
    let text = &rest[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    let end = (range.start + text.trim_end().len()).max(start);
    match &rest[start..end] {
        bracketed if bracketed.starts_with('[') && bracketed.ends_with(']') && bracketed.len() >= 2 => {
            start + 1..end - 1
        }
        _ => start..end,
    }
}

/// Splits `Title {#id}` into `Title ` and the attributes.
fn split_attrs(text: &str) -> (&str, Option<Attrs>) {
    let trimmed = text.trim_end();
    if trimmed.ends_with('}')
        && let Some(open) = trimmed.rfind('{')
        && let Some(attrs) = parse_attrs(&trimmed[open + 1..trimmed.len() - 1])
    {
        return (&text[..open], Some(attrs));
    }
    (text, None)
}

/// Reads the inside of `{…}`: `#id`, `.class`, `key=value`, values quoted or bare. `None` when it is something else.
pub fn parse_attrs(text: &str) -> Option<Attrs> {
    let mut attrs = Attrs::default();
    let mut rest = text.trim().trim_start_matches(':').trim_start();
    while !rest.is_empty() {
        let word_end = match rest.find('=') {
            Some(equals) if !rest[..equals].contains(char::is_whitespace) => {
                let value = &rest[equals + 1..];
                match value.chars().next() {
                    Some(quote @ ('"' | '\'')) => equals + 2 + value[1..].find(quote)? + 1,
                    _ => rest.find(char::is_whitespace).unwrap_or(rest.len()),
                }
            }
            _ => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        let word = &rest[..word_end];
        if let Some(id) = word.strip_prefix('#').filter(|id| !id.is_empty()) {
            attrs.id = Some(id.to_owned());
        } else if let Some(class) = word.strip_prefix('.').filter(|class| !class.is_empty()) {
            attrs.classes.push(class.to_owned());
        } else {
            let (key, value) = word.split_once('=').filter(|(key, _)| !key.is_empty())?;
            attrs.pairs.push((key.to_owned(), value.trim_matches(['"', '\'']).to_owned()));
        }
        rest = rest[word_end..].trim_start();
    }
    Some(attrs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Directive, &str) {
        let count = colons(line).unwrap();
        let directive = parse(&line[count..], count).unwrap();
        let title = directive.title.clone();
        (directive, &line[title])
    }

    #[test]
    fn a_name_a_title_and_attributes() {
        let (directive, title) = read("::: warning Điện áp nguy hiểm {#w1 .big note=\"a b\"}");
        assert_eq!(directive.kind, DirectiveKind::Callout(CalloutKind::Warning));
        assert_eq!(title, "Điện áp nguy hiểm");
        assert_eq!(directive.attrs.id.as_deref(), Some("w1"));
        assert_eq!(directive.attrs.classes, ["big"]);
        assert_eq!(directive.attrs.get("note"), Some("a b"));
        let (directive, title) = read("::: quiz {#q1 points=2}");
        assert_eq!((directive.kind, title), (DirectiveKind::Quiz, ""));
        assert_eq!(directive.attrs.get("points"), Some("2"));
        assert_eq!(read("::: quiz order {#q}").1, "order");
    }

    #[test]
    fn forms_of_other_tools() {
        assert_eq!(read(":::note[Nhớ] ").1, "Nhớ");
        assert_eq!(read(":::{.tip}").0.kind, DirectiveKind::Callout(CalloutKind::Tip));
        assert_eq!(read(":::{note}").0.kind, DirectiveKind::Callout(CalloutKind::Note));
        let (directive, _) = read("::: wraning Chú ý");
        assert!(!directive.known);
        assert_eq!(nearest(&directive.name), Some("warning"));
        assert_eq!(nearest("carousel"), None);
        assert!(parse("  ", 3).is_none());
    }
}
