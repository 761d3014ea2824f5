//! Typst code that is right by construction: what a lesson says stands in string literals only, every block gives content.
//! Which functions there are is `assets/pdf/base.typ`.

use crate::lang::Lang;

/// A string literal.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The arguments by which text knows its language; hyphenation and shaping follow it.
pub fn region(lang: Lang) -> String {
    format!("lang: {}, ", quoted(lang.as_str()))
}

/// Code under way.
#[derive(Default)]
pub struct Script {
    out: String,
}

impl Script {
    pub fn raw(&mut self, code: &str) {
        self.out.push_str(code);
    }

    /// Text as it is.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push_str(&quoted(text));
            self.out.push(';');
        }
    }

    /// Begins a call whose last argument is a block of content: `strong(`, `text(lang: "en", `.
    pub fn open(&mut self, call: &str) {
        self.out.push_str(call);
        // A block of nothing is no content.
        self.out.push_str("{[];");
    }

    pub fn close(&mut self) {
        self.out.push_str("});\n");
    }

    pub fn finish(self) -> String {
        format!("#{{[];\n{}}}\n", self.out)
    }

    /// The code so far, as one argument; the script begins anew.
    pub fn take(&mut self) -> String {
        format!("{{[];{}}}", std::mem::take(&mut self.out))
    }

    /// Replaces the code so far and gives it back.
    pub fn swap(&mut self, other: String) -> String {
        std::mem::replace(&mut self.out, other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_literal() {
        let mut script = Script::default();
        script.text("a \"b\" #let \\ $x$\n");
        assert_eq!(script.finish(), "#{[];\n\"a \\\"b\\\" #let \\\\ $x$\\n\";}\n");
    }
}
