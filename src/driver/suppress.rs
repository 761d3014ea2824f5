//! Comments `<!-- songngu: ignore SN0107 -->`: they take findings away, those of the whole course too, and one that takes
//! none away is a finding itself. Settings and flags are `select`, what was accepted once is `baseline`.

use std::collections::HashMap;

use crate::diag::{Edit, Finding, Fix, Rule};
use crate::doc::Ignore;
use crate::lang::Lang;
use crate::source::{FileId, Sources, Span};

use super::{Session, rules};

pub const UNUSED: Rule = Rule::warning("SN0032", "unused-ignore");
pub const UNKNOWN: Rule = Rule::warning("SN0033", "ignore-unknown-rule");

/// Findings of these families come from outputs, which are not always made.
const OF_OUTPUTS: [&str; 2] = ["SN08", "SN09"];
/// So many letters may be wrong in a code or a name.
const NEAR: usize = 3;

/// The comments of a course, and which of them had something to take away.
#[derive(Clone, Debug, Default)]
pub(super) struct Suppressions {
    rows: Vec<Row>,
    by_file: HashMap<FileId, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Row {
    ignore: Ignore,
    lang: Lang,
    used: bool,
}

impl Suppressions {
    /// Takes in the comments of a lesson. `heeded`: places of those that a check looked at itself.
    pub fn add(&mut self, lang: Lang, ignores: Vec<Ignore>, heeded: &[Span]) {
        for ignore in ignores {
            self.by_file.entry(ignore.span.file).or_default().push(self.rows.len());
            let used = heeded.contains(&ignore.span);
            self.rows.push(Row { ignore, lang, used });
        }
    }

    /// Drops the findings that a comment above their block, or above their counterpart's, takes away.
    pub fn apply(&mut self, findings: &mut Vec<Finding>) {
        if !self.rows.is_empty() {
            findings.retain(|finding| !self.takes_away(finding));
        }
    }

    fn takes_away(&mut self, finding: &Finding) -> bool {
        let mut hit = false;
        for place in finding.span.into_iter().chain(finding.related.iter().map(|related| related.span)) {
            for row in self.by_file.get(&place.file).into_iter().flatten() {
                let row = &mut self.rows[*row];
                if row.ignore.covers.is_some_and(|block| block.contains(place))
                    && finding.rule.is_meant_by(&row.ignore.wish)
                {
                    row.used = true;
                    hit = true;
                }
            }
        }
        hit
    }

    /// The comments that took nothing away or name no rule. `is_off`: a rule that flags or settings switch off; `whole`:
    /// every lesson was judged, so that findings of the course are known.
    pub fn findings(&self, session: &Session, whole: bool, is_off: &dyn Fn(&Rule) -> bool) -> Vec<Finding> {
        let known = if self.rows.is_empty() { Vec::new() } else { rules::all() };
        let mut findings = Vec::new();
        for comment in self.rows.chunk_by(|a, b| a.ignore.comment == b.ignore.comment) {
            let meant =
                |row: &Row| known.iter().filter(|rule| rule.is_meant_by(&row.ignore.wish)).copied().collect::<Vec<_>>();
            let unknown = comment.iter().filter(|row| meant(row).is_empty());
            findings.extend(unknown.map(|row| unknown_rule(row, &known)));
            if comment.iter().any(|row| UNUSED.is_meant_by(&row.ignore.wish)) {
                continue;
            }
            let idle = |row: &&Row| {
                let rules = meant(row);
                let judged = |rule: &&Rule| {
                    !is_off(rule)
                        && !OF_OUTPUTS.iter().any(|family| rule.code.starts_with(family))
                        && (whole || rules::COURSE.iter().all(|(other, _)| other.code != rule.code))
                };
                !row.used && !rules.is_empty() && rules.iter().all(judged)
            };
            let unused: Vec<&Row> = comment.iter().filter(idle).collect();
            if !unused.is_empty() {
                findings.push(unused_ignore(&session.sources, comment.len(), &unused));
            }
        }
        findings
    }
}

fn unused_ignore(sources: &Sources, all: usize, unused: &[&Row]) -> Finding {
    let comment = unused[0].ignore.comment;
    let text = sources.get(comment.file).text.as_str();
    let edits = if unused.len() == all {
        vec![Edit { span: with_its_line(text, comment), text: String::new() }]
    } else {
        unused.iter().map(|row| Edit { span: with_its_gap(text, row.ignore.span), text: String::new() }).collect()
    };
    let names: Vec<&str> = unused.iter().map(|row| row.ignore.wish.as_str()).collect();
    let title = if unused.len() == all { "fix-ignore-comment" } else { "fix-ignore-code" };
    Finding::new(&UNUSED, unused[0].ignore.span).lang(unused[0].lang).arg("rule", names.join(", ")).fix(Fix {
        title,
        safe: true,
        edits,
    })
}

fn unknown_rule(row: &Row, known: &[&Rule]) -> Finding {
    let finding = Finding::new(&UNKNOWN, row.ignore.span).lang(row.lang).arg("rule", row.ignore.wish.as_str());
    let wish = row.ignore.wish.to_lowercase();
    let names = known.iter().flat_map(|rule| [rule.code, rule.name]);
    let near = names.map(|name| (strsim::damerau_levenshtein(&wish, &name.to_lowercase()), name)).min();
    // Codes are alike all: only one letter may be wrong there.
    let close = |distance: usize, name: &str| distance <= if name.starts_with("SN") { 1 } else { NEAR };
    match near.filter(|(distance, name)| close(*distance, name)) {
        Some((_, name)) => finding
            .variant("near")
            .arg("near", name)
            .fix(Fix { safe: false, ..Fix::safe("fix-ignore-name", row.ignore.span, name) }),
        None => finding,
    }
}

/// The comment, with its line where nothing else stands on it, and with the blank line below where one is above too.
fn with_its_line(text: &str, comment: Span) -> Span {
    let (start, end) = (comment.start as usize, comment.end as usize);
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let next = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    if !text[line..start].trim_start_matches('\u{FEFF}').trim().is_empty() || !text[end..next].trim().is_empty() {
        return comment;
    }
    let line = if text[line..].starts_with('\u{FEFF}') { line + 3 } else { line };
    let above = text[..line].trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
    let blank_above = text[above..line].trim_matches(['\u{FEFF}', '\r', '\n', ' ', '\t']).is_empty()
        || text[..line].ends_with("\n\n")
        || text[..line].ends_with("\n\r\n");
    let below = text[next..].find('\n').map_or(text.len(), |at| next + at + 1);
    let end = if blank_above && next < below && text[next..below].trim().is_empty() { below } else { next };
    Span::new(comment.file, line, end)
}

/// A code with the comma or the space before it.
fn with_its_gap(text: &str, code: Span) -> Span {
    let before = text[..code.start as usize].trim_end_matches([' ', ',', '\t', '\r', '\n']);
    if before.ends_with("ignore") {
        let after = &text[code.end as usize..];
        let gap = after.len() - after.trim_start_matches([' ', ',', '\t', '\r', '\n']).len();
        return Span { end: code.end + gap as u32, ..code };
    }
    Span { start: before.len() as u32, ..code }
}
