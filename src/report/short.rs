//! One finding a line, `file:line:column: severity[CODE]: message`, as editors and `grep` like it.
//! The long form with source lines is `human`.

use crate::diag::Finding;
use crate::i18n::Catalog;
use crate::source::Sources;

use super::words::{Words, severity_word};

/// One line with its line end.
pub fn short(finding: &Finding, sources: &Sources, catalog: &Catalog) -> String {
    let (path, line, column) = match finding.span {
        Some(span) => {
            let file = sources.get(span.file);
            let position = file.start(span);
            (file.path.as_str(), position.line, position.column)
        }
        None => ("course.toml", 1, 1),
    };
    let severity = severity_word(finding.severity, catalog);
    let message = Words::of(finding, catalog).message;
    format!("{path}:{line}:{column}: {severity}[{}]: {message}\n", finding.rule.code)
}
