//! One slide: its placeholders and where they stand. Text stands in levels in the body; pictures, tables and formulas beside
//! or below it. A formula comes twice, for programs that know equations and for those that do not (`mc:AlternateContent`).

use crate::codec::xml::Xml;
use crate::diag::Finding;
use crate::emit::html::Context;
use crate::emit::math::Formula;
use crate::emit::picture::Bitmaps;
use crate::emit::prose::{alt_text, label_of};
use crate::i18n::Message;
use crate::lang::Side;
use crate::source::Span;
use crate::view::Deck;
use crate::view::deck::{Grid, Picture, Slide, SlideKind, Unit};

use super::looks::{Hole, Layout, Looks};
use super::master::{self, Area};
use super::package::Parts;
use super::text::{Look, Mark0, Text};
use super::units::{lines_of, pair, unit_text};

/// Sizes in hundredths of a point: the lead's, the other language's below it.
pub const LEAD: u32 = 2100;
pub const SECOND: u32 = 1500;

pub struct Page<'a, 'w> {
    pub deck: &'a Deck<'a>,
    pub cx: &'a Context<'a>,
    pub bitmaps: &'a Bitmaps,
    pub parts: &'w mut Parts,
    pub findings: &'w mut Vec<Finding>,
    looks: &'a Looks,
    /// The slide under way.
    pub xml: Xml,
    shapes: u32,
    /// Relations of the slide: type and target.
    pub relations: Vec<(&'static str, String)>,
}

/// What a slide holds beside text.
enum Object<'s, 'a> {
    Picture(&'s Picture<'a>),
    Table(&'s Grid<'a>),
    Formula(&'a str, Span),
}

impl<'a, 'w> Page<'a, 'w> {
    pub fn new(
        deck: &'a Deck<'a>,
        cx: &'a Context<'a>,
        (bitmaps, looks): (&'a Bitmaps, &'a Looks),
        parts: &'w mut Parts,
        findings: &'w mut Vec<Finding>,
    ) -> Page<'a, 'w> {
        let xml = Xml::piece();
        Page { deck, cx, bitmaps, parts, findings, looks, xml, shapes: 1, relations: Vec::new() }
    }

    /// A number for the next shape.
    pub fn next_id(&mut self) -> String {
        self.shapes += 1;
        self.shapes.to_string()
    }

    pub fn text(&mut self, size: u32) -> Text<'a, '_> {
        let look = Look { size, bold: false, italic: false, grey: false, raised: 0, code: None };
        let side = self.deck.order.first().copied().unwrap_or(Side::Source);
        let (deck, cx) = (self.deck, self.cx);
        Text { xml: Xml::piece(), deck, cx, findings: self.findings, side, look }
    }

    pub fn write(&mut self, slide: &Slide<'_>) {
        let objects: Vec<Object<'_, '_>> =
            slide.groups.iter().flat_map(|group| &group.units).filter_map(object).collect();
        let layout = match slide.kind {
            SlideKind::Title => master::TITLE,
            SlideKind::Section => master::SECTION,
            _ if matches!(objects.first(), Some(Object::Picture(picture)) if !picture.wide) => master::PICTURE,
            _ => master::CONTENT,
        };
        let looks = &self.looks.layouts[layout];
        self.title(slide, looks);
        match slide.kind {
            SlideKind::Title => self.course(looks),
            SlideKind::Section => {}
            _ => self.content(slide, &objects, layout == master::PICTURE, looks),
        }
        looks.number.iter().for_each(|hole| self.number(hole));
        let notes = {
            let mut text = self.text(1200);
            text.notes(slide).then_some(text.xml)
        };
        let xml = std::mem::replace(&mut self.xml, Xml::piece());
        let relations = std::mem::take(&mut self.relations);
        let safety = matches!(slide.kind, SlideKind::Safety(_)) && !self.looks.borrowed;
        self.parts.slide(xml, layout, relations, notes, safety);
    }

    /// A placeholder with text.
    fn placeholder(&mut self, hole: &Hole, area: Option<Area>, size: u32, write: impl FnOnce(&mut Text<'_, '_>)) {
        let id = self.next_id();
        let mut text = self.text(size);
        write(&mut text);
        let body = text.xml;
        self.shape(&id, Some(hole), area, body);
    }

    /// A formula in a shape of its own, twice: for programs that know equations, and as a line of text.
    fn formula(&mut self, latex: &str, span: Span, area: Area) {
        let id = self.next_id();
        let mut text = self.text(LEAD);
        let formula = match Formula::read(latex, true) {
            Ok(formula) => formula,
            Err(error) => {
                text.not_latex(&error, span);
                text.paragraph(0, Mark0::None, |w| w.formula_text(latex));
                let plain = text.xml;
                return self.shape(&id, None, Some(area), plain);
            }
        };
        text.equation(&formula);
        let native = text.xml;
        let mut text = self.text(LEAD);
        text.paragraph(0, Mark0::None, |w| w.formula_text(&formula.line()));
        let plain = text.xml;
        let area = formula_area(formula.room(), area);
        self.xml.open("mc:AlternateContent", &[]);
        self.xml.open("mc:Choice", &[("Requires", "a14")]);
        self.shape(&id, None, Some(area), native);
        self.xml.close("mc:Choice");
        self.xml.open("mc:Fallback", &[]);
        self.shape(&id, None, Some(area), plain);
        self.xml.close("mc:Fallback");
        self.xml.close("mc:AlternateContent");
    }

    /// A shape with text: a placeholder, or one for an equation.
    fn shape(&mut self, id: &str, hole: Option<&Hole>, area: Option<Area>, body: Xml) {
        let scale = self.looks.scale();
        let x = &mut self.xml;
        x.open("p:sp", &[]);
        x.open("p:nvSpPr", &[]);
        let name = hole.map_or("equation", |hole| if hole.kind.is_empty() { "body" } else { &hole.kind });
        x.empty("p:cNvPr", &[("id", id), ("name", &format!("{name} {id}"))]);
        match hole {
            None => {
                x.empty("p:cNvSpPr", &[("txBox", "1")]);
                x.empty("p:nvPr", &[]);
            }
            Some(Hole { kind, index }) => {
                x.open("p:cNvSpPr", &[]);
                x.empty("a:spLocks", &[("noGrp", "1")]);
                x.close("p:cNvSpPr");
                x.open("p:nvPr", &[]);
                let attrs = [("type", kind.as_str()), ("idx", index)];
                let attrs: Vec<_> = attrs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
                x.empty("p:ph", &attrs);
                x.close("p:nvPr");
            }
        }
        x.close("p:nvSpPr");
        x.open("p:spPr", &[]);
        area.into_iter().for_each(|area| area.write(x, "a:xfrm"));
        if hole.is_none() {
            x.open("a:prstGeom", &[("prst", "rect")]);
            x.empty("a:avLst", &[]);
            x.close("a:prstGeom");
        }
        x.close("p:spPr");
        x.open("p:txBody", &[]);
        x.open("a:bodyPr", &[]);
        let fit: Vec<_> = scale.iter().map(|scale| ("fontScale", scale.as_str())).collect();
        x.empty("a:normAutofit", &fit);
        x.close("a:bodyPr");
        x.empty("a:lstStyle", &[]);
        let written = body.finish();
        // A body must hold a paragraph.
        if written.iter().all(u8::is_ascii_whitespace) {
            x.empty("a:p", &[]);
        } else {
            x.put(&written);
        }
        x.close("p:txBody");
        x.close("p:sp");
    }

    fn title(&mut self, slide: &Slide<'_>, looks: &Layout) {
        let size = if slide.kind == SlideKind::Title { 3600 } else { 2800 };
        let size = if slide.long_title { size * 3 / 4 } else { size };
        let (cx, deck) = (self.cx, self.deck);
        self.placeholder(&looks.title, None, size, |w| {
            let ours = match slide.kind {
                SlideKind::Objectives => Some("out-objectives"),
                SlideKind::Words => Some("deck-words"),
                SlideKind::Speak => Some("deck-speak"),
                SlideKind::Safety(kind) => Some(label_of(kind)),
                _ => None,
            };
            w.paragraph(0, Mark0::None, |w| match (slide.kind, ours) {
                (SlideKind::Question(number), _) => w.label_with(|labels, side| {
                    labels.format(side, "out-question-number", &Message::new().count("number", number))
                }),
                (_, Some(id)) => w.label(id),
                _ => {
                    for (i, side) in deck.order.iter().enumerate() {
                        let Some(words) = slide.title.get(*side) else { continue };
                        w.in_side(*side, |w| {
                            w.looking(
                                |look| {
                                    look.grey = i > 0;
                                    look.size = if i > 0 { size * 2 / 3 } else { size };
                                },
                                |w| {
                                    if i > 0 {
                                        w.xml.empty("a:br", &[]);
                                    }
                                    w.inlines(words);
                                },
                            );
                        });
                    }
                }
            });
            if slide.continued {
                let lead = deck.order.first().copied().unwrap_or(Side::Source);
                let text = cx.labels.get(lead, "deck-continued").text;
                w.paragraph(0, Mark0::None, |w| {
                    w.looking(|look| (look.size, look.grey) = (SECOND, true), |w| w.run(&text))
                });
            }
        });
    }

    /// Course and school below the lesson's title.
    fn course(&mut self, looks: &Layout) {
        let Some(hole) = &looks.text else { return };
        let project = self.cx.project;
        let order = self.deck.order.clone();
        self.placeholder(hole, None, LEAD, |w| {
            for side in &order {
                let lang = w.lang(*side);
                let lines = [project.title.get(lang), project.school.name.get(lang)];
                for line in lines.into_iter().filter(|line| !line.is_empty()) {
                    w.in_side(*side, |w| w.paragraph(0, Mark0::None, |w| w.run(line)));
                }
            }
        });
    }

    fn number(&mut self, hole: &Hole) {
        let id = self.next_id();
        let x = &mut self.xml;
        x.open("p:sp", &[]);
        x.open("p:nvSpPr", &[]);
        x.empty("p:cNvPr", &[("id", &id), ("name", &format!("sldNum {id}"))]);
        x.empty("p:cNvSpPr", &[]);
        x.open("p:nvPr", &[]);
        x.empty("p:ph", &[("type", "sldNum"), ("sz", "quarter"), ("idx", &hole.index)]);
        x.close("p:nvPr");
        x.close("p:nvSpPr");
        x.empty("p:spPr", &[]);
        x.open("p:txBody", &[]);
        x.empty("a:bodyPr", &[]);
        x.empty("a:lstStyle", &[]);
        x.open("a:p", &[]);
        x.open("a:fld", &[("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), ("type", "slidenum")]);
        x.empty("a:rPr", &[]);
        x.leaf("a:t", &[], "‹#›");
        x.close("a:fld");
        x.close("a:p");
        x.close("p:txBody");
        x.close("p:sp");
    }

    fn content(&mut self, slide: &Slide<'_>, objects: &[Object<'_, '_>], beside: bool, looks: &Layout) {
        let lines = slide
            .groups
            .iter()
            .flat_map(|group| &group.units)
            .map(|unit| lines_of(unit, &self.deck.order))
            .sum::<usize>()
            + slide
                .groups
                .iter()
                .filter(|group| group.frame.as_ref().is_some_and(|frame| frame.kind.is_some()))
                .count();
        let body = looks.body;
        let height = (lines as i64 * 38).min(if objects.is_empty() { body.height } else { body.height * 6 / 10 });
        let area = match (beside, objects) {
            (true, _) => looks.beside,
            (_, []) => None,
            // The caption of a wide picture stands below it.
            (_, [Object::Picture(_), ..]) => Some(Area { y: body.y + body.height - height, height, ..body }),
            _ => Some(Area { height: height.max(1), ..body }),
        };
        if let (true, Some(hole)) = (lines > 0, &looks.text) {
            let groups = &slide.groups;
            let order = self.deck.order.clone();
            self.placeholder(hole, area, LEAD, |w| {
                for group in groups {
                    if let Some(kind) = group.frame.as_ref().and_then(|frame| frame.kind) {
                        w.paragraph(0, Mark0::None, |w| {
                            w.looking(|look| look.bold = true, |w| w.label(label_of(kind)))
                        });
                    }
                    if let Some(frame) = group.frame.as_ref().filter(|frame| !frame.continued) {
                        pair(w, &order, &frame.title, false, 0, Mark0::None, true);
                    }
                    group.units.iter().for_each(|unit| unit_text(w, &order, unit));
                }
            });
        }
        let rest = match beside {
            true => looks.picture,
            _ if lines == 0 => body,
            _ if matches!(objects.first(), Some(Object::Picture(_))) => {
                Area { height: body.height - height - 10, ..body }
            }
            _ => Area { y: body.y + height + 10, height: body.height - height - 10, ..body },
        };
        let each = rest.height / objects.len().max(1) as i64;
        for (i, object) in objects.iter().enumerate() {
            let area = Area { y: rest.y + each * i as i64, height: each - 8, ..rest };
            match object {
                Object::Picture(picture) => self.picture(picture, area),
                Object::Table(grid) => self.table(grid, area),
                Object::Formula(latex, span) => self.formula(latex, *span, area),
            }
        }
    }

    fn picture(&mut self, picture: &Picture<'_>, area: Area) {
        let lead = self.deck.order.first().copied().unwrap_or(Side::Source);
        let Some(side) = [lead, lead.other()].into_iter().find(|side| picture.images.get(*side).is_some()) else {
            return;
        };
        let Some(image) = *picture.images.get(side) else { return };
        self.place(side, &image.url, &alt_text(&image.alt), area);
    }
}

/// About the size of a formula: some programs stretch it to its box.
fn formula_area((width, height): (f32, f32), area: Area) -> Area {
    let pixels = |ems: f32| (ems * LEAD as f32 / 100.0 * 4.0 / 3.0).ceil() as i64;
    // The insets of a text box are 10 and 5 pixels wide.
    let (width, height) = ((pixels(width) + 20).min(area.width), (pixels(height) + 10).min(area.height));
    Area { x: area.x + (area.width - width) / 2, width, height, ..area }
}

fn object<'s, 'a>(unit: &'s Unit<'a>) -> Option<Object<'s, 'a>> {
    match unit {
        Unit::Figure(picture) => Some(Object::Picture(picture)),
        Unit::Table(grid) => Some(Object::Table(grid)),
        Unit::Formula(formulas) => {
            let (latex, block) = formulas.source.or(formulas.target)?;
            Some(Object::Formula(latex, block.span))
        }
        _ => None,
    }
}
