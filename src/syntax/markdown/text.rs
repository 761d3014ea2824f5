//! Text cut so that each piece is either byte for byte what stands in the file, or one escape or entity.
//! comrak's positions are checked against the text and, where they are off, the text is searched from where reading stands.

use std::ops::Range;

use crate::doc::{Inline, InlineKind, Link};
use crate::source::Span;
use crate::syntax::marks::{GAP, GUARD, REFERENCE};

use super::Reader;
use super::inlines::Run;

impl Reader<'_> {
    pub(super) fn cut_text(&self, literal: &str, range: Range<usize>, run: &mut Run, out: &mut Vec<Inline>) {
        let found = self.align(literal, range.start);
        // From where reading stands to the end of the block; then, as comrak miscounts behind tabs, anywhere in the block
        // and in the text.
        let near = run.cursor.min(run.end)..run.end;
        let (own, far) = (run.start..run.end, 0..self.text().len());
        let mut places = [near, own, far].into_iter().flat_map(|range| self.candidates(literal, range));
        let found = found.or_else(|| places.find_map(|start| self.align(literal, start)));
        if let Some((pieces, end)) = found {
            run.cursor = run.cursor.max(end);
            for piece in pieces {
                Self::push_merged(out, piece);
            }
            return;
        }
        run.cursor = run.cursor.max(range.end);
        Self::push_merged(out, Inline { span: self.span(range), kind: InlineKind::Text(literal.to_owned()) });
    }

    /// Places at which the text may begin.
    fn candidates(&self, literal: &str, range: Range<usize>) -> impl Iterator<Item = usize> {
        let (source, first) = (self.text(), literal.chars().next());
        let begins = move |at: usize| match source[at..].chars().next() {
            Some(c) => Some(c) == first || c == '&' || c == '\\',
            None => false,
        };
        range.filter(move |&at| source.is_char_boundary(at) && begins(at))
    }

    /// Lays `literal` over the rewritten text from `start`. Gives the pieces and where they end; `None` when it does not fit.
    fn align(&self, literal: &str, start: usize) -> Option<(Vec<Inline>, usize)> {
        let source = self.text();
        let mut pieces = Vec::new();
        let (mut at, mut done) = (start, 0);
        while done < literal.len() {
            let rest = &literal[done..];
            let (run_end, exact) = self.prepared.rewrite.run(at, source.len());
            if at >= source.len() {
                return None;
            }
            let here = source[at..].chars().next()?;
            if !exact && rest.starts_with(here) {
                pieces.extend(self.placeholder(here, at));
                at += here.len_utf8();
                done += here.len_utf8();
                continue;
            }
            if here == '&'
                && let Some((length, text)) = entity(&source[at..], rest)
            {
                let kind = InlineKind::Text(text.to_owned());
                pieces.push(Inline { span: self.span(at..at + length), kind });
                (at, done) = (at + length, done + text.len());
                continue;
            }
            let same = same_length(&source[at..run_end], rest);
            if same > 0 {
                let kind = InlineKind::Text(rest[..same].to_owned());
                pieces.push(Inline { span: self.span(at..at + same), kind });
                (at, done) = (at + same, done + same);
                continue;
            }
            let next = rest.chars().next()?;
            if here == '\\' && source[at + 1..].starts_with(next) {
                let end = at + 1 + next.len_utf8();
                pieces.push(Inline { span: self.span(at..end), kind: InlineKind::Text(next.to_string()) });
                (at, done) = (end, done + next.len_utf8());
                continue;
            }
            return None;
        }
        Some((pieces, at))
    }

    /// A character of replaced text: what it stands for, or, where the rewriting did not make the markup it was meant to
    /// make, the author's own text.
    fn placeholder(&self, sign: char, at: usize) -> Option<Inline> {
        let (first, original) = self.prepared.rewrite.replaced(at)?;
        let span = Span::new(self.file, original.start, original.end);
        let kind = match sign {
            // What the parser does not take (NUL) is no text either.
            GUARD | '\u{FFFD}' => return None,
            // Numbered when the question is read.
            GAP => InlineKind::Gap(0),
            REFERENCE => return self.reference(span),
            _ if !first || original.is_empty() => return None,
            _ if self.source[original.clone()].contains(['\n', '\r']) => InlineKind::SoftBreak,
            _ => InlineKind::Text(self.source[original].to_owned()),
        };
        Some(Inline { span, kind })
    }

    /// `:numref:` and its like: a link with the words of what it points at; nothing when that is not in this lesson.
    fn reference(&self, span: Span) -> Option<Inline> {
        let name = self.source[span.range()].split('`').nth(1)?;
        let words = self.prepared.labels.get(name)?.clone();
        let content = vec![Inline { span, kind: InlineKind::Text(words) }];
        Some(Inline { span, kind: InlineKind::Link(Link { url: format!("#{name}"), title: String::new(), content }) })
    }

    /// Adds a piece, joined to the one before when both are the bytes of the file and lie side by side.
    pub(super) fn push_merged(out: &mut Vec<Inline>, piece: Inline) {
        if let (Some(last), InlineKind::Text(text)) = (out.last_mut(), &piece.kind)
            && let InlineKind::Text(before) = &mut last.kind
            && last.span.end == piece.span.start
            && last.span.len() == before.len()
            && piece.span.len() == text.len()
        {
            before.push_str(text);
            last.span.end = piece.span.end;
            return;
        }
        out.push(piece);
    }
}

/// How many bytes the two have in common at their start, up to the next `&` of the source after the first byte.
fn same_length(source: &str, literal: &str) -> usize {
    let mut length = 0;
    for (i, (a, b)) in source.char_indices().zip(literal.chars()).map(|((i, a), b)| (i, (a, b))) {
        if a != b || (a == '&' && i > 0) {
            break;
        }
        length = i + a.len_utf8();
    }
    length
}

/// An entity at the start of `source` whose text begins `literal`: its length and its text.
fn entity<'a>(source: &str, literal: &'a str) -> Option<(usize, &'a str)> {
    let name_end = source[1..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).map(|i| i + 1)?;
    if name_end == 1 || source.as_bytes()[name_end] != b';' {
        return None;
    }
    let length = name_end + 1;
    if literal.starts_with(&source[..length]) && &source[..length] != "&amp;" {
        return None;
    }
    let after = &source[length..];
    let mut ends = literal.char_indices().skip(1).map(|(i, _)| i).chain([literal.len()]).take(2);
    let fits = |end: &usize| {
        let rest = &literal[*end..];
        rest.is_empty() || after.starts_with(['&', '\\']) || after.chars().next() == rest.chars().next()
    };
    let end = ends.find(fits)?;
    Some((length, &literal[..end]))
}
