//! The top of the review page: what this is, the course in figures, its lessons in a table, findings by rule, the filter.
//! The lessons themselves are written by `lesson`.

use std::collections::BTreeMap;

use crate::diag::Severity;
use crate::emit::html::Html;
use crate::i18n::Message;
use crate::report::coverage;
use crate::report::severity_word;

use super::finding::prose;
use super::{Review, Section, finding_id, lesson_id};

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl Review<'_> {
    pub(super) fn overview(&self, html: &mut Html, sections: &[Section]) {
        html.open("header", &[]);
        html.leaf("p", &[("class", "purpose")], &self.word("review-purpose"));
        html.leaf("h1", &[], &format!("{}: {}", self.word("review-title"), self.course_title()));
        html.leaf("p", &[("class", "claim")], &self.word("review-claim"));
        html.close("header");
        self.filter(html);
        html.open("main", &[("id", "main"), ("tabindex", "-1")]);
        self.figures(html);
        self.freshness(html);
        self.table(html, sections);
        self.by_rule(html);
        self.course(html);
        html.leaf("h2", &[("class", "unseen"), ("id", "lessons")], &self.word("review-lessons"));
        html.newline();
    }

    /// What was found in the manifest and the glossaries, folded as a lesson is.
    fn course(&self, html: &mut Html) {
        if self.of_course.is_empty() {
            return;
        }
        html.open("details", &[("class", "lesson"), ("id", "course"), ("open", "open")]);
        html.open("summary", &[]);
        html.leaf("h2", &[], &self.word("review-course"));
        self.badges(html, &self.of_course);
        html.close("summary");
        html.open("div", &[("class", "row found")]);
        self.findings(html, &self.of_course);
        html.close("div");
        html.close("details");
        html.newline();
    }

    fn figures(&self, html: &mut Html) {
        let all: Vec<usize> = (0..self.input.findings.len()).collect();
        let [errors, warnings, notes] = self.counts(&all).map(|count| count.to_string());
        let terms = self.share((self.input.terms.used, self.input.terms.covered));
        html.leaf("h2", &[("class", "unseen")], &self.word("review-summary"));
        html.open("dl", &[("class", "figures")]);
        for (id, value, class) in [
            ("review-tally", self.input.project.lessons.len().to_string(), ""),
            ("review-errors", errors, "error"),
            ("review-warnings", warnings, "warning"),
            ("review-notes", notes, "note"),
            ("review-terms", terms, ""),
        ] {
            html.open("div", &[("class", class)]);
            html.leaf("dt", &[], &self.word(id));
            html.leaf("dd", &[], &value);
            html.close("div");
        }
        html.close("dl");
        html.newline();
    }

    /// Which lessons lag behind their originals; silent where the course keeps no lock.
    fn freshness(&self, html: &mut Html) {
        let stale = self.by_code().into_iter().filter(|(code, _)| code.starts_with("SN03"));
        let lines: Vec<(&str, usize)> = stale.map(|(code, list)| (code, list.len())).collect();
        if lines.is_empty() {
            return;
        }
        html.open("section", &[("class", "fresh")]);
        html.leaf("h2", &[], &self.word("review-fresh"));
        html.open("ul", &[]);
        for (code, count) in lines {
            html.open("li", &[]);
            html.text(&format!("{code}: {} – ", self.count(count)));
            prose(html, self.about(code));
            html.close("li");
        }
        html.close("ul");
        html.close("section");
    }

    fn table(&self, html: &mut Html, sections: &[Section]) {
        html.open("section", &[("class", "lessons")]);
        html.leaf("h2", &[], &self.word("review-lessons"));
        html.open("table", &[]);
        html.open("thead", &[]);
        html.open("tr", &[]);
        for id in ["review-lesson", "review-errors", "review-warnings", "review-notes", "review-terms"] {
            html.leaf("th", &[("scope", "col")], &self.word(id));
        }
        html.close("tr");
        html.close("thead");
        html.open("tbody", &[]);
        for (index, section) in sections.iter().enumerate() {
            html.open("tr", &[("data-row", &lesson_id(index))]);
            html.open("th", &[("scope", "row")]);
            html.open("a", &[("href", &format!("#{}", lesson_id(index)))]);
            self.lesson_name(html, index, &section.titles);
            html.close("a");
            html.close("th");
            for count in self.counts(&self.by_lesson[index]) {
                html.leaf("td", &[("class", if count == 0 { "zero" } else { "" })], &count.to_string());
            }
            let terms = self.coverage.get(index).map(coverage::lesson_totals).unwrap_or_default();
            html.leaf("td", &[], &self.share(terms));
            html.close("tr");
        }
        html.close("tbody");
        html.close("table");
        html.close("section");
        html.newline();
    }

    /// A fold a rule: what it is about, and a link to each of its findings.
    fn by_rule(&self, html: &mut Html) {
        html.open("section", &[("class", "rules")]);
        html.leaf("h2", &[], &self.word("review-by-rule"));
        if self.input.findings.is_empty() {
            html.leaf("p", &[], &self.word("review-none"));
        }
        for (code, list) in self.by_code() {
            html.open("details", &[]);
            html.open("summary", &[]);
            html.leaf("b", &[], code);
            html.text(" ");
            prose(html, self.about(code));
            html.text(" ");
            html.leaf("span", &[("class", "badge none")], &self.count(list.len()));
            html.close("summary");
            html.open("ul", &[("class", "links")]);
            for index in list {
                html.open("li", &[]);
                let href = format!("#{}", finding_id(index));
                html.leaf("a", &[("href", &href)], &self.place_name(self.finding(index).span));
                html.text(" ");
                prose(html, &self.input.words(self.finding(index)).message);
                html.close("li");
            }
            html.close("ul");
            html.close("details");
        }
        html.close("section");
        html.newline();
    }

    /// Needs the script; without it there is no form and everything shows.
    fn filter(&self, html: &mut Html) {
        let shown = self.word("review-shown");
        html.open("form", &[("class", "filter"), ("hidden", "hidden"), ("aria-label", &self.word("review-filter"))]);
        html.open("fieldset", &[]);
        html.leaf("legend", &[], &self.word("review-severity"));
        for severity in SEVERITIES {
            html.open("label", &[]);
            let value = severity.as_str();
            html.open("input", &[("type", "checkbox"), ("name", "severity"), ("value", value), ("checked", "checked")]);
            html.text(&format!(" {}", severity_word(severity, self.input.catalog)));
            html.close("label");
        }
        html.close("fieldset");
        let rules =
            self.by_code().into_iter().map(|(code, list)| (code.to_owned(), format!("{code} ({})", list.len())));
        self.choice(html, "rule", "review-rule", rules.collect());
        let lessons = self.input.project.lessons.iter().enumerate();
        self.choice(html, "lesson", "review-lesson", lessons.map(|(i, l)| (lesson_id(i), l.key.clone())).collect());
        html.open("label", &[]);
        html.open("input", &[("type", "checkbox"), ("name", "only")]);
        html.text(&format!(" {}", self.word("review-only")));
        html.close("label");
        html.open("p", &[("class", "buttons")]);
        for (action, id) in [
            ("previous", "review-previous"),
            ("next", "review-next"),
            ("open", "review-open"),
            ("close", "review-close"),
            ("reset", "review-reset"),
        ] {
            html.leaf("button", &[("type", "button"), ("data-do", action)], &self.word(id));
        }
        html.leaf(
            "button",
            &[("type", "button"), ("data-do", "dark"), ("aria-pressed", "false")],
            &self.word("review-dark"),
        );
        html.close("p");
        html.leaf("p", &[("class", "shown"), ("role", "status"), ("data-say", &shown)], "");
        html.close("form");
        html.newline();
    }

    fn choice(&self, html: &mut Html, name: &'static str, label: &str, options: Vec<(String, String)>) {
        html.open("label", &[]);
        html.text(&format!("{} ", self.word(label)));
        html.open("select", &[("name", name)]);
        html.leaf("option", &[], &self.word("review-all"));
        for (value, text) in options {
            html.leaf("option", &[("value", &value)], &text);
        }
        html.close("select");
        html.close("label");
    }

    fn by_code(&self) -> BTreeMap<&'static str, Vec<usize>> {
        let mut codes: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for (index, finding) in self.input.findings.iter().enumerate() {
            codes.entry(finding.rule.code).or_default().push(index);
        }
        codes
    }

    /// The first sentence of a rule's page.
    fn about(&self, code: &str) -> &'static str {
        self.input.rules.iter().find(|page| page.rule.code == code).map_or("", |page| page.sentence())
    }

    fn count(&self, count: usize) -> String {
        self.input.catalog.format("review-count", &Message::new().count("count", count))
    }
}
