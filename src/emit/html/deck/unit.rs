//! The items of a slide: lines, figures, tables, code, formulas, options, terms.
//! Languages stand one below the other, the lead first; what is the same in both stands once.

use crate::doc::{Block, QuizKind, Table};
use crate::glossary::TermId;
use crate::lang::Side;
use crate::view::deck::{Both, Grid, Line, Listing, Marker, MatchRow, Options, Picture, SpeakingFrame, Unit};

use super::super::{BlockWriter, letter};
use super::Page;

impl Page<'_> {
    /// Neighbouring items of one list become one list.
    pub(super) fn units(&self, w: &mut BlockWriter<'_>, units: &[Unit<'_>]) {
        let mut rest = units;
        while let Some((first, after)) = rest.split_first() {
            if let Unit::Line(line) = first
                && line.marker != Marker::None
            {
                let count = rest.iter().take_while(|unit| continues(line, unit)).count();
                self.list(w, &rest[..count]);
                rest = &rest[count..];
            } else {
                self.unit(w, first);
                rest = after;
            }
        }
    }

    fn list(&self, w: &mut BlockWriter<'_>, units: &[Unit<'_>]) {
        let lines = units.iter().filter_map(|unit| if let Unit::Line(line) = unit { Some(line) } else { None });
        let Some(first) = lines.clone().next() else { return };
        let name = if matches!(first.marker, Marker::Number(_)) { "ol" } else { "ul" };
        w.html.open(name, &[("class", &format!("lines d{}", first.depth)), ("role", "list")]);
        for line in lines {
            let (class, number) = match line.marker {
                Marker::Number(n) => ("numbered", n.to_string()),
                Marker::Box(_) => ("task", String::new()),
                _ => ("bullet", String::new()),
            };
            // `value` keeps the numbers right on a continued slide; the drawn one is larger.
            let only = self.only_side(line).map(|side| w.only(side)).unwrap_or_default();
            w.html.open("li", &[("class", class), ("value", &number), ("data-only", only)]);
            let drawn = match line.marker {
                Marker::Number(n) => n.to_string(),
                Marker::Box(done) => if done { "☑" } else { "☐" }.to_owned(),
                _ => "•".to_owned(),
            };
            w.html.leaf("span", &[("class", "marker"), ("aria-hidden", "true")], &drawn);
            self.words(w, line);
            w.html.close("li");
        }
        w.html.close(name);
    }

    /// The version that a line is in when it is in one of two.
    fn only_side(&self, line: &Line<'_>) -> Option<Side> {
        match (&line.words.source, &line.words.target) {
            (Some(_), None) => Some(Side::Source),
            (None, Some(_)) => Some(Side::Target),
            _ => None,
        }
    }

    /// The words of a line, one below the other.
    fn words(&self, w: &mut BlockWriter<'_>, line: &Line<'_>) {
        w.html.open("div", &[("class", "pair")]);
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        if let (true, Some(words)) = (line.same, line.words.get(first)) {
            let lang = w.passage_of(first).lang;
            w.html.open("div", &[("lang", lang.as_str())]);
            w.in_side(first, |w| w.inlines(words));
            w.html.close("div");
        } else {
            self.versions(w, "div", &line.words, |w, _, words| w.inlines(words));
        }
        w.html.close("div");
    }

    fn unit(&self, w: &mut BlockWriter<'_>, unit: &Unit<'_>) {
        match unit {
            Unit::Line(line) => {
                w.html.open("div", &[("class", &format!("line d{}", line.depth))]);
                self.words(w, line);
                w.html.close("div");
            }
            Unit::Subhead(words) => {
                w.html.open("h3", &[("class", "pair subhead")]);
                self.versions(w, "span", words, |w, _, words| w.quietly(|w| w.inlines(words)));
                w.html.close("h3");
            }
            Unit::Label(id) => {
                w.html.open("h3", &[("class", "label")]);
                w.label(id);
                w.html.close("h3");
            }
            Unit::Figure(picture) => self.figure(w, picture),
            Unit::Code(listings) => self.code(w, listings),
            Unit::Formula(formulas) => self.formula(w, formulas),
            Unit::Table(grid) => self.table(w, grid),
            Unit::Task(kind) => self.task(w, *kind),
            Unit::Options(options) => self.options(w, options),
            Unit::Truth => self.truth(w),
            Unit::Blank(unit) => self.blank(w, unit),
            Unit::Match(row) => self.match_row(w, row),
            Unit::GapChoices(number, choices) => self.gap_choices(w, *number, choices),
            Unit::Terms(terms) => self.terms(w, terms),
            Unit::Say(frame) => self.say(w, frame),
        }
    }

    /// One picture for both languages, or the one of the language shown; the lead's where both are.
    fn figure(&self, w: &mut BlockWriter<'_>, picture: &Picture<'_>) {
        w.html.open("figure", &[("class", if picture.wide { "wide" } else { "beside" })]);
        w.html.open("div", &[("class", "picture")]);
        let same = matches!((picture.images.source, picture.images.target), (Some(a), Some(b)) if a.url == b.url);
        for (place, side) in self.sides(&picture.images).into_iter().enumerate() {
            let Some(image) = picture.images.get(side) else { continue };
            if same && place > 0 {
                continue;
            }
            let twin = place > 0 || (!same && picture.images.get(side.other()).is_some());
            self.either(w, side, place, twin, |w| w.image(image, ""));
        }
        w.html.close("div");
        w.html.open("figcaption", &[("class", "pair"), ("aria-hidden", "true")]);
        self.versions(w, "div", &picture.caption, |w, side, words| {
            let number = picture.blocks.get(side).and_then(|block| w.passage().numbers.get(&block.id).copied());
            if let Some(number) = number {
                let label = w.around.labels.get(side, "out-figure");
                w.html.leaf("b", &[], &format!("{}\u{A0}{number}.", label.text));
                w.html.text(" ");
            }
            w.quietly(|w| w.inlines(words));
        });
        w.html.close("figcaption");
        w.html.close("figure");
    }

    fn code(&self, w: &mut BlockWriter<'_>, listings: &Both<Listing<'_>>) {
        let text = |side| listings.get(side).as_ref().map(|l: &Listing<'_>| l.code.text.as_str());
        let same = text(Side::Source) == text(Side::Target);
        for (place, side) in self.sides(listings).into_iter().enumerate() {
            let Some(listing) = listings.get(side).filter(|_| !same || place == 0) else { continue };
            let twin = !same && listings.get(side.other()).is_some();
            self.either(w, side, place, twin, |w| {
                let mut code = listing.code.clone();
                code.text = code.text.lines().take(listing.lines).collect::<Vec<_>>().join("\n");
                w.code(&code);
            });
        }
        if listings.iter().any(|(_, l)| l.is_some_and(|l| l.is_cut())) {
            self.see_handout(w);
        }
    }

    fn formula(&self, w: &mut BlockWriter<'_>, formulas: &Both<(&str, &Block)>) {
        let latex = |side| formulas.get(side).map(|(latex, _): (&str, &Block)| latex);
        let same = latex(Side::Source) == latex(Side::Target);
        for (place, side) in self.sides(formulas).into_iter().enumerate() {
            let Some((latex, block)) = formulas.get(side).filter(|_| !same || place == 0) else { continue };
            let twin = !same && formulas.get(side.other()).is_some();
            self.either(w, side, place, twin, |w| w.formula(latex, block));
        }
    }

    /// The versions of this deck that have a thing, the lead first.
    fn sides<T>(&self, both: &Both<T>) -> Vec<Side> {
        self.deck.order.iter().copied().filter(|side| both.get(*side).is_some()).collect()
    }

    /// One of two things that say the same: shown with its language; where both languages are shown, the lead's is.
    fn either(
        &self,
        w: &mut BlockWriter<'_>,
        side: Side,
        place: usize,
        twin: bool,
        write: impl FnOnce(&mut BlockWriter<'_>),
    ) {
        let only = if twin { w.only(side) } else { "" };
        let class = if twin && place > 0 { "second" } else { "first" };
        let lang = w.passage_of(side).lang;
        w.html.open("div", &[("class", class), ("lang", lang.as_str()), ("data-only", only)]);
        w.in_side(side, write);
        w.html.close("div");
    }

    fn table(&self, w: &mut BlockWriter<'_>, grid: &Grid<'_>) {
        let cut = |table: &Table| {
            let mut table = table.clone();
            let columns = grid.columns;
            table.align.truncate(columns);
            table.head.truncate(columns);
            table.rows = table.rows.get(grid.rows.clone()).unwrap_or_default().to_vec();
            table.rows.iter_mut().for_each(|row| row.truncate(columns));
            table
        };
        let tables: Vec<(Side, Table)> = self
            .sides(&grid.tables)
            .into_iter()
            .filter_map(|side| Some((side, cut(grid.tables.get(side).as_ref()?))))
            .collect();
        let views: Vec<(Side, &Table)> = tables.iter().map(|(side, table)| (*side, table)).collect();
        let only = if let [(side, _)] = views[..] { w.only(side) } else { "" };
        let share = |(i, share): (usize, &u32)| format!("--c{}: {share}%", i + 1);
        let widths = grid.widths.iter().enumerate().map(share).collect::<Vec<_>>().join("; ");
        w.html.open("div", &[("class", "grid"), ("data-only", only), ("style", &widths)]);
        if let [(side, _)] = views[..] {
            w.in_side(side, |w| w.table(&views));
        } else {
            w.table(&views);
        }
        if grid.cut {
            self.see_handout(w);
        }
        w.html.close("div");
    }

    fn see_handout(&self, w: &mut BlockWriter<'_>) {
        w.html.open("p", &[("class", "see-handout")]);
        w.label("deck-see-handout");
        w.html.close("p");
    }

    fn task(&self, w: &mut BlockWriter<'_>, kind: QuizKind) {
        w.html.open("p", &[("class", "task-line")]);
        w.label(&format!("out-quiz-{}", kind.as_str()));
        w.html.close("p");
    }

    fn options(&self, w: &mut BlockWriter<'_>, options: &Options<'_>) {
        w.html.open("ul", &[("class", if options.columns { "options columns" } else { "options" }), ("role", "list")]);
        for (i, line) in options.options.iter().enumerate() {
            w.html.open("li", &[]);
            w.html.leaf("b", &[("class", "letter")], &letter(options.first + i));
            self.words(w, line);
            w.html.close("li");
        }
        w.html.close("ul");
    }

    fn truth(&self, w: &mut BlockWriter<'_>) {
        w.html.open("ul", &[("class", "options columns truth"), ("role", "list")]);
        for id in ["out-true", "out-false"] {
            w.html.open("li", &[]);
            w.label(id);
            w.html.close("li");
        }
        w.html.close("ul");
    }

    fn blank(&self, w: &mut BlockWriter<'_>, unit: &str) {
        w.html.open("p", &[("class", "answer-line")]);
        super::empty(&mut w.html, "span", "rule");
        w.html.text(unit);
        w.html.close("p");
    }

    fn match_row(&self, w: &mut BlockWriter<'_>, row: &MatchRow<'_>) {
        w.html.open("div", &[("class", "match")]);
        w.html.open("div", &[("class", "side")]);
        if let Some(left) = &row.left {
            w.html.leaf("b", &[("class", "letter")], &row.number.to_string());
            self.words(w, left);
        }
        w.html.close("div");
        w.html.open("div", &[("class", "side")]);
        w.html.leaf("b", &[("class", "letter")], &letter(row.number - 1).to_lowercase());
        self.words(w, &row.right);
        w.html.close("div");
        w.html.close("div");
    }

    fn gap_choices(&self, w: &mut BlockWriter<'_>, number: usize, choices: &Both<Vec<String>>) {
        w.html.open("div", &[("class", "choices")]);
        w.html.leaf("b", &[("class", "letter")], &number.to_string());
        w.html.open("div", &[("class", "pair")]);
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        let same = choices.source == choices.target;
        w.each_side("div", "", |w, side| {
            if let Some(own) = choices.get(side).as_ref().filter(|_| !same || side == first) {
                w.html.text(&own.join("  /  "));
            }
        });
        w.html.close("div");
        w.html.close("div");
    }

    /// A card a term: the lead's word large, the other's below it, the pronunciation where the glossary has it.
    fn terms(&self, w: &mut BlockWriter<'_>, terms: &[TermId]) {
        w.html.open("ul", &[("class", "terms"), ("role", "list")]);
        for term in terms {
            let concept = self.cx.glossary.get(*term);
            w.html.open("li", &[("class", "pair")]);
            // The two words belong together whatever language is chosen: that is what the slide is for.
            for side in self.both_sides() {
                let Some(lang) = self.cx.project.lang(side) else { continue };
                w.html.open("div", &[("lang", lang.as_str())]);
                w.html.leaf("b", &[], concept.preferred(lang).unwrap_or_default());
                if lang.is_en() && !concept.ipa.is_empty() {
                    w.html.text(" ");
                    w.html.leaf("span", &[("class", "ipa")], &concept.ipa);
                }
                w.html.close("div");
            }
            w.html.close("li");
        }
        w.html.close("ul");
    }

    fn both_sides(&self) -> [Side; 2] {
        let first = self.deck.order.first().copied().unwrap_or(Side::Source);
        [first, first.other()]
    }

    /// A sentence with a gap for the term, and the other language's word as the prompt.
    fn say(&self, w: &mut BlockWriter<'_>, frame: &SpeakingFrame) {
        let lang = |side: Side| self.cx.project.lang(side).unwrap_or(self.cx.project.source);
        let concept = self.cx.glossary.get(frame.term);
        w.html.open("div", &[("class", "say")]);
        w.html.open("p", &[("lang", lang(frame.side).as_str())]);
        w.html.text(&frame.before);
        super::empty(&mut w.html, "span", "rule");
        w.html.text(&frame.after);
        w.html.close("p");
        let prompt = lang(frame.side.other());
        w.html.leaf(
            "p",
            &[("class", "prompt"), ("lang", prompt.as_str())],
            concept.preferred(prompt).unwrap_or_default(),
        );
        w.html.close("div");
    }
}

/// Whether a unit is the next item of the list that `line` began.
fn continues(line: &Line<'_>, unit: &Unit<'_>) -> bool {
    let Unit::Line(next) = unit else { return false };
    let kind = |marker: Marker| std::mem::discriminant(&marker);
    next.depth == line.depth && kind(next.marker) == kind(line.marker)
}
