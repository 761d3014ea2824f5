//! What one version has and the other has not, gathered so that a person reads it once: a section, a run of blocks,
//! or most of the lesson. The ground of SN0101, SN0102 and SN0111.

use crate::check::Context;
use crate::course::pairs_inside;
use crate::doc::{Block, BlockId, BlockKind, Inline, InlineKind, PlainText, blocks, inline_groups, inlines};
use crate::lang::Side;
use crate::lang::letters::is_alphanumeric;
use crate::source::Span;

/// Blocks of one version, next to each other, that have no counterpart.
pub struct Gap<'a> {
    /// At least one; a section begins with its heading.
    pub blocks: Vec<&'a Block>,
    /// From the first to the last block, pictures and rules included.
    pub span: Span,
    /// The block of the other version after which they should stand.
    pub after: Option<Span>,
    /// They are the end of the lesson, where translators thank and disclaim.
    pub at_end: bool,
}

/// What the other version lacks.
pub enum Missing<'a> {
    Gaps(Vec<Gap<'a>>),
    /// Most of the lesson: how many blocks of how many.
    Most {
        count: usize,
        total: usize,
        first: &'a Block,
    },
}

/// A lesson of fewer blocks is never called cut.
const FEW: usize = 8;

/// What stands on `side` and not on the other.
pub fn missing<'a>(cx: &Context<'a>, side: Side) -> Missing<'a> {
    let Some(document) = cx.lesson.docs.get(side) else { return Missing::Gaps(Vec::new()) };
    let mut finder = Finder {
        cx,
        side,
        partner: partners(cx, side),
        elsewhere: substance(cx, side.other()),
        strays: strays(cx, side.other()),
        gaps: Vec::new(),
    };
    let worth: Vec<&Block> = document.blocks.iter().filter(|block| finder.is_worth(block)).collect();
    let lost: Vec<&Block> = worth.iter().copied().filter(|block| finder.is_alone(block)).collect();
    if lost.len() >= FEW && lost.len() * 2 > worth.len() {
        return Missing::Most { count: lost.len(), total: worth.len(), first: lost[0] };
    }
    finder.walk(&document.blocks);
    // What comes after the last block with a counterpart: one gap or, where each has a heading, several.
    let kept = worth.iter().rposition(|block| !finder.is_alone(block));
    let tail: Vec<BlockId> = worth[kept.map_or(0, |at| at + 1)..].iter().map(|block| block.id).collect();
    for gap in &mut finder.gaps {
        gap.at_end = gap.blocks.iter().all(|block| tail.contains(&block.id));
    }
    Missing::Gaps(finder.gaps)
}

/// For each block of a side its counterpart, by number.
pub(super) fn partners(cx: &Context<'_>, side: Side) -> Vec<Option<BlockId>> {
    let mut partner = vec![None; cx.blocks.get(side).len()];
    let mut last: Vec<Option<BlockId>> = Vec::new();
    for pair in &cx.lesson.pairs {
        let depth = usize::from(pair.depth);
        last.resize(last.len().max(depth + 1), None);
        let other = if pair.joined { last[depth] } else { pair.get(side.other()) };
        if let (Some(id), Some(other)) = (pair.get(side), other) {
            partner[id.0 as usize] = Some(other);
        }
        if !pair.joined {
            last[depth] = pair.get(side.other());
        }
    }
    partner
}

struct Finder<'c, 'a> {
    cx: &'c Context<'a>,
    side: Side,
    partner: Vec<Option<BlockId>>,
    /// Formulas and code of the other version: what is there is not missing, only moved.
    elsewhere: Vec<String>,
    /// What stands in the other version without a counterpart, at whatever depth: an item that lost its indentation.
    strays: Vec<Stray>,
    gaps: Vec<Gap<'a>>,
}

impl<'a> Finder<'_, 'a> {
    fn walk(&mut self, list: &'a [Block]) {
        let mut after = None;
        let mut run: Vec<&'a Block> = Vec::new();
        let mut section = None;
        for (at, block) in list.iter().enumerate() {
            if self.is_alternative(list, at) || (self.is_alone(block) && self.is_glued(list, at)) {
                continue;
            }
            if !self.is_alone(block) {
                self.end(&mut run, after);
                section = None;
                after = self.counterpart(block).map(|other| other.span);
                self.enter(block);
                continue;
            }
            // A heading of the same or a higher level begins another section.
            if let BlockKind::Heading(heading) = &block.kind
                && section.is_none_or(|level| heading.level <= level)
            {
                self.end(&mut run, after);
                section = Some(heading.level);
            }
            run.push(block);
        }
        self.end(&mut run, after);
    }

    /// Whether a block stands in the counterpart of a neighbour, glued to it by a blank line that was lost: that one is as
    /// long as all of them together, and too long without it.
    fn is_glued(&self, list: &'a [Block], at: usize) -> bool {
        let size = |block: &Block| letters(block) as f32;
        let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| list.get(at));
        matches!(list[at].kind, BlockKind::Paragraph(_))
            && neighbours.filter_map(|block| self.counterpart(block)).any(|one| {
                let is_of = |block: &&Block| self.counterpart(block).is_some_and(|other| other.id == one.id);
                let others: f32 = list.iter().filter(is_of).map(size).sum();
                matches!(one.kind, BlockKind::Paragraph(_))
                    && size(one) >= (others + size(&list[at])) * 0.9
                    && size(one) >= others * 1.25
            })
    }

    fn end(&mut self, run: &mut Vec<&'a Block>, after: Option<Span>) {
        let all = std::mem::take(run);
        let blocks: Vec<&Block> = all.iter().copied().filter(|block| self.is_worth(block)).collect();
        if let (false, Some(first), Some(last)) = (blocks.is_empty(), all.first(), all.last()) {
            self.gaps.push(Gap { blocks, span: first.span.to(last.span), after, at_end: false });
        }
    }

    /// Goes on inside a block whose inside was aligned. Items that are missing whole are the list's matter (SN0105).
    fn enter(&mut self, block: &'a Block) {
        if !self.counterpart(block).is_some_and(|other| pairs_inside(block, other)) {
            return;
        }
        match &block.kind {
            BlockKind::List(list) => {
                for item in &list.items {
                    if item.blocks.iter().any(|block| !self.is_alone(block)) {
                        self.walk(&item.blocks);
                    }
                }
            }
            BlockKind::Quiz(quiz) => self.walk(&quiz.stem),
            BlockKind::Quote(inner) | BlockKind::Footnote(_, inner) => self.walk(inner),
            BlockKind::Callout(callout) => self.walk(&callout.blocks),
            BlockKind::Container(container) => self.walk(&container.blocks),
            _ => {}
        }
    }

    /// Code blocks side by side may be one example in several languages or libraries, of which a translation takes one.
    fn is_alternative(&self, list: &[Block], at: usize) -> bool {
        let is_code = |block: &&Block| matches!(block.kind, BlockKind::Code(_));
        let run = list[..at].iter().rev().take_while(is_code).chain(list[at + 1..].iter().take_while(is_code));
        is_code(&&list[at]) && self.is_alone(&list[at]) && run.into_iter().any(|block| !self.is_alone(block))
    }

    fn is_alone(&self, block: &Block) -> bool {
        self.partner.get(block.id.0 as usize).is_none_or(Option::is_none)
    }

    fn counterpart(&self, block: &Block) -> Option<&'a Block> {
        self.partner.get(block.id.0 as usize).copied().flatten().map(|id| self.cx.block(self.side.other(), id))
    }

    /// Whether a passage stands in the other version at another depth.
    fn is_stray(&self, block: &Block) -> bool {
        // Most lessons have none, and then nothing is read.
        !self.strays.is_empty() && stray(block).is_some_and(|own| self.strays.iter().any(|other| own.is_like(other)))
    }

    /// Whether a reader of the other version would miss the block. Pictures are SN0111's.
    fn is_worth(&self, block: &Block) -> bool {
        match &block.kind {
            BlockKind::Figure(_) | BlockKind::Html(_) | BlockKind::Rule => false,
            BlockKind::Code(code) => !self.elsewhere.contains(&squeezed(&code.text)),
            BlockKind::Math(tex) => !self.elsewhere.contains(&squeezed(tex)),
            BlockKind::Heading(_) | BlockKind::Table(_) | BlockKind::Quiz(_) | BlockKind::List(_) => true,
            _ => words(block) > 2 && !self.is_stray(block),
        }
    }
}

/// A passage by what a translation keeps of it: its code, and how long it is.
struct Stray {
    codes: Vec<String>,
    words: usize,
}

impl Stray {
    fn is_like(&self, other: &Stray) -> bool {
        let (short, long) = (self.words.min(other.words), self.words.max(other.words));
        self.codes == other.codes && long <= short * 2
    }
}

/// A block with code in its text; what has none cannot be known again.
fn stray(block: &Block) -> Option<Stray> {
    let mut codes = Vec::new();
    blocks(std::slice::from_ref(block), &mut |block| {
        inline_groups(block, &mut |group| {
            inlines(group, &mut |inline| {
                if let InlineKind::Code(code) = &inline.kind {
                    codes.push(squeezed(code));
                }
            });
        });
    });
    codes.sort_unstable();
    (!codes.is_empty()).then(|| Stray { codes, words: words(block) })
}

fn strays(cx: &Context<'_>, side: Side) -> Vec<Stray> {
    let partner = partners(cx, side);
    let alone = cx.blocks.get(side).iter().filter(|block| partner[block.id.0 as usize].is_none());
    let prose = alone
        .filter(|block| matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Quote(_) | BlockKind::Callout(_)));
    prose.filter_map(|block| stray(block)).collect()
}

/// The code and the formulas of a version without white space, displayed or within a line.
fn substance(cx: &Context<'_>, side: Side) -> Vec<String> {
    let mut found = Vec::new();
    let mut inline = |group: &[Inline]| {
        inlines(group, &mut |inline| match &inline.kind {
            InlineKind::Math(tex, _) => found.push(squeezed(tex)),
            InlineKind::Code(code) => found.push(squeezed(code)),
            _ => {}
        });
    };
    cx.blocks.get(side).iter().for_each(|block| inline_groups(block, &mut inline));
    found.extend(cx.blocks.get(side).iter().filter_map(|block| match &block.kind {
        BlockKind::Code(code) => Some(squeezed(&code.text)),
        BlockKind::Math(tex) => Some(squeezed(tex)),
        _ => None,
    }));
    found
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How many letters and digits stand in a block and inside it.
fn letters(block: &Block) -> usize {
    count(block, &|text| text.chars().filter(|c| is_alphanumeric(*c)).count())
}

/// How many words stand in a block and inside it.
pub fn words(block: &Block) -> usize {
    count(block, &|text| text.split_whitespace().filter(|word| word.contains(is_alphanumeric)).count())
}

fn count(block: &Block, of: &dyn Fn(&str) -> usize) -> usize {
    let mut count = 0;
    blocks(std::slice::from_ref(block), &mut |block| {
        inline_groups(block, &mut |group| count += of(&PlainText::of(group).text));
    });
    count
}
