//! The styles of a document: a table of them, and the part that holds it (`word/styles.xml`). Built-in styles keep Word's own
//! names, so that its galleries, navigation and contents know them. Everything is grey-safe: it is photocopied.

use crate::codec::xml::Xml;
use crate::emit::code;
use crate::project::PageProfile;

use super::package::NAMESPACES;
use super::write::{STEP, region};

/// A paragraph style. Sizes are shares of the text's, distances in twentieths of a point.
struct Style {
    id: &'static str,
    name: &'static str,
    based: &'static str,
    next: &'static str,
    size: f64,
    bold: bool,
    italic: bool,
    grey: bool,
    before: u32,
    after: u32,
    keep: bool,
    outline: Option<u8>,
    centred: bool,
    indent: usize,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    based: "Normal",
    next: "Normal",
    size: 1.0,
    bold: false,
    italic: false,
    grey: false,
    before: 0,
    after: 80,
    keep: false,
    outline: None,
    centred: false,
    indent: 0,
};

const HEADING: Style = Style { bold: true, keep: true, after: 80, ..PLAIN };

const STYLES: [Style; 27] = [
    Style { id: "Heading1", name: "heading 1", size: 1.6, before: 0, after: 160, outline: Some(0), ..HEADING },
    Style { id: "Heading2", name: "heading 2", size: 1.3, before: 280, outline: Some(1), ..HEADING },
    Style { id: "Heading3", name: "heading 3", size: 1.12, before: 200, outline: Some(2), ..HEADING },
    Style { id: "Heading4", name: "heading 4", before: 160, outline: Some(3), ..HEADING },
    Style { id: "Heading5", name: "heading 5", before: 120, italic: true, outline: Some(4), ..HEADING },
    Style { id: "Heading6", name: "heading 6", before: 120, italic: true, bold: false, outline: Some(5), ..HEADING },
    Style { id: "TOC1", name: "toc 1", after: 20, ..PLAIN },
    Style { id: "TOC2", name: "toc 2", after: 20, indent: STEP, ..PLAIN },
    Style { id: "TOC3", name: "toc 3", after: 20, indent: 2 * STEP, ..PLAIN },
    Style { id: "ListParagraph", name: "List Paragraph", after: 40, ..PLAIN },
    Style { id: "Quote", name: "Quote", italic: true, indent: STEP, ..PLAIN },
    Style { id: "Caption", name: "caption", size: 0.92, after: 100, centred: true, ..PLAIN },
    Style { id: "Figure", name: "Figure", before: 120, after: 40, keep: true, centred: true, ..PLAIN },
    Style { id: "FootnoteText", name: "footnote text", size: 0.86, after: 0, ..PLAIN },
    Style { id: "Header", name: "header", size: 0.86, grey: true, after: 0, centred: true, ..PLAIN },
    Style { id: "Footer", name: "footer", size: 0.86, grey: true, after: 0, centred: true, ..PLAIN },
    Style { id: "School", name: "School", grey: true, after: 0, ..PLAIN },
    Style { id: "Facts", name: "Lesson facts", grey: true, after: 160, ..PLAIN },
    Style { id: "BoxHead", name: "Box heading", size: 1.12, bold: true, before: 160, keep: true, ..PLAIN },
    Style { id: "CalloutHead", name: "Callout heading", bold: true, after: 40, keep: true, ..PLAIN },
    Style { id: "CalloutTitle", name: "Callout title", bold: true, after: 40, keep: true, ..PLAIN },
    Style { id: "QuestionHead", name: "Question heading", before: 200, keep: true, ..PLAIN },
    Style { id: "Missing", name: "Missing version", italic: true, grey: true, ..PLAIN },
    Style { id: "TableText", name: "Table text", after: 20, ..PLAIN },
    Style { id: "TableHead", name: "Table heading", bold: true, after: 20, keep: true, ..PLAIN },
    Style { id: "Tight", name: "Tight", after: 20, ..PLAIN },
    Style { id: "Rule", name: "Rule", after: 120, ..PLAIN },
];

/// `word/styles.xml`.
pub fn part(sheet: &PageProfile, lang: crate::lang::Lang) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.open("w:styles", NAMESPACES);
    defaults(&mut xml, sheet, lang);
    xml.element("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
        xml.empty("w:name", &[("w:val", "Normal")]);
        xml.empty("w:qFormat", &[]);
    });
    for style in &STYLES {
        paragraph_style(&mut xml, style, sheet);
    }
    source_code(&mut xml, sheet);
    character_styles(&mut xml);
    table_styles(&mut xml);
    xml.close("w:styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, sheet: &PageProfile, lang: crate::lang::Lang) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let font = sheet.font.as_str();
    xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]);
    size(xml, sheet.text.size);
    xml.empty("w:lang", &[("w:val", region(lang)), ("w:eastAsia", "vi-VN")]);
    xml.close("w:rPr");
    xml.close("w:rPrDefault");
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    // At least: letters with two marks must not touch the line above, pictures must not be cut.
    let line = ((sheet.text.line * 20.0) as u32).to_string();
    xml.empty("w:spacing", &[("w:after", "80"), ("w:line", &line), ("w:lineRule", "atLeast")]);
    xml.close("w:pPr");
    xml.close("w:pPrDefault");
    xml.close("w:docDefaults");
}

/// A size in half points.
fn size(xml: &mut Xml, points: f64) {
    let half = ((points * 2.0).round() as u32).to_string();
    xml.empty("w:sz", &[("w:val", &half)]);
    xml.empty("w:szCs", &[("w:val", &half)]);
}

fn paragraph_style(xml: &mut Xml, style: &Style, sheet: &PageProfile) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)]);
    xml.empty("w:name", &[("w:val", style.name)]);
    xml.empty("w:basedOn", &[("w:val", style.based)]);
    xml.empty("w:next", &[("w:val", style.next)]);
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if style.keep {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    if style.id == "Rule" {
        xml.open("w:pBdr", &[]);
        xml.empty("w:bottom", &[("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "808080")]);
        xml.close("w:pBdr");
    }
    let (before, after) = (style.before.to_string(), style.after.to_string());
    xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
    if style.indent > 0 {
        xml.empty("w:ind", &[("w:left", &style.indent.to_string())]);
    }
    if style.centred {
        xml.empty("w:jc", &[("w:val", "center")]);
    }
    if let Some(level) = style.outline {
        xml.empty("w:outlineLvl", &[("w:val", &level.to_string())]);
    }
    xml.close("w:pPr");
    xml.open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
    }
    if style.italic {
        xml.empty("w:i", &[]);
    }
    if style.grey {
        xml.empty("w:color", &[("w:val", "404040")]);
    }
    if style.size != 1.0 {
        size(xml, sheet.text.size * style.size);
    }
    xml.close("w:rPr");
    xml.close("w:style");
}

/// Code keeps its lines and its spaces. Consolas has every Vietnamese letter.
fn source_code(xml: &mut Xml, sheet: &PageProfile) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", "SourceCode")]);
    xml.empty("w:name", &[("w:val", "Source Code")]);
    xml.empty("w:basedOn", &[("w:val", "Normal")]);
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "F2F2F2")]);
    xml.empty("w:spacing", &[("w:after", "120"), ("w:line", "240"), ("w:lineRule", "auto")]);
    xml.close("w:pPr");
    xml.open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", "Consolas"), ("w:hAnsi", "Consolas"), ("w:cs", "Consolas")]);
    xml.empty("w:noProof", &[]);
    size(xml, sheet.text.size * 0.9);
    xml.close("w:rPr");
    xml.close("w:style");
}

fn character_styles(xml: &mut Xml) {
    let mut style = |id: &str, name: &str, write: &dyn Fn(&mut Xml)| {
        xml.open("w:style", &[("w:type", "character"), ("w:styleId", id)]);
        xml.empty("w:name", &[("w:val", name)]);
        xml.open("w:rPr", &[]);
        write(xml);
        xml.close("w:rPr");
        xml.close("w:style");
    };
    style("Code", "Code", &|xml| {
        xml.empty("w:rFonts", &[("w:ascii", "Consolas"), ("w:hAnsi", "Consolas"), ("w:cs", "Consolas")]);
        xml.empty("w:noProof", &[]);
    });
    for (class, _, id, colour) in code::LOOKS {
        style(id, &format!("Code {}", id.trim_start_matches("Code").to_lowercase()), &|xml| {
            if class.is_bold() {
                xml.empty("w:b", &[]);
            }
            xml.empty("w:color", &[("w:val", colour)]);
        });
    }
    style("FootnoteReference", "footnote reference", &|xml| xml.empty("w:vertAlign", &[("w:val", "superscript")]));
    style("Hyperlink", "Hyperlink", &|xml| {
        xml.empty("w:color", &[("w:val", "0B57A4")]);
        xml.empty("w:u", &[("w:val", "single")]);
    });
    // The other language of a heading: of one size, set back by its grey.
    style("Second", "Second language", &|xml| {
        xml.empty("w:b", &[("w:val", "0")]);
        xml.empty("w:color", &[("w:val", "404040")]);
    });
}

const SIDES: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

fn table_styles(xml: &mut Xml) {
    // Rows of two languages: nothing but the distance between them.
    table_style(xml, "Pairs", "Bilingual rows", &[("w:insideV", "single", "4", "BFBFBF")], "");
    // Lines beside each other: the head of a form.
    table_style(xml, "Plain", "Side by side", &[], "");
    // A callout: a thick line at its left that a copier keeps.
    let thick: Vec<_> = [("w:top", "4"), ("w:left", "36"), ("w:bottom", "4"), ("w:right", "4")]
        .map(|(side, width)| (side, "single", width, "404040"))
        .into();
    table_style(xml, "Box", "Callout", &thick, "F7F7F7");
    let grid: Vec<_> = SIDES.map(|side| (side, "single", "4", "808080")).into();
    table_style(xml, "Data", "Data table", &grid, "");
}

fn table_style(
    xml: &mut Xml,
    id: &str,
    name: &str,
    borders: &[(&'static str, &'static str, &'static str, &'static str)],
    fill: &str,
) {
    xml.open("w:style", &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id)]);
    xml.empty("w:name", &[("w:val", name)]);
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for (side, kind, width, colour) in borders {
        xml.empty(side, &[("w:val", kind), ("w:sz", width), ("w:space", "0"), ("w:color", colour)]);
    }
    xml.close("w:tblBorders");
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [("w:top", "30"), ("w:left", "110"), ("w:bottom", "30"), ("w:right", "110")] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.close("w:tblCellMar");
    xml.close("w:tblPr");
    if !fill.is_empty() {
        xml.open("w:tcPr", &[]);
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)]);
        xml.close("w:tcPr");
    }
    if id == "Data" {
        xml.open("w:tblStylePr", &[("w:type", "firstRow")]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EDEDED")]);
        xml.close("w:tcPr");
        xml.close("w:tblStylePr");
    }
    xml.close("w:style");
}
