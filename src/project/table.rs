//! A table of `course.toml` while it is read: each key asked for is known, each other one is a finding with "did you mean".
//! A value of the wrong kind is a finding too, and reading goes on with the default.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diag::{Arg, Finding, Fix, Rule};
use crate::source::{FileId, Span};

pub const UNKNOWN_KEY: Rule = Rule::warning("SN0002", "unknown-key");
pub const WRONG_VALUE: Rule = Rule::error("SN0003", "wrong-value");
pub const MISSING_KEY: Rule = Rule::error("SN0004", "missing-key");

/// What all tables of one file share while it is read.
pub(super) struct Reading {
    pub file: FileId,
    pub findings: RefCell<Vec<Finding>>,
}

impl Reading {
    pub fn push(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, range.start, range.end)
    }
}

/// One table, with the keys that were asked for.
pub(super) struct Table<'a> {
    reading: &'a Reading,
    table: &'a DeTable<'a>,
    pub span: Span,
    known: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub fn new(reading: &'a Reading, table: &'a DeTable<'a>, span: Span) -> Table<'a> {
        Table { reading, table, span, known: RefCell::default() }
    }

    /// The value of a key, with its place.
    pub fn value(&self, key: &'static str) -> Option<(&'a DeValue<'a>, Span)> {
        self.known.borrow_mut().push(key);
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.reading.span(value.span())))
    }

    pub fn text(&self, key: &'static str) -> Option<(String, Span)> {
        let (value, span) = self.value(key)?;
        self.expect(value.as_str(), "kind-text", span).map(|text| (text.to_owned(), span))
    }

    /// Where the value of a key stands, whatever it is.
    pub fn span_of(&self, key: &str) -> Option<Span> {
        self.table.get(key).map(|value| self.reading.span(value.span()))
    }

    pub fn bool(&self, key: &'static str) -> Option<bool> {
        let (value, span) = self.value(key)?;
        self.expect(value.as_bool(), "kind-yes-no", span)
    }

    pub fn number(&self, key: &'static str) -> Option<f64> {
        let (value, span) = self.value(key)?;
        self.expect(number(value), "kind-number", span)
    }

    /// A number from `low` to `high`; one outside is a finding and counts for nothing.
    pub fn number_within(&self, key: &'static str, low: f64, high: f64) -> Option<f64> {
        let number = self.number(key)?;
        if (low..=high).contains(&number) {
            return Some(number);
        }
        let finding = Finding::new(&WRONG_VALUE, self.span_of(key)).variant("range");
        let finding = finding.arg("value", Arg::Number(number)).arg("low", Arg::Number(low));
        self.reading.push(finding.arg("high", Arg::Number(high)));
        None
    }

    /// A list of texts; what is no text in it is a finding and left out.
    pub fn texts(&self, key: &'static str) -> Option<Vec<(String, Span)>> {
        let (value, span) = self.value(key)?;
        let list = self.expect(value.as_array(), "kind-list", span)?;
        let texts = list.iter().filter_map(|item| {
            let span = self.reading.span(item.span());
            self.expect(item.get_ref().as_str(), "kind-text", span).map(|text| (text.to_owned(), span))
        });
        Some(texts.collect())
    }

    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let (value, span) = self.value(key)?;
        let table = self.expect(value.as_table(), "kind-table", span)?;
        Some(Table::new(self.reading, table, span))
    }

    /// `[[key]]`, a table each.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let Some(list) = self.expect(value.as_array(), "kind-list", span) else { return Vec::new() };
        let tables = list.iter().filter_map(|item| {
            let span = self.reading.span(item.span());
            self.expect(item.get_ref().as_table(), "kind-table", span).map(|t| Table::new(self.reading, t, span))
        });
        tables.collect()
    }

    /// Every key of this table with its value: for tables whose keys are names.
    pub fn entries(&self) -> impl Iterator<Item = (&'a str, Span, &'a Spanned<DeValue<'a>>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), self.reading.span(key.span()), value))
    }

    /// One of several words.
    pub fn choice<T: Copy>(&self, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let (text, span) = self.text(key)?;
        let found = choices.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let finding = Finding::new(&WRONG_VALUE, span).variant("choice").arg("value", text);
            self.reading.push(finding.arg("choices", words.join(", ")));
        }
        found.map(|(_, value)| *value)
    }

    /// A finding for a key that must be there.
    pub fn missing(&self, key: &'static str) {
        self.reading.push(Finding::new(&MISSING_KEY, self.span).arg("key", key));
    }

    pub fn expect<T>(&self, value: Option<T>, kind: &'static str, span: Span) -> Option<T> {
        if value.is_none() {
            self.reading.push(Finding::new(&WRONG_VALUE, span).arg("expected", Arg::Word(kind)));
        }
        value
    }

    /// Findings for the keys that nobody asked for.
    pub fn finish(self) {
        let known = self.known.borrow();
        for (key, _) in self.table.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let span = self.reading.span(key.span());
            self.reading.push(unknown_key(key.get_ref(), &known, span));
        }
    }
}

/// Keys that are easily written below the wrong heading: in TOML a key belongs to the last `[table]` above it.
const HOMES: [(&str, &[&str]); 10] = [
    ("course", &["source", "kind", "support", "glossaries"]),
    ("build", &["to", "out"]),
    ("check", &["ignore", "severity", "same_numbers"]),
    ("school", &["faculty", "logo"]),
    ("handout", &["layout", "first"]),
    ("page", &["profile", "font", "size"]),
    ("plan", &["language"]),
    ("scorm", &["granularity", "mastery", "order", "completion"]),
    ("test", &["versions", "seed"]),
    ("quiz", &["scale", "attempts", "shuffle"]),
];

fn unknown_key(key: &str, known: &[&'static str], span: Span) -> Finding {
    let finding = Finding::new(&UNKNOWN_KEY, span).arg("key", key);
    if let Some((home, _)) = HOMES.iter().find(|(_, keys)| keys.contains(&key)) {
        return finding.variant("elsewhere").arg("home", *home);
    }
    let near = known.iter().map(|word| (strsim::damerau_levenshtein(key, word), *word)).min();
    match near {
        Some((distance, word)) if distance <= 2.max(key.chars().count() / 3) && distance < word.len() => {
            let fix = Fix { safe: false, ..Fix::safe("fix-rename-key", span, word) };
            finding.variant("near").arg("near", word).fix(fix)
        }
        _ => finding.arg("known", known.join(", ")),
    }
}

/// An integer or a decimal number.
pub(super) fn number(value: &DeValue<'_>) -> Option<f64> {
    value
        .as_integer()
        .and_then(|n| i64::from_str_radix(&n.as_str().replace('_', ""), n.radix()).ok())
        .map(|n| n as f64)
        .or_else(|| value.as_float().and_then(|n| n.as_str().replace('_', "").parse().ok()))
}
