//! Reads a text file of the course. What cannot be read is a finding at its place, and the course goes on without the file.
//! Which files a course has is `discover`.

use std::sync::Arc;

use crate::diag::{Finding, Rule};
use crate::source::{SourceFile, Sources, Span};
use crate::world::World;

pub const NOT_UTF8: Rule = Rule::error("SN0009", "not-utf-8");
pub const UNREADABLE: Rule = Rule::error("SN0010", "file-unreadable");

/// Reads a text file of the course; what is wrong with it is a finding.
pub fn text_file(
    world: &dyn World,
    path: &str,
    sources: &mut Sources,
    findings: &mut Vec<Finding>,
) -> Option<Arc<SourceFile>> {
    let bytes = match world.read(path) {
        Ok(bytes) if bytes.len() < u32::MAX as usize => bytes,
        Ok(_) => {
            findings.push(Finding::new(&UNREADABLE, None).arg("path", path).arg("detail", "4 GiB"));
            return None;
        }
        Err(error) => {
            findings.push(Finding::new(&UNREADABLE, None).arg("path", path).arg("detail", error.detail));
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(sources.add(path, text)),
        Err(error) => {
            let (text, start) = readable(error.as_bytes(), error.utf8_error().valid_up_to());
            let line = text[..start].matches('\n').count() + 1;
            let end = text[start..].chars().next().map_or(start, |wrong| start + wrong.len_utf8());
            let span = Span::new(sources.add(path, text).id, start, end);
            let mut finding = Finding::new(&NOT_UTF8, span).arg("path", path).arg("line", line);
            // A glossary comes from a spreadsheet, and the cure is there.
            finding.variant = (!path.ends_with(".md") && !path.ends_with(".mdx")).then_some("table");
            findings.push(finding);
            None
        }
    }
}

/// What can be read of a file in another encoding, to be shown, and where it is wrong first: `valid` bytes are right.
/// Notepad's "Unicode" is UTF-16 with a mark at its beginning.
fn readable(bytes: &[u8], valid: usize) -> (String, usize) {
    let units =
        |unit: fn([u8; 2]) -> u16| -> Vec<u16> { bytes[2..].as_chunks().0.iter().map(|pair| unit(*pair)).collect() };
    // A wrong byte takes three to be shown, and places are 32 bits wide.
    let bytes = &bytes[..bytes.len().min(u32::MAX as usize / 3)];
    match bytes {
        [0xFF, 0xFE, ..] => (String::from_utf16_lossy(&units(u16::from_le_bytes)), 0),
        [0xFE, 0xFF, ..] => (String::from_utf16_lossy(&units(u16::from_be_bytes)), 0),
        _ => (String::from_utf8_lossy(bytes).into_owned(), valid.min(bytes.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::MemoryWorld;

    #[test]
    fn a_file_in_another_encoding_is_told_at_its_place() {
        let unicode: Vec<u8> = "\u{FEFF}# Điện\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files = vec![("a.md".to_owned(), b"# x\n\ny \xff z\n".to_vec()), ("b.md".to_owned(), unicode)];
        let world = MemoryWorld::new(files);
        let (mut sources, mut findings) = (Sources::default(), Vec::new());
        assert!(["a.md", "b.md"].iter().all(|path| text_file(&world, path, &mut sources, &mut findings).is_none()));
        let place = |finding: &Finding| {
            let span = finding.span.unwrap();
            let file = sources.get(span.file);
            (finding.rule.code, file.path.clone(), file.text[span.range()].to_owned())
        };
        let found: Vec<_> = findings.iter().map(place).collect();
        let at = |path: &str, text: &str| ("SN0009", path.to_owned(), text.to_owned());
        assert_eq!(found, [at("a.md", "\u{FFFD}"), at("b.md", "#")]);
    }
}
