//! Program text without what a translator may change: comments, strings, white space, words with letters outside ASCII.
//! The ground of SN0109. Not a parser: it knows how comments begin and strings end, and when in doubt drops more.

/// A line of code that says something, and which line of the block it is.
#[derive(Debug, PartialEq)]
pub struct CodeLine {
    pub line: usize,
    /// The tokens without white space between them.
    pub tokens: String,
}

/// Languages whose blocks are for people to read, not for a machine.
const PROSE: [&str; 11] =
    ["text", "txt", "plaintext", "plain", "output", "console", "markdown", "md", "mermaid", "none", "diff"];

/// Whether blocks of a language are for people to read.
pub fn is_prose(language: &str) -> bool {
    PROSE.contains(&language.trim_matches(['{', '}', '.']))
}

/// The lines of a code block that must be the same in both languages; of prose only its numbers.
pub fn lines(language: &str, text: &str) -> Vec<CodeLine> {
    if is_prose(language) {
        return numbers(text);
    }
    let language = language.trim_matches(['{', '}', '.']);
    let comments = Comments::of(language);
    let mut found = Vec::new();
    let mut open: Option<&'static str> = None;
    for (number, line) in text.lines().enumerate() {
        let tokens = strip(line, &comments, &mut open);
        if !tokens.is_empty() {
            found.push(CodeLine { line: number, tokens });
        }
    }
    found
}

/// What a translation of a program's output keeps.
fn numbers(text: &str) -> Vec<CodeLine> {
    let digits = |line: &str| {
        let words = line
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .filter(|word| word.contains(|c: char| c.is_ascii_digit()));
        words.map(|word| word.trim_matches('.')).collect::<Vec<_>>().join(" ")
    };
    let lines = text.lines().enumerate().map(|(line, text)| CodeLine { line, tokens: digits(text) });
    lines.filter(|line| !line.tokens.is_empty()).collect()
}

struct Comments {
    line: &'static [&'static str],
    block: &'static [(&'static str, &'static str)],
}

impl Comments {
    fn of(language: &str) -> Comments {
        const C: &[(&str, &str)] = &[("/*", "*/")];
        const PYTHON: &[(&str, &str)] = &[("\"\"\"", "\"\"\""), ("'''", "'''")];
        let (line, block): (&[&str], &[(&str, &str)]) = match language {
            "python" | "py" | "python3" | "sh" | "bash" | "shell" | "yaml" | "yml" | "toml" | "ruby" | "r" | "make" => {
                (&["#"], PYTHON)
            }
            "sql" | "lua" | "haskell" | "vhdl" | "ada" => (&["--"], C),
            "html" | "xml" | "svg" | "vue" => (&[], &[("<!--", "-->"), ("/*", "*/")]),
            "css" => (&[], C),
            "matlab" | "octave" | "latex" | "tex" => (&["%"], &[]),
            "asm" | "ini" | "lisp" => (&[";", "#"], &[]),
            "c" | "cpp" | "c++" | "java" | "javascript" | "js" | "ts" | "typescript" | "rust" | "go" | "arduino"
            | "ino" | "csharp" | "cs" | "kotlin" | "swift" | "json" | "jsonc" | "jsx" | "tsx" | "dart" => (&["//"], C),
            _ => (&["#", "//"], &[("/*", "*/"), ("\"\"\"", "\"\"\""), ("'''", "'''")]),
        };
        Comments { line, block }
    }
}

/// A line without comments and the insides of strings. `open` is the end of a comment or string that goes on.
fn strip(line: &str, comments: &Comments, open: &mut Option<&'static str>) -> String {
    let mut tokens = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if let Some(end) = *open {
            let Some(at) = rest.find(end) else { return tokens };
            rest = &rest[at + end.len()..];
            *open = None;
        } else if let Some((begin, end)) = comments.block.iter().find(|(begin, _)| rest.starts_with(begin)) {
            *open = Some(end);
            rest = &rest[begin.len()..];
        } else if comments.line.iter().any(|mark| rest.starts_with(mark)) {
            return tokens;
        } else if matches!(c, '"' | '\'' | '`') {
            tokens.push(c);
            let after = after_string(&rest[1..], c);
            // An address or a number in a string has no words to translate.
            let inside = &rest[1..rest.len() - after.len()];
            if !inside.contains(char::is_alphabetic) && inside.contains(|c: char| c.is_ascii_digit()) {
                tokens.push_str(inside);
            }
            rest = after;
        } else if c.is_alphanumeric() || c == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            // A name in the learners' language is a translation.
            tokens.push_str(if rest[..end].is_ascii() { &rest[..end] } else { "" });
            rest = &rest[end..];
        } else {
            if !c.is_whitespace() {
                tokens.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    tokens
}

/// What follows the string that ends with `quote`; a string ends with its line at the latest.
fn after_string(text: &str, quote: char) -> &str {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return &text[at + c.len_utf8()..],
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(language: &str, text: &str) -> Vec<String> {
        lines(language, text).into_iter().map(|line| line.tokens).collect()
    }

    #[test]
    fn comments_and_strings_are_left_out() {
        assert_eq!(tokens("python", "x = 5  # năm\n# only words\nprint(\"xin chào\")"), ["x=5", "print(\")"]);
        assert_eq!(tokens("cpp", "/* a\n b */ int x; // c\n"), ["intx;"]);
        assert_eq!(
            tokens("python", "def f():\n    \"\"\"Tổng\n    của hai số.\"\"\"\n    return a + b"),
            ["deff():", "returna+b"]
        );
    }

    #[test]
    fn of_prose_only_numbers_count() {
        assert_eq!(tokens("text", "Kết quả: 5 V\nXong."), ["5"]);
    }
}
