//! Pictures as DrawingML (ECMA-376 part 1, 20.4): a bitmap as it is, an SVG beside a bitmap for programs that draw none.
//! Drawing the bitmap is `emit::picture`.

use crate::course::{LinkTarget, resolve};
use crate::diag::{Finding, Rule};
use crate::doc::{Block, Figure, Image};
use crate::emit::prose::alt_text;
use crate::lang::Side;
use crate::project::MediaFile;

use super::write::{Para, TWIPS, Writer};

/// A picture of a kind that Word does not show; its words stand in its place. Argument: `file`.
pub const NOT_FOR_WORD: Rule = Rule::note("SN0903", "picture-not-for-word");

/// English Metric Units in a twentieth of a point, and in a pixel of 96 to the inch.
const EMU_IN_TWIP: usize = 635;
const EMU_IN_PIXEL: usize = 9525;

impl<'a> Writer<'a> {
    /// A picture with its caption, in one version.
    pub fn figure(&mut self, block: &Block, figure: &Figure) {
        let side = self.side;
        self.figures(&[(side, block, figure)]);
    }

    /// One picture with the captions of its versions.
    pub fn figures(&mut self, versions: &[(Side, &Block, &Figure)]) {
        let Some((side, block, figure)) = versions.first().copied() else { return };
        self.in_side(side, |w| {
            w.paragraph(Para { style: "Figure", keep: true, ..Para::default() }, |w| {
                if let Some(anchor) = block.attrs.id.as_deref() {
                    w.mark(side, anchor);
                }
                w.picture(&figure.image, block, 0.45);
            });
        });
        for (side, block, figure) in versions {
            self.in_side(*side, |w| w.paragraph(Para::of("Caption"), |w| w.caption(block, figure)));
        }
    }

    fn caption(&mut self, block: &Block, figure: &Figure) {
        let number = self.page.numbers.get(self.side).get(&block.id).copied().unwrap_or(0);
        if number > 0 {
            let label = self.cx.labels.get(self.side, "out-figure").text;
            self.looking(|look| look.bold = true, |w| w.run(&format!("{label}\u{A0}{number}. ")));
        }
        if figure.image.title.is_empty() {
            self.quietly(|w| w.alt(&figure.image.alt));
        } else {
            self.run(&figure.image.title);
        }
    }

    pub fn inline_picture(&mut self, image: &Image) {
        match self.media(image) {
            Some(file) => self.drawing(file, &alt_text(&image.alt), 0.2),
            None => self.alt(&image.alt),
        }
    }

    /// A picture in its place, or its words; `most`: the share of the page's height that it may take.
    fn picture(&mut self, image: &Image, block: &Block, most: f64) {
        match self.media(image) {
            Some(file) if file.media_type().starts_with("image/") => {
                if is_known(file) {
                    return self.drawing(file, &alt_text(&image.alt), most);
                }
                self.findings.push(Finding::new(&NOT_FOR_WORD, block.span).arg("file", file.path.clone()));
                self.alt(&image.alt);
            }
            _ => self.alt(&image.alt),
        }
    }

    fn media(&self, image: &Image) -> Option<&'a MediaFile> {
        let cx = self.cx;
        match resolve(cx.project, self.path(), &image.url) {
            LinkTarget::File { path, .. } => cx.media.get(&path),
            _ => None,
        }
    }

    fn drawing(&mut self, file: &MediaFile, alt: &str, most: f64) {
        let vector = file.name.ends_with(".svg");
        let bitmap = if vector { self.bitmaps.png(file) } else { Some(file.bytes.clone()) };
        let Some(bitmap) = bitmap else { return self.run(alt) };
        let name = if vector { format!("{}.png", file.name.trim_end_matches(".svg")) } else { file.name.clone() };
        let shown = self.relation(name, bitmap);
        let drawn = vector.then(|| self.relation(file.name.clone(), file.bytes.clone()));
        let (width, height) = self.extent(file, most);
        let (cx, cy, id) = (width.to_string(), height.to_string(), self.parts.pictures.len().to_string());
        let x = &mut self.xml;
        x.open("w:r", &[]);
        x.open("w:drawing", &[]);
        x.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        x.empty("wp:extent", &[("cx", &cx), ("cy", &cy)]);
        x.empty("wp:docPr", &[("id", &id), ("name", &file.name), ("descr", alt)]);
        x.open("a:graphic", &[]);
        x.open("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")]);
        x.open("pic:pic", &[]);
        x.open("pic:nvPicPr", &[]);
        x.empty("pic:cNvPr", &[("id", &id), ("name", &file.name), ("descr", alt)]);
        x.empty("pic:cNvPicPr", &[]);
        x.close("pic:nvPicPr");
        x.open("pic:blipFill", &[]);
        x.open("a:blip", &[("r:embed", &shown)]);
        if let Some(drawn) = drawn {
            x.open("a:extLst", &[]);
            x.open("a:ext", &[("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")]);
            x.empty("asvg:svgBlip", &[("r:embed", &drawn)]);
            x.close("a:ext");
            x.close("a:extLst");
        }
        x.close("a:blip");
        x.open("a:stretch", &[]);
        x.empty("a:fillRect", &[]);
        x.close("a:stretch");
        x.close("pic:blipFill");
        x.open("pic:spPr", &[]);
        x.open("a:xfrm", &[]);
        x.empty("a:off", &[("x", "0"), ("y", "0")]);
        x.empty("a:ext", &[("cx", &cx), ("cy", &cy)]);
        x.close("a:xfrm");
        x.open("a:prstGeom", &[("prst", "rect")]);
        x.empty("a:avLst", &[]);
        x.close("a:prstGeom");
        x.close("pic:spPr");
        x.close("pic:pic");
        x.close("a:graphicData");
        x.close("a:graphic");
        x.close("wp:inline");
        x.close("w:drawing");
        x.close("w:r");
    }

    /// The relation of a picture's file.
    fn relation(&mut self, name: String, bytes: std::sync::Arc<[u8]>) -> String {
        self.parts.media.insert(name.clone(), bytes);
        let known = self.parts.pictures.iter().position(|picture| *picture == name);
        let place = known.unwrap_or_else(|| {
            self.parts.pictures.push(name);
            self.parts.pictures.len() - 1
        });
        format!("picture{}", place + 1)
    }

    /// The size on paper, in EMU: the picture's own, within the room there is.
    fn extent(&self, file: &MediaFile, most: f64) -> (usize, usize) {
        let (width, height) = file.size.map_or((640, 400), |(w, h)| (w.max(1) as usize, h.max(1) as usize));
        let (width, height) = (width * EMU_IN_PIXEL, height * EMU_IN_PIXEL);
        let wide = (self.room().saturating_sub(240) * EMU_IN_TWIP) as f64 / width as f64;
        let high = self.sheet.text_height() * TWIPS * EMU_IN_TWIP as f64 * most / height as f64;
        let scale = wide.min(high).min(1.0);
        ((width as f64 * scale) as usize, (height as f64 * scale) as usize)
    }
}

/// Kinds that every Word of the last ten years shows.
fn is_known(file: &MediaFile) -> bool {
    ["svg", "png", "jpg", "jpeg", "gif"].iter().any(|kind| file.name.ends_with(&format!(".{kind}")))
}
