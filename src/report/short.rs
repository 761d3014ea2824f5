//! One finding a line, `file:line:column: severity[CODE]: message`, as editors and `grep` like it.
//! The long form with source lines is `human`.

use crate::diag::Finding;
use crate::i18n::Catalog;
use crate::source::Sources;

use super::place::Place;
use super::words::{Words, severity_word};

/// One line with its line end.
pub fn short(finding: &Finding, sources: &Sources, catalog: &Catalog) -> String {
    let place = Place::of(finding.span, sources);
    let severity = severity_word(finding.severity, catalog);
    let message = Words::of(finding, catalog).message;
    format!("{}:{}:{}: {severity}[{}]: {message}\n", place.file, place.line, place.column, finding.rule.code)
}
