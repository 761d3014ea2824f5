//! An explain page on a terminal: title and lead words stand out, text is wrapped, examples stand apart under their file name.
//! Reads just the Markdown that these pages are written in; a pipe gets the page as it is.

use unicode_width::UnicodeWidthStr;

use crate::i18n::Catalog;
use crate::report::HumanStyle;

/// Longer lines are hard to read, however wide the terminal is.
const WIDEST: usize = 88;

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[1;31m";
const GREEN: &str = "\x1b[1;32m";
const CODE: &str = "\x1b[36m";
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// The page as a person reads it. `severity` is the rule's, in words.
pub(super) fn render(page: &str, severity: &str, catalog: &Catalog, style: HumanStyle) -> String {
    let mut out = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("# ") {
            out.push_str(&format!("{} ({severity})\n", paint(title, BOLD, style)));
        } else if let Some((marks, info)) = fence(line) {
            let text: Vec<&str> = lines.by_ref().take_while(|line| !closes(line, marks)).collect();
            example(info, &text, style, &mut out);
        } else if line.trim().is_empty() {
            out.push('\n');
        } else {
            paragraph(line, catalog, style, &mut out);
        }
    }
    out
}

/// The length of an opening fence, and what is written behind it.
fn fence(line: &str) -> Option<(usize, &str)> {
    let info = line.trim_start_matches('`');
    let marks = line.len() - info.len();
    (marks >= 3 && !info.contains('`')).then_some((marks, info))
}

fn closes(line: &str, marks: usize) -> bool {
    line.len() >= marks && line.bytes().all(|byte| byte == b'`')
}

/// The lines of an example behind a bar, under the name of the file that they are.
fn example(info: &str, text: &[&str], style: HumanStyle, out: &mut String) {
    if let Some(name) = file_name(info) {
        out.push_str(&format!("    {}\n", paint(&name, BOLD, style)));
    }
    let bar = paint(if style.unicode { "│" } else { "|" }, DIM, style);
    for line in text {
        let row = if line.is_empty() { format!("    {bar}\n") } else { format!("    {bar} {line}\n") };
        out.push_str(&row);
    }
}

/// `vi` is a lesson, what has a dot or a slash is a path; anything else is no file.
fn file_name(info: &str) -> Option<String> {
    let mut words = info.split_whitespace();
    let name = match words.next()? {
        lang @ ("vi" | "en") => format!("lesson.{lang}.md"),
        path if path.contains(['.', '/']) => path.to_owned(),
        _ => return None,
    };
    let times = words.next().and_then(|word| word.strip_suffix('x')?.parse::<u32>().ok());
    Some(times.map_or(name.clone(), |times| format!("{name} × {times}")))
}

/// One paragraph, which the pages write as one line. The word that begins a part of the page stands out.
fn paragraph(line: &str, catalog: &Catalog, style: HumanStyle, out: &mut String) {
    let leads = [("explain-wrong", RED), ("explain-right", GREEN), ("explain-mend", BOLD)];
    let rows = wrapped(line, style.width.min(WIDEST));
    let first = rows[0].as_str();
    let lead = leads.iter().find_map(|(id, colour)| {
        let word = format!("{}:", catalog.get(id));
        first.starts_with(&word).then_some((word.len(), *colour))
    });
    let (end, colour) = lead.unwrap_or_default();
    if end > 0 {
        out.push_str(&paint(&first[..end], colour, style));
    }
    out.push_str(&inline(&first[end..], style));
    for row in &rows[1..] {
        out.push('\n');
        out.push_str(&inline(row, style));
    }
    out.push('\n');
}

/// Breaks at spaces, but never inside code between backticks.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut rows = vec![String::new()];
    let mut word = String::new();
    let mut in_code = false;
    for c in text.chars().chain([' ']) {
        in_code ^= c == '`';
        if c != ' ' || in_code {
            word.push(c);
            continue;
        }
        let row = rows.last_mut().expect("there is always a row");
        if !row.is_empty() && row.width() + 1 + word.width() > width {
            rows.push(std::mem::take(&mut word));
        } else {
            row.push_str(if row.is_empty() { "" } else { " " });
            row.push_str(&std::mem::take(&mut word));
        }
    }
    // A backtick without its partner: the rest of the text is there all the same.
    rows.extend((!word.is_empty()).then(|| word.trim_end().to_owned()));
    rows
}

/// Code in its colour; without colours the backticks stay.
fn inline(text: &str, style: HumanStyle) -> String {
    if !style.colour {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('`') {
        let marks = rest[open..].len() - rest[open..].trim_start_matches('`').len();
        let inner = &rest[open + marks..];
        let Some(close) = inner.find(&"`".repeat(marks)) else { break };
        out.push_str(&rest[..open]);
        out.push_str(&paint(inner[..close].trim(), CODE, style));
        rest = &inner[close + marks..];
    }
    out + rest
}

fn paint(text: &str, colour: &str, style: HumanStyle) -> String {
    if style.colour { format!("{colour}{text}{PLAIN}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    const PAGE: &str = "# SN0107 number-differs\n\nA `1.5` is no `15 V`.\n\nWrong: too much.\n\n````vi\n```c\n\nx\n```\n````\n\n```glossary.csv\nvi,en\n```\n\n```vi 150x\nq\n```\n\nTo mend it: look it up.\n";

    fn shown(colour: bool, width: usize) -> String {
        render(PAGE, "error", &Catalog::new(Locale::En), HumanStyle { colour, unicode: true, width })
    }

    #[test]
    fn examples_stand_under_the_name_of_their_file() {
        let text = shown(false, 80);
        assert!(text.starts_with("SN0107 number-differs (error)\n\nA `1.5` is no `15 V`.\n\nWrong: too much.\n"));
        assert!(
            text.contains("    lesson.vi.md\n    │ ```c\n    │\n    │ x\n    │ ```\n\n    glossary.csv\n"),
            "{text}"
        );
        assert!(text.contains("    lesson.vi.md × 150\n    │ q\n") && !text.contains('\x1b'));
    }

    #[test]
    fn colours_take_the_place_of_backticks() {
        let text = shown(true, 80);
        assert!(text.contains("A \x1b[36m1.5\x1b[0m is no \x1b[36m15 V\x1b[0m."), "{text:?}");
        assert!(text.contains("\x1b[1;31mWrong:\x1b[0m too much."), "{text:?}");
    }

    #[test]
    fn text_is_wrapped_and_code_is_not() {
        assert!(shown(false, 12).contains("A `1.5` is\nno `15 V`.\n"), "{}", shown(false, 12));
        assert_eq!(wrapped("a `b c", 3), ["a", "`b c"]);
    }
}
