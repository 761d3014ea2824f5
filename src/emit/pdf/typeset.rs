//! The only door to typst: a script and its pictures in, a PDF out. Fonts are those that the course and typst carry; the system's
//! are looked at only where a course names one, so that the same lesson gives the same bytes on every machine.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, comemo};
use typst_kit::fonts::{FontStore, embedded, system};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Layouts older than so many runs are forgotten: lessons have little in common.
const KEPT: usize = 2;

/// Made once a build, shared by all threads.
pub struct Typesetter {
    library: LazyHash<Library>,
    fonts: FontStore,
    /// Families there are, in lower case.
    families: BTreeSet<String>,
    pool: rayon::ThreadPool,
}

/// A finished document.
pub struct Typeset {
    pub bytes: Vec<u8>,
    /// Characters that no font has.
    pub missing: BTreeSet<char>,
}

impl Typesetter {
    /// `own`: files of fonts that the course brings; `search`: also the system's fonts.
    pub fn new(own: &[Vec<u8>], search: bool) -> Typesetter {
        let mut fonts = FontStore::new();
        for font in own.iter().flat_map(|bytes| Font::iter(Bytes::new(bytes.clone()))) {
            let info = font.info().clone();
            fonts.push((font, info));
        }
        fonts.extend(embedded());
        if search {
            fonts.extend(system());
        }
        let families = fonts.book().families().map(|(name, _)| name.to_lowercase()).collect();
        // Layout goes deep where lists and boxes do.
        let pool = rayon::ThreadPoolBuilder::new().stack_size(16 << 20).build().expect("threads can be started");
        Typesetter { library: LazyHash::new(Library::default()), fonts, families, pool }
    }

    pub fn has(&self, family: &str) -> bool {
        self.families.contains(&family.to_lowercase())
    }

    /// Sets a script; `name` tells documents apart, `files` are its pictures by path. An error is typst's first message.
    ///
    /// Typst shares its work out over threads. On the threads of the build it would begin other lessons in the middle of
    /// this one, so it has a pool of its own; the thread that waits for it takes nothing from either.
    pub fn pdf(&self, name: &str, script: String, files: &BTreeMap<String, Arc<[u8]>>) -> Result<Typeset, String> {
        let work = || self.pool.install(|| self.set(name, script, files));
        let done = std::thread::scope(|scope| scope.spawn(work).join());
        done.unwrap_or_else(|_| Err("typst panicked".to_owned()))
    }

    fn set(&self, name: &str, script: String, files: &BTreeMap<String, Arc<[u8]>>) -> Result<Typeset, String> {
        let main = id(&format!("{name}.typ")).ok_or("no such path")?;
        let files = files.iter().filter_map(|(path, bytes)| Some((id(path)?, Bytes::new(bytes.to_vec())))).collect();
        let pages = Pages { setter: self, main, source: Source::new(main, script), files };
        let compiled = typst::compile::<PagedDocument>(&pages).output;
        let document = compiled.map_err(|errors| first(&pages, &errors[..]))?;
        let mut missing = BTreeSet::new();
        document.pages().iter().for_each(|page| lacking(&page.frame, &mut missing));
        // What PDF/UA-1 refuses (a heading left out, a picture without words) is still a tagged PDF.
        let bytes = export(&document, name, true).or_else(|_| export(&document, name, false));
        let bytes = bytes.map_err(|errors| first(&pages, &errors))?;
        comemo::evict(KEPT);
        Ok(Typeset { bytes, missing })
    }
}

/// Whether a file holds a font at least (OpenType, TrueType, a collection of them).
pub fn is_font(bytes: &[u8]) -> bool {
    FontInfo::iter(bytes).next().is_some()
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn export(document: &PagedDocument, name: &str, accessible: bool) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let wish: &[PdfStandard] = if accessible { &[PdfStandard::Ua_1] } else { &[] };
    let standards = PdfStandards::new(wish).unwrap_or_default();
    let options = PdfOptions { ident: Smart::Custom(name.to_owned()), standards, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map_err(|errors| errors.into_iter().collect())
}

/// The first message, with the part of the script that it is about.
fn first(pages: &Pages<'_>, errors: &[SourceDiagnostic]) -> String {
    use typst::WorldExt;
    let Some(error) = errors.first() else { return String::new() };
    let place = WorldExt::range(pages, error.span).and_then(|range| pages.source.text().get(range));
    let place = place.map(|text| text.chars().take(60).collect::<String>());
    place.map_or_else(|| error.message.to_string(), |text| format!("{} ({text})", error.message))
}

/// Characters that were set as the empty box of a font.
fn lacking(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => lacking(&group.frame, missing),
            FrameItem::Text(text) => {
                let empty = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                missing.extend(empty.filter_map(|glyph| text.text.get(glyph.range())?.chars().next()));
            }
            _ => {}
        }
    }
}

/// What typst may ask for while one document is set.
struct Pages<'a> {
    setter: &'a Typesetter,
    main: FileId,
    source: Source,
    files: HashMap<FileId, Bytes>,
}

impl World for Pages<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.setter.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.setter.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main { Ok(self.source.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.setter.fonts.font(index)
    }

    /// No clock: the same lesson gives the same bytes.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
