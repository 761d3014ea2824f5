//! Markup that was written for other tools: a table of rows, what each becomes, and where rows are applied.
//! MDX components and `--- task ---` become containers, imports and unknown components vanish and their children are read.
//! Roles and braces are `foreign::roles`, quiz components `foreign::question`, tags as such `foreign::tag`.

mod dashes;
mod question;
mod roles;
pub mod tag;
mod tags;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::doc::{Attrs, CalloutKind, ContainerKind};

use super::directive::{Directive, DirectiveKind};

/// What a foreign wrapper becomes.
pub enum Becomes {
    Callout(CalloutKind),
    /// A part of a question that says why an option is right or wrong.
    Feedback,
    Quiz,
    /// The wrapper goes, its children stay.
    Vanish,
    /// The wrapper and all in it go.
    Drop,
    /// It is kept as HTML, for the writers to sanitise or to link to.
    Html,
    /// A tag inside a line that has an equal in Markdown; the reader of inlines sees to it.
    Inline,
    /// `<h2>`, `<li>`, `<hr>`: these characters stand for the opening tag.
    Text(&'static str),
}

use Becomes::{Callout, Drop, Feedback, Html, Inline, Text, Vanish};

/// MDX components; a name that is not here vanishes.
const COMPONENTS: &[(&str, Becomes)] = &[
    ("Tip", Callout(CalloutKind::Tip)),
    ("Note", Callout(CalloutKind::Note)),
    ("Info", Callout(CalloutKind::Note)),
    ("Callout", Callout(CalloutKind::Note)),
    ("Admonition", Callout(CalloutKind::Note)),
    ("Warning", Callout(CalloutKind::Warning)),
    ("Caution", Callout(CalloutKind::Caution)),
    ("Danger", Callout(CalloutKind::Danger)),
    ("Example", Callout(CalloutKind::Example)),
    ("Question", Becomes::Quiz),
];

/// `--- name ---` … `--- /name ---`.
const DASHES: &[(&str, Becomes)] = &[
    ("task", Callout(CalloutKind::Procedure)),
    ("challenge", Callout(CalloutKind::Example)),
    ("collapse", Callout(CalloutKind::Note)),
    ("hint", Callout(CalloutKind::Tip)),
    ("hints", Vanish),
    ("question", Becomes::Quiz),
    ("choices", Vanish),
    ("feedback", Feedback),
    ("save", Vanish),
    ("no-print", Vanish),
    ("print-only", Vanish),
];

/// Elements of HTML. A name that is not here and no component is no markup but text (`<your name>`).
const ELEMENTS: &[(&str, Becomes)] = &[
    ("script", Drop),
    ("style", Drop),
    ("template", Drop),
    ("iframe", Html),
    ("video", Html),
    ("audio", Html),
    ("object", Html),
    ("embed", Html),
    ("svg", Html),
    ("table", Html),
    ("pre", Html),
    ("math", Html),
    ("canvas", Html),
    ("h1", Text("# ")),
    ("h2", Text("## ")),
    ("h3", Text("### ")),
    ("h4", Text("#### ")),
    ("h5", Text("##### ")),
    ("h6", Text("###### ")),
    ("li", Text("- ")),
    ("hr", Text("***")),
    ("a", Inline),
    ("abbr", Inline),
    ("b", Inline),
    ("br", Inline),
    ("cite", Inline),
    ("code", Inline),
    ("del", Inline),
    ("em", Inline),
    ("font", Inline),
    ("i", Inline),
    ("img", Inline),
    ("ins", Inline),
    ("kbd", Inline),
    ("label", Inline),
    ("mark", Inline),
    ("q", Inline),
    ("s", Inline),
    ("samp", Inline),
    ("small", Inline),
    ("span", Inline),
    ("strike", Inline),
    ("strong", Inline),
    ("sub", Inline),
    ("sup", Inline),
    ("time", Inline),
    ("tt", Inline),
    ("u", Inline),
    ("var", Inline),
    ("wbr", Inline),
    ("address", Vanish),
    ("article", Vanish),
    ("aside", Vanish),
    ("blockquote", Vanish),
    ("body", Vanish),
    ("button", Vanish),
    ("center", Vanish),
    ("dd", Vanish),
    ("details", Vanish),
    ("div", Vanish),
    ("dl", Vanish),
    ("dt", Vanish),
    ("fieldset", Vanish),
    ("figcaption", Vanish),
    ("figure", Vanish),
    ("footer", Vanish),
    ("form", Vanish),
    ("head", Drop),
    ("header", Vanish),
    ("html", Vanish),
    ("input", Vanish),
    ("link", Vanish),
    ("main", Vanish),
    ("meta", Vanish),
    ("nav", Vanish),
    ("ol", Vanish),
    ("option", Vanish),
    ("p", Vanish),
    ("picture", Vanish),
    ("section", Vanish),
    ("select", Vanish),
    ("source", Vanish),
    ("summary", Vanish),
    ("title", Drop),
    ("ul", Vanish),
];

/// What a tag of this name becomes; `None` when it is no markup.
pub fn element(name: &str) -> Option<&'static Becomes> {
    if tag::is_component(name) {
        return Some(COMPONENTS.iter().find(|(known, _)| *known == name).map_or(&Vanish, |(_, becomes)| becomes));
    }
    let lower = name.to_ascii_lowercase();
    ELEMENTS.iter().find(|(known, _)| *known == lower).map(|(_, becomes)| becomes)
}

/// Whether the name is an element of HTML.
pub fn is_html(name: &str) -> bool {
    !tag::is_component(name) && element(name).is_some()
}

/// A directive for a foreign wrapper.
fn directive(becomes: &Becomes, title: Range<usize>) -> Directive {
    let kind = match becomes {
        Callout(kind) => DirectiveKind::Callout(*kind),
        Becomes::Quiz => DirectiveKind::Quiz,
        Feedback => DirectiveKind::Container(ContainerKind::Other("feedback".to_owned())),
        _ => DirectiveKind::Vanish,
    };
    let name_range = title.start..title.start;
    Directive { kind, name: String::new(), attrs: Attrs::default(), title, name_range, known: true }
}

/// A line of a foreign tool that says nothing to a reader: `import … from`, `{#if …}`, `:begin_tab:`.
pub fn vanishes(content: &str) -> bool {
    let content = content.trim();
    let import = content.strip_prefix("import ").is_some_and(|rest| {
        rest.ends_with([';', '"', '\'']) && (rest.contains(" from ") || rest.starts_with(['"', '\'']))
    });
    let export = content
        .strip_prefix("export ")
        .is_some_and(|rest| ["const ", "default ", "function ", "let "].iter().any(|word| rest.starts_with(word)));
    let block = ["{#if", "{:else", "{/if", "{#each", "{/each"].iter().any(|word| content.starts_with(word))
        && content.ends_with('}');
    let tab = content.starts_with(":begin_tab:") || content == ":end_tab:" || content.starts_with(":bibliography:");
    import || export || block || tab
}
