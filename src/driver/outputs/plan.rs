//! Lesson plans, one a lesson, to edit in Word and to print, and the forms that they follow, for a school to copy and edit.
//! The plans themselves are `view::plan`, `emit::docx::plan` and `emit::pdf::plan`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Finding;
use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::pdf;
use crate::emit::{self, docx};
use crate::lang::Side;
use crate::project::{FORMS, Form, form_name};
use crate::view;
use crate::world::{Artifact, World};

use super::{Shared, only_lesson};

/// Where a course keeps forms of its own, and where ours are put.
const FOLDER: &str = "forms";

/// The forms of a course: its own where it has them.
#[derive(Default)]
pub(super) struct Forms {
    forms: BTreeMap<&'static str, Form>,
    /// As text, for a school to begin with.
    texts: Vec<(&'static str, String)>,
    broken: Vec<Finding>,
}

impl Forms {
    /// Reads the course's forms; one that cannot be read is a finding, and ours is used.
    pub fn new(session: &Session, world: &dyn World) -> Forms {
        let (mut forms, mut texts, mut broken) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (name, ours) in FORMS {
            let file = format!("{FOLDER}/{name}.toml");
            let own = session.project.files.contains(&file).then(|| world.read(&file).ok()).flatten();
            let own = own.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let form = match own.as_deref().map(Form::parse) {
                Some(Ok(form)) => form,
                Some(Err(detail)) => {
                    broken.push(Finding::new(&emit::plan::BAD_FORM, None).arg("file", file).arg("detail", detail));
                    Form::own(name)
                }
                None => Form::own(name),
            };
            forms.insert(name, form);
            texts.push((name, own.unwrap_or_else(|| ours.to_owned())));
        }
        Forms { forms, texts, broken }
    }
}

pub(super) struct Plans {
    pub shared: Arc<Shared>,
}

impl Output for Plans {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let kind = Side::BOTH.into_iter().find_map(|side| work.lesson.docs.get(side).as_ref()?.meta.kind.as_ref());
        let form = self.shared.forms.forms.get(form_name(kind.map(|kind| kind.value)));
        let Some(form) = form else { return Emitted::default() };
        let plan = view::plan::arrange(work.lesson, form, &work.session.project.plan_sides);
        let mut page = self.shared.arrange(work);
        page.order.clone_from(&plan.order);
        let cx = self.shared.emit(work.session, work.media);
        let setter = self.shared.setter(work.session);
        work.timings.time(Stage::Emit, || {
            let word = docx::plan(&plan, &page, &cx, &self.shared.bitmaps);
            let mut print = pdf::plan(&plan, &page, &cx, setter);
            print.artifacts.extend(word.artifacts);
            print.findings.extend(word.findings);
            print.into()
        })
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        let texts = self.shared.forms.texts.iter();
        let artifacts = texts.map(|(name, text)| Artifact::bytes(format!("{FOLDER}/{name}.toml"), text.clone()));
        Emitted { artifacts: artifacts.collect(), findings: self.shared.forms.broken.clone() }
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "docx")
    }
}
