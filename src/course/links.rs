//! Where a link in a lesson leads: another lesson, a place on the page, a file of the course, the world outside.
//! Whether that is as it should be is judged in `check::links`; addresses of pages are made in `emit`.

use crate::lang::Side;
use crate::project::Project;
use crate::world::{join, parent};

/// What an address in a lesson means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// Another scheme or another host, as written.
    External(String),
    /// A place on the same page; without `#`, percent-decoded.
    Anchor(String),
    /// A lesson of the course (index into `Project::lessons`), with a place in it.
    Lesson { index: usize, side: Side, anchor: Option<String> },
    /// A file of the course by its path, with what stood behind `#`.
    File { path: String, anchor: Option<String> },
    /// A path inside the course where nothing is.
    Missing { path: String },
    /// A path that would leave the course.
    Outside,
    /// Nothing at all: `[text]()`.
    Empty,
}

/// Resolves an address written in the file `from`.
///
/// A path to a lesson's source in either language means the lesson. A path with the wrong letter case is missing:
/// Windows forgives it, the servers do not.
pub fn resolve(project: &Project, from: &str, url: &str) -> LinkTarget {
    let url = url.trim();
    if url.is_empty() {
        return LinkTarget::Empty;
    }
    if let Some(anchor) = url.strip_prefix('#') {
        return LinkTarget::Anchor(decode(anchor));
    }
    if url.starts_with("//") || has_scheme(url) {
        return LinkTarget::External(url.to_owned());
    }
    let (path, anchor) = url.split_once('#').map_or((url, None), |(path, anchor)| (path, Some(decode(anchor))));
    let path = decode(path.split('?').next().unwrap_or(path));
    let Some(path) = join(parent(from), &path) else { return LinkTarget::Outside };
    if let Some((index, side)) = project.lesson_at(&path) {
        return LinkTarget::Lesson { index, side, anchor };
    }
    if project.files.contains(&path) { LinkTarget::File { path, anchor } } else { LinkTarget::Missing { path } }
}

/// RFC 3986 3.1: a letter, then letters, digits, `+`, `-`, `.`, before the first colon. One letter is a Windows drive.
fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

/// Percent-decoding; what is no valid escape stays.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let escape = (bytes[i] == b'%').then(|| bytes.get(i + 1..i + 3)).flatten();
        let value =
            escape.and_then(|hex| std::str::from_utf8(hex).ok()).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(value.unwrap_or(bytes[i]));
        i += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_told_from_paths() {
        assert!(has_scheme("https://x") && has_scheme("mailto:a@b") && !has_scheme("C:/x") && !has_scheme("a/b:c"));
    }

    #[test]
    fn escapes_are_decoded_and_broken_ones_stay() {
        assert_eq!(decode("b%C3%A0i%201"), "bài 1");
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%ff"), "%ff");
    }
}
