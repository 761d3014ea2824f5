//! Encodings that are not our field: hashes, templates, archives, XML. Thin doors to well-kept libraries.
//! Each knows its format and nothing of courses.

pub mod csv;
pub mod csv_out;
pub mod diff;
pub mod font;
pub mod hash;
pub mod template;
pub mod xml;
pub mod zip;
