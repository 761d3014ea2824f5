//! Blocks for reviewing: everything that a version says, teacher's notes and answers too, in plain HTML.
//! What a student's page looks like is `emit::html`; headings here are no headings of the page.

use crate::doc::{Answers, Block, BlockKind, Callout, Container, ContainerKind, Gap, Inline, List, Quiz, Table};
use crate::emit::html::Html;
use crate::i18n::Message;
use crate::source::Span;

use super::Review;
use super::marks::Marks;

/// Writes the passages of one lesson.
pub(super) struct Writer<'a, 'r> {
    pub html: Html,
    pub review: &'a Review<'r>,
    pub marks: &'a Marks,
    /// The top-level block under way: a finding about all of it marks no words.
    pub passage: Span,
    /// The gaps of the question under way.
    pub gaps: Vec<Gap>,
}

impl Writer<'_, '_> {
    /// The tag of the reader's language, for words of ours inside a passage.
    pub(super) fn reader(&self) -> &'static str {
        self.review.input.catalog.locale().as_str()
    }

    pub(super) fn blocks(&mut self, list: &[Block]) {
        list.iter().for_each(|block| self.block(block));
    }

    pub(super) fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Heading(heading) => {
                let class = format!("head level-{}", heading.level);
                self.line("p", &class, &heading.content);
            }
            BlockKind::Paragraph(content) => self.line("p", "", content),
            BlockKind::Figure(figure) => {
                self.html.open("p", &[]);
                self.image(&figure.image);
                self.html.close("p");
            }
            BlockKind::Code(code) => self.verbatim("code", &code.text, block.span),
            BlockKind::Math(latex) => self.verbatim("math", latex, block.span),
            BlockKind::Html(source) => self.verbatim("html", source, block.span),
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Quote(inner) => {
                self.html.open("blockquote", &[]);
                self.blocks(inner);
                self.html.close("blockquote");
            }
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Container(container) => self.container(container),
            BlockKind::Quiz(quiz) => self.quiz(quiz),
            BlockKind::Rule => self.html.open("hr", &[]),
            BlockKind::Footnote(label, inner) => {
                self.html.open("div", &[("class", "footnote")]);
                self.html.leaf("sup", &[], &format!("[{label}]"));
                self.blocks(inner);
                self.html.close("div");
            }
        }
    }

    fn line(&mut self, name: &'static str, class: &str, content: &[Inline]) {
        self.html.open(name, &[("class", class)]);
        self.inlines(content);
        self.html.close(name);
    }

    /// Text as it stands in the file, if it does: then its place is known and marks can cut it.
    fn verbatim(&mut self, class: &str, text: &str, block: Span) {
        let text = text.trim_end();
        let at = self.review.input.sources.get(block.file).slice(block).find(text);
        self.html.open("pre", &[("class", class)]);
        self.html.open("code", &[]);
        match at {
            Some(at) => {
                let start = block.start as usize + at;
                self.words(text, Span::new(block.file, start, start + text.len()));
            }
            None => self.html.text(text),
        }
        self.html.close("code");
        self.html.close("pre");
    }

    fn list(&mut self, list: &List) {
        let start = list.start.filter(|number| *number != 1).map(|number| number.to_string()).unwrap_or_default();
        let name = if list.start.is_some() { "ol" } else { "ul" };
        self.html.open(name, &[("start", &start)]);
        for item in &list.items {
            self.html.open("li", &[]);
            if let Some(done) = item.task {
                self.html.text(tick(done));
            }
            self.item(&item.blocks, list.tight);
            self.html.close("li");
        }
        self.html.close(name);
    }

    /// The paragraphs of a tight list are bare text.
    fn item(&mut self, blocks: &[Block], tight: bool) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(content) if tight => self.inlines(content),
                _ => self.block(block),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.html.open("table", &[]);
        if !table.head.iter().all(|cell| cell.content.is_empty()) {
            self.html.open("thead", &[]);
            self.html.open("tr", &[]);
            for cell in &table.head {
                // A column without a name has no head cell.
                let name = if cell.content.is_empty() { "td" } else { "th" };
                self.line(name, "", &cell.content);
            }
            self.html.close("tr");
            self.html.close("thead");
        }
        self.html.open("tbody", &[]);
        for row in &table.rows {
            self.html.open("tr", &[]);
            row.iter().for_each(|cell| self.line("td", "", &cell.content));
            self.html.close("tr");
        }
        self.html.close("tbody");
        self.html.close("table");
    }

    fn callout(&mut self, callout: &Callout) {
        let label = self.review.word(&format!("out-{}", callout.kind.as_str()));
        let class = format!("box {}", callout.kind.as_str());
        self.boxed(&class, &label, &callout.title, |w| w.blocks(&callout.blocks));
    }

    fn container(&mut self, container: &Container) {
        let label = match container.kind {
            ContainerKind::Teacher => self.review.word("deck-notes"),
            ContainerKind::HandoutOnly => self.review.word("review-handout-only"),
            ContainerKind::SlidesOnly => self.review.word("review-slides-only"),
            ContainerKind::Other(_) => String::new(),
        };
        self.boxed("box", &label, &container.title, |w| w.blocks(&container.blocks));
    }

    fn boxed(&mut self, class: &str, label: &str, title: &[Inline], inside: impl FnOnce(&mut Self)) {
        self.html.open("div", &[("class", class)]);
        if !label.is_empty() || !title.is_empty() {
            self.html.open("p", &[]);
            if !label.is_empty() {
                self.label(label);
            }
            self.html.text(" ");
            self.inlines(title);
            self.html.close("p");
        }
        inside(self);
        self.html.close("div");
    }

    /// A word of ours in the text of the author.
    fn label(&mut self, text: &str) {
        let lang = self.reader();
        self.html.leaf("b", &[("class", "label"), ("lang", lang)], text);
    }

    fn quiz(&mut self, quiz: &Quiz) {
        let mut label = self.review.word("out-question");
        if let Some(kind) = quiz.kind {
            label = format!("{label}: {}", self.review.word(&format!("out-quiz-{}", kind.as_str())));
        }
        let points = Message::new().number("points", quiz.points);
        label = format!("{label}, {}", self.review.input.catalog.format("out-points", &points));
        if let Answers::Gaps(gaps) = &quiz.answers {
            self.gaps.clone_from(gaps);
        }
        self.boxed("box quiz", &label, &[], |w| {
            w.blocks(&quiz.stem);
            w.answers(&quiz.answers);
            for hint in &quiz.hints {
                w.html.open("p", &[("class", "hint")]);
                let label = w.review.word("out-hint");
                w.label(&format!("{label}: "));
                w.inlines(hint);
                w.html.close("p");
            }
            w.feedback(&quiz.feedback);
        });
        self.gaps.clear();
    }

    fn feedback(&mut self, blocks: &[Block]) {
        if !blocks.is_empty() {
            self.html.open("blockquote", &[]);
            self.blocks(blocks);
            self.html.close("blockquote");
        }
    }

    fn answers(&mut self, answers: &Answers) {
        match answers {
            Answers::Choices(choices) => {
                self.html.open("ul", &[("class", "options")]);
                for choice in choices {
                    self.html.open("li", &[]);
                    self.html.text(tick(choice.correct));
                    self.item(&choice.content, true);
                    self.feedback(&choice.feedback);
                    self.html.close("li");
                }
                self.html.close("ul");
            }
            Answers::TrueFalse(truth) => {
                let word = self.review.word(if *truth { "out-true" } else { "out-false" });
                self.html.leaf("p", &[("class", "answer"), ("lang", self.reader())], &format!("= {word}"));
            }
            Answers::Number(number) => self.answer(&number.written),
            Answers::Text(texts) => texts.iter().for_each(|(text, _)| self.answer(text)),
            Answers::Match(pairs, extra) => {
                self.html.open("ul", &[("class", "options")]);
                for (left, right) in pairs
                    .iter()
                    .map(|pair| (&pair.left[..], &pair.right))
                    .chain(extra.iter().map(|side| (&[][..], side)))
                {
                    self.html.open("li", &[]);
                    self.inlines(left);
                    self.html.text(" → ");
                    self.inlines(right);
                    self.html.close("li");
                }
                self.html.close("ul");
            }
            Answers::Order(items) => {
                self.html.open("ul", &[("class", "options")]);
                for item in items {
                    self.html.open("li", &[]);
                    self.html.text(&format!("[{}] ", item.position));
                    self.item(&item.content, true);
                    self.html.close("li");
                }
                self.html.close("ul");
            }
            Answers::Gaps(_) | Answers::None => {}
        }
    }

    fn answer(&mut self, text: &str) {
        self.html.leaf("p", &[("class", "answer")], &format!("= {text}"));
    }
}

fn tick(right: bool) -> &'static str {
    if right { "☑ " } else { "☐ " }
}
