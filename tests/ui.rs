//! What a person sees: each folder below `ui/` is a course of one lesson and the report that it gives, in both languages.
//! `SONGNGU_BLESS=1 cargo test --release --test ui` writes the reports anew; read the difference before committing it.

use std::fs;
use std::path::{Path, PathBuf};

use songngu::diag::Finding;
use songngu::driver::{self, Selection, Session, Timings};
use songngu::i18n::{Catalog, Locale};
use songngu::report::{HumanStyle, human};
use songngu::world::MemoryWorld;

/// The manifest of a case that brings none.
const MANIFEST: &str = r#"[course]
id = "ui"
title = { vi = "Thử", en = "Trial" }
source = "vi"
glossaries = []

[languages.vi]
path = "{lesson}.vi.md"

[languages.en]
path = "{lesson}.en.md"
"#;

#[test]
fn reports_are_as_blessed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let cases = cases(&root);
    assert!(cases.len() > 20, "only {} cases were found below {}", cases.len(), root.display());
    let bless = std::env::var_os("SONGNGU_BLESS").is_some();
    let mut different = Vec::new();
    for case in cases {
        let seen = report(&case);
        let expected = case.join("expected.txt");
        if bless {
            fs::write(&expected, &seen).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n") != seen {
            different.push(format!("{}\n{seen}", case.strip_prefix(&root).unwrap().display()));
        }
    }
    assert!(different.is_empty(), "these reports are not as blessed:\n\n{}", different.join("\n"));
}

/// The folders that hold a lesson, in order.
fn cases(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            }
        }
        if folder.join("lesson.vi.md").exists() || folder.join("lesson.en.md").exists() {
            found.push(folder);
        }
    }
    found.sort();
    found
}

/// The report of a case: English, then Vietnamese.
fn report(case: &Path) -> String {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in fs::read_dir(case).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() && name != "expected.txt" {
            files.push((name, fs::read(&path).unwrap()));
        }
    }
    if !files.iter().any(|(name, _)| name == "course.toml") {
        let glossary = files.iter().any(|(name, _)| name == "glossary.csv");
        let list = if glossary { "glossaries = [\"glossary.csv\"]" } else { "glossaries = []" };
        files.push(("course.toml".to_owned(), MANIFEST.replace("glossaries = []", list).into_bytes()));
    }
    let timings = Timings::default();
    let session = driver::open(&MemoryWorld::new(files), &timings).expect("the manifest is there");
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let found = driver::check(&session, &lessons, &Selection::default(), &timings, &|_| ());
    let pages = Locale::ALL.iter().rev().map(|locale| page(&session, &found.findings, *locale));
    pages.collect::<Vec<_>>().join("\n")
}

fn page(session: &Session, findings: &[Finding], locale: Locale) -> String {
    let catalog = Catalog::new(locale);
    let style = HumanStyle { colour: false, unicode: false, width: 100 };
    let texts = findings.iter().map(|finding| human(finding, &session.sources, &catalog, style));
    let page = texts.collect::<Vec<_>>().join("\n");
    // Lines end in spaces where a frame is empty; editors and git would take them away.
    let lines = page.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    if lines.is_empty() { format!("({}: nothing)\n", locale.as_str()) } else { format!("{lines}\n") }
}
