//! The text file beside the package: which activity and which settings to choose in Moodle, in the course's languages.
//! The words are in `player.ftl`.

use crate::emit::html::Context;
use crate::i18n::Message;
use crate::lang::Side;
use crate::world::Artifact;

use super::course::Course;

/// "Read first". ASCII, as all names of outputs.
const NAME: &str = "DOC-TRUOC.txt";

/// For Notepad: a byte order mark, and line ends of Windows.
pub fn artifact(cx: &Context<'_>, package: &str, course: &Course) -> Artifact {
    let texts: Vec<String> = cx.order().into_iter().map(|side| text(cx, side, package, course)).collect();
    let text = format!("\u{FEFF}{}\n", texts.join("\n\n----------------------------------------\n\n"));
    Artifact::bytes(NAME, text.replace('\n', "\r\n"))
}

fn text(cx: &Context<'_>, side: Side, package: &str, course: &Course) -> String {
    let lang = cx.project.lang(side).unwrap_or(cx.project.source);
    let scoring = match course.mastery {
        Some(mastery) => {
            let message = Message::new()
                .number("mastery", f64::from(mastery))
                .number("scale", course.scale)
                .count("questions", course.questions.len());
            cx.labels.format(side, "play-read-me-mastery", &message).text
        }
        None => cx.labels.get(side, "play-read-me-no-questions").text,
    };
    let title = cx.project.title.get(lang).to_owned();
    let message = Message::new().text("title", title).text("file", package.to_owned()).text("scoring", scoring);
    cx.labels.format(side, "play-read-me", &message).text
}
