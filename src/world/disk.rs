//! The file system: the only module that touches it. Reading a course, and writing outputs whole or not at all.
//! An output is gathered in a temporary folder beside its place and takes that place in one rename.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{Artifact, Content, World, WorldError, WorldErrorKind, is_safe};

/// A course in a folder.
#[derive(Debug)]
pub struct DiskWorld {
    root: PathBuf,
    listing: OnceLock<Result<HashSet<String>, WorldError>>,
}

impl DiskWorld {
    pub fn new(root: impl Into<PathBuf>) -> DiskWorld {
        DiskWorld { root: root.into(), listing: OnceLock::new() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The course in a folder that holds a `course.toml`.
    pub fn course(folder: &Path) -> Option<DiskWorld> {
        folder.join("course.toml").is_file().then(|| DiskWorld::new(folder))
    }

    /// The course in the nearest folder at or above `from`.
    pub fn course_above(from: &Path) -> Option<DiskWorld> {
        let from = fs::canonicalize(from).ok()?;
        from.ancestors().find_map(DiskWorld::course)
    }

    /// The course's folder below the repository that holds it, with `/` at the end. Empty at its top, and outside of any.
    pub fn folder_in_repository(&self) -> String {
        let Ok(root) = fs::canonicalize(&self.root) else { return String::new() };
        let top = root.ancestors().find(|folder| folder.join(".git").exists());
        let below = top.and_then(|top| root.strip_prefix(top).ok()).unwrap_or(Path::new(""));
        below.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
    }

    /// A new folder to write a course into; `None` when there is something in it already.
    pub fn create(folder: &Path) -> Result<Option<DiskWorld>, WorldError> {
        let shown = folder.display().to_string();
        fs::create_dir_all(folder).map_err(|e| error(&shown, &e))?;
        let empty = fs::read_dir(folder).map_err(|e| error(&shown, &e))?.next().is_none();
        Ok(empty.then(|| DiskWorld::new(folder)))
    }

    /// Writes a file of the course (the lock), whole or not at all.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WorldError> {
        self.write_all([(path, bytes)])
    }

    /// Writes several files of the course (fixes), each whole or not at all. All contents lie on the disk before the first
    /// file is changed, so a full disk or a folder without rights changes none.
    pub fn write_all<'b>(&self, files: impl IntoIterator<Item = (&'b str, &'b [u8])>) -> Result<(), WorldError> {
        let staged: Result<Vec<_>, WorldError> = files
            .into_iter()
            .map(|(path, bytes)| {
                let target = self.root.join(path);
                // A link stays a link: what it leads to is written.
                let target = fs::canonicalize(&target).unwrap_or(target);
                stage(&target, bytes).map(|temporary| (path, target, temporary)).map_err(|e| error(path, &e))
            })
            .collect();
        for (path, target, temporary) in staged? {
            temporary.persist(&target).map_err(|e| error(path, &e.error))?;
        }
        Ok(())
    }

    fn listing(&self) -> Result<&HashSet<String>, WorldError> {
        let listing = self.listing.get_or_init(|| {
            let mut files = HashSet::new();
            walk(&self.root, "", &mut files)?;
            Ok(files)
        });
        listing.as_ref().map_err(Clone::clone)
    }
}

impl World for DiskWorld {
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        fs::read(self.root.join(path)).map_err(|e| error(path, &e))
    }

    fn list(&self) -> Result<Vec<String>, WorldError> {
        let mut files: Vec<String> = self.listing()?.iter().cloned().collect();
        files.sort();
        Ok(files)
    }

    fn exists(&self, path: &str) -> bool {
        self.listing().is_ok_and(|files| files.contains(path))
    }
}

/// Lists files below a folder, hidden ones and build caches left out; links to folders are not followed.
fn walk(folder: &Path, prefix: &str, files: &mut HashSet<String>) -> Result<(), WorldError> {
    let entries = fs::read_dir(folder).map_err(|e| error(if prefix.is_empty() { "." } else { prefix }, &e))?;
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') || name == "node_modules" {
            continue;
        }
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), &path, files)?,
            Ok(kind) if kind.is_symlink() && entry.path().is_dir() => {}
            Ok(_) => {
                files.insert(path);
            }
            Err(_) => {}
        }
    }
    Ok(())
}

/// One output (a folder or a file) on its way to its place.
///
/// Artifacts go to a temporary folder as they come; `commit` puts the whole in place of what was there before.
/// Dropped without a commit, it leaves no trace.
#[derive(Debug)]
pub struct DiskOutput {
    target: PathBuf,
    temporary: tempfile::TempDir,
}

impl DiskOutput {
    /// Begins the output that will stand at `target`; with `keep`, on top of what stands there now.
    /// Fails when the folder above cannot be written.
    pub fn begin(target: impl Into<PathBuf>, keep: bool) -> Result<DiskOutput, WorldError> {
        let target = target.into();
        let shown = target.display().to_string();
        let above = target.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
        fs::create_dir_all(&above).map_err(|e| error(&shown, &e))?;
        let temporary =
            tempfile::Builder::new().prefix(".songngu-").tempdir_in(&above).map_err(|e| error(&shown, &e))?;
        if keep && target.is_dir() {
            copy_all(&target, temporary.path()).map_err(|e| error(&shown, &e))?;
        }
        Ok(DiskOutput { target, temporary })
    }

    /// Takes one artifact; safe to call from several threads. Returns its size in bytes.
    pub fn put(&self, artifact: &Artifact, world: &DiskWorld) -> Result<u64, WorldError> {
        if !is_safe(&artifact.path) {
            let outside = io::Error::new(io::ErrorKind::InvalidInput, "the path leaves the output folder");
            return Err(error(&artifact.path, &outside));
        }
        let place = self.temporary.path().join(&artifact.path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(|e| error(&artifact.path, &e))?;
        }
        match &artifact.content {
            Content::Bytes(bytes) => {
                fs::write(&place, bytes).map_err(|e| error(&artifact.path, &e))?;
                Ok(bytes.len() as u64)
            }
            Content::Copy(from) => {
                let bytes = fs::read(world.root.join(from)).map_err(|e| error(from, &e))?;
                fs::write(&place, &bytes).map_err(|e| error(&artifact.path, &e))?;
                Ok(bytes.len() as u64)
            }
        }
    }

    /// Puts the gathered folder in place of `target`.
    pub fn commit(self) -> Result<(), WorldError> {
        let shown = self.target.display().to_string();
        let above = self.target.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
        let aside = if self.target.exists() {
            let aside =
                tempfile::Builder::new().prefix(".songngu-").tempdir_in(&above).map_err(|e| error(&shown, &e))?;
            fs::rename(&self.target, aside.path().join("old")).map_err(|e| error(&shown, &e))?;
            Some(aside)
        } else {
            None
        };
        let gathered = self.temporary.keep();
        if let Err(failure) = fs::rename(&gathered, &self.target) {
            if let Some(aside) = &aside {
                // The old output goes back; if even that fails there is nothing better to say than the first failure.
                let _ = fs::rename(aside.path().join("old"), &self.target);
            }
            let _ = fs::remove_dir_all(&gathered);
            return Err(error(&shown, &failure));
        }
        open_to_readers(&self.target);
        Ok(())
    }
}

/// A temporary file beside its place, with the rights of the file that stands there.
fn stage(target: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // A temporary file is private to its owner; a file of the course is for everybody, as the user's mask says.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let temporary = builder.prefix(".songngu-").tempfile_in(folder)?;
    fs::write(temporary.path(), bytes)?;
    if let Ok(known) = fs::metadata(target) {
        if known.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        fs::set_permissions(temporary.path(), known.permissions())?;
    }
    Ok(temporary)
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&place)?;
            copy_all(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), &place)?;
        }
    }
    Ok(())
}

/// A temporary folder is private to its owner; an output is for everybody, like any folder the user makes.
#[cfg(unix)]
fn open_to_readers(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o755));
}

#[cfg(not(unix))]
fn open_to_readers(_: &Path) {}

fn error(path: &str, cause: &io::Error) -> WorldError {
    // 32 and 33 are Windows' sharing and lock violations: the file is open in Word or Excel.
    let in_use = cfg!(windows) && matches!(cause.raw_os_error(), Some(32 | 33));
    let kind = match cause.kind() {
        _ if in_use => WorldErrorKind::InUse,
        io::ErrorKind::NotFound => WorldErrorKind::NotFound,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => WorldErrorKind::Denied,
        io::ErrorKind::StorageFull => WorldErrorKind::NoSpace,
        _ => WorldErrorKind::Other,
    };
    WorldError { path: path.to_owned(), kind, detail: cause.to_string() }
}
