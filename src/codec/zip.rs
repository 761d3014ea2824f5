//! Deterministic zip archives: the order is ours, every date is 1980, every mode is `rw-r--r--`. The only door to zip.
//! Entries are compressed one by one, on any thread, and put together at the end. Reading archives is `read`.

mod read;

use std::fmt;
use std::io::Cursor;

use zip::CompressionMethod;
use zip::write::{PreparedZipFile, SimpleFileOptions, ZipWriter};

pub use read::{Archive, Member, ReadError};

/// A compressed file that waits for its archive.
pub struct Entry {
    name: String,
    prepared: PreparedZipFile,
}

/// The archive could not be written: in memory that means a file of more than the format holds, or two of one name.
#[derive(Debug)]
pub struct ZipError(zip::result::ZipError);

impl fmt::Display for ZipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ZipError {}

/// Of the levels 0 to 9: the usual 6 takes a third more time to save one byte in a hundred (docs/performance.md).
const LEVEL: i64 = 5;

/// Endings of formats that are compressed in themselves.
const PACKED: [&str; 13] =
    ["png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "mp4", "webm", "ogg", "woff2", "zip", "pdf"];

impl Entry {
    /// Compresses a file. `name` is its path in the archive, with `/`.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Result<Entry, ZipError> {
        let name = name.into();
        let ending = name.rsplit('.').next().unwrap_or("");
        // A book's first file must be readable as it is (EPUB 3.3, 4.2.3).
        let method = if PACKED.contains(&ending) || name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let level = (method == CompressionMethod::Deflated).then_some(LEVEL);
        let options =
            SimpleFileOptions::DEFAULT.compression_method(method).compression_level(level).unix_permissions(0o644);
        let prepared = PreparedZipFile::from_data(&name, options, bytes).map_err(ZipError)?;
        Ok(Entry { name, prepared })
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Puts entries together: `first` leads, the rest are sorted by name.
pub fn archive(first: Entry, mut rest: Vec<Entry>) -> Result<Vec<u8>, ZipError> {
    rest.sort_by(|a, b| a.name.cmp(&b.name));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in std::iter::once(first).chain(rest) {
        writer.add_prepared_file(entry.prepared).map_err(ZipError)?;
    }
    Ok(writer.finish().map_err(ZipError)?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn entry(name: &str) -> Entry {
        Entry::new(name, name.repeat(50).as_bytes()).unwrap()
    }

    #[test]
    fn the_same_files_in_any_order_give_the_same_bytes() {
        let one = archive(entry("m.xml"), vec![entry("b"), entry("a/b"), entry("a.png")]).unwrap();
        let other = archive(entry("m.xml"), vec![entry("a.png"), entry("a/b"), entry("b")]).unwrap();
        assert_eq!(one, other);
        let mut read = zip::ZipArchive::new(Cursor::new(one)).unwrap();
        let names: Vec<String> =
            (0..read.len()).map(|i| read.by_index(i).unwrap().name().unwrap().into_owned()).collect();
        assert_eq!(names, ["m.xml", "a.png", "a/b", "b"]);
        for (i, name) in names.iter().enumerate() {
            let mut file = read.by_index(i).unwrap();
            let date = file.last_modified().unwrap();
            assert_eq!((date.year(), date.month(), date.day(), date.second()), (1980, 1, 1, 0));
            assert_eq!(file.unix_mode().map(|mode| mode & 0o777), Some(0o644));
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            assert_eq!(text, name.repeat(50));
        }
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        assert!(archive(entry("a"), vec![entry("b"), entry("b")]).is_err());
    }
}
