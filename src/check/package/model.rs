//! The data models of the run-times, as strictly as their books have them: SCORM 1.2 RTE 3.4 and SCORM 2004 RTE 4.2.
//! Names with `n` for a number; what may be set with which words. Who calls is `calls`.

/// Whether something may be read, written or both, and the form of what is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    name: &'static str,
    pub write: bool,
    form: Form,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    Any,
    Words(&'static [&'static str]),
    /// A number between these.
    Number(f64, f64),
    /// `HHHH:MM:SS.SS`.
    Span,
    /// `HH:MM:SS.SS`.
    Time,
    /// ISO 8601: `PT1H2M3.4S`.
    Duration,
    /// One of the words, or a number.
    WordsOrNumber(&'static [&'static str]),
}

const fn set(name: &'static str, form: Form) -> Entry {
    Entry { name, write: true, form }
}

const fn get(name: &'static str) -> Entry {
    Entry { name, write: false, form: Form::Any }
}

const ANY: Form = Form::Any;
const PERCENT: Form = Form::Number(0.0, 100.0);
const REAL: Form = Form::Number(f64::MIN, f64::MAX);
const UNIT: Form = Form::Number(-1.0, 1.0);
const SHARE: Form = Form::Number(0.0, 1.0);
const TYPES_12: Form =
    Form::Words(&["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"]);
const STATUS_12: Form = Form::Words(&["passed", "completed", "failed", "incomplete", "browsed", "not attempted"]);
const COMPLETION: Form = Form::Words(&["completed", "incomplete", "not attempted", "unknown"]);
const SUCCESS: Form = Form::Words(&["passed", "failed", "unknown"]);

const V12: [Entry; 47] = [
    get("cmi._version"),
    get("cmi.core._children"),
    get("cmi.core.student_id"),
    get("cmi.core.student_name"),
    set("cmi.core.lesson_location", ANY),
    get("cmi.core.credit"),
    set("cmi.core.lesson_status", STATUS_12),
    get("cmi.core.entry"),
    get("cmi.core.score._children"),
    set("cmi.core.score.raw", PERCENT),
    set("cmi.core.score.min", PERCENT),
    set("cmi.core.score.max", PERCENT),
    get("cmi.core.total_time"),
    get("cmi.core.lesson_mode"),
    set("cmi.core.exit", Form::Words(&["time-out", "suspend", "logout", ""])),
    set("cmi.core.session_time", Form::Span),
    set("cmi.suspend_data", ANY),
    get("cmi.launch_data"),
    set("cmi.comments", ANY),
    get("cmi.comments_from_lms"),
    get("cmi.objectives._children"),
    get("cmi.objectives._count"),
    set("cmi.objectives.n.id", ANY),
    get("cmi.objectives.n.score._children"),
    set("cmi.objectives.n.score.raw", PERCENT),
    set("cmi.objectives.n.score.min", PERCENT),
    set("cmi.objectives.n.score.max", PERCENT),
    set("cmi.objectives.n.status", STATUS_12),
    get("cmi.student_data._children"),
    get("cmi.student_data.mastery_score"),
    get("cmi.student_data.max_time_allowed"),
    get("cmi.student_data.time_limit_action"),
    get("cmi.student_preference._children"),
    set("cmi.student_preference.audio", REAL),
    set("cmi.student_preference.language", ANY),
    set("cmi.student_preference.speed", REAL),
    set("cmi.student_preference.text", REAL),
    get("cmi.interactions._children"),
    get("cmi.interactions._count"),
    set("cmi.interactions.n.id", ANY),
    set("cmi.interactions.n.objectives.n.id", ANY),
    set("cmi.interactions.n.time", Form::Time),
    set("cmi.interactions.n.type", TYPES_12),
    set("cmi.interactions.n.correct_responses.n.pattern", ANY),
    set("cmi.interactions.n.weighting", REAL),
    set("cmi.interactions.n.student_response", ANY),
    set("cmi.interactions.n.latency", Form::Span),
];

/// Kept apart for its form alone: a word or a number.
const RESULT_12: Entry =
    set("cmi.interactions.n.result", Form::WordsOrNumber(&["correct", "wrong", "unanticipated", "neutral"]));
const RESULT_2004: Entry =
    set("cmi.interactions.n.result", Form::WordsOrNumber(&["correct", "incorrect", "unanticipated", "neutral"]));

const V2004: [Entry; 43] = [
    get("cmi._version"),
    set("cmi.completion_status", COMPLETION),
    get("cmi.completion_threshold"),
    get("cmi.credit"),
    get("cmi.entry"),
    set("cmi.exit", Form::Words(&["time-out", "suspend", "logout", "normal", ""])),
    get("cmi.launch_data"),
    get("cmi.learner_id"),
    get("cmi.learner_name"),
    set("cmi.learner_preference.audio_level", REAL),
    set("cmi.learner_preference.language", ANY),
    set("cmi.learner_preference.delivery_speed", REAL),
    set("cmi.learner_preference.audio_captioning", Form::Words(&["-1", "0", "1"])),
    set("cmi.location", ANY),
    get("cmi.max_time_allowed"),
    get("cmi.mode"),
    set("cmi.progress_measure", SHARE),
    get("cmi.scaled_passing_score"),
    set("cmi.score.scaled", UNIT),
    set("cmi.score.raw", REAL),
    set("cmi.score.min", REAL),
    set("cmi.score.max", REAL),
    set("cmi.session_time", Form::Duration),
    set("cmi.success_status", SUCCESS),
    set("cmi.suspend_data", ANY),
    get("cmi.time_limit_action"),
    get("cmi.total_time"),
    set("cmi.comments_from_learner.n.comment", ANY),
    set("cmi.comments_from_learner.n.location", ANY),
    set("cmi.comments_from_learner.n.timestamp", ANY),
    set("cmi.objectives.n.id", ANY),
    set("cmi.objectives.n.score.scaled", UNIT),
    set("cmi.objectives.n.success_status", SUCCESS),
    set("cmi.objectives.n.completion_status", COMPLETION),
    set("cmi.objectives.n.progress_measure", SHARE),
    set("cmi.objectives.n.description", ANY),
    set("cmi.interactions.n.id", ANY),
    set("cmi.interactions.n.timestamp", ANY),
    set("cmi.interactions.n.correct_responses.n.pattern", ANY),
    set("cmi.interactions.n.weighting", REAL),
    set("cmi.interactions.n.learner_response", ANY),
    set("cmi.interactions.n.latency", Form::Duration),
    set("cmi.interactions.n.description", ANY),
];

const MORE_2004: [Entry; 7] = [
    set("cmi.objectives.n.score.raw", REAL),
    set("cmi.objectives.n.score.min", REAL),
    set("cmi.objectives.n.score.max", REAL),
    set("cmi.interactions.n.objectives.n.id", ANY),
    get("cmi.comments_from_lms.n.comment"),
    get("cmi.comments_from_lms.n.location"),
    set(
        "cmi.interactions.n.type",
        Form::Words(&[
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric",
            "other",
        ]),
    ),
];

/// The entry of an element in a version's model, numbers between dots being any.
pub(super) fn find(name: &str, is_12: bool) -> Option<Entry> {
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let general: Vec<&str> = name.split('.').map(|part| if number(part) { "n" } else { part }).collect();
    let general = general.join(".");
    // Counts and lists of children are everywhere in 2004, and what begins with adl is navigation.
    if !is_12 && (general.ends_with("._children") || general.ends_with("._count") || general.starts_with("adl.")) {
        return Some(Entry { name: "", write: general.starts_with("adl."), form: ANY });
    }
    let rest: &[Entry] = if is_12 { &[RESULT_12] } else { &[RESULT_2004] };
    let tables: [&[Entry]; 3] = if is_12 { [&V12, rest, &[]] } else { [&V2004, rest, &MORE_2004] };
    tables.into_iter().flatten().find(|entry| entry.name == general).copied()
}

impl Entry {
    /// What a value should have been; nothing when it is right.
    pub fn wanted(&self, value: &str) -> Option<String> {
        let number = |low: f64, high: f64| {
            let plain = value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
            plain && value.parse::<f64>().is_ok_and(|number| (low..=high).contains(&number))
        };
        let fits = match self.form {
            Form::Any => true,
            Form::Words(words) => words.contains(&value),
            Form::WordsOrNumber(words) => words.contains(&value) || number(f64::MIN, f64::MAX),
            Form::Number(low, high) => value.is_empty() || number(low, high),
            Form::Span => is_timespan(value),
            Form::Time => is_time(value),
            Form::Duration => is_duration(value),
        };
        (!fits).then(|| match self.form {
            Form::Any => String::new(),
            Form::Words(words) | Form::WordsOrNumber(words) => {
                words.iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" | ")
            }
            Form::Number(low, _) if low == f64::MIN => "0.5".to_owned(),
            Form::Number(low, high) => format!("{low}–{high}"),
            Form::Span => "0000:12:34.56".to_owned(),
            Form::Time => "09:05:00".to_owned(),
            Form::Duration => "PT12M34S".to_owned(),
        })
    }
}

/// Digits of one length in `lengths`, at most `most`.
fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>, most: u32) -> bool {
    let right = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    right && text.parse::<u32>().is_ok_and(|number| number <= most)
}

fn clock(text: &str, hours: std::ops::RangeInclusive<usize>, most: u32) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let [hour, minute, second] = parts[..] else { return false };
    let (whole, part) = second.split_once('.').unwrap_or((second, "0"));
    digits(hour, hours, most) && digits(minute, 2..=2, 59) && digits(whole, 2..=2, 59) && digits(part, 1..=2, 99)
}

/// CMITimespan: `HHHH:MM:SS.SS`.
pub(super) fn is_timespan(text: &str) -> bool {
    clock(text, 2..=4, 9999)
}

/// CMITime: `HH:MM:SS.SS`.
fn is_time(text: &str) -> bool {
    clock(text, 2..=2, 23)
}

/// timeinterval(second,10,2): a duration of ISO 8601, seconds with two decimals at most.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    let part = |text: &str, units: &str| {
        let (mut left, mut order) = (text, units);
        while !left.is_empty() {
            let Some(at) = left.find(|c: char| c.is_ascii_alphabetic()) else { return false };
            let (number, unit) = (&left[..at], &left[at..at + 1]);
            let Some(place) = order.find(unit) else { return false };
            let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
            if !digits(whole, 1..=9, u32::MAX) || !digits(decimals, 1..=2, 99) || (number.contains('.') && unit != "S")
            {
                return false;
            }
            (left, order) = (&left[at + 1..], &order[place + 1..]);
        }
        true
    };
    !rest.is_empty() && part(date, "YMD") && time.is_none_or(|time| !time.is_empty() && part(time, "HMS"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(name: &str, value: &str, is_12: bool) -> bool {
        find(name, is_12).unwrap().wanted(value).is_none()
    }

    #[test]
    fn values_are_judged_as_strictly_as_the_books() {
        for (name, value) in
            [("cmi.core.session_time", "0000:12:34.5"), ("cmi.core.exit", ""), ("cmi.core.score.raw", "80.5")]
        {
            assert!(fits(name, value, true), "{name} {value}");
        }
        for (name, value) in [
            ("cmi.core.session_time", "PT1M"),
            ("cmi.core.session_time", "0:1:2"),
            ("cmi.core.exit", "normal"),
            ("cmi.core.score.raw", "101"),
            ("cmi.core.score.raw", "1e1"),
            ("cmi.interactions.0.result", "incorrect"),
            ("cmi.interactions.0.time", "9:05:00"),
            ("cmi.core.lesson_status", "unknown"),
        ] {
            assert!(!fits(name, value, true), "{name} {value}");
        }
        assert!(fits("cmi.session_time", "PT1H2M3.45S", false) && fits("cmi.session_time", "P1DT2S", false));
        for value in ["P", "PT", "0000:12:34", "PT1.5M", "PT1S1M", "PT3.123S"] {
            assert!(!fits("cmi.session_time", value, false), "{value}");
        }
        assert!(!fits("cmi.interactions.12.result", "wrong", false) && !fits("cmi.score.scaled", "1.01", false));
        assert!(find("cmi.core.lesson_status", false).is_none() && find("cmi.completion_status", true).is_none());
        assert!(find("cmi.interactions.3.objectives.0.id", true).is_some());
    }
}
