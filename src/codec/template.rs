//! Page frames from templates: the only door to tera. A course may bring templates of its own that replace ours by name;
//! where one of them is broken, ours does the work and the fault is told.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

/// Templates, parsed once and shared by all threads. Values are escaped in templates whose name ends in `.html`.
pub struct Templates {
    plain: Tera,
    themed: Option<Tera>,
}

/// What is wrong with a template of the course, in the engine's (English) words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    pub name: String,
    pub detail: String,
}

impl Templates {
    /// `builtin` are ours by name, which must parse; `theme` are the course's, of which only those with a name of ours count.
    pub fn new(builtin: &[(&str, &str)], theme: &BTreeMap<String, String>) -> (Templates, Vec<TemplateError>) {
        let mut plain = Tera::new();
        plain.add_raw_templates(builtin.iter().copied()).expect("our own templates parse");
        let mut errors = Vec::new();
        let mut chosen: Vec<(&str, &str)> = Vec::new();
        for (name, text) in theme.iter().filter(|(name, _)| builtin.iter().any(|(ours, _)| ours == name)) {
            let others = builtin.iter().copied().filter(|(ours, _)| ours != name);
            match Tera::new().add_raw_templates(others.chain([(name.as_str(), text.as_str())])) {
                Ok(()) => chosen.push((name, text)),
                Err(error) => errors.push(fault(name, &error)),
            }
        }
        let themed = (!chosen.is_empty()).then(|| {
            let mut tera = Tera::new();
            let ours = builtin.iter().copied().filter(|(ours, _)| chosen.iter().all(|(name, _)| name != ours));
            tera.add_raw_templates(ours.chain(chosen.iter().copied())).map(|()| tera)
        });
        (Templates { plain, themed: themed.and_then(Result::ok) }, errors)
    }

    /// Renders a template of ours or the course's. With the text comes the fault of the course's template that ours
    /// stepped in for.
    pub fn render(&self, name: &str, values: &impl Serialize) -> (String, Option<TemplateError>) {
        let context = Context::from_serialize(values).expect("page values are maps with names");
        let mut fallen = None;
        if let Some(themed) = &self.themed {
            match themed.render(name, &context) {
                Ok(text) => return (text, None),
                Err(error) => fallen = Some(fault(name, &error)),
            }
        }
        (self.plain.render(name, &context).expect("our own templates render"), fallen)
    }
}

fn fault(name: &str, error: &tera::Error) -> TemplateError {
    let mut detail = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        detail = inner.to_string();
        cause = inner.source();
    }
    let detail = detail.split_whitespace().collect::<Vec<_>>().join(" ");
    let detail = detail.trim_start_matches("error: ").to_owned();
    TemplateError { name: name.to_owned(), detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: [(&str, &str); 2] = [("a.html", "<p>{{ x }}</p>{% include \"b.html\" %}"), ("b.html", "b")];

    fn rendered(theme: &[(&str, &str)]) -> (String, Vec<TemplateError>) {
        let theme = theme.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
        let (templates, mut errors) = Templates::new(&OURS, &theme);
        let (text, error) = templates.render("a.html", &BTreeMap::from([("x", "<điện>")]));
        errors.extend(error);
        (text, errors)
    }

    #[test]
    fn values_are_escaped_and_a_theme_replaces_by_name() {
        assert_eq!(rendered(&[]).0, "<p>&lt;điện&gt;</p>b");
        assert_eq!(rendered(&[("b.html", "[{{ x }}]")]).0, "<p>&lt;điện&gt;</p>[&lt;điện&gt;]");
        assert_eq!(rendered(&[("other.html", "{{")]), ("<p>&lt;điện&gt;</p>b".to_owned(), vec![]));
    }

    #[test]
    fn a_broken_theme_falls_back_to_ours_and_is_told() {
        let (text, errors) = rendered(&[("b.html", "{% if %}")]);
        assert_eq!((text.as_str(), errors.len()), ("<p>&lt;điện&gt;</p>b", 1));
        let (text, errors) = rendered(&[("b.html", "{{ no_such_value }}")]);
        assert_eq!((text.as_str(), errors.len()), ("<p>&lt;điện&gt;</p>b", 1));
    }
}
