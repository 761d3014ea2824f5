//! Which findings count and how much: settings of the course, flags, and comments in lessons.
//! Which rules there are is `rules`; what a finding says is `report`.

use crate::diag::{Finding, Severity};
use crate::doc::{BlockId, Document};
use crate::lang::Side;
use crate::project::CheckSettings;

/// Rules by code, by the start of a code (`SN02`) or by name.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// When not empty, only these count.
    pub select: Vec<String>,
    pub ignore: Vec<String>,
}

impl Selection {
    /// Applies flags and settings to findings: drops what is ignored, sets severities.
    pub fn apply(&self, settings: &CheckSettings, findings: &mut Vec<Finding>) {
        findings.retain(|finding| {
            let meant = |list: &[String]| list.iter().any(|wish| means(wish, finding));
            (self.select.is_empty() || meant(&self.select)) && !meant(&self.ignore) && !meant(&settings.ignore)
        });
        for finding in findings {
            let level = settings.severity.iter().rfind(|(wish, _)| means(wish, finding));
            finding.severity = level.map_or(finding.severity, |(_, severity): &(String, Severity)| *severity);
        }
    }
}

fn means(wish: &str, finding: &Finding) -> bool {
    wish == finding.rule.name || (wish.starts_with("SN") && finding.rule.code.starts_with(wish))
}

/// Drops the findings that a comment above their block, or above their counterpart's, ignores.
pub fn drop_ignored(lesson: &crate::course::Lesson, findings: &mut Vec<Finding>) {
    let ignored: Vec<(crate::source::Span, String)> = Side::BOTH
        .into_iter()
        .filter_map(|side| lesson.docs.get(side).as_ref())
        .flat_map(|document| {
            document.ignores.iter().filter_map(|(id, code)| Some((span_of(document, *id)?, code.clone())))
        })
        .collect();
    findings.retain(|finding| {
        let places = finding.span.into_iter().chain(finding.related.iter().map(|related| related.span));
        let mut hit = places.flat_map(|place| ignored.iter().filter(move |(span, _)| span.contains(place)));
        !hit.any(|(_, wish)| means(wish, finding))
    });
}

fn span_of(document: &Document, id: BlockId) -> Option<crate::source::Span> {
    let mut span = None;
    crate::doc::blocks(&document.blocks, &mut |block| {
        if block.id == id {
            span = Some(block.span);
        }
    });
    span
}
