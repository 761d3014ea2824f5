//! Extraction on a small made-up course, from texts to proposals.
//! Real courses are measured by `benches/terms.py`.

use super::*;
use crate::course::{Lesson, align, uses};
use crate::glossary::{Glossary, Matcher};
use crate::lang::words::WordLattice;
use crate::lang::{Lang, Sides};
use crate::source::Sources;

fn lesson(sources: &mut Sources, index: usize, vi: &str, en: &str) -> Lesson {
    let mut read = |name: &str, text: &str, lang: Lang| {
        let file = sources.add(format!("{index}.{name}.md"), text.to_owned());
        crate::syntax::parse(&file, lang).document
    };
    let docs = Sides::new(read("vi", vi, Lang::vi()), read("en", en, Lang::en()));
    let glossary = Glossary::default();
    let found = Sides::new(
        uses(&docs.source, &Matcher::new(&glossary, Lang::vi())),
        uses(&docs.target, &Matcher::new(&glossary, Lang::en())),
    );
    let pairs = align(docs.as_ref(), Sides::new(&found.source, &found.target));
    let key = index.to_string();
    Lesson { index, key, docs: docs.map(Some), pairs, uses: found }
}

const VI: [&str; 5] = [
    "Rơ le nhiệt bảo vệ động cơ.",
    "Hãy kiểm tra rơ le nhiệt trước khi nối dây.",
    "Công tắc tơ đóng mạch khi cuộn hút có điện.",
    "Không chạm vào công tắc tơ; rơ le nhiệt đã cắt.",
    "Cuộn hút của công tắc tơ bị cháy.",
];
const EN: [&str; 5] = [
    "The thermal relay protects the motor.",
    "Check the thermal relays before you wire.",
    "The contactor closes the circuit when its coil is live.",
    "Do not touch the contactor; the thermal relay has tripped.",
    "The coil of the contactor has burnt.",
];

fn proposals(known: &dyn Fn(bool, &str) -> bool) -> Vec<(String, String)> {
    let mut sources = Sources::default();
    let lattice = WordLattice::new([]);
    let text = |lines: &[&str]| lines.join("\n\n") + "\n";
    let first = lesson(&mut sources, 0, &text(&VI), &text(&EN));
    let second = lesson(&mut sources, 1, &text(&VI[1..]), &text(&EN[1..]));
    let counts = count(&second, &lattice).merge(count(&first, &lattice));
    propose(&counts, known).into_iter().map(|p| (p.en.text, p.vi.text)).collect()
}

#[test]
fn terms_find_their_partners() {
    let found = proposals(&|_, _| false);
    let has = |en: &str, vi: &str| found.contains(&(en.to_owned(), vi.to_owned()));
    assert!(has("thermal relay", "rơ le nhiệt"), "{found:?}");
    assert!(has("contactor", "công tắc tơ"), "{found:?}");
    assert!(!found.iter().any(|(en, _)| en == "thermal" || en == "relay" || en == "check"), "{found:?}");
}

#[test]
fn what_the_glossary_has_is_left_out() {
    let found = proposals(&|vietnamese, form| !vietnamese && form == "thermal relay");
    assert!(!found.iter().any(|(en, _)| en.contains("relay")), "{found:?}");
    assert!(found.iter().any(|(en, _)| en == "contactor"));
}

#[test]
fn a_lesson_in_one_version_proposes_nothing() {
    let mut sources = Sources::default();
    let mut one = lesson(&mut sources, 0, &VI.join("\n\n"), &EN.join("\n\n"));
    one.docs.target = None;
    assert!(propose(&count(&one, &WordLattice::new([])), &|_, _| false).is_empty());
}
