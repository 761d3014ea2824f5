//! Word documents, one a lesson.
//! The documents themselves are `view::handout` and `emit::docx`.

use std::sync::{Arc, OnceLock};

use crate::diag::Finding;
use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::docx::{self, Comment};
use crate::i18n::{Catalog, Locale};
use crate::report::Words;

use super::{Shared, only_lesson};

pub(super) struct Documents {
    pub shared: Arc<Shared>,
    /// Of the course's first language, in which comments speak.
    pub catalog: OnceLock<Catalog>,
}

impl Documents {
    /// The open findings of the lesson's texts.
    fn comments(&self, work: &LessonWork<'_>) -> Vec<Comment> {
        let locale = if work.session.project.source.is_vi() { Locale::Vi } else { Locale::En };
        let catalog = self.catalog.get_or_init(|| Catalog::new(locale));
        let comment = |finding: &Finding| {
            let Words { message, help, .. } = Words::of(finding, catalog);
            let help = help.map_or_else(String::new, |help| format!("\n{help}"));
            Some(Comment { span: finding.span?, text: format!("{message} ({}){help}", finding.rule.code) })
        };
        work.findings.iter().filter_map(comment).collect()
    }
}

impl Output for Documents {
    fn lesson(&self, work: &LessonWork<'_>) -> Emitted {
        let page = self.shared.arrange(work);
        let cx = self.shared.emit(work.session, work.media);
        let comments = self.comments(work);
        let written = work.timings.time(Stage::Emit, || docx::lesson(&page, &cx, &self.shared.bitmaps, comments));
        Emitted { artifacts: written.artifacts, findings: written.findings }
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "docx")
    }
}
