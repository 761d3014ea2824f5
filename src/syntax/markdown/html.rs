//! HTML that authors write inside lines: what has a Markdown equal becomes it, wrappers vanish and their content stays,
//! and a name that is no element of HTML (`<your name>`) is text. Nothing is shown raw.

use crate::doc::{BlockKind, Image, Inline, InlineKind, Link, PlainText};
use crate::source::Span;
use crate::syntax::foreign::tag::{self, Tag};
use crate::syntax::foreign::{element, is_html};

use super::DEEPEST;

/// What is kept of an HTML block that the rewriting left; comments are not.
pub(super) fn block(html: &str) -> Option<BlockKind> {
    let text = html.trim();
    (!text.starts_with("<!") && !text.starts_with("<?")).then(|| BlockKind::Html(text.to_owned()))
}

/// An element that is open.
struct Open {
    name: String,
    /// Of a link.
    url: String,
    span: Span,
    children: Vec<Inline>,
}

/// Pairs tags with what stands between them. Tags are read from the file's own text, so that places in them are its places.
pub(super) fn fold(list: Vec<Inline>, source: &str) -> Vec<Inline> {
    if !list.iter().any(|inline| matches!(inline.kind, InlineKind::Html(_))) {
        return list;
    }
    let mut out: Vec<Inline> = Vec::new();
    let mut stack: Vec<Open> = Vec::new();
    for inline in list {
        let InlineKind::Html(_) = &inline.kind else {
            stack.last_mut().map_or(&mut out, |open| &mut open.children).push(inline);
            continue;
        };
        let raw = &source[inline.span.range()];
        let Some(tag) = tag::parse(raw, 0) else { continue };
        if element(&tag.name).is_none() {
            let text = Inline { span: inline.span, kind: InlineKind::Text(raw.to_owned()) };
            stack.last_mut().map_or(&mut out, |open| &mut open.children).push(text);
        } else if tag.closing {
            close(&mut stack, &mut out, &tag.name, inline.span);
        } else if let Some(void) = void(&tag, raw, inline.span) {
            stack.last_mut().map_or(&mut out, |open| &mut open.children).extend(void);
        } else if is_html(&tag.name) && stack.len() < DEEPEST {
            let url = tag::attribute(&raw[tag.attrs], "href").unwrap_or("").to_owned();
            stack.push(Open { name: tag.name.to_ascii_lowercase(), url, span: inline.span, children: Vec::new() });
        }
    }
    while let Some(open) = stack.pop() {
        stack.last_mut().map_or(&mut out, |parent| &mut parent.children).extend(open.children);
    }
    out
}

/// Closes the innermost element of this name; what was opened inside it and never closed gives its content up.
fn close(stack: &mut Vec<Open>, out: &mut Vec<Inline>, name: &str, end: Span) {
    let Some(found) = stack.iter().rposition(|open| open.name.eq_ignore_ascii_case(name)) else { return };
    while stack.len() > found {
        let Some(open) = stack.pop() else { return };
        let own = stack.len() == found;
        let content = if own { wrapped(open, end) } else { open.children };
        stack.last_mut().map_or(&mut *out, |parent| &mut parent.children).extend(content);
    }
}

fn wrapped(open: Open, end: Span) -> Vec<Inline> {
    let children = open.children;
    let kind = match open.name.as_str() {
        "b" | "strong" => InlineKind::Strong(children),
        "i" | "em" | "cite" | "var" => InlineKind::Emph(children),
        "s" | "del" | "strike" => InlineKind::Strike(children),
        "sup" => InlineKind::Superscript(children),
        "sub" => InlineKind::Subscript(children),
        "code" | "tt" | "samp" | "kbd" => InlineKind::Code(PlainText::of(&children).text),
        "a" if !open.url.is_empty() => {
            InlineKind::Link(Link { url: open.url, title: String::new(), content: children })
        }
        _ => return children,
    };
    vec![Inline { span: open.span.to(end), kind }]
}

/// Elements without content.
fn void(tag: &Tag, raw: &str, span: Span) -> Option<Option<Inline>> {
    let kind = match tag.name.to_ascii_lowercase().as_str() {
        "br" => InlineKind::HardBreak,
        "wbr" => return Some(None),
        "img" => {
            let attrs = &raw[tag.attrs.clone()];
            let value = |name: &str| tag::attribute(attrs, name).unwrap_or("");
            let url = value("src").to_owned();
            if url.is_empty() {
                return Some(None);
            }
            let alt = value("alt");
            let text = (!alt.is_empty()).then(|| {
                let start = span.start as usize + (alt.as_ptr() as usize - raw.as_ptr() as usize);
                let span = Span::new(span.file, start, start + alt.len());
                Inline { span, kind: InlineKind::Text(alt.to_owned()) }
            });
            InlineKind::Image(Image { url, title: value("title").to_owned(), alt: text.into_iter().collect() })
        }
        _ => return None,
    };
    Some(Some(Inline { span, kind }))
}
