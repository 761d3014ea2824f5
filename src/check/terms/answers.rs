//! Which uses of terms are answered in the block that stands for theirs, strictly by the glossary or loosely by kin
//! words. The ground of SN0201 and SN0211; coverage over whole lessons is `course::terms`.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxHashSet;

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
    /// The counterpart is too short to say it in other words, or has a term that its source has not: the one for the
    /// other. A longer passage may do without the term.
    pub plain: bool,
}

/// A counterpart of fewer words leaves no room for other words.
const SHORT: usize = 12;

/// The concepts that the version on `side` uses.
pub fn answers(cx: &Context<'_>, side: Side) -> BTreeMap<TermId, Answers> {
    let matches = sure(cx);
    let (own, other) = (by_match(cx, matches, side), by_match(cx, matches, side.other()));
    // Only where an answer is wanted are words looked at.
    let said: Vec<OnceCell<Words>> = matches.iter().map(|_| OnceCell::new()).collect();
    let said = |at: usize| said[at].get_or_init(|| Words::of(cx, &matches[at], side.other()));
    let mut found: BTreeMap<TermId, Answers> = BTreeMap::new();
    for (at, uses) in own.iter().enumerate() {
        // Two concepts that share a form stand at one place: an answer to either is an answer.
        let mut readings: HashMap<Span, Vec<TermId>> = HashMap::new();
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
            let kept = || said(at).keeps(cx.sources.get(one.span.file).slice(one.span));
            if answered || said(at).says(cx, one.term) || kept() {
                answers.answered += 1;
            } else {
                let is_new = |other: &TermUse| {
                    let known = |own: &TermUse| own.term == other.term;
                    !other.nested && !near.clone().any(|at| own[at].iter().any(|own| known(own)))
                };
                let plain = said(at).count < SHORT || other[at].iter().any(|other| is_new(other));
                answers.missing.push(Unanswered { span: one.span, counterpart: matches[at].span(side.other()), plain });
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
            tokens > 0 && (0..tokens).all(|token| self.has(wanted.key(token)))
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

/// Whether two English words share a stem: `minimize` and `minimizing`, `normalise` and `normalisation`.
fn is_kin(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common >= 4 && common + 3 >= a.chars().count().min(b.chars().count())
}

/// The uses in each match, in reading order; those in blocks without a sure counterpart are left out.
fn by_match<'a>(cx: &Context<'a>, matches: &[Matched<'a>], side: Side) -> Vec<Vec<&'a TermUse>> {
    let mut home: HashMap<BlockId, usize> = HashMap::new();
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
