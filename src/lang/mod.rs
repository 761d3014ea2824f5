//! What is true of languages as such: tags, normal forms, syllables, words, inflection, numbers, collation.
//! Knows nothing of lessons, glossaries or files.

pub mod numbers;
pub mod quantity;
mod tag;
pub mod units;

pub use tag::{Lang, Side, Sides};
