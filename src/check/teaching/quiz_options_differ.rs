//! SN0710: a question is not the same question in both languages: kind, number of options, right answers, id.
//! Points are SN0711's, feedback and hints SN0712's.
//! A learner's score must not depend on the language.

use crate::check::Context;
use crate::check::kept::{self, Kept};
use crate::diag::{Arg, Finding, Rule};
use crate::doc::{Answers, Choice, Gap, GapAnswer, Inline, MatchPair, Number, OrderItem, PlainText, Quiz};
use crate::lang::{Side, Sides};
use crate::source::Span;

use super::questions::{questions, words};

pub const RULE: Rule = Rule::error("SN0710", "quiz-options-differ");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for pair in questions(cx) {
        let (source, target) = (pair.source.1, pair.target.1);
        for difference in differences(source, target) {
            let (there, here) = (difference.place.source, difference.place.target);
            let finding = Finding::new(&RULE, here.unwrap_or(pair.target.0.span))
                .variant(difference.variant)
                .related(there.unwrap_or(pair.source.0.span))
                .lang(cx.lang(Side::Target))
                .arg("there", difference.values.source)
                .arg("here", difference.values.target);
            findings.push(finding.arg("there-lang", cx.lang(Side::Source)).arg("here-lang", cx.lang(Side::Target)));
        }
    }
}

struct Difference {
    variant: &'static str,
    values: Sides<Arg>,
    place: Sides<Option<Span>>,
}

fn differences(a: &Quiz, b: &Quiz) -> Vec<Difference> {
    let answers = Sides::new(Some(a.answer_span), Some(b.answer_span));
    let mut found = Vec::new();
    let mut push = |variant, there: Arg, here: Arg, place| {
        found.push(Difference { variant, values: Sides::new(there, here), place });
    };
    if a.id.is_some() && b.id.is_some() && a.id != b.id {
        let id = |quiz: &Quiz| Arg::from(quiz.id.clone().unwrap_or_default());
        push("id", id(a), id(b), Sides::default());
    }
    let counts = Sides::new(count(&a.answers), count(&b.answers));
    let (Some(x), Some(y)) = (a.kind, b.kind) else {
        // A question whose only right option is gone has no kind either.
        if counts.source != counts.target && counts.source.min(counts.target) > 1 {
            push("count", Arg::from(counts.source), Arg::from(counts.target), lost_option(a, b).unwrap_or(answers));
        }
        return found;
    };
    if x != y {
        push("kind", Arg::from(x.as_str()), Arg::from(y.as_str()), answers);
    } else if counts.source != counts.target {
        push("count", Arg::from(counts.source), Arg::from(counts.target), lost_option(a, b).unwrap_or(answers));
    } else if let (Answers::Gaps(x), Answers::Gaps(y)) = (&a.answers, &b.answers)
        && labels(x) != labels(y)
    {
        push("labels", Arg::from(labels(x).join(", ")), Arg::from(labels(y).join(", ")), answers);
    } else if let Some((there, here, place)) = right_answers(a, b) {
        push("answer", Arg::from(there), Arg::from(here), place);
    }
    found
}

/// The option that only one version has, and the one beside its place in the other.
fn lost_option(a: &Quiz, b: &Quiz) -> Option<Sides<Option<Span>>> {
    let (Answers::Choices(x), Answers::Choices(y)) = (&a.answers, &b.answers) else { return None };
    let cells = |choice: &Choice| {
        // The right one stands for the right one.
        let right = if choice.correct { "right" } else { "wrong" };
        Kept::of([words(&choice.content), words(&choice.feedback), right.to_owned()].into_iter())
    };
    let kept = |list: &[Choice]| list.iter().map(cells).collect::<Vec<_>>();
    let source_longer = x.len() > y.len();
    let (long, short) = if source_longer { (x, y) } else { (y, x) };
    let at = *kept::unpaired(&kept(long), &kept(short)).first()?;
    // After the last option it would follow where that one ends.
    let end = |choice: &Choice| Span { start: choice.span.end.saturating_sub(1).max(choice.span.start), ..choice.span };
    let beside = short.get(at).map(|choice| choice.span).or(short.last().map(end))?;
    let (one, other) = (Some(long[at].span), Some(beside));
    Some(if source_longer { Sides::new(one, other) } else { Sides::new(other, one) })
}

/// Options, pairs, steps or gaps. Short answers may be more in one language.
fn count(answers: &Answers) -> usize {
    match answers {
        Answers::Choices(choices) => choices.len(),
        Answers::Match(pairs, extra) => pairs.len() + extra.len(),
        Answers::Order(items) => items.len(),
        Answers::Gaps(gaps) => gaps.len(),
        Answers::TrueFalse(_) => 2,
        _ => 0,
    }
}

type Answer = (String, String, Sides<Option<Span>>);

/// What is right in each version, where that is not the same.
fn right_answers(a: &Quiz, b: &Quiz) -> Option<Answer> {
    let whole = Sides::new(Some(a.answer_span), Some(b.answer_span));
    if let (Some(x), Some(y)) = (truth(&a.answers), truth(&b.answers)) {
        return (x != y).then(|| (x.to_string(), y.to_string(), whole));
    }
    match (&a.answers, &b.answers) {
        (Answers::Choices(x), Answers::Choices(y)) => {
            let right = |list: &[Choice]| {
                let numbers = list.iter().enumerate().filter(|(_, choice)| choice.correct).map(|(i, _)| i + 1);
                numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(", ")
            };
            let first = x.iter().zip(y).find(|(x, y)| x.correct != y.correct);
            first.map(|(p, q)| (right(x), right(y), Sides::new(Some(p.span), Some(q.span))))
        }
        (Answers::Order(x), Answers::Order(y)) => {
            let order = |list: &[crate::doc::OrderItem]| {
                list.iter().map(|item| item.position.to_string()).collect::<Vec<_>>().join(", ")
            };
            if order(x) != order(y) {
                return Some((order(x), order(y), whole));
            }
            // Written in the right order in both, the texts decide.
            let texts = |list: &[OrderItem]| list.iter().map(|item| words(&item.content)).collect::<Vec<_>>();
            let (i, j) = crossed(&texts(x), &texts(y))?;
            Some((texts(x)[i].clone(), texts(y)[j].clone(), Sides::new(Some(x[i].span), Some(y[j].span))))
        }
        (Answers::Match(x, _), Answers::Match(y, _)) => pairs(x, y),
        (Answers::Number(x), Answers::Number(y)) => number(x, y),
        (Answers::Gaps(x), Answers::Gaps(y)) => gaps(x, y),
        _ => None,
    }
}

/// Two members that stand for each other by what a translation keeps, and whose places differ.
/// Only where every member has something of its own: words that occur nowhere else in the list.
fn crossed(a: &[String], b: &[String]) -> Option<(usize, usize)> {
    let keys = |list: &[String]| {
        let all: Vec<Vec<String>> = list.iter().map(|text| kept::keys(text)).collect();
        let single = |key: &String| all.iter().filter(|keys| keys.contains(key)).count() == 1;
        all.iter().map(|keys| keys.iter().filter(|key| single(key)).cloned().collect()).collect::<Vec<Vec<String>>>()
    };
    let (x, y) = (keys(a), keys(b));
    let shared = |i: usize, j: usize| x[i].iter().filter(|key| y[j].contains(key)).count();
    (0..a.len()).find_map(|i| {
        let j = (0..b.len()).max_by_key(|j| shared(i, *j)).filter(|j| shared(i, *j) > 0)?;
        (i != j && shared(i, i) == 0 && shared(j, j) == 0).then_some((i, j))
    })
}

/// Matching: what belongs to the same left side is not the same right side.
fn pairs(x: &[MatchPair], y: &[MatchPair]) -> Option<Answer> {
    let text = |side: &[Inline]| PlainText::of(side).text;
    let column = |list: &[MatchPair], right: bool| {
        list.iter().map(|pair| text(if right { &pair.right } else { &pair.left })).collect::<Vec<_>>()
    };
    let (left, other_left) = (column(x, false), column(y, false));
    // Where the pairs stand in another order, the left sides say which is which.
    let moved = crossed(&left, &other_left).is_some();
    let (right, other_right) = (column(x, true), column(y, true));
    let i = match crossed(&right, &other_right).filter(|_| !moved) {
        Some((i, _)) => i,
        // Two that share a right side in one version only: the player could not tell which letter is meant.
        None => {
            let first = |list: &[String], at: usize| list.iter().position(|one| *one == list[at]);
            (0..x.len().min(y.len())).find(|at| !moved && first(&right, *at) != first(&other_right, *at))?
        }
    };
    let written = |pair: &MatchPair| format!("{} → {}", text(&pair.left), text(&pair.right));
    Some((written(&x[i]), written(&y[i]), Sides::new(Some(x[i].span), Some(y[i].span))))
}

/// The labels by which gaps of both versions are paired, in order; a gap without one has none.
fn labels(gaps: &[Gap]) -> Vec<&str> {
    let mut labels: Vec<&str> = gaps.iter().map(|gap| gap.label.as_deref().unwrap_or("–")).collect();
    labels.sort_unstable();
    labels
}

fn truth(answers: &Answers) -> Option<bool> {
    match answers {
        Answers::TrueFalse(value) => Some(*value),
        Answers::Choices(choices) => choices.iter().find(|choice| choice.correct)?.truth,
        _ => None,
    }
}

fn number(x: &Number, y: &Number) -> Option<Answer> {
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
    let (a, b) = (x.range(), y.range());
    let unit = x.unit.is_empty() || y.unit.is_empty() || x.unit == y.unit;
    let same = close(a.0, b.0) && close(a.1, b.1) && unit;
    (!same).then(|| (x.written.clone(), y.written.clone(), Sides::new(Some(x.span), Some(y.span))))
}

/// Gaps with a label are paired by it, others by their place.
fn gaps(x: &[Gap], y: &[Gap]) -> Option<Answer> {
    x.iter().enumerate().find_map(|(i, gap)| {
        let labelled = y.iter().find(|other| gap.label.is_some() && other.label == gap.label);
        let other = labelled.or(y.get(i).filter(|other| gap.label.is_none() && other.label.is_none()))?;
        let place = Sides::new(Some(gap.span), Some(other.span));
        match (&gap.answer, &other.answer) {
            (GapAnswer::Number(a), GapAnswer::Number(b)) => number(a, b),
            (GapAnswer::Choice(a), GapAnswer::Choice(b)) if a.len() != b.len() => {
                Some((a.join(" ~ "), b.join(" ~ "), place))
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn gaps_and_pairs_that_cannot_be_told_apart_are_told() {
        let gaps = |label: &str| format!("::: quiz {{#q1}}\nA [[a: 12 V]] B [[{label}: 24 V]].\n:::\n");
        assert!(Case::new(&gaps("b"), &gaps("b")).run(check).is_empty());
        assert!(Case::new(&gaps("b"), &gaps("c")).run(check)[0].starts_with("SN0710-labels"));
        let pairs = |a: &str, b: &str| format!("::: quiz {{#q1}}\nA?\n\n- X1 -> {a}\n- X2 -> {b}\n- X3 -> ba\n:::\n");
        assert!(Case::new(&pairs("một", "hai"), &pairs("one", "two")).run(check).is_empty());
        assert!(Case::new(&pairs("một", "một"), &pairs("one", "one")).run(check).is_empty());
        assert!(Case::new(&pairs("một", "một"), &pairs("one", "two")).run(check)[0].starts_with("SN0710-answer"));
    }

    const VI: &str = "::: quiz {#q1 points=2}\nĐiện áp nào an toàn?\n\n- [ ] 48 V\n- [x] 12 V\n- [ ] 220 V\n:::\n";
    const EN: &str = "::: quiz {#q1 points=2}\nWhich voltage is safe?\n\n- [ ] 48 V\n- [x] 12 V\n- [ ] 220 V\n:::\n";

    #[test]
    fn a_lost_option_another_answer_and_other_points_are_told() {
        let run = |en: &str| Case::new(VI, en).run(check);
        let short =
            |found: Vec<String>| found.iter().map(|f| f.split(' ').next().unwrap_or("").to_owned()).collect::<Vec<_>>();
        assert_eq!(short(run(&EN.replace("- [ ] 220 V\n", ""))), ["SN0710-count"]);
        assert_eq!(
            run(&EN.replace("[ ] 48", "[x] 48").replace("[x] 12", "[ ] 12")),
            ["SN0710-answer en:4:- [x] 48 V / vi:4:- [ ] 48 V"]
        );
    }

    #[test]
    fn swapped_steps_and_swapped_pairs_are_told() {
        let quiz = |lines: &str| format!("::: quiz {{#n}}\nU?\n\n{lines}\n:::\n");
        let found = Case::new(
            &quiz("- [1] Ngắt cầu dao Q1\n- [2] Khóa bằng ổ khóa 7\n- [3] Đo 400 V"),
            &quiz("- [1] Open the switch Q1\n- [2] Measure 400 V\n- [3] Lock it with padlock 7"),
        )
        .run(check);
        assert_eq!(found, ["SN0710-answer en:6:- [3] Lock it with padlock 7 / vi:5:- [2] Khóa bằng ổ khóa 7"]);
        let found = Case::new(
            &quiz("- Bồn kim loại -> 12 V\n- Lưới điện -> 220 V"),
            &quiz("- Metal tank -> 220 V\n- Mains -> 12 V"),
        )
        .run(check);
        assert_eq!(found.len(), 1, "{found:?}");
        let right = quiz("- [1] Ngắt cầu dao Q1\n- [2] Khóa bằng ổ khóa 7");
        assert_eq!(Case::new(&right, &quiz("- [1] Open Q1\n- [2] Lock with padlock 7")).run(check), [""; 0]);
    }

    #[test]
    fn one_question_in_two_languages_is_right() {
        assert!(Case::new(VI, EN).run(check).is_empty());
        let vi = "::: quiz\nThợ điện được đóng điện khi còn khóa treo. Đúng hay sai?\n\n= Sai\n:::\n";
        let en =
            "::: quiz\nA worker may switch on while a lock hangs. True or false?\n\n- [ ] True\n- [x] False\n:::\n";
        assert_eq!(Case::new(vi, en).run(check), [""; 0]);
    }

    #[test]
    fn numbers_are_compared_by_value() {
        let quiz = |answer: &str| format!("::: quiz {{#n}}\nU?\n\n= {answer}\n:::\n");
        assert!(Case::new(&quiz("220,5 V ± 5 V"), &quiz("220.5 V +- 5 V")).run(check).is_empty());
        assert_eq!(Case::new(&quiz("220 V ± 5 V"), &quiz("230 V ± 5 V")).run(check).len(), 1);
    }
}
