//! Which candidates are terms: C-value (Frantzi, Ananiadou, Mima 2000), which counts a phrase for what it says by itself and
//! not for the longer phrases it is part of. Putting pairs in order weighs both sides and how firmly they stand together.

use rustc_hash::FxHashMap;

use crate::lang::inflect::dictionary_form;
use crate::source::Span;

use super::count::{Candidate, Id, Table};
use super::pairing::Link;
use super::words::is_everyday;

/// A candidate with its C-value.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    pub id: Id,
    /// Words of the key; syllables in Vietnamese.
    pub words: usize,
    pub key: &'a str,
    pub count: u32,
    pub lessons: u32,
    pub first: Span,
    pub value: f64,
}

/// Candidates that stand at least `least` times and are `wanted`, in the order of their keys.
pub fn ranked<'a>(table: &'a Table, least: u32, wanted: impl Fn(&Candidate) -> bool) -> Vec<Ranked<'a>> {
    let mut kept: Vec<Ranked<'a>> = table
        .iter()
        .filter(|(_, row)| row.count >= least && wanted(row))
        .map(|(id, row)| Ranked {
            id,
            key: &row.key,
            words: row.key.split(' ').count(),
            count: row.count,
            lessons: row.lessons,
            first: row.first(),
            value: 0.0,
        })
        .collect();
    kept.sort_by(|a, b| a.key.cmp(b.key));
    valued(kept)
}

fn valued(mut kept: Vec<Ranked<'_>>) -> Vec<Ranked<'_>> {
    let nested = nested(&kept);
    for (candidate, nested) in kept.iter_mut().zip(&nested) {
        let mean = if nested.holders == 0 { 0.0 } else { f64::from(nested.inside) / f64::from(nested.holders) };
        // log2(1 + n): the paper's log2(n) would give nothing to single words.
        candidate.value = (1.0 + candidate.words as f64).log2() * (f64::from(candidate.count) - mean);
    }
    // What hardly ever stands outside one longer phrase is a piece of it, and would take its partner from it.
    let whole = kept.into_iter().zip(nested).filter(|(c, nested)| f64::from(nested.most) < PIECE * f64::from(c.count));
    whole.map(|(candidate, _)| candidate).filter(|candidate| candidate.value > 0.0).collect()
}

/// From this share of its places in one longer candidate on, a candidate is a piece of that one.
const PIECE: f64 = 0.8;

/// Where a candidate stands inside longer ones.
#[derive(Clone, Copy, Debug, Default)]
struct Nested {
    /// How often in all of them, how many they are, how often in the most frequent.
    inside: u32,
    holders: u32,
    most: u32,
}

fn nested(kept: &[Ranked<'_>]) -> Vec<Nested> {
    let index: FxHashMap<&str, usize> = kept.iter().enumerate().map(|(i, candidate)| (candidate.key, i)).collect();
    let mut nested = vec![Nested::default(); kept.len()];
    for holder in kept {
        let words: Vec<&str> = holder.key.split(' ').collect();
        for start in 0..words.len() {
            for end in start + 1..=words.len() {
                if end - start == words.len() {
                    continue;
                }
                let (last, before) = (words[end - 1], &words[start..end - 1]);
                let part = before.iter().copied().chain([dictionary_form(last).as_ref()]).collect::<Vec<_>>().join(" ");
                if let Some(&part) = index.get(part.as_str()) {
                    let own = &mut nested[part];
                    own.inside += holder.count;
                    own.holders += 1;
                    own.most = own.most.max(holder.count);
                }
            }
        }
    }
    nested
}

/// How much a pair deserves to be proposed: by the C-value of its English form, by how firmly the two stand together, and
/// less for a lone word, least for an everyday one.
pub fn score(en: &Ranked<'_>, link: &Link) -> f64 {
    let weight = match en.words {
        1 if is_everyday(en.key) => 0.2,
        1 => 0.7,
        _ => 1.0,
    };
    (1.0 + en.value).ln() * link.dice.powf(1.5) * weight
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the paper: a phrase counts for what it says outside longer ones.
    #[test]
    fn a_phrase_that_stands_only_in_a_longer_one_is_dropped() {
        let row = |key: &'static str, count| Ranked {
            id: 0,
            key,
            words: key.split(' ').count(),
            count,
            lessons: 1,
            first: Span::new(crate::source::FileId(0), 0, 0),
            value: 0.0,
        };
        let kept = valued(vec![
            row("relay", 20),
            row("soft contact", 5),
            row("soft contact lens", 5),
            row("thermal relay", 8),
        ]);
        let keys: Vec<&str> = kept.iter().map(|c| c.key).collect();
        assert_eq!(keys, ["relay", "soft contact lens", "thermal relay"]);
        assert!((kept[0].value - 12.0).abs() < 1e-9, "20 less the 8 inside the longer phrase");
        assert!((kept[2].value - 8.0 * 3f64.log2()).abs() < 1e-9);
    }
}
