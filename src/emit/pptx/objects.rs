//! Pictures and tables of slides. A picture keeps its proportions within its area; a table is one that can be typed in.
//! Where they stand is `slide`.

use crate::course::{LinkTarget, resolve};
use crate::doc::{Cell, PlainText, Table};
use crate::lang::Side;
use crate::view::deck::Grid;

use super::master::{Area, EMU};
use super::slide::Page;
use super::text::{Mark0, Text};

/// Text of tables, in hundredths of a point.
const CELL: u32 = 1400;

impl Page<'_, '_> {
    /// A picture in its area; an SVG with a bitmap for programs that draw none.
    pub fn place(&mut self, side: Side, url: &str, alt: &str, area: Area) {
        let cx = self.cx;
        let files = cx.project.lessons.get(self.deck.lesson.index).map(|lesson| &lesson.files);
        let path = files.and_then(|files| files.get(side).as_ref()).map_or("", |file| file.path.as_str());
        let LinkTarget::File { path, .. } = resolve(cx.project, path, url) else { return };
        let Some(file) = cx.media.get(&path) else { return };
        let vector = file.name.ends_with(".svg");
        let known = ["png", "jpg", "jpeg", "gif"].iter().any(|kind| file.name.ends_with(&format!(".{kind}")));
        let bitmap = if vector { self.bitmaps.png(file) } else { Some(file.bytes.clone()).filter(|_| known) };
        let Some(bitmap) = bitmap else { return };
        let name = if vector { format!("{}.png", file.name.trim_end_matches(".svg")) } else { file.name.clone() };
        let shown = self.media(name, bitmap);
        let drawn = vector.then(|| self.media(file.name.clone(), file.bytes.clone()));
        let (width, height) = file.size.map_or((640, 400), |(w, h)| (i64::from(w.max(1)), i64::from(h.max(1))));
        let scale = (area.width as f64 / width as f64).min(area.height as f64 / height as f64);
        let (wide, high) = ((width as f64 * scale) as i64, (height as f64 * scale) as i64);
        let (x, y) = (area.x + (area.width - wide) / 2, area.y + (area.height - high) / 2);
        let id = self.next_id();
        let out = &mut self.xml;
        out.open("p:pic", &[]);
        out.open("p:nvPicPr", &[]);
        out.empty("p:cNvPr", &[("id", &id), ("name", &file.name), ("descr", alt)]);
        out.open("p:cNvPicPr", &[]);
        out.empty("a:picLocks", &[("noChangeAspect", "1")]);
        out.close("p:cNvPicPr");
        out.empty("p:nvPr", &[]);
        out.close("p:nvPicPr");
        out.open("p:blipFill", &[]);
        out.open("a:blip", &[("r:embed", &shown)]);
        if let Some(drawn) = drawn {
            out.open("a:extLst", &[]);
            out.open("a:ext", &[("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")]);
            out.empty("asvg:svgBlip", &[("r:embed", &drawn)]);
            out.close("a:ext");
            out.close("a:extLst");
        }
        out.close("a:blip");
        out.open("a:stretch", &[]);
        out.empty("a:fillRect", &[]);
        out.close("a:stretch");
        out.close("p:blipFill");
        out.open("p:spPr", &[]);
        Area { x, y, width: wide, height: high }.write(out, "a:xfrm");
        out.open("a:prstGeom", &[("prst", "rect")]);
        out.empty("a:avLst", &[]);
        out.close("a:prstGeom");
        out.close("p:spPr");
        out.close("p:pic");
    }

    /// The relation of a picture's file.
    fn media(&mut self, name: String, bytes: std::sync::Arc<[u8]>) -> String {
        let target = format!("../media/{name}");
        self.parts.media.insert(name, bytes);
        let known = self.relations.iter().position(|(_, own)| *own == target);
        let place = known.unwrap_or_else(|| {
            self.relations.push(("image", target));
            self.relations.len() - 1
        });
        // The first relation of a slide is its layout.
        format!("rId{}", place + 2)
    }

    pub fn table(&mut self, grid: &Grid<'_>, area: Area) {
        let order = self.deck.order.clone();
        let tables: Vec<(Side, &Table)> =
            order.iter().filter_map(|side| Some((*side, *grid.tables.get(*side).as_ref()?))).collect();
        let Some((_, first)) = tables.first() else { return };
        let rows: Vec<Option<usize>> = std::iter::once(None)
            .filter(|_| first.head.iter().any(|cell| !cell.content.is_empty()))
            .chain(grid.rows.clone().map(Some))
            .collect();
        let sum: u32 = grid.widths.iter().sum::<u32>().max(1);
        let widths: Vec<i64> =
            grid.widths.iter().map(|share| area.width * i64::from(*share) / i64::from(sum)).collect();
        let id = self.next_id();
        self.xml.open("p:graphicFrame", &[]);
        self.xml.open("p:nvGraphicFramePr", &[]);
        self.xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("Table {id}"))]);
        self.xml.open("p:cNvGraphicFramePr", &[]);
        self.xml.empty("a:graphicFrameLocks", &[("noGrp", "1")]);
        self.xml.close("p:cNvGraphicFramePr");
        self.xml.empty("p:nvPr", &[]);
        self.xml.close("p:nvGraphicFramePr");
        let high = (34 * rows.len() as i64).min(area.height.max(34));
        Area { height: high, ..area }.write(&mut self.xml, "p:xfrm");
        self.xml.open("a:graphic", &[]);
        self.xml.open("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/table")]);
        self.xml.open("a:tbl", &[]);
        self.xml.open("a:tblPr", &[("firstRow", "1")]);
        self.xml.leaf("a:tableStyleId", &[], super::master::TABLE_STYLE);
        self.xml.close("a:tblPr");
        self.xml.open("a:tblGrid", &[]);
        widths.iter().for_each(|width| self.xml.empty("a:gridCol", &[("w", &(width * EMU).to_string())]));
        self.xml.close("a:tblGrid");
        for row in rows {
            self.xml.open("a:tr", &[("h", &(32 * EMU).to_string())]);
            for column in 0..widths.len() {
                let cell = |table: &'_ Table| -> Option<Cell> {
                    row.map_or(table.head.get(column), |row| table.rows.get(row)?.get(column)).cloned()
                };
                let cells: Vec<(Side, Cell)> =
                    tables.iter().filter_map(|(side, table)| Some((*side, cell(table)?))).collect();
                self.cell(&cells, row.is_none());
            }
            self.xml.close("a:tr");
        }
        self.xml.close("a:tbl");
        self.xml.close("a:graphicData");
        self.xml.close("a:graphic");
        self.xml.close("p:graphicFrame");
    }

    /// What is the same in both languages stands once. Formulas in tables are text.
    fn cell(&mut self, cells: &[(Side, Cell)], head: bool) {
        let same = |a: &Cell, b: &Cell| PlainText::of(&a.content).text == PlainText::of(&b.content).text;
        let shown = match cells {
            [(_, one), (_, other)] if same(one, other) => &cells[..1],
            all => all,
        };
        let mut text: Text<'_, '_> = self.text(CELL);
        for (i, (side, cell)) in shown.iter().enumerate() {
            text.in_side(*side, |w| {
                w.looking(
                    |look| (look.bold, look.grey, look.size) = (head, i > 0, if i > 0 { CELL * 6 / 7 } else { CELL }),
                    |w| w.paragraph(0, Mark0::None, |w| w.inlines(&cell.content)),
                );
            });
        }
        let body = text.xml.finish();
        let x = &mut self.xml;
        x.open("a:tc", &[]);
        x.open("a:txBody", &[]);
        x.empty("a:bodyPr", &[]);
        x.empty("a:lstStyle", &[]);
        if body.iter().all(u8::is_ascii_whitespace) {
            x.empty("a:p", &[]);
        } else {
            x.put(&body);
        }
        x.close("a:txBody");
        x.empty("a:tcPr", &[("marL", "72000"), ("marR", "72000"), ("marT", "28800"), ("marB", "28800")]);
        x.close("a:tc");
    }
}
