//! SN0201: a term of the glossary whose equivalent is not in the block that stands for its own.
//! One finding a concept and lesson. Common words (`strict = no`) count only when the whole lesson has no equivalent.

use crate::check::Context;
use crate::diag::{Finding, Rule, Severity};
use crate::glossary::{Concept, Status};
use crate::lang::{Lang, Side};

use super::answers::{Answers, Evidence, answers};

pub const RULE: Rule = Rule::warning("SN0201", "term-without-equivalent");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_bilingual() {
        return;
    }
    for side in Side::BOTH {
        for (term, answers) in answers(cx, side) {
            let concept = cx.glossary.get(*term);
            let Some(equivalent) = concept.preferred(cx.lang(side.other())) else { continue };
            let advisory = !concept.strict || concept.status == Status::Deprecated;
            let nowhere = cx.lesson.uses.get(side.other()).iter().all(|one| one.term != *term);
            if answers.missing.is_empty() || (advisory && !nowhere) {
                continue;
            }
            let mut finding = finding(cx, side, concept, equivalent, answers);
            // What the translation says beyond its source is seldom a slip of terms.
            let in_other_words = !is_plain(concept, answers);
            if advisory || in_other_words || side == Side::Target {
                finding.severity = Severity::Note;
            }
            findings.push(finding);
        }
    }
}

/// Whether the lesson surely calls the concept something else. A longer passage may say it in other words, unless the
/// lesson never has the equivalent at all.
fn is_plain(concept: &Concept, answers: &Answers) -> bool {
    let evidence = answers.missing.iter().map(|missing| missing.evidence).max().unwrap_or(Evidence::None);
    // What is done is said in more ways than what a thing is called.
    let enough = if is_verb(concept) { Evidence::Replaced } else { Evidence::Short };
    let never = answers.answered == 0 && answers.missing.len() > 1 && evidence > Evidence::Original;
    evidence >= enough || never
}

fn is_verb(concept: &Concept) -> bool {
    let form = concept.preferred(Lang::en()).unwrap_or("");
    let ending = ["ize", "ise", "yze", "yse", "ify"].iter().any(|ending| form.ends_with(ending));
    concept.pos.starts_with('v') || concept.pos.is_empty() && ending && !form.contains(' ')
}

fn finding(cx: &Context<'_>, side: Side, concept: &Concept, equivalent: &str, answers: &Answers) -> Finding {
    let place = answers.missing.iter().rev().max_by_key(|missing| missing.evidence).unwrap_or(&answers.missing[0]);
    let (span, counterpart) = (place.span, place.counterpart);
    let term = cx.sources.get(span.file).slice(span);
    let finding = Finding::new(&RULE, span)
        .related(counterpart)
        .lang(cx.lang(side.other()))
        .arg("term", term)
        .arg("equivalent", equivalent)
        .arg("concept", concept.id.as_str())
        .arg("count", answers.missing.len())
        .arg("here-lang", cx.lang(side))
        .arg("there-lang", cx.lang(side.other()));
    if answers.missing.len() > 1 { finding.variant("several") } else { finding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const TABLE: &str = "vi,en,strict,vi.forbidden\ncông tắc tơ,contactor,yes,khởi động từ\nví dụ,example,no,\n";

    fn run(vi: &str, en: &str) -> Vec<String> {
        Case::new(vi, en).glossary(TABLE).run(check)
    }

    #[test]
    fn a_term_that_is_called_something_else_is_told_with_its_counterpart() {
        let found = run("Công tắc tơ đóng mạch động lực.", "The switch closes the power circuit.");
        assert_eq!(found, ["SN0201 vi:1:Công tắc tơ / en:1:The switch closes the power circuit."]);
    }

    #[test]
    fn several_places_are_one_finding() {
        let vi = "# A\n\nCông tắc tơ K1 đóng mạch.\n\nĐo 12 V.\n\nNguồn 24 V.\n\nCông tắc tơ K2 mở mạch.\n";
        let en = "# A\n\nThe switch K1 closes.\n\nMeasure 12 V.\n\nSupply 24 V.\n\nThe switch K2 opens.\n";
        assert_eq!(run(vi, en), ["SN0201-several vi:3:Công tắc tơ / en:3:The switch K1 closes."]);
    }

    #[test]
    fn inflected_and_repeated_terms_and_common_words_are_right() {
        assert!(run("Công tắc tơ này là một công tắc tơ.", "Contactors like this one.").is_empty());
        let vi = "# A\n\nVí dụ 1 V.\n\nNguồn 2 V.\n\nVí dụ 3 V.\n";
        let en = "# A\n\nFor instance, 1 V.\n\nSupply 2 V.\n\nAn example of 3 V.\n";
        assert!(run(vi, en).is_empty());
    }

    #[test]
    fn a_forbidden_form_is_the_matter_of_its_own_rule() {
        assert!(run("Khởi động từ đóng mạch.", "The contactor closes the circuit.").is_empty());
    }
}
