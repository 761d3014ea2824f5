//! Finished packages as `songngu verify` sees them: each folder below `verify/` is zipped, judged and reported in both
//! languages. `SONGNGU_BLESS=1 cargo test --release --test verify` writes the reports anew. No bytes may make it panic.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use songngu::codec::zip::{Entry, archive};
use songngu::driver::{self, Selection, Verified};
use songngu::i18n::{Catalog, Locale};
use songngu::report::{HumanStyle, human};

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verify")
}

fn verify(bytes: Vec<u8>) -> Verified {
    driver::verify("goi.zip", bytes, &Selection::default()).unwrap()
}

/// The files of a case, zipped.
fn packed(case: &Path) -> Vec<u8> {
    let mut paths: Vec<_> = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| !path.ends_with("expected.txt"));
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.sort_by_key(|path| (!path.ends_with("imsmanifest.xml"), name(path)));
    let entry = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        Entry::new(name(path), text.as_bytes()).unwrap()
    };
    let mut entries: Vec<Entry> = paths.iter().map(entry).collect();
    let first = entries.remove(0);
    archive(first, entries).unwrap()
}

fn page(verified: &Verified, locale: Locale) -> String {
    let catalog = Catalog::new(locale);
    let style = HumanStyle { colour: false, unicode: false, width: 100 };
    let texts = verified.findings.iter().map(|finding| human(finding, &verified.sources, &catalog, style));
    let page = texts.collect::<Vec<_>>().join("\n");
    let lines = page.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    if lines.is_empty() { format!("({}: nothing)\n", locale.as_str()) } else { format!("{lines}\n") }
}

#[test]
fn reports_are_as_blessed() {
    let mut cases: Vec<_> = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 3);
    for case in cases {
        let verified = verify(packed(&case));
        let seen: Vec<String> = Locale::ALL.iter().rev().map(|locale| page(&verified, *locale)).collect();
        let (seen, expected) = (seen.join("\n"), case.join("expected.txt"));
        if std::env::var_os("SONGNGU_BLESS").is_some() {
            fs::write(&expected, &seen).unwrap();
        } else {
            let known = fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
            assert!(known == seen, "{} is not as blessed:\n{seen}", case.display());
        }
    }
}

/// The same packages at each run unless others are asked for, as in `syntax::chaos`.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var("SONGNGU_FUZZ").ok().and_then(|count| count.parse().ok()) {
        Some(cases) => ProptestConfig { cases, ..config },
        None => ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(0x534E), ..config },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        verify(bytes);
    }

    #[test]
    fn a_damaged_archive_never_panics(cut in 0usize..5000, at in 0usize..5000, byte in any::<u8>()) {
        let mut bytes = packed(&root().join("wrong_12"));
        let (at, cut) = (at % bytes.len(), cut % bytes.len());
        bytes[at] = byte;
        verify(bytes.clone());
        verify(bytes[..cut].to_vec());
    }

    /// Manifest and page with pieces of them moved, doubled and cut; every report of it is written.
    #[test]
    fn mutated_texts_never_panic(from in 0usize..4000, length in 0usize..300, to in 0usize..4000, strange in "[ế<>&\"'=/(),.\u{0}]{0,4}") {
        for case in ["wrong_12", "wrong_2004"] {
            let mutate = |name: &str| {
                let text = fs::read_to_string(root().join(case).join(name)).unwrap();
                let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
                let (from, end, to) = (floor(from % text.len()), floor(from % text.len() + length), floor(to % text.len()));
                format!("{}{strange}{}{}", &text[..to], &text[from..end.max(from)], &text[to.max(end.min(text.len()))..])
            };
            let entry = |name: &str| Entry::new(name, mutate(name).as_bytes()).unwrap();
            let verified = verify(archive(entry("imsmanifest.xml"), vec![entry("index.html")]).unwrap());
            page(&verified, Locale::Vi);
        }
    }
}
