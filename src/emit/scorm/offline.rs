//! The player without a platform, for schools that have none: the files of a package as a folder, and all of them in one
//! page that can be sent by itself. What the page does with the files inside it is `assets/scorm/single.js`.

use std::collections::BTreeMap;

use crate::diag::Finding;
use crate::emit::html::Context;
use crate::emit::math::font;
use crate::project::{Granularity, data_address};
use crate::world::{Artifact, Content};

use super::package::{Maker, Unit};
use super::{NO_RUN_TIME, course, player};

/// The one file's name, beside the folder's `index.html`.
pub fn single_name(project: &str) -> String {
    format!("{project}.html")
}

/// The files around the lessons, and the course as one file. `units` in the order of lessons; `lessons`: their pages and media.
pub fn offline(cx: &Context<'_>, units: &[Unit], lessons: &[Artifact]) -> (Vec<Artifact>, Vec<Finding>) {
    let maker = Maker { cx, run_time: NO_RUN_TIME, granularity: Granularity::Course };
    let mut findings = Vec::new();
    let mut files = maker.pages(&cx.project.id, &player::course_title(cx), units, &mut findings).files;
    if let Some(single) = single(&files, lessons) {
        files.push(Artifact::bytes(single_name(&cx.project.id), single));
    }
    (files, findings)
}

fn bytes(artifact: &Artifact) -> Option<&[u8]> {
    match &artifact.content {
        Content::Bytes(bytes) => Some(bytes),
        Content::Copy(_) => None,
    }
}

fn text(artifact: &Artifact) -> Option<&str> {
    std::str::from_utf8(bytes(artifact)?).ok()
}

/// The player's page with its style sheets and scripts inside, and every other file as data.
fn single(files: &[Artifact], lessons: &[Artifact]) -> Option<String> {
    let mut held: BTreeMap<&str, String> = BTreeMap::new();
    for artifact in files.iter().chain(lessons).filter(|artifact| artifact.path != player::INDEX) {
        let kept = match artifact.path.rsplit('.').next() {
            // A style sheet inside a page cannot name a file beside it.
            Some("css") if text(artifact)?.contains(font::FILE) => {
                text(artifact)?.replace(font::FILE, &font::address())
            }
            Some("html" | "css" | "js") => text(artifact)?.to_owned(),
            _ => data_address(&artifact.path, bytes(artifact)?),
        };
        held.insert(&artifact.path, kept);
    }
    let inside = |text: &str| text.replace("</", "<\\/");
    let mut page = text(files.iter().find(|artifact| artifact.path == player::INDEX)?)?.to_owned();
    for artifact in files {
        let style = format!("<link rel=\"stylesheet\" href=\"{}\">", artifact.path);
        let script = format!("<script src=\"{}\"></script>", artifact.path);
        if page.contains(&style) {
            page = page.replace(&style, &format!("<style>{}</style>", inside(text(artifact)?)));
        } else if page.contains(&script) {
            // The files come before the player, which asks for them.
            let before = match artifact.path.as_str() {
                PLAYER => format!("<script>{}{}</script>\n", course::script("files", &held), inside(SINGLE)),
                _ => String::new(),
            };
            page = page.replace(&script, &format!("{before}<script>{}</script>", inside(text(artifact)?)));
        }
    }
    Some(page)
}

const PLAYER: &str = "assets/player.js";
const SINGLE: &str = include_str!("../../assets/scorm/single.js");
