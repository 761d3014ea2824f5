//! Vietnamese words, which may hold spaces: the cheapest path through a lattice of dictionary words and glossary terms.
//! The only user of lindera. The dictionary is built by `build.rs`; the lists are in `lexicon/`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;

use lindera::mode::Mode;
use lindera::segmenter::Segmenter;
use lindera_dictionary::builder::DictionaryBuilder;
use lindera_dictionary::dictionary::UserDictionary;
use lindera_dictionary::loader::DictionaryLoader;
use lindera_dictionary::viterbi::Lattice;

use super::normal::{Keys, SEPARATOR};

lindera_dictionary::embedded_dictionary!("/vi", ViLoader);

/// What a glossary term costs: as a common word does, so that it wins against its own syllables and against rare
/// words across its ends, and not against a better reading of the whole phrase.
const TERM_COST: i16 = 2000;

/// At most so many bytes of keys go through the lattice at once. Lindera cuts by force at 32 KiB.
const PIECE: usize = 16 * 1024;

thread_local! {
    /// The lattice's memory, used again for each text of a thread.
    static LATTICE: RefCell<Lattice> = RefCell::default();
}

/// Cuts Vietnamese text into words. Shared by threads.
pub struct WordLattice {
    segmenter: Segmenter,
}

impl WordLattice {
    /// `terms` are the keys (`normal::Keys::text`) of the terms of several syllables to be held together.
    pub fn new<'a>(terms: impl IntoIterator<Item = &'a str>) -> WordLattice {
        let dictionary = ViLoader::new().load().expect("the dictionary that was built with the program");
        let rows: String = terms
            .into_iter()
            .filter(|keys| keys.matches(SEPARATOR).count() > 1 && !keys.contains([',', '"', '\n', '\r']))
            .map(|keys| format!("{keys},1,1,{TERM_COST},T,*\n"))
            .collect();
        // A term that the builder refuses costs the terms their preference, never the run.
        let user: Option<UserDictionary> = (!rows.is_empty())
            .then(|| {
                DictionaryBuilder::new((*dictionary.metadata).clone()).build_user_dict_from_reader(rows.as_bytes())
            })
            .and_then(Result::ok);
        WordLattice { segmenter: Segmenter::new(Mode::Normal, dictionary, user) }
    }

    /// For each token whether a word starts with it. Signs, numbers and unknown syllables are words of their own.
    pub fn starts(&self, keys: &Keys) -> Vec<bool> {
        let mut starts = vec![false; keys.tokens.len()];
        let mut first = 0;
        while first < starts.len() {
            let end = piece_end(keys, first);
            self.cut(keys, first..end, &mut starts);
            first = end;
        }
        starts
    }

    fn cut(&self, keys: &Keys, tokens: Range<usize>, starts: &mut [bool]) {
        let base = keys.key_start(tokens.start);
        let text = &keys.text[base..keys.key_start(tokens.end)];
        LATTICE.with_borrow_mut(|lattice| match self.segmenter.segment_with_lattice(Cow::Borrowed(text), lattice) {
            Ok(words) => {
                let mut token = tokens.start;
                for word in words {
                    while token < tokens.end && keys.key_start(token) < base + word.byte_start {
                        token += 1;
                    }
                    if token < tokens.end && keys.key_start(token) == base + word.byte_start {
                        starts[token] = true;
                    }
                }
            }
            Err(_) => starts[tokens].fill(true),
        });
    }

    /// The words of a text, as bytes of it; signs are words too.
    pub fn words(&self, text: &str) -> Vec<Range<usize>> {
        let keys = Keys::of(text, true);
        let mut words: Vec<Range<usize>> = Vec::new();
        for (token, start) in keys.tokens.iter().zip(self.starts(&keys)) {
            match words.last_mut() {
                Some(word) if !start => word.end = token.end as usize,
                _ => words.push(token.range()),
            }
        }
        words
    }
}

/// The token after the last one of a piece: where the text ends, or behind a sign once the piece is long.
fn piece_end(keys: &Keys, first: usize) -> usize {
    let base = keys.key_start(first);
    let mut end = first + 1;
    while end < keys.tokens.len() && keys.key_start(end + 1) - base <= PIECE {
        end += 1;
        if keys.tokens[end - 1].sign && keys.key_start(end) - base > PIECE / 2 {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::normal::key;

    fn words(terms: &[&str], text: &str) -> Vec<String> {
        let terms: Vec<String> = terms.iter().map(|term| key(term, true)).collect();
        let lattice = WordLattice::new(terms.iter().map(String::as_str));
        lattice.words(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_hold_spaces_and_keep_the_writers_spelling() {
        assert_eq!(words(&[], "Phần mềm máy tính"), ["Phần mềm", "máy tính"]);
        assert_eq!(words(&[], "khoá học kĩ thuật"), words(&[], "khóa học kỹ thuật").map_spelling());
    }

    trait Spelling {
        fn map_spelling(self) -> Vec<String>;
    }

    impl Spelling for Vec<String> {
        fn map_spelling(self) -> Vec<String> {
            self.into_iter().map(|w| w.replace("khóa", "khoá").replace("kỹ", "kĩ")).collect()
        }
    }

    #[test]
    fn terms_are_held_together() {
        assert_eq!(words(&["tập dữ liệu"], "nạp tập dữ liệu"), ["nạp", "tập dữ liệu"]);
        assert_eq!(words(&["khay cáp"], "lắp khay cáp"), ["lắp", "khay cáp"]);
    }

    #[test]
    fn unknown_words_numbers_and_signs_stand_alone() {
        assert_eq!(words(&[], "xyzt 24 V, a_b"), ["xyzt", "24", "V", ",", "a", "_", "b"]);
    }

    #[test]
    fn long_texts_are_cut_in_pieces_without_loss() {
        let text = "phần mềm máy tính ".repeat(5000);
        let words = words(&[], &text);
        assert_eq!(words.iter().filter(|w| *w == "phần mềm").count(), 5000);
        assert!(WordLattice::new([]).words(&"a".repeat(100_000)).len() == 1);
    }

    /// Word F1 on gold segmentation: `SONGNGU_GOLD=file.conllu cargo test --release --lib gold -- --ignored --nocapture`.
    #[test]
    #[ignore = "prints a figure, and needs a treebank named in the environment"]
    fn gold_words() {
        let path = std::env::var("SONGNGU_GOLD").expect("a CoNLL-U file");
        let lattice = WordLattice::new([]);
        let (mut right, mut found, mut wanted) = (0, 0, 0);
        for sentence in std::fs::read_to_string(&path).expect("a treebank").split("\n\n") {
            let forms = sentence.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
            let forms: Vec<&str> = forms.filter_map(|line| line.split('\t').nth(1)).collect();
            let mut text = String::new();
            let mut gold = std::collections::HashSet::new();
            for form in forms {
                let start = text.len();
                text.push_str(form);
                gold.insert(start..text.len());
                text.push(' ');
            }
            let words = lattice.words(&text);
            wanted += gold.len();
            found += words.len();
            right += words.iter().filter(|word| gold.contains(*word)).count();
        }
        let f1 = 2.0 * right as f64 / (found + wanted) as f64;
        println!("{right} right of {wanted}, {found} found, F1 {f1:.4}");
        assert!(f1 > 0.9);
    }
}
