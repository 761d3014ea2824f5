//! SN0111: a picture of one version is not in the other.
//! Names are compared without folder, extension and language: `fig.vi.svg` and `fig.en.svg` are one picture.

use crate::check::Context;
use crate::check::matched::matched;
use crate::diag::{Finding, Rule};
use crate::doc::{Block, BlockKind, Inline, InlineKind, inlines};
use crate::lang::Side;
use crate::source::Span;

use super::gaps::{Missing, missing, partners};

pub const RULE: Rule = Rule::warning("SN0111", "image-missing");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    if !cx.is_bilingual() {
        return;
    }
    for side in Side::BOTH {
        // A section that is missing whole has been told with its pictures.
        let Missing::Gaps(gaps) = missing(cx, side) else { continue };
        let (here, there) = (pictures(cx, side), pictures(cx, side.other()));
        for picture in &here {
            let is_there = there.iter().any(|other| other.name == picture.name);
            let told = gaps.iter().any(|gap| gap.span.contains(picture.span));
            if is_there || told || is_replaced(cx, side, picture, &here, &there) {
                continue;
            }
            let finding = Finding::new(&RULE, picture.span).related(counterpart(cx, side, picture));
            let finding = finding.lang(cx.lang(Side::Target)).arg("image", picture.file);
            findings.push(finding.arg("here-lang", cx.lang(side)).arg("there-lang", cx.lang(side.other())));
        }
    }
}

struct Picture<'a> {
    /// What two versions share.
    name: String,
    /// The file's name as written.
    file: &'a str,
    span: Span,
}

fn pictures<'a>(cx: &Context<'a>, side: Side) -> Vec<Picture<'a>> {
    let languages = [cx.lang(Side::Source), cx.lang(Side::Target)];
    let mut found = Vec::new();
    let mut push = |url: &'a str, span: Span| {
        let file = url.split(['?', '#']).next().unwrap_or(url).rsplit('/').next().unwrap_or(url);
        let mut name = file.split('.').next().unwrap_or(file).to_lowercase();
        for lang in languages {
            let short = name.strip_suffix(lang.as_str()).and_then(|name| name.strip_suffix(['-', '_']));
            name = short.map_or(name.clone(), str::to_owned);
        }
        found.push(Picture { name, file, span });
    };
    for block in cx.blocks.get(side) {
        let block: &'a Block = block;
        match &block.kind {
            BlockKind::Figure(figure) => push(&figure.image.url, figure.span),
            BlockKind::Html(html) => html_images(html).for_each(|url| push(url, block.span)),
            _ => {}
        }
        crate::doc::inline_groups(block, &mut |group: &'a [Inline]| {
            inlines(group, &mut |inline| match &inline.kind {
                InlineKind::Image(image) => push(&image.url, inline.span),
                InlineKind::Html(html) => html_images(html).for_each(|url| push(url, inline.span)),
                _ => {}
            });
        });
    }
    found
}

/// The addresses of `<img src="…">` in author's HTML.
fn html_images(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices("<img").filter_map(|(at, _)| {
        let tag = &html[at..at + html[at..].find('>')?];
        let value = &tag[tag.find("src=")? + 4..];
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split(quote).next()
    })
}

/// Whether the counterpart shows another picture that this version has not: the translator took one in the language.
fn is_replaced(
    cx: &Context<'_>,
    side: Side,
    picture: &Picture<'_>,
    here: &[Picture<'_>],
    there: &[Picture<'_>],
) -> bool {
    let Some(place) = counterpart(cx, side, picture) else { return false };
    let new = |other: &&Picture<'_>| !here.iter().any(|own| own.name == other.name);
    there.iter().filter(new).any(|other| place.contains(other.span))
}

/// The place in the other version that stands for the block of the picture, else that of the block before it.
fn counterpart(cx: &Context<'_>, side: Side, picture: &Picture<'_>) -> Option<Span> {
    let holds = |span: Span| span.contains(picture.span);
    let found = matched(cx).into_iter().rfind(|matched| holds(matched.span(side)));
    if let Some(found) = found {
        return Some(found.span(side.other()));
    }
    let partner = partners(cx, side);
    let before = cx.blocks.get(side).iter().filter(|block| block.span.end <= picture.span.start);
    let other = before.filter_map(|block| partner[block.id.0 as usize]).next_back()?;
    Some(cx.block(side.other(), other).span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    const VI: &str = "# Đo\n\nCách mắc vôn mét ở thang 500 V.\n\n![Vôn mét](../media/von.vi.svg)\n\nĐọc số đo 12 V.\n";

    #[test]
    fn a_picture_that_is_gone_is_told_with_its_place() {
        let en = "# Measuring\n\nHow to connect a voltmeter, range 500 V.\n\nRead 12 V.\n";
        let found = Case::new(VI, en).run(check);
        assert_eq!(
            found,
            ["SN0111 vi:5:![Vôn mét](../media/von.vi.svg) / en:3:How to connect a voltmeter, range 500 V."]
        );
    }

    #[test]
    fn a_picture_in_the_other_language_or_elsewhere_in_the_text_is_there() {
        let en = "# Measuring\n\nHow to connect a voltmeter, range 500 V.\n\n![Voltmeter](../media/von.en.svg)\n\nRead 12 V.\n";
        assert!(Case::new(VI, en).run(check).is_empty());
        let en = "# Measuring\n\nHow to connect a voltmeter, range 500 V.\n![Voltmeter](../media/von.vi.svg)\n\nRead 12 V.\n";
        assert!(Case::new(VI, en).run(check).is_empty());
        let en = "# Measuring\n\nHow to connect a voltmeter, range 500 V.\n\n![Voltmeter](../media/meter.png)\n\nRead 12 V.\n";
        assert!(Case::new(VI, en).run(check).is_empty());
    }
}
