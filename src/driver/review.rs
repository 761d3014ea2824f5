//! The review page of a course: every lesson analysed once more, so that none is kept while the others are checked.
//! What the page looks like is `report::html`.

use rayon::prelude::*;

use crate::report::FindingsInput;
use crate::report::html::{self, Review, Section};

use super::{CheckReport, Session, Timings, analyse};

/// The page that shows what a check of all lessons found.
pub fn review(session: &Session, report: &CheckReport, input: FindingsInput<'_>, timings: &Timings) -> String {
    let review = Review::new(input, &report.coverage);
    let lessons = 0..session.project.lessons.len();
    let sections: Vec<Section> =
        lessons.into_par_iter().map(|index| html::lesson(&review, &analyse(session, index, timings).lesson)).collect();
    review.page(&sections)
}
