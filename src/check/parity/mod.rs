//! SN01: do the two versions say the same? Blocks, shapes, numbers, code, formulas, pictures, links, language.
//! Whether the words are the right terms is `terms`.

pub mod attributes_differ;
pub mod block_extra;
pub mod block_kind_differs;
pub mod block_missing;
pub mod code_differs;
mod code_tokens;
pub mod emphasis_differs;
pub mod formula_differs;
pub mod front_matter_differs;
mod gaps;
pub mod heading_level_differs;
pub mod image_missing;
pub mod inline_code_differs;
pub(super) mod language;
pub mod leftover_mark;
pub mod length_out_of_line;
pub mod link_missing;
pub mod link_text_lost;
pub mod list_shape_differs;
pub mod number_differs;
pub mod order_moved;
mod passage;
pub mod passage_language;
mod sentences;
pub mod table_shape_differs;
mod tex;
pub mod unit_differs;
pub mod untranslated;

pub use passage::Passage;
