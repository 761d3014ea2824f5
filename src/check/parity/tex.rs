//! A formula without what does not change its meaning: white space, sizes, styles, words, alignment, final marks.
//! The ground of SN0110. Two formulas with the same normal form teach the same.

/// The normal form of LaTeX.
pub fn normal(tex: &str) -> String {
    let mut out = String::new();
    let mut rest = tex;
    while let Some(c) = rest.chars().next() {
        if c == '\\' {
            rest = command(&rest[1..], &mut out);
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '{' | '}' | '&' | '~' => {}
            '*' => out.push('·'),
            '%' => rest = rest.find('\n').map_or("", |end| &rest[end..]),
            _ if c.is_whitespace() || (c.is_alphabetic() && !c.is_ascii()) => {}
            _ => out.push(c),
        }
    }
    ordinals(&decimal_points(out.trim_end_matches(['.', ',', ';', ':'])))
}

/// How many signs and names a normal form consists of.
pub fn tokens(normal: &str) -> usize {
    let mut in_name = false;
    let begins = |c: char| {
        let begins = !(in_name && c.is_ascii_alphabetic());
        in_name = c == '\\' || (in_name && c.is_ascii_alphabetic());
        begins
    };
    normal.chars().map(begins).filter(|begins| *begins).count()
}

/// `i^{th}` is the `i` of a text in a language that says it otherwise, `1s` several ones.
fn ordinals(text: &str) -> String {
    let text = ["^th", "^st", "^nd", "^rd"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let plural = text.strip_suffix('s').filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    plural.unwrap_or(text).to_owned()
}

/// Reads the command after a backslash; gives what follows it.
fn command<'t>(text: &'t str, out: &mut String) -> &'t str {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    if end == 0 {
        let Some(mark) = text.chars().next() else { return text };
        match mark {
            '{' | '}' | '%' | '#' | '_' | '$' => out.push(mark),
            '|' => out.push('‖'),
            // Spaces and line ends.
            _ => {}
        }
        return &text[mark.len_utf8()..];
    }
    let (name, rest) = text.split_at(end);
    match name {
        "text" | "mbox" | "textrm" | "textbf" | "textit" | "texttt" | "textsf" | "label" | "tag" | "begin" | "end"
        | "hspace" | "vspace" | "color" | "eqlabel" => {
            out.truncate(out.trim_end_matches('^').len());
            return argument(rest).1;
        }
        "mathrm" | "operatorname" | "mathit" | "mathsf" | "mathtt" => {
            let (inside, after) = argument(rest);
            // Words are set in many ways; a lone letter is a symbol.
            let word = inside.chars().filter(|c| c.is_alphabetic()).count() > 1;
            if word && out.ends_with('^') {
                out.pop();
            }
            if !word {
                out.push_str(&normal(inside));
            }
            return after.strip_prefix('*').unwrap_or(after);
        }
        "left" | "right" => return rest.strip_prefix('.').unwrap_or(rest),
        "big" | "Big" | "bigg" | "Bigg" | "bigl" | "bigr" | "Bigl" | "Bigr" | "biggl" | "biggr" | "middle" | "quad"
        | "qquad" | "displaystyle" | "textstyle" | "scriptstyle" | "limits" | "nolimits" | "mathbf" | "boldsymbol"
        | "bm" | "mathbb" | "mathcal" | "mathscr" | "bf" | "rm" | "it" | "nonumber" | "notag" | "newline" | "hfill"
        | "mathstrut" | "strut" | "bold" | "Large" | "large" | "small" | "thinspace" => {}
        "dfrac" | "tfrac" | "cfrac" => out.push_str("\\frac"),
        "cdot" | "times" | "ast" => out.push('·'),
        "le" | "leqslant" => out.push_str("\\leq"),
        "ge" | "geqslant" => out.push_str("\\geq"),
        "neq" => out.push_str("\\ne"),
        "to" => out.push_str("\\rightarrow"),
        "gets" => out.push_str("\\leftarrow"),
        "vert" | "mid" | "lvert" | "rvert" => out.push('|'),
        "Vert" | "lVert" | "rVert" | "parallel" => out.push('‖'),
        "lbrace" => out.push('{'),
        "rbrace" => out.push('}'),
        "lbrack" => out.push('['),
        "rbrack" => out.push(']'),
        "dots" | "ldots" | "cdots" | "dotsc" | "dotsb" => out.push('…'),
        "prime" => {
            out.truncate(out.trim_end_matches('^').len());
            out.push('\'');
        }
        "lt" => out.push('<'),
        "gt" => out.push('>'),
        "colon" => out.push(':'),
        "degree" => out.push('°'),
        "log" | "ln" | "exp" | "sin" | "cos" | "tan" | "min" | "max" | "lim" | "Pr" | "det" | "tanh" => {
            // Set as words by some, as operators by others: neither changes the meaning when both are there.
            out.push_str(name);
        }
        _ => {
            out.push('\\');
            out.push_str(name);
        }
    }
    rest
}

/// The braced argument after a command, and what follows it.
fn argument(text: &str) -> (&str, &str) {
    let text = text.trim_start().trim_start_matches('*');
    let Some(inside) = text.strip_prefix('{') else { return ("", text) };
    let mut depth = 1usize;
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&inside[..at], &inside[at + 1..]);
        }
    }
    (inside, "")
}

/// `1,5` is `1.5`.
fn decimal_points(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let point = |at: usize| chars[at] == ',' && at > 0 && digit(chars.get(at - 1)) && digit(chars.get(at + 1));
    let mut out = String::new();
    for at in 0..chars.len() {
        // `.5` is `0.5`.
        if chars[at] == '.' && digit(chars.get(at + 1)) && !digit(at.checked_sub(1).and_then(|at| chars.get(at))) {
            out.push('0');
        }
        out.push(if point(at) { '.' } else { chars[at] });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_words_and_spelling_do_not_count() {
        for (a, b) in [
            ("U_{LL} = \\sqrt{3}\\,U_{LN}", "U_{LL}=\\sqrt 3 U_{LN}."),
            ("x^{2}", "x^2"),
            ("\\frac{a}{b} \\times c", "\\dfrac{a}{b} \\cdot c"),
            ("P = 1{,}5 \\text{ khi bật}", "P = 1.5 \\text{ when on}"),
            ("\\left( a \\right)", "(a)"),
            ("f^\\prime(x)", "f'(x)"),
            ("i^\\mathrm{th}", "i"),
            ("i^{th}", "i"),
            (".5", "0.5"),
            ("1s", "1"),
            ("\\begin{aligned} a &= b \\\\ \\end{aligned}", "a = b"),
        ] {
            assert_eq!(normal(a), normal(b), "{a} / {b}");
        }
    }

    #[test]
    fn another_sign_or_number_counts() {
        for (a, b) in
            [("a + b", "a - b"), ("x^2", "x^3"), ("a \\leq b", "a < b"), ("U_1", "U_2"), ("a = b", "a \\neq b")]
        {
            assert_ne!(normal(a), normal(b), "{a} / {b}");
        }
    }
}
