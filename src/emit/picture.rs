//! Pictures for formats that are no web page: their size, and a bitmap of an SVG where a program cannot draw it.
//! The only door to resvg and png. Fonts are the system's; a picture without letters looks the same everywhere.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::{tiny_skia, usvg};
use rustc_hash::FxHashMap;

use crate::project::MediaFile;

/// Pixels of the bitmap for one of the picture's own: 144 dots an inch, for programs that cannot draw the SVG beside it.
const SCALE: f32 = 1.5;

/// No bitmap is wider or higher.
const MOST: f32 = 4000.0;

/// Bitmaps made so far: lessons and outputs share pictures. Shared by all threads.
#[derive(Default)]
pub struct Bitmaps {
    done: Mutex<HashMap<String, Option<Arc<[u8]>>>>,
}

impl Bitmaps {
    /// An SVG as PNG; `None` for what is none or cannot be drawn.
    pub fn png(&self, file: &MediaFile) -> Option<Arc<[u8]>> {
        let lock = || self.done.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(&file.name) {
            return found.clone();
        }
        let made = draw(&file.bytes).map(Arc::from);
        lock().insert(file.name.clone(), made.clone());
        made
    }
}

fn draw(svg: &[u8]) -> Option<Vec<u8>> {
    static FONTS: LazyLock<Mutex<Arc<Database>>> = LazyLock::new(|| Mutex::new(Arc::new(fonts())));
    let fonts = || FONTS.lock().unwrap_or_else(PoisonError::into_inner);
    let options = usvg::Options { fontdb: fonts().clone(), font_resolver: resolver(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_data(svg, &options).ok()?;
    // With the fonts that this drawing brought into memory; another thread's may be read again.
    fonts().clone_from(tree.fontdb());
    let size = tree.size();
    let scale = SCALE.min(MOST / size.width()).min(MOST / size.height());
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = tiny_skia::Pixmap::new(width.max(1), height.max(1))?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(&pixels)
}

/// An opaque bitmap as PNG, with a palette where it has few colours, as most drawings do: a third of the bytes to
/// compress. In flat drawings a row is mostly the one above it, which the quickest compression makes the most of: a third of
/// the time of the next level, for half as many bytes again (docs/performance.md).
fn encode(pixels: &tiny_skia::Pixmap) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_deflate_compression(png::DeflateCompression::Level(1));
    encoder.set_filter(png::Filter::Up);
    let data = match indexed(pixels.data()) {
        Some((data, palette)) => {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette);
            data
        }
        None => {
            encoder.set_color(png::ColorType::Rgb);
            let mut data = Vec::with_capacity(pixels.data().len() / 4 * 3);
            pixels.data().chunks_exact(4).for_each(|pixel| data.extend_from_slice(&pixel[..3]));
            data
        }
    };
    encoder.write_header().ok()?.write_image_data(&data).ok()?;
    Some(out)
}

/// Pixels as places in a palette; `None` for more than 256 colours. Neighbours are mostly alike, so four are looked at
/// at once.
fn indexed(pixels: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    const EACH: u128 = 1 | 1 << 32 | 1 << 64 | 1 << 96;
    let mut palette = Palette::default();
    let mut data = Vec::with_capacity(pixels.len() / 4);
    let (fours, rest) = pixels.as_chunks::<16>();
    for four in fours {
        let (colour, place) = palette.last;
        if u128::from_ne_bytes(*four) == u128::from(u32::from_ne_bytes(colour)) * EACH {
            data.extend_from_slice(&[place; 4]);
            continue;
        }
        for pixel in four.as_chunks().0 {
            data.push(palette.place(*pixel)?);
        }
    }
    for pixel in rest.as_chunks().0 {
        data.push(palette.place(*pixel)?);
    }
    Some((data, palette.colours))
}

/// The colours met so far, of opaque pixels.
#[derive(Default)]
struct Palette {
    known: FxHashMap<[u8; 4], u8>,
    colours: Vec<u8>,
    /// The last pixel and its place; at first one that no opaque pixel is.
    last: ([u8; 4], u8),
}

impl Palette {
    fn place(&mut self, pixel: [u8; 4]) -> Option<u8> {
        if pixel != self.last.0 {
            let place = match self.known.get(&pixel) {
                Some(place) => *place,
                None => {
                    let place = u8::try_from(self.known.len()).ok()?;
                    self.known.insert(pixel, place);
                    self.colours.extend_from_slice(&pixel[..3]);
                    place
                }
            };
            self.last = (pixel, place);
        }
        Some(self.last.1)
    }
}

/// The selectors that come with usvg, over fonts that lie in memory once one is used: it asks for a font's bytes several
/// times a letter, and each time a file would be mapped anew.
fn resolver() -> usvg::FontResolver<'static> {
    let (font, fallback) =
        (usvg::FontResolver::default_font_selector(), usvg::FontResolver::default_fallback_selector());
    usvg::FontResolver {
        select_font: Box::new(move |wish, fonts| font(wish, fonts).map(|id| in_memory(id, fonts))),
        select_fallback: Box::new(move |letter, used, fonts| {
            fallback(letter, used, fonts).map(|id| in_memory(id, fonts))
        }),
    }
}

fn in_memory(id: ID, fonts: &mut Arc<Database>) -> ID {
    let Some(face) = fonts.face(id).filter(|face| matches!(face.source, Source::File(_))) else { return id };
    let Some(bytes) = fonts.with_face_data(id, |bytes, _| bytes.to_vec()) else { return id };
    let face = usvg::fontdb::FaceInfo { source: Source::Binary(Arc::new(bytes)), ..face.clone() };
    let fonts = Arc::make_mut(fonts);
    fonts.remove_face(id);
    fonts.push_face_info(face)
}

/// The system's fonts. The database's own guesses for `sans-serif` and its like are fonts of Windows.
fn fonts() -> Database {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let find = |wishes: &[&str]| {
        let has = |name: &&&str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == **name));
        let any = || fonts.faces().next().and_then(|face| face.families.first()).map(|(family, _)| family.clone());
        wishes.iter().find(has).map(|name| (*name).to_owned()).or_else(any)
    };
    let sans = find(&["Segoe UI", "Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans"]);
    let serif = find(&["Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif"]);
    let mono = find(&["Consolas", "Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"]);
    sans.into_iter().for_each(|name| fonts.set_sans_serif_family(name));
    serif.into_iter().for_each(|name| fonts.set_serif_family(name));
    mono.into_iter().for_each(|name| fonts.set_monospace_family(name));
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_a_palette_and_many_are_not() {
        let pixels: Vec<u8> = (0..=255u8).chain(0..=255).flat_map(|n| [n, 0, 0, 255]).collect();
        let (data, palette) = indexed(&pixels).unwrap();
        assert!(data.chunks_exact(256).all(|half| half.iter().copied().eq(0..=255)));
        assert_eq!((palette.len(), &palette[3..6]), (768, &[1, 0, 0][..]));
        let more: Vec<u8> = pixels.iter().copied().chain([0, 1, 0, 255]).collect();
        assert!(indexed(&more).is_none());
    }

    #[test]
    fn an_svg_becomes_a_bitmap_once_and_what_is_none_does_not() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='20' height='10'/></svg>";
        let bitmaps = Bitmaps::default();
        let png = bitmaps.png(&MediaFile::new("a.svg", svg.as_bytes().to_vec())).unwrap();
        assert_eq!(&png[..4], b"\x89PNG");
        let size = imagesize::blob_size(&png).unwrap();
        assert_eq!((size.width, size.height), (30, 15));
        assert!(bitmaps.png(&MediaFile::new("b.svg", b"no picture".to_vec())).is_none());
    }
}
