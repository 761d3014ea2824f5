//! Forms of lesson plans (giáo án) as data: what stands on them, in which order, in which words. A course's `forms/` folder
//! replaces ours by name. Filling them in is `view::plan`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::diag::{Arg, Finding};
use crate::doc::{LessonKind, Phase};
use crate::lang::{Lang, Side};

use super::table::{Reading, Table, WRONG_VALUE};

/// A text in several languages, by tag.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// In `lang`, else in Vietnamese, else in any.
    pub fn get(&self, lang: Lang) -> &str {
        let own = self.0.get(lang.as_str()).or_else(|| self.0.get("vi"));
        own.or_else(|| self.0.values().next()).map_or("", String::as_str)
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    pub minutes: Minutes,
    #[serde(rename = "block")]
    pub blocks: Vec<FormBlock>,
    #[serde(rename = "row")]
    pub rows: Vec<FormRow>,
}

/// Minutes of an hour of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    pub theory: f64,
    pub practice: f64,
    pub test: f64,
}

/// What stands on a form, from top to bottom.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum FormBlock {
    /// Lines side by side: the head, the signatures.
    Columns {
        left: Vec<Text>,
        right: Vec<Text>,
    },
    Title {
        text: Text,
    },
    Objectives {
        head: Text,
        lead: Text,
    },
    Equipment {
        head: Text,
    },
    /// A heading and lines to write on.
    Lines {
        head: Text,
        count: usize,
    },
    /// The table of steps. Five columns: number, content, teacher, students, minutes.
    Procedure {
        head: Text,
        columns: [Text; 5],
        total: Text,
    },
}

/// A step of the procedure.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRow {
    pub title: Text,
    /// The words of `plan` in the front matter that belong here.
    pub phases: Vec<String>,
    /// The share of the time where a lesson has no plan.
    pub share: f64,
    /// The lesson's sections are listed here.
    #[serde(default)]
    pub headings: bool,
}

impl FormRow {
    pub fn takes(&self, phase: Phase) -> bool {
        self.phases.iter().any(|word| word == phase.as_str())
    }
}

/// The forms by name, as they come with songngu.
pub const FORMS: [(&str, &str); 3] = [
    ("theory", include_str!("../assets/forms/theory.toml")),
    ("practice", include_str!("../assets/forms/practice.toml")),
    ("integrated", include_str!("../assets/forms/integrated.toml")),
];

/// The name of the form for a kind of lesson; a lesson that names none is taken for one of theory.
pub fn form_name(kind: Option<LessonKind>) -> &'static str {
    match kind {
        Some(LessonKind::Practice) => "practice",
        Some(LessonKind::Integrated) => "integrated",
        Some(LessonKind::Theory) | None => "theory",
    }
}

impl Form {
    /// Reads a form; what is wrong with it comes back in the parser's words, one line.
    pub fn parse(text: &str) -> Result<Form, String> {
        let form: Result<Form, toml::de::Error> = toml::from_str(text);
        form.map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            format!("{line}: {}", error.message().replace('\n', " "))
        })
    }

    /// The form of that name as it comes with songngu.
    pub fn own(name: &str) -> Form {
        let text = FORMS.iter().find(|(own, _)| *own == name).map_or(FORMS[0].1, |(_, text)| *text);
        Form::parse(text).expect("our own forms can be read")
    }
}

/// `language` of a table: one of the course's, or `both`; `None` without it.
pub(super) fn read_sides(reading: &Reading, table: &Table<'_>, source: Lang, languages: &[Lang]) -> Option<Vec<Side>> {
    let (text, span) = table.text("language")?;
    match text.parse::<Lang>().ok().filter(|lang| languages.contains(lang)) {
        _ if text == "both" => Some(Side::BOTH.to_vec()),
        Some(lang) => Some(vec![if lang == source { Side::Source } else { Side::Target }]),
        None => {
            reading.push(Finding::new(&WRONG_VALUE, span).arg("expected", Arg::Word("kind-course-language")));
            None
        }
    }
}

/// `[plan] language`; the source's without it.
pub(super) fn read_plan(reading: &Reading, table: Table<'_>, source: Lang, languages: &[Lang]) -> Vec<Side> {
    let sides = read_sides(reading, &table, source, languages);
    table.finish();
    sides.unwrap_or_else(|| vec![Side::Source])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_forms_can_be_read_and_share_the_whole_time() {
        for (name, _) in FORMS {
            let form = Form::own(name);
            let shares: f64 = form.rows.iter().map(|row| row.share).sum();
            assert!((shares - 1.0).abs() < 1e-9, "{name}: {shares}");
            for phase in Phase::ALL {
                assert_eq!(form.rows.iter().filter(|row| row.takes(phase)).count(), 1, "{name}: {}", phase.as_str());
            }
            assert_eq!(form.rows.iter().filter(|row| row.headings).count(), 1);
        }
    }

    #[test]
    fn a_wrong_form_names_its_line() {
        let error = Form::parse("minutes = { theory = 45, practice = 60, test = 45 }\nblok = 1\n").unwrap_err();
        assert!(error.starts_with("2: ") || error.starts_with("1: "), "{error}");
    }
}
