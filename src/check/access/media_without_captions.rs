//! SN0508: a video without captions, a sound without its words in writing (WCAG 2.2, 1.2.1 and 1.2.2). Asked of the
//! author's HTML and of links to media files; films on other sites have captions of their own or not.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, InlineKind, inline_groups, inlines};
use crate::lang::Side;
use crate::source::Span;

pub const RULE: Rule = Rule::warning("SN0508", "media-without-captions");

const MEDIA: [&str; 8] = [".mp4", ".webm", ".mov", ".m4v", ".ogv", ".mp3", ".wav", ".m4a"];

/// Words that name captions, subtitles or a transcript near a film.
const NAMED: [&str; 13] = [
    "<track",
    ".vtt",
    ".srt",
    "transcript",
    "caption",
    "subtitle",
    "phụ đề",
    "lời thoại",
    "bản ghi",
    "lời thuyết minh",
    "thuyết minh",
    "no sound",
    "không có tiếng",
];

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let Some(file) = cx.file(side) else { continue };
        let blocks = cx.blocks.get(side);
        for (at, block) in blocks.iter().enumerate() {
            let Some((span, name)) = media(block) else { continue };
            // What stands beside it: the block before, its own, and two after it.
            let near = blocks[at.saturating_sub(1)..(at + 3).min(blocks.len())].iter();
            let named = near.map(|block| file.slice(block.span).to_lowercase());
            if named.into_iter().any(|text| NAMED.iter().any(|word| text.contains(word))) {
                continue;
            }
            findings.push(Finding::new(&RULE, span).lang(cx.lang(side)).arg("file", name));
        }
    }
}

/// The first film or sound of a block and what it is called.
fn media(block: &Block) -> Option<(Span, String)> {
    if let BlockKind::Html(html) = &block.kind {
        return in_html(html).map(|name| (block.span, name));
    }
    let mut found = None;
    inline_groups(block, &mut |group| {
        inlines(group, &mut |inline| {
            let name = match &inline.kind {
                InlineKind::Link(link) => media_name(&link.url),
                InlineKind::Html(html) => in_html(html),
                _ => None,
            };
            found = found.take().or(name.map(|name| (inline.span, name)));
        });
    });
    found
}

/// A film without sound that only moves (`muted`) is a picture.
fn in_html(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    let tag = ["<video", "<audio"].into_iter().find(|tag| lower.contains(tag)).filter(|_| !lower.contains("muted"))?;
    let source = lower.split("src=").nth(1).and_then(|rest| rest.get(1..)?.split(['"', '\'']).next());
    Some(source.and_then(media_name).unwrap_or_else(|| tag[1..].to_owned()))
}

fn media_name(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let lower = path.to_ascii_lowercase();
    MEDIA.iter().any(|end| lower.ends_with(end)).then(|| path.rsplit('/').next().unwrap_or(path).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn films_and_sounds_without_words_are_told() {
        let found = Case::new("<video src=\"../media/do.mp4\" controls></video>\n", "See [the film](../media/do.mp4).")
            .run(check);
        assert_eq!(
            found,
            ["SN0508 vi:1:<video src=\"../media/do.mp4\" controls></", "SN0508 en:1:[the film](../media/do.mp4)"]
        );
    }

    #[test]
    fn captions_transcripts_and_silent_films_are_right() {
        let vi = "<video controls><source src=\"a.mp4\"><track src=\"a.vi.vtt\"></video>\n\n<video muted loop src=\"b.mp4\"></video>\n";
        let en = "[Film](a.mp4)\n\n[Transcript of the film](a.pdf)\n\nText.\n\nText.\n\n[Film on a site](https://example.org/watch?v=1)\n";
        assert!(Case::new(vi, en).run(check).is_empty());
    }
}
