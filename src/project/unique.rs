//! SN0014: names that stand for two things: ids of parts and outcomes, pages of lessons.
//! A lesson that is listed twice is `discover`'s finding.

use crate::diag::{Finding, Rule};
use crate::source::Span;

pub const DUPLICATE_ID: Rule = Rule::warning("SN0014", "duplicate-id");

/// The ids of one kind that were read so far. Empty ones are another finding.
pub(super) struct Ids {
    variant: &'static str,
    seen: Vec<(String, Span)>,
}

impl Ids {
    pub fn of(variant: &'static str) -> Ids {
        Ids { variant, seen: Vec::new() }
    }

    /// A finding when the id was there before.
    pub fn add(&mut self, id: &str, span: Span) -> Option<Finding> {
        let first = self.seen.iter().find(|(other, _)| other == id).map(|(_, span)| *span);
        self.seen.push((id.to_owned(), span));
        let finding = Finding::new(&DUPLICATE_ID, span).variant(self.variant).arg("id", id);
        first.map(|first| finding.related(first))
    }
}

/// Two lessons whose file names come to the same page; the second was given another.
pub(super) fn same_page(first: &str, second: &str, wish: &str, got: &str) -> Finding {
    let finding = Finding::new(&DUPLICATE_ID, None).variant("lesson").arg("first", first).arg("second", second);
    finding.arg("slug", wish).arg("got", got)
}
