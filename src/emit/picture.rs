//! Pictures for formats that are no web page: their size, and a bitmap of an SVG where a program cannot draw it.
//! The only door to resvg and png. Fonts are the system's; a picture without letters looks the same everywhere.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use resvg::{tiny_skia, usvg};

use crate::project::MediaFile;

/// Pixels of the bitmap for one of the picture's own: sharp when printed at 200 dots an inch.
const SCALE: f32 = 2.0;

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
        let lock = || self.done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(found) = lock().get(&file.name) {
            return found.clone();
        }
        let made = draw(&file.bytes).map(Arc::from);
        lock().insert(file.name.clone(), made.clone());
        made
    }
}

fn draw(svg: &[u8]) -> Option<Vec<u8>> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Arc::new(fonts()));
    let options = usvg::Options { fontdb: fonts.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_data(svg, &options).ok()?;
    let size = tree.size();
    let scale = SCALE.min(MOST / size.width()).min(MOST / size.height());
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = tiny_skia::Pixmap::new(width.max(1), height.max(1))?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(&pixels)
}

/// An opaque bitmap as PNG. Drawings are flat: filters cost more than they save.
fn encode(pixels: &tiny_skia::Pixmap) -> Option<Vec<u8>> {
    let colours: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_deflate_compression(png::DeflateCompression::Level(4));
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header().ok()?.write_image_data(&colours).ok()?;
    Some(out)
}

/// The system's fonts. The database's own guesses for `sans-serif` and its like are fonts of Windows.
fn fonts() -> usvg::fontdb::Database {
    let mut fonts = usvg::fontdb::Database::new();
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
    fn an_svg_becomes_a_bitmap_once_and_what_is_none_does_not() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='20' height='10'/></svg>";
        let bitmaps = Bitmaps::default();
        let png = bitmaps.png(&MediaFile::new("a.svg", svg.as_bytes().to_vec())).unwrap();
        assert_eq!(&png[..4], b"\x89PNG");
        let size = imagesize::blob_size(&png).unwrap();
        assert_eq!((size.width, size.height), (40, 20));
        assert!(bitmaps.png(&MediaFile::new("b.svg", b"no picture".to_vec())).is_none());
    }
}
