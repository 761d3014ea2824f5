//! A message catalogue in one language, built from the `.ftl` files of `locales/`.
//! A missing message prints its own name in brackets, so that a forgotten one is seen and never a crash.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::Locale;

/// The catalogue files, embedded. A test sees to it that both languages have the same messages and arguments.
const FILES: [(Locale, &[&str]); 2] = [
    (
        Locale::Vi,
        &[
            include_str!("../../locales/vi/cli.ftl"),
            include_str!("../../locales/vi/source.ftl"),
            include_str!("../../locales/vi/check.ftl"),
            include_str!("../../locales/vi/output.ftl"),
            include_str!("../../locales/vi/package.ftl"),
            include_str!("../../locales/vi/player.ftl"),
            include_str!("../../locales/vi/review.ftl"),
        ],
    ),
    (
        Locale::En,
        &[
            include_str!("../../locales/en/cli.ftl"),
            include_str!("../../locales/en/source.ftl"),
            include_str!("../../locales/en/check.ftl"),
            include_str!("../../locales/en/output.ftl"),
            include_str!("../../locales/en/package.ftl"),
            include_str!("../../locales/en/player.ftl"),
            include_str!("../../locales/en/review.ftl"),
        ],
    ),
];

/// Messages in one language.
pub struct Catalog {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

/// A message with its arguments, to be put into words by a `Catalog`.
#[derive(Debug, Default)]
pub struct Message<'a> {
    args: FluentArgs<'a>,
}

impl<'a> Message<'a> {
    pub fn new() -> Message<'a> {
        Message::default()
    }

    pub fn text(mut self, name: &'static str, value: impl Into<Cow<'a, str>>) -> Message<'a> {
        self.args.set(name, FluentValue::String(value.into()));
        self
    }

    pub fn number(mut self, name: &'static str, value: f64) -> Message<'a> {
        self.args.set(name, FluentValue::from(value));
        self
    }

    pub fn count(self, name: &'static str, value: usize) -> Message<'a> {
        self.number(name, value as f64)
    }
}

impl Catalog {
    pub fn new(locale: Locale) -> Catalog {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.id()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("the functions of a fresh bundle are free");
        bundle.set_formatter(Some(match locale {
            Locale::Vi => |value, _| format_number(value, '.', ','),
            Locale::En => |value, _| format_number(value, ',', '.'),
        }));
        for text in FILES.iter().filter(|(l, _)| *l == locale).flat_map(|(_, texts)| texts.iter()) {
            // A syntax error leaves the other messages of the file; the tests refuse both errors and doubles.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Catalog { locale, bundle }
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.format(id, &Message::new())
    }

    /// A message with arguments. `id` may name an attribute: `SN0107.help`.
    pub fn format(&self, id: &str, message: &Message<'_>) -> String {
        self.try_format(id, message).unwrap_or_else(|| format!("[{id}]"))
    }

    /// As `format`; `None` when the catalogue has no such message or attribute.
    pub fn try_format(&self, id: &str, message: &Message<'_>) -> Option<String> {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let found = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => found.get_attribute(attribute)?.value(),
            None => found.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&message.args), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text.into_owned())
    }
}

/// Numbers with their language's marks: `12.345,5` and `12,345.5`. At most two decimals.
fn format_number(value: &FluentValue<'_>, group: char, decimal: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let places = number.options.minimum_fraction_digits.unwrap_or(0);
    let rounded = format!("{:.*}", places.max(2), number.value.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut fraction = fraction.to_owned();
    while fraction.len() > places && fraction.ends_with('0') {
        fraction.pop();
    }
    let mut text = String::new();
    if number.value < 0.0 {
        text.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(&fraction);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        let number = |value: f64| FluentValue::from(value);
        assert_eq!(format_number(&number(12345.5), '.', ',').as_deref(), Some("12.345,5"));
        assert_eq!(format_number(&number(12345.5), ',', '.').as_deref(), Some("12,345.5"));
        assert_eq!(format_number(&number(-3.0), '.', ',').as_deref(), Some("-3"));
        assert_eq!(format_number(&number(0.214), '.', ',').as_deref(), Some("0,21"));
    }

    #[test]
    fn the_files_have_no_syntax_error_and_no_message_twice() {
        for (locale, texts) in FILES {
            let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(vec![locale.id()]);
            for text in texts {
                let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| errors);
                assert!(resource.is_ok(), "{locale:?}: {:?}", resource.err());
                let doubles = resource.ok().map(|resource| bundle.add_resource(resource));
                assert!(matches!(doubles, Some(Ok(()))), "{locale:?}: {doubles:?}");
            }
        }
    }

    #[test]
    fn a_missing_message_prints_its_name() {
        let catalog = Catalog::new(Locale::En);
        assert_eq!(catalog.get("no-such-message"), "[no-such-message]");
    }
}
