//! Tells a noun from a verb by the words around it, where an English word may be either: `leads to`, `switch off`.
//! Only what is plain is refused; a doubtful place is a use.

use crate::lang::normal::Keys;

use super::pattern::WordClass;

const DETERMINERS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "each", "every", "any", "some", "no", "one", "two", "three",
    "four", "both", "all", "its", "his", "her", "their", "our", "your", "my", "another", "which", "what",
];

/// Words after which only a verb can stand.
const BEFORE_VERBS: &[&str] = &[
    "i",
    "you",
    "he",
    "she",
    "it",
    "we",
    "they",
    "can",
    "could",
    "may",
    "might",
    "must",
    "shall",
    "should",
    "will",
    "would",
    "cannot",
    "can't",
    "don't",
    "doesn't",
    "didn't",
    "won't",
    "not",
    "never",
    "please",
    "always",
    "who",
    "let's",
    "automatically",
    "immediately",
    "carefully",
];

/// Words that open a second command: `stop the motor and switch it off`.
const JOINING: &[&str] = &["and", "or", "then", "but", "to", "first", "now", "also", "next"];

/// Words before a plural noun.
const QUANTITIES: &[&str] =
    &["most", "many", "few", "several", "such", "other", "more", "less", "certain", "different", "or", "and"];

const PREPOSITIONS: &[&str] = &[
    "above",
    "according",
    "after",
    "as",
    "at",
    "before",
    "below",
    "between",
    "by",
    "during",
    "for",
    "from",
    "if",
    "in",
    "inside",
    "near",
    "of",
    "on",
    "outside",
    "over",
    "through",
    "to",
    "under",
    "unlike",
    "when",
    "where",
    "while",
    "with",
    "without",
];

/// Words that open the object of a verb and follow no noun.
const OBJECTS: &[&str] = &[
    "a", "an", "the", "this", "these", "those", "each", "every", "any", "all", "both", "it", "them", "your", "its",
    "their", "our",
];

/// Verbs that are nouns too, and the particles that show the verb.
const PARTICLES: &[(&str, &[&str])] = &[
    ("crane", &["over"]),
    ("die", &["down", "from", "of", "out", "without"]),
    ("feed", &["on"]),
    ("file", &["for"]),
    ("group", &["together"]),
    ("object", &["to"]),
    ("tap", &["into"]),
    ("back", &["up"]),
    ("break", &["down", "off", "out"]),
    ("build", &["up"]),
    ("burn", &["down", "off", "out"]),
    ("charge", &["up"]),
    ("clamp", &["down"]),
    ("close", &["down"]),
    ("cut", &["down", "off", "out"]),
    ("drop", &["off", "out"]),
    ("fit", &["into"]),
    ("heat", &["up"]),
    ("key", &["in"]),
    ("lead", &["to", "into"]),
    ("lock", &["off", "out", "up"]),
    ("log", &["in", "into", "off", "on", "out"]),
    ("plug", &["in", "into"]),
    ("power", &["down", "off", "on", "up"]),
    ("result", &["in"]),
    ("screw", &["in", "into", "on"]),
    ("set", &["off", "up"]),
    ("shut", &["down", "off"]),
    ("short", &["out"]),
    ("slow", &["down"]),
    ("speed", &["up"]),
    ("start", &["off", "up"]),
    ("step", &["back", "down", "up"]),
    ("stop", &["off"]),
    ("switch", &["off", "on", "over", "to", "between"]),
    ("tag", &["out"]),
    ("trip", &["off", "out", "over"]),
    ("turn", &["off", "on", "over"]),
    ("type", &["in"]),
    ("warm", &["up"]),
    ("wire", &["up"]),
    ("work", &["out"]),
];

/// Commands whose object may be named with `to` after it: `connect the leads to the battery`.
const CONNECTING: &[&str] = &[
    "attach",
    "bolt",
    "clip",
    "connect",
    "connecting",
    "connected",
    "fasten",
    "fit",
    "fix",
    "join",
    "solder",
    "touch",
];

/// Whether the one-word form at a token may be of the class that its entry names.
pub fn fits(class: WordClass, keys: &Keys, token: usize) -> bool {
    match class {
        WordClass::Noun => !is_verb(keys, token) && !is_adjective(keys, token),
        WordClass::Verb => !is_noun(keys, token),
        WordClass::Other => {
            !matches!(near(keys, token, -1), "i" | "you" | "we" | "they" | "who" | "can" | "must" | "will")
        }
        WordClass::Unknown => true,
    }
}

/// Nouns that are adjectives too, as a predicate: `the weather is variable`, `be objective about it`.
const PREDICATES: &[&str] = &["constant", "current", "fit", "general", "objective", "standard", "variable"];

const BEING: &[&str] = &["am", "are", "be", "been", "being", "is", "was", "were"];

/// What follows the noun `current`; before other words it is the adjective (`the current version`).
const AFTER_CURRENT: &[&str] = &[
    "and",
    "at",
    "between",
    "but",
    "by",
    "can",
    "cannot",
    "carrying",
    "clamp",
    "coil",
    "collector",
    "decreases",
    "density",
    "divider",
    "does",
    "drain",
    "draw",
    "drawn",
    "drop",
    "drops",
    "falls",
    "flow",
    "flowing",
    "flows",
    "for",
    "from",
    "gain",
    "has",
    "if",
    "in",
    "increases",
    "input",
    "into",
    "is",
    "it",
    "limit",
    "limiter",
    "limiting",
    "loop",
    "may",
    "measured",
    "measurement",
    "meter",
    "must",
    "of",
    "on",
    "or",
    "out",
    "output",
    "over",
    "pass",
    "passes",
    "passing",
    "path",
    "peak",
    "probe",
    "pulse",
    "range",
    "rating",
    "ratio",
    "reaches",
    "reading",
    "readings",
    "relay",
    "rise",
    "rises",
    "running",
    "sense",
    "sensing",
    "sensor",
    "setting",
    "shunt",
    "should",
    "so",
    "source",
    "stays",
    "stops",
    "supplied",
    "surge",
    "take",
    "takes",
    "than",
    "that",
    "the",
    "then",
    "through",
    "to",
    "transducer",
    "transformer",
    "transformers",
    "value",
    "values",
    "was",
    "waveform",
    "when",
    "where",
    "which",
    "while",
    "will",
    "with",
    "without",
];

/// Whether a noun's letters are an adjective here.
fn is_adjective(keys: &Keys, token: usize) -> bool {
    let at = |distance| near(keys, token, distance);
    let (before, key, after) = (at(-1), at(0), at(1));
    let predicate = PREDICATES.contains(&key)
        && (BEING.contains(&before) || matches!(before, "very" | "more" | "most" | "quite" | "too"))
        && (ends_sentence(after) || matches!(after, "," | "about" | "and" | "but" | "in" | "so"));
    let owned = DETERMINERS.contains(&before) || before.ends_with("'s") || ends_sentence(before);
    let is_word = after.bytes().all(|b| b.is_ascii_alphabetic()) && after.len() > 1;
    predicate || key == "current" && owned && is_word && !AFTER_CURRENT.contains(&after)
}

/// `They are drawing in the yard`: what is being done, not a thing.
fn is_progressive(key: &str, before: &str, after: &str) -> bool {
    key.ends_with("ing") && BEING.contains(&before) && (OBJECTS.contains(&after) || matches!(after, "at" | "in" | "on"))
}

/// The key at a distance from the token; empty beyond the ends of the text.
fn near(keys: &Keys, token: usize, distance: isize) -> &str {
    token.checked_add_signed(distance).filter(|at| *at < keys.tokens.len()).map_or("", |at| keys.key(at))
}

fn ends_sentence(key: &str) -> bool {
    matches!(key, "" | "." | "!" | "?" | ":" | ";" | "…" | "•" | "(")
}

fn is_verb(keys: &Keys, token: usize) -> bool {
    let at = |distance| near(keys, token, distance);
    let (before, after) = (at(-1), at(1));
    if DETERMINERS.contains(&before) {
        // Of these some stand alone too, and none of them before a plural: `this leads to`, `which causes a`.
        let alone = matches!(before, "which" | "that" | "this" | "each" | "what");
        return alone && ends_in_s(at(0)) && (has_particle(at(0), after) || OBJECTS.contains(&after));
    }
    if BEFORE_VERBS.contains(&before) || is_progressive(at(0), before, after) {
        return true;
    }
    // A command with an adverb: `Answer briefly`.
    if ends_sentence(before) && after.ends_with("ly") && !matches!(after, "only" | "supply" | "assembly") {
        return true;
    }
    if has_particle(at(0), after) {
        return !is_object(keys, token);
    }
    if !OBJECTS.contains(&after) {
        return false;
    }
    if ends_in_s(at(0)) {
        // `A short circuit causes a voltage drop`; but `In most cases the lamp is off`.
        return !QUANTITIES.contains(&before) && !opens_with_preposition(keys, token);
    }
    ends_sentence(before) || JOINING.contains(&before)
}

/// Whether the clause up to the token begins with a preposition: a noun before `the` may then close a phrase of its own.
fn opens_with_preposition(keys: &Keys, token: usize) -> bool {
    let before = (1..).map(|distance| near(keys, token, -distance));
    let opening = before.take_while(|key| !ends_sentence(key) && *key != ",").last();
    opening.is_none_or(|key| PREPOSITIONS.contains(&key))
}

fn is_noun(keys: &Keys, token: usize) -> bool {
    let before = near(keys, token, -1);
    let bare = !["ed", "ing"].iter().any(|ending| keys.key(token).ends_with(ending));
    bare && matches!(before, "a" | "an" | "the" | "this" | "each" | "every" | "no" | "its" | "their" | "your")
}

fn ends_in_s(key: &str) -> bool {
    key.ends_with('s') && !key.ends_with("ss")
}

fn has_particle(key: &str, after: &str) -> bool {
    let bare = |verb: &str| key == verb || key.strip_prefix(verb).is_some_and(|ending| matches!(ending, "s" | "es"));
    PARTICLES.iter().any(|(verb, particles)| bare(verb) && particles.contains(&after))
}

/// Whether the token closes a noun phrase: `the main switch on the wall`, `connect the red leads to the battery`.
fn is_object(keys: &Keys, token: usize) -> bool {
    let plural = ends_in_s(keys.key(token));
    let before = (1..=12).map(|distance| near(keys, token, -distance)).take_while(|key| !ends_sentence(key));
    if plural {
        // After a singular subject the same letters are the verb: `the overload leads to heat`.
        return before.into_iter().any(|key| CONNECTING.contains(&key));
    }
    let phrase: Vec<&str> = before.take(4).take_while(|key| !JOINING.contains(key) && *key != ",").collect();
    // `Let the candle burn down`: the phrase has its own noun before the verb.
    let causes = phrase.iter().any(|key| matches!(*key, "let" | "lets" | "make" | "makes" | "see" | "watch"));
    !causes && phrase.iter().any(|key| DETERMINERS.contains(key))
}
