//! Text for people: Fluent catalogues in Vietnamese and English, and which of them the reader wants.
//! The only door to fluent. Course languages are `lang::Lang`; this is the language of the interface and of labels.

mod catalog;
mod negotiate;

pub use catalog::{Catalog, Message};
pub use negotiate::{Locale, negotiate};
