//! The program as a user or a script runs it: exit codes, languages, wrong input, awkward files and folders.
//! What findings look like is tested in `ui`, what pages look like in `browser`.

use std::fs;
use std::path::Path;

#[path = "support/program.rs"]
mod program;

use program::{code, errors, program, run, text};

/// A starter course in a new folder.
fn starter(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["new", name]);
    assert_eq!(code(&made), 0, "{}", errors(&made));
    folder
}

/// Every file below a folder with its bytes, by relative path.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.strip_prefix(folder).unwrap().display().to_string(), fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_new_course_builds_clean_and_writes_all_outputs() {
    let folder = starter("my-course");
    let built = run(folder.path(), &["build", "my-course", "--to", "handout,page,deck,scorm", "--fail-on", "note"]);
    assert_eq!(code(&built), 0, "{}", errors(&built));
    let build = folder.path().join("my-course/build");
    for path in [
        "handout/index.html",
        "handout/glossary.html",
        "page/01-bat-dau.html",
        "deck/01-bat-dau.html",
        "scorm/my-course.zip",
    ] {
        assert!(build.join(path).is_file(), "{path}");
    }
    assert!(text(&built).is_empty(), "only what was asked for goes to standard output");
}

#[test]
fn the_same_course_gives_the_same_bytes() {
    let folder = starter("c");
    let outputs = ["--to", "handout,page,deck,scorm"];
    assert_eq!(code(&run(folder.path(), &[&["build", "c", "--out", "one"], &outputs[..]].concat())), 0);
    assert_eq!(code(&run(folder.path(), &[&["build", "c", "--out", "two", "--jobs", "1"], &outputs[..]].concat())), 0);
    let (one, two) = (tree(&folder.path().join("one")), tree(&folder.path().join("two")));
    assert!(!one.is_empty());
    for ((name, left), (other, right)) in one.iter().zip(&two) {
        assert_eq!(name, other);
        assert!(left == right, "{name} differs");
    }
    assert_eq!(one.len(), two.len());
}

#[test]
fn messages_come_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let vi = run(folder.path(), &["check", "--ui-lang", "vi"]);
    assert_eq!(code(&vi), 2);
    assert!(errors(&vi).starts_with("lỗi: không có course.toml"), "{}", errors(&vi));
    let en = program().current_dir(folder.path()).arg("check").env("SONGNGU_LANG", "en_GB.UTF-8").output().unwrap();
    assert!(errors(&en).starts_with("error: there is no course.toml"), "{}", errors(&en));
}

#[test]
fn help_is_complete_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let commands: [&[&str]; 16] = [
        &[],
        &["new"],
        &["build"],
        &["check"],
        &["fix"],
        &["sync"],
        &["sync", "status"],
        &["sync", "accept"],
        &["terms"],
        &["terms", "coverage"],
        &["terms", "uses"],
        &["terms", "find"],
        &["terms", "extract"],
        &["verify"],
        &["explain"],
        &["completions"],
    ];
    for lang in ["vi", "en"] {
        for command in commands {
            let help = run(folder.path(), &[command, &["--help", "--ui-lang", lang]].concat());
            assert_eq!(code(&help), 0);
            // A message that is missing prints its own name in brackets.
            let shown = text(&help);
            assert!(!shown.contains("[cmd-") && !shown.contains("[arg-") && !shown.contains("[help-"), "{shown}");
        }
    }
    let vi = text(&run(folder.path(), &["build", "--help", "--ui-lang", "vi"]));
    for english in ["Usage", "Options", "Arguments", "Print", "possible values", "default"] {
        assert!(!vi.contains(english), "{english} in {vi}");
    }
}

#[test]
fn wrong_arguments_say_what_is_near_and_exit_with_2() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, near) in [
        (&["biuld"][..], "build"),
        (&["check", "--formt", "json"], "--format"),
        (&["check", "--format", "jsno"], "json"),
    ] {
        let output = run(folder.path(), &[arguments, &["--ui-lang", "en"]].concat());
        assert_eq!(code(&output), 2);
        assert!(errors(&output).contains(&format!("did you mean `{near}`")), "{}", errors(&output));
    }
    for (wish, near) in [("SN107", "SN0107"), ("nubmer-differs", "number-differs"), ("107", "SN0107")] {
        let output = run(folder.path(), &["explain", wish]);
        assert_eq!(code(&output), 2);
        assert!(errors(&output).contains(&format!("did you mean `{near}`")), "{}", errors(&output));
    }
    assert_eq!(code(&run(folder.path(), &["explain", "SN9999"])), 2);
    assert_eq!(code(&run(folder.path(), &["dossier"])), 2, "a command that does not work yet is an unknown word");
}

#[test]
fn explain_takes_a_code_a_name_a_family_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let explain = |wish: &[&str]| text(&run(folder.path(), &[&["explain"], wish].concat()));
    let page = explain(&["SN0107"]);
    assert!(page.starts_with("# SN0107 number-differs\n"), "a pipe gets Markdown: {page}");
    assert_eq!(explain(&["Number-Differs"]), page);
    let shown = explain(&["SN0107", "--color", "always"]);
    assert!(shown.contains("lesson.vi.md") && !shown.contains("```"), "{shown}");
    let (all, family) = (explain(&[]), explain(&["sn01"]));
    assert!(all.contains("\nSN01  ") && all.lines().count() > 70, "{all}");
    assert!(family.lines().all(|line| line.trim_start().starts_with("SN01")), "{family}");
    for lang in ["vi", "en"] {
        let list = explain(&["--ui-lang", lang]);
        assert!(!list.contains("[family") && !list.contains("[severity"), "a family has no name: {list}");
    }
}

#[test]
fn one_broken_lesson_does_not_stop_the_others() {
    let folder = starter("c");
    let lessons = folder.path().join("c/lessons");
    fs::write(lessons.join("02-hong.vi.md"), b"# H\xF4ng\n\xFF\xFE\n").unwrap();
    let built = run(folder.path(), &["build", "c"]);
    assert_eq!(code(&built), 1, "{}", errors(&built));
    assert!(errors(&built).contains("SN0009"), "{}", errors(&built));
    let handout = folder.path().join("c/build/handout");
    assert!(handout.join("01-bat-dau.html").is_file());
    let index = fs::read_to_string(handout.join("index.html")).unwrap();
    assert!(index.contains("02-hong"), "the lesson that was left out is named");
}

#[test]
fn some_lessons_can_be_built_and_nothing_else_is_lost() {
    let folder = starter("c");
    let lessons = folder.path().join("c/lessons");
    for lang in ["vi", "en"] {
        let first = fs::read_to_string(lessons.join(format!("01-bat-dau.{lang}.md"))).unwrap();
        fs::write(lessons.join(format!("02-tiep.{lang}.md")), first).unwrap();
    }
    let all = ["--to", "handout,page,deck,scorm"];
    assert_eq!(code(&run(folder.path(), &[&["build", "c"], &all[..]].concat())), 0);
    let before = tree(&folder.path().join("c/build"));
    assert_eq!(code(&run(folder.path(), &[&["build", "c", "--lesson", "02-*"], &all[..]].concat())), 0);
    let after = tree(&folder.path().join("c/build"));
    assert!(before == after, "the same course, the same files");
    assert_eq!(code(&run(folder.path(), &["build", "c", "--lesson", "03-*"])), 2);
}

#[test]
fn windows_line_ends_byte_order_marks_and_vietnamese_paths_are_fine() {
    let folder = starter("Giáo án HK1 (2026)");
    let course = folder.path().join("Giáo án HK1 (2026)");
    for (name, _) in tree(&course) {
        let path = course.join(&name);
        let unix = fs::read_to_string(&path).unwrap();
        let windows = format!("\u{FEFF}{}", unix.trim_start_matches('\u{FEFF}').replace('\n', "\r\n"));
        fs::write(&path, windows).unwrap();
    }
    let built = run(&course, &["build", "--fail-on", "note"]);
    assert_eq!(code(&built), 0, "{}", errors(&built));
    assert!(course.join("build/scorm/giao-an-hk1-2026.zip").is_file());
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_said_and_nothing_is_lost() {
    use std::os::unix::fs::PermissionsExt;
    let folder = starter("c");
    let sealed = folder.path().join("sealed");
    fs::create_dir(&sealed).unwrap();
    // Root may write anywhere, so the way is barred by a file where the folder should be.
    fs::write(sealed.join("out"), "kept").unwrap();
    fs::set_permissions(&sealed, fs::Permissions::from_mode(0o555)).unwrap();
    let out = sealed.join("out").display().to_string();
    let built = run(folder.path(), &["build", "c", "--out", &out, "--ui-lang", "en"]);
    assert_eq!(code(&built), 2);
    assert!(errors(&built).contains("was not written"), "{}", errors(&built));
    fs::set_permissions(&sealed, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(fs::read_to_string(sealed.join("out")).unwrap(), "kept");
}

#[test]
fn check_gives_json_to_scripts() {
    let folder = starter("c");
    let lesson = folder.path().join("c/lessons/01-bat-dau.en.md");
    let changed = fs::read_to_string(&lesson).unwrap().replace("![", "").replace("two files", "220 V");
    fs::write(&lesson, changed).unwrap();
    let output = run(folder.path(), &["check", "c", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["summary"]["lessons"], 1);
    for finding in report["findings"].as_array().unwrap() {
        for key in [
            "code",
            "severity",
            "lang",
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "message",
            "related",
            "fix",
        ] {
            assert!(finding.get(key).is_some(), "{key} in {finding}");
        }
    }
}

#[test]
fn fix_mends_files_once_and_shows_first_what_it_would_do() {
    let folder = starter("c");
    let lesson = folder.path().join("c/lessons/01-bat-dau.vi.md");
    let whole = fs::read_to_string(&lesson).unwrap();
    let wrong = format!("\u{FEFF}{}", format!("{whole}\n• một\n• hai\n").replace('\n', "\r\n"));
    fs::write(&lesson, &wrong).unwrap();
    let shown = run(folder.path(), &["fix", "c", "--diff", "--ui-lang", "en"]);
    assert_eq!(code(&shown), 0, "{}", errors(&shown));
    assert!(text(&shown).contains("-• một\r\n-• hai\r\n+- một\r\n+- hai\r\n"), "{}", text(&shown));
    assert!(text(&shown).starts_with("--- a/lessons/01-bat-dau.vi.md\n+++ b/lessons/"), "{}", text(&shown));
    assert_eq!(fs::read_to_string(&lesson).unwrap(), wrong, "--diff writes nothing");
    let mended = run(folder.path(), &["fix", "c", "--ui-lang", "en"]);
    assert_eq!(code(&mended), 0);
    assert!(text(&mended).is_empty());
    assert!(errors(&mended).contains("lessons/01-bat-dau.vi.md: 1 finding mended (SN0028)"), "{}", errors(&mended));
    assert_eq!(fs::read_to_string(&lesson).unwrap(), wrong.replace('•', "-"));
    let before = tree(&folder.path().join("c"));
    let again = run(folder.path(), &["fix", "c", "--ui-lang", "vi"]);
    assert!(errors(&again).contains("Không có gì để sửa"), "{}", errors(&again));
    assert!(before == tree(&folder.path().join("c")), "a second run changes nothing");
}

#[test]
fn what_cannot_be_mended_decides_the_exit_code_of_fix() {
    let folder = starter("c");
    let lesson = folder.path().join("c/lessons/01-bat-dau.vi.md");
    let whole = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, format!("{whole}\n<!-- hở\n")).unwrap();
    assert_eq!(code(&run(folder.path(), &["fix", "c"])), 1, "SN0023 has no fix");
    assert_eq!(code(&run(folder.path(), &["fix", "c", "--ignore", "SN0023"])), 0);
    assert_eq!(code(&run(folder.path(), &["fix", "nowhere"])), 2);
}

#[test]
fn a_baseline_leaves_out_what_was_accepted_and_shows_what_is_new() {
    let folder = starter("c");
    let lesson = folder.path().join("c/lessons/01-bat-dau.vi.md");
    let whole = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, format!("{whole}\n[một](khong-co.vi.md)\n")).unwrap();
    assert_eq!(code(&run(folder.path(), &["check", "c"])), 1);
    assert_eq!(
        code(&run(folder.path(), &["check", "c", "--baseline", "none"])),
        2,
        "a file that was named must be there"
    );
    let written = run(folder.path(), &["check", "c", "--write-baseline", "--ui-lang", "en"]);
    assert_eq!(code(&written), 0);
    assert!(errors(&written).contains("written to songngu.baseline"), "{}", errors(&written));
    for command in ["check", "build"] {
        let again = run(folder.path(), &[command, "c", "--ui-lang", "en"]);
        assert_eq!(code(&again), 0, "{}", errors(&again));
        assert!(errors(&again).contains("left out"), "{}", errors(&again));
    }
    // Moved text stays accepted; a new mistake does not.
    fs::write(&lesson, whole.replacen("\n\n", "\n\n[một](khong-co.vi.md)\n\n", 1)).unwrap();
    assert_eq!(code(&run(folder.path(), &["check", "c", "--select", "SN0401"])), 0);
    fs::write(&lesson, format!("{whole}\n[hai](khong-co.vi.md)\n")).unwrap();
    let new = run(folder.path(), &["check", "c", "--verbose", "--ui-lang", "en"]);
    assert_eq!(code(&new), 1);
    assert!(errors(&new).contains("SN0034"), "{}", errors(&new));
    let elsewhere = folder.path().join("other.txt").display().to_string();
    assert_eq!(code(&run(folder.path(), &["check", "c", "--write-baseline", "--baseline", &elsewhere])), 0);
    assert_eq!(code(&run(folder.path(), &["check", "c", "--baseline", "other.txt"])), 0);
}

#[test]
fn what_was_reviewed_is_known_until_it_changes() {
    let folder = starter("c");
    let course = folder.path().join("c");
    let lesson = course.join("lessons/01-bat-dau.vi.md");
    let before = run(folder.path(), &["sync", "status", "c", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&before.stdout).unwrap();
    assert_eq!(report["total"]["fresh"], 0);
    assert!(!errors(&run(folder.path(), &["check", "c", "--verbose"])).contains("SN03"), "silent without a lock");
    let accept = |name: &str, day: &str| {
        let mut command = program();
        command.current_dir(folder.path()).env("SOURCE_DATE_EPOCH", day);
        command.args(["sync", "accept", "c", "--by", name, "--ui-lang", "en"]).output().unwrap()
    };
    assert_eq!(code(&accept("Lan", "1795564800")), 0);
    let lock = fs::read_to_string(course.join("songngu.lock")).unwrap();
    assert!(lock.contains("\treviewed\t2026-11-25\tLan"), "{lock}");
    assert_eq!(code(&accept("Minh", "1895564800")), 0);
    assert_eq!(fs::read_to_string(course.join("songngu.lock")).unwrap(), lock, "nothing new, nothing changed");
    let check = run(folder.path(), &["check", "c", "--fail-on", "note", "--ui-lang", "en"]);
    assert_eq!(code(&check), 0, "{}", errors(&check));
    let text = fs::read_to_string(&lesson).unwrap();
    let changed = text.replace("cùng số đoạn", "cùng số mục");
    assert_ne!(text, changed);
    fs::write(&lesson, changed).unwrap();
    let check = run(folder.path(), &["check", "c", "--select", "SN03", "--fail-on", "warning"]);
    assert_eq!(code(&check), 1);
    assert!(errors(&check).contains("SN0301"), "{}", errors(&check));
    let status = text_of_status(folder.path());
    assert_eq!(status["total"]["stale"], 1, "{status}");
    fs::write(course.join("songngu.lock"), format!("<<<<<<< HEAD\n{lock}")).unwrap();
    assert!(errors(&run(folder.path(), &["sync", "status", "c"])).contains("SN0305"));
    assert_eq!(code(&run(folder.path(), &["sync", "accept", "c"])), 2, "a name is wanted");
}

fn text_of_status(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&run(folder, &["sync", "status", "c", "--format", "json"]).stdout).unwrap()
}
