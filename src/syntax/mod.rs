//! Text in, `doc::Document` out: front matter, Markdown, containers, questions, foreign markup.
//! One way through: `prepare` rewrites what is not Markdown, `markdown` reads the rest, `build` puts it together.

mod build;
#[cfg(test)]
mod chaos;
mod directive;
mod fences;
mod foreign;
mod frontmatter;
mod lines;
mod markdown;
mod marks;
mod outline;
mod pasted;
mod prepare;
mod quiz;
mod rewrite;
mod scan;
#[cfg(test)]
mod shape;
#[cfg(test)]
mod sound;
#[cfg(test)]
mod tests;

pub use outline::outline;

use crate::diag::{Finding, Rule};
use crate::doc::Document;
use crate::lang::Lang;
use crate::source::SourceFile;

/// Every rule that reading a lesson can raise: markup, front matter, pasted lists, questions.
pub const RULES: &[&Rule] = &[
    &fences::UNCLOSED,
    &fences::STRAY,
    &fences::UNKNOWN,
    &scan::COMMENT_UNCLOSED,
    &frontmatter::UNCLOSED,
    &frontmatter::UNKNOWN_KEY,
    &frontmatter::WRONG_VALUE,
    &frontmatter::BROKEN,
    &pasted::LIST_MARK,
    &pasted::BOX_MARK,
    &pasted::HAND_NUMBERS,
    &build::NOTE_WITH_ANSWERS,
    &quiz::rules::NO_RIGHT,
    &quiz::rules::TWO_KINDS,
    &quiz::rules::NO_ANSWER,
    &quiz::rules::KIND_DIFFERS,
    &quiz::rules::TOLERANCE,
    &quiz::rules::NUMBER,
    &quiz::rules::ATTRIBUTE,
    &quiz::rules::SAME_ID,
    &quiz::rules::MATCH_ITEM,
    &quiz::rules::ORDER,
    &quiz::rules::GAP,
    &quiz::rules::AFTER_ANSWERS,
    &quiz::rules::ONE_OPTION,
    &quiz::rules::BANK,
];

/// A lesson in one language and what was wrong with its markup.
#[derive(Debug)]
pub struct Parsed {
    pub document: Document,
    pub findings: Vec<Finding>,
}

/// Reads a lesson. Whatever the text, there is a document; what cannot be read is said in the findings.
pub fn parse(file: &SourceFile, lang: Lang) -> Parsed {
    let text = file.text.as_str();
    let front = frontmatter::find(text);
    let (meta, mut findings) = frontmatter::read(text, file.id, &front);
    let prepared = prepare::prepare(text, file.id, front.end);
    let mut reader = markdown::Reader::new(text, file.id, lang, &prepared);
    let mut blocks = markdown::read(&mut reader);
    findings.extend(prepared.findings.iter().cloned());
    findings.append(&mut reader.findings);
    quiz::restore_outside(&mut blocks, text);
    let mut document = Document { lang, file: file.id, meta, blocks, ignores: Vec::new(), drafts: Vec::new() };
    build::finish(&mut document, &prepared);
    findings.extend(build::same_ids(&document));
    findings.sort_by_key(|finding| finding.span);
    let findings = findings.into_iter().map(|finding| finding.lang(lang)).collect();
    Parsed { document, findings }
}
