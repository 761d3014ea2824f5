//! Findings for people: the line of source with a caret, the counterpart in the other language, help.
//! Drawn by annotate-snippets, which keeps carets straight under combining marks and wide characters.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diag::{Finding, Severity};
use crate::i18n::{Catalog, Message};
use crate::source::{Sources, Span};

use super::words::{Words, severity_word};

/// How the terminal takes it.
#[derive(Clone, Copy, Debug)]
pub struct HumanStyle {
    pub colour: bool,
    /// Box-drawing letters; plain ASCII without.
    pub unicode: bool,
    /// Columns of the terminal.
    pub width: usize,
}

/// One finding as a few lines, with a line end.
pub fn human(finding: &Finding, sources: &Sources, catalog: &Catalog, style: HumanStyle) -> String {
    let words = Words::of(finding, catalog);
    let name = severity_word(finding.severity, catalog);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.with_name(name).primary_title(words.message.as_str()).id(finding.rule.code);
    let mut group = Group::with_title(title);
    let place = finding.span.or_else(|| manifest_start(sources));
    for (kind, span, label) in place
        .map(|span| (AnnotationKind::Primary, span, &words.label))
        .into_iter()
        .chain(finding.related.iter().map(|related| (AnnotationKind::Context, related.span, &words.related)))
    {
        group = group.element(snippet(sources, kind, span, label.as_deref()));
    }
    let help = Level::HELP.with_name(catalog.get("report-help"));
    group = group.elements(words.help.map(|text| help.clone().message(text)));
    if let Some(fix) = words.fix {
        group = group.element(Level::HELP.with_name(catalog.get("report-fix")).message(fix));
    }
    let explain = catalog.format("report-explain", &Message::new().text("code", finding.rule.code));
    group = group.element(Level::NOTE.with_name(catalog.get("report-explain-name")).message(explain));
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let decor = if style.unicode { DecorStyle::Unicode } else { DecorStyle::Ascii };
    let mut text = renderer.decor_style(decor).term_width(style.width.clamp(60, 140)).render(&[group]);
    text.push('\n');
    text
}

/// The line that holds the start of a span, with the part of the span that lies on it.
fn snippet<'a>(
    sources: &'a Sources,
    kind: AnnotationKind,
    span: Span,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let file = sources.get(span.file);
    let line = file.lines.line_of(span.start as usize);
    let text = file.line(line);
    let mark = if line == 0 && text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let start = (span.start as usize - file.lines.line_start(line)).clamp(mark, text.len());
    let end = (start + span.len()).min(text.len());
    let start = floor(text, start);
    let annotation = kind.span(start - mark..end.max(start) - mark).label(label);
    Snippet::source(&text[mark..]).line_start(line + 1).path(file.path.as_str()).annotation(annotation)
}

fn floor(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// What has no place of its own stands at the start of `course.toml`, the first file that is loaded.
fn manifest_start(sources: &Sources) -> Option<Span> {
    sources.iter().next().map(|file| file.span().at_start())
}
