//! Reading archives that anybody made: names, sizes and contents, in memory and within limits. Nothing is written to a
//! disk, so a name that leads out of the archive can do no harm; judging names is not here.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// One entry of an archive as its directory describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// As it is written, whatever it leads to.
    pub name: String,
    /// Bytes unpacked, as declared; the contents may be longer.
    pub size: u64,
    /// Bytes in the archive.
    pub packed: u64,
    pub encrypted: bool,
    /// A folder: it has no contents.
    pub folder: bool,
}

/// Why contents could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Longer than the limit.
    TooLong,
    /// Damaged, encrypted, or compressed in another way than deflate; the library's own words.
    Unreadable(String),
}

/// An archive in memory.
pub struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
}

impl Archive {
    /// Reads the directory. The error is the library's own words.
    pub fn open(bytes: Vec<u8>) -> Result<Archive, String> {
        Ok(Archive { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())? })
    }

    /// Every entry in the archive's order.
    pub fn members(&mut self) -> Result<Vec<Member>, String> {
        (0..self.zip.len()).map(|index| self.member(index)).collect()
    }

    fn member(&mut self, index: usize) -> Result<Member, String> {
        let file = self.zip.by_index_raw(index).map_err(|error| error.to_string())?;
        let name =
            file.name().map_or_else(|_| String::from_utf8_lossy(file.name_raw()).into_owned(), |n| n.into_owned());
        let (size, packed) = (file.size(), file.compressed_size());
        Ok(Member { folder: name.ends_with('/'), name, size, packed, encrypted: file.encrypted() })
    }

    /// The contents of an entry, at most `limit` bytes; its checksum is compared.
    pub fn read(&mut self, index: usize, limit: u64) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        let file = self.zip.by_index(index).map_err(|error| ReadError::Unreadable(error.to_string()))?;
        let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| ReadError::Unreadable(error.to_string()))?;
        if bytes.len() as u64 > limit { Err(ReadError::TooLong) } else { Ok(bytes) }
    }

    /// Reads an entry and keeps nothing of it: how many bytes it has.
    pub fn test(&mut self, index: usize, limit: u64) -> Result<u64, ReadError> {
        let file = self.zip.by_index(index).map_err(|error| ReadError::Unreadable(error.to_string()))?;
        let length = std::io::copy(&mut file.take(limit.saturating_add(1)), &mut std::io::sink());
        match length.map_err(|error| ReadError::Unreadable(error.to_string()))? {
            length if length > limit => Err(ReadError::TooLong),
            length => Ok(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Entry, archive};
    use super::*;

    fn packed() -> Vec<u8> {
        archive(Entry::new("a.txt", &[b'a'; 5000]).unwrap(), vec![Entry::new("b/c.txt", b"b").unwrap()]).unwrap()
    }

    #[test]
    fn what_was_packed_is_read_again_within_the_limit() {
        let mut read = Archive::open(packed()).unwrap();
        let members = read.members().unwrap();
        let names: Vec<(&str, u64)> = members.iter().map(|member| (member.name.as_str(), member.size)).collect();
        assert_eq!(names, [("a.txt", 5000), ("b/c.txt", 1)]);
        assert!(members[0].packed < 100);
        assert_eq!(read.read(1, 1).unwrap(), b"b");
        assert_eq!(read.read(0, 4999), Err(ReadError::TooLong));
        assert_eq!((read.test(0, 5000), read.test(0, 4999)), (Ok(5000), Err(ReadError::TooLong)));
    }

    #[test]
    fn damage_is_an_error_and_never_a_panic() {
        let whole = packed();
        assert!(Archive::open(b"PK not really".to_vec()).is_err());
        for cut in 0..whole.len() {
            if let Ok(mut read) = Archive::open(whole[..cut].to_vec()) {
                let _ = read.members();
            }
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xFF;
            if let Ok(mut read) = Archive::open(bytes) {
                let count = read.members().map_or(0, |members| members.len());
                (0..count).for_each(|index| {
                    let _ = (read.read(index, 1 << 20), read.test(index, 1 << 20));
                });
            }
        }
    }
}
