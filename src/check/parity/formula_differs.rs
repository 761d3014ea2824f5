//! SN0110: a formula of one version is another formula in the other, or is not there.
//! Compares normal forms (`tex`), block against block.

use strsim::normalized_levenshtein;

use crate::check::Context;
use crate::check::matched::{Matched, sure};
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{BlockKind, InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

use super::tex::{normal, tokens};

pub const RULE: Rule = Rule::error("SN0110", "formula-differs");

/// Formulas less alike than this are two formulas, not one that was changed.
const ALIKE: f64 = 0.5;
/// A formula of fewer signs may as well be said in words.
const SHORT: usize = 6;

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let everywhere = |side| {
        let all = (0..cx.blocks.get(side).len()).flat_map(|i| of_block(cx.blocks.get(side)[i]));
        all.map(|formula: Formula<'_>| formula.normal).collect::<Vec<_>>()
    };
    let (in_source, in_target) = (everywhere(Side::Source), everywhere(Side::Target));
    for matched in sure(cx) {
        let (mut source, mut target) = (formulas(matched, Side::Source), formulas(matched, Side::Target));
        let counts = (source.len(), target.len());
        source.retain(|formula| {
            let same = target.iter().position(|other| other.normal == formula.normal);
            same.map(|at| target.remove(at)).is_none()
        });
        // One formula for one, and one sign apart: a slip, although both stand elsewhere too.
        if let ([a], [b]) = (&source[..], &target[..])
            && counts.0 == counts.1
            && strsim::levenshtein(&a.normal, &b.normal) == 1
            && a.normal.chars().count() > 1
            && in_target.contains(&a.normal)
        {
            let mut finding = differs(cx, a, b);
            finding.severity = Severity::Warning;
            findings.push(finding);
            continue;
        }
        // The same formula said twice in one version is no difference.
        source.retain(|formula| !in_target.contains(&formula.normal));
        target.retain(|formula| !in_source.contains(&formula.normal));
        for formula in pair_up(source, &mut target) {
            match formula {
                (source, Some(target)) => findings.push(differs(cx, &source, &target)),
                (source, None) => alone(cx, matched, Side::Source, &source, findings),
            }
        }
        target.iter().for_each(|formula| alone(cx, matched, Side::Target, formula, findings));
    }
}

/// A formula in the text.
struct Formula<'a> {
    tex: &'a str,
    normal: String,
    span: Span,
}

fn formulas<'a>(matched: &Matched<'a>, side: Side) -> Vec<Formula<'a>> {
    let mut found = Vec::new();
    matched.each_block(side, &mut |block| found.extend(of_block(block)));
    found.retain(|formula| !formula.normal.is_empty());
    found
}

fn of_block(block: &crate::doc::Block) -> Vec<Formula<'_>> {
    let mut found = Vec::new();
    if let BlockKind::Math(tex) = &block.kind {
        found.push(Formula { tex, normal: normal(tex), span: block.span });
    }
    crate::doc::inline_groups(block, &mut |group| {
        inlines(group, &mut |inline| {
            if let InlineKind::Math(tex, _) = &inline.kind {
                found.push(Formula { tex, normal: normal(tex), span: inline.span });
            }
        });
    });
    found
}

/// Sets each formula of the source against the most alike one that is left of the target's.
fn pair_up<'a>(source: Vec<Formula<'a>>, target: &mut Vec<Formula<'a>>) -> Vec<(Formula<'a>, Option<Formula<'a>>)> {
    let mut pairs = Vec::new();
    for formula in source {
        let score = |other: &Formula<'_>| normalized_levenshtein(&formula.normal, &other.normal);
        let best = target.iter().enumerate().map(|(at, other)| (score(other), at)).max_by(|a, b| a.0.total_cmp(&b.0));
        let other = best.filter(|(score, _)| *score >= ALIKE).map(|(_, at)| target.remove(at));
        pairs.push((formula, other));
    }
    pairs
}

fn differs(cx: &Context<'_>, source: &Formula<'_>, target: &Formula<'_>) -> Finding {
    Finding::new(&RULE, target.span)
        .related(source.span)
        .lang(cx.lang(Side::Target))
        .arg("there", source.tex.trim())
        .arg("here", target.tex.trim())
        .arg("there-lang", cx.lang(Side::Source))
        .arg("here-lang", cx.lang(Side::Target))
}

fn alone(cx: &Context<'_>, matched: &Matched<'_>, side: Side, formula: &Formula<'_>, findings: &mut Vec<Finding>) {
    let other = side.other();
    let squeeze =
        |text: &str| text.chars().filter(|c| !c.is_whitespace() && !"*_`$\\{}".contains(*c)).collect::<String>();
    let text = cx.file(other).map_or("", |file| file.slice(matched.span(other)));
    if tokens(&formula.normal) < SHORT || squeeze(text).contains(&squeeze(formula.tex)) {
        return;
    }
    let mut finding = Finding::new(&RULE, formula.span).variant("alone").related(matched.span(other));
    finding.severity = Severity::Warning;
    let finding = finding.lang(cx.lang(Side::Target)).arg("here", formula.tex.trim());
    findings.push(finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(other)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(&format!("Ta có {vi} với mọi tải."), &format!("We have {en} for every load.")).run(check)
    }

    #[test]
    fn another_formula_is_an_error_at_both_places() {
        assert_eq!(run("$P = U I \\cos\\varphi$", "$P = U I \\sin\\varphi$").len(), 1);
        assert_eq!(run("$U = R I$", "$U = R + I$"), ["SN0110 en:1:$U = R + I$ / vi:1:$U = R I$"]);
    }

    #[test]
    fn style_and_words_are_free() {
        assert!(run("$U = R\\,I \\text{ (vôn)}$", "$U=RI\\text{ (volts)}$").is_empty());
        assert!(run("$n$", "*n*").is_empty());
        assert!(run("$P = UI$", "P = UI").is_empty());
    }
}
