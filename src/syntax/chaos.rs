//! Broken texts by the thousand: pieces of markup thrown together, and the example lessons with pieces cut, doubled and moved.
//! Whatever comes, reading must not panic and must keep its promises (`sound`). The same texts come on every run, so that a
//! change is judged by itself; with `SONGNGU_FUZZ=100000` (a number of texts) they are other ones each time.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::lang::Lang;

use super::outline::outline;
use super::sound::{examples, sound};

/// Pieces that meet badly.
const PIECES: &[&str] = &[
    "::: tip\n",
    ":::\n",
    "::::\n",
    ":::: handout-only Tên\n",
    "::: quiz {#q1 points=2}\n",
    "::: quiz order\n",
    "::: teacher\n",
    "- [ ] a\n",
    "- [x] b\n",
    "- [2] hai\n",
    "- ( ) c\n",
    "- A -> B\n",
    "- -> C\n",
    "= 220 V ± 5 %\n",
    "= Đúng\n",
    "= a | b\n",
    "? gợi ý\n",
    "> nhận xét\n",
    "[[x | y]] và [[a: 5 ~ 6]]\n",
    "[[",
    "]]",
    "# Tiêu đề {#t}\n",
    "## B[[neo]]\n",
    "===\n",
    "---\n",
    "--- task ---\n",
    "--- /task ---\n",
    "--- collapse ---\n---\ntitle: X\n---\n",
    "<Tip>\n",
    "</Tip>",
    "<Tip warning={true}>\n",
    "<Question choices={[{text: \"a\", explain: 'b', correct: true}]}/>\n",
    "<Question choices={[{text: \"a",
    "<div>",
    "</div>\n",
    "<img src=\"a.png\" alt=\"ả\">",
    "<sub>",
    "</sub>",
    "<b>",
    "<your name>",
    "<table><tr><td>x</td></tr></table>\n",
    "<iframe src=u>",
    "</iframe>",
    "<script>",
    "</script>",
    "<h2>Đ</h2>\n",
    "<!--",
    "-->",
    "<!-- songngu: ignore SN0107 -->\n",
    "```py\n",
    "```\n",
    "~~~\n",
    "`",
    "``",
    "$",
    "$$",
    "$$\n",
    "\\",
    "\\*",
    "&amp;",
    "&eacute;",
    "&#x1F600;",
    "&",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "[",
    "](u)",
    "![",
    "!",
    "[^1]",
    "[^1]: chú thích\n",
    "| a | b |\n",
    "|---|:-:|\n",
    "| [[x]] | <b>y |\n",
    "- ",
    "1. ",
    "2) ",
    "  ",
    "    ",
    "\t",
    "> ",
    ">",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\u{a0}",
    "-\u{a0}x\n",
    "• y\n",
    "– z\n",
    "☐ hộp\n",
    "- [v] k\n",
    "1/ một\n",
    "2/ hai\n",
    "> [!NOTE] T\n",
    ":label:`l`",
    ":numref:`l`",
    ":cite:`c`",
    ":eqlabel:`e`",
    ":",
    "{: .c}",
    "{#i}",
    "{/* x",
    "*/}",
    "{",
    "}",
    "điện áp ",
    "a",
    "e\u{301}",
    "😀",
    "\u{200b}",
    "\0",
    "\u{F8F1}",
    "\u{F8F0}",
    "\u{FEFF}",
    "https://a.vn/x?y=1 ",
    "---\ntitle: A\n",
    "---\ntitle: \"A\nhours: {\n---\n",
    "import x from 'y'\n",
    "{#if a}\n",
    "{/if}\n",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// Cuts and copies within a text, as fractions of its length.
fn mutations() -> impl Strategy<Value = Vec<(f64, f64, f64, u8)>> {
    prop::collection::vec((0.0..1.0f64, 0.0..0.05f64, 0.0..1.0f64, 0u8..3), 1..6)
}

fn mutate(text: &str, changes: &[(f64, f64, f64, u8)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for &(start, length, target, how) in changes {
        let at = |part: f64| (part * chars.len() as f64) as usize;
        let (start, end, target) = (at(start), at((start + length).min(1.0)), at(target));
        let piece = chars[start..end.max(start)].to_vec();
        match how {
            0 => drop(chars.splice(start..end.max(start), [])),
            1 => drop(chars.splice(target..target, piece)),
            _ => {
                let other: Vec<char> = PIECES[target % PIECES.len()].chars().collect();
                chars.splice(start..end.max(start), other);
            }
        }
    }
    chars.into_iter().collect()
}

/// So many texts, always the same ones unless other ones are asked for.
fn config(cases: u32) -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var("SONGNGU_FUZZ").ok().and_then(|count| count.parse().ok()) {
        Some(cases) => ProptestConfig { cases, ..config },
        None => ProptestConfig { cases, rng_seed: RngSeed::Fixed(0x534E), ..config },
    }
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn pieces_thrown_together_are_read_soundly(text in texts()) {
        sound(&text, Lang::vi());
        outline(&crate::source::Sources::default().add("a.md", text));
    }

    #[test]
    fn inside_a_question_too(text in texts()) {
        sound(&format!("::: quiz\n{text}\n:::\n"), Lang::en());
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn examples_with_changes_are_read_soundly(which in any::<prop::sample::Index>(), changes in mutations()) {
        let lessons = examples();
        sound(&mutate(which.get::<String>(&lessons), &changes), Lang::vi());
    }
}

/// What such runs have found.
#[test]
fn texts_that_once_went_wrong_are_read_soundly() {
    let misplaced_behind_a_tab =
        "|---|:-:|\n::: tip\n::: tip\n- > [!NOTE] T\n:label:`l`-\u{a0}x\n\t<img src=\"a.png\" alt=\"ả\">|---|:-:|\n";
    sound(misplaced_behind_a_tab, Lang::vi());
}
