//! Vietnamese words, which may hold spaces: the cheapest path through a lattice of dictionary words and glossary terms.
//! The only user of lindera. The dictionary is built by `build.rs`; the lists are in `lexicon/`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use lindera::mode::Mode;
use lindera::segmenter::Segmenter;
use lindera::token::Token;
use lindera_dictionary::builder::DictionaryBuilder;
use lindera_dictionary::dictionary::UserDictionary;
use lindera_dictionary::loader::DictionaryLoader;
use lindera_dictionary::viterbi::Lattice;

use super::letters::{is_alphanumeric, is_vowel, split};
use super::normal::{Keys, SEPARATOR};

lindera_dictionary::embedded_dictionary!("/vi", ViLoader);

/// What a glossary term costs: as a common word does, so that it wins against its own syllables and against rare
/// words across its ends, and not against a better reading of the whole phrase.
const TERM_COST: i16 = 2000;
/// What a syllable of a term costs, as a word never counted does: lindera needs a row for it where a term begins with it.
const SYLLABLE_COST: i16 = 6100;

/// At most so many bytes of keys go through the lattice at once. Lindera cuts by force at 32 KiB.
const PIECE: usize = 16 * 1024;

thread_local! {
    /// The lattice's memory, used again for each text of a thread.
    static LATTICE: RefCell<Lattice> = RefCell::default();
}

/// Cuts Vietnamese text into words. Shared by threads.
pub struct WordLattice {
    segmenter: Segmenter,
    /// Signs inside terms (`I/O`): any other sign ends a stretch of words, whatever stands on either side.
    inner_signs: BTreeSet<char>,
}

impl WordLattice {
    /// `terms` are the keys (`normal::Keys::text`) of the terms of several syllables to be held together.
    pub fn new<'a>(terms: impl IntoIterator<Item = &'a str>) -> WordLattice {
        let dictionary = ViLoader::new().load().expect("the dictionary that was built with the program");
        let terms: Vec<&str> = terms.into_iter().collect();
        let inner_signs = terms.iter().flat_map(|keys| keys.chars()).filter(|c| !is_alphanumeric(*c)).collect();
        let terms: Vec<&str> = terms
            .into_iter()
            .filter(|keys| keys.matches(SEPARATOR).count() > 1 && !keys.contains([',', '"', '\n', '\r']))
            .collect();
        let syllables: BTreeSet<&str> =
            terms.iter().filter_map(|keys| keys.split_inclusive(SEPARATOR).next()).collect();
        let term_rows = terms.iter().map(|keys| format!("{keys},1,1,{TERM_COST},T,*\n"));
        let syllable_rows = syllables.iter().map(|key| format!("{key},1,1,{SYLLABLE_COST},S,*\n"));
        let rows: String = term_rows.chain(syllable_rows).collect();
        // A term that the builder refuses costs the terms their preference, never the run.
        let user: Option<UserDictionary> = (!rows.is_empty())
            .then(|| {
                DictionaryBuilder::new((*dictionary.metadata).clone()).build_user_dict_from_reader(rows.as_bytes())
            })
            .and_then(Result::ok);
        WordLattice { segmenter: Segmenter::new(Mode::Normal, dictionary, user), inner_signs }
    }

    /// For each token whether a word starts with it. Signs, numbers and unknown syllables are words of their own.
    pub fn starts(&self, keys: &Keys) -> Vec<bool> {
        let mut starts = vec![true; keys.tokens.len()];
        self.mark_starts(keys, 0..keys.tokens.len(), &mut starts);
        starts
    }

    /// The same where it is asked for: in the stretches between signs that hold one of the ranges, which are sorted by where
    /// they start. Elsewhere each token counts as a start.
    pub fn starts_around(&self, keys: &Keys, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<bool> {
        let mut starts = vec![true; keys.tokens.len()];
        let parts = |token: &usize| {
            keys.tokens[*token].sign && !keys.key(*token).starts_with(|c| self.inner_signs.contains(&c))
        };
        let mut done = 0;
        for range in ranges.into_iter() {
            if range.end <= done {
                continue;
            }
            let first = (done..range.start).rev().find(parts).map_or(done, |sign| sign + 1);
            let end = (range.end..starts.len()).find(parts).unwrap_or(starts.len());
            self.mark_starts(keys, first..end, &mut starts);
            done = end;
        }
        starts
    }

    fn mark_starts(&self, keys: &Keys, tokens: Range<usize>, starts: &mut [bool]) {
        starts[tokens.clone()].fill(false);
        self.each_word(keys, tokens, |token, _| starts[token] = true);
    }

    /// Calls with the first token of each word; without the word where the segmenter fails and each token stands alone.
    fn each_word(&self, keys: &Keys, tokens: Range<usize>, mut found: impl FnMut(usize, Option<&mut Token>)) {
        let mut first = tokens.start;
        while first < tokens.end {
            let end = piece_end(keys, first..tokens.end);
            self.each_word_of_piece(keys, first..end, &mut found);
            first = end;
        }
    }

    fn each_word_of_piece(&self, keys: &Keys, tokens: Range<usize>, found: &mut impl FnMut(usize, Option<&mut Token>)) {
        let base = keys.key_start(tokens.start);
        let text = &keys.text[base..keys.key_start(tokens.end)];
        LATTICE.with_borrow_mut(|lattice| match self.segmenter.segment_with_lattice(Cow::Borrowed(text), lattice) {
            Ok(words) => {
                let mut token = tokens.start;
                for mut word in words {
                    while token < tokens.end && keys.key_start(token) < base + word.byte_start {
                        token += 1;
                    }
                    if token < tokens.end && keys.key_start(token) == base + word.byte_start {
                        found(token, Some(&mut word));
                    }
                }
            }
            Err(_) => tokens.for_each(|token| found(token, None)),
        });
    }

    /// The words of a text, as bytes of it; signs are words too. A number is one word with its points, commas and percent
    /// sign, an abbreviation with its point, a row of points; and neighbours that are capitalised in every syllable are a name.
    pub fn words(&self, text: &str) -> Vec<Range<usize>> {
        let keys = Keys::of(text, true);
        let common = self.common(text, &keys);
        let mut words: Vec<Range<usize>> = Vec::new();
        let (mut in_name, mut opens) = (false, true);
        let mut token = 0;
        while token < keys.tokens.len() {
            let next = (token + 1..keys.tokens.len()).find(|at| common[*at].is_some()).unwrap_or(keys.tokens.len());
            let range = keys.tokens[token].range().start..keys.tokens[next - 1].range().end;
            let name = keys.tokens[token..next].iter().all(|t| is_capitalised(&text[t.range()]));
            match words.last_mut() {
                Some(word) if name && in_name || goes_on(text, word, &range) => word.end = range.end,
                _ => {
                    // The word that opens a sentence begins a name only where the lexicon never met it.
                    in_name = name && !(opens && common[token] == Some(true));
                    words.push(range);
                }
            }
            in_name &= name;
            let last = &keys.tokens[next - 1];
            opens = last.sign && !matches!(&text[last.range()], "," | "-" | "(" | "/");
            token = next;
        }
        words
    }

    /// For each token that begins a word, whether the lexicon has met that word; asked for words with a capital only.
    fn common(&self, text: &str, keys: &Keys) -> Vec<Option<bool>> {
        let mut common = vec![None; keys.tokens.len()];
        self.each_word(keys, 0..keys.tokens.len(), |token, word| {
            let capital = text[keys.tokens[token].range()].starts_with(char::is_uppercase);
            common[token] = Some(capital && word.is_some_and(|word| word.get_detail(0) == Some("W")));
        });
        common
    }
}

/// An abbreviation in capitals is no part of a name.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    first
        && word.chars().all(|c| is_alphanumeric(c) && !c.is_numeric())
        && (letters.any(char::is_lowercase) || is_one(word))
}

fn is_one(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

/// Whether a token belongs to the word before it: the point in `1.5` and what follows it, the rest of `...`, the sign in
/// `95%`, the point of `TP.`.
fn goes_on(text: &str, before: &Range<usize>, token: &Range<usize>) -> bool {
    if before.end != token.start {
        return false;
    }
    let (word, sign) = (&text[before.clone()], &text[token.clone()]);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    if is_digit(word.chars().next()) {
        let part = matches!(sign, "." | ",") && is_digit(text[token.end..].chars().next());
        return part && is_digit(word.chars().last()) || sign == "%" || is_digit(sign.chars().next());
    }
    let has_vowel = || word.chars().any(|c| is_vowel(split(c).0));
    sign == "." && (word.ends_with('.') || word.starts_with(char::is_uppercase) && word.len() < 4 && !has_vowel())
}

/// The token after the last one of a piece: where the tokens end, or behind a sign once the piece is long.
fn piece_end(keys: &Keys, tokens: Range<usize>) -> usize {
    let base = keys.key_start(tokens.start);
    let mut end = tokens.start + 1;
    while end < tokens.end && keys.key_start(end + 1) - base <= PIECE {
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
        assert_eq!(words(&["xe nâng"], "mới được lái xe nâng."), ["mới", "được", "lái", "xe nâng", "."]);
    }

    #[test]
    fn unknown_words_numbers_and_signs_stand_alone() {
        assert_eq!(words(&[], "xyzt 24 V, a_b"), ["xyzt", "24", "V", ",", "a", "_", "b"]);
        assert_eq!(words(&[], "dài 1.250,5 mét."), ["dài", "1.250,5", "mét", "."]);
        assert_eq!(words(&[], "TP. Vinh ... 95%."), ["TP.", "Vinh", "...", "95%", "."]);
    }

    #[test]
    fn capitalised_neighbours_are_a_name() {
        assert_eq!(words(&[], "Ông Trần Văn Bảy về Lạng Sơn."), ["Ông", "Trần Văn Bảy", "về", "Lạng Sơn", "."]);
        assert_eq!(words(&[], "Máy Singer cũ"), ["Máy", "Singer", "cũ"]);
    }

    #[test]
    fn the_first_syllable_of_a_compound_may_stand_alone() {
        // No list has `bồ` as a word of its own.
        assert_eq!(words(&[], "bồ câu và bồ"), ["bồ câu", "và", "bồ"]);
    }

    #[test]
    fn words_around_a_place_are_those_of_the_whole_text() {
        let lattice = WordLattice::new(["cổng_/_vào_"]);
        let keys = Keys::of("Phần mềm, máy tính. Dùng cổng / vào; máy tính (phần mềm).", true);
        let whole = lattice.starts(&keys);
        for at in 0..keys.tokens.len() {
            let around = lattice.starts_around(&keys, std::iter::once(at..at + 1));
            let differ: Vec<usize> = (0..whole.len()).filter(|token| around[*token] != whole[*token]).collect();
            assert!(differ.iter().all(|token| !whole[*token]) && !differ.contains(&at), "{at}: {differ:?}");
        }
        assert_eq!(lattice.starts_around(&keys, (0..keys.tokens.len()).map(|at| at..at + 1)), whole);
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
