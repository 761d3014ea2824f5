//! One finding on the review page: severity, code, message, place, counterpart, help. Where it stands is `lesson`'s.
//! Words are those of every report (`report::words`).

use crate::emit::html::Html;
use crate::i18n::Message;
use crate::report::place::Place;
use crate::report::severity_word;
use crate::source::Span;

use super::{Review, finding_id};

impl Review<'_> {
    /// A list of findings; nothing when there are none.
    pub(super) fn findings(&self, html: &mut Html, list: &[usize]) {
        if list.is_empty() {
            return;
        }
        html.open("ul", &[("class", "findings")]);
        list.iter().for_each(|index| self.entry(html, *index));
        html.close("ul");
        html.newline();
    }

    fn entry(&self, html: &mut Html, index: usize) {
        let finding = self.finding(index);
        let words = self.input.words(finding);
        let severity = finding.severity.as_str();
        let class = format!("finding {severity}");
        let attrs = [
            ("class", class.as_str()),
            ("id", &finding_id(index)),
            ("tabindex", "-1"),
            ("data-rule", finding.rule.code),
            ("data-severity", severity),
        ];
        html.open("li", &attrs);
        html.open("p", &[("class", "what")]);
        self.badge(html, index);
        html.text(" ");
        prose(html, &words.message);
        html.close("p");
        if let Some(help) = &words.help {
            self.help(html, &format!("{}: {help}", self.word("report-help")));
        }
        if let Some(fix) = &words.fix {
            let how = self.word("review-fixable");
            self.help(html, &format!("{}: {fix} ({how})", self.word("report-fix")));
        }
        html.open("p", &[("class", "places")]);
        self.place(html, finding.span, words.label.as_deref());
        for related in &finding.related {
            html.open("br", &[]);
            self.place(html, Some(related.span), words.related.as_deref());
        }
        html.close("p");
        html.close("li");
        html.newline();
    }

    fn help(&self, html: &mut Html, text: &str) {
        html.open("p", &[("class", "help")]);
        prose(html, text);
        html.close("p");
    }

    /// `lỗi SN0107`
    pub(super) fn badge(&self, html: &mut Html, index: usize) {
        let finding = self.finding(index);
        let class = format!("badge {}", finding.severity.as_str());
        html.open("b", &[("class", &class)]);
        html.text(&format!("{} {}", severity_word(finding.severity, self.input.catalog), finding.rule.code));
        html.close("b");
    }

    fn place(&self, html: &mut Html, span: Option<Span>, label: Option<&str>) {
        html.text(&self.place_name(span));
        if let Some(label) = label {
            html.text(&format!(" – {label}"));
        }
    }

    pub(super) fn place_name(&self, span: Option<Span>) -> String {
        let place = Place::of(span, self.input.sources);
        let message = Message::new().text("file", place.file).text("line", place.line.to_string());
        self.input.catalog.format("review-place", &message)
    }
}

/// A message with its backticks as code; one that has no partner stays as it is.
pub(super) fn prose(html: &mut Html, text: &str) {
    let mut rest = text;
    while let Some((before, code, after)) = fenced(rest) {
        html.text(before);
        html.leaf("code", &[], code);
        rest = after;
    }
    html.text(rest);
}

fn fenced(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (code, after) = rest.split_once('`')?;
    Some((before, code, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backticks_are_code_and_nothing_breaks_out() {
        let html = |text: &str| {
            let mut html = Html::new();
            prose(&mut html, text);
            html.finish().into_string()
        };
        assert_eq!(html("write `<!-- x -->` or `b`."), "write <code>&lt;!-- x --&gt;</code> or <code>b</code>.");
        assert_eq!(html("one ` alone"), "one ` alone");
    }
}
