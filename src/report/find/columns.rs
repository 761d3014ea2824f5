//! A passage and its counterpart in two columns of a terminal, or one above the other where it is narrow.
//! Widths are display cells; what was searched is bold and underlined, or stands in brackets without colours.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::course::{Hit, Place};
use crate::i18n::Catalog;
use crate::lang::Side;
use crate::report::coverage::TermsInput;
use crate::report::human::HumanStyle;

/// Below so many columns the versions stand one above the other.
const NARROW: usize = 80;

/// No wider than a text that is read with ease.
const WIDE: usize = 160;

/// Lines of a passage; longer ones are cut around the first mark.
const LINES: usize = 4;

/// Stand for the ends of a mark until the line is drawn.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// The passage with its places, a line end after each line.
pub fn passage(input: &TermsInput<'_>, hit: &Hit, catalog: &Catalog, style: HumanStyle) -> String {
    let width = style.width.clamp(40, WIDE);
    let sides: Vec<Side> = Side::BOTH.into_iter().filter(|side| input.project.lang(*side).is_some()).collect();
    if width < NARROW || sides.len() < 2 {
        let blocks =
            sides.iter().map(|side| cell(input, hit.sides.get(*side).as_ref(), width, catalog, style).join("\n"));
        return blocks.collect::<Vec<_>>().join("\n") + "\n";
    }
    let line = if style.unicode { " │ " } else { " | " };
    let column = (width - 3) / 2;
    let [left, right] = Side::BOTH.map(|side| cell(input, hit.sides.get(side).as_ref(), column, catalog, style));
    let mut text = String::new();
    for row in 0..left.len().max(right.len()) {
        let left = left.get(row).map_or("", String::as_str);
        let pad = " ".repeat(column.saturating_sub(cells(left)));
        let right = right.get(row).map_or("", String::as_str);
        text += format!("{left}{pad}{line}{right}").trim_end();
        text.push('\n');
    }
    text
}

/// The lines of one side: its place, then its words.
fn cell(
    input: &TermsInput<'_>,
    place: Option<&Place>,
    width: usize,
    catalog: &Catalog,
    style: HumanStyle,
) -> Vec<String> {
    let Some(place) = place else { return vec![catalog.get("find-no-counterpart")] };
    let file = input.sources.get(place.span.file);
    let head = last_cells(&format!("{}:{}", file.path, file.start(place.span).line), width);
    let text = marked(&super::words(input, place), place, width * LINES);
    let mut lines = vec![if style.colour { format!("\u{1B}[2m{head}\u{1B}[0m") } else { head }];
    let mut open = false;
    for line in wrap(&text, width, if style.colour { 0 } else { 1 }) {
        lines.push(draw(&line, style.colour, &mut open));
    }
    lines
}

/// The words with the ends of marks in them, cut to `most` cells around the first mark.
fn marked(line: &str, place: &Place, most: usize) -> String {
    if place.text.is_empty() {
        return line.to_owned();
    }
    let mut text = String::new();
    let mut from = 0;
    for Range { start, end } in place.marks.iter().filter(|range| range.start < range.end).cloned() {
        if start < from {
            continue;
        }
        text += &place.text[from..start];
        text.push(OPEN);
        text += &place.text[start..end];
        text.push(CLOSE);
        from = end;
    }
    text += &place.text[from..];
    let text = text.replace(crate::doc::OBJECT, "…");
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.iter().position(|word| word.contains(OPEN)).unwrap_or(0);
    cut(&words, first, most)
}

/// As many words as fit, a third of them before the first mark.
fn cut(words: &[&str], first: usize, most: usize) -> String {
    let size = |words: &[&str]| words.iter().map(|word| word.width() + 1).sum::<usize>();
    if size(words) <= most {
        return words.join(" ");
    }
    let mut start = first;
    while start > 0 && size(&words[start - 1..first]) <= most / 3 {
        start -= 1;
    }
    let mut end = first;
    while end < words.len() && size(&words[start..=end]) + 2 <= most {
        end += 1;
    }
    let mark = |cut: bool| if cut { "…" } else { "" };
    format!("{}{}{}", mark(start > 0), words[start..end].join(" "), mark(end < words.len()))
}

/// Lines of at most `width` cells, broken between words; a word that is longer than a line is broken too. `sign` is how
/// wide an end of a mark is.
fn wrap(text: &str, width: usize, sign: usize) -> Vec<String> {
    let measure = |word: &str| {
        let signs = word.matches([OPEN, CLOSE]).count();
        word.replace([OPEN, CLOSE], "").width() + signs * sign
    };
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        if measure(&line) + gap + measure(word) <= width {
            line.push_str(&" "[..gap]);
            line += word;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.graphemes(true) {
            if measure(&line) + measure(letter) > width {
                lines.push(std::mem::take(&mut line));
            }
            line += letter;
        }
    }
    lines.push(line);
    lines
}

/// Puts escapes or brackets for the ends of marks. A mark that goes on in the next line is closed here and opened there.
fn draw(line: &str, colour: bool, open: &mut bool) -> String {
    const ON: &str = "\u{1B}[1;4m";
    const OFF: &str = "\u{1B}[0m";
    if !colour {
        return line.replace(OPEN, "[").replace(CLOSE, "]");
    }
    let mut text = if *open { ON.to_owned() } else { String::new() };
    for c in line.chars() {
        match c {
            OPEN => {
                *open = true;
                text += ON;
            }
            CLOSE => {
                *open = false;
                text += OFF;
            }
            c => text.push(c),
        }
    }
    if *open {
        text += OFF;
    }
    text
}

/// Display cells of a drawn line; escapes take none.
fn cells(line: &str) -> usize {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(at) = rest.find('\u{1B}') {
        plain += &rest[..at];
        rest = rest[at..].split_once('m').map_or("", |(_, rest)| rest);
    }
    plain += rest;
    plain.width()
}

/// The end of a text that fits, `…` before it where it was cut.
fn last_cells(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let letters: Vec<&str> = text.graphemes(true).collect();
    let mut start = letters.len();
    let mut room = width.saturating_sub(1);
    while start > 0 && letters[start - 1].width() <= room {
        start -= 1;
        room -= letters[start].width();
    }
    format!("…{}", letters[start..].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    fn place(text: &str, word: &str) -> Place {
        let marks = text.match_indices(word).map(|(at, word)| at..at + word.len()).collect();
        Place { span: Span::new(FileId(0), 0, 0), text: text.to_owned(), marks }
    }

    #[test]
    fn lines_fit_whatever_the_letters() {
        let text = "Đo điê\u{323}n a\u{301}p của 接触器 trước khi nối dây vàorấtrấtrấtdàikhôngcókhoảngtrắng";
        for width in [8, 12, 30] {
            let lines = wrap(text, width, 1);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn a_long_passage_is_cut_around_the_first_mark() {
        let long = format!("{}công tắc tơ {}", "trước ".repeat(50), "sau ".repeat(50));
        let text = marked(&long, &place(&long, "công tắc tơ"), 90);
        assert!(text.starts_with("…trước") && text.ends_with("sau…"), "{text}");
        assert!(text.contains("\u{E000}công tắc tơ\u{E001}") && text.width() <= 95, "{text}");
    }

    #[test]
    fn a_mark_across_two_lines_is_opened_again() {
        let mut open = false;
        let lines = ["a \u{E000}b".to_owned(), "c\u{E001} d".to_owned()];
        let drawn: Vec<String> = lines.iter().map(|line| draw(line, true, &mut open)).collect();
        assert_eq!(drawn, ["a \u{1B}[1;4mb\u{1B}[0m", "\u{1B}[1;4mc\u{1B}[0m d"]);
        assert_eq!(drawn.iter().map(|line| cells(line)).collect::<Vec<_>>(), [3, 3]);
        assert_eq!(draw(&lines[0], false, &mut open), "a [b");
    }

    #[test]
    fn a_long_path_keeps_its_end() {
        assert_eq!(last_cells("lessons/01-an-toan-dien.vi.md:41", 12), "…en.vi.md:41");
        assert_eq!(last_cells("a.md:1", 12), "a.md:1");
    }
}
