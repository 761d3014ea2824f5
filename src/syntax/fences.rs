//! Which closing fence belongs to which opening one. A fence that was forgotten is closed at the next heading of its level,
//! a stray one is taken out, and both are reported. Foreign pairs (`<Tip>`, `--- task ---`) go the same way.

use std::ops::Range;

use crate::diag::{Finding, Fix, Rule};
use crate::doc::ContainerKind;
use crate::source::{FileId, Span};

use super::directive::{Directive, DirectiveKind};

/// The place where a `:::` ends was not written.
pub const UNCLOSED: Rule = Rule::error("SN0020", "container-unclosed");
/// A closing `:::` without an opening one.
pub const STRAY: Rule = Rule::warning("SN0021", "container-stray");
/// `::: name` with a name that songngu does not know.
pub const UNKNOWN: Rule = Rule::warning("SN0022", "container-unknown");

/// What pairs an opening with its closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Family {
    Colons(usize),
    /// A foreign pair by its name.
    Foreign(String),
}

#[derive(Debug, Clone)]
pub enum EventKind {
    Open(Directive),
    Close,
    Heading(u8),
    /// HTML that is kept.
    Html,
}

/// Something at the start of a line that opens or closes containers.
#[derive(Debug, Clone)]
pub struct Event {
    pub kind: EventKind,
    pub family: Family,
    /// The markup.
    pub range: Range<usize>,
    /// `>` before it.
    pub quotes: usize,
    /// Where its line begins.
    pub line_start: usize,
}

/// An opening with its end.
#[derive(Debug, Clone)]
pub struct Pairing {
    /// Index of the opening event.
    pub open: usize,
    pub end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// This event closes it.
    At(usize),
    /// It was forgotten; it is closed before the line of this event.
    Before(usize),
    /// It runs to the end of the file.
    File,
}

struct Frame {
    open: usize,
    /// The level of the heading that it stands under.
    level: u8,
    /// The next heading of that level, once it was met.
    limit: Option<usize>,
    /// A closing with too few colons, met while it was innermost.
    short: Option<usize>,
}

pub struct Resolver<'a> {
    events: &'a [Event],
    file: FileId,
    stack: Vec<Frame>,
    pairings: Vec<Pairing>,
    stray: Vec<usize>,
    pub findings: Vec<Finding>,
}

/// Pairs the events. Gives the pairings in the order of their openings, and the findings.
pub fn resolve(events: &[Event], file: FileId) -> (Vec<Pairing>, Vec<Finding>) {
    let mut resolver =
        Resolver { events, file, stack: Vec::new(), pairings: Vec::new(), stray: Vec::new(), findings: Vec::new() };
    let mut level = 0;
    for (index, event) in events.iter().enumerate() {
        match &event.kind {
            EventKind::Open(directive) => resolver.open(index, directive, level),
            EventKind::Close => resolver.close(index),
            EventKind::Html => {}
            EventKind::Heading(new) => {
                resolver.heading(index, *new);
                level = *new;
            }
        }
    }
    resolver.forget_to(0, None);
    for &index in &resolver.stray {
        let span = resolver.span(index);
        resolver.findings.push(Finding::new(&STRAY, span).fix(Fix::safe("SN0021-fix", span, "")));
    }
    resolver.pairings.sort_by_key(|pairing| pairing.open);
    (resolver.pairings, resolver.findings)
}

impl Resolver<'_> {
    fn span(&self, event: usize) -> Span {
        let range = &self.events[event].range;
        Span::new(self.file, range.start, range.end)
    }

    fn directive(&self, frame: &Frame) -> Option<&Directive> {
        match &self.events[frame.open].kind {
            EventKind::Open(directive) => Some(directive),
            _ => None,
        }
    }

    fn open(&mut self, index: usize, directive: &Directive, level: u8) {
        if !directive.known {
            let range = directive.name_range.clone();
            let span = Span::new(self.file, range.start, range.end);
            let finding = Finding::new(&UNKNOWN, span).arg("name", directive.name.as_str());
            self.findings.push(match super::directive::nearest(&directive.name) {
                Some(known) => finding.variant("near").arg("known", known),
                None => finding,
            });
        }
        if directive.kind == DirectiveKind::Quiz
            && let Some(outer) = self
                .stack
                .iter()
                .position(|frame| self.directive(frame).is_some_and(|outer| outer.kind == DirectiveKind::Quiz))
        {
            // A question holds no question: the one before was not closed.
            self.forget_to(outer, Some(index));
        }
        self.stack.push(Frame { open: index, level: if level == 0 { 6 } else { level }, limit: None, short: None });
    }

    fn close(&mut self, index: usize) {
        let event = &self.events[index];
        let fits = |exact: bool| {
            self.stack.iter().rposition(|frame| {
                let open = &self.events[frame.open];
                open.quotes == event.quotes
                    && match (&open.family, &event.family) {
                        (Family::Colons(open), Family::Colons(close)) if !exact => open < close,
                        (open, close) => open == close,
                    }
            })
        };
        match fits(true).or_else(|| fits(false)) {
            Some(found) => {
                self.forget_to(found + 1, Some(index));
                if let Some(frame) = self.stack.pop() {
                    self.stray.extend(frame.short);
                    self.pairings.push(Pairing { open: frame.open, end: End::At(index) });
                }
            }
            None => {
                let colons = |frame: &Frame| matches!(self.events[frame.open].family, Family::Colons(_));
                match (&event.family, self.stack.last().is_some_and(colons), self.stack.last_mut()) {
                    (Family::Colons(_), true, Some(frame)) if frame.short.is_none() => frame.short = Some(index),
                    (Family::Colons(_), ..) => self.stray.push(index),
                    // A foreign closing tag without its opening says nothing to anybody.
                    _ => {}
                }
            }
        }
    }

    /// At a heading of its level a callout or question was plainly forgotten; other containers may hold whole sections,
    /// and so may the wrappers of other tools.
    fn heading(&mut self, index: usize, level: u8) {
        let quotes = self.events[index].quotes;
        for frame in self.stack.iter_mut().filter(|frame| level <= frame.level) {
            if self.events[frame.open].quotes == quotes && frame.limit.is_none() {
                frame.limit = Some(index);
            }
        }
        let forgotten = self.stack.iter().position(|frame| {
            let short = |frame: &Frame| {
                matches!(self.events[frame.open].family, Family::Colons(_))
                    && self
                        .directive(frame)
                        .is_some_and(|d| matches!(d.kind, DirectiveKind::Callout(_) | DirectiveKind::Quiz))
            };
            frame.limit == Some(index) && frame.short.is_none() && short(frame)
        });
        if let Some(found) = forgotten {
            self.forget_to(found, Some(index));
        }
    }

    /// Closes the frames from `keep` on, which were not closed by the author, innermost first.
    fn forget_to(&mut self, keep: usize, here: Option<usize>) {
        while self.stack.len() > keep {
            let Some(frame) = self.stack.pop() else { return };
            let end = match (frame.short, frame.limit.or(here)) {
                (Some(short), _) => End::At(short),
                (None, Some(event)) => End::Before(event),
                (None, None) => End::File,
            };
            self.report(&frame, end);
            self.pairings.push(Pairing { open: frame.open, end });
        }
    }

    fn report(&mut self, frame: &Frame, end: End) {
        let teacher = self
            .directive(frame)
            .is_some_and(|directive| directive.kind == DirectiveKind::Container(ContainerKind::Teacher));
        let name = self.directive(frame).map_or(String::new(), |directive| directive.name.clone());
        if name.is_empty() {
            return;
        }
        let finding = Finding::new(&UNCLOSED, self.span(frame.open)).arg("name", name);
        self.findings.push(match (end, &self.events[frame.open].family) {
            (End::At(short), Family::Colons(colons)) => finding
                .variant("short")
                .related(self.span(short))
                .arg("colons", *colons)
                .fix(Fix::safe("SN0020-fix", self.span(short), ":".repeat(*colons))),
            (End::Before(event), _) if teacher => finding.variant("teacher").related(self.span(event)),
            (End::Before(event), _) => finding.related(self.span(event)),
            _ => finding.variant("file"),
        });
    }
}
