//! Which bytes of a lesson's files findings point at, so that their words can be marked in the text.
//! Findings about a whole passage mark its cell instead.

use crate::diag::Severity;
use crate::source::Span;

use super::Review;

/// A place and how serious the worst finding there is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub span: Span,
    pub severity: Severity,
    /// It is what the finding is about, not a second place.
    pub own: bool,
}

/// The marks of a lesson.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Mark>);

impl Marks {
    pub fn of(review: &Review<'_>, list: &[usize]) -> Marks {
        let marks = list.iter().map(|index| review.finding(*index)).flat_map(|finding| {
            let own = finding.span.into_iter().map(|span| (span, true));
            let all = own.chain(finding.related.iter().map(|related| (related.span, false)));
            let mark = |(span, own)| Mark { span, severity: finding.severity, own };
            all.filter(|(span, _)| !span.is_empty()).map(mark)
        });
        Marks(marks.collect())
    }

    /// The worst finding that is about a whole passage.
    pub fn of_passage(&self, passage: Span) -> Option<Severity> {
        self.0.iter().filter(|mark| mark.own && mark.span.contains(passage)).map(|mark| mark.severity).max()
    }

    /// The worst finding that points at some of a span, but not at the whole passage around it.
    pub fn within(&self, span: Span, passage: Span) -> Option<Severity> {
        self.inside(passage).filter(|mark| overlap(mark.span, span)).map(|mark| mark.severity).max()
    }

    /// Cuts a span where marks begin and end; each piece with the worst finding that points at it.
    pub fn cut(&self, span: Span, passage: Span) -> Vec<(Span, Option<Severity>)> {
        let touching: Vec<&Mark> = self.inside(passage).filter(|mark| overlap(mark.span, span)).collect();
        let ends = touching.iter().flat_map(|mark| [mark.span.start, mark.span.end]);
        let mut cuts: Vec<u32> = ends.filter(|at| span.start < *at && *at < span.end).collect();
        cuts.extend([span.start, span.end]);
        cuts.sort_unstable();
        cuts.dedup();
        let piece = |ends: &[u32]| {
            let piece = Span { start: ends[0], end: ends[1], ..span };
            let worst = touching.iter().filter(|mark| overlap(mark.span, piece)).map(|mark| mark.severity).max();
            (piece, worst)
        };
        cuts.windows(2).map(piece).collect()
    }

    fn inside(&self, passage: Span) -> impl Iterator<Item = &Mark> {
        self.0.iter().filter(move |mark| mark.span.file == passage.file && !mark.span.contains(passage))
    }
}

fn overlap(a: Span, b: Span) -> bool {
    a.file == b.file && a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn span(start: usize, end: usize) -> Span {
        Span::new(FileId(0), start, end)
    }

    #[test]
    fn text_is_cut_where_marks_begin_and_end() {
        let mark = |start, end, severity| Mark { span: span(start, end), severity, own: true };
        let marks =
            Marks(vec![mark(2, 6, Severity::Note), mark(4, 8, Severity::Error), mark(0, 90, Severity::Warning)]);
        let cut: Vec<_> = marks.cut(span(0, 10), span(0, 20)).iter().map(|(s, w)| (s.start, s.end, *w)).collect();
        let (note, error) = (Some(Severity::Note), Some(Severity::Error));
        assert_eq!(cut, [(0, 2, None), (2, 4, note), (4, 6, error), (6, 8, error), (8, 10, None)]);
        assert_eq!(marks.of_passage(span(0, 20)), Some(Severity::Warning));
        assert_eq!(marks.within(span(8, 10), span(0, 20)), None);
        assert_eq!(marks.within(Span { file: FileId(1), ..span(0, 9) }, span(0, 20)), None);
    }
}
