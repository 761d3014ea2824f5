//! Words that songngu itself puts on a page (`Hình`, `Figure`), in the languages of the course.
//! The interface's language has no say here. A course language without a catalogue borrows English words.

use crate::i18n::{Catalog, Locale, Message};
use crate::lang::{Lang, Side, Sides};
use crate::project::Project;

/// The catalogues of a course's languages. Made once a build; a course of one language has one.
pub struct Labels {
    catalogs: Sides<Option<Catalog>>,
}

/// A word and the language that it is really in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub lang: Lang,
    pub text: String,
}

impl Labels {
    pub fn new(project: &Project) -> Labels {
        let catalog = |lang: Lang| Catalog::new(if lang.is_vi() { Locale::Vi } else { Locale::En });
        Labels { catalogs: Sides::new(Some(catalog(project.source)), project.target.map(catalog)) }
    }

    /// A message of `output.ftl` in the language of a side; the source's where the course has no such side.
    pub fn get(&self, side: Side, id: &str) -> Label {
        self.format(side, id, &Message::new())
    }

    pub fn format(&self, side: Side, id: &str, message: &Message<'_>) -> Label {
        let catalog = self.catalog(side);
        Label { lang: catalog.locale().lang(), text: catalog.format(id, message) }
    }

    /// What `make` says in each language of a page; once where both say the same.
    pub fn each(&self, order: &[Side], make: impl Fn(&Labels, Side) -> Label) -> Vec<(Side, Label)> {
        let mut said: Vec<(Side, Label)> = Vec::new();
        for side in order {
            let label = make(self, *side);
            if said.iter().all(|(_, own)| own.text != label.text) {
                said.push((*side, label));
            }
        }
        said
    }

    /// The name of a language in the words of a side: `tiếng Anh`, `English`; its tag where there is no name.
    pub fn language(&self, side: Side, lang: Lang) -> String {
        self.named(side, "language", lang)
    }

    /// The name of a language in itself, as a switch shows it: `Tiếng Việt`, `English`.
    pub fn own_name(&self, side: Side, lang: Lang) -> String {
        self.named(side, "own-name", lang)
    }

    fn named(&self, side: Side, prefix: &str, lang: Lang) -> String {
        let id = format!("{prefix}-{lang}");
        let found = self.catalog(side).try_format(&id, &Message::new());
        found.unwrap_or_else(|| lang.as_str().to_uppercase())
    }

    /// All messages in the language of a side.
    pub fn catalog(&self, side: Side) -> &Catalog {
        let own = self.catalogs.get(side).as_ref();
        own.or(self.catalogs.source.as_ref()).expect("every course has a source language")
    }
}
