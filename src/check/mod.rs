//! Rules about lessons and courses: values in, findings out. One rule a file, in a folder a family.
//! `driver::rules` lists them all and calls them; nothing here prints or reads files.

mod context;
mod matched;
pub mod parity;
#[cfg(test)]
mod testing;

pub use context::{Check, Context};
