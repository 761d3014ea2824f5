//! What two blocks are compared by: kind, structure, anchors that survive translation, length.
//! Numbers are anchors by their digits alone: how they are written is the language's matter, what they mean `check`'s.

use crate::course::TermUse;
use crate::doc::{Block, BlockId, BlockKind, Inline, InlineKind, Quiz, blocks, children, inline_groups, inlines};
use crate::lang::letters::is_alphanumeric;

/// The kinds that can stand for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Heading(u8),
    Prose,
    Figure,
    Code,
    Math,
    List,
    Table,
    /// Quotes, callouts, containers: a translator turns one into another.
    Box,
    Quiz,
    Other,
}

/// The features of a block with everything inside it.
#[derive(Clone, Debug)]
pub(super) struct Features {
    pub class: Class,
    /// Characters of words, markup and white space left out.
    pub length: u32,
    /// Ends of sentences; at least one where there are words.
    pub sentences: u32,
    /// Items, rows or children.
    pub parts: u32,
    /// Hashes of what a translation keeps: code lines, formulas, pictures, addresses, numbers. Sorted.
    pub anchors: Vec<u64>,
    /// Hashes of concepts and of words in plain Latin letters. Sorted.
    pub hints: Vec<u64>,
    /// Of the words; equal when a block was left untranslated.
    pub words: u64,
}

/// The features of all blocks of a document.
pub(super) struct Table {
    features: Vec<Features>,
}

impl Table {
    pub fn new(list: &[Block], uses: &[TermUse]) -> Table {
        let mut features: Vec<Features> = Vec::new();
        blocks(list, &mut |block| features.push(own(block)));
        for used in uses {
            if let Some(features) = features.get_mut(used.block.0 as usize) {
                features.hints.push(hash(b't', &used.term.0.to_le_bytes()));
            }
        }
        let mut table = Table { features };
        for block in list {
            table.gather(block);
        }
        table
    }

    pub fn block(&self, id: BlockId) -> &Features {
        &self.features[id.0 as usize]
    }

    /// Several blocks as one unit, such as a list item.
    pub fn unit(&self, list: &[Block]) -> Features {
        let mut unit = match list.first() {
            Some(first) => self.block(first.id).clone(),
            None => own_of(Class::Other, 0),
        };
        for block in list.iter().skip(1) {
            unit.take_in(self.block(block.id));
        }
        unit.settle();
        unit
    }

    /// Each parent takes in what its children have gathered.
    fn gather(&mut self, block: &Block) {
        let mut whole = self.features[block.id.0 as usize].clone();
        for child in children(block).into_iter().flatten() {
            self.gather(child);
            whole.take_in(self.block(child.id));
        }
        whole.settle();
        self.features[block.id.0 as usize] = whole;
    }
}

impl Features {
    fn take_in(&mut self, other: &Features) {
        self.length += other.length;
        self.sentences += other.sentences;
        self.anchors.extend(&other.anchors);
        self.hints.extend(&other.hints);
        self.words = self.words.rotate_left(5) ^ other.words;
    }

    fn settle(&mut self) {
        self.anchors.sort_unstable();
        self.hints.sort_unstable();
        self.hints.dedup();
    }
}

fn own_of(class: Class, parts: usize) -> Features {
    Features { class, length: 0, sentences: 0, parts: parts as u32, anchors: Vec::new(), hints: Vec::new(), words: 0 }
}

/// What belongs to the block itself, its children left out.
fn own(block: &Block) -> Features {
    let (class, parts) = match &block.kind {
        BlockKind::Heading(heading) => (Class::Heading(heading.level), 0),
        BlockKind::Paragraph(_) => (Class::Prose, 0),
        BlockKind::Figure(_) => (Class::Figure, 0),
        BlockKind::Code(_) => (Class::Code, 0),
        BlockKind::Math(_) => (Class::Math, 0),
        BlockKind::List(list) => (Class::List, list.items.len()),
        BlockKind::Table(table) => (Class::Table, table.rows.len()),
        BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => (Class::Box, inner.len()),
        BlockKind::Callout(callout) => (Class::Box, callout.blocks.len()),
        BlockKind::Container(container) => (Class::Box, container.blocks.len()),
        BlockKind::Quiz(quiz) => (Class::Quiz, quiz.stem.len()),
        BlockKind::Html(_) | BlockKind::Rule => (Class::Other, 0),
    };
    let mut features = own_of(class, parts);
    match &block.kind {
        BlockKind::Code(code) => features.code(&code.text),
        BlockKind::Math(tex) => features.anchor(b'm', &squeezed(tex)),
        BlockKind::Figure(figure) => features.anchor(b'i', picture_name(&figure.image.url)),
        BlockKind::Quiz(quiz) => features.quiz(quiz),
        _ => {}
    }
    inline_groups(block, &mut |group| features.inline(group));
    if features.length > 0 && features.sentences == 0 {
        features.sentences = 1;
    }
    features
}

impl Features {
    fn anchor(&mut self, kind: u8, text: &str) {
        self.anchors.push(hash(kind, text.as_bytes()));
    }

    /// Comments and strings are translated, so each plain line counts for itself.
    fn code(&mut self, text: &str) {
        self.length += text.chars().filter(|c| !c.is_whitespace()).count() as u32;
        for line in text.lines().map(str::trim).filter(|line| line.len() > 3 && line.is_ascii()).take(64) {
            self.anchor(b'c', line);
        }
    }

    fn quiz(&mut self, quiz: &Quiz) {
        if let Some(id) = &quiz.id {
            self.anchor(b'q', id);
        }
    }

    fn inline(&mut self, group: &[Inline]) {
        inlines(group, &mut |inline| match &inline.kind {
            InlineKind::Text(text) => self.text(text),
            InlineKind::Code(code) => self.anchor(b'c', code.trim()),
            InlineKind::Math(tex, _) => self.anchor(b'm', &squeezed(tex)),
            // A place on the same page has another name in each language.
            InlineKind::Link(link) if link.url.starts_with('#') => {}
            InlineKind::Link(link) => self.anchor(b'l', address_name(&link.url)),
            InlineKind::Image(image) => self.anchor(b'i', picture_name(&image.url)),
            _ => {}
        });
    }

    fn text(&mut self, text: &str) {
        self.words = self.words.rotate_left(5) ^ hash(b'w', text.trim().as_bytes());
        self.length += text.chars().filter(|c| is_alphanumeric(*c)).count() as u32;
        let ends = |word: &&str| word.trim_end_matches([')', '"', '”', '*']).ends_with(['.', '!', '?', '…']);
        self.sentences += text.split_whitespace().filter(ends).count() as u32;
        for word in text.split(|c: char| !(is_alphanumeric(c) || c == '.' || c == ',')) {
            if word.bytes().any(|b| b.is_ascii_digit()) {
                let digits: String = word.chars().filter(char::is_ascii_digit).collect();
                self.anchor(b'n', digits.trim_start_matches('0'));
            }
            let letters = word.trim_matches(['.', ',']);
            if letters.len() > 3 && letters.bytes().all(|b| b.is_ascii_alphabetic()) {
                self.hints.push(hash(b'a', letters.to_ascii_lowercase().as_bytes()));
            }
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The picture's name without folder, extension and language: `../media/fig.vi.svg` is `fig`.
fn picture_name(url: &str) -> &str {
    let name = url.split(['?', '#']).next().unwrap_or(url).rsplit('/').next().unwrap_or(url);
    name.split('.').next().unwrap_or(name)
}

/// The last part of an address and its fragment: folders differ between languages.
fn address_name(url: &str) -> &str {
    url.trim_end_matches('/').rsplit('/').next().unwrap_or(url)
}

/// FNV-1a: short keys, no attackers, the same on every machine.
fn hash(kind: u8, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xCBF2_9CE4_8422_2325 ^ u64::from(kind), |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01B3))
}
