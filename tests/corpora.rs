//! Real courses from the folder that `SONGNGU_CORPORA` names: each builds with only a `course.toml`, whole and without a
//! panic. The manifests are in `tests/corpora/`; courses are copied to a temporary folder and the manifest laid in.
//! Without the variable there is nothing to test, and the test says so.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use songngu::project::OutputKind;

#[test]
fn real_courses_build_whole() {
    let Ok(corpora) = std::env::var("SONGNGU_CORPORA") else {
        eprintln!("SONGNGU_CORPORA is not set: no real courses to build");
        return;
    };
    let manifests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora");
    let mut names: Vec<PathBuf> = fs::read_dir(manifests).unwrap().flatten().map(|entry| entry.path()).collect();
    names.sort();
    let mut wrong = Vec::new();
    for manifest in names {
        let name = manifest.file_name().unwrap().to_string_lossy().into_owned();
        let course = tempfile::tempdir().unwrap();
        copy(&Path::new(&corpora).join("dev").join(&name), course.path());
        copy(&Path::new(&corpora).join("glossaries"), course.path());
        copy(&manifest, course.path());
        let out = tempfile::tempdir().unwrap();
        let (session, report) = support::build(course.path(), out.path(), &OutputKind::ALL);
        assert!(!session.project.lessons.is_empty(), "{name} has no lessons");
        let (count, lost) = support::lost_blocks(&session, &out.path().join("handout"));
        println!(
            "{name}: {} lessons, {} findings, {count} blocks",
            session.project.lessons.len(),
            report.check.findings.len()
        );
        wrong.extend(lost.into_iter().map(|line| format!("{name}/{line}")));
    }
    assert!(wrong.is_empty(), "{} blocks lost:\n{}", wrong.len(), wrong.join("\n"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            // Contents only: the corpora may be read-only, and the copy must not be.
            fs::write(&place, fs::read(entry.path()).unwrap()).unwrap();
        }
    }
}
