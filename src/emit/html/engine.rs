//! What all pages of a build share: templates, style sheet, script, highlighted code. A course's theme comes in here.
//! Made once a build; what a page is filled with is `frame` and `handout`.

use serde::Serialize;

use crate::codec::template::{TemplateError, Templates};
use crate::diag::{Finding, Rule};
use crate::view::Theme;

use crate::emit::code::Highlighter;

/// A file of the course's theme does not work; ours is used instead. Arguments: `file`, `detail`.
pub const BAD_THEME: Rule = Rule::warning("SN0902", "theme-file-broken");

/// The style sheet in the order in which it is put together; a theme replaces by name.
const STYLES: [(&str, &str); 8] = [
    ("colours.css", include_str!("../../assets/theme/colours.css")),
    ("text.css", include_str!("../../assets/theme/text.css")),
    ("rows.css", include_str!("../../assets/theme/rows.css")),
    ("blocks.css", include_str!("../../assets/theme/blocks.css")),
    ("math.css", include_str!("../../assets/theme/math.css")),
    ("quiz.css", include_str!("../../assets/theme/quiz.css")),
    ("bar.css", include_str!("../../assets/theme/bar.css")),
    ("print.css", include_str!("../../assets/theme/print.css")),
];

const SCRIPTS: [(&str, &str); 3] = [
    ("reader.js", include_str!("../../assets/theme/reader.js")),
    ("terms.js", include_str!("../../assets/theme/terms.js")),
    ("search.js", include_str!("../../assets/theme/search.js")),
];

/// Runs in the head, before anything is drawn.
const EARLY: (&str, &str) = ("early.js", include_str!("../../assets/theme/early.js"));

const TEMPLATES: [(&str, &str); 8] = [
    ("base.html", include_str!("../../assets/theme/base.html")),
    ("bar.html", include_str!("../../assets/theme/bar.html")),
    ("lesson.html", include_str!("../../assets/theme/lesson.html")),
    ("index.html", include_str!("../../assets/theme/index.html")),
    ("glossary.html", include_str!("../../assets/theme/glossary.html")),
    ("practice.html", include_str!("../../assets/scorm/practice.html")),
    ("guide.html", include_str!("../../assets/scorm/guide.html")),
    ("player.html", include_str!("../../assets/scorm/player.html")),
];

/// Made once a build, shared by all threads.
pub struct Engine {
    templates: Templates,
    pub code: Highlighter,
    pub css: String,
    pub js: String,
    pub early: String,
}

impl Engine {
    /// What is wrong with the theme comes back as findings; the pages then use our own file.
    pub fn new(theme: &Theme) -> (Engine, Vec<Finding>) {
        let (templates, errors) = Templates::new(&TEMPLATES, &theme.overrides);
        let own =
            |(name, ours): &(&str, &'static str)| theme.overrides.get(*name).cloned().unwrap_or((*ours).to_owned());
        let engine = Engine {
            templates,
            code: Highlighter::default(),
            css: STYLES.iter().map(own).collect::<Vec<_>>().join("\n"),
            js: SCRIPTS.iter().map(own).collect::<Vec<_>>().join("\n"),
            early: own(&EARLY),
        };
        (engine, errors.into_iter().map(finding).collect())
    }

    /// The page that a template makes of its values.
    pub fn render(&self, template: &str, values: &impl Serialize, findings: &mut Vec<Finding>) -> String {
        let (text, error) = self.templates.render(template, values);
        findings.extend(error.map(finding));
        text
    }
}

fn finding(error: TemplateError) -> Finding {
    let file = format!("theme/{}", error.name);
    Finding::new(&BAD_THEME, None).arg("file", file).arg("detail", error.detail)
}
