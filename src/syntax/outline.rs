//! A lesson's title without reading the lesson: for contents and navigation among a thousand of them.
//! Everything else about a lesson needs `parse`.

use crate::source::SourceFile;

use super::lines::{self, LineKind};
use super::{frontmatter, scan};

/// The title of the front matter, else the words of the first heading. `None` when there is neither.
pub fn outline(file: &SourceFile) -> Option<String> {
    let text = file.text.as_str();
    let front = frontmatter::find(text);
    if let Some(title) = frontmatter::title(&text[front.body.clone()]) {
        return Some(title);
    }
    // The heading is nearly always at the top: a short piece is tried before the whole.
    let near = text.len().min(front.end + 2000);
    let near = (near..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    first_heading(&text[..near], front.end).or_else(|| first_heading(text, front.end))
}

fn first_heading(text: &str, front_matter_end: usize) -> Option<String> {
    let lines = lines::classify(text, front_matter_end);
    let mut in_comment = false;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == LineKind::Text) {
        let content = &text[line.content()];
        if in_comment || content.starts_with("<!--") {
            in_comment = !content.contains("-->");
            continue;
        }
        if lines::heading_level(content).is_some() {
            let end = scan::heading_attrs(content).map_or(content.len(), |(open, _)| open);
            return Some(plain(content[..end].trim_matches('#')));
        }
        let next = lines.get(index + 1).filter(|next| next.kind == LineKind::Text);
        let rule = next.map_or("", |next| text[next.content()].trim_end());
        let setext = rule.len() >= 2 && (rule.trim_matches('=').is_empty() || rule.trim_matches('-').is_empty());
        if setext && lines::list_marker(content).is_none() {
            return Some(plain(content));
        }
    }
    None
}

/// The words of a line of Markdown: marks of emphasis and code go, a link leaves its text.
pub fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line.trim();
    while let Some(c) = rest.chars().next() {
        if c == ']' && rest.starts_with("](") {
            rest = rest.find(')').map_or("", |end| &rest[end + 1..]);
            continue;
        }
        if c == '\\' && rest.len() > 1 {
            let escaped = rest[1..].chars().next().unwrap_or('\\');
            out.push(escaped);
            rest = &rest[1 + escaped.len_utf8()..];
            continue;
        }
        if !matches!(c, '*' | '`' | '[' | ']') {
            out.push(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn title(text: &str) -> Option<String> {
        outline(&Sources::default().add("a.md", text.to_owned()))
    }

    #[test]
    fn the_front_matter_comes_before_the_first_heading() {
        assert_eq!(title("---\ntitle: \"An toàn điện\"\n---\n# Khác\n").as_deref(), Some("An toàn điện"));
        assert_eq!(title("\u{FEFF}# Đo **điện** `V` {#do}\r\n").as_deref(), Some("Đo điện V"));
        assert_eq!(title("<!-- a\n# no\n-->\n```\n# code\n```\nTiêu đề\n=====\n").as_deref(), Some("Tiêu đề"));
        assert_eq!(title("text only\n"), None);
    }
}
