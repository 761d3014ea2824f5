//! The one table of all rules: what `explain`, `--select` and the reports know, and which check raises which.
//! A new rule is one file and one row here.

use crate::check::Check;
use crate::check::parity::{block_extra, block_missing, number_differs, unit_differs};
use crate::diag::Rule;
use crate::{glossary, project, syntax};

use super::session;

/// Rules that readers raise while they read.
const READERS: [&[&Rule]; 4] = [project::RULES, &[&session::NO_GLOSSARY], syntax::RULES, glossary::RULES];

/// Rules about a lesson, each with its check.
pub const LESSON: &[(&Rule, Check)] = &[
    (&block_missing::RULE, block_missing::check),
    (&block_extra::RULE, block_extra::check),
    (&number_differs::RULE, number_differs::check),
    (&unit_differs::RULE, unit_differs::check),
];

/// Every rule, by code.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = READERS.iter().flat_map(|list| list.iter().copied()).collect();
    rules.extend(LESSON.iter().map(|(rule, _)| *rule));
    rules.sort_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    rules
}

/// The rule with a code or a name, letter case ignored.
pub fn find(wish: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(wish) || rule.name.eq_ignore_ascii_case(wish))
}
