//! The two versions of a lesson read as one: sibling blocks and list items side by side, in reading order.
//! Which block answers which was decided in `course::align`; here it is only looked up.

use std::collections::HashMap;

use crate::course::Lesson;
use crate::doc::{Block, BlockId, Item};
use crate::lang::{Side, Sides};

/// One thing in the versions that have it.
pub type Both<T> = Sides<Option<T>>;

/// A value that is there for one side only.
pub fn only<T>(side: Side, value: T) -> Both<T> {
    let mut both = Sides { source: None, target: None };
    *both.get_mut(side) = Some(value);
    both
}

/// Target blocks by their source blocks.
pub struct Pairing {
    target_of: HashMap<BlockId, BlockId>,
}

impl Pairing {
    pub fn new(lesson: &Lesson) -> Pairing {
        let both = |pair: &crate::course::Pair| Some((pair.source?, pair.target?));
        Pairing { target_of: lesson.pairs.iter().filter_map(both).collect() }
    }

    /// Two sibling lists as one; what stands alone keeps its place.
    pub fn blocks<'a>(&self, source: &'a [Block], target: &'a [Block]) -> Vec<Both<&'a Block>> {
        self.zip(source, target, |a, b| self.target_of.get(&a.id) == Some(&b.id))
    }

    /// Items go together when any of their blocks do.
    pub fn items<'a>(&self, source: &'a [Item], target: &'a [Item]) -> Vec<Both<&'a Item>> {
        self.zip(source, target, |a, b| {
            let counterpart = |block: &Block| self.target_of.get(&block.id).copied();
            a.blocks.iter().filter_map(counterpart).any(|id| b.blocks.iter().any(|block| block.id == id))
        })
    }

    fn zip<'a, T>(&self, source: &'a [T], target: &'a [T], together: impl Fn(&T, &T) -> bool) -> Vec<Both<&'a T>> {
        let mut rows = Vec::with_capacity(source.len().max(target.len()));
        let mut next = 0;
        for a in source {
            match target[next..].iter().position(|b| together(a, b)) {
                Some(ahead) => {
                    rows.extend(target[next..next + ahead].iter().map(|b| only(Side::Target, b)));
                    rows.push(Sides::new(Some(a), Some(&target[next + ahead])));
                    next += ahead + 1;
                }
                None => rows.push(only(Side::Source, a)),
            }
        }
        rows.extend(target[next..].iter().map(|b| only(Side::Target, b)));
        rows
    }
}
