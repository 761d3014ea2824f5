//! The best monotone path through two lists of blocks, by dynamic programming. What was moved is `moved`.
//! Scores lie around -1 (never) to 1 (surely); a gap costs a little, so that a weak pair is better left apart.

use crate::course::Confidence;
use crate::lang::Side;

use super::features::{Class, Features};
use super::moved;

/// A step of the alignment, by index into the two lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    Both {
        source: usize,
        target: usize,
        score: f32,
    },
    /// `joined`: it belongs to the pair just before, whose other side holds it already.
    Alone {
        side: Side,
        index: usize,
        joined: bool,
    },
}

/// What an unpaired block costs.
const GAP: f32 = -0.2;
/// What it costs besides where unpaired blocks begin: what is missing is mostly missing in one piece.
const OPEN: f32 = -0.06;
/// What it costs to pair what stands under a heading that is alone: a section is mostly missing whole.
const SECTION: f32 = -0.45;
/// What it costs to let two neighbours of one version stand against one block of the other; a third costs as much again.
const JOIN: f32 = -0.12;
/// So many neighbours may stand against one block: blank lines that were lost glue paragraphs and boxes together.
const MOST_JOINED: usize = 3;

/// The layers of the table, by how the last step ended: with blocks of both versions, with a gap, or with a gap that
/// took in a heading.
const LAYERS: usize = 3;
const PAIRED: usize = 0;
const GAPPED: usize = 1;
const CUT: usize = 2;

/// From one layer by a step to the next, and what that costs besides. `heading`: of the step's block.
fn passage(last: usize, way: From, heading: bool) -> (usize, f32) {
    match (way, last) {
        (From::Source | From::Target, PAIRED) => (if heading { CUT } else { GAPPED }, OPEN),
        (From::Source | From::Target, _) => (if heading { CUT } else { last }, 0.0),
        (_, CUT) if !heading => (PAIRED, SECTION),
        _ => (PAIRED, 0.0),
    }
}

/// How the best path reached a cell.
#[derive(Clone, Copy, PartialEq)]
enum From {
    Start,
    Pair,
    Source,
    Target,
    /// So many of the source against one of the target.
    JoinSource(usize),
    JoinTarget(usize),
}

/// The steps from the first blocks to the last, in reading order. `sure`: the two lists surely belong together.
pub(super) fn best(source: &[&Features], target: &[&Features], sure: bool) -> Vec<Step> {
    let (n, m) = (source.len(), target.len());
    let width = m + 1;
    let size = (n + 1) * width;
    let mut score: [Vec<f32>; LAYERS] = std::array::from_fn(|_| vec![f32::NEG_INFINITY; size]);
    let mut from: [Vec<(From, usize)>; LAYERS] = std::array::from_fn(|_| vec![(From::Start, PAIRED); size]);
    score[PAIRED][0] = 0.0;
    let likeness: Vec<f32> = source.iter().flat_map(|a| target.iter().map(|b| similarity(a, b))).collect();
    let like = |i: usize, j: usize| likeness[i * m + j];
    for i in 0..=n {
        for j in 0..=m {
            let mut offer = |before: usize, way: From, gain: f32, heading: bool| {
                for last in 0..LAYERS {
                    let (layer, cost) = passage(last, way, heading);
                    let value = score[last][before] + gain + cost;
                    if value > score[layer][i * width + j] {
                        score[layer][i * width + j] = value;
                        from[layer][i * width + j] = (way, last);
                    }
                }
            };
            let is_heading = |f: &Features| matches!(f.class, Class::Heading(_));
            if i > 0 && j > 0 {
                let heading = is_heading(source[i - 1]);
                offer((i - 1) * width + j - 1, From::Pair, like(i - 1, j - 1), heading);
            }
            for k in 2..=MOST_JOINED {
                if i >= k && j > 0 {
                    let gain = joined(&source[i - k..i], target[j - 1], like(i - k, j - 1));
                    offer((i - k) * width + j - 1, From::JoinSource(k), gain, false);
                }
                if i > 0 && j >= k {
                    let gain = joined(&target[j - k..j], source[i - 1], like(i - 1, j - k));
                    offer((i - 1) * width + j - k, From::JoinTarget(k), gain, false);
                }
            }
            if i > 0 {
                offer((i - 1) * width + j, From::Source, GAP, is_heading(source[i - 1]));
            }
            if j > 0 {
                offer(i * width + j - 1, From::Target, GAP, is_heading(target[j - 1]));
            }
        }
    }
    let last = (0..LAYERS).max_by(|a, b| score[*a][size - 1].total_cmp(&score[*b][size - 1])).unwrap_or(PAIRED);
    let mut steps = trace(&from, last, n, m, &like);
    moved::pair_moved(&mut steps, &like);
    moved::uncross(&mut steps, source, target, &like);
    if sure {
        support(&mut steps, source, target);
    }
    steps
}

/// A pair that is less alike than this is never made sure by its neighbours.
const PLAUSIBLE: f32 = 0.05;
/// A table, list or question as like as this is sure beside one sure neighbour.
const MARKED: f32 = 0.2;
/// The least likeness of the only table, list or question of both versions.
const LONE: f32 = -0.35;
/// Lists of more pairs need a sure pair among them.
const FEW: usize = 3;

/// Makes a pair sure whose neighbours leave no other choice: nothing is missing between it and a sure pair, or the end
/// of the list, on both sides. The very difference that checks look for makes a pair look unlike.
fn support(steps: &mut [Step], source: &[&Features], target: &[&Features]) {
    let is_gap = |step: &Step| matches!(step, Step::Alone { joined: false, .. });
    let is_sure = |step: &Step| matches!(step, Step::Both { score, .. } if *score >= Confidence::SURE.0);
    // Of tables, lists and questions there are few: one after the same heading is the one.
    let is_marked = |step: &Step| match step {
        Step::Both { source: i, target: j, score } => {
            let class = source[*i].class;
            let count = |list: &[&Features]| list.iter().filter(|f| f.class == class).count();
            // The only one of its kind in both is the one, whatever it lacks.
            let lone = count(source) == 1 && count(target) == 1;
            let marked = matches!(class, Class::Table | Class::List | Class::Quiz);
            class == target[*j].class && marked && (*score >= MARKED || (lone && *score >= LONE))
        }
        Step::Alone { .. } => false,
    };
    let is_plausible = |step: &Step| matches!(step, Step::Both { score, .. } if *score >= PLAUSIBLE);
    let stops = |step: &Step| is_gap(step) || is_sure(step);
    if steps.len() > FEW && !steps.iter().any(is_sure) {
        return;
    }
    let lifted: Vec<bool> = (0..steps.len())
        .map(|at| {
            let before = steps[..at].iter().rfind(|s| stops(s)).is_none_or(is_sure);
            let after = steps[at + 1..].iter().find(|s| stops(s)).is_none_or(is_sure);
            (before && after && is_plausible(&steps[at])) || ((before || after) && is_marked(&steps[at]))
        })
        .collect();
    for (step, lifted) in steps.iter_mut().zip(lifted) {
        if let Step::Both { score, .. } = step
            && lifted
            && *score >= LONE
        {
            *score = score.max(Confidence::SURE.0);
        }
    }
}

fn trace(
    from: &[Vec<(From, usize)>; LAYERS],
    mut layer: usize,
    n: usize,
    m: usize,
    like: &dyn Fn(usize, usize) -> f32,
) -> Vec<Step> {
    let (mut i, mut j) = (n, m);
    let mut steps = Vec::with_capacity(n.max(m));
    let alone = |side, index, joined| Step::Alone { side, index, joined };
    while i + j > 0 {
        let (way, before) = from[layer][i * (m + 1) + j];
        layer = before;
        match way {
            From::Pair => {
                (i, j) = (i - 1, j - 1);
                steps.push(Step::Both { source: i, target: j, score: like(i, j) });
            }
            From::JoinSource(k) => {
                (i, j) = (i - k, j - 1);
                steps.extend((i + 1..i + k).rev().map(|index| alone(Side::Source, index, true)));
                steps.push(Step::Both { source: i, target: j, score: like(i, j).max(0.3) });
            }
            From::JoinTarget(k) => {
                (i, j) = (i - 1, j - k);
                steps.extend((j + 1..j + k).rev().map(|index| alone(Side::Target, index, true)));
                steps.push(Step::Both { source: i, target: j, score: like(i, j).max(0.3) });
            }
            From::Source => {
                i -= 1;
                steps.push(alone(Side::Source, i, false));
            }
            From::Target => {
                j -= 1;
                steps.push(alone(Side::Target, j, false));
            }
            From::Start => break,
        }
    }
    steps.reverse();
    steps
}

/// Neighbours against one block: worth it when the length of all together fits much better and prose is concerned.
fn joined(parts: &[&Features], one: &Features, first: f32) -> f32 {
    let prose = |f: &Features| matches!(f.class, Class::Prose | Class::Figure | Class::Box);
    if !matches!(one.class, Class::Prose | Class::Box) || !parts.iter().all(|f| prose(f)) {
        return f32::NEG_INFINITY;
    }
    // A picture glued to its paragraph, or a paragraph cut in two. A class of its own must be found in the one.
    let length = |parts: &[&Features]| length_score(parts.iter().map(|f| f.length).sum(), one.length);
    let shared = parts.iter().map(|f| overlap(&f.anchors, &one.anchors)).collect::<Vec<_>>();
    let figure = parts.iter().position(|f| f.class == Class::Figure);
    if let Some(figure) = figure
        && shared[figure].0 == 0
    {
        return f32::NEG_INFINITY;
    }
    let anchors: usize = shared.iter().map(|(common, _)| common).sum();
    // Where fewer of them are as long as the one, the others are paragraphs of their own.
    let fewer = (1..parts.len()).flat_map(|k| parts.windows(k)).map(length).fold(f32::NEG_INFINITY, f32::max);
    let single = if figure.is_some() { length(&parts[..parts.len() - 1]) } else { fewer };
    let gained = length(parts) - single;
    // One sentence is not two sentences joined, unless something of each is in it; of many, one may not be counted.
    let whole = one.sentences * 6 >= parts.iter().map(|f| f.sentences).sum::<u32>() * 5;
    if figure.is_none() && !whole && shared[1..].iter().any(|(common, _)| *common == 0) {
        return f32::NEG_INFINITY;
    }
    let evidence = if anchors > 0 { 0.25 } else { 0.0 };
    // Three that are all in the one fit hardly better than two of them do.
    let least = if whole && parts.len() > 2 && anchors > 0 { 0.1 } else { 0.25 };
    if gained < least && figure.is_none() {
        return f32::NEG_INFINITY;
    }
    first.max(0.1) + gained.max(0.0) * 0.5 + evidence + JOIN * (parts.len() - 1) as f32
}

/// How alike two blocks are: below 0 they should not be paired.
pub(super) fn similarity(a: &Features, b: &Features) -> f32 {
    let kind = match (a.class, b.class) {
        (Class::Heading(x), Class::Heading(y)) if x == y => 0.45,
        (Class::Heading(_), Class::Heading(_)) => 0.2,
        (x, y) if x == y => 0.25,
        (Class::Prose, Class::Box) | (Class::Box, Class::Prose) => -0.1,
        (Class::Prose, Class::Figure | Class::Math | Class::List) => -0.35,
        (Class::Figure | Class::Math | Class::List, Class::Prose) => -0.35,
        (Class::Box, Class::List | Class::Code) | (Class::List | Class::Code, Class::Box) => -0.3,
        _ => return -1.0,
    };
    if a.words == b.words && a.class == b.class && a.length > 0 {
        return 1.0;
    }
    let anchors = match overlap(&a.anchors, &b.anchors) {
        (0, 0) => 0.0,
        (0, total) if a.anchors.is_empty() || b.anchors.is_empty() => -0.1 * (total as f32).min(3.0) / 3.0,
        (0, _) => -0.35,
        (common, total) => 0.15 + 0.45 * common as f32 / total as f32,
    };
    let hints = match overlap(&a.hints, &b.hints) {
        (0, _) => 0.0,
        (common, _) => 0.3 * (common as f32 / a.hints.len().min(b.hints.len()) as f32).min(1.0),
    };
    let parts = match (a.parts, b.parts) {
        (x, y) if x == y => 0.08,
        (x, y) => -0.15 * (x.abs_diff(y) as f32 / x.max(y) as f32),
    };
    let length = if a.class == Class::Code { 0.0 } else { 0.25 * length_score(a.length, b.length) };
    kind + anchors + hints + parts + length
}

/// From 1 (the same length) to -1 (three times as long and more). Short blocks tell little.
fn length_score(a: u32, b: u32) -> f32 {
    let (short, long) = (a.min(b) as f32 + 8.0, a.max(b) as f32 + 8.0);
    let off = (long / short).ln();
    (1.0 - off * 2.0).max(-1.0)
}

/// How many members two sorted lists share, and how many the longer has.
pub(super) fn overlap(a: &[u64], b: &[u64]) -> (usize, usize) {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
        }
    }
    (common, a.len().max(b.len()))
}
