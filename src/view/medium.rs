//! Which containers are meant for which output. One place, so that a teacher's note cannot slip into a student's copy.
//! Arranging what remains is each view's own matter.

use crate::doc::{Block, BlockKind, ContainerKind};

/// A kind of output, as `::: handout-only` and `::: slides-only` tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// Read on paper or a screen; the player counts as such.
    Handout,
    Slides,
}

/// Whether a block belongs in a student's copy of this output. Teacher's containers never do.
pub fn shown(block: &Block, medium: Medium) -> bool {
    let BlockKind::Container(container) = &block.kind else { return true };
    match container.kind {
        ContainerKind::Teacher => false,
        ContainerKind::HandoutOnly => medium == Medium::Handout,
        ContainerKind::SlidesOnly => medium == Medium::Slides,
        ContainerKind::Other(_) => true,
    }
}
