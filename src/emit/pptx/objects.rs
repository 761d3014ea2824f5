//! Pictures of slides: each keeps its proportions within its area; an SVG goes with a bitmap.
//! Tables are `tables`; where both stand is `slide`.

use crate::course::{LinkTarget, resolve};
use crate::lang::Side;

use super::master::Area;
use super::slide::Page;

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
}
