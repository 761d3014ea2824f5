//! Fixes: each rule that offers one mends its own case, and what is mended is found no more.
//! How fixes are put together is tested in `driver::fix`, the command in `cli`.

use std::fs;
use std::path::{Path, PathBuf};

use songngu::driver::{self, FixOptions, FixReport, Selection, Timings};
use songngu::world::MemoryWorld;

const MANIFEST: &str = "[course]\nid = \"c\"\ntitle = \"T\"\nsource = \"vi\"\nglossaries = [GLOSSARIES]\n\
    [languages.vi]\npath = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n";

/// Paths and contents.
type Files = Vec<(String, Vec<u8>)>;

fn manifest(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let glossary = files.iter().any(|(name, _)| name == "glossary.csv");
    MANIFEST.replace("GLOSSARIES", if glossary { "\"glossary.csv\"" } else { "" }).into_bytes()
}

/// All fixes of a course: those of one rule, or of all.
fn fix(files: &[(String, Vec<u8>)], select: &[&str]) -> FixReport {
    let mut files = files.to_vec();
    if !files.iter().any(|(name, _)| name == "course.toml") {
        files.push(("course.toml".to_owned(), manifest(&files)));
    }
    let selection =
        Selection { select: select.iter().map(|code| (*code).to_owned()).collect(), ..Selection::default() };
    let options = FixOptions { selection: &selection, unsafe_fixes: true };
    driver::fix(&MemoryWorld::new(files), &options, &Timings::default(), &|_| {}).unwrap()
}

fn owned(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// A rule's code, a course, and the file that the fix changes with its text after that.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

const CASES: &[Case] = &[
    (
        "SN0020",
        &[("a.vi.md", ":::: handout-only\n::: tip\na\n:::\n\nb\n:::\n\n## C\n")],
        "a.vi.md",
        ":::: handout-only\n::: tip\na\n:::\n\nb\n::::\n\n## C\n",
    ),
    ("SN0021", &[("a.vi.md", "a\n\n:::\n\nb\n")], "a.vi.md", "a\n\n\n\nb\n"),
    ("SN0028", &[("a.vi.md", "• a\n• b\n")], "a.vi.md", "- a\n- b\n"),
    ("SN0029", &[("a.vi.md", "- [X] a\n- ☐ b\n")], "a.vi.md", "- [x] a\n- [ ] b\n"),
    ("SN0030", &[("a.vi.md", "1/ Cắt điện\n2/ Khóa\n")], "a.vi.md", "1. Cắt điện\n2. Khóa\n"),
    ("SN0031", &[("a.vi.md", "::: note\nĐáp án: câu 1 b.\n:::\n")], "a.vi.md", "::: teacher\nĐáp án: câu 1 b.\n:::\n"),
    ("SN0025", &[("a.vi.md", "---\ntitel: Đo\n---\na\n")], "a.vi.md", "---\ntitle: Đo\n---\na\n"),
    (
        "SN0032",
        &[
            ("a.vi.md", "# A\r\n\r\n<!-- songngu: ignore SN0107 -->\r\n\r\nĐo 5 V.\r\n"),
            ("a.en.md", "# A\n\nMeasure 5 V.\n"),
        ],
        "a.vi.md",
        "# A\r\n\r\nĐo 5 V.\r\n",
    ),
    (
        "SN0032",
        &[
            ("a.vi.md", "# A\n\n<!-- songngu: ignore SN0023, SN0107 -->\nĐo 500 V.\n"),
            ("a.en.md", "# A\n\n<!-- songngu: ignore SN0107, SN0024 -->\nMeasure 600 V.\n"),
        ],
        "a.vi.md",
        "# A\n\n<!-- songngu: ignore SN0107 -->\nĐo 500 V.\n",
    ),
    (
        "SN0033",
        &[
            ("a.vi.md", "# A\n\n<!-- songngu: ignore number-difers -->\nĐo 500 V.\n"),
            ("a.en.md", "# A\n\nMeasure 600 V.\n"),
        ],
        "a.vi.md",
        "# A\n\n<!-- songngu: ignore number-differs -->\nĐo 500 V.\n",
    ),
    ("SN0601", &[("a.vi.md", "Đie\u{323}\u{302}n áp\n")], "a.vi.md", "Điện áp\n"),
    (
        "SN0202",
        &[
            ("a.vi.md", "Cầu dao tự động mở.\n"),
            ("glossary.csv", "vi,en,vi.forbidden\náp tô mát,breaker,cầu dao tự động\n"),
        ],
        "a.vi.md",
        "Áp tô mát mở.\n",
    ),
    (
        "SN0402",
        &[
            ("a.vi.md", "# Rơ le\n\nXem [b](b.vi.md#cuộn-hút).\n"),
            ("b.vi.md", "# Hai\n\n## Cuộn hút\n\nNguồn 12 V.\n"),
            ("a.en.md", "# Relays\n\nSee [b](b.en.md#cuộn-hút).\n"),
            ("b.en.md", "# Two\n\n## Coil\n\nSupply 12 V.\n"),
        ],
        "a.en.md",
        "# Relays\n\nSee [b](b.en.md#coil).\n",
    ),
    (
        "SN0211",
        &[
            ("a.vi.md", "Đo mẫu thử ở 1 V.\n\nĐo mẫu thử ở 2 V.\n\nĐặt mẫu thử vào khay 3.\n\nCắt mẫu thử dài 4 m.\n"),
            (
                "a.en.md",
                "Measure the coupon at 1 V.\n\nProbe a coupon at 2 V.\n\nPut the coupon into tray 3.\n\nCut a coupon of 4 m.\n",
            ),
            ("glossary.csv", "vi,en,note\nmẫu thử,specimen,\n"),
        ],
        "glossary.csv",
        "vi,en,note,en.admitted\nmẫu thử,specimen,,coupon\n",
    ),
    (
        "SN0404",
        &[("a.vi.md", "![Sơ đồ mạch](media/A.SVG)\n"), ("media/a.svg", "<svg/>")],
        "a.vi.md",
        "![Sơ đồ mạch](media/a.svg)\n",
    ),
    (
        "SN0709",
        &[("a.vi.md", "::: quiz\nGhép.\n\n- L1 à nâu\n- N à xanh\n:::\n")],
        "a.vi.md",
        "::: quiz\nGhép.\n\n- L1 -> nâu\n- N -> xanh\n:::\n",
    ),
];

#[test]
fn each_fix_mends_its_case() {
    let mut wrong = Vec::new();
    for (rule, files, path, want) in CASES {
        let report = fix(&owned(files), &[rule]);
        let after = report.changes.iter().find(|change| change.path == *path).map(|change| change.after.as_str());
        if after != Some(want) || !report.left.findings.is_empty() {
            let left: Vec<_> =
                report.left.findings.iter().map(|finding| (finding.rule.code, finding.variant)).collect();
            wrong.push(format!("{rule}: {after:?}, left {left:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_key_of_the_manifest_is_renamed() {
    let wrong = MANIFEST.replace("GLOSSARIES", "").replace("title =", "titel =");
    let report = fix(&owned(&[("course.toml", &wrong), ("a.vi.md", "a\n"), ("a.en.md", "a\n")]), &["SN0002"]);
    assert_eq!(report.changes[0].after, wrong.replace("titel", "title"));
    assert!(report.left.findings.is_empty());
}

/// The files of every folder below `tests/ui` that holds a lesson.
fn ui_cases() -> Vec<(String, Files)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui")];
    while let Some(folder) = folders.pop() {
        let mut files = Vec::new();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()));
            }
        }
        if files.iter().any(|(name, _)| name.ends_with(".md")) {
            found.push((folder.display().to_string(), files));
        }
    }
    found
}

#[test]
fn what_a_fix_mends_is_found_no_more() {
    let mut mended = 0;
    for (name, files) in ui_cases() {
        let report = fix(&files, &[]);
        mended += report.mended;
        let left: Vec<&str> =
            report.left.findings.iter().filter(|finding| finding.fix.is_some()).map(|f| f.rule.code).collect();
        assert!(left.is_empty(), "{name}: the fixes of {left:?} do not settle their findings");
        let mut after = files.clone();
        for change in &report.changes {
            let file = after.iter_mut().find(|(path, _)| *path == change.path);
            file.expect("only files that were there are changed").1 = change.after.clone().into_bytes();
        }
        assert!(fix(&after, &[]).changes.is_empty(), "{name}: a second run changes something");
    }
    assert!(mended >= 4, "only {mended} findings of the cases have a fix");
}
