//! HTML outputs. The writer of blocks (`BlockWriter`) serves handout, deck and player alike; `handout`, `site` and
//! `glossary` make the pages of the handout. Escaping is in `writer`, sanitising in `author`, colours of code in `code`.

mod answer;
mod author;
mod block;
pub mod deck;
mod engine;
mod fields;
mod frame;
mod glossary;
pub mod handout;
mod icon;
mod inline;
mod play;
mod quiz;
pub mod site;
mod surroundings;
mod table;
mod writer;

pub use answer::{letter, short_answer};
pub use author::words as author_words;
pub use block::BlockWriter;
pub use engine::{BAD_THEME, Engine};
pub use frame::{Carry, Context, Frame, Word};
pub use glossary::glossary;
pub use play::json;
pub use surroundings::{Addresses, Anchors, Passage, Surroundings};
pub use writer::{Attr, Html, Markup};
