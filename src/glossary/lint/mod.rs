//! What is untidy in a glossary that can be read all the same: variants of SN0048, most with a fix.
//! `cell` looks at one cell, `table` at all rows together. Wrong rows and values are the reader's.

mod cell;
mod table;

pub use cell::{definition, forms_cell, ipa};
pub use table::table;

use crate::diag::{Edit, Finding, Fix, Rule};
use crate::source::Span;

pub const UNUSUAL_FORM: Rule = Rule::note("SN0048", "glossary-form");

/// A finding about a cell with the text that it should have.
fn better(variant: &'static str, span: Span, text: &str, raw: String, safe: bool) -> Finding {
    let edits = vec![Edit { span, text: raw }];
    let finding = Finding::new(&UNUSUAL_FORM, span).variant(variant).arg("better", text);
    finding.fix(Fix { title: "fix-cell", safe, edits })
}
