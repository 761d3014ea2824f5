//! Language tags, and the two sides of a course: the version written first and its translation.
//! The interface's own language is negotiated in `i18n`.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

/// A course language: the primary subtag of a BCP 47 tag (`vi`, `en`, `zh`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Language);

/// The text is no language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotALanguage;

impl Lang {
    pub fn vi() -> Lang {
        "vi".parse().expect("a valid tag")
    }

    pub fn en() -> Lang {
        "en".parse().expect("a valid tag")
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub fn is_vi(&self) -> bool {
        self.as_str() == "vi"
    }

    pub fn is_en(&self) -> bool {
        self.as_str() == "en"
    }
}

impl FromStr for Lang {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Lang, NotALanguage> {
        let id: LanguageIdentifier = text.trim().parse().map_err(|_| NotALanguage)?;
        if id.language.is_empty() { Err(NotALanguage) } else { Ok(Lang(id.language)) }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One of the two versions of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The version that is written first (`course.source`).
    Source,
    /// Its counterpart in the other language.
    Target,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Source, Side::Target];

    pub fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// A value for each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Sides<T> {
    pub source: T,
    pub target: T,
}

impl<T> Sides<T> {
    pub fn new(source: T, target: T) -> Sides<T> {
        Sides { source, target }
    }

    pub fn get(&self, side: Side) -> &T {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }

    pub fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Source => &mut self.source,
            Side::Target => &mut self.target,
        }
    }

    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Sides<U> {
        Sides { source: f(self.source), target: f(self.target) }
    }

    pub fn as_ref(&self) -> Sides<&T> {
        Sides { source: &self.source, target: &self.target }
    }

    pub fn iter(&self) -> impl Iterator<Item = (Side, &T)> {
        Side::BOTH.into_iter().map(move |side| (side, self.get(side)))
    }
}
