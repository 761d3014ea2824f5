//! Program code in colours: syntect's grammars, a handful of classes of our own, results kept by content.
//! The colours are in the style sheet; a language that is not known is shown plain.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock};

use syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};

use super::{Html, Markup};

/// Scopes of the grammars and our class for each; the first prefix that fits the innermost scope wins.
const CLASSES: [(&str, &str); 14] = [
    ("comment", "k-com"),
    ("string", "k-str"),
    ("constant.numeric", "k-num"),
    ("constant.character", "k-str"),
    ("constant", "k-con"),
    ("entity.name.function", "k-fun"),
    ("support.function", "k-fun"),
    ("variable.function", "k-fun"),
    ("entity.name.tag", "k-key"),
    ("entity.other.attribute-name", "k-con"),
    ("entity.name", "k-typ"),
    ("storage", "k-key"),
    ("keyword.operator", ""),
    ("keyword", "k-key"),
];

/// A block longer than this is shown plain: colours are not worth the wait.
const LONGEST: usize = 200_000;

/// Highlights code, each block once however many outputs and languages show it. Shared by all threads.
#[derive(Default)]
pub struct Highlighter {
    done: Mutex<HashMap<u64, Arc<Markup>>>,
}

impl Highlighter {
    /// The code as HTML for the inside of `<pre><code>`.
    pub fn html(&self, language: &str, code: &str) -> Arc<Markup> {
        let mut hasher = DefaultHasher::new();
        (language, code).hash(&mut hasher);
        let key = hasher.finish();
        if let Some(found) = self.lock().get(&key) {
            return found.clone();
        }
        let made = Arc::new(syntax(language, code).and_then(|syntax| coloured(syntax, code)).unwrap_or_else(|| {
            let mut html = Html::new();
            html.text(code);
            html.finish()
        }));
        self.lock().insert(key, made.clone());
        made
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<u64, Arc<Markup>>> {
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
fn coloured(syntax: &SyntaxReference, code: &str) -> Option<Markup> {
    let mut html = Html::new();
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (at, operation) in state.parse_line(line, grammars()).ok()? {
            run(&mut html, line.get(from..at)?, &stack);
            stack.apply(&operation).ok()?;
            from = at;
        }
        run(&mut html, line.get(from..)?, &stack);
    }
    Some(html.finish())
}

fn run(html: &mut Html, text: &str, stack: &ScopeStack) {
    match class(stack) {
        "" => html.text(text),
        _ if text.trim().is_empty() => html.text(text),
        class => html.leaf("span", &[("class", class)], text),
    }
}

fn class(stack: &ScopeStack) -> &'static str {
    type Table = Vec<(syntect::parsing::Scope, &'static str)>;
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let scope = |name: &str| syntect::parsing::Scope::new(name).ok();
        CLASSES.iter().filter_map(|(name, class)| Some((scope(name)?, *class))).collect()
    });
    let fitting = |scope: &syntect::parsing::Scope| table.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(fitting).map_or("", |(_, class)| class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_classes_and_all_text_stays() {
        let highlighter = Highlighter::default();
        let html = highlighter.html("python", "x = 1  # điện < áp\n");
        assert!(html.as_str().contains("class=\"k-num\">1<"), "{html:?}");
        assert!(html.as_str().contains("điện &lt; áp"), "{html:?}");
        assert!(Arc::ptr_eq(&html, &highlighter.html("python", "x = 1  # điện < áp\n")));
    }

    #[test]
    fn unknown_languages_are_shown_plain() {
        assert_eq!(Highlighter::default().html("iec-st", "A := <B>;").as_str(), "A := &lt;B&gt;;");
    }
}
