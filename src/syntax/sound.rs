//! What must hold of every parsed text, however broken: the test of the reader's promises to later stages.
//! Run over made-up Markdown, over the examples, and, where `SONGNGU_CORPORA` names a folder, over real lessons.

use std::path::{Path, PathBuf};

use crate::doc::{self, Block, BlockKind, Document, Inline, InlineKind};
use crate::lang::Lang;
use crate::source::{SourceFile, Sources, Span};

use super::parse;

/// Parses a text and asserts the promises. Gives the document for more.
pub fn sound(text: &str, lang: Lang) -> Document {
    let file = Sources::default().add("lesson.md", text.to_owned());
    let parsed = parse(&file, lang);
    let (mut next, mut answered, mut gaps) = (0, 0, 0);
    doc::blocks(&parsed.document.blocks, &mut |block| {
        assert_eq!(block.id.0, next, "numbers are consecutive");
        next += 1;
        check_span(&file, block.span);
        check_gaps(block, &mut answered);
        doc::inline_groups(block, &mut |group| {
            group.iter().for_each(|inline| check_inline(&file, inline));
            doc::inlines(group, &mut |inline| gaps += usize::from(matches!(inline.kind, InlineKind::Gap(_))));
        });
    });
    assert_eq!(gaps, answered, "each gap has its answer in {text:?}");
    nested(&file, &parsed.document.blocks, file.span());
    for finding in &parsed.findings {
        finding.span.iter().for_each(|span| check_span(&file, *span));
        let fixes = finding.fix.iter().flat_map(|fix| &fix.edits);
        fixes.for_each(|edit| check_span(&file, edit.span));
    }
    parsed.document
}

fn check_span(file: &SourceFile, span: Span) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(file.text.get(span.range()).is_some(), "{span:?} is no piece of the text {:?}", file.text);
}

/// Every gap in a text has its answer.
fn check_gaps(block: &Block, answered: &mut usize) {
    if let BlockKind::Quiz(quiz) = &block.kind {
        *answered += match &quiz.answers {
            doc::Answers::Gaps(gaps) => gaps.len(),
            _ => 0,
        };
    }
}

fn nested(file: &SourceFile, blocks: &[Block], parent: Span) {
    for block in blocks {
        assert!(parent.contains(block.span), "{:?} outside {parent:?} in {:?}", block, file.text);
        match &block.kind {
            BlockKind::List(list) => list.items.iter().for_each(|item| {
                assert!(block.span.contains(item.span));
                nested(file, &item.blocks, item.span);
            }),
            BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => nested(file, inner, block.span),
            BlockKind::Callout(callout) => nested(file, &callout.blocks, block.span),
            BlockKind::Container(container) => nested(file, &container.blocks, block.span),
            BlockKind::Quiz(quiz) => nested(file, &quiz.stem, block.span),
            _ => {}
        }
        doc::inline_groups(block, &mut |group| {
            for inline in group {
                assert!(block.span.contains(inline.span), "{inline:?} outside {block:?} in {:?}", file.text);
            }
        });
    }
}

fn check_inline(file: &SourceFile, inline: &Inline) {
    check_span(file, inline.span);
    if let InlineKind::Text(text) = &inline.kind {
        let written = file.slice(inline.span);
        let escape = written.starts_with('\\') && text.chars().count() == 1;
        let entity = written.starts_with('&') && written.ends_with(';') && text.chars().count() <= 2;
        let reference = written.starts_with(':') && written.ends_with('`');
        assert!(written == text || escape || entity || reference, "{text:?} is not {written:?} in {:?}", file.text);
    }
    for child in inline.children() {
        assert!(inline.span.contains(child.span), "{child:?} outside {inline:?} in {:?}", file.text);
        check_inline(file, child);
    }
}

/// Markdown files below a folder.
fn markdown_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            markdown_files(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "md" || ext == "mdx") {
            found.push(path);
        }
    }
}

/// The lessons of the examples.
pub fn examples() -> Vec<String> {
    let mut files = Vec::new();
    markdown_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"), &mut files);
    files.sort();
    files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn the_examples_are_read_soundly() {
    let mut files = Vec::new();
    markdown_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"), &mut files);
    assert!(!files.is_empty());
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let lang = if path.to_string_lossy().contains(".en.") { Lang::en() } else { Lang::vi() };
        sound(&text, lang);
        sound(&text.replace('\n', "\r\n"), lang);
        let file = Sources::default().add("lesson.md", text);
        let findings = parse(&file, lang).findings;
        assert!(findings.is_empty(), "{}: {findings:#?}", path.display());
    }
}

#[test]
#[ignore = "reads the lessons below SONGNGU_CORPORA"]
fn real_lessons_are_read_soundly() {
    let folder = std::env::var("SONGNGU_CORPORA").expect("SONGNGU_CORPORA names a folder of lessons");
    let mut files = Vec::new();
    markdown_files(Path::new(&folder), &mut files);
    files.sort();
    let (mut bytes, mut bad) = (0, 0);
    for path in &files {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        bytes += text.len();
        if std::panic::catch_unwind(|| sound(&text, Lang::vi())).is_err() {
            bad += 1;
            eprintln!("in {}", path.display());
        }
    }
    eprintln!("{} files, {bytes} bytes", files.len());
    assert!(bytes > 0 && bad == 0, "{bad} of {} files", files.len());
}

/// The words of a text, counted.
fn count_words(text: &str, counts: &mut std::collections::HashMap<String, i64>, by: i64) {
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += by;
    }
}

/// All that a document keeps of a text: words, code, formulas, HTML, addresses.
fn kept(file: &SourceFile, document: &Document, counts: &mut std::collections::HashMap<String, i64>) {
    let mut kept = |text: &str| count_words(text, counts, -1);
    doc::blocks(&document.blocks, &mut |block| {
        match &block.kind {
            BlockKind::Code(code) => kept(&format!("{} {}", code.language, code.text)),
            BlockKind::Math(text) | BlockKind::Html(text) => kept(text),
            BlockKind::Footnote(label, _) => kept(label),
            BlockKind::Figure(figure) => kept(&format!("{} {}", figure.image.url, figure.image.title)),
            BlockKind::Quiz(quiz) => kept(file.slice(quiz.answer_span)),
            _ => {}
        }
        doc::inline_groups(block, &mut |group| {
            doc::inlines(group, &mut |inline| match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) | InlineKind::Math(text, _) => kept(text),
                InlineKind::Html(text) | InlineKind::FootnoteRef(text) => kept(text),
                InlineKind::Link(link) => kept(&format!("{} {}", link.url, link.title)),
                InlineKind::Image(image) => kept(&format!("{} {}", image.url, image.title)),
                _ => {}
            });
        });
    });
    document.meta.span.into_iter().for_each(|span| kept(file.slice(span)));
}

/// Texts that still look like markup.
fn raw_markup(document: &Document) -> Vec<String> {
    const SIGNS: [&str; 12] = ["</", "/>", ":::", "{#", "{:", "{%", "--- ", ":numref", ":cite", "[!", "<!--", "]("];
    let mut raw = Vec::new();
    doc::blocks(&document.blocks, &mut |block| {
        doc::inline_groups(block, &mut |group| {
            doc::inlines(group, &mut |inline| {
                if let InlineKind::Text(text) = &inline.kind
                    && SIGNS.iter().any(|sign| text.contains(sign))
                {
                    raw.push(text.clone());
                }
            });
        });
    });
    raw
}

#[test]
#[ignore = "reads the lessons below SONGNGU_CORPORA and prints what words are not in the documents"]
fn words_of_real_lessons_are_kept() {
    let folder = std::env::var("SONGNGU_CORPORA").expect("SONGNGU_CORPORA names a folder of lessons");
    let mut files = Vec::new();
    markdown_files(Path::new(&folder), &mut files);
    files.sort();
    let (mut words, mut lost) = (0, 0);
    for path in &files {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let file = Sources::default().add("lesson.md", text);
        let mut counts = std::collections::HashMap::new();
        count_words(&file.text, &mut counts, 1);
        words += counts.values().sum::<i64>();
        let document = parse(&file, Lang::vi()).document;
        kept(&file, &document, &mut counts);
        raw_markup(&document).iter().for_each(|text| eprintln!("raw {text:?} in {}", path.display()));
        let mut missing: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        missing.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let sum: i64 = missing.iter().map(|(_, count)| count).sum();
        lost += sum;
        if sum > 0 {
            eprintln!("{sum} in {}: {:?}", path.display(), &missing[..missing.len().min(400)]);
        }
    }
    eprintln!("{lost} of {words} words in {} files", files.len());
}
