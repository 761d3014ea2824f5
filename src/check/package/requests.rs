//! SN0821 leaves-the-package: scripts, styles, pictures and frames that a page loads from the network. A link that a
//! learner may follow is none.

use crate::diag::{Finding, Rule, Severity};
use crate::source::{SourceFile, Span};

use super::Package;

/// Arguments: `address`, `count`. A warning where a script or a style sheet comes from the network.
pub const RULE: Rule = Rule::note("SN0821", "leaves-the-package");

pub(super) fn check(package: &Package, findings: &mut Vec<Finding>) {
    for file in &package.texts {
        let name = file.path.to_ascii_lowercase();
        let found = match name.rsplit('.').next() {
            Some("html" | "htm" | "xhtml") => requests(file),
            Some("css") => styles(file, 0, &file.text),
            _ => continue,
        };
        let Some(first) = found.iter().find(|(_, code)| *code).or(found.first()) else { continue };
        let address = file.slice(first.0);
        let mut finding = Finding::new(&RULE, first.0).arg("address", address).arg("count", found.len());
        if first.1 {
            finding.severity = Severity::Warning;
        }
        findings.push(finding);
    }
}

/// Addresses that a page loads, and whether the page depends on each.
fn requests(file: &SourceFile) -> Vec<(Span, bool)> {
    let text = file.text.as_str();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('<') {
        let rest = &text[at + 1..];
        let name: String =
            rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let attribute = match name.as_str() {
            "script" | "img" | "iframe" | "video" | "audio" | "source" | "embed" => "src",
            "link" => "href",
            _ => continue,
        };
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        // Only some links load something.
        if name == "link" && !tag.to_ascii_lowercase().contains("stylesheet") {
            continue;
        }
        let Some(start) = value_of(tag, attribute) else { continue };
        let value = &tag[start..];
        if is_network(value) {
            let length = value.find(['"', '\'', ' ', '\n', '\t']).unwrap_or(value.len());
            let place = at + 1 + start;
            found.push((Span::new(file.id, place, place + length), matches!(name.as_str(), "script" | "link")));
        }
    }
    found
}

/// Where the value of an attribute begins in a tag.
fn value_of(tag: &str, attribute: &str) -> Option<usize> {
    tag.match_indices(attribute).find_map(|(at, _)| {
        let rest = &tag[at + attribute.len()..];
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        let value = value.strip_prefix(['"', '\'']).unwrap_or(value);
        tag[..at].ends_with(|c: char| c.is_ascii_whitespace()).then(|| tag.len() - value.len())
    })
}

/// What a style sheet loads.
fn styles(file: &SourceFile, offset: usize, text: &str) -> Vec<(Span, bool)> {
    let mut found = Vec::new();
    for opening in ["url(", "@import "] {
        for (at, _) in text.match_indices(opening) {
            let value = text[at + opening.len()..].trim_start_matches(['"', '\'', ' ']);
            if is_network(value) {
                let start = offset + text.len() - value.len();
                let length = value.find(['"', '\'', ')', ' ', '\n', ';']).unwrap_or(value.len());
                found.push((Span::new(file.id, start, start + length), opening != "url("));
            }
        }
    }
    found
}

fn is_network(value: &str) -> bool {
    ["http://", "https://", "//"].iter().any(|start| value.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn addresses(path: &str, text: &str) -> Vec<(String, bool)> {
        let file = Sources::default().add(path, text.to_owned());
        let found = if path.ends_with("css") { styles(&file, 0, &file.text) } else { requests(&file) };
        found.into_iter().map(|(span, code)| (file.slice(span).to_owned(), code)).collect()
    }

    #[test]
    fn what_a_page_loads_is_found_and_what_it_links_to_is_not() {
        let page = "<a href='https://a.vn'>a</a><link rel=canonical href=https://b.vn><img data-src='https://c.vn'>\
                    <script src = \"https://d.vn/x.js\"></script><link rel='stylesheet' href='//e.vn/y.css'><img src='z.png'>\
                    <img src=http://f.vn/p.png>";
        let expected = [("https://d.vn/x.js", true), ("//e.vn/y.css", true), ("http://f.vn/p.png", false)];
        assert_eq!(addresses("a.html", page), expected.map(|(address, code)| (address.to_owned(), code)));
        let sheet =
            "@import 'https://g.vn/a.css'; a { background: url(\"b.png\") } b { src: url(https://h.vn/f.woff2) }";
        let expected = [("https://h.vn/f.woff2", false), ("https://g.vn/a.css", true)];
        assert_eq!(addresses("a.css", sheet), expected.map(|(address, code)| (address.to_owned(), code)));
        assert!(addresses("a.html", "<script src=").is_empty() && addresses("a.css", "url(").is_empty());
    }
}
