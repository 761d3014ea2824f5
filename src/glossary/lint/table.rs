//! All rows of a table together: two styles of tone marks, common nouns with a capital, heads of compounds that are said
//! in another way in one of them. One finding a kind, but for heads.

use std::collections::{BTreeMap, HashMap};

use crate::diag::{Edit, Finding, Fix};
use crate::glossary::{Concept, Form};
use crate::lang::Lang;
use crate::lang::normal::key;
use crate::lang::syllable::{Syllable, ToneStyle, with_style};
use crate::source::{SourceFile, Span};

use super::UNUSUAL_FORM;

/// So many compounds must show how a head is said; a second exception makes it a head of two senses.
const ENOUGH: usize = 3;

pub fn table(file: &SourceFile, concepts: &[&Concept]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tone_styles(file, concepts).into_iter().collect();
    findings.extend(capitals(file, concepts));
    findings.extend(heads(concepts));
    findings
}

fn forms<'a>(concepts: &'a [&'a Concept], lang: Lang) -> impl Iterator<Item = &'a Form> {
    let own = concepts.iter().filter_map(move |concept| concept.designations(lang));
    own.flat_map(|own| own.preferred.iter().chain(&own.admitted).chain(&own.forbidden))
}

/// `hòa` in one row and `hoá` in another.
fn tone_styles(file: &SourceFile, concepts: &[&Concept]) -> Option<Finding> {
    let mut places: [Vec<(Span, &str)>; 2] = Default::default();
    for form in forms(concepts, Lang::vi()) {
        for word in form.text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_ascii()) {
            match Syllable::parse(word).and_then(|syllable| syllable.tone_style()) {
                Some(ToneStyle::Old) => places[0].push((form.span, word)),
                Some(ToneStyle::New) => places[1].push((form.span, word)),
                None => {}
            }
        }
    }
    let [old, new] = &places;
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let (style, main, stray) =
        if old.len() >= new.len() { (ToneStyle::Old, old, new) } else { (ToneStyle::New, new, old) };
    let mut cells: Vec<Span> = stray.iter().map(|(span, _)| *span).collect();
    cells.dedup();
    let edits = cells.iter().map(|span| Edit { span: *span, text: in_style(file.slice(*span), style) }).collect();
    let finding = Finding::new(&UNUSUAL_FORM, stray[0].0).variant("tone").lang(Lang::vi()).related(main[0].0);
    Some(
        finding
            .arg("count", stray.len())
            .arg("other-count", main.len())
            .arg("word", stray[0].1)
            .arg("other", main[0].1)
            .fix(Fix { title: "fix-tone-style", safe: true, edits }),
    )
}

fn in_style(text: &str, style: ToneStyle) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().map(Some).chain([None]) {
        if let Some(c) = c.filter(|c| c.is_alphabetic()) {
            word.push(c);
            continue;
        }
        out.push_str(&with_style(&word, style).unwrap_or_else(|| std::mem::take(&mut word)));
        word.clear();
        out.extend(c);
    }
    out
}

/// Terms that begin with a capital in both languages, each with another word: a name would be the same.
fn capitals(file: &SourceFile, concepts: &[&Concept]) -> Option<Finding> {
    let is_lone = |text: &str| {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some() && !letters.any(char::is_uppercase)
    };
    let first = |text: &str| text.split(' ').next().unwrap_or("").to_lowercase();
    let preferred = |concept: &Concept, lang: Lang| concept.designations(lang)?.preferred.clone();
    let both = concepts.iter().filter_map(|concept| {
        let (vi, en) = (preferred(concept, Lang::vi())?, preferred(concept, Lang::en())?);
        let capital = is_lone(&vi.text) && is_lone(&en.text) && first(&vi.text) != first(&en.text);
        (capital && vi.span != en.span).then_some([vi, en])
    });
    let found: Vec<[Form; 2]> = both.collect();
    let [form, _] = found.first()?;
    let edit = |form: &Form| {
        let raw = file.slice(form.span);
        let at = raw.find(char::is_alphabetic)?;
        let capital = raw[at..].chars().next()?;
        let end = at + capital.len_utf8();
        let span = Span::new(file.id, form.span.start as usize + at, form.span.start as usize + end);
        Some(Edit { span, text: capital.to_lowercase().collect() })
    };
    let edits = found.iter().flatten().filter_map(edit).collect();
    let finding = Finding::new(&UNUSUAL_FORM, form.span).variant("capital").arg("form", form.text.as_str());
    Some(finding.arg("count", found.len()).fix(Fix { title: "fix-capitals", safe: false, edits }))
}

/// A compound whose Vietnamese form lacks that of its English head, where the other compounds have it: `relay` is `rơ le`
/// in all of them but one.
fn heads(concepts: &[&Concept]) -> Vec<Finding> {
    let (vi, en) = (Lang::vi(), Lang::en());
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut compounds: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let name = |concept: &Concept| Some(key(&concept.designations(en)?.preferred.as_ref()?.text, false));
    for (at, concept) in concepts.iter().enumerate() {
        by_name.extend(name(concept).map(|name| (name, at)));
    }
    for (at, concept) in concepts.iter().enumerate() {
        let Some(name) = name(concept) else { continue };
        let tails = name.match_indices('_').map(|(cut, _)| &name[cut + 1..]).filter(|tail| !tail.is_empty());
        if let Some(head) = tails.into_iter().find_map(|tail| by_name.get(tail)) {
            compounds.entry(*head).or_default().push(at);
        }
    }
    let names = |concept: &Concept| {
        let own = concept.designations(vi).into_iter();
        own.flat_map(|own| own.preferred.iter().chain(&own.admitted).map(|form| key(&form.text, true)))
            .collect::<Vec<_>>()
    };
    let mut findings = Vec::new();
    for (head, members) in compounds {
        let said = names(concepts[head]);
        let has = |member: &&usize| {
            names(concepts[**member])
                .iter()
                .any(|name| said.iter().any(|head| format!("_{name}").contains(&format!("_{head}"))))
        };
        let (with, without): (Vec<&usize>, Vec<&usize>) = members.iter().partition(has);
        if with.len() < ENOUGH || without.len() != 1 {
            continue;
        }
        findings.extend(without.into_iter().filter_map(|member| {
            let (own, head) = (concepts[*member], concepts[head]);
            let finding = Finding::new(&UNUSUAL_FORM, own.span).variant("head").related(head.span);
            Some(
                finding
                    .arg("term", own.preferred(en)?)
                    .arg("head", head.preferred(en)?)
                    .arg("equivalent", head.preferred(vi)?)
                    .arg("count", with.len()),
            )
        }));
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::source::Sources;

    fn lint(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("g.csv", text.to_owned());
        let findings = crate::glossary::read(&[(file.clone(), false)]).1;
        let fix = |f: &crate::diag::Finding| f.fix.as_ref().map_or(String::new(), |fix| fix.edits[0].text.clone());
        findings.iter().map(|f| format!("{} {}", f.variant.unwrap_or(""), fix(f))).collect()
    }

    #[test]
    fn two_styles_of_tone_marks_are_one_finding() {
        assert_eq!(lint("vi,en\nkhóa,lock\nhòa âm,harmony\n\"số hoá, hàm\",digital\n")[1..], ["tone \"số hóa, hàm\""]);
        assert!(lint("vi,en\nkhóa,lock\nhòa âm,harmony\nquý,quarter\n").is_empty());
    }

    #[test]
    fn common_nouns_with_capitals_are_one_finding() {
        assert_eq!(lint("vi,en\nRơ le,Relay\nCầu chì,Fuse\n"), ["capital r"]);
        assert!(lint("vi,en\nGauss,Gauss\nđịnh luật Ôm,Ohm's law\nPLC,PLC\n").is_empty());
    }

    #[test]
    fn a_head_that_is_said_in_another_way_once_is_told() {
        let table =
            "vi,en\nrơ le,relay\nrơ le nhiệt,thermal relay\nrơ le thời gian,time relay\nrơ le dòng,current relay\n";
        assert!(lint(table).is_empty());
        assert_eq!(lint(&format!("{table}bộ đóng ngắt,solid-state relay\n")), ["head "]);
    }
}
