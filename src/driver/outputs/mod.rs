//! The table of outputs: which writer makes which, and what they share.
//! A new output is its writer in `emit`, a file here and a row in `all`.

mod book;
mod deck;
mod docx;
mod epub;
mod handout;
mod page;
mod pdf;
mod plan;
mod player;
mod pptx;
mod scorm;
mod slides;
mod test;

use std::sync::{Arc, Mutex, OnceLock};

use crate::diag::Finding;
use crate::emit::html::{self, Engine};
use crate::emit::pdf::Typesetter;
use crate::emit::picture::Bitmaps;
use crate::emit::pptx::{BAD_TEMPLATE, Template};
use crate::emit::scorm::Edition;
use crate::emit::{self, Labels};
use crate::glossary::{Concept, TermId};
use crate::project::{MediaFile, MediaLibrary, OutputKind};
use crate::source::SourceFile;
use crate::syntax;
use crate::view::{self, Contents, Deck, HandoutPage, Theme};
use crate::world::World;

use super::media::MediaStore;
use super::output::{LessonWork, Output};
use super::{Session, Stage};

/// The outputs that are set by typst.
const SET_BY_TYPST: &[OutputKind] =
    &[OutputKind::Pdf, OutputKind::Book, OutputKind::DeckPdf, OutputKind::Test, OutputKind::Plan];

/// What all writers of a build share. Made once.
pub(super) struct Shared {
    pub contents: Contents,
    pub labels: Labels,
    pub engine: Engine,
    pub logo: Option<MediaFile>,
    /// The pictures that the glossary names; what is not there the checks have told.
    pub term_images: Vec<(TermId, MediaFile)>,
    pub bitmaps: Bitmaps,
    forms: plan::Forms,
    /// The files of the course's `fonts/` folder.
    fonts: Vec<Vec<u8>>,
    setter: OnceLock<Typesetter>,
    template: Option<Template>,
}

impl Shared {
    /// Reads what the outputs need beside the lessons: titles, theme, logo.
    pub fn new(
        session: &Session,
        world: &dyn World,
        store: &MediaStore,
        outputs: &[OutputKind],
    ) -> (Shared, Vec<Finding>) {
        let project = &session.project;
        let titles = project.lessons.iter().map(|lesson| {
            let title = |file: &Arc<SourceFile>| syntax::outline(file).unwrap_or_else(|| lesson.key.clone());
            lesson.files.as_ref().map(|file| file.as_ref().map(title))
        });
        let (engine, mut findings) = Engine::new(&theme(session, world));
        // Files that only some outputs look at are read for those.
        let wanted = |kinds: &[OutputKind]| kinds.iter().any(|kind| outputs.contains(kind));
        let (fonts, broken) = if wanted(SET_BY_TYPST) { fonts(session, world) } else { Default::default() };
        findings.extend(broken);
        let template = if wanted(&[OutputKind::Pptx]) { template(session, world) } else { Ok(None) };
        let template = template.unwrap_or_else(|finding| {
            findings.push(*finding);
            None
        });
        let forms = if wanted(&[OutputKind::Plan]) { plan::Forms::new(session, world) } else { Default::default() };
        let logo = project.school.logo.clone().and_then(|path| store.get(path, world));
        let contents = Contents::new(project, titles.collect());
        let named = session.glossary.iter().filter(|(_, concept)| !concept.image.is_empty());
        let image = |(id, concept): (TermId, &Concept)| Some((id, store.get(concept.image.clone(), world)?));
        let term_images = named.filter_map(image).collect();
        (
            Shared {
                contents,
                labels: Labels::new(project),
                engine,
                logo,
                term_images,
                bitmaps: Bitmaps::default(),
                forms,
                fonts,
                setter: OnceLock::new(),
                template,
            },
            findings,
        )
    }

    /// What sets documents to print; made when the first asks for it, since it reads fonts.
    pub fn setter(&self, session: &Session) -> &Typesetter {
        self.setter.get_or_init(|| Typesetter::new(&self.fonts, emit::pdf::wants_system_fonts(&session.project)))
    }

    pub fn view<'a>(&'a self, session: &'a Session) -> view::handout::Context<'a> {
        view::handout::Context { project: &session.project, glossary: &session.glossary, contents: &self.contents }
    }

    /// The lesson as rows of a page.
    pub fn arrange<'a>(&'a self, work: &LessonWork<'a>) -> HandoutPage<'a> {
        work.timings.time(Stage::Arrange, || view::handout::arrange(work.lesson, self.view(work.session)))
    }

    /// The lesson as slides.
    pub fn deck<'a>(&'a self, work: &LessonWork<'a>) -> Deck<'a> {
        let (project, glossary, media) = (&work.session.project, &work.session.glossary, work.media);
        let materials = view::deck::Materials { project, glossary, media };
        work.timings.time(Stage::Arrange, || view::deck::arrange(work.lesson, materials))
    }

    /// The same in the languages that the course wants, for slides that cannot switch.
    pub fn fixed_deck<'a>(&'a self, work: &LessonWork<'a>) -> Deck<'a> {
        let mut deck = self.deck(work);
        deck.order = work.session.project.deck.chosen(&deck.order);
        deck
    }

    /// For pages that a player stands around; `alone`: each without the other lessons.
    pub fn played<'a>(&'a self, session: &'a Session, media: &'a MediaLibrary, alone: bool) -> html::Context<'a> {
        html::Context { play: true, alone, ..self.emit(session, media) }
    }

    pub fn emit<'a>(&'a self, session: &'a Session, media: &'a MediaLibrary) -> html::Context<'a> {
        html::Context {
            project: &session.project,
            glossary: &session.glossary,
            media,
            logo: self.logo.as_ref(),
            contents: &self.contents,
            labels: &self.labels,
            engine: &self.engine,
            play: false,
            alone: false,
            term_images: &self.term_images,
        }
    }
}

/// The style sheets, scripts and templates of the course's `theme/` folder.
fn theme(session: &Session, world: &dyn World) -> Theme {
    let names = session.project.files.iter().filter_map(|path| Some((path, path.strip_prefix("theme/")?)));
    let known = names.filter(|(_, name)| [".css", ".js", ".html"].iter().any(|kind| name.ends_with(kind)));
    let texts =
        known.filter_map(|(path, name)| Some((name.to_owned(), String::from_utf8(world.read(path).ok()?).ok()?)));
    Theme { overrides: texts.collect() }
}

/// The fonts that the course brings in its `fonts/` folder; what is none is a finding.
fn fonts(session: &Session, world: &dyn World) -> (Vec<Vec<u8>>, Vec<Finding>) {
    let is_named = |path: &str| {
        let path = path.to_lowercase();
        [".ttf", ".otf", ".ttc", ".otc"].iter().any(|ending| path.ends_with(ending))
    };
    let mut paths: Vec<&String> =
        session.project.files.iter().filter(|path| path.starts_with("fonts/") && is_named(path)).collect();
    paths.sort();
    let (mut fonts, mut broken) = (Vec::new(), Vec::new());
    for path in paths {
        match world.read(path).ok().filter(|bytes| emit::pdf::is_font(bytes)) {
            Some(bytes) => fonts.push(bytes),
            None => broken.push(Finding::new(&emit::pdf::BAD_FONT, None).arg("file", path.clone())),
        }
    }
    (fonts, broken)
}

/// The presentation whose looks slides take; one that cannot be used is a finding, and ours are taken.
fn template(session: &Session, world: &dyn World) -> Result<Option<Template>, Box<Finding>> {
    let Some(wish) = &session.project.deck.template else { return Ok(None) };
    let read = world.read(&wish.value).map_err(|_| "missing").and_then(Template::read);
    let finding = |variant| Finding::new(&BAD_TEMPLATE, wish.span).variant(variant).arg("file", wish.value.clone());
    read.map(Some).map_err(|variant| Box::new(finding(variant)))
}

/// What lessons leave for the end of an output, from several threads.
pub(super) struct Gathered<T>(Mutex<Vec<T>>);

impl<T> Gathered<T> {
    fn new() -> Gathered<T> {
        Gathered(Mutex::new(Vec::new()))
    }

    fn push(&self, thing: T) {
        self.0.lock().expect("no thread panics while it holds the lock").push(thing);
    }

    fn take(&self) -> Vec<T> {
        std::mem::take(&mut *self.0.lock().expect("no thread panics while it holds the lock"))
    }
}

/// What to open of an output with a file a lesson: the file where there is one, else the folder.
fn only_lesson(session: &Session, ending: &str) -> String {
    match session.project.lessons.as_slice() {
        [only] => format!("{}.{ending}", only.slug),
        _ => String::new(),
    }
}

/// The writer of an output.
pub(super) fn new(kind: OutputKind, shared: Arc<Shared>) -> Box<dyn Output> {
    match kind {
        OutputKind::Handout => Box::new(handout::Handout::new(shared)),
        OutputKind::Page => Box::new(page::Pages { shared }),
        OutputKind::Deck => Box::new(deck::Decks { shared }),
        OutputKind::Scorm => Box::new(scorm::Scorm::new(shared, Edition::Scorm12)),
        OutputKind::Scorm2004Third => Box::new(scorm::Scorm::new(shared, Edition::Scorm2004Third)),
        OutputKind::Scorm2004Fourth => Box::new(scorm::Scorm::new(shared, Edition::Scorm2004Fourth)),
        OutputKind::Player => Box::new(player::Player::new(shared)),
        OutputKind::Docx => Box::new(docx::Documents { shared }),
        OutputKind::Pdf => Box::new(pdf::Prints { shared }),
        OutputKind::DeckPdf => Box::new(slides::Slides { shared }),
        OutputKind::Book => Box::new(book::PrintedBook { shared, chapters: Gathered::new() }),
        OutputKind::Epub => Box::new(epub::Book { shared, chapters: Gathered::new() }),
        OutputKind::Pptx => Box::new(pptx::Presentations { shared }),
        OutputKind::Test => Box::new(test::Tests { shared }),
        OutputKind::Plan => Box::new(plan::Plans { shared }),
    }
}
