//! A tag of HTML or JSX at a `<`: its name, its end, its attributes. Values may hold `>` in quotes and, in JSX, in braces.
//! What becomes of it is `tags`.

use std::ops::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    /// `</name>`.
    pub closing: bool,
    /// `<name />`.
    pub empty: bool,
    /// From `<` to `>`.
    pub range: Range<usize>,
    /// Between the name and the end.
    pub attrs: Range<usize>,
}

/// Reads a tag that begins at `at`. `None` when there is none, or it never ends.
pub fn parse(text: &str, at: usize) -> Option<Tag> {
    let bytes = text.as_bytes();
    let closing = bytes.get(at + 1) == Some(&b'/');
    let name_start = at + 1 + usize::from(closing);
    let name_len = bytes[name_start.min(bytes.len())..]
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-' || **b == b'.')
        .count();
    let name = text.get(name_start..name_start + name_len)?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.ends_with('.') {
        return None;
    }
    let attrs_start = name_start + name_len;
    if !matches!(bytes.get(attrs_start), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r')) {
        return None;
    }
    if name.contains('.') && !name.split('.').all(is_component) {
        return None;
    }
    let end = tag_end(bytes, attrs_start, is_component(name))?;
    let empty = bytes[end - 1] == b'/';
    let attrs = attrs_start..(end - usize::from(empty)).max(attrs_start);
    Some(Tag { name: name.to_owned(), closing, empty, range: at..end + 1, attrs })
}

/// Where the `>` stands that ends the tag. In HTML a blank line ends the search.
fn tag_end(bytes: &[u8], start: usize, jsx: bool) -> Option<usize> {
    let (mut at, mut depth, mut newlines) = (start, 0u32, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'>' if depth == 0 => return Some(at),
            b'<' if depth == 0 => return None,
            b'{' if jsx => depth += 1,
            b'}' if jsx => depth = depth.saturating_sub(1),
            quote @ (b'"' | b'\'' | b'`') if quote != b'`' || depth > 0 => at = quoted_end(bytes, at)?,
            b'\n' => {
                newlines += 1;
                if newlines > 1 && depth == 0 && !jsx {
                    return None;
                }
            }
            b' ' | b'\t' | b'\r' => {}
            _ if depth == 0 => newlines = 0,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where the quote stands that closes the one at `at`.
pub fn quoted_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != bytes[at] {
        end += 1 + usize::from(bytes[end] == b'\\');
    }
    (end < bytes.len()).then_some(end)
}

/// Components have a capital and a small letter: `<Tip>`, not `<SSID>`.
pub fn is_component(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.contains(|c: char| c.is_ascii_lowercase())
}

/// The value of an attribute in the text between a tag's name and its end.
pub fn attribute<'a>(attrs: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attrs.trim_start();
    while !rest.is_empty() {
        let key_end = rest.find(|c: char| c == '=' || c.is_whitespace() || c == '/').unwrap_or(rest.len());
        let (key, after) = rest.split_at(key_end);
        let after = after.trim_start();
        let (value, next) = match after.strip_prefix('=').map(str::trim_start) {
            Some(value) => split_value(value),
            None => ("", after.trim_start_matches('/')),
        };
        if key.eq_ignore_ascii_case(name) && !key.is_empty() {
            return Some(value);
        }
        rest = if next.len() < rest.len() { next.trim_start() } else { "" };
    }
    None
}

fn split_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => match text[1..].find(quote) {
            Some(end) => (&text[1..end + 1], &text[end + 2..]),
            None => (&text[1..], ""),
        },
        Some('{') => {
            let end = text.find('}').map_or(text.len(), |end| end + 1);
            (text[1..end].trim_end_matches('}'), &text[end..])
        }
        _ => text.split_at(text.find(|c: char| c.is_whitespace()).unwrap_or(text.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_html_and_jsx() {
        let read = |text: &str| parse(text, 0).map(|tag| (tag.name, tag.range.end, tag.closing, tag.empty));
        assert_eq!(read("<div class='a>b'>x"), Some(("div".to_owned(), 17, false, false)));
        assert_eq!(read("</Tip>"), Some(("Tip".to_owned(), 6, true, false)));
        assert_eq!(read("<Qu choices={[{a: \"}>\"}]}\n\n/>"), Some(("Qu".to_owned(), 29, false, true)));
        assert_eq!(read("<Arduino.h>"), None);
        assert_eq!(read("<https://a.b>"), None);
        assert_eq!(read("<a\n\nb>"), None);
        assert_eq!(read("< b>"), None);
        assert_eq!(read("<"), None);
    }

    #[test]
    fn attributes() {
        let attrs = " src=\"a b.png\" width=300 alt='Sơ đồ' warning={true} controls";
        assert_eq!(attribute(attrs, "src"), Some("a b.png"));
        assert_eq!(attribute(attrs, "width"), Some("300"));
        assert_eq!(attribute(attrs, "ALT"), Some("Sơ đồ"));
        assert_eq!(attribute(attrs, "warning"), Some("true"));
        assert_eq!(attribute(attrs, "controls"), Some(""));
        assert_eq!(attribute(attrs, "title"), None);
    }
}
