//! Which findings count and how much: settings of the course and flags. Comments in lessons are `suppress`.
//! Which rules there are is `rules`; what a finding says is `report`.

use crate::diag::{Finding, Rule, Severity};
use crate::project::CheckSettings;

use super::Baseline;

/// Rules by code, by the start of a code (`SN02`) or by name.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// When not empty, only these count.
    pub select: Vec<String>,
    pub ignore: Vec<String>,
    /// Findings that were accepted once.
    pub baseline: Option<Baseline>,
}

impl Selection {
    /// Applies flags and settings to findings: drops what is ignored, sets severities.
    pub fn apply(&self, settings: &CheckSettings, findings: &mut Vec<Finding>) {
        findings.retain(|finding| self.is_on(settings, finding.rule));
        for finding in findings {
            let level = settings.severity.iter().rfind(|(wish, _)| finding.rule.is_meant_by(wish));
            finding.severity = level.map_or(finding.severity, |(_, severity): &(String, Severity)| *severity);
        }
    }

    /// Whether no flag narrows the rules.
    pub fn is_everything(&self) -> bool {
        self.select.is_empty() && self.ignore.is_empty()
    }

    /// Whether findings of a rule count.
    fn is_on(&self, settings: &CheckSettings, rule: &Rule) -> bool {
        (self.select.is_empty() || any_means(&self.select, rule)) && !self.is_ignored(settings, rule)
    }

    /// Whether a flag or the course's settings switch a rule off.
    pub fn is_ignored(&self, settings: &CheckSettings, rule: &Rule) -> bool {
        any_means(&self.ignore, rule) || any_means(&settings.ignore, rule)
    }
}

fn any_means(wishes: &[String], rule: &Rule) -> bool {
    wishes.iter().any(|wish| rule.is_meant_by(wish))
}
