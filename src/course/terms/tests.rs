//! Uses and coverage in whole documents: what counts, what does not, what answers what.
//! Lessons are read by the real reader; tables are written out in each test.

use super::*;
use crate::glossary::read;
use crate::lang::Lang;
use crate::source::Sources;
use crate::syntax::parse;

struct Case {
    lesson: Lesson,
    glossary: Glossary,
    sources: Sources,
}

fn case(table: &str, vi: &str, en: &str) -> Case {
    let mut sources = Sources::default();
    let (glossary, _) = read(&[(sources.add("g.csv", table.to_owned()), false)]);
    let docs = Sides::new(
        parse(&sources.add("a.vi.md", vi.to_owned()), Lang::vi()).document,
        parse(&sources.add("a.en.md", en.to_owned()), Lang::en()).document,
    );
    let uses = docs.as_ref().map(|document| uses(document, &Matcher::new(&glossary, document.lang)));
    let lesson = Lesson { index: 0, key: "a".to_owned(), docs: docs.map(Some), pairs: Vec::new(), uses };
    Case { lesson, glossary, sources }
}

impl Case {
    /// The bytes of the file for each use that is not nested.
    fn texts(&self, side: Side) -> Vec<&str> {
        let uses = self.lesson.uses.get(side).iter().filter(|u| !u.nested);
        uses.map(|u| self.sources.get(u.span.file).slice(u.span)).collect()
    }

    fn coverage(&self) -> LessonCoverage {
        coverage(&self.lesson, &self.glossary)
    }
}

#[test]
fn words_count_and_code_formulas_and_addresses_do_not() {
    let vi = "---\ntitle: Rơ le\n---\n\n# Rơ le nhiệt\n\nMột [rơ le](rơ-le.md) và ![ảnh rơ le](x.png) với `rơ le`, $rơ le$.\n\n\
              ```\nrơ le\n```\n\n| rơ le | b |\n| --- | --- |\n| c | Rơle |\n";
    let case = case("vi,en\nrơ le,relay\n", vi, "");
    assert_eq!(case.texts(Side::Source), ["Rơ le", "rơ le", "rơ le", "rơ le", "Rơle"]);
}

#[test]
fn a_use_may_lie_across_markup() {
    let case = case("vi,en\nngắn mạch,short circuit\n", "Bị **ngắn**\nmạch.", "A **short** *circuit*.");
    assert_eq!(case.texts(Side::Source), ["ngắn**\nmạch"]);
    assert_eq!(case.texts(Side::Target), ["short** *circuit"]);
}

#[test]
fn questions_count_in_reading_order() {
    let vi =
        "::: quiz\nĐâu là rơ le?\n\n- [x] cầu chì\n  > Cầu chì đúng.\n- [ ] cáp\n\n? Nhớ rơ le.\n> Xem cáp.\n:::\n";
    let case = case("vi,en\nrơ le,relay\ncầu chì,fuse\ncáp,cable\n", vi, "");
    assert_eq!(case.texts(Side::Source), ["rơ le", "cầu chì", "Cầu chì", "cáp", "rơ le", "cáp"]);
}

#[test]
fn a_nested_use_satisfies_and_demands_nothing() {
    let table = "vi,en\ntập dữ liệu,data set\ndữ liệu,data\n";
    let case = case(table, "Nạp tập dữ liệu.", "Load the data.");
    let coverage = case.coverage();
    let row = |term: u32| coverage.concepts.iter().find(|c| c.term == TermId(term)).unwrap();
    assert_eq!(row(0).sides.source.missing.len(), 1);
    assert!(row(1).sides.source.uses.is_empty() && row(1).sides.source.satisfying == 1);
    assert!(row(1).sides.target.missing.is_empty());
    assert_eq!(coverage.of(Side::Source), Coverage { used: 1, covered: 0 });
    assert_eq!(coverage.of(Side::Target), Coverage { used: 1, covered: 1 });
}

#[test]
fn a_forbidden_form_does_not_satisfy() {
    let table = "vi,en,vi.forbidden\nép tim ngoài lồng ngực,chest compression,xoa bóp tim\n";
    let case = case(table, "Xoa bóp tim ngay.", "Start chest compressions.");
    let row = &case.coverage().concepts[0];
    assert_eq!(row.sides.target.missing.len(), 1);
    assert!(row.sides.source.missing.is_empty() && row.sides.source.satisfying == 0);
}

#[test]
fn either_reading_of_a_shared_form_is_an_answer() {
    let table = "id,vi,en\na,nút,node\nb,nút,unit\n";
    let case = case(table, "Mỗi nút.", "Each unit.");
    let coverage = case.coverage();
    assert_eq!(coverage.of(Side::Source), Coverage { used: 1, covered: 1 });
    assert_eq!(coverage.of(Side::Target), Coverage { used: 1, covered: 1 });
}

#[test]
fn a_concept_without_a_form_in_the_other_language_demands_nothing() {
    let case = case("vi,en,zh\nrơ le,relay,继电器\n", "Rơ le.", "");
    assert_eq!(case.coverage().of(Side::Source), Coverage { used: 1, covered: 0 });
    let mut other = case;
    other.glossary.concepts[0].designations.retain(|(lang, _)| lang.is_vi());
    assert_eq!(other.coverage().of(Side::Source), Coverage { used: 1, covered: 1 });
}

#[test]
fn answers_in_gaps_count() {
    let vi = "::: quiz\nĐóng cắt bằng [[công tắc tơ | contactor]].\n:::\n";
    let case = case("vi,en\ncông tắc tơ,contactor\n", vi, "");
    assert_eq!(case.texts(Side::Source), ["công tắc tơ"]);
}

#[test]
fn words_that_stand_for_a_reference_are_no_uses() {
    let vi = "## Rơ le nhiệt\n:label:`sec_relay`\n\nXem :numref:`sec_relay` về rơ le.\n";
    let case = case("vi,en\nrơ le,relay\n", vi, "");
    assert_eq!(case.texts(Side::Source), ["Rơ le", "rơ le"]);
}

#[test]
fn a_line_break_parts_words() {
    let case = case("vi,en\nrơ le,relay\ncáp,cable\n", "rơ<br>le và cáp<br/>điện", "A<br>relay.");
    assert_eq!(case.texts(Side::Source), ["rơ<br>le", "cáp"]);
    assert_eq!(case.texts(Side::Target), ["relay"]);
}
