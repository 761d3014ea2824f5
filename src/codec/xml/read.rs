//! Reading XML that anybody wrote into a tree that knows where everything stands. Namespaces are resolved; no entity but
//! the five of XML itself is, so a document cannot grow. What its elements mean is not here.

use std::ops::Range;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// An element with what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Without prefix.
    pub name: String,
    /// The address that its prefix stands for; empty without one.
    pub space: String,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Element>,
    /// Its own text, white space at both ends left out.
    pub text: String,
    /// The start tag, in bytes of the document.
    pub tag: Range<usize>,
    /// From the start tag to the end tag.
    pub whole: Range<usize>,
}

/// An attribute that is no declaration of a namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    /// Empty without a prefix.
    pub space: String,
    pub value: String,
    /// Name, equals sign and quoted value.
    pub place: Range<usize>,
}

/// Why a document is not well-formed: the byte, and the library's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub at: usize,
    pub detail: String,
}

/// Levels at most: real documents have about ten.
const DEEPEST: usize = 100;

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(|attribute| attribute.value.as_str())
    }

    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Calls `visit` with this element and everything in it, in the document's order, each with the element it stands in.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Element, Option<&'a Element>)) {
        visit(self, None);
        self.walk_inside(visit);
    }

    fn walk_inside<'a>(&'a self, visit: &mut impl FnMut(&'a Element, Option<&'a Element>)) {
        for child in &self.children {
            visit(child, Some(self));
            child.walk_inside(visit);
        }
    }
}

/// Prefixes and what they stand for, the innermost last; `marks` says how many there were before each open element.
#[derive(Default)]
struct Spaces {
    known: Vec<(String, String)>,
    marks: Vec<usize>,
}

impl Spaces {
    fn find(&self, prefix: &str) -> String {
        let found = self.known.iter().rev().find(|(known, _)| known == prefix);
        found.map_or_else(String::new, |(_, space)| space.clone())
    }
}

/// The root element of a document.
pub fn parse(text: &str) -> Result<Element, Fault> {
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut reader = Reader::from_str(&text[mark..]);
    let (mut spaces, mut open, mut root) = (Spaces::default(), Vec::<Element>::new(), None);
    loop {
        let from = reader.buffer_position() as usize + mark;
        let event = reader.read_event();
        let to = reader.buffer_position() as usize + mark;
        let fault = |detail: String| Fault { at: from.min(text.len()), detail };
        let event = event.map_err(|error| Fault {
            at: (reader.error_position() as usize + mark).min(text.len()),
            detail: error.to_string(),
        })?;
        match event {
            Event::Start(tag) if root.is_some() || open.len() >= DEEPEST => {
                return Err(fault(format!("<{}>", tag.name().0)));
            }
            Event::Start(tag) => open.push(element(&tag, from..to, &mut spaces).map_err(fault)?),
            Event::Empty(tag) if root.is_none() => {
                let element = element(&tag, from..to, &mut spaces).map_err(fault)?;
                close(element, to, &mut open, &mut root, &mut spaces);
            }
            Event::Empty(tag) => return Err(fault(format!("<{}>", tag.name().0))),
            Event::End(_) => {
                if let Some(element) = open.pop() {
                    close(element, to, &mut open, &mut root, &mut spaces);
                }
            }
            Event::Text(words) => add(&mut open, &words.xml10_content()),
            Event::CData(words) => add(&mut open, &words.xml10_content()),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content().into_owned();
                let character = reference.resolve_char_ref().map_err(|error| fault(error.to_string()))?;
                match (character, resolve_predefined_entity(&name)) {
                    (Some(character), _) => add(&mut open, character.encode_utf8(&mut [0; 4])),
                    (None, Some(value)) => add(&mut open, value),
                    (None, None) => return Err(fault(format!("&{name};"))),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match (root, open.last()) {
        (Some(root), None) => Ok(root),
        (_, Some(left)) => Err(Fault { at: left.tag.start, detail: format!("<{}>", left.name) }),
        (None, None) => Err(Fault { at: 0, detail: "<?>".to_owned() }),
    }
}

fn add(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

fn close(mut element: Element, to: usize, open: &mut [Element], root: &mut Option<Element>, spaces: &mut Spaces) {
    element.whole.end = to;
    // White space of XML alone: a space that does not break is text.
    element.text = element.text.trim_matches([' ', '\t', '\r', '\n']).to_owned();
    spaces.known.truncate(spaces.marks.pop().unwrap_or(0));
    match open.last_mut() {
        Some(above) => above.children.push(element),
        None => *root = Some(element),
    }
}

fn element(tag: &BytesStart<'_>, place: Range<usize>, spaces: &mut Spaces) -> Result<Element, String> {
    spaces.marks.push(spaces.known.len());
    let raw = tag.attributes_raw();
    // The tag begins with `<` and its name.
    let offset = place.start + 1 + tag.name().0.len();
    let mut own = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| error.to_string())?.into_owned();
        let key = attribute.key.0;
        match key.strip_prefix("xmlns") {
            Some("") => spaces.known.push((String::new(), value)),
            Some(prefix) if prefix.starts_with(':') => spaces.known.push((prefix[1..].to_owned(), value)),
            _ => {
                let place = place_of(raw, key, &attribute.value);
                own.push((key.to_owned(), value, offset + place.start..offset + place.end));
            }
        }
    }
    let split = |name: &str| match name.split_once(':') {
        Some((prefix, local)) => (prefix.to_owned(), local.to_owned()),
        None => (String::new(), name.to_owned()),
    };
    let (prefix, name) = split(tag.name().0);
    let attributes = own.into_iter().map(|(key, value, place)| {
        let (prefix, name) = split(&key);
        let space = if prefix.is_empty() { String::new() } else { spaces.find(&prefix) };
        Attribute { name, space, value, place }
    });
    let attributes = attributes.collect();
    Ok(Element {
        name,
        space: spaces.find(&prefix),
        attributes,
        tag: place.clone(),
        whole: place,
        ..Element::default()
    })
}

/// Where an attribute stands among all of its tag, from its name to the quote after its value: both are slices of `raw`.
fn place_of(raw: &str, key: &str, value: &str) -> Range<usize> {
    let offset = |part: &str| (part.as_ptr() as usize).checked_sub(raw.as_ptr() as usize).filter(|at| *at <= raw.len());
    let start = offset(key).unwrap_or(0);
    let end = offset(value).map_or(start, |at| at + value.len() + 1);
    start..end.clamp(start, raw.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{FEFF}<?xml version=\"1.0\"?>\n<m xmlns='urn:a' xmlns:x='urn:x' id = \"id\">\n  \
                        <x:b x:kind='ế &amp; &#65;'>Điện &lt; <![CDATA[<máy>]]></x:b><c/>\n</m>\n";

    #[test]
    fn elements_and_attributes_know_their_namespace_and_place() {
        let root = parse(TEXT).unwrap();
        assert_eq!((root.name.as_str(), root.space.as_str(), root.value("id")), ("m", "urn:a", Some("id")));
        assert_eq!(&TEXT[root.attributes[0].place.clone()], "id = \"id\"");
        let b = root.child("b").unwrap();
        assert_eq!((b.space.as_str(), b.text.as_str()), ("urn:x", "Điện < <máy>"));
        assert_eq!((b.value("kind"), b.attributes[0].space.as_str()), (Some("ế & A"), "urn:x"));
        assert_eq!(&TEXT[b.attributes[0].place.clone()], "x:kind='ế &amp; &#65;'");
        assert_eq!(&TEXT[b.tag.clone()], "<x:b x:kind='ế &amp; &#65;'>");
        assert!(TEXT[b.whole.clone()].ends_with("</x:b>"));
        assert_eq!(&TEXT[root.child("c").unwrap().tag.clone()], "<c/>");
    }

    #[test]
    fn values_that_stick_to_the_next_name_keep_their_places() {
        let text = "<a href=\"x.htế\".href=\"href\"/>";
        let places = |text: &str| -> Vec<String> {
            let root = parse(text).map(|root| root.attributes).unwrap_or_default();
            root.iter().map(|a| text[a.place.clone()].to_owned()).collect()
        };
        assert_eq!(places(text), ["href=\"x.htế\"", ".href=\"href\""]);
        assert_eq!(places("<a a='a' b = 'ế'/>"), ["a='a'", "b = 'ế'"]);
    }

    #[test]
    fn what_is_not_well_formed_is_a_fault_at_its_place() {
        let at = |text: &str| parse(text).unwrap_err().at;
        assert_eq!(at("<a><b></a>"), "<a><b>".len());
        assert_eq!(at("<a>\n<b>"), 4);
        assert_eq!(at("<a>&lol;</a>"), 3);
        assert_eq!(at("<a/><b/>"), 4);
        assert_eq!(at("<a x='1' x='2'/>"), 0);
        assert!(parse(&"<a>".repeat(5000)).is_err());
        assert!(parse("").is_err() && parse("plain").is_err());
    }

    #[test]
    fn no_cut_of_a_document_panics() {
        for cut in (0..TEXT.len()).filter(|cut| TEXT.is_char_boundary(*cut)) {
            let _ = (parse(&TEXT[..cut]), parse(&TEXT[cut..]));
        }
    }
}
