//! Glossary tables as people save them: columns, delimiters, wrong rows.
//! What a cell holds is tested in `cell`, what a header means in `columns`.

use super::*;
use crate::source::Sources;

fn table(text: &str) -> (Vec<Concept>, Vec<(&'static str, String)>) {
    let mut sources = Sources::default();
    let file = sources.add("g.csv", text.to_owned());
    let (rows, findings) = read(&file, false);
    let place = |finding: Finding| (finding.rule.code, file.slice(finding.span.unwrap()).to_owned());
    (rows.into_iter().map(|row| row.concept).collect(), findings.into_iter().map(place).collect())
}

fn text(form: Option<&Form>) -> &str {
    form.map_or("", |form| form.text.as_str())
}

#[test]
fn columns_stand_in_any_order() {
    let (concepts, findings) = table(
        "\u{FEFF}en;pos;vi;vi.admitted;strict;match;en.ipa\r\nrelay;noun;rơ le;rơle | relay;no;exact-case;/ˈriːleɪ/\r\n",
    );
    assert!(findings.is_empty(), "{findings:?}");
    let concept = &concepts[0];
    assert_eq!((concept.id.as_str(), concept.pos.as_str(), concept.ipa.as_str()), ("relay", "noun", "/ˈriːleɪ/"));
    assert!(!concept.strict && concept.exact_case);
    let vi = concept.designations(Lang::vi()).unwrap();
    assert_eq!(text(vi.preferred.as_ref()), "rơ le");
    assert_eq!(vi.admitted.iter().map(|f| f.text.as_str()).collect::<Vec<_>>(), ["rơle", "relay"]);
}

#[test]
fn excel_writes_sep_tabs_and_quoted_newlines() {
    assert_eq!(table("sep=;\r\nvi;en\r\na;b\r\n").0[0].preferred(Lang::en()), Some("b"));
    assert_eq!(table("vi\ten\r\na\tb\r\n").0[0].preferred(Lang::en()), Some("b"));
    let (concepts, findings) = table("vi,en,vi.def\na,b,\"hai\ndòng, \"\"trích\"\"\"\nc,d,\n,,\n");
    assert!(findings.is_empty());
    assert_eq!(concepts[0].definition(Lang::vi()), "hai dòng, \"trích\"");
    assert_eq!(concepts.len(), 2);
}

#[test]
fn a_wrong_row_is_one_finding_and_the_rest_goes_on() {
    let (concepts, findings) = table("vi,en,en.def\na,b,c, d\ne\n,,f\ng,h,i\nk,l\n");
    let codes: Vec<&str> = findings.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["SN0043", "SN0043", "SN0044"]);
    assert_eq!(findings[0].1, "a,b,c, d");
    let names: Vec<&str> = concepts.iter().filter_map(|c| c.preferred(Lang::vi())).collect();
    assert_eq!(names, ["g", "k"]);
}

#[test]
fn an_entry_that_somebody_has_begun_is_kept() {
    let (concepts, findings) = table("vi,en\n,busbar\n");
    assert!(findings.is_empty());
    assert_eq!((concepts[0].preferred(Lang::en()), concepts[0].preferred(Lang::vi())), (Some("busbar"), None));
}

#[test]
fn an_unclosed_quotation_mark_is_named_where_it_opens() {
    let (concepts, findings) = table("vi,en\na,b\nc,\"d\ne,f\n");
    assert_eq!(concepts.len(), 1);
    assert_eq!(findings[0].0, "SN0043");
    assert!(findings[0].1.starts_with("c,"));
}

#[test]
fn unknown_columns_are_notes_and_misspelt_ones_warnings() {
    let (concepts, findings) = table("en,vi,licence,vi.admited\na,b,MIT,c\n");
    assert_eq!(concepts.len(), 1);
    assert_eq!(findings, [("SN0041", "licence".to_owned()), ("SN0042", "vi.admited".to_owned())]);
}

#[test]
fn a_header_without_languages_is_an_error() {
    assert_eq!(table("công tắc tơ,contactor\n").1[0].0, "SN0040");
    assert_eq!(table("").1[0].0, "SN0040");
    assert_eq!(table("vi,note\na,b\n").1[0].0, "SN0040");
    assert_eq!(table("vi,en,vi\na,b,c\n").1[0], ("SN0040", "vi".to_owned()));
}

#[test]
fn wrong_values_leave_the_default() {
    let (concepts, findings) = table("vi,en,strict,status\nnút nhấn,push button,maybe,nice\n");
    assert_eq!(findings, [("SN0047", "maybe".to_owned()), ("SN0047", "nice".to_owned())]);
    assert!(concepts[0].strict && concepts[0].status == Status::Preferred);
}

#[test]
fn common_words_are_advisory_by_themselves() {
    let (concepts, _) =
        table("vi,en,strict\nví dụ,example,\nphím,key,yes\ncông tắc tơ,contactor,\nnguồn điện,power source,\n");
    assert_eq!(concepts.iter().map(|c| c.strict).collect::<Vec<_>>(), [false, true, true, true]);
}

#[test]
fn a_kept_word_needs_no_form_of_the_other_language() {
    let (concepts, findings) = table("vi,en,keep\n,token,en\n");
    assert!(findings.is_empty());
    assert_eq!(concepts[0].preferred(Lang::vi()), Some("token"));
    assert_eq!(concepts[0].keep, Some(Lang::en()));
}

#[test]
fn brackets_give_the_part_of_speech_and_other_forms() {
    let (concepts, findings) = table("vi,en\nviết mã,code (verb)\nphân tích,analysis (LDA)\n");
    assert_eq!(concepts[0].pos, "verb");
    assert_eq!(text(concepts[1].designations(Lang::en()).unwrap().admitted.first()), "LDA");
    assert_eq!(findings.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["SN0048", "SN0048"]);
}
