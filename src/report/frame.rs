//! The frame of a report that is one page: head, styles, a link past the controls, the script last. Nothing comes from the
//! network. What stands in it is written by `html` (the review page) and `coverage_html`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::codec::template::Templates;
use crate::emit::html::Markup;
use crate::i18n::Catalog;

const COLOURS: &str = include_str!("../assets/theme/colours.css");

#[derive(Serialize)]
struct Frame<'a> {
    lang: &'static str,
    title: &'a str,
    skip: &'a Skip,
    css: String,
    js: &'static str,
    body: &'a str,
}

/// The link past the controls: its words, and the id that it leads to.
#[derive(Serialize)]
pub(super) struct Skip {
    pub words: String,
    pub to: &'static str,
}

/// The page around a body, in the reader's language.
pub(super) fn page(
    catalog: &Catalog,
    title: &str,
    skip: &Skip,
    styles: &[&'static str],
    js: &'static str,
    body: Markup,
) -> String {
    let file = ("page.html", include_str!("../assets/report/page.html"));
    let (templates, _) = Templates::new(&[file], &BTreeMap::new());
    let css = format!("{COLOURS}{}", styles.concat());
    let lang = catalog.locale().as_str();
    templates.render(file.0, &Frame { lang, title, skip, css, js, body: &body.into_string() }).0
}
