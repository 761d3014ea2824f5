//! Which uses of terms are answered in the block that stands for theirs, strictly by the glossary or loosely by kin
//! words. The ground of SN0201 and SN0211; coverage over whole lessons is `course::terms`.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::course::TermUse;
use crate::doc::{BlockId, PlainText};
use crate::glossary::TermId;
use crate::lang::normal::{Keys, SEPARATOR};
use crate::lang::{Lang, Side};
use crate::source::Span;

/// What the blocks of a lesson say of one concept, from one version to the other.
#[derive(Default)]
pub struct Answers {
    /// First uses in blocks whose counterpart has no equivalent.
    pub missing: Vec<Unanswered>,
    /// Blocks that use the concept and whose counterpart answers.
    pub answered: usize,
}

/// A use without an equivalent in the block that stands for its own.
pub struct Unanswered {
    pub span: Span,
    pub counterpart: Span,
    /// How far on in its own passage the use stands, from 0 to 1.
    pub position: f32,
    /// How sure it is that another word stands in the place of the equivalent.
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// The term stands there in its own language.
    Original,
    /// A longer passage may do without the term.
    None,
    /// The counterpart is too short to say it in other words.
    Short,
    /// The sentence has a term that its source has not: the one for the other.
    Replaced,
}

/// A counterpart of fewer words leaves no room for other words.
const SHORT: usize = 12;

/// Vietnamese words that make a noun of what follows, and which a sentence may do without: `số vô hướng`, `phép biên hóa`.
const MAKING_NOUNS: &str = " bộ cách các cái con chiếc điểm độ hàm khối kỹ máy mức nghiệm người phương pháp phép quá trình sự số \
    sức tác tầng tính thao thuật thứ việc vật ";

/// The concepts that the version on `side` uses. Found once a lesson.
pub fn answers<'c>(cx: &'c Context<'_>, side: Side) -> &'c BTreeMap<TermId, Answers> {
    cx.answers.get(side).get_or_init(|| find(cx, side))
}

fn find(cx: &Context<'_>, side: Side) -> BTreeMap<TermId, Answers> {
    let matches = sure(cx);
    let (own, other) = (by_match(cx, matches, side), by_match(cx, matches, side.other()));
    // Only where an answer is wanted are words looked at.
    let said: Vec<OnceCell<Words>> = matches.iter().map(|_| OnceCell::new()).collect();
    let said = |at: usize| said[at].get_or_init(|| Words::of(cx, &matches[at], side.other()));
    let mut found: BTreeMap<TermId, Answers> = BTreeMap::new();
    for (at, uses) in own.iter().enumerate() {
        // Two concepts that share a form stand at one place: an answer to either is an answer.
        let mut readings: FxHashMap<Span, Vec<TermId>> = FxHashMap::default();
        uses.iter().for_each(|one| readings.entry(one.span).or_default().push(one.term));
        let mut seen: Vec<TermId> = Vec::new();
        for one in uses.iter().filter(|one| !one.nested) {
            if seen.contains(&one.term) {
                continue;
            }
            seen.push(one.term);
            // A sentence may stand in the block before or after.
            let near = at.saturating_sub(1)..(at + 2).min(other.len());
            let is_answer = |other: &TermUse| readings[&one.span].contains(&other.term);
            let answers = found.entry(one.term).or_default();
            let answered = near.clone().any(|at| other[at].iter().any(|other| is_answer(other)));
            let file = cx.sources.get(one.span.file);
            let kept = || said(at).keeps(file.slice(one.span));
            let headed = || is_modified(&file.text[..one.span.start as usize]) && said(at).has_head(cx, one.term);
            if answered || said(at).says(cx, one.term) || kept() || headed() {
                answers.answered += 1;
            } else {
                let is_new = |other: &TermUse| {
                    let known = |own: &TermUse| own.term == other.term;
                    !other.nested && !near.clone().any(|at| own[at].iter().any(|own| known(own)))
                };
                let counterpart = matches[at].span(side.other());
                let window = sentence_window(cx, matches[at].span(side), one.span, counterpart);
                let replaced = |other: &&TermUse| window.contains(other.span) && is_new(other);
                let left = || said(at).has_original(cx.sources.get(one.span.file).slice(one.span));
                let evidence = if left() {
                    Evidence::Original
                } else if other[at].iter().any(replaced) {
                    Evidence::Replaced
                } else if said(at).count < SHORT {
                    Evidence::Short
                } else {
                    Evidence::None
                };
                let own = matches[at].span(side);
                let position = (one.span.start - own.start.min(one.span.start)) as f32 / own.len().max(1) as f32;
                answers.missing.push(Unanswered { span: one.span, counterpart, position, evidence });
            }
        }
    }
    found
}

/// The words of a passage, for asking whether it says a term in its own way: another part of speech, other words between.
struct Words {
    keys: FxHashSet<String>,
    /// All of them, syllables in Vietnamese.
    count: usize,
    lang: Lang,
}

impl Words {
    fn of(cx: &Context<'_>, matched: &Matched<'_>, side: Side) -> Words {
        let lang = cx.lang(side);
        let mut keys = FxHashSet::default();
        let mut count = 0;
        for group in matched.groups(side) {
            let read = Keys::of(&PlainText::of(group).text, lang.is_vi());
            count += read.tokens.iter().filter(|token| !token.sign).count();
            keys.extend((0..read.tokens.len()).map(|token| read.key(token).to_owned()));
        }
        Words { keys, count, lang }
    }

    /// Whether all words of one of the concept's forms stand here, in whatever form and order.
    fn says(&self, cx: &Context<'_>, term: TermId) -> bool {
        let Some(designations) = cx.glossary.get(term).designations(self.lang) else { return false };
        designations.forms().any(|(_, form)| {
            let wanted = Keys::of(&form.text, self.lang.is_vi());
            let tokens = wanted.tokens.len();
            let spare =
                |token: &usize| self.lang.is_vi() && *token + 1 < tokens && makes_noun(&form.text, &wanted, *token);
            let first = (0..tokens).find(|token| !spare(token)).unwrap_or(0);
            tokens > 0 && (first..tokens).all(|token| self.has(wanted.key(token)))
        })
    }

    /// Whether the passage names the term in the language it comes from, every word of it: `sai phân (finite difference)`.
    fn has_original(&self, written: &str) -> bool {
        let original = Keys::of(written, false);
        let long = |key: &str| key.len() > 3;
        let here = |key: &str| self.keys.contains(key) || self.keys.iter().any(|other| is_kin(key, other));
        let tokens = 0..original.tokens.len();
        self.lang.is_vi()
            && tokens.clone().any(|t| long(original.key(t)))
            && tokens.into_iter().all(|t| here(original.key(t)))
    }

    /// Whether the first word of a Vietnamese equivalent stands here: `training dataset` is `tập huấn luyện`, without the
    /// middle of `tập dữ liệu`.
    fn has_head(&self, cx: &Context<'_>, term: TermId) -> bool {
        let equivalent = cx.glossary.get(term).preferred(self.lang).filter(|_| self.lang.is_vi());
        equivalent.is_some_and(|form| {
            let wanted = Keys::of(form, true);
            wanted.tokens.len() > 1 && !makes_noun(form, &wanted, 0) && self.keys.contains(wanted.key(0))
        })
    }

    /// Whether an abbreviation or a name stands here as it is: `ReLU`, `MCB`.
    fn keeps(&self, written: &str) -> bool {
        let name = written.chars().filter(|c| c.is_uppercase()).count() > 1;
        name && self.keys.contains(Keys::of(written, self.lang.is_vi()).text.trim_end_matches(SEPARATOR))
    }

    fn has(&self, key: &str) -> bool {
        self.keys.contains(key) || (!self.lang.is_vi() && self.keys.iter().any(|other| is_kin(key, other)))
    }
}

/// Whether an English noun at the end of a text is one of a kind: `the training |dataset`, and not `the |dataset`.
fn is_modified(before: &str) -> bool {
    let word = before.strip_suffix(' ').unwrap_or("").rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    word.len() > 4 && word.ends_with("ing") || word.ends_with("tion")
}

fn makes_noun(form: &str, keys: &Keys, token: usize) -> bool {
    let word = form[keys.tokens[token].range()].to_lowercase();
    MAKING_NOUNS.split_whitespace().any(|other| other == word)
}

/// Where the counterpart of a use's sentence may lie: the sentence of the same number where both passages have as many,
/// else the sentences about as far on.
fn sentence_window(cx: &Context<'_>, own: Span, at: Span, other: Span) -> Span {
    let text = |span: Span| cx.sources.get(span.file).slice(span);
    let (here, there) = (sentence_starts(text(own)), sentence_starts(text(other)));
    let offset = at.start.saturating_sub(own.start) as usize;
    let index = here.partition_point(|start| *start <= offset).saturating_sub(1);
    let (first, last) = if here.len() == there.len() {
        (index, index)
    } else {
        let scaled = index * there.len() / here.len();
        (scaled.saturating_sub(1), (scaled + 1).min(there.len() - 1))
    };
    let end = there.get(last + 1).map_or(other.end, |next| other.start + *next as u32);
    Span { file: other.file, start: other.start + there[first] as u32, end }
}

/// Where sentences, items and lines of a table begin; at least one.
fn sentence_starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        let after_stop = matches!(bytes[at - 1], b'.' | b'?' | b'!') && byte.is_ascii_whitespace();
        let new_row = *byte == b'\n' && matches!(bytes.get(at + 1), Some(b'|' | b'-' | b'*' | b'+'));
        if (after_stop || new_row) && at + 1 < bytes.len() {
            starts.push(at + 1);
        }
    }
    starts
}

/// Whether two English words share a stem: `minimize` and `minimizing`, `normalise` and `normalisation`.
fn is_kin(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common >= 4 && common + 3 >= a.chars().count().min(b.chars().count())
}

/// The uses in each match, in reading order; those in blocks without a sure counterpart are left out.
fn by_match<'a>(cx: &Context<'a>, matches: &[Matched<'a>], side: Side) -> Vec<Vec<&'a TermUse>> {
    let mut home: FxHashMap<BlockId, usize> = FxHashMap::default();
    for (at, matched) in matches.iter().enumerate() {
        // Inner matches come after outer ones and take their blocks over.
        matched.each_block(side, &mut |block| {
            home.insert(block.id, at);
        });
    }
    let mut groups = vec![Vec::new(); matches.len()];
    for one in cx.lesson.uses.get(side) {
        if let Some(at) = home.get(&one.block) {
            groups[*at].push(one);
        }
    }
    groups
}
