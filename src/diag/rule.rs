//! What a rule is: a code, a name, a default severity.
//! Each rule is a constant in the module that raises it; `driver::rules` is the one table of all of them.

use std::fmt;
use std::str::FromStr;

/// How much a finding matters. Ordered: a note is least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Advice.
    Note,
    /// A reviewer should look.
    Warning,
    /// A learner would be taught something wrong, or an output breaks.
    Error,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Severity {
    type Err = ();

    fn from_str(text: &str) -> Result<Severity, ()> {
        match text {
            "note" => Ok(Severity::Note),
            "warning" => Ok(Severity::Warning),
            "error" => Ok(Severity::Error),
            _ => Err(()),
        }
    }
}

/// A rule. Its messages are `SN0107` and the attributes `.label`, `.related`, `.help` in `locales/*/check.ftl`,
/// its story is `locales/*/explain/SN0107.md`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `SN` and four digits: two for the family, two for the rule.
    pub code: &'static str,
    /// In kebab case, for people who write settings by hand.
    pub name: &'static str,
    pub severity: Severity,
}

impl Rule {
    pub const fn error(code: &'static str, name: &'static str) -> Rule {
        Rule { code, name, severity: Severity::Error }
    }

    pub const fn warning(code: &'static str, name: &'static str) -> Rule {
        Rule { code, name, severity: Severity::Warning }
    }

    pub const fn note(code: &'static str, name: &'static str) -> Rule {
        Rule { code, name, severity: Severity::Note }
    }

    /// Whether a code, the start of one (`SN02`), or a name means this rule.
    pub fn is_meant_by(&self, wish: &str) -> bool {
        wish == self.name || (wish.starts_with("SN") && self.code.starts_with(wish))
    }
}
