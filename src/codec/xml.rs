//! A small XML writer that escapes by construction. The only door to quick-xml.
//! Names of elements and attributes are literals of this program; values and text may be anything. Reading is `read`.

mod read;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

pub use read::{Attribute, Element, Fault, parse};

/// An attribute: its name with prefix, its value.
pub type Attr<'a> = (&'static str, &'a str);

/// An XML document under way, two spaces a level.
pub struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// Begins with the declaration of version 1.0 in UTF-8.
    pub fn document() -> Xml {
        let mut xml = Xml { writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// An element whose children are written by `inside`.
    pub fn element(&mut self, name: &'static str, attrs: &[Attr<'_>], inside: impl FnOnce(&mut Xml)) {
        self.event(Event::Start(start(name, attrs)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// A piece of a document, without declaration, to be put into one by `append`.
    pub fn piece() -> Xml {
        Xml { writer: Writer::new(Vec::new()) }
    }

    /// Begins an element whose end comes by `close`; for writers that go from block to block.
    pub fn open(&mut self, name: &'static str, attrs: &[Attr<'_>]) {
        self.event(Event::Start(start(name, attrs)));
    }

    pub fn close(&mut self, name: &'static str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Text of the element under way.
    pub fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&clean(text))));
    }

    /// Puts a piece in its place.
    pub fn append(&mut self, piece: Xml) {
        self.writer.get_mut().extend(piece.writer.into_inner());
    }

    /// Puts what `finish` gave of a piece in its place.
    pub fn put(&mut self, piece: &[u8]) {
        self.writer.get_mut().extend_from_slice(piece);
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attrs: &[Attr<'_>]) {
        self.event(Event::Empty(start(name, attrs)));
    }

    /// An element that holds nothing but text.
    pub fn leaf(&mut self, name: &'static str, attrs: &[Attr<'_>], text: &str) {
        let text = clean(text);
        self.event(Event::Start(start(name, attrs)));
        self.event(Event::Text(BytesText::new(&text)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// The bytes, with a line end at the end.
    pub fn finish(self) -> Vec<u8> {
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }
}

fn start<'a>(name: &'static str, attrs: &[Attr<'_>]) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (key, value) in attrs {
        tag.push_attribute((*key, clean(value).as_str()));
    }
    tag
}

/// Without the characters that XML 1.0 cannot hold at all, escaped or not (clause 2.2, production Char).
fn clean(text: &str) -> String {
    let allowed =
        |c: &char| matches!(*c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_break_out() {
        let mut xml = Xml::document();
        xml.element("a", &[("x", "\"<&\u{0}>")], |xml| {
            xml.leaf("b", &[], "Điện & <máy>\u{B}");
            xml.empty("c", &[]);
        });
        let text = String::from_utf8(xml.finish()).unwrap();
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"&quot;&lt;&amp;&gt;\">\n  \
                        <b>Điện &amp; &lt;máy&gt;</b>\n  <c/>\n</a>\n";
        assert_eq!(text, expected);
    }
}
