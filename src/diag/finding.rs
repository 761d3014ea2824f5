//! A finding: which rule, where, with which facts. Built by checks and readers, printed by `report`.
//! It holds no prose; severities are changed by the settings in `driver`.

use crate::lang::Lang;
use crate::source::Span;

use super::{Fix, Rule, Severity};

/// A fact that a message prints.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// The user's own text, printed as it is.
    Text(String),
    /// A number, printed by the reader's language.
    Number(f64),
    /// A course language, printed as its name in the reader's language.
    Lang(Lang),
    /// A message of the catalogue without arguments (`block-heading`), printed as its text.
    Word(&'static str),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

impl From<Lang> for Arg {
    fn from(lang: Lang) -> Arg {
        Arg::Lang(lang)
    }
}

/// A second place that a finding points at; its words are the rule's `.related` message.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    pub span: Span,
}

/// One problem in the user's material.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: &'static Rule,
    /// The rule's own, until the course's settings change it.
    pub severity: Severity,
    /// The version it concerns; `None` where it concerns both or the course.
    pub lang: Option<Lang>,
    /// `None` stands at the start of `course.toml`.
    pub span: Option<Span>,
    pub related: Vec<Related>,
    /// Chooses among several wordings of one rule: the message is then `SN0107-variant`.
    pub variant: Option<&'static str>,
    pub args: Vec<(&'static str, Arg)>,
    pub fix: Option<Fix>,
}

impl Finding {
    pub fn new(rule: &'static Rule, span: impl Into<Option<Span>>) -> Finding {
        Finding {
            rule,
            severity: rule.severity,
            lang: None,
            span: span.into(),
            related: Vec::new(),
            variant: None,
            args: Vec::new(),
            fix: None,
        }
    }

    /// The same finding at a place.
    pub fn at(mut self, span: Span) -> Finding {
        self.span = Some(span);
        self
    }

    pub fn lang(mut self, lang: Lang) -> Finding {
        self.lang = Some(lang);
        self
    }

    pub fn variant(mut self, variant: &'static str) -> Finding {
        self.variant = Some(variant);
        self
    }

    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Finding {
        self.args.push((name, value.into()));
        self
    }

    /// Adds the counterpart in the other language or another second place.
    pub fn related(mut self, span: impl Into<Option<Span>>) -> Finding {
        self.related.extend(span.into().map(|span| Related { span }));
        self
    }

    pub fn fix(mut self, fix: Fix) -> Finding {
        self.fix = Some(fix);
        self
    }
}
