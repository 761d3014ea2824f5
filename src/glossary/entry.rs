//! Concepts and their designations (ISO 1087: concept, designation; TBX: preferred, admitted, deprecated term).
//! Reading them is `format`, finding them in text `matcher`.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::lang::Lang;
use crate::source::Span;

/// A concept's index in the merged glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TermId(pub u32);

/// All concepts of a course, merged from its files.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub concepts: Vec<Concept>,
    by_form: OnceLock<HashMap<String, Vec<TermId>>>,
}

impl Glossary {
    pub fn new(concepts: Vec<Concept>) -> Glossary {
        Glossary { concepts, ..Glossary::default() }
    }

    pub fn get(&self, id: TermId) -> &Concept {
        &self.concepts[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = (TermId, &Concept)> {
        self.concepts.iter().enumerate().map(|(i, concept)| (TermId(i as u32), concept))
    }

    /// The concepts that have a form in some language, which is given in lower case. Looked up in an index that is made when
    /// first asked for: a merged glossary does not change.
    pub fn with_form(&self, lower: &str) -> &[TermId] {
        let index = self.by_form.get_or_init(|| {
            let mut index: HashMap<String, Vec<TermId>> = HashMap::new();
            for (id, concept) in self.iter() {
                for (_, form) in concept.designations.iter().flat_map(|(_, words)| words.forms()) {
                    index.entry(form.text.to_lowercase()).or_default().push(id);
                }
            }
            index
        });
        index.get(lower).map_or(&[], Vec::as_slice)
    }
}

#[derive(Clone, Debug)]
pub struct Concept {
    pub id: String,
    /// At most one entry a language.
    pub designations: Vec<(Lang, Designations)>,
    /// `noun`, `verb`, … as written; empty without one.
    pub pos: String,
    pub domain: String,
    /// Of the English preferred form, slashes included; empty without one.
    pub ipa: String,
    /// A path in the course.
    pub image: String,
    pub source: String,
    pub note: String,
    pub status: Status,
    /// Whether the equivalent must be used each time.
    pub strict: bool,
    /// Letter case must be as written.
    pub exact_case: bool,
    /// The language whose word stays as it is in the other one.
    pub keep: Option<Lang>,
    /// The row in its file.
    pub span: Span,
    /// Whether the row is of a glossary shipped with songngu (its findings are not the user's).
    pub shipped: bool,
}

impl Concept {
    pub fn designations(&self, lang: Lang) -> Option<&Designations> {
        self.designations.iter().find(|(l, _)| *l == lang).map(|(_, d)| d)
    }

    /// The preferred form in a language, else the first admitted one.
    pub fn preferred(&self, lang: Lang) -> Option<&str> {
        let own = self.designations(lang)?;
        own.preferred.as_ref().or(own.admitted.first()).map(|form| form.text.as_str())
    }

    pub fn definition(&self, lang: Lang) -> &str {
        self.designations(lang).map_or("", |d| d.definition.as_str())
    }
}

/// A concept's forms in one language.
#[derive(Clone, Debug, Default)]
pub struct Designations {
    pub preferred: Option<Form>,
    pub admitted: Vec<Form>,
    pub forbidden: Vec<Form>,
    pub definition: String,
}

impl Designations {
    /// Every form with its kind, preferred first.
    pub fn forms(&self) -> impl Iterator<Item = (FormKind, &Form)> {
        let preferred = self.preferred.iter().map(|f| (FormKind::Preferred, f));
        let admitted = self.admitted.iter().map(|f| (FormKind::Admitted, f));
        let forbidden = self.forbidden.iter().map(|f| (FormKind::Forbidden, f));
        preferred.chain(admitted).chain(forbidden)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub text: String,
    /// The cell it stands in.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormKind {
    Preferred,
    Admitted,
    Forbidden,
}

impl FormKind {
    pub fn as_str(self) -> &'static str {
        match self {
            FormKind::Preferred => "preferred",
            FormKind::Admitted => "admitted",
            FormKind::Forbidden => "forbidden",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Status {
    #[default]
    Preferred,
    Proposed,
    Deprecated,
}
