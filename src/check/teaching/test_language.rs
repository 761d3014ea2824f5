//! SN0735: `test_language` names a language that the lesson is not written in, so its questions stay in both.
//! Versions that name different ones are SN0114's.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::lang::Side;

pub const RULE: Rule = Rule::warning("SN0735", "test-language");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let docs = [&cx.lesson.docs.source, &cx.lesson.docs.target];
    let written = |lang| docs.iter().any(|doc| doc.as_ref().is_some_and(|doc| doc.lang == lang));
    for (side, doc) in [Side::Source, Side::Target].into_iter().zip(docs) {
        let wish = doc.as_ref().and_then(|doc| doc.meta.test_language.as_ref()).filter(|wish| !written(wish.value));
        findings
            .extend(wish.map(|wish| Finding::new(&RULE, wish.span).lang(cx.lang(side)).arg("language", wish.value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str) -> Vec<String> {
        Case::new(&format!("---\ntest_language: {vi}\n---\n\nBài\n"), "Lesson\n").run(check)
    }

    #[test]
    fn a_language_that_the_lesson_is_not_written_in_is_told() {
        assert_eq!(run("fr").len(), 1);
        assert_eq!(run("en"), [""; 0]);
        assert_eq!(run("vi"), [""; 0]);
    }
}
