//! Rules about lessons and courses: values in, findings out. One rule a file, in a folder a family.
//! `driver::rules` lists them all and calls them; nothing here prints or reads files.

pub mod access;
mod context;
mod course;
pub mod fresh;
mod kept;
pub mod links;
mod matched;
pub mod package;
pub mod parity;
pub mod teaching;
pub mod terms;
#[cfg(test)]
mod testing;
pub mod text;

pub use context::{Check, Context};
pub use course::{CourseCheck, CourseContext, Facts};
