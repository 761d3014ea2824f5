//! What several test programs share: building a course into a folder, and counting what a handout lost.
//! The words of a document are counted and looked for on its page; markup, formulas and what students do not get are left out.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use songngu::doc::{Block, BlockKind, ContainerKind, Document, OBJECT, PlainText, blocks, inline_groups};
use songngu::driver::{self, BuildOptions, BuildReport, Selection, Session, Timings, analyse};
use songngu::lang::Side;
use songngu::project::OutputKind;
use songngu::world::DiskWorld;

/// Opens a course and builds outputs of all its lessons.
pub fn build(course: &Path, out: &Path, outputs: &[OutputKind]) -> (Session, BuildReport) {
    let (world, timings) = (DiskWorld::new(course), Timings::default());
    let session = driver::open(&world, &timings).unwrap();
    let lessons: Vec<usize> = (0..session.project.lessons.len()).collect();
    let options = BuildOptions { outputs, lessons: &lessons, out: out.to_owned(), selection: Selection::default() };
    let report = driver::build(&session, &world, &options, &timings, &|_| {});
    assert!(report.failed.is_empty(), "{:?}", report.failed);
    (session, report)
}

/// The blocks of each lesson whose words are not all on its page, as `file:line: the words that are not there`.
/// Also gives the number of blocks that were looked for.
pub fn lost_blocks(session: &Session, handout: &Path) -> (usize, Vec<String>) {
    let (mut count, mut lost) = (0, Vec::new());
    for index in 0..session.project.lessons.len() {
        let lesson = analyse(session, index, &Timings::default()).lesson;
        let path = handout.join(format!("{}.html", session.project.lessons[index].slug));
        let page = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let on_page = words(&text_of(&page));
        for side in Side::BOTH {
            let Some(document) = lesson.docs.get(side) else { continue };
            // What is the same in both languages stands once: each version is counted for itself.
            let mut there = on_page.clone();
            for (block, text) in student_texts(document) {
                count += 1;
                let missing: Vec<String> = take(&mut there, &text);
                if !missing.is_empty() {
                    let file = session.sources.get(block.span.file);
                    lost.push(format!("{}:{}: {}", file.path, file.start(block.span).line, missing.join(" ")));
                }
            }
        }
    }
    (count, lost)
}

/// The words of each block that a student's handout must hold.
fn student_texts(document: &Document) -> Vec<(&Block, String)> {
    let mut hidden = Vec::new();
    blocks(&document.blocks, &mut |block| {
        if let BlockKind::Container(container) = &block.kind
            && matches!(container.kind, ContainerKind::Teacher | ContainerKind::SlidesOnly)
        {
            hidden.push(block.span);
        }
    });
    let mut texts = Vec::new();
    blocks(&document.blocks, &mut |block| {
        if hidden.iter().any(|span| span.contains(block.span)) {
            return;
        }
        let mut text = match &block.kind {
            BlockKind::Code(code) => code.text.clone(),
            _ => String::new(),
        };
        inline_groups(block, &mut |group| {
            text.push(' ');
            text.push_str(&PlainText::of(group).text);
        });
        if !text.trim().is_empty() {
            texts.push((block, text));
        }
    });
    texts
}

/// How often each word stands in a text.
fn words(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in split(text) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

fn split(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() || c == OBJECT).filter(|w| !w.is_empty()).map(str::to_owned)
}

/// Takes the words of a block off the page's; gives those that were not there any more.
fn take(there: &mut HashMap<String, usize>, text: &str) -> Vec<String> {
    let mut missing = Vec::new();
    for word in split(text) {
        match there.get_mut(&word) {
            Some(count) if *count > 0 => *count -= 1,
            _ => missing.push(word),
        }
    }
    missing
}

/// The visible text of a page: tags go, entities become their letters; alt texts and labels count as text.
fn text_of(html: &str) -> String {
    let body = html.find("<main").map_or(html, |at| &html[at..]);
    let mut text = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('>') else { break };
        let tag = &rest[open..open + close];
        let name = tag[1..].trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        if !["span", "strong", "em", "b", "i", "sub", "sup", "wbr"].contains(&name) {
            text.push(' ');
        }
        if let Some(alt) = tag.find(" alt=\"") {
            text.push_str(tag[alt + 6..].split('"').next().unwrap_or(""));
            text.push(' ');
        }
        rest = &rest[open + close + 1..];
    }
    text.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter))
}
