//! English inflection: the forms in which a dictionary word stands in text, by rules with lists of exceptions.
//! Generates and never guesses back: a form that no text holds costs nothing. Spelling variants are `spelling`.

use std::borrow::Cow;

/// Nouns whose plural no rule gives.
const PLURALS: &[(&str, &str)] = &[
    ("analysis", "analyses"),
    ("apex", "apices"),
    ("appendix", "appendices"),
    ("axis", "axes"),
    ("basis", "bases"),
    ("calf", "calves"),
    ("child", "children"),
    ("crisis", "crises"),
    ("criterion", "criteria"),
    ("curriculum", "curricula"),
    ("datum", "data"),
    ("die", "dies"),
    ("diagnosis", "diagnoses"),
    ("emphasis", "emphases"),
    ("focus", "foci"),
    ("foot", "feet"),
    ("formula", "formulae"),
    ("goose", "geese"),
    ("half", "halves"),
    ("hypothesis", "hypotheses"),
    ("index", "indices"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("locus", "loci"),
    ("loaf", "loaves"),
    ("man", "men"),
    ("matrix", "matrices"),
    ("maximum", "maxima"),
    ("medium", "media"),
    ("minimum", "minima"),
    ("mouse", "mice"),
    ("nucleus", "nuclei"),
    ("optimum", "optima"),
    ("parenthesis", "parentheses"),
    ("person", "people"),
    ("phenomenon", "phenomena"),
    ("potato", "potatoes"),
    ("radius", "radii"),
    ("self", "selves"),
    ("shelf", "shelves"),
    ("spectrum", "spectra"),
    ("stimulus", "stimuli"),
    ("stratum", "strata"),
    ("syllabus", "syllabi"),
    ("synthesis", "syntheses"),
    ("thesis", "theses"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("vertex", "vertices"),
    ("wife", "wives"),
    ("wolf", "wolves"),
    ("woman", "women"),
];

/// Words that look like a plural and are none, or of which the singular is another word.
const NO_SINGULAR: &[&str] = &[
    "always", "bellows", "clothes", "gas", "glasses", "lens", "mains", "means", "news", "perhaps", "pliers", "plus",
    "premises", "scissors", "series", "species", "thermos", "trousers", "tweezers", "works",
];

/// Verbs whose past no rule gives: base, past, participle.
const VERBS: &[(&str, &str, &str)] = &[
    ("bear", "bore", "borne"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bind", "bound", "bound"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burn", "burnt", "burnt"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("find", "found", "found"),
    ("fly", "flew", "flown"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grind", "ground", "ground"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hold", "held", "held"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("light", "lit", "lit"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("read", "read", "read"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shoot", "shot", "shot"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("slide", "slid", "slid"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("spin", "spun", "spun"),
    ("split", "split", "split"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("stick", "stuck", "stuck"),
    ("strike", "struck", "struck"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("wear", "wore", "worn"),
    ("wind", "wound", "wound"),
    ("withdraw", "withdrew", "withdrawn"),
    ("write", "wrote", "written"),
];

/// Verbs of two syllables with the stress on the last, which double their last letter.
const DOUBLING: &[&str] = &[
    "admit", "commit", "compel", "control", "debug", "defer", "deter", "emit", "equip", "expel", "format", "incur",
    "infer", "input", "occur", "omit", "output", "permit", "prefer", "program", "propel", "recur", "refer", "regret",
    "repel", "rerun", "reset", "submit", "transfer", "transmit", "unplug", "unzip",
];

/// A noun's other number: the plural, and the singular of a word that is written in the plural.
pub fn noun_forms(word: &str) -> Vec<String> {
    // Latin and Greek words are given English plurals too.
    let mut forms = vec![plural(word), regular_s(word)];
    forms.extend(PLURALS.iter().filter(|(_, many)| *many == word).map(|(one, _)| (*one).to_owned()));
    forms.extend(singular(word));
    forms
}

fn plural(word: &str) -> String {
    // Compounds follow their last part: craftsman, half-life.
    let irregular = PLURALS.iter().find(|(one, _)| *one == word || (one.len() > 2 && is_compound(word, one)));
    match irregular {
        Some((one, many)) => word[..word.len() - one.len()].to_owned() + many,
        None => regular_s(word),
    }
}

fn is_compound(word: &str, last: &str) -> bool {
    matches!(last, "man" | "woman" | "foot" | "tooth" | "mouse" | "life" | "axis")
        && word.ends_with(last)
        && word != "human"
}

/// The ending -s by the rules of spelling: `switches`, `batteries`, `relays`.
fn regular_s(word: &str) -> String {
    let stem_y = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty());
    match stem_y {
        Some(stem) => format!("{stem}ies"),
        None if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") => format!("{word}es"),
        None => format!("{word}s"),
    }
}

/// The form under which a dictionary lists a noun that may stand in the plural: `relays`, `matrices`, `keys`. Other words
/// come back as they are; for a verb's `-s` this is its base too.
pub fn dictionary_form(word: &str) -> Cow<'_, str> {
    if matches!(word, "data" | "media" | "dies" | "people") {
        return Cow::Borrowed(word);
    }
    if !word.ends_with('s')
        && !word.ends_with("a")
        && !word.ends_with('e')
        && !word.ends_with('i')
        && !word.ends_with("en")
    {
        return Cow::Borrowed(word);
    }
    if let Some((one, _)) = PLURALS.iter().find(|(_, many)| *many == word) {
        return Cow::Borrowed(one);
    }
    let short = word.len() == 4 && !["ss", "us", "is", "os", "as"].iter().any(|ending| word.ends_with(ending));
    match singular(word) {
        Some(one) => Cow::Owned(one),
        None if short && !NO_SINGULAR.contains(&word) => Cow::Borrowed(word.strip_suffix('s').unwrap_or(word)),
        None => Cow::Borrowed(word),
    }
}

fn singular(word: &str) -> Option<String> {
    let guarded = ["ss", "us", "is", "ics", "os"].iter().any(|ending| word.ends_with(ending));
    if word.len() < 5 || guarded || NO_SINGULAR.contains(&word) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    let sibilant = ["ches", "shes", "sses", "xes"].iter().any(|ending| word.ends_with(ending));
    if sibilant { word.strip_suffix("es") } else { word.strip_suffix('s') }.map(str::to_owned)
}

/// A verb's other forms: third person, past, participles, -ing.
pub fn verb_forms(word: &str) -> Vec<String> {
    let mut forms = vec![if word.ends_with('o') { format!("{word}es") } else { regular_s(word) }];
    forms.extend(with_vowel_ending(word, "ing"));
    let irregular = VERBS.iter().find(|(base, ..)| *base == word);
    if let Some((_, past, participle)) = irregular {
        forms.extend([(*past).to_owned(), (*participle).to_owned()]);
    }
    if irregular.is_none() || matches!(word, "burn" | "light") {
        forms.extend(with_vowel_ending(word, "ed"));
    }
    forms
}

/// `isolated`, `tried`, `dying`, `plugged`; both spellings where usage differs (`labeled`, `labelled`).
fn with_vowel_ending(word: &str, ending: &str) -> Vec<String> {
    let vowel = |c: char| "aeiou".contains(c);
    if ending == "ing"
        && let Some(stem) = word.strip_suffix("ie")
    {
        return vec![format!("{stem}ying")];
    }
    if let Some(stem) = word.strip_suffix('e').filter(|stem| ending == "ed" || !stem.ends_with(['e', 'o', 'y'])) {
        return vec![format!("{stem}{ending}")];
    }
    if let Some(stem) = word.strip_suffix('y').filter(|stem| ending == "ed" && !stem.ends_with(vowel)) {
        return vec![format!("{stem}ied")];
    }
    let mut forms = vec![format!("{word}{ending}")];
    if let Some(last) = doubled(word) {
        let double = format!("{word}{last}{ending}");
        if last == 'l' && !DOUBLING.contains(&word) && syllables(word) > 1 {
            forms.push(double)
        } else {
            forms = vec![double]
        }
    }
    forms
}

/// The last letter, where it is doubled before a vowel: one vowel and one consonant at the end of a stressed syllable.
fn doubled(word: &str) -> Option<char> {
    let letters: Vec<char> = word.chars().collect();
    let [.., before, vowel, last] = letters[..] else { return None };
    let is_vowel = |c: char| "aeiouy".contains(c);
    let closed = !is_vowel(last)
        && !"wx".contains(last)
        && is_vowel(vowel)
        && (!is_vowel(before) || before == 'u' && letters.contains(&'q'));
    (closed && (syllables(word) == 1 || DOUBLING.contains(&word) || last == 'l')).then_some(last)
}

/// Groups of vowels.
fn syllables(word: &str) -> usize {
    let vowels: Vec<bool> = word.chars().map(|c| "aeiouy".contains(c)).collect();
    vowels.iter().enumerate().filter(|&(i, v)| *v && (i == 0 || !vowels[i - 1])).count()
}

/// The owner in `relay's`; `None` where the word is no possessive.
pub fn without_possessive(word: &str) -> Option<&str> {
    word.strip_suffix("'s").filter(|owner| !owner.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nouns(word: &str, forms: &[&str]) {
        let found = noun_forms(word);
        assert!(forms.iter().all(|form| found.iter().any(|f| f == form)), "{word}: {found:?}");
    }

    fn verbs(word: &str, forms: &[&str]) {
        let mut found = verb_forms(word);
        found.dedup();
        assert_eq!(found, forms, "{word}");
    }

    #[test]
    fn plurals_follow_spelling_and_exceptions() {
        nouns("relay", &["relays"]);
        nouns("battery", &["batteries"]);
        nouns("switch", &["switches"]);
        nouns("axis", &["axes"]);
        nouns("matrix", &["matrices", "matrixes"]);
        nouns("data", &["datum"]);
        nouns("craftsman", &["craftsmen"]);
        nouns("mechanisms", &["mechanism"]);
        nouns("batteries", &["battery"]);
        assert_eq!(singular("news"), None);
        assert_eq!(singular("bus"), None);
        assert_eq!(singular("physics"), None);
    }

    #[test]
    fn dictionary_forms_are_singular() {
        for (word, form) in [
            ("relays", "relay"),
            ("batteries", "battery"),
            ("matrices", "matrix"),
            ("keys", "key"),
            ("axes", "axis"),
            ("gas", "gas"),
            ("loss", "loss"),
            ("bias", "bias"),
            ("data", "data"),
            ("lens", "lens"),
            ("voltage", "voltage"),
        ] {
            assert_eq!(dictionary_form(word), form, "{word}");
        }
    }

    #[test]
    fn verbs_double_drop_and_change_letters() {
        verbs("isolate", &["isolates", "isolating", "isolated"]);
        verbs("plug", &["plugs", "plugging", "plugged"]);
        verbs("trip", &["trips", "tripping", "tripped"]);
        verbs("earth", &["earths", "earthing", "earthed"]);
        verbs("label", &["labels", "labeling", "labelling", "labeled", "labelled"]);
        verbs("control", &["controls", "controlling", "controlled"]);
        verbs("debug", &["debugs", "debugging", "debugged"]);
        verbs("wind", &["winds", "winding", "wound"]);
        verbs("apply", &["applies", "applying", "applied"]);
        verbs("tie", &["ties", "tying", "tied"]);
        verbs("open", &["opens", "opening", "opened"]);
        verbs("heat", &["heats", "heating", "heated"]);
    }

    #[test]
    fn possessives_name_their_owner() {
        assert_eq!(without_possessive("relay's"), Some("relay"));
        assert_eq!(without_possessive("relays"), None);
        assert_eq!(without_possessive("'s"), None);
    }
}
