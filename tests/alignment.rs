//! How often the aligner is right, on a book whose Vietnamese pages carry each block's English in a comment above it
//! (`SONGNGU_CORPORA/dev/d2l-vn/raw`): a gold alignment made by people. Prints precision and recall and fails below the
//! target. Without the variable there is nothing to measure, and the test says so.
//!
//!     SONGNGU_CORPORA=FOLDER cargo test --release --test alignment -- --nocapture
//! `alignment/judged.tsv` holds pairs of the other courses that were judged by reading.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use songngu::doc::{Block, Document};
use songngu::driver::{self, Timings, analyse};
use songngu::lang::Side;
use songngu::world::MemoryWorld;

const TARGET: f64 = 0.98;

/// Shorter paragraphs are not told apart by their letters.
const LEAST_LETTERS: usize = 12;

const MANIFEST: &str = "[course]\nid = \"gold\"\ntitle = \"Gold\"\nsource = \"en\"\nglossaries = [\"d2l-vn.csv\"]\n\
    [languages.vi]\npath = \"vi/{lesson}.md\"\n[languages.en]\npath = \"en/{lesson}.md\"\n";

#[test]
fn blocks_are_paired_as_people_paired_them() {
    let Ok(corpora) = std::env::var("SONGNGU_CORPORA") else {
        eprintln!("SONGNGU_CORPORA is not set: no gold alignment to measure by");
        return;
    };
    let book = Path::new(&corpora).join("dev/d2l-vn");
    let glossary = fs::read_to_string(Path::new(&corpora).join("glossaries/d2l-vn.csv")).unwrap();
    let mut files = vec![("course.toml".to_owned(), MANIFEST.to_owned()), ("d2l-vn.csv".to_owned(), glossary)];
    let mut raw = BTreeMap::new();
    for chapter in fs::read_dir(book.join("raw")).unwrap().flatten() {
        for page in fs::read_dir(chapter.path()).unwrap().flatten() {
            let name = page.file_name().to_string_lossy().trim_end_matches("_vn.md").to_owned();
            let key = format!("{}/{name}", chapter.file_name().to_string_lossy());
            for lang in ["vi", "en"] {
                let path = format!("{lang}/{key}.md");
                files.push((path.clone(), fs::read_to_string(book.join(&path)).unwrap()));
            }
            raw.insert(key, fs::read_to_string(page.path()).unwrap());
        }
    }
    let session = driver::open(&MemoryWorld::new(files), &Timings::default()).unwrap();
    let mut sum = Sum::default();
    for index in 0..session.project.lessons.len() {
        let lesson = analyse(&session, index, &Timings::default()).lesson;
        let texts = |side: Side| {
            let document = lesson.docs.get(side).as_ref().unwrap();
            let file = session.sources.get(document.blocks[0].span.file);
            (Paragraphs::of(&file.text, document), file)
        };
        let ((english, en), (vietnamese, vi)) = (texts(Side::Source), texts(Side::Target));
        let wanted = gold(&raw[&lesson.key], &english, &vietnamese);
        let number =
            |side: Side, id| lesson.docs.get(side).as_ref().unwrap().blocks.iter().position(|block| block.id == id);
        let mut found = BTreeSet::new();
        let mut last = (None, None);
        for pair in lesson.pairs.iter().filter(|pair| pair.depth == 0) {
            let own = (
                pair.source.and_then(|id| number(Side::Source, id)),
                pair.target.and_then(|id| number(Side::Target, id)),
            );
            let joined = if pair.joined { (own.0.or(last.0), own.1.or(last.1)) } else { own };
            if let (Some(a), Some(b)) = joined {
                found.insert((a, b));
            }
            if !pair.joined {
                last = own;
            }
        }
        let line = |file: &songngu::source::SourceFile, document: &Document, block: usize| {
            file.start(document.blocks[block].span).line
        };
        let docs = (lesson.docs.source.as_ref().unwrap(), lesson.docs.target.as_ref().unwrap());
        sum.add(&wanted, &found, &mut |what, (a, b)| {
            println!("{what} {} en:{} vi:{}", lesson.key, line(en, docs.0, a), line(vi, docs.1, b));
        });
    }
    let (precision, recall) = sum.figures();
    println!("{} gold pairs of blocks; precision {precision:.4}, recall {recall:.4}", sum.wanted);
    assert!(
        sum.wanted > 1000 && precision >= TARGET && recall >= TARGET,
        "precision {precision:.4}, recall {recall:.4}"
    );
}

const COURSES: [(&str, &str, &str); 4] = [
    ("hf-course", "chapters/vi/{lesson}.mdx", "chapters/en/{lesson}.mdx"),
    ("iot-for-beginners", "translations/vi/{lesson}.md", "{lesson}.md"),
    ("rpi-dance-detector", "vi-VN/{lesson}.md", "en/{lesson}.md"),
    ("rpi-turtle-race", "vi-VN/{lesson}.md", "en/{lesson}.md"),
];

/// Rows of `judged.tsv`: course, lesson, English line, Vietnamese line, whether the pair is right. A right pair must stay.
/// With `SONGNGU_SAMPLE` set, prints pairs to be judged.
#[test]
fn pairs_that_were_judged_right_stay() {
    let Ok(corpora) = std::env::var("SONGNGU_CORPORA") else { return };
    let mut found = BTreeMap::new();
    for (course, vi, en) in COURSES {
        found.extend(pairs(&Path::new(&corpora).join("dev").join(course), course, vi, en));
    }
    if std::env::var("SONGNGU_SAMPLE").is_ok() {
        // At even steps: the same ones in each run.
        let step = (found.len() / 200).max(1);
        found.iter().step_by(step).take(200).for_each(|(row, [en, vi])| println!("{row}\n   {en}\n   {vi}"));
    }
    let rows = include_str!("alignment/judged.tsv").lines().filter(|line| !line.starts_with('#'));
    let (mut judged, mut right, mut lost) = (0, 0, Vec::new());
    for (pair, judgement) in rows.map(|row| row.rsplit_once('\t').unwrap()) {
        judged += 1;
        if judgement == "right" {
            right += 1;
            lost.extend((!found.contains_key(pair)).then_some(pair));
        }
    }
    println!("{right} of {judged} judged pairs are right");
    assert!(lost.is_empty(), "pairs that were right are gone: {lost:?}");
    assert!(judged >= 200 && f64::from(right) >= TARGET * f64::from(judged), "{right} of {judged}");
}

/// The pairs of a course by place, each with the first words of both blocks.
fn pairs(root: &Path, course: &str, vi: &str, en: &str) -> BTreeMap<String, [String; 2]> {
    let manifest = format!(
        "[course]\nid = \"c\"\ntitle = \"C\"\nsource = \"en\"\n[languages.vi]\npath = \"{vi}\"\n[languages.en]\npath = \"{en}\"\n"
    );
    let mut files = vec![("course.toml".to_owned(), manifest.into_bytes())];
    collect(root, root, &mut files);
    let session = driver::open(&MemoryWorld::new(files), &Timings::default()).unwrap();
    let mut found = BTreeMap::new();
    for index in 0..session.project.lessons.len() {
        let lesson = analyse(&session, index, &Timings::default()).lesson;
        let blocks = Side::BOTH.map(|side| lesson.block_index(side));
        for pair in &lesson.pairs {
            let (Some(a), Some(b)) = (pair.source, pair.target) else { continue };
            let spans = [blocks[0][a.0 as usize].span, blocks[1][b.0 as usize].span];
            let [en, vi] = spans.map(|span| session.sources.get(span.file).start(span).line);
            let words = spans.map(|span| {
                let words: Vec<&str> = session.sources.get(span.file).slice(span).split_whitespace().collect();
                words.join(" ").chars().take(75).collect::<String>()
            });
            found.insert(format!("{course}\t{}\t{en}\t{vi}", lesson.key), words);
        }
    }
    found
}

/// The Markdown files below a folder.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|e| e == "md" || e == "mdx") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.push((name, fs::read(&path).unwrap()));
        }
    }
}

#[derive(Default)]
struct Sum {
    wanted: usize,
    right: usize,
    wrong: usize,
}

impl Sum {
    /// A pair of ours counts where the gold says something about one of its blocks.
    fn add(
        &mut self,
        wanted: &BTreeSet<(usize, usize)>,
        found: &BTreeSet<(usize, usize)>,
        show: &mut dyn FnMut(&str, (usize, usize)),
    ) {
        self.wanted += wanted.len();
        self.right += wanted.intersection(found).count();
        wanted.difference(found).for_each(|pair| show("missed", *pair));
        for pair in found.difference(wanted) {
            if wanted.iter().any(|(a, b)| *a == pair.0 || *b == pair.1) {
                self.wrong += 1;
                show("wrong ", *pair);
            }
        }
    }

    fn figures(&self) -> (f64, f64) {
        let part = |whole: usize| self.right as f64 / whole.max(1) as f64;
        (part(self.right + self.wrong), part(self.wanted))
    }
}

/// The blocks of a page by the letters of each paragraph in them; paragraphs that stand twice are left out.
struct Paragraphs(BTreeMap<String, Option<usize>>);

impl Paragraphs {
    fn of(text: &str, document: &Document) -> Paragraphs {
        let mut found: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (start, paragraph) in paragraphs(text) {
            let block = document.blocks.iter().position(|block| holds(block, start, paragraph.len()));
            if let (Some(block), Some(key)) = (block, letters(paragraph)) {
                found.entry(key).and_modify(|other| *other = None).or_insert(Some(block));
            }
        }
        Paragraphs(found)
    }

    fn block(&self, paragraph: &str) -> Option<usize> {
        self.0.get(&letters(paragraph)?).copied().flatten()
    }
}

fn holds(block: &Block, start: usize, len: usize) -> bool {
    let span = block.span.start as usize..block.span.end as usize;
    // A block may begin inside a paragraph, behind its marks.
    span.contains(&start) || (start..start + len).contains(&span.start)
}

/// Runs of lines without a blank one, with where they start.
fn paragraphs(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut at, mut start) = (0, None);
    for line in text.split_inclusive('\n').chain(["\n"]) {
        match (line.trim().is_empty(), start) {
            (true, Some(first)) => {
                found.push((first, &text[first..at]));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
        at = (at + line.len()).min(text.len());
    }
    found
}

/// What is compared: letters and digits, without spaces, marks and the lines that only name a place.
fn letters(paragraph: &str) -> Option<String> {
    let lines = paragraph.lines().filter(|line| !line.trim_start().starts_with(":label:"));
    let kept: String =
        lines.flat_map(|line| line.chars()).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    (kept.chars().count() >= LEAST_LETTERS).then_some(kept)
}

/// The pairs of blocks that a page with comments states: a comment's paragraphs, and as many below it. Where the numbers
/// differ (the translator joined or parted, or code follows) only the first of each are surely the same.
fn gold(raw: &str, english: &Paragraphs, vietnamese: &Paragraphs) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for piece in raw.split("<!--").skip(1) {
        let Some((comment, below)) = piece.split_once("-->") else { continue };
        if comment.contains("=====") {
            continue;
        }
        let [above, below] =
            [comment, below].map(|text| paragraphs(text).into_iter().map(|(_, p)| p).collect::<Vec<_>>());
        let sure = if above.len() == below.len() { above.len() } else { 1 };
        for (own, other) in above.iter().zip(&below).take(sure) {
            if let (Some(a), Some(b)) = (english.block(own), vietnamese.block(other)) {
                pairs.insert((a, b));
            }
        }
    }
    pairs
}
