//! A finding in words: its message, labels and help in the reader's language.
//! Long user text inside messages is cut, so that one finding stays a few lines.

use crate::diag::{Arg, Finding, Severity};
use crate::i18n::{Catalog, Message};

/// What a finding says, ready to print.
#[derive(Debug, Clone)]
pub struct Words {
    pub message: String,
    /// At the caret.
    pub label: Option<String>,
    /// At each related place.
    pub related: Option<String>,
    pub help: Option<String>,
    pub fix: Option<String>,
}

/// Characters of the user's own text that a message quotes at most.
const QUOTED: usize = 60;

impl Words {
    pub fn of(finding: &Finding, catalog: &Catalog) -> Words {
        let args = || arguments(finding, catalog);
        let id = match finding.variant {
            Some(variant) => format!("{}-{variant}", finding.rule.code),
            None => finding.rule.code.to_owned(),
        };
        let attribute = |name: &str| catalog.try_format(&format!("{id}.{name}"), &args());
        Words {
            message: catalog.format(&id, &args()),
            label: attribute("label"),
            related: attribute("related"),
            help: attribute("help"),
            fix: finding.fix.as_ref().map(|fix| catalog.format(fix.title, &args())),
        }
    }
}

fn arguments<'a>(finding: &'a Finding, catalog: &Catalog) -> Message<'a> {
    finding.args.iter().fold(Message::new(), |message, (name, arg)| match arg {
        Arg::Text(text) => message.text(name, cut(text)),
        Arg::Number(number) => message.number(name, *number),
        Arg::Lang(lang) => {
            let known = catalog.try_format(&format!("language-{lang}"), &Message::new());
            message.text(name, known.unwrap_or_else(|| lang.to_string()))
        }
        Arg::Word(id) => message.text(name, catalog.get(id)),
    })
}

fn cut(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    let mut short: String = line.chars().take(QUOTED - 1).collect();
    short.push('…');
    short
}

/// The severity as the reader's language names it.
pub fn severity_word(severity: Severity, catalog: &Catalog) -> String {
    catalog.get(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}
