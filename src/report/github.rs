//! Findings as workflow commands of GitHub Actions, one a line: the service shows each beside its line in a pull request.
//! Escapes are those of the runner's toolkit: `%`, line ends, and in properties `:` and `,` too.

use crate::diag::Severity;

use super::input::{FindingsInput, with_help};
use super::place::Place;

/// `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`, a line a finding.
pub(super) fn github(input: &FindingsInput<'_>) -> String {
    let mut out = String::new();
    for finding in input.findings {
        let place = Place::of(finding.span, input.sources);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        out.push_str(&format!("::{command} file={},line={}", property(&input.path(place.file)), place.line));
        if place.line == place.end_line {
            out.push_str(&format!(",col={},endLine={},endColumn={}", place.column, place.end_line, place.end_column));
        } else {
            // The service takes columns only for what lies on one line.
            out.push_str(&format!(",endLine={}", place.end_line));
        }
        let title = format!("{} {}", finding.rule.code, finding.rule.name);
        let message = with_help(&input.words(finding), input.catalog);
        out.push_str(&format!(",title={}::{}\n", property(&title), data(&message)));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_command() {
        assert_eq!(data("100%: a,b\r\n::error::x"), "100%25: a,b%0D%0A::error::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
