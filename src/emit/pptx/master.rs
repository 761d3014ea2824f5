//! The looks: theme, master, layouts with their placeholders, the notes' master. Values are those of our slides in a browser:
//! 1280 by 720 pixels, 64 at the sides; colours keep their contrast on a projector and in grey.

use crate::codec::xml::{Attr, Xml};

use super::looks::{Hole, Layout};

/// English Metric Units in a pixel.
pub const EMU: i64 = 9525;

/// The layouts, by their place (from 0).
pub const TITLE: usize = 0;
pub const CONTENT: usize = 1;
pub const SECTION: usize = 2;
pub const PICTURE: usize = 3;

/// PowerPoint's own "no style, table grid".
pub const TABLE_STYLE: &str = "{5940675A-B579-460E-94D1-54222C63F5DA}";

pub const NAMESPACES: &[Attr<'static>] = &[
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
    ("xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("xmlns:a14", "http://schemas.microsoft.com/office/drawing/2010/main"),
    ("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
];

/// A place on a slide, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

impl Area {
    pub fn write(self, xml: &mut Xml, name: &'static str) {
        let [x, y, cx, cy] = [self.x, self.y, self.width, self.height].map(|pixels| (pixels * EMU).to_string());
        xml.open(name, &[]);
        xml.empty("a:off", &[("x", &x), ("y", &y)]);
        xml.empty("a:ext", &[("cx", &cx), ("cy", &cy)]);
        xml.close(name);
    }
}

const HEAD: Area = Area { x: 64, y: 36, width: 1152, height: 100 };
const NUMBER: Area = Area { x: 1116, y: 672, width: 100, height: 32 };

pub fn body() -> Area {
    Area { x: 64, y: 148, width: 1152, height: 512 }
}

/// Where a picture stands beside text.
const PICTURE_AREA: Area = Area { x: 64, y: 148, width: 680, height: 512 };

/// A placeholder of a layout: kind, index, area, prompt.
type Place = (&'static str, &'static str, Area, &'static str);

/// Name, type and placeholders of each layout.
const LAYOUTS: [(&str, &str, &[Place]); 4] = [
    (
        "Bài học – Lesson title",
        "title",
        &[
            ("ctrTitle", "", Area { x: 96, y: 200, width: 1088, height: 180 }, "Tiêu đề / Title"),
            ("subTitle", "1", Area { x: 96, y: 400, width: 1088, height: 150 }, "Khóa học / Course"),
        ],
    ),
    (
        "Nội dung – Content",
        "obj",
        &[
            ("title", "", HEAD, "Tiêu đề / Title"),
            ("body", "1", Area { x: 64, y: 148, width: 1152, height: 512 }, "Nội dung / Text"),
        ],
    ),
    (
        "Mục – Section",
        "titleOnly",
        &[("title", "", Area { x: 96, y: 260, width: 1088, height: 180 }, "Tiêu đề / Title")],
    ),
    (
        "Hình và lời – Picture and text",
        "obj",
        &[
            ("title", "", HEAD, "Tiêu đề / Title"),
            ("body", "1", Area { x: 768, y: 148, width: 448, height: 512 }, "Nội dung / Text"),
        ],
    ),
];

/// What slides know of a layout.
pub fn own_layout(index: usize) -> Layout {
    let hole = |(kind, index, ..): &Place| Hole { kind: (*kind).to_owned(), index: (*index).to_owned() };
    let (.., places) = LAYOUTS[index];
    Layout {
        part: format!("slideLayouts/slideLayout{}.xml", index + 1),
        title: places.first().map(hole).unwrap_or_default(),
        text: places.get(1).map(hole),
        number: Some(Hole { kind: "sldNum".to_owned(), index: "12".to_owned() }),
        body: body(),
        picture: PICTURE_AREA,
        beside: None,
    }
}

pub fn count() -> usize {
    LAYOUTS.len()
}

/// A slide master or layout: its placeholders in an empty tree.
fn tree(xml: &mut Xml, places: &[Place]) {
    xml.open("p:cSld", &[]);
    xml.open("p:spTree", &[]);
    group(xml);
    for (i, (kind, index, area, prompt)) in places.iter().enumerate() {
        placeholder(xml, &(i + 2).to_string(), kind, index, *area, prompt);
    }
    placeholder(xml, "30", "sldNum", "12", NUMBER, "‹#›");
    xml.close("p:spTree");
    xml.close("p:cSld");
}

/// The properties with which every tree of shapes begins.
pub fn group(xml: &mut Xml) {
    xml.open("p:nvGrpSpPr", &[]);
    xml.empty("p:cNvPr", &[("id", "1"), ("name", "")]);
    xml.empty("p:cNvGrpSpPr", &[]);
    xml.empty("p:nvPr", &[]);
    xml.close("p:nvGrpSpPr");
    xml.empty("p:grpSpPr", &[]);
}

fn placeholder(xml: &mut Xml, id: &str, kind: &str, index: &str, area: Area, prompt: &str) {
    xml.open("p:sp", &[]);
    xml.open("p:nvSpPr", &[]);
    xml.empty("p:cNvPr", &[("id", id), ("name", &format!("{kind} {id}"))]);
    xml.open("p:cNvSpPr", &[]);
    xml.empty("a:spLocks", &[("noGrp", "1")]);
    xml.close("p:cNvSpPr");
    xml.open("p:nvPr", &[]);
    let mut attrs = vec![("type", kind)];
    if !index.is_empty() {
        attrs.push(("idx", index));
    }
    xml.empty("p:ph", &attrs);
    xml.close("p:nvPr");
    xml.close("p:nvSpPr");
    xml.open("p:spPr", &[]);
    area.write(xml, "a:xfrm");
    xml.open("a:prstGeom", &[("prst", "rect")]);
    xml.empty("a:avLst", &[]);
    xml.close("a:prstGeom");
    xml.close("p:spPr");
    if kind == "sldImg" {
        // The picture of the slide has no text.
        return xml.close("p:sp");
    }
    xml.open("p:txBody", &[]);
    let anchor = match kind {
        "ctrTitle" => "b",
        "title" | "sldNum" => "ctr",
        _ => "t",
    };
    xml.open("a:bodyPr", &[("lIns", "0"), ("rIns", "0"), ("anchor", anchor)]);
    xml.empty("a:normAutofit", &[]);
    xml.close("a:bodyPr");
    xml.empty("a:lstStyle", &[]);
    xml.open("a:p", &[]);
    if kind == "sldNum" {
        xml.open("a:fld", &[("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), ("type", "slidenum")]);
        xml.open("a:rPr", &[("sz", "1200")]);
        xml.close("a:rPr");
        xml.leaf("a:t", &[], prompt);
        xml.close("a:fld");
    } else {
        xml.open("a:r", &[]);
        xml.empty("a:rPr", &[("lang", "vi-VN")]);
        xml.leaf("a:t", &[], prompt);
        xml.close("a:r");
    }
    xml.close("a:p");
    xml.close("p:txBody");
    xml.close("p:sp");
}

pub fn layout(index: usize) -> Vec<u8> {
    let (name, kind, places) = LAYOUTS[index];
    let mut xml = Xml::document();
    let mut attrs = NAMESPACES.to_vec();
    attrs.extend([("type", kind), ("preserve", "1")]);
    xml.open("p:sldLayout", &attrs);
    xml.open("p:cSld", &[("name", name)]);
    xml.open("p:spTree", &[]);
    group(&mut xml);
    for (i, (kind, index, area, prompt)) in places.iter().enumerate() {
        placeholder(&mut xml, &(i + 2).to_string(), kind, index, *area, prompt);
    }
    placeholder(&mut xml, "30", "sldNum", "12", NUMBER, "‹#›");
    xml.close("p:spTree");
    xml.close("p:cSld");
    colours_of_master(&mut xml);
    xml.close("p:sldLayout");
    xml.finish()
}

fn colours_of_master(xml: &mut Xml) {
    xml.open("p:clrMapOvr", &[]);
    xml.empty("a:masterClrMapping", &[]);
    xml.close("p:clrMapOvr");
}

const COLOURS: [Attr<'static>; 12] = [
    ("bg1", "lt1"),
    ("tx1", "dk1"),
    ("bg2", "lt2"),
    ("tx2", "dk2"),
    ("accent1", "accent1"),
    ("accent2", "accent2"),
    ("accent3", "accent3"),
    ("accent4", "accent4"),
    ("accent5", "accent5"),
    ("accent6", "accent6"),
    ("hlink", "hlink"),
    ("folHlink", "folHlink"),
];

pub fn master() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("p:sldMaster", NAMESPACES);
    let places: [Place; 2] = [("title", "", HEAD, "Tiêu đề / Title"), ("body", "1", body(), "Nội dung / Text")];
    tree(&mut xml, &places);
    xml.empty("p:clrMap", &COLOURS);
    xml.open("p:sldLayoutIdLst", &[]);
    for i in 0..LAYOUTS.len() {
        let id = (2_147_483_649 + i).to_string();
        xml.empty("p:sldLayoutId", &[("id", &id), ("r:id", &format!("rId{}", i + 1))]);
    }
    xml.close("p:sldLayoutIdLst");
    xml.open("p:txStyles", &[]);
    xml.open("p:titleStyle", &[]);
    level(&mut xml, "a:lvl1pPr", 0, 2800, true);
    xml.close("p:titleStyle");
    xml.open("p:bodyStyle", &[]);
    const LEVELS: [&str; 5] = ["a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr", "a:lvl4pPr", "a:lvl5pPr"];
    for (i, name) in LEVELS.into_iter().enumerate() {
        level(&mut xml, name, i as i64, 2100 - 200 * (i as u32).min(3), false);
    }
    xml.close("p:bodyStyle");
    xml.open("p:otherStyle", &[]);
    text_style(&mut xml);
    xml.close("p:otherStyle");
    xml.close("p:txStyles");
    xml.close("p:sldMaster");
    xml.finish()
}

/// Text outside of placeholders: tables, numbers, boxes that the teacher draws.
pub fn text_style(xml: &mut Xml) {
    xml.open("a:lvl1pPr", &[("algn", "l")]);
    xml.open("a:defRPr", &[("sz", "1800")]);
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", "tx1")]);
    xml.close("a:solidFill");
    xml.empty("a:latin", &[("typeface", "+mn-lt")]);
    xml.close("a:defRPr");
    xml.close("a:lvl1pPr");
}

fn level(xml: &mut Xml, name: &'static str, depth: i64, size: u32, bold: bool) {
    let left = (depth * 342_900).to_string();
    xml.open(name, &[("marL", &left), ("indent", "0"), ("algn", "l")]);
    xml.open("a:spcBef", &[]);
    xml.empty("a:spcPts", &[("val", if bold { "0" } else { "700" })]);
    xml.close("a:spcBef");
    xml.empty("a:buNone", &[]);
    let size = size.to_string();
    xml.open("a:defRPr", &[("sz", &size), ("b", if bold { "1" } else { "0" })]);
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", "tx1")]);
    xml.close("a:solidFill");
    xml.empty("a:latin", &[("typeface", if bold { "+mj-lt" } else { "+mn-lt" })]);
    xml.close("a:defRPr");
    xml.close(name);
}

/// The master of notes: the slide above, the notes below.
pub fn notes_master() -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("p:notesMaster", NAMESPACES);
    xml.open("p:cSld", &[]);
    xml.open("p:spTree", &[]);
    group(&mut xml);
    placeholder(&mut xml, "2", "sldImg", "", Area { x: 60, y: 60, width: 600, height: 338 }, "");
    placeholder(&mut xml, "3", "body", "1", Area { x: 60, y: 420, width: 600, height: 480 }, "Ghi chú / Notes");
    xml.close("p:spTree");
    xml.close("p:cSld");
    xml.empty("p:clrMap", &COLOURS);
    xml.close("p:notesMaster");
    xml.finish()
}

/// The theme: ours in colours and fonts, the plainest in everything else.
pub fn theme() -> Vec<u8> {
    const DARK: [(&str, &str); 12] = [
        ("a:dk1", "1B1B1B"),
        ("a:lt1", "FFFFFF"),
        ("a:dk2", "4A4A4A"),
        ("a:lt2", "F4F6F8"),
        ("a:accent1", "0B4A7A"),
        ("a:accent2", "8B1A1A"),
        ("a:accent3", "1E5631"),
        ("a:accent4", "7A3E00"),
        ("a:accent5", "4B2A82"),
        ("a:accent6", "5C4A00"),
        ("a:hlink", "0B57A4"),
        ("a:folHlink", "4B2A82"),
    ];
    let mut xml = Xml::document();
    xml.open("a:theme", &[NAMESPACES[0], ("name", "songngu")]);
    xml.open("a:themeElements", &[]);
    xml.open("a:clrScheme", &[("name", "songngu")]);
    for (name, colour) in DARK {
        xml.open(name, &[]);
        xml.empty("a:srgbClr", &[("val", colour)]);
        xml.close(name);
    }
    xml.close("a:clrScheme");
    xml.open("a:fontScheme", &[("name", "songngu")]);
    for name in ["a:majorFont", "a:minorFont"] {
        xml.open(name, &[]);
        xml.empty("a:latin", &[("typeface", "Calibri")]);
        xml.empty("a:ea", &[("typeface", "")]);
        xml.empty("a:cs", &[("typeface", "")]);
        xml.close(name);
    }
    xml.close("a:fontScheme");
    xml.open("a:fmtScheme", &[("name", "songngu")]);
    let fill = |xml: &mut Xml| {
        xml.open("a:solidFill", &[]);
        xml.empty("a:schemeClr", &[("val", "phClr")]);
        xml.close("a:solidFill");
    };
    let thrice = |xml: &mut Xml, name: &'static str, one: &dyn Fn(&mut Xml)| {
        xml.open(name, &[]);
        (0..3).for_each(|_| one(xml));
        xml.close(name);
    };
    thrice(&mut xml, "a:fillStyleLst", &fill);
    thrice(&mut xml, "a:lnStyleLst", &|xml| {
        xml.open("a:ln", &[("w", "9525")]);
        fill(xml);
        xml.close("a:ln");
    });
    thrice(&mut xml, "a:effectStyleLst", &|xml| {
        xml.open("a:effectStyle", &[]);
        xml.empty("a:effectLst", &[]);
        xml.close("a:effectStyle");
    });
    thrice(&mut xml, "a:bgFillStyleLst", &fill);
    xml.close("a:fmtScheme");
    xml.close("a:themeElements");
    xml.close("a:theme");
    xml.finish()
}
