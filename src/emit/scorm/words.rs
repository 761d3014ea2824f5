//! The player's words in the languages of the course, as a script (`assets/words.js`). They come from `player.ftl`.
//! The player puts them on the page in the language that the reader chose.

use std::collections::BTreeMap;

use crate::emit::Labels;
use crate::i18n::Message;
use crate::lang::Side;
use crate::project::Project;

use super::course::script;

/// Messages by the names that the scripts use. Arguments stay as `{name}` for the scripts to fill in.
const WORDS: &[&str] = &[
    "next",
    "results",
    "resumed",
    "progress",
    "answered",
    "done",
    "begun",
    "new",
    "locked",
    "saving",
    "saved",
    "saved-here",
    "waiting",
    "waiting-nowhere",
    "not-kept",
    "correct",
    "wrong",
    "partly",
    "again",
    "heard",
    "bare",
    "choose-first",
    "type-first",
    "type-number",
    "type-unit",
    "type-marks",
    "mark",
    "incomplete",
    "completed",
    "passed",
    "failed",
    "not-scored-yet",
    "pass-mark",
    "right-of",
    "rule",
    "rule-attempts",
    "may-close",
    "moved",
    "credit",
    "fill-all",
    "tries-left",
    "no-tries",
    "part-right",
    "part-wrong",
    "ask-equivalent",
    "ask-definition",
    "ask-picture",
    "ask-gap",
    "ask-listen",
    "listen-again",
    "go-on",
    "round-of",
    "round-end",
    "missed",
    "new-round",
    "certificate",
    "certificate-mark",
    "certificate-date",
];

const ARGUMENTS: &[&str] = &[
    "got", "done", "all", "number", "word", "unit", "mark", "scale", "percent", "right", "lang", "day", "month", "year",
];

/// `songngu.words`: `src` and `tgt`, each with its language.
pub fn words(project: &Project, labels: &Labels) -> String {
    let mut sides: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for (side, name) in [(Side::Source, "src"), (Side::Target, "tgt")] {
        if project.lang(side).is_none() {
            continue;
        }
        let own = sides.entry(name).or_default();
        for word in WORDS {
            let label = labels.format(side, &format!("play-{word}"), &placeholders());
            own.insert(word, label.text);
            own.insert("lang", label.lang.to_string());
        }
    }
    script("words", &sides)
}

fn placeholders() -> Message<'static> {
    ARGUMENTS.iter().fold(Message::new(), |message, name| message.text(name, format!("{{{name}}}")))
}
