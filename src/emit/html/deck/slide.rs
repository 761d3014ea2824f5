//! One slide: its head, its groups and their frames.
//! What stands in them is written by `unit`, what the teacher reads by `notes`.

use crate::doc::{CalloutKind, Inline};
use crate::emit::prose::label_of;
use crate::i18n::Message;
use crate::lang::Side;
use crate::view::deck::{Both, Frame, Group, Slide, SlideKind, Unit, Words};

use super::super::{Addresses, BlockWriter};
use super::{Page, slide_id};

impl Page<'_> {
    pub(super) fn slide(&self, w: &mut BlockWriter<'_>, index: usize) {
        let slide = &self.deck.slides[index];
        let id = slide_id(index);
        let title_id = format!("{id}-title");
        let class = format!("slide {}{}", class_of(slide), if slide.long_title { " long" } else { "" });
        // Slides may share a title; the number tells them apart.
        let number_id = format!("{id}-number");
        let name = format!("{number_id} {title_id}");
        let labelled = [("class", class.as_str()), ("id", &id), ("aria-labelledby", &name), ("tabindex", "-1")];
        w.html.open("section", &labelled);
        w.html.open("div", &[("class", "sheet")]);
        let safety = matches!(slide.kind, SlideKind::Safety(_));
        w.always(safety, |w| {
            self.head_of(w, slide, &title_id);
            w.html.open("div", &[("class", "body")]);
            if slide.kind == SlideKind::Title {
                self.title_body(w);
            }
            slide.groups.iter().for_each(|group| self.group(w, group));
            w.html.close("div");
        });
        let number = [("class", "number"), ("id", number_id.as_str()), ("aria-hidden", "true")];
        w.html.leaf("span", &number, &(index + 1).to_string());
        w.html.close("div");
        self.notes(w, slide);
        w.html.close("section");
        w.html.newline();
    }

    fn head_of(&self, w: &mut BlockWriter<'_>, slide: &Slide<'_>, id: &str) {
        self.context(w, slide);
        let name = if slide.kind == SlideKind::Title { "h1" } else { "h2" };
        let one_line = matches!(slide.kind, SlideKind::Safety(_) | SlideKind::Question(_));
        let class = if one_line { "title" } else { "title pair" };
        w.html.open(name, &[("class", class), ("id", id)]);
        match slide.kind {
            SlideKind::Title | SlideKind::Section | SlideKind::Content => {
                self.versions(w, "span", &slide.title, |w, side, words| {
                    w.quietly(|w| w.inlines(words));
                    self.continued(w, slide, side);
                });
            }
            SlideKind::Safety(kind) => self.callout_word(w, kind, slide),
            SlideKind::Objectives => self.label_title(w, slide, "out-objectives"),
            SlideKind::Words => self.label_title(w, slide, "deck-words"),
            SlideKind::Speak => self.label_title(w, slide, "deck-speak"),
            SlideKind::Question(number) => {
                w.label_with(|labels, side| {
                    labels.format(side, "out-question-number", &Message::new().count("number", number))
                });
                if slide.continued {
                    w.html.open("small", &[("class", "continued")]);
                    w.html.text(" ");
                    w.label("deck-continued");
                    w.html.close("small");
                }
            }
        }
        w.html.close(name);
    }

    /// The heading above a danger or a question, small.
    fn context(&self, w: &mut BlockWriter<'_>, slide: &Slide<'_>) {
        if slide.context.source.is_none() && slide.context.target.is_none() {
            return;
        }
        w.html.open("p", &[("class", "context")]);
        let mut first = true;
        self.versions(w, "span", &slide.context, |w, _, words| {
            if !std::mem::take(&mut first) {
                w.html.leaf("span", &[("class", "slash"), ("data-only", if w.always { "" } else { "both" })], "/ ");
            }
            w.quietly(|w| w.inlines(words));
        });
        w.html.close("p");
    }

    fn label_title(&self, w: &mut BlockWriter<'_>, slide: &Slide<'_>, id: &str) {
        w.each_side("span", "", |w, side| {
            w.word(id);
            self.continued(w, slide, side);
        });
    }

    /// `Nguy hiểm / Danger` behind its sign.
    fn callout_word(&self, w: &mut BlockWriter<'_>, kind: CalloutKind, slide: &Slide<'_>) {
        w.icon(kind);
        w.html.open("span", &[("class", "word")]);
        w.label(label_of(kind));
        if slide.continued {
            w.html.text(" ");
            w.label("deck-continued");
        }
        w.html.close("span");
    }

    fn continued(&self, w: &mut BlockWriter<'_>, slide: &Slide<'_>, side: Side) {
        if slide.continued {
            let label = w.around.labels.get(side, "deck-continued");
            w.html.text(" ");
            w.html.leaf("small", &[("class", "continued")], &label.text);
        }
    }

    /// Course, part and school below the lesson's title.
    fn title_body(&self, w: &mut BlockWriter<'_>) {
        let project = self.cx.project;
        let part = project.lessons.get(self.deck.lesson.index).and_then(|lesson| project.parts.get(lesson.part?));
        w.html.open("div", &[("class", "course pair")]);
        w.each_side("p", "", |w, side| {
            let lang = project.lang(side).unwrap_or(project.source);
            let parts = [project.code.as_str(), project.title.get(lang), part.map_or("", |part| part.title.get(lang))];
            w.html.text(&parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "));
        });
        w.html.close("div");
        if let Some(logo) = self.cx.logo {
            let src = super::Inside.media(logo);
            w.html.open("img", &[("class", "logo"), ("src", &src), ("alt", "")]);
        }
        w.html.open("div", &[("class", "school pair")]);
        w.each_side("p", "", |w, side| {
            let lang = project.lang(side).unwrap_or(project.source);
            let parts = [project.school.name.get(lang), project.school.faculty.get(lang)];
            w.html.text(&parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" – "));
        });
        w.html.close("div");
    }

    fn group(&self, w: &mut BlockWriter<'_>, group: &Group<'_>) {
        let Some(frame) = &group.frame else {
            self.units(w, &group.units);
            return;
        };
        let class = format!("frame {}", frame.kind.map_or("quote", CalloutKind::as_str));
        w.html.open("div", &[("class", &class)]);
        self.frame_head(w, frame);
        self.units(w, &group.units);
        w.html.close("div");
    }

    fn frame_head(&self, w: &mut BlockWriter<'_>, frame: &Frame<'_>) {
        let Some(kind) = frame.kind else { return };
        w.html.open("p", &[("class", "frame-head")]);
        w.icon(kind);
        w.html.open("b", &[]);
        w.label(label_of(kind));
        if frame.continued {
            w.html.text(" ");
            w.label("deck-continued");
        }
        w.html.close("b");
        if !frame.continued && (frame.title.source.is_some() || frame.title.target.is_some()) {
            w.html.open("span", &[("class", "frame-title")]);
            let mut first = true;
            self.versions(w, "span", &frame.title, |w, _, words| {
                if !std::mem::take(&mut first) {
                    w.html.leaf("span", &[("class", "slash"), ("data-only", "both")], "/ ");
                }
                w.quietly(|w| w.inlines(words));
            });
            w.html.close("span");
        }
        w.html.close("p");
    }

    /// One element for each version that has words, in order; one for both where they are the same.
    pub(super) fn versions(
        &self,
        w: &mut BlockWriter<'_>,
        name: &'static str,
        words: &Both<Words<'_>>,
        mut write: impl FnMut(&mut BlockWriter<'_>, Side, &[Inline]),
    ) {
        for side in self.deck.order.iter().copied() {
            let Some(words) = words.get(side) else { continue };
            let lang = w.passage_of(side).lang;
            w.html.open(name, &[("lang", lang.as_str()), ("data-only", w.only(side))]);
            w.in_side(side, |w| write(w, side, words));
            w.html.close(name);
        }
    }
}

/// The class by which the style sheet knows a slide.
fn class_of(slide: &Slide<'_>) -> String {
    let only_figure = || matches!(&slide.groups[..], [group] if matches!(&group.units[..], [Unit::Figure(_)]));
    match slide.kind {
        SlideKind::Title => "title-slide".to_owned(),
        SlideKind::Objectives => "objectives".to_owned(),
        SlideKind::Words => "words".to_owned(),
        SlideKind::Section => "section".to_owned(),
        SlideKind::Content if only_figure() => "content figure-slide".to_owned(),
        SlideKind::Content => "content".to_owned(),
        SlideKind::Safety(kind) => format!("safety {}", kind.as_str()),
        SlideKind::Question(_) => "question".to_owned(),
        SlideKind::Speak => "speak".to_owned(),
    }
}
