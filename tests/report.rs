//! The formats of `check --format`: what each makes of one small course, as blessed below `report/`, and what the command
//! line promises of all of them. `SONGNGU_BLESS=1 cargo test --release --test report` writes them anew; read the difference.
//! Standard schemas are applied by `browser/formats.test.mjs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use songngu::diag::{Finding, Rule};
use songngu::driver::{self, Selection, Timings};
use songngu::i18n::{Catalog, Locale};
use songngu::report::html::Review;
use songngu::report::{FindingsInput, Format, RulePage, Terms, coverage};
use songngu::world::DiskWorld;

#[path = "support/program.rs"]
#[allow(dead_code)]
mod program;

/// Rules that are there to stay: a rule that is added tomorrow must not change what is blessed here.
const RULES: [&str; 5] = ["SN0012", "SN0029", "SN0101", "SN0107", "SN0501"];

/// Stands for the pages, which change more often than the formats.
const PAGE: &str = "# CODE name\n\nWhat the rule is about. Why it matters.\n\nThe whole story, with `code`.\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report")
}

/// The small course in a format.
fn text(format: Format, locale: Locale) -> Option<String> {
    with_input(locale, |input| format.text(&input))
}

/// What the small course gives to a report. Its folder is said to lie below the top of a repository.
fn with_input<T>(locale: Locale, read: impl FnOnce(FindingsInput<'_>) -> T) -> T {
    let timings = Timings::default();
    let session = driver::open(&DiskWorld::new(folder().join("course")), &timings).unwrap();
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let selection = Selection { select: RULES.map(str::to_owned).to_vec(), ..Selection::default() };
    let report = driver::check(&session, &lessons, &selection, &timings, &|_| ());
    let (used, covered) = coverage::totals(&report.coverage);
    let pages: Vec<RulePage> = driver::rules::all().into_iter().map(|rule| RulePage { rule, page: PAGE }).collect();
    read(FindingsInput {
        project: &session.project,
        sources: &session.sources,
        findings: &report.findings,
        catalog: &Catalog::new(locale),
        terms: Terms { used, covered },
        rules: &pages,
        folder: "courses/khí cụ/",
    })
}

#[test]
fn each_format_is_as_blessed() {
    let blessed = [
        (Format::Short, Locale::Vi, "short.vi.txt"),
        (Format::Short, Locale::En, "short.en.txt"),
        (Format::Json, Locale::En, "json.json"),
        (Format::Sarif, Locale::En, "sarif.json"),
        (Format::Junit, Locale::Vi, "junit.xml"),
        (Format::Github, Locale::Vi, "github.txt"),
        (Format::Gitlab, Locale::Vi, "gitlab.json"),
    ];
    let mut different = Vec::new();
    for (format, locale, name) in blessed {
        // A new version of songngu is no new format.
        let seen = text(format, locale).unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSION");
        if std::env::var_os("SONGNGU_BLESS").is_some() {
            fs::write(folder().join(name), &seen).unwrap();
        } else if fs::read_to_string(folder().join(name)).unwrap_or_default().replace("\r\n", "\n") != seen {
            different.push(format!("{name}\n{seen}"));
        }
    }
    assert!(different.is_empty(), "not as blessed:\n\n{}", different.join("\n"));
}

#[test]
fn the_review_page_says_how_fresh_the_translation_is_when_the_course_keeps_a_lock() {
    const CHANGED: Rule = Rule::warning("SN0301", "source-changed");
    let page = |findings: &[Finding]| {
        let pages = [RulePage { rule: &CHANGED, page: PAGE }];
        with_input(Locale::En, |input| Review::new(FindingsInput { findings, rules: &pages, ..input }, &[]).page(&[]))
    };
    assert!(!page(&[]).contains("class=\"fresh\""), "without a lock it is silent");
    let stale = page(&[Finding::new(&CHANGED, None), Finding::new(&CHANGED, None)]);
    assert!(stale.contains("SN0301: 2 findings – What the rule is about."), "{stale}");
}

fn check(arguments: &[&str]) -> Output {
    program::program().arg("check").arg(folder().join("course")).args(arguments).output().unwrap()
}

#[test]
fn machine_formats_go_to_standard_output_alone_and_never_change() {
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Human) {
        let name = format.as_str();
        let one = check(&["--format", name, "--color", "always", "--verbose"]);
        let two = check(&["--format", name, "--jobs", "1", "--quiet"]);
        assert!(one.stderr.is_empty(), "{name}: {}", String::from_utf8_lossy(&one.stderr));
        assert!(!one.stdout.is_empty() && !one.stdout.contains(&0x1B), "{name} has no colours");
        assert!(one.stdout == two.stdout, "{name} is the same from one thread, and whatever people want to see");
        assert!(one.stdout.ends_with(b"\n") && !one.stdout.contains(&b'\r'), "{name} ends its last line");
    }
}

#[test]
fn a_report_can_go_to_a_file_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["html", "sarif"] {
        let file = folder.path().join("rà soát").join(format);
        let written = check(&["--format", format, "--out", file.to_str().unwrap()]);
        assert_eq!(written.status.code(), Some(1), "{}", String::from_utf8_lossy(&written.stderr));
        assert!(written.stdout.is_empty());
        assert!(fs::read(&file).unwrap() == check(&["--format", format]).stdout, "{format}");
    }
    // A file stands where a folder would have to be.
    let barred = folder.path().join("rà soát/html/x");
    assert_eq!(check(&["--format", "html", "--out", barred.to_str().unwrap()]).status.code(), Some(2));
}

#[test]
fn findings_decide_the_exit_code_in_every_format() {
    for format in Format::ALL {
        let exit = |more: &[&str]| check(&[&["--format", format.as_str()], more].concat()).status.code();
        assert_eq!(exit(&[]), Some(1), "{format:?}: there are errors");
        assert_eq!(exit(&["--select", "SN0101"]), Some(0), "{format:?}: a missing passage is a warning");
        assert_eq!(exit(&["--select", "SN0101", "--fail-on", "warning"]), Some(1), "{format:?}");
        assert_eq!(exit(&["--select", "SN0206", "--fail-on", "note"]), Some(0), "{format:?}: nothing was found");
    }
}

#[test]
fn every_finding_is_in_every_machine_format() {
    let report: serde_json::Value = serde_json::from_slice(&check(&["--format", "json"]).stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.iter().any(|finding| finding["severity"] == "note"), "the course has notes too");
    for (format, sign) in [
        ("short", "]: "),
        ("sarif", "\"songnguFinding/v1\""),
        ("junit", " line=\""),
        ("github", "::"),
        ("gitlab", "\"fingerprint\""),
        ("html", "<li class=\"finding "),
    ] {
        let text = String::from_utf8(check(&["--format", format, "--ui-lang", "en"]).stdout).unwrap();
        let lines =
            text.lines().filter(|line| if format == "github" { line.starts_with(sign) } else { line.contains(sign) });
        assert_eq!(lines.count(), findings.len(), "{format}");
    }
}

#[test]
fn paths_count_from_the_top_of_the_repository_where_a_service_wants_them() {
    let made = tempfile::tempdir().unwrap();
    let course = made.path().join("kho/courses/a");
    fs::create_dir_all(made.path().join("kho/.git")).unwrap();
    fs::create_dir_all(&course).unwrap();
    fs::write(course.join("course.toml"), "[course]\nid = 1\n").unwrap();
    let world = DiskWorld::new(&course);
    assert_eq!(world.folder_in_repository(), "courses/a/");
    assert_eq!(DiskWorld::new(made.path().join("kho")).folder_in_repository(), "");
}
