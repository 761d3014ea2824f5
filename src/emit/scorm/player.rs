//! The page around the lessons (`index.html`) and the files that it and the lessons need. What the player does is
//! `assets/scorm`; here is its frame, filled with the course's titles.

use serde::Serialize;

use crate::diag::Finding;
use crate::emit::html::{Carry, Context, Frame, Word};
use crate::world::Artifact;

use super::course::Course;

/// The page that the platform opens, and the script with what it knows of the course.
pub const INDEX: &str = "index.html";
pub const FACTS: &str = "assets/course.js";

/// Scripts of the player, in order.
const PLAYER: [&str; 11] = [
    include_str!("../../assets/scorm/say.js"),
    include_str!("../../assets/scorm/draw.js"),
    include_str!("../../assets/scorm/api.js"),
    include_str!("../../assets/scorm/dialect.js"),
    include_str!("../../assets/scorm/memory.js"),
    include_str!("../../assets/scorm/shelf.js"),
    include_str!("../../assets/scorm/score.js"),
    include_str!("../../assets/scorm/session.js"),
    include_str!("../../assets/scorm/overview.js"),
    include_str!("../../assets/scorm/certificate.js"),
    include_str!("../../assets/scorm/player.js"),
];

/// Scripts of a lesson's page, in order.
const LESSON: [&str; 6] = [
    include_str!("../../assets/scorm/say.js"),
    include_str!("../../assets/scorm/draw.js"),
    include_str!("../../assets/scorm/answers.js"),
    include_str!("../../assets/scorm/fields.js"),
    include_str!("../../assets/scorm/quiz.js"),
    include_str!("../../assets/scorm/lesson.js"),
];

/// Scripts of the practice of terms, in order.
const PRACTICE: [&str; 2] =
    [include_str!("../../assets/scorm/rounds.js"), include_str!("../../assets/scorm/practice.js")];

/// Files of the player and of lessons, the same in every package.
pub fn assets() -> Vec<Artifact> {
    vec![
        Artifact::bytes("assets/inside.js", include_str!("../../assets/scorm/inside.js")),
        Artifact::bytes("assets/player.js", PLAYER.join("\n")),
        Artifact::bytes("assets/player.css", include_str!("../../assets/scorm/player.css")),
        Artifact::bytes("assets/lesson.js", LESSON.join("\n")),
        Artifact::bytes("assets/practice.js", PRACTICE.join("\n")),
        Artifact::bytes("assets/lesson.css", include_str!("../../assets/scorm/lesson.css")),
    ]
}

#[derive(Serialize)]
struct Values {
    frame: Frame,
    /// The script with the facts of this page's lessons.
    facts: String,
    parts: Vec<Part>,
    menu: Word,
    menu_label: Word,
    lesson_frame: Word,
    previous: Word,
    next: Word,
    results: Word,
    glossary: Word,
    /// What leads to the practice of terms; none where there are too few.
    practice: Option<Word>,
    no_script: Word,
    school: Word,
    certificate: Certificate,
    /// What was completed: the course, and of a package of one lesson that lesson.
    subjects: Vec<Word>,
}

#[derive(Serialize)]
struct Certificate {
    title: Word,
    learner: Word,
    learner_name: Word,
    completed: Word,
    note: Word,
}

#[derive(Serialize)]
struct Part {
    /// Empty for a course without parts.
    title: Option<Word>,
    lessons: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// Index into `Course::lessons`.
    index: usize,
    number: usize,
    href: String,
    title: Word,
    /// Whether it has scored questions.
    scored: bool,
}

/// A player's page at `path`, with the script of its facts. `lessons`: index into the project and page of each lesson.
pub fn index(
    cx: &Context<'_>,
    path: &str,
    facts: &str,
    lessons: &[(usize, &str)],
    course: &Course,
    findings: &mut Vec<Finding>,
) -> Artifact {
    let order = cx.order();
    let word = |id: &str| cx.word(&order, |side| cx.labels.get(side, id));
    let title = course_title(cx);
    let values = Values {
        frame: cx.frame(path, title, &order, Carry::Linked),
        facts: facts.to_owned(),
        parts: parts(cx, lessons, course),
        menu: word("play-menu"),
        menu_label: word("play-menu-label"),
        lesson_frame: word("play-lesson-frame"),
        previous: word("play-previous"),
        next: word("play-next"),
        results: word("play-results"),
        glossary: word("play-glossary"),
        practice: (!course.terms.is_empty()).then(|| word("play-practice-page")),
        no_script: word("play-no-script"),
        school: cx.word(&order, |side| cx.localised(side, &cx.project.school.name)),
        certificate: Certificate {
            title: word("play-certificate"),
            learner: word("play-certificate-learner"),
            learner_name: word("play-certificate-name"),
            completed: word("play-certificate-completed"),
            note: word("play-certificate-note"),
        },
        subjects: subjects(cx, lessons),
    };
    Artifact::bytes(path, cx.engine.render("player.html", &values, findings))
}

fn subjects(cx: &Context<'_>, lessons: &[(usize, &str)]) -> Vec<Word> {
    let course = cx.word(&cx.order(), |side| cx.localised(side, &cx.project.title));
    let alone = (lessons.len() == 1 && cx.project.lessons.len() > 1).then(|| lessons.first()).flatten();
    std::iter::once(course).chain(alone.and_then(|(lesson, _)| lesson_title(cx, *lesson))).collect()
}

/// The menu: lessons under their parts, those of no part at the end.
fn parts(cx: &Context<'_>, lessons: &[(usize, &str)], course: &Course) -> Vec<Part> {
    let entries = |keep: &dyn Fn(usize) -> bool| -> Vec<Entry> {
        let kept = lessons.iter().enumerate().filter(|(_, (lesson, _))| keep(*lesson));
        kept.filter_map(|(index, (lesson, slug))| entry(cx, index, *lesson, slug, course)).collect()
    };
    let mut parts = Vec::new();
    for (i, part) in cx.project.parts.iter().enumerate() {
        let lessons = entries(&|lesson| part.lessons.contains(&lesson));
        if !lessons.is_empty() {
            parts.push(Part { title: Some(cx.part_title(&cx.order(), i)), lessons });
        }
    }
    let rest = entries(&|lesson| cx.project.parts.iter().all(|part| !part.lessons.contains(&lesson)));
    if !rest.is_empty() {
        parts.push(Part { title: None, lessons: rest });
    }
    parts
}

/// The course's title in its languages, once where both say the same.
pub fn course_title(cx: &Context<'_>) -> String {
    cx.word(&cx.order(), |side| cx.localised(side, &cx.project.title)).plain
}

/// A lesson's title in the course's languages; `None` for one that has no page.
pub fn lesson_title(cx: &Context<'_>, lesson: usize) -> Option<Word> {
    let entry = cx.contents.get(lesson)?;
    Some(cx.word(&cx.order(), |side| cx.title(entry, side)))
}

fn entry(cx: &Context<'_>, index: usize, lesson: usize, slug: &str, course: &Course) -> Option<Entry> {
    let title = lesson_title(cx, lesson)?;
    let scored = course.questions.iter().any(|question| question.lesson == index);
    Some(Entry { index, number: index + 1, href: format!("{slug}.html"), title, scored })
}
