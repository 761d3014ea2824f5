//! Which of several finds at one place counts: the longest is the use, what lies inside it only satisfies.
//! No language in here; candidates know whether their ends are ends of words.

use crate::glossary::FormKind;
use crate::lang::normal::Keys;

use super::pattern::Pattern;
use super::{Candidate, Match};

/// The uses, longest first in doubt, and those nested in them, in reading order.
///
/// Of two that cross and are as long, the one with the head of the phrase stands: the first in Vietnamese, the last in
/// English (`main circuit breaker` is a breaker).
pub fn resolve(mut candidates: Vec<Candidate>, patterns: &[Pattern], keys: &Keys, head_first: bool) -> Vec<Match> {
    let pattern = |c: &Candidate| &patterns[c.pattern as usize];
    let end = keys.tokens.len();
    candidates.sort_by_key(|c| {
        let p = pattern(c);
        let place = if head_first { c.start } else { end - c.start };
        (std::cmp::Reverse(c.end - c.start), place, p.form, p.shipped, p.term)
    });
    let mut accepted: Vec<Candidate> = Vec::new();
    // The accepted candidate that holds each token.
    let mut holder: Vec<Option<usize>> = vec![None; keys.tokens.len()];
    let mut matches = Vec::new();
    for candidate in &candidates {
        let over = (candidate.start..candidate.end).find_map(|token| holder[token]);
        let counts = match over {
            None => candidate.free,
            Some(over) => satisfies(candidate, &accepted[over], patterns),
        };
        if !counts {
            continue;
        }
        if over.is_none() {
            holder[candidate.start..candidate.end].fill(Some(accepted.len()));
            accepted.push(*candidate);
        }
        let range = keys.tokens[candidate.start].range().start..keys.tokens[candidate.end - 1].range().end;
        let Pattern { term, form, .. } = *pattern(candidate);
        matches.push(Match { term, form, range, nested: over.is_some() });
    }
    matches.sort_by_key(|m| (m.range.start, std::cmp::Reverse(m.range.end), m.nested, m.term));
    matches.dedup_by(|b, a| a.term == b.term && a.range == b.range);
    matches
}

/// Whether a find that touches a use satisfies its own concept.
fn satisfies(candidate: &Candidate, over: &Candidate, patterns: &[Pattern]) -> bool {
    let [own, longer] = [candidate, over].map(|c| &patterns[c.pattern as usize]);
    if own.form == FormKind::Forbidden || own.term == longer.term {
        return false;
    }
    let inside = over.start <= candidate.start && candidate.end <= over.end;
    let one_syllable = candidate.end - candidate.start == 1;
    if !inside || longer.words.is_empty() || one_syllable && candidate.free {
        return inside || candidate.free;
    }
    // A part of a longer term is a word there only if the general lexicon does not know a compound that holds it: no
    // `khóa` in `từ khóa`, no `công tắc` in `công tắc tơ`.
    let at = candidate.start - over.start;
    let border = |token: usize| longer.words.get(token).copied().unwrap_or(true);
    let known = longer.words.len() == over.end - over.start;
    if known { border(at) && border(at + candidate.end - candidate.start) } else { !one_syllable }
}
