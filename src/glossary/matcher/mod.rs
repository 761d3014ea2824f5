//! Finds a glossary's terms in plain text: every form of every concept at once, in a trie of word keys.
//! How a form may be written is `pattern` and `loans`, which of several finds counts is `resolve`, what is another part of
//! speech or sense is `speech`, `vietnamese` and `idioms`. Which texts a document has is `course::terms`.

mod idioms;
mod loans;
mod negation;
mod pattern;
mod resolve;
mod speech;
mod vietnamese;

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::lang::Lang;
use crate::lang::inflect::without_possessive;
use crate::lang::normal::Keys;
use crate::lang::words::WordLattice;

use super::{Concept, Designations, FormKind, Glossary, TermId};
use pattern::{Pattern, WordClass};

/// One use of a term in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub term: TermId,
    pub form: FormKind,
    /// Bytes of the text, from the first to the last letter, a possessive ending inside.
    pub range: Range<usize>,
    /// It lies inside a longer use, crosses one, or shares its words with another concept: it demands nothing, yet it
    /// satisfies. Never a forbidden form.
    pub nested: bool,
}

/// Finds the terms of one language. Built once for a course, shared by threads.
pub struct Matcher {
    /// Whether the texts are Vietnamese: words may hold spaces, and i/y is folded.
    vietnamese: bool,
    patterns: Vec<Pattern>,
    vocabulary: FxHashMap<String, u32>,
    edges: FxHashMap<(u32, u32), u32>,
    /// The patterns that end at each node.
    ends: Vec<Vec<u32>>,
    lattice: Option<WordLattice>,
}

/// A form found at `start..end` of the tokens.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    start: usize,
    end: usize,
    pattern: u32,
    /// Its ends are ends of words, or it lies inside one word that the general lexicon knows.
    free: bool,
}

impl Matcher {
    pub fn new(glossary: &Glossary, lang: Lang) -> Matcher {
        let vietnamese = lang.is_vi();
        let mut matcher = Matcher {
            vietnamese,
            patterns: Vec::new(),
            vocabulary: FxHashMap::default(),
            edges: FxHashMap::default(),
            ends: vec![Vec::new()],
            lattice: None,
        };
        let forms: Vec<_> = glossary
            .iter()
            .flat_map(|(id, concept)| {
                let forms = sources(concept, lang).flat_map(|(lang, d)| d.forms().map(move |form| (lang, form)));
                forms.map(move |(lang, (kind, form))| (id, concept, lang, kind, form.text.as_str()))
            })
            .collect();
        let read = |&(id, concept, lang, kind, text): &(TermId, &Concept, Lang, FormKind, &str)| {
            let ways = pattern::ways(text, lang, &concept.pos, vietnamese);
            (Pattern::new(id, concept, kind, text), ways)
        };
        let mut others = Vec::new();
        for (pattern, ways) in forms.par_iter().map(read).collect::<Vec<_>>() {
            let index = matcher.patterns.len() as u32;
            matcher.patterns.push(pattern);
            let mut ways = ways.into_iter();
            ways.next().into_iter().for_each(|way| matcher.add(index, &way, true));
            others.extend(ways.map(|way| (index, way)));
        }
        // Once every form stands as it is written, the other ways to write each fill what is free.
        others.into_iter().for_each(|(index, way)| matcher.add(index, &way, false));
        if vietnamese {
            matcher.learn_words();
        }
        matcher
    }

    /// Lets a pattern end wherever a way of writing leads; what is not `written` yields to the concept's other forms.
    fn add(&mut self, pattern: u32, way: &[Vec<String>], written: bool) {
        let mut nodes = vec![0];
        for alternatives in way {
            let words: Vec<u32> = alternatives.iter().map(|word| self.word(word)).collect();
            let steps = nodes.iter().flat_map(|&node| words.iter().map(move |&word| (node, word)));
            nodes = steps.collect::<Vec<_>>().into_iter().map(|step| self.edge(step)).collect();
        }
        let term = self.patterns[pattern as usize].term;
        for node in nodes.into_iter().filter(|node| *node != 0) {
            let ends = &mut self.ends[node as usize];
            let taken = ends.iter().any(|&end| end == pattern || !written && self.patterns[end as usize].term == term);
            if !taken {
                ends.push(pattern);
            }
        }
    }

    fn word(&mut self, key: &str) -> u32 {
        let next = self.vocabulary.len() as u32;
        *self.vocabulary.entry(key.to_owned()).or_insert(next)
    }

    fn edge(&mut self, at: (u32, u32)) -> u32 {
        let next = self.ends.len() as u32;
        let node = *self.edges.entry(at).or_insert(next);
        if node == next {
            self.ends.push(Vec::new());
        }
        node
    }

    /// Gives the lattice every term of several syllables, and asks the general lexicon which words each term is made of.
    fn learn_words(&mut self) {
        let general = WordLattice::new([]);
        let mut terms = Vec::new();
        for pattern in &mut self.patterns {
            let keys = Keys::of(&pattern.text, true);
            pattern.words = general.starts(&keys);
        }
        let mut paths = vec![(0, String::new())];
        let words: HashMap<u32, &str> = self.vocabulary.iter().map(|(key, id)| (*id, key.as_str())).collect();
        let mut children: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
        for (&(from, word), &to) in &self.edges {
            children.entry(from).or_default().push((word, to));
        }
        while let Some((node, path)) = paths.pop() {
            if !self.ends[node as usize].is_empty() {
                terms.push(path.clone());
            }
            for (word, to) in children.get(&node).into_iter().flatten() {
                paths.push((*to, format!("{path}{}_", words[word])));
            }
        }
        terms.sort();
        self.lattice = Some(WordLattice::new(terms.iter().map(String::as_str)));
    }

    /// The uses in one run of text, by where they start; longer ones first where two start together.
    pub fn find(&self, text: &str) -> Vec<Match> {
        if self.patterns.is_empty() || text.is_empty() {
            return Vec::new();
        }
        let keys = Keys::of(text, self.vietnamese);
        let mut candidates = self.candidates(&keys);
        candidates.retain(|c| self.patterns[c.pattern as usize].case.allows(text, &keys, c.start..c.end));
        if candidates.is_empty() {
            return Vec::new();
        }
        candidates.retain(|c| {
            let tokens = c.start..c.end;
            !negation::is_other_word(text, &keys, &tokens) && !idioms::is_inside(&keys, &tokens, self.vietnamese)
        });
        if let Some(lattice) = &self.lattice {
            let starts = lattice.starts_around(&keys, candidates.iter().map(|c| c.start..c.end));
            candidates.iter_mut().for_each(|c| c.free = is_free(&starts, c.start..c.end));
            candidates.retain(|c| vietnamese::fits(self.class(c), &keys, &starts, &(c.start..c.end)));
        } else {
            candidates.retain(|c| c.end - c.start > 1 || speech::fits(self.class(c), &keys, c.start));
        }
        resolve::resolve(candidates, &self.patterns, &keys, self.vietnamese)
    }

    fn class(&self, candidate: &Candidate) -> WordClass {
        self.patterns[candidate.pattern as usize].class
    }

    fn candidates(&self, keys: &Keys) -> Vec<Candidate> {
        let ids: Vec<Option<u32>> =
            (0..keys.tokens.len()).map(|token| self.vocabulary.get(keys.key(token)).copied()).collect();
        let mut candidates = Vec::new();
        for start in 0..ids.len() {
            let mut node = 0;
            for (end, id) in ids.iter().enumerate().skip(start) {
                self.push_owner(node, start, end, keys, &mut candidates);
                let Some(next) = id.and_then(|word| self.edges.get(&(node, word))) else { break };
                node = *next;
                self.push_ends(node, start, end, &mut candidates);
            }
        }
        candidates
    }

    fn push_ends(&self, node: u32, start: usize, last: usize, candidates: &mut Vec<Candidate>) {
        let found = self.ends[node as usize].iter();
        candidates.extend(found.map(|&pattern| Candidate { start, end: last + 1, pattern, free: true }));
    }

    /// A form whose last word owns something: `the relay's coil`.
    fn push_owner(&self, node: u32, start: usize, last: usize, keys: &Keys, candidates: &mut Vec<Candidate>) {
        let owner = without_possessive(keys.key(last)).and_then(|key| self.vocabulary.get(key));
        if let Some(next) = owner.and_then(|word| self.edges.get(&(node, *word))) {
            self.push_ends(*next, start, last, candidates);
        }
    }
}

/// A concept's forms that count in texts of a language: its own, and the words that it keeps from the other one.
fn sources(concept: &Concept, lang: Lang) -> impl Iterator<Item = (Lang, &Designations)> {
    let counts = move |l: Lang| l == lang || concept.keep == Some(l);
    concept.designations.iter().filter(move |(l, _)| counts(*l)).map(|(l, d)| (*l, d))
}

/// Of one syllable: exactly a word. Of several: it may be part of a longer word, but cuts none in two.
fn is_free(starts: &[bool], range: Range<usize>) -> bool {
    let border = |token: usize| starts.get(token).copied().unwrap_or(true);
    let inside = range.len() > 1 && !starts[range.start + 1..range.end].contains(&true);
    border(range.start) && border(range.end) || inside
}

#[cfg(test)]
mod tests;
