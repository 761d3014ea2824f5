//! Whole pages from lessons in memory: what is on them, what is not, and that ids are unique.
//! Looks are judged by eye; here is what must hold whatever the looks.

use std::collections::HashSet;

use crate::course::{Lesson, TermUse, align, alone};
use crate::doc::{BlockId, Hours, Spanned};
use crate::emit::Labels;
use crate::emit::html::{Context, Engine, site};
use crate::glossary::{Concept, Designations, Form, FormKind, Glossary, Status, TermId};
use crate::lang::{Lang, Side, Sides};
use crate::project::{self, MediaFile, MediaLibrary, Project};
use crate::source::{FileId, Span};
use crate::view::handout::{Context as Arranging, arrange};
use crate::view::{Contents, Theme};
use crate::world::{Content, MemoryWorld};

const COURSE: &str = "[course]\nid = \"c\"\ntitle = { vi = \"Điện\", en = \"Electricity\" }\nsource = \"vi\"\n\
    [languages.vi]\npath = \"{lesson}.vi.md\"\n[languages.en]\npath = \"{lesson}.en.md\"\n";

/// A course of one lesson with a glossary of one term.
struct Course {
    project: Project,
    lesson: Lesson,
    glossary: Glossary,
    media: MediaLibrary,
}

fn course(vi: &str, en: Option<&str>) -> Course {
    let mut files = vec![("course.toml", COURSE), ("a/b.vi.md", vi), ("c.vi.md", "# C"), ("media/x.svg", "<svg/>")];
    files.extend(en.map(|text| ("a/b.en.md", text)));
    let loaded = project::load(&MemoryWorld::new(files)).unwrap();
    let project = loaded.project;
    let index = project.lessons.iter().position(|lesson| lesson.key == "a/b").unwrap();
    let parse = |side: Side| {
        let file = project.lessons[index].files.get(side).as_ref()?;
        Some(crate::syntax::parse(file, project.lang(side)?).document)
    };
    let docs = Sides::new(parse(Side::Source), parse(Side::Target));
    let find = |side: Side, word: &str| find(&project, index, side, word);
    let uses = Sides::new(find(Side::Source, "rơ le"), find(Side::Target, "relay"));
    let pairs = match (&docs.source, &docs.target) {
        (Some(source), Some(target)) => align(Sides::new(source, target), Sides::new(&uses.source, &uses.target)),
        (Some(source), None) => alone(source, Side::Source),
        _ => Vec::new(),
    };
    let mut media = MediaLibrary::default();
    media.insert(MediaFile::new("media/x.svg", b"<svg/>".to_vec()));
    let lesson = Lesson { index, key: "a/b".to_owned(), docs, pairs, uses };
    Course { project, lesson, glossary: glossary(), media }
}

/// Every place of a word in a lesson's file, as if each stood in the first block.
fn find(project: &Project, index: usize, side: Side, word: &str) -> Vec<TermUse> {
    let Some(file) = project.lessons[index].files.get(side) else { return Vec::new() };
    let span = |at: usize| Span::new(file.id, at, at + word.len());
    let uses = file.text.match_indices(word).map(|(at, _)| TermUse {
        term: TermId(0),
        form: FormKind::Preferred,
        span: span(at),
        block: BlockId(0),
        nested: false,
    });
    uses.collect()
}

fn glossary() -> Glossary {
    let span = Span::new(FileId(0), 0, 0);
    let forms = |text: &str, definition: &str| Designations {
        preferred: Some(Form { text: text.to_owned(), span }),
        definition: definition.to_owned(),
        ..Designations::default()
    };
    let designations = vec![(Lang::vi(), forms("rơ le", "Khí cụ <điện>.")), (Lang::en(), forms("relay", "A device."))];
    let text = String::new;
    Glossary::new(vec![Concept {
        id: "relay".to_owned(),
        designations,
        pos: text(),
        domain: text(),
        ipa: "/ˈriːleɪ/".to_owned(),
        image: text(),
        source: text(),
        note: text(),
        status: Status::Preferred,
        strict: true,
        exact_case: false,
        keep: None,
        span,
        shipped: false,
    }])
}

impl Course {
    /// The page and the names of the files beside it.
    fn page(&self, single: bool) -> (String, Vec<String>) {
        let titles = self.project.lessons.iter().map(|_| Sides::new(Some("Bài".to_owned()), Some("Lesson".to_owned())));
        let contents = Contents::new(&self.project, titles.collect());
        let labels = Labels::new(&self.project);
        let (engine, _) = Engine::new(&Theme::default());
        let page =
            arrange(&self.lesson, Arranging { project: &self.project, glossary: &self.glossary, contents: &contents });
        let cx = Context {
            project: &self.project,
            glossary: &self.glossary,
            media: &self.media,
            logo: None,
            contents: &contents,
            labels: &labels,
            engine: &engine,
            play: false,
            alone: false,
            term_images: &[],
        };
        assert!(site::index(&cx).findings.is_empty());
        let written = if single { super::single_file(&page, &cx) } else { super::page(&page, &cx) };
        let html = match &written.artifacts[0].content {
            Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
            Content::Copy(_) => panic!("a page is bytes"),
        };
        assert_unique_ids(&html);
        (html, written.artifacts.iter().map(|artifact| artifact.path.clone()).collect())
    }

    fn html(&self) -> String {
        self.page(false).0
    }
}

fn assert_unique_ids(html: &str) {
    let mut seen = HashSet::new();
    for (at, _) in html.match_indices(" id=\"") {
        let id = html[at + 5..].split('"').next().unwrap();
        assert!(seen.insert(id), "the id {id} stands twice");
    }
}

#[test]
fn the_two_languages_of_a_block_share_a_row() {
    let html = course("# An toàn\n\nCắt điện.\n", Some("# Safety\n\nSwitch off.\n")).html();
    let cells = "<div class=\"cell\" lang=\"vi\" data-only=\"src\"><p>Cắt điện.</p>\n</div>\
        <div class=\"cell\" lang=\"en\" data-only=\"tgt\"><p>Switch off.</p>\n</div>";
    assert!(html.contains(cells), "{html}");
    assert!(html.contains("<html lang=\"vi\"") && html.contains("href=\"../assets/songngu.css\""));
}

#[test]
fn teachers_notes_and_slides_never_reach_the_page() {
    let hidden = "# T\n\n::: teacher\nBÍ MẬT[^g] ![x](../media/x.svg)\n:::\n\n::: slides-only\nCHỈ CHIẾU\n:::\n\n\
        - a\n\n[^g]: GHI CHÚ GIÁO VIÊN\n\n::: handout-only\nĐỌC Ở NHÀ\n:::\n";
    let (html, files) = course(hidden, None).page(false);
    for secret in ["BÍ MẬT", "CHỈ CHIẾU", "GHI CHÚ GIÁO VIÊN"] {
        assert!(!html.contains(secret), "{secret}");
    }
    assert!(html.contains("ĐỌC Ở NHÀ"));
    assert_eq!(files, ["a/b.html"]);
}

#[test]
fn a_missing_counterpart_is_said_and_nothing_is_lost() {
    let html = course("# A\n\nMột đoạn dài về rơ le.\n\n```c\nx;\n```\n", Some("# A\n\n```c\nx;\n```\n")).html();
    assert!(html.contains("no English version yet") && html.contains("chưa có bản tiếng Anh"), "{html}");
    assert!(html.contains("Một đoạn dài về "));
    assert_eq!(html.matches("data-language=\"c\"").count(), 1, "the same code stands once");
}

#[test]
fn danger_is_shown_in_both_languages_whatever_the_reader_chose() {
    let html =
        course("# A\n\n::: danger Điện\nĐừng chạm.\n:::\n", Some("# A\n\n::: danger Live\nDo not touch.\n:::\n"));
    let html = html.html();
    let callout = &html[html.find("class=\"callout danger\"").unwrap()..];
    let callout = &callout[..callout.find("Do not touch").unwrap()];
    assert!(!callout.contains("data-only"), "{callout}");
    assert!(callout.contains("Nguy hiểm") && callout.contains("Danger") && callout.contains("<svg"));
}

#[test]
fn terms_are_marked_once_and_lead_to_their_entry() {
    let vi = "# rơ le\n\nMột rơ le và rơ le. [rơ le](#x)\n\n## Hai\n\nrơ le `rơ le`\n";
    let en = "# relay\n\nA relay and a relay. [relay](#x)\n\n## Two\n\nrelay `relay`\n";
    let html = course(vi, Some(en)).html();
    assert_eq!(html.matches("class=\"term\" href=\"#sn-t-relay\">rơ le</a>").count(), 2, "{html}");
    assert_eq!(html.matches("<span class=\"on-paper\" lang=\"en\"> (relay)</span>").count(), 1);
    assert!(html.contains("Khí cụ &lt;điện&gt;.") && html.contains("href=\"../glossary.html#sn-t-relay\""));
    assert!(html.contains("class=\"to-glossary\"><a href=\"../glossary.html\""));
}

#[test]
fn a_question_whose_answer_is_a_term_does_not_explain_it() {
    let vi = "# A\n\n::: quiz\nKhí cụ nào? rơ le là gì?\n\n= rơ le\n:::\n";
    let html = course(vi, Some("# A\n\n::: quiz\nWhich device? What is a relay?\n\n= relay\n:::\n")).html();
    assert!(!html.contains("class=\"term\""), "{html}");
    assert!(html.contains("<details class=\"answer\">"));
}

#[test]
fn links_lead_where_they_should_and_pictures_travel() {
    let vi = "# A {#top}\n\n[bài c](../c.vi.md#x) [đầu](#top) [web](https://x.vn) [mất](no.md) [js](javascript:x)\n\n\
        ![Sơ đồ](../media/x.svg) và ![xa](https://x.vn/a.png)\n";
    let (html, files) = course(vi, None).page(false);
    for expected in [
        "<a href=\"../c.html#x\">bài c</a>",
        "<a href=\"#top\">đầu</a>",
        "<a href=\"https://x.vn\" rel=\"noopener\">web</a>",
        " mất ",
        "<a href=\"https://x.vn/a.png\" rel=\"noopener\" class=\"remote\">xa</a>",
        "src=\"../media/x-",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    assert!(!html.contains("javascript:"));
    assert_eq!(files.len(), 2);
    let (single, files) = course(vi, None).page(true);
    assert!(single.contains("src=\"data:image/svg+xml;base64,") && !single.contains("songngu.css"));
    assert_eq!(files, ["a/b.html"]);
}

#[test]
fn anchors_of_both_versions_are_on_the_page() {
    let vi = "# A\n\n## Một {#same}\n\n[x](#same)\n\n## Hai\n";
    let html = course(vi, Some("# A\n\n## One {#same}\n\n[x](#same)\n\n## Two\n")).html();
    assert_eq!(html.matches("id=\"same\"").count(), 1);
    assert_eq!(html.matches("href=\"#same\"").count(), 2);
    assert!(html.contains("id=\"hai\"") && html.contains("id=\"two\""), "{html}");
}

#[test]
fn objectives_and_hours_stand_above_the_lesson() {
    let mut course = course("# A\n\nx\n", Some("# A\n\ny\n"));
    let spanned = |text: &str| Spanned { value: text.to_owned(), span: Span::new(FileId(0), 0, 0) };
    for (side, text) in [(Side::Source, "Nêu được <b>"), (Side::Target, "Can say")] {
        let meta = &mut course.lesson.docs.get_mut(side).as_mut().unwrap().meta;
        meta.objectives.skills.push(spanned(text));
        let hours = Hours { theory: 1.5, practice: 2.0, ..Hours::default() };
        meta.hours = Some(Spanned { value: hours, span: Span::new(FileId(0), 0, 0) });
    }
    let html = course.html();
    for expected in ["<h3>Kỹ năng</h3><ul><li>Nêu được &lt;b&gt;</li></ul>", "lý thuyết 1,5 giờ", "theory 1.5 h"]
    {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}
