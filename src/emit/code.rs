//! Program code in colours, for all outputs but paper, where typst has its own: syntect's grammars, a handful of classes of
//! our own, results kept by content. The only door to syntect. A language that is not known is shown plain.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// What a piece of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Plain,
    Comment,
    Text,
    Number,
    Constant,
    Function,
    Type,
    Keyword,
}

/// The classes with looks of their own: the class of a style sheet, the name of a style in Word, a colour for Office that
/// also reads in grey. Pages have the colours of their theme.
pub const LOOKS: [(Class, &str, &str, &str); 7] = [
    (Class::Comment, "k-com", "CodeComment", "50565E"),
    (Class::Text, "k-str", "CodeText", "1E5631"),
    (Class::Number, "k-num", "CodeNumber", "0B4A7A"),
    (Class::Constant, "k-con", "CodeConstant", "0B4A7A"),
    (Class::Function, "k-fun", "CodeFunction", "7A3E00"),
    (Class::Type, "k-typ", "CodeType", "0B4A7A"),
    (Class::Keyword, "k-key", "CodeKeyword", "6A1B78"),
];

/// Scopes of the grammars and our class for each; the first prefix that fits the innermost scope wins.
const CLASSES: [(&str, Class); 14] = [
    ("comment", Class::Comment),
    ("string", Class::Text),
    ("constant.numeric", Class::Number),
    ("constant.character", Class::Text),
    ("constant", Class::Constant),
    ("entity.name.function", Class::Function),
    ("support.function", Class::Function),
    ("variable.function", Class::Function),
    ("entity.name.tag", Class::Keyword),
    ("entity.other.attribute-name", Class::Constant),
    ("entity.name", Class::Type),
    ("storage", Class::Keyword),
    ("keyword.operator", Class::Plain),
    ("keyword", Class::Keyword),
];

impl Class {
    fn look(self) -> (&'static str, &'static str, &'static str) {
        let found = LOOKS.iter().find(|(class, ..)| *class == self);
        found.map_or(("", "", ""), |(_, page, word, colour)| (page, word, colour))
    }

    /// The class of a style sheet; empty for plain code, as are the others.
    pub fn page(self) -> &'static str {
        self.look().0
    }

    /// The style in Word.
    pub fn word(self) -> &'static str {
        self.look().1
    }

    /// Keywords are, so that they stand out in grey.
    pub fn is_bold(self) -> bool {
        self == Class::Keyword
    }

    /// Red, green and blue as six hexadecimal digits.
    pub fn colour(self) -> &'static str {
        self.look().2
    }
}

/// A piece of code of one class: bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub class: Class,
    pub range: Range<usize>,
}

/// The pieces of a text that is the code, or its beginning, for Office: tabs, whose stops are its own, as spaces.
pub fn pieces_of<'t>(tokens: &'t [Token], text: &'t str) -> impl Iterator<Item = (Class, String)> + 't {
    tokens.iter().filter_map(|token| {
        let piece = text.get(token.range.start..token.range.end.min(text.len()))?;
        Some((token.class, piece.replace('\t', "    ")))
    })
}

/// A block longer than this is shown plain: colours are not worth the wait.
const LONGEST: usize = 200_000;

/// Highlights code, each block once however many outputs and languages show it. Shared by all threads.
#[derive(Default)]
pub struct Highlighter {
    done: Mutex<HashMap<u64, Arc<Vec<Token>>>>,
}

impl Highlighter {
    /// The code from its first byte to its last, neighbours of one class as one.
    pub fn tokens(&self, language: &str, code: &str) -> Arc<Vec<Token>> {
        let mut hasher = DefaultHasher::new();
        (language, code).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(found) = self.lock().get(&key) {
            return found.clone();
        }
        let found = syntax(language, code).and_then(|syntax| classified(syntax, code));
        let made = Arc::new(found.unwrap_or_else(|| vec![Token { class: Class::Plain, range: 0..code.len() }]));
        self.lock().insert(key, made.clone());
        made
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Arc<Vec<Token>>>> {
        // The map is whole whatever happened to another thread.
        self.done.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn grammars() -> &'static SyntaxSet {
    static GRAMMARS: OnceLock<SyntaxSet> = OnceLock::new();
    GRAMMARS.get_or_init(SyntaxSet::load_defaults_newlines)
}

fn syntax(language: &str, code: &str) -> Option<&'static SyntaxReference> {
    let name = match language {
        "" | "text" | "txt" | "plain" | "output" | "console" | "math" | "mermaid" => return None,
        "c++" | "arduino" | "ino" => "cpp",
        "shell" | "sh" | "zsh" => "bash",
        "typescript" | "ts" | "jsx" | "tsx" | "javascript" | "node" => "js",
        "python3" | "py3" | "ipython" => "python",
        "golang" => "go",
        "csharp" | "c#" => "cs",
        other => other,
    };
    (code.len() <= LONGEST).then(|| grammars().find_syntax_by_token(name)).flatten()
}

/// `None` when a grammar fails on the code.
fn classified(syntax: &SyntaxReference, code: &str) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut push = |text: &str, start: usize, stack: &ScopeStack| {
        let class = if text.trim().is_empty() { Class::Plain } else { class(stack) };
        match tokens.last_mut() {
            Some(last) if last.class == class => last.range.end = start + text.len(),
            _ if text.is_empty() => {}
            _ => tokens.push(Token { class, range: start..start + text.len() }),
        }
    };
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut start = 0;
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (at, operation) in state.parse_line(line, grammars()).ok()? {
            push(line.get(from..at)?, start + from, &stack);
            stack.apply(&operation).ok()?;
            from = at;
        }
        push(line.get(from..)?, start + from, &stack);
        start += line.len();
    }
    Some(tokens)
}

fn class(stack: &ScopeStack) -> Class {
    static TABLE: OnceLock<Vec<(Scope, Class)>> = OnceLock::new();
    let table = TABLE
        .get_or_init(|| CLASSES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect());
    let fitting = |scope: &Scope| table.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(fitting).map_or(Class::Plain, |(_, class)| *class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_classes_and_all_text_stays() {
        let highlighter = Highlighter::default();
        let code = "x = 1  # điện < áp\n";
        let tokens = highlighter.tokens("python", code);
        let shown: Vec<(Class, &str)> = tokens.iter().map(|token| (token.class, &code[token.range.clone()])).collect();
        let plain = |text| (Class::Plain, text);
        assert_eq!(shown, [plain("x = "), (Class::Number, "1"), plain("  "), (Class::Comment, "# điện < áp\n")]);
        assert!(Arc::ptr_eq(&tokens, &highlighter.tokens("python", code)));
    }

    #[test]
    fn unknown_languages_are_shown_plain() {
        let tokens = Highlighter::default().tokens("iec-st", "A := <B>;");
        assert_eq!(*tokens, [Token { class: Class::Plain, range: 0..9 }]);
    }
}
