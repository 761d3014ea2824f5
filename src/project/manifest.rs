//! Reads `course.toml` into settings and path patterns. Every key of the format is read here and nowhere else.
//! Finding the lesson files that the patterns mean is `discover`.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use crate::diag::{Finding, Rule, Severity};
use crate::doc::{Hours, Spanned};
use crate::lang::{Lang, Side};
use crate::source::{SourceFile, Span};

use super::deck::{DeckSettings, read_deck};
use super::form::read_plan;
use super::page::{PageProfile, read_page};
use super::scorm::{read_quiz, read_scorm};
use super::table::{Reading, Table, WRONG_VALUE, number};
use super::test::{TestSettings, read_test};
use super::unique::Ids;
use super::{
    CheckSettings, CourseKind, HandoutLayout, HandoutSettings, Localised, Outcome, OutputKind, QuizSettings, School,
    ScormSettings, Support, slug,
};

pub const NOT_TOML: Rule = Rule::error("SN0001", "manifest-syntax");
pub const BAD_PATTERN: Rule = Rule::error("SN0005", "path-pattern");

/// What `course.toml` says, before any other file is looked at.
#[derive(Debug)]
pub(super) struct Manifest {
    pub id: String,
    pub title: Localised,
    pub kind: CourseKind,
    pub code: String,
    pub support: Support,
    pub support_is_declared: bool,
    pub source: Lang,
    pub patterns: Vec<Pattern>,
    pub parts: Vec<PartEntry>,
    pub outcomes: Vec<Outcome>,
    pub glossaries: Vec<Spanned<String>>,
    pub school: School,
    pub check: CheckSettings,
    pub outputs: Vec<OutputKind>,
    pub out: String,
    pub handout: HandoutSettings,
    pub page: PageProfile,
    pub plan_sides: Vec<Side>,
    pub test: TestSettings,
    pub scorm: ScormSettings,
    pub quiz: QuizSettings,
    pub word_comments: bool,
    pub deck: DeckSettings,
}

/// Where the lessons of one language lie: `lessons/{lesson}.vi.md` is `lessons/` and `.vi.md`.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pub lang: Lang,
    pub prefix: String,
    pub suffix: String,
    pub span: Span,
}

#[derive(Debug)]
pub(super) struct PartEntry {
    pub id: String,
    pub title: Localised,
    pub hours: Option<Spanned<Hours>>,
    pub lessons: Vec<(String, Span)>,
}

/// Reads the manifest. What cannot be read is a finding, and the default holds.
pub(super) fn read(file: &SourceFile) -> (Manifest, Vec<Finding>) {
    let reading = Reading { file: file.id, findings: RefCell::default() };
    // The reader of TOML knows no byte order mark: a space of the same length keeps all places true.
    let text = file.text.replacen('\u{FEFF}', "   ", 1);
    let (root, errors) = DeTable::parse_recoverable(&text);
    for error in &errors {
        let span = error.span().map(|range| reading.span(range));
        reading.push(Finding::new(&NOT_TOML, span).arg("detail", error.message().to_owned()));
    }
    let root = Table::new(&reading, root.get_ref(), file.span().at_start());
    let manifest = read_root(&reading, &root);
    root.finish();
    (manifest, reading.findings.into_inner())
}

fn read_root(reading: &Reading, root: &Table<'_>) -> Manifest {
    let mut manifest = defaults();
    match root.table("course") {
        Some(course) => read_course(reading, course, &mut manifest),
        None => root.missing("course"),
    }
    match root.table("languages") {
        Some(languages) => manifest.patterns = read_languages(reading, &languages),
        None => root.missing("languages"),
    }
    if !manifest.patterns.is_empty() && !manifest.patterns.iter().any(|p| p.lang == manifest.source) {
        manifest.source = manifest.patterns[0].lang;
    }
    let mut ids = Ids::of("part");
    manifest.parts = root.tables("parts").into_iter().map(|table| read_part(reading, table, &mut ids)).collect();
    let mut ids = Ids::of("outcome");
    let outcomes = root.tables("outcomes").into_iter();
    manifest.outcomes = outcomes.map(|table| read_outcome(reading, table, &mut ids)).collect();
    if let Some(check) = root.table("check") {
        manifest.check = read_check(reading, check);
    }
    if let Some(build) = root.table("build") {
        read_build(reading, build, &mut manifest);
    }
    if let Some(school) = root.table("school") {
        manifest.school = School {
            name: localised(reading, &school, "name").unwrap_or_default(),
            faculty: localised(reading, &school, "faculty").unwrap_or_default(),
            logo: school.text("logo").and_then(|(path, span)| inside(reading, path, span)),
        };
        school.finish();
    }
    if let Some(handout) = root.table("handout") {
        read_handout(reading, handout, &mut manifest);
    }
    let languages: Vec<Lang> = manifest.patterns.iter().map(|pattern| pattern.lang).collect();
    if let Some(plan) = root.table("plan") {
        manifest.plan_sides = read_plan(reading, plan, manifest.source, &languages);
    }
    if let Some(page) = root.table("page") {
        manifest.page = read_page(page);
    }
    if let Some(deck) = root.table("deck") {
        manifest.deck = read_deck(reading, deck, manifest.source, &languages);
    }
    if let Some(docx) = root.table("docx") {
        manifest.word_comments = docx.bool("comments").unwrap_or(false);
        docx.finish();
    }
    if let Some(scorm) = root.table("scorm") {
        manifest.scorm = read_scorm(scorm);
    }
    if let Some(quiz) = root.table("quiz") {
        manifest.quiz = read_quiz(quiz);
    }
    if let Some(test) = root.table("test") {
        manifest.test = read_test(test);
    }
    manifest
}

fn defaults() -> Manifest {
    Manifest {
        id: String::new(),
        title: Localised::default(),
        kind: CourseKind::Module,
        code: String::new(),
        support: Support::B1,
        support_is_declared: false,
        source: Lang::vi(),
        patterns: Vec::new(),
        parts: Vec::new(),
        outcomes: Vec::new(),
        glossaries: Vec::new(),
        school: School::default(),
        check: CheckSettings::default(),
        outputs: vec![OutputKind::Handout, OutputKind::Deck, OutputKind::Scorm],
        out: "build".to_owned(),
        page: PageProfile::default(),
        plan_sides: vec![Side::Source],
        test: TestSettings::default(),
        handout: HandoutSettings { layout: HandoutLayout::Parallel, first: Side::Source },
        scorm: ScormSettings::default(),
        quiz: QuizSettings::default(),
        word_comments: false,
        deck: DeckSettings::default(),
    }
}

fn read_course(reading: &Reading, course: Table<'_>, manifest: &mut Manifest) {
    let id = course.text("id").map(|(id, _)| id);
    manifest.title = localised(reading, &course, "title").unwrap_or_default();
    if manifest.title.0.is_empty() {
        course.missing("title");
    }
    if id.is_none() {
        course.missing("id");
    }
    let first_title = manifest.title.0.first().map_or("course", |(_, title)| title);
    manifest.id = slug(id.as_deref().unwrap_or(first_title));
    if manifest.title.0.is_empty() {
        manifest.title = Localised(vec![(Lang::vi(), manifest.id.clone())]);
    }
    let source = course.text("source").and_then(|(text, span)| course.expect(text.parse().ok(), "kind-language", span));
    manifest.source = source.unwrap_or(manifest.source);
    let kinds =
        [("module", CourseKind::Module), ("subject", CourseKind::Subject), ("programme", CourseKind::Programme)];
    manifest.kind = course.choice("kind", &kinds).unwrap_or(CourseKind::Module);
    manifest.code = course.text("code").map_or_else(String::new, |(code, _)| code);
    let levels = [("A2", Support::A2), ("B1", Support::B1), ("B2", Support::B2)];
    let support = course.choice("support", &levels);
    manifest.support_is_declared = support.is_some();
    manifest.support = support.unwrap_or(Support::B1);
    let glossaries = course.texts("glossaries").unwrap_or_default();
    let glossaries = glossaries
        .into_iter()
        .filter_map(|(path, span)| inside(reading, path, span).map(|value| Spanned { value, span }));
    manifest.glossaries = glossaries.collect();
    course.finish();
}

fn read_languages(reading: &Reading, languages: &Table<'_>) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    for (name, span, value) in languages.entries() {
        let Some(lang) = languages.expect(name.parse::<Lang>().ok(), "kind-language", span) else { continue };
        let Some(table) = languages.expect(value.get_ref().as_table(), "kind-table", span) else { continue };
        let table = Table::new(reading, table, span);
        match table.text("path") {
            Some((path, span)) => patterns.extend(pattern(reading, lang, &path, span)),
            None => table.missing("path"),
        }
        table.finish();
        if patterns.len() > 2 {
            patterns.truncate(2);
            reading.push(Finding::new(&WRONG_VALUE, span).variant("languages"));
        }
    }
    patterns
}

fn pattern(reading: &Reading, lang: Lang, path: &str, span: Span) -> Option<Pattern> {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let parts = path.split_once("{lesson}");
    let inside = !path.starts_with('/') && !path.contains(':') && !path.split('/').any(|name| name == "..");
    match parts {
        Some((prefix, suffix)) if inside && !suffix.contains("{lesson}") => {
            Some(Pattern { lang, prefix: prefix.to_owned(), suffix: suffix.to_owned(), span })
        }
        _ => {
            reading.push(Finding::new(&BAD_PATTERN, span).arg("pattern", path));
            None
        }
    }
}

/// A path of the course, with `/`. One that leads out of it is a finding and counts for nothing.
pub(super) fn inside(reading: &Reading, path: String, span: Span) -> Option<String> {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    if crate::world::is_safe(path) {
        return Some(path.to_owned());
    }
    reading.push(Finding::new(&WRONG_VALUE, span).variant("leaves").arg("value", path));
    None
}

/// The id of a table; a second one of its kind is a finding.
fn read_id(reading: &Reading, table: &Table<'_>, ids: &mut Ids) -> String {
    let Some((id, span)) = table.text("id").filter(|(id, _)| !id.is_empty()) else { return String::new() };
    ids.add(&id, span).into_iter().for_each(|finding| reading.push(finding));
    id
}

fn read_part(reading: &Reading, table: Table<'_>, ids: &mut Ids) -> PartEntry {
    let part = PartEntry {
        id: read_id(reading, &table, ids),
        title: localised(reading, &table, "title").unwrap_or_default(),
        hours: table
            .value("hours")
            .and_then(|(value, span)| hours(reading, &table, value, span).map(|value| Spanned { value, span })),
        lessons: table.texts("lessons").unwrap_or_default(),
    };
    table.finish();
    part
}

fn hours(reading: &Reading, table: &Table<'_>, value: &DeValue<'_>, span: Span) -> Option<Hours> {
    if let Some(total) = number(value) {
        return Some(Hours { total: Some(total), ..Hours::default() });
    }
    let parts = table.expect(value.as_table(), "kind-hours", span)?;
    let parts = Table::new(reading, parts, span);
    let hours = Hours {
        theory: parts.number("theory").unwrap_or(0.0),
        practice: parts.number("practice").unwrap_or(0.0),
        test: parts.number("test").unwrap_or(0.0),
        total: None,
    };
    parts.finish();
    Some(hours)
}

fn read_outcome(reading: &Reading, table: Table<'_>, ids: &mut Ids) -> Outcome {
    let place = table.span_of("id").unwrap_or(table.span);
    let outcome = Outcome {
        id: read_id(reading, &table, ids),
        text: localised(reading, &table, "text").unwrap_or_default(),
        span: place,
    };
    if outcome.id.is_empty() {
        table.missing("id");
    }
    table.finish();
    outcome
}

fn read_check(reading: &Reading, table: Table<'_>) -> CheckSettings {
    let ignore = table.texts("ignore").unwrap_or_default().into_iter().map(|(code, _)| code).collect();
    let mut severity = Vec::new();
    if let Some(levels) = table.table("severity") {
        for (code, _, value) in levels.entries() {
            let span = reading.span(value.span());
            let level = value.get_ref().as_str().and_then(|text| text.parse::<Severity>().ok());
            severity.extend(levels.expect(level, "kind-severity", span).map(|level| (code.to_owned(), level)));
        }
    }
    let mut same_numbers = Vec::new();
    if let Some((value, span)) = table.value("same_numbers") {
        for pair in table.expect(value.as_array(), "kind-list", span).into_iter().flatten() {
            let words: Option<Vec<&str>> =
                pair.get_ref().as_array().map(|list| list.iter().filter_map(|v| v.get_ref().as_str()).collect());
            match words.as_deref() {
                Some([a, b]) => same_numbers.push(((*a).to_owned(), (*b).to_owned())),
                _ => {
                    table.expect(None::<()>, "kind-pair", reading.span(pair.span()));
                }
            }
        }
    }
    table.finish();
    CheckSettings { ignore, severity, same_numbers }
}

fn read_build(reading: &Reading, table: Table<'_>, manifest: &mut Manifest) {
    if let Some(words) = table.texts("to") {
        let mut outputs = Vec::new();
        for (word, span) in words {
            match OutputKind::ALL.into_iter().find(|kind| kind.as_str() == word) {
                Some(kind) if !outputs.contains(&kind) => outputs.push(kind),
                Some(_) => {}
                None => {
                    let known = OutputKind::ALL.map(OutputKind::as_str).join(", ");
                    let finding = Finding::new(&WRONG_VALUE, span).variant("choice");
                    reading.push(finding.arg("value", word).arg("choices", known));
                }
            }
        }
        manifest.outputs = outputs;
    }
    if let Some((out, span)) = table.text("out") {
        let out = out.replace('\\', "/").trim_matches('/').to_owned();
        if crate::world::is_safe(&out) {
            manifest.out = out;
        } else {
            reading.push(Finding::new(&WRONG_VALUE, span).variant("outside").arg("value", out));
        }
    }
    table.finish();
}

fn read_handout(reading: &Reading, table: Table<'_>, manifest: &mut Manifest) {
    let layouts =
        [("parallel", HandoutLayout::Parallel), ("stacked", HandoutLayout::Stacked), ("single", HandoutLayout::Single)];
    manifest.handout.layout = table.choice("layout", &layouts).unwrap_or(HandoutLayout::Parallel);
    if let Some((text, span)) = table.text("first") {
        let lang = text.parse::<Lang>().ok().filter(|lang| manifest.patterns.iter().any(|p| p.lang == *lang));
        match lang {
            Some(lang) if lang != manifest.source => manifest.handout.first = Side::Target,
            Some(_) => {}
            None => reading
                .push(Finding::new(&WRONG_VALUE, span).arg("expected", crate::diag::Arg::Word("kind-course-language"))),
        }
    }
    table.finish();
}

/// `{ vi = "…", en = "…" }`, or one text for all languages.
fn localised(reading: &Reading, table: &Table<'_>, key: &'static str) -> Option<Localised> {
    let (value, span) = table.value(key)?;
    if let Some(text) = value.as_str() {
        return Some(Localised(vec![(Lang::vi(), text.to_owned())]));
    }
    let texts = table.expect(value.as_table(), "kind-localised", span)?;
    let texts = Table::new(reading, texts, span);
    let list = texts.entries().filter_map(|(name, span, value)| {
        let lang = texts.expect(name.parse::<Lang>().ok(), "kind-language", span)?;
        let text = texts.expect(value.get_ref().as_str(), "kind-text", reading.span(value.span()))?;
        Some((lang, text.to_owned()))
    });
    Some(Localised(list.collect()))
}
