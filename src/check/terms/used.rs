//! Which concepts a lesson uses, teaches and asks for: what SN0206, SN0208 and SN0210 need to know of each lesson.
//! No judgement in here.

use rustc_hash::FxHashSet;

use crate::check::Context;
use crate::doc::{Answers, Block, BlockId, BlockKind, Quiz, blocks};
use crate::glossary::{FormKind, TermId};
use crate::lang::{Lang, Side};
use crate::source::Span;

/// The concepts of one lesson.
#[derive(Clone, Debug, Default)]
pub struct UseFacts {
    /// In either version, nested ones too; each once.
    pub used: Vec<TermId>,
    /// Of these, those that stand outside questions.
    pub taught: Vec<TermId>,
    /// Concepts that questions ask for, each at its first use.
    pub asked: Vec<Asked>,
}

/// A concept in a question: in what is asked or in a right answer. Wrong answers need not be taught.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub term: TermId,
    pub lang: Lang,
    pub span: Span,
}

pub fn facts(cx: &Context<'_>) -> UseFacts {
    let mut facts = UseFacts::default();
    for side in Side::BOTH.into_iter().filter(|side| cx.lesson.docs.get(*side).is_some()) {
        let places = Places::of(cx.blocks.get(side));
        for one in cx.lesson.uses.get(side) {
            if one.form != FormKind::Forbidden {
                facts.used.push(one.term);
            }
            if !places.quiz.contains(&one.block) {
                facts.taught.push(one.term);
            } else if !one.nested && !places.aside.contains(&one.block) {
                let asked = Asked { term: one.term, lang: cx.lang(side), span: one.span };
                if !facts.asked.iter().any(|other| other.term == one.term) {
                    facts.asked.push(asked);
                }
            }
        }
    }
    for list in [&mut facts.used, &mut facts.taught] {
        list.sort_unstable();
        list.dedup();
    }
    facts
}

/// The blocks of questions, and of these the ones that neither ask nor answer rightly.
#[derive(Default)]
struct Places {
    quiz: FxHashSet<BlockId>,
    aside: FxHashSet<BlockId>,
}

impl Places {
    fn of(all: &[&Block]) -> Places {
        let mut places = Places::default();
        for block in all {
            let BlockKind::Quiz(quiz) = &block.kind else { continue };
            blocks(std::slice::from_ref(*block), &mut |inner| {
                places.quiz.insert(inner.id);
            });
            asides(quiz).into_iter().for_each(|list| {
                blocks(list, &mut |inner| {
                    places.aside.insert(inner.id);
                });
            });
        }
        places
    }
}

/// Wrong options and all feedback.
fn asides(quiz: &Quiz) -> Vec<&[Block]> {
    let mut lists = vec![quiz.feedback.as_slice()];
    if let Answers::Choices(choices) = &quiz.answers {
        lists.extend(choices.iter().map(|choice| choice.feedback.as_slice()));
        lists.extend(choices.iter().filter(|choice| !choice.correct).map(|choice| choice.content.as_slice()));
    }
    lists
}
