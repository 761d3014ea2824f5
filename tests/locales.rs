//! Words for people: both languages say the same things, with the same facts, and every rule has its message and its page.
//! The files are read as text; their syntax is tested where fluent is used (`i18n`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use songngu::driver::{explain, rules};
use songngu::i18n::Locale;

/// Message or `message.attribute` → the arguments that it prints.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(locale: Locale) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.as_str())
}

fn files(locale: Locale) -> Vec<String> {
    let entries = fs::read_dir(folder(locale)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|name| name.ends_with(".ftl")).collect();
    names.sort();
    names
}

/// The messages of a file. A message begins in the first column, an attribute with a dot, all else goes on.
fn messages(locale: Locale, file: &str) -> Messages {
    let text = fs::read_to_string(folder(locale).join(file)).unwrap();
    let mut found = Messages::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let name = line.trim_start().split(" =").next().unwrap_or("").to_owned();
        if !line.starts_with([' ', '}', '*', '[']) {
            message = name;
            key = message.clone();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{file} in {locale:?} has {key} twice");
        } else if line.trim_start().starts_with('.') && name.len() < 20 {
            key = format!("{message}{name}");
            found.insert(key.clone(), BTreeSet::new());
        }
        let arguments = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
        });
        found.get_mut(&key).unwrap().extend(arguments.filter(|name| !name.is_empty()));
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(files(Locale::Vi), files(Locale::En));
    for file in files(Locale::En) {
        let (vi, en) = (messages(Locale::Vi, &file), messages(Locale::En, &file));
        let names = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
        let only = |a: &Messages, b: &Messages| names(a).difference(&names(b)).cloned().collect::<Vec<_>>();
        assert!(only(&vi, &en).is_empty(), "{file}: only in Vietnamese: {:?}", only(&vi, &en));
        assert!(only(&en, &vi).is_empty(), "{file}: only in English: {:?}", only(&en, &vi));
        for (name, arguments) in &en {
            // A count that only chooses a plural in English need not be printed in Vietnamese, and the other way round.
            let differ: Vec<_> = arguments.symmetric_difference(&vi[name]).filter(|name| *name != "count").collect();
            assert!(differ.is_empty(), "{file}: {name} prints {differ:?} in one language only");
        }
    }
}

#[test]
fn every_rule_has_its_message() {
    for locale in Locale::ALL {
        let all: Messages = files(locale).iter().flat_map(|file| messages(locale, file)).collect();
        let has = |code: &str| all.keys().any(|name| !name.contains('.') && name.split('-').next() == Some(code));
        let lacking: Vec<&str> = rules::all().iter().map(|rule| rule.code).filter(|code| !has(code)).collect();
        assert!(lacking.is_empty(), "{locale:?}: no message for {lacking:?}");
    }
}

#[test]
fn every_rule_has_its_page() {
    for locale in Locale::ALL {
        let lacking: Vec<&str> =
            rules::all().into_iter().map(|rule| rule.code).filter(|code| explain(code, locale).is_none()).collect();
        assert!(lacking.is_empty(), "{locale:?}: no page for {lacking:?}");
        for (rule, page) in rules::all().iter().filter_map(|rule| Some((rule, explain(rule.code, locale)?))) {
            let title = format!("# {} {}", rule.code, rule.name);
            assert_eq!(page.lines().next(), Some(title.as_str()), "{locale:?}");
            assert!(page.lines().count() > 6, "{locale:?}: the page of {} says too little", rule.code);
        }
    }
}

#[test]
fn a_message_of_a_rule_belongs_to_a_rule() {
    let codes: BTreeSet<&str> = rules::all().iter().map(|rule| rule.code).collect();
    for file in files(Locale::En) {
        for name in messages(Locale::En, &file).keys().filter(|name| name.starts_with("SN0")) {
            let code = name.split(['-', '.']).next().unwrap_or(name);
            assert!(codes.contains(code), "{file} has words for {code}, which is no rule");
        }
    }
}

#[test]
fn tone_marks_are_placed_in_one_way() {
    // Written so that this file does not hold what it looks for.
    let new_style = ["oà", "oá", "oả", "oã", "oạ", "uỷ", "uỳ", "uý", "uỵ"];
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder(Locale::Vi).join("explain")).unwrap().map(|entry| entry.unwrap().path()).collect();
    // The page about the two ways shows both.
    paths.retain(|path| !path.ends_with("SN0605.md"));
    paths.extend(files(Locale::Vi).iter().map(|file| folder(Locale::Vi).join(file)));
    for path in paths {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        for syllable in text.split(|c: char| !c.is_alphabetic()) {
            let open = new_style.iter().find(|end| syllable.ends_with(**end) && !syllable.starts_with("qu"));
            assert!(open.is_none(), "{}: {syllable} has its mark on the last vowel", path.display());
        }
    }
}
