//! The file: the parts of a presentation and how they belong together (ECMA-376 part 2). No clock: the same lesson gives the
//! same bytes. What the parts hold was written by `slide` and `master`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::xml::{Attr, Xml};
use crate::codec::zip::{Entry, archive};
use crate::emit::html::Context;
use crate::emit::prose::alt_text;
use crate::lang::Side;
use crate::view::Deck;

use super::master::{self, NAMESPACES};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.";
const RELATIONS: [Attr<'static>; 1] = [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")];

/// What the slides gather.
#[derive(Default)]
pub struct Parts {
    slides: Vec<Slide>,
    pub media: BTreeMap<String, Arc<[u8]>>,
}

struct Slide {
    part: Vec<u8>,
    layout: usize,
    relations: Vec<(&'static str, String)>,
    notes: Option<Vec<u8>>,
}

impl Parts {
    /// `shapes`: the slide's; `notes`: paragraphs; a safety slide has a tinted ground.
    pub fn slide(
        &mut self,
        shapes: Xml,
        layout: usize,
        relations: Vec<(&'static str, String)>,
        notes: Option<Xml>,
        safety: bool,
    ) {
        let mut xml = Xml::document();
        xml.open("p:sld", NAMESPACES);
        xml.open("p:cSld", &[]);
        if safety {
            xml.open("p:bg", &[]);
            xml.open("p:bgPr", &[]);
            xml.open("a:solidFill", &[]);
            xml.empty("a:srgbClr", &[("val", "FDF1F0")]);
            xml.close("a:solidFill");
            xml.empty("a:effectLst", &[]);
            xml.close("p:bgPr");
            xml.close("p:bg");
        }
        xml.open("p:spTree", &[]);
        master::group(&mut xml);
        xml.append(shapes);
        xml.close("p:spTree");
        xml.close("p:cSld");
        xml.open("p:clrMapOvr", &[]);
        xml.empty("a:masterClrMapping", &[]);
        xml.close("p:clrMapOvr");
        xml.close("p:sld");
        self.slides.push(Slide { part: xml.finish(), layout, relations, notes: notes.map(notes_part) });
    }
}

/// The notes of a slide: its picture, and the text in the body.
fn notes_part(text: Xml) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("p:notes", NAMESPACES);
    xml.open("p:cSld", &[]);
    xml.open("p:spTree", &[]);
    master::group(&mut xml);
    for (id, name, kind) in [("2", "Slide", "sldImg"), ("3", "Notes", "body")] {
        xml.open("p:sp", &[]);
        xml.open("p:nvSpPr", &[]);
        xml.empty("p:cNvPr", &[("id", id), ("name", name)]);
        xml.open("p:cNvSpPr", &[]);
        xml.empty("a:spLocks", &[("noGrp", "1")]);
        xml.close("p:cNvSpPr");
        xml.open("p:nvPr", &[]);
        xml.empty("p:ph", &if kind == "body" { vec![("type", kind), ("idx", "1")] } else { vec![("type", kind)] });
        xml.close("p:nvPr");
        xml.close("p:nvSpPr");
        xml.empty("p:spPr", &[]);
        if kind == "body" {
            xml.open("p:txBody", &[]);
            xml.empty("a:bodyPr", &[]);
            xml.empty("a:lstStyle", &[]);
            xml.empty("a:p", &[]);
            xml.close("p:txBody");
        }
        xml.close("p:sp");
    }
    xml.close("p:spTree");
    xml.close("p:cSld");
    xml.close("p:notes");
    let part = String::from_utf8(xml.finish()).unwrap_or_default();
    let text = String::from_utf8(text.finish()).unwrap_or_default();
    if text.trim().is_empty() { part.into_bytes() } else { part.replacen("<a:p/>", &text, 1).into_bytes() }
}

/// The presentation; `None` only for what no zip can hold.
pub fn bytes(cx: &Context<'_>, deck: &Deck<'_>, parts: Parts) -> Option<Vec<u8>> {
    let lead = deck.order.first().copied().unwrap_or(Side::Source);
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source);
    let title = deck.title.get(lead).as_ref().map(|words| alt_text(words)).unwrap_or_default();
    let Parts { slides, media } = parts;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        (
            "_rels/.rels".to_owned(),
            relations(&[
                ("officeDocument", "ppt/presentation.xml".to_owned()),
                ("metadata/core-properties", "docProps/core.xml".to_owned()),
            ]),
        ),
        ("docProps/core.xml".to_owned(), core(&title, cx.project.title.get(lang), lang.as_str())),
        ("ppt/presentation.xml".to_owned(), presentation(slides.len())),
        ("ppt/_rels/presentation.xml.rels".to_owned(), presentation_relations(slides.len())),
        ("ppt/theme/theme1.xml".to_owned(), master::theme()),
        ("ppt/theme/theme2.xml".to_owned(), master::theme()),
        ("ppt/tableStyles.xml".to_owned(), table_styles()),
        ("ppt/slideMasters/slideMaster1.xml".to_owned(), master::master()),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels".to_owned(), master_relations()),
        ("ppt/notesMasters/notesMaster1.xml".to_owned(), master::notes_master()),
        (
            "ppt/notesMasters/_rels/notesMaster1.xml.rels".to_owned(),
            relations(&[("theme", "../theme/theme2.xml".to_owned())]),
        ),
    ];
    for i in 0..master::count() {
        files.push((format!("ppt/slideLayouts/slideLayout{}.xml", i + 1), master::layout(i)));
        let up = relations(&[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]);
        files.push((format!("ppt/slideLayouts/_rels/slideLayout{}.xml.rels", i + 1), up));
    }
    let mut noted = Vec::new();
    for (i, slide) in slides.into_iter().enumerate() {
        let number = i + 1;
        let mut own = vec![("slideLayout", format!("../slideLayouts/slideLayout{}.xml", slide.layout + 1))];
        own.extend(slide.relations);
        if let Some(notes) = slide.notes {
            own.push(("notesSlide", format!("../notesSlides/notesSlide{number}.xml")));
            files.push((format!("ppt/notesSlides/notesSlide{number}.xml"), notes));
            let back = [
                ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
                ("slide", format!("../slides/slide{number}.xml")),
            ];
            files.push((format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"), relations(&back)));
            noted.push(number);
        }
        files.push((format!("ppt/slides/slide{number}.xml"), slide.part));
        files.push((format!("ppt/slides/_rels/slide{number}.xml.rels"), relations(&own)));
    }
    let types = content_types(files.iter().map(|(name, _)| name.as_str()));
    files.extend(media.iter().map(|(name, bytes)| (format!("ppt/media/{name}"), bytes.to_vec())));
    let entries = files.iter().map(|(name, bytes)| Entry::new(name.clone(), bytes)).collect::<Result<Vec<_>, _>>();
    archive(Entry::new("[Content_Types].xml", &types).ok()?, entries.ok()?).ok()
}

/// A part's content type by its folder.
fn kind_of(name: &str) -> Option<String> {
    let own = match name.rsplit_once('/')?.0 {
        "ppt/slides" => "slide",
        "ppt/slideLayouts" => "slideLayout",
        "ppt/slideMasters" => "slideMaster",
        "ppt/notesSlides" => "notesSlide",
        "ppt/notesMasters" => "notesMaster",
        "ppt/theme" => return Some("application/vnd.openxmlformats-officedocument.theme+xml".to_owned()),
        "docProps" => return Some("application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        "ppt" if name.ends_with("presentation.xml") => "presentation.main",
        "ppt" => "tableStyles",
        _ => return None,
    };
    Some(format!("{KIND}{own}+xml"))
}

fn content_types<'n>(names: impl Iterator<Item = &'n str>) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")], |xml| {
        let defaults = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("jpg", "image/jpeg"),
            ("jpeg", "image/jpeg"),
            ("gif", "image/gif"),
            ("svg", "image/svg+xml"),
        ];
        for (ending, kind) in defaults {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for (name, kind) in names.filter_map(|name| Some((name, kind_of(name)?))) {
            xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

fn relations(list: &[(&str, String)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("Relationships", &RELATIONS, |xml| {
        for (i, (kind, target)) in list.iter().enumerate() {
            let package = "http://schemas.openxmlformats.org/package/2006/relationships/";
            let space = if kind.starts_with("metadata/") { package } else { OFFICE };
            let (id, kind) = (format!("rId{}", i + 1), format!("{space}{kind}"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)]);
        }
    });
    xml.finish()
}

fn master_relations() -> Vec<u8> {
    let mut list: Vec<(&str, String)> =
        (1..=master::count()).map(|i| ("slideLayout", format!("../slideLayouts/slideLayout{i}.xml"))).collect();
    list.push(("theme", "../theme/theme1.xml".to_owned()));
    relations(&list)
}

fn presentation_relations(slides: usize) -> Vec<u8> {
    let mut list = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
        ("tableStyles", "tableStyles.xml".to_owned()),
    ];
    list.extend((1..=slides).map(|i| ("slide", format!("slides/slide{i}.xml"))));
    relations(&list)
}

fn presentation(slides: usize) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("p:presentation", NAMESPACES, |xml| {
        xml.element("p:sldMasterIdLst", &[], |xml| {
            xml.empty("p:sldMasterId", &[("id", "2147483648"), ("r:id", "rId1")]);
        });
        xml.element("p:notesMasterIdLst", &[], |xml| xml.empty("p:notesMasterId", &[("r:id", "rId2")]));
        xml.element("p:sldIdLst", &[], |xml| {
            for i in 0..slides {
                let (id, relation) = ((256 + i).to_string(), format!("rId{}", i + 5));
                xml.empty("p:sldId", &[("id", &id), ("r:id", &relation)]);
            }
        });
        let (wide, high) = ((1280 * master::EMU).to_string(), (720 * master::EMU).to_string());
        xml.empty("p:sldSz", &[("cx", &wide), ("cy", &high)]);
        xml.empty("p:notesSz", &[("cx", "6858000"), ("cy", "9144000")]);
    });
    xml.finish()
}

fn table_styles() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.empty("a:tblStyleLst", &[NAMESPACES[0], ("def", master::TABLE_STYLE)]);
    xml.finish()
}

fn core(title: &str, course: &str, lang: &str) -> Vec<u8> {
    let mut xml = Xml::document();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.leaf("dc:title", &[], title);
        xml.leaf("dc:subject", &[], course);
        xml.leaf("dc:creator", &[], "songngu");
        xml.leaf("dc:language", &[], lang);
    });
    xml.finish()
}
