//! What is true of languages as such: tags, normal forms, syllables, words, inflection, numbers, collation.
//! Knows nothing of lessons, glossaries or files.

mod collate;
pub mod inflect;
pub mod known;
pub mod legacy;
pub mod letters;
pub mod levels;
pub mod normal;
pub mod numbers;
pub mod quantity;
pub mod spelling;
pub mod syllable;
mod tag;
pub mod units;
pub mod words;

pub use collate::{SortKey, sort_key};
pub use tag::{Lang, Side, Sides};
