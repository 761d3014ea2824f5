//! How often the matcher is right: annotated sentence pairs (`*.txt` in this folder), and places in real lessons
//! (`corpora.tsv`, no text) when `SONGNGU_CORPORA` names their folder. Prints precision, recall and F1 by language and
//! class, lists what differs, and fails below the targets. To see the tables:
//!
//!     cargo test --release --test accuracy -- --nocapture

mod marks;
mod score;

use std::fs;
use std::path::{Path, PathBuf};

use songngu::driver::{self, Session, Timings, analyse};
use songngu::glossary::FormKind;
use songngu::lang::{Lang, Side};
use songngu::world::MemoryWorld;

use marks::{Mark, Set, letters};
use score::{Score, Setting};

const PRECISION: f64 = 0.98;
const RECALL: f64 = 0.97;
/// In real lessons with a glossary that was not made for them, other senses weigh more.
const REAL_PRECISION: f64 = 0.95;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accuracy")
}

#[test]
fn terms_are_found_where_they_are_meant() {
    let mut score = Score::default();
    let mut pairs = 0;
    for set in sets() {
        let session = open(&set);
        pairs += set.pairs.len();
        for (index, pair) in set.pairs.iter().enumerate() {
            let lesson = analyse(&session, index, &Timings::default()).lesson;
            for (side, lang, marked) in [(Side::Source, "vi", &pair.vi), (Side::Target, "en", &pair.en)] {
                let known = |m: &Mark| session.glossary.concepts.iter().any(|c| c.id == m.term);
                let place = format!("{}.txt:{}", set.name, pair.line);
                marked.marks.iter().for_each(|m| assert!(known(m), "{place}: no concept {}", m.term));
                let uses = lesson.uses.get(side).iter().map(|one| {
                    let term = session.glossary.get(one.term).id.clone();
                    let range = letters(&marked.text, one.span.start as usize..one.span.end as usize);
                    let (start, end) = (range.start, range.end);
                    Mark { start, end, term, forbidden: one.form == FormKind::Forbidden, nested: one.nested }
                });
                // Inner uses count where they were marked.
                let found: Vec<Mark> = uses.filter(|m| pair.nested || !m.nested).collect();
                let is_loan = |term: &str| is_loan(&set, &session, term);
                let is_form = |term: &str, words: &str| is_form(&session, term, words);
                let setting = Setting { place, lang, text: &marked.text, is_loan: &is_loan, is_form: &is_form };
                score.add(&setting, &marked.marks, &found);
            }
        }
    }
    score.print(&format!("{pairs} sentence pairs"));
    score.differences.iter().for_each(|line| println!("{line}"));
    assert!(pairs >= 600, "{pairs} pairs");
    for (name, tally) in [("vi", score.of("vi")), ("en", score.of("en"))] {
        assert!(tally.precision() >= PRECISION, "{name}: precision {:.3}", tally.precision());
        assert!(tally.recall() >= RECALL, "{name}: recall {:.3}", tally.recall());
    }
}

/// Places in real lessons that were judged by reading: stand-off, because the lessons are not part of the project.
#[test]
fn terms_are_found_in_real_lessons() {
    let Ok(corpora) = std::env::var("SONGNGU_CORPORA") else {
        eprintln!("SONGNGU_CORPORA is not set: no real lessons to measure by");
        return;
    };
    let table = fs::read_to_string(folder().join("corpora.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = table.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
    let ranges: Vec<&Vec<&str>> = rows.iter().filter(|row| row[0] == "range").collect();
    let name = "computing.csv";
    let manifest = manifest(name).replace("[\"", "[\"@electrical\", \"").replace("source = \"vi\"", "source = \"en\"");
    let manifest =
        manifest.replace("{lesson}.vi.md", "translations/vi/{lesson}.md").replace("{lesson}.en.md", "{lesson}.md");
    let mut files = vec![("course.toml".to_owned(), manifest)];
    files.push((name.to_owned(), fs::read_to_string(folder().join(name)).unwrap()));
    for range in &ranges {
        let path = Path::new(&corpora).join("dev").join(range[1]).join(range[3]);
        files.push((range[3].to_owned(), fs::read_to_string(path).unwrap()));
    }
    let session = driver::open(&MemoryWorld::new(files), &Timings::default()).unwrap();
    let mut score = Score::default();
    for index in 0..session.project.lessons.len() {
        let lesson = analyse(&session, index, &Timings::default()).lesson;
        for (side, lang) in [(Side::Target, "vi"), (Side::Source, "en")] {
            let Some(document) = lesson.docs.get(side) else { continue };
            let file = session.sources.get(document.blocks[0].span.file);
            let Some(range) = ranges.iter().find(|range| range[3] == file.path) else { continue };
            let [first, last] = [range[4], range[5]].map(|n| n.parse::<usize>().unwrap());
            for line in first..=last {
                let start = file.lines.line_start(line - 1);
                let text = file.line(line - 1);
                let here =
                    rows.iter().filter(|row| row[0] == "use" && row[3] == file.path && row[4] == line.to_string());
                let wanted: Vec<Mark> = here.map(|row| placed(row)).collect();
                let within = |at: usize| at >= start && at < start + text.len();
                let uses = lesson.uses.get(side).iter().filter(|one| !one.nested && within(one.span.start as usize));
                let found: Vec<Mark> = uses
                    .map(|one| {
                        let range = letters(text, one.span.start as usize - start..one.span.end as usize - start);
                        let term = session.glossary.get(one.term).id.clone();
                        Mark { start: range.start, end: range.end, term, forbidden: false, nested: false }
                    })
                    .collect();
                let setting = Setting {
                    place: format!("{}:{line}", file.path),
                    lang,
                    text,
                    is_loan: &|term| is_loan_of(&session, term),
                    is_form: &|term, words| is_form(&session, term, words),
                };
                score.add(&setting, &wanted, &found);
            }
        }
    }
    score.print("real lessons");
    score.differences.iter().for_each(|line| println!("{line}"));
    let total = score.total();
    let (precision, recall) = (total.precision(), total.recall());
    assert!(precision >= REAL_PRECISION && recall >= RECALL, "precision {precision:.3}, recall {recall:.3}");
}

/// The mark of a `use` row.
fn placed(row: &[&str]) -> Mark {
    let [start, end] = [row[5], row[6]].map(|n| n.parse().unwrap());
    Mark { start, end, term: row[7].to_owned(), forbidden: false, nested: false }
}

fn sets() -> Vec<Set> {
    let files = fs::read_dir(folder()).unwrap().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| marks::read(&name(path), &fs::read_to_string(path).unwrap())).collect()
}

/// A course with a lesson for each pair.
fn open(set: &Set) -> Session {
    let mut files = vec![("course.toml".to_owned(), manifest(&set.glossary))];
    if !set.glossary.starts_with('@') {
        files.push((set.glossary.clone(), fs::read_to_string(folder().join(&set.glossary)).unwrap()));
    }
    for (index, pair) in set.pairs.iter().enumerate() {
        files.push((format!("{index:04}.vi.md"), pair.vi.text.clone()));
        files.push((format!("{index:04}.en.md"), pair.en.text.clone()));
    }
    let session = driver::open(&MemoryWorld::new(files), &Timings::default()).unwrap();
    assert!(!session.glossary.concepts.is_empty(), "{}: no glossary", set.name);
    session
}

fn manifest(glossary: &str) -> String {
    format!(
        "[course]\nid = \"accuracy\"\ntitle = \"Accuracy\"\nsource = \"vi\"\nglossaries = [\"{glossary}\"]\n\
         [languages.vi]\npath = \"{{lesson}}.vi.md\"\n[languages.en]\npath = \"{{lesson}}.en.md\"\n"
    )
}

fn is_loan(set: &Set, session: &Session, term: &str) -> bool {
    is_loan_of(session, term) || set.loans.iter().any(|loan| loan == term)
}

fn is_loan_of(session: &Session, term: &str) -> bool {
    session.glossary.concepts.iter().any(|c| c.id == term && c.note == "loan")
}

/// Whether an English form is written so in the glossary; letter case, hyphens and emphasis do not count.
fn is_form(session: &Session, term: &str, words: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['-', '\n'], " ").replace('*', "");
    let concept = session.glossary.concepts.iter().find(|concept| concept.id == term);
    let forms = concept.and_then(|concept| concept.designations(Lang::en()));
    forms.is_some_and(|forms| forms.forms().any(|(_, form)| plain(&form.text) == plain(words)))
}
