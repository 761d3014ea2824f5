//! Blocks of one version: paragraphs, lists, tables, pictures, code, callouts inside a passage.
//! What stands side by side is `rows`.

use crate::course::{LinkTarget, resolve};
use crate::doc::{Align, Block, BlockKind, Callout, Cell, Figure, Heading, Image, Item, List, PlainText, Table};
use crate::emit::html::author_words;
use crate::emit::prose::{alt_text, anchor_of, column_weights, label_of};
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::{Medium, shown};

use super::rows::Writer;
use super::script::quoted;

impl Writer<'_> {
    pub fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// A block in the version under way. What is not meant for students is not written at all.
    pub fn block(&mut self, block: &Block) {
        if !shown(block, Medium::Handout) {
            return;
        }
        if !matches!(block.kind, BlockKind::Heading(_)) {
            anchor_of(block).into_iter().for_each(|anchor| self.anchor(self.side, anchor));
        }
        match &block.kind {
            BlockKind::Heading(heading) => self.headings(&[(self.side, block, heading)]),
            BlockKind::Paragraph(content) => self.paragraph(|w| w.inlines(content)),
            BlockKind::Figure(figure) => self.figures(&[(self.side, block, figure)]),
            BlockKind::Code(code) => {
                let text = code.text.trim_end_matches('\n');
                self.script.raw(&format!("raw(block: true, lang: {}, {});\n", quoted(&code.language), quoted(text)));
            }
            BlockKind::Math(latex) => self.math(latex, true, block.span),
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => self.table(&[(self.side, table)]),
            BlockKind::Quote(inner) => {
                self.script.open("quote(block: true, ");
                self.blocks(inner);
                self.script.close();
            }
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Container(container) => {
                if !container.title.is_empty() {
                    self.paragraph(|w| w.wrapped("strong(", &container.title));
                }
                self.blocks(&container.blocks);
            }
            BlockKind::Quiz(quiz) => self.quiz(&[(self.side, block, quiz)]),
            BlockKind::Html(source) => {
                let words = author_words(source);
                if !words.is_empty() {
                    self.paragraph(|w| w.script.text(&words));
                }
            }
            BlockKind::Rule => self.script.raw("line(length: 100%, stroke: 0.5pt + luma(50%));\n"),
            // Notes stand at the foot of the page where their marks are.
            BlockKind::Footnote(..) => {}
        }
    }

    pub fn paragraph(&mut self, write: impl FnOnce(&mut Self)) {
        self.script.open("par(");
        write(self);
        self.script.close();
    }

    /// A heading with its versions, the second one set back.
    pub fn headings(&mut self, versions: &[(Side, &Block, &Heading)]) {
        let Some(level) = versions.iter().map(|(_, _, heading)| heading.level).min() else { return };
        for (side, block, _) in versions {
            anchor_of(block).into_iter().for_each(|anchor| self.anchor(*side, anchor));
        }
        let level = self.level(level);
        self.script.open(&format!("heading(level: {level}, "));
        for (i, (side, _, heading)) in versions.iter().enumerate() {
            self.in_lang(*side, |w| {
                if i > 0 {
                    w.script.open("second(");
                    w.script.text(" / ");
                }
                w.quietly(|w| w.inlines(&heading.content));
                if i > 0 {
                    w.script.close();
                }
            });
        }
        self.script.close();
    }

    pub fn list(&mut self, list: &List) {
        let call = match list.start {
            Some(start) => format!("enum(start: {start}, "),
            None => "list(".to_owned(),
        };
        self.script.raw(&call);
        for item in &list.items {
            self.script.open("");
            self.item(item);
            self.script.raw("},");
        }
        self.script.raw(");\n");
    }

    pub fn item(&mut self, item: &Item) {
        if let Some(done) = item.task {
            self.script.text(if done { "☑ " } else { "☐ " });
        }
        self.item_blocks(&item.blocks);
    }

    /// What is in an item; a first paragraph is bare text.
    pub fn item_blocks(&mut self, blocks: &[Block]) {
        for (i, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) if i == 0 => self.inlines(content),
                _ => self.block(block),
            }
        }
    }

    /// One version, or two of the same shape as one table whose cells hold both languages. The head repeats on each page.
    pub fn table(&mut self, tables: &[(Side, &Table)]) {
        let Some((_, first)) = tables.first() else { return };
        let aligns: Vec<&str> = first.align.iter().map(|align| align_word(*align)).collect();
        let widths: Vec<String> = column_weights(tables).iter().map(|weight| format!("{weight:.1}fr")).collect();
        self.script.raw(&format!("table(columns: ({},), align: ({},),", widths.join(", "), aligns.join(", ")));
        if first.head.iter().any(|cell| !cell.content.is_empty()) {
            self.script.raw("table.header(");
            self.cells(tables, |table| &table.head);
            self.script.raw("),");
        }
        for i in 0..first.rows.len() {
            self.cells(tables, |table| table.rows.get(i).map_or(&[][..], Vec::as_slice));
        }
        self.script.raw(");\n");
    }

    fn cells<'t>(&mut self, tables: &[(Side, &'t Table)], cells: impl Fn(&'t Table) -> &'t [Cell]) {
        let columns = tables.first().map_or(0, |(_, table)| table.align.len());
        for column in 0..columns {
            let versions: Vec<(Side, &Cell)> =
                tables.iter().filter_map(|(side, table)| Some((*side, cells(table).get(column)?))).collect();
            let same = |a: &Cell, b: &Cell| PlainText::of(&a.content).text == PlainText::of(&b.content).text;
            let shown = match versions.as_slice() {
                [(_, one), (_, other)] if same(one, other) => &versions[..1],
                all => all,
            };
            self.script.open("");
            for (i, (side, cell)) in shown.iter().enumerate() {
                if i > 0 {
                    self.script.raw("linebreak();");
                }
                self.in_lang(*side, |w| w.inlines(&cell.content));
            }
            self.script.raw("},");
        }
    }

    /// One picture with the captions of its versions.
    pub fn figures(&mut self, versions: &[(Side, &Block, &Figure)]) {
        let Some((side, _, figure)) = versions.first().copied() else { return };
        self.script.open("picture(");
        self.in_lang(side, |w| w.image(&figure.image, 0.4, false));
        self.script.close();
        for (side, block, figure) in versions {
            self.script.open("caption(");
            self.in_lang(*side, |w| {
                let number = w.page.numbers.get(*side).get(&block.id).copied().unwrap_or(0);
                if number > 0 {
                    let label = w.cx.labels.get(*side, "out-figure").text;
                    w.script.open("strong(");
                    w.script.text(&format!("{label}\u{A0}{number}. "));
                    w.script.close();
                }
                if figure.image.title.is_empty() {
                    w.script.text(&alt_text(&figure.image.alt));
                } else {
                    w.script.text(&figure.image.title);
                }
            });
            self.script.close();
        }
    }

    /// A picture in its place, or its words; `most`: the share of the page's height that it may take.
    pub fn image(&mut self, image: &Image, most: f64, inline: bool) {
        let alt = alt_text(&image.alt);
        let cx = self.cx;
        let file = match resolve(cx.project, self.path(), &image.url) {
            LinkTarget::File { path, .. } => cx.media.get(&path),
            _ => None,
        };
        let drawn = |name: &str| ["svg", "png", "jpg", "jpeg", "gif", "webp"].iter().any(|kind| name.ends_with(kind));
        let Some(file) = file.filter(|file| drawn(&file.name)) else { return self.script.text(&alt) };
        let path = format!("media/{}", file.name);
        self.files.insert(path.clone(), file.bytes.clone());
        // A pixel is three quarters of a point; no picture is wider than its column or too high for a page.
        let (width, height) = file.size.map_or((640.0, 400.0), |(w, h)| (f64::from(w.max(1)), f64::from(h.max(1))));
        let high = self.sheet.text_height() * most / 25.4 * 72.0;
        let width = (width * 0.75).min(high / height * width).min(self.room());
        // From the root: the script may stand in a folder.
        let call = format!("image({}, alt: {}, width: {width:.1}pt)", quoted(&format!("/{path}")), quoted(&alt));
        self.script.raw(&if inline { format!("box({call});") } else { format!("{call};") });
    }

    /// A callout inside a passage.
    fn callout(&mut self, callout: &Callout) {
        let word = self.cx.labels.get(self.side, label_of(callout.kind)).text;
        let before = self.script.swap(String::new());
        self.script.text(&word);
        if !callout.title.is_empty() {
            self.script.text(": ");
            self.quietly(|w| w.inlines(&callout.title));
        }
        let head = self.script.take();
        self.script.swap(before);
        self.script.open(&format!("callout({head}, "));
        self.blocks(&callout.blocks);
        self.script.close();
    }

    /// Says in a quiet way that a version is still to come.
    pub fn missing(&mut self, side: Side) {
        let lang = self.lang(side);
        let language = Message::new().text("language", self.cx.labels.language(side, lang));
        let label = self.cx.labels.format(side, "out-no-counterpart", &language);
        self.script.open("missing(");
        self.script.text(&label.text);
        self.script.close();
    }
}

fn align_word(align: Align) -> &'static str {
    match align {
        Align::Center => "center",
        Align::Right => "right",
        Align::None | Align::Left => "left",
    }
}
