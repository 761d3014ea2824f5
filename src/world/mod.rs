//! The door to files: `World` to read a course, `Output` to write what came out. Paths are relative, with `/`.
//! Only `disk` touches the file system; tests use `memory`.

mod disk;
mod memory;
mod overlay;
mod path;

pub use disk::{DiskOutput, DiskWorld};
pub use memory::MemoryWorld;
pub use overlay::Overlay;
pub use path::{is_safe, join, parent};

use std::fmt;
use std::sync::Arc;

/// What can be read. Errors are the file system's; a caller turns them into findings or a message.
pub trait World: Sync {
    /// The bytes of a file.
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError>;
    /// Every file of the course, sorted, hidden files and folders left out.
    fn list(&self) -> Result<Vec<String>, WorldError>;
    /// Whether a file of exactly this path, letter case included, is there.
    fn exists(&self, path: &str) -> bool;
}

/// What went wrong with which file.
#[derive(Debug, Clone)]
pub struct WorldError {
    pub path: String,
    pub kind: WorldErrorKind,
    /// The operating system's own words, as a last resort.
    pub detail: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorldErrorKind {
    NotFound,
    /// No right to read or write.
    Denied,
    /// Open in another program (Windows: a sharing violation, as Word causes).
    InUse,
    NoSpace,
    Other,
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.detail)
    }
}

impl std::error::Error for WorldError {}

/// One file of an output, by its path below the output folder.
#[derive(Debug, Clone)]
pub struct Artifact {
    pub path: String,
    pub content: Content,
}

#[derive(Debug, Clone)]
pub enum Content {
    Bytes(Arc<[u8]>),
    /// A file of the course, copied as it is.
    Copy(String),
}

impl Artifact {
    pub fn bytes(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Artifact {
        Artifact { path: path.into(), content: Content::Bytes(Arc::from(bytes.into())) }
    }

    pub fn copy(path: impl Into<String>, from: impl Into<String>) -> Artifact {
        Artifact { path: path.into(), content: Content::Copy(from.into()) }
    }
}
