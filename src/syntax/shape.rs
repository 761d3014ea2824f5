//! A document as one short line, for tests: `h1(Title) p(text *emphasis*) tip:Title[p(…)]`.
//! Nothing but tests uses it.

use crate::doc::{Block, BlockKind, ContainerKind, Inline, InlineKind};
use crate::lang::Lang;

use super::sound::sound;

/// The shape of a Vietnamese lesson; everything that must hold of a document is asserted on the way.
pub fn shape(text: &str) -> String {
    sound(&text.replace('\n', "\r\n"), Lang::vi());
    blocks(&sound(text, Lang::vi()).blocks)
}

fn blocks(list: &[Block]) -> String {
    list.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    let body = match &block.kind {
        BlockKind::Heading(heading) => format!("h{}({})", heading.level, inlines(&heading.content)),
        BlockKind::Paragraph(content) => format!("p({})", inlines(content)),
        BlockKind::Figure(figure) => format!("fig({}, {})", figure.image.url, inlines(&figure.image.alt)),
        BlockKind::Code(code) => format!("code:{}({})", code.language, code.text.trim_end()),
        BlockKind::Math(latex) => format!("math({latex})"),
        BlockKind::List(list) => {
            let mark = |task| match task {
                Some(true) => "x:",
                Some(false) => "o:",
                None => "",
            };
            let items: Vec<_> =
                list.items.iter().map(|item| format!("{}{}", mark(item.task), blocks(&item.blocks))).collect();
            format!("{}[{}]", if list.start.is_some() { "ol" } else { "ul" }, items.join("; "))
        }
        BlockKind::Table(table) => {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let row = |row: &Vec<_>| row.iter().map(|c: &crate::doc::Cell| inlines(&c.content)).collect::<Vec<_>>();
            format!("table({})", rows.map(|r| row(r).join("|")).collect::<Vec<_>>().join("/"))
        }
        BlockKind::Quote(inner) => format!("quote[{}]", blocks(inner)),
        BlockKind::Callout(callout) => titled(callout.kind.as_str(), &callout.title, &callout.blocks),
        BlockKind::Container(container) => {
            let name = match &container.kind {
                ContainerKind::Teacher => "teacher",
                ContainerKind::HandoutOnly => "handout-only",
                ContainerKind::SlidesOnly => "slides-only",
                ContainerKind::Other(name) => name,
            };
            titled(name, &container.title, &container.blocks)
        }
        BlockKind::Quiz(quiz) => format!("quiz:{}[{}]", quiz.kind.map_or("?", |k| k.as_str()), blocks(&quiz.stem)),
        BlockKind::Html(html) => format!("html({html})"),
        BlockKind::Rule => "rule".to_owned(),
        BlockKind::Footnote(label, inner) => format!("note:{label}[{}]", blocks(inner)),
    };
    block.attrs.id.as_ref().map_or(body.clone(), |id| format!("{body}#{id}"))
}

fn titled(name: &str, title: &[Inline], inner: &[Block]) -> String {
    let title = if title.is_empty() { String::new() } else { format!(":{}", inlines(title)) };
    format!("{name}{title}[{}]", blocks(inner))
}

fn inlines(list: &[Inline]) -> String {
    list.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match &inline.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Code(code) => format!("`{code}`"),
        InlineKind::Math(latex, display) => format!("{}{latex}$", if *display { "$$" } else { "$" }),
        InlineKind::Emph(inner) => format!("*{}*", inlines(inner)),
        InlineKind::Strong(inner) => format!("**{}**", inlines(inner)),
        InlineKind::Strike(inner) => format!("~~{}~~", inlines(inner)),
        InlineKind::Superscript(inner) => format!("^{}^", inlines(inner)),
        InlineKind::Subscript(inner) => format!("_{}_", inlines(inner)),
        InlineKind::Link(link) => format!("<{}>({})", inlines(&link.content), link.url),
        InlineKind::Image(image) => format!("!<{}>({})", inlines(&image.alt), image.url),
        InlineKind::FootnoteRef(label) => format!("^{label}"),
        InlineKind::SoftBreak => "⏎".to_owned(),
        InlineKind::HardBreak => "↵".to_owned(),
        InlineKind::Html(html) => format!("html({html})"),
        InlineKind::Gap(number) => format!("gap{number}"),
    }
}
