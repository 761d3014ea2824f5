//! SN0210: a question that asks for a term which no text of this lesson or an earlier one has.
//! Wrong options may name what was never taught; that is their use.

use rustc_hash::FxHashSet;

use crate::check::CourseContext;
use crate::diag::{Finding, Rule};
use crate::glossary::{Status, TermId};

pub const RULE: Rule = Rule::warning("SN0210", "quiz-term-not-taught");

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    // Where some lessons were not read, nobody knows what they teach.
    if !cx.is_whole() {
        return;
    }
    let mut taught: FxHashSet<TermId> = FxHashSet::default();
    for lesson in cx.lessons {
        taught.extend(&lesson.used.taught);
        for asked in &lesson.used.asked {
            let concept = cx.glossary.get(asked.term);
            if taught.contains(&asked.term) || !concept.strict || concept.status == Status::Deprecated {
                continue;
            }
            let written = cx.sources.get(asked.span.file).slice(asked.span);
            findings.push(Finding::new(&RULE, asked.span).lang(asked.lang).arg("term", written));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Facts;
    use crate::check::testing::Case;

    fn run(vi: &str) -> usize {
        Case::new(vi, "# Relays\n").glossary("vi,en\ncuộn dây,relay coil\nlò xo,return spring\n").with(|cx| {
            let lessons = [Facts { used: super::super::used::facts(cx), ..Facts::default() }];
            let mut findings = Vec::new();
            let (project, sources, glossary) = (cx.project, cx.sources, cx.glossary);
            course_check(&CourseContext { project, sources, glossary, lessons: &lessons }, &mut findings);
            findings.len()
        })
    }

    const QUIZ: &str = "::: quiz\nBộ phận nào hút lõi thép?\n\n- [x] Cuộn dây\n- [ ] Lò xo\n:::\n";

    #[test]
    fn a_right_answer_that_no_text_has_is_told_and_a_wrong_one_is_not() {
        assert_eq!(run(QUIZ), 1);
    }

    #[test]
    fn a_term_that_the_text_has_is_right() {
        assert_eq!(run(&format!("# Rơ le\n\nRơ le có cuộn dây.\n\n{QUIZ}")), 0);
    }
}
