//! The explain pages, embedded: a rule's story in both languages. A test sees to it that every rule has one.
//! Which rules there are is `rules`.

use crate::i18n::Locale;
use crate::report::RulePage;

use super::rules;

/// The page of a rule in Markdown; `None` for a code that no rule has.
pub fn explain(code: &str, locale: Locale) -> Option<&'static str> {
    let (_, vi, en) = PAGES.iter().find(|(page, ..)| *page == code)?;
    Some(match locale {
        Locale::Vi => vi,
        Locale::En => en,
    })
}

/// Every rule with its page, by code.
pub fn pages(locale: Locale) -> Vec<RulePage> {
    let page = |rule: &'static crate::diag::Rule| Some(RulePage { rule, page: explain(rule.code, locale)? });
    rules::all().into_iter().filter_map(page).collect()
}

/// One row a rule: only the code differs, so the two paths are spelled out by the macro.
macro_rules! page {
    ($code:literal) => {
        (
            $code,
            include_str!(concat!("../../locales/vi/explain/", $code, ".md")),
            include_str!(concat!("../../locales/en/explain/", $code, ".md")),
        )
    };
}

const PAGES: &[(&str, &str, &str)] = &[
    page!("SN0001"),
    page!("SN0002"),
    page!("SN0003"),
    page!("SN0004"),
    page!("SN0005"),
    page!("SN0006"),
    page!("SN0007"),
    page!("SN0008"),
    page!("SN0009"),
    page!("SN0010"),
    page!("SN0011"),
    page!("SN0012"),
    page!("SN0014"),
    page!("SN0020"),
    page!("SN0021"),
    page!("SN0022"),
    page!("SN0023"),
    page!("SN0024"),
    page!("SN0025"),
    page!("SN0026"),
    page!("SN0027"),
    page!("SN0028"),
    page!("SN0029"),
    page!("SN0030"),
    page!("SN0031"),
    page!("SN0032"),
    page!("SN0033"),
    page!("SN0034"),
    page!("SN0040"),
    page!("SN0041"),
    page!("SN0042"),
    page!("SN0043"),
    page!("SN0044"),
    page!("SN0045"),
    page!("SN0046"),
    page!("SN0047"),
    page!("SN0048"),
    page!("SN0101"),
    page!("SN0102"),
    page!("SN0103"),
    page!("SN0104"),
    page!("SN0105"),
    page!("SN0106"),
    page!("SN0107"),
    page!("SN0108"),
    page!("SN0109"),
    page!("SN0110"),
    page!("SN0111"),
    page!("SN0112"),
    page!("SN0113"),
    page!("SN0114"),
    page!("SN0115"),
    page!("SN0116"),
    page!("SN0117"),
    page!("SN0118"),
    page!("SN0119"),
    page!("SN0120"),
    page!("SN0121"),
    page!("SN0122"),
    page!("SN0201"),
    page!("SN0202"),
    page!("SN0209"),
    page!("SN0211"),
    page!("SN0301"),
    page!("SN0302"),
    page!("SN0303"),
    page!("SN0304"),
    page!("SN0305"),
    page!("SN0401"),
    page!("SN0402"),
    page!("SN0403"),
    page!("SN0404"),
    page!("SN0405"),
    page!("SN0406"),
    page!("SN0407"),
    page!("SN0501"),
    page!("SN0503"),
    page!("SN0504"),
    page!("SN0505"),
    page!("SN0506"),
    page!("SN0507"),
    page!("SN0508"),
    page!("SN0509"),
    page!("SN0601"),
    page!("SN0602"),
    page!("SN0603"),
    page!("SN0604"),
    page!("SN0605"),
    page!("SN0606"),
    page!("SN0607"),
    page!("SN0608"),
    page!("SN0701"),
    page!("SN0702"),
    page!("SN0703"),
    page!("SN0704"),
    page!("SN0705"),
    page!("SN0706"),
    page!("SN0707"),
    page!("SN0708"),
    page!("SN0709"),
    page!("SN0710"),
    page!("SN0711"),
    page!("SN0712"),
    page!("SN0730"),
    page!("SN0731"),
    page!("SN0732"),
    page!("SN0733"),
    page!("SN0740"),
    page!("SN0741"),
    page!("SN0742"),
    page!("SN0743"),
    page!("SN0744"),
    page!("SN0745"),
    page!("SN0746"),
    page!("SN0747"),
    page!("SN0801"),
    page!("SN0901"),
    page!("SN0902"),
];
