//! The terminology commands as a user or a script runs them: places in context, proposals, the page of coverage.
//! How often proposals are right is measured by `benches/terms.py`.

use std::fs;

#[path = "support/program.rs"]
mod program;

use program::{code, errors, run, text};

const VI: &str = "# Rơ le nhiệt

Rơ le nhiệt bảo vệ động cơ. Hãy kiểm tra rơ le nhiệt.

Công tắc tơ đóng mạch. Rơ le nhiệt cắt công tắc tơ.

Cắt điện trước khi mở tủ. Đeo găng tay. Dọn bàn sau giờ học.

Nối dây vào cầu đấu. Siết vít cho chặt. Ghi tên vào phiếu.

Đèn báo sáng màu xanh. Quạt quay ngược. Báo cho giáo viên.
";
const EN: &str = "# Thermal relay

The thermal relay protects the motor. Check the thermal relays.

The contactor closes the circuit. The thermal relay trips the contactor.

Switch off before you open the panel. Wear gloves. Clear the bench after class.

Wire to the terminal block. Tighten the screws well. Write your name on the sheet.

The lamp lights up in green. The fan turns backwards. Tell your teacher.
";

/// A course with one lesson and a glossary.
fn course_of(glossary: &str, vi: &str, en: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "[course]\nid = \"c\"\ntitle = \"C\"\nsource = \"vi\"\nglossaries = [\"g.csv\"]\n[languages.vi]\n\
                    path = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n";
    for (name, content) in [("course.toml", manifest), ("g.csv", glossary), ("1.vi.md", vi), ("1.en.md", en)] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

#[test]
fn find_shows_a_term_in_both_languages_side_by_side() {
    let course = course_of("vi,en\ncông tắc tơ,contactor\n", VI, EN);
    let find = |arguments: &[&str]| {
        let output = run(course.path(), &[&["terms", "find"], arguments, &["--ui-lang", "en"]].concat());
        assert_eq!(code(&output), 0, "{}", errors(&output));
        text(&output)
    };
    for name in ["contactor", "contactors", "Công tắc tơ", "công-tắc-tơ"] {
        let shown = find(&[name]);
        assert!(shown.starts_with("công tắc tơ · contactor\nvi 2 · en 2 · 1 lesson\n"), "{name}: {shown}");
        let line = shown.lines().find(|line| line.starts_with("[Công tắc tơ]")).unwrap_or_default();
        assert!(line.contains("The [contactor] closes the circuit."), "{shown}");
    }
    assert!(find(&["cong tac to"]).contains("Did you mean: công tắc tơ (vi)"));
    assert!(find(&["zzz"]).starts_with("No “zzz”"));
    let searched = find(&["thermal relay"]);
    assert!(searched.contains("not in the glossary"), "{searched}");
    assert!(searched.contains("Probably a pair: rơ le nhiệt · thermal relay"), "{searched}");
    let csv = find(&["contactor", "--format", "csv"]);
    assert!(csv.starts_with("\u{FEFF}lesson,vi.file,vi.line,vi.found,vi.text,en.file,"), "{csv}");
    let json: serde_json::Value = serde_json::from_str(&find(&["contactor", "--format", "json"])).unwrap();
    assert_eq!(json["passages"][0]["places"][1]["found"][0], "contactor");
    assert_eq!(json["passages"][0]["places"][0]["file"], "1.vi.md");
}

#[test]
fn extract_proposes_a_glossary_that_can_be_used_as_it_is() {
    let course = course_of("vi,en\ncông tắc tơ,contactor\n", VI, EN);
    let extract = |format: &str| {
        let output = run(course.path(), &["terms", "extract", "--format", format, "--ui-lang", "en"]);
        assert_eq!(code(&output), 0, "{}", errors(&output));
        text(&output)
    };
    let csv = extract("csv");
    assert!(csv.starts_with("\u{FEFF}id,vi,en,status,note\n"), "{csv}");
    assert!(csv.contains("thermal_relay,rơ le nhiệt,thermal relay,proposed,"), "{csv}");
    assert!(!csv.contains(",contactor,"), "what the glossary has is left out: {csv}");
    let json: serde_json::Value = serde_json::from_str(&extract("json")).unwrap();
    assert_eq!(json["proposals"][0]["en"]["form"], "thermal relay");
    assert!(extract("table").contains("rơ le nhiệt"));
    fs::write(course.path().join("g.csv"), csv).unwrap();
    let checked = run(course.path(), &["check", "--format", "short", "--select", "SN004"]);
    assert!(text(&checked).is_empty(), "{}", text(&checked));
    assert!(!extract("csv").contains(",thermal relay,"), "its own proposals are known once they are taken in");
}

#[test]
fn coverage_is_given_as_a_page_of_its_own() {
    let vi = VI.replace("Công tắc tơ đóng mạch. Rơ le nhiệt cắt công tắc tơ.", "<b>Nó</b> đóng mạch.");
    let course =
        course_of("vi,en\ncông tắc tơ,<contactor>|x\nrơ le nhiệt,thermal relay\ncông tắc tơ,contactor\n", &vi, EN);
    for (lang, title) in [("vi", "Độ phủ thuật ngữ – C"), ("en", "Term coverage – C")] {
        let output = run(course.path(), &["terms", "coverage", "--format", "html", "--ui-lang", lang]);
        let page = text(&output);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang="), "{page}");
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{page}");
        assert!(page.contains("✕ 0/2") && page.contains("1.en.md:5") && page.contains("1.vi.md:5"), "{page}");
        assert!(!page.contains("http://") && !page.contains("https://"), "nothing from the network");
    }
}
