//! The items of a slide as paragraphs of its body: lines, options, terms, and about how many lines they take.
//! Pictures and tables are `objects`.

use crate::doc::Inline;
use crate::emit::html::letter;
use crate::lang::Side;
use crate::view::deck::{Both, Line, Marker, Unit, Words};

use super::slide::{LEAD, SECOND};
use super::text::{Mark0, Text};

/// About how many lines of the lead's size a unit takes in the body.
pub fn lines_of(unit: &Unit<'_>, order: &[Side]) -> usize {
    let rows =
        |words: &[Inline], most: usize| crate::doc::PlainText::of(words).text.chars().count().div_ceil(most).max(1);
    let both = |words: &Both<Words<'_>>| {
        let of = |side: Side| words.get(side).as_ref().map_or(0, |words| rows(words, 80));
        order.iter().map(|side| of(*side)).sum::<usize>()
    };
    match unit {
        Unit::Line(line) => both(&line.words),
        Unit::Subhead(words) => both(words),
        Unit::Figure(picture) => both(&picture.caption),
        Unit::Table(_) | Unit::Formula(_) => 0,
        Unit::Code(listings) => {
            listings.iter().filter_map(|(_, listing)| Some(listing.as_ref()?.lines)).max().unwrap_or(0)
        }
        Unit::Options(options) => options.options.iter().map(|line| both(&line.words)).sum(),
        Unit::Terms(terms) => terms.len(),
        Unit::Truth | Unit::GapChoices(..) | Unit::Match(_) | Unit::Say(_) => 2,
        Unit::Label(_) | Unit::Task(_) | Unit::Blank(_) => 1,
    }
}

/// Words in both languages, the second smaller below the first in the same paragraph.
pub fn pair(
    w: &mut Text<'_, '_>,
    order: &[Side],
    words: &Both<Words<'_>>,
    same: bool,
    level: u8,
    mark: Mark0,
    bold: bool,
) {
    if order.iter().all(|side| words.get(*side).is_none()) {
        return;
    }
    w.paragraph(level, mark, |w| {
        let mut first = true;
        for side in order {
            let Some(own) = words.get(*side) else { continue };
            if !first && same {
                continue;
            }
            w.in_side(*side, |w| {
                let second = !std::mem::take(&mut first);
                w.looking(
                    |look| {
                        look.bold |= bold;
                        if second {
                            (look.size, look.grey) = (look.size * SECOND / LEAD, true);
                        }
                    },
                    |w| {
                        if second {
                            w.xml.empty("a:br", &[]);
                        }
                        w.inlines(own);
                    },
                );
            });
        }
    });
}

fn line(w: &mut Text<'_, '_>, order: &[Side], line: &Line<'_>, before: &str) {
    let mark = match line.marker {
        Marker::None | Marker::Box(_) => Mark0::None,
        Marker::Bullet => Mark0::Bullet,
        Marker::Number(number) => Mark0::Number(number),
    };
    let before = match line.marker {
        Marker::Box(done) => if done { "☑ " } else { "☐ " }.to_owned(),
        _ => before.to_owned(),
    };
    if before.is_empty() {
        return pair(w, order, &line.words, line.same, line.depth, mark, false);
    }
    w.paragraph(line.depth, Mark0::None, |w| {
        w.looking(|look| look.bold = true, |w| w.run(&before));
        for (i, side) in order.iter().enumerate() {
            let Some(own) = line.words.get(*side).as_ref().filter(|_| i == 0 || !line.same) else { continue };
            w.in_side(*side, |w| {
                if i > 0 {
                    w.run("  ");
                }
                w.looking(|look| look.grey |= i > 0, |w| w.inlines(own));
            });
        }
    });
}

pub fn unit_text(w: &mut Text<'_, '_>, order: &[Side], unit: &Unit<'_>) {
    match unit {
        Unit::Line(own) => line(w, order, own, ""),
        Unit::Subhead(words) => pair(w, order, words, false, 0, Mark0::None, true),
        Unit::Label(id) => w.paragraph(0, Mark0::None, |w| w.looking(|look| look.bold = true, |w| w.label(id))),
        Unit::Figure(picture) => pair(w, order, &picture.caption, false, 0, Mark0::None, false),
        // They have shapes of their own.
        Unit::Table(_) | Unit::Formula(_) => {}
        Unit::Code(listings) => {
            let listing = order.iter().find_map(|side| listings.get(*side).as_ref());
            listing
                .into_iter()
                .for_each(|listing| w.listing(&listing.code.language, &listing.code.text, listing.lines));
        }
        Unit::Task(kind) => w.paragraph(0, Mark0::None, |w| {
            w.looking(
                |look| (look.size, look.grey) = (SECOND, true),
                |w| w.label(&format!("out-quiz-{}", kind.as_str())),
            );
        }),
        Unit::Options(options) => {
            for (i, own) in options.options.iter().enumerate() {
                line(w, order, own, &format!("{}. ", letter(options.first + i)));
            }
        }
        Unit::Truth => {
            ["out-true", "out-false"].into_iter().for_each(|id| w.paragraph(0, Mark0::Bullet, |w| w.label(id)))
        }
        Unit::Blank(unit) => w.paragraph(0, Mark0::None, |w| w.run(&format!("____________________ {unit}"))),
        Unit::Match(row) => {
            row.left.iter().for_each(|left| line(w, order, left, &format!("{}. ", row.number)));
            line(w, order, &row.right, &format!("        {}) ", letter(row.number - 1).to_lowercase()));
        }
        Unit::GapChoices(number, choices) => {
            for side in order {
                let Some(own) = choices.get(*side) else { continue };
                w.in_side(*side, |w| {
                    w.paragraph(0, Mark0::None, |w| w.run(&format!("({number}) {}", own.join(" / "))))
                });
            }
        }
        Unit::Terms(terms) => {
            for term in terms {
                let concept = w.cx.glossary.get(*term);
                w.paragraph(0, Mark0::None, |w| {
                    for (i, side) in w.cx.order().iter().enumerate() {
                        let lang = w.lang(*side);
                        let form = concept.preferred(lang).unwrap_or_default();
                        let form = if i > 0 { format!(" – {form}") } else { form.to_owned() };
                        w.in_side(*side, |w| w.looking(|look| look.bold = i == 0, |w| w.run(&form)));
                        if lang.is_en() && !concept.ipa.is_empty() {
                            w.looking(|look| look.grey = true, |w| w.run(&format!(" {}", concept.ipa)));
                        }
                    }
                });
            }
        }
        Unit::Say(frame) => {
            let prompt =
                w.cx.glossary.get(frame.term).preferred(w.lang(frame.side.other())).unwrap_or_default().to_owned();
            w.in_side(frame.side, |w| {
                w.paragraph(0, Mark0::Bullet, |w| w.run(&format!("{}__________{}", frame.before, frame.after)));
            });
            w.in_side(frame.side.other(), |w| {
                w.paragraph(1, Mark0::None, |w| w.looking(|look| look.grey = true, |w| w.run(&format!("({prompt})"))));
            });
        }
    }
}
