//! The file: the parts of a document and how they belong together (ECMA-376 part 1, 11).
//! What the parts hold was written by `Writer`; the package around them is `emit::office`.

use crate::codec::xml::{Attr, Xml};
use crate::emit::html::Context;
use crate::emit::office::{Core, Package, Relation, relations};
use crate::lang::Side;
use crate::project::{PageNumber, PageProfile};
use crate::view::HandoutPage;

use super::lists::{BULLETS, DECIMAL, LOWER, UPPER};
use super::write::{Parts, STEP, TWIPS};
use super::{comments, styles};

pub const NAMESPACES: &[Attr<'static>] = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
];

/// A part of `word/`: file, relation, content type below `application/vnd.openxmlformats-officedocument.wordprocessingml.`
const PARTS: [(&str, &str, &str); 7] = [
    ("styles.xml", "styles", "styles"),
    ("numbering.xml", "numbering", "numbering"),
    ("settings.xml", "settings", "settings"),
    ("footnotes.xml", "footnotes", "footnotes"),
    ("header.xml", "header", "header"),
    ("empty.xml", "header", "header"),
    ("footer.xml", "footer", "footer"),
];

/// The part that only some documents have.
const COMMENTS: (&str, &str, &str) = ("comments.xml", "comments", "comments");

/// The document; `None` only for what no zip can hold.
pub fn bytes(cx: &Context<'_>, page: &HandoutPage<'_>, sheet: &PageProfile, parts: Parts) -> Option<Vec<u8>> {
    let lead = page.order.first().copied().unwrap_or(Side::Source);
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source);
    let title = cx.title_of(page.lesson, lead);
    let course = cx.project.title.get(lang);
    let Parts { body, footnotes, links, media, pictures, comments, numbers } = parts;
    let core = Core { title, course, lang: lang.as_str() };
    let mut package = Package::new("word/document.xml", &core, kind_of);
    package.add("word/_rels/document.xml.rels", relations(&relations_of(&links, &pictures, !comments.is_empty())));
    package.add("word/document.xml", document(body, sheet));
    package.add("word/styles.xml", styles::part(sheet, lang));
    package.add("word/numbering.xml", numbering(&numbers));
    package.add("word/settings.xml", settings());
    package.add("word/footnotes.xml", notes(footnotes));
    package.add("word/header.xml", header(sheet, course));
    package.add("word/empty.xml", headed("w:hdr", |xml| xml.element("w:p", &[], |_| {})));
    package.add("word/footer.xml", footer(sheet));
    if !comments.is_empty() {
        package.add(format!("word/{}", COMMENTS.0), comments::part(&comments));
    }
    package.finish("word/media", media)
}

fn kind_of(name: &str) -> Option<String> {
    let own = match name.strip_prefix("word/")? {
        "document.xml" => "document.main",
        file => PARTS.iter().chain([&COMMENTS]).find(|(part, ..)| *part == file)?.2,
    };
    Some(format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{own}+xml"))
}

fn relations_of(links: &[String], pictures: &[String], commented: bool) -> Vec<Relation> {
    let parts = PARTS
        .iter()
        .chain(commented.then_some(&COMMENTS))
        .map(|(file, kind, _)| Relation::new(file.trim_end_matches(".xml"), kind, *file));
    let links = links
        .iter()
        .enumerate()
        .map(|(i, link)| Relation { external: true, ..Relation::new(format!("link{}", i + 1), "hyperlink", link) });
    let pictures = pictures.iter().enumerate();
    let pictures =
        pictures.map(|(i, name)| Relation::new(format!("picture{}", i + 1), "image", format!("media/{name}")));
    parts.chain(links).chain(pictures).collect()
}

fn document(body: Option<Xml>, sheet: &PageProfile) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("w:document", NAMESPACES);
    xml.open("w:body", &[]);
    if let Some(body) = body {
        xml.append(body);
    }
    xml.open("w:sectPr", &[]);
    xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "header")]);
    xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", "empty")]);
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
    xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", "footer")]);
    let twips = |millimetres: f64| ((millimetres * TWIPS).round() as u32).to_string();
    let (width, height) = (twips(sheet.width), twips(sheet.height));
    let turned = if sheet.width > sheet.height { "landscape" } else { "portrait" };
    xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", turned)]);
    let margins = [sheet.top, sheet.right, sheet.bottom, sheet.left, sheet.top / 2.0, sheet.bottom / 2.0].map(twips);
    let names = ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"];
    let mut attrs: Vec<Attr<'_>> = names.into_iter().zip(margins.iter().map(String::as_str)).collect();
    attrs.push(("w:gutter", "0"));
    xml.empty("w:pgMar", &attrs);
    xml.empty("w:titlePg", &[]);
    xml.close("w:sectPr");
    xml.close("w:body");
    xml.close("w:document");
    xml.finish()
}

fn headed(name: &'static str, write: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element(name, NAMESPACES, write);
    xml.finish()
}

fn line(xml: &mut Xml, style: &str, write: impl FnOnce(&mut Xml)) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", style)]);
    xml.close("w:pPr");
    write(xml);
    xml.close("w:p");
}

fn page_number(xml: &mut Xml) {
    xml.element("w:fldSimple", &[("w:instr", " PAGE ")], |xml| {
        xml.element("w:r", &[], |xml| xml.leaf("w:t", &[], "1"));
    });
}

/// The course, or the page's number where the decree wants it. The first page has neither.
fn header(sheet: &PageProfile, course: &str) -> Vec<u8> {
    headed("w:hdr", |xml| {
        line(xml, "Header", |xml| match sheet.number {
            PageNumber::Top => page_number(xml),
            PageNumber::Bottom => xml.element("w:r", &[], |xml| xml.leaf("w:t", &[], course)),
        });
    })
}

fn footer(sheet: &PageProfile) -> Vec<u8> {
    headed("w:ftr", |xml| {
        line(xml, "Footer", |xml| {
            if sheet.number == PageNumber::Bottom {
                page_number(xml);
            }
        });
    })
}

fn settings() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:settings", NAMESPACES, |xml| {
        xml.element("w:footnotePr", &[], |xml| {
            xml.empty("w:footnote", &[("w:id", "-1")]);
            xml.empty("w:footnote", &[("w:id", "0")]);
        });
        xml.element("w:compat", &[], |xml| {
            // Without it Word opens the document as one of 2007, with another layout.
            let word = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", word), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
    });
    xml.finish()
}

fn notes(footnotes: Vec<Option<Xml>>) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("w:footnotes", NAMESPACES);
    for (id, kind, mark) in
        [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
    {
        xml.element("w:footnote", &[("w:type", kind), ("w:id", id)], |xml| {
            xml.element("w:p", &[], |xml| xml.element("w:r", &[], |xml| xml.empty(mark, &[])));
        });
    }
    for (i, note) in footnotes.into_iter().enumerate() {
        xml.open("w:footnote", &[("w:id", &(i + 1).to_string())]);
        note.into_iter().for_each(|note| xml.append(note));
        xml.close("w:footnote");
    }
    xml.close("w:footnotes");
    xml.finish()
}

/// Kinds of numbering by level: format and text (`%1` is the level's own number).
const KINDS: [(usize, [(&str, &str); 3]); 4] = [
    (BULLETS, [("bullet", "•"), ("bullet", "–"), ("bullet", "▪")]),
    (DECIMAL, [("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", ".")]),
    (UPPER, [("upperLetter", "."), ("upperLetter", "."), ("upperLetter", ".")]),
    (LOWER, [("lowerLetter", ")"), ("lowerLetter", ")"), ("lowerLetter", ")")]),
];

/// Levels of a list that have a look of their own; deeper ones share the last.
pub const LEVELS: usize = 5;

/// Each list has a description of its own: lists that share one share their counters, and the two languages of a row
/// would count each other's items.
fn numbering(numbers: &[(usize, u32)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("w:numbering", NAMESPACES);
    for (i, (kind, start)) in numbers.iter().enumerate() {
        let looks = KINDS.iter().find(|(own, _)| own == kind).map_or(KINDS[0].1, |(_, looks)| *looks);
        xml.open("w:abstractNum", &[("w:abstractNumId", &i.to_string())]);
        xml.empty("w:multiLevelType", &[("w:val", "multilevel")]);
        for level in 0..LEVELS {
            let (format, mark) = looks[level % 3];
            let text = if format == "bullet" { mark.to_owned() } else { format!("%{}{mark}", level + 1) };
            let first = if level == 0 { *start } else { 1 };
            xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            xml.empty("w:start", &[("w:val", &first.to_string())]);
            xml.empty("w:numFmt", &[("w:val", format)]);
            xml.empty("w:lvlText", &[("w:val", &text)]);
            xml.empty("w:lvlJc", &[("w:val", "left")]);
            xml.open("w:pPr", &[]);
            let left = ((level + 1) * STEP).to_string();
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &STEP.to_string())]);
            xml.close("w:pPr");
            xml.close("w:lvl");
        }
        xml.close("w:abstractNum");
    }
    for i in 0..numbers.len() {
        xml.open("w:num", &[("w:numId", &(i + 1).to_string())]);
        xml.empty("w:abstractNumId", &[("w:val", &i.to_string())]);
        xml.close("w:num");
    }
    xml.close("w:numbering");
    xml.finish()
}
