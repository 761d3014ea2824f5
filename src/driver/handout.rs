//! The handout and the single-file pages as the driver sees them: lessons one by one, then index, glossary and assets.
//! Arranging is `view::handout`, writing `emit::html`; here they get what they need.

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::diag::Finding;
use crate::emit::Labels;
use crate::emit::html::{self, Engine};
use crate::project::{MediaFile, MediaLibrary};
use crate::syntax;
use crate::view::{Contents, TermIndex, Theme, handout};
use crate::world::World;

use super::output::{Emitted, LessonWork, Output};
use super::{CheckReport, Session, Stage};

/// `handout` when pages lie in a folder with what they share, `page` when each is one file by itself.
pub(super) struct Handout {
    single: bool,
    contents: Contents,
    labels: Labels,
    engine: Engine,
    /// What is wrong with the theme; told once, at the end.
    findings: Vec<Finding>,
    logo: Option<MediaFile>,
    index: Mutex<TermIndex>,
}

impl Handout {
    pub fn new(session: &Session, world: &dyn World, single: bool) -> Handout {
        let (engine, findings) = Engine::new(&theme(session, world));
        let logo = session.project.school.logo.as_ref();
        Handout {
            single,
            contents: contents(session),
            labels: Labels::new(&session.project),
            engine,
            findings,
            logo: logo.and_then(|path| Some(MediaFile::new(path, world.read(path).ok()?))),
            index: Mutex::default(),
        }
    }

    fn context<'a>(&'a self, session: &'a Session, media: &'a MediaLibrary) -> html::Context<'a> {
        html::Context {
            project: &session.project,
            glossary: &session.glossary,
            media,
            logo: self.logo.as_ref(),
            contents: &self.contents,
            labels: &self.labels,
            engine: &self.engine,
        }
    }
}

/// The titles of all lessons, from the tops of their files.
pub(super) fn contents(session: &Session) -> Contents {
    let titles = session.project.lessons.iter().map(|lesson| {
        lesson
            .files
            .as_ref()
            .map(|file| file.as_ref().map(|file| syntax::outline(file).unwrap_or_else(|| lesson.key.clone())))
    });
    Contents::new(&session.project, titles.collect())
}

/// The style sheets, scripts and templates of the course's `theme/` folder.
fn theme(session: &Session, world: &dyn World) -> Theme {
    let names = session.project.files.iter().filter_map(|path| path.strip_prefix("theme/"));
    let text = |name: &str| {
        let bytes = world.read(&format!("theme/{name}")).ok()?;
        Some((name.to_owned(), String::from_utf8_lossy(&bytes).into_owned()))
    };
    let known = names.filter(|name| [".css", ".js", ".html"].iter().any(|kind| name.ends_with(kind)));
    Theme { overrides: known.filter_map(text).collect::<BTreeMap<_, _>>() }
}

impl Output for Handout {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let session = work.session;
        let cx = handout::Context { project: &session.project, glossary: &session.glossary, contents: &self.contents };
        let page = work.timings.time(Stage::Arrange, || handout::arrange(work.lesson, cx));
        if !self.single {
            self.index.lock().expect("no thread panics while it holds the lock").add(&page);
        }
        work.timings.time(Stage::Emit, || {
            let cx = self.context(session, work.media);
            let written =
                if self.single { html::handout::single_file(&page, &cx) } else { html::handout::page(&page, &cx) };
            Emitted { artifacts: written.artifacts, findings: written.findings }
        })
    }

    fn finish(&self, session: &Session, _: &CheckReport) -> Emitted {
        let mut findings = self.findings.clone();
        if self.single {
            return Emitted { artifacts: Vec::new(), findings };
        }
        let media = MediaLibrary::default();
        let cx = self.context(session, &media);
        let mut artifacts = html::site::assets(&cx);
        let index = self.index.lock().expect("no thread panics while it holds the lock");
        for written in [html::site::index(&cx), html::glossary(&cx, &index)] {
            artifacts.extend(written.artifacts);
            findings.extend(written.findings);
        }
        Emitted { artifacts, findings }
    }

    fn opens(&self, session: &Session) -> String {
        match (self.single, session.project.lessons.as_slice()) {
            (false, _) => "index.html".to_owned(),
            (true, [only]) => format!("{}.html", only.slug),
            (true, _) => String::new(),
        }
    }
}
