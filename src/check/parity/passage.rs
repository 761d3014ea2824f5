//! The numbers of two passages that stand for each other, and which of them agree.
//! The ground of SN0107 (numbers) and SN0108 (units).

use std::cell::OnceCell;

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::doc::{BlockKind, Inline, PlainText};
use crate::lang::quantity::{self, Agreement, Quantity, any_equal};
use crate::lang::{Lang, Side, Sides};
use crate::source::Span;

/// The numbers of one passage: of a cell where two tables have one shape, else of a whole block.
pub struct Passage<'a> {
    pub numbers: Sides<Vec<Placed>>,
    /// Whether a number that only one version has means anything: not where a row is missing, which SN0106 tells.
    pub complete: bool,
    texts: Sides<Vec<PlainText>>,
    /// The passage as it stands in the file.
    raw: Sides<Vec<&'a str>>,
    langs: Sides<Lang>,
    /// See `loose`.
    loose: Sides<OnceCell<Vec<f64>>>,
    /// Amounts in words: `ten seconds`.
    said: Sides<Vec<Placed>>,
}

/// A number and where it stands.
pub struct Placed {
    pub quantity: Quantity,
    /// The digits.
    pub span: Span,
    /// The digits and the unit.
    pub whole: Span,
    /// From 0 to 1: how far into the passage.
    place: f32,
}

/// What is left when numbers that agree are set aside, as indices into the passage's numbers.
pub(super) struct Compared<'p> {
    passage: &'p Passage<'p>,
    pub agreeing: Vec<(usize, usize, Agreement)>,
    left: Sides<Vec<usize>>,
}

/// The passages of each sure match, in their order. Found once a lesson, for two rules.
pub(super) fn passages<'c, 'a>(cx: &'c Context<'a>) -> &'c [Vec<Passage<'a>>] {
    cx.passages.get_or_init(|| sure(cx).iter().map(|matched| of_match(cx, matched)).collect())
}

fn of_match<'a>(cx: &Context<'a>, matched: &Matched<'a>) -> Vec<Passage<'a>> {
    let groups = Sides::new(matched.groups(Side::Source), matched.groups(Side::Target));
    let is_table = |side| matches!(matched.block(side).kind, BlockKind::Table(_));
    if is_table(Side::Source) && is_table(Side::Target) && groups.source.len() == groups.target.len() {
        let cells = groups.source.iter().zip(&groups.target);
        return cells.map(|(a, b)| Passage::new(cx, &Sides::new(vec![*a], vec![*b]))).collect();
    }
    let mut passage = Passage::new(cx, &groups);
    passage.complete = !(is_table(Side::Source) && is_table(Side::Target));
    for side in Side::BOTH {
        passage.raw.get_mut(side).extend(cx.file(side).map(|file| file.slice(matched.span(side))));
    }
    vec![passage]
}

impl<'a> Passage<'a> {
    fn new(cx: &Context<'a>, groups: &Sides<Vec<&[Inline]>>) -> Passage<'a> {
        let mut passage = Passage {
            numbers: Sides::default(),
            complete: true,
            texts: groups.as_ref().map(|groups| groups.iter().map(|group| PlainText::of(group)).collect()),
            raw: Sides::default(),
            langs: Sides::new(cx.lang(Side::Source), cx.lang(Side::Target)),
            loose: Sides::default(),
            said: Sides::default(),
        };
        for side in Side::BOTH {
            let texts = passage.texts.get(side);
            let length = texts.iter().map(|plain| plain.text.len()).sum::<usize>().max(1) as f32;
            let mut before = 0;
            for plain in texts {
                let (lang, before_here) = (*passage.langs.get(side), before as f32 / length);
                let numbers = placed(plain, quantity::quantities(&plain.text, lang), before_here, length);
                passage.numbers.get_mut(side).extend(numbers);
                let said = placed(plain, quantity::amounts(&plain.text, lang), before_here, length);
                passage.said.get_mut(side).extend(said);
                before += plain.text.len();
            }
            let spans = groups.get(side).iter().filter_map(|group| Some(group.first()?.span.to(group.last()?.span)));
            passage.raw.get_mut(side).extend(spans.filter_map(|span| Some(cx.file(side)?.slice(span))));
        }
        passage
    }

    /// Values that stand somewhere in the passage, in words, code, formulas or addresses. Found when first asked for:
    /// in most passages all numbers agree.
    fn loose(&self, side: Side) -> &[f64] {
        self.loose.get(side).get_or_init(|| {
            let spoken =
                self.texts.get(side).iter().flat_map(|plain| quantity::spoken(&plain.text, *self.langs.get(side)));
            let written = self.raw.get(side).iter().flat_map(|text| quantity::every_number(text));
            spoken.chain(written).collect()
        })
    }

    /// Sets numbers that agree against each other: first the same amount, then the same digits.
    pub(super) fn compare(&self, same: &SameNumbers) -> Compared<'_> {
        let (a, b) = (&self.numbers.source, &self.numbers.target);
        let mut left = Sides::new((0..a.len()).collect::<Vec<_>>(), (0..b.len()).collect::<Vec<_>>());
        let mut agreeing = Vec::new();
        // What measures the same first: `100` must not take the place of `100 GB/s`, nor of `100 MB/s`.
        let rounds = [
            (Agreement::Same, true),
            (Agreement::OtherUnit, true),
            (Agreement::Same, false),
            (Agreement::OtherUnit, false),
        ];
        for (wanted, strict) in rounds {
            left.source.retain(|&i| {
                let fits = |j: usize| {
                    let (x, y) = (&a[i].quantity, &b[j].quantity);
                    let dimension = |q: &Quantity| q.unit.map(|unit| unit.dimension);
                    let alike = !strict || dimension(x) == dimension(y);
                    alike && (x.agreement(y) == wanted || (wanted == Agreement::Same && same.allow(x, y)))
                };
                let Some(at) = left.target.iter().position(|&j| fits(j)) else { return true };
                agreeing.push((i, left.target.remove(at), wanted));
                false
            });
        }
        Compared { passage: self, agreeing, left }
    }
}

fn placed(
    plain: &PlainText,
    quantities: Vec<Quantity>,
    before: f32,
    length: f32,
) -> impl Iterator<Item = Placed> + use<'_> {
    quantities.into_iter().filter_map(move |quantity| {
        let place = before + quantity.range.start as f32 / length;
        let (span, whole) = (plain.span(quantity.range.clone())?, plain.span(quantity.whole.clone())?);
        Some(Placed { quantity, span, whole, place })
    })
}

/// Numbers that differ, source and target; and numbers that only one version has.
type Differences<'p> = (Vec<(&'p Placed, &'p Placed)>, Vec<(Side, &'p Placed)>);

impl<'p> Compared<'p> {
    pub(super) fn is_complete(&self) -> bool {
        self.passage.complete
    }

    /// Numbers that differ in pairs, and numbers that only one version has.
    ///
    /// A number whose value stands somewhere in the other passage is no difference of its own, yet may be what a
    /// number that stands nowhere was changed from.
    pub(super) fn differences(&self) -> Differences<'p> {
        let passage = self.passage;
        let number = |side: Side, i: &usize| &passage.numbers.get(side)[*i];
        let is_known = |side: Side, placed: &Placed| {
            let other = side.other();
            // `nửa giờ` is 30 minutes.
            let said = passage.said.get(other).iter();
            let is_said = |amount: &Placed| amount.quantity.agreement(&placed.quantity) == Agreement::Same;
            any_equal(&placed.quantity.readings, passage.loose(other)) || said.into_iter().any(is_said)
        };
        let mut hard: Vec<(Side, &Placed)> = Vec::new();
        let mut soft: Vec<(Side, &Placed)> = Vec::new();
        for side in Side::BOTH {
            for placed in self.left.get(side).iter().map(|i| number(side, i)) {
                if is_known(side, placed) { soft.push((side, placed)) } else { hard.push((side, placed)) }
            }
        }
        let (mut pairs, mut single) = (Vec::new(), Vec::new());
        while let Some((side, placed)) = hard.pop() {
            let fit = |list: &[(Side, &'p Placed)]| {
                let others = list.iter().enumerate().filter(|(_, (s, _))| *s != side);
                others.map(|(at, (_, other))| (likeness(placed, other), at)).max_by(|x, y| x.0.total_cmp(&y.0))
            };
            let other = match (fit(&hard), fit(&soft)) {
                (Some((_, at)), _) => hard.remove(at).1,
                (None, Some((_, at))) => soft.remove(at).1,
                (None, None) => {
                    single.push((side, placed));
                    continue;
                }
            };
            pairs.push(if side == Side::Source { (placed, other) } else { (other, placed) });
        }
        // Known only by a homonym (`không`, `one`), yet in the place of the one that is left on the other side.
        if pairs.is_empty()
            && single.is_empty()
            && let [(_, a), (_, b)] = soft[..]
            && soft[0].0 != soft[1].0
            && passage.numbers.source.len() == passage.numbers.target.len()
            && a.quantity.unit.is_some() == b.quantity.unit.is_some()
            && (a.place - b.place).abs() < IN_PLACE
        {
            pairs.push((a, b));
        }
        (pairs, single)
    }
}

/// How far apart, in parts of the passage, two numbers stand in the same place.
const IN_PLACE: f32 = 0.05;

impl<'p> Compared<'p> {
    /// Amounts of which at least one is in words, and which say another unit (`ten seconds`, `10 phút`) or another number
    /// (`ten seconds`, `hai mươi giây`). Source and target.
    pub(super) fn said_otherwise(&self) -> Vec<(&'p Placed, &'p Placed, Agreement)> {
        let passage = self.passage;
        if passage.said.source.is_empty() && passage.said.target.is_empty() {
            return Vec::new();
        }
        // What is left of the digits, and all that is said in words.
        let side = |side: Side| {
            let digits = self.left.get(side).iter().map(|i| (false, &passage.numbers.get(side)[*i]));
            let with_unit = digits.filter(|(_, placed)| placed.quantity.unit.is_some());
            with_unit.chain(passage.said.get(side).iter().map(|placed| (true, placed))).collect::<Vec<_>>()
        };
        let (mut source, mut target) = (side(Side::Source), side(Side::Target));
        let is_known = |side: Side, placed: &Placed| {
            let digits = passage.numbers.get(side).iter();
            digits.chain(passage.said.get(side)).any(|n| n.quantity.agreement(&placed.quantity) == Agreement::Same)
        };
        source.retain(|(_, placed)| !is_known(Side::Target, placed));
        target.retain(|(_, placed)| !is_known(Side::Source, placed));
        let mut found = Vec::new();
        source.retain(|(in_words, a)| {
            let fits = |wanted: Agreement| {
                let one = |(words, b): &(bool, &Placed)| {
                    let agreement = a.quantity.agreement(&b.quantity);
                    (*in_words || *words) && agreement == wanted && (wanted == Agreement::OtherUnit || related(a, b))
                };
                target.iter().position(one).map(|at| (at, wanted))
            };
            let Some((at, wanted)) = fits(Agreement::OtherUnit).or_else(|| fits(Agreement::Different)) else {
                return true;
            };
            let (_, b) = target.remove(at);
            // `một ngày` and `a day` are said for much else.
            if a.quantity.readings != [1.0] && b.quantity.readings != [1.0] {
                found.push((*a, b, wanted));
            }
            false
        });
        found
    }
}

/// Whether two amounts measure the same.
fn related(a: &Placed, b: &Placed) -> bool {
    let dimension = |placed: &Placed| placed.quantity.unit.map(|unit| unit.dimension);
    dimension(a) == dimension(b)
}

/// How likely one number was changed into the other: the same unit, the same place in the passage.
fn likeness(a: &Placed, b: &Placed) -> f32 {
    let unit = match (&a.quantity.unit, &b.quantity.unit) {
        (Some(x), Some(y)) if x.dimension == y.dimension => 1.0,
        (None, None) => 0.5,
        _ => 0.0,
    };
    unit - (a.place - b.place).abs()
}

/// Quantities that the course's settings take for the same (`220 V` and `230 V`).
pub(super) struct SameNumbers(Vec<(Quantity, Quantity)>);

impl SameNumbers {
    pub(super) fn of(cx: &Context<'_>) -> SameNumbers {
        let read = |text: &String| quantity::quantities(text, cx.project.source).into_iter().next();
        let pairs = cx.project.check.same_numbers.iter();
        SameNumbers(pairs.filter_map(|(a, b)| Some((read(a)?, read(b)?))).collect())
    }

    fn allow(&self, a: &Quantity, b: &Quantity) -> bool {
        let is = |x: &Quantity, y: &Quantity| x.agreement(y) == Agreement::Same;
        self.0.iter().any(|(x, y)| (is(a, x) && is(b, y)) || (is(a, y) && is(b, x)))
    }
}
