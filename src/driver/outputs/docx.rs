//! Word documents, one a lesson.
//! The documents themselves are `view::handout` and `emit::docx`.

use std::sync::Arc;

use crate::diag::Finding;
use crate::driver::output::{Emitted, LessonWork, Output};
use crate::driver::{CheckReport, Session, Stage};
use crate::emit::docx::{self, Comment};
use crate::lang::Side;
use crate::report::Words;

use super::{Shared, only_lesson};

pub(super) struct Documents {
    pub shared: Arc<Shared>,
}

impl Documents {
    /// The open findings of the lesson's texts, in the course's first language.
    fn comments(&self, work: &LessonWork<'_>) -> Vec<Comment> {
        let catalog = self.shared.labels.catalog(Side::Source);
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
        written.into()
    }

    fn finish(&self, _: &Session, _: &CheckReport) -> Emitted {
        Emitted::default()
    }

    fn opens(&self, session: &Session) -> String {
        only_lesson(session, "docx")
    }
}
