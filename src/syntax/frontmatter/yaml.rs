//! YAML as a tree whose every value knows where it stands.
//! What the keys mean is `keys`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use crate::source::{FileId, Span};

/// A value of YAML. Scalars keep their text; what kind they are of is for those who ask.
#[derive(Debug, Clone, PartialEq)]
pub enum Yaml {
    Null,
    Scalar(String),
    List(Vec<Value>),
    Map(Vec<(Value, Value)>),
}

/// A value and where it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    pub yaml: Yaml,
    pub span: Span,
}

/// YAML that cannot be read: the parser's words, and where it stopped.
#[derive(Debug)]
pub struct Broken {
    pub detail: String,
    /// The line within the text, from 0.
    pub line: usize,
}

/// Reads `text`, which begins at byte `at` of `file`.
pub fn read(text: &str, file: FileId, at: usize) -> Result<Value, Broken> {
    match serde_saphyr::from_str::<Spanned<Raw>>(text) {
        Ok(raw) => Ok(value(&raw, text, file, at)),
        Err(error) => Err(Broken {
            detail: error.without_snippet().to_string().lines().next().unwrap_or_default().to_owned(),
            line: error.location().map_or(0, |location| (location.line() as usize).saturating_sub(1)),
        }),
    }
}

enum Raw {
    Null,
    Scalar(Option<String>),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

fn value(raw: &Spanned<Raw>, text: &str, file: FileId, at: usize) -> Value {
    let range = bytes(&raw.referenced, text);
    let child = |raw: &Spanned<Raw>| value(raw, text, file, at);
    let mut span = Span::new(file, at + range.start, at + range.end);
    let yaml = match &raw.value {
        Raw::Null => Yaml::Null,
        Raw::Scalar(Some(text)) => Yaml::Scalar(text.clone()),
        // A number or a truth value: as it was written.
        Raw::Scalar(None) => Yaml::Scalar(text[range].trim().to_owned()),
        Raw::List(items) => Yaml::List(items.iter().map(child).collect()),
        Raw::Map(pairs) => Yaml::Map(pairs.iter().map(|(key, value)| (child(key), child(value))).collect()),
    };
    // Collections are told by their start only.
    let inside: Vec<Span> = match &yaml {
        Yaml::List(items) => items.iter().map(|item| item.span).collect(),
        Yaml::Map(pairs) => pairs.iter().flat_map(|(key, value)| [key.span, value.span]).collect(),
        _ => Vec::new(),
    };
    span = inside.into_iter().filter(|inner| inner.start >= span.start).fold(span, Span::to);
    Value { yaml, span }
}

/// The bytes of a scalar, white space at the end left out.
fn bytes(location: &Location, text: &str) -> std::ops::Range<usize> {
    let start = location.span().byte_offset().unwrap_or(0) as usize;
    let start = (start.min(text.len())..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    let end = (start + location.span().byte_len().unwrap_or(0) as usize).min(text.len());
    let end = (end..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
    start..start + text[start..end].trim_end().len()
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(None))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(None))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(None))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(None))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(Some(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = access.next_entry()? {
            pairs.push(pair);
        }
        Ok(Raw::Map(pairs))
    }
}
