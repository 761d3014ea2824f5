//! The word that a course uses where an equivalent is missing: the one that stands in most of those passages and seldom
//! elsewhere. For SN0211, which asks about few concepts.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::CourseContext;
use crate::glossary::TermId;
use crate::lang::normal::{Keys, SEPARATOR, key};
use crate::lang::words::WordLattice;
use crate::lang::{Lang, Side};
use crate::source::Span;

/// A passage that lacks an equivalent, and how far on in it that should stand, from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    pub span: Span,
    pub position: f32,
}

/// A word or phrase, and in how many of the passages it stands.
pub struct Usual {
    pub form: String,
    pub count: usize,
}

/// A form has at most so many syllables or words.
const LONGEST: usize = 4;
/// How many times as often as in other text of the same length a word must stand in the passages.
const LIFT: f64 = 6.0;
/// So many lessons show how often a word stands elsewhere.
const SAMPLE: usize = 200;

/// Words that begin or end no term.
const EMPTY: &str = " bị bởi bằng các chỉ cho chúng có cũng của cùng do dùng đã đang đây đến để đó được hãy hơn hay hoặc hai khi không \
    là lại lên làm mà mình mỗi một nào này nên nếu ngay nhau nhiều như những nó ở phải qua ra rằng rất sau sẽ ta tại \
    theo thì thể trên trong trước tôi từ và vào vẫn về vì việc với xem a all also an and any are as at be been but by can do does \
    each for from given has have how if in into is it its may more most no not of on one only or our out over see set so \
    such than that the their them then there these they this to up use used using very was we what when where which \
    while will with would you your ";

/// For each concept the word that its passages share, if they share one. `wanted` holds the passages in `lang`.
pub fn usual(
    cx: &CourseContext<'_>,
    wanted: &[(TermId, Vec<Passage>)],
    side: Side,
    lang: Lang,
) -> BTreeMap<TermId, Usual> {
    let known = known_forms(cx, lang);
    let lattice = lang.is_vi().then(|| WordLattice::new([]));
    let shared: Vec<Shared> = wanted
        .iter()
        .map(|(term, passages)| Shared {
            term: *term,
            bytes: passages.iter().map(|passage| passage.span.len()).sum(),
            phrases: shared_phrases(cx, passages, lang, &known, lattice.as_ref()),
        })
        .collect();
    let (total, everywhere) = frequencies(cx, side, lang, &shared);
    let found = shared.iter().filter_map(|one| {
        let scored = one.phrases.iter().filter_map(|(name, phrase)| {
            let all = everywhere.get(name.as_str()).copied().unwrap_or(0);
            Some((one.score(phrase, all, total)?, name, phrase))
        });
        let (_, _, best) =
            scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| (a.1.len(), b.1).cmp(&(b.1.len(), a.1))))?;
        Some((one.term, Usual { form: best.written.clone(), count: best.count }))
    });
    found.collect()
}

/// What the passages of one concept share.
struct Shared {
    term: TermId,
    /// The length of all passages.
    bytes: usize,
    phrases: FxHashMap<String, Phrase>,
}

impl Shared {
    /// How much a phrase that stands in `all` paragraphs of a text of `total` bytes belongs to the passages, and to the
    /// place of the term in them; `None` where other text has it nearly as often.
    fn score(&self, phrase: &Phrase, all: usize, total: usize) -> Option<f64> {
        let here = phrase.count as f64 / self.bytes.max(1) as f64;
        let there = (all.saturating_sub(phrase.count) as f64 + 0.5) / total.max(self.bytes).max(1) as f64;
        let lift = here / there;
        let near = 1.0 - phrase.distance / phrase.count as f64;
        (lift >= LIFT).then(|| phrase.count as f64 * lift.ln() * near * near)
    }
}

/// A phrase as its first passage has it.
struct Phrase {
    written: String,
    count: usize,
    /// How far it stands from where the term should, summed up; a passage is 1 long.
    distance: f64,
}

/// Keys of every form in the language: what answers another concept is no form of this one.
fn known_forms(cx: &CourseContext<'_>, lang: Lang) -> FxHashSet<String> {
    let concepts = cx.glossary.concepts.iter().filter_map(|concept| concept.designations(lang));
    concepts.flat_map(|own| own.forms().map(|(_, form)| key(&form.text, lang.is_vi())).collect::<Vec<_>>()).collect()
}

/// The phrases that stand in most of the passages.
fn shared_phrases(
    cx: &CourseContext<'_>,
    passages: &[Passage],
    lang: Lang,
    known: &FxHashSet<String>,
    lattice: Option<&WordLattice>,
) -> FxHashMap<String, Phrase> {
    let mut found: FxHashMap<String, Phrase> = FxHashMap::default();
    for passage in passages {
        let text = cx.sources.get(passage.span.file).slice(passage.span);
        let keys = Keys::of(text, lang.is_vi());
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let starts = lattice.map(|lattice| lattice.starts(&keys));
        let border = |token: usize| starts.as_ref().is_none_or(|starts| starts.get(token).copied().unwrap_or(true));
        each_phrase(&keys, &mut |first, end| {
            let name = &keys.text[keys.key_start(first)..keys.key_start(end)];
            if !border(first) || !border(end) || !seen.insert(name) || is_known(name, known) {
                return;
            }
            let start = keys.tokens[first].start as f64 / text.len().max(1) as f64;
            let distance = (start - f64::from(passage.position)).abs();
            match found.get_mut(name) {
                Some(phrase) => {
                    phrase.count += 1;
                    phrase.distance += distance;
                }
                None => {
                    let written = &text[keys.tokens[first].range().start..keys.tokens[end - 1].range().end];
                    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
                    found.insert(name.to_owned(), Phrase { written: plain_case(&written), count: 1, distance });
                }
            }
        });
    }
    // A lone syllable has so many senses that most passages of any length have it by chance.
    let share = |name: &str| if lang.is_vi() && name.matches(SEPARATOR).count() == 1 { 0.9 } else { 0.6 };
    found.retain(|name, phrase| phrase.count >= 3 && phrase.count as f64 >= share(name) * passages.len() as f64);
    found
}

/// Whether a phrase is made of forms of other concepts: `lỗi` and `huấn luyện`.
fn is_known(name: &str, known: &FxHashSet<String>) -> bool {
    let cuts = name.match_indices(SEPARATOR).map(|(at, _)| at + 1);
    known.contains(name)
        || cuts.into_iter().any(|cut| {
            let (head, rest) = name.split_at(cut);
            !rest.is_empty() && known.contains(head) && is_known(rest, known)
        })
}

/// Lower case, but for names and abbreviations.
fn plain_case(written: &str) -> String {
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    if capitals <= 1 { written.to_lowercase() } else { written.to_owned() }
}

/// Every run of words without a sign between them that neither begins nor ends with an empty word.
fn each_phrase(keys: &Keys, f: &mut dyn FnMut(usize, usize)) {
    let is_word = |token: usize| !keys.tokens[token].sign && !keys.key(token).bytes().all(|b| b.is_ascii_digit());
    let is_full = |token: usize| is_word(token) && keys.key(token).len() > 1 && !is_empty_word(keys.key(token));
    for first in (0..keys.tokens.len()).filter(|token| is_full(*token)) {
        let ends = (first..keys.tokens.len().min(first + LONGEST)).take_while(|token| is_word(*token));
        ends.filter(|last| is_full(*last)).for_each(|last| f(first, last + 1));
    }
}

fn is_empty_word(name: &str) -> bool {
    thread_local!(static WORDS: FxHashSet<String> = EMPTY.split_whitespace().map(|word| {
        key(word, true).trim_end_matches(SEPARATOR).to_owned()
    }).collect());
    WORDS.with(|words| words.contains(name))
}

/// In how many paragraphs of the course each phrase stands, and how long its text is.
fn frequencies<'s>(
    cx: &CourseContext<'_>,
    side: Side,
    lang: Lang,
    shared: &'s [Shared],
) -> (usize, HashMap<&'s str, usize>) {
    let mut counts: HashMap<&'s str, usize> = HashMap::new();
    for name in shared.iter().flat_map(|one| one.phrases.keys()) {
        counts.insert(name, 0);
    }
    let firsts: FxHashSet<&str> = counts.keys().filter_map(|name| name.split(SEPARATOR).next()).collect();
    let step = cx.lessons.len().div_ceil(SAMPLE).max(1);
    let mut total = 0;
    for lesson in cx.lessons.iter().step_by(step) {
        let Some(file) = cx.project.lessons[lesson.lesson].files.get(side) else { continue };
        for paragraph in file.text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            let keys = Keys::of(paragraph, lang.is_vi());
            let mut seen: FxHashSet<&str> = FxHashSet::default();
            total += step * paragraph.len();
            for first in (0..keys.tokens.len()).filter(|token| firsts.contains(keys.key(*token))) {
                for end in first + 1..=keys.tokens.len().min(first + LONGEST) {
                    let name = &keys.text[keys.key_start(first)..keys.key_start(end)];
                    if let Some((name, count)) = counts.get_key_value(name).map(|(name, count)| (*name, *count))
                        && seen.insert(name)
                    {
                        counts.insert(name, count + step);
                    }
                }
            }
        }
    }
    (total, counts)
}
