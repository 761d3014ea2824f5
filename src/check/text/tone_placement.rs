//! SN0605: hòa and hoà in one course. Both are right; one course should keep to one. A finding a course, at the first
//! syllable of the rarer style, with a fix of all of them.

use crate::check::{Context, CourseContext};
use crate::diag::{Edit, Finding, Fix, Rule};
use crate::lang::Side;
use crate::lang::syllable::{Syllable, ToneStyle, with_style};

use super::prose::prose;

pub const RULE: Rule = Rule::warning("SN0605", "mixed-tone-placement");

/// The syllables of a lesson in which the two styles differ.
#[derive(Clone, Debug, Default)]
pub struct ToneFacts {
    /// hòa: where, and the other spelling.
    old: Vec<Edit>,
    /// hoà
    new: Vec<Edit>,
}

/// What a lesson leaves behind. Quoted words of other languages do not look like this.
pub fn facts(cx: &Context<'_>) -> ToneFacts {
    let mut facts = ToneFacts::default();
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some() && cx.lang(*side).is_vi()) {
        for run in &prose(cx).get(side).runs {
            let text = &run.plain.text;
            for range in run.styled.iter().cloned() {
                let word = &text[range.clone()];
                let Some(style) = Syllable::parse(word).and_then(|syllable| syllable.tone_style()) else { continue };
                let (list, other) = match style {
                    ToneStyle::Old => (&mut facts.old, ToneStyle::New),
                    ToneStyle::New => (&mut facts.new, ToneStyle::Old),
                };
                let Some(restyled) = with_style(word, other) else { continue };
                list.extend(run.edit(cx, range, restyled).filter(|edit| !cx.is_ignored(&RULE, side, edit.span)));
            }
        }
    }
    facts
}

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let all = |list: fn(&ToneFacts) -> &Vec<Edit>| cx.lessons.iter().flat_map(move |lesson| list(&lesson.tones));
    let (old, new) = (all(|facts| &facts.old).count(), all(|facts| &facts.new).count());
    if old == 0 || new == 0 {
        return;
    }
    // As many of each: what most keyboards give today.
    let (rare, common): (Vec<&Edit>, Vec<&Edit>) = if old < new {
        (all(|facts| &facts.old).collect(), all(|facts| &facts.new).collect())
    } else {
        (all(|facts| &facts.new).collect(), all(|facts| &facts.old).collect())
    };
    let word = |edit: &Edit| cx.sources.get(edit.span.file).slice(edit.span).to_owned();
    let lang = [cx.project.source].into_iter().chain(cx.project.target).find(|lang| lang.is_vi());
    let finding = Finding::new(&RULE, rare[0].span).related(common[0].span);
    let mut finding = finding.arg("rare", word(rare[0])).arg("right", rare[0].text.as_str());
    finding.lang = lang;
    let finding = finding.arg("common", word(common[0])).arg("count", rare.len()).arg("others", common.len());
    let edits = rare.into_iter().cloned().collect();
    findings.push(finding.fix(Fix { title: "fix-tone-placement", safe: true, edits }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn syllables_of_both_styles_are_counted_and_others_are_not() {
        let case = Case::new("Khóa học hòa mạng, thủy lực. Khoá cửa của quý vị, hoàn toàn, `hoà`.", "x");
        let facts = case.with(facts);
        let text = |edits: &[Edit]| edits.iter().map(|edit| edit.text.clone()).collect::<Vec<_>>();
        assert_eq!(text(&facts.old), ["Khoá", "hoà", "thuỷ"]);
        assert_eq!(text(&facts.new), ["Khóa"]);
    }
}
