//! What a catalogue is told of a package, gathered from the course's settings, outcomes and terms. How it is written is
//! `manifest::lom`.

use crate::emit::html::Context;
use crate::glossary::TermId;
use crate::lang::Side;
use crate::view::TermIndex;

use super::manifest::About;

/// So many terms describe a course in a catalogue.
const KEYWORDS: usize = 10;

/// Title, languages, outcomes, the terms that most lessons use, and hours.
pub fn describe(cx: &Context<'_>, id: &str, terms: &TermIndex) -> About {
    let project = cx.project;
    let langs: Vec<_> = [Side::Source, Side::Target].into_iter().filter_map(|side| project.lang(side)).collect();
    let all = |text: &dyn Fn(crate::lang::Lang) -> String| -> Vec<(String, String)> {
        langs.iter().map(|lang| (lang.to_string(), text(*lang))).filter(|(_, text)| !text.is_empty()).collect()
    };
    let outcomes =
        |lang| project.outcomes.iter().map(|one| one.text.get(lang).to_owned()).collect::<Vec<_>>().join(" ");
    let mut used: Vec<TermId> = cx.glossary.iter().map(|(id, _)| id).filter(|id| terms.is_used(*id)).collect();
    used.sort_by_key(|id| (std::cmp::Reverse(terms.lessons(*id).count()), *id));
    let keywords = used
        .iter()
        .take(KEYWORDS)
        .map(|id| all(&|lang| cx.glossary.get(*id).preferred(lang).unwrap_or_default().to_owned()));
    About {
        id: id.to_owned(),
        title: all(&|lang| project.title.get(lang).to_owned()),
        languages: langs.iter().map(ToString::to_string).collect(),
        description: all(&outcomes),
        keywords: keywords.collect(),
        hours: project.parts.iter().filter_map(|part| part.hours.as_ref()).map(|hours| hours.value.sum()).sum(),
    }
}
