//! For tests of rules: a lesson from two texts, and what one check finds in it.
//! Findings come in a short form that tests can read: code, and each place with its language, line and text.

use crate::course::{Lesson, Lock, Reviewer, align, segments, uses};
use crate::diag::Finding;
use crate::doc::Document;
use crate::glossary::{self, Glossary, Matcher};
use crate::lang::{Side, Sides};
use crate::project::{self, Loaded};
use crate::world::MemoryWorld;

use super::{Check, Context};

const MANIFEST: &str = r#"
[course]
id = "test"
title = "Test"
source = "vi"
[languages.vi]
path = "lessons/{lesson}.vi.md"
[languages.en]
path = "lessons/{lesson}.en.md"
"#;

/// A lesson in two versions, with what stands beside it in the course.
pub struct Case {
    pub vi: String,
    pub en: String,
    /// Added to the manifest.
    pub settings: &'static str,
    /// The level of support that the manifest declares; empty for none.
    pub support: String,
    /// Further files by path; their contents do not matter.
    pub files: &'static [&'static str],
    /// A glossary as CSV.
    pub glossary: &'static str,
    /// What was reviewed.
    pub lock: Option<Lock>,
}

impl Case {
    pub fn new(vi: &str, en: &str) -> Case {
        let (vi, en) = (vi.to_owned(), en.to_owned());
        Case { vi, en, settings: "", support: String::new(), files: &[], glossary: "", lock: None }
    }

    pub fn settings(mut self, settings: &'static str) -> Case {
        self.settings = settings;
        self
    }

    pub fn files(mut self, files: &'static [&'static str]) -> Case {
        self.files = files;
        self
    }

    pub fn glossary(mut self, glossary: &'static str) -> Case {
        self.glossary = glossary;
        self
    }

    /// The same in a course where another state of the lesson was reviewed.
    pub fn accepted(self, vi: &str, en: &str) -> Case {
        let glossary = self.glossary;
        self.accepted_with(vi, en, glossary)
    }

    /// As `accepted`, with the glossary of that time.
    pub fn accepted_with(self, vi: &str, en: &str, glossary: &'static str) -> Case {
        let lock = Case::new(vi, en).glossary(glossary).with(|cx| {
            let mut lock = Lock::default();
            let by = Reviewer { name: "An".to_owned(), date: "2026-01-02".to_owned() };
            let langs = Sides::new(Some(cx.lang(Side::Source)), Some(cx.lang(Side::Target)));
            lock.accept("a", &segments(cx.lesson), &by, cx.glossary, langs);
            lock
        });
        Case { lock: Some(lock), ..self }
    }

    /// Calls `look` with the context of the lesson.
    pub fn with<T>(&self, look: impl FnOnce(&Context<'_>) -> T) -> T {
        let support = match self.support.as_str() {
            "" => String::new(),
            level => format!("source = \"vi\"\nsupport = \"{level}\""),
        };
        let head = if support.is_empty() { MANIFEST.to_owned() } else { MANIFEST.replace("source = \"vi\"", &support) };
        let manifest = format!("{head}{}", self.settings);
        let own =
            [("course.toml", manifest), ("lessons/a.vi.md", self.vi.clone()), ("lessons/a.en.md", self.en.clone())];
        let world = MemoryWorld::new(own.into_iter().chain(self.files.iter().map(|path| (*path, String::new()))));
        let Loaded { project, mut sources, .. } = project::load(&world).expect("the manifest is there");
        let read = |side: Side| {
            let file = project.lessons[0].files.get(side).as_ref()?;
            Some(crate::syntax::parse(file, project.lang(side)?).document)
        };
        let docs = Sides::new(read(Side::Source), read(Side::Target));
        let (Some(source), Some(target)) = (&docs.source, &docs.target) else { panic!("two versions") };
        let table = sources.add("glossary.csv", self.glossary.to_owned());
        let glossary = if self.glossary.is_empty() { Glossary::default() } else { glossary::read(&[(table, false)]).0 };
        let find = |document: &Document| uses(document, &Matcher::new(&glossary, document.lang));
        let uses = Sides::new(find(source), find(target));
        let pairs = align(Sides::new(source, target), Sides::new(&uses.source, &uses.target));
        let lesson = Lesson { index: 0, key: "a".to_owned(), docs, pairs, uses };
        look(&Context::new(&project, &sources, &glossary, &lesson).with_lock(self.lock.as_ref()))
    }

    /// What a check finds, each as `code[-variant] language:line:text / language:line:text of the related place`.
    pub fn run(&self, check: Check) -> Vec<String> {
        self.with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            findings.iter().map(|finding| show(cx, finding)).collect()
        })
    }

    /// The Vietnamese version after the fix of the first finding of a check.
    pub fn fixed(&self, check: Check) -> String {
        self.with(|cx| {
            let mut findings = Vec::new();
            check(cx, &mut findings);
            let mut text = self.vi.clone();
            for edit in findings[0].fix.as_ref().expect("a fix").edits.iter().rev() {
                text.replace_range(edit.span.range(), &edit.text);
            }
            text
        })
    }
}

fn show(cx: &Context<'_>, finding: &Finding) -> String {
    let place = |span: crate::source::Span| {
        let file = cx.sources.get(span.file);
        let lang = if file.path.contains(".vi.") { "vi" } else { "en" };
        let text = file.slice(span).lines().next().unwrap_or("").chars().take(40).collect::<String>();
        format!("{lang}:{}:{text}", file.start(span).line)
    };
    let code = finding.variant.map_or(finding.rule.code.to_owned(), |v| format!("{}-{v}", finding.rule.code));
    let places: Vec<String> =
        finding.span.into_iter().chain(finding.related.iter().map(|related| related.span)).map(place).collect();
    format!("{code} {}", places.join(" / "))
}
