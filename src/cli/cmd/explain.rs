//! `songngu explain SN0101`: a rule's whole story; without a code, or with a family's (`SN01`), the list of rules.
//! The pages are in `locales/*/explain`; what they look like on a terminal is `cli::page`.

use std::process::ExitCode;

use clap::ArgMatches;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::diag::Rule;
use crate::driver::{self, rules};
use crate::report::severity_word;

use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::cli::{env, page};

pub(in crate::cli) fn run(ui: &Ui, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let wish = matches.get_one::<String>("code").map_or("", String::as_str);
    let text = match rules::find(wish) {
        Some(rule) => story(ui, rule),
        None => list(ui, wish).ok_or_else(|| Failure::NoSuchRule(wish.to_owned(), near(wish)))?,
    };
    ui.give(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The rule's page; a pipe gets the Markdown itself.
fn story(ui: &Ui, rule: &Rule) -> String {
    let text = driver::explain(rule.code, ui.catalog.locale()).unwrap_or_default();
    if env::is_shown() || ui.style.colour {
        page::render(text, &severity_word(rule.severity, &ui.catalog), &ui.catalog, ui.style)
    } else {
        text.to_owned()
    }
}

/// The rules whose code begins with `wish`, by family, one a line. `None` when there are none.
fn list(ui: &Ui, wish: &str) -> Option<String> {
    let wish = wish.to_uppercase();
    let chosen: Vec<&Rule> = rules::all().into_iter().filter(|rule| rule.code.starts_with(&wish)).collect();
    let widest = |length: fn(&Ui, &Rule) -> usize| chosen.iter().map(|rule| length(ui, rule)).max();
    let names = widest(|_, rule| rule.name.len())?;
    let words = widest(|ui, rule| severity_word(rule.severity, &ui.catalog).width())?;
    let mut text = String::new();
    let mut family = "";
    for rule in chosen {
        if family != &rule.code[..4] {
            family = &rule.code[..4];
            let space = if text.is_empty() { "" } else { "\n" };
            text.push_str(&format!("{space}{family}  {}\n", ui.catalog.get(&format!("family-{family}"))));
        }
        let severity = severity_word(rule.severity, &ui.catalog);
        let gap = " ".repeat(words - severity.width());
        let row = format!("  {}  {:<names$}  {severity}{gap}  {}", rule.code, rule.name, summary(ui, rule));
        text.push_str(&fitted(&row, ui));
        text.push('\n');
    }
    Some(text)
}

/// The first sentence of a rule's page.
fn summary(ui: &Ui, rule: &Rule) -> &'static str {
    let page = driver::explain(rule.code, ui.catalog.locale()).unwrap_or_default();
    let story = page.lines().skip(1).find(|line| !line.is_empty()).unwrap_or_default();
    let end = [". ", ": ", "; "].into_iter().filter_map(|mark| story.find(mark)).min();
    end.map_or(story, |end| &story[..end]).trim_end_matches('.')
}

/// On a terminal a row is one line; a pipe gets all of it.
fn fitted(row: &str, ui: &Ui) -> String {
    if !env::is_shown() || row.width() <= ui.style.width {
        return row.to_owned();
    }
    let mut used = 1;
    let kept = row.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= ui.style.width
    });
    kept.collect::<String>() + "…"
}

/// The rule that was probably meant: its code, or its name.
fn near(wish: &str) -> Option<&'static str> {
    let wish = wish.to_lowercase();
    let spellings = rules::all().into_iter().flat_map(|rule| [rule.code, rule.name]);
    let distance = |word: &str| strsim::damerau_levenshtein(&wish, &word.to_lowercase());
    let (far, word) = spellings.map(|word| (distance(word), word)).min()?;
    // `107` and `SN107` mean SN0107.
    let digits = wish.trim_start_matches("sn");
    let by_number = || digits.parse::<u16>().ok().map(|number| format!("SN{number:04}"));
    let numbered = by_number().and_then(|code| rules::find(&code)).map(|rule| rule.code);
    numbered.or((far <= wish.chars().count() / 3).then_some(word))
}
