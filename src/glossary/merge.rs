//! Several glossary files into one glossary: later files extend and override earlier ones, the course's own always those
//! that ship with songngu. Finds ids and forms that stand for two things.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Edit, Finding, Fix, Rule, Severity};
use crate::lang::Lang;
use crate::lang::normal::key;
use crate::source::{SourceFile, Span};

use super::format::csv::{self, Row};
use super::{Concept, Designations, Form, FormKind, Glossary, Status};

pub const SHARED_FORM: Rule = Rule::note("SN0045", "glossary-shared-form");
pub const DUPLICATE: Rule = Rule::warning("SN0046", "glossary-duplicate");

/// Reads files in their order; `true` marks those that ship with songngu, whose problems are not the user's.
pub fn read(files: &[(Arc<SourceFile>, bool)]) -> (Glossary, Vec<Finding>) {
    let mut merger = Merger::default();
    let (shipped, own): (Vec<_>, Vec<_>) = files.iter().partition(|(_, shipped)| *shipped);
    let in_order: Vec<_> = shipped.into_iter().chain(own).collect();
    let read: Vec<_> = in_order.par_iter().map(|(file, shipped)| csv::read(file, *shipped)).collect();
    for ((file, shipped), (rows, findings)) in in_order.into_iter().zip(read) {
        let first = merger.glossary.concepts.len();
        merger.file = Some(file.clone());
        rows.into_iter().for_each(|row| merger.add(row, first));
        merger.findings.extend(findings.into_iter().filter(|_| !shipped));
    }
    merger.find_shared_forms();
    merger.findings.sort_by_key(|finding| finding.span);
    (merger.glossary, merger.findings)
}

#[derive(Default)]
struct Merger {
    glossary: Glossary,
    by_id: HashMap<String, usize>,
    /// Keys of the preferred forms in English and Vietnamese.
    by_pair: HashMap<(String, String), usize>,
    findings: Vec<Finding>,
    /// The present file.
    file: Option<Arc<SourceFile>>,
    /// Concepts that a row of the present file has written already, with that row's index.
    touched: HashMap<usize, usize>,
}

impl Merger {
    /// `first` is where the concepts of the present file begin.
    fn add(&mut self, row: Row, first: usize) {
        let Row { mut concept, written_id } = row;
        let pair = pair(&concept);
        let same_pair = pair.as_ref().and_then(|pair| self.by_pair.get(pair)).copied();
        let same_id = self.by_id.get(&concept.id).copied();
        let known = match (same_pair, same_id) {
            (Some(at), _) => Some(at),
            // Two senses of one English word in one file: the id was only made from the word.
            (None, Some(at)) if at >= first && !written_id => {
                concept.id = self.free_id(&concept.id);
                None
            }
            (None, at) => at,
        };
        let at = known.unwrap_or(self.glossary.concepts.len());
        if let Some(at) = known.filter(|at| *at >= first || self.touched.get(at) == Some(&first)) {
            self.report_duplicate(&concept, at);
        }
        self.touched.insert(at, first);
        self.by_id.entry(concept.id.clone()).or_insert(at);
        self.by_pair.extend(pair.map(|pair| (pair, at)));
        match known {
            Some(at) => override_with(&mut self.glossary.concepts[at], concept),
            None => self.glossary.concepts.push(concept),
        }
    }

    fn report_duplicate(&mut self, concept: &Concept, at: usize) {
        let earlier = &self.glossary.concepts[at];
        if !concept.shipped && !earlier.shipped {
            let finding = Finding::new(&DUPLICATE, concept.span).arg("id", earlier.id.as_str()).related(earlier.span);
            let spare = self.file.as_ref().and_then(|file| spare_row(file, concept.span, earlier.span));
            self.findings.push(match spare {
                Some(edit) => finding.fix(Fix { title: "fix-row", safe: true, edits: vec![edit] }),
                None => finding,
            });
        }
    }

    fn free_id(&self, id: &str) -> String {
        let names = (2..).map(|n| format!("{id}_{n}"));
        names.into_iter().find(|name| !self.by_id.contains_key(name)).unwrap_or_default()
    }

    /// A form of two concepts of the course's own glossaries.
    fn find_shared_forms(&mut self) {
        let mut seen: HashMap<(Lang, String), (usize, FormKind, Form)> = HashMap::new();
        for (index, concept) in self.glossary.concepts.iter().enumerate().filter(|(_, concept)| !concept.shipped) {
            for (lang, own) in &concept.designations {
                for (kind, form) in own.forms().filter(|(kind, _)| *kind != FormKind::Forbidden) {
                    let name = (*lang, key(&form.text, lang.is_vi()));
                    let Some((other, other_kind, earlier)) = seen.get(&name) else {
                        seen.insert(name, (index, kind, form.clone()));
                        continue;
                    };
                    if *other == index {
                        continue;
                    }
                    let other = &self.glossary.concepts[*other];
                    // What has taken the place of a deprecated entry has its word.
                    if [concept, other].iter().any(|concept| concept.status == Status::Deprecated) {
                        continue;
                    }
                    let mut finding = Finding::new(&SHARED_FORM, form.span)
                        .lang(*lang)
                        .arg("form", form.text.as_str())
                        .arg("other", other_name(other, *lang))
                        .related(earlier.span);
                    // Across domains, or as a second name, a word may stand for two things.
                    let both_first = kind == FormKind::Preferred && *other_kind == kind;
                    if both_first && is_one_field(concept, other) {
                        finding.severity = Severity::Warning;
                    }
                    self.findings.push(finding);
                }
            }
        }
    }
}

/// Whether two concepts say that they are of one domain, and are not told apart by their part of speech.
fn is_one_field(a: &Concept, b: &Concept) -> bool {
    !a.domain.is_empty() && a.domain.to_lowercase() == b.domain.to_lowercase() && a.pos == b.pos
}

/// What a concept is called in the other language: tells two senses of one word apart.
fn other_name(concept: &Concept, lang: Lang) -> String {
    let other = concept.designations.iter().find(|(l, _)| *l != lang).and_then(|(l, _)| concept.preferred(*l));
    other.unwrap_or(&concept.id).to_owned()
}

/// The edit that takes away a row which says the same as an earlier one, letter for letter.
fn spare_row(file: &SourceFile, row: Span, earlier: Span) -> Option<Edit> {
    let same = row.file == file.id && earlier.file == file.id && file.slice(row) == file.slice(earlier);
    let rest = file.text.get(row.end as usize..)?;
    let line_end = rest.len() - rest.trim_start_matches('\r').strip_prefix('\n').unwrap_or(rest).len();
    same.then(|| Edit { span: Span { end: row.end + line_end as u32, ..row }, text: String::new() })
}

fn pair(concept: &Concept) -> Option<(String, String)> {
    Some((key(concept.preferred(Lang::en())?, false), key(concept.preferred(Lang::vi())?, true)))
}

/// What the later row says replaces what the earlier one said; forms come together. A preferred form that was replaced
/// is admitted from then on.
fn override_with(earlier: &mut Concept, later: Concept) {
    for (lang, own) in later.designations {
        match earlier.designations.iter_mut().find(|(l, _)| *l == lang) {
            Some((_, there)) => join_designations(there, own, lang),
            None => earlier.designations.push((lang, own)),
        }
    }
    let texts = [
        (&mut earlier.pos, later.pos),
        (&mut earlier.domain, later.domain),
        (&mut earlier.ipa, later.ipa),
        (&mut earlier.image, later.image),
        (&mut earlier.source, later.source),
        (&mut earlier.note, later.note),
    ];
    texts.into_iter().filter(|(_, new)| !new.is_empty()).for_each(|(old, new)| *old = new);
    earlier.status = later.status;
    earlier.strict = later.strict;
    earlier.exact_case = later.exact_case;
    earlier.keep = later.keep.or(earlier.keep);
    earlier.span = later.span;
    earlier.shipped = later.shipped;
}

fn join_designations(there: &mut Designations, own: Designations, lang: Lang) {
    let same = |a: &Form, b: &Form| key(&a.text, lang.is_vi()) == key(&b.text, lang.is_vi());
    let replaced = own.preferred.and_then(|new| there.preferred.replace(new));
    there.admitted.extend(replaced.into_iter().chain(own.admitted));
    there.forbidden.extend(own.forbidden);
    let preferred = there.preferred.clone();
    let forbidden = there.forbidden.clone();
    there.admitted.retain(|form| !preferred.iter().chain(&forbidden).any(|other| same(form, other)));
    if !own.definition.is_empty() {
        there.definition = own.definition;
    }
}

#[cfg(test)]
mod tests;
