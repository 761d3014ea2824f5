//! Plain Markdown, containers and their mistakes, comments: what a text becomes, and what is said about it.
//! Questions and foreign markup have tests of their own.

use crate::doc::{self, BlockKind, InlineKind};
use crate::lang::Lang;
use crate::source::Sources;

use super::parse;
use super::shape::shape;

/// Codes (with variants) and the text that each points at.
pub fn found(text: &str) -> Vec<(String, String)> {
    let file = Sources::default().add("a.md", text.to_owned());
    let finding = |f: &crate::diag::Finding| {
        let code = f.variant.map_or(f.rule.code.to_owned(), |variant| format!("{} {variant}", f.rule.code));
        (code, f.span.map_or(String::new(), |span| file.slice(span).to_owned()))
    };
    parse(&file, Lang::vi()).findings.iter().map(finding).collect()
}

fn codes(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(code, _)| code).collect()
}

/// The texts that the inlines of a document stand at, markup included.
fn places(text: &str) -> Vec<String> {
    let file = Sources::default().add("a.md", text.to_owned());
    let document = parse(&file, Lang::vi()).document;
    let mut places = Vec::new();
    doc::blocks(&document.blocks, &mut |block| {
        doc::inline_groups(block, &mut |group| {
            doc::inlines(group, &mut |inline| places.push(file.slice(inline.span).to_owned()));
        });
    });
    places
}

#[test]
fn blocks_of_markdown() {
    assert_eq!(shape("# Một *hai*\n\nđoạn\nvăn\n\n---\n\n> trích\n"), "h1(Một *hai*) p(đoạn⏎văn) rule quote[p(trích)]");
    assert_eq!(shape("Tên\n===\n\nPhụ\n---\n"), "h1(Tên) h2(Phụ)");
    assert_eq!(shape("1. a\n2. b\n\n   c\n3. - d\n"), "ol[p(a); p(b) p(c); ul[p(d)]]");
    assert_eq!(shape("- [ ] a\n- [x] b\n"), "ul[o:p(a); x:p(b)]");
    assert_eq!(shape("| A | B |\n|---|:-:|\n| `x|` | y \\| z |\n"), "table(A|B/`x|y | z)".replace("`x|y | z", "`x|`"));
    assert_eq!(shape("```Python title=x\nx = 1\n```\n\n    y\n"), "code:python(x = 1) code:(y)");
    assert_eq!(shape("![Sơ đồ](a.svg \"T\")\n\n$$\nx = 1\n- 2\n$$\n"), "fig(a.svg, Sơ đồ) math(x = 1\n- 2)");
    assert_eq!(shape("a[^1]\n\n[^1]: chú thích\n\nb\n"), "p(a^1) note:1[p(chú thích)] p(b)");
}

#[test]
fn inlines_and_where_they_stand() {
    assert_eq!(
        shape("**đậm** ~~bỏ~~ `mã` [t](u) $x_1$ a\\*b &amp; &lt;c\n"),
        "p(**đậm** ~~bỏ~~ `mã` <t>(u) $x_1$ a*b & <c)"
    );
    let text = "> **đậm** a\\*b &amp;\n> `mã` [t](u)\n";
    assert_eq!(places(text), ["**đậm**", "đậm", " a", "\\*", "b ", "&amp;", "\n", "`mã`", " ", "[t](u)", "t"]);
    assert_eq!(places("# Điện &eacute; x\r\n"), ["Điện ", "&eacute;", " x"]);
    assert_eq!(shape("từ 5~10 V, 20~30 A"), "p(từ 5~10 V, 20~30 A)");
    assert_eq!(shape("giá $5 và $10"), "p(giá $5 và $10)");
    assert_eq!(shape("xem https://a.vn/b. Hết"), "p(xem <https://a.vn/b>(https://a.vn/b). Hết)");
    assert_eq!(shape("a  \nb\\\nc"), "p(a↵b↵c)");
}

#[test]
fn containers() {
    assert_eq!(shape("::: warning Điện **áp**\nA\n:::\nB"), "warning:Điện **áp**[p(A)] p(B)");
    assert_eq!(
        shape(":::: procedure P\n1. a\n\n::: danger\nb\n:::\n\n2. c\n::::"),
        "procedure:P[ol[p(a)] danger[p(b)] ol[p(c)]]"
    );
    assert_eq!(shape("- a\n\n  ::: tip\n  b\n  :::\n- c"), "ul[p(a) tip[p(b)]; p(c)]");
    assert_eq!(shape("> [!WARNING] Nóng\n> A\n> B\n\n> [!note]\n> C"), "warning:Nóng[p(A⏎B)] note[p(C)]");
    assert_eq!(shape("> ::: tip\n> a\n> :::\n> b"), "quote[tip[p(a)] p(b)]");
    assert_eq!(
        shape("::: teacher\nA\n:::\n::: notes\nB\n:::\n::: slides-only\nC\n:::"),
        "teacher[p(A)] teacher[p(B)] slides-only[p(C)]"
    );
    assert_eq!(shape("| a |\n|---|\n| b |\n::: tip\nc\n:::"), "table(a/b) tip[p(c)]");
    assert_eq!(shape("```\n::: tip\n:::\n```"), "code:(::: tip\n:::)");
    assert_eq!(shape("::: tip\n\n    ::: x\n:::"), "tip[code:(::: x)]");
    assert_eq!(shape("::: example 1. Ví dụ {#v}\na\n:::"), "example:1. Ví dụ[p(a)]#v");
}

#[test]
fn forgotten_and_stray_fences() {
    let open = |text: &str| vec![("SN0020".to_owned(), text.to_owned())];
    let text = "## A\n\n::: tip\na\n\n## B\n\nb\n\n::: note\nc\n:::\n";
    assert_eq!(shape(text), "h2(A) tip[p(a)] h2(B) p(b) note[p(c)]");
    assert_eq!(found(text), open("::: tip"));
    let text = "## A\n\n::: example\na\n\n### C\n\nc\n\n# B\n\nb";
    assert_eq!(shape(text), "h2(A) example[p(a) h3(C) p(c)] h1(B) p(b)");
    let text = "## A\n\n::: teacher\na\n\n::: note\nb\n:::\n\nc\n\n## B\n\nd";
    assert_eq!(shape(text), "h2(A) teacher[p(a) note[p(b)] p(c)] h2(B) p(d)");
    assert_eq!(codes(text), ["SN0020 teacher"]);
    assert_eq!(codes("::: tip\na"), ["SN0020 file"]);
    let text = ":::: handout-only\n::: tip\na\n:::\n\nb\n:::\n\n## C\n";
    assert_eq!(shape(text), "handout-only[tip[p(a)] p(b)] h2(C)");
    assert_eq!(codes(text), ["SN0020 short"]);
    assert_eq!((shape("a\n\n:::\n\nb").as_str(), codes("a\n\n:::\n\nb")), ("p(a) p(b)", vec!["SN0021".to_owned()]));
    assert_eq!(shape(":::: handout-only\n## A\n\na\n\n## B\n::::\n\nc"), "handout-only[h2(A) p(a) h2(B)] p(c)");
    assert_eq!(codes(":::: handout-only\n## A\n\na\n\n## B\n::::\n\nc"), Vec::<String>::new());
}

#[test]
fn a_fence_that_closes_outside_its_list_item_is_told() {
    let text = "- ::: teacher\n  a\n\nb\n\n:::\n";
    assert_eq!((shape(text).as_str(), codes(text)), ("ul[teacher[p(a)]] p(b)", vec!["SN0020 teacher".to_owned()]));
}

#[test]
fn unknown_containers_keep_their_blocks() {
    assert_eq!(shape("::: wraning Chú ý\na\n:::"), "wraning:Chú ý[p(a)]");
    assert_eq!(found("::: wraning Chú ý\na\n:::"), [("SN0022 near".to_owned(), "wraning".to_owned())]);
    assert_eq!(codes("::: carousel\na\n:::"), ["SN0022"]);
}

#[test]
fn a_note_that_speaks_of_answers_is_pointed_out() {
    assert_eq!(found("::: note\nĐáp án: câu 1 b.\n:::"), [("SN0031".to_owned(), "note".to_owned())]);
    assert_eq!(codes("::: notes\nĐáp án: câu 1 b.\n:::"), Vec::<String>::new());
}

#[test]
fn comments_vanish_and_ignore_covers_the_next_block() {
    assert_eq!(shape("a <!-- b --> c\n\n<!--\n# d\n\n::: tip\n-->\ne"), "p(a  c) p(e)");
    assert_eq!(shape("- a\n<!-- x -->\n- b"), "ul[p(a); p(b)]");
    assert_eq!(shape("`<!--` a\n\nb"), "p(`<!--` a) p(b)");
    assert_eq!((shape("a <!-- b\n\nc").as_str(), codes("a <!-- b")), ("p(a  b) p(c)", vec!["SN0023".to_owned()]));
    let file = Sources::default().add("a.md", "a\n\n<!-- songngu: ignore SN0107, SN0108 -->\n\n- b\n".to_owned());
    let document = parse(&file, Lang::vi()).document;
    let covered = |ignore: &crate::doc::Ignore| ignore.covers.map(|block| file.slice(block));
    let codes: Vec<_> = document.ignores.iter().map(|i| (covered(i), i.wish.as_str(), file.slice(i.span))).collect();
    assert_eq!(codes, [(Some("- b"), "SN0107", "SN0107"), (Some("- b"), "SN0108", "SN0108")]);
}

#[test]
fn anchors_are_unique_and_keep_vietnamese_letters() {
    let file = Sources::default()
        .add("a.md", "# Đo điện áp (V)\n\n## Đo điện áp V\n\n## X {#do}\n\n## Do\n\n## ?\n".to_owned());
    let document = parse(&file, Lang::vi()).document;
    let anchor = |block: &doc::Block| match &block.kind {
        BlockKind::Heading(heading) => heading.anchor.clone(),
        _ => String::new(),
    };
    let anchors: Vec<_> = document.blocks.iter().map(anchor).collect();
    assert_eq!(anchors, ["đo-điện-áp-v", "đo-điện-áp-v-1", "do", "do-1", "section"]);
}

#[test]
fn marks_of_the_reader_in_a_text_do_no_harm() {
    let text = "<!--\u{F8F0}0-->\n\na \u{F8F1}\u{F8F2}\u{F8F3} b\n\n::: tip\n\u{F8F0}\n:::\n";
    assert!(shape(text).starts_with("p(a \u{F8F1}"));
    let file = Sources::default().add("a.md", "a\0b".to_owned());
    let document = parse(&file, Lang::vi()).document;
    let BlockKind::Paragraph(content) = &document.blocks[0].kind else { panic!("{document:?}") };
    assert!(matches!(&content[0].kind, InlineKind::Text(text) if text == "a"));
}

/// A lesson for each rule and variant; with it all rules are met.
const BAD: &[&str] = &[
    "## A\n\n::: tip\na\n\n## B\n",
    ":::: handout-only\na\n:::\n",
    "## A\n\n::: teacher\na\n\n## B\n",
    "::: tip\na\n",
    ":::\n",
    "::: wraning\n:::\n",
    "::: carousel\n:::\n",
    "a <!-- b\n",
    "---\ntitle: A\n\n# B\n",
    "---\nobjectivs: [a]\nmau: xanh\ntype: bài\nhours: nhiều\nplan: 3\n---\n",
    "---\ntitle: A: B\n---\n",
    "---\ntitle: \"A\n---\n",
    "• a\n\n- [v] b\n\n1/ c\n2/ d\n",
    "::: note\nĐáp án\n:::\n",
    "::: quiz\n- [ ] a\n- [ ] b\n:::\n",
    "::: quiz\n= 5\n\n- [x] a\n- [ ] b\n:::\n",
    "::: quiz\na\n:::\n",
    "::: quiz\n=\n:::\n",
    "::: quiz order\n- [x] a\n- [ ] b\n:::\n",
    "::: quiz hay {points=x pts=2}\n= 5\n:::\n",
    "::: quiz\n= 220 ± 5 %\n:::\n",
    "::: quiz\n= 220 V ± 5 A\n:::\n",
    "::: quiz\n= 9..2 V\n:::\n",
    "::: quiz\n= 220 V ± năm\n:::\n",
    "::: quiz {#a}\n= 5\n:::\n\n::: quiz {#a}\n= 5\n:::\n",
    "::: quiz\n- a -> b\n- c -> d\n- e\n- f -> g -> h\n:::\n",
    "::: quiz\n- a à b\n- c à d\n:::\n",
    "::: quiz\n- [1] a\n- [1] b\n:::\n",
    "::: quiz\n[[]] [[a: b]] [[a: c]]\n:::\n",
    "::: quiz\n- [x] a\n\nb\n:::\n",
    ":::: bank\n::: quiz\n= 5\n:::\n::::\n",
    ":::: bank {draw=x pick=1}\n::: quiz\n= 5\n:::\n::::\n",
    ":::: bank {draw=1}\n::: quiz\n= 5\n:::\n::::\n",
    ":::: bank {draw=1}\n::::\n",
    ":::: bank {draw=1}\n::: quiz {points=2}\n= 5\n:::\n\n::: quiz\n= 6\n:::\n::::\n",
];

#[test]
fn every_finding_has_its_words_in_both_languages() {
    use crate::i18n::{Catalog, Locale, Message};
    let mut met = Vec::new();
    for text in BAD {
        let file = Sources::default().add("a.md", (*text).to_owned());
        for finding in parse(&file, Lang::vi()).findings {
            met.push(finding.rule.code);
            for locale in [Locale::Vi, Locale::En] {
                let catalog = Catalog::new(locale);
                let message = finding.args.iter().fold(Message::new(), |message, (name, value)| match value {
                    crate::diag::Arg::Number(number) => message.number(name, *number),
                    crate::diag::Arg::Text(text) => message.text(name, text.clone()),
                    crate::diag::Arg::Word(word) => message.text(name, catalog.get(word)),
                    crate::diag::Arg::Lang(lang) => message.text(name, lang.to_string()),
                });
                let code = finding.rule.code;
                let id = finding.variant.map_or(code.to_owned(), |variant| format!("{code}-{variant}"));
                let mut wanted = vec![id.clone(), format!("{id}.help")];
                wanted.extend((!finding.related.is_empty()).then(|| format!("{id}.related")));
                wanted.extend(finding.fix.as_ref().map(|fix| fix.title.to_owned()));
                for name in wanted {
                    let words = catalog.format(&name, &message);
                    assert!(!words.contains("{$") && !words.contains(&format!("[{name}]")), "{name}: {words}");
                    assert!(!words.contains("[front-matter") && !words.contains("[out-"), "{name}: {words}");
                }
                assert!(crate::driver::explain(code, locale).is_some_and(|page| page.contains(code)), "{code}");
            }
        }
    }
    for rule in super::RULES {
        assert!(met.contains(&rule.code), "{} is never raised", rule.code);
    }
}

#[test]
fn deep_nesting_does_not_overflow() {
    let deep = |piece: &str, count: usize| format!("{}x", piece.repeat(count));
    for text in [deep("> ", 20_000), deep("- ", 20_000), deep("*_", 20_000) + &"_*".repeat(20_000), deep("[", 20_000)] {
        let file = Sources::default().add("a.md", text);
        let thread = std::thread::Builder::new().stack_size(2 << 20);
        let read = thread.spawn(move || parse(&file, Lang::vi()).document.blocks.len()).unwrap();
        assert!(read.join().is_ok());
    }
    assert_eq!(shape(&format!("{}a{}", "::: tip\n".repeat(300), "\n:::".repeat(300))).matches("tip[").count(), 64);
}
