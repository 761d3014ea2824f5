//! SN0109: the code of two blocks that stand for each other is not the same.
//! Comments and strings may be translated (`code_tokens`).

use std::collections::HashSet;

use crate::check::Context;
use crate::check::matched::sure;
use crate::diag::{Finding, Rule, Severity};
use crate::doc::{Block, BlockKind, Code};
use crate::lang::Side;
use crate::source::{SourceFile, Span};

use super::code_tokens::{CodeLine, is_prose, lines};

pub const RULE: Rule = Rule::warning("SN0109", "code-differs");

pub fn check(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    for matched in sure(cx) {
        let (source, target) = (matched.block(Side::Source), matched.block(Side::Target));
        let (BlockKind::Code(a), BlockKind::Code(b)) = (&source.kind, &target.kind) else { continue };
        let (there, here) = (lines(&a.language, &a.text), lines(&b.language, &b.text));
        let Some(at) = first_difference(&there, &here).filter(|_| is_one_program(&there, &here) || is_one_output(a, b))
        else {
            continue;
        };
        let (Some(from), Some(to)) = (cx.file(Side::Source), cx.file(Side::Target)) else { continue };
        let line = |lines: &[CodeLine], text: &str| {
            let line = lines.get(at).and_then(|line| text.lines().nth(line.line));
            line.unwrap_or("").trim().to_owned()
        };
        let mut finding = Finding::new(&RULE, place(to, target, &here, at));
        if !is_slip(&there, &here) || is_same_elsewhere(&there, &here, &libraries(cx)) {
            finding.severity = Severity::Note;
        }
        findings.push(
            finding
                .related(place(from, source, &there, at))
                .lang(cx.lang(Side::Target))
                .arg("there", line(&there, &a.text))
                .arg("here", line(&here, &b.text))
                .arg("there-lang", cx.lang(Side::Source))
                .arg("here-lang", cx.lang(Side::Target)),
        );
    }
}

/// The first line whose code differs, counted among the lines that have code.
fn first_difference(a: &[CodeLine], b: &[CodeLine]) -> Option<usize> {
    let same = a.iter().zip(b).take_while(|(a, b)| a.tokens == b.tokens).count();
    (same < a.len() || same < b.len()).then_some(same)
}

/// Whether the two are one program's output, line by line.
fn is_one_output(a: &Code, b: &Code) -> bool {
    let lines = |code: &Code| code.text.lines().filter(|line| !line.trim().is_empty()).count();
    is_prose(&a.language) && is_prose(&b.language) && lines(a) == lines(b)
}

/// Whether few lines differ, or one version only lacks some. What differs in many places is most often another edition of
/// the program, or one for another library.
fn is_slip(a: &[CodeLine], b: &[CodeLine]) -> bool {
    let (common, most) = (common(a, b), a.len().max(b.len()));
    let only = |own: &[CodeLine], other: &[CodeLine]| {
        let mut left = own.iter().filter(|line| other.iter().all(|other| other.tokens != line.tokens));
        left.all(|line| ["import", "from", "#include", "using"].iter().any(|word| line.tokens.starts_with(word)))
    };
    let imports = common > 0 && only(a, b) && only(b, a);
    !imports && (most - common <= 2 || common == a.len().min(b.len()))
}

/// The names that the lesson's programs give to libraries: `np` of `import numpy as np`, `torch` of `import torch`.
fn libraries(cx: &Context<'_>) -> HashSet<String> {
    let codes = [Side::Source, Side::Target].into_iter().flat_map(|side| cx.blocks.get(side)).filter_map(|block| {
        let BlockKind::Code(code) = &block.kind else { return None };
        Some(&code.text)
    });
    let imports =
        codes.flat_map(|text| text.lines()).filter(|line| line.starts_with("import ") || line.starts_with("from "));
    let names = imports.flat_map(|line| {
        let list = line.rsplit_once("import ").map_or("", |(_, list)| list);
        list.split(',').filter_map(|one| one.split_whitespace().last())
    });
    names.map(str::to_owned).collect()
}

/// Whether the lines are the same but for the library that each call is made on: `np.arange(9)`, `tf.arange(9)`.
fn is_same_elsewhere(a: &[CodeLine], b: &[CodeLine], libraries: &HashSet<String>) -> bool {
    let bare = |line: &CodeLine| {
        let mut rest = String::new();
        for word in line.tokens.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_') {
            if word.strip_suffix('.').is_none_or(|name| !libraries.contains(name)) {
                rest.push_str(word);
            }
        }
        rest
    };
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.tokens == b.tokens || bare(a) == bare(b))
}

/// How many lines the two have in common, in any order.
fn common(a: &[CodeLine], b: &[CodeLine]) -> usize {
    let mut left: Vec<&str> = b.iter().map(|line| line.tokens.as_str()).collect();
    let mut common = 0;
    for line in a {
        if let Some(at) = left.iter().position(|other| *other == line.tokens) {
            left.swap_remove(at);
            common += 1;
        }
    }
    common
}

/// Whether the two are versions of one program: a page may teach the same with another library in each language.
fn is_one_program(a: &[CodeLine], b: &[CodeLine]) -> bool {
    let common = common(a, b);
    let joined = |lines: &[CodeLine]| lines.iter().map(|line| line.tokens.as_str()).collect::<String>();
    // One that has every line of the other lost some, or has some more.
    let whole = common > 0 && common == a.len().min(b.len());
    whole
        || common * 2 > a.len().max(b.len())
        || (a.len().max(b.len()) < 20 && strsim::normalized_levenshtein(&joined(a), &joined(b)) > 0.85)
}

/// The line in the file; the whole block where it cannot be told.
fn place(file: &SourceFile, block: &Block, lines: &[CodeLine], at: usize) -> Span {
    let Some(line) = lines.get(at).or(lines.last()) else { return block.span };
    let BlockKind::Code(code) = &block.kind else { return block.span };
    let Some(written) = code.text.lines().nth(line.line).map(str::trim) else { return block.span };
    let first = file.lines.line_of(block.span.start as usize);
    let last = file.lines.line_of(block.span.end.saturating_sub(1) as usize);
    // After the opening fence, or on the first line of indented code.
    let found =
        [first + line.line + 1, first + line.line].into_iter().find(|l| *l <= last && file.line(*l).trim() == written);
    let Some(found) = found else { return block.span };
    let text = file.line(found);
    let start = file.lines.line_start(found) + (text.len() - text.trim_start().len());
    Span::new(file.id, start, start + text.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Case;

    fn run(vi: &str, en: &str) -> Vec<String> {
        let page = |title: &str, code: &str| format!("# {title}\n\n```python\nimport machine\n{code}\nled.on()\n```\n");
        Case::new(&page("Đèn", vi), &page("Lamp", en)).run(check)
    }

    #[test]
    fn another_number_in_the_code_is_told_at_its_line() {
        assert_eq!(
            run("led = machine.Pin(13)", "led = machine.Pin(12)"),
            ["SN0109 en:5:led = machine.Pin(12) / vi:5:led = machine.Pin(13)"]
        );
    }

    #[test]
    fn another_program_is_not_compared() {
        let vi = "# Đèn\n\n```python\nimport torch\nnet = torch.nn.Linear(2, 1)\n```\n";
        let en = "# Lamp\n\n```python\nfrom mxnet import gluon\nnet = gluon.nn.Dense(1)\n```\n";
        assert!(Case::new(vi, en).run(check).is_empty());
    }

    #[test]
    fn a_line_that_is_gone_is_told_in_the_shortest_program() {
        let vi = "# Đèn\n\n```python\nimport machine\nmachine.reset()\n```\n";
        let en = "# Lamp\n\n```python\nmachine.reset()\n```\n";
        assert_eq!(Case::new(vi, en).run(check).len(), 1);
    }

    #[test]
    fn numbers_of_outputs_and_addresses_in_strings_are_compared() {
        let page = |text: &str| format!("# A\n\n```output\nIf the light is less than {text}\n    on\n```\n");
        assert_eq!(Case::new(&page("300"), &page("301")).run(check).len(), 1);
        assert_eq!(run("init('127.0.0.1', 5000)", "init('127.0.1.1', 5000)").len(), 1);
        assert!(run("init('đèn 1', 5000)", "init('lamp one', 5000)").is_empty());
    }

    #[test]
    fn the_same_call_on_another_library_is_a_note_and_on_another_thing_is_not() {
        let page = |title: &str, import: &str, call: &str| {
            format!("# {title}\n\n```python\n{import}\n```\n\nA.\n\n```python\nled = 1\nx = {call}(9)\nprint(x)\n```\n")
        };
        let severities = |vi: (&str, &str), en: (&str, &str)| -> Vec<Severity> {
            let case = Case::new(&page("Đèn", vi.0, vi.1), &page("Lamp", en.0, en.1));
            let mut findings = Vec::new();
            case.with(|cx| check(cx, &mut findings));
            findings
                .iter()
                .filter(|f| f.args.iter().any(|(_, a)| format!("{a:?}").contains("(9)")))
                .map(|f| f.severity)
                .collect()
        };
        let (numpy, tensor) = ("import numpy as np", "import tensorflow as tf");
        assert_eq!(severities((numpy, "np.cos"), (tensor, "tf.cos")), [Severity::Note]);
        assert_eq!(severities((numpy, "np.cos"), (numpy, "np.sin")), [Severity::Warning]);
        assert_eq!(severities((numpy, "led.on"), (numpy, "lamp.on")), [Severity::Warning]);
    }

    #[test]
    fn translated_comments_and_strings_are_right() {
        assert!(run("print(\"Bật\")  # bật đèn", "print(\"On\")  # switch the lamp on").is_empty());
        assert!(run("x=1", "x = 1").is_empty());
    }
}
