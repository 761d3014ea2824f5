//! ASCII names for files, pages and packages: Vietnamese letters lose their marks, đ becomes d.
//! Some learning platforms refuse a package whose file names hold other letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `Bài 1 – An toàn điện` becomes `bai-1-an-toan-dien`. Never empty; a name that Windows reserves gets `_` before it.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let push = |c: char| match c {
        'đ' | 'Đ' => slug.push('d'),
        c if c.is_ascii_alphanumeric() || c == '_' => slug.push(c.to_ascii_lowercase()),
        _ if slug.ends_with('-') || slug.is_empty() => {}
        _ => slug.push('-'),
    };
    if text.is_ascii() {
        text.chars().for_each(push);
    } else {
        text.nfd().filter(|c| !is_combining_mark(*c)).for_each(push);
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        return "x".to_owned();
    }
    if is_reserved(slug) { format!("_{slug}") } else { slug.to_owned() }
}

/// Device names of Windows, which no file may bear.
fn is_reserved(name: &str) -> bool {
    let numbered = |prefix: &str| name.strip_prefix(prefix).is_some_and(|n| n.len() == 1 && n != "0");
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// The page of a lesson below an output folder, without extension. `README` and `index` become their folder's index;
/// at the top, where the course's own index stands, `readme`.
pub fn page_slug(lesson: &str) -> String {
    let mut parts: Vec<String> = lesson.split('/').filter(|p| !p.is_empty()).map(slug).collect();
    let last = parts.last().map_or("", String::as_str);
    if matches!(last, "readme" | "index") {
        let name = if parts.len() == 1 { "readme" } else { "index" };
        parts.pop();
        parts.push(name.to_owned());
    }
    // The glossary page stands at the top too.
    if parts == ["glossary"] { "glossary-lesson".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ascii_and_never_reserved() {
        assert_eq!(slug("Bài 1 – An toàn điện"), "bai-1-an-toan-dien");
        assert_eq!(slug("ĐO ĐIỆN TRỞ"), "do-dien-tro");
        assert_eq!(slug("CON"), "_con");
        assert_eq!(slug("…"), "x");
    }

    #[test]
    fn readme_and_index_become_their_folders_page() {
        assert_eq!(page_slug("chapter 1/README"), "chapter-1/index");
        assert_eq!(page_slug("README"), "readme");
        assert_eq!(page_slug("index"), "readme");
        assert_eq!(page_slug("a/b"), "a/b");
    }
}
