//! Which forms of a concept a version of a lesson uses, which of them are two names and not one name written in two ways,
//! and how one form is put in the place of another. The ground of SN0202, SN0203, SN0204 and SN0212.

use std::collections::BTreeMap;

use crate::check::Context;
use crate::course::TermUse;
use crate::diag::Edit;
use crate::glossary::{Concept, Designations, Form, FormKind, Status, TermId};
use crate::lang::normal::Keys;
use crate::lang::{Lang, Side};

/// One form of a concept and where a version uses it.
pub struct Spoken<'a> {
    pub form: &'a Form,
    pub kind: FormKind,
    pub uses: Vec<&'a TermUse>,
}

/// The forms of each strict concept that is somewhere called by an admitted form; concepts that are always called by
/// their preferred form have nothing to say.
pub fn spoken<'a>(cx: &Context<'a>, side: Side) -> BTreeMap<TermId, Vec<Spoken<'a>>> {
    let uses = cx.lesson.uses.get(side);
    let mut found: BTreeMap<TermId, Vec<Spoken<'a>>> = BTreeMap::new();
    for one in uses.iter().filter(|one| one.form == FormKind::Admitted && !one.nested) {
        let concept = cx.glossary.get(one.term);
        if concept.strict && concept.status != Status::Deprecated {
            found.entry(one.term).or_default();
        }
    }
    if found.is_empty() {
        return found;
    }
    let lang = cx.lang(side);
    for one in uses.iter().filter(|one| !one.nested && one.form != FormKind::Forbidden) {
        let Some(forms) = found.get_mut(&one.term) else { continue };
        let written = cx.sources.get(one.span.file).slice(one.span);
        // What is written in capitals is engraved on a device or painted on a sign: `nút TEST`.
        if is_abbreviation(written) {
            continue;
        }
        let Some(form) = form_at(cx.glossary.get(one.term), lang, one.form, written) else { continue };
        match forms.iter_mut().find(|spoken| std::ptr::eq(spoken.form, form)) {
            Some(spoken) => spoken.uses.push(one),
            None => forms.push(Spoken { form, kind: one.form, uses: vec![one] }),
        }
    }
    found
}

/// The listed form that stands behind what is written: the one that begins most like it.
fn form_at<'g>(concept: &'g Concept, lang: Lang, kind: FormKind, written: &str) -> Option<&'g Form> {
    let own = concept.designations(lang)?;
    if kind == FormKind::Preferred {
        return own.preferred.as_ref();
    }
    if let [only] = own.admitted.as_slice() {
        return Some(only);
    }
    let written = squeezed(written, lang);
    let likeness = |form: &Form| {
        let form = squeezed(&form.text, lang);
        let common = form.bytes().zip(written.bytes()).take_while(|(a, b)| a == b).count();
        (common, std::cmp::Reverse(form.len()))
    };
    own.admitted.iter().max_by_key(|form| likeness(form))
}

/// The letters of a form: spaces, hyphens, case and the place of tone marks do not count.
fn squeezed(text: &str, lang: Lang) -> String {
    let keys = Keys::of(text, lang.is_vi());
    (0..keys.tokens.len()).map(|token| keys.key(token)).collect()
}

/// Whether two forms are two names. A name and its short form (`mạch điện`, `mạch`), an abbreviation, and another spelling
/// are one.
pub fn are_two_names(a: &str, b: &str, lang: Lang) -> bool {
    // `đặc tuyến C` is a kind of its own.
    let is_kind = |text: &str| text.split(' ').any(|word| word.len() == 1 && word.chars().all(char::is_uppercase));
    if [a, b].into_iter().any(|form| is_abbreviation(form) || is_kind(form)) || squeezed(a, lang) == squeezed(b, lang) {
        return false;
    }
    let words = |text: &str| {
        let keys = Keys::of(text, lang.is_vi());
        (0..keys.tokens.len()).map(|token| keys.key(token).to_owned()).collect::<Vec<_>>()
    };
    let (a, b) = (words(a), words(b));
    let holds = |long: &[String], short: &[String]| short.iter().all(|word| long.contains(word));
    !holds(&a, &b) && !holds(&b, &a)
}

pub fn is_abbreviation(text: &str) -> bool {
    text.split([' ', '-']).any(|word| word.chars().filter(|c| c.is_uppercase()).count() >= 2)
}

/// Puts a form in the place of every use; `None` where one of them would need another ending or article.
pub fn replace_all(cx: &Context<'_>, uses: &[&TermUse], lang: Lang, wanted: &str) -> Option<Vec<Edit>> {
    let edit = |one: &&TermUse| Some(Edit { span: one.span, text: replacement(cx, one, lang, wanted)? });
    uses.iter().map(edit).collect()
}

/// A form as it stands in the place of a use; `None` where an ending or an article would have to change.
pub fn replacement(cx: &Context<'_>, one: &TermUse, lang: Lang, wanted: &str) -> Option<String> {
    let file = cx.sources.get(one.span.file);
    let written = file.slice(one.span);
    let designations = cx.glossary.get(one.term).designations(lang)?;
    let wanted = in_same_number(designations, written, wanted, lang)?;
    if lang.is_en() && article_changes(&file.text, one.span.start as usize, written, &wanted) {
        return None;
    }
    let mut letters = written.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let all_capitals =
        written.chars().filter(|c| c.is_alphabetic()).count() > 1 && !written.chars().any(char::is_lowercase);
    // `MCB` is written in capitals for itself, `CẤM ĐÓNG` for its sign: what is wanted there is not known.
    if all_capitals {
        return None;
    }
    let mut rest = wanted.chars();
    let first = rest.next()?;
    Some(if capital { first.to_uppercase().chain(rest).collect() } else { wanted })
}

/// The wanted form, in the plural where an English one is written so; `None` where it is written in another way.
fn in_same_number(designations: &Designations, written: &str, wanted: &str, lang: Lang) -> Option<String> {
    let written = written.to_lowercase();
    let is = |form: &Form| form.text.to_lowercase() == written;
    if designations.forms().any(|(_, form)| is(form)) {
        return Some(wanted.to_owned());
    }
    let many = |form: &str| {
        let (before, last) = form.rsplit_once(' ').map_or(("", form), |(before, last)| (before, last));
        let plural = crate::lang::inflect::noun_forms(last).into_iter().next()?;
        Some(if before.is_empty() { plural } else { format!("{before} {plural}") })
    };
    let is_plural = |form: &Form| many(&form.text.to_lowercase()).is_some_and(|plural| plural == written);
    let noun = lang.is_en() && wanted.ends_with(|c: char| c.is_ascii_lowercase()) && !wanted.contains(" of ");
    if noun && designations.forms().any(|(_, form)| is_plural(form)) { many(wanted) } else { None }
}

/// Whether `a` or `an` before the place fits the one form and not the other.
fn article_changes(text: &str, start: usize, written: &str, wanted: &str) -> bool {
    let before = text[..start].trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    let vowel = |word: &str| word.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    matches!(before.as_str(), "a" | "an") && vowel(written) != vowel(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_spellings_and_abbreviations_are_no_second_name() {
        let two = |a, b| are_two_names(a, b, Lang::vi());
        assert!(two("công tắc tơ", "khởi động từ") && two("áp tô mát", "cầu dao tự động"));
        assert!(!two("mạch điện", "mạch") && !two("rơ le", "rơle") && !two("áp tô mát", "CB"));
        assert!(!are_two_names("push-button", "push button", Lang::en()));
        assert!(!are_two_names("residual current device", "tủ ATS", Lang::en()));
    }
}
