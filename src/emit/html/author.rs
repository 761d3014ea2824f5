//! HTML that an author wrote into a lesson: sanitised by ammonia, its addresses resolved as those of Markdown are.
//! What would load from the network (pictures, frames, players) becomes a link.

use std::sync::OnceLock;

use ammonia::Builder;

use super::Html;

/// What becomes of an address in author's HTML.
pub enum Address {
    /// Write this instead.
    Use(String),
    /// It lies on the network: a picture or frame becomes a link to it.
    Remote(String),
    /// Nothing is there: a link's text stays, a picture's alt text.
    Nowhere,
}

/// An element's opening tag as the sanitiser writes it.
struct Tag<'a> {
    name: &'a str,
    attrs: Vec<(&'a str, String)>,
}

/// Sanitises a block of HTML and writes it. `resolve` takes an address and whether it is shown in place (a picture).
pub fn block(html: &mut Html, source: &str, resolve: &mut dyn FnMut(&str, bool) -> Address) {
    rewrite(html, &sanitiser().clean(source).to_string(), resolve);
}

/// What is left of HTML without its tags.
pub fn words(source: &str) -> String {
    let clean = Builder::empty().clean(source).to_string();
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&quot;", "\""), ("&amp;", "&")];
    let text = plain.iter().fold(clean, |text, (entity, sign)| text.replace(entity, sign));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An inline fragment: most are one tag, whose end comes as another fragment.
pub enum Fragment {
    /// An opening tag of this name was written; its end is due.
    Opened(&'static str),
    Closed(&'static str),
    /// All of it was written, or nothing was allowed.
    Done,
}

/// Elements that authors wrap around words.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "rt",
    "rp", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var",
];

/// Sanitises one fragment and writes it, without the end tag that the sanitiser adds to an opening one.
pub fn inline(html: &mut Html, source: &str, resolve: &mut dyn FnMut(&str, bool) -> Address) -> Fragment {
    let inside = source.trim_start_matches('<');
    let name_of = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        INLINE.into_iter().find(|name| text[..end].eq_ignore_ascii_case(name))
    };
    if let Some(name) = inside.strip_prefix('/').map(name_of) {
        return name.map_or(Fragment::Done, Fragment::Closed);
    }
    let Some(name) = name_of(inside).filter(|_| !source.ends_with("/>")) else {
        block(html, source, resolve);
        return Fragment::Done;
    };
    let mut piece = Html::new();
    block(&mut piece, source, resolve);
    let piece = piece.finish().into_string();
    match piece.rsplit_once("</") {
        Some((opened, _)) if !opened.is_empty() => {
            html.markup(&super::Markup::trusted(opened.to_owned()));
            Fragment::Opened(name)
        }
        _ => Fragment::Done,
    }
}

fn sanitiser() -> &'static Builder<'static> {
    static SANITISER: OnceLock<Builder<'static>> = OnceLock::new();
    SANITISER.get_or_init(|| {
        let mut builder = Builder::default();
        builder
            .add_tags(["iframe", "video", "audio", "source", "figure", "picture"])
            .add_tag_attributes("iframe", ["src"])
            .add_tag_attributes("video", ["src", "width", "height"])
            .add_tag_attributes("audio", ["src"])
            .add_tag_attributes("source", ["src"])
            .add_tag_attributes("details", ["open"])
            .add_url_schemes(["data"])
            .add_clean_content_tags(["iframe"])
            .link_rel(Some("noopener"));
        // A frame's content is the fallback of old browsers; the frame itself becomes a link.
        builder.rm_clean_content_tags(["iframe"]);
        builder
    })
}

/// Copies sanitised HTML, changing the tags that hold addresses. The sanitiser writes every value in double quotes,
/// with `<` and `>` escaped in text, so that tags are found by their brackets.
fn rewrite(html: &mut Html, clean: &str, resolve: &mut dyn FnMut(&str, bool) -> Address) {
    let mut rest = clean;
    // Ends of elements whose beginning was not written.
    let mut dropped: Vec<&str> = Vec::new();
    while let Some(start) = rest.find('<') {
        copy(html, &rest[..start]);
        let Some(end) = tag_end(&rest[start..]) else {
            rest = "";
            break;
        };
        let tag_text = &rest[start..start + end];
        rest = &rest[start + end..];
        if let Some(name) = tag_text.strip_prefix("</") {
            let name = name.trim_end_matches('>');
            match dropped.iter().rposition(|d| *d == name) {
                Some(at) => drop(dropped.remove(at)),
                None => copy(html, tag_text),
            }
            continue;
        }
        let tag = parse(tag_text);
        match tag.name {
            "a" | "img" | "iframe" | "video" | "audio" | "source" => {
                if !addressed(html, &tag, tag_text, resolve) && !matches!(tag.name, "img" | "source") {
                    dropped.push(tag.name);
                }
            }
            _ => copy(html, tag_text),
        }
    }
    copy(html, rest);
}

fn copy(html: &mut Html, clean: &str) {
    html.markup(&super::Markup::trusted(clean.to_owned()));
}

/// The length of a tag; `>` inside a quoted value is no end.
fn tag_end(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.bytes()
        .position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        })
        .map(|i| i + 1)
}

fn parse(tag: &str) -> Tag<'_> {
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attrs = Vec::new();
    while let Some((key, value)) = rest.split_once("=\"") {
        let Some((value, after)) = value.split_once('"') else { break };
        attrs.push((key.trim(), unescaped(value)));
        rest = after;
    }
    Tag { name, attrs }
}

fn unescaped(value: &str) -> String {
    value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{A0}")
        .replace("&amp;", "&")
}

impl Tag<'_> {
    fn get(&self, key: &str) -> &str {
        self.attrs.iter().find(|(k, _)| *k == key).map_or("", |(_, v)| v)
    }
}

/// Writes a tag that holds an address; false when its end must not be written.
fn addressed(html: &mut Html, tag: &Tag<'_>, text: &str, resolve: &mut dyn FnMut(&str, bool) -> Address) -> bool {
    let link = tag.name == "a";
    let written = if link { tag.get("href") } else { tag.get("src") };
    if written.is_empty() {
        // A bare anchor, or a player whose sources follow.
        if tag.name != "img" && tag.name != "iframe" {
            copy(html, text);
            return true;
        }
        html.text(tag.get("alt"));
        return false;
    }
    match (tag.name, resolve(written, !link)) {
        ("a", Address::Use(href)) => html.open("a", &[("href", &href), ("title", tag.get("title"))]),
        ("a", Address::Remote(href)) => {
            html.open("a", &[("href", &href), ("rel", "noopener"), ("title", tag.get("title"))]);
        }
        ("img", Address::Use(src)) => {
            let size = [("width", tag.get("width")), ("height", tag.get("height"))];
            html.open("img", &[("src", &src), ("alt", tag.get("alt")), size[0], size[1], ("loading", "lazy")]);
        }
        ("video", Address::Use(src)) => html.open("video", &[("src", &src), ("controls", "controls")]),
        ("audio", Address::Use(src)) => html.open("audio", &[("src", &src), ("controls", "controls")]),
        ("source", Address::Use(src)) => html.open("source", &[("src", &src)]),
        ("a", Address::Nowhere) => return false,
        (_, Address::Nowhere) => {
            html.text(tag.get("alt"));
            return false;
        }
        (_, Address::Remote(href) | Address::Use(href)) => {
            let words = [tag.get("alt"), tag.get("title"), &href].into_iter().find(|w| !w.trim().is_empty());
            html.leaf("a", &[("href", &href), ("rel", "noopener"), ("class", "remote")], words.unwrap_or(&href));
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(url: &str, _: bool) -> Address {
        if url.starts_with("http") {
            Address::Remote(url.to_owned())
        } else if url.starts_with("gone") {
            Address::Nowhere
        } else {
            Address::Use(format!("media/{url}"))
        }
    }

    fn cleaned(source: &str) -> String {
        let mut html = Html::new();
        block(&mut html, source, &mut resolve);
        html.finish().into_string()
    }

    #[test]
    fn the_words_of_html_stay() {
        assert_eq!(words("<p>Điện &amp; <b>máy</b></p><script>x()</script>"), "Điện & máy");
    }

    #[test]
    fn scripts_and_handlers_go_and_addresses_are_resolved() {
        assert_eq!(cleaned("<p onclick=x>a<script>b</script></p>"), "<p>a</p>");
        assert_eq!(
            cleaned("<img src=a.png alt='x > y'>"),
            "<img src=\"media/a.png\" alt=\"x &gt; y\" loading=\"lazy\">"
        );
        assert_eq!(cleaned("<a href=gone.md>text <b>c</b></a>"), "text <b>c</b>");
        assert!(!cleaned("<a href='javascript:x()'>t</a>").contains("javascript"));
    }

    #[test]
    fn what_would_load_from_the_network_becomes_a_link() {
        let expected = "<a href=\"https://v/1\" rel=\"noopener\" class=\"remote\">Video</a>";
        assert_eq!(cleaned("<iframe src='https://v/1' title='Video'></iframe>"), expected);
        assert!(cleaned("<img src='https://v/1.png' alt='Ảnh'>").contains(">Ảnh</a>"));
    }

    #[test]
    fn fragments_open_and_close() {
        let mut html = Html::new();
        assert!(matches!(inline(&mut html, "<kbd>", &mut resolve), Fragment::Opened("kbd")));
        assert!(matches!(inline(&mut html, "</KBD>", &mut resolve), Fragment::Closed("kbd")));
        assert!(matches!(inline(&mut html, "<br>", &mut resolve), Fragment::Done));
        assert!(matches!(inline(&mut html, "<a href=gone>", &mut resolve), Fragment::Done));
        assert_eq!(html.finish().as_str(), "<kbd><br>");
    }
}
