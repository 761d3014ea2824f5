//! The container of a book: mimetype first and uncompressed, the package document with its metadata, the contents
//! (EPUB 3.3, 4 and 5). What stands in a chapter is `emit::html::handout`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::hash;
use crate::codec::xml::{Attr, Xml};
use crate::codec::zip::{Entry, archive};
use crate::emit::html::Context;
use crate::emit::math::font;
use crate::lang::Side;

use super::Chapter;

const STYLE: &str = concat!(include_str!("../../assets/epub/book.css"), include_str!("../../assets/theme/math.css"));

const SPACES: [Attr<'static>; 2] =
    [("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops")];

/// A file of the book: id, path below `OEBPS/`, media type, properties, bytes.
struct Item {
    id: String,
    path: String,
    kind: &'static str,
    properties: String,
    bytes: Vec<u8>,
}

/// The book; `None` only for what no zip can hold. Chapters may come in any order.
pub fn book(cx: &Context<'_>, mut chapters: Vec<Chapter>) -> Option<Vec<u8>> {
    chapters.sort_by_key(|chapter| chapter.lesson);
    let mut items: Vec<Item> = chapters.iter().map(|chapter| page(cx, chapter)).collect();
    let mut media: BTreeMap<&str, &Arc<[u8]>> = BTreeMap::new();
    for chapter in &chapters {
        media.extend(chapter.media.iter().map(|(path, bytes)| (path.as_str(), bytes)));
    }
    let file = |id: &str, path: &str, kind, bytes| Item {
        id: id.to_owned(),
        path: path.to_owned(),
        kind,
        properties: String::new(),
        bytes,
    };
    for (i, (path, bytes)) in media.into_iter().enumerate() {
        items.push(file(&format!("media-{}", i + 1), path, media_type(path), bytes.to_vec()));
    }
    let mut style = STYLE.to_owned();
    if chapters.iter().any(|chapter| font::is_wanted(&chapter.body)) {
        style += &font::style(font::FILE);
        items.push(file("math-font", font::FILE, "font/otf", font::bytes().to_vec()));
    }
    items.push(file("style", "book.css", "text/css", style.into_bytes()));
    items.push(contents(cx, &chapters));
    let package = package(cx, &chapters, &items);
    let mut entries =
        vec![Entry::new("META-INF/container.xml", &container()).ok()?, Entry::new("OEBPS/package.opf", &package).ok()?];
    for item in &items {
        entries.push(Entry::new(format!("OEBPS/{}", item.path), &item.bytes).ok()?);
    }
    archive(Entry::new("mimetype", b"application/epub+zip").ok()?, entries).ok()
}

fn page(cx: &Context<'_>, chapter: &Chapter) -> Item {
    let lead = cx.order().first().copied().unwrap_or(Side::Source);
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source).to_string();
    let title = cx.contents.get(chapter.lesson).map_or(chapter.name.as_str(), |entry| entry.title(lead));
    let mut head = Xml::document();
    head.element("title", &[], |xml| xml.text(title));
    let head = String::from_utf8(head.finish()).unwrap_or_default();
    let title = head.lines().skip(1).collect::<String>();
    let bytes = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"{}\" xmlns:epub=\"{}\" \
         lang=\"{lang}\" xml:lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\"/>\n{title}\n\
         <link rel=\"stylesheet\" href=\"book.css\"/>\n</head>\n<body>\n{}\n</body>\n</html>\n",
        SPACES[0].1, SPACES[1].1, chapter.body
    );
    let has = |mark: &str| chapter.body.contains(mark);
    let properties = [("mathml", has("<math")), ("svg", has("<svg"))];
    let properties: Vec<&str> = properties.iter().filter(|(_, there)| *there).map(|(name, _)| *name).collect();
    Item {
        id: format!("chapter-{}", chapter.lesson + 1),
        path: format!("{}.xhtml", chapter.name),
        kind: "application/xhtml+xml",
        properties: properties.join(" "),
        bytes: bytes.into_bytes(),
    }
}

/// The table of contents: parts, and lessons in both languages.
fn contents(cx: &Context<'_>, chapters: &[Chapter]) -> Item {
    let order = cx.order();
    let lead = order.first().copied().unwrap_or(Side::Source);
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source).to_string();
    let title = cx.labels.get(lead, "out-contents").text;
    let name = |chapter: &Chapter| {
        let entry = cx.contents.get(chapter.lesson);
        let titles: Vec<&str> = order.iter().filter_map(|side| entry.map(|entry| entry.title(*side))).collect();
        match titles.as_slice() {
            [one, other] if one != other => format!("{one} / {other}"),
            all => all.first().map_or_else(|| chapter.name.clone(), |title| (*title).to_owned()),
        }
    };
    let entry = |xml: &mut Xml, chapter: &Chapter| {
        xml.element("li", &[], |xml| xml.leaf("a", &[("href", &format!("{}.xhtml", chapter.name))], &name(chapter)));
    };
    let mut xml = Xml::document();
    let root = [SPACES[0], SPACES[1], ("lang", lang.as_str()), ("xml:lang", lang.as_str())];
    xml.element("html", &root, |xml| {
        xml.element("head", &[], |xml| xml.leaf("title", &[], &title));
        xml.element("body", &[], |xml| {
            xml.element("nav", &[("epub:type", "toc")], |xml| {
                xml.leaf("h1", &[], &title);
                xml.element("ol", &[], |xml| {
                    for (i, part) in cx.project.parts.iter().enumerate() {
                        let own: Vec<&Chapter> =
                            chapters.iter().filter(|chapter| part.lessons.contains(&chapter.lesson)).collect();
                        if own.is_empty() {
                            continue;
                        }
                        xml.element("li", &[], |xml| {
                            xml.leaf("span", &[], &cx.part_title(&order, i).plain);
                            xml.element("ol", &[], |xml| own.iter().for_each(|chapter| entry(xml, chapter)));
                        });
                    }
                    let alone = |chapter: &&Chapter| {
                        cx.project.parts.iter().all(|part| !part.lessons.contains(&chapter.lesson))
                    };
                    chapters.iter().filter(alone).for_each(|chapter| entry(xml, chapter));
                });
            });
        });
    });
    Item {
        id: "contents".to_owned(),
        path: "contents.xhtml".to_owned(),
        kind: "application/xhtml+xml",
        properties: "nav".to_owned(),
        bytes: xml.finish(),
    }
}

fn container() -> Vec<u8> {
    let mut xml = Xml::document();
    let root = [("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")];
    xml.element("container", &root, |xml| {
        xml.element("rootfiles", &[], |xml| {
            let kind = "application/oebps-package+xml";
            xml.empty("rootfile", &[("full-path", "OEBPS/package.opf"), ("media-type", kind)]);
        });
    });
    xml.finish()
}

/// What a reader with a screen reader is promised (EPUB Accessibility 1.1, 2.2).
const ACCESS: [(&str, &str); 11] = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "MathML"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    // The same book has the same bytes: its identifier tells editions apart, not a clock.
    ("dcterms:modified", "2025-09-25T00:00:00Z"),
    ("rendition:layout", "reflowable"),
];

fn package(cx: &Context<'_>, chapters: &[Chapter], items: &[Item]) -> Vec<u8> {
    let project = cx.project;
    let lead = cx.order().first().copied().unwrap_or(Side::Source);
    let all: Vec<u8> = items.iter().flat_map(|item| item.bytes.iter().copied()).collect();
    let identifier = format!("urn:songngu:{}:{}", project.id, &hash::hex(&all)[..16]);
    let mut xml = Xml::document();
    let root = [("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id")];
    xml.element("package", &root, |xml| {
        xml.element("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")], |xml| {
            xml.leaf("dc:identifier", &[("id", "id")], &identifier);
            xml.leaf("dc:title", &[], &cx.word(&cx.order(), |side| cx.localised(side, &project.title)).plain);
            for side in cx.order() {
                project.lang(side).into_iter().for_each(|lang| xml.leaf("dc:language", &[], lang.as_str()));
            }
            let lang = project.lang(lead).unwrap_or(project.source);
            let school = project.school.name.get(lang);
            if !school.is_empty() {
                xml.leaf("dc:publisher", &[], school);
            }
            for (property, value) in ACCESS {
                xml.leaf("meta", &[("property", property)], value);
            }
            let summary = cx.labels.get(lead, "out-access").text;
            xml.leaf("meta", &[("property", "schema:accessibilitySummary")], &summary);
        });
        xml.element("manifest", &[], |xml| {
            for item in items {
                let mut attrs = vec![("id", item.id.as_str()), ("href", &item.path), ("media-type", item.kind)];
                if !item.properties.is_empty() {
                    attrs.push(("properties", &item.properties));
                }
                xml.empty("item", &attrs);
            }
        });
        xml.element("spine", &[], |xml| {
            for chapter in chapters {
                xml.empty("itemref", &[("idref", &format!("chapter-{}", chapter.lesson + 1))]);
            }
        });
    });
    xml.finish()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}
