//! The page beside the package: which activity and which settings to choose in Moodle, in the course's languages. It stands
//! alone, so that it can be sent by mail. The words are in `player.ftl`.

use serde::Serialize;

use crate::diag::Finding;
use crate::emit::html::Context;
use crate::i18n::Message;
use crate::lang::Side;
use crate::project::{Completion, Granularity};
use crate::world::Artifact;

use super::Edition;

/// "Read first". ASCII, as all names of outputs.
const NAME: &str = "DOC-TRUOC.html";

/// What the page speaks of.
pub struct Packed<'a> {
    pub edition: Edition,
    pub names: &'a [&'a str],
    /// How many scored questions a learner is asked.
    pub questions: usize,
}

#[derive(Serialize)]
struct Values {
    lang: String,
    title: String,
    css: &'static str,
    sections: Vec<Section>,
}

/// The guide in one language.
#[derive(Serialize)]
struct Section {
    lang: String,
    heading: String,
    about: String,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    heading: String,
    /// One below the other, with numbers.
    steps: Vec<String>,
    paragraphs: Vec<String>,
}

pub fn artifact(cx: &Context<'_>, packed: &Packed<'_>, findings: &mut Vec<Finding>) -> Artifact {
    let sections: Vec<Section> = cx.order().into_iter().map(|side| section(cx, side, packed)).collect();
    let first = sections.first();
    let values = Values {
        lang: first.map(|section| section.lang.clone()).unwrap_or_default(),
        title: sections.iter().map(|section| section.heading.as_str()).collect::<Vec<_>>().join(" / "),
        css: include_str!("../../assets/scorm/guide.css"),
        sections,
    };
    Artifact::bytes(NAME, cx.engine.render("guide.html", &values, findings))
}

fn section(cx: &Context<'_>, side: Side, packed: &Packed<'_>) -> Section {
    let (project, lang) = (cx.project, cx.project.lang(side).unwrap_or(cx.project.source));
    let file = match packed.names {
        [one] => (*one).to_owned(),
        [first, ..] => format!("{first} …"),
        [] => String::new(),
    };
    let scored = packed.questions > 0;
    // Without questions nothing can be passed.
    let completion = if scored { project.scorm.completion } else { Completion::Viewed };
    let message = || {
        Message::new()
            .text("title", project.title.get(lang).to_owned())
            .text("file", file.clone())
            .text("edition", packed.edition.name())
            .text("granularity", project.scorm.granularity.as_str())
            .text("completion", completion.as_str())
            .number("mastery", f64::from(project.scorm.mastery))
            .number("scale", project.quiz.scale)
            .count("questions", packed.questions)
    };
    let say = |id: &str| cx.labels.format(side, &format!("play-guide-{id}"), &message()).text;
    let part = |heading: &str, steps: &[&str], paragraphs: &[&str]| Part {
        heading: say(heading),
        steps: steps.iter().map(|id| say(id)).collect(),
        paragraphs: paragraphs.iter().map(|id| say(id)).collect(),
    };
    let mut settings = vec!["window", "structure", "method", "attempts", "force"];
    if project.scorm.granularity == Granularity::ScoPerLesson {
        settings.push("all-scos");
    }
    let parts = vec![
        part("upload", &["add", "drop"], &[]),
        part("settings", &settings, &[]),
        part("completion", &["require"], &[if scored { "score" } else { "no-score" }, "rule"]),
        part("try", &[], &["try-learner", "try-folder"]),
        part("update", &[], &["update-ids"]),
    ];
    Section { lang: lang.to_string(), heading: say("heading"), about: say("about"), parts }
}
