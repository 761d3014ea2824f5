//! SN0741: an objective about knowledge that no question of the lesson speaks of. Judged by words that both share, so
//! only an objective that shares nothing is told; skills and attitudes are shown in practice and not asked for.

use std::collections::HashSet;

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{Answers, Block, GapAnswer, PlainText, Quiz, Spanned, blocks, inline_groups, quizzes};
use crate::lang::Lang;

use super::facts::lead;

pub const RULE: Rule = Rule::note("SN0741", "objective-untested");

/// With fewer questions a lesson does not claim to test what it teaches.
const FEWEST: usize = 3;

/// Words of objectives that say how well, not what.
const VI_FRAME: &str = "nêu kể trình bày giải thích phân biệt nhận biết được các những của và với cho khi trong một hoặc \
    về theo từng cách tương ứng đúng vai trò công dụng nguyên lý làm việc biết hiểu mô tả";
const EN_FRAME: &str = "state name explain describe distinguish list recognise recognize identify understand the of and \
    with for when in a an or to about each way how what their its use uses used principle between from that this are \
    know which";

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some((side, document)) = lead(cx) else { return };
    let objectives = &document.meta.objectives;
    let asked: Vec<&Spanned<String>> = objectives.knowledge.iter().chain(&objectives.plain).collect();
    if asked.is_empty() {
        return;
    }
    let questions = quizzes(&document.blocks);
    if questions.len() < FEWEST {
        return;
    }
    let lang = cx.lang(side);
    let frame = frame(lang);
    let mut tested = HashSet::new();
    questions.iter().for_each(|(block, quiz)| tested.extend(signs(&text(block, quiz), lang, &frame)));
    for objective in asked {
        let own = signs(&objective.value, lang, &frame);
        // Of an objective of one or two words too little is known.
        if own.len() >= 2 && own.is_disjoint(&tested) {
            let finding = Finding::new(&RULE, objective.span).lang(lang);
            findings.push(finding.arg("objective", objective.value.clone()).arg("count", questions.len()));
        }
    }
}

/// All words of a question: what is asked, what may be answered, what is said about it.
fn text(block: &Block, quiz: &Quiz) -> String {
    let mut text = String::new();
    blocks(std::slice::from_ref(block), &mut |block| {
        inline_groups(block, &mut |group| {
            text.push_str(&PlainText::of(group).text);
            text.push_str(" . ");
        });
    });
    match &quiz.answers {
        Answers::Text(answers) => answers.iter().for_each(|(answer, _)| text.push_str(&format!(" {answer} ."))),
        Answers::Gaps(gaps) => gaps.iter().for_each(|gap| {
            if let GapAnswer::Text(texts) | GapAnswer::Choice(texts) = &gap.answer {
                text.push_str(&format!(" {} .", texts.join(" . ")));
            }
        }),
        _ => {}
    }
    text
}

fn frame(lang: Lang) -> HashSet<&'static str> {
    let words = if lang == Lang::vi() { VI_FRAME } else { EN_FRAME };
    words.split_whitespace().collect()
}

/// What a text is about: in Vietnamese pairs of neighbouring syllables and abbreviations, elsewhere the beginnings of words.
fn signs(text: &str, lang: Lang, frame: &HashSet<&str>) -> HashSet<String> {
    let vietnamese = lang == Lang::vi();
    let mut signs = HashSet::new();
    let mut last: Option<String> = None;
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | '/')) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = word.to_lowercase();
        if word.is_empty() || frame.contains(lower.as_str()) {
            last = None;
            continue;
        }
        let short_form = word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        if short_form || (!vietnamese && lower.chars().count() > 3) {
            signs.insert(lower.chars().take(5).collect());
        }
        if let Some(last) = last.filter(|_| vietnamese) {
            signs.insert(format!("{last} {lower}"));
        }
        last = Some(lower);
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn lesson(knowledge: &str, questions: &str) -> String {
        let more = "::: quiz\nĐèn dùng điện áp nào trong bồn kim loại?\n\n= 12 V\n:::\n\n".repeat(2);
        format!(
            "---\ntitle: A\nobjectives:\n  knowledge:\n    - {knowledge}\n---\n\n::: quiz\n{questions}\n:::\n\n{more}"
        )
    }

    fn run(knowledge: &str, questions: &str) -> usize {
        Case::new(&lesson(knowledge, questions), "# A\n").run(check).len()
    }

    #[test]
    fn an_objective_of_which_no_question_speaks_is_told() {
        assert_eq!(run("Nêu được công dụng của rơ le nhiệt.", "Cầu chì làm bằng gì?\n\n= chì"), 1);
    }

    #[test]
    fn a_question_or_an_answer_that_speaks_of_it_is_enough() {
        assert_eq!(run("Nêu được công dụng của rơ le nhiệt.", "Vì sao rơ le nhiệt tác động?\n\n= quá tải"), 0);
        assert_eq!(run("Nêu được công dụng của rơ le nhiệt.", "Cái gì bảo vệ quá tải?\n\n= rơ le nhiệt"), 0);
        assert_eq!(run("Giải thích được nguyên lý của RCD và mạch thử.", "Khi nào RCD cắt?\n\n= rò"), 0);
    }

    #[test]
    fn english_words_count_by_their_beginning() {
        let signs = |text: &str| signs(text, Lang::en(), &frame(Lang::en()));
        assert!(!signs("Explain thermal protection").is_disjoint(&signs("What protects a motor?")));
        assert!(signs("Explain thermal relays").is_disjoint(&signs("What is the use of a fuse?")));
    }
}
