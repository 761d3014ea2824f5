//! The lock read, written, merged, and asked about lessons that changed since.
//! What the findings say of it is tested in `check::fresh` and `tests/ui/fresh`.

use super::*;
use crate::course::{Lesson, align, segments, uses};
use crate::glossary::Matcher;
use crate::source::Sources;
use crate::syntax;

const VI: &str =
    "# Rơ le\n\nCuộn hút\nđiều khiển tiếp điểm khóa.\n\n- Đo 12 V\n- Tháo vỏ\n\n## Kiểm tra\n\nĐo lại điện áp.\n";
const EN: &str = "# Relays\n\nThe coil drives\nthe locking contact.\n\n- Measure 12 V\n- Take off the cover\n\n## Test\n\nMeasure the voltage again.\n";

fn glossary(table: &str) -> Glossary {
    let file = Sources::default().add("g.csv", table.to_owned());
    crate::glossary::read(&[(file, false)]).0
}

fn read(vi: &str, en: &str, glossary: &Glossary) -> Vec<Segment> {
    let mut sources = Sources::default();
    let mut parse =
        |path: &str, text: &str, lang: Lang| syntax::parse(&sources.add(path, text.to_owned()), lang).document;
    let (source, target) = (parse("a.vi.md", vi, Lang::vi()), parse("a.en.md", en, Lang::en()));
    let uses = Sides::new(&source, &target).map(|document| uses(document, &Matcher::new(glossary, document.lang)));
    let pairs = align(Sides::new(&source, &target), Sides::new(&uses.source, &uses.target));
    let docs = Sides::new(Some(source), Some(target));
    segments(&Lesson { index: 0, key: "a".to_owned(), docs, pairs, uses })
}

fn langs() -> Sides<Option<Lang>> {
    Sides::new(Some(Lang::vi()), Some(Lang::en()))
}

fn by(name: &str, date: &str) -> Reviewer {
    Reviewer { name: name.to_owned(), date: date.to_owned() }
}

fn accept(lock: &mut Lock, lesson: &str, vi: &str, en: &str, who: &Reviewer) -> usize {
    let none = Glossary::default();
    lock.accept(lesson, &read(vi, en, &none), who, &none, langs())
}

/// What is not fresh after a lesson was accepted and then changed.
fn after(vi: &str, en: &str) -> Vec<Freshness> {
    let mut lock = Lock::default();
    assert!(accept(&mut lock, "a", VI, EN, &by("An", "2026-01-02")) > 5);
    let mut left = lock.judge("a", &read(vi, en, &Glossary::default()));
    left.retain(|freshness| *freshness != Freshness::Fresh);
    left
}

fn reread(text: &str) -> (Lock, Vec<Option<&'static str>>) {
    let file = Sources::default().add(LOCK, text.to_owned());
    let (lock, findings) = Lock::read(&file);
    (lock, findings.iter().map(|finding| finding.variant).collect())
}

#[test]
fn what_says_the_same_stays_fresh() {
    assert!(after(VI, EN).is_empty());
    // A block moved, lines wrapped anew, white space, Windows' line ends.
    let moved =
        "# Rơ le\n\n## Kiểm tra\n\nĐo lại   điện áp.\n\nCuộn hút điều khiển\ntiếp điểm khóa.\n\n- Đo 12 V\n- Tháo vỏ\n";
    let en = "# Relays\n\n## Test\n\nMeasure the voltage again.\n\nThe coil drives the locking contact.\n\n- Measure 12 V\n- Take off the cover\n";
    assert!(after(moved, &en.replace('\n', "\r\n")).is_empty());
    // Tone placement and the normal form.
    use unicode_normalization::UnicodeNormalization;
    let restyled: String = VI.replace("khóa", "khoá").nfd().collect();
    assert!(restyled != VI && after(&restyled, EN).is_empty());
}

#[test]
fn a_change_on_one_side_is_told_by_its_side() {
    assert_eq!(after(&VI.replace("12 V", "24 V"), EN), [Freshness::SourceChanged]);
    assert_eq!(after(VI, &EN.replace("again", "twice")), [Freshness::TranslationChanged]);
    assert_eq!(after(&VI.replace("12 V", "12 v"), EN), [Freshness::SourceChanged], "letter case of units counts");
    let added = |text: &str, more: &str| format!("{text}\n{more}\n");
    assert_eq!(after(&added(VI, "Lắp vỏ."), &added(EN, "Put the cover on.")), [Freshness::NeverReviewed]);
    assert_eq!(after(&added(VI, "Lắp vỏ và thử."), EN), [Freshness::Missing]);
}

#[test]
fn accepted_answers_are_part_of_a_question() {
    let quiz = |answer: &str| format!("::: quiz\nThiết bị nào đóng mạch?\n\n= {answer}\n:::\n");
    let other = "::: quiz\nWhich device closes the circuit?\n\n= contactor\n:::\n";
    let mut lock = Lock::default();
    accept(&mut lock, "a", &quiz("công tắc tơ"), other, &by("An", "2026-01-02"));
    let changed = read(&quiz("rơ le"), other, &Glossary::default());
    assert!(lock.judge("a", &changed).contains(&Freshness::SourceChanged));
}

#[test]
fn a_lesson_accepted_again_changes_only_its_new_lines() {
    let mut lock = Lock::default();
    accept(&mut lock, "a", VI, EN, &by("An", "2026-01-02"));
    accept(&mut lock, "b", VI, EN, &by("An", "2026-01-02"));
    let before = lock.text();
    assert_eq!(accept(&mut lock, "a", VI, EN, &by("Bình", "2026-05-06")), 0);
    assert_eq!(lock.text(), before);
    assert_eq!(accept(&mut lock, "a", &VI.replace("12 V", "24 V"), EN, &by("Bình", "2026-05-06")), 1);
    let after = lock.text();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<HashSet<_>>();
    assert_eq!(lines(&before).difference(&lines(&after)).count(), 1);
    assert_eq!(lines(&after).difference(&lines(&before)).count(), 1);
    assert_eq!(reread(&after), (lock, Vec::new()));
}

#[test]
fn the_union_of_two_branches_is_a_valid_lock() {
    let mut base = Lock::default();
    accept(&mut base, "a", VI, EN, &by("An", "2026-01-02"));
    let (mut ours, mut theirs) = (base.clone(), base);
    accept(&mut ours, "b", VI, EN, &by("An", "2026-02-03"));
    accept(&mut theirs, "c", VI, EN, &by("Bình", "2026-02-04"));
    let (our_text, their_text) = (ours.text(), theirs.text());
    let union: std::collections::BTreeSet<&str> = our_text.lines().chain(their_text.lines()).collect();
    let merged: String = union.iter().map(|line| format!("{line}\n")).collect();
    let (lock, findings) = reread(&merged);
    assert!(findings.is_empty());
    assert_eq!(lock.text(), merged, "sorted lines are the file's own order");
    accept(&mut ours, "c", VI, EN, &by("Bình", "2026-02-04"));
    assert_eq!(lock, ours);
}

#[test]
fn a_wrong_line_is_told_and_the_rest_goes_on() {
    let mut lock = Lock::default();
    accept(&mut lock, "a", VI, EN, &by("An", "2026-01-02"));
    let text = lock.text();
    let line = text.lines().nth(1).unwrap();
    let later = line.replace("2026-01-02\tAn", "2026-03-04\tBình");
    let broken = format!("<<<<<<< HEAD\n{text}=======\n{later}\r\nwhat is this\n>>>>>>> other");
    let (read, found) = reread(&broken);
    assert_eq!(found, [Some("conflict"), Some("conflict"), None, Some("conflict"), Some("twice")]);
    assert!(read.text().contains("2026-03-04\tBình"), "the later review counts");
    assert_eq!(read.text().lines().count(), text.lines().count());
}

#[test]
fn a_concept_with_other_forms_is_known_in_what_was_reviewed() {
    let before = glossary("id,vi,en\ncoil,cuộn hút,coil\ncover,vỏ,cover\n");
    let mut lock = Lock::default();
    lock.accept("a", &read(VI, EN, &before), &by("An", "2026-01-02"), &before, langs());
    let changed = |table: &str| -> Vec<String> {
        let glossary = glossary(table);
        let segments = read(VI, EN, &glossary);
        let terms = segments.iter().filter_map(|segment| Some((segment, lock.accepted("a", segment.pair()?)?)));
        terms
            .flat_map(|(segment, accepted)| accepted.changed_terms(segment, &glossary, langs()).collect::<Vec<_>>())
            .map(|term| glossary.get(term).id.clone())
            .collect()
    };
    assert_eq!(changed("id,vi,en\ncoil,cuộn dây,coil\ncover,vỏ,cover\n"), ["coil"]);
    assert!(changed("id,vi,en,en.admitted\ncoil,cuộn hút,coil,winding\ncover,vỏ,cover,\n").is_empty());
    let other = Lock::read(&Sources::default().add(LOCK, lock.text())).0;
    assert_eq!(other, lock);
}
