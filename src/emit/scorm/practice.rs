//! The practice of terms: what a package knows of each term (`assets/terms.js`) and the page that asks (`practice.html`).
//! Nothing is written by an author for it: terms come from the glossary, sentences from the lessons.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diag::Finding;
use crate::emit::html::{Carry, Context, Frame, Word};
use crate::glossary::{Concept, TermId};
use crate::lang::Side;
use crate::view::TermIndex;
use crate::view::practice::Example;
use crate::world::Artifact;

use super::course::script;

pub const PAGE: &str = "practice.html";
pub const TERMS: &str = "assets/terms.js";

/// Fewer terms leave nothing to choose from.
const FEWEST: usize = 4;
/// So many sentences of a term and language travel with the package.
const SENTENCES: usize = 1;

/// What the page's script knows of a term (`assets/scorm/practice.js` has the same shape).
#[derive(Serialize)]
pub struct Term {
    /// The id of its entry on the pages.
    pub id: String,
    src: Words,
    tgt: Words,
    #[serde(skip_serializing_if = "String::is_empty")]
    ipa: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    image: String,
    /// Domain and word class: what is offered beside it is of the same.
    kind: String,
    /// Lessons of the package that use it.
    lessons: Vec<usize>,
    /// Terms that share a form with it: never offered beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    never: Vec<usize>,
}

#[derive(Serialize)]
struct Words {
    form: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    def: String,
    /// What stands before the term, the term, what stands after it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    says: Vec<[String; 3]>,
}

/// The terms that can be practised, in the glossary's order. `lessons`: the package's, by index into the project.
pub fn terms(cx: &Context<'_>, index: &TermIndex, lessons: &[usize], examples: &[&Example]) -> Vec<Term> {
    let mut says: BTreeMap<(TermId, bool), Vec<[String; 3]>> = BTreeMap::new();
    for example in examples {
        let list = says.entry((example.term, example.side == Side::Source)).or_default();
        if list.len() < SENTENCES {
            list.push([example.before.clone(), example.word.clone(), example.after.clone()]);
        }
    }
    let (Some(source), Some(target)) = (cx.project.lang(Side::Source), cx.project.lang(Side::Target)) else {
        return Vec::new();
    };
    let mut found: Vec<(&Concept, Term)> = Vec::new();
    for (id, concept) in cx.glossary.iter().filter(|(id, _)| index.is_used(*id)) {
        let (Some(src), Some(tgt)) = (concept.preferred(source), concept.preferred(target)) else { continue };
        if src.to_lowercase() == tgt.to_lowercase() {
            continue;
        }
        let mut words = |form: &str, lang, is_source| Words {
            form: form.to_owned(),
            def: concept.definition(lang).to_owned(),
            says: says.remove(&(id, is_source)).unwrap_or_default(),
        };
        let image = cx.term_images.iter().find(|(term, _)| *term == id);
        let term = Term {
            id: cx.term_id(id),
            src: words(src, source, true),
            tgt: words(tgt, target, false),
            ipa: concept.ipa.clone(),
            image: image.map(|(_, file)| format!("media/{}", file.name)).unwrap_or_default(),
            kind: format!("{}/{}", concept.domain, concept.pos),
            lessons: index.lessons(id).filter_map(|lesson| lessons.iter().position(|own| *own == lesson)).collect(),
            never: Vec::new(),
        };
        found.push((concept, term));
    }
    if found.len() < FEWEST {
        return Vec::new();
    }
    let forms: Vec<Vec<String>> = found.iter().map(|(concept, _)| forms(concept)).collect();
    let clash = |a: usize, b: usize| a != b && forms[a].iter().any(|form| forms[b].contains(form));
    let never: Vec<Vec<usize>> =
        (0..found.len()).map(|a| (0..found.len()).filter(|b| clash(a, *b)).collect()).collect();
    found.into_iter().zip(never).map(|((_, term), never)| Term { never, ..term }).collect()
}

fn forms(concept: &Concept) -> Vec<String> {
    concept.designations.iter().flat_map(|(_, words)| words.forms()).map(|(_, form)| form.text.to_lowercase()).collect()
}

#[derive(Serialize)]
struct Values {
    frame: Frame,
    heading: Word,
    about: Word,
    no_script: Word,
}

/// The page, the data, and the pictures that the terms name.
pub fn files(cx: &Context<'_>, terms: &[Term], findings: &mut Vec<Finding>) -> Vec<Artifact> {
    let order = cx.order();
    let word = |id: &str| cx.word(&order, |side| cx.labels.get(side, id));
    let heading = word("play-practice-page");
    let values = Values {
        frame: cx.frame(PAGE, heading.plain.clone(), &order, Carry::Linked),
        about: word("play-practice-about"),
        no_script: word("play-practice-no-script"),
        heading,
    };
    let page = cx.engine.render(PAGE, &values, findings);
    let shown = |name: &str| terms.iter().any(|term| term.image.ends_with(name));
    let images = cx.term_images.iter().filter(|(_, file)| shown(&file.name));
    let mut files = vec![Artifact::bytes(PAGE, page), Artifact::bytes(TERMS, script("terms", &terms))];
    files.extend(images.map(|(_, file)| Artifact::bytes(format!("media/{}", file.name), file.bytes.to_vec())));
    files
}
