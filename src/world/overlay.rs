//! A course as it would be with some files changed: what `fix` looks at between its rounds.
//! Nothing is written here; whoever wants the changes takes them and writes them through `disk`.

use std::collections::BTreeMap;

use super::{World, WorldError};

/// A world with other contents in some of its files.
pub struct Overlay<'a> {
    below: &'a dyn World,
    changed: BTreeMap<String, Vec<u8>>,
}

impl<'a> Overlay<'a> {
    pub fn new(below: &'a dyn World) -> Overlay<'a> {
        Overlay { below, changed: BTreeMap::new() }
    }

    pub fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.changed.insert(path.to_owned(), bytes);
    }

    /// The files that are not as they are below, by path.
    pub fn into_changed(self) -> BTreeMap<String, Vec<u8>> {
        let below = self.below;
        let mut changed = self.changed;
        changed.retain(|path, bytes| below.read(path).ok().as_ref() != Some(bytes));
        changed
    }
}

impl World for Overlay<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        self.changed.get(path).cloned().map_or_else(|| self.below.read(path), Ok)
    }

    fn list(&self) -> Result<Vec<String>, WorldError> {
        let mut files = self.below.list()?;
        files.extend(self.changed.keys().cloned());
        files.sort();
        files.dedup();
        Ok(files)
    }

    fn exists(&self, path: &str) -> bool {
        self.changed.contains_key(path) || self.below.exists(path)
    }
}
