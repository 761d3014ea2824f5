//! `::: bank {draw=2}`: a container of questions of which each learner is asked some. The container itself vanishes; its
//! questions know their bank. Which ones a learner gets is the player's (`assets/scorm/draw.js`).

use crate::diag::{Finding, Related};
use crate::doc::{Attrs, Bank, Block, BlockId, BlockKind, Inline, Quiz};
use crate::source::Span;
use crate::syntax::directive::Directive;
use crate::syntax::markdown::{Reader, Sibling};

use super::rules::BANK;

/// The bank's blocks, its questions marked. A title becomes a paragraph; a bank that cannot be drawn from asks everything.
pub fn questions(
    reader: &mut Reader<'_>,
    directive: &Directive,
    title: Vec<Inline>,
    mut nodes: Vec<Sibling>,
    span: Span,
) -> Vec<Sibling> {
    if let (Some(first), Some(last)) = (title.first(), title.last()) {
        let (span, kind) = (first.span.to(last.span), BlockKind::Paragraph(title.clone()));
        nodes.insert(0, Sibling::Block(Block { id: BlockId(0), span, attrs: Attrs::default(), kind }));
    }
    let count = quizzes(&mut nodes).count();
    let mut tell = |variant: Option<&'static str>, related: Option<Span>, args: &[(&'static str, String)]| {
        let mut finding = Finding::new(&BANK, span);
        finding.variant = variant;
        finding.related.extend(related.map(|span| Related { span }));
        let finding = args.iter().fold(finding, |finding, (name, value)| finding.arg(name, value.clone()));
        reader.findings.push(finding);
    };
    for (name, _) in directive.attrs.pairs.iter().filter(|(name, _)| name != "draw") {
        tell(Some("unknown"), None, &[("name", name.clone())]);
    }
    let written = directive.attrs.pairs.iter().find(|(name, _)| name == "draw").map(|(_, value)| value.as_str());
    let draw = written.and_then(|value| value.parse::<usize>().ok()).filter(|draw| *draw > 0);
    let Some(draw) = draw else {
        tell(written.map(|_| "number"), None, &[("value", written.unwrap_or_default().to_owned())]);
        return nodes;
    };
    if draw >= count {
        let variant = if count == 0 { "empty" } else { "all" };
        tell(Some(variant), None, &[("draw", draw.to_string()), ("count", count.to_string())]);
        return nodes;
    }
    let points: Vec<(Span, f64)> = quizzes(&mut nodes).map(|(span, quiz)| (*span, quiz.points)).collect();
    if let Some((other, _)) = points.iter().find(|(_, one)| *one != points[0].1) {
        tell(Some("points"), Some(*other), &[]);
    }
    for (_, quiz) in quizzes(&mut nodes) {
        quiz.bank.get_or_insert(Bank { span, draw });
    }
    nodes
}

/// The questions that stand directly in the bank, each with its block's place.
fn quizzes(nodes: &mut [Sibling]) -> impl Iterator<Item = (&mut Span, &mut Quiz)> {
    nodes.iter_mut().filter_map(|node| match node {
        Sibling::Block(Block { kind: BlockKind::Quiz(quiz), span, .. }) => Some((span, &mut **quiz)),
        _ => None,
    })
}
