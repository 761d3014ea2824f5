//! Every kind of question as the format's table writes it, and every way of getting one wrong.
//! Numbers alone are tested in `number`.

use crate::doc::{Answers, GapAnswer, PlainText, Quiz, QuizKind, Tolerance, inline_groups, quizzes};
use crate::lang::Lang;
use crate::source::Sources;
use crate::syntax::parse;
use crate::syntax::sound::sound;

/// The first question of a text, and the codes of the findings.
fn read(text: &str, lang: Lang) -> (Quiz, Vec<String>) {
    sound(text, lang);
    sound(&text.replace('\n', "\r\n"), lang);
    let file = Sources::default().add("a.md", text.to_owned());
    let parsed = parse(&file, lang);
    let codes = parsed.findings.iter().map(|f| match f.variant {
        Some(variant) => format!("{} {variant}", f.rule.code),
        None => f.rule.code.to_owned(),
    });
    let codes = codes.collect();
    let quiz = quizzes(&parsed.document.blocks)[0].1.clone();
    (quiz, codes)
}

fn vi(body: &str) -> (Quiz, Vec<String>) {
    read(&format!("# Bài\n\n::: quiz\n{body}\n:::\n"), Lang::vi())
}

/// A question that is read without findings.
fn clean(body: &str) -> Quiz {
    let (quiz, codes) = vi(body);
    assert_eq!(codes, Vec::<String>::new(), "{body}");
    quiz
}

fn words(blocks: &[crate::doc::Block]) -> String {
    let mut text = Vec::new();
    crate::doc::blocks(blocks, &mut |block| inline_groups(block, &mut |group| text.push(PlainText::of(group).text)));
    text.join("|")
}

fn choices(quiz: &Quiz) -> Vec<(String, bool, String)> {
    let Answers::Choices(choices) = &quiz.answers else { panic!("{:?}", quiz.answers) };
    choices.iter().map(|c| (words(&c.content), c.correct, words(&c.feedback))).collect()
}

fn row(text: &str, right: bool, feedback: &str) -> (String, bool, String) {
    (text.to_owned(), right, feedback.to_owned())
}

#[test]
fn single_choice_with_feedback_inside_and_beside() {
    let quiz = clean(
        "Hỏi?\n\n- [ ] 48 V\n- [x] 12 V\n  > Đúng.\n- [ ] 24 V\n> Sai rồi.\n- [ ] 36 V\n\n? Gợi ý\n> Nhận xét chung.",
    );
    assert_eq!(quiz.kind, Some(QuizKind::Single));
    let rows =
        [row("48 V", false, ""), row("12 V", true, "Đúng."), row("24 V", false, "Sai rồi."), row("36 V", false, "")];
    assert_eq!(choices(&quiz), rows);
    assert_eq!(words(&quiz.stem), "Hỏi?");
    assert_eq!(PlainText::of(&quiz.hints[0]).text, "Gợi ý");
    assert_eq!(words(&quiz.feedback), "Nhận xét chung.");
}

#[test]
fn several_right_or_declared_so_is_multiple_response() {
    assert_eq!(clean("A?\n\n- [x] a\n- [x] b\n- [ ] c").kind, Some(QuizKind::Multiple));
    let (quiz, codes) = read("::: quiz multiple {#q2 points=0,5}\nA?\n\n- [x] a\n- [ ] b\n:::\n", Lang::vi());
    assert_eq!((quiz.kind, codes.len()), (Some(QuizKind::Multiple), 0));
    assert_eq!((quiz.id.as_deref(), quiz.points), (Some("q2"), 0.5));
}

#[test]
fn a_checklist_in_the_stem_is_no_answer() {
    let quiz = clean("Kiểm tra:\n\n- [ ] găng tay\n- [ ] kính\n\nRồi chọn:\n\n- [x] a\n- [ ] b");
    assert_eq!(choices(&quiz).len(), 2);
    assert_eq!(quiz.stem.len(), 3);
}

#[test]
fn true_or_false_by_meaning() {
    assert_eq!(clean("A?\n\n- [x] Đúng\n- [ ] Sai").kind, Some(QuizKind::TrueFalse));
    assert_eq!(clean("A?\n\n= Sai").answers, Answers::TrueFalse(false));
    let (quiz, _) = read("::: quiz\nA?\n\n= True\n\n> Why.\n:::\n", Lang::en());
    assert_eq!(quiz.answers, Answers::TrueFalse(true));
    assert_eq!(words(&quiz.feedback), "Why.");
}

#[test]
fn numbers_and_words() {
    let quiz = clean("U = ?\n\n= 220 V ± 5 %\n\n? Xem nhãn");
    let Answers::Number(number) = &quiz.answers else { panic!("{quiz:?}") };
    assert_eq!((number.value, number.tolerance, number.unit.as_str()), (220.0, Tolerance::Percent(5.0), "V"));
    assert_eq!(quiz.kind, Some(QuizKind::Numeric));
    let quiz = clean("Tên?\n= công tắc tơ | contactor\n= KM1");
    let Answers::Text(texts) = &quiz.answers else { panic!("{quiz:?}") };
    assert_eq!(texts.iter().map(|t| t.0.as_str()).collect::<Vec<_>>(), ["công tắc tơ", "contactor", "KM1"]);
    assert_eq!(words(&quiz.stem), "Tên?");
    assert!(matches!(&clean("Mã?\n\n= \"115\"").answers, Answers::Text(texts) if texts[0].0 == "115"));
    assert_eq!(clean("Mã?\n\n= 115").kind, Some(QuizKind::Numeric));
}

#[test]
fn pairs_to_match() {
    let quiz = clean("Ghép.\n\n- **L1** -> nâu\n- N → `xanh`\n- PE => xanh lục–vàng\n- -> đỏ");
    let Answers::Match(pairs, extra) = &quiz.answers else { panic!("{quiz:?}") };
    let text = |list: &[crate::doc::Inline]| PlainText::of(list).text;
    assert_eq!(text(&pairs[0].left), "L1");
    assert_eq!(text(&pairs[2].right), "xanh lục–vàng");
    assert_eq!((pairs.len(), text(&extra[0]).as_str()), (3, "đỏ"));
    let (quiz, codes) = vi("Ghép.\n\n- L1 à nâu\n- N à xanh");
    assert_eq!((quiz.kind, codes), (Some(QuizKind::Match), vec!["SN0709 pasted".to_owned(); 2]));
    assert_eq!(vi("Ghép.\n\n- a -> b\n- c -> d\n- e").1, ["SN0709"]);
    assert_eq!(vi("Ghép.\n\n- a -> b -> c\n- c -> d").1, ["SN0709 two"]);
}

#[test]
fn steps_to_put_in_order() {
    let quiz = clean("Xếp.\n\n- [2] Thử\n- [1] Cắt\n- [3] Làm");
    let Answers::Order(items) = &quiz.answers else { panic!("{quiz:?}") };
    assert_eq!(items.iter().map(|i| i.position).collect::<Vec<_>>(), [2, 1, 3]);
    assert_eq!(words(&items[0].content), "Thử");
    let (quiz, codes) = read("::: quiz order\nXếp.\n\n1. a\n2. b\n:::\n", Lang::vi());
    assert_eq!((quiz.kind, codes.len()), (Some(QuizKind::Order), 0));
    assert_eq!(vi("Xếp.\n\n- [2] a\n- [2] b").1, ["SN0730"]);
    assert_eq!(vi("Xếp.\n\n1. a\n2. b").1, ["SN0703"]);
}

#[test]
fn gaps_to_fill() {
    let quiz = clean(
        "Cuộn hút của [[công tắc tơ | contactor]] dùng [[u: 220 ± 5 V]], *chọn [[12 V ~ 24 V ~ 48 V]]*.\n\n> Xong.",
    );
    assert_eq!(quiz.kind, Some(QuizKind::Cloze));
    let Answers::Gaps(gaps) = &quiz.answers else { panic!("{quiz:?}") };
    assert_eq!(gaps[0].answer, GapAnswer::Text(vec!["công tắc tơ".to_owned(), "contactor".to_owned()]));
    assert_eq!(gaps[1].label.as_deref(), Some("u"));
    assert!(matches!(&gaps[1].answer, GapAnswer::Number(n) if n.value == 220.0 && n.unit == "V"));
    assert!(matches!(&gaps[2].answer, GapAnswer::Choice(list) if list.len() == 3));
    assert_eq!(vi("A [[]] b").1, ["SN0731"]);
    assert_eq!(vi("A [[a: x]] b [[a: y]]").1, ["SN0731 label"]);
}

#[test]
fn what_is_uncertain_is_told_and_not_guessed() {
    let unread = |body: &str| {
        let (quiz, codes) = vi(body);
        assert_eq!(quiz.kind, None, "{body}");
        codes
    };
    assert_eq!(unread("A?\n\n- [ ] a\n- [ ] b"), ["SN0701"]);
    assert_eq!(unread("A [[x]]?\n\n- [x] a\n- [ ] b"), ["SN0702"]);
    assert_eq!(unread("A?\n\n= 5\n\n- [x] a\n- [ ] b"), ["SN0702"]);
    assert_eq!(unread("A?\n\n- [x] a\n- [ ] b\n\n= 5"), ["SN0702"]);
    assert_eq!(unread("Chỉ có câu hỏi?"), ["SN0703"]);
    assert_eq!(unread("U?\n\n= 220 ± 5 %"), ["SN0705"]);
    assert_eq!(unread("U?\n\n= 220 V ± 5 A"), ["SN0706 units"]);
    assert_eq!(vi("A?\n\n- [x] a\n- [ ] b\n\nVì thế.").1, ["SN0732"]);
    assert_eq!(vi("A?\n\n- [x] a").1, ["SN0733"]);
    let bank = |attrs: &str, points: usize| {
        let quiz = |points: usize| format!("::: quiz {{points={points}}}\n1 + 1 là mấy?\n\n= 2\n:::\n\n");
        let (quiz, codes) = read(&format!(":::: bank {attrs}\n{}{}::::\n", quiz(1), quiz(points)), Lang::vi());
        (quiz.bank.map(|bank| bank.draw), codes)
    };
    assert_eq!(bank("{draw=1}", 1), (Some(1), vec![]));
    assert_eq!(bank("", 1), (None, vec!["SN0734".to_owned()]));
    assert_eq!(bank("{draw=0}", 1), (None, vec!["SN0734 number".to_owned()]));
    assert_eq!(bank("{draw=2}", 1), (None, vec!["SN0734 all".to_owned()]));
    assert_eq!(bank("{draw=1}", 2), (Some(1), vec!["SN0734 points".to_owned()]));
    let codes = |text: &str| read(text, Lang::vi()).1;
    assert_eq!(codes("::: quiz order\nA?\n\n- [x] a\n- [ ] b\n:::\n"), ["SN0704"]);
    assert_eq!(codes("::: quiz chon\nA?\n\n- [x] a\n- [ ] b\n:::\n"), ["SN0704 unknown"]);
    assert_eq!(codes("::: quiz {points=hai}\nA?\n\n= 5\n:::\n"), ["SN0707"]);
    assert_eq!(codes("::: quiz {pts=2}\nA?\n\n= 5\n:::\n"), ["SN0707 unknown"]);
    assert_eq!(codes("::: quiz {#a}\nA?\n\n= 5\n:::\n\n::: quiz {#a}\nB?\n\n= 6\n:::\n"), ["SN0708"]);
}

#[test]
fn a_forgotten_fence_ends_before_the_next_question() {
    let (quiz, codes) = read("## A\n\n::: quiz\nA?\n\n= 5\n\n::: quiz\nB?\n\n= 6\n:::\n", Lang::vi());
    assert_eq!((codes, words(&quiz.stem)), (vec!["SN0020".to_owned()], "A?".to_owned()));
}
