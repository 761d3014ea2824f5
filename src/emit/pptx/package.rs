//! The file: the parts of a presentation and how they belong together (ECMA-376 part 1, 13).
//! What the parts hold was written by `slide` and `master`; the package around them is `emit::office`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::codec::xml::Xml;
use crate::emit::html::Context;
use crate::emit::office::{Core, Package, Relation, relations};
use crate::emit::prose::alt_text;
use crate::lang::Side;
use crate::view::Deck;

use super::looks::Looks;
use super::master::{self, NAMESPACES};
use super::template::Template;

const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.";

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
pub fn bytes(cx: &Context<'_>, deck: &Deck<'_>, parts: Parts, template: Option<&Template>) -> Option<Vec<u8>> {
    let lead = deck.order.first().copied().unwrap_or(Side::Source);
    let lang = cx.project.lang(lead).unwrap_or(cx.project.source);
    let title = deck.title.get(lead).as_ref().map(|words| alt_text(words)).unwrap_or_default();
    let Parts { slides, media } = parts;
    let core = Core { title: &title, course: cx.project.title.get(lang), lang: lang.as_str() };
    let mut package = Package::new("ppt/presentation.xml", &core, kind_of);
    match template {
        Some(template) => template.write(&mut package, slides.len()),
        None => own_parts(&mut package, slides.len()),
    }
    let notes_master = template.and_then(Template::notes_master).unwrap_or(NOTES_MASTER);
    let own = Looks::own();
    let layouts = template.map_or(&own, |template| &template.looks).layouts.each_ref();
    for (i, slide) in slides.into_iter().enumerate() {
        let number = i + 1;
        let mut own = vec![("slideLayout", format!("../{}", layouts[slide.layout].part))];
        own.extend(slide.relations);
        if let Some(notes) = slide.notes {
            own.push(("notesSlide", format!("../notesSlides/notesSlide{number}.xml")));
            package.add(format!("ppt/notesSlides/notesSlide{number}.xml"), notes);
            let back =
                [("notesMaster", format!("../{notes_master}")), ("slide", format!("../slides/slide{number}.xml"))];
            package.add(format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"), numbered(&back));
        }
        package.add(format!("ppt/slides/slide{number}.xml"), slide.part);
        package.add(format!("ppt/slides/_rels/slide{number}.xml.rels"), numbered(&own));
    }
    package.finish("ppt/media", media)
}

/// Below `ppt/`.
pub const NOTES_MASTER: &str = "notesMasters/notesMaster1.xml";

/// What a presentation without a template has beside its slides.
pub fn own_parts(package: &mut Package, slides: usize) {
    package.add("ppt/presentation.xml", presentation(slides));
    package.add("ppt/_rels/presentation.xml.rels", presentation_relations(slides));
    package.add("ppt/theme/theme1.xml", master::theme());
    package.add("ppt/tableStyles.xml", table_styles());
    package.add("ppt/slideMasters/slideMaster1.xml", master::master());
    package.add("ppt/slideMasters/_rels/slideMaster1.xml.rels", master_relations());
    notes_parts(package, "theme/theme2.xml");
    for i in 0..master::count() {
        package.add(format!("ppt/slideLayouts/slideLayout{}.xml", i + 1), master::layout(i));
        let up = numbered(&[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]);
        package.add(format!("ppt/slideLayouts/_rels/slideLayout{}.xml.rels", i + 1), up);
    }
}

/// The master of notes, and its theme under this name.
pub fn notes_parts(package: &mut Package, theme: &str) {
    package.add(format!("ppt/{theme}"), master::theme());
    package.add(format!("ppt/{NOTES_MASTER}"), master::notes_master());
    let theme = numbered(&[("theme", format!("../{theme}"))]);
    package.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", theme);
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
        "ppt" if name.ends_with("presentation.xml") => "presentation.main",
        "ppt" => "tableStyles",
        _ => return None,
    };
    Some(format!("{KIND}{own}+xml"))
}

/// Relations by their place: `rId1`, `rId2`, …
fn numbered(list: &[(&str, String)]) -> Vec<u8> {
    let list = list.iter().enumerate();
    relations(&list.map(|(i, (kind, target))| Relation::new(format!("rId{}", i + 1), kind, target)).collect::<Vec<_>>())
}

fn master_relations() -> Vec<u8> {
    let mut list: Vec<(&str, String)> =
        (1..=master::count()).map(|i| ("slideLayout", format!("../slideLayouts/slideLayout{i}.xml"))).collect();
    list.push(("theme", "../theme/theme1.xml".to_owned()));
    numbered(&list)
}

fn presentation_relations(slides: usize) -> Vec<u8> {
    let mut list = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
        ("tableStyles", "tableStyles.xml".to_owned()),
    ];
    list.extend((1..=slides).map(|i| ("slide", format!("slides/slide{i}.xml"))));
    numbered(&list)
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
        xml.element("p:defaultTextStyle", &[], master::text_style);
    });
    xml.finish()
}

fn table_styles() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.empty("a:tblStyleLst", &[NAMESPACES[0], ("def", master::TABLE_STYLE)]);
    xml.finish()
}
