//! Reads the annotated sets: sentence pairs with the uses of terms marked in the text as `[id|words]`, `[id!|words]` for a
//! forbidden form, marks inside marks for terms inside terms. A block is a pair; `# nfd` decomposes it, `# nested` says that
//! inner uses are marked too. A line that opens with two spaces goes on the text above it.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A file of sentence pairs with the glossary that they are read against.
pub struct Set {
    pub name: String,
    /// As `course.toml` names it: `@electrical`, `welding.csv`.
    pub glossary: String,
    /// Concepts whose Vietnamese form is a loan word.
    pub loans: Vec<String>,
    pub pairs: Vec<Pair>,
}

pub struct Pair {
    /// Of the set, counted from 1.
    pub line: usize,
    /// Inner uses are marked too.
    pub nested: bool,
    pub vi: Marked,
    pub en: Marked,
}

#[derive(Default)]
pub struct Marked {
    pub text: String,
    pub marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Bytes of the text, from the first to the last letter.
    pub start: usize,
    pub end: usize,
    pub term: String,
    pub forbidden: bool,
    /// It lies inside another use.
    pub nested: bool,
}

pub fn read(name: &str, text: &str) -> Set {
    let head = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or("").trim().to_owned();
    let loans = head("loan:").split_whitespace().map(str::to_owned).collect();
    let mut set = Set { name: name.to_owned(), glossary: head("glossary:"), loans, pairs: Vec::new() };
    let mut block: Vec<(usize, &str)> = Vec::new();
    for (at, line) in text.lines().enumerate().chain([(0, "")]) {
        if !line.trim().is_empty() {
            block.push((at + 1, line));
            continue;
        }
        set.pairs.extend(pair(&block));
        block.clear();
    }
    set
}

/// A block with both languages; `None` for headers and remarks.
fn pair(lines: &[(usize, &str)]) -> Option<Pair> {
    let tag = |tag: &str| lines.iter().any(|(_, line)| line.trim() == tag);
    let line = lines.iter().find(|(_, line)| line.starts_with("vi:"))?.0;
    let of = |key: &str| marked(&joined(lines, key), tag("# nfd"));
    Some(Pair { line, nested: tag("# nested"), vi: of("vi: "), en: of("en: ") })
}

/// The text behind a key with the lines that go on from it.
fn joined(lines: &[(usize, &str)], key: &str) -> String {
    let from = lines.iter().position(|(_, line)| line.starts_with(key));
    let from = from.unwrap_or_else(|| panic!("line {}: no `{key}`", lines[0].0));
    let mut text = lines[from].1[key.len()..].to_owned();
    for more in lines[from + 1..].iter().map_while(|(_, line)| line.strip_prefix("  ")) {
        text.push('\n');
        text.push_str(more);
    }
    text
}

/// Takes the marks out of a text.
pub fn marked(source: &str, decompose: bool) -> Marked {
    let mut marked = Marked::default();
    // Open brackets: a mark with where it starts, or an ordinary bracket.
    let mut open: Vec<Option<(usize, &str)>> = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if let Some(id) = mark_id(rest) {
            open.push(Some((marked.text.len(), id)));
            rest = &rest[id.len() + 2..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => open.push(None),
            ']' => {
                if let Some((start, id)) = open.pop().flatten() {
                    let nested = open.iter().flatten().next().is_some();
                    let (term, forbidden) = id.strip_suffix('!').map_or((id, false), |term| (term, true));
                    let range = letters(&marked.text, start..marked.text.len());
                    let (start, end) = (range.start, range.end);
                    marked.marks.push(Mark { start, end, term: term.to_owned(), forbidden, nested });
                    continue;
                }
            }
            _ => {}
        }
        if decompose { marked.text.extend(c.nfd()) } else { marked.text.push(c) }
    }
    assert!(open.is_empty(), "a bracket is open in: {source}");
    marked.marks.sort();
    marked
}

/// The id of a mark that opens here.
fn mark_id(text: &str) -> Option<&str> {
    let (id, _) = text.strip_prefix('[')?.split_once('|')?;
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '!');
    (!id.is_empty() && id.chars().all(is_id)).then_some(id)
}

/// A range without the signs at its ends: emphasis, apostrophes.
pub fn letters(text: &str, range: Range<usize>) -> Range<usize> {
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, '\u{300}'..='\u{36F}');
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start_matches(is_sign).len());
    start..start.max(range.start + inner.trim_end_matches(is_sign).len())
}
