//! Runs of inline content on slides: their text as it will look, their first sentence, a cut at a length.
//! Room is measured in `measure`.

use std::borrow::Cow;

use crate::doc::{Inline, InlineKind};
use crate::source::Span;
use crate::view::Mark;

/// Inline content, the author's own or cut from it.
pub type Words<'a> = Cow<'a, [Inline]>;

/// What a run looks like on the slide, as plain text: code and formulas by about their length, pictures left out.
pub fn text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push(&mut out, inlines);
    out
}

fn push(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Math(latex, _) => out.push_str(&formula(latex)),
            InlineKind::SoftBreak => out.push(' '),
            // A line of its own begins; enough room for the worst case is what counts.
            InlineKind::HardBreak => out.push('\n'),
            InlineKind::Gap(_) => out.push_str("____________"),
            InlineKind::FootnoteRef(_) | InlineKind::Html(_) | InlineKind::Image(_) => {}
            _ => push(out, inline.children()),
        }
    }
}

/// Stands in measured text where bold type begins and where it ends.
pub const BOLD: char = '\u{E000}';

/// As `text`, for measuring: strong words and marked terms stand between `BOLD` signs, because bold type runs wider.
pub fn measured(inlines: &[Inline], marks: &[Mark]) -> String {
    let mut out = String::new();
    measure_into(&mut out, inlines, marks);
    out
}

fn measure_into(out: &mut String, inlines: &[Inline], marks: &[Mark]) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) if text.len() == inline.span.len() => {
                let first = marks.partition_point(|mark| mark.start < inline.span.start);
                let mut done = 0;
                for mark in marks[first..].iter().take_while(|mark| mark.end <= inline.span.end) {
                    let (from, to) =
                        ((mark.start - inline.span.start) as usize, (mark.end - inline.span.start) as usize);
                    let (Some(before), Some(word)) = (text.get(done..from), text.get(from..to)) else { continue };
                    out.push_str(before);
                    out.push(BOLD);
                    out.push_str(word);
                    out.push(BOLD);
                    done = to;
                }
                out.push_str(&text[done..]);
            }
            InlineKind::Strong(inner) => {
                out.push(BOLD);
                push(out, inner);
                out.push(BOLD);
            }
            _ if inline.children().is_empty() || matches!(inline.kind, InlineKind::Image(_)) => {
                push(out, std::slice::from_ref(inline));
            }
            _ => measure_into(out, inline.children(), marks),
        }
    }
}

/// The extra height of lines that formulas push apart, in pixels.
pub fn formulas_push(inlines: &[Inline]) -> f32 {
    let mut extra = 0.0;
    crate::doc::inlines(inlines, &mut |inline| {
        if let InlineKind::Math(latex, _) = &inline.kind {
            let high = latex.contains("frac") || latex.contains("sum") || latex.contains("int");
            extra += if high {
                16.0
            } else if latex.contains(['_', '^', '\\']) {
                5.0
            } else {
                0.0
            };
        }
    });
    // More than this many formulas share lines.
    f32::min(extra, 48.0)
}

/// Whether two runs look the same, so that one can stand for both.
pub fn same(one: &[Inline], other: &[Inline]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| match (&a.kind, &b.kind) {
            (InlineKind::Text(a), InlineKind::Text(b)) | (InlineKind::Code(a), InlineKind::Code(b)) => a == b,
            (InlineKind::Math(a, _), InlineKind::Math(b, _)) => a == b,
            (InlineKind::Gap(a), InlineKind::Gap(b)) => a == b,
            (InlineKind::Html(_) | InlineKind::Image(_), _) => false,
            (a_kind, b_kind) => {
                std::mem::discriminant(a_kind) == std::mem::discriminant(b_kind) && same(a.children(), b.children())
            }
        })
}

/// About the signs that a formula shows: commands count as one sign, braces as none.
pub fn formula(latex: &str) -> String {
    let mut out = String::new();
    let mut chars = latex.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let mut name = String::new();
                while let Some(letter) = chars.next_if(char::is_ascii_alphabetic) {
                    name.push(letter);
                }
                let shown = !matches!(name.as_str(), "mathrm" | "text" | "frac" | "left" | "right" | "mathbf");
                out.push_str(if name.is_empty() {
                    ""
                } else if shown {
                    "nn"
                } else {
                    ""
                });
            }
            '{' | '}' | '^' | '_' | '$' => {}
            c if c.is_whitespace() => out.push('\u{A0}'),
            c => out.push(c),
        }
    }
    out
}

/// Text of our own making (front matter, a file's name) as inline content.
pub fn plain(text: &str, span: Span) -> Vec<Inline> {
    vec![Inline { span, kind: InlineKind::Text(text.to_owned()) }]
}

/// The sentences of a run; markup that spans a border is closed and opened again.
pub fn sentences(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let whole = text(inlines);
    let mut from = 0;
    let mut out = Vec::new();
    for (end, next) in sentence_borders(&whole) {
        out.push(slice(inlines, from, end));
        from = next;
    }
    if !whole[from..].trim().is_empty() {
        out.push(slice(inlines, from, whole.len()));
    }
    out
}

/// The first sentence; all when there is only one.
pub fn first_sentence(inlines: &[Inline]) -> Vec<Inline> {
    sentences(inlines).into_iter().next().unwrap_or_default()
}

/// At most `limit` characters, cut between words and marked with an ellipsis.
pub fn shorten(inlines: &[Inline], limit: usize) -> Vec<Inline> {
    let whole = text(inlines);
    let Some((byte, _)) = whole.char_indices().nth(limit) else { return inlines.to_vec() };
    let end = whole[..byte].rfind(' ').unwrap_or(byte);
    let mut cut = slice(inlines, 0, end);
    if let Some(last) = cut.last() {
        let span = Span { start: last.span.end, ..last.span };
        cut.push(Inline { span, kind: InlineKind::Text(" …".to_owned()) });
    }
    cut
}

/// Where a sentence ends and the next one begins, in bytes: a full stop, question or exclamation mark, white space, then
/// a capital or digit.
fn sentence_borders(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut ends = Vec::new();
    for (i, (_, c)) in chars.iter().enumerate() {
        if !matches!(c, '.' | '?' | '!' | '…') {
            continue;
        }
        // Closing quotes and brackets belong to the sentence.
        let mut after = i + 1;
        while chars.get(after).is_some_and(|(_, c)| matches!(c, '”' | '"' | ')' | '’' | '»')) {
            after += 1;
        }
        let Some((_, ' ' | '\n')) = chars.get(after) else { continue };
        let starts = chars.get(after + 1).is_some_and(|(_, c)| !c.is_lowercase() && !matches!(c, '.' | ',' | ')'));
        // One letter before a full stop is an initial or an abbreviation (`v.v.`), unless it is a unit (`220 V.`).
        let letters = chars[..i].iter().rev().take_while(|(_, c)| c.is_alphanumeric()).count();
        let unit = i > 2 && chars[i - 2].1.is_whitespace() && chars[i - 3].1.is_ascii_digit();
        if starts && (letters > 1 || unit || *c != '.') {
            ends.push((chars[after].0, chars[after + 1].0));
        }
    }
    ends
}

/// The part of a run whose text lies in `from..to` (bytes of `text(inlines)`).
fn slice(inlines: &[Inline], from: usize, to: usize) -> Vec<Inline> {
    cut(inlines, from, to, &mut 0)
}

fn cut(inlines: &[Inline], from: usize, to: usize, at: &mut usize) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in inlines {
        let start = *at;
        let len = text(std::slice::from_ref(inline)).len();
        *at += len;
        let inside = start >= from && *at <= to;
        if inside && (len > 0 || start < to || to == 0) {
            out.push(inline.clone());
        } else if start < to && *at > from && len > 0 {
            let (a, b) = (from.saturating_sub(start), (to - start).min(len));
            out.extend(piece(inline, a, b));
        }
    }
    out
}

/// Part of one inline; what cannot be cut (code, a formula) goes with its first byte.
fn piece(inline: &Inline, a: usize, b: usize) -> Option<Inline> {
    let within = |inner: &[Inline]| cut(inner, a, b, &mut 0);
    let kind = match &inline.kind {
        InlineKind::Text(text) => {
            let part = text.get(a..b)?;
            let exact = text.len() == inline.span.len();
            let start = inline.span.start + a as u32;
            let span = if exact { Span { start, end: start + part.len() as u32, ..inline.span } } else { inline.span };
            return Some(Inline { span, kind: InlineKind::Text(part.to_owned()) });
        }
        InlineKind::Emph(inner) => InlineKind::Emph(within(inner)),
        InlineKind::Strong(inner) => InlineKind::Strong(within(inner)),
        InlineKind::Strike(inner) => InlineKind::Strike(within(inner)),
        InlineKind::Link(link) => {
            let mut link = link.clone();
            link.content = within(&link.content);
            InlineKind::Link(link)
        }
        kind if a == 0 => kind.clone(),
        _ => return None,
    };
    Some(Inline { span: inline.span, kind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn run(text: &str, start: usize) -> Inline {
        let span = Span::new(FileId(0), start, start + text.len());
        Inline { span, kind: InlineKind::Text(text.to_owned()) }
    }

    #[test]
    fn sentences_end_before_capitals_and_not_at_abbreviations() {
        let words = [run("Điện áp là 220 V. Da ướt, v.v. làm giảm điện trở. Thử lại?", 0)];
        let parts: Vec<String> = sentences(&words).iter().map(|s| text(s)).collect();
        assert_eq!(parts, ["Điện áp là 220 V.", "Da ướt, v.v. làm giảm điện trở.", "Thử lại?"]);
        let words = [run("Cắt nguồn. Gọi 115.", 0)];
        assert_eq!(sentences(&words).len(), 2);
    }

    #[test]
    fn a_cut_keeps_markup_and_places_in_the_file() {
        let strong =
            Inline { span: Span::new(FileId(0), 4, 40), kind: InlineKind::Strong(vec![run("Hai ba. Bốn", 6)]) };
        let words = [run("Mot ", 0), strong, run(" nam.", 40)];
        let parts = sentences(&words);
        assert_eq!(text(&parts[0]), "Mot Hai ba.");
        assert_eq!(text(&parts[1]), "Bốn nam.");
        let InlineKind::Strong(inner) = &parts[1][0].kind else { panic!("{parts:?}") };
        assert_eq!(inner[0].span, Span::new(FileId(0), 14, 19));
    }

    #[test]
    fn shortening_cuts_between_words() {
        let words = [run("một hai ba bốn", 0)];
        assert_eq!(text(&shorten(&words, 9)), "một hai …");
        assert_eq!(text(&shorten(&words, 14)), "một hai ba bốn");
    }
}
