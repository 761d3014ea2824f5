//! Applies the fixes of findings until none is left: a course in, its changed files out. Nothing is written here.
//! All edits of a fix are made or none; where two fixes meet, the first is made and the other looked at again in the
//! next round, on the text as it is then. Shipped glossaries are nobody's to change.

use std::collections::BTreeMap;

use crate::diag::{Edit, Finding, Fix, Rule};
use crate::source::{FileId, Sources};
use crate::world::{Overlay, World, WorldError};

use super::event::Listener;
use super::{CheckReport, Selection, Session, Timings, check, open};

/// Fixes that open the way for further ones are rare; more rounds mean that two fixes undo each other.
const ROUNDS: usize = 10;

/// Which fixes are wanted.
pub struct FixOptions<'a> {
    pub selection: &'a Selection,
    /// Also those that a person should look at.
    pub unsafe_fixes: bool,
}

/// What was mended and what is left.
pub struct FixReport {
    /// By path.
    pub changes: Vec<Change>,
    /// The course with the changes, and what is found in it.
    pub session: Session,
    pub left: CheckReport,
    /// The findings before.
    pub found: CheckReport,
    /// How many findings were mended; a fix of several files stands in the list of each.
    pub mended: usize,
}

/// A file with its new text.
pub struct Change {
    pub path: String,
    pub before: String,
    pub after: String,
    /// How many findings of which rules were mended in it, by code.
    pub mended: Vec<(&'static Rule, usize)>,
}

impl FixReport {
    /// How many of the findings that are left have a fix that was not asked for.
    pub fn unsafe_left(&self) -> usize {
        self.left.findings.iter().filter(|finding| finding.fix.as_ref().is_some_and(|fix| !fix.safe)).count()
    }
}

/// Checks a course, applies fixes and checks again, until there is nothing left to apply.
pub fn fix(
    world: &dyn World,
    options: &FixOptions<'_>,
    timings: &Timings,
    listen: Listener<'_>,
) -> Result<FixReport, WorldError> {
    let mut overlay = Overlay::new(world);
    let mut mended: BTreeMap<String, BTreeMap<&str, (&'static Rule, usize)>> = BTreeMap::new();
    let (mut found, mut count) = (None, 0);
    for round in 0.. {
        let session = open(&overlay, timings)?;
        let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
        let report = check(&session, &lessons, options.selection, timings, listen);
        let mut plan = Plan::default();
        if round < ROUNDS {
            report.findings.iter().for_each(|finding| plan.take(finding, options, &session.sources, &overlay));
        }
        if plan.edits.is_empty() {
            return Ok(FixReport {
                changes: changes(world, overlay, mended),
                session,
                found: found.unwrap_or(report.clone()),
                left: report,
                mended: count,
            });
        }
        count += plan.count;
        for (file, rule) in &plan.mended {
            let rules = mended.entry(session.sources.get(*file).path.clone()).or_default();
            rules.entry(rule.code).or_insert((*rule, 0)).1 += 1;
        }
        for (file, edits) in plan.edits {
            let file = session.sources.get(file);
            overlay.put(&file.path, apply(&file.text, edits).into_bytes());
        }
        found.get_or_insert(report);
    }
    unreachable!("the last round plans nothing")
}

fn changes(
    world: &dyn World,
    overlay: Overlay<'_>,
    mut mended: BTreeMap<String, BTreeMap<&str, (&'static Rule, usize)>>,
) -> Vec<Change> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    let change = |(path, bytes): (String, Vec<u8>)| {
        let before = world.read(&path).map(text).unwrap_or_default();
        let mended = mended.remove(&path).unwrap_or_default().into_values().collect();
        Change { path, before, after: text(bytes), mended }
    };
    overlay.into_changed().into_iter().map(change).collect()
}

/// The edits of one round.
#[derive(Default)]
struct Plan {
    edits: BTreeMap<FileId, Vec<Edit>>,
    /// One entry a finding and file.
    mended: Vec<(FileId, &'static Rule)>,
    /// Findings.
    count: usize,
}

impl Plan {
    /// Takes the fix of a finding in, if it is wanted and meets none that was taken before.
    fn take(&mut self, finding: &Finding, options: &FixOptions<'_>, sources: &Sources, world: &dyn World) {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safe || options.unsafe_fixes) else { return };
        if !self.fits(fix, sources, world) {
            return;
        }
        let mut files: Vec<FileId> = fix.edits.iter().map(|edit| edit.span.file).collect();
        files.sort_unstable();
        files.dedup();
        self.mended.extend(files.into_iter().map(|file| (file, finding.rule)));
        self.count += 1;
        for edit in &fix.edits {
            self.edits.entry(edit.span.file).or_default().push(edit.clone());
        }
    }

    fn fits(&self, fix: &Fix, sources: &Sources, world: &dyn World) -> bool {
        let changes =
            fix.edits.iter().any(|edit| sources.get(edit.span.file).text.get(edit.span.range()) != Some(&edit.text));
        let alone = |(at, edit): (usize, &Edit)| {
            let others = self.edits.get(&edit.span.file).into_iter().flatten().chain(&fix.edits[..at]);
            others.into_iter().all(|other| !meet(edit, other))
        };
        changes && fix.edits.iter().all(|edit| is_open(edit, sources, world)) && fix.edits.iter().enumerate().all(alone)
    }
}

/// Whether an edit can be made: in a file of the course that was read as it lies there, between whole letters.
fn is_open(edit: &Edit, sources: &Sources, world: &dyn World) -> bool {
    let file = sources.get(edit.span.file);
    let is_course =
        !file.path.starts_with('@') && world.read(&file.path).is_ok_and(|bytes| bytes == file.text.as_bytes());
    is_course && file.text.get(edit.span.range()).is_some()
}

/// Whether two edits touch the same bytes. What is put in at a place must not stand at the edge of another edit either:
/// their order would be a guess.
fn meet(a: &Edit, b: &Edit) -> bool {
    let (a, b) = (a.span, b.span);
    if a.file != b.file {
        return false;
    }
    if a.is_empty() || b.is_empty() { a.start <= b.end && b.start <= a.end } else { a.start < b.end && b.start < a.end }
}

/// The text with edits that do not meet.
fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.span);
    let mut changed = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        changed.push_str(&text[at..edit.span.start as usize]);
        changed.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    changed.push_str(&text[at..]);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use crate::world::MemoryWorld;

    const MANIFEST: &str = "[course]\nid = \"c\"\ntitle = \"T\"\nglossaries = [\"g.csv\", \"@electrical\"]\n\
        [languages.vi]\npath = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n";

    fn course(vi: &str, en: &str) -> MemoryWorld {
        let table = "vi,en,vi.forbidden\náp tô mát,circuit breaker,cầu dao tự động\n";
        MemoryWorld::new([("course.toml", MANIFEST), ("g.csv", table), ("a.vi.md", vi), ("a.en.md", en)])
    }

    fn run(world: &MemoryWorld, unsafe_fixes: bool) -> FixReport {
        let options = FixOptions { selection: &Selection::default(), unsafe_fixes };
        fix(world, &options, &Timings::default(), &|_| {}).unwrap()
    }

    #[test]
    fn marks_and_line_ends_stay_and_a_second_run_changes_nothing() {
        let vi = "\u{FEFF}# Đo\r\n\r\n• cầu dao tự động\r\n• b\r\n";
        let en = "# Measuring\n\n- circuit breaker\n- b\n";
        let report = run(&course(vi, en), false);
        let [change] = &report.changes[..] else { panic!("one file") };
        assert_eq!(change.after, "\u{FEFF}# Đo\r\n\r\n- áp tô mát\r\n- b\r\n");
        assert_eq!(change.before, vi);
        let codes: Vec<_> = change.mended.iter().map(|(rule, count)| (rule.code, *count)).collect();
        assert_eq!(codes, [("SN0028", 1), ("SN0202", 1)]);
        assert!(run(&course(&change.after, en), false).changes.is_empty());
    }

    #[test]
    fn what_needs_a_persons_eye_is_made_only_when_asked_for() {
        let world = course("# Đo\n\n1/ Cắt điện\n2/ Khóa\n", "# Measuring\n\n1. Switch off\n2. Lock\n");
        let safe = run(&world, false);
        assert!(safe.changes.is_empty());
        assert_eq!(safe.unsafe_left(), 1);
        let all = run(&world, true);
        assert_eq!(all.changes[0].after, "# Đo\n\n1. Cắt điện\n2. Khóa\n");
        assert_eq!((all.unsafe_left(), all.mended), (0, 1));
    }

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(FileId(0), start, end), text: text.to_owned() }
    }

    /// The text after one round of fixes, each of several edits.
    fn round(text: &str, fixes: Vec<Vec<Edit>>) -> String {
        const RULE: Rule = Rule::note("SN0000", "test");
        static STATIC: Rule = RULE;
        let mut sources = Sources::default();
        sources.add("a.md", text.to_owned());
        let world = MemoryWorld::new([("a.md", text)]);
        let mut plan = Plan::default();
        for edits in fixes {
            let finding = Finding::new(&STATIC, None).fix(Fix { title: "fix-nfc", safe: true, edits });
            let options = FixOptions { selection: &Selection::default(), unsafe_fixes: false };
            plan.take(&finding, &options, &sources, &world);
        }
        apply(text, plan.edits.remove(&FileId(0)).unwrap_or_default())
    }

    #[test]
    fn of_two_fixes_that_meet_the_first_is_made_whole() {
        let first = vec![edit(0, 3, "X"), edit(6, 7, "Y")];
        assert_eq!(round("abcdefghi", vec![first.clone(), vec![edit(4, 5, "-"), edit(2, 4, "-")]]), "XdefYhi");
        assert_eq!(round("abcdefghi", vec![first, vec![edit(4, 5, "-")]]), "Xd-fYhi");
    }

    #[test]
    fn what_is_put_in_at_the_edge_of_another_edit_waits() {
        assert_eq!(round("abc", vec![vec![edit(1, 1, "1")], vec![edit(1, 1, "2")]]), "a1bc");
        assert_eq!(round("abc", vec![vec![edit(0, 1, "A")], vec![edit(1, 2, "B")]]), "ABc");
    }

    #[test]
    fn a_place_inside_a_letter_or_behind_the_end_changes_nothing() {
        assert_eq!(round("đo", vec![vec![edit(1, 2, "")], vec![edit(2, 9, "")]]), "đo");
    }
}
