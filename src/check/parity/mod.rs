//! SN01: do the two versions say the same? Blocks, shapes, numbers, code, formulas, pictures, links, language.
//! Whether the words are the right terms is `terms`.

pub mod block_extra;
pub mod block_kind_differs;
pub mod block_missing;
pub mod code_differs;
mod code_tokens;
pub mod formula_differs;
pub mod front_matter_differs;
mod gaps;
pub mod heading_level_differs;
pub mod image_missing;
mod language;
pub mod link_missing;
pub mod list_shape_differs;
pub mod number_differs;
mod passage;
pub mod table_shape_differs;
mod tex;
pub mod unit_differs;
pub mod untranslated;

pub use passage::Passage;
