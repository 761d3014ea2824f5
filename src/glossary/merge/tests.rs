//! Files put together: overriding, duplicates, shared forms, shipped glossaries.
//! Reading one file is tested in `format::csv`.

use super::*;
use crate::glossary::SHIPPED;
use crate::source::Sources;

fn merge(files: &[(&str, bool)]) -> (Glossary, Vec<&'static str>) {
    let mut sources = Sources::default();
    let files: Vec<(Arc<SourceFile>, bool)> =
        files.iter().map(|(text, shipped)| (sources.add("g.csv", (*text).to_owned()), *shipped)).collect();
    let (glossary, findings) = read(&files);
    (glossary, findings.iter().map(|finding| finding.rule.code).collect())
}

#[test]
fn later_files_override_by_id_and_by_pair() {
    let (glossary, findings) = merge(&[
        ("id,vi,en,vi.def\nx,ổ bi,bearing,cũ\ny,rơ le,relay,\n", false),
        ("id,vi,en,vi.def\nx,ổ lăn,bearing,mới\nz,cầu chì,fuse,\n", false),
        ("vi,en,pos\nrơ  le,relay,noun\n", false),
    ]);
    // Two spaces in one form.
    assert_eq!(findings, ["SN0048"]);
    assert_eq!(glossary.concepts.len(), 3);
    let bearing = &glossary.concepts[0];
    assert_eq!(bearing.preferred(Lang::vi()), Some("ổ lăn"));
    assert_eq!(bearing.designations(Lang::vi()).unwrap().admitted[0].text, "ổ bi");
    assert_eq!(bearing.definition(Lang::vi()), "mới");
    assert_eq!((glossary.concepts[1].id.as_str(), glossary.concepts[1].pos.as_str()), ("y", "noun"));
}

#[test]
fn the_courses_own_files_override_shipped_ones_in_any_order() {
    let own = ("id,vi,en\nfuse,cầu chảy,fuse\n", false);
    let shipped = ("id,vi,en\nfuse,cầu chì,fuse\n", true);
    for files in [[own, shipped], [shipped, own]] {
        let (glossary, findings) = merge(&files);
        assert!(findings.is_empty());
        assert_eq!(glossary.concepts[0].preferred(Lang::vi()), Some("cầu chảy"));
        assert!(!glossary.concepts[0].shipped);
    }
}

#[test]
fn a_form_that_a_later_file_forbids_is_admitted_no_more() {
    let (glossary, _) = merge(&[
        ("id,vi,en\na,bóp tim,compression\n", false),
        ("id,vi,en,vi.forbidden\na,ép tim,compression,bóp tim\n", false),
    ]);
    let vi = glossary.concepts[0].designations(Lang::vi()).unwrap();
    assert!(vi.admitted.is_empty() && vi.forbidden[0].text == "bóp tim");
}

#[test]
fn duplicates_within_a_file_are_findings() {
    assert_eq!(merge(&[("id,vi,en\na,b,c\na,d,e\n", false)]).1, ["SN0046"]);
    assert_eq!(merge(&[("vi,en\nb,c\nb,c\n", false)]).1, ["SN0046"]);
    assert_eq!(merge(&[("id,vi,en\na,b,c\na,d,e\n", true)]).1, [""; 0]);
}

#[test]
fn a_row_that_is_written_twice_can_be_taken_away() {
    let mut sources = Sources::default();
    let text = "vi,en\r\nb,c\r\nb,c\r\nd,e\r\n";
    let findings = read(&[(sources.add("g.csv", text.to_owned()), false)]).1;
    let edit = &findings[0].fix.as_ref().unwrap().edits[0];
    assert_eq!(&text[edit.span.range()], "b,c\r\n");
}

#[test]
fn a_form_of_two_concepts_of_one_domain_is_a_warning() {
    let severity = |table: &str| {
        let mut sources = Sources::default();
        read(&[(sources.add("g.csv", table.to_owned()), false)]).1[0].severity
    };
    assert_eq!(severity("vi,en,domain\nkhóa,lock,tools\nkhóa,key,tools\n"), Severity::Warning);
    assert_eq!(severity("vi,en,domain\nkhóa,lock,tools\nkhóa,key,computing\n"), Severity::Note);
    assert_eq!(severity("vi,en\nkhóa,lock\nkhóa,key\n"), Severity::Note);
}

#[test]
fn two_senses_of_a_word_are_two_concepts() {
    let (glossary, findings) = merge(&[("vi,en\nmã nguồn,code\nviết mã,code\n", false)]);
    assert_eq!(glossary.concepts.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["code", "code_2"]);
    assert_eq!(findings, ["SN0045"]);
}

#[test]
fn shipped_glossaries_read_without_a_finding() {
    let mut sources = Sources::default();
    for (name, path, text) in SHIPPED {
        // Read as a user's file, so that nothing is hidden.
        let file = sources.add(*path, (*text).to_owned());
        let (glossary, findings) = read(&[(file.clone(), false)]);
        let worse: Vec<_> = findings.iter().filter(|f| f.rule != &SHARED_FORM && f.variant != Some("head")).collect();
        assert!(worse.is_empty(), "{name}: {worse:?}");
        assert!(glossary.concepts.len() > 100);
    }
}
