//! Which language the reader wants, from wishes in order: flag, variables, operating system.
//! Reading the environment is `cli`'s work; here are only the rules.

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    Vi,
    En,
}

impl Locale {
    pub const ALL: [Locale; 2] = [Locale::Vi, Locale::En];

    pub fn as_str(self) -> &'static str {
        match self {
            Locale::Vi => "vi",
            Locale::En => "en",
        }
    }

    /// The same as a language of courses.
    pub fn lang(self) -> Lang {
        match self {
            Locale::Vi => Lang::vi(),
            Locale::En => Lang::en(),
        }
    }

    pub fn id(self) -> LanguageIdentifier {
        self.as_str().parse().expect("a valid tag")
    }
}

/// The first wish that names a language we speak; English without one.
///
/// Wishes may be BCP 47 tags or POSIX names (`vi_VN.UTF-8`). `C` and `POSIX` are no wish.
pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Locale {
    let available: Vec<LanguageIdentifier> = Locale::ALL.iter().map(|l| l.id()).collect();
    for wish in wishes {
        // POSIX LANGUAGE-style lists are parted by colons; codeset and modifier are not part of the tag.
        let parsed: Vec<LanguageIdentifier> = wish
            .split(':')
            .map(|name| name.split(['.', '@']).next().unwrap_or(name))
            .filter(|name| !matches!(*name, "" | "C" | "POSIX"))
            .filter_map(|name| name.parse().ok())
            .collect();
        let found = negotiate_languages(&parsed, &available, None, NegotiationStrategy::Filtering);
        if let Some(best) = found.first() {
            return Locale::ALL.into_iter().find(|l| l.id() == **best).unwrap_or(Locale::En);
        }
    }
    Locale::En
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wish_that_names_a_language_wins() {
        assert_eq!(negotiate(["vi_VN.UTF-8"]), Locale::Vi);
        assert_eq!(negotiate(["C", "en_GB.UTF-8", "vi"]), Locale::En);
        assert_eq!(negotiate(["fr_FR", "vi-VN"]), Locale::Vi);
        assert_eq!(negotiate(["fr_FR:vi"]), Locale::Vi);
        assert_eq!(negotiate([""]), Locale::En);
        assert_eq!(negotiate(["not a tag!"]), Locale::En);
    }
}
