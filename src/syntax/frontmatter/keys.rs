//! The keys of the front matter: each read into its field, each wrong one told with its cure.
//! YAML as such is `yaml`.

use crate::diag::{Arg, Finding, Fix, Rule};
use crate::doc::{FrontMatter, Hours, LessonKind, Phase, PlanStep, Spanned};
use crate::lang::Lang;
use crate::source::Span;

use super::yaml::{Value, Yaml};

/// A key that songngu does not know.
pub const UNKNOWN_KEY: Rule = Rule::warning("SN0025", "front-matter-key");
/// A value of the wrong kind.
pub const WRONG_VALUE: Rule = Rule::error("SN0026", "front-matter-value");

const KEYS: [&str; 9] =
    ["title", "type", "hours", "objectives", "outcomes", "equipment", "plan", "translation", "test_language"];

/// Keys of site generators and other tools, which say nothing about a lesson here and are passed over.
const OTHER_TOOLS: [&str; 24] = [
    "author",
    "authors",
    "categories",
    "co_op_translator_metadata",
    "date",
    "description",
    "draft",
    "id",
    "image",
    "keywords",
    "lang",
    "language",
    "lastmod",
    "layout",
    "license",
    "nav_order",
    "parent",
    "permalink",
    "sidebar_label",
    "sidebar_position",
    "slug",
    "subtitle",
    "tags",
    "weight",
];

const KINDS: [(&str, LessonKind); 6] = [
    ("theory", LessonKind::Theory),
    ("practice", LessonKind::Practice),
    ("integrated", LessonKind::Integrated),
    ("lý thuyết", LessonKind::Theory),
    ("thực hành", LessonKind::Practice),
    ("tích hợp", LessonKind::Integrated),
];

const PHASES: [(&str, Phase); 9] = [
    ("lead-in", Phase::LeadIn),
    ("introduce", Phase::Introduce),
    ("present", Phase::Present),
    ("guide", Phase::Guide),
    ("solve", Phase::Solve),
    ("practise", Phase::Practise),
    ("close", Phase::Close),
    ("self-study", Phase::SelfStudy),
    ("practice", Phase::Practise),
];

pub struct Keys {
    pub meta: FrontMatter,
    pub findings: Vec<Finding>,
}

impl Keys {
    /// Reads the top level.
    pub fn read(&mut self, top: &Value) {
        let Some(pairs) = self.map(top) else { return };
        self.known(pairs, &KEYS, true);
        for (key, value) in pairs {
            match (scalar(key), &value.yaml) {
                (_, Yaml::Null) => {}
                ("title", _) => self.meta.title = self.text(value),
                ("type", _) => self.meta.kind = self.choice(value, &KINDS, 3),
                ("hours", _) => self.meta.hours = self.hours(value),
                ("objectives", Yaml::Map(pairs)) => self.objectives(pairs),
                ("objectives", _) => self.meta.objectives.plain = self.list(value),
                ("outcomes", _) => self.meta.outcomes = self.list(value),
                ("equipment", _) => self.meta.equipment = self.list(value),
                ("plan", _) => self.plan(value),
                ("test_language", _) => self.meta.test_language = self.language(value),
                // Other tools may say other things by this key.
                ("translation", Yaml::Scalar(text)) if text.trim() == "draft" => self.meta.draft = Some(value.span),
                _ => {}
            }
        }
    }

    fn wrong(&mut self, span: Span, expected: &'static str) {
        self.findings.push(Finding::new(&WRONG_VALUE, span).arg("expected", Arg::Word(expected)));
    }

    fn map<'v>(&mut self, value: &'v Value) -> Option<&'v [(Value, Value)]> {
        match &value.yaml {
            Yaml::Map(pairs) => Some(pairs),
            Yaml::Null => None,
            _ => {
                self.wrong(value.span, "front-matter-map");
                None
            }
        }
    }

    /// Points out keys that are not among `known`.
    fn known(&mut self, pairs: &[(Value, Value)], known: &[&'static str], top: bool) {
        for (key, _) in pairs {
            let name = scalar(key);
            if known.contains(&name) || (top && OTHER_TOOLS.contains(&name.to_lowercase().as_str())) {
                continue;
            }
            let lower = name.to_lowercase();
            let near = known.iter().map(|k| (strsim::jaro_winkler(k, &lower), *k)).max_by(|a, b| a.0.total_cmp(&b.0));
            let finding = Finding::new(&UNKNOWN_KEY, key.span).arg("key", name);
            self.findings.push(match near.filter(|(score, _)| *score > 0.8) {
                Some((_, near)) => {
                    finding.variant("near").arg("near", near).fix(Fix::safe("fix-rename-key", key.span, near))
                }
                None => finding.arg("known", known.join(", ")),
            });
        }
    }

    fn text(&mut self, value: &Value) -> Option<Spanned<String>> {
        match &value.yaml {
            Yaml::Scalar(text) => Some(Spanned { value: text.trim().to_owned(), span: value.span }),
            _ => {
                self.wrong(value.span, "front-matter-text");
                None
            }
        }
    }

    fn choice<T: Copy>(&mut self, value: &Value, choices: &[(&str, T)], shown: usize) -> Option<Spanned<T>> {
        let text = self.text(value)?;
        let lower = text.value.to_lowercase();
        let found = choices.iter().find(|(word, _)| *word == lower);
        if found.is_none() {
            let words: Vec<&str> = choices[..shown].iter().map(|(word, _)| *word).collect();
            let finding = Finding::new(&WRONG_VALUE, value.span).variant("choice").arg("value", text.value);
            self.findings.push(finding.arg("choices", words.join(", ")));
        }
        found.map(|(_, choice)| Spanned { value: *choice, span: value.span })
    }

    fn language(&mut self, value: &Value) -> Option<Spanned<Lang>> {
        let text = self.text(value)?;
        let lang = text.value.parse().ok();
        if lang.is_none() {
            self.wrong(value.span, "front-matter-language");
        }
        lang.map(|lang| Spanned { value: lang, span: value.span })
    }

    /// A list of texts; one text alone is a list of one.
    fn list(&mut self, value: &Value) -> Vec<Spanned<String>> {
        match &value.yaml {
            Yaml::List(items) => items.iter().filter_map(|item| self.text(item)).collect(),
            Yaml::Scalar(_) => self.text(value).into_iter().collect(),
            Yaml::Null => Vec::new(),
            Yaml::Map(_) => {
                self.wrong(value.span, "front-matter-list");
                Vec::new()
            }
        }
    }

    fn number(&mut self, value: &Value) -> Option<f64> {
        let number = match &value.yaml {
            Yaml::Scalar(text) => text.trim().replace(',', ".").parse::<f64>().ok(),
            _ => None,
        };
        let number = number.filter(|n| n.is_finite() && *n >= 0.0);
        if number.is_none() {
            self.wrong(value.span, "front-matter-number");
        }
        number
    }

    fn hours(&mut self, value: &Value) -> Option<Spanned<Hours>> {
        let mut hours = Hours::default();
        match &value.yaml {
            Yaml::Map(pairs) => {
                self.known(pairs, &["theory", "practice", "test"], false);
                for (key, value) in pairs {
                    let field = match scalar(key) {
                        "theory" => &mut hours.theory,
                        "practice" => &mut hours.practice,
                        "test" => &mut hours.test,
                        _ => continue,
                    };
                    *field = self.number(value).unwrap_or(0.0);
                }
            }
            Yaml::Scalar(_) => hours.total = Some(self.number(value)?),
            _ => {
                self.wrong(value.span, "front-matter-hours");
                return None;
            }
        }
        Some(Spanned { value: hours, span: value.span })
    }

    fn objectives(&mut self, pairs: &[(Value, Value)]) {
        self.known(pairs, &["knowledge", "skills", "autonomy"], false);
        for (key, value) in pairs {
            let list = self.list(value);
            match scalar(key) {
                "knowledge" => self.meta.objectives.knowledge = list,
                "skills" => self.meta.objectives.skills = list,
                "autonomy" => self.meta.objectives.autonomy = list,
                _ => {}
            }
        }
    }

    fn plan(&mut self, value: &Value) {
        let Yaml::List(rows) = &value.yaml else {
            return self.wrong(value.span, "front-matter-plan");
        };
        for row in rows {
            let Some(pairs) = self.map(row) else { continue };
            self.known(pairs, &["phase", "minutes", "teacher", "students"], false);
            let mut step =
                PlanStep { phase: Phase::Present, minutes: None, teacher: String::new(), students: String::new() };
            let mut phase = None;
            for (key, value) in pairs {
                match scalar(key) {
                    "phase" => phase = self.choice(value, &PHASES, 8),
                    "minutes" => step.minutes = self.number(value).map(|n| n.round() as u32),
                    "teacher" => step.teacher = self.text(value).map_or(String::new(), |text| text.value),
                    "students" => step.students = self.text(value).map_or(String::new(), |text| text.value),
                    _ => {}
                }
            }
            match phase {
                Some(phase) => {
                    step.phase = phase.value;
                    self.meta.plan.push(Spanned { value: step, span: row.span });
                }
                None if !pairs.iter().any(|(key, _)| scalar(key) == "phase") => {
                    self.wrong(row.span, "front-matter-plan");
                }
                None => {}
            }
        }
    }
}

fn scalar(value: &Value) -> &str {
    match &value.yaml {
        Yaml::Scalar(text) => text,
        _ => "",
    }
}
