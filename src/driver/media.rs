//! The media files that lessons show: found in documents, read once, shared by all lessons that show them.
//! Addressing them on pages is `emit`; whether a picture is missing is judged in `check::links`.

use std::collections::HashMap;
use std::sync::Mutex;

use crate::course::{Lesson, LinkTarget, resolve};
use crate::doc::{BlockKind, InlineKind, blocks, inline_groups, inlines};
use crate::lang::Side;
use crate::project::{MediaFile, MediaLibrary, Project};
use crate::world::World;

/// Every media file that was read so far. A file that cannot be read is remembered as such; `check::links` has said so.
#[derive(Default)]
pub(super) struct MediaStore {
    files: Mutex<HashMap<String, Option<MediaFile>>>,
}

impl MediaStore {
    /// The media of one lesson, both versions.
    pub fn of(&self, lesson: &Lesson, project: &Project, world: &dyn World) -> MediaLibrary {
        let mut library = MediaLibrary::default();
        for path in needed(lesson, project) {
            if let Some(file) = self.get(path, world) {
                library.insert(file);
            }
        }
        library
    }

    /// A single file, such as the school's logo.
    pub fn get(&self, path: String, world: &dyn World) -> Option<MediaFile> {
        if let Some(known) = self.files.lock().expect("no thread panics while it holds the lock").get(&path) {
            return known.clone();
        }
        // Read outside the lock: two threads may read the same file, and both get the same bytes.
        let file = world.read(&path).ok().map(|bytes| MediaFile::new(&path, bytes));
        self.files.lock().expect("no thread panics while it holds the lock").insert(path, file.clone());
        file
    }
}

/// The course paths of files that a lesson shows or links to.
fn needed(lesson: &Lesson, project: &Project) -> Vec<String> {
    let mut paths = Vec::new();
    for side in Side::BOTH {
        let Some(document) = lesson.docs.get(side) else { continue };
        let Some(from) = project.lessons[lesson.index].files.get(side).as_ref().map(|file| &file.path) else {
            continue;
        };
        let mut want = |url: &str| {
            if let LinkTarget::File { path, .. } = resolve(project, from, url) {
                paths.push(path);
            }
        };
        blocks(&document.blocks, &mut |block| {
            match &block.kind {
                BlockKind::Figure(figure) => want(&figure.image.url),
                BlockKind::Html(html) => addresses(html).for_each(&mut want),
                _ => {}
            }
            inline_groups(block, &mut |group| {
                inlines(group, &mut |inline| match &inline.kind {
                    InlineKind::Image(image) => want(&image.url),
                    InlineKind::Link(link) => want(&link.url),
                    InlineKind::Html(html) => addresses(html).for_each(&mut want),
                    _ => {}
                });
            });
        });
    }
    paths.sort();
    paths.dedup();
    paths
}

/// The values of `src` and `poster` in the author's HTML.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    ["src=", "poster="].into_iter().flat_map(move |name| {
        html.match_indices(name).filter_map(move |(at, _)| {
            let rest = &html[at + name.len()..];
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            rest[1..].split(quote).next()
        })
    })
}
