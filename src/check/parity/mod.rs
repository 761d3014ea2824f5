//! SN01: do the two versions say the same? Blocks, shapes, numbers, code, formulas, pictures, links, language.
//! Whether the words are the right terms is `terms`.

pub mod block_extra;
pub mod block_missing;
mod gaps;
pub mod number_differs;
mod passage;
pub mod unit_differs;
