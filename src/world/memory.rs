//! A course held in memory, for tests and for front ends that have no files.
//! The real file system is `disk`.

use std::collections::BTreeMap;

use super::{World, WorldError, WorldErrorKind};

/// Path to bytes.
#[derive(Debug, Clone, Default)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryWorld {
    pub fn new<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> MemoryWorld {
        MemoryWorld { files: files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect() }
    }
}

impl World for MemoryWorld {
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        self.files.get(path).cloned().ok_or_else(|| WorldError {
            path: path.to_owned(),
            kind: WorldErrorKind::NotFound,
            detail: "not found".to_owned(),
        })
    }

    fn list(&self) -> Result<Vec<String>, WorldError> {
        Ok(self.files.keys().cloned().collect())
    }

    fn exists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }
}
