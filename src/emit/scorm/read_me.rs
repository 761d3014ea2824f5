//! The text file beside the package: which activity and which settings to choose in Moodle, in the course's languages.
//! The words are in `player.ftl`.

use crate::emit::html::Context;
use crate::i18n::Message;
use crate::lang::Side;
use crate::world::Artifact;

use super::Edition;

/// "Read first". ASCII, as all names of outputs.
const NAME: &str = "DOC-TRUOC.txt";

/// What the text speaks of.
pub struct Packed<'a> {
    pub edition: Edition,
    pub names: &'a [&'a str],
    /// How many questions are scored.
    pub questions: usize,
}

/// For Notepad: a byte order mark, and line ends of Windows.
pub fn artifact(cx: &Context<'_>, packed: &Packed<'_>) -> Artifact {
    let texts: Vec<String> = cx.order().into_iter().map(|side| text(cx, side, packed)).collect();
    let text = format!("\u{FEFF}{}\n", texts.join("\n\n----------------------------------------\n\n"));
    Artifact::bytes(NAME, text.replace('\n', "\r\n"))
}

fn text(cx: &Context<'_>, side: Side, packed: &Packed<'_>) -> String {
    let (project, lang) = (cx.project, cx.project.lang(side).unwrap_or(cx.project.source));
    let scoring = if packed.questions > 0 {
        let message = Message::new()
            .number("mastery", f64::from(project.scorm.mastery))
            .number("scale", project.quiz.scale)
            .count("questions", packed.questions)
            .text("completion", project.scorm.completion.as_str());
        cx.labels.format(side, "play-read-me-mastery", &message).text
    } else {
        cx.labels.get(side, "play-read-me-no-questions").text
    };
    let file = match packed.names {
        [one] => (*one).to_owned(),
        [first, ..] => format!("{first} …"),
        [] => String::new(),
    };
    let message = Message::new()
        .text("title", project.title.get(lang).to_owned())
        .text("file", file)
        .text("edition", packed.edition.name())
        .text("granularity", if packed.names.len() > 1 { "lesson" } else { "course" })
        .text("scoring", scoring);
    cx.labels.format(side, "play-read-me", &message).text
}
