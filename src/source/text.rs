//! Source files and the table of all of them. Bytes become text here; reading bytes is `world`'s work.
//! The text is kept exactly as it lies in the file, byte order mark and line ends too, so that spans are bytes of the file.

use std::sync::Arc;

use super::{FileId, LineIndex, Position, Span};

/// One text file of the course.
#[derive(Debug)]
pub struct SourceFile {
    pub id: FileId,
    /// Relative to the course, with `/`.
    pub path: String,
    pub text: String,
    pub lines: LineIndex,
}

impl SourceFile {
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    pub fn start(&self, span: Span) -> Position {
        self.lines.position(&self.text, span.start as usize)
    }

    pub fn end(&self, span: Span) -> Position {
        self.lines.position(&self.text, span.end as usize)
    }

    /// The span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(self.id, 0, self.text.len())
    }

    /// The text of a line (from 0) without its line end.
    pub fn line(&self, line: usize) -> &str {
        let start = self.lines.line_start(line);
        let rest = &self.text[start..];
        let end = rest.find('\n').unwrap_or(rest.len());
        rest[..end].trim_end_matches('\r')
    }
}

/// Every text file that was loaded. Cheap to clone; the files themselves are shared.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
}

impl Sources {
    /// Takes a text in and gives it its number.
    pub fn add(&mut self, path: impl Into<String>, text: String) -> Arc<SourceFile> {
        let id = FileId(self.files.len() as u32);
        let lines = LineIndex::new(&text);
        let file = Arc::new(SourceFile { id, path: path.into(), text, lines });
        self.files.push(file.clone());
        file
    }

    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        self.files.iter()
    }
}
