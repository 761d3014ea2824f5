//! The items of a printed slide: lines, pictures, tables, options, places to write.
//! How a slide is laid out is `slides`.

use crate::doc::Table;
use crate::emit::html::letter;
use crate::emit::prose::alt_text;
use crate::view::deck::{Both, Grid, Line, Marker, Options, Picture, SpeakingFrame, Unit, Words};

use super::front::term_line;
use super::rows::Writer;
use super::script::quoted;

impl Writer<'_> {
    /// Words in both languages, the second smaller below the first; once where both look the same.
    pub fn both(&mut self, words: &Both<Words<'_>>, same: bool) {
        for (i, side) in self.having(words).into_iter().enumerate() {
            let Some(own) = words.get(side).as_ref().filter(|_| i == 0 || !same) else { continue };
            self.in_lang(side, |w| {
                if i > 0 {
                    w.script.raw("linebreak();");
                    w.script.open("lesser(");
                }
                w.inlines(own);
                if i > 0 {
                    w.script.close();
                }
            });
        }
    }

    pub fn unit(&mut self, unit: &Unit<'_>) {
        match unit {
            Unit::Line(line) => self.slide_line(line, None),
            Unit::Subhead(words) => {
                self.script.open("block(above: 1em, below: 0.6em, strong(");
                self.both(words, false);
                self.script.raw("}));\n");
            }
            Unit::Label(id) => {
                self.script.open("block(above: 1em, below: 0.6em, strong(");
                self.label(id);
                self.script.raw("}));\n");
            }
            Unit::Figure(picture) => {
                self.script.open("picture(");
                self.picture_of(picture);
                self.script.close();
                self.caption_of(picture);
            }
            Unit::Table(grid) => self.grid(grid),
            Unit::Formula(formulas) => {
                let formula = formulas.source.or(formulas.target);
                formula.into_iter().for_each(|(latex, block)| self.math(latex, true, block.span));
            }
            Unit::Code(listings) => {
                let first = self.having(listings).first().and_then(|side| *listings.get(*side));
                if let Some(listing) = first {
                    let text: Vec<&str> = listing.code.text.lines().take(listing.lines).collect();
                    let (lang, text) = (quoted(&listing.code.language), quoted(&text.join("\n")));
                    self.script.raw(&format!("raw(block: true, lang: {lang}, {text});\n"));
                    self.see_handout(listing.is_cut());
                }
            }
            Unit::Task(kind) => {
                self.script.open("lesser(");
                self.label(&format!("out-quiz-{}", kind.as_str()));
                self.script.close();
            }
            Unit::Options(options) => self.slide_options(options),
            Unit::Truth => {
                for id in ["out-true", "out-false"] {
                    self.script.open("list(");
                    self.label(id);
                    self.script.close();
                }
            }
            Unit::Blank(unit) => self.script.raw(&format!("line-to-write({});\n", quoted(unit))),
            Unit::Match(row) => {
                self.script.open("grid(columns: (1fr, 1fr), column-gutter: 20pt, ");
                row.left.iter().for_each(|left| self.slide_line(left, Some(&format!("{}.", row.number))));
                self.script.raw("},");
                self.script.open("");
                let mark = format!("{})", letter(row.number.saturating_sub(1)).to_lowercase());
                self.slide_line(&row.right, Some(&mark));
                self.script.close();
            }
            Unit::GapChoices(number, choices) => {
                for side in self.having(choices) {
                    let words = choices.get(side).iter().flatten().cloned().collect::<Vec<_>>().join(" / ");
                    self.paragraph(|w| w.in_lang(side, |w| w.script.text(&format!("({number}) {words}"))));
                }
            }
            Unit::Terms(terms) => {
                let order = self.cx.order();
                for term in terms {
                    self.script.open("block(spacing: 0.6em, ");
                    term_line(&mut self.script, self.cx, &order, *term);
                    self.script.close();
                }
            }
            Unit::Say(frame) => self.say(frame),
        }
    }

    /// A paragraph or an item of a list; under a mark of its own where it is one of several answers.
    fn slide_line(&mut self, line: &Line<'_>, mark: Option<&str>) {
        let call = match (mark, line.marker) {
            (Some(mark), _) => format!("enum(numbering: (..) => {}, ", quoted(mark)),
            (None, Marker::Bullet) => "list(".to_owned(),
            (None, Marker::Number(number)) => format!("enum(start: {number}, "),
            (None, Marker::None | Marker::Box(_)) => "block(spacing: 0.75em, ".to_owned(),
        };
        self.script.raw(&format!("pad(left: {}em, ", line.depth));
        self.script.open(&call);
        if let Marker::Box(done) = line.marker {
            self.script.text(if done { "☑ " } else { "☐ " });
        }
        self.both(&line.words, line.same);
        self.script.raw("}));\n");
    }

    fn slide_options(&mut self, options: &Options<'_>) {
        let columns = if options.columns { "(1fr, 1fr)" } else { "(1fr,)" };
        self.script.raw(&format!("grid(columns: {columns}, column-gutter: 20pt, row-gutter: 0.75em, "));
        for (i, line) in options.options.iter().enumerate() {
            self.script.open("");
            self.quietly(|w| w.slide_line(line, Some(&format!("{}.", letter(options.first + i)))));
            self.script.raw("},");
        }
        self.script.raw(");\n");
    }

    /// The picture alone, in the first version that shows one.
    pub fn picture_of(&mut self, picture: &Picture<'_>) {
        if let Some((side, image)) =
            self.having(&picture.images).first().and_then(|side| Some((*side, (*picture.images.get(*side))?)))
        {
            let most = if picture.wide { 0.68 } else { 0.85 };
            self.column = !picture.wide;
            self.in_lang(side, |w| w.image(image, most, false));
            self.column = false;
        }
    }

    /// Its captions, each behind its number.
    pub fn caption_of(&mut self, picture: &Picture<'_>) {
        for (i, side) in self.having(&picture.images).into_iter().enumerate() {
            let block = *picture.blocks.get(side);
            let number = block.and_then(|block| self.page.numbers.get(side).get(&block.id)).copied();
            let words = picture.caption.get(side).as_ref();
            if number.is_none() && words.is_none_or(|words| alt_text(words).is_empty()) {
                continue;
            }
            self.script.open(if i > 0 {
                "block(spacing: 0.6em, lesser("
            } else {
                "block(spacing: 0.6em, text(size: 0.85em, "
            });
            self.in_lang(side, |w| {
                if let Some(number) = number.filter(|number| *number > 0) {
                    let label = w.cx.labels.get(side, "out-figure").text;
                    w.script.raw(&format!("strong({});", quoted(&format!("{label}\u{A0}{number}. "))));
                }
                words.into_iter().for_each(|words| w.inlines(words));
            });
            self.script.raw("}));\n");
        }
    }

    /// The rows and columns of a table that a slide shows.
    fn grid(&mut self, grid: &Grid<'_>) {
        let shown = |table: &Table| Table {
            align: table.align[..grid.columns].to_vec(),
            head: table.head.iter().take(grid.columns).cloned().collect(),
            rows: table.rows[grid.rows.clone()]
                .iter()
                .map(|row| row.iter().take(grid.columns).cloned().collect())
                .collect(),
        };
        let sides = self.having(&grid.tables);
        let tables: Vec<_> = sides.iter().filter_map(|side| Some((*side, shown((*grid.tables.get(*side))?)))).collect();
        let tables: Vec<_> = tables.iter().map(|(side, table)| (*side, table)).collect();
        self.table(&tables);
        self.see_handout(grid.cut);
    }

    fn see_handout(&mut self, is_cut: bool) {
        if is_cut {
            self.script.open("lesser(");
            self.label("deck-see-handout");
            self.script.close();
        }
    }

    /// A sentence with a term left out, and the term in the other language.
    fn say(&mut self, frame: &SpeakingFrame) {
        let other = frame.side.other();
        let prompt = self.cx.glossary.get(frame.term).preferred(self.lang(other)).unwrap_or_default();
        self.script.open("list(");
        self.in_lang(frame.side, |w| {
            w.script.text(&frame.before);
            w.script.raw("gap-line;");
            w.script.text(&frame.after);
        });
        self.script.raw("\" \";");
        self.in_lang(other, |w| {
            w.script.open("lesser(");
            w.script.text(&format!("({prompt})"));
            w.script.close();
        });
        self.script.close();
    }
}
