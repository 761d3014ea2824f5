//! The player without a platform, for schools that have none: the files of a package as a folder, and all of them in one
//! page that can be sent by itself. What the page does with the files inside it is `assets/scorm/single.js`.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::diag::Finding;
use crate::emit::html::{Context, json};
use crate::project::Granularity;
use crate::world::{Artifact, Content};

use super::package::{Maker, Unit, title};
use super::{Edition, player};

/// The one file's name, beside the folder's `index.html`.
pub fn single_name(project: &str) -> String {
    format!("{project}.html")
}

/// The files around the lessons, and the course as one file. `lessons`: the pages and media of all lessons.
pub fn offline(cx: &Context<'_>, mut units: Vec<Unit>, lessons: &[Artifact]) -> (Vec<Artifact>, Vec<Finding>) {
    units.sort_by_key(|unit| unit.lesson);
    let maker = Maker { cx, edition: Edition::Offline, granularity: Granularity::Course };
    let mut findings = Vec::new();
    let mut files = maker.pages(&cx.project.id, &title(cx), &units, &mut findings).files;
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
            Some("html" | "css" | "js") => text(artifact)?.to_owned(),
            _ => format!("data:{};base64,{}", media_type(&artifact.path), STANDARD.encode(bytes(artifact)?)),
        };
        held.insert(&artifact.path, kept);
    }
    let mut page = text(files.iter().find(|artifact| artifact.path == player::INDEX)?)?.to_owned();
    for artifact in files {
        let (style, script) = (
            format!("<link rel=\"stylesheet\" href=\"{}\">", artifact.path),
            format!("<script src=\"{}\"></script>", artifact.path),
        );
        if page.contains(&style) {
            page = page.replace(&style, &format!("<style>{}</style>", text(artifact)?.replace("</", "<\\/")));
        } else if page.contains(&script) {
            // The files come before the player, which asks for them.
            let before = if artifact.path == PLAYER {
                format!(
                    "<script>(window.songngu = window.songngu || {{}}).files = {};\n{}</script>\n",
                    json(&held),
                    SINGLE.replace("</", "<\\/")
                )
            } else {
                String::new()
            };
            page =
                page.replace(&script, &format!("{before}<script>{}</script>", text(artifact)?.replace("</", "<\\/")));
        }
    }
    Some(page)
}

const PLAYER: &str = "assets/player.js";
const SINGLE: &str = include_str!("../../assets/scorm/single.js");

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("").to_ascii_lowercase().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "vtt" => "text/vtt",
        _ => "application/octet-stream",
    }
}
