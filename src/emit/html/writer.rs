//! HTML that is escaped by construction: names are literals of this program, values and text are escaped on the way in.
//! What goes on a page is not decided here.

/// HTML that has been escaped, or sanitised, already. Only this folder and `emit::math` make it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// Takes over the output of a library that escapes or sanitises by itself.
    pub(in crate::emit) fn trusted(html: String) -> Markup {
        Markup(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An attribute. One with an empty value is left out, but for `alt`, where empty says "decoration".
pub type Attr<'a> = (&'static str, &'a str);

/// A piece of HTML under way.
#[derive(Debug, Default)]
pub struct Html {
    out: String,
}

impl Html {
    pub fn new() -> Html {
        Html::default()
    }

    /// `<name a="b">`
    pub fn open(&mut self, name: &'static str, attrs: &[Attr<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attrs.iter().filter(|(key, value)| !value.is_empty() || *key == "alt") {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape_into(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    pub fn close(&mut self, name: &'static str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element that holds nothing but text.
    pub fn leaf(&mut self, name: &'static str, attrs: &[Attr<'_>], text: &str) {
        self.open(name, attrs);
        self.text(text);
        self.close(name);
    }

    pub fn text(&mut self, text: &str) {
        escape_into(&mut self.out, text);
    }

    pub fn markup(&mut self, markup: &Markup) {
        self.out.push_str(&markup.0);
    }

    pub fn newline(&mut self) {
        self.out.push('\n');
    }

    /// How much has been written, to tell whether something was.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    pub fn finish(self) -> Markup {
        Markup(self.out)
    }
}

/// Escapes for text and for values in double quotes alike. Control characters that HTML forbids are dropped.
fn escape_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| IS_SPECIAL[byte as usize]) {
        out.push_str(&rest[..at]);
        out.push_str(replacement(rest.as_bytes()[at]).unwrap_or(""));
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// What stands for a byte; `None` for one that stands as it is.
const fn replacement(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        0..=8 | 11 | 12 | 14..=31 | 127 => Some(""),
        _ => None,
    }
}

/// Every letter of every page is looked up here.
static IS_SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = replacement(byte as u8).is_some();
        byte += 1;
    }
    special
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_break_out() {
        let mut html = Html::new();
        html.open("a", &[("href", "\"><script>"), ("title", ""), ("class", "x")]);
        html.text("<b>&\u{0}'điện'");
        html.close("a");
        let expected = "<a href=\"&quot;&gt;&lt;script&gt;\" class=\"x\">&lt;b&gt;&amp;&#39;điện&#39;</a>";
        assert_eq!(html.finish().as_str(), expected);
    }

    #[test]
    fn an_empty_alt_is_written() {
        let mut html = Html::new();
        html.open("img", &[("alt", ""), ("class", "")]);
        assert_eq!(html.finish().as_str(), "<img alt=\"\">");
    }
}
