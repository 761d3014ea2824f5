//! Slides of small lessons written as a teacher writes them, read by the real readers.
//! What a slide looks like is tried in a browser, in `tests/browser`.

use crate::course::{Lesson, align, alone};
use crate::glossary::Glossary;
use crate::lang::{Side, Sides};
use crate::project::{self, MediaLibrary, Project};
use crate::syntax;
use crate::world::MemoryWorld;

use super::*;

/// A course of one lesson; without English, of one language.
fn course(vi: &str, en: Option<&str>) -> (Project, Lesson) {
    let toml = "[course]\nid = \"x\"\ntitle = { vi = \"Khóa\", en = \"Course\" }\nsource = \"vi\"\n[handout]\nfirst = \"vi\"\n\
                [languages.vi]\npath = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n";
    let mut files = vec![("course.toml", toml), ("a.vi.md", vi)];
    files.extend(en.map(|text| ("a.en.md", text)));
    let project = project::load(&MemoryWorld::new(files)).unwrap().project;
    let parse = |side: Side| {
        let file = project.lessons[0].files.get(side).as_ref()?;
        Some(syntax::parse(file, project.lang(side)?).document)
    };
    let docs = Sides::new(parse(Side::Source), parse(Side::Target));
    let pairs = match (&docs.source, &docs.target) {
        (Some(a), Some(b)) => align(Sides::new(a, b), Sides::new(&[], &[])),
        (Some(a), None) => alone(a, Side::Source),
        _ => Vec::new(),
    };
    (project, Lesson { index: 0, key: "a".into(), docs, pairs, uses: Sides::default() })
}

/// Arranges a lesson and gives, for each slide after the title, a line: its kind, its title, its items.
fn slides(vi: &str, en: Option<&str>) -> Vec<String> {
    let (project, lesson) = course(vi, en);
    let (glossary, media) = (Glossary::default(), MediaLibrary::default());
    let deck = arrange(&lesson, Materials { project: &project, glossary: &glossary, media: &media });
    deck.slides.iter().skip(1).map(described).collect()
}

fn described(slide: &Slide<'_>) -> String {
    let title = slide.title.source.as_ref().map(|words| words::text(words)).unwrap_or_default();
    let items: usize = slide.groups.iter().map(|group| group.units.len()).sum();
    let kind = match slide.kind {
        SlideKind::Content => String::new(),
        kind => format!("{kind:?} "),
    };
    let continued = if slide.continued { "+" } else { "" };
    let notes = if slide.notes.is_empty() { String::new() } else { format!(" notes {}", slide.notes.len()) };
    format!("{kind}{title}{continued}: {items}{notes}")
}

fn list(count: usize, words: &str) -> String {
    (1..=count).map(|i| format!("{i}. {words} {i}.\n")).collect()
}

#[test]
fn five_pairs_fit_a_slide_and_six_are_shared_out_evenly() {
    let lesson = |n, title: &str, words| format!("# T\n\n## {title}\n\n{}", list(n, words));
    let both = |n| slides(&lesson(n, "Bước", "Cắt điện"), Some(&lesson(n, "Steps", "Switch off")));
    assert_eq!(both(5), ["Bước: 5"]);
    assert_eq!(both(6), ["Bước: 3", "Bước+: 3"]);
    assert_eq!(both(11), ["Bước: 4", "Bước+: 4", "Bước+: 3"]);
}

#[test]
fn seven_lines_of_one_language_fit_a_slide() {
    let lesson = |n| format!("# T\n\n## Bước\n\n{}", list(n, "Cắt điện"));
    assert_eq!(slides(&lesson(7), None), ["Bước: 7"]);
    assert_eq!(slides(&lesson(8), None), ["Bước: 4", "Bước+: 4"]);
}

#[test]
fn long_prose_leaves_its_first_sentence_and_goes_to_the_notes() {
    let short = "Cắt điện trước. Thử sau.";
    assert_eq!(slides(&format!("# T\n\n## A\n\n{short}\n"), None), ["A: 1"]);
    let long = format!("Cắt điện trước. {}", "Sau đó thử lại thật kỹ từng dây. ".repeat(8));
    let (project, lesson) = course(&format!("# T\n\n## A\n\n{long}\n"), None);
    let (glossary, media) = (Glossary::default(), MediaLibrary::default());
    let deck = arrange(&lesson, Materials { project: &project, glossary: &glossary, media: &media });
    assert_eq!(described(&deck.slides[1]), "A: 1 notes 1");
    let Unit::Line(line) = &deck.slides[1].groups[0].units[0] else { panic!("{:?}", deck.slides[1]) };
    assert_eq!(words::text(line.words.source.as_ref().unwrap()), "Cắt điện trước.");
}

#[test]
fn a_danger_has_its_own_slide_and_loses_no_sentence() {
    let text = "# T\n\n## A\n\nMột.\n\n::: danger Có điện\nKhông chạm tay.\n:::\n\nHai.\n";
    assert_eq!(slides(text, None), ["A: 1", "Safety(Danger) : 2", "A+: 1"]);
    // Higher than a slide: split between sentences, nothing to the notes.
    let long = "Không chạm tay vào phần mang điện của tủ điện này. ".repeat(24);
    let found = slides(&format!("# T\n\n::: danger\n{long}\n:::\n"), None);
    assert!(
        found.len() > 1 && found.iter().all(|slide| slide.starts_with("Safety") && !slide.contains("notes")),
        "{found:?}"
    );
    let sentences: usize = found.iter().map(|s| s.rsplit(": ").next().unwrap().parse::<usize>().unwrap()).sum();
    assert_eq!(sentences, 24);
}

#[test]
fn teachers_containers_are_notes_and_handout_only_is_left_out() {
    let text = "# T\n\n## A\n\nMột.\n\n::: teacher\nBí mật.\n:::\n\n::: handout-only\nChỉ trên giấy.\n:::\n\n::: slides-only\nChỉ ở đây.\n:::\n";
    assert_eq!(slides(text, None), ["A: 2 notes 1"]);
}

#[test]
fn large_tables_are_cut_and_small_ones_are_whole() {
    let table = |columns: usize, rows: usize| {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
        format!("# T\n\n## A\n\n{}{}{}", row("Cột"), row("---"), row("ô").repeat(rows))
    };
    let grid = |text: &str| {
        let (project, lesson) = course(text, None);
        let (glossary, media) = (Glossary::default(), MediaLibrary::default());
        let deck = arrange(&lesson, Materials { project: &project, glossary: &glossary, media: &media });
        assert_eq!(deck.slides.len(), 2);
        let Unit::Table(grid) = &deck.slides[1].groups[0].units[0] else { panic!("{:?}", deck.slides[1]) };
        (grid.columns, grid.rows.len(), grid.cut, deck.slides[1].notes.len())
    };
    assert_eq!(grid(&table(5, 6)), (5, 6, false, 0));
    assert_eq!(grid(&table(5, 7)), (5, 6, true, 1));
    assert_eq!(grid(&table(6, 2)), (5, 2, true, 1));
}

#[test]
fn no_heading_is_lost() {
    let text = "# T\n\n## Trống\n\n## Cha\n\n### Con\n\nMột.\n";
    assert_eq!(slides(text, None), ["Section Trống: 0", "Section Cha: 0", "Con: 1"]);
}

#[test]
fn a_question_keeps_its_answer_for_the_notes() {
    let text = "# T\n\n::: quiz\nBao nhiêu?\n\n- [ ] 48 V\n- [x] 12 V\n:::\n";
    assert_eq!(slides(text, None), ["Question(1) : 4 notes 1"]);
    // A long stem is never cut: a gap might be lost.
    let long = format!("# T\n\n::: quiz\n{}Dòng là [[5 A]].\n:::\n", "Cho mạch điện như hình vẽ bên. ".repeat(7));
    assert_eq!(slides(&long, None), ["Question(1) : 2 notes 1"]);
    assert!(slides(&long.replace("::: quiz\n", "").replace(":::\n", ""), None)[0].contains("notes"));
}

#[test]
fn a_lesson_without_headings_or_with_nothing_at_all_still_makes_slides() {
    assert_eq!(slides("Chỉ một câu.\n", None), ["a: 1"]);
    assert_eq!(slides("", None), Vec::<String>::new());
    assert_eq!(slides(&"`x` ".repeat(400), None).len(), 1);
}

#[test]
fn a_picture_that_is_not_there_leaves_its_words() {
    let line = |text: &str| {
        let (project, lesson) = course(text, None);
        let (glossary, media) = (Glossary::default(), MediaLibrary::default());
        let deck = arrange(&lesson, Materials { project: &project, glossary: &glossary, media: &media });
        match &deck.slides[1].groups[0].units[0] {
            Unit::Line(line) => words::text(line.words.source.as_ref().unwrap()),
            Unit::Figure(_) => "figure".to_owned(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(line("# T\n\n![Tủ điện](gone.svg)\n"), "Tủ điện");
    assert_eq!(line("# T\n\n![Tủ điện](data:image/png;base64,AAAA)\n"), "figure");
}

#[test]
fn what_is_the_same_in_both_languages_stands_once() {
    let same = |vi: &str, en: &str| {
        let (project, lesson) = course(&format!("# T\n\n{vi}\n"), Some(&format!("# T\n\n{en}\n")));
        let (glossary, media) = (Glossary::default(), MediaLibrary::default());
        let deck = arrange(&lesson, Materials { project: &project, glossary: &glossary, media: &media });
        let Unit::Line(line) = &deck.slides[1].groups[0].units[0] else { panic!("{:?}", deck.slides[1]) };
        line.same
    };
    assert!(same("30 mA", "30 mA"));
    assert!(same("$U = RI$", "$U = RI$"));
    assert!(!same("$\\alpha$ = 1", "$\\beta$ = 1"));
    assert!(!same("30 mA", "**30** mA"));
}
