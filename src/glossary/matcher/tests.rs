//! The rules of term matching, one test a rule: hits, misses and near misses in both languages.
//! Spellings of single forms are tested in `pattern`, inflection in `lang::inflect`.

use std::sync::Arc;

use super::*;
use crate::glossary::read;
use crate::source::{SourceFile, Sources};

fn glossary(table: &str) -> Glossary {
    let mut sources = Sources::default();
    let files: Vec<(Arc<SourceFile>, bool)> = vec![(sources.add("glossary.csv", table.to_owned()), false)];
    read(&files).0
}

/// The texts of the uses; nested ones in brackets.
fn find(table: &str, lang: Lang, text: &str) -> Vec<String> {
    let matcher = Matcher::new(&glossary(table), lang);
    let show = |m: Match| if m.nested { format!("({})", &text[m.range]) } else { text[m.range].to_owned() };
    matcher.find(text).into_iter().map(show).collect()
}

fn vi(terms: &[&str], text: &str) -> Vec<String> {
    let rows: String = terms.iter().enumerate().map(|(i, term)| format!("e{i} term,{term},noun\n")).collect();
    find(&format!("en,vi,pos\n{rows}"), Lang::vi(), text)
}

fn en(terms: &[&str], text: &str) -> Vec<String> {
    pos("noun", terms, text)
}

fn pos(pos: &str, terms: &[&str], text: &str) -> Vec<String> {
    let rows: String = terms.iter().enumerate().map(|(i, term)| format!("{term},từ {i},{pos}\n")).collect();
    find(&format!("en,vi,pos\n{rows}"), Lang::en(), text)
}

const NONE: [&str; 0] = [];

#[test]
fn a_syllable_inside_a_word_is_no_use() {
    assert_eq!(vi(&["máy"], "Dừng máy rồi rút điện."), ["máy"]);
    assert_eq!(vi(&["máy"], "Dừng máy tính rồi rút điện."), NONE);
    assert_eq!(vi(&["pha"], "Đo điện áp giữa các pha."), ["pha"]);
    assert_eq!(vi(&["pha"], "Pha trộn sơn trước khi dùng."), NONE);
    assert_eq!(vi(&["khóa"], "Gõ từ khóa rồi khóa tủ."), ["khóa"]);
}

#[test]
fn a_use_does_not_cut_a_word_in_two() {
    assert_eq!(vi(&["tính năng"], "máy tính năng lượng mặt trời"), NONE);
    assert_eq!(vi(&["tính năng"], "Bộ này có nhiều tính năng mới."), ["tính năng"]);
}

#[test]
fn the_longest_term_is_the_use_and_holds_shorter_ones() {
    assert_eq!(vi(&["tập dữ liệu", "dữ liệu"], "nạp tập dữ liệu"), ["tập dữ liệu", "(dữ liệu)"]);
    assert_eq!(vi(&["dữ liệu"], "nạp tập dữ liệu"), ["dữ liệu"]);
    assert_eq!(vi(&["khay cáp", "cáp"], "Lắp khay cáp, rồi kéo cáp."), ["khay cáp", "(cáp)", "cáp"]);
    assert_eq!(en(&["data set", "data"], "Load the data set. More data."), ["data set", "(data)", "data"]);
}

#[test]
fn a_syllable_of_a_longer_term_that_is_one_word_satisfies_nothing() {
    assert_eq!(vi(&["máy tính", "máy"], "Bật máy tính lên."), ["máy tính"]);
    assert_eq!(vi(&["bảng từ khóa", "khóa"], "Tra bảng từ khóa này."), ["bảng từ khóa"]);
}

#[test]
fn tone_placement_case_and_normal_form_do_not_count() {
    let terms = ["khóa học", "điện hóa", "kỹ thuật"];
    assert_eq!(vi(&terms, "Khoá học này"), ["Khoá học"]);
    assert_eq!(vi(&terms, "ĐIỆN HOÁ"), ["ĐIỆN HOÁ"]);
    assert_eq!(vi(&terms, "kĩ thuật mới"), ["kĩ thuật"]);
    let nfd = "\u{111}ie\u{323}\u{302}n ho\u{301}a";
    assert_eq!(vi(&terms, nfd), [nfd]);
    assert_eq!(vi(&["hòa"], "Cây hoa nở."), NONE);
}

#[test]
fn loan_words_are_found_in_every_spacing() {
    for written in ["rơ le", "rơ-le", "rơle", "Rơ\u{2011}le", "rơ\u{A0}le"] {
        assert_eq!(vi(&["rơ le"], &format!("Thay {written} nhiệt.")), [written]);
        assert_eq!(vi(&["rơle"], &format!("Thay {written} nhiệt.")), [written]);
    }
    for written in ["công tắc tơ", "côngtắctơ", "công-tắc-tơ", "công tắctơ"] {
        assert_eq!(vi(&["công tắc tơ"], &format!("Lắp {written}.")), [written]);
    }
    assert_eq!(vi(&["ampe kìm"], "Dùng am pe kìm."), ["am pe kìm"]);
}

#[test]
fn signs_and_other_words_part_a_term() {
    assert_eq!(vi(&["khay cáp"], "khay, cáp"), NONE);
    assert_eq!(vi(&["khay cáp"], "khay - cáp"), NONE);
    assert_eq!(en(&["short circuit"], "It was short. Circuit tests follow."), NONE);
}

#[test]
fn english_terms_are_found_inflected() {
    assert_eq!(en(&["circuit breaker"], "Two circuit breakers trip."), ["circuit breakers"]);
    assert_eq!(en(&["battery"], "Charge the batteries."), ["batteries"]);
    assert_eq!(en(&["bill of materials"], "Read both bills of materials."), ["bills of materials"]);
    assert_eq!(en(&["relay"], "The relays’ cover, the relay’s coil."), ["relays", "relay’s"]);
    assert_eq!(en(&["welder's flash"], "A case of welder’s flash."), ["welder’s flash"]);
    assert_eq!(en(&["relay"], "relaying"), NONE);
    assert_eq!(en(&["switch"], "A switching device."), NONE);
}

#[test]
fn verbs_take_their_own_endings() {
    let text = "Isolate it: isolated, isolating, isolates, isolation.";
    assert_eq!(pos("verb", &["isolate"], text), ["Isolate", "isolated", "isolating", "isolates"]);
    assert_eq!(pos("verb", &["lock out"], "It was locked out; lock-out."), ["locked out", "lock-out"]);
}

#[test]
fn hyphen_and_space_are_one_and_so_are_the_spellings() {
    assert_eq!(en(&["short circuit"], "short-circuit, short–circuit"), ["short-circuit", "short–circuit"]);
    assert_eq!(en(&["star-delta starter"], "Star delta starters"), ["Star delta starters"]);
    assert_eq!(en(&["aluminium conductor"], "aluminum conductors"), ["aluminum conductors"]);
    assert_eq!(en(&["colour code"], "The color code."), ["color code"]);
    assert_eq!(en(&["analog signal"], "Analogue signals."), ["Analogue signals"]);
}

#[test]
fn compounds_are_found_in_one_word_and_in_two() {
    assert_eq!(en(&["data set"], "Two datasets."), ["datasets"]);
    assert_eq!(en(&["hyperparameter"], "Set the hyper-parameters."), ["hyper-parameters"]);
    assert_eq!(en(&["in put"], "The input."), NONE);
}

#[test]
fn another_part_of_speech_is_no_use() {
    assert_eq!(en(&["lead"], "Overload leads to heat."), NONE);
    assert_eq!(en(&["lead"], "This leads to a fault, which leads to a trip."), NONE);
    assert_eq!(en(&["lead"], "Connect the red leads to the battery."), ["leads"]);
    assert_eq!(en(&["switch"], "Switch off the supply and switch on the lamp."), NONE);
    assert_eq!(en(&["switch"], "You can switch it."), NONE);
    assert_eq!(en(&["switch"], "The switch on the wall. Open the switch."), ["switch", "switch"]);
    assert_eq!(
        en(&["cause"], "An ammeter in parallel causes a fault, and this causes a trip. Find the causes. It causes it."),
        ["causes"]
    );
    assert_eq!(en(&["load"], "It suits loads that are light."), ["loads"]);
    assert_eq!(en(&["case"], "In most cases the lamp is off. In both cases the fuse blows."), ["cases", "cases"]);
    assert_eq!(en(&["test"], "Test the circuit, then test the lamp. The test is over."), ["test"]);
    assert_eq!(en(&["earth"], "Connect the frame to earth."), ["earth"]);
    assert_eq!(pos("verb", &["test"], "Test it. The test is over."), ["Test"]);
}

#[test]
fn case_counts_only_where_the_entry_says_so() {
    let table = "en,vi,match\nEarth,Trái Đất,exact-case\nfuse,cầu chì,\n";
    assert_eq!(find(table, Lang::en(), "Earth turns. The earth wire. FUSE"), ["Earth", "FUSE"]);
    assert_eq!(find(table, Lang::vi(), "Trái Đất, trái đất, Cầu Chì"), ["Trái Đất", "Cầu Chì"]);
    let lower = "en,vi,match\nlive,có điện,exact-case\n";
    assert_eq!(find(lower, Lang::en(), "Live parts. A live wire. LIVE. The Live"), ["Live", "live"]);
}

#[test]
fn a_short_abbreviation_is_not_the_word_it_spells() {
    assert_eq!(en(&["IT"], "It is here. Ask IT."), ["IT"]);
    assert_eq!(en(&["PLC"], "Two PLCs and a plc."), ["PLCs", "plc"]);
    assert_eq!(vi(&["CO"], "Khí CO làm dây co lại."), ["CO"]);
}

#[test]
fn forbidden_forms_are_uses_and_satisfy_nothing() {
    let table = "en,vi,vi.forbidden\nchest compression,ép tim,bóp tim ngoài lồng ngực\nheart,tim,\nhand,tay,ép tim\n";
    let matcher = Matcher::new(&glossary(table), Lang::vi());
    let found = |text: &str| -> Vec<(u32, FormKind, bool)> {
        matcher.find(text).into_iter().map(|m| (m.term.0, m.form, m.nested)).collect()
    };
    assert_eq!(found("Không bóp tim ngoài lồng ngực.")[0], (0, FormKind::Forbidden, false));
    assert!(found("Không bóp tim ngoài lồng ngực.")[1..].iter().all(|(term, _, nested)| *term == 1 && *nested));
    // What another concept forbids is this one's own form.
    assert_eq!(found("Ép tim.")[0], (0, FormKind::Preferred, false));
    assert!(found("Ép tim.").iter().all(|(term, ..)| *term != 2));
}

#[test]
fn another_way_of_writing_yields_to_a_form_that_is_written_so() {
    let table = "en,vi,en.forbidden,vi.forbidden\naluminium wire,dây nhôm,aluminum wire,\nrelay,rơ le,,rơle\n";
    let kinds = |lang: Lang, text: &str| -> Vec<FormKind> {
        Matcher::new(&glossary(table), lang).find(text).into_iter().map(|m| m.form).collect()
    };
    assert_eq!(kinds(Lang::en(), "Aluminium wires, aluminum wires"), [FormKind::Preferred, FormKind::Forbidden]);
    assert_eq!(kinds(Lang::vi(), "rơ-le, rơle"), [FormKind::Preferred, FormKind::Forbidden]);
}

#[test]
fn a_form_of_two_concepts_is_listed_once_and_satisfies_both() {
    let table = "id,en,vi\na,node,nút\nb,unit,nút\n";
    let matcher = Matcher::new(&glossary(table), Lang::vi());
    let found: Vec<(u32, bool)> = matcher.find("Mỗi nút.").into_iter().map(|m| (m.term.0, m.nested)).collect();
    assert_eq!(found, [(0, false), (1, true)]);
}

#[test]
fn a_kept_english_word_is_a_use_in_vietnamese() {
    let table = "en,vi,keep\ntoken,,en\nbatch size,kích thước lô,en\n";
    assert_eq!(find(table, Lang::vi(), "Chia thành các token."), ["token"]);
    assert_eq!(find(table, Lang::vi(), "Các tokens, batch size là 8."), ["tokens", "batch size"]);
    assert_eq!(find(table, Lang::vi(), "Đặt kích thước lô."), ["kích thước lô"]);
}

#[test]
fn forms_may_hold_digits_signs_and_abbreviations() {
    assert_eq!(vi(&["bình chữa cháy CO2"], "Lấy bình chữa cháy CO2 gần nhất."), ["bình chữa cháy CO2"]);
    assert_eq!(vi(&["bộ chuyển đổi A/D"], "Một bộ chuyển đổi A/D."), ["bộ chuyển đổi A/D"]);
    assert_eq!(en(&["r.m.s. value"], "The r.m.s. values."), ["r.m.s. values"]);
}

#[test]
fn odd_texts_are_survived() {
    for text in ["", "   ", "____", "\u{301}\u{301}", "a\u{FFFC}b", "。、\n\t", "'s", "máy_tính"] {
        vi(&["máy", "s"], text);
        en(&["machine", "s"], text);
    }
    assert!(Matcher::new(&Glossary::default(), Lang::vi()).find("máy").is_empty());
}

/// Speed on one core: `SONGNGU_SPEED_VI=file.md SONGNGU_SPEED_EN=file.md cargo test --release --lib speed -- --ignored --nocapture`.
#[test]
#[ignore = "prints figures, and needs files named in the environment"]
fn speed() {
    let mut sources = Sources::default();
    let files: Vec<_> =
        crate::glossary::SHIPPED.iter().map(|(_, path, text)| (sources.add(*path, (*text).to_owned()), true)).collect();
    let glossary = read(&files).0;
    for (name, lang) in [("SONGNGU_SPEED_VI", Lang::vi()), ("SONGNGU_SPEED_EN", Lang::en())] {
        let path = std::env::var(name).expect("the file to read");
        let text = std::fs::read_to_string(&path).expect("a text");
        let begin = std::time::Instant::now();
        let matcher = Matcher::new(&glossary, lang);
        let built = begin.elapsed();
        let begin = std::time::Instant::now();
        let uses: usize = text.split("\n\n").map(|block| matcher.find(block).len()).sum();
        assert!(uses > 0);
        let speed = text.len() as f64 / 1e6 / begin.elapsed().as_secs_f64();
        println!("{lang}: matcher built in {built:?}, {uses} uses, {speed:.1} MB/s");
    }
}
