//! The house rules as a test: layers, doors to foreign crates, file length, headers, printing.
//! Reads the sources as text; what the rules mean is in `docs/ARCHITECTURE.md`.

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up: a module uses lower lines and itself.
const LAYERS: [&[&str]; 10] = [
    &["source", "lang", "codec"],
    &["diag", "doc", "world"],
    &["syntax", "glossary", "project", "i18n"],
    &["course"],
    &["check", "view"],
    &["emit", "exchange"],
    &["report"],
    &["driver"],
    &["lsp", "preview"],
    &["cli"],
];

/// A foreign thing and the only paths that may name it.
const DOORS: [(&str, &[&str]); 17] = [
    ("comrak::", &["src/syntax/markdown"]),
    ("lindera", &["src/lang/words", "build.rs"]),
    ("fluent", &["src/i18n/"]),
    ("tera::", &["src/codec/template.rs"]),
    ("similar::", &["src/codec/diff.rs"]),
    (" zip::", &["src/codec/zip"]),
    ("quick_xml::", &["src/codec/xml"]),
    ("std::fs", &["src/world/disk.rs", "build.rs"]),
    ("indicatif::", &["src/cli/"]),
    ("clap::", &["src/cli/"]),
    ("ammonia::", &["src/emit/html/author.rs"]),
    ("resvg::", &["src/emit/picture.rs"]),
    ("subsetter::", &["src/codec/font"]),
    ("ttf_parser::", &["src/codec/font"]),
    ("write_fonts::", &["src/codec/font"]),
    ("typst::", &["src/emit/pdf/typeset.rs"]),
    ("typst_", &["src/emit/pdf/typeset.rs", "src/emit/math/font.rs"]),
];

const LONGEST: usize = 400;

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches"] {
        walk(&root.join(folder), &mut paths);
    }
    paths.push(root.join("build.rs"));
    let ours = |path: &PathBuf| path.extension().is_some_and(|e| ["rs", "js", "mjs", "css"].iter().any(|k| e == *k));
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(&path).unwrap())
    };
    let all: Vec<(String, String)> = paths.into_iter().filter(ours).filter(|path| path.exists()).map(read).collect();
    let kept = all.iter().filter(|(path, _)| !is_test_module(path, &all)).cloned();
    kept.collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            walk(&path, paths);
        } else if path.is_file() {
            paths.push(path);
        }
    }
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|line| line.contains(&module))
}

/// The part of a file before its unit tests: tests may use anything. A file that is all tests says so in `mod.rs`.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

/// Whether a file is a module for tests alone.
fn is_test_module(path: &str, all: &[(String, String)]) -> bool {
    let Some((folder, name)) = path.trim_end_matches(".rs").rsplit_once('/') else { return false };
    let declared = format!("#[cfg(test)]\nmod {name};");
    all.iter().any(|(other, text)| *other == format!("{folder}/mod.rs") && text.contains(&declared))
}

fn refuse(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

#[test]
fn modules_use_only_lower_layers() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(module) = path.strip_prefix("src/").and_then(|rest| rest.split_once('/')).map(|(m, _)| m) else {
            continue;
        };
        let Some(own) = layer(module) else {
            if module != "assets" {
                wrong.push(format!("{path}: the folder {module} stands in no layer"));
            }
            continue;
        };
        for (number, line) in
            without_tests(&text).lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for used in line
                .match_indices("crate::")
                .filter_map(|(at, _)| line[at + 7..].split(|c: char| !c.is_alphanumeric() && c != '_').next())
            {
                if used != module && layer(used).is_some_and(|other| other >= own) {
                    wrong.push(format!("{path}:{}: {module} must not use {used}", number + 1));
                }
            }
        }
    }
    refuse("a module uses its own line and lower ones", &wrong);
}

#[test]
fn foreign_crates_have_one_door() {
    let mut wrong = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| path.ends_with(".rs") && !path.starts_with("tests/")) {
        for (crate_name, doors) in DOORS {
            let named = without_tests(text).lines().enumerate().find(|(_, line)| {
                let code = line.split("//").next().unwrap_or("");
                code.match_indices(crate_name)
                    .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '"'))
            });
            if let Some((number, _)) = named
                && !doors.iter().any(|door| path.starts_with(door))
                && !path.starts_with("benches/")
            {
                wrong.push(format!("{path}:{}: only {} may name {crate_name}", number + 1, doors.join(", ")));
            }
        }
    }
    refuse("each foreign thing has one door", &wrong);
}

#[test]
fn files_are_short_and_say_what_lives_in_them() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines >= LONGEST {
            wrong.push(format!("{path}: {lines} lines"));
        }
        if path.ends_with(".rs") {
            let header = text.lines().take_while(|line| line.starts_with("//!")).count();
            if !(2..=8).contains(&header) {
                wrong.push(format!("{path}: a header of 2 to 8 lines says what lives here"));
            }
        }
    }
    refuse("files are under 400 lines and open with a header", &wrong);
}

#[test]
fn only_the_command_line_prints() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !path.starts_with("src/") || path.starts_with("src/cli/") || !path.ends_with(".rs") {
            continue;
        }
        for (number, line) in without_tests(&text).lines().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            if ["println!", "eprintln!", "print!(", "dbg!", "todo!", "unimplemented!"]
                .iter()
                .any(|word| code.contains(word))
            {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    refuse("only cli prints, and nothing is left undone", &wrong);
}
