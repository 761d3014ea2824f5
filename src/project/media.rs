//! Media files of a course once loaded: bytes, hashed output name, picture size.
//! Which files are needed is found by the driver; showing them is `emit`.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::codec::hash;

/// One media file.
#[derive(Clone, Debug)]
pub struct MediaFile {
    /// In the course.
    pub path: String,
    /// The file's name in outputs: its ASCII stem, eight digits of its content hash, its extension.
    pub name: String,
    pub bytes: Arc<[u8]>,
    /// Width and height in CSS pixels, where the format tells.
    pub size: Option<(u32, u32)>,
}

impl MediaFile {
    pub fn new(path: &str, bytes: Vec<u8>) -> MediaFile {
        let file_name = path.rsplit('/').next().unwrap_or(path);
        let (stem, extension) = file_name.rsplit_once('.').unwrap_or((file_name, "bin"));
        let name = format!("{}-{}.{}", super::slug(stem), &hash::hex(&bytes)[..8], super::slug(extension));
        let size = picture_size(&bytes);
        MediaFile { path: path.to_owned(), name, bytes: bytes.into(), size }
    }

    pub fn media_type(&self) -> &'static str {
        media_type(&self.name)
    }

    /// The file as an address that holds it.
    pub fn data_address(&self) -> String {
        data_address(&self.name, &self.bytes)
    }
}

/// A file as an address that holds it (RFC 2397); its type is told by the extension of its name.
pub fn data_address(name: &str, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", media_type(name), STANDARD.encode(bytes))
}

/// The media type by the extension.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "otf" => "font/otf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "mp3" => "audio/mpeg",
        "ogg" | "oga" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// The media files that the course's lessons use, by course path.
#[derive(Clone, Debug, Default)]
pub struct MediaLibrary {
    files: BTreeMap<String, MediaFile>,
}

impl MediaLibrary {
    pub fn insert(&mut self, file: MediaFile) {
        self.files.insert(file.path.clone(), file);
    }

    pub fn get(&self, path: &str) -> Option<&MediaFile> {
        self.files.get(path)
    }

    pub fn iter(&self) -> impl Iterator<Item = &MediaFile> {
        self.files.values()
    }
}

/// Pixels of a bitmap; width and height or the view box of an SVG.
fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if let Ok(size) = imagesize::blob_size(bytes) {
        return Some((size.width as u32, size.height as u32));
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let tag = &head[head.find("<svg")?..];
    let tag = &tag[..tag.find('>')?];
    let attribute = |name: &str| {
        let value = &tag[tag.find(&format!(" {name}="))? + name.len() + 2..];
        let quote = value.chars().next()?;
        value[1..].split(quote).next()
    };
    let pixels = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok().filter(|n| *n >= 1.0);
    if let (Some(width), Some(height)) = (attribute("width").and_then(pixels), attribute("height").and_then(pixels)) {
        return Some((width as u32, height as u32));
    }
    let numbers: Vec<f64> =
        attribute("viewBox")?.split([' ', ',']).filter(|t| !t.is_empty()).filter_map(|t| t.parse().ok()).collect();
    match numbers[..] {
        [_, _, width, height] if width >= 1.0 && height >= 1.0 => Some((width as u32, height as u32)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_tells_its_size_by_its_view_box() {
        let file = MediaFile::new("media/Sơ đồ.svg", br#"<svg xmlns="x" viewBox="0 0 720 405.5"></svg>"#.to_vec());
        assert_eq!(file.size, Some((720, 405)));
        assert!(file.name.starts_with("so-do-") && file.name.ends_with(".svg"), "{}", file.name);
        assert_eq!(file.media_type(), "image/svg+xml");
    }
}
