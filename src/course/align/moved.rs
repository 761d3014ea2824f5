//! What stands in another order in the other version: single blocks that were left over on both sides, two blocks that
//! changed places, whole sections. Only what a translation keeps (anchors, terms, Latin words) and lengths can tell.

use std::ops::Range;

use crate::lang::Side;

use super::features::{Class, Features};
use super::path::{Step, overlap};

/// Blocks apart in order pair only when they are this alike.
const MOVED: f32 = 0.75;
/// Close to each other, and with something in common that no neighbour has, less is enough.
const MOVED_NEAR: f32 = 0.45;
/// How many steps apart is close.
const NEAR: usize = 4;
/// What two blocks must gain together by changing partners, with common keys to speak for it, and by length alone.
const GAIN: f32 = 0.4;
const GAIN_BY_LENGTH: f32 = 0.8;

/// Blocks that were left alone on both sides and are surely the same were moved.
pub(super) fn pair_moved(steps: &mut Vec<Step>, like: &dyn Fn(usize, usize) -> f32) {
    let alone = |steps: &[Step], wanted: Side| -> Vec<(usize, usize)> {
        let found = steps.iter().enumerate().filter_map(|(place, step)| match step {
            Step::Alone { side, index, joined: false } if *side == wanted => Some((place, *index)),
            _ => None,
        });
        found.collect()
    };
    let mut gone = Vec::new();
    for (place, i) in alone(steps, Side::Source) {
        let candidates = alone(steps, Side::Target).into_iter().filter(|(place, _)| !gone.contains(place));
        let best = candidates.map(|(place, j)| (like(i, j), place, j)).max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((score, other, j)) = best
            && score >= if place.abs_diff(other) <= NEAR { MOVED_NEAR } else { MOVED }
        {
            steps[place] = Step::Both { source: i, target: j, score };
            gone.push(other);
        }
    }
    let mut place = 0;
    steps.retain(|_| {
        place += 1;
        !gone.contains(&(place - 1))
    });
}

/// Two pairs that fit each other's partners much better changed places: steps of a procedure that were swapped.
pub(super) fn uncross(
    steps: &mut [Step],
    source: &[&Features],
    target: &[&Features],
    like: &dyn Fn(usize, usize) -> f32,
) {
    let both: Vec<(usize, usize, usize)> = (0..steps.len())
        .filter_map(|place| match steps[place] {
            Step::Both { source: i, target: j, .. } => Some((place, i, j)),
            Step::Alone { .. } => None,
        })
        .collect();
    let mut taken = vec![false; both.len()];
    for a in 0..both.len() {
        for b in a + 1..both.len().min(a + NEAR) {
            let ((place, i, j), (other, k, l)) = (both[a], both[b]);
            if taken[a] || taken[b] || source[i].class != source[k].class || target[j].class != target[l].class {
                continue;
            }
            let gain = like(i, l) + like(k, j) - like(i, j) - like(k, l);
            if gain < GAIN {
                continue;
            }
            let common = |i: usize, j: usize| {
                overlap(&source[i].anchors, &target[j].anchors).0 + overlap(&source[i].hints, &target[j].hints).0
            };
            let crossed = common(i, l) + common(k, j);
            let straight = common(i, j) + common(k, l);
            // Prose only by length: a list item of three words against one of thirty.
            let by_length = gain >= GAIN_BY_LENGTH && crossed >= straight && both.len() > 2;
            if crossed > straight + 1 || (straight == 0 && crossed > 0) || by_length {
                steps[place] = Step::Both { source: i, target: l, score: like(i, l) };
                steps[other] = Step::Both { source: k, target: j, score: like(k, j) };
                (taken[a], taken[b]) = (true, true);
            }
        }
    }
}

/// A section must share so many keys that no other section has, to be known in another place; and three times as many
/// as with any other section.
const SHARED: usize = 2;

/// The order in which the target's blocks answer the source's sections, where sections surely changed places: first
/// whole sections, then what stands under each single heading.
pub(super) fn sections(source: &[&Features], target: &[&Features]) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..target.len()).collect();
    let mut moved = false;
    for cut in [cut_at_top as fn(&[&Features]) -> Vec<Range<usize>>, cut_at_each] {
        let now: Vec<&Features> = order.iter().map(|at| target[*at]).collect();
        if let Some(better) = ordered(source, &now, cut) {
            order = better.into_iter().map(|at| order[at]).collect();
            moved = true;
        }
    }
    moved.then_some(order)
}

/// Puts the sections that are surely known into the order of the source, each into a place where one of them stood.
fn ordered(
    source: &[&Features],
    target: &[&Features],
    cut: fn(&[&Features]) -> Vec<Range<usize>>,
) -> Option<Vec<usize>> {
    let (a, b) = (cut(source), cut(target));
    if a.len() < 2 || b.len() < 2 {
        return None;
    }
    let (keys, others) = (own_keys(source, &a), own_keys(target, &b));
    let shared = |i: usize, j: usize| overlap(&keys[i], &others[j]).0;
    // For each section of the target the section of the source that it surely answers.
    let mut known: Vec<(usize, usize)> = Vec::new();
    for j in 0..b.len() {
        let Some(i) = (0..a.len()).max_by_key(|i| shared(*i, j)) else { continue };
        let found = shared(i, j);
        let rival = |count: usize| count * 3 > found;
        let is_sure = found >= SHARED
            && !(0..a.len()).any(|other| other != i && rival(shared(other, j)))
            && !(0..b.len()).any(|other| other != j && rival(shared(i, other)));
        if is_sure {
            known.push((i, j));
        }
    }
    if known.windows(2).all(|two| two[0].0 < two[1].0) {
        return None;
    }
    let places: Vec<usize> = known.iter().map(|(_, j)| *j).collect();
    known.sort_unstable();
    let mut slots: Vec<usize> = (0..b.len()).collect();
    for (place, (_, j)) in places.into_iter().zip(known) {
        slots[place] = j;
    }
    Some((0..b[0].start).chain(slots.into_iter().flat_map(|j| b[j].clone())).collect())
}

fn level(f: &Features) -> Option<u8> {
    match f.class {
        Class::Heading(level) => Some(level),
        _ => None,
    }
}

/// The sections under the headings of the highest level that stands more than once.
fn cut_at_top(list: &[&Features]) -> Vec<Range<usize>> {
    let count = |wanted: u8| list.iter().filter(|f| level(f) == Some(wanted)).count();
    // A lone title above them is no section.
    let Some(top) = (1..=6).find(|wanted| count(*wanted) > 1) else { return Vec::new() };
    cut(list, |found| found == top)
}

/// What stands under each heading, whatever its level.
fn cut_at_each(list: &[&Features]) -> Vec<Range<usize>> {
    cut(list, |_| true)
}

fn cut(list: &[&Features], opens: impl Fn(u8) -> bool) -> Vec<Range<usize>> {
    let starts: Vec<usize> = (0..list.len()).filter(|at| level(list[*at]).is_some_and(&opens)).collect();
    let ends = starts.iter().skip(1).copied().chain([list.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The keys of each section that no other section of the version has.
fn own_keys(list: &[&Features], sections: &[Range<usize>]) -> Vec<Vec<u64>> {
    let all: Vec<Vec<u64>> = sections
        .iter()
        .map(|range| {
            let blocks = &list[range.clone()];
            let mut keys: Vec<u64> = blocks.iter().flat_map(|f| f.anchors.iter().chain(&f.hints)).copied().collect();
            keys.sort_unstable();
            keys.dedup();
            keys
        })
        .collect();
    let mut every: Vec<u64> = all.iter().flatten().copied().collect();
    every.sort_unstable();
    let is_single = |key: &u64| {
        let first = every.partition_point(|other| other < key);
        every.get(first + 1) != Some(key)
    };
    all.iter().map(|keys| keys.iter().copied().filter(is_single).collect()).collect()
}
