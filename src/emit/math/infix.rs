//! TeX's infix commands (`{n \choose k}`, `{a \over b}`) as the prefix commands that the parser knows.
//! Everything else passes through as it is.

/// The infix commands and what stands for them.
const INFIX: [(&str, &str); 2] = [("\\choose", "\\binom"), ("\\over", "\\frac")];

/// The formula with prefix commands. One without infix commands comes back as it is.
pub fn to_prefix(latex: &str) -> String {
    if !INFIX.iter().any(|(name, _)| latex.contains(name)) {
        return latex.to_owned();
    }
    // One string a level of braces: what stands before the infix command, the command, what stands after.
    let mut levels = vec![Level::default()];
    let mut rest = latex;
    while let Some(c) = rest.chars().next() {
        let length = token_length(rest, c);
        let (token, after) = rest.split_at(length);
        rest = after;
        match token {
            "{" => levels.push(Level::default()),
            "}" if levels.len() > 1 => {
                let inner = levels.pop().unwrap_or_default().close();
                let outer = levels.last_mut().expect("the outermost level is never closed");
                outer.text.push('{');
                outer.text.push_str(&inner);
                outer.text.push('}');
            }
            _ => {
                let level = levels.last_mut().expect("the outermost level is never closed");
                match INFIX.iter().find(|(name, _)| *name == token) {
                    Some((_, prefix)) if level.before.is_none() => {
                        level.before = Some((std::mem::take(&mut level.text), prefix));
                    }
                    _ => level.text.push_str(token),
                }
            }
        }
    }
    // Braces that were never closed stay open: the parser says so.
    levels.into_iter().map(Level::close).collect::<Vec<_>>().join("{")
}

#[derive(Default)]
struct Level {
    before: Option<(String, &'static str)>,
    text: String,
}

impl Level {
    fn close(self) -> String {
        match self.before {
            Some((before, prefix)) => format!("{prefix}{{{}}}{{{}}}", before.trim(), self.text.trim()),
            None => self.text,
        }
    }
}

/// The length of the token at the start: a command with its letters, an escaped sign, or one character.
fn token_length(text: &str, first: char) -> usize {
    if first != '\\' {
        return first.len_utf8();
    }
    let letters = text[1..].find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len() - 1);
    let sign = text[1..].chars().next().map_or(0, char::len_utf8);
    1 + letters.max(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn infix_commands_become_prefix_ones() {
        assert_eq!(to_prefix(r"{N \choose 1} N^{-1}"), r"{\binom{N}{1}} N^{-1}");
        assert_eq!(to_prefix(r"{k - 1 + d} \choose {k - 1}"), r"\binom{{k - 1 + d}}{{k - 1}}");
        assert_eq!(to_prefix(r"{{a \over b} \over \overline{c}}"), r"{\frac{{\frac{a}{b}}}{\overline{c}}}");
        assert_eq!(to_prefix(r"\{x\} \overline{y}"), r"\{x\} \overline{y}");
    }

    #[test]
    fn broken_braces_stay_broken() {
        assert_eq!(to_prefix(r"{a \over b"), r"{\frac{a}{b}");
        assert_eq!(to_prefix(r"a} \over b\"), r"\frac{a}}{b\}");
    }
}
