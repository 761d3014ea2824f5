//! A lesson on the review page: its aligned passages as rows, what was found in each row below it.
//! Every top-level block of both versions stands in some row; every finding of the lesson stands in one row or on top.

use std::collections::HashSet;

use crate::course::Lesson;
use crate::diag::Severity;
use crate::doc::Block;
use crate::emit::html::Html;
use crate::i18n::Message;
use crate::lang::{Side, Sides};
use crate::source::Span;
use crate::syntax;

use super::blocks::Writer;
use super::marks::Marks;
use super::{Review, Section, lesson_id};

/// The blocks that say the same, and the findings that point there.
#[derive(Default)]
struct Row<'a> {
    cells: Sides<Vec<&'a Block>>,
    findings: Vec<usize>,
}

/// Writes the section of a lesson.
pub fn lesson(review: &Review<'_>, lesson: &Lesson) -> Section {
    let list = review.by_lesson.get(lesson.index).map_or(&[][..], Vec::as_slice);
    let mut rows = rows(lesson);
    let mut front = Vec::new();
    for index in list {
        match review.finding(*index).span.and_then(|span| row_of(&rows, span)) {
            Some(row) => rows[row].findings.push(*index),
            None => front.push(*index),
        }
    }
    let files = &review.input.project.lessons[lesson.index].files;
    let titles = files.as_ref().map(|file| file.as_ref().and_then(|file| syntax::outline(file)));
    let mut html = Html::new();
    html.open("details", &[("class", "lesson"), ("id", &lesson_id(lesson.index)), ("open", "open")]);
    summary(&mut html, review, lesson, &titles);
    if !front.is_empty() {
        html.open("div", &[("class", "row front")]);
        html.leaf("p", &[("class", "aside")], &review.word("review-front"));
        review.findings(&mut html, &front);
        html.close("div");
    }
    let marks = Marks::of(review, list);
    let nowhere = Span { file: crate::source::FileId(0), start: 0, end: 0 };
    let mut writer = Writer { html, review, marks: &marks, passage: nowhere, gaps: Vec::new() };
    rows.iter().for_each(|row| write(&mut writer, row, lesson));
    let mut html = writer.html;
    html.close("details");
    html.newline();
    Section { titles, html: html.finish() }
}

/// The title in each version and how many findings of each severity there are.
fn summary(html: &mut Html, review: &Review<'_>, lesson: &Lesson, titles: &Sides<Option<String>>) {
    html.open("summary", &[]);
    html.open("h2", &[]);
    review.lesson_name(html, lesson.index, titles);
    html.close("h2");
    review.badges(html, &review.by_lesson[lesson.index]);
    html.close("summary");
    html.newline();
}

/// The aligned pairs of the lesson's own blocks; a block that was joined to its neighbour stands with it.
fn rows(lesson: &Lesson) -> Vec<Row<'_>> {
    let index = Sides::new(Side::Source, Side::Target).map(|side| lesson.block_index(side));
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut placed = HashSet::new();
    for pair in lesson.pairs.iter().filter(|pair| pair.depth == 0) {
        if !pair.joined || rows.is_empty() {
            rows.push(Row::default());
        }
        let Some(row) = rows.last_mut() else { continue };
        for side in Side::BOTH {
            if let Some(block) = pair.get(side).and_then(|id| index.get(side).get(id.0 as usize)) {
                placed.insert((side, block.id));
                row.cells.get_mut(side).push(*block);
            }
        }
    }
    // The aligner pairs everything; if it ever left something out, the council would still see it.
    for side in Side::BOTH {
        let blocks = lesson.docs.get(side).as_ref().map_or(&[][..], |document| &document.blocks);
        for block in blocks.iter().filter(|block| !placed.contains(&(side, block.id))) {
            let mut row = Row::default();
            row.cells.get_mut(side).push(block);
            rows.push(row);
        }
    }
    rows
}

/// The row of the block that a place lies in, else of the last block before it; none before the first.
fn row_of(rows: &[Row<'_>], place: Span) -> Option<usize> {
    let blocks = rows.iter().enumerate().flat_map(|(row, content)| {
        content.cells.iter().flat_map(move |(_, cell)| cell.iter().map(move |block| (row, block.span)))
    });
    let before = blocks.filter(|(_, span)| span.file == place.file && span.start <= place.start);
    before.max_by_key(|(_, span)| span.start).map(|(row, _)| row)
}

fn write(w: &mut Writer<'_, '_>, row: &Row<'_>, lesson: &Lesson) {
    let class = if row.findings.is_empty() { "row" } else { "row found" };
    w.html.open("div", &[("class", class)]);
    w.html.open("div", &[("class", "cells")]);
    for side in Side::BOTH {
        let Some(lang) = w.review.input.project.lang(side) else { continue };
        let cell = row.cells.get(side);
        let worst = cell.iter().filter_map(|block| w.marks.of_passage(block.span)).max();
        let class = worst.map_or("cell".to_owned(), |worst| format!("cell whole {}", worst.as_str()));
        w.html.open("div", &[("class", &class), ("lang", lang.as_str())]);
        for block in cell {
            w.passage = block.span;
            w.block(block);
        }
        if cell.is_empty() && lesson.docs.get(side).is_some() {
            let lang = w.reader();
            w.html.leaf("p", &[("class", "aside"), ("lang", lang)], &w.review.word("review-missing"));
        }
        w.html.close("div");
    }
    w.html.close("div");
    w.review.findings(&mut w.html, &row.findings);
    w.html.close("div");
    w.html.newline();
}

impl Review<'_> {
    /// `2 lỗi`, `1 cảnh báo`: how many of each severity there are in a list.
    pub(super) fn badges(&self, html: &mut Html, list: &[usize]) {
        let counts = self.counts(list);
        html.open("span", &[("class", "counts")]);
        for (severity, count) in [Severity::Error, Severity::Warning, Severity::Note].into_iter().zip(counts) {
            if count > 0 {
                let said = Message::new().count("count", count);
                let said = self.input.catalog.format(&format!("review-count-{}", severity.as_str()), &said);
                html.leaf("span", &[("class", &format!("badge {}", severity.as_str()))], &said);
                html.text(" ");
            }
        }
        if counts == [0; 3] {
            html.leaf("span", &[("class", "badge none")], &self.word("review-none"));
        }
        html.close("span");
    }

    /// `Bài 3 An toàn điện · Electrical safety`; the lesson's key where it has no title.
    pub(super) fn lesson_name(&self, html: &mut Html, index: usize, titles: &Sides<Option<String>>) {
        let mut said: Option<&str> = None;
        for (side, title) in titles.iter() {
            let (Some(title), Some(lang)) = (title, self.input.project.lang(side)) else { continue };
            match said.replace(title) {
                Some(before) if before == title => continue,
                Some(_) => html.text(" · "),
                None => {}
            }
            html.leaf("span", &[("lang", lang.as_str())], title);
        }
        if said.is_none() {
            html.text(&self.input.project.lessons[index].key);
        }
    }

    /// `12/14 (86%)` of the terms of a lesson or of the course; a dash where there are none.
    pub(super) fn share(&self, (used, covered): (usize, usize)) -> String {
        if used == 0 {
            return "–".to_owned();
        }
        let percent = (covered * 100).checked_div(used).unwrap_or(100);
        let message = Message::new().count("used", used).count("covered", covered).count("percent", percent);
        self.input.catalog.format("review-share", &message)
    }
}
