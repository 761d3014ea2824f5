//! What is true of languages as such: tags, normal forms, syllables, words, inflection, numbers, collation.
//! Knows nothing of lessons, glossaries or files.

mod collate;
pub mod numbers;
pub mod quantity;
mod tag;
pub mod units;

pub use collate::{SortKey, sort_key};
pub use tag::{Lang, Side, Sides};
