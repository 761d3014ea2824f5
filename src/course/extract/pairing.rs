//! Each English candidate's partner: the Vietnamese one that stands in the same stretches of text more than chance
//! explains (log-likelihood ratio, Dunning 1993), each taken once, the surest first (competitive linking, Melamed 2000).

use rustc_hash::FxHashMap;

use super::count::Id;
use super::rank::Ranked;

/// Partners that a candidate keeps in view.
const IN_VIEW: usize = 8;

/// Log-likelihood ratio from which chance is ruled out (p < 0.001 at one degree of freedom).
const SURE: f64 = 10.83;

/// Below this share of common places two forms do not name one thing.
const WEAK: f64 = 0.25;

/// An English and a Vietnamese candidate, by their places in the lists.
#[derive(Clone, Debug)]
pub struct Link {
    pub en: usize,
    pub vi: usize,
    /// Stretches in which both stand.
    pub together: u32,
    pub dice: f64,
    score: f64,
}

/// The places of candidates: for each its stretches, ascending, repeated as often as it stands there.
struct Places {
    stretches: Vec<Vec<u32>>,
}

/// Links that are surer than any other of either partner.
pub fn link(segments: &[(Vec<Id>, Vec<Id>)], english: &[Ranked<'_>], vietnamese: &[Ranked<'_>]) -> Vec<Link> {
    let index = |list: &[Ranked<'_>]| list.iter().enumerate().map(|(i, c)| (c.id, i as u32)).collect();
    let (en_index, vi_index): (FxHashMap<Id, u32>, FxHashMap<Id, u32>) = (index(english), index(vietnamese));
    // Each stretch says a candidate once: terms are repeated by pronouns in one language and in full in the other.
    let kept = |ids: &[Id], index: &FxHashMap<Id, u32>| {
        let mut kept: Vec<u32> = ids.iter().filter_map(|id| index.get(id).copied()).collect();
        kept.sort_unstable();
        kept.dedup();
        kept
    };
    let mut places = Places { stretches: vec![Vec::new(); english.len()] };
    let mut partners: Vec<Vec<u32>> = Vec::with_capacity(segments.len());
    let mut totals = vec![0u32; vietnamese.len()];
    for (stretch, (en, vi)) in segments.iter().enumerate() {
        let vi = kept(vi, &vi_index);
        vi.iter().for_each(|candidate| totals[*candidate as usize] += 1);
        kept(en, &en_index).iter().for_each(|candidate| places.stretches[*candidate as usize].push(stretch as u32));
        partners.push(vi);
    }
    let mut seen = vec![0u32; vietnamese.len()];
    let mut links: Vec<Link> = Vec::new();
    for (en, stretches) in places.stretches.iter().enumerate() {
        let mut touched: Vec<u32> = Vec::new();
        for vi in stretches.iter().flat_map(|stretch| &partners[*stretch as usize]) {
            if seen[*vi as usize] == 0 {
                touched.push(*vi);
            }
            seen[*vi as usize] += 1;
        }
        let all = segments.len() as u32;
        let mut own: Vec<Link> = touched
            .iter()
            .filter_map(|&vi| {
                let (together, total) = (seen[vi as usize], totals[vi as usize]);
                judge(together, stretches.len() as u32, total, all).map(|(dice, score)| Link {
                    en,
                    vi: vi as usize,
                    together,
                    dice,
                    // Of equals the longer one: it is the whole, the other a piece.
                    score: score * (1.0 + 0.02 * vietnamese[vi as usize].words as f64),
                })
            })
            .collect();
        touched.iter().for_each(|vi| seen[*vi as usize] = 0);
        own.sort_by(by_score);
        own.truncate(IN_VIEW);
        links.extend(own);
    }
    links.sort_by(by_score);
    competitive(links, english.len(), vietnamese.len())
}

fn by_score(a: &Link, b: &Link) -> std::cmp::Ordering {
    b.score.total_cmp(&a.score).then(a.en.cmp(&b.en)).then(a.vi.cmp(&b.vi))
}

/// Takes links from the surest down, each partner once.
fn competitive(links: Vec<Link>, english: usize, vietnamese: usize) -> Vec<Link> {
    let (mut en_taken, mut vi_taken) = (vec![false; english], vec![false; vietnamese]);
    let mut taken = Vec::new();
    for link in links {
        if !en_taken[link.en] && !vi_taken[link.vi] {
            en_taken[link.en] = true;
            vi_taken[link.vi] = true;
            taken.push(link);
        }
    }
    taken
}

/// Dice coefficient and score of two candidates that stand `en` and `vi` times, `together` times in one stretch.
fn judge(together: u32, en: u32, vi: u32, all: u32) -> Option<(f64, f64)> {
    let dice = 2.0 * f64::from(together) / f64::from(en + vi);
    let ratio = log_likelihood(together, en, vi, all);
    (together > 1 && dice >= WEAK && ratio >= SURE).then(|| (dice, dice * ratio.ln()))
}

/// -2 log λ of the table of two by two (Dunning 1993).
fn log_likelihood(together: u32, en: u32, vi: u32, all: u32) -> f64 {
    let [both, en, vi, all] = [together, en, vi, all].map(f64::from);
    let cells = [
        (both, en * vi),
        (en - both, en * (all - vi)),
        (vi - both, vi * (all - en)),
        (all - en - vi + both, (all - en) * (all - vi)),
    ];
    let term = |(seen, expected): (f64, f64)| {
        if seen > 0.0 && expected > 0.0 { seen * (seen * all / expected).ln() } else { 0.0 }
    };
    2.0 * cells.into_iter().map(term).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_together_is_surer_than_what_stands_by_chance() {
        assert!(log_likelihood(10, 10, 10, 1000) > 100.0);
        assert!(log_likelihood(1, 100, 10, 1000).abs() < 1e-9);
        assert_eq!(judge(1, 1, 1, 1000), None, "once is chance");
        let (dice, _) = judge(9, 10, 10, 1000).expect("a sure pair");
        assert!((dice - 0.9).abs() < 1e-9);
    }

    #[test]
    fn a_partner_is_taken_once_by_the_surest() {
        let link = |en, vi, score| Link { en, vi, together: 2, dice: 1.0, score };
        let taken = competitive(vec![link(0, 0, 9.0), link(1, 0, 8.0), link(1, 1, 3.0)], 2, 2);
        let pairs: Vec<(usize, usize)> = taken.iter().map(|link| (link.en, link.vi)).collect();
        assert_eq!(pairs, [(0, 0), (1, 1)]);
    }
}
