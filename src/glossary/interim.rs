//! Stands in until glossary files are read and terms are matched: an empty glossary, no term found.
//! The branch that brings reader and matcher removes this file.

use std::sync::Arc;

use crate::diag::{Finding, Rule};
use crate::lang::Lang;
use crate::source::SourceFile;

use super::Glossary;

pub const RULES: &[&Rule] = &[];
pub const SHIPPED: &[(&str, &str, &str)] = &[];

pub fn shipped(_: &str) -> Option<(&'static str, &'static str)> {
    None
}

pub fn read(_: &[(Arc<SourceFile>, bool)]) -> (Glossary, Vec<Finding>) {
    (Glossary::default(), Vec::new())
}

pub struct Matcher;

impl Matcher {
    pub fn new(_: &Glossary, _: Lang) -> Matcher {
        Matcher
    }
}
