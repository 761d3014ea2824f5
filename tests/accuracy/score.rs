//! Counts what was found, missed and found wrongly, by language and by class of term, and prints the tables.
//! What a use is, and where it was marked, is `marks`; running the matcher is `main`.

use std::collections::{BTreeMap, BTreeSet};

use crate::marks::Mark;

/// Right, found wrongly, missed.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

impl Tally {
    pub fn precision(self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    pub fn recall(self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    fn f1(self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }
}

#[derive(Default)]
pub struct Score {
    rows: BTreeMap<(String, &'static str), Tally>,
    /// What went wrong, for a person to read.
    pub differences: Vec<String>,
}

/// What the classes of a use are told by.
pub struct Setting<'a> {
    pub place: String,
    pub lang: &'static str,
    pub text: &'a str,
    pub is_loan: &'a dyn Fn(&str) -> bool,
    /// Whether a concept has these words as a form of this language, in so many letters.
    pub is_form: &'a dyn Fn(&str, &str) -> bool,
}

impl Score {
    /// Compares the uses of one text.
    pub fn add(&mut self, setting: &Setting, wanted: &[Mark], found: &[Mark]) {
        let want: BTreeSet<&Mark> = wanted.iter().collect();
        let have: BTreeSet<&Mark> = found.iter().collect();
        let all: BTreeSet<&Mark> = want.union(&have).copied().collect();
        for mark in all {
            let (is_wanted, is_found) = (want.contains(mark), have.contains(mark));
            let others = wanted.iter().chain(found).filter(|other| *other != mark);
            let overlaps = others.clone().any(|o| o.start < mark.end && mark.start < o.end && o.nested != mark.nested);
            for class in classes(setting, mark, overlaps) {
                let tally = self.rows.entry((setting.lang.to_owned(), class)).or_default();
                tally.right += usize::from(is_wanted && is_found);
                tally.wrong += usize::from(is_found && !is_wanted);
                tally.missed += usize::from(is_wanted && !is_found);
            }
            if is_wanted != is_found {
                let what = if is_found { "wrong " } else { "missed" };
                let kind = if mark.nested { " (inner)" } else { "" };
                let words = &setting.text[mark.start..mark.end];
                let line = setting.text.replace('\n', " ");
                let place = &setting.place;
                self.differences
                    .push(format!("{what} {place} {}: {} = {words:?}{kind} in: {line}", setting.lang, mark.term));
            }
        }
        if wanted.is_empty() {
            let tally = self.rows.entry((setting.lang.to_owned(), "texts without a term")).or_default();
            tally.right += usize::from(found.is_empty());
            tally.wrong += usize::from(!found.is_empty());
        }
    }

    pub fn of(&self, lang: &str) -> Tally {
        self.rows.get(&(lang.to_owned(), "all")).copied().unwrap_or_default()
    }

    pub fn total(&self) -> Tally {
        let (vi, en) = (self.of("vi"), self.of("en"));
        Tally { right: vi.right + en.right, wrong: vi.wrong + en.wrong, missed: vi.missed + en.missed }
    }

    pub fn print(&self, title: &str) {
        println!("\n{title}");
        println!("{:26}{:>7}{:>7}{:>7}{:>11}{:>8}{:>8}", "", "right", "wrong", "missed", "precision", "recall", "F1");
        let row = |name: String, t: Tally| {
            let (p, r, f) = (t.precision(), t.recall(), t.f1());
            println!("{name:26}{:>7}{:>7}{:>7}{p:>11.3}{r:>8.3}{f:>8.3}", t.right, t.wrong, t.missed);
        };
        for ((lang, class), tally) in &self.rows {
            row(format!("{lang} {class}"), *tally);
        }
        row("both".to_owned(), self.total());
    }
}

/// The classes that a use belongs to; `all` is one.
fn classes(setting: &Setting, mark: &Mark, overlaps: bool) -> Vec<&'static str> {
    let words = &setting.text[mark.start..mark.end];
    let several = words.contains(|c: char| c.is_whitespace() || c == '-' || c == '\u{2011}');
    let mut classes = vec!["all", if several { "several words" } else { "one word" }];
    let mut when = |yes: bool, class| classes.extend(yes.then_some(class));
    when(overlaps, "overlapping");
    when(setting.lang == "vi" && (setting.is_loan)(&mark.term), "loan");
    when(setting.lang == "en" && !(setting.is_form)(&mark.term, words), "inflected or respelled");
    when(setting.text.contains(['`', '$']), "beside code or formula");
    when(mark.forbidden, "forbidden form");
    classes
}
