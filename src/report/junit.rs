//! Findings as test results in JUnit's XML: a suite a lesson, a test case a finding. Errors and warnings fail, notes are
//! skipped, a lesson without findings passes. No times: the same course gives the same bytes.

use crate::codec::xml::Xml;
use crate::diag::{Finding, Severity};

use super::input::{FindingsInput, with_help};
use super::place::Place;

/// A suite: its name, and the findings that are its test cases.
struct Suite<'a> {
    name: String,
    findings: Vec<&'a Finding>,
}

impl Suite<'_> {
    /// A suite without findings has one test case, which passes.
    fn tests(&self) -> usize {
        self.findings.len().max(1)
    }

    fn skipped(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Note).count()
    }

    fn failures(&self) -> usize {
        self.findings.len() - self.skipped()
    }
}

/// The whole report: first the course's own suite, then one a lesson.
pub(super) fn junit(input: &FindingsInput<'_>) -> String {
    let mut suites = vec![Suite { name: input.project.id.clone(), findings: Vec::new() }];
    suites.extend(input.project.lessons.iter().map(|lesson| Suite { name: lesson.key.clone(), findings: Vec::new() }));
    for finding in input.findings {
        suites[input.lesson_of(finding).map_or(0, |lesson| lesson + 1)].findings.push(finding);
    }
    let all = |counts: Vec<usize>| counts.iter().sum::<usize>().to_string();
    let tests = all(suites.iter().map(Suite::tests).collect());
    let failures = all(suites.iter().map(Suite::failures).collect());
    let skipped = all(suites.iter().map(Suite::skipped).collect());
    let counts = [("tests", &*tests), ("failures", &*failures), ("errors", "0"), ("skipped", &*skipped)];
    let mut xml = Xml::document();
    xml.element("testsuites", &[&[("name", "songngu")], &counts[..]].concat(), |xml| {
        suites.iter().for_each(|suite| write(xml, suite, input));
    });
    String::from_utf8_lossy(&xml.finish()).into_owned()
}

fn write(xml: &mut Xml, suite: &Suite<'_>, input: &FindingsInput<'_>) {
    let [tests, failures, skipped] = [suite.tests(), suite.failures(), suite.skipped()].map(|count| count.to_string());
    let attrs = [
        ("name", suite.name.as_str()),
        ("tests", &tests),
        ("failures", &failures),
        ("errors", "0"),
        ("skipped", &skipped),
    ];
    xml.element("testsuite", &attrs, |xml| {
        if suite.findings.is_empty() {
            let name = input.catalog.get("report-no-findings");
            xml.empty("testcase", &[("name", &name), ("classname", &suite.name)]);
        }
        suite.findings.iter().for_each(|finding| case(xml, finding, suite, input));
    });
}

fn case(xml: &mut Xml, finding: &Finding, suite: &Suite<'_>, input: &FindingsInput<'_>) {
    let place = Place::of(finding.span, input.sources);
    let (file, line) = (input.path(place.file), place.line.to_string());
    let (code, words) = (finding.rule.code, input.words(finding));
    let name = format!("{code} {} ({file}:{line}:{})", finding.rule.name, place.column);
    let attrs = [("name", name.as_str()), ("classname", &suite.name), ("file", &file), ("line", &line)];
    xml.element("testcase", &attrs, |xml| match finding.severity {
        Severity::Note => xml.empty("skipped", &[("message", &words.message)]),
        Severity::Error | Severity::Warning => {
            let attrs = [("message", words.message.as_str()), ("type", finding.severity.as_str())];
            let text = format!("{file}:{line}:{}: {}", place.column, with_help(&words, input.catalog));
            xml.leaf("failure", &attrs, &text);
        }
    });
}
