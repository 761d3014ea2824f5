//! SN0501: a picture without alternative text, or with words that say nothing: its file's name, `image`, `IMG_1234`
//! (WCAG 2.2, 1.1.1). Whether the text fits the picture nobody but a person can tell.

use crate::check::Context;
use crate::diag::{Finding, Rule};
use crate::doc::PlainText;
use crate::lang::Side;

use super::pictures::pictures;

pub const RULE: Rule = Rule::warning("SN0501", "missing-alt-text");

/// Words that say only that there is a picture.
const EMPTY_WORDS: [&str; 24] = [
    "image",
    "img",
    "picture",
    "pic",
    "photo",
    "figure",
    "fig",
    "screenshot",
    "screen shot",
    "diagram",
    "graphic",
    "alt",
    "alt text",
    "untitled",
    "hình",
    "hình ảnh",
    "ảnh",
    "ảnh chụp",
    "ảnh chụp màn hình",
    "hình vẽ",
    "hình minh họa",
    "ảnh minh họa",
    "minh họa",
    "sơ đồ",
];

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        for picture in pictures(cx, side) {
            let finding = Finding::new(&RULE, picture.span).lang(cx.lang(side));
            let alt = PlainText::of(&picture.image.alt).text;
            let alt = alt.trim();
            if alt.is_empty() {
                findings.push(finding);
            } else if is_file_name(alt, &picture.image.url) {
                findings.push(finding.variant("file-name").arg("alt", alt));
            } else if is_empty_word(alt) {
                findings.push(finding.variant("empty-word").arg("alt", alt));
            }
        }
    }
}

/// The name of the picture's own file or of another one, with or without its extension; the names that cameras give.
fn is_file_name(alt: &str, url: &str) -> bool {
    let file = url.split(['?', '#']).next().unwrap_or(url).rsplit('/').next().unwrap_or("");
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    // A stem of one plain word (`relay`) is what the picture shows, if in few words.
    let is_code = |name: &str| name.contains(['_', '-']) || name.chars().any(|c| c.is_ascii_digit());
    let one_word = !alt.contains(char::is_whitespace);
    alt == file
        || (alt.eq_ignore_ascii_case(stem) && one_word && is_code(alt))
        || (one_word && has_extension(alt))
        || is_camera_name(alt)
}

fn has_extension(alt: &str) -> bool {
    let extension = alt.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    matches!(extension.as_str(), "png" | "jpg" | "jpeg" | "gif" | "svg" | "webp" | "bmp" | "tif" | "tiff" | "avif")
}

/// `IMG_1234`, `DSC00012`, `Screenshot 2024-05-01 101500`, `image1`.
fn is_camera_name(alt: &str) -> bool {
    let lower = alt.to_ascii_lowercase();
    let openings =
        ["img", "dsc", "dscn", "dcim", "pxl", "screenshot", "screen shot", "image", "picture", "photo", "unnamed"];
    let rest = openings.iter().find_map(|opening| lower.strip_prefix(opening));
    rest.is_some_and(|rest| {
        rest.contains(|c: char| c.is_ascii_digit()) && rest.chars().all(|c| c.is_ascii_digit() || " _-.:()".contains(c))
    })
}

fn is_empty_word(alt: &str) -> bool {
    let alt =
        alt.trim_end_matches(['.', ':', ' ']).trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').trim_end();
    let alt = alt.to_lowercase().replace("hoạ", "họa");
    EMPTY_WORDS.contains(&alt.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    #[test]
    fn a_picture_without_words_is_told() {
        let found = Case::new("![](../media/relay.svg)", "Text ![relay.svg](../media/relay.svg) here.").run(check);
        assert_eq!(
            found,
            ["SN0501 vi:1:![](../media/relay.svg)", "SN0501-file-name en:1:![relay.svg](../media/relay.svg)"]
        );
    }

    #[test]
    fn words_that_say_nothing_are_told() {
        for alt in ["IMG_1234", "relay_2_pin", "Screenshot 2024-05-01", "so-do.png"] {
            let found = Case::new(&format!("![{alt}](../media/relay_2_pin.svg)"), "x").run(check);
            assert!(found.first().is_some_and(|found| found.starts_with("SN0501-file-name")), "{alt}");
        }
        for alt in ["Hình 3", "image", "Screenshot", "ảnh minh hoạ"] {
            let found = Case::new(&format!("![{alt}](../media/relay.svg)"), "x").run(check);
            assert!(found.first().is_some_and(|found| found.starts_with("SN0501-empty-word")), "{alt}");
        }
    }

    #[test]
    fn a_picture_with_words_is_right() {
        let vi =
            "![Rơ le](../media/relay.svg)\n\n![Hình 3: rơ le](../media/relay.svg)\n\n![Sơ đồ mạch](../media/relay.svg)";
        let en = "![`K1`](../media/relay.svg)\n\n![relay](../media/relay.svg)\n\n![Image sensor 2](../media/relay.svg)";
        assert!(Case::new(vi, en).run(check).is_empty());
    }
}
