//! SN0406: media files that no lesson names. They go into no output, and nobody knows whether they are still wanted. One
//! note a course. A file counts as used where its name stands anywhere: in a link, in HTML, in code, in the glossary.

use std::collections::HashSet;

use crate::check::{Context, CourseContext};
use crate::course::decode;
use crate::diag::{Finding, Rule};
use crate::lang::Side;

pub const RULE: Rule = Rule::note("SN0406", "media-never-used");

/// What a finding names of them.
const NAMED: usize = 3;

const ENDINGS: [&str; 16] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "mp3", "ogg", "oga", "wav", "m4a", "mp4", "webm", "mov", "vtt",
];

/// The names of media files that a lesson's texts hold, in lower case, without folders.
pub fn facts(cx: &Context<'_>) -> Vec<String> {
    let files = Side::BOTH.into_iter().filter_map(|side| cx.file(side));
    let mut names: Vec<String> = files.flat_map(|file| named(&file.text)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Words of a text that end as media files do.
fn named(text: &str) -> Vec<String> {
    let parts = |c: char| {
        c.is_whitespace() || matches!(c, '/' | '\\' | '(' | ')' | '"' | '\'' | '<' | '>' | '[' | ']' | '`' | '=' | '|')
    };
    let mut names = Vec::new();
    for (dot, _) in text.match_indices('.') {
        let after = &text[dot + 1..];
        let length = after.bytes().take(5).take_while(u8::is_ascii_alphanumeric).count();
        if !ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(&after[..length])) {
            continue;
        }
        // Names may hold spaces: in `my fig.png` both `fig.png` and the whole are taken.
        let before = &text[..dot];
        let start = before.rfind(parts).map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let wide = before
            .rfind(|c: char| parts(c) && c != ' ')
            .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        for start in [start, wide] {
            names.push(decode(&text[start..dot + 1 + length]).to_lowercase());
        }
    }
    names
}

pub fn course_check(cx: &CourseContext<'_>, findings: &mut Vec<Finding>) {
    let mut media: Vec<&str> = cx.project.files.iter().map(String::as_str).filter(|path| is_media(path)).collect();
    if media.is_empty() || !cx.is_whole() {
        return;
    }
    // Glossaries and the manifest name files too.
    let others = cx.sources.iter().filter(|file| cx.project.lesson_at(&file.path).is_none());
    let others: Vec<String> = others.flat_map(|file| named(&file.text)).collect();
    let lessons = cx.lessons.iter().flat_map(|lesson| &lesson.media);
    let used: HashSet<&str> = lessons.chain(&others).map(String::as_str).collect();
    media.retain(|path| !used.contains(name(path).to_lowercase().as_str()));
    media.sort_unstable();
    if !media.is_empty() {
        let first: Vec<&str> = media.iter().copied().take(NAMED).collect();
        let files = if media.len() > NAMED { first.join(", ") + ", …" } else { first.join(", ") };
        findings.push(Finding::new(&RULE, None).arg("count", media.len()).arg("files", files));
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_media(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or("");
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
        && !path.split('/').any(|part| part.starts_with(['.', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn names_are_found_wherever_they_stand() {
        let text =
            "![a](../media/So%20do.PNG) <img src='x/b.svg'> `d2l.Image(\"../img/cat.jpg\")` 3.5 a.bc (my fig.gif)";
        let names = named(text);
        for name in ["so do.png", "b.svg", "cat.jpg", "my fig.gif"] {
            assert!(names.iter().any(|own| own == name), "{name}: {names:?}");
        }
    }

    #[test]
    fn a_lesson_leaves_the_names_of_both_versions() {
        let case = Case::new("![Rơ le](../media/a.vi.svg)", "![Relay](../media/a.en.svg)");
        assert_eq!(case.with(facts), ["a.en.svg", "a.vi.svg"]);
    }
}
